"""DataCite's REST API (JSON): a DOI or a page of them; most are data, some are papers, reports and theses."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import bib_name, printed_name
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
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi

_NOT_PAPERS = {
    "audiovisual", "collection", "dataset", "event", "image", "instrument", "interactiveresource", "model",
    "physicalobject", "service", "software", "sound", "workflow",
}  # fmt: skip
_NOT_THE_PAPER = {"xml", "relatedIdentifiers", "rightsList", "subjects", "fundingReferences", "viewsOverTime"}
_DATES = ("Issued", "Available", "Created", "Submitted")


def matches(document: Document) -> bool:
    """Records of the type `dois`."""
    data = mapping(document.data) if document.form == "json" else {}
    records = first_of(_records(data))
    if not records:
        return data.get("data") == [] and {"meta", "links"} <= data.keys() and "totalPages" in mapping(data["meta"])
    return all(record.get("type") == "dois" for _, record in records)


def read(document: Document) -> Iterator[Item]:
    """Every record that is a publication."""
    ordinal = 0
    for locator, record in _records(mapping(document.data)):
        stated = mapping(record.get("attributes"))
        general = fold(mapping(stated.get("types")).get("resourceTypeGeneral")) or ""
        if general.lower() in _NOT_PAPERS:
            continue
        ordinal += 1
        publication = _publication(ordinal, f"{locator}/attributes", stated)
        yield publication
        if problem := title_mark(publication):
            yield problem


def _records(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found = data.get("data")
    if isinstance(found, dict):
        yield "/data", found
    yield from ((f"/data/{at}", record) for at, record in each_object(found))


def _publication(ordinal: int, locator: str, stated: Mapping[str, Any]) -> Publication:
    people, place = objects(stated.get("creators")), mapping(stated.get("container"))
    types = mapping(stated.get("types"))
    kinds = (record_type(types.get(key)) for key in ("resourceTypeGeneral", "citeproc", "bibtex", "resourceType"))
    publisher = stated.get("publisher")
    first, last = fold(place.get("firstPage")), fold(place.get("lastPage"))
    found_doi = doi(fold(stated.get("doi")) or "")
    return make_publication(
        ordinal,
        locator,
        as_raw(stated, _NOT_THE_PAPER),
        title=_text(stated.get("titles"), "title", "titleType", None),
        authors=[name for person in people if (name := _name(person))],
        author_ids=[_ids(person) for person in people if _name(person)],
        affiliations=distinct(
            mapping(where).get("name", where) for person in people for where in sequence(person.get("affiliation"))
        ),
        venue=fold(place.get("title")) or fold(mapping(publisher).get("name", publisher)),
        venue_type=next((kind for kind in kinds if kind), None),
        year=stated.get("publicationYear"),
        published=_date(stated),
        links=paper_links([(None, f"https://doi.org/{found_doi}" if found_doi else None), (None, stated.get("url"))]),
        doi=found_doi,
        arxiv_id=arxiv_id(found_doi or ""),
        volume=fold(place.get("volume")),
        number=fold(place.get("issue")),
        pages=f"{first}-{last}" if first and last and first != last else first,
        abstract=_text(stated.get("descriptions"), "description", "descriptionType", "Abstract"),
    )


def _text(values: object, key: str, kind: str, wanted: str | None) -> str | None:
    return next((unmarked(v.get(key)) for v in objects(values) if v.get(kind) == wanted and v.get(key)), None)


def _name(person: Mapping[str, Any]) -> str | None:
    family, given = fold(person.get("familyName")), fold(person.get("givenName"))
    if family and given:
        return printed_name(family, given)
    name = fold(person.get("name"))
    return name if name is None or person.get("nameType") == "Organizational" else bib_name(name)


def _ids(person: Mapping[str, Any]) -> dict[str, str]:
    return person_ids(*((str(i.get("nameIdentifierScheme")).lower(), i.get("nameIdentifier")) for i in _orcids(person)))


def _orcids(person: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [i for i in objects(person.get("nameIdentifiers")) if str(i.get("nameIdentifierScheme")).lower() == "orcid"]


def _date(stated: Mapping[str, Any]) -> str | None:
    dates = {date.get("dateType"): fold(date.get("date")) for date in reversed(objects(stated.get("dates")))}
    return next((found for kind in _DATES if (found := dates.get(kind))), None) or fold(stated.get("publicationYear"))
