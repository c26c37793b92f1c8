"""When: the dates of a line of a CV, and where in the line they stand."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from crawler.lexicon.late import Late
from crawler.lexicon.range_words import range_words
from crawler.values.dates import DateRange, FoundDate, find_dates, find_range

Status = Literal["past", "present", "expected"]
_LONGEST_DATE = 20
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d/.-])(?:19[5-9]\d|20[0-4]\d)(?!\d)")


_LEFT_OPEN = re.compile(r"\s*(?P<year>(?:19[5-9]|20[0-4])\d)\s?[-–—]\s*(?=[\t\n,，、:：;；])")
"""A cell or line of nothing but `2021 –`."""


_ENDS_BEHIND = re.compile(
    r"[（(]\s?(?:[〜～~]\s?(?P<until>(?:19|20)\d\d[年./]?\s?(?:\d{1,2}月?)?)(?:まで)?|[現现]在に?至る?|現職|現在)\s?[)）]"
)


_GLUED_OPEN = re.compile(r"\s*(?P<year>(?:19[5-9]|20[0-4])\d)[-–—]\s+(?=[A-Z][a-z])")
"""`2020- Lecturer`: a dash right behind a year and none before a word."""


_LASTS = Late(rf"[(（\[]\s?(?:{range_words('open')})\s?[)）\]]", re.IGNORECASE)
"""`Lecturer (present)`, without a date"""


@dataclass(frozen=True, slots=True)
class When:
    """The fields that a fact has of its dates; `cuts` are the stretches of the text that say them."""

    start: str | None = None
    end: str | None = None
    status: Status | None = None
    year: int | None = None
    inferred: tuple[str, ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()


NEVER = When()


@lru_cache(maxsize=2048)
def _range_in(text: str, today: date | None) -> DateRange | None:
    return find_range(text, today) if _DIGIT.search(text) else None


@lru_cache(maxsize=2048)
def of_span(text: str, today: date | None = None) -> When:
    """For what lasts (jobs, degrees, projects): a range; a single date is its start."""
    span = _range_in(text, today)
    if not text.isascii() and (behind := _ENDS_BEHIND.search(text)):
        return _closed_behind(text, behind, today)
    if span is None and (lasts := _LASTS.search(text)) and not _DIGIT.search(text):
        return When(status="present", cuts=(lasts.span(),))
    if span is None:
        return of_event(text, today)
    return When(span.start, span.end, span.status, None, span.inferred, ((span.at, span.to),))


def _closed_behind(text: str, behind: re.Match[str], today: date | None) -> When:
    """`2011年4月 特別研究員（〜2014年3月）`: what begins before the words ends behind them."""
    begun = of_span(text[: behind.start()], today)
    cuts = (*begun.cuts, behind.span())
    if begun.start is None or begun.end is not None:
        return When(begun.start, begun.end, begun.status, begun.year, begun.inferred, cuts)
    until = of_event(behind["until"], today) if behind["until"] else NEVER
    return When(begun.start, until.start, "past" if until.start else "present", None, begun.inferred, cuts)


def of_cell(chars: str) -> When | None:
    """For a text that opens with a cell or line of nothing but `2021 –`: open to this day."""
    if "\t" in chars and (both := _of_two_cells(chars)):
        return both
    found = _LEFT_OPEN.match(chars)
    if found is None and (glued := _GLUED_OPEN.match(chars)):
        span = _range_in(chars, None)
        found = glued if span is None or span.end is None else None
    return When(found["year"], None, "present", None, (), (found.span(),)) if found else None


def _of_two_cells(chars: str) -> When | None:
    """`09.2010 | 12.2014 | Researcher`: from when and until when, each in a cell of its own."""
    one, two = chars.split("\t", 2)[:2]
    if len(one) > _LONGEST_DATE or len(two) > _LONGEST_DATE or only_year(one) is None:
        return None
    span = _range_in(f"{one.strip()} – {two.strip()}", None)
    covers = span is not None and span.start and (span.at, span.to) == (0, len(f"{one.strip()} – {two.strip()}"))
    cut = ((0, len(one) + 1 + len(two)),)
    return When(span.start, span.end, span.status, None, span.inferred, cut) if span and covers else None


def of_degree(text: str, today: date | None = None) -> When:
    """For degrees: a range; a single date is the end."""
    when = of_span(text, today)
    if when.status == "expected" and when.end is None and when.start is not None:
        inferred = tuple("end" if name == "start" else name for name in when.inferred)
        return When(None, when.start, "expected", None, inferred, when.cuts)
    if when.end is None and when.status is None and when.start is not None:
        inferred = tuple("end" if name == "start" else name for name in when.inferred if name != "year")
        return When(None, when.start, "past", None, inferred, when.cuts)
    return when


@lru_cache(maxsize=2048)
def of_event(text: str, today: date | None = None, first: bool = False, year: int | None = None) -> When:
    """For what happens once: its date, the last one printed unless `first`; `year` is what a heading above says."""
    if not _DIGIT.search(text):
        return When(str(year), None, None, year) if year else NEVER
    span = _range_in(text, today)
    if span is not None and span.start and span.status != "present" and not _only_season(span.start, span.inferred):
        return When(span.start, span.end, span.status, None, span.inferred, ((span.at, span.to),))
    found = find_dates(text, today)
    if not found:
        return When(str(year), None, None, year) if year else NEVER
    chosen = found[0] if first or _labels(text, found[0]) else _last_whole(found)
    cut = ((chosen.start, chosen.end),)
    if year and (chosen.iso is None or chosen.inferred):
        chosen = _in_year(chosen.text, year) or chosen
        return When(chosen.iso, None, None, year, (), cut)
    seasonal = span is not None and _only_season(span.start, span.inferred) and not (first and chosen.start < span.at)
    if span is not None and seasonal and span.start:
        return When(span.start, None, None, int(span.start[:4]), ("start",), ((span.at, span.to),))
    if chosen.iso is None:
        return When(cuts=cut)
    inferred = ("start", "year") if chosen.inferred else ()
    return When(chosen.iso, None, None, int(chosen.iso[:4]), inferred, cut)


def only_year(text: str) -> int | None:
    """The year of a text that is nothing but a date."""
    when = of_event(text)
    rest = text
    for start, end in reversed(when.cuts):
        rest = rest[:start] + rest[end:]
    return int(when.start[:4]) if when.start and not any(c.isalnum() for c in rest) else None


def _only_season(start: str | None, inferred: tuple[str, ...]) -> bool:
    return "start" in inferred and "end" in inferred and start is not None


def _labels(text: str, found: FoundDate) -> bool:
    """`2022: Intern, Acme 2012 Lab`: a date before a colon is that of all that follows."""
    return found.start == 0 and found.iso is not None and text[found.end :].lstrip()[:1] in {":", "："}


def whole_dates(text: str, today: date | None) -> list[str]:
    """The dates of a text that tell their year, in order."""
    return [d.iso for d in find_dates(text, today) if d.iso and not d.inferred]


def _last_whole(found: list[FoundDate]) -> FoundDate:
    """The last date with a year, else the last."""
    whole = [d for d in found if d.iso and not d.inferred]
    return whole[-1] if whole else found[-1]


def _in_year(text: str, year: int) -> FoundDate | None:
    found = find_dates(f"{text} {year}") or find_dates(f"{text}, {year}")
    return found[0] if found and found[0].iso and found[0].iso.startswith(str(year)) else None


def years(text: str) -> list[re.Match[str]]:
    """The years in a text."""
    return list(_YEAR.finditer(text))
