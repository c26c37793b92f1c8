# ruff: noqa: E501 (patterns are read more easily whole)
"""Sections whose heading joins several kinds (`Awards and Service`, `Talks and Teaching`): which entry is which."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.occasions import QUOTED
from crawler.homepage.facts.projects import is_held
from crawler.homepage.facts.words import calling, find_degrees
from crawler.lexicon.headings import kinds_joined

_GRANTS = re.compile(r"\b(?:grants?|funding|projects?)\b", re.IGNORECASE)
_JOBS = {"education", "positions"}
_HONOUR = re.compile(
    r"\b(?:awards?|prizes?|fellowships?|scholarships?|medals?|honou?rs?|honorable|dean['’]?s list|finalist|winner|best|"
    r"grants?|recipient|rising stars?|outstanding|distinguished|top|runner[- ]up|mention|laureate|travel|stipend|bursary)\b",
    re.IGNORECASE,
)
_WHO_CHOOSE = re.compile(
    r"\b(?:award|prize|grant|fellowship|scholarship|best paper)s?\s(?:\w+\s){0,2}(?:committee|jury|panel|reviewer|chair|judge)",
    re.IGNORECASE,
)
_COURSE = re.compile(r"\b(?:[A-Z]{2,6}[- ]?\d{2,5}[A-Z]?\b|guest lectur|taught|course|tutorial)|^\W*lecture[rd]?\b")
_SPOKEN = re.compile(
    r"\b(?:talks?|keynote|seminars?|colloquium|presentations?|presented|panel(?:l?ist)?|plenary|poster|invited|webinar)\b",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\b(?:interview(?:ed)?|podcast|radio|tv|newspaper|featured|quoted|op-ed|news|magazine|times|post)\b", re.IGNORECASE
)
_SURE, _LIKELY = 3, 2


def kinds_of(heading: str | None) -> tuple[str, ...]:
    """The kinds that a heading joins, if they need telling apart; `projects` are the grants among awards.

    >>> kinds_of("Awards and Service"), kinds_of("Honors and Awards"), kinds_of("Grants and Awards")
    (('awards', 'services'), (), ('awards', 'projects'))
    """
    kinds = list(dict.fromkeys(kinds_joined(heading))) if heading else []
    if "awards" in kinds and heading and _GRANTS.search(heading) and _HONOUR.search(_GRANTS.sub("", heading)):
        kinds.append("projects")
    kinds = [k for k in kinds if k in _TELLS]
    return tuple(kinds) if len(kinds) > 1 and not set(kinds) <= _JOBS else ()


def runs(listed: Sequence[Entry], kinds: Sequence[str]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries by what they are, in their order; in doubt they are what the heading names first."""
    for kind, run in groupby(listed, lambda entry: _kind(entry, kinds)):
        yield kind, list(run)


def _kind(entry: Entry, kinds: Sequence[str]) -> str:
    return max(kinds, key=lambda kind: _TELLS[kind](entry))


def is_honour(words: str) -> bool:
    """Whether a word of honours stands here, and not those who choose whom to honour."""
    return _HONOUR.search(words) is not None and _WHO_CHOOSE.search(words) is None


def _award(entry: Entry) -> int:
    return _LIKELY if is_honour(entry.text.flat) else 0


def _service(entry: Entry) -> int:
    flat = entry.text.flat
    found = calling(f"{entry.label or ''} {flat}", "service")
    if found is None:
        return 0
    return _SURE if _WHO_CHOOSE.search(flat) or not _HONOUR.search(flat) else 1


def _teaching(entry: Entry) -> int:
    flat = entry.text.flat
    return _SURE if not QUOTED.search(flat) and (_COURSE.search(flat) or calling(flat, "teaching")) else 0


def _talk(entry: Entry) -> int:
    flat = entry.text.flat
    return _LIKELY * bool(_SPOKEN.search(flat)) or _LIKELY * bool(QUOTED.search(flat))


def _project(entry: Entry) -> int:
    return _SURE if is_held(entry) else 0


def _degree(entry: Entry) -> int:
    found = find_degrees(entry.text.flat)
    return (_SURE if found[0].start() < _SURE else _LIKELY) if found else 0


def _job(entry: Entry) -> int:
    return _LIKELY if calling(entry.text.flat) else 0


def _press(entry: Entry) -> int:
    return _LIKELY if _PRINTED.search(entry.text.flat) else 0


_TELLS: Mapping[str, Callable[[Entry], int]] = {
    "awards": _award,
    "services": _service,
    "teaching": _teaching,
    "talks": _talk,
    "projects": _project,
    "education": _degree,
    "positions": _job,
    "press": _press,
}
