"""INSPIRE HEP's REST API (JSON): a paper or a page of them, of high-energy physics."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Metric, Publication
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
    mark,
    objects,
    paper_links,
    person_ids,
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi

_SITE = "https://inspirehep.net/literature/"
_NOT_THE_PAPER = {
    "references",
    "keywords",
    "figures",
    "inspire_categories",
    "license",
    "copyright",
    "external_system_identifiers",
}


def matches(document: Document) -> bool:
    """Papers with numbers of INSPIRE."""
    records = first_of(_records(document.data)) if document.form == "json" else []
    return bool(records) and all("control_number" in record and "titles" in record for _, record in records)


def read(document: Document) -> Iterator[Item]:
    """Every paper; of a single one also how often it is cited."""
    alone = "metadata" in mapping(document.data)
    for ordinal, (locator, record) in enumerate(_records(document.data), 1):
        publication = _publication(ordinal, locator, record)
        yield publication
        if record.get("withdrawn") is True:
            yield mark(publication, "withdrawn")
        elif problem := title_mark(publication):
            yield problem
        cited, fetched = record.get("citation_count"), document.page.fetched_at
        if alone and isinstance(cited, int):
            when = fetched.isoformat() if fetched else None
            said = f"citation_count: {cited}"
            yield Metric(metric="citations", value=float(cited), observed_at=when, text=said, locator=locator)


def _records(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if "metadata" in mapping(data):
        yield "/metadata", mapping(data["metadata"])
    for at, hit in each_object(mapping(mapping(data).get("hits")).get("hits")):
        yield f"/hits/hits/{at}/metadata", mapping(hit.get("metadata"))


def _publication(ordinal: int, locator: str, record: Mapping[str, Any]) -> Publication:
    people = objects(record.get("authors"))
    place = next((p for p in objects(record.get("publication_info")) if p.get("journal_title")), {})
    first, last = fold(place.get("page_start")), fold(place.get("page_end"))
    eprint = fold(_first(record, "arxiv_eprints", "value"))
    found_doi = fold(_first(record, "dois", "value"))
    kinds = (record_type(kind) for kind in sequence(record.get("document_type")))
    kind = next((kind for kind in kinds if kind), None)
    count = record.get("author_count")
    links = [(None, f"{_SITE}{record['control_number']}")]
    links += [(None, f"https://arxiv.org/abs/{eprint}" if eprint else "")]
    categories = sequence(_first(record, "arxiv_eprints", "categories"))
    return make_publication(
        ordinal,
        locator,
        as_raw(record, _NOT_THE_PAPER),
        title=unmarked(_first(record, "titles", "title")),
        authors=[bib_name(name) for person in people if (name := fold(person.get("full_name")))],
        author_ids=[_ids(person) for person in people if fold(person.get("full_name"))],
        authors_complete=None if not people else not (isinstance(count, int) and count > len(people)),
        affiliations=distinct(a.get("value") for person in people for a in objects(person.get("affiliations"))),
        venue=fold(place.get("journal_title")),
        venue_type="journal" if place else "preprint" if eprint and kind in (None, "journal") else kind,
        year=place.get("year"),
        published=fold(_first(record, "imprints", "date")) or fold(record.get("earliest_date")),
        links=paper_links(links),
        doi=doi(found_doi) if found_doi else None,
        arxiv_id=arxiv_id(eprint) if eprint else None,
        category=fold(categories[0]) if categories else None,
        volume=fold(place.get("journal_volume")),
        number=fold(place.get("journal_issue")),
        pages=(f"{first}-{last}" if last and last != first else first) if first else fold(place.get("artid")),
        abstract=unmarked(_first(record, "abstracts", "value")),
    )


def _ids(person: Mapping[str, Any]) -> dict[str, str]:
    return person_ids(*(("orcid", i.get("value")) for i in objects(person.get("ids")) if i.get("schema") == "ORCID"))


def _first(record: Mapping[str, Any], field: str, key: str) -> Any:
    return next((value.get(key) for value in objects(record.get(field)) if value.get(key)), None)
