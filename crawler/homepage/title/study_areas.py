"""What a study is about or called, at the end of its title: `Ridges (Tuscany, Italy). Canal Studies`."""

import re

from crawler.homepage.entry.pieces import Span
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_city, is_place, names_area

_AREA = re.compile(rf"\s\(([{UPPER}][^()\d\n\x1f]{{2,80}})\)(?=[.,;]\s+\S)")
_COUNTRY = re.compile(
    rf",\s((?:[{UPPER}][\w'’]+(?:\s(?:of|and|the)){{0,2}}\s(?:[-–]\s)?){{0,4}}[{UPPER}][\w'’.-]+)(?=[.,;:]\s+[^\W\d_])"
)
_FAMILY = re.compile(r"[A-Z][a-z]+(?:, [A-Z][a-z]+)*[:,] [A-Z][a-z]+(?:idae|inae|aceae|ales|iformes)$")
_CALLED = re.compile(r"([A-Z][\w-]*[A-Z][\w-]*)$")
_STUDY = re.compile(r"\b(?:trial|study|cohort|protocol|survey|project|registry)$", re.IGNORECASE)
_HARD = re.compile(r"[\n\x1f]|$")
_AROUND = " .,;:"
_PLACED, _HARDLY, _FAR, _LONGEST = 0.6, 0.4, 200, 90


def with_study_area(clean: str, span: Span) -> Span:
    """The title with what stands behind it, if that names nothing but an area or a family, and a place follows.

    >>> line = "Old quarries (Southern Italy). Journal of Slow Rivers, 12, 3-9."
    >>> line[slice(*with_study_area(line, (0, 12)))]
    'Old quarries (Southern Italy)'
    """
    end = _behind_brackets(clean, span[1]) if clean.startswith(" (", span[1]) else 0
    if not end and clean.startswith(", ", span[1]):
        end = _behind_comma(clean, span[1])
    return (span[0], end) if end else span


def ends_in_study_area(clean: str, end: int) -> bool:
    """Whether a title that ends here ends with an area."""
    sign = " (" if clean.startswith(")", end - 1) else ", "
    at = clean.rfind(sign, max(0, end - _LONGEST), end)
    return at > 0 and with_study_area(clean, (at, at))[1] == end


def _behind_brackets(clean: str, at: int) -> int:
    area = _AREA.match(clean, at)
    if area is None or not (names_area(area[1]) or _FAMILY.match(area[1]) or _is_called_so(clean[:at], area[1])):
        return 0
    return area.end() if _leads_to_place(clean, area.end()) else 0


def _is_called_so(before: str, short: str) -> bool:
    """`Canal Anxiety Scale (CAS)`, `a randomised trial (TOWPATH)`: what the words before it are called in short."""
    if not _CALLED.match(short):
        return False
    initials = iter([w[0].lower() for w in re.findall(r"\w+", before[-_LONGEST:])[-2 * len(short) :]])
    return _STUDY.search(before) is not None or all(c.lower() in initials for c in short if c.isalpha())


def _behind_comma(clean: str, at: int) -> int:
    """A country or region; but behind a town stands who printed the work there."""
    area = _COUNTRY.match(clean, at)
    if area is None or is_city(area[1]) or not is_place(area[1].rpartition(" ")[2]):
        return 0
    return area.end() if place_likeness(area[1]) < _HARDLY and _leads_to_place(clean, area.end()) else 0


def _leads_to_place(clean: str, at: int) -> bool:
    hard = _HARD.search(clean, at, min(len(clean), at + _FAR))
    return place_likeness(clean[at : hard.start() if hard else at + _FAR].strip(_AROUND)) >= _PLACED
