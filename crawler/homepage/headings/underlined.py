"""Lines of nothing but signs, as they underline a heading in plain text."""

import re

from crawler.document.model import Document

_RULE = re.compile(r"[-=~_*—–]{3,80}")


def is_underlined(doc: Document, at: int) -> bool:
    """Whether such a line stands right below this one, within the same block of text."""
    if at + 1 >= len(doc.lines):
        return False
    below = doc.lines[at + 1]
    return below.block == doc.lines[at].block and not below.gap and _RULE.fullmatch(below.text.strip()) is not None
