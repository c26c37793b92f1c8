"""What the looks and links of an entry say of a title: where it begins and ends, and what is set as a place is."""

import re
from collections.abc import Sequence

from crawler.document.model import Look
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import ITALIC, LINKED, Mark, marks_over
from crawler.homepage.entry.pieces import Span
from crawler.homepage.venue.shapes import word_count
from crawler.values.names import name_likeness

_AROUND, _BOLD, _NO_ITALICS = " .,;:?!\n\x1f", int(Look.BOLD), "\u0590"
_A_TITLE = 4
"""Words. As many may be a title by themselves."""
_A_NAME = 0.7
_DIGIT = re.compile(r"\d")
_YEAR_ALONE = re.compile(r"\((?:19|20)\d\d[a-z]?\)\s+")
"""`(2014) Nature of Prominences, 300, 161` behind a name: what follows without a stop is the place."""


def slanted(entry: Entry, start: int, end: int) -> bool:
    """The piece begins in italics, behind a year at most: how venues are set since print."""
    if (year := _YEAR_ALONE.match(entry.clean, start, end)) is not None:
        start = year.end()
    return end - start < 200 and any(
        _sets_apart(entry, m) and m.end > start + 3 for m in marks_over(entry.marks, start, start + 4)
    )


def _sets_apart(entry: Entry, mark: Mark) -> bool:
    """Italics; bold in scripts that have none, as Hebrew, Arabic and Chinese."""
    return bool(mark.style & ITALIC or (mark.style & _BOLD and entry.clean[mark.start] >= _NO_ITALICS))


def ends_otherwise(entry: Entry, title: Span) -> bool:
    """The title runs over a comma or full stop into words of another look: most likely a venue."""
    start, end = title
    inside = [m for m in marks_over(entry.marks, start, end) if entry.clean[m.start : m.end].strip(" .,;")]
    if len(inside) < 2 or inside[0].style == inside[-1].style:
        return False
    one, two = inside[0], inside[-1]
    slanted_last = (m for m in inside[1:] if m.style & ITALIC and not any(map(str.isalpha, entry.clean[m.end : end])))
    if one.style and any(not m.style & one.style and _DIGIT.search(entry.clean, one.end, end) for m in slanted_last):
        return True
    before = entry.clean[start : two.start].rstrip()
    stop = before[-1:] in tuple('.,;?!)”"') or entry.clean[two.start : two.start + 2].lstrip()[:1] in tuple(".,;")
    return bool(stop and two.start > start + 3 and (one.style or _sets_apart(entry, two)))


def runs_out_of_link(entry: Entry, start: int, end: int) -> bool:
    """The title is linked, and a capital stands behind its link: `<a>Ropes of the north</a> Canal Review`."""
    link = next(
        (m for m in marks_over(entry.marks, start, start + 1) if m.href and start - 2 <= m.start <= start), None
    )
    if link is None or link.end >= end - 3 or word_count(entry.clean[start : link.end]) < _A_TITLE:
        return False
    behind = entry.clean[link.end : end].lstrip()
    return behind[:1].isupper() and not any(m.style or m.href for m in marks_over(entry.marks, link.end + 1, end))


def begins_with_someone(entry: Entry, start: int, end: int) -> bool:
    """Somebody set apart from the words behind a colon: `<a>Ann Holm</a>: On wet ropes`."""
    one = next(iter(marks_over(entry.marks, start, start + 1)), None)
    if one is None or not one.style or one.end >= end or one.start < start - 1:
        return False
    name = entry.clean[start : one.end].rstrip(_AROUND)
    return entry.clean.startswith(":", start + len(name)) and name_likeness(name) >= _A_NAME


def shares_a_mark(entry: Entry, title: Span, people: Sequence[Span]) -> bool:
    """What sets the title apart begins before it: `Holm, <i>Wet Hands, Dry Wells: Ropes of the North</i>`."""
    if not people:
        return False
    (begin, _), end, start = people[0], people[-1][1], title[0]
    amid_people = marks_over(entry.marks, end - 1, min(end, start))
    if any(m.style and begin < m.start < end and m.end > start for m in amid_people):
        return True
    if entry.clean.startswith(": ", end) and any(_is_whole(entry, m, begin, title[1]) for m in amid_people):
        return True
    return any(
        m.style
        and begin < m.start < start
        and m.end >= title[1]
        and word_count(before := entry.clean[m.start : start]) > 1
        and not _DIGIT.search(before)
        for m in marks_over(entry.marks, start, start + 1)
    )


def _is_whole(entry: Entry, mark: Mark, begin: int, end: int) -> bool:
    """`<i>Jane Austen: A Life in Letters</i>. Quay Press`: one element holds this and nothing else."""
    whole = mark.start == begin and not mark.style & (_BOLD | LINKED) and mark.end < len(entry.clean.rstrip(_AROUND))
    return whole and end <= mark.end and not entry.clean[end : mark.end].strip(_AROUND)


def is_of_elements(entry: Entry, start: int, end: int) -> bool:
    """Whether elements of the page begin and end with the title, amid a line: they tell better than words."""
    inside = marks_over(entry.marks, start, end)
    if not inside or entry.clean[inside[0].start : start].strip(_AROUND):
        return False
    last = inside[-1].end
    within_line = last < len(entry.clean.rstrip()) and last + 1 not in entry.starts
    return within_line and not entry.clean[end:last].strip(_AROUND)
