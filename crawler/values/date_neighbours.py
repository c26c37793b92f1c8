"""What a date means that only the one beside it tells: `01/09/2015 – 30/06/2019`, `2007/08 – 2010/11`."""

import re

from crawler.lexicon.range_words import range_words
from crawler.values.foreign_months import foreign_month

_FIGURES = re.compile(
    r"(?:(?<![\d/.-])|(?<=/\d\d\d\d-)|(?<=--))(?P<a>\d{1,2})(?P<t>[/-])(?P<b>\d{1,2})(?P=t)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_YEAR = r"(?:19|20)\d\d"
_SESSIONS = re.compile(
    rf"(?<![\w/.])(?P<a>{_YEAR})/(?P<a2>\d\d)\s?(?:[-–—]|to|bis)\s?(?P<b>{_YEAR})/(?P<b2>\d\d)(?![\d/-])"
)
_WORDED = re.compile(
    rf"(?<!\w)(?P<a>[^\W\d_]{{3,4}})\.?\s(?P<ay>{_YEAR})\s?[-–—]+\s?"
    rf"(?:(?P<b>[^\W\d_]{{3,4}})\.?\s(?P<by>{_YEAR})(?!\w)|(?:{range_words('open')})(?!\w))",
    re.IGNORECASE,
)
_YEARS_IN = 1
"""One session ends in the year after it began."""

Dated = tuple[int, int, int, int | None, int | None]
"""Where a date begins and ends, its year, month and day."""


def told_by_neighbours(text: str) -> list[Dated]:
    """The dates of the text that are sure only beside each other, left to right.

    >>> told_by_neighbours("01/09/2015 – 30/06/2019")[0], told_by_neighbours("01/09/2015")
    ((0, 10, 2015, 9, 1), [])
    """
    found: list[Dated] = []
    if text.count("/") > 3 or text.count("-") > 3:
        found += _in_one_order(text)
    if "/" in text and (sessions := _SESSIONS.search(text)):
        found += _of_sessions(sessions)
    return sorted(found + _in_words(text))


def _in_one_order(text: str) -> list[Dated]:
    """Days and months in figures, in the order that one of them gives away."""
    typed = [(m, int(m["a"]), int(m["b"])) for m in _FIGURES.finditer(text)]
    day_first, month_first = any(a > 12 for _, a, _ in typed), any(b > 12 for _, _, b in typed)
    if len(typed) < 2 or day_first == month_first:
        return []
    return [
        (*m.span(), int(m["year"]), b if day_first else a, a if day_first else b)
        for m, a, b in typed
        if a <= 12 and b <= 12
    ]


def _of_sessions(found: re.Match[str]) -> list[Dated]:
    """Years of study, if both are a year and the next: `2010/12` is a month as well."""
    first, last = int(found["a"]), int(found["b"])
    follow = all((year + _YEARS_IN) % 100 == int(short) for year, short in ((first, found["a2"]), (last, found["b2"])))
    if not follow or last <= first:
        return []
    return [
        (found.start("a"), found.end("a2"), first, None, None),
        (found.start("b"), found.end("b2"), last + _YEARS_IN, None, None),
    ]


def _in_words(text: str) -> list[Dated]:
    """Months cut short in a tongue in which they might be other words, at both ends of a range."""
    found: list[Dated] = []
    for m in _WORDED.finditer(text) if text[-1:] and any(d in text for d in "-–—") else ():
        one, two = (foreign_month(m[name].lower()) if m[name] else None for name in ("a", "b"))
        if one and two:
            found.append((m.start("a"), m.end("ay"), int(m["ay"]), one, None))
            found.append((m.start("b"), m.end("by"), int(m["by"]), two, None))
        elif one and m["b"] is None:
            found.append((m.start("a"), m.end("ay"), int(m["ay"]), one, None))
    return found
