"""Zenodo's REST API (JSON): a record or a page of them; those that are publications."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import bib_name
from crawler.papers.records import (
    as_raw,
    distinct,
    each_object,
    first_of,
    fold,
    make_publication,
    mapping,
    objects,
    paper_links,
    person_ids,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import doi

_PAPERS = {"publication", "poster", "presentation", "lesson"}


def matches(document: Document) -> bool:
    """Records with the metadata of a deposit, and a DOI or the record that unites its versions."""
    records = first_of(_records(document.data)) if document.form == "json" else []
    return bool(records) and all(
        {"title", "creators"} <= mapping(record.get("metadata")).keys()
        and not {"doi", "conceptdoi", "conceptrecid"}.isdisjoint(record)
        for _, record in records
    )


def read(document: Document) -> Iterator[Item]:
    """Every record that is a publication, or does not say what it is."""
    ordinal = 0
    for locator, record in _records(document.data):
        stated = mapping(record.get("metadata"))
        kind = mapping(stated.get("resource_type"))
        if (kind.get("type") or "publication") not in _PAPERS:
            continue
        ordinal += 1
        publication = _publication(ordinal, f"{locator}/metadata", record, stated, kind)
        yield publication
        if problem := title_mark(publication):
            yield problem


def _records(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if "metadata" in mapping(data):
        yield "", data
    for at, hit in each_object(mapping(mapping(data).get("hits")).get("hits")):
        yield f"/hits/hits/{at}", hit


def _publication(
    ordinal: int, locator: str, record: Mapping[str, Any], stated: Mapping[str, Any], kind: Mapping[str, Any]
) -> Publication:
    people = objects(stated.get("creators"))
    journal, meeting = mapping(stated.get("journal")), mapping(stated.get("meeting"))
    printed_doi = fold(record.get("doi")) or fold(stated.get("doi"))
    addresses = mapping(record.get("links"))
    page = addresses.get("self_html") or addresses.get("html")
    at_meeting = "conference" if meeting and not journal else None
    kinds = (at_meeting, kind.get("subtype"), kind.get("title"), kind.get("type"))
    return make_publication(
        ordinal,
        locator,
        as_raw(record, {"files", "stats", "owners", "owner"}),
        title=unmarked(stated.get("title")),
        authors=[bib_name(name) for person in people if (name := fold(person.get("name")))],
        author_ids=[person_ids(("orcid", person.get("orcid"))) for person in people if fold(person.get("name"))],
        affiliations=distinct(person.get("affiliation") for person in people),
        venue=fold(journal.get("title")) or fold(meeting.get("title")) or fold(meeting.get("acronym")),
        venue_type=next((found for k in kinds if (found := record_type(k))), None),
        published=fold(stated.get("publication_date")),
        links=paper_links([(None, page), (None, f"https://doi.org/{printed_doi}" if printed_doi else None)]),
        doi=doi(printed_doi) if printed_doi else None,
        volume=fold(journal.get("volume")),
        number=fold(journal.get("issue")),
        pages=fold(journal.get("pages")),
        abstract=unmarked(stated.get("description")),
    )
