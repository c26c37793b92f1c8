# ruff: noqa: E501 (patterns are read more easily whole)
"""Journals told by what stands behind their names: volumes, issues and pages, known or not, abbreviated or not."""

import re

from crawler.lexicon.places import is_place
from crawler.lexicon.tables import words
from crawler.values.name_patterns import CAPITAL
from crawler.values.names import author_list_likeness
from crawler.values.numbering import COUNTED

_SERIAL_HEAD = re.compile(
    rf"([{CAPITAL}][^\d\n\x1f!?;:()\"“”]{{3,80}}?)[\s,.(]*(?=\d|{COUNTED}|(?<=,\s)[IVXLC]{{1,7}}(?:[ab]?,\s|\s?\()\d|[Vv]ol|[Bb]d\b|[Nn][or]\.|[Hh]eft\s\d|Jg\.|(?:Spring|Summer|Autumn|Fall|Winter|Frühjahr|Sommer|Herbst|[Pp]rintemps|[ÉéEe]té|[Aa]utomne|[Hh]iver)(?:/\w+)?\s(?:19|20)\d\d|DOI|doi|[Ii]n (?:press|revision)|[Ff]orthcoming|[Tt]o appear)"
)
_NUMBERS = re.compile(
    rf"{COUNTED}|(?:19|20)\d\d\)?,?\s*(?:no\.\s?\d|{COUNTED})|"
    r"(?:[Vv]ol(?:ume)?|Bd|[Nn]o)\.?\s?\d|(?:[Nn]r\.|[Hh]eft|Jg\.)\s?\d+[,;]|(?:Spring|Summer|Autumn|Fall|Winter|Frühjahr|Sommer|Herbst|[Pp]rintemps|[ÉéEe]té|[Aa]utomne|[Hh]iver)(?:/\w+)?\s(?:19|20)\d\d|(?:\d{1,4}(?:\.\d{1,2})?|[IVXLC]{1,7})\s?\(\d{1,4}(?:[-–/]\d+)?\)|\d{1,4}:\s?[eE]?\d"
    r"|\d{1,2}/(?:19|20)\d\d,\s(?:(?:pp?|S)\.|\d+\s?[-–]\s?\d)|\d{1,3},?\s(?!(?:19|20)\d\d\b)\d{4,}|(?:\d{1,4}[a-zA-Z]?|[IVXLC]{1,7}[ab]?),\s(?:pp?\.\s?)?\d+\s?[-–]|\d{1,4}[a-z]?,\s[A-Z]?\d{1,6}\s\((?:19|20)\d\d\)|(?:DOI|doi)\b|[Ii]n (?:press|revision)|[Ff]orthcoming|[Tt]o appear"
)
"""`Nucl. Fusion 61 086018`, `Notices (2024), no. 20`: a name and what only serials have behind theirs."""
_SURELY = re.compile(r"\d{1,4}[a-z]?,\s[A-Z]?\d{1,6}\s\((?:19|20)\d\d\)")
"""`53a, 963 (1998)`: nobody has that behind his name."""
_ABBREVIATED = re.compile(
    r"(?![A-ZÀ-Þ][\w’'-]+\s[A-Z]{1,3}\.\s)(?:\d{1,3}\s)?(?:[A-ZÀ-Þ][\w’'-]*\.?\s|[A-Z](?:\.[A-Z])+\.\s|&\s){0,7}[A-ZÀ-Þ](?:[\w’'-]*|(?:\.[A-Z])+)\.,?\s(?:\([4A-Z]\)\s)?[(\[]?\d"
)
"""`Canad. J. Math. 93 (2022)`, `12 Harv. L. Rev. 345`."""


_ROW = re.compile(
    r"(?:\d{1,3}\s)?(?P<row>(?:(?:[A-ZÀ-Þ][\w’'-]*|[A-Z](?:\.[A-Z])+)(?:\.:?)?\s|(?:and|of|the|in|et|its|for|on|de|der|für|&)\s){1,9}"
    r"(?:[A-ZÀ-Þ][\w’'-]*|[A-Z](?:\.[A-Z])+)\.?)(?=,?\s[(\[]?(?:[Vv](?:ol)?\.\s?)?\d|\s\(|,?\s[Nn]o\.|\s*$)"
)
_DOTTED = re.compile(r"(?<![\w.])([^\W\d_]{1,7})\.(?=:?\s)")
_VOLUME_AND_PAGES = re.compile(r",?\s(?!(?:19|20)\d\d\b)\d{1,4}\s?[:(,]\s?(?:[Nn]o\.\s?)?\d")
_LONGEST_ROW = 120
_IMPRINTS = frozenset({"press", "verlag", "ed", "eds", "editore", "univ"})
_ALL_ABBREVIATED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\.?\s){0,6}[A-ZÀ-Þ][\w’'-]{2,}\.(?:\s[A-ZÀ-Þ][\w’'-]*\.?){0,6}")
_VOLUME_BEFORE = re.compile(r"(?<!\d)\d{1,3}\s+\Z")
_NUMBERS_BEHIND = re.compile(
    r"[\s,]{1,2}(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?\(\d{1,4}(?:[-–/]\d+)?\)\s?[:,]|\s?:|,)\s?(?:pp?\.\s?)?[eE]?\d"
    r"|\s\d{1,4}\s?\((?:19|20)\d\d\)[:,.]?\s"
    r"|,?\s(?:[Vv](?:ol)?|[Bb]d|[Tt])\.\s?\d{1,4},?\s(?:\((?:19|20)\d\d\),?\s)?(?:[Nn]o\.|[Nn][°º.]|pp?\.|S\.|H\.|Heft)\s?\d"
)
_YEAR_AND_PAGES_BEHIND = re.compile(r"\s\((?:19|20)\d\d\)\s?[:,]\s?(?:pp?\.\s?)?\d")
_YEAR_ALONE_BEHIND = re.compile(r"\s[(\[](?:19|20)\d\d[)\]]\W*(?:\n|\x1f|$)")
VOLUME_BEHIND = re.compile(
    r"[ \u00a0,.*]{0,3}(?:\d{1,4}(?:\.\d{1,2})?\s?\((?:19|20)\d\d|\d{1,4}\s?\(\d{1,3}\)\s?[:,]|\d{2,4}\s?:\s?\d|\d{1,4}\s?:\d{1,2}\s\(|\d{1,4},\s(?:pp?\.|no\.|(?:\d{1,3},\s)?pp?\.|\d+\s?[-–]\s?\d)"
    r"|(?:19|20)\d\d,\s\d{1,4}(?:\(\d+\))?,\s[eE]?\d|\d{1,2}/(?:19|20)\d\d,|[Vv]ol(?:ume|\.)?\s?\d|Bd\.?\s?\d|\((?:[Oo]nline|in press|forthcoming)\b)"
)


_OF_LAW = re.compile(
    r"(?:[A-Z][\w’'-]*\.?\s(?:&\s)?){1,4}?(?:(?:U\.\s?)?L\.\s?Rev\b(?!:)|(?:L\.[JQ]|J\.\s?(?:Int[’']l\s|Corp\.\s)?L)\.(?=\s(?:&\s(?:Tech|Pub|Soc|Pol|Gend|Fem)\.\s?(?:Pol|Inq|Just|[(\d])|Forum|Online|\d{1,4}\s\()))"
)
"""`Columbia L. Rev.`, `Yale L.J. Forum`, `Harv. J.L. & Tech.`: reviews of law as Americans abbreviate them; but `Holm L.J. (2020)`."""
_BEHIND_COLON = re.compile(r":\s[A-ZÀ-Þ][\w&'’-]*(?:\s[\w&'’-]+){0,9},\s(?:v|vol)\.\s?\d{1,4}[,(\s]")


_REPORT_SERIES = re.compile(
    rf"(?:[{CAPITAL}][\w.’'-]*,?\s(?:of\s|and\s|for\s)?){{1,7}}(?:Open[ -](?:File )?Report|(?:Professional|Special|Occasional|Technical) Paper|Special Publication|Memoir|Circular|Data Series|Scientific Investigations (?:Report|Map)|Map|Monograph|Technical (?:Report|Note|Memorandum)|Extension(?: Publication)?)\s(?:no\.\s|No\.\s)?[A-Z]{{0,5}}[\s/-]?\d"
)
"""`British Geological Survey Open Report OR/19/011`: a body and what it prints in series."""


def names_report_series(text: str) -> bool:
    """Whether a text begins with a body and one of the series of reports that it prints.

    >>> names_report_series("British Geological Survey Open Report OR/19/011"), names_report_series("A map of 1842")
    (True, False)
    """
    return text[:1].isupper() and _REPORT_SERIES.match(text) is not None


def before_volume(clean: str, end: int) -> float:
    """How surely a title ends before a colon and a journal with its volume, or a series, as geologists set them.

    >>> before_volume("Slip budget of a fault: Geology, v. 50, no. 6", 22)
    0.9
    """
    if not clean.startswith(": ", end):
        return 0.0
    return 0.9 if _BEHIND_COLON.match(clean, end) or names_report_series(clean[end + 2 : end + 200]) else 0.0


def is_numbered_serial(text: str) -> bool:
    """Whether a text begins with a name and what only serials have behind theirs."""
    head = _SERIAL_HEAD.match(text)
    if not head or not _NUMBERS.match(text, head.end()):
        return False
    if _SURELY.match(text, head.end()):
        return True
    return len(head.group(1).split()) <= 9 and author_list_likeness(head.group(1)) < 0.7


def is_abbreviated_serial(text: str) -> bool:
    """Whether a text begins with a row of abbreviated words and a number: `U. Chi. L. Rev., 2024`."""
    serial = _ABBREVIATED.match(text)
    return serial is not None and len(re.findall(r"[^\W\d_]{2,}\.(?:\s|,)|[A-Z]\.[A-Z]\.", serial.group())) > 0


def behind_its_volume(clean: str, start: int, end: int) -> bool:
    """Whether an abbreviated journal stands between its volume and its page: `82 Cornell L. Rev. 1472`."""
    led = _VOLUME_BEFORE.search(clean, max(0, start - 6), start)
    return led is not None and is_abbreviated_serial(f"1 {clean[start:end]}")


def is_abbreviated(text: str) -> bool:
    """Whether a text is a row of words of which most are abbreviated, as those of journals are: `Duke Math. J.`"""
    return _ALL_ABBREVIATED.fullmatch(text) is not None


def amid_serial(clean: str, start: int, stop: int) -> bool:
    """Whether a full stop ends one of the words of an abbreviated journal, with its volume or year behind it."""
    comma = clean.rfind(", ", start, stop) + 2
    serial = _ABBREVIATED.match(clean, comma) if comma > 1 else None
    return serial is not None and serial.end() > stop + 1


def numbered_behind(clean: str, start: int, end: int) -> bool:
    """Whether volume and pages follow these words directly, as they follow a journal and no title."""
    return _NUMBERS_BEHIND.match(clean, end) is not None or (
        clean[end - 1].isdigit() and _YEAR_AND_PAGES_BEHIND.match(clean, end) is not None
    )


def runs_into_place(clean: str, start: int, end: int) -> bool:
    """`Listening to the Lighthouse, Past & Present (2022)`: the words in capitals behind the last comma are a place."""
    if not _YEAR_ALONE_BEHIND.match(clean, end):
        return False
    comma = clean.rfind(", ", start, end)
    words = clean[comma + 2 : end].split() if comma > 0 else []
    words = words[1:] if words and words[0].isdigit() else words
    return 0 < len(words) <= 8 and words[0][0].isupper() and all(w[0].isupper() for w in words if len(w) > 3)


def ends_abbreviated(text: str) -> bool:
    """Whether the last word, before its full stop, is one that titles of journals have abbreviated: `Comm`, `Duke Math`."""
    return text[text.rfind(" ") + 1 :].lower() in words("serial_words.txt")


def end_of_abbreviated(text: str) -> int:
    """Where a row of abbreviated words at the beginning of a text ends, as titles of journals are abbreviated; else 0.

    >>> text = "J. App. Math. and Stoch. Anal., 11, 465-479"
    >>> text[: end_of_abbreviated(text)], end_of_abbreviated("Quay Press. Norford 2004")
    ('J. App. Math. and Stoch. Anal.', 0)
    """
    row = _ROW.match(text) if "." in text[:24] else None
    dotted = [w.lower() for w in _DOTTED.findall(row["row"])] if row else []
    if row is None or not dotted or any(w in _IMPRINTS or (len(w) > 3 and is_place(w)) for w in dotted):
        return 0
    sure = len(dotted) > 1 or dotted[0] in words("serial_words.txt") or _VOLUME_AND_PAGES.match(text, row.end())
    return row.end() if sure else 0


def is_serial_at(text: str, at: int) -> bool:
    """Whether a journal stands here that begins as a person may: `J. Kansas Ent. Soc. 36: 12-19`, `Canal L. Rev.`."""
    if _OF_LAW.match(text, at):
        return True
    if not text.startswith("J. ", at):
        return False
    ahead = text[at : at + _LONGEST_ROW]
    end = end_of_abbreviated(ahead)
    told = {w.lower() for w in _DOTTED.findall(f"{ahead[:end]} ") if len(w) > 1}
    return bool(told & words("serial_words.txt")) and _VOLUME_AND_PAGES.match(ahead, end) is not None
