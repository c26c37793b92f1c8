"""Europe PMC's search API (JSON): results with all that is known of them, or in the short form."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import printed_name
from crawler.papers.records import (
    as_raw,
    distinct,
    each_object,
    first_of,
    fold,
    iso_date,
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
from crawler.values.identifiers import doi

_NOT_THE_PAPER = {"meshHeadingList", "chemicalList", "grantsList", "keywordList", "subsetList", "dbCrossReferenceList"}
_RETRACTED = {"retraction in", "retracted publication"}
_ADDRESSES = {"MED": "https://europepmc.org/article/MED/{}", "PPR": "https://europepmc.org/article/PPR/{}"}


def matches(document: Document) -> bool:
    """A list of results under the names that this service uses."""
    data = mapping(document.data) if document.form == "json" else {}
    if "resultList" not in data or "hitCount" not in data:
        return False
    return all("source" in record and "id" in record for _, record in first_of(_records(data)))


def read(document: Document) -> Iterator[Item]:
    """Every result."""
    for ordinal, (at, record) in enumerate(_records(mapping(document.data)), 1):
        publication = _publication(ordinal, f"/resultList/result/{at}", record)
        yield publication
        if problem := title_mark(publication):
            yield problem
        elif _is_retracted(record):
            yield mark(publication, "retracted")


def _records(data: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    yield from each_object(mapping(data.get("resultList")).get("result"))


def _publication(ordinal: int, locator: str, record: Mapping[str, Any]) -> Publication:
    info = mapping(record.get("journalInfo"))
    journal = mapping(info.get("journal"))
    book = mapping(record.get("bookOrReportDetails"))
    people = objects(mapping(record.get("authorList")).get("author"))
    is_preprint = record.get("source") == "PPR"
    kinds = [record_type(kind) for kind in sequence(mapping(record.get("pubTypeList")).get("pubType"))]
    venue = fold(journal.get("title")) or fold(record.get("journalTitle")) or fold(book.get("publisher"))
    found_doi = fold(record.get("doi"))
    return make_publication(
        ordinal,
        locator,
        as_raw(record, _NOT_THE_PAPER),
        title=unmarked(record.get("title")),
        authors=[name for person in people if (name := _name(person))] or _short(record.get("authorString")),
        author_ids=[_ids(person) for person in people if _name(person)],
        affiliations=distinct(place for person in people for place in _places(person)),
        venue=venue,
        venue_type="preprint" if is_preprint else next((kind for kind in kinds if kind), None) or _of(venue),
        published=_date(record, info),
        links=paper_links([*_links(record)]),
        doi=doi(found_doi) if found_doi else None,
        volume=fold(info.get("volume")) or fold(record.get("journalVolume")),
        number=fold(info.get("issue")) or fold(record.get("issue")),
        pages=fold(record.get("pageInfo")),
        abstract=unmarked(record.get("abstractText")),
    )


def _of(venue: str | None) -> str | None:
    return "journal" if venue else None


def _name(person: Mapping[str, Any]) -> str | None:
    family, given = fold(person.get("lastName")), fold(person.get("firstName"))
    if family and given:
        return printed_name(family, given, suffix=fold(person.get("suffix")) or "")
    return fold(person.get("fullName")) or fold(person.get("collectiveName"))


def _ids(person: Mapping[str, Any]) -> dict[str, str]:
    stated = mapping(person.get("authorId"))
    return person_ids(("orcid", stated.get("value"))) if stated.get("type") == "ORCID" else {}


def _short(printed: object) -> list[str]:
    """`Doe J, Roe A.` of the short form."""
    return [name.strip() for name in (fold(printed) or "").rstrip(".").split(",") if name.strip()]


def _places(person: Mapping[str, Any]) -> Iterator[object]:
    details = mapping(person.get("authorAffiliationDetailsList"))
    yield from (place.get("affiliation") for place in objects(details.get("authorAffiliation")))
    yield person.get("affiliation")


def _date(record: Mapping[str, Any], info: Mapping[str, Any]) -> str | None:
    first = fold(record.get("firstPublicationDate")) or fold(info.get("printPublicationDate"))
    return first or iso_date([info.get("yearOfPublication") or record.get("pubYear")])


def _links(record: Mapping[str, Any]) -> Iterator[tuple[str | None, object]]:
    address = _ADDRESSES.get(str(record.get("source")))
    yield None, address.format(record["id"]) if address else None
    for link in objects(mapping(record.get("fullTextUrlList")).get("fullTextUrl")):
        yield ("pdf" if link.get("documentStyle") == "pdf" else None), link.get("url")


def _is_retracted(record: Mapping[str, Any]) -> bool:
    notes = objects(mapping(record.get("commentCorrectionList")).get("commentCorrection"))
    kinds = sequence(mapping(record.get("pubTypeList")).get("pubType"))
    return any(str(kind).lower() in _RETRACTED for kind in (*kinds, *(note.get("type") for note in notes)))
