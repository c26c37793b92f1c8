"""HTML becomes lines: one walk over the tree that lxml builds, without recursion."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from crawler.document import tags
from crawler.document.linemaker import LineMaker
from crawler.document.misnested import turn_out_items
from crawler.document.model import Line
from crawler.document.nodes import NO_ATTRS, NodeTable
from crawler.document.places import Place, Places
from crawler.document.unreadable import Unreadable

MAX_DEPTH = 1000
"""Browsers stop nesting at about 500; the parser beneath us loses everything from 2,047 on."""

MAX_ATTRIBUTES = 20_000
_LONG_TAG = 50_000
_QUOTED = re.compile(r""""[^"<>]*"|'[^'<>]*'""")
_BREAK_CLOSED = re.compile(r"</br\s*/?>", re.IGNORECASE)
"""To browsers the end of a break is a break, to the parser it is nothing."""
_CLOSED = re.compile(r"</html\s*>", re.IGNORECASE)
_Strings = Sequence[tuple[str, str]]


@dataclass(slots=True)
class Tree:
    """What the walk found; `embedded` makes the rest of it."""

    nodes: NodeTable = field(default_factory=NodeTable)
    lines: Sequence[Line] = ()
    scripts: list[tuple[int, str]] = field(default_factory=list)
    items: list[tuple[int, etree._Element]] = field(default_factory=list)
    """Elements with `itemscope` or `itemprop`."""
    metas: list[int] = field(default_factory=list)
    title: str | None = None


@dataclass(slots=True, eq=False)
class _Frame:
    """An element whose children are being visited."""

    element: etree._Element
    children: Iterator[etree._Element]
    node: int
    block: int
    place: Place
    aside: bool
    counts: dict[str, int] = field(default_factory=dict)


def parse(source: str) -> etree._Element | None:
    """The tree of any text that claims to be HTML; None if there is no element in it."""
    _refuse_floods(source)
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    source = _BREAK_CLOSED.sub("<br>", source) if "</br" in source else source
    source = _read_on(source)
    try:
        root = etree.fromstring(source.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is not None:
        _close_head(root)
        turn_out_items(root)
    return root


def _read_on(source: str) -> str:
    """Browsers show what stands behind `</html>`, as on pages that are put together from two; the parser drops it."""
    closed = _CLOSED.search(source)
    if closed is None or not source[closed.end() :].strip():
        return source
    return _CLOSED.sub(lambda tag: " " * len(tag.group()), source)


def _close_head(root: etree._Element) -> None:
    """What nobody may put into a head begins the body, as browsers have it; the parser knows no `main` or `section`."""
    head = root.find("head")
    children = list(head) if head is not None else []
    first = next(
        (i for i, child in enumerate(children) if isinstance(child.tag, str) and child.tag in tags.BLOCKS), None
    )
    if head is None or first is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    for at, child in enumerate(children[first:]):
        body.insert(at, child)


def _refuse_floods(source: str) -> None:
    """The parser's time grows with the square of the number of attributes of one element."""
    if len(source) < _LONG_TAG:
        return
    for part in source.split("<"):
        if len(part) > _LONG_TAG and part[0].isalpha():
            names = _QUOTED.sub("", part).partition(">")[0].split()
            if len(names) > MAX_ATTRIBUTES:
                raise Unreadable("too many attributes", f"{len(names):,} in one element")


def _has_seam(element: etree._Element, attrs: Mapping[str, str]) -> bool:
    """Is this the next field of a template that leaves the space between two fields to its style sheet?

    Told from letters and words in spans of their own by the class that each has and by the words that both hold.
    """
    before = element.getprevious()
    if before is None or before.tag != "span" or before.tail or "class" not in attrs:
        return False
    if before.get("class") in (None, attrs["class"]):
        return False
    return all(" " in "".join(map(str, side.itertext())).strip() for side in (before, element))


def _begins_anew(element: etree._Element) -> bool:
    """Whether the words before end in a small letter, and these begin with a capital: to a reader, two lines."""
    left = element.getprevious()
    before = "" if left is None else "".join(map(str, left.itertext()))
    behind = "".join(map(str, element.itertext()))
    return before.count(" ") > 2 and (before[-1:].islower() or before[-1:] in tuple(")?!↗")) and behind[:1].isupper()


def read_html(source: str, url: str, rows: Sequence[int] | None = None) -> Tree:
    """Lines and nodes of a page. `rows` gives the row to report for each line of `source`, where it was converted."""
    root = parse(source)
    tree = Tree()
    if root is None:
        tree.nodes.add(("html", 0, NO_ATTRS, True, 1, 1))
    else:
        _Walk(tree, url, rows).run(root)
    return tree


class _Walk:
    __slots__ = ("maker", "nodes", "places", "rows", "stack", "tree")

    def __init__(self, tree: Tree, url: str, rows: Sequence[int] | None) -> None:
        self.tree = tree
        self.nodes = tree.nodes
        self.maker = LineMaker(tree.nodes)
        self.places = Places(url)
        self.rows = rows
        self.stack: list[_Frame] = []

    def run(self, root: etree._Element) -> None:
        """Visit every element once, in document order."""
        stack = self.stack
        visit = self.visit
        visit(root, _Frame(root, iter(()), 0, 0, Place(), False))
        while stack:
            frame = stack[-1]
            for element in frame.children:
                if visit(element, frame):
                    break
            else:
                stack.pop()
                if stack:
                    self.leave(frame.element, frame.place, frame.aside, stack[-1])
        self.maker.end_line()
        self.tree.lines = self.maker.lines

    def visit(self, element: etree._Element, parent: _Frame) -> bool:
        """Enter an element; True if it has children to visit before it is left."""
        tag = element.tag
        maker = self.maker
        if tag.__class__ is not str:
            if element.tail:
                maker.add(element.tail, parent.place, parent.node, parent.block, self.row(element))
            return False
        items = element.items()
        attrs = dict(cast(_Strings, items)) if items else NO_ATTRS
        counts = parent.counts
        counts[tag] = ordinal = counts.get(tag, 0) + 1
        place = self.places.inside(parent.place, tag, attrs)
        breaks = place.breaks
        row = self.row(element)
        node = self.nodes.add((tag, parent.node, attrs, breaks, row, ordinal))
        block = node if breaks else parent.block
        if breaks or tag == "br":
            if tag in tags.GAPS:
                maker.leave_gap(tag == "hr")
            else:
                maker.end_line()
        elif tag == "span" and _has_seam(element, attrs):
            if _begins_anew(element):
                maker.end_line()
            else:
                maker.leave_space()
        if tag in tags.NOTED or (attrs and ("itemprop" in attrs or "itemscope" in attrs)):
            self.note(element, tag, node)
        aside = not breaks and not place.visible and parent.place.visible
        if aside:
            maker.set_aside()
        if tag not in tags.DROPPED:
            if element.text:
                maker.add(element.text, place, node, block, row)
            if len(element):
                if len(self.stack) >= MAX_DEPTH:
                    raise Unreadable("nested too deep", f"more than {MAX_DEPTH} elements inside each other")
                self.stack.append(_Frame(element, iter(element), node, block, place, aside))
                return True
        self.leave(element, place, aside, parent)
        return False

    def leave(self, element: etree._Element, place: Place, aside: bool, parent: _Frame) -> None:
        """The element ended; what follows it is its parent's."""
        if aside:
            self.maker.take_up()
        elif place.breaks:
            self.maker.end_line()
        tail = element.tail
        if tail:
            self.maker.add(tail, parent.place, parent.node, parent.block, self.row(element))

    def row(self, element: etree._Element) -> int:
        """The row of the source where the element begins."""
        row = cast(int | None, element.sourceline) or 0
        if self.rows is not None:
            return self.rows[min(row, len(self.rows)) - 1] if self.rows else row
        return row

    def note(self, element: etree._Element, tag: str, node: int) -> None:
        """Keep what is no text of the page but of use later."""
        attrs = self.nodes.entries[node][2]
        if tag == "script" and element.text:
            self.tree.scripts.append((node, element.text))
        elif tag == "meta":
            self.tree.metas.append(node)
        elif tag == "base" and attrs.get("href"):
            self.places.set_base(self.places.resolve(attrs["href"]))
        elif tag == "title" and self.tree.title is None:
            self.tree.title = " ".join((element.text or "").split()) or None
        if "itemprop" in attrs or "itemscope" in attrs:
            self.tree.items.append((node, element))
