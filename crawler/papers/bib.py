"""The BibTeX entry with which a page about one paper asks to be cited."""

import re

from crawler.document.bibtex import BibEntry, parse_entry
from crawler.document.model import Document

_NOT_LETTERS = re.compile(r"[\W_]+")
_DEEPEST = 4
_A_TITLE, _LISTED = 4, 2
"""Words that may be a title; headings of so many beside one's own make a list."""


def page_entry(document: Document) -> BibEntry | None:
    """The entry whose title is a heading of the page, if all entries of the page have that title.

    A heading among others as long, of its level, is the title of one work in a list of them.
    """
    entries = [parse_entry(raw) for _, raw in document.embedded.bibtex]
    titles = {_key(entry.fields.get("title", "")) for entry in entries}
    if len(titles) != 1 or not (title := titles.pop()):
        return None
    headings = [line for line in document.lines if line.kind == "heading" and line.level <= _DEEPEST]
    level = min((line.level for line in headings if _key(line.text) == title), default=0)
    others = sum(
        line.level == level and _key(line.text) != title and len(line.text.split()) >= _A_TITLE for line in headings
    )
    return entries[0] if level == 1 or (level and others < _LISTED) else None


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
