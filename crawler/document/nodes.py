"""The elements of a page, kept as columns; a `Node` is made when somebody asks for it."""

from collections.abc import Mapping, Sequence
from typing import overload

from crawler.document.model import Node

NO_ATTRS: Mapping[str, str] = {}
_UNNUMBERED = frozenset({"html", "head", "body"})


class NodeTable(Sequence[Node]):
    """Most nodes are never looked at: they cost a few list entries until they are."""

    __slots__ = ("_made", "_paths", "attrs", "blocks", "ordinals", "parents", "rows", "tags")

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.parents: list[int] = []
        self.attrs: list[Mapping[str, str]] = []
        self.blocks: list[bool] = []
        self.rows: list[int] = []
        self.ordinals: list[int] = []
        self._paths: dict[int, str] = {}
        self._made: dict[int, Node] = {}

    def add(self, tag: str, parent: int, attrs: Mapping[str, str], block: bool, row: int, ordinal: int) -> int:
        """Append a node; `ordinal` is its 1-based place among siblings of its tag."""
        self.tags.append(tag)
        self.parents.append(parent)
        self.attrs.append(attrs)
        self.blocks.append(block)
        self.rows.append(row)
        self.ordinals.append(ordinal)
        return len(self.tags) - 1

    def path(self, index: int) -> str:
        """The DOM path, such as `/html/body/ul[2]/li[3]`; all but html, head and body are numbered."""
        missing = []
        paths = self._paths
        while index not in paths:
            missing.append(index)
            if self.parents[index] == index:
                break
            index = self.parents[index]
        path = paths.get(index, "")
        for node in reversed(missing):
            tag = self.tags[node]
            path += f"/{tag}" if tag in _UNNUMBERED else f"/{tag}[{self.ordinals[node]}]"
            paths[node] = path
        return path

    def __len__(self) -> int:
        return len(self.tags)

    @overload
    def __getitem__(self, index: int) -> Node: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Node]: ...
    def __getitem__(self, index: int | slice) -> Node | Sequence[Node]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        node = self._made.get(index)
        if node is None:
            at = range(len(self.tags))[index]
            node = Node(self.tags[at], self.parents[at], self.attrs[at], self.blocks[at], self.path(at), self.rows[at])
            self._made[index] = node
        return node
