"""Courses taught: the role, the course, the school, the terms."""

import re
from collections.abc import Sequence
from datetime import date

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.segments import Segment, segments, span
from crawler.homepage.facts.service_years import years_of
from crawler.homepage.facts.texts import Text
from crawler.homepage.facts.words import calling, is_place, names_institution
from crawler.items import Fact

_SEASONS = re.compile(
    r"^(?:(?:spring|summer|fall|autumn|winter|term|semester|quarter|봄학기|여름학기|가을학기|겨울학기|[12]학기|학기|[春夏秋冬]季?(?:学期)?|学期|前期|後期|ws|ss|sose|wise|s|"
    r"f|w)\b[\s/,&-]*)+$",
    re.IGNORECASE,
)
_COURSE = re.compile(r"\b[A-Z]{2,6}[- ]?\d{2,5}[A-Z]?\b")
_SCHOOL = re.compile(r"univ|institut|college|school|hochschule|学院|大学|대학", re.IGNORECASE)
_ROLE_FOR = re.compile(r"(?P<role>.+?)\s+(?:for|of|in|at)\s+(?P<rest>.+)$")
_ROLE_IN_BRACKETS = re.compile(r"(?P<rest>.+?)\s*[(（](?P<role>[^()（）]+)[)）]$")
_LONGEST = 600
_LONGEST_UNDATED = 250


def teaching_of(entry: Entry, section: str | None, today: date | None, above: str | None) -> Fact | None:
    """A course: its name is the title."""
    flat = entry.text.flat
    when = years_of(flat, today)
    if len(flat) > _LONGEST or (when.start is None and len(flat) > _LONGEST_UNDATED):
        return None
    parts = [
        p
        for p in segments(entry.text, when.cuts, colon=True)
        if any(c.isalpha() for c in p.text) and not _SEASONS.match(p.text)
    ]
    role, title, school = _course(entry.text, parts, above)
    if (not title and not role) or (not role and not when.start and not entry.listed):
        return None
    return Fact(
        kind="service",
        section=section,
        text=entry.text.folded,
        url=entry.text.href(),
        title=title,
        role=role,
        organization=school.text if school else None,
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _course(text: Text, parts: Sequence[Segment], above: str | None) -> tuple[str | None, str | None, Segment | None]:
    """Role, course and school among the parts; `Lecturer for Logic` holds two of them."""
    role = next((p for p in parts if calling(p.text, "teaching") and len(p.text.split()) <= 8), None)
    rest = [p for p in parts if p is not role and not is_place(p.text)]
    course = next((p for p in rest if _COURSE.search(p.text)), None)
    course = course or next((p for p in rest if not _SCHOOL.search(p.text)), None)
    school = next((p for p in rest if p is not course and names_institution(p.text)), None)
    bracket = _ROLE_IN_BRACKETS.match(role.text) if role is not None and course is None else None
    if bracket and calling(bracket["role"], "teaching") and not calling(bracket["rest"], "teaching"):
        return bracket["role"], bracket["rest"], school
    if course is not None and _COURSE.fullmatch(course.text):
        behind = next((p for p in rest if p.start >= course.end and p is not school), None)
        if behind is not None and text.chars[course.end : behind.start].strip() in {":", "-", "–", "—", ""}:
            course = span(text, course, behind)
    if course is not None or role is None:
        return (role.text if role else above), (course.text if course else None), school
    said = _ROLE_FOR.match(role.text)
    if said and calling(said["role"], "teaching"):
        return said["role"], said["rest"], school
    return role.text, None, school
