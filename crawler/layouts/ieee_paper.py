"""A paper at IEEE Xplore: the page is drawn by a script, but what it draws stands in it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.person_parts import printed_name
from crawler.papers.records import (
    distinct,
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
from crawler.values.dates import find_dates
from crawler.values.identifiers import doi
from crawler.values.venues import parse_venue

_METADATA = re.compile(r"xplGlobal\.document\.metadata\s*=\s*(?=\{)")
_KINDS = {"isConference": "conference", "isJournal": "journal", "isBook": "book", "isEarlyAccess": "journal"}


def matches(document: Document) -> bool:
    """The metadata that Xplore gives its own script."""
    return document.form == "html" and bool(_metadata(document).get("title"))


def read(document: Document) -> Iterator[Item]:
    """The paper."""
    stated = _metadata(document)
    people = [person for person in objects(stated.get("authors")) if _name(person)]
    first, last = fold(stated.get("startPage")), fold(stated.get("endPage"))
    printed = fold(stated.get("publicationDate")) or fold(stated.get("publicationYear"))
    dates = [found.iso for found in find_dates(printed or "") if found.iso]
    year = fold(stated.get("publicationYear")) or ""
    whole = unmarked(stated.get("publicationTitle"))
    venue = parse_venue(whole) if whole else None
    publication = make_publication(
        1,
        "/html/script",
        json.dumps({k: v for k, v in stated.items() if isinstance(v, str | int) or k == "authors"}, ensure_ascii=False),
        title=unmarked(stated.get("title")),
        authors=[_name(person) for person in people],
        author_ids=[person_ids(("orcid", person.get("orcid"))) for person in people],
        affiliations=distinct(place for person in people for place in sequence(person.get("affiliation"))),
        venue=venue.name if venue and venue.name else whole,
        venue_type=next((kind for key, kind in _KINDS.items() if stated.get(key) is True), None),
        year=int(year) if year.isdecimal() else None,
        published=dates[0] if dates else year or None,
        published_text=printed,
        links=paper_links([(None, document.page.url), ("pdf", stated.get("pdfUrl"))]),
        doi=doi(fold(stated.get("doi")) or ""),
        volume=fold(stated.get("volume")),
        number=fold(stated.get("issue")),
        pages=f"{first}-{last}" if first and last and first != last else first,
        abstract=unmarked(stated.get("abstract")),
    )
    yield publication
    if problem := title_mark(publication):
        yield problem


def _metadata(document: Document) -> Mapping[str, Any]:
    for script in document.embedded.scripts:
        found = _METADATA.search(script)
        if found:
            try:
                return mapping(json.JSONDecoder().raw_decode(script, found.end())[0])
            except ValueError:
                return {}
    return {}


def _name(person: Mapping[str, Any]) -> str | None:
    family, given = fold(person.get("lastName")), fold(person.get("firstName"))
    return fold(person.get("name")) or (printed_name(family, given or "") if family else None)
