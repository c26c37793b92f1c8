"""Elements of a document by their classes, and the words that stand in them."""

from bisect import bisect_left
from collections.abc import Sequence

from crawler.document.model import Document, Line, Run
from crawler.document.nodes import attributes

Element = range
"""The node of an element and, after it, all nodes inside: nodes are numbered in document order."""


class Marked:
    """A document whose theme says by classes what is what."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._ends = _ends(document)
        self._classes: dict[str, list[int]] = {}
        for number, (_, attrs) in enumerate(attributes(document.nodes)):
            for name in attrs.get("class", "").split():
                self._classes.setdefault(name, []).append(number)
        self._bibtex = sorted(document.embedded.bibtex)
        self._by_block = sorted(range(len(document.lines)), key=lambda i: (document.lines[i].block, i))
        self._blocks = [document.lines[i].block for i in self._by_block]

    def element(self, node: int) -> Element:
        """The element of a node."""
        return range(node, self._ends[node])

    def all(self, name: str, inside: Element | None = None) -> list[Element]:
        """The elements of a class, in order."""
        nodes = self._classes.get(name, [])
        if inside is not None:
            nodes = nodes[bisect_left(nodes, inside.start) : bisect_left(nodes, inside.stop)]
        return [self.element(node) for node in nodes]

    def first(self, name: str, inside: Element) -> Element | None:
        """The first element of a class in another, if there is one."""
        return next(iter(self.all(name, inside)), None)

    def lines(self, inside: Element) -> list[Line]:
        """The lines of which at least a part stands in an element, in reading order."""
        first, last = bisect_left(self._blocks, inside.start), bisect_left(self._blocks, inside.stop)
        found = self._by_block[first:last]
        if not self.document.nodes[inside.start].block:
            block = self._block_around(inside.start)
            around = self._by_block[bisect_left(self._blocks, block) : bisect_left(self._blocks, block + 1)]
            found = found + [i for i in around if any(run.node in inside for run in self.document.lines[i].runs)]
        return [self.document.lines[i] for i in sorted(found)]

    def runs(self, inside: Element, without: Sequence[Element] = (), hidden: bool = False) -> list[tuple[Run, ...]]:
        """The runs in an element, line by line, but for those in some parts of it."""
        rows = []
        for line in self.lines(inside):
            if not (line.visible or hidden) or any(line.block in part for part in without):
                continue
            kept = (run for run in line.runs if run.node in inside and not any(run.node in part for part in without))
            rows.append(tuple(kept))
        return [row for row in rows if row]

    def text(self, inside: Element | None, without: Sequence[Element] = (), hidden: bool = False) -> str:
        """The words in an element on one line; nothing if it is missing."""
        if inside is None:
            return ""
        rows = self.runs(inside, without, hidden)
        return " ".join(" ".join("".join(run.text for run in row) for row in rows).split())

    def bibtex(self, inside: Element) -> str | None:
        """The first BibTeX entry in an element."""
        at = bisect_left(self._bibtex, (inside.start, ""))
        return self._bibtex[at][1] if at < len(self._bibtex) and self._bibtex[at][0] in inside else None

    def _block_around(self, node: int) -> int:
        while not self.document.nodes[node].block and node:
            node = self.document.nodes[node].parent
        return node


def _ends(document: Document) -> list[int]:
    """The number behind the last node inside each node."""
    nodes = document.nodes
    ends = list(range(1, len(nodes) + 1))
    for number in range(len(nodes) - 1, 0, -1):
        parent = nodes[number].parent
        ends[parent] = max(ends[parent], ends[number])
    return ends


def nodes_of(document: Document, elements: Sequence[Element]) -> list[bool]:
    """For each node, whether it is part of one of the elements."""
    inside = [False] * len(document.nodes)
    for element in elements:
        inside[element.start : element.stop] = [True] * len(element)
    return inside
