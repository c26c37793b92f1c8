"""The stretches of an entry that are set in one look, and which of them is the work rather than what it stands in."""

import re

from crawler.homepage.entry.blots import BLOT
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import HEADING
from crawler.homepage.entry.pieces import Span
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.serials import VOLUME_BEHIND
from crawler.homepage.venue.shapes import word_count
from crawler.values.venue_glance import hardly_a_venue

_LED_BY_IN = re.compile(r"(?:^|[\s\"”’'.,])(?:[Ii]n|IN|[Dd]ans|[Ee]n|[Ee]m):?\s+[\"“„‘'`«]*$")
"""Before the journal or book that a work stands in: set like the work, and often longer."""
_NUMBER_BEHIND = re.compile(r",?\s\d{1,4},\s[A-ZÀ-Þ]")
"""`Lecture Note Series, 241, Northgate University Press`."""
_PARTING = re.compile(r"\s*;\s|\s+(?:[–—|·•-]{1,2})\s")


def longest_work(entry: Entry, bits: int) -> Span | None:
    """The longest stretch in this look, but for those that another one stands in."""
    spans = styled(entry, bits)
    works = [s for i, s in enumerate(spans) if i == 0 or not _LED_BY_IN.search(entry.clean[spans[i - 1][1] : s[0]])]
    if len(works) > 1 and not _names_place(entry, works[0]) and word_count(entry.clean[slice(*works[0])]) >= 3:
        works = [s for s in works if not _names_place(entry, s)]
    return max(works, key=lambda s: s[1] - s[0], default=None)


def _names_place(entry: Entry, span: Span) -> bool:
    """The series or journal behind the work, in the same look."""
    if VOLUME_BEHIND.match(entry.clean, span[1]) or _NUMBER_BEHIND.match(entry.clean, span[1]):
        return True
    text = entry.clean[slice(*span)].strip(" .,;")
    return not hardly_a_venue(text) and place_likeness(text) >= 0.7


def styled(entry: Entry, bits: int) -> list[Span]:
    """All stretches of the entry in this look."""
    found: list[Span] = []
    at: int | None = None
    end = 0
    for m in entry.marks:
        text = entry.clean[m.start : m.end]
        inside = bool(m.style & bits == bits and text.strip("\x1f ") and BLOT not in text.strip("\x1f"))
        if inside and at is not None and _continues(entry, end, m.start):
            end = m.end
        elif inside:
            found += [(at, end)] if at is not None else []
            at, end = m.start, m.end
        elif at is not None and not (len(text.strip()) <= 3 and m.start <= end + 1 and text[:1] not in ",;"):
            found.append((at, end))
            at = None
    return [*found, (at, end)] if at is not None else found


def _continues(entry: Entry, end: int, start: int) -> bool:
    between = entry.clean[end:start]
    if (". " in between or "(" in between or entry.clean[end - 1] in ".!?") and _led_elsewhere(entry, end, start):
        return False
    if "\n" in between:
        one = next((m for m in entry.marks if m.end >= end), None)
        two = next((m for m in entry.marks if m.start == start), None)
        return bool(one and two and one.node == two.node and one.href == two.href and two.style & ~HEADING)
    return (
        BLOT not in between and len(between.strip()) <= 3 and start not in entry.seams and not _PARTING.match(between)
    )


def _led_elsewhere(entry: Entry, end: int, start: int) -> bool:
    """Whether two links lead to two places: an author's page and a paper, say."""
    one = next((m.href for m in entry.marks if m.end == end), None)
    two = next((m.href for m in entry.marks if m.start == start), None)
    return bool(one and two and one != two)
