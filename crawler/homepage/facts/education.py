"""Degrees: which, in what, where, until when, under whom."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import When, of_cell, of_degree
from crawler.homepage.facts.degree_fields import field_of, free_field, is_bracketed_field
from crawler.homepage.facts.degree_words import REMARK, STUDIED
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.schools import school_of
from crawler.homepage.facts.segments import Segment, segments, stops
from crawler.homepage.facts.study_steps import is_step, steps
from crawler.homepage.facts.texts import Text, cut, joined
from crawler.homepage.facts.words import calling, find_degrees, level, names_institution
from crawler.items import Fact
from crawler.lexicon.places import is_place

_EXPECTED = re.compile(
    r"\((?:expected|anticipated|in progress)\)|\b(?:expected|anticipated):?\s+(?=\w* ?\d{4})", re.IGNORECASE
)


_SCHOOL_BEHIND = re.compile(
    r"\.?(\s+)(?=(?:The\s)?(?:Univ\b|Universi|Institut|College of|School of)"
    r"|(?:[A-Z][\w.'’&-]+\s){1,2}(?:University|College|Institute|Polytechnic)(?!\sof\b)\b)"
)
_LETTER = re.compile(r"[^\W\d_]")
_FEW_SIGNS = 3
_LONGEST_NAME = 90

_DETAIL = re.compile(
    r"\W*(?:(?:ph\.?d\.? |doctoral |master['’]?s |thesis |dissertation )?(?:(?:co-?)?advis[eo]rs?|"
    r"(?:co-?)?supervisors?|thesis(?: title)?|dissertation(?: title)?|committee|gpa|grade|minor|title|topic))\s?:\s",
    re.IGNORECASE,
)


def is_degree(entry: Entry) -> bool:
    """Whether a line of a mixed list (`Education and Experience`) is of a degree rather than of a job."""
    flat = entry.text.flat
    if is_step(flat):
        return True
    advice = find_advice(flat)
    if advice:
        flat = flat[: advice.start] + " " + flat[advice.end :]
    degrees, job = find_degrees(flat), calling(flat)
    if not degrees and job is None and STUDIED.search(flat):
        return names_institution(flat) and bool(of_degree(flat).cuts)
    if not degrees or job is None:
        return bool(degrees)
    told_first = "\n" in entry.text.chars[degrees[0].end() : job.start()] and not advice
    return told_first or not _LETTER.search(_undated(flat), 0, degrees[0].start())


def _undated(flat: str) -> str:
    """With blanks for the dates that open it: `2012-2017: Bachelor of Arts`."""
    when = of_degree(flat)
    opens = when.cuts and when.cuts[0][0] < _FEW_SIGNS
    return " " * when.cuts[0][1] + flat[when.cuts[0][1] :] if opens else flat


def read(listed: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """One fact a degree; studies without a degree (an exchange year) count if they name a school and a date."""
    for step in steps(list(_with_details(list(_below_schools(listed)))), today):
        for fact in map(step.told, _of_entry(step.entry, section, today)):
            school = _school_above(step.entry) if fact.organization is None else None
            yield replace(fact, organization=school) if school else fact


def _below_schools(listed: list[Entry]) -> Iterator[Entry]:
    """The entries; a line of nothing but a school is that of the degrees on the lines below."""
    school: Text | None = None
    for entry in listed:
        flat = entry.text.flat
        if not entry.children and names_institution(flat) and not find_degrees(flat) and not of_degree(flat).cuts:
            school = entry.text if len(flat) <= _LONGEST_NAME else None
        elif school is not None and entry.parent is None:
            entry = replace(entry, parent=school)
        yield entry


def _school_above(entry: Entry) -> str | None:
    parts = segments(entry.parent, of_degree(entry.parent.flat).cuts) if entry.parent else []
    return next((p.text for p in parts if names_institution(p.text)), None)


def _with_details(listed: list[Entry]) -> Iterator[Entry]:
    """The entries; in plain texts `Advisor: Jane Roe` on a line of its own is of the degree above it."""
    above: Entry | None = None
    for entry in listed:
        if above and not entry.children and _DETAIL.match(entry.text.flat) and find_degrees(above.text.flat):
            above = replace(above, children=(*above.children, entry))
            continue
        if above:
            yield above
        above = entry
    if above:
        yield above


def _of_entry(entry: Entry, section: str | None, today: date | None) -> Iterator[Fact]:
    inner = [c for c in entry.children if find_degrees(c.text.flat) and names_institution(c.text.chars)]
    below = [c for c in entry.children if find_degrees(c.text.flat)] if not inner else []
    if below and not find_degrees(entry.text.flat) and names_institution(entry.text.chars):
        yield from _below_school(entry, below, section, today)
        return
    for each in inner if inner and not find_degrees(entry.text.flat) else _columns(entry):
        yield from _degrees(each, section, today)


def _columns(entry: Entry) -> list[Entry]:
    """A row of several columns, of which each tells a degree with its date, is as many entries."""
    edges = [0, *(x for m in re.finditer("\t", entry.text.chars) for x in m.span()), len(entry.text.chars)]
    cells = [cut(entry.text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    whole = [bool(find_degrees(c.flat)) and of_degree(c.flat).end is not None for c in cells]
    return [replace(entry, text=c) for c in cells] if len(cells) > 1 and all(whole) else [entry]


def _below_school(school: Entry, below: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """The school, and nested below it the degrees: one is of the school's line, several are of their own."""
    for each in below:
        for fact in _degrees(replace(school, text=joined(school.text, each.text)), section, today):
            one = len(below) == 1
            yield replace(fact, text=(school if one else each).text.folded, locator=(school if one else each).locator)


def _degrees(entry: Entry, section: str | None, today: date | None) -> Iterator[Fact]:
    flat = entry.text.flat
    when = of_cell(entry.text.chars) or of_degree(flat, today)
    advice = find_advice(flat)
    cuts = when.cuts + (((advice.start, advice.end),) if advice else ()) + _around_degrees(flat) + stops(flat)
    parts = _without_remarks(entry.text, segments(entry.text, cuts, colon=True))
    named = [m for m in find_degrees(flat) if not any(a <= m.start() < b for a, b in cuts)]
    named = [m for m in named if not REMARK.match(flat[m.start() :]) and not _in_remark(parts, m)]
    organization, place = school_of(entry.text, parts, named)
    advisor = advice.name if advice else next((a.name for c in entry.children if (a := find_advice(c.text.flat))), None)
    if not named:
        told = organization or STUDIED.search(flat)
        if told and (when.start or when.end) and not calling(flat[: advice.start] if advice else flat):
            yield _fact(
                entry, section, when, None, free_field(parts, organization, place), organization, place, advisor
            )
        return
    for mention in _apart(flat, named):
        field = field_of(entry.text, parts, mention, organization, place)
        yield _fact(entry, section, when, mention, field, organization, place, advisor)


def _around_degrees(flat: str) -> tuple[tuple[int, int], ...]:
    """Blanks that no sign marks: `Accra, Ghana B.Eng. in Physics`, `B.F.A. University of Tema`."""
    degrees = find_degrees(flat)
    starts = [m.start() for m in degrees]
    before = [(s - 1, s) for s in starts if s and flat[s - 1] == " " and is_place(re.split("[,;]", flat[:s])[-1])]
    behind = [m.span(1) for d in degrees if (m := _SCHOOL_BEHIND.match(flat, d.end()))]
    return (*before, *behind)


def _without_remarks(text: Text, parts: list[Segment]) -> list[Segment]:
    """Without what stands behind a label such as `Thema:`."""
    labelled = {
        id(b)
        for a, b in pairwise(parts)
        if ":" in text.chars[a.end : b.start] and (found := REMARK.match(a.text)) and found.end() == len(a.text)
    }
    return [p for p in parts if id(p) not in labelled]


def _in_remark(parts: list[Segment], mention: re.Match[str]) -> bool:
    return any(p.start <= mention.start() < p.end and REMARK.match(p.text) for p in parts)


def _apart(flat: str, named: list[re.Match[str]]) -> list[re.Match[str]]:
    """Each degree once: `M.S./Ph.D.` are two, `Master (M.Sc.)` is one, and so is a thesis for a degree."""
    kept: list[re.Match[str]] = []
    for mention in named:
        bracketed = flat[: mention.start()].rstrip().endswith(("(", "（"))
        same = [k for k in kept if level(k) == level(mention)]
        if same and is_bracketed_field(flat, mention.end()):
            kept[kept.index(same[0])] = mention
            continue
        if same or (kept and bracketed):
            continue
        kept.append(mention)
    return kept


def _fact(
    entry: Entry,
    section: str | None,
    when: When,
    degree: re.Match[str] | None,
    field: str | None,
    organization: Segment | None,
    place: Segment | None,
    advisor: str | None,
) -> Fact:
    expected = when.end is not None and when.status == "past" and _EXPECTED.search(entry.text.flat)
    return Fact(
        kind="education",
        section=section,
        text=entry.text.folded,
        url=entry.text.href(organization.start, organization.end) if organization else None,
        organization=organization.text if organization else None,
        place=place.text if place else None,
        degree=degree.group().strip() if degree else None,
        field=field,
        advisor=advisor,
        start=when.start,
        end=when.end,
        status="expected" if expected else when.status,
        locator=entry.locator,
        inferred=when.inferred,
    )
