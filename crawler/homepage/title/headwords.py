# ruff: noqa: E501 (patterns are read more easily whole)
"""Entries of encyclopedias, named by their headword: `s.v. Altino, in Enciclopedia`, `Notice « Locks », dans Dictionnaire`."""

import re

from crawler.homepage.entry.pieces import Span
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of
from crawler.values.cues import holds

_SUB_VOCE = re.compile(r"[Ss]\.\s?v\.?:?\s+(?=[^\W_]|[«“„\"‘'])")
"""What stands before the headword is no part of it."""
_QUOTED = Late(
    rf"(?:{one_of('entry')})\s*:?\s+(?:«[^«»\n]{{2,120}}»|„[^„“”\n]{{2,120}}[“”]|“[^“”\n]{{2,120}}”|\"[^\"\n]{{2,120}}\"|‘[^‘’\n]{{2,120}}’)(?=\s?[,.;(]|\s(?:in|dans|en|em|i|w|v)\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(r",\s(?:in|dans|en|em|w|v|i):?\s")
_HEADS = ("Art. ", "Artikel ", "Lemma ", "Stichwort ")
_NEAR = 6
_MARKS = '«“„"‘'


def headword(clean: str, start: int, end: int, text: str = "") -> Span:
    """The title of an entry: without `s.v.`, and no further than to the end of a quoted headword.

    `text`: the entry as printed; `s.v.` may be blotted out.

    >>> text = "s.v. Altino, in Enciclopedia"
    >>> text[slice(*headword(text, 0, 11))]
    'Altino'
    """
    told = _SUB_VOCE.match(clean, start, end) or _SUB_VOCE.search(text, max(0, start - _NEAR), start + 1)
    if told is not None:
        start = max(start, told.end())
        place = _PLACE.search(clean, start, end + 4)
        return start, min(end, place.start()) if place else end
    if holds(clean[start : start + 24], _MARKS) and (quoted := _QUOTED.match(clean, start)):
        return start, quoted.end()
    return start, end


def is_headed(clean: str, start: int, end: int) -> bool:
    """Whether a title says that it is an entry of an encyclopedia: `Art. Fischfang, in: `.

    >>> is_headed("Art. Fischfang, LThK 3 (1995), 1308f.", 0, 14)
    True
    """
    return clean.startswith(_HEADS, start) and clean.startswith(", ", end) and "," not in clean[start:end]
