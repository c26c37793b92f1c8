"""OpenReview: notes of API v1 (bare values) and v2 (values in boxes), and profiles."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from crawler.document.model import Document
from crawler.items import Fact, Item, Link, Profile, Publication
from crawler.papers.records import (
    as_raw,
    distinct,
    each_object,
    first_of,
    fold,
    make_publication,
    mapping,
    mark,
    native_name,
    paper_links,
    person_ids,
    sequence,
)
from crawler.values.identifiers import arxiv_id, doi, person_id
from crawler.values.venues import parse_venue

_SITE = "https://openreview.net"
_NOT_THE_PAPER = {"details", "readers", "writers", "signatures", "nonreaders"}
_YEAR_3000 = 32_503_680_000_000
_STUDENT = re.compile(r"\s+(?:student|candidate)\b.*", re.IGNORECASE)
_UNDECIDED = re.compile(r"submitted to|withdrawn|reject|under review", re.IGNORECASE)
_PROFILE_LINKS = ("homepage", "gscholar", "dblp", "orcid", "linkedin", "semanticScholar", "aclanthology", "wikipedia")


def matches(document: Document) -> bool:
    """A list of notes or profiles, or one of them, as the API gives it."""
    if document.form != "json":
        return False
    data = mapping(document.data)
    records = first_of(_records(data))
    if not records:
        return isinstance(data.get("notes"), list) and "count" in data
    return all(
        "content" in record and ("forum" in record or str(record.get("id", "")).startswith("~"))
        for _, record in records
    )


def read(document: Document) -> Iterator[Item]:
    """Notes that are papers (reviews and comments have no authors), and profiles with their careers."""
    ordinal = 0
    for locator, record in _records(mapping(document.data)):
        content = {key: _bare(value) for key, value in mapping(record.get("content")).items()}
        if str(record.get("id", "")).startswith("~"):
            yield _profile(locator, record, content)
            yield from _career(locator, content)
        elif content.get("title") and content.get("authors"):
            ordinal += 1
            publication = _publication(ordinal, locator, record, content)
            yield publication
            venue = str(content.get("venue") or content.get("venueid") or "").lower()
            if "withdrawn" in venue or "desk reject" in venue.replace("_", " "):
                yield mark(publication, "withdrawn", fold(content.get("venue")) or fold(content.get("venueid")))


def _records(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for field in ("notes", "profiles"):
        if isinstance(data.get(field), list):
            yield from ((f"/{field}/{at}", record) for at, record in each_object(data[field]))
            return
    if "content" in data:
        yield "", data


def _bare(value: Any) -> Any:
    """API v2 boxes every value: `{"value": …}`."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def _publication(ordinal: int, locator: str, record: Mapping[str, Any], content: Mapping[str, Any]) -> Publication:
    printed = fold(content.get("venue"))
    venue = None if not printed or _UNDECIDED.search(printed) else parse_venue(printed)
    preprint = venue is None and printed is not None
    forum = fold(record.get("forum")) or fold(record.get("id"))
    pdf = fold(content.get("pdf"))
    pairs = [(None, f"{_SITE}/forum?id={forum}"), ("pdf", urljoin(_SITE, pdf) if pdf else None)]
    pairs += [
        (key.replace("_", " "), content.get(key))
        for key in content
        if _is_address(content[key]) and key not in {"pdf", "html"}
    ]
    files = fold(content.get("supplementary_material"))
    pairs += [("supplementary material", urljoin(_SITE, files) if files else None), ("html", content.get("html"))]
    links = paper_links(pairs)
    return make_publication(
        ordinal,
        locator,
        as_raw(record, _NOT_THE_PAPER),
        title=fold(content.get("title")),
        authors=[name for author in sequence(content.get("authors")) if (name := fold(_author(author)))],
        author_ids=[_profile_id(value) for value in sequence(content.get("authorids"))],
        venue=(venue.name if venue else None),
        venue_type="preprint" if preprint else venue.venue_type if venue else None,
        presentation=venue.presentation if venue else None,
        year=venue.year if venue else None,
        published=_day(record),
        links=links,
        openreview_id=forum,
        arxiv_id=next((a for link in links or () if (a := arxiv_id(link.url))), None),
        doi=doi(str(content.get("doi") or "")),
        abstract=fold(content.get("abstract")),
        inferred=("venue_type",) if preprint else (),
    )


def _author(author: Any) -> object:
    """A name, or an object that holds one."""
    return author.get("fullname") or author.get("name") if isinstance(author, dict) else author


def _profile_id(value: object) -> dict[str, str]:
    """Who has no profile is named by an e-mail address or a search, which are no identifiers."""
    return person_ids(("openreview", value)) if isinstance(value, str) and value.startswith("~") else {}


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://")) and " " not in value


def _day(record: Mapping[str, Any]) -> str | None:
    """When it was published, else when it was made; milliseconds since 1970."""
    for field in ("pdate", "odate", "cdate", "tcdate"):
        value = record.get(field)
        if isinstance(value, int) and 0 < value < _YEAR_3000:
            return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
    return None


def _profile(locator: str, record: Mapping[str, Any], content: Mapping[str, Any]) -> Profile:
    names = [mapping(name) for name in sequence(content.get("names"))]
    preferred = next((n for n in names if n.get("preferred")), names[0] if names else {})
    urls = [(key, str(content[key])) for key in _PROFILE_LINKS if _is_address(content.get(key))]
    ids = {"openreview": str(record["id"])}
    for _, url in urls:
        if found := person_id(url):
            ids.setdefault(*found)
    current = next((job for job in map(mapping, sequence(content.get("history"))) if not job.get("end")), {})
    advisors = [
        r for r in map(mapping, sequence(content.get("relations"))) if "advisor" in str(r.get("relation")).lower()
    ]
    keywords = (k for e in map(mapping, sequence(content.get("expertise"))) for k in sequence(e.get("keywords")))
    emails = [fold(content.get("preferredEmail")), *map(fold, sequence(content.get("emails")))]
    return Profile(
        name=_full_name(preferred),
        name_native=native_name(map(_full_name, names), _full_name(preferred)),
        position=fold(current.get("position")),
        affiliation=fold(mapping(current.get("institution")).get("name")),
        advisor=fold(advisors[0].get("name")) if len(advisors) == 1 else None,
        email=next((e for e in emails if e and "*" not in e), None),
        interests=distinct(keywords),
        ids=ids,
        links=tuple(Link(key, url, "profile") for key, url in urls) or None,
        locator=locator,
    )


def _full_name(name: Mapping[str, Any]) -> str | None:
    parts = (name.get(part) for part in ("first", "middle", "last"))
    return fold(name.get("fullname")) or fold(" ".join(str(part) for part in parts if part))


def _career(locator: str, content: Mapping[str, Any]) -> Iterator[Fact]:
    for at, job in enumerate(map(mapping, sequence(content.get("history")))):
        start, end = (fold(job.get(edge)) for edge in ("start", "end"))
        role, organization = fold(job.get("position")), fold(mapping(job.get("institution")).get("name"))
        text = ", ".join(part for part in (role, organization, f"{start or ''}–{end or 'present'}") if part)
        student = role is not None and _STUDENT.search(f" {role}") is not None
        yield Fact(
            kind="education" if student else "position",
            text=text,
            role=None if student else role,
            degree=_STUDENT.sub("", role) if student and role else None,
            organization=organization,
            start=start,
            end=end,
            status="past" if end else "present",
            locator=f"{locator}/content/history/{at}",
        )
