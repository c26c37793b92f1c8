"""Headings that print a name in pieces: a line for each word, or an element for each and no blank between them."""

from collections.abc import Iterator

from crawler.document.model import Document, Line

_WORDS, _PIECES = 2, 4


def in_pieces(doc: Document, at: int) -> Iterator[tuple[str, int]]:
    """What the pieces of the heading at this line are together, and the line that ends it."""
    line = doc.lines[at]
    runs = [r for r in line.runs if r.text.strip()]
    if " " not in line.text and 1 < len(runs) <= _PIECES and len({r.node for r in runs}) == len(runs):
        if all(r.text[0].isupper() and r.text.isalpha() for r in runs):
            yield " ".join(r.text for r in runs), at
    elif _is_piece(line) and at + 1 < len(doc.lines):
        after = doc.lines[at + 1]
        alike = after.kind == line.kind and after.level == line.level and after.visible
        if alike and _is_piece(after):
            yield f"{line.text} {after.text}", at + 1


def _is_piece(line: Line) -> bool:
    words = line.text.split()
    return 1 <= len(words) <= _WORDS and all(w[0].isupper() and w.strip(".").replace("-", "").isalpha() for w in words)
