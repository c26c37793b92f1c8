# ruff: noqa: E501 (patterns are read more easily whole)
"""E-mail addresses out of their disguises."""

import codecs
import re
from collections.abc import Iterator

from crawler.lexicon.late import Late

_LOCAL = r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_])?"
_TOP = r"[A-Za-z]{2,18}"
_PLAIN = re.compile(rf"(?<![\w.+-]){_LOCAL}@(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}{_TOP}(?![\w-])")
_REVERSED = re.compile(r"(?<![\w.])[A-Za-z]{2,18}\.(?:[A-Za-z0-9-]{1,63}\.?){1,5}@[A-Za-z0-9._-]{1,64}(?!\w)")
_TOPS = frozenset(
    "com org net edu gov io ai de fr uk es it pt br cn jp kr ru in ca au ch at nl be se no fi dk pl cz sg hk tw il us eu me info mil int tr gr ir mx cl co ar nz za ie hu ro sa ae vn th my id pk bd lu is ee lv lt si sk hr rs bg ua kz dev app xyz cc".split()
)
SIGNS = (
    "arroba|arobase|arrobase|chiocciola|apenstaartje|snabel-a|snabela|krøllalfa|alfakrøll|małpa|malpa|zavináč|zavinac"
    "|собака|собачка|παπάκι"
)
"""The sign by its names in other tongues."""
_STOPS = "punkt|point|punto|ponto|punt|prick|punktum|kropka|tečka|tecka|bodka|nokta|точка|τελεία"
_OPENING, _CLOSING = r"[\[({<⟨（【]", r"[\])}>⟩）】]"
_AT = Late(
    rf"[-_]*\s*{_OPENING}+\s*(?:at|AT|At|a|ät|æt|{SIGNS}|chez|@|＠|\(a\)|κ|[Ss]hift\s?\+\s?2|艾特|圈a|小老鼠|アットマーク|あっとまーく|アット|あっと|골뱅이|앳)\s*{_CLOSING}+\s*[-_]*|\s+(?:at|AT|At|chez|{SIGNS})\s+|\s*[＠﹫]\s*|\s+@\s*|\s*@\s+"
    r"|\s*(?:艾特|アットマーク|あっとまーく|アット|あっと|골뱅이)\s*(?=[a-z])|\s*[-_]+(?:at|AT)[-_]+\s*|\s*[‘'\"“*](?:at|AT|ät)[’'\"”*]\s*|(?<=[a-z0-9])AT(?=[a-z])"
)
_DOT = Late(
    rf"\s*{_OPENING}+\s*(?:dot|DOT|Dot|d|{_STOPS}|点|點|ドット|どっと|닷|점|\.)\s*{_CLOSING}+\s*|\s+(?:dot|DOT|Dot|{_STOPS}|ドット|닷|점)\s+|(?<=[a-z0-9])\s*[点點]\s*(?=[a-z])"
    r"|\s?[-_](?:dot|DOT)[-_]\s?|(?<=[a-z0-9])(?:DOT)(?=[a-z])|[-_]*\s*[‘'\"“*](?:dot|DOT|punkt)[’'\"”*]\s*[-_]*|(?<=\w)\s+\.\s*(?=\w)|(?<=\w)[．。](?=\w)"
)
_GROUP = re.compile(r"[{\[(]\s*([A-Za-z0-9._-]+)\s*(?:[,|;/]\s*[A-Za-z0-9._-]+\s*)+[}\])]\s*(?=@|\s*(?:at|[\[(]))")
_CUT = re.compile(
    r"(?<=@)(?:NO|REMOVE|DELETE|ANTI)[-_.]?(?:SPAM|THIS|ME)[-_.]|[-_.]?(?:NO|ANTI|REMOVE|DELETE)[-_.]?(?:SPAM|THIS)\b[-_]?"
    r"|[-_.](?:REMOVE|DELETE)[-_.]?ME\b|\s*\bfollowed by(?=\s+@)|(?<=\sat)\s(?:the )?(?:domain|host|server)(?=\s)",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<!\S)(?:[\w.-] ){2,64}@(?: [\w.-]){4,64}(?!\S)")
"""`j d o e @ u n i . e d u`"""
_SWAPPED_IN_WORDS = re.compile(
    r"\s*[(\[]?\s*(?:please )?replace (?:the )?[\"'“‘]?(?P<sign>[#*$&%!~^]|\(at\)|\[at\]|at|AT)[\"'”’]? (?:by|with) (?:an? )?[\"'“‘]?(?:@|at\b)[^()\[\]]{0,12}[)\]]?",
    re.IGNORECASE,
)
_SIGN = r"(?P<sign>[#*$＃＊★☆◎●■◆%&＆△○]|[(（\[{]?(?:at|AT|あっと|アット(?:マーク)?)[)）\]}]?|_at_|艾特)"
_SWAPPED = Late(
    rf"[(（\[※*]?\s*(?:[将把請请]{{1,2}}|注意?[:：]?|スパム[^()（）]{{0,12}}?)?\s*[\"“'「『]?{_SIGN}[\"”'」』]?\s*"
    r"(?:(?:换成|換成|替换为|替换成|替換為|改为|改成|改為|换为|換為|→|->|＝|=)\s*[\"“'「『]?[@＠][\"”'」』]?"
    r"|(?:は|を|을|를)\s?(?:半角|全角|アットマーク)?の?\s?[\"“'「『]?[@＠](?:マーク)?[\"”'」』]?\s?(?:に|로|으로|と))[^()（）]{0,20}[)）\]]?"
)
_SPELLED = re.compile(rf"(?<![\w.+-])({_LOCAL})@((?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}{_TOP})(?![\w-])")
_PATTERN_WORDS = frozenset("firstname lastname first last name surname vorname nachname prenom nom username".split())
_UNWANTED = re.compile(r"spam|remove|delete", re.IGNORECASE)
_LONGEST = 400
_NARROW = {0xFF00 + n: 0x20 + n for n in range(0x01, 0x5F) if chr(0x20 + n).isalnum()} | {
    0xFF0E: ord("."),
    0xFF20: ord("@"),
}
"""Letters as wide as those of East Asia: `ｓａｔｏ＠ｔｏｔｏ．ａｃ．ｊｐ`."""


def find_email(text: str) -> str | None:
    """The first e-mail address in a text, decoded; None for a pattern such as `firstname.lastname@uni.edu`.

    >>> find_email("haebeom dot lee at kaist dot ac dot kr"), find_email("{a,b}@c.edu"), find_email("jane [at] uni [dot] edu")
    ('haebeom.lee@kaist.ac.kr', 'a@c.edu', 'jane@uni.edu')
    """
    if not text.isascii():
        text = text.translate(_NARROW)
    return next(_plain(text), None) or _disguised(text[:_LONGEST])


def find_emails(text: str) -> list[str]:
    """All addresses that are printed as such, or the first one in disguise."""
    found = list(_plain(text)) if text.count("@") > 1 else []
    return list(dict.fromkeys(found)) or [e for e in [find_email(text)] if e]


def _plain(text: str) -> Iterator[str]:
    if "@" not in text:
        return
    text = text[: 10 * _LONGEST]
    if _UNWANTED.search(text):
        text = _CUT.sub("", text)
    turned = " | tr " in text or "rot13" in text.lower() or "rot-13" in text.lower()
    for match in _PLAIN.finditer(text):
        address = codecs.encode(match.group(), "rot13") if turned else match.group()
        if _real(address):
            yield address


def _real(address: str) -> bool:
    local, _, host = address.partition("@")
    words = re.split(r"[._-]+", local.lower())
    return not all(w in _PATTERN_WORDS for w in words) and host.rpartition(".")[2].lower() not in {
        "png",
        "jpg",
        "gif",
        "svg",
        "js",
        "css",
    }


def _disguised(text: str) -> str | None:
    if "@" not in text and not re.search(
        rf"(?<![a-z])(?:at|ät|a|chez|{SIGNS})(?![a-z])|AT|＠|﹫|shift\s?\+\s?2|艾特|圈a|小老鼠|アット|あっと|골뱅이|앳",
        text,
        re.IGNORECASE,
    ):
        return None
    if backwards := _backwards(text):
        return backwards
    if swapped := _SWAPPED.search(text):
        text = text[: swapped.start()].replace(swapped["sign"], "@") + text[swapped.end() :]
    if swapped := _SWAPPED_IN_WORDS.search(text):
        text = text[: swapped.start()].replace(swapped["sign"], "@") + text[swapped.end() :]
    if " @ " in text and (spaced := _SPACED.search(text)):
        text = text.replace(spaced.group(), spaced.group().replace(" ", ""))
    shown = _GROUP.sub(r"\1", _CUT.sub("", text))
    if not ("@" in shown or _AT.search(shown)):
        return None
    dotted = _DOT.sub(".", shown)
    for match in _AT.finditer(dotted):
        if found := _around(dotted, match):
            return found
    found_plain = _SPELLED.search(dotted)
    return found_plain.group() if found_plain and _real(found_plain.group()) else None


def _around(text: str, sign: re.Match[str]) -> str | None:
    """The address around a disguised sign; a bare ` at ` counts only between words that a dotted host follows."""
    before = re.search(rf"(?<![\w.+-])({_LOCAL})$", text[max(0, sign.start() - 66) : sign.start()])
    after = re.match(rf"(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}({_TOP})(?![\w-])", text[sign.end() : sign.end() + 200])
    if not before or not after or after.group(1).lower() not in _TOPS:
        return None
    address = f"{before.group(1)}@{after.group()}"
    return address if _real(address) else None


def _backwards(text: str) -> str | None:
    match = _REVERSED.search(text)
    if not match or _PLAIN.search(text):
        return None
    turned = match.group()[::-1]
    plain = _PLAIN.fullmatch(turned)
    return turned if plain and turned.rpartition(".")[2].lower() in _TOPS else None
