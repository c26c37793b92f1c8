"""Lines of a list that a page shows only when somebody clicks: `show more`, a tab a year, a heading that unfolds."""

import re
from collections.abc import Sequence

from crawler.document.model import Document, Line
from crawler.homepage.facts.words import has_role, names_institution
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.values.dates import find_dates

_ITEMS = frozenset({"li", "tr", "article"})
_HIDES = re.compile(r"hid|collaps|none|active|show|fade|current|selected|open", re.IGNORECASE)

_MORE = re.compile(r"more|older|rest\b|previous|past|archive", re.IGNORECASE)
_FEWEST, _LONGEST = 2, 4
_BESIDE = "beside"
"""Where a list stands, as that part of it does which a box called `more` hides."""


def with_folded(doc: Document, lines: Sequence[Line]) -> list[Line]:
    """The lines that are shown, and the hidden ones of their lists; if none is shown, the heading unfolds them all.

    A text that is hidden beside a list in another language is no part of it.
    """
    if unfolded := _unfolded(doc, lines):
        return unfolded
    shown = {key for n in lines if n.visible for key in _lists(doc, n)}
    if not any(n.visible for n in lines):
        return list(lines)
    return [n for n in lines if n.visible or not shown.isdisjoint(_lists(doc, n))]


def _unfolded(doc: Document, lines: Sequence[Line]) -> list[Line]:
    """What `<summary>Show all</summary>` unfolds, without that button; nothing if there is none, or no items below it.

    Of several, or if it says more, it may be the title of what it unfolds.
    """
    if all(n.visible for n in lines):
        return []
    buttons = [n for n in lines if n.visible and any(doc.nodes[b].tag == "summary" for b in ancestors(doc, n.block))]
    hidden = [n for n in lines if not n.visible and _in_details(doc, n)]
    if len(buttons) != 1 or len(hidden) < _FEWEST or not all(_lists(doc, n) for n in hidden):
        return []
    words = buttons[0].text
    if find_dates(words) or len(words.split()) > _LONGEST or has_role(words) or names_institution(words):
        return []
    return [n for n in lines if n is not buttons[0] and (n.visible or n in hidden)]


def _in_details(doc: Document, line: Line) -> bool:
    return any(doc.nodes[n].tag == "details" for n in ancestors(doc, line.block))


def _lists(doc: Document, line: Line) -> set[tuple[int, frozenset[str], str]]:
    """The list that the line is an item of, by its place and by its look among its neighbours."""
    item = next((n for n in ancestors(doc, line.block) if doc.nodes[n].tag in _ITEMS), None)
    if item is None:
        return set()
    node = doc.nodes[doc.nodes[item].parent]
    look = frozenset(w for w in (node.attrs.get("class") or "").split() if not _HIDES.search(w))
    same = {(doc.nodes[item].parent, frozenset[str](), "")}
    around = doc.nodes[node.parent]
    if line.visible:
        same.add((node.parent, frozenset[str](), _BESIDE))
    elif not node.attrs.get("lang") and _MORE.search(f"{around.attrs.get('id')} {around.attrs.get('class')}"):
        same.add((around.parent, frozenset[str](), _BESIDE))
    return same | {(node.parent, look, node.attrs.get("lang") or "")} if look else same
