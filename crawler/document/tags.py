"""What browsers do with the elements of HTML, as far as the eye can tell: which break lines, which are set apart."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from crawler.document.model import Look

_BLOCKS = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext
    pre search section select summary table tbody td textarea tfoot th thead tr ul xmp
"""
_INVENTED = "heading"
"""No element of HTML, but what hundreds of homepages copied from one another head their sections with."""
BLOCKS = frozenset([*_BLOCKS.split(), _INVENTED])
HEADINGS = {f"h{level}": level for level in range(1, 7)} | {_INVENTED: 2}
LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
ITEMS = frozenset({"li", "dt", "dd"})
CELLS = frozenset({"td", "th"})
PREFORMATTED = frozenset({"pre", "textarea", "listing", "xmp", "plaintext"})
SILENT = frozenset({"head", "title", "svg", "iframe", "object", "audio", "video", "canvas", "applet", "noframes", "rp"})
"""Their text is never a line; their elements are nodes all the same."""
GAPS = frozenset({"br", "hr"})
NOTED = frozenset({"script", "base", "title", "meta"})
"""Elements that say something beside the text."""
HIDDEN = frozenset({"template", "option", "datalist", "dialog"})
DROPPED = frozenset({"script", "style", "noscript"})
"""They are nodes without anything inside."""

LOOKS: dict[str, Look] = {
    "b": Look.BOLD,
    "strong": Look.BOLD,
    "th": Look.BOLD,
    "i": Look.ITALIC,
    "em": Look.ITALIC,
    "cite": Look.ITALIC,
    "dfn": Look.ITALIC,
    "var": Look.ITALIC,
    "u": Look.UNDERLINE,
    "ins": Look.UNDERLINE,
    "s": Look.STRIKE,
    "strike": Look.STRIKE,
    "del": Look.STRIKE,
    "sup": Look.SUPERSCRIPT,
    "sub": Look.SUBSCRIPT,
    "code": Look.CODE,
    "tt": Look.CODE,
    "kbd": Look.CODE,
    "samp": Look.CODE,
    "big": Look.SIZE,
    "small": Look.SIZE,
    "mark": Look.COLOUR,
    "q": Look.QUOTE,
    "blockquote": Look.QUOTE,
    "button": Look.BUTTON,
    "label": Look.BUTTON,
}

_TURNED_BLOCK = frozenset({"block", "flex", "grid", "list-item", "table", "table-row", "table-cell", "flow-root"})
_TURNED_INLINE = frozenset({"inline", "inline-block", "inline-flex", "contents"})
_LIGHT = frozenset({"normal", "lighter", "100", "200", "300", "400"})
_BOLD = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_MAY_HIDE = re.compile("hid|collapse|sr-only|screen-reader|none|invisible|noshow", re.IGNORECASE)
_ALWAYS_HIDE = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "invisible", "noshow", "is-hidden", "hide"}
)
_SHOWN_AFTER_ALL = tuple(mark + kind for mark in ":-" for kind in ("block", "flex", "inline", "grid", "table", "cell"))
"""On wider screens: `md:block`, `d-md-inline-block`."""


class Style(NamedTuple):
    """What a `style` attribute changes. `block` is None where it says nothing of it."""

    add: int
    remove: int
    block: bool | None
    hidden: bool
    preformatted: bool


def read_style(text: str) -> Style:
    """The part of a `style` attribute that shows in the lines.

    >>> read_style("color: darkred; FONT-WEIGHT:700").add == Look.COLOUR | Look.BOLD
    True
    >>> read_style("display:none").hidden
    True
    """
    rules = {}
    for rule in text.lower().split(";"):
        name, _, value = rule.partition(":")
        rules[name.strip()] = value.replace("!important", "").strip()
    display = rules.get("display", "")
    block = True if display in _TURNED_BLOCK else False if display in _TURNED_INLINE else None
    hidden = display == "none" or rules.get("visibility") in {"hidden", "collapse"}
    remove = Look.PLAIN
    if rules.get("font-weight") in _LIGHT:
        remove |= Look.BOLD
    if rules.get("font-style") == "normal":
        remove |= Look.ITALIC
    preformatted = rules.get("white-space", "").startswith("pre")
    return Style(int(_added(rules)), int(remove), block, hidden, preformatted)


def _added(rules: Mapping[str, str]) -> Look:
    add = Look.PLAIN
    if rules.get("font-weight") in _BOLD:
        add |= Look.BOLD
    if rules.get("font-style") in {"italic", "oblique"}:
        add |= Look.ITALIC
    decoration = rules.get("text-decoration", "") + rules.get("text-decoration-line", "")
    if "underline" in decoration:
        add |= Look.UNDERLINE
    if "line-through" in decoration:
        add |= Look.STRIKE
    if rules.get("color"):
        add |= Look.COLOUR
    if rules.get("font-size"):
        add |= Look.SIZE
    if "border-radius" in rules:
        add |= Look.BUTTON
    raised = rules.get("vertical-align")
    if raised in {"super", "sub"}:
        add |= Look.SUPERSCRIPT if raised == "super" else Look.SUBSCRIPT
    return add


def hidden_by_class(classes: str) -> bool:
    """Whether the names in a `class` attribute say, by the habit of the common style sheets, that it is folded away.

    >>> [hidden_by_class(c) for c in ("abstract hidden", "collapse", "collapse show", "hidden md:block", "hiddenish")]
    [True, True, False, False, False]
    """
    if not _MAY_HIDE.search(classes):
        return False
    names = classes.lower().split()
    if not _ALWAYS_HIDE.isdisjoint(names):
        return True
    if "hidden" in names or "d-none" in names:
        return not any(name.endswith(_SHOWN_AFTER_ALL) for name in names)
    return "collapse" in names and not {"show", "in", "navbar-collapse"} & set(names)
