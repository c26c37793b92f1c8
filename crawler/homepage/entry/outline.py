"""The tree of a page as its author meant it: which elements stand around a line, whatever somebody forgot to close."""

import re
from collections import Counter

from crawler.document.model import Document
from crawler.homepage.entry.columns import column_heads
from crawler.homepage.entry.entries import wrap_width
from crawler.homepage.entry.labels import recurring_labels

_INDEX = re.compile(r"\[\d+\]")
_LISTS = frozenset({"ul", "ol"})
_ASIDE = frozenset({"nav", "footer", "form", "select", "button"})
_MAY_HOLD_IT = frozenset({"form", "nav"})
_NEVER_NESTED = (
    ("li", re.compile(r"/(?:ul|ol|menu|dir)(?:/|$)")),
    ("dl", re.compile(r"/(?:dd|li|td)(?:/|$)")),
)
"""Elements that stand inside one another only by way of these; else somebody forgot to close them."""
_OFTEN = 3


class Outline:
    """Tag paths of the nodes of one document, worked out once."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.width = wrap_width(doc)
        self.labels = recurring_labels(doc)
        self.refrain = _refrain(doc) | column_heads(doc)
        self._chains: dict[int, tuple[int, ...]] = {}
        self._kinds: dict[int, str] = {}
        self._items: dict[int, int] = {}
        self._aside: dict[int, bool] = {}
        self._wrappers = _wrappers(doc)

    def chain(self, node: int) -> tuple[int, ...]:
        """The node and those around it, outermost first, without the root."""
        known = self._chains.get(node)
        if known is None:
            parent = self._item_before(node) or self.doc.nodes[node].parent
            around = self.doc.nodes[parent].parent
            parent = self.doc.nodes[around].parent if around in self._wrappers else parent
            known = self._chains[node] = (*self.chain(parent), node) if node else ()
        return known

    def _item_before(self, node: int) -> int:
        """The item that a list stands behind rather than in: `<ul><li>A work</li><ul><li>A note</li></ul></ul>`."""
        nodes = self.doc.nodes
        parent = nodes[node].parent
        if nodes[node].tag not in _LISTS or nodes[parent].tag not in _LISTS:
            return 0
        before = next((n for n in range(node - 1, parent, -1) if nodes[n].parent == parent), 0)
        return before if nodes[before].tag == "li" else 0

    def item(self, node: int) -> int:
        """The outermost list item around a node, or the node itself if it is one; 0 if there is none."""
        known = self._items.get(node)
        if known is None:
            nodes = self.doc.nodes
            known = self._items[node] = next((n for n in self.chain(node) if nodes[n].tag == "li"), 0)
        return known

    def aside(self, node: int) -> bool:
        """In a menu, footer or form."""
        known = self._aside.get(node)
        if known is None:
            at = self.doc.nodes[node]
            own = at.tag in _ASIDE and not (at.tag in _MAY_HOLD_IT and self._holds_the_page(node))
            known = self._aside[node] = node != 0 and (own or self.aside(at.parent))
        return known

    def _holds_the_page(self, node: int) -> bool:
        """Some systems put the whole page into one form, and some authors all tabs of it into one `nav`."""
        inside = sum(node in self.chain(n.block) for n in self.doc.lines)
        return 2 * inside > len(self.doc.lines)

    def kind(self, node: int) -> str:
        """The node's tag path without numbers."""
        known = self._kinds.get(node)
        if known is None:
            known = self._kinds[node] = _unnested(_INDEX.sub("", self._path(node)))
        return known

    def _path(self, node: int) -> str:
        """The node's path, without items that only wrap a list and without that list."""
        path = self.doc.nodes[node].path
        around, inner = node, 0
        while around and self._wrappers:
            if around in self._wrappers:
                path = self.doc.nodes[around].path.rpartition("/")[0] + path[len(self.doc.nodes[inner].path) :]
            around, inner = self.doc.nodes[around].parent, around
        return path


def _wrappers(doc: Document) -> frozenset[int]:
    """Items that hold nothing but a list, among others that hold text: somebody moved a few entries to the right."""
    items: dict[int, bool] = {}
    for line in doc.lines:
        inner, node = 0, line.block
        while node:
            at = doc.nodes[node]
            if at.tag == "li":
                items.setdefault(node, doc.nodes[inner].tag in _LISTS and inner != 0)
            inner, node = node, at.parent
    found = {node for node, wraps in items.items() if wraps}
    of = Counter(doc.nodes[node].parent for node in items)
    empty = Counter(doc.nodes[node].parent for node in found)
    return frozenset(n for n in found if 2 * empty[doc.nodes[n].parent] < of[doc.nodes[n].parent])


def _refrain(doc: Document) -> frozenset[int]:
    """Lines that are one link to one place again and again: `Back to top` below each list."""
    found: dict[tuple[str, str], list[int]] = {}
    for i, line in enumerate(doc.lines):
        hrefs = {r.href for r in line.runs if r.text.strip()}
        if len(hrefs) == 1 and (href := hrefs.pop()):
            found.setdefault((line.text, href), []).append(i)
    return frozenset(i for lines in found.values() if len(lines) >= _OFTEN for i in lines)


def _unnested(path: str) -> str:
    """The path of an element as if all items were closed: one inside another with no list between stands beside it."""
    for tag, lists in _NEVER_NESTED:
        if path.count(f"/{tag}") < 2:
            continue
        parts = re.split(rf"/{tag}(?=/|$)", path)
        if not any(between.endswith("/") or not lists.search(between) for between in parts[1:-1]):
            continue
        kept = parts[:1]
        for between in parts[1:-1]:
            if lists.search(between):
                kept.append(between)
        path = f"/{tag}".join([*kept, parts[-1]])
    return path
