# ruff: noqa: E501 (patterns are read more easily whole)
"""What a bracket at the end of a title says: more of the title, something of the work, its series, its place."""

import re

from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of

_HOLDS_NOTE = Late(
    rf"[（(](?:特願|特開|特許第?|特公|実願|出願番号|特許番号|专利号|专利申请号)[^（）()\n]{{3,80}}[）)]?\s*$|[\[{{(](?:[^\[\]{{}}()\n]{{0,80}}\b)?(?i:(?:oral|poster|spotlight)(?:\spresentation)?(?=[\]}})])|{one_of('noted within')}\b)[^\[\]{{}}()\n]{{0,120}}[\]}})]?\s*$"
)
"""`(Best Paper Award)`, `(revised version submitted in May)`."""
_BEGINS_AS_NOTE = Late(
    rf"[\[(（]\s?(?:(?i:{one_of('noted')})(?=\s?[\])）,:;]|$|\s[\dA-ZÀ-Þ])[^\[\]()（）\n]{{0,60}}|[Tt]op[- ]\d{{1,2}}\s?%|AR:?\s\d{{1,2}}\s?%|\d{{1,4}}\s?(?:pp?\.|pages|Seiten|págs?\.?|pagine))[\])）]?\s*$"
)
"""`(Featured on the cover)`, `(funded by DFG)`; but `(open access and the commons)` is part of a title."""
_LAST_BRACKET = re.compile(r"\(([^()\n\x1f]{6,140})\)?\s*$")
_SERIES = re.compile(
    r"\([A-ZÀ-Þ][^()\n\x1f]{4,90}?,?\s(?:(?:Bd|Band|vol|Vol|nr|H)\.?\s)?(?!(?:19|20)\d\d)\d{1,4}\)?\s*$"
)
_IMPRINT_BEHIND = re.compile(
    r"\)?[,.]\s[A-ZÀ-Þ][\w./& -]{2,40}(?::\s[A-ZÀ-Þ][\w.& -]{2,40},?)?\s(?:19|20)\d\d(?:[.,]|$)"
)
_PAGES_LAST = re.compile(r",\s\d{1,4}\s?(?:p|pp|S|s|págs?|pages|Seiten)\.?$")
_NUMBERED = re.compile(r"(?:vol|n|no|nº|n°|Bd|t|p|pp|nr|num|núm)\.?\s?\d|,\s\d+[,:(]", re.IGNORECASE)
_CLOSING = tuple('”"»“’')


def is_aside(clean: str, start: int, end: int, at: int) -> bool:
    """Whether the bracket at the end of a title, behind a word at least, says something of the work or of its place."""
    quoted = clean[end : end + 2].lstrip(")")[:1] in _CLOSING
    noted = _HOLDS_NOTE.match(clean, at, end) or (not quoted and _BEGINS_AS_NOTE.match(clean, at, end))
    told = noted or _names_series(clean, at, end) or _holds_place(clean, at, end)
    return bool(told) and word_count(clean[start:at]) >= 1


def _names_series(clean: str, at: int, end: int) -> bool:
    """`Slow Canals (Studies in Fog 12), Berlin 2012`: a bracket names the series in which a book was printed."""
    return clean.startswith("(= ", at) or (
        _SERIES.match(clean, at, end) is not None and _IMPRINT_BEHIND.match(clean, end) is not None
    )


def _holds_place(clean: str, at: int, end: int) -> bool:
    """`On fog (Canal Review, vol. 15, n° 41)`: whether a bracket at the end of a title says where the work appeared."""
    bracket = _LAST_BRACKET.match(clean, at, end + 1)
    if bracket is None or clean[at - 1] != " ":
        return False
    return _PAGES_LAST.search(bracket[1]) is not None or (
        _NUMBERED.search(bracket[1]) is not None and place_likeness(bracket[1]) >= 0.6
    )
