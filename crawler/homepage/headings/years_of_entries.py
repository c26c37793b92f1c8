"""Years that head no section: each is that of an entry, and stands in its box or comes again with the next."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from crawler.document.model import Document
from crawler.homepage.headings.entry_boxes import ancestors, elements_around
from crawler.homepage.headings.titles import Heading
from crawler.values.dates import find_range

_LONGEST_SPAN = 40


def without_years_of_entries(doc: Document, headings: list[Heading]) -> list[Heading]:
    """Leaves out the years that entries bear: they come again, in no order, or amid the box of an entry."""
    dropped: set[int] = set()
    for run in _years(headings):
        if _come_again(run) or _amid_boxes(doc, run):
            dropped.update(h.at for h in run)
    months = [h for h in headings if h.year and _opens_card(doc, h)]
    if len(months) > 1 and not any(_shared_box(doc, a.at) in _around(doc, b.at) for a, b in pairwise(months)):
        dropped.update(h.at for h in months)
    dropped.update(_in_columns(doc, headings))
    return [h for h in headings if h.at not in dropped]


def _years(headings: list[Heading]) -> Iterator[list[Heading]]:
    """Years that follow one another. Between them may be what is itself a title, one before each at least."""
    for known, some in groupby(headings, lambda h: h.kind is not None):
        if known:
            continue
        runs = [list(years) for yearly, years in groupby(some, lambda h: h.year is not None) if yearly]
        if all(len(run) == 1 for run in runs):
            yield [h for run in runs for h in run]
        else:
            yield from runs


def _come_again(run: list[Heading]) -> bool:
    """A list is headed once by each year, and the years of its heads go up or down."""
    years = [h.year or 0 for h in run]
    again = sum(a == b for a, b in pairwise(years))
    turns = min(sum(a < b for a, b in pairwise(years)), sum(a > b for a, b in pairwise(years)))
    return again + turns >= 2 and (again + turns) * 4 >= len(run)


def _amid_boxes(doc: Document, run: list[Heading]) -> bool:
    """Most of these years stand in a box with what follows them and what precedes them, and no other year does."""
    amid = 0
    for h, other in zip(run, [*run[1:], run[-2]], strict=True) if len(run) > 1 else ():
        own, box = ancestors(doc, doc.lines[h.at].block), None
        if h.at + 1 < len(doc.lines):
            beside = set(ancestors(doc, doc.lines[h.at + 1].block))
            box = next((n for n in own if n in beside), None)
        if box is None or not h.at or box in ancestors(doc, doc.lines[other.at].block):
            continue
        amid += box in ancestors(doc, doc.lines[h.at - 1].block)
    return amid >= 2 and amid * 4 >= 3 * len(run)


def _opens_card(doc: Document, year: Heading) -> bool:
    """`<span>May 2024</span><h3>Paper accepted</h3>`: the month of a card rather than of all that follows."""
    if year.at + 1 >= len(doc.lines):
        return False
    line, after = doc.lines[year.at], doc.lines[year.at + 1]
    return line.kind != "heading" and after.kind == "heading" and any(c.isalpha() for c in line.text)


def _in_columns(doc: Document, headings: Sequence[Heading]) -> Iterator[int]:
    """The years of a column of dates: other rows, made alike, open with a span of months, which heads nothing."""
    heads = {h.at for h in headings}
    rows = {h.at: elements_around(doc, h.at) for h in headings if h.year and doc.lines[h.at].kind != "heading"}
    makes = set(rows.values())
    spans = (i for i, n in enumerate(doc.lines) if makes and i not in heads and _is_span(n.text))
    rows.update({i: make for i in spans if (make := elements_around(doc, i)) in makes})
    dates = sorted(at for at in rows if at + 1 < len(doc.lines) and _opens_row(doc, at))
    apart = {a for a, b in pairwise([*dates, 0]) if not b or _shared_box(doc, a) not in _around(doc, b)}
    spanned = {rows[at] for at in apart - heads}
    yield from (at for at in apart & heads if rows[at] in spanned)


def _is_span(text: str) -> bool:
    """Nothing but `May 2021 – June 2022`, or `Since May 2021`."""
    found = find_range(text) if len(text) <= _LONGEST_SPAN and any(c.isdigit() for c in text) else None
    return found is not None and not any(c.isalnum() for c in text[: found.at] + text[found.to :])


def _opens_row(doc: Document, at: int) -> bool:
    """The line stands first in a box with the next one, each in a box of its own, and over no list."""
    own, row = doc.lines[at].block, _shared_box(doc, at)
    alone = row not in (None, own, doc.lines[at + 1].block) and doc.lines[at + 1].kind != "item"
    return alone and (not at or row not in _around(doc, at - 1))


def _shared_box(doc: Document, at: int) -> int | None:
    """The innermost element around the line and the next."""
    beside = set(_around(doc, at + 1))
    return next((n for n in _around(doc, at) if n in beside), None)


def _around(doc: Document, at: int) -> Sequence[int]:
    return ancestors(doc, doc.lines[at].block)
