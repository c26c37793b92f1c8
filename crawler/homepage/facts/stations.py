# ruff: noqa: E501 (patterns are read more easily whole)
"""The course of a life in one list, jobs and degrees together, under a heading that says neither."""

import re
from datetime import date

from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.words import calling, find_degrees, names_institution

_HEADING = re.compile(
    r"\W*(?:(?:short|brief|academic|tabellarischer|wissenschaftlicher|beruflicher|kurz-?)?\s*"
    r"(?:cv|c\.v\.|curriculum(?: vitae)?|vita|lebenslauf|werdegang|cursus|parcours|trayectoria|career|bio(?:graphy)?|background|"
    r"biographie|biografie|timeline|简历|个人简历|履历|略歴|経歴|약력))\W*",
    re.IGNORECASE,
)
_LONGEST = 300


def heads_course_of_life(heading: str | None) -> bool:
    """Whether the heading announces a list of what somebody was and learned."""
    return heading is not None and _HEADING.fullmatch(heading) is not None


def is_station(entry: Entry, today: date | None) -> bool:
    """A short line that opens or closes with its dates and names a job or a degree, or an institution."""
    head = entry.text.chars.partition("\n")[0]
    flat = head if of_span(head, today).cuts and names_institution(head) else entry.text.flat
    when = of_span(flat, today)
    if not when.cuts or len(flat) > _LONGEST:
        return False
    (start, _), (_, end) = when.cuts[0], when.cuts[-1]
    edge = not any(c.isalnum() for c in re.sub(r"\b(?:seit|since|depuis|from|desde)\b", "", flat[:start])) or not any(
        c.isalnum() for c in flat[end:]
    )
    return edge and bool(calling(flat) or find_degrees(flat) or (names_institution(flat) and (when.end or when.status)))
