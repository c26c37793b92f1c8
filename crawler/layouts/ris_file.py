"""A file of RIS records, under whatever name."""

import re
from collections.abc import Iterator

from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.records import make_publication, title_mark
from crawler.papers.ris import NOT_PAPERS, ris_records, ris_stated

_BEGINS = re.compile(r"(?:\ufeff|\s|\d+\.?)*TY  ?- ?[A-Z]+\s*$", re.MULTILINE)


def matches(document: Document) -> bool:
    """A text that begins with the type of its first record."""
    return document.form in {"text", "markdown"} and _BEGINS.match(document.text) is not None


def read(document: Document) -> Iterator[Item]:
    """Every record that is a publication with a title."""
    ordinal = 0
    for line, raw, record in ris_records(document.text):
        stated = ris_stated(record)
        if not stated["title"] or not NOT_PAPERS.isdisjoint(record.get("TY", ())):
            continue
        ordinal += 1
        publication = make_publication(ordinal, f"line {line}", raw, **stated)
        yield publication
        if problem := title_mark(publication):
            yield problem
