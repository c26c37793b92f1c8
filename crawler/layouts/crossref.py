"""Crossref: a work or a list of works, in the message of its API."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Metric
from crawler.papers.csl_records import NOT_THE_PAPER, csl_stated
from crawler.papers.records import as_raw, each_object, make_publication, mapping, mark, sequence, title_mark

_RETRACTIONS = {"retraction", "withdrawal", "removal"}


def matches(document: Document) -> bool:
    """A message about works."""
    data = document.data
    return document.form == "json" and isinstance(data, dict) and str(data.get("message-type", "")).startswith("work")


def read(document: Document) -> Iterator[Item]:
    """Every work; of a single one also how often it is cited."""
    is_alone = len(list(islice(_records(document.data), 2))) == 1
    for ordinal, (locator, record) in enumerate(_records(document.data), 1):
        publication = make_publication(ordinal, locator, as_raw(record, NOT_THE_PAPER), **csl_stated(record))
        yield publication
        if problem := title_mark(publication):
            yield problem
        elif _is_retracted(record):
            yield mark(publication, "retracted")
        cited = record.get("is-referenced-by-count")
        if is_alone and isinstance(cited, int):
            fetched = document.page.fetched_at
            yield Metric(
                metric="citations",
                value=float(cited),
                observed_at=fetched.isoformat() if fetched else None,
                text=f"is-referenced-by-count: {cited}",
                locator=f"{locator}/is-referenced-by-count",
            )


def _records(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    message = mapping(data.get("message"))
    if "items" in message:
        yield from ((f"/message/items/{at}", record) for at, record in each_object(message["items"]))
    elif message.get("title"):
        yield ("/message", message)


def _is_retracted(record: Mapping[str, Any]) -> bool:
    return any(mapping(update).get("type") in _RETRACTIONS for update in sequence(record.get("updated-by")))
