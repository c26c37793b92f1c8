"""The RIS record that a page about one paper offers for citing it."""

import re
from typing import Any

from crawler.document.model import Document
from crawler.papers.ris import ris_records, ris_stated

_BEGINS = re.compile(r"TY  ?- ?[A-Z]+")
_NOT_LETTERS = re.compile(r"[\W_]+")


def page_record(document: Document) -> tuple[str, dict[str, Any]] | None:
    """The record's text and what it states, if it is the only one and its title is a heading of the page."""
    if "TY  -" not in document.text:
        return None
    places = [at for at, line in enumerate(document.lines) if _BEGINS.match(line.text)]
    if len(places) != 1:
        return None
    text = "\n".join(line.text for line in document.lines[places[0] :])
    _, raw, record = next(iter(ris_records(text)), (0, "", {}))
    stated = ris_stated(record)
    title = _key(stated["title"] or "")
    headings = (line.text for line in document.lines if line.kind == "heading")
    return (raw, stated) if title and any(_key(heading) == title for heading in headings) else None


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
