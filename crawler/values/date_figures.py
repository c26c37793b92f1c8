"""Which year, month and day the words of a date say, by the form that they have.

The forms are those of `date_forms`; a number that only one reading of several allows is left out.
"""

import re
from collections.abc import Callable

from crawler.lexicon import months as lexicon
from crawler.values import eastern_years as eastern

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+\d?")

Parts = tuple[int | None, int | None, int | None, tuple[int] | None]


def _numbers(text: str) -> list[int]:
    return [int(n) for n in _NUMBER.findall(text)]


def _month_in(text: str) -> int | None:
    months = lexicon.months()
    return next((months[w] for w in map(str.lower, _WORD.findall(text)) if w in months), None)


def _ymd(text: str) -> Parts:
    year, month, day = (*_numbers(text), None, None)[:3]
    return year, month, day, None


def _dmy(text: str) -> Parts:
    """Day first where dots part the numbers; with a slash or dash the order shows only if one number is above 12."""
    a, b, year = _numbers(text)
    if "." in text or a > 12:
        return year, b, a, None
    if b > 12 or a == b:
        return year, a, b, None
    return year, None, None, None


def _my(text: str) -> Parts:
    month, year = _numbers(text)
    return year, month, None, None


def _worded(text: str) -> Parts:
    """A named month with the year last and a day, or the first of several days, before it."""
    *days, year = _numbers(text)
    return year, _month_in(text), days[0] if days else None, None


def _short_year(text: str) -> Parts:
    two = _numbers(text)[-1]
    return 1900 + two if two > 60 else 2000 + two, _month_in(text), None, None


def _year_first(text: str) -> Parts:
    year, day = (*_numbers(text), None)[:2]
    return year, _month_in(text), day, None


_TWO_YEARS = re.compile(r"\d{4}\s?[/–-]\s?\d\d")
_TERM = re.compile(r"term|semester", re.IGNORECASE)


def _season(text: str) -> Parts:
    year = next(n for n in _numbers(text) if n >= 1900)
    lower = text.lower()
    name = max((s for s in lexicon.seasons() if s in lower), key=len)
    first, last = lexicon.seasons()[name]
    if _TWO_YEARS.search(text) and first > last:
        # Of a winter with two years the later is its own; a term of one begins in the autumn.
        first, last, year = (10, 3, year) if _TERM.search(text) else (first, last, year + (first == 12))
    return year, first, None, (last,)


def _no_year(text: str) -> Parts:
    return None, _month_in(text), _numbers(text)[0], None


_READ: dict[str, Callable[[str], Parts]] = {
    "ymd": _ymd,
    "cjk": _ymd,
    "cjkmd": eastern.of_a_day,
    "roc": eastern.of_the_republic,
    "era": eastern.of_an_era,
    "dmy": _dmy,
    "my": _my,
    "mdY": _worded,
    "dmY": _worded,
    "mY": _worded,
    "mYY": _short_year,
    "Ymd": _year_first,
    "sY": _season,
    "Ys": _season,
    "md": _no_year,
    "dm": _no_year,
    "yy": _short_year,
    "Y": _ymd,
}


def numbers_of(form: str, words: str) -> Parts:
    """The year, the month and the day of a date of this form; for a season its first month, and its last one."""
    return _READ[form](words)
