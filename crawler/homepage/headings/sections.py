"""Which part of the page is this: its sections, one within another as their headings are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crawler.document.model import Document, Line
from crawler.homepage.headings.citing import cites
from crawler.homepage.headings.entry_boxes import ancestors, elements_around
from crawler.homepage.headings.heading_lines import heading_lines, shared_look
from crawler.homepage.headings.panes import still_open, with_panes
from crawler.homepage.headings.titles import PUBLISHED, Heading, without_fields, without_titles
from crawler.homepage.headings.topics import content_kind, kind_of_else
from crawler.homepage.headings.year_headings import SPAN, heads_years
from crawler.homepage.headings.years_of_entries import without_years_of_entries
from crawler.lexicon.callings import callings
from crawler.lexicon.headings import announces_conferences, announces_forthcoming, joins_talks


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines under one heading, up to the next heading of whatever level."""

    heading: str | None
    """As printed; None for what stands before the first heading."""
    kind: str | None
    """What the heading says, else what the heading above says, else what the lines say, else None."""
    level: int
    start: int
    """The heading's line (the first line, if there is no heading, or it stands elsewhere as a tab does)."""
    first: int
    last: int
    """First and last line of the content, both inclusive; empty if last < first."""
    parent: int | None
    """Index of the section that this one is part of."""
    year: int | None
    """The year that the heading, or one above it, states for all that follows."""
    own_kind: str | None
    """What this very heading says."""


_KINDS_OF_WORK = frozenset({"software", "teaching", "projects", "students", "services", "talks", "theses"})
"""Kinds of sections after which people are called for what they do."""
_GRADE = re.compile(r"\b(?:with|first|second|upper|lower|class)\b.*\bhonou?rs\b", re.IGNORECASE)
"""`First Class Honours`: how a degree was passed."""
_OPENS_DATED = re.compile(r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|[^\W\d_]{2,8}))?\s?[:：|,]\s?(?=[^\W\d_])")
"""`2007-2013: Voorbereidend Wetenschappelijk Onderwijs`: a job or studies, whatever its words head elsewhere."""
_OWN_THESIS = re.compile(r"\b(?:my|own|thesis|dissertation)\b", re.IGNORECASE)
"""One thesis is that of the person; several below lessons are those of students."""


def sections(doc: Document) -> tuple[Section, ...]:
    """All lines of the document, split at its headings, in reading order."""
    headings = without_fields(doc, heading_lines(doc))
    return _nested(doc, with_panes(doc, without_titles(doc, without_years_of_entries(doc, headings))))


def lineage(all_sections: Sequence[Section], index: int) -> list[Section]:
    """The section and those it is part of, innermost first."""
    chain, at = [], index
    while True:
        chain.append(all_sections[at])
        parent = all_sections[at].parent
        if parent is None:
            return chain
        at = parent


def _nested(doc: Document, headings: list[Heading]) -> tuple[Section, ...]:
    found: list[Section] = []
    open_: list[int] = []
    boxes: dict[int, int] = {}
    bounds = [h.at for h in headings] + [len(doc.lines)]
    if bounds[0] > 0:
        found.append(Section(None, None, 0, 0, 0, bounds[0] - 1, None, None, None))
    for h, end in zip(headings, bounds[1:], strict=True):
        open_ = open_[: still_open(boxes, open_, ancestors(doc, doc.lines[h.at].block))]
        level = h.level + _opens_below(doc, found[-1] if found else None, h)
        level = max(level, _level_within_works([found[i] for i in open_], h, doc))
        while open_ and h.printed and open_[-1] not in boxes:
            if found[open_[-1]].level < level and not _like(doc, found[open_[-1]], h):
                break
            open_.pop()
        parent = open_[-1] if open_ else None
        above = found[parent] if parent is not None else None
        below = doc.lines[h.at + 1] if h.at + 1 < len(doc.lines) else None
        own = None if above and _is_of_what_is_above(above, h, below) else h.kind
        spoken = found and _is_bare(found[-1], "talks") and announces_conferences(h.text)
        own = "talks" if spoken and not (below and cites(below.text)) else own
        kind = own or (above.kind if above else None)
        year = h.year or (above.year if above and not SPAN.match(h.text) else None)
        open_.append(len(found))
        boxes.update({len(found): h.box} if h.box else {})
        found.append(Section(h.text, kind, level, h.at, h.at + h.printed, end - 1, parent, year, own))
    return tuple(_told(s, doc.lines[s.first : s.last + 1]) for s in found)


def _told(section: Section, lines: Sequence[Line]) -> Section:
    """The section with the kind that its lines tell, if no heading tells it or what it tells cannot be."""
    other = kind_of_else(lines) if section.own_kind in PUBLISHED else None
    if section.kind and other is None:
        return section
    kind = other if other == "talks" else content_kind(lines)
    return replace(section, kind=kind, own_kind=None if other else section.own_kind)


def _is_of_what_is_above(above: Section, heading: Heading, below: Line | None) -> bool:
    """Conferences below talks are where somebody spoke, workshops below lessons were given, theses below are theirs."""
    if above.kind == "talks":
        return heading.kind == "workshops" or announces_conferences(heading.text) or joins_talks(heading.text)
    if above.kind == "teaching":
        lessons = heading.kind == "workshops" and not cites(below.text if below else "")
        return lessons or (heading.kind == "theses" and not _OWN_THESIS.search(heading.text))
    if heading.kind == "readings":
        return above.kind in PUBLISHED
    if heading.kind == "other" and above.kind in PUBLISHED:
        return below is not None and cites(below.text)
    if above.kind in ("positions", "education") and heading.kind not in PUBLISHED and _OPENS_DATED.match(heading.text):
        return True
    if above.kind == "education" and heading.kind == "awards":
        return _GRADE.search(heading.text) is not None
    if above.kind == "positions" and heading.kind in _KINDS_OF_WORK and below and below.kind != "item":
        return _is_what_one_was(heading.text)
    return above.kind == "students" and heading.kind == "theses"


def _is_bare(section: Section, kind: str) -> bool:
    """Whether nothing stands below a heading but another heading, however large that is."""
    return section.own_kind == kind and section.last < section.first


def _is_what_one_was(heading: str) -> bool:
    """`Software Engineer`, `Teaching Fellow` below jobs: one of them, and no section of that kind."""
    words = heading.strip()
    return any(m.end() == len(words) and not m.group().endswith("s") for m in callings("job").finditer(words))


def _level_within_works(open_: Sequence[Section], heading: Heading, doc: Document) -> int:
    """Where a year stands below a heading of works: within them, however large the year itself is set.

    Unless a year set as large already stands above the works.
    """
    if heading.kind or not (heading.year or SPAN.match(heading.text)):
        return 0
    years = [s for s in open_ if s.heading and heads_years(s.heading)]
    works = next((s for s in reversed(open_) if s.own_kind), None)
    if works is None or works.own_kind not in PUBLISHED or works.level < heading.level:
        return 0
    if works.level == heading.level and announces_forthcoming(works.heading or ""):
        return 0
    above = any(s.start < works.start and s.level <= heading.level for s in years)
    return 0 if above else max(10, works.level + 1)


def _opens_below(doc: Document, above: Section | None, heading: Heading) -> bool:
    """A line that says nothing known, in another look than the heading right above it: part of what that one heads."""
    return (
        above is not None
        and above.level == heading.level > 6
        and above.last < above.first
        and bool(above.own_kind and not heading.kind)
        and shared_look(doc.lines[above.start]) != shared_look(doc.lines[heading.at])
    )


def _like(doc: Document, section: Section, year: Heading) -> bool:
    """A year stands beside the part before it, rather than in it, if both are set alike: `Forthcoming`, `2022`."""
    if year.level != 10 or section.own_kind or section.year or not 6 < section.level < 10:
        return False
    alike = elements_around(doc, section.start) == elements_around(doc, year.at)
    return alike and shared_look(doc.lines[section.start]) == shared_look(doc.lines[year.at])
