"""Venues that nobody knows, told by their place: what stands where the other entries of the list have theirs.

Also what stands in the same place of most entries, short and no name, or comes again in several entries.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from crawler.homepage.entry.badges import is_badge
from crawler.homepage.entry.labels import is_label
from crawler.homepage.entry.pieces import Span
from crawler.homepage.fields.fields import Fields
from crawler.homepage.fields.places import best_venue, names_no_place
from crawler.homepage.fields.statements import leads_elsewhere, without_figures
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.template.found import Found, by_list
from crawler.homepage.venue.serials import is_abbreviated
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.months import months
from crawler.values.names import name_likeness

_DIGITS = re.compile(r"[\d\W_]+")
_BEGINS = re.compile(r"\W{0,3}(?:[^\W\d_a-z]|[a-z]{1,3}[A-Z]|npj\s)")
_SPEAKS = re.compile(
    r"\b(?:we|our|is|are|was|were|will|abstract|keywords?|tags?|note|award|see|more|download|view|read|et al|ms"
    r"|manuscript)\b|[!?]",
    re.I,
)
_SEVERAL = re.compile(r"[,;&]|\.\s|\band\b")
_BEHIND_NAME = re.compile(
    r"(?<=..)(?:[.,;]\s+(?=[\d(\[])|[.,;]?\s+(?:ISBN|ISSN|[Ii]mpact [Ff]actor|pp?\.\s?\d|[Vv]ol\b)|\.\s+(?=[A-ZÀ-Þ])"
    r"|\s(?=\d)).*$",
    re.DOTALL,
)
"""`Hydrology Today. 2009`, `Quay & Lock. Impact factor: 3.2`: what stands behind a place's name."""
_NUMBERED = re.compile(r",\s\d{1,3}\W*$")
"""`Mundo Lock, 8`: people have no numbers."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENOUGH = 3
_LETTERS, _OF, _LONG_DATE = re.compile(r"[^\W\d_]+"), ("de", "of"), 4
_LONGEST, _MOST_WORDS = 100, 12


class _Slot(NamedTuple):
    """Where a piece stands in its entry."""

    style: int
    begins_line: bool
    behind_title: bool


def with_places(found: Sequence[Found], rows: Sequence[Fields]) -> list[Fields]:
    """The fields, with venues where the list tells which of an entry's pieces is its venue."""
    read = list(rows)
    for members in by_list(found):
        if any(rows[i].venue is None for i in members):
            for i, text in _told(found, rows, members):
                venue = best_venue([text], 0.0)
                read[i] = replace(rows[i], venue=venue, year=rows[i].year or (venue.year if venue else None))
    return read


def _told(found: Sequence[Found], rows: Sequence[Fields], members: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(entry, piece) for each entry without a venue that has a piece in its list's slot for venues."""
    usual: Counter[_Slot] = Counter()
    proven_by: Counter[_Slot] = Counter()
    again: Counter[str] = Counter()
    pieces: dict[int, list[tuple[_Slot, str]]] = {}
    for i in members:
        venue = rows[i].venue
        if venue is not None:
            proven_by.update({s for s, t in _pieces(found[i]) if venue.text and venue.text in t})
    placed = sum(rows[i].venue is not None for i in members)
    usual.update(proven_by)
    sure = {s for s, n in proven_by.items() if (n * 3 >= len(members) and n > 1) or (n >= _ENOUGH and s.style)}
    for i in members:
        if rows[i].venue is not None:
            continue
        pieces[i] = [(s, t) for s, t in _pieces(found[i]) if _may_be_place(t, s in sure)]
        again.update({_key(t) for _, t in pieces[i]})
        usual.update({s for s, _ in pieces[i]})
    for i, some in pieces.items():
        proven = [
            t
            for s, t in some
            if usual[s] * 2 >= len(members) > 1 or again[_key(t)] > 1 or (s.style and proven_by[s] >= _ENOUGH)
        ]
        if proven:
            yield i, max(proven, key=lambda t: (again[_key(t)], _YEAR.search(t) is not None))
        elif placed * 10 >= 6 * len(members) and (alone := _alone_behind(found[i])) and (alone in [t for _, t in some]):
            yield i, alone


def _alone_behind(found: Found) -> str | None:
    """The one piece behind the title, at the entry's end: `(2024). On fog. Institute of Locks.`"""
    end = found.parts.title[1]
    behind = [(a, b) for a, b in found.parts.rest if a >= end]
    clean = found.entry.clean
    if len(behind) != 1 or any(a >= end for a, _ in found.parts.authors) or clean[behind[0][1] :].strip(" .\n\x1f"):
        return None
    return (
        without_figures(clean[slice(*behind[0])]) if clean[end : behind[0][0]].strip() in (".", ",", "?", "!") else None
    )


def _pieces(found: Found) -> Iterator[tuple[_Slot, str]]:
    before = ""
    for a, b in found.parts.rest:
        text = without_figures(found.entry.clean[a:b])
        if b - a <= 400 and not leads_elsewhere(before):
            yield _slot(found, (a, b)), text
        before = text


def _slot(found: Found, span: Span) -> _Slot:
    start = span[0]
    style = next((m.style for m in found.entry.marks if m.start <= start < m.end), 0)
    begins = not found.entry.clean[:start].rpartition("\n")[2].strip(" \x1f.,;:([|–—-·•")
    return _Slot(style, begins, start > found.parts.title[0])


def _may_be_place(text: str, sure: bool = False) -> bool:
    """Whether a piece might name a venue; where the list has its venues, `ACS Catalysis` is nobody's name."""
    whole, numbered = text, _NUMBERED.search(text) is not None
    text = _BEHIND_NAME.sub("", text, count=1)
    if (
        len(text) > _LONGEST
        or not _BEGINS.match(text)
        or _SPEAKS.search(text)
        or is_label(whole)
        or is_badge(whole)
        or _is_date(whole)
        or names_no_place(text)
    ):
        return False
    if is_abbreviated(text):
        return True
    if (sure or numbered) and not _SEVERAL.search(text):
        return 0.5 <= word_count(text) <= _MOST_WORDS
    return 0.5 <= word_count(text) <= _MOST_WORDS and authors_at_start(whole)[1] < 0.5 and name_likeness(whole) < 0.75


def _is_date(text: str) -> bool:
    """`November 2024`, `12 de mayo de 2024`, `2024-05-12`: nothing but a day or month."""
    words = _LETTERS.findall(text)
    return len(words) < _LONG_DATE and text[-1:].isdigit() and all(w.lower() in months() or w in _OF for w in words)


def _key(text: str) -> str:
    return _DIGITS.sub(" ", text).strip().casefold()
