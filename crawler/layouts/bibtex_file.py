"""A file of BibTeX entries, under whatever name."""

from collections.abc import Iterator

from crawler.document.bibtex import find_entries, parse_entry
from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.bib_records import bib_stated
from crawler.papers.records import make_publication, title_mark

_NOT_PAPERS = {"proceedings", "periodical", "collection", "set", "xdata", "software", "dataset"}
_MOSTLY = 0.8


def matches(document: Document) -> bool:
    """The form, or a text of which nearly all is entries."""
    if document.form == "bibtex":
        return True
    if document.form != "text" or "@" not in document.text:
        return False
    entries = find_entries(document.text)
    return bool(entries) and sum(map(len, entries)) >= _MOSTLY * len(document.text.strip())


def read(document: Document) -> Iterator[Item]:
    """Every entry that is a publication with a title."""
    ordinal = 0
    for raw in find_entries(document.text):
        entry = parse_entry(raw)
        if entry.type in _NOT_PAPERS or not entry.fields.get("title"):
            continue
        ordinal += 1
        publication = make_publication(ordinal, f"@{entry.type}{{{entry.key}}}", raw, **bib_stated(entry))
        yield publication
        if problem := title_mark(publication):
            yield problem
