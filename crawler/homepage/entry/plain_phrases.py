# ruff: noqa: E501 (patterns are read more easily whole)
"""What references say in set phrases and signs of their language, in those that every other reader of entries knows.

Nobody should have to look for `υπό έκδοση`, `in corso di stampa` and `待刊` wherever a year may stand, or for Arabic
digits wherever a number may. The text stays as long as it was, so that all offsets agree; what is printed is read from
the text as it was.
"""

import re
from functools import lru_cache

from crawler.homepage.entry.wide_phrases import without_roles
from crawler.homepage.people.dashed_people import with_people_parted
from crawler.homepage.venue.british_law import with_years_behind
from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of, phrases
from crawler.lexicon.spelled import Spelled
from crawler.values.name_patterns import CAPITAL

_SIGNS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９،؛؟٪।۔", "0123456789" * 5 + ",;?%.."
)
_OTHER_SIGN = re.compile(f"[{''.join(map(chr, _SIGNS))}]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ERA = re.compile(r"\(\s*(?:1[34]\d\d\s?هـ?\s?[/-]\s?)?((?:19|20)\d\d)\s?(?:م|مـ|هـ?)\.?\s*\)")
_OTHER_ERA = re.compile(r"\(1[34]\d\d\s?(?:هـ?|ش|ق|هـ?\.?\s?ش)?\.?\)")
"""`(1435هـ)`, `(۱۳۹۸)`: a year, but none of this calendar."""
_HEBREW = re.compile(r"[\u05d0-\u05ea]")
_HEBREW_VOLUME = re.compile(
    r"(?P<word>(?<![א-ת])(?:כרך|גיליון|חוברת)\s)(?P<n>[א-ת]{1,3}(?:[\"״][א-ת]|['׳])?)(?![א-ת])"
    r"|(?<=, )[א-ת]{1,3}[\"״]?[א-ת](?=\s?\(\d{1,2}\))"
)
_AMID_PEOPLE = re.compile(
    r"(?<=[\w.])\s(?:i\.\s?s\.\s?m\.|m\.\s?m\.\s?v\.|in samenwerking met|met medewerking van)(?=\s[^\W\d_a-z])"
)
"""`DOE, J. i.s.m. ROE, S.`"""
_BEFORE_TITLE = re.compile(r"[^\".(«“„\d\n\x1f]{8,240}(?=[\".(«“„\d])")
_AND_IN_ONE = re.compile(
    r"(?<=[\u05d0-\u05ea\u0620-\u064a'׳])\s[\u05d5\u0648](?=[\u05d0-\u05ea\u0620-\u064a]{2}[^\s,;]*(?:\s[^\s,;]+)?,\s[\u05d0-\u064a])"
)
"""`ברקת, נועה ושמעוני, יואב`: `and` is one letter, and has no space behind it."""
_WORTH = dict(zip("אבגדהוזחטיכלמנסעפצקרשת", (*range(1, 10), *range(10, 100, 10), 100, 200, 300, 400), strict=True))
"""`נו(1), 45-70`, `כרך כ"ג`: letters that are figures."""
_BUDDHIST = re.compile(r"(?<![\d\w.,:/-])(?:25[0-9]\d)(?![\d\w:/-])")
"""`(2564)`, `พ.ศ. 2564`: a year of the Thai calendar."""
_THAI = re.compile(r"[\u0e01-\u0e30]")
_ERA_BEHIND = re.compile(r"(?<=\b(?:19|20)\d\d)\s?م(?!\w)")
_FORTHCOMING = Late(
    rf"(?:(?<![^\n\x1f])|(?<=[(（\[,，、.;:–—-])|(?<=[(（\[,，、.;:–—-]\s)|(?<=[»”』》>]\s))({one_of('forthcoming')})(?=\s*(?:[)）\].,;:，。]|$|[\n\x1f]|\s[(\[«“„\"]))",
    re.IGNORECASE,
)
_MAY_BE_FORTHCOMING = re.compile(
    r"[\n\x1f(（\[,，、.;:–—»”』》>-]\s?"
    + Cues("|".join(p.lower().replace("ı", "i") for p in phrases("forthcoming"))).pattern.replace(r"\ ", r"\s")
)
"""The phrases behind a sign, in small letters: told far faster of the many texts that hold none."""
_PRESS, _UNDATED = "in press", "n.d."
_WITH = re.compile(rf"([(（\[])\s*(?i:{one_of('with')})\s+(?=[^\W\d_a-z][^()（）\[\]\n\x1f]{{2,160}}[)）\]])")
_Z = re.compile(
    r"\((?:[zsсзsS]|[sz]e|ze|[сз][оі])\s(?=(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z]\w+|[^\W\d_a-z]\w+\s[^\W\d_a-z]\w+[^()\n]{0,80}\))"
)
"""`(z J. Rogozem)`: with, in one letter."""
_WITH_BEHIND = re.compile(
    rf"([(（])[与與和跟同]?\s?([^()（）\n\x1f]{{2,80}}?)\s?(?<![A-Za-zÀ-ž])({one_of('with_behind')})\s*(?=[)）])",
    re.IGNORECASE,
)
_FIGURED = {"volume": ("vol.", "v."), "number": ("no.", "no"), "pages": ("pp.", "p.")}
_OF_FIGURES = tuple(
    (Spelled(phrases(says)), Late(rf"(?<![^\s(,;:.]){one_of(says)}[.:]?\s?(?=\d)"), plain)
    for says, plain in _FIGURED.items()
)
_ALL_OF_FIGURES = Spelled(phrase for says in _FIGURED for phrase in phrases(says))
"""`المجلد 47`, `số 68`, `หน้า 15-32`: before figures, volume, number and pages."""
_LED_BY = Spelled(phrases("led"))
_LED = Late(rf"(?:(?<=[.,;»”“\"?!]\s)|(?<=\()){one_of('led')}:?\s(?=[^\W\d_a-z«“„])")
_LEAD = re.compile(rf"([.,;»”“\"?!]\s)(?:{one_of('in')})\s?:(?=\s)", re.IGNORECASE)
_BARE_LEAD = re.compile(
    rf"(?P<sign>[.?!»”“\"])\s(?P<word>(?i:{one_of('in')}))(?P<colon>:?)(?P<between>\s[^\W\d_a-z][^\n\x1f]{{3,160}}?[\s(\[])(?P<editors>(?i:{one_of('editors')}))(?=\s?[)\]]|(?:(?<=,\s\w\w\w\.)|(?<=,\s\w{{6}}\.))\s[^\W\d_a-z])"
)
"""`. I Rask, Bo (red.), Kyrkans bruk`: a word for `in` with no colon, or of one letter, before the editors."""
_WITH_FIRST = Late(
    rf"\W{{0,6}}((?i:{'|'.join(re.escape(p) for p in phrases('with') if set(' .') & set(p))}))\s+(?=[^\W\d_a-z])"
)
"""`I.s.m. J. Doe, ‘Slow canals’`: before the title; nothing else begins with such a phrase and a name."""
_BRACKETED_LEAD = re.compile(
    r"(?<=[.,;?!”\"»] )(?:\[(?:[Ii]n|IN|[WwVv]|[ВвУу])(?:\]:|:\]|\])|\((?:[Ii]n|IN|[WwVv]|[ВвУу]):\))(?=\s?[^\W_])"
)
"""`[W]: `, `[In:] `: what leads to the volume, as Slavic references have it."""
_SHORT_LEAD = re.compile(
    r"([.,;?!”\"»)] )(?:[VvWwUuВвУу]:\s|İçinde\s|[Kk]n\.:\s|în\s(?:vol(?:umul|\.)\s)?|in\svol\.\s)(?=[„“\"«]?[^\W\d_a-z])"
)
"""`? V: Planine`, `, în vol. Spații`."""
_FIELD_DASH = re.compile(
    rf"(?<=[.)\]])\s[–—-]\s(?=(?:19|20)\d\d\b|№\s?\d|\d{{1,4}}\s?[сcpСPS]\b|(?:[ТтСсPpTtSsВв]|[Vv]ol|N[or]?|[Вв][ыи]п|[Ii]ss|DOI|URL|ISBN|Bd)\b\.?\s?[\d:IVX]|[{CAPITAL}][\w.-]+(?:[ ;,]\s?[{CAPITAL}][\w.-]+)?\s?:\s)"
)
"""`Письма в ЖЭТФ. – 2006. – Т. 84`: the Russian standard parts its fields twice."""
_AT_LEAST = re.compile(r"(?<=[(\s](?:19|20)\d\d)\+(?=\))")
"""`(2023+)`: statisticians date so what is not printed yet."""
_STATUS = rf"(?i:{one_of('forthcoming')}|{one_of('status')})"
_YEAR_TO_COME = Late(
    rf"(?:(?<=[^\W_]\s)|(?<=[.,;*†)]\s))[(\[](?:{_STATUS}\s{{0,12}}[,;:]?\s((?:19|20)\d\d[a-z]?)|((?:19|20)\d\d[a-z]?)\s{_STATUS})[)\]](?=[.,:]?\s)"
)
"""`Doe, A. (in press, 2026). `, `(2026 accepted)`: of a year and a status, the year is told first."""
_MAY_COME = re.compile(r"[(\[](?:[^()\d]{3,30}\s(?:19|20)\d\d[a-z]?|(?:19|20)\d\d[a-z]?\s[^()\d]{5,30})[)\]]")
_EDITORS = re.compile(rf"[(\[]\s?{one_of('editors')}\s?[)\]]", re.IGNORECASE)
_KNOWN_EDITORS = re.compile(
    r"[(\[](?:eds?|hrsg|hgg?|coords?|dirs?|orgs?|red|ur|szerk|toim|ред|сост)\.?[)\]]", re.IGNORECASE
)
_TRANSLATED = re.compile(
    r"(?:(?<=\s[A-Z]\.\s)|(?<=\s[A-Z][A-Z]\.\s)|(?<=\sal\.\s)|(?<=\d\)\.\s)|(?<=\d\)\s))\[([^\W\d_a-z](?:[^\[\]\n\s]+\s){3,60}[^\[\]\n\s]+)\](?=\.?\s)"
)
"""`Doe J, Roe R. [Slow canals in the north]. Rev Can`: a title that somebody translated, as physicians set it."""
_WIDE_LETTER = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
_WROTE = re.compile(
    r"(?<=[\u3040-\u9fff])(?<![独獨合共編编専专專参參单單論论譯译名原])[ \u3000]?(?:著(?=\s*(?:[、，,『「\u3000 ]|$))|編(?=[、，][\u3040-\u9fff]{2,8}(?:[ \u3000]?他)?[ \u3000]?著))"
)
"""`榊原悠介・宮下直人著、`: behind those who wrote it."""
_AND_OTHERS = re.compile(r"(?<=[\u3040-\u9fff])ほか(?=\s*(?:[、，,『「（(\u3000 編]|$))")
_WIDE_SIGNS = {".": "．", ",": "，", ";": "；"}
_TIGHT = Late(
    r"(?:(?<=[\u3040-\u30ff\u3400-\u9fff々\uac00-\ud7a3])|(?<=[\u3400-\u9fff々\uac00-\ud7a3][*#∗]))[.,;](?=[\u3040-\u30ff\u3400-\u9fff々\uac00-\ud7a3“《「『A-Z])"
)
"""`诸葛明,李铁军.桥梁裂缝`: half a letter wide, and no space behind them."""
_TYPED_TIGHT = re.compile(r"[a-z],(?:19|20)\d\d,\d")
_TIGHT_STOP = re.compile(r"(?:(?<=[a-z]{4})|(?<=\s[A-Z]))\.(?=[A-Z][a-z]{2,}\s[A-Za-z])")
"""`Yuchi H.Snowmelt runoff.Journal of Arid Land,2018,10`: full stops, and no space behind them."""
_MARKED = re.compile(r"(?<=[;,&]\s)[*†‡]\s(?=[^\W\d_a-z])")
"""`; * DOE, J.`: a sign in front of somebody amid others."""
_CLOSED_TWICE = re.compile(r"(?<![\w.,!?…)”])”(?=[^\W_]|[¿¡(])")
"""`”Kvinnor på kajen”`: in Sweden and Finland both quotes are the same."""
_BEGINS = Late(rf"\W{{0,3}}(?:{one_of('forthcoming')}|in press|forthcoming|to appear)\b\W", re.IGNORECASE)


def begins_forthcoming(text: str) -> bool:
    """Whether a line begins with what stands in place of a year.

    >>> begins_forthcoming("– im Druck: Pfennigbrot und Teuerung"), begins_forthcoming("Im Druckraum")
    (True, False)
    """
    return _BEGINS.match(text) is not None


@lru_cache(maxsize=8192)
def in_plain_phrases(text: str) -> str:
    """The text in plain words and signs, as long as before.

    >>> in_plain_phrases("– υπό έκδοση. «On fog» (με τον J. Doe)")
    '– in press  . «On fog» (with   J. Doe)'
    """
    if not text.isascii():
        text = _in_plain_signs(text)
    if "." in text and _TYPED_TIGHT.search(text):
        text = _TIGHT_STOP.sub("．", text)
    if not text.isascii() or "hal" in text or "hlm" in text or "tr. " in text or "il" in text:
        text = _in_plain_figures(text)
    if ".m. " in text or "m.v. " in text or "samenwerking" in text:
        text = _AMID_PEOPLE.sub(lambda m: "&".rjust(m.end() - m.start()), text)
    text = with_people_parted(text)
    if ". –" in text or ". -" in text or ". —" in text:
        text = _FIELD_DASH.sub("   ", text)
    if _MAY_BE_FORTHCOMING.search("\n" + text.lower().replace("ı", "i")):
        text = _FORTHCOMING.sub(_undated, text)
    if "(" in text or "（" in text or "[" in text:
        text = _in_plain_brackets(text)
    if "*" in text or "†" in text:
        text = _MARKED.sub("  ", text)
    if _LED_BY.stand_in(text):
        text = _LED.sub(lambda m: "In:".ljust(m.end() - m.start()), text)
    if not text.isascii() or ": " in text:
        text = _SHORT_LEAD.sub(lambda m: m[1] + "In ".rjust(m.end() - m.end(1)), text)
    if led := _WITH_FIRST.match(text):
        text = text[: led.start(1)] + "with".rjust(led.end(1) - led.start(1)) + text[led.end(1) :]
    text = _BARE_LEAD.sub(_edited, text)
    return _LEAD.sub(_in, text) if ":" in text else text


def _in(found: re.Match[str]) -> str:
    """`I:` behind a full stop may be the number of a part."""
    sign, word = found[1], found.group()[len(found[1]) :]
    if len(word) > 2:
        return sign + "In:".rjust(len(word))
    return f"{sign}In" if word[0].islower() or sign[0] in '»”“"' else found.group()


def _edited(found: re.Match[str]) -> str:
    """One letter leaves no room for `In`; a shorter word for the editors does, and nobody asks where these stand."""
    room = found.end() - found.start()
    lead = " In" if len(found["word"]) < 3 else "In".rjust(len(found["word"]) + 1)
    word = found["editors"] if len(found["word"] + found["colon"]) > 1 else "ed."
    return f"{found['sign']}{lead}{found['between']}{word}".ljust(room)


def _undated(found: re.Match[str]) -> str:
    room = found.end() - found.start()
    return next((w for w in (_PRESS, _UNDATED) if len(w) <= room), "").ljust(room)


def _in_plain_signs(text: str) -> str:
    if _OTHER_SIGN.search(text):
        text = text.translate(_SIGNS)
    if _ARABIC.search(text):
        text = _ERA.sub(lambda m: f"({m.group(1)})".rjust(m.end() - m.start()), text)
        text = _OTHER_ERA.sub(lambda m: "(n.d.)".rjust(m.end() - m.start()), text)
        text = _ERA_BEHIND.sub(lambda m: " " * (m.end() - m.start()), text)
    if _HEBREW.search(text) or _ARABIC.search(text):
        people = _BEFORE_TITLE.match(text)
        if people and "," in people.group():
            text = _AND_IN_ONE.sub("; ", people.group()) + text[people.end() :]
    if _HEBREW.search(text):
        text = _HEBREW_VOLUME.sub(_in_figures, text)
    if _THAI.search(text):
        text = _BUDDHIST.sub(lambda m: str(int(m.group()) - 543), text)
    if "ほか" in text:
        text = _AND_OTHERS.sub(" 他", text)
    if _WIDE_LETTER.search(text):
        text = without_roles(text)
    if "著" in text:
        text = _WROTE.sub(lambda m: " " * len(m.group()), text)
    if _TIGHT.search(text):
        text = _TIGHT.sub(lambda m: _WIDE_SIGNS[m.group()], text)
    if "”" in text and "“" not in text and "„" not in text:
        text = _CLOSED_TWICE.sub("“", text)
    if 0 <= text.find("»") < text.find("«") and text[: text.find("»")].strip():
        text = text.translate({ord("»"): "«", ord("«"): "»"})
    return text


def _in_plain_figures(text: str) -> str:
    for words, pattern, plain in _OF_FIGURES if _ALL_OF_FIGURES.stand_in(text) else ():
        if words.stand_in(text):
            text = pattern.sub(lambda m, plain=plain: _shorter(plain, m.end() - m.start()), text)
    return text


def _shorter(plain: tuple[str, ...], room: int) -> str:
    return next((w for w in plain if len(w) <= room), "").ljust(room)


def _in_figures(found: re.Match[str]) -> str:
    figure = str(sum(_WORTH.get(c, 0) for c in found["n"] or found.group()))
    figure = f"v.{figure}" if found["word"] else figure
    room = found.end() - found.start()
    return figure.ljust(room) if len(figure) <= room else found.group()


def _in_plain_brackets(text: str) -> str:
    """Who else wrote it, who edited it, when and where it stands, as far as brackets say so."""
    text = with_years_behind(text)
    if "+)" in text:
        text = _AT_LEAST.sub(" ", text)
    if _MAY_COME.search(text):
        text = _YEAR_TO_COME.sub(lambda m: f"({m[1] or m[2]},in press)".ljust(m.end() - m.start()), text)
    text = _WITH.sub(_with, text)
    text = _Z.sub(lambda m: "(&".ljust(m.end() - m.start()), text)
    text = _WITH_BEHIND.sub(_with_before, text)
    text = _EDITORS.sub(_editors, text)
    text = _TRANSLATED.sub("\x1f\\1\x1f", text) if ". [" in text or ") [" in text else text
    return (
        _BRACKETED_LEAD.sub(lambda m: "In:".rjust(m.end() - m.start()), text) if "[" in text or ":)" in text else text
    )


def _with(found: re.Match[str]) -> str:
    room = found.end() - found.start()
    word = next((w for w in ("with ", "mit ", "w/ ") if len(w) < room), "")
    return (found.group(1) + word).ljust(room)


def _with_before(found: re.Match[str]) -> str:
    room, names = found.end() - found.start() - 1, found.group(2).strip()
    word = next((w for w in ("with ", "w/ ") if len(w) + len(names) <= room), "")
    return found.group(1) + (word + names).ljust(room)


def _editors(found: re.Match[str]) -> str:
    room = found.end() - found.start()
    if _KNOWN_EDITORS.fullmatch(found.group()):
        return found.group()
    word = next((w for w in ("(eds.)", "(ed.)", "(ed)") if len(w) <= room), found.group())
    return word.rjust(room)
