"""Plain text becomes lines: one for each line of the source that has words."""

import re

from crawler.document.linemaker import drop_invisible
from crawler.document.model import Line, LineKind, Look, Run
from crawler.document.nodes import NO_ATTRS, NodeTable

_BULLET = re.compile(r"(?:[•◦▪▸►‣●○■□–—*+-]|\(?\d{1,3}[.)]|\[\d{1,4}\])(?:\s+)(?=\S)")
_UNDERLINE = re.compile(r"(={2,}|-{3,}|~{3,})$")
_ENDS_SENTENCE = (".", ",", ";")


def read_text(source: str) -> tuple[NodeTable, list[Line]]:
    """A node for the page, one for each paragraph, and the lines in them."""
    nodes = NodeTable()
    nodes.add(("text", 0, NO_ATTRS, True, 1, 1))
    lines: list[Line] = []
    printed = source.expandtabs(4).splitlines()
    block = 0
    count = 0
    for row, raw in enumerate(printed, start=1):
        text = " ".join(drop_invisible(raw).split())
        if not text:
            block = 0
            continue
        gap = not block
        if not block:
            count += 1
            block = nodes.add(("p", 0, NO_ATTRS, True, row, count))
        if _UNDERLINE.match(text):
            continue
        after = printed[row].strip() if row < len(printed) else ""
        kind, level, text = _kind(raw, text, after)
        lines.append(Line((Run(text, Look.PLAIN, block),), text, kind, level, block, True, f"line {row}", row, gap))
    return nodes, lines


def _kind(raw: str, text: str, after: str) -> tuple[LineKind, int, str]:
    """What a line is by its own shape; only clear headings are called so."""
    bullet = _BULLET.match(text)
    if bullet:
        indent = len(raw) - len(raw.lstrip())
        return "item", 1 + indent // 4, text[bullet.end() :]
    if _UNDERLINE.match(after) and len(text) < 100:
        return "heading", 1 if after[0] == "=" else 2, text
    if len(text) < 60 and not text.endswith(_ENDS_SENTENCE) and text.isupper() and len(text) > 4 and " " in text:
        return "heading", 2, text
    return "text", 0, text
