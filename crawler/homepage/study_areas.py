"""Where a study was done, in brackets at the end of its title: `Sand ridges (Tuscany, Italy). Canal Studies`."""

import re

from crawler.homepage.pieces import Span
from crawler.homepage.place_shapes import place_likeness
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import names_area

_AREA = re.compile(rf"\s\(([{UPPER}][^()\d\n\x1f]{{2,80}})\)(?=[.,;]\s+\S)")
_FAMILY = re.compile(r"[A-Z][a-z]+(?:, [A-Z][a-z]+)*[:,] [A-Z][a-z]+(?:idae|inae|aceae|ales|iformes)$")
_HARD = re.compile(r"[\n\x1f]|$")
_AROUND = " .,;"
_PLACED, _FAR, _LONGEST = 0.6, 200, 90


def with_study_area(clean: str, span: Span) -> Span:
    """The title with the brackets behind it, if they name nothing but an area or a family, and a place follows them.

    >>> line = "Old quarries (Southern Italy). Journal of Slow Rivers, 12, 3-9."
    >>> line[slice(*with_study_area(line, (0, 12)))]
    'Old quarries (Southern Italy)'
    """
    area = _AREA.match(clean, span[1]) if clean.startswith(" (", span[1]) else None
    if area is None or not (names_area(area[1]) or _FAMILY.match(area[1])):
        return span
    hard = _HARD.search(clean, area.end(), min(len(clean), area.end() + _FAR))
    behind = clean[area.end() : hard.start() if hard else area.end() + _FAR].strip(_AROUND)
    return (span[0], area.end()) if place_likeness(behind) >= _PLACED else span


def ends_in_study_area(clean: str, end: int) -> bool:
    """Whether a title that ends here ends with the brackets that name its area."""
    opened = clean.rfind(" (", max(0, end - _LONGEST), end) if clean.startswith(")", end - 1) else -1
    return opened > 0 and with_study_area(clean, (opened, opened))[1] == end
