"""An entry of a list as it was read, and which of people, a place and a year it names."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.pieces import Span
from crawler.homepage.headings.sections import Section
from crawler.homepage.template.anchors import Anchor
from crawler.homepage.template.parts import ABSTRACT, Parts
from crawler.homepage.template.templates import Template
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import word_count
from crawler.values.cues import YEAR

_PLACED, _YEAR = 0.5, 4
_UNDATED = re.compile(r"(?:^|[\s(\[])(?:in press|forthcoming|to appear|n\.d\.?)(?=[\s,.;)\]]|$)", re.IGNORECASE)
"""What stands where a year would."""


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a list."""

    entry: Entry
    parts: Parts
    fit: float
    section: Section
    template: Template
    year: int | None
    """What a line above the entry, or the heading above the list, says of the year."""


def by_list(found: Sequence[Found]) -> Collection[Sequence[int]]:
    """Which of these entries are set alike, by where their titles stand."""
    lists: dict[Anchor, list[int]] = defaultdict(list)
    for i, one in enumerate(found):
        lists[one.template.anchors[0]].append(i)
    return lists.values()


class Evidence(NamedTuple):
    """Which of these an entry names."""

    authors: bool
    place: bool
    year: bool


def evidence_of(found: Found) -> Evidence:
    """What the parts of an entry tell."""
    clean = found.entry.clean
    rest = [clean[a:b] for a, b in found.parts.rest]
    place = any(place_likeness(t) >= _PLACED or (ABSTRACT.match(t) and word_count(t) >= 15) for t in rest)
    place = place or _numbered(clean, found.parts.rest)
    dated = found.year is not None or any(YEAR.search(t) or _UNDATED.search(t) for t in rest)
    dated = dated or any(_UNDATED.search(clean, a, b) for a, b in found.parts.authors)
    return Evidence(found.parts.likeness >= 0.5, place, dated)


def _numbered(clean: str, rest: Sequence[Span]) -> bool:
    """`<i>Aquaculture</i> 565 (2023), 739`: a journal that is known by the volume behind it, in another look."""
    return any(
        0 <= c - b <= 1 and d - c > _YEAR and clean[c].isdigit() and place_likeness(clean[a:d]) >= _PLACED
        for (a, b), (c, d) in pairwise(rest)
    )
