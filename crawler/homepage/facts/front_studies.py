"""Degrees and jobs that the front matter of a Markdown page lists, as the author pages of Hugo and HugoBlox do."""

import re
from collections.abc import Iterator, Mapping, Sequence

from crawler.homepage.facts.words import find_degrees
from crawler.items import Fact

_DEGREE_KEYS = ("course", "degree", "studyType", "area", "title")
_SCHOOL_KEYS = ("institution", "school", "university", "organization")
_ROLE_KEYS = ("position", "title", "role", "job")
_FIRM_KEYS = ("company_name", "company", "organization", "institution", "employer", "name")
_LISTS_OF_JOBS = ("work", "experience", "positions")
_FIELD = re.compile(r"\s*(?:degree)?\s*(?:in|of|,|-|–|:)?\s+", re.IGNORECASE)
_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?!\d)")
_GOES_ON = re.compile(r"present|current|now|ongoing|expected", re.IGNORECASE)


def stated(front: Mapping[str, object], names: Sequence[str]) -> Iterator[Fact]:
    """Each degree and job, if the front matter is that of the person whom `names` name."""
    if not any(front.get(key) in names for key in ("title", "name", "author", "authors")):
        return
    listed = front.get("education")
    courses = listed.get("courses") if isinstance(listed, Mapping) else listed
    for course in _entries(courses):
        yield from _degree(course)
    for key in _LISTS_OF_JOBS:
        for job in _entries(front.get(key)):
            yield from _job(job)


def _entries(listed: object) -> Iterator[Mapping[str, object]]:
    if isinstance(listed, list):
        yield from (e for e in listed if isinstance(e, Mapping))


def _degree(course: Mapping[str, object]) -> Iterator[Fact]:
    told, school = _first(course, _DEGREE_KEYS), _first(course, _SCHOOL_KEYS)
    found = next(iter(find_degrees(told)), None)
    if found is None:
        return
    start, end, lasts = _when(course)
    field = told[found.end() :]
    lead = _FIELD.match(field)
    yield Fact(
        kind="education",
        text=" ".join(filter(None, (told, school, _first(course, ("year", "date_end", "date"))))),
        degree=found.group(),
        field=(field[lead.end() :].strip() if lead else "") or None,
        organization=school or None,
        start=start,
        end=end,
        status="present" if lasts else "past" if end else None,
        locator="/education",
    )


def _job(job: Mapping[str, object]) -> Iterator[Fact]:
    role, firm = _first(job, _ROLE_KEYS), _first(job, _FIRM_KEYS)
    if not role or not firm:
        return
    start, end, lasts = _when(job)
    yield Fact(
        kind="position",
        text=f"{role} {firm}",
        role=role,
        organization=firm,
        start=start,
        end=end,
        status="present" if lasts or (start and not end) else "past" if end else None,
        locator="/work",
    )


def _when(told: Mapping[str, object]) -> tuple[str | None, str | None, bool]:
    """Start, end, and whether it goes on; `year: 2016` is when a degree was taken."""
    first, last = _first(told, ("date_start", "start", "startDate")), _first(told, ("date_end", "end", "endDate"))
    single = _first(told, ("year", "date"))
    lasts = _GOES_ON.search(f"{last} {single}") is not None
    span = [m.group() for m in _DATE.finditer(single)]
    start = _DATE.match(first)
    end = _DATE.match(last)
    begins = start.group() if start else span[0] if len(span) > 1 or (lasts and span) else None
    ends = end.group() if end else span[-1] if span and not lasts else None
    return begins, None if lasts else ends, lasts


def _first(told: Mapping[str, object], keys: Sequence[str]) -> str:
    plain = (told[k] for k in keys if told.get(k) and not isinstance(told[k], (list, dict)))
    return " ".join(str(next(plain, "")).split())
