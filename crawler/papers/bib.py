"""The BibTeX entry with which a page about one paper asks to be cited."""

import re

from crawler.document.bibtex import BibEntry, parse_entry
from crawler.document.model import Document

_NOT_LETTERS = re.compile(r"[\W_]+")
_DEEPEST = 4


def page_entry(document: Document) -> BibEntry | None:
    """The entry whose title is a heading of the page, if all entries of the page have that title."""
    entries = [parse_entry(raw) for _, raw in document.embedded.bibtex]
    titles = {_key(entry.fields.get("title", "")) for entry in entries}
    if len(titles) != 1 or not (title := titles.pop()):
        return None
    headings = (line.text for line in document.lines if line.kind == "heading" and line.level <= _DEEPEST)
    return entries[0] if any(_key(text) == title for text in headings) else None


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
