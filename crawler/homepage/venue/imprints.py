# ruff: noqa: E501 (patterns are read more easily whole)
"""Who printed a book, where and when, in the ways of many countries, at the end of a line: `, 3. Aufl., Köln u. a. 1998`.

No other sign ends the title of a book: it may hold commas, colons and full stops itself.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from crawler.lexicon.people import is_given_name, is_surname
from crawler.lexicon.places import is_city, is_place

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f"
_NOTE = r"(?:[\s.,;]{1,3}(?:[(\[](?!\d{1,3}[)\]])[^()\[\]\n\x1f]{2,140}[)\]]|(?:(?:[XVI]+\s?\+\s?)?\d{1,4}\s?(?:[Ss]|pp?|с|стр|str|págs?|pages|Seiten|sid|blz|σελ|oldal|sayfa|s\.\s?ill)\b\.?)|ISBN[\s:]*[\d–-]{9,20}X?))"
_DATED = re.compile(rf"[12](?<=[\s,(].)(?:(?<=1)[89]|(?<=2)0)\d\d(?:[/–-]\d{{2,4}})?\)?(?=(?:{_NOTE}){{0,3}}[\s.,;]*$)")
_WORD = rf"(?:[dDlL]['’])?[{_UPPER}][\w.’'&-]*"
_SMALL = r"(?:am|an|auf|bei|der|den|des|del|della|dello|de|la|le|les|el|los|di|do|da|du|d|van|von|of|the|and|und|et|y|e|i|ve|sur|na|nad|u|im|in|zu|il|gli|per|ed|and)"
_GROUP = re.compile(
    rf"(?:(?:{_SMALL}|[ldLD]['’])\.?\s?)?{_WORD}(?:\s?[\s/&–-]\s?(?:{_SMALL}\s){{0,2}}{_WORD})*(?:\s(?:u\.\s?a|et al|etc|i in|a\.?\s?M|i\.\s?(?:Br|Ü|Ue|Allg|W)|i\.?\s?d\.?\s?\w+|a\.?\s?d\.?\s?\w+|\([^()]{{2,20}}\)))?\.?"
)
SMALL_PRESSES = (
    r"(?:transcript|mentis|wbg|kopaed|oekom|utb|hep|vdf|dtv|edition|thelem|zu Klampen|be\.bra|de Gruyter|text\+kritik)"
)
"""Those that write themselves with a small letter."""
_MOST_WORDS, _FAR, _LAST = 6, 90, 400
_LONGEST_TOWN, _SURE = 24, 0.75
_OF_SERIES = re.compile(r"\s\([^()\d][^()]{3,120},\s\d{1,4}\)")
_EXTENT = re.compile(
    r"coll?\b|col·lecció|«|(?:19|20)\d\d(?:[.,;]\s|$)|\d{1,2}(?:\.?[ªº]|e|re|ère|\.)\s[eé]d|\d{2,4}\s?(?:pp?|págs?|S)\b"
)
"""`2017. ISBN 978…`, `312 p.`: what only books have behind their press."""
_EDITION = re.compile(
    r"(?:[^\W\d_][\w.-]*\s){0,3}?(?:\d{1,2}\s?(?:\.|ª|º|ᵃ|ᵉ|e|a|è|ème|nd|rd|th|st|:[ae])?,?\s?)?(?:[^\W\d_][\w.-]*,?\s(?:und\s|and\s|y\s|et\s|e\s)?){0,6}?(?:Aufl|Ausg|ed\b|edn|edition|éd|edici|ediç|edizion|bask|basım|wyd|kiad|изд|вид|uppl|utg|druk\b|έκδ|dopl|vyd|izd|painos)\w*\.?(?:\s[^\W\d_][\w.]*){0,4}",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"(?:[^\W\d_][\w.-]*\s){0,3}?(?:çev|trad|tr|transl|übers|přel|prel|przeł|tłum|ford|prev|пер|вступ|μτφρ|μετ|övers|overs|oversat|vert|haz|yay\. haz|ed|eds|dir|coord|hg|hrsg|szerk|red|comp|préf|prol|pról|pref)\.(?:\s(?:von|de|di|e|y|et|i|a|od|with|and|note|intr\w*\.?)){0,4}\s[^\W\d_a-z][^\d()\n\x1f]{2,80}"
    r"|(?:Ausst(?:ellungs|\.)-?\s?[Kk]at(?:alog|\.)|Kat\.\s(?:zur\s)?Ausst\.?|[Ee]xh(?:ibition|\.)\s[Cc]at(?:alogue|\.)|[Cc]at\.\s(?:d['’])?[Ee]xp\w*\.?|[Tt]ent\.?\s?cat\.?),?\s[^\d()\n\x1f]{2,90}"
    r"|(?:a cura di|herausgegeben von|übersetzt von|edited by|translated by|traducción de|traduzione di|tradução de|traduction de|édité par|sous la dir(?:ection|\.) de|edición de|edizione di)\s[^\W\d_a-z][^\d()\n\x1f]{2,80}"
)
"""`çev. S. Doe`, `a cura di A. Doe e B. Roe`: who edited or translated it, before the place."""
_THESIS = re.compile(
    r"\(?(?:zugl(?:\.|eich)?:?\s)?(?:(?:phil|jur|med|theol|inaug)\.?[\s-])?(?:Diss|Habil|Univ|Hochsch)[\w.-]*(?:,?\s(?:phil|jur|iur|med|theol|rer|nat|pol|oec|Schr)\.)*,?(?:\s[^\W\d_][\w./-]*){0,4}(?:,?\s(?:19|20)\d\d(?:/\d\d)?)?\)?",
    re.IGNORECASE,
)
"""`Diss. phil. Bielefeld 2008`: what the book was before it was printed."""
_SERIES = re.compile(
    r"\s(?:\(=?\s?[^()\n\x1f]{2,120}?\s(?:[IVX]{1,4}/)?\d{1,4}(?:[./]\d{1,3})?\)|\(=\s[^()\n\x1f]{4,140}\)|=\s[^()=\n\x1f]{4,120}\s\d{1,4})\s?$"
)
_SIGN = re.compile(
    r"(?<=[^\W_]{3}[a-zß-ÿа-яα-ω)])(?<!\bGebr)(?<!\bVerl)[.](?!\s?(?:[a-z]|Aufl|Ausg))(?=\s)|(?<!\d\.),(?=\s)|[;:](?=\s)|\s[–—-](?=\s)|[?!»”\"“](?=[,.]?\s)|\)[.,]?(?=\s)"
)
_PRESS = re.compile(
    r"(?:Press|Verlag|Publish|Edizion|Éditions|Editions|Editorial|Editora|Uitgever|Yayın|Yay\.|Kitap|Forlag|Förlag|Kiadó|Wydawnict|Nakladatel|Издат|Vydavatel|Založba|Naklada|Books|Libros|Presses|Universit|PUF|PUR|PUG|Εκδόσεις|Εκδ\.|Kustannus|leidykla|Kirjastus|Basımevi|Matbaa|Ediciones|Uniwers|Univerz|Editrice|Editore|Laterza|Einaudi)"
)
_PRESS_FIRST = re.compile(rf"(?:[\w.&’'-]+\s){{0,5}}(?!Universit){_PRESS.pattern}\w*,")


class Imprint(NamedTuple):
    """Where it begins, with the sign before it, and how sure it is that it is one, 0-1."""

    start: int
    sure: float


@lru_cache(maxsize=16384)
def imprint_of(line: str) -> Imprint | None:
    """The imprint with which the line ends, if it does.

    >>> imprint_of("Stadt, Land. Eine Reise, 3. Aufl., Köln u. a. 1998")
    Imprint(start=23, sure=0.75)
    >>> imprint_of("Il corpo, l'anima, Napoli, Bibliopolis, 1991").start
    17
    """
    dated = _DATED.search(line, max(1, len(line) - _LAST + 1))
    if not dated:
        return None
    dated_at = dated.start() - 1
    if dated_at and line[dated_at].isspace() and (line[dated_at - 1] in ",(" or line[dated_at - 1].isspace()):
        dated_at -= 1
    return _begun(line, dated_at, 2 if "," in (line[dated_at], line[dated_at - 1 : dated_at]) else 1)


def _begun(line: str, at: int, most: int) -> Imprint | None:
    """From the year back over the press and the place: in one of at most so many groups of words each."""
    groups, known, pressed, parted = 0, False, False, False
    while groups < most + pressed or parted:
        sign = _sign_before(line, at)
        group = line[sign.end() : at].strip(" ,:;") if sign else ""
        if sign is None or not _is_group(group):
            break
        placed = is_place(group)
        if sign.group() == ":" and groups and not (known and groups == 1):
            break
        groups += not (placed and known)  # `Boca Raton, FL, USA`
        known, pressed = known or placed, pressed or (groups < 2 and _PRESS.search(group) is not None)
        at = sign.start()
        if parted or sign.group()[:1] in '.?!»”"“)–—':
            parted = False
            break
        parted = sign.group() == ":"
    at = _over_towns(line, at) if known and line[at : at + 1] == "," else at
    return _with_edition(line, at, known or pressed or ":" in line[at + 1 :]) if groups and not parted else None


_SMALL_PRESS = re.compile(rf"{SMALL_PRESSES}(?:\s|$)")


def _over_towns(line: str, at: int) -> int:
    """`. Wien, Köln, Weimar: Uferverlag`: back over the other towns in which a press sits."""
    while (sign := _sign_before(line, at)) and is_city(line[sign.end() : at].strip()):
        at = sign.start()
        if sign.group() != ",":
            break
    return at


def _is_group(text: str) -> bool:
    words = bool(text) and text.count(" ") < _MOST_WORDS
    return words and (_GROUP.fullmatch(text) or _SMALL_PRESS.match(text)) is not None


def _sign_before(line: str, at: int) -> re.Match[str] | None:
    return max(_SIGN.finditer(line, max(0, at - _FAR), max(0, at - 1)), key=lambda m: m.start(), default=None)


def _with_edition(line: str, at: int, known: bool) -> Imprint:
    """The imprint from where place and press begin, with the edition and the series that may stand before them."""
    told = False
    sign = _sign_before(line, at)
    while sign and _EDITION.fullmatch(line[sign.end() : at].strip(" ,.;")):
        at, told = sign.start(), True
        sign = _sign_before(line, at)
    for sign in list(_SIGN.finditer(line, max(0, at - _FAR), max(0, at - 1)))[::-1]:
        if _tells_of_book(line[sign.end() : at].strip(" ,.;")):
            at, told = sign.start(), True
            break
    head = line[: at + 1] if line[at : at + 1] == ")" else line[:at]
    if series := _SERIES.search(head):
        at, told = series.start(), True
    elif line[at : at + 1] in ("?", "!", "»", "”", '"', "“", ")"):
        at += 1
    return Imprint(at, 0.75 if told or known else 0.5)


def _tells_of_book(text: str) -> bool:
    return _BY_OTHERS.fullmatch(text) is not None or _THESIS.fullmatch(text) is not None


def is_imprint(text: str) -> float:
    """How sure it is that the text is nothing but an imprint, 0-1.

    >>> is_imprint("3. Aufl., Köln u. a. 1998"), is_imprint("Zur Dogmengeschichte des Schadens, Köln 1998")
    (0.75, 0.0)
    """
    found = imprint_of(f"xxxx {text}" if text.startswith("(") else f"xxxx, {text}")
    return found.sure if found is not None and found.start <= 4 else 0.0


def before_series(clean: str, end: int) -> float:
    """How surely a title ends before the series in brackets with which an imprint begins: ` (BZAW 412), Berlin 2011`.

    >>> before_series("Das Klagelied (BZAW 412), Berlin 2011.", 13)
    0.75
    """
    return is_imprint(clean[end + 1 :].partition("\n")[0]) if clean.startswith(" (", end) else 0.0


def names_no_venue(text: str) -> bool:
    """Whether the text is an imprint that begins with the edition, the series or the press: no journal stands in it.

    >>> names_no_venue("3. Aufl., Köln 1998"), names_no_venue("Canal Review, Lisboa, 1998")
    (True, False)
    """
    if is_imprint(text) <= 0.5:
        return False
    return text[:1] == "(" or any(p.match(text) for p in (_EDITION, _PRESS_FIRST, _BY_OTHERS))


def names_press(text: str) -> bool:
    """Whether a town and who printed there is named, who would be two people by form alone.

    >>> names_press("Toulouse, PUM, 2016, 288 p"), names_press("Pisa, ETS"), names_press("Roe, Ann")
    (True, True, False)
    """
    text = _OF_SERIES.sub("", text, count=1) if "(" in text else text
    town, _, press = text.partition(", ")
    if (
        len(town) <= _LONGEST_TOWN
        and is_city(town)
        and press
        and "," not in press
        and press.count(" ") < _MOST_WORDS // 2
    ):
        return not _may_be_people(town, press) and not is_place(press)
    press, _, behind = press.partition(", ")
    if len(town) <= _LONGEST_TOWN and _EXTENT.match(behind) and is_city(town) and _is_group(press):
        return not _may_be_people(town, press)
    return is_imprint(text) >= _SURE


def _may_be_people(town: str, press: str) -> bool:
    """`Florence, Ann Roe`"""
    return is_given_name(town) and any(is_given_name(w) or is_surname(w) for w in press.split())
