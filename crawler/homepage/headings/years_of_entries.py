"""Years that head no section: each is that of an entry, and stands in its box or comes again with the next."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from crawler.document.model import Document
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.titles import Heading


def without_years_of_entries(doc: Document, headings: list[Heading]) -> list[Heading]:
    """Leaves out the years that entries bear: they come again, in no order, or amid the box of an entry."""
    dropped: set[int] = set()
    for run in _years(headings):
        if _come_again(run) or _amid_boxes(doc, run):
            dropped.update(h.at for h in run)
    months = [h for h in headings if h.year and _opens_card(doc, h)]
    if len(months) > 1 and not any(_shared_box(doc, a.at) in _around(doc, b.at) for a, b in pairwise(months)):
        dropped.update(h.at for h in months)
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


def _shared_box(doc: Document, at: int) -> int | None:
    """The innermost element around the line and the next."""
    beside = set(_around(doc, at + 1))
    return next((n for n in _around(doc, at) if n in beside), None)


def _around(doc: Document, at: int) -> Sequence[int]:
    return ancestors(doc, doc.lines[at].block)
