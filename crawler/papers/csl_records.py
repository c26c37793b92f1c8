"""A record in the fields of CSL, as reference managers and Crossref have it, as what it states of a publication."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import printed_name
from crawler.papers.records import distinct, fold, iso_date, mapping, paper_links, person_ids, sequence, unmarked
from crawler.values.identifiers import arxiv_id, doi
from crawler.values.venues import parse_venue

NOT_THE_PAPER = {"reference", "indexed", "license", "assertion", "funder"}
"""Fields of a record that are of no use to say where its values come from."""
_DATES = ("issued", "published", "published-print", "published-online", "posted", "event-date")
_PLACES = ("container-title", "event-title", "event")
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}(?!\d)")
_OTHERS = re.compile(r"(?:and )?others|et\.? al\.?", re.IGNORECASE)


def csl_stated(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a publication that the record states; what it does not state is None."""
    people = [(name, mapping(a)) for a in sequence(record.get("author")) if (name := _name(mapping(a)))]
    names = [name for name, _ in people]
    complete = [name for name in names if not _OTHERS.fullmatch(name)]
    places = (mapping(p) for a in sequence(record.get("author")) for p in sequence(mapping(a).get("affiliation")))
    printed_doi = fold(record.get("DOI"))
    kind = record_type(record.get("subtype")) or record_type(record.get("type"))
    venue, number = _venue(record, kind), fold(record.get("number"))
    return {
        "title": _first(record, "title"),
        "authors": complete,
        "author_ids": [person_ids(("orcid", a.get("ORCID"))) for name, a in people if not _OTHERS.fullmatch(name)],
        "authors_complete": len(complete) == len(names) if names else None,
        "affiliations": distinct(place.get("name") for place in places),
        "venue": venue,
        "venue_type": kind or _known_type(venue),
        "published": _date(record),
        "links": _links(record),
        "doi": doi(printed_doi) if printed_doi else None,
        "arxiv_id": arxiv_id(" ".join(text for name in ("number", "note", "DOI") if (text := fold(record.get(name))))),
        "volume": fold(record.get("volume")),
        "number": fold(record.get("issue")) or (number if number and not arxiv_id(number) else None),
        "pages": fold(record.get("page")) or fold(record.get("article-number")),
        "abstract": unmarked(record.get("abstract")),
    }


def _first(record: Mapping[str, Any], field: str) -> str | None:
    """Crossref gives lists where CSL gives a text."""
    value = record.get(field)
    return unmarked(next(iter(value), None) if isinstance(value, list) else value)


def _name(author: Mapping[str, Any]) -> str | None:
    if "literal" in author or "name" in author:
        return fold(author.get("literal") or author.get("name"))
    family, given, *particles = (
        fold(author.get(part)) or "" for part in ("family", "given", "dropping-particle", "non-dropping-particle")
    )
    return printed_name(family, given, " ".join(filter(None, particles)), fold(author.get("suffix")) or "") or None


def _venue(record: Mapping[str, Any], kind: str | None) -> str | None:
    """Where it appeared; a book, a thesis or a report has who brought it out."""
    institutions = (unmarked(mapping(place).get("name")) for place in sequence(record.get("institution")))
    named: Iterable[str | None] = (_first(record, place) for place in _PLACES)
    publisher = _first(record, "publisher") if kind in {"book", "thesis", "report"} else None
    return next((venue for venue in (*named, *institutions, publisher) if venue), None)


def _known_type(venue: str | None) -> str | None:
    found = parse_venue(venue) if venue else None
    return found.venue_type if found and found.known else None


def _date(record: Mapping[str, Any]) -> str | None:
    """The first date that says a year, in parts or as ISO text."""
    for field in _DATES:
        stated = record.get(field)
        parts = sequence(mapping(stated).get("date-parts"))
        if parts and isinstance(parts[0], list) and (found := iso_date(parts[0])):
            return found
        text = stated if isinstance(stated, str) else mapping(stated).get("raw") or mapping(stated).get("literal")
        iso = _ISO.match(text) if isinstance(text, str) else None
        if iso and (found := iso_date(iso[0].split("-"))):
            return found
    return None


def _links(record: Mapping[str, Any]) -> Any:
    primary = mapping(mapping(record.get("resource")).get("primary")).get("URL")
    full_texts = (mapping(link).get("URL") for link in sequence(record.get("link")))
    return paper_links([(None, record.get("URL")), (None, primary), *((None, url) for url in full_texts)])
