"""What the lines below a heading tell where the heading is the title of a work: people, year and place."""

import re
from collections.abc import Sequence

from crawler.document.model import Line
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.values.cues import YEAR

_CITATION, _FIRST, _SURELY = 60, 4, 0.6
_LONG, _SHORT, _SURE, _PLACED = 400, 110, 0.7, 0.5
_YEAR_NEXT = re.compile(r"\s?\((?:19|20)\d\d[a-z]?\)[.,:]?\s")


def people_and_place(below: Sequence[Line]) -> bool:
    """People on the first line, and where something appeared on the second."""
    if len(below) < 2 or len(below[0].text) > _LONG or ("," not in below[0].text and " and " not in below[0].text):
        return False
    if len(below[1].text) > _SHORT or not YEAR.search(below[1].text) or place_likeness(below[1].text) < _PLACED:
        return False
    return authors_at_start(below[0].text)[1] >= _SURE


def names_people_and_year(body: Sequence[Line]) -> bool:
    """A line or two that begin with people and tell a year: all else that a work of this name has to tell."""
    if not 0 < len(body) <= _FIRST or len(body[0].text) > _SHORT or not any(YEAR.search(n.text) for n in body):
        return False
    return authors_at_start(body[0].text)[1] >= _SURE


def cites_else(line: Line, title: str) -> bool:
    """People, their year, and then what they wrote, which is not this title."""
    if len(line.text) < _CITATION or title in line.text or not (year := _YEAR_NEXT.search(line.text, 0, _CITATION)):
        return False
    end, likeness = authors_at_start(line.text[: year.start()])
    return likeness >= _SURELY and end >= year.start() - 1
