"""Jobs: who was what, where, from when until when."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.bare_posts import bare_organization, bare_role, run_on
from crawler.homepage.facts.dates import When, of_cell, of_span
from crawler.homepage.facts.described import is_prose
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.roles import Habit, Holding, habit, holding
from crawler.homepage.facts.segments import Segment, segments, stops
from crawler.homepage.facts.texts import Text, divided, trim, without_stop
from crawler.homepage.facts.where import where_in
from crawler.homepage.facts.wide_posts import parted
from crawler.homepage.facts.words import calling, has_role, is_wide, names_institution
from crawler.items import Fact

_MADE = re.compile(
    r"^(?:(?:I )?(?:was|am|worked as|served as)|promoted to|appointed(?: as| to)?|elected(?: as)?)\s+"
    r"(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)
_SAME = re.compile(r"(?:同上?|〃|동)\s?(?P<role>\S+)$")
"""`同准教授`: where the line above says."""
_REMARK = re.compile(r"[（(][^（）()]{1,10}[)）]$")
"""`特別研究員（PD）`"""
_LONGEST = 400
_LONGEST_NAME = 90
_FEWEST = 3
_FEW_WORDS, _MOST_WORDS = 8, 16


def read(listed: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """One fact a job; a line that names neither a role nor an organization beside a date is none."""
    jobs = [job for entry in _below_employers(listed) for job in _jobs(entry)]
    told = [_parted(job, today) for job in jobs]
    learned = habit([parts for parts, _, _ in told])
    above: str | None = None
    for job, (parts, when, advisor) in zip(jobs, told, strict=True):
        fact = _fact(job, parts, when, advisor, learned, section)
        if fact is not None and above and fact.organization is None and (same := _SAME.match(fact.role or "")):
            fact = replace(fact, role=same["role"], organization=above, inferred=(*fact.inferred, "organization"))
        if fact is not None:
            above = fact.organization or above
            yield fact


def _jobs(entry: Entry) -> list[Entry]:
    """The entry, or the jobs nested in it if it is only their employer."""
    inner = [c for c in entry.children if has_role(c.text.chars) and of_span(c.text.flat).start]
    outer = of_span(entry.text.flat)
    if inner and not (has_role(entry.text.chars) and outer.start):
        return inner
    return _promotions(entry) or [entry]


def _below_employers(listed: list[Entry]) -> Iterator[Entry]:
    """The entries; a line of nothing but an employer is that of the jobs on the lines below."""
    employer = None
    for entry in listed:
        flat = entry.text.flat
        if names_institution(flat) and not has_role(flat) and not of_span(flat).cuts and len(flat) < _LONGEST_NAME:
            employer = entry.text
        yield replace(entry, parent=entry.parent or employer)


def _promotions(entry: Entry) -> list[Entry]:
    """The jobs at one employer, each on a line with its dates, below the line that names it."""
    lines = divided(entry.text, re.finditer("\n", entry.text.chars))
    dated = [bool(of_span(line.flat).start) for line in lines]
    if len(lines) < _FEWEST or dated[0] or not all(dated[1:]) or not all(has_role(line.flat) for line in lines[1:]):
        return []
    return [replace(entry, text=line, parent=lines[0], children=()) for line in lines[1:]]


def _parted(job: Entry, today: date | None) -> tuple[list[Segment], When, str | None]:
    flat = job.text.flat
    when = of_cell(job.text.chars) or of_span(flat, today)
    advice = find_advice(flat)
    cuts = when.cuts + (((advice.start, advice.end),) if advice else ())
    found = segments(job.text, cuts, colon=True)
    stopped = stops(flat)
    if stopped and (len(found) == 1 or any(calling(flat[:a].rsplit(". ")[-1]) for a, _ in stopped[:1])):
        found = segments(job.text, cuts + stopped, colon=True)
    parts = [q for p in _announced(job.text, found) for q in _unglued(job.text, p)]
    return parts, when, advice.name if advice else None


def _announced(text: Text, parts: list[Segment]) -> list[Segment]:
    """Without what sentences on further lines tell of the job, if role and employer stand above them."""
    below = next((m.start() for m in re.finditer(r"\n(.+)", text.chars) if is_prose(m[1])), None)
    above = [p for p in parts if below is None or p.start < below]
    return above if len(above) > 1 and any(calling(p.text) for p in above) else parts


def _unglued(text: Text, part: Segment) -> list[Segment]:
    """`南山大学経済学部専任講師` is two parts."""
    words = text.chars[part.start : part.end]
    if (at := run_on(words)) is not None:
        both = ((part.start, part.start + at), (part.start + at, part.end))
        return [Segment(trim(text.chars[a:b]), a, b, text.marked(a, b), text.href(a, b)) for a, b in both]
    if not is_wide(words) or re.search(r"\s", words) or (told := parted(_REMARK.sub("", words))) is None:
        return [part]
    at = part.start + words.rindex(told[1])
    spans = ((part.start, part.start + len(told[0])), (at, part.end))
    return [Segment(trim(text.chars[a:b]), a, b, text.marked(a, b), text.href(a, b)) for a, b in spans]


def _fact(
    job: Entry, parts: list[Segment], when: When, advisor: str | None, learned: Habit, section: str | None
) -> Fact | None:
    text = job.text.folded
    found = holding(job.text, parts, learned)
    organization = found.organization.text if found.organization else _of_parent(job) or _of_details(job)
    below = _of_details(job) if found.role is None and found.organization else None
    if below and found.organization and not names_institution(found.organization.text):
        found, organization = replace(found, role=found.organization, organization=None), below
    advisor = advisor or next((a.name for c in job.children if (a := find_advice(c.text.flat))), None)
    role = bare_role(_MADE.sub("", found.role.text)) if found.role else None
    organization = bare_organization(organization) if organization else None
    if not role and not ((organization or _opens_dated(job.text.flat, when)) and (when.start or when.end)):
        return None
    if (not organization and not when.start and not when.end and len(text) > 120) or len(text) > 4 * _LONGEST:
        return None
    return Fact(
        kind="position",
        section=section,
        text=text,
        url=_url(job, found),
        role=role,
        organization=without_stop(organization) if organization else None,
        place=found.place.text if found.place else None,
        advisor=advisor,
        start=when.start,
        end=when.end,
        status=when.status,
        year=None if when.end or when.status else when.year,
        locator=job.locator,
        inferred=when.inferred,
    )


def _opens_dated(flat: str, when: When) -> bool:
    """When, and then a few lines: a job even if none of its words is known to say as what or where."""
    return bool(when.cuts) and not any(c.isalnum() for c in flat[: when.cuts[0][0]]) and len(flat) <= _LONGEST


def _of_parent(job: Entry) -> str | None:
    if job.parent is None:
        return None
    parts = segments(job.parent, of_span(job.parent.flat).cuts)
    return next((p.text for p in parts if names_institution(p.text) or p.marked), None)


def _of_details(job: Entry) -> str | None:
    """The employer as the first thing listed below the job, without its town."""
    for child in job.children[:2]:
        text = child.text.folded
        named = names_institution(text) and not has_role(text) and ":" not in text
        if named and len(text.split()) <= _MOST_WORDS and not is_prose(text):
            return text if len(text.split()) <= _FEW_WORDS else where_in(child.text)[0]
    return None


def _url(job: Entry, found: Holding) -> str | None:
    for part in (found.organization, found.role):
        if part is not None and (href := job.text.href(part.start, part.end)):
            return href
    return None


def is_job(entry: Entry) -> bool:
    """Whether a line of a list of degrees is of a job after all."""
    flat = entry.text.flat
    advice = find_advice(flat)
    return calling(flat[: advice.start] if advice else flat) is not None
