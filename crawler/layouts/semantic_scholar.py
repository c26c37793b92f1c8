"""Semantic Scholar's Graph API: an author with papers, a page of papers, one paper."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Link, Metric, Profile, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.records import (
    as_raw,
    distinct,
    each_object,
    first_of,
    fold,
    make_publication,
    mapping,
    native_name,
    objects,
    paper_links,
    person_ids,
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi
from crawler.values.venues import parse_venue

_METRICS = {"paperCount": "papers", "citationCount": "citations", "hIndex": "h_index"}
_EMPTY_PAGE = {"offset", "next", "data", "total", "token"}
_LISTS = ("data", "recommendedPapers")
_OTHER_ENDS = ("citingPaper", "citedPaper")
_NOT_THE_PAPER = {"references", "citations", "embedding"}


def matches(document: Document) -> bool:
    """Objects with the API's own keys, alone, in a list, or in a page of `data`."""
    if document.form != "json":
        return False
    data = document.data
    if isinstance(data, dict) and "offset" in data and data.keys() <= _EMPTY_PAGE and not data.get("data"):
        return True
    records = [record for _, record in first_of(_records(data))]
    return bool(records) and all({"paperId", "authorId"} & record.keys() for record in records)


def read(document: Document) -> Iterator[Item]:
    """The author if the response is about one, and every paper."""
    data = document.data
    if "authorId" in next((record for _, record in _records(data)), {}):
        yield from (_profile(at, record) for at, record in _records(data) if "authorId" in record)
    for ordinal, (locator, record) in enumerate(_papers(data), 1):
        publication = _publication(ordinal, locator, record)
        yield publication
        if problem := title_mark(publication):
            yield problem
    if not isinstance(data, list) and mapping(data).keys().isdisjoint(_LISTS):
        yield from _metrics(document, data)


def _records(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The response itself, the objects of its list or page; of citations and references the paper at the other end."""
    key = next((name for name in _LISTS if name in mapping(data)), None)
    if isinstance(data, dict) and key is None:
        yield "", data
        return
    base, found = ("", data) if key is None else (f"/{key}", data[key])
    for at, record in each_object(found):
        wrapped = next((end for end in _OTHER_ENDS if isinstance(record.get(end), dict)), None)
        yield (f"{base}/{at}/{wrapped}", record[wrapped]) if wrapped else (f"{base}/{at}", record)


def _papers(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for at, record in _records(data):
        if "paperId" in record:
            yield at, record
        yield from ((f"{at}/papers/{n}", p) for n, p in enumerate(objects(record.get("papers"))) if "paperId" in p)


def _profile(locator: str, author: Mapping[str, Any]) -> Profile:
    external = mapping(author.get("externalIds"))
    ids = {"semanticscholar": fold(author.get("authorId"))}
    for scheme, key in (("orcid", "ORCID"), ("dblp", "DBLP")):
        value = external.get(key)
        ids[scheme] = fold(value[0] if isinstance(value, list) and value else value)
    links = [
        Link(None, url, kind)
        for url, kind in ((author.get("url"), "profile"), (author.get("homepage"), "profile"))
        if isinstance(url, str) and url
    ]
    affiliations = distinct(sequence(author.get("affiliations")))
    return Profile(
        name=fold(author.get("name")),
        name_native=native_name(sequence(author.get("aliases")), fold(author.get("name"))),
        affiliation=affiliations[0] if affiliations else None,
        ids={scheme: value for scheme, value in ids.items() if value} or None,
        links=tuple(links) or None,
        locator=locator,
    )


def _publication(ordinal: int, locator: str, record: Mapping[str, Any]) -> Publication:
    external, journal = mapping(record.get("externalIds")), mapping(record.get("journal"))
    venue = mapping(record.get("publicationVenue"))
    name = fold(record.get("venue")) or fold(venue.get("name")) or fold(journal.get("name"))
    kinds = sorted(map(str, sequence(record.get("publicationTypes"))), key=lambda kind: kind != "Conference")
    types = [fold(venue.get("type")), *kinds]
    is_arxiv = _is_arxiv(name)
    found_doi, found_arxiv = fold(external.get("DOI")), fold(external.get("ArXiv"))
    people = [person for person in objects(record.get("authors")) if fold(person.get("name"))]
    return make_publication(
        ordinal,
        locator,
        as_raw(record, _NOT_THE_PAPER),
        title=unmarked(record.get("title")),
        authors=[fold(person["name"]) for person in people],
        author_ids=[_author_ids(person) for person in people],
        affiliations=distinct(
            p for a in sequence(record.get("authors")) for p in sequence(mapping(a).get("affiliations"))
        ),
        venue=name,
        venue_type="preprint" if is_arxiv else _known_type(name) or next(filter(None, map(record_type, types)), None),
        year=record.get("year"),
        published=fold(record.get("publicationDate")) or fold(record.get("year")),
        links=_links(record),
        doi=doi(found_doi) if found_doi else None,
        arxiv_id=arxiv_id(found_arxiv) if found_arxiv else None,
        volume=None if is_arxiv or _is_arxiv(journal.get("name")) else fold(journal.get("volume")),
        pages=fold(journal.get("pages")),
        abstract=fold(record.get("abstract")),
    )


def _author_ids(person: Mapping[str, Any]) -> dict[str, str]:
    orcid = mapping(person.get("externalIds")).get("ORCID")
    return person_ids(("orcid", orcid), ("semanticscholar", person.get("authorId")))


def _is_arxiv(name: object) -> bool:
    return isinstance(name, str) and name.lower() in {"arxiv", "arxiv.org", "corr"}


def _known_type(venue: str | None) -> str | None:
    """A proceedings paper is often called a journal article as well; the venue's own name knows better."""
    found = parse_venue(venue) if venue else None
    return found.venue_type if found and found.known else None


def _links(record: Mapping[str, Any]) -> Any:
    return paper_links([(None, record.get("url")), ("pdf", mapping(record.get("openAccessPdf")).get("url"))])


def _metrics(document: Document, about: Mapping[str, Any]) -> Iterator[Metric]:
    fetched = document.page.fetched_at
    for key, name in _METRICS.items():
        value = about.get(key)
        if isinstance(value, int):
            when = fetched.isoformat() if fetched else None
            yield Metric(metric=name, value=float(value), observed_at=when, text=f"{key}: {value}", locator=f"/{key}")
