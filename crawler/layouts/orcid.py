"""A public ORCID record (API v3 JSON): the person, the career, the works."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Fact, FactKind, Item, Link, Profile, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.records import (
    as_raw,
    distinct,
    fold,
    iso_date,
    make_publication,
    mapping,
    native_name,
    paper_links,
    sequence,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi, person_id

_CAREER: dict[str, tuple[str, FactKind]] = {
    "employments": ("employment-summary", "position"),
    "invited-positions": ("invited-position-summary", "position"),
    "educations": ("education-summary", "education"),
    "qualifications": ("qualification-summary", "education"),
    "distinctions": ("distinction-summary", "award"),
    "services": ("service-summary", "service"),
    "memberships": ("membership-summary", "service"),
}


def matches(document: Document) -> bool:
    """A record, or the part of one that holds its works."""
    data = mapping(document.data) if document.form == "json" else {}
    path = str(data.get("path", ""))
    return "orcid-identifier" in data or ("group" in data and path.endswith("/works")) or "/work/" in path


def read(document: Document) -> Iterator[Item]:
    """Each group of works is one paper, told by its first summary: the source that the person prefers."""
    data = document.data
    activities = mapping(data.get("activities-summary"))
    if "orcid-identifier" in data:
        yield _profile(data, activities)
    groups = sequence(mapping(activities.get("works")).get("group")) or sequence(data.get("group"))
    base = "/activities-summary/works" if activities else ""
    if "/work/" in str(data.get("path", "")):
        yield _publication(1, "", data, {})
    for ordinal, group in enumerate(groups, 1):
        summaries = sequence(mapping(group).get("work-summary"))
        if summaries:
            yield _publication(ordinal, f"{base}/group/{ordinal - 1}", mapping(summaries[0]), mapping(group))
    for section, (field, kind) in _CAREER.items():
        for at, group in enumerate(sequence(mapping(activities.get(section)).get("affiliation-group"))):
            for summary in sequence(mapping(group).get("summaries")):
                yield _fact(
                    kind, f"/activities-summary/{section}/affiliation-group/{at}", mapping(mapping(summary).get(field))
                )


def _value(record: Mapping[str, Any], *path: str) -> str | None:
    """ORCID boxes every text: `{"value": …}`."""
    for step in path:
        record = mapping(record.get(step))
    return unmarked(record.get("value"))


def _date(record: Mapping[str, Any], field: str) -> str | None:
    stated = mapping(record.get(field))
    return iso_date([_value(stated, part) for part in ("year", "month", "day")])


def _profile(data: Mapping[str, Any], activities: Mapping[str, Any]) -> Profile:
    person = mapping(data.get("person"))
    name = mapping(person.get("name"))
    given, family = _value(name, "given-names"), _value(name, "family-name")
    orcid = str(mapping(data["orcid-identifier"]).get("path"))
    ids = {"orcid": orcid}
    urls = [(fold(u.get("url-name")), _value(u, "url")) for u in _listed(person, "researcher-urls", "researcher-url")]
    externals = _listed(person, "external-identifiers", "external-identifier")
    urls += [(fold(e.get("external-id-type")), _value(e, "external-id-url")) for e in externals]
    for _, url in urls:
        if url and (found := person_id(url)):
            ids.setdefault(*found)
    jobs = (
        j
        for g in sequence(mapping(activities.get("employments")).get("affiliation-group"))
        for j in sequence(mapping(g).get("summaries"))
    )
    job = next((s for j in jobs if not (s := mapping(mapping(j).get("employment-summary"))).get("end-date")), {})
    full = _value(name, "credit-name") or fold(" ".join(part for part in (given, family) if part))
    return Profile(
        name=full,
        name_native=native_name((n.get("content") for n in _listed(person, "other-names", "other-name")), full),
        position=fold(job.get("role-title")),
        affiliation=fold(mapping(job.get("organization")).get("name")),
        email=next((fold(e.get("email")) for e in _listed(person, "emails", "email")), None),
        interests=distinct(k.get("content") for k in _listed(person, "keywords", "keyword")),
        ids=ids,
        links=tuple(Link(label, url, "profile") for label, url in urls if url) or None,
        locator="/person",
    )


def _listed(person: Mapping[str, Any], plural: str, singular: str) -> list[Mapping[str, Any]]:
    return [mapping(item) for item in sequence(mapping(person.get(plural)).get(singular))]


def _publication(ordinal: int, locator: str, work: Mapping[str, Any], group: Mapping[str, Any]) -> Publication:
    externals = [
        mapping(e) for part in (work, group) for e in sequence(mapping(part.get("external-ids")).get("external-id"))
    ]
    others = (mapping(other) for other in sequence(group.get("work-summary")))
    externals += [mapping(e) for o in others for e in sequence(mapping(o.get("external-ids")).get("external-id"))]
    own = [e for e in externals if str(e.get("external-id-relationship")) in {"self", "None"}]
    ids = {str(e.get("external-id-type")).lower(): str(e.get("external-id-value")) for e in reversed(own)}
    pairs = [(None, _value(work, "url")), *((None, _value(e, "external-id-url")) for e in own)]
    people = (mapping(c) for c in sequence(mapping(work.get("contributors")).get("contributor")))
    return make_publication(
        ordinal,
        locator,
        as_raw(work),
        title=_value(work, "title", "title"),
        authors=[name for person in people if (name := _value(person, "credit-name"))],
        abstract=unmarked(work.get("short-description")),
        venue=_value(work, "journal-title"),
        venue_type=record_type(fold(work.get("type"))),
        published=_date(work, "publication-date"),
        links=paper_links(pairs),
        doi=doi(ids.get("doi", "")),
        arxiv_id=arxiv_id(ids["arxiv"]) if "arxiv" in ids else None,
    )


def _fact(kind: FactKind, locator: str, summary: Mapping[str, Any]) -> Fact:
    organization = mapping(summary.get("organization"))
    address = mapping(organization.get("address"))
    start, end = _date(summary, "start-date"), _date(summary, "end-date")
    role, department = fold(summary.get("role-title")), fold(summary.get("department-name"))
    name = fold(organization.get("name"))
    ranged = kind != "award"
    text = ", ".join(
        part for part in (role, department, name, f"{start or ''}–{end or ''}" if ranged else start) if part
    )
    return Fact(
        kind=kind,
        text=text,
        url=_value(summary, "url"),
        title=role if kind == "award" else None,
        role=role if kind in {"position", "service"} else None,
        degree=role if kind == "education" else None,
        field=department if kind == "education" else None,
        organization=name,
        place=", ".join(str(address[part]) for part in ("city", "region", "country") if address.get(part)) or None,
        start=start,
        end=end if ranged else None,
        status=None if not ranged else "past" if end else "present" if start else None,
        year=int(start[:4]) if start and not ranged else None,
        locator=locator,
    )
