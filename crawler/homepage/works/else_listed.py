# ruff: noqa: E501 (patterns are read more easily whole)
"""Lists that name people, titles and years as works do and are none: what is funded, performed, shown, timetabled, said."""

import re
from collections.abc import Sequence

from crawler.homepage.fields.page_numbers import names_pages
from crawler.homepage.template.found import Evidence, Found
from crawler.lexicon.headings import announces_conferences, joins_talks
from crawler.lexicon.late import Late
from crawler.lexicon.months import month_names
from crawler.lexicon.phrases import one_of, phrases
from crawler.values.cues import holds
from crawler.values.days import names_day
from crawler.values.venues import parse_venue

_ELSE = Late(rf"(?<!\w)(?:{one_of('funded')}|{one_of('shown')})(?!\w)", re.IGNORECASE)
_ELSE_CUES = tuple(p.lower() for p in (*phrases("funded"), *phrases("shown")))
_HOUR = re.compile(r"\W*(?:[01]?\d|2[0-3])(?:[:h][0-5]\d\b|\.[0-5]\d\s?[–-]\s?\d{1,2}\.[0-5]\d\b)")
"""`09:30 Lamps in the fog`, `9.30–10.15`: when it is said; `3.01 Monograph` is a number."""
_MONTH = Late(
    rf"(?<!\w){month_names()}\.?,?\s(?:de\s)?(?:19|20)\d\d|(?:19|20)\d\d\s?年\s?\d|(?:19|20)\d\d년\s\d", re.IGNORECASE
)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_PRINTED = re.compile(
    r"\b(?:proc\b|proceedings|in:|in\s[A-Z]|vol\b|actes|atti d|actas|anais|tagungsband|press\b|verlag|isbn)|\d\s?\(\d|論文集|论文集|논문집",
    re.IGNORECASE,
)
_MOSTLY, _SEVERAL = 0.6, 2
_PRINTING = ("journal", "book")


def are_of_else(entries: Sequence[Found]) -> bool:
    """Projects by who pays, plays by who directs them, pictures by what they are painted on."""
    return _most(entries, [_is_of_else(f.entry.text) for f in entries])


def are_timetabled(entries: Sequence[Found]) -> bool:
    """Each with its hour, as on the programme of a meeting."""
    return _most(entries, [_HOUR.match(f.entry.text) is not None for f in entries])


def is_spoken(found: Found, named: Evidence) -> bool:
    """Below `Publications and talks`, or what may be both: it names nobody, and a day or, with talks, a month, and nothing printed."""
    if named.authors or not found.section.heading or not _may_hold_talks(found.section.heading):
        return False
    text = found.entry.text
    dated = names_day(text) or (joins_talks(found.section.heading) and _MONTH.search(text) is not None)
    return dated and not names_pages(_ISO.sub("", text)) and _PRINTED.search(text) is None and not _is_printed(found)


def _may_hold_talks(heading: str) -> bool:
    return joins_talks(heading) or announces_conferences(heading)


def _is_printed(found: Found) -> bool:
    """Whether a journal, a press or a place that is known prints it: these have months too, `Fog Letters, May 2011`."""
    places = (parse_venue(found.entry.clean[a:b]) for a, b in found.parts.rest)
    return any(place and (place.known or place.venue_type in _PRINTING) for place in places)


def _most(entries: Sequence[Found], told: Sequence[bool]) -> bool:
    return sum(told) >= max(_SEVERAL, _MOSTLY * len(entries))


def _is_of_else(text: str) -> bool:
    return holds(text.lower(), _ELSE_CUES) and _ELSE.search(text) is not None
