"""Items of lists that head the list within them: `<li>2023<ul><li>Articles<ul><li>A work</li></ul></li></ul></li>`."""

from crawler.document.model import Document
from crawler.homepage.headings.entry_boxes import ancestors

_SHORTEST_WORK = 30
"""Letters. What is shorter may be a word of a menu."""
_DEEPEST, _MOST = 2, 2
"""How deep such an item may stand; within how many lines below it a work does."""


def item_headed(doc: Document, at: int) -> int:
    """The item that this line begins, if works stand in a list within it; else 0."""
    items = _items(doc, at)
    if not 0 < len(items) <= _DEEPEST or (at and items[0] in ancestors(doc, doc.lines[at - 1].block)):
        return 0
    inner = items[0]
    for below in range(at + 1, min(at + 1 + _MOST, len(doc.lines))):
        around = _items(doc, below)
        if inner not in around[1:]:
            return 0
        if len(doc.lines[below].text) >= _SHORTEST_WORK:
            return items[0]
        inner = around[0]
    return 0


def _items(doc: Document, at: int) -> list[int]:
    return [n for n in ancestors(doc, doc.lines[at].block) if doc.nodes[n].tag == "li"]
