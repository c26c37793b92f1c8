"""The one form that all pages take before a reader sees them.

HTML, Markdown and plain text become the same thing: visual lines in reading order, each a sequence of styled runs,
standing in a tree of nodes. A reader asks the lines for words and the nodes for structure; it never asks which form
the page had, what its classes were called, or how it was indented.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntFlag
from typing import Any, Literal

from crawler.items import Page

Form = Literal["html", "markdown", "org", "text", "json", "xml", "bibtex"]
LineKind = Literal["heading", "item", "cell", "text"]


class Look(IntFlag):
    """How a run is set apart from plain text."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    UNDERLINE = 4
    STRIKE = 8
    SUPERSCRIPT = 16
    SUBSCRIPT = 32
    CODE = 64
    COLOUR = 128
    """A colour of its own (style or font attribute)."""
    SIZE = 256
    """A size of its own (font, big, small, style)."""
    QUOTE = 512
    """Inside <q> or <blockquote>."""
    BUTTON = 1024
    """Inside a button, badge or label element."""

    __and__: Any = int.__and__  # asked of every run; that of flags takes ten times as long


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one line that share look, link and node. White space is folded; the text is never empty."""

    text: str
    look: Look
    node: int
    """Index in `Document.nodes` of the innermost element around the text (inline or block)."""
    href: str | None = None
    """Target of the link around the run, resolved against the page's URL."""
    title: str | None = None
    """The nearest `title`, `aria-label` or `data-original-title` attribute of an inline element around the run."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a reader sees as one line before wrapping: a block or the part of one between two line breaks."""

    runs: tuple[Run, ...]
    text: str
    """The runs joined: `"".join(r.text for r in runs)`, stripped, so that offsets into it are offsets into the runs."""
    kind: LineKind
    level: int
    """Heading level 1-6; nesting depth of a list item; else 0."""
    block: int
    """Index in `Document.nodes` of the block element in which the line stands."""
    visible: bool
    """False inside `hidden`, `display:none`, `<template>`, collapsed abstracts and the like."""
    locator: str
    """Where the line stands: the block's DOM path, with `#k` for its k-th line (k > 1); `line N` in text."""
    row: int
    """1-based line of the source."""
    gap: bool = False
    """An empty line or a rule stands before it."""


@dataclass(frozen=True, slots=True)
class Node:
    """An element. Nodes are numbered in document order; node 0 is the root and its own parent."""

    tag: str
    parent: int
    attrs: Mapping[str, str]
    block: bool
    path: str
    row: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a page carries beside its text."""

    meta: tuple[tuple[str, str], ...] = ()
    """(lower-case name or property, content) of each <meta>, in order, repeats kept."""
    json_ld: tuple[Any, ...] = ()
    microdata: tuple[Mapping[str, Any], ...] = ()
    coins: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    """Parsed key/values of each `<span class="Z3988" title="...">`."""
    bibtex: tuple[tuple[int, str], ...] = ()
    """(node, raw entry) of every BibTeX entry on the page, visible or hidden, in attributes, scripts and <pre>."""
    scripts: tuple[str, ...] = ()
    """Strings of inline scripts that are not JSON-LD."""
    lang: str | None = None
    title: str | None = None
    """Text of <title>, or `title` of the front matter."""


@dataclass(frozen=True, slots=True)
class Document:
    page: Page
    form: Form
    nodes: Sequence[Node]
    lines: Sequence[Line]
    embedded: Embedded = field(default_factory=Embedded)
    front_matter: Mapping[str, Any] = field(default_factory=dict)
    data: Any = None
    """Of a JSON page, the decoded value; of an XML page, the lxml root element; else None."""
    text: str = ""
    """The decoded source."""
