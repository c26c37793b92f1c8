"""HTML becomes lines: one walk over the tree that lxml builds, without recursion."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urljoin

from lxml import etree

from crawler.document import tags
from crawler.document.linemaker import LineMaker, Place
from crawler.document.model import Line, LineKind, Look
from crawler.document.nodes import NO_ATTRS, NodeTable
from crawler.document.unreadable import Unreadable

MAX_DEPTH = 1000
"""Browsers stop nesting at about 500; the parser beneath us loses everything from 2,047 on."""

Strings = Sequence[tuple[str, str]]

_ROOT = Place(0, None, None, "text", 0, 0, True, False, False, 0)
_TITLES = ("title", "aria-label", "data-original-title")
_AS_PRINTED = ("http://", "https://", "mailto:", "javascript:", "data:", "tel:")


@dataclass(slots=True)
class Tree:
    """What the walk found; `embedded` makes the rest of it."""

    nodes: NodeTable = field(default_factory=NodeTable)
    lines: Sequence[Line] = ()
    scripts: list[tuple[int, str]] = field(default_factory=list)
    title: str | None = None
    root: etree._Element | None = None


@dataclass(slots=True)
class _Frame:
    """An element whose children are being visited."""

    element: etree._Element
    children: Iterator[etree._Element]
    node: int
    place: Place
    outer: Place
    breaks: bool
    hidden_inline: bool
    counts: dict[str, int]
    open_details: bool


def parse(source: str) -> etree._Element | None:
    """The tree of any text that claims to be HTML; None if there is no element in it."""
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root: etree._Element | None = etree.fromstring(source.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    return root


def read_html(source: str, url: str, rows: Sequence[int] | None = None) -> Tree:
    """Lines and nodes of a page. `rows` gives the row to report for each line of `source`, where it was converted."""
    root = parse(source)
    tree = Tree(root=root)
    if root is not None:
        _Walk(tree, url, rows).run(root)
    return tree


class _Walk:
    __slots__ = ("base", "hrefs", "maker", "nodes", "rows", "stack", "styles", "tree")

    def __init__(self, tree: Tree, url: str, rows: Sequence[int] | None) -> None:
        self.tree = tree
        self.nodes = tree.nodes
        self.maker = LineMaker(tree.nodes)
        self.base = url
        self.rows = rows
        self.hrefs: dict[str, str] = {}
        self.styles: dict[str, tags.Style] = {}
        self.stack: list[_Frame] = []

    def run(self, root: etree._Element) -> None:
        stack = self.stack
        self.visit(root, None)
        while stack:
            frame = stack[-1]
            for element in frame.children:
                if self.visit(element, frame):
                    break
            else:
                stack.pop()
                self.leave(frame, stack[-1] if stack else None)
        self.maker.end_line()
        self.tree.lines = self.maker.lines

    def visit(self, element: etree._Element, parent: _Frame | None) -> bool:
        """Enter an element; True if it has children to visit before its tail comes."""
        tag = element.tag
        if tag.__class__ is not str:
            if parent is not None and element.tail:
                self.maker.add(element.tail, parent.place, parent.node, self.row(element))
            return False
        items = element.items()
        frame = self.enter(element, tag, dict(cast(Strings, items)) if items else NO_ATTRS, parent)
        if tag in tags.DROPPED:
            if tag == "script" and element.text:
                self.tree.scripts.append((frame.node, element.text))
        else:
            text = element.text
            if text:
                self.maker.add(text, frame.place, frame.node, self.nodes.rows[frame.node])
            if len(element):
                if len(self.stack) >= MAX_DEPTH:
                    raise Unreadable("nested too deep", f"more than {MAX_DEPTH} elements inside each other")
                self.stack.append(frame)
                return True
        self.leave(frame, parent)
        return False

    def row(self, element: etree._Element) -> int:
        row = cast(int | None, element.sourceline) or 0
        if self.rows is not None:
            return self.rows[min(row, len(self.rows)) - 1] if self.rows else row
        return row

    def enter(self, element: etree._Element, tag: str, attrs: Mapping[str, str], parent: _Frame | None) -> _Frame:
        breaks = tag in tags.BLOCKS
        style = None
        if attrs and "style" in attrs:
            style = self.style(attrs["style"])
            if style.block is not None and tag not in tags.CELLS:
                breaks = style.block
        if parent is None:
            outer, above, ordinal = _ROOT, 0, 1
        else:
            outer, above = parent.place, parent.node
            ordinal = parent.counts.get(tag, 0) + 1
            parent.counts[tag] = ordinal
        node = self.nodes.add(tag, above, attrs, breaks, self.row(element), ordinal)
        if tag == "base" and attrs.get("href"):
            self.base = resolve(self.base, attrs["href"])
        elif tag == "title" and self.tree.title is None and above <= 1:
            self.tree.title = " ".join((element.text or "").split()) or None
        hidden = bool(attrs) and self.hidden(attrs, style)
        if parent is not None and parent.open_details and tag != "summary":
            hidden = True
        hidden = hidden or tag in {"template", "option"}
        place = self.place(tag, attrs, style, outer, node, breaks, hidden)
        if tag == "br" or tag == "hr":
            self.maker.leave_gap(tag == "hr")
        elif breaks:
            self.maker.end_line()
        set_aside = hidden and not breaks and outer.visible
        if set_aside:
            self.maker.set_aside()
        folded = tag == "details" and "open" not in attrs
        return _Frame(element, iter(element), node, place, outer, breaks, set_aside, {}, folded)

    def leave(self, frame: _Frame, parent: _Frame | None) -> None:
        if frame.hidden_inline:
            self.maker.take_up()
        elif frame.breaks:
            self.maker.end_line()
        tail = frame.element.tail
        if tail and parent is not None:
            self.maker.add(tail, parent.place, parent.node, self.row(frame.element))

    def hidden(self, attrs: Mapping[str, str], style: tags.Style | None) -> bool:
        if style is not None and style.hidden:
            return True
        if "hidden" in attrs or attrs.get("aria-hidden", "").lower() == "true":
            return True
        classes = attrs.get("class", "")
        return ("hidden" in classes or "collapse" in classes) and tags.hidden_by_class(classes)

    def style(self, text: str) -> tags.Style:
        style = self.styles.get(text)
        if style is None:
            style = self.styles[text] = tags.read_style(text)
        return style

    def place(
        self,
        tag: str,
        attrs: Mapping[str, str],
        style: tags.Style | None,
        outer: Place,
        node: int,
        breaks: bool,
        hidden: bool,
    ) -> Place:
        look, href, title, kind, level, block, visible, preformatted, silent, depth = outer
        look |= tags.LOOKS.get(tag, 0)
        if attrs:
            look, href, title = self.inline(tag, attrs, style, (look, href, title), breaks)
        if style is not None and style.preformatted:
            preformatted = True
        if hidden:
            visible = False
        if breaks:
            block = node
            kind, level, depth = self.kind(tag, attrs, (kind, level, depth))
            if tag in tags.PREFORMATTED:
                preformatted = True
        if tag in tags.SILENT:
            silent = True
        return Place(look, href, title, kind, level, block, visible, preformatted, silent, depth)

    def inline(
        self,
        tag: str,
        attrs: Mapping[str, str],
        style: tags.Style | None,
        place: tuple[int, str | None, str | None],
        breaks: bool,
    ) -> tuple[int, str | None, str | None]:
        """Look, link and title inside an element that has attributes."""
        look, href, title = place
        if style is not None:
            look = (look & ~style.remove) | style.add
        if tag == "font":
            look |= (Look.COLOUR if "color" in attrs else 0) | (Look.SIZE if "size" in attrs else 0)
        elif tag == "a" and "href" in attrs:
            href = self.resolve(attrs["href"])
        if attrs.get("role") == "button":
            look |= Look.BUTTON
        if not breaks:
            for name in _TITLES:
                if attrs.get(name):
                    title = attrs[name]
                    break
        return look, href, title

    def kind(self, tag: str, attrs: Mapping[str, str], place: tuple[LineKind, int, int]) -> tuple[LineKind, int, int]:
        """Kind, level and list depth inside a block."""
        kind, level, depth = place
        if tag in tags.HEADINGS:
            return "heading", tags.HEADINGS[tag], depth
        if tag in tags.LISTS:
            return kind, level, depth + 1
        if tag in tags.ITEMS:
            return "item", max(depth, 1), depth
        if tag in tags.CELLS:
            return "cell", 0, depth
        if attrs.get("role") == "heading":
            digits = attrs.get("aria-level", "")
            return "heading", min(int(digits), 6) if digits.isdecimal() and digits != "0" else 2, depth
        return kind, level, depth

    def resolve(self, href: str) -> str:
        """The link against the page's URL; as printed where it is whole already or the page has no URL."""
        href = href.strip()
        if href.startswith(_AS_PRINTED):
            return href
        found = self.hrefs.get(href)
        if found is None:
            found = self.hrefs[href] = resolve(self.base, href)
        return found


def resolve(base: str, href: str) -> str:
    """`href` against `base`, if base is a URL and not merely the path of a saved file."""
    if "://" not in base:
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href
