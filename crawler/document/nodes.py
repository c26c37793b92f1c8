"""The elements of a page, kept as plain tuples; a `Node` is made when somebody asks for it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import overload

from crawler.document.model import Node

NO_ATTRS: Mapping[str, str] = {}
_UNNUMBERED = frozenset({"html", "head", "body"})

Entry = tuple[str, int, Mapping[str, str], bool, int, int]
"""Tag, parent, attributes, whether it is a block, row, and 1-based place among siblings of its tag."""


class NodeTable(Sequence[Node]):
    """Most nodes are never looked at: they cost one tuple until they are."""

    __slots__ = ("_around", "_made", "_paths", "entries")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._paths: dict[int, str] = {}
        self._made: dict[int, Node] = {}
        self._around: dict[int, tuple[int, ...]] = {}

    def add(self, entry: Entry) -> int:
        """Append a node and return its number."""
        self.entries.append(entry)
        return len(self.entries) - 1

    def path(self, index: int) -> str:
        """The DOM path, such as `/html/body/ul[2]/li[3]`; all but html, head and body are numbered."""
        found = self._paths.get(index)
        if found is not None:
            return found
        missing = []
        while index not in self._paths:
            missing.append(index)
            parent = self.entries[index][1]
            if parent == index:
                break
            index = parent
        path = self._paths.get(index, "")
        for node in reversed(missing):
            tag = self.entries[node][0]
            path += f"/{tag}" if tag in _UNNUMBERED else f"/{tag}[{self.entries[node][5]}]"
            self._paths[node] = path
        return path

    def around(self, index: int) -> tuple[int, ...]:
        """The node and those around it, innermost first, without the root."""
        known = self._around.get(index)
        if known is None:
            chain, at = [], index
            while at:
                chain.append(at)
                at = self.entries[at][1]
            known = self._around[index] = tuple(chain)
        return known

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> Node: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Node]: ...
    def __getitem__(self, index: int | slice) -> Node | Sequence[Node]:
        try:
            return self._made[index]  # type: ignore[index]
        except (KeyError, TypeError):
            return self._make(index)

    def _make(self, index: int | slice) -> Node | Sequence[Node]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        at = range(len(self.entries))[index]
        tag, parent, attrs, block, row, _ = self.entries[at]
        node = self._made[index] = Node(tag, parent, attrs, block, self.path(at), row)
        return node


def attributes(nodes: Sequence[Node]) -> Iterable[tuple[str, Mapping[str, str]]]:
    """Tag and attributes of each element: to look for a few among all makes no `Node` of the others."""
    if isinstance(nodes, NodeTable):
        return map(itemgetter(0, 2), nodes.entries)
    return ((node.tag, node.attrs) for node in nodes)


def ancestors(nodes: Sequence[Node], index: int) -> tuple[int, ...]:
    """The node and those around it, innermost first, without the root."""
    if isinstance(nodes, NodeTable):
        return nodes.around(index)
    chain = []
    while index:
        chain.append(index)
        index = nodes[index].parent
    return tuple(chain)


def beside_their_like(nodes: Sequence[Node], tag: str) -> frozenset[int]:
    """The elements of this name that stand beside another of it, by number."""
    if isinstance(nodes, NodeTable):
        found = [(i, entry[1]) for i, entry in enumerate(nodes.entries) if entry[0] == tag]
    else:
        found = [(i, node.parent) for i, node in enumerate(nodes) if node.tag == tag]
    held = Counter(parent for _, parent in found)
    return frozenset(i for i, parent in found if held[parent] > 1)
