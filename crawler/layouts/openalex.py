"""OpenAlex: an author, a work, or a page of either."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from crawler.document.model import Document
from crawler.items import Fact, Item, Link, Metric, Profile, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.records import (
    as_raw,
    distinct,
    first_of,
    fold,
    make_publication,
    mapping,
    mark,
    native_name,
    paper_links,
    person_ids,
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi, person_id

_ROOT = "https://openalex.org/"
_AUTHOR = re.compile(r"https://openalex\.org/(?:authors/)?A\d+$")
_WORK = re.compile(r"https://openalex\.org/(?:works/)?W\d+$")
_METRICS = {"works_count": "papers", "cited_by_count": "citations", "h_index": "h_index", "i10_index": "i10_index"}
_NOT_THE_PAPER = frozenset(
    "referenced_works related_works concepts topics keywords counts_by_year abstract_inverted_index locations mesh"
    " primary_topic sustainable_development_goals best_oa_location institutions institution_assertions grants".split()
)


def matches(document: Document) -> bool:
    """Objects that name themselves by an address of OpenAlex."""
    if document.form != "json":
        return False
    records = [record for _, record in first_of(_records(document.data))]
    known = all(str(record.get("id", "")).startswith(_ROOT) for record in records)
    return known and (bool(records) or {"meta", "results"} <= mapping(document.data).keys())


def read(document: Document) -> Iterator[Item]:
    """The authors as profiles, the works as publications; figures only where the page is about one person or work."""
    ordinal = 0
    for locator, record in _records(document.data):
        if "authorships" in record or _WORK.match(str(record.get("id"))):
            ordinal += 1
            publication = _publication(ordinal, locator, record)
            yield publication
            if record.get("is_retracted") is True:
                yield mark(publication, "retracted")
            elif problem := title_mark(publication):
                yield problem
        elif _AUTHOR.match(str(record["id"])):
            yield _profile(locator, record)
            yield from _affiliations(locator, record)
    first = list(islice(_records(document.data), 2))
    if len(first) == 1:
        yield from _metrics(document, *first[0])


def _records(data: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if "results" in mapping(data):
        yield from (
            (f"/results/{at}", record)
            for at, record in enumerate(sequence(data["results"]))
            if isinstance(record, dict)
        )
    elif isinstance(data, list):
        yield from ((f"/{at}", record) for at, record in enumerate(data) if isinstance(record, dict))
    elif "id" in mapping(data):
        yield "", data


def _profile(locator: str, record: Mapping[str, Any]) -> Profile:
    ids = {"openalex": str(record["id"]).removeprefix(_ROOT)}
    for value in mapping(record.get("ids")).values():
        if isinstance(value, str) and (found := person_id(value)) and found[0] not in ids:
            ids[found[0]] = found[1]
    orcid = person_id(str(record.get("orcid")))
    if orcid:
        ids["orcid"] = orcid[1]
    institutions = distinct(mapping(i).get("display_name") for i in sequence(record.get("last_known_institutions")))
    return Profile(
        name=fold(record.get("display_name")),
        name_native=native_name(sequence(record.get("display_name_alternatives")), fold(record.get("display_name"))),
        affiliation=institutions[0] if institutions else None,
        ids=ids,
        links=(Link(None, str(record["id"]), "profile"),),
        locator=locator,
    )


def _affiliations(locator: str, record: Mapping[str, Any]) -> Iterator[Fact]:
    """Where the author's papers say that the author was, with the first and last year of such papers."""
    for at, place in enumerate(map(mapping, sequence(record.get("affiliations")))):
        name = fold(mapping(place.get("institution")).get("display_name"))
        years = sorted(str(year) for year in sequence(place.get("years")))
        if name and years:
            span = years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
            yield Fact(
                kind="position",
                text=f"{name}, {span}",
                organization=name,
                start=years[0],
                end=years[-1],
                locator=f"{locator}/affiliations/{at}",
                inferred=("start", "end"),
            )


def _publication(ordinal: int, locator: str, record: Mapping[str, Any]) -> Publication:
    authorships = [mapping(a) for a in sequence(record.get("authorships"))]
    names = [fold(mapping(a.get("author")).get("display_name")) or fold(a.get("raw_author_name")) for a in authorships]
    place = mapping(record.get("primary_location"))
    source = mapping(place.get("source"))
    biblio = mapping(record.get("biblio"))
    first, last = fold(biblio.get("first_page")), fold(biblio.get("last_page"))
    links = _links(record)
    found_doi = fold(record.get("doi"))
    return make_publication(
        ordinal,
        locator,
        as_raw(record, _NOT_THE_PAPER),
        title=unmarked(record.get("title")) or unmarked(record.get("display_name")),
        authors=[name for name in names if name],
        author_ids=[_author_ids(a) for a, name in zip(authorships, names, strict=True) if name],
        authors_complete=record.get("is_authors_truncated") is not True if authorships else None,
        corresponding=[n for n, a in zip(names, authorships, strict=True) if n and a.get("is_corresponding") is True],
        affiliations=distinct(text for a in authorships for text in sequence(a.get("raw_affiliation_strings"))),
        venue=fold(source.get("display_name")) or fold(place.get("raw_source_name")),
        venue_type=_venue_type(record, place, source),
        year=record.get("publication_year"),
        published=fold(record.get("publication_date")) or fold(record.get("publication_year")),
        links=links,
        doi=doi(found_doi) if found_doi else None,
        arxiv_id=next((found for link in links or () if (found := arxiv_id(link.url))), None),
        volume=fold(biblio.get("volume")),
        number=fold(biblio.get("issue")),
        pages=first if last in (None, first) else f"{first}-{last}",
        abstract=_abstract(mapping(record.get("abstract_inverted_index"))),
    )


def _author_ids(authorship: Mapping[str, Any]) -> dict[str, str]:
    author = mapping(authorship.get("author"))
    return person_ids(("orcid", author.get("orcid")), ("openalex", author.get("id")))


def _venue_type(record: Mapping[str, Any], place: Mapping[str, Any], source: Mapping[str, Any]) -> str | None:
    if place.get("version") == "submittedVersion" and source.get("type") == "repository":
        return "preprint"
    return record_type(place.get("raw_type")) or record_type(record.get("type")) or record_type(source.get("type"))


def _links(record: Mapping[str, Any]) -> tuple[Link, ...] | None:
    places = [mapping(record.get("primary_location")), *map(mapping, sequence(record.get("locations")))]
    pairs: list[tuple[str | None, object]] = [(None, record.get("doi")), (None, record.get("id"))]
    for place in places:
        pairs += [(None, place.get("landing_page_url")), ("pdf", place.get("pdf_url"))]
    return paper_links(pairs)


def _abstract(index: Mapping[str, Any]) -> str | None:
    """The words of an inverted index in their places."""
    words = {at: word for word, places in index.items() for at in sequence(places) if isinstance(at, int)}
    return fold(" ".join(words[at] for at in sorted(words)))


def _metrics(document: Document, locator: str, record: Mapping[str, Any]) -> Iterator[Metric]:
    fetched = document.page.fetched_at
    stated = {**mapping(record.get("summary_stats")), **record}
    for key, name in _METRICS.items():
        value = stated.get(key)
        if isinstance(value, int):
            when = fetched.isoformat() if fetched else None
            yield Metric(
                metric=name, value=float(value), observed_at=when, text=f"{key}: {value}", locator=f"{locator}/{key}"
            )
