"""CSL-JSON: a library as Zotero and others export it, or one record as DOI resolvers give it."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.csl_records import NOT_THE_PAPER, csl_stated
from crawler.papers.records import as_raw, fold, make_publication, mapping, objects, sequence, title_mark

_NOT_PAPERS = {"collection", "periodical", "software", "dataset"}
_WORDS = {"issued", "container-title", "publisher", "author", "DOI", "URL", "call-number", "citation-key"}
_MOSTLY = 0.8


def matches(document: Document) -> bool:
    """Objects of which each has a type and a name, and nearly all have fields of CSL."""
    if document.form != "json":
        return False
    records = _records(document.data)
    return (
        bool(records)
        and all(fold(record.get("type")) and ("id" in record or "DOI" in record) for record in records)
        and sum("title" in record and not _WORDS.isdisjoint(record) for record in records) >= _MOSTLY * len(records)
    )


def read(document: Document) -> Iterator[Item]:
    """Every record that is a publication with a title."""
    ordinal = 0
    alone = isinstance(document.data, dict) and "items" not in document.data
    for at, record in enumerate(_records(document.data)):
        stated = csl_stated(record)
        if record["type"] in _NOT_PAPERS or not stated["title"]:
            continue
        ordinal += 1
        publication = make_publication(ordinal, "" if alone else f"/{at}", as_raw(record, NOT_THE_PAPER), **stated)
        yield publication
        if problem := title_mark(publication):
            yield problem


def _records(data: Any) -> list[Mapping[str, Any]]:
    """The records of a list, of one alone, or of the list that an `items` holds; nothing if some are no objects."""
    held = mapping(data).get("items", data)
    records = objects(held) if isinstance(held, list) else [mapping(held)]
    return records if not isinstance(held, list) or len(records) == len(sequence(held)) else []
