"""Crossref: a work, a list of works, or the same works as citeproc (CSL) JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Metric, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.records import (
    as_raw,
    distinct,
    fold,
    iso_date,
    make_publication,
    mapping,
    mark,
    objects,
    paper_links,
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import doi

_NOT_THE_PAPER = {"reference", "indexed", "license", "assertion", "funder"}
_RETRACTIONS = {"retraction", "withdrawal", "removal"}
_DATES = ("issued", "published", "published-print", "published-online", "posted")


def matches(document: Document) -> bool:
    """A Crossref message about works, or objects that have the fields of CSL."""
    data = document.data
    if document.form != "json":
        return False
    if isinstance(data, dict) and "message-type" in data:
        return str(data["message-type"]).startswith("work")
    records = data if isinstance(data, list) else [data]
    return bool(records) and all(_is_csl(record) for record in records)


def _is_csl(record: object) -> bool:
    fields = mapping(record)
    return (
        "title" in fields
        and "type" in fields
        and bool({"issued", "container-title", "publisher"} & fields.keys())
        and ("DOI" in fields or "id" in fields)
    )


def read(document: Document) -> Iterator[Item]:
    """Every work; of a single one also how often it is cited."""
    records = list(_records(document.data))
    for ordinal, (locator, record) in enumerate(records, 1):
        publication = _publication(ordinal, locator, record)
        yield publication
        if problem := title_mark(publication):
            yield problem
        elif _is_retracted(record):
            yield mark(publication, "retracted")
        cited = record.get("is-referenced-by-count")
        if len(records) == 1 and isinstance(cited, int):
            fetched = document.page.fetched_at
            yield Metric(
                metric="citations",
                value=float(cited),
                observed_at=fetched.isoformat() if fetched else None,
                text=f"is-referenced-by-count: {cited}",
                locator=f"{locator}/is-referenced-by-count",
            )


def _records(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(data, list):
        yield from ((f"/{at}", record) for at, record in enumerate(objects(data)))
        return
    message = mapping(data.get("message", data))
    if "items" in message:
        yield from ((f"/message/items/{at}", record) for at, record in enumerate(objects(message["items"])))
    elif message.get("title"):
        yield ("/message" if "message" in data else "", message)


def _publication(ordinal: int, locator: str, record: Mapping[str, Any]) -> Publication:
    authors = sequence(record.get("author"))
    printed_doi = fold(record.get("DOI"))
    places = (mapping(place) for author in authors for place in sequence(mapping(author).get("affiliation")))
    venue = _first(record, "container-title") or next(
        (unmarked(mapping(i).get("name")) for i in sequence(record.get("institution"))), None
    )
    return make_publication(
        ordinal,
        locator,
        as_raw(record, _NOT_THE_PAPER),
        title=_first(record, "title"),
        authors=_all_names(_name(mapping(author)) for author in authors),
        affiliations=distinct(place.get("name") for place in places),
        venue=venue,
        venue_type=record_type(record.get("subtype")) or record_type(record.get("type")),
        published=_date(record),
        links=_links(record),
        doi=doi(printed_doi) if printed_doi else None,
        volume=fold(record.get("volume")),
        number=fold(record.get("issue")),
        pages=fold(record.get("page")) or fold(record.get("article-number")),
        abstract=unmarked(record.get("abstract")),
    )


def _all_names(names: Iterator[str | None]) -> list[str]:
    """The names that are there; two people of one name stay two."""
    return [name for name in names if name]


def _first(record: Mapping[str, Any], field: str) -> str | None:
    """Crossref gives lists where CSL gives a text."""
    value = record.get(field)
    return unmarked(next(iter(value), None) if isinstance(value, list) else value)


def _name(author: Mapping[str, Any]) -> str | None:
    if "literal" in author or "name" in author:
        return fold(author.get("literal") or author.get("name"))
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return fold(" ".join(str(author[part]) for part in parts if author.get(part)))


def _date(record: Mapping[str, Any]) -> str | None:
    for field in _DATES:
        parts = sequence(mapping(record.get(field)).get("date-parts"))
        if parts and isinstance(parts[0], list) and (found := iso_date(parts[0])):
            return found
    return None


def _links(record: Mapping[str, Any]) -> Any:
    primary = mapping(mapping(record.get("resource")).get("primary")).get("URL")
    full_texts = (mapping(link).get("URL") for link in sequence(record.get("link")))
    return paper_links([(None, record.get("URL")), (None, primary), *((None, url) for url in full_texts)])


def _is_retracted(record: Mapping[str, Any]) -> bool:
    return any(mapping(update).get("type") in _RETRACTIONS for update in sequence(record.get("updated-by")))
