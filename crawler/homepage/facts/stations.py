# ruff: noqa: E501 (patterns are read more easily whole)
"""The course of a life in one list, jobs and degrees together, under a heading that says neither."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crawler.document.model import Document
from crawler.homepage.facts import positions
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import of_lines
from crawler.homepage.facts.words import calling, find_degrees, names_institution
from crawler.homepage.headings.sections import Section
from crawler.homepage.people.academic_titles import bare
from crawler.items import Fact
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.people import is_given_name

_HEADING = re.compile(
    r"\W*(?:(?:short|brief|academic|scientific|professional|akademischer|tabellarischer|wissenschaftlicher|beruflicher|kurz-?)?\s*"
    r"(?:cv|c\.v\.|curriculum(?: vitae)?|vita|lebenslauf|werdegang|cursus|parcours|trayectoria|career|bio(?:graphy)?|background|"
    r"biographie|biografie|kurzvita|levensloop|życiorys|životopis|özgeçmiş|akademik geçmiş|meritförteckning|currículum|currículo|przebieg kariery|βιογραφικό(?: σημείωμα)?|биография|timeline|简历|个人简历|履历|略歴|経歴|履歴|약력|이력))\W*",
    re.IGNORECASE,
)
_LONGEST, _SHORT = 300, 90
_OF_OTHERS = re.compile(
    r"\b(?:our|open|join us|where they|alumn\w+|father|mother|supervis\w+|vacanc\w+|money|funding|program\w*)\b"
    r"|^history$",
    re.IGNORECASE,
)
"""`Where they went`, `Visiting Researcher program`: not what one was."""
_SEVERAL = re.compile(r"\b(?:former|past)\b|(?<!s)s$", re.IGNORECASE)
"""`Postdocs`, `Former Lecturer`"""
_MOST_WORDS, _MOST_LINES = 9, 5


def heads_course_of_life(heading: str | None) -> bool:
    """Whether the heading announces a list of what somebody was and learned."""
    return heading is not None and _HEADING.fullmatch(heading) is not None


def is_station(entry: Entry, today: date | None) -> bool:
    """A short line that opens or closes with its dates and names a job or a degree, or an institution."""
    head = entry.text.chars.partition("\n")[0]
    said = names_institution(head) or find_degrees(head) or calling(head)
    flat = head if said and of_span(head, today).cuts else entry.text.flat
    when = of_span(flat, today)
    if not when.cuts or len(flat) > _LONGEST:
        return False
    (start, _), (_, end) = when.cuts[0], when.cuts[-1]
    edge = not any(c.isalnum() for c in re.sub(r"\b(?:seit|since|depuis|from|desde)\b", "", flat[:start])) or not any(
        c.isalnum() for c in flat[end:]
    )
    return edge and bool(calling(flat) or find_degrees(flat) or (names_institution(flat) and (when.end or when.status)))


def headed(doc: Document, section: Section, last: int, today: date | None) -> Entry | None:
    """The job or degree that the heading itself is: `<h4>PhD in Physics</h4> 2015 – 2022 | Acme University`."""
    heading = section.heading or ""
    if not (is_role(heading) or find_degrees(heading)) or len(heading.split()) > _MOST_WORDS:
        return None
    lines = [n for n in doc.lines[section.start : last + 1] if n.visible][:_MOST_LINES]
    at = next((i for i, n in enumerate(lines[1:], 1) if len(n.text) < _SHORT and of_span(n.text, today).cuts), 0)
    if (
        not at
        or (bare(heading) != heading and not find_degrees(heading))
        or any(n.kind == "item" for n in lines[: at + 1])
        or not names_institution(" ".join(n.text for n in lines))
    ):
        return None
    return Entry(of_lines(lines[: at + 1]), lines[0].locator)


def is_of_others(heading: str) -> bool:
    """`Our alumni`, `Where they went`: what others are and were."""
    return _OF_OTHERS.search(heading) is not None


def is_role(heading: str | None) -> bool:
    """`Visiting Researcher`: few words that say what somebody is, and no heading of a list."""
    words = (heading or "").split()
    held = calling(heading or "") if 0 < len(words) <= _MOST_WORDS else None
    of_others = _SEVERAL.search(heading or "") or is_of_others(heading or "")
    return held is not None and not of_others and heading_kind(heading or "") is None


def held_at(listed: Sequence[Entry], role: str | None, today: date | None) -> Iterator[Fact]:
    """The jobs of a list of institutions below what somebody was there."""
    of_one = [e for e in listed if not is_given_name(e.text.chars.split()[0])]
    named = [e for e in of_one if names_institution(e.text.flat) and of_span(e.text.flat, today).cuts]
    if len(named) * 3 >= len(listed) * 2:
        yield from (replace(f, role=f.role or role) for f in positions.read(list(named), role, today))
