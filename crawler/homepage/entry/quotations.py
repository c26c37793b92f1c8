# ruff: noqa: E501 (patterns are read more easily whole)
"""Titles between quotation marks, of whatever script and however people close them."""

import re

from crawler.homepage.entry.pieces import Span, trimmed
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of

_NESTED_IN = r"(?:[^{0}{1}\n\x1f]|{0}[^{0}{1}\n\x1f]{{1,80}}{1}){{2,300}}"
"""What stands between East Asian quotes, and may hold the same ones or others."""
_QUOTED = Late(
    rf"「({_NESTED_IN.format('「', '」')})」|『({_NESTED_IN.format('『', '』')})』|《({_NESTED_IN.format('《', '》')})》|〈({_NESTED_IN.format('〈', '〉')})〉|"
    r"(?<!\w)[\"“]((?:\"[^\"“”\n\x1f]{2,80}\"|“[^“”\n\x1f]{2,80}”)\s[^\"“”\n\x1f]{4,300}?)(?:[\"”](?!\w)|''(?!\w))|"
    r"«\s*((?:[^«»“”\n\x1f]|“[^«»“”\n\x1f]{1,80}”){4,400}?)\s*»|"
    r"[“„‟«‹]\s*((?:[^“„«»”」』》\n\x1f]|“[^“”\n\x1f]{1,60}”(?=[^\s.,;)])|«[^«»\n\x1f]{1,60}»(?=[^\s.,;)])){4,400}?)\s*(?!“[^“”\n\x1f]{1,60}”[^\s.,;)])[”“»›」』》〉]|(?<!\w)\"([^\"\n\x1f]{4,400}?)(?:\"(?!\w)|(?<=[\w)][,.?!])\"|''(?!\w))|''([^'\n]{4,400}?)''"
    r"|``([^'\n]{4,400}?)(?:''|\")|(?<![\w])[‘‚']([^\n\x1f]{8,300}?)[’'](?=[\s,.;)]|$)"
)
_SIGN = re.compile(r"[\"“„‟«‹「『《〈‘‚`]|'(?<!\w')|''")
"""Without one of these nothing is quoted."""
_STOPPED = re.compile(
    r"\s*(?:[,.;，、。．；\n\x1f]|\s[\u3040-\u9fff\uac00-\ud7a3]{2,12}[,，、]|[（(〔][^（）()〔\n]{0,3}〕?[^（）()\n]{1,40}[)）][，,。、；]|[（(]?[『《]|\([^()\n]{4,120}\d[^()\n]{0,20}\)|[(\[](?:in|auf|en|em)\s[^\W\d_]+[)\]]|$)"
)
_SECOND = re.compile(r"[.?!]\s(?!In\b)[^\W_a-z][\w'’-]*\s[^\W\d_]")
"""`„Wie das Korn“. Zur Qualität, in: `: a quotation is the first half of a title."""
_HALF_QUOTED = re.compile(
    r"[.,:]?\s([^\W\d_a-z][^„”“\"\n\x1f]{5,160}),\s„[^„”“\"\n\x1f]{3,90}[”“\"],?\s(?:(?:nr|t|z|R|vol|č|br)\b|\d)"
)
"""`„Kto tu rządzi?”. O władzy, „Wieś”, nr 2`: where journals stand in quotation marks, a title is no quotation."""
_FIRST_HALF = re.compile(r"[„“«][^„“”«»]{2,120}[”“»][.?!]\s(?=[^\W\d_a-z])")
_CLOSED_QUOTES = re.compile(r"[„“”«»]\.?")
_GOES_ON = re.compile(r":\s*\w|(?<=[”\"])(?=[\u3040-\u9fff\uac00-\ud7a3])")
"""`“좋은 수업”은 무엇인가`: a word goes on behind the quotation."""
_NUMBERED = re.compile(r"[』》〉]\s*[,，、]?\s*(?:第?\d{1,4}\s*(?:年|巻|卷|号|期|輯|辑|[(（])|第\d)")
"""`『史学雑誌』32号`, `《历史研究》2021年第3期`: a journal."""
_SERIAL_BEHIND = re.compile(
    r",?\s(?:(?:vol|t|nr|z|R|Bd|št|č|br|n|no|sv)\.?\s?)?\d{1,4}[,.\s(]\D?\s?(?:\(?[\d(]|(?:s|S|str|pp?|с)\.\s?\d)"
)
"""`, "Kwartalnik Historyczny" 118, 2011`: a journal, behind a title."""
_IN_SENTENCE = re.compile(
    r"\s(?!(?:in|dans|en|em|with|mit|avec|con|by|von|par|por|and|und|et|y|e|w|v)\s[A-ZÀ-Þ«“„\"])[a-zà-ÿ]{2,}\s?(?:[a-zà-ÿ]|[,.])"
)
"""`« Le prix juste » en discussion`: the sentence goes on."""
_SPEAKS_OF = Late(rf"(?:^|(?<=[\s\x1f])){one_of('about')}(?:\s(?:the\s)?(?:paper|article|letter))?\s?[:]?\s?$")
"""`Comment on “Locks and gates”`: a quotation that is the end of a title."""
_AROUND = " –—-·•\x1f\n"
_OPENING = '"“„«‘「『《〈'
_CLOSED_LATE = re.compile(r"^(?:[^\"“”„«»‘’「」『』]|(?<=\w)’(?=\w))+[\"”“»’」』](?!\w)[^\"“”„«»]+$")
_CLOSED_BY_TWO = re.compile(r"^[^\"“”„«»「」『』]+(?:[\"”“»」』](?!\w)|”(?=[\u3040-\u9fff]))[^\"“”„«»]+$")
"""The title begins with a quotation and goes on behind it; only what `‘` opens is closed by `’`, which else is left out."""


_CLOSES = {"«": "»", "“": "”", "„": "“”", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_BOOK_BEHIND = re.compile(r"[」〉》”][，,、]\s?[『《]")
_NEXT_QUOTE = re.compile(r"[«»“”„「」『』《》〈〉\n\x1f]")
_OPENED = {"”": "“", "“": "„", "»": "«", "」": "「", "』": "『", "》": "《", "〉": "〈"}
_FAR, _LEAD = 300, 40


def holds_quotation(clean: str) -> bool:
    """Whether a part of the text stands between quotation marks."""
    return _SIGN.search(clean) is not None and _QUOTED.search(clean) is not None


def quotations(clean: str) -> list[Span]:
    """All parts that do, with their marks."""
    return [m.span() for m in _QUOTED.finditer(clean)] if _SIGN.search(clean) else []


def quotation(clean: str) -> Span | None:
    """The first part between quotation marks that may be a title, without them."""
    best: Span | None = None
    for found in _QUOTED.finditer(clean) if _SIGN.search(clean) else ():
        a, b = _inside(found)
        if _GOES_ON.match(clean, found.end()) or _NUMBERED.match(clean, found.end() - 1):
            continue
        if _SERIAL_BEHIND.match(clean, found.end()) and clean[: found.start()].strip(_AROUND):
            continue
        if (
            clean[b - 1].isalpha()
            and not clean[: found.start()].strip(_AROUND)
            and _IN_SENTENCE.match(clean, found.end())
        ):
            continue
        if led := _SPEAKS_OF.search(clean, max(0, found.start() - _LEAD), found.start()):
            a, b = led.start(), found.end()
        if best is None or (
            word_count(clean[best[0] : best[1]]) < 3 < word_count(clean[a:b])
            and not (clean[best[0] - 1] in "「〈" and clean[found.start()] in "『《")
        ):
            best = (a, b)
    return best


def closes_journal(clean: str, at: int) -> bool:
    """Whether the mark here closes the name of a journal: a year or an issue follows, `《历史研究》，2021年第3期`."""
    return clean[at : at + 1] in ("』", "》", "〉") and _NUMBERED.match(clean, at) is not None


def _with_opening_quote(clean: str, a: int, b: int) -> int:
    """Where a title begins that opens with a quotation and goes on behind it."""
    before = len(clean[:a].rstrip(" \u00a0")) if clean[max(0, a - 2) : a - 1] == "«" else a
    if not before or clean[before - 1] not in _OPENING:
        return a
    closed = _CLOSED_LATE if clean[before - 1] == "‘" else _CLOSED_BY_TWO
    return before - 1 if closed.search(clean[a:b]) else a


def _with_closing_quote(clean: str, a: int, b: int) -> int:
    """Where a title ends whose last words are a quotation: `Comment on “Locks and gates”`."""
    sign = clean[b : b + 1]
    if sign == '"':
        return b + 1 if clean.count('"', a, b) % 2 and clean[a] != '"' else b
    opened = _OPENED.get(sign, "")
    return b + 1 if opened and clean.count(opened, a, b) > clean.count(sign, a, b) else b


def with_quotes(clean: str, a: int, b: int) -> Span:
    """A title with the quotation marks that belong to it, where it begins or ends with a quotation."""
    return _with_opening_quote(clean, a, b), _with_closing_quote(clean, a, b)


def up_to_closing_quote(clean: str, a: int, b: int) -> Span:
    """A title that begins in quotation marks ends with them, whatever it holds, if a delimiter follows."""
    sign = len(clean[:a].rstrip(" \u00a0")) - 1
    quoted = _QUOTED.match(clean, sign) if sign >= 0 and clean[sign] in _OPENING else None
    if quoted and b <= quoted.end() and (half := _HALF_QUOTED.match(clean, quoted.end())):
        return sign, half.end(1)
    if quoted is None or _GOES_ON.match(clean, quoted.end()):
        return a, b
    start, end = _inside(quoted)
    if (
        b > quoted.end()
        and _SECOND.match(clean, quoted.end(), b)
        and authors_at_start(clean[quoted.end() + 1 : b].strip(" ."))[1] < 0.4
    ):
        return a - 1, b
    stopped = clean[end - 1] in ",." or _STOPPED.match(clean, quoted.end()) is not None
    return trimmed(clean, start, end) if stopped and start == a else (a, b)


def _inside(found: re.Match[str]) -> Span:
    return found.span(next(g for g in range(1, found.re.groups + 1) if found.group(g) is not None))


def ends_amid_quotation(clean: str, a: int, b: int) -> bool:
    """Whether what a quotation mark opens right before `a` is closed behind `b` only, further on in the line.

    Or whether it ends amid the quotation behind its own, the book or journal that the work stands in.

    >>> ends_amid_quotation("« Locks. A study of quays », Canal 3", 2, 7), ends_amid_quotation("「孤独」、『水門事典』", 0, 11)
    (True, True)
    """
    if clean[a : a + 1] in ("「", "〈", "《") and _BOOK_BEHIND.search(clean, a, b):
        return True
    before = clean[:a].rstrip(" \u00a0")
    close = _CLOSES.get(before[-1:])
    if close is None or any(c in clean[a:b] for c in close) or clean[b : b + 3].strip(" .,;?!\u00a0")[:1] in close:
        return False
    found = _NEXT_QUOTE.search(clean, b, b + _FAR)
    return found is not None and found.group() in close


def without_half_quotes(title: str) -> str:
    """A title without quotation marks, if they stand around its first half alone.

    >>> without_half_quotes("„Kto tu rządzi?”. O władzy"), without_half_quotes("„Locks”, Canal")
    ('Kto tu rządzi? O władzy', '„Locks”, Canal')
    """
    return _CLOSED_QUOTES.sub("", title) if title[:1] in "„“«" and _FIRST_HALF.match(title) else title
