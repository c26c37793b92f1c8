"""The lines of a CV: positions, degrees, awards, news, talks, service, projects, press, and printed figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crawler.document.model import Document
from crawler.homepage.facts import (
    attributes,
    awards,
    careers,
    diary,
    education,
    front_studies,
    metrics,
    news,
    positions,
    press,
    projects,
    services,
    studies,
    talks,
    told_besides,
    tools,
)
from crawler.homepage.facts.bare_lines import with_dates_nested
from crawler.homepage.facts.by_content import course_of_life, shown_kind
from crawler.homepage.facts.columns import heads_and_rows, tells_studies, with_columns
from crawler.homepage.facts.dates import NEVER, of_span, only_year
from crawler.homepage.facts.entries import entries
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.labelled_details import with_labelled
from crawler.homepage.facts.lives import apart
from crawler.homepage.facts.mixed import kinds_of, runs
from crawler.homepage.facts.regrouped import regrouped
from crawler.homepage.facts.sentences import introduction
from crawler.homepage.facts.spanned import with_spanning
from crawler.homepage.facts.stations import headed, heads_course_of_life, held_at, is_of_others, is_role, is_station
from crawler.homepage.facts.subheadings import sections_of_entries
from crawler.homepage.facts.texts import of_lines
from crawler.homepage.facts.told_and_listed import with_prose
from crawler.homepage.facts.tools import without_works
from crawler.homepage.facts.words import is_wide
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.titles import PUBLISHED
from crawler.items import Fact, Item, Publication
from crawler.lexicon.headings import heading_kind, kinds_joined

__all__ = ["read_facts"]

_SHORT = 6
"""Letters of a heading in East Asia."""

_NO_ROLE = re.compile(
    r"\b(?:committees|boards|panels|societies|reviewing|refereeing|(?:peer|paper) reviews?)$", re.IGNORECASE
)
"""What one sat on or does is no role."""


def read_facts(
    doc: Document, sections: Sequence[Section], names: Sequence[str], works: Sequence[Publication] = ()
) -> Iterator[Item]:
    """All facts in the order of the page, what the introduction alone tells first; then the figures.

    `names`: those by which the page calls its person; `works`: what was read as a publication is no project as well.
    """
    today = doc.page.fetched_at.date() if doc.page.fetched_at else None
    told = (f for i, last in sections_of_entries(doc, sections) for f in _of_section(doc, sections, i, last, today))
    listed = [*front_studies.stated(doc.front_matter, names), *without_works(told, works)]
    if not any(f.kind == "news" for f in listed):
        listed += diary.unannounced(doc, sections, today)
    prose = introduction(doc, sections)
    beside = list(told_besides.besides(prose, names, today))
    jobs = told_besides.without_offices(careers.positions(careers.told(prose, names, today)), beside)
    yield from told_besides.not_listed(beside, listed)
    yield from with_prose(listed, studies.degrees(prose, names, today), jobs)
    yield from metrics.read(doc, _published(sections))


def _published(sections: Sequence[Section]) -> frozenset[int]:
    return frozenset(i for s in sections if s.kind in PUBLISHED for i in range(s.first, s.last + 1))


def _of_section(
    doc: Document, sections: Sequence[Section], index: int, last: int, today: date | None
) -> Iterator[Fact]:
    section = sections[index]
    if last < section.first:
        return
    if section.kind in {"positions", "about", None} and tells_studies(doc, doc.lines[section.first : last + 1]):
        section = replace(section, kind="education")
        sections = (*sections[:index], section, *sections[index + 1 :])
    if section.kind in {"about", None}:
        yield from _of_life(doc, sections, index, last, today)
    if section.kind not in _READERS:
        return
    listed = entries(doc, section.first, last)
    if section.kind in {"positions", "education"}:
        listed = regrouped(doc, section.first, last, listed, section.kind == "education")
        listed = with_spanning(doc, section.first, last, listed)
    if not _is_menu(listed):
        _, told = heads_and_rows(doc, doc.lines[section.first : last + 1])
        yield from with_columns(_told(doc, sections, index, listed, today), told)


def _told(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    """What the entries tell, each kind by itself where the heading joins several."""
    section = sections[index]
    kinds = kinds_of(section.heading) if section.own_kind else ()
    if not kinds:
        yield from _READERS[section.kind or ""](doc, sections, index, listed, today)
        return
    for kind, run in runs(listed, kinds):
        parted = (*sections[:index], replace(section, kind=kind), *sections[index + 1 :])
        yield from _READERS[kind](doc, parted, index, run, today)


def _of_life(doc: Document, sections: Sequence[Section], index: int, last: int, today: date | None) -> Iterator[Fact]:
    """Jobs and degrees below a heading that announces a course of life, is one of them itself, or is none."""
    section = sections[index]
    if heads_course_of_life(section.heading):
        of_life = regrouped(doc, section.first, last, entries(doc, section.first, last))
        told = {e.locator for e in course_of_life(of_life, today)}
        yield from _jobs(doc, sections, index, [e for e in of_life if e.locator in told or is_station(e, today)], today)
    elif section.own_kind is None and (one := headed(doc, section, last, today)):
        yield from _jobs(doc, sections, index, [one], today)
    elif is_role(section.heading):
        yield from held_at(entries(doc, section.first, last), section.heading, today)
    else:
        yield from _shown(doc, sections, index, entries(doc, section.first, last), today)


def _shown(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    """What the entries show where the heading does not tell it; a list may hang below a menu, or a name."""
    heading = sections[index].heading
    if heading and is_of_others(heading):
        return
    for each in (listed, *(list(e.children) for e in listed)):
        if life := course_of_life(each, today):
            yield from _jobs(doc, sections, index, life, today)
            return
    kind = shown_kind(listed) if heading and sections[index].own_kind is None else None
    if kind is not None:
        yield from _READERS[kind](doc, sections, index, listed, today)


def _is_menu(listed: Sequence[Entry]) -> bool:
    """Words that head sections, one each: the menu of a site."""
    heads = sum(_is_short(e.text.folded) and heading_kind(e.text.folded) not in (None, "year") for e in listed)
    return len(listed) > 2 and heads * 3 >= len(listed) * 2


def _is_short(words: str) -> bool:
    """Two words; where words touch, so few letters that they are no prize's name with its year."""
    return len(words.split()) <= 2 and (not is_wide(words) or (len(words) <= _SHORT and not re.search(r"\d", words)))


def _heading(sections: Sequence[Section], index: int) -> str | None:
    return sections[index].heading


def _jobs(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    """A list of jobs may hold degrees, and the other way round; runs of the same kind are read together."""
    heading = _heading(sections, index)
    of_both = {"education", "positions"} <= set(kinds_joined(heading or ""))
    kind = sections[index].kind if sections[index].kind in {"education", "positions"} and not of_both else None
    listed = with_labelled(with_dates_nested(listed))
    life = apart(listed, kind, today)
    found = [*education.read(life.degrees, heading, today), *positions.read(life.jobs, heading, today)]
    found += services.read(life.duties, heading, today)
    order = {e.locator: i for i, e in enumerate(each for entry in listed for each in (entry, *entry.children))}
    yield from sorted(found, key=lambda f: order.get(f.locator, len(order)))


def _service(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    """A sub-heading such as `Conference Reviewer` is the role; the section is then the one above it."""
    teaching = sections[index].kind == "teaching"
    role = services.as_role(sections[index].heading, teaching)
    above = _section_above(sections, index, teaching) if role else None
    if above is None and (teaching or _NO_ROLE.search(role or "")):
        role = None
    heading = sections[above].heading if above is not None else sections[index].heading
    own = sections[index].heading if teaching else None
    if teaching and role is None and (headed := services.role_at_school(own)):
        role, own = headed
    yield from _below_date(services.read(listed, heading, today, role, teaching, own), sections[index])


def _section_above(sections: Sequence[Section], index: int, teaching: bool) -> int | None:
    """The section that a sub-heading is part of; where all headings look alike, the nearest before that is no role."""
    parent = sections[index].parent
    if parent is not None and sections[parent].kind == sections[index].kind:
        return parent
    at = index
    while at > 0 and sections[at - 1].kind == sections[index].kind:
        at -= 1
        if not services.as_role(sections[at].heading, teaching):
            return at if sections[at].last < sections[at].first else None
    return None


def _award(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    heading = _heading(sections, index)
    if projects.are_grants(listed, heading):
        yield from projects.read(listed, heading, today)
    else:
        yield from _below_date(awards.read(listed, heading, today, sections[index].year), sections[index])


def _below_date(found: Iterator[Fact], section: Section) -> Iterator[Fact]:
    """Of a heading that is nothing but `2019` or `2016-2017`, what has no date of its own takes that one."""
    when = of_span(section.heading or "") if only_year(section.heading or "") else NEVER
    for fact in found:
        dated = fact.start is not None or when.start is None
        yield fact if dated else replace(fact, start=when.start, end=when.end, status=when.status, year=when.year)


def _news(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    above = news.heads(_heading(sections, index) or "", today, sections[index].year)
    yield from news.read(listed, _heading(sections, index), today, above or NEVER)


def _talk(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    yield from talks.read(listed, _heading(sections, index), today, sections[index].year)


def _press(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    yield from press.read(listed, _heading(sections, index), today, sections[index].year)


def _project(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    section = sections[index]
    above = sections[section.parent] if section.parent is not None else None
    if attributes.are_attributes(listed) and above is not None and above.kind == "projects":
        head = Entry(of_lines([doc.lines[section.start]]), doc.lines[section.start].locator, tuple(listed))
        yield from projects.read([head], above.heading, today)
    else:
        yield from projects.read(listed, section.heading, today)


def _software(
    doc: Document, sections: Sequence[Section], index: int, listed: list[Entry], today: date | None
) -> Iterator[Fact]:
    heading = sections[index].heading
    if tools.are_tools(heading):
        yield from projects.read(tools.tools(listed), heading, today)


_READERS = {
    "positions": _jobs,
    "education": _jobs,
    "services": _service,
    "teaching": _service,
    "awards": _award,
    "news": _news,
    "talks": _talk,
    "press": _press,
    "projects": _project,
    "software": _software,
}
