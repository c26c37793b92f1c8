"""How a line stands on the page: alone in its block or row, above what follows, in capitals."""

from crawler.document.model import Document
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.underlined import is_underlined

_COLUMN = 3
"""Lines. A cell that goes on for more holds a part of the page rather than a field of an entry."""


def in_capitals(text: str) -> bool:
    return text.isupper() and sum(c.isalpha() for c in text) > 3


def stands_above(doc: Document, at: int) -> bool:
    """What follows stands beside the line or beside its box, not in another corner of a larger box."""
    if at + 1 >= len(doc.lines):
        return False
    frame = _frame(doc, at)
    row = row_around(doc, frame)
    box = doc.nodes[row].parent if row != frame else doc.nodes[doc.nodes[frame].parent].parent
    return not box or box in ancestors(doc, doc.lines[at + 1].block)


def _frame(doc: Document, at: int) -> int:
    """The line's block, or the table around it that holds nothing else: a bar of colour behind a heading."""
    block = doc.lines[at].block
    table = next((n for n in ancestors(doc, block) if doc.nodes[n].tag == "table"), 0)
    beside = (doc.lines[i].block for i in (at - 1, at + 1) if 0 <= i < len(doc.lines))
    return block if not table or any(table in ancestors(doc, b) for b in beside) else table


def stands_alone(doc: Document, at: int) -> bool:
    """Nothing else stands beside it, in its block or its table row; in preformatted text, empty lines around."""
    block = row_around(doc, doc.lines[at].block)
    if doc.form == "text" and in_capitals(doc.lines[at].text):
        return doc.lines[at].gap
    if doc.nodes[block].tag == "pre":
        below = at + 2 if is_underlined(doc, at) else at + 1
        return all(n.gap or n.block != block for n in (doc.lines[at], *doc.lines[below : below + 1]))
    return all(row_around(doc, doc.lines[i].block) != block for i in (at - 1, at + 1) if 0 <= i < len(doc.lines))


def is_stacked(doc: Document, at: int) -> bool:
    """Whether nothing but boxes above and below stand with it in one cell, which holds a whole column of the page."""
    own = doc.lines[at].block
    cell = next((n for n in ancestors(doc, own) if doc.nodes[n].tag == "td"), None)
    if cell is None or cell == own or at + 1 >= len(doc.lines):
        return False
    near = [n for n in doc.lines[at - 1 : at + 1 + _COLUMN] if n is not doc.lines[at]]
    return len(near) > _COLUMN and all(n.block != own and cell in ancestors(doc, n.block) for n in near)


def row_around(doc: Document, node: int) -> int:
    for up in ancestors(doc, node):
        if doc.nodes[up].tag == "tr":
            return up
    return node
