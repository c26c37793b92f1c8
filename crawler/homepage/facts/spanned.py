"""Cells of tables: which lines stand beside each other, and what one that spans several rows says of all of these."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from crawler.document.model import Document
from crawler.homepage.facts.entry import Entry, Placed
from crawler.homepage.facts.texts import Text, of_lines
from crawler.homepage.headings.entry_boxes import ancestors

_MOST_ROWS = 20


def with_spanning(doc: Document, first: int, last: int, listed: list[Entry]) -> list[Entry]:
    """The entries, those in rows beside a cell that began above them with its words as what they stand under."""
    above = dict(_spanned(doc, first, last))
    if not above:
        return listed
    rows = _rows_of(doc, first, last)
    return [replace(e, parent=e.parent or above.get(rows.get(e.locator, -1))) for e in listed]


def _rows_of(doc: Document, first: int, last: int) -> Mapping[str, int]:
    """In which row a line stands, by its place."""
    lines = doc.lines[first : last + 1]
    around = ((n.locator, next((a for a in ancestors(doc, n.block) if doc.nodes[a].tag == "tr"), -1)) for n in lines)
    return dict(around)


def _spanned(doc: Document, first: int, last: int) -> Iterator[tuple[int, Text]]:
    """The rows below the first that a cell spans, each with the words of the cell."""
    for line in doc.lines[first : last + 1]:
        if line.kind != "cell":
            continue
        cell = next((n for n in ancestors(doc, line.block) if doc.nodes[n].tag in {"td", "th"}), None)
        many = doc.nodes[cell].attrs.get("rowspan", "") if cell is not None else ""
        if cell is None or not many.isdecimal() or not 1 < int(many[:3]) <= _MOST_ROWS:
            continue
        table = doc.nodes[doc.nodes[cell].parent].parent
        below = (n for n in range(cell, len(doc.nodes)) if doc.nodes[n].tag == "tr" and doc.nodes[n].parent == table)
        yield from ((row, of_lines([line])) for _, row in zip(range(int(many[:3]) - 1), below, strict=False))


def beside(doc: Document, own: Sequence[Placed]) -> list[bool]:
    """For each line but the first: whether it stands in another cell of the same row as the one before."""
    rows = []
    for _, chain in own:
        cells = [(doc.nodes[n].parent, n) for n in chain if doc.nodes[n].tag in {"td", "th"}]
        rows.append(cells[-1] if cells else None)
    return [a is not None and b is not None and a[0] == b[0] and a[1] != b[1] for a, b in pairwise(rows)]
