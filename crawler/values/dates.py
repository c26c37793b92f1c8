# ruff: noqa: E501 (patterns are read more easily whole)
"""Dates and ranges of dates as people type them, made ISO; what is not printed stays out (`2021-10`, not a day)."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from crawler.lexicon.letters import EASTERN
from crawler.lexicon.range_words import range_words
from crawler.values.date_forms import Spot, spots

Status = Literal["past", "present", "expected"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text. `iso` is partial if the date is; None for a day without a year when no today is known."""

    iso: str | None
    text: str
    start: int
    end: int
    inferred: bool


@dataclass(frozen=True, slots=True)
class DateRange:
    """From when until when; `inferred` names the ends that the text only implies (the months of a season)."""

    start: str | None
    end: str | None
    status: Status | None
    inferred: tuple[str, ...]
    text: str
    at: int
    to: int


_DASHES = r"-–—−‐‑~〜～∼－―─"
_TO_WORDS = range_words("to")
_JOIN = re.compile(
    rf"\s*(?:[{_DASHES}]+|(?<=[年月日\d])ー(?=[\s\d現平令])|→|->|(?<!\w)(?:{_TO_WORDS})(?!\w)|至|到|から|より|부터|ถึง|/)\s*",
    re.IGNORECASE,
)
_DASH_END = re.compile(rf"\s*[{_DASHES}]+\s*(?=$|[),;:\]|)）]|\.\s*$)")
_DOTS_END = re.compile(rf"\s?[{_DASHES}]+\s?(?:…|\.\.\.)")
"""`2018-…`"""
_MONTH_END = re.compile(rf"\s?[{_DASHES}]+\s?(1[0-2]|0?[1-9])[月월](?!\s?\d)")
"""`2020年4月〜10月`: the second month is of the same year."""
_WIDE_TILDE_END = re.compile(r"(?<=[年月日度년월일\d])\s?[~〜～∼]\s?(?=[^\W\d])")
"""`2018年4月～ 北浜市立博物館`: a wave before a word opens no range to it."""
_WIDE_DASH_END = re.compile(rf"(?<=[年月日년월일\d])\s?[-–—−－]\s?(?=[{EASTERN}])")
_OPEN = re.compile(
    rf"(?<!\w)(?:{range_words('open')})(?!\w)|至今|迄今|[现現]在(?:に至る|まで|[在任][職职任])?|[现現][職职任]|在[職职](?:中|期间)?|今|현\s?재|재직\s?중?|ปัจจุบัน",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"(?<!\w)(?:{range_words('since')})\s+$|[自从從]\s*$", re.IGNORECASE)
_SINCE_AFTER = re.compile(
    r"\s*(?:から|より|부터|以来|以降|至今|迄今|起(?![点點源草])|onwards?\b|['’]?[dt][ae]n (?:beri|itibaren|bu yana)\b|\+(?=\s*$|[),]))"
)
_UNTIL = re.compile(rf"(?<!\w)(?:{range_words('until')})\s+$|(?:^|[(,])\s*[-–—]\s*$", re.IGNORECASE)
_EXPECTED = re.compile(
    r"(?<!\w)(?:expected|expecting|anticipated|expect|incoming|upcoming|prospective|planned|voraussichtlich|erwartet|prévue?|previst[oa]|ожидается|verwacht|beräknad|planowan[ye]|przewidywan[ye]|beklenen|tahmini)(?!\w)"
    r"|예정|予定|见込|見込|预计|預計",
    re.IGNORECASE,
)
_GRADUATION = re.compile(r"graduat|completion|abschluss|finish|defen[sc]e|졸업|卒業|毕业|畢業", re.IGNORECASE)
_SHORT_END = re.compile(r"\s?[-–—/]\s?(\d\d)(?!\d|[-–/.]\d)")
_SHORTEST_END = re.compile(r"[–—](\d)(?![\d\w])")
"""`2004–9`"""
_MONTH_TO_MONTH = re.compile(r"(?<![^\W_])([^\W\d_]{3,10})\.?\s?(?:[-–—]{1,2}|to|bis|à)\s?$", re.IGNORECASE)


def find_dates(text: str, today: date | None = None) -> list[FoundDate]:
    """The dates in a text, left to right.

    A day without a year (`Feb 3`) gets the latest such year not after `today`, and says so; without today it has no value.

    >>> [d.iso for d in find_dates("LGOct 3, 2023 and 2021.10")], find_dates("Feb 3")[0].iso
    (['2023-10-03', '2021-10'], None)
    """
    return [_found(text, spot, today) for spot in _years_shared(text, spots(text))]


def _found(text: str, spot: Spot, today: date | None) -> FoundDate:
    inferred = False
    if spot.year is None and today is not None:
        spot = spot._replace(year=_latest_year(spot, today))
        inferred = True
    return FoundDate(spot.iso(), text[spot.start : spot.end], spot.start, spot.end, inferred)


def _latest_year(spot: Spot, today: date) -> int:
    """The latest year in which the day exists and is not after today (29 February may reach eight years back)."""
    month, day = spot.month or 1, spot.day or 1
    year = today.year if (month, day) <= (today.month, today.day) else today.year - 1
    while (month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        year -= 1
    return year


def _years_shared(text: str, found: list[Spot]) -> list[Spot]:
    """`June 30 – July 2, 2021`: the first day has the year of the second."""
    shared = list(found)
    for i in range(len(found) - 1):
        one, two = found[i], found[i + 1]
        if one.year is None and two.year and _JOIN.fullmatch(text, one.end, two.start):
            shared[i] = one._replace(year=two.year)
    return shared


def find_range(text: str, today: date | None = None) -> DateRange | None:
    """The first range of dates in a text; a single date is none unless it is open, expected or a season.

    >>> r = find_range("Research Intern, 2021.10 - present")
    >>> r.start, r.end, r.status
    ('2021-10', None, 'present')
    """
    found = _years_shared(text, spots(text))
    for i, spot in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        made = _closed(text, spot, after) or _open(text, spot) or _one_sided(text, spot)
        if made:
            return _judged(text, made, today)
    return None


def _range(text: str, one: Spot | None, two: Spot | None, status: Status | None, at: int, to: int) -> DateRange:
    start, start_inferred = _edge(one, first=True)
    end, end_inferred = _edge(two, first=False)
    inferred = ("start",) * start_inferred + ("end",) * end_inferred
    return DateRange(start, end, status, inferred, text[at:to], at, to)


def _edge(spot: Spot | None, first: bool) -> tuple[str | None, bool]:
    if spot is None:
        return None, False
    season = spot.first if first else spot.last
    if season:
        return f"{season[0]:04d}-{season[1]:02d}", True
    return spot.iso(), False


def _closed(text: str, one: Spot, two: Spot | None) -> DateRange | None:
    if two and one.year and two.year and _JOIN.fullmatch(text, one.end, two.start):
        return _range(text, one, two, "past", _with_since(text, one), two.end)
    if one.year and not one.month and not one.last and (short := _SHORT_END.match(text, one.end)):
        end = one.year // 100 * 100 + int(short.group(1))
        if one.year < end <= one.year + 12:
            return _range(text, one, Spot(short.start(1), short.end(), end), "past", one.start, short.end())
    if one.year and not one.month and not one.last and (figure := _SHORTEST_END.match(text, one.end)):
        last = one.year // 10 * 10 + int(figure.group(1))
        if one.year < last:
            return _range(text, one, Spot(figure.start(1), figure.end(), last), "past", one.start, figure.end())
    if one.year and one.month and not one.day and (later := _MONTH_END.match(text, one.end)):
        two = Spot(later.start(1), later.end(), one.year, int(later.group(1)))
        return _range(text, one, two, "past", one.start, later.end())
    if one.year and one.month and not one.day and (month := _MONTH_TO_MONTH.search(text[: one.start][-16:])):
        whole = spots(f"{month.group(1)} {one.year}")
        if whole and whole[0].month:
            at = one.start - len(text[: one.start][-16:]) + month.start()
            return _range(text, whole[0]._replace(day=None), one, "past", at, one.end)
    return None


def _with_since(text: str, one: Spot) -> int:
    """Where a range begins: with its `dal`, `od`, `seit`, if it has one."""
    since = _SINCE.search(text[: one.start][-12:])
    return one.start - len(text[: one.start][-12:]) + since.start() if since else one.start


def _open(text: str, one: Spot) -> DateRange | None:
    """`2020 – present`, `2018年3月至今`, `2020 -`, `since 2020`, `2020 onwards`."""
    if one.year is None:
        return None
    join = _JOIN.match(text, one.end)
    word = _OPEN.match(text, join.end() if join else one.end)
    if word and (join or word.start() == one.end):
        return _range(text, one, None, "present", one.start, word.end())
    dash = _DASH_END.match(text, one.end) or _DOTS_END.match(text, one.end) or _WIDE_TILDE_END.match(text, one.end)
    if dash := dash or (_WIDE_DASH_END.match(text, one.end) if one.month else None):
        return _range(text, one, None, "present", one.start, dash.end())
    if after := _SINCE_AFTER.match(text, one.end):
        return _range(text, one, None, "present", one.start, after.end())
    if since := _SINCE.search(text[: one.start][-12:]):
        at = one.start - len(text[: one.start][-12:]) + since.start()
        return _range(text, one, None, "present", at, one.end)
    return None


def _one_sided(text: str, one: Spot) -> DateRange | None:
    if one.year is None:
        return None
    before = text[: one.start][-40:]
    if expected := _EXPECTED.search(before) or _EXPECTED.match(text[one.end : one.end + 24].lstrip(" (,")):
        near_end = bool(_GRADUATION.search(text[max(0, one.start - 60) : one.start])) and not one.last
        at = one.start - len(before) + expected.start() if expected.string is before else one.start
        return _range(text, None if near_end else one, one if near_end or one.last else None, "expected", at, one.end)
    if until := _UNTIL.search(before):
        return _range(text, None, one, "past", one.start - len(before) + until.start(), one.end)
    if one.last:
        return _range(text, one, one, "past", one.start, one.end)
    return None


def _judged(text: str, made: DateRange, today: date | None) -> DateRange:
    """A closed range is expected if the text says so, and not past if today is known and lies before its end."""
    if made.status != "past":
        return made
    around = text[max(0, made.at - 24) : made.to + 24]
    if _EXPECTED.search(around):
        return replace(made, status="expected")
    if today and made.end and made.end > today.isoformat()[: len(made.end)]:
        begun = not made.start or made.start <= today.isoformat()[: len(made.start)]
        return replace(made, status="present" if begun else "expected")
    return made
