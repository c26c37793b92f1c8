"""Lines whose label stands in the cell, or the term, before them: `Institute | Acme Institute of Tides`."""

import re
from collections.abc import Mapping

from crawler.document.model import Document
from crawler.document.nodes import ancestors

_LABEL = re.compile(r"[^\W\d_][^\d|,;.@]{1,34}(?:\(s\))?\s?[:：]?")
_MOST_LINES, _WORDS = 120, 4


def labelled_pairs(doc: Document) -> Mapping[int, str]:
    """The line of each value near the top of the page, as `Label: value`; of tables and lists of definitions."""
    pairs: dict[int, str] = {}
    for i, (label, value) in enumerate(zip(doc.lines[:_MOST_LINES], doc.lines[1:], strict=False), 1):
        if not (label.visible and value.visible and label.text and value.text) or label.block == value.block:
            continue
        if len(label.text) > 40 or len(label.text.split()) > _WORDS or not _LABEL.fullmatch(label.text):
            continue
        if _is_pair(doc, label.block, value.block):
            pairs[i] = f"{label.text.rstrip(' :：')}: {value.text}"
    return pairs


def _is_pair(doc: Document, label: int, value: int) -> bool:
    """Whether one is the first cell of a row and the other the second, or a term and what is said of it."""
    one, two = _cell(doc, label), _cell(doc, value)
    tags = (doc.nodes[one].tag, doc.nodes[two].tag)
    if tags == ("dt", "dd"):
        return True
    row = doc.nodes[one].parent
    cells = tags[0] in ("td", "th") and tags[1] == "td" and row == doc.nodes[two].parent
    return cells and not any(n.parent == row and n.tag in ("td", "th") for n in doc.nodes[row + 1 : one])


def _cell(doc: Document, node: int) -> int:
    around = (node, *ancestors(doc.nodes, node))
    return next((n for n in around if doc.nodes[n].tag in ("td", "th", "dt", "dd")), node)
