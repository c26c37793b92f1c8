"""The runs of an entry as offsets into its text: how each looks, where it leads, which element holds it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from crawler.document.model import Document, Look

LINKED, HEADING = 1 << 12, 1 << 13
ITALIC = int(Look.ITALIC)
"""Bits beside those of Look: inside a link, on a heading line."""
STYLED = int(
    Look.BOLD
    | Look.ITALIC
    | Look.UNDERLINE
    | Look.SIZE
    | Look.COLOUR
    | Look.QUOTE
    | Look.CODE
    | Look.BUTTON
    | Look.STRIKE
)
_BUTTON = int(Look.BUTTON)
_RAISED = frozenset({"sub", "sup"})
"""Elements amid a word: `HoFe<sub>3</sub>`."""


class Mark(NamedTuple):
    """A run of the entry: its place in the text, and how it looks."""

    start: int
    end: int
    style: int
    href: str | None
    node: int
    look: Look
    title: str | None
    top: int
    """The outermost inline element around it; the block itself if there is none."""


_BITS = (ITALIC, int(Look.BOLD), LINKED, HEADING)
_SETS_APART = sum(_BITS)
_begin = attrgetter("start")


def marks_over(marks: Sequence[Mark], start: int, end: int) -> Sequence[Mark]:
    """The marks of an entry, which are in order, that share a sign with this stretch of its text."""
    first = bisect_right(marks, start, key=_begin)
    while first and marks[first - 1].end > start:
        first -= 1
    return marks[first : bisect_left(marks, end, first, key=_begin)]


def ends_amid_look(clean: str, marks: Sequence[Mark], start: int, end: int) -> bool:
    """Whether the words, slanted, bold, linked or a heading from the first on, end amid that look, not all in it."""
    over = marks_over(marks, start, end + 1)
    if not over or over[-1].end <= end + 2 or not any(map(str.isalpha, clean[end : over[-1].end])):
        return False  # no more than `, 2026` goes on
    shared = _SETS_APART
    for m in over:
        shared &= m.style
    return any(shared & bit and not all(m.style & bit for m in marks) for bit in _BITS)


def marks_of(doc: Document, at: int, offset: int) -> list[Mark]:
    """The runs of one line, whose text begins at `offset`."""
    line = doc.lines[at]
    found = []
    place = offset
    if line.runs and line.runs[0].text[0].isspace():
        joined = "".join(r.text for r in line.runs)
        place -= len(joined) - len(joined.lstrip())
    end = offset + len(line.text)
    heading = HEADING if line.kind == "heading" else 0
    for run in line.runs:
        a, place = place, place + len(run.text)
        b = place
        if a < offset:
            a = offset
        if b > end:
            b = end
        if b > a:
            style = (int(run.look) & STYLED) | (LINKED if run.href else 0) | heading
            found.append(Mark(a, b, style, run.href, run.node, run.look, run.title, _top(doc, run.node)))
    return found


def _top(doc: Document, node: int) -> int:
    at = doc.nodes[node]
    if at.tag in _RAISED:
        node, at = at.parent, doc.nodes[at.parent]
    while not at.block and at.parent != node:
        if doc.nodes[at.parent].block:
            return node
        node, at = at.parent, doc.nodes[at.parent]
    return node


def linked_spans(text: str, marks: Sequence[Mark]) -> list[tuple[int, int, str | None, bool]]:
    """(start, end, target, is a button) of each link or button, neighbouring runs of the same one joined."""
    found: list[tuple[int, int, str | None, bool]] = []
    for m in marks:
        button = bool(m.style & _BUTTON)
        if not (m.href or button):
            continue
        last = found[-1] if found else None
        if last and last[2] == m.href and m.href and last[1] == m.start:
            found[-1] = (last[0], m.end, m.href, last[3] or button)
        else:
            found.append((m.start, m.end, m.href, button))
    return found
