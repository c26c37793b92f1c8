"""Boxes that hold one entry each, named by a heading of a word or two: cards of books."""

import re
from collections.abc import Sequence, Set

from crawler.document import nodes
from crawler.document.model import Document, Line
from crawler.homepage.people.authors import authors_at_start
from crawler.values.cues import YEAR

NUMBER = re.compile(r"\[\d+\]")
_MOST = 8
"""Lines beside the heading."""


def boxes_of_works(doc: Document, headings: Sequence[int]) -> Set[int]:
    """The boxes that part these headings from one another, most of which tell of one work; none if they do not."""
    around = [ancestors(doc, doc.lines[at].block)[::-1] for at in headings]
    boxes = next((level for level in zip(*around, strict=False) if len(set(level)) > 1), ())
    if len(set(boxes)) < len(headings):
        return frozenset()
    told = sum(_tells_of_a_work(_beside(doc, at, box)) for at, box in zip(headings, boxes, strict=True))
    return frozenset(boxes) if 2 * told > len(boxes) else frozenset()


def _tells_of_a_work(lines: Sequence[Line]) -> bool:
    """A few lines, no list, and no more than one year; that, or people."""
    if not 0 < len(lines) <= _MOST or any(n.kind == "item" for n in lines):
        return False
    years = sum(YEAR.search(n.text) is not None for n in lines)
    return years == 1 or (not years and any(authors_at_start(n.text)[1] >= 0.7 for n in lines))


def _beside(doc: Document, heading: int, box: int) -> list[Line]:
    """The lines of a box beside its heading, or one more than an entry has."""
    found: list[Line] = []
    for step in (1, -1):
        at = heading + step
        while 0 <= at < len(doc.lines) and len(found) <= _MOST and box in ancestors(doc, doc.lines[at].block):
            found.append(doc.lines[at])
            at += step
    return found


def ancestors(doc: Document, node: int) -> tuple[int, ...]:
    """The node and those around it, innermost first, without the root."""
    return nodes.ancestors(doc.nodes, node)


def elements_around(doc: Document, at: int) -> str:
    """In which elements the line `at` stands, whatever their numbers: what is set alike has the same."""
    return NUMBER.sub("", doc.nodes[doc.lines[at].block].path)
