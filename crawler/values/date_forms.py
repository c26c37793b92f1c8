"""Where in a text something stands that is a date: a year, a month of a year, a day, a season.

One compiled pattern finds all forms in one pass; a handler for each form turns the match into numbers or refuses it.
Months of languages beyond the common ones are asked of dateparser, once each.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from crawler.lexicon import months as lexicon
from crawler.lexicon.eras import eras
from crawler.lexicon.range_words import range_words
from crawler.values import eastern_years as eastern
from crawler.values.date_figures import numbers_of
from crawler.values.date_neighbours import told_by_neighbours
from crawler.values.foreign_months import foreign_month
from crawler.values.short_months import short_months

_YEAR = r"(?:19\d\d|20\d\d|2100)"
_BESIDE = "至到計计預预於于自從从在"
"""Words of East Asia that touch a year, before it and behind: `2008至2012`, `预计2027`, `2027見込み`."""
_BARE_YEAR = rf"(?<![^\W{_BESIDE}])(?<!\.)(?<![^\d\s]/){_YEAR}(?![^\W至到起見见予預预]|[.,]\d)"
_YEAR_ALONE = re.compile(r"[12](?<![\w.].)(?<![^\d\s]/.)(?:(?<=1)9\d\d|(?<=2)(?:0\d\d|100))(?!\w|[.,]\d)")
"""The same, found faster: it begins with a digit."""


class Spot(NamedTuple):
    """A date in a text. `last` is set for seasons and quarters: the (year, month) in which they end."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    last: tuple[int, int] | None = None
    first: tuple[int, int] | None = None

    def iso(self) -> str | None:
        if self.year is None:
            return None
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def _any_of(names: Iterable[str]) -> str:
    """An alternation that looks at the first letter once: the pattern is tried at each word of each line."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]))
    return "(?:" + "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()) + ")"


@cache
def _pattern() -> re.Pattern[str]:
    months, seasons = _any_of(lexicon.months()), _any_of(lexicon.seasons())
    month = rf"{months}(?![^\W\d_])\.?"
    season = rf"{seasons}(?![^\W\d_])"
    day = r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?!\d)"
    th = r"(?:\s?(?:st|nd|rd|th|er|º|°|ª|\.)(?![^\W_]))?"
    to_day = rf"(?:\s?[-–—−]\s?{day}{th})?"
    of = r"(?:[\s.]+(?:of|de|del|di)\b)?"
    gap = r"[\s,./_-]{0,3}"
    year = rf"(?<!\d){_YEAR}(?!\d)"
    stop = eastern.STOP_BEHIND
    opens = r"(?:(?<![\w./-])|(?<=(?:19|20)\d\d-)|(?<=(?:19|20)\d\d--))"
    two = r"(?:3[01]|[12]\d|0?[1-9])"
    digits_first = {
        "ymd": rf"(?<![^\W{_BESIDE}])(?<!\.){_YEAR}(?P<s>\s?[./-]\s?)(?:1[0-2]|0?[1-9])(?!\d)"
        rf"(?:(?:(?P=s)|\.\s?){two}(?!\d))?{stop}",
        "cjk": _YEAR + eastern.MONTHS,
        "roc": eastern.REPUBLIC,
        "cjkmd": rf"(?:1[0-2]|0?[1-9])\s?[月월]\s?{two}\s?[日号號일]",
        "dmy": rf"{opens}\d{{1,2}}(?P<t>[./-])\s?\d{{1,2}}(?P=t)\s?{_YEAR}(?![\d])",
        "my": rf"{opens}(?:1[0-2]|0?[1-9])\s?[./-]\s?{_YEAR}(?!\d)",
        "dmY": rf"{day}{th}{to_day}{of}[\s.-]{{0,2}}(?<![^\W\d_]){month}{of}{gap}{year}",
        "Ymd": rf"(?<![\w]){year}{gap}(?<![^\W\d_]){month}(?!\s(?:of\s)?{_YEAR})"
        rf"(?:[\s-]?{day}{th}(?!\s?[-–]?\s?{_YEAR}))?",
        "Ys": rf"(?<![\w]){year}\s?(?<![^\W\d_]){season}",
        "dm": rf"{day}{th}{of}\s{month}",
        "Y": _BARE_YEAR,
    }
    after_month = {
        "mdY": rf"\s?{day}{th}{to_day}{gap}{year}",
        "mY": rf"{of}{gap}{year}",
        "mYY": r"\s?['’‘`]\d\d(?!\d)",
        "md": rf"\s{day}{th}(?![\d:%])",
    }
    next_year = r"(?:\s?/\s?(?:20)?\d\d(?![\w/-])|[–-]\d\d(?![\w/-]))?"
    season_year = rf"(?P<sY>{season}(?:\s(?:semester|term|of|quarter|school|de))*{gap}{year}{next_year})"
    begins = r"(?:(?<![^\W_])|(?<=(?-i:[A-Z]))(?=(?-i:[A-Z][a-z])))"
    return re.compile(
        rf"(?<!\d)(?=\d)(?:{_named(digits_first)})|(?=[^\W\d_]){begins}(?:{month}(?:{_named(after_month)})|{season_year})"
        r"|(?P<yy>(?<=[A-Za-z])\s?['’‘]\d\d(?!\w))"
        rf"|(?P<era>{_any_of(eras())}{eastern.ERA})",
        re.IGNORECASE,
    )


def _named(forms: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{form})" for name, form in forms.items())


_NARROW = {ord("０") + n: ord("0") + n for n in range(10)}
"""Figures as wide as letters of East Asia."""
_NUMBER = re.compile(r"\d+")
_BEGUN = re.compile(r"\d+|[A-Za-z]+")
_DIGIT = re.compile(r"[0-9]")
_PAGES_BEFORE = re.compile(r"(?:\bpp?\.?|\bpages?|\bS\.|\bSeiten|:)\s*(?:\d+\s*[-–—]+\s*)?$", re.IGNORECASE)
_ENDS_PAGES_WORD = frozenset("pPsSeEnN.:-–—")
_LETTERS = re.compile(r"[a-z]+")
_GLUED = re.compile(r"[A-Z][A-Z][a-z]")
_NUMBERS_JOINED = re.compile(r"\d\s?[./-]\s?\d")
_JOINED = re.compile(r"(?:19|20|21)\d\d\s?[./-]\s?\d|\d\s?[./-]\s?(?:19|20|21)\d\d")
"""A year joined to another number, or a word glued to the one before: `2021-10`, `3.2021`, `LGOct 3`."""
_OTHER_MONTH = re.compile(
    rf"(?<!\w)(\d{{1,2}})\.?\s([^\W\d_]{{3,12}})\.?\s({_YEAR})(?!\w)|(?<!\w)([^\W\d_]{{3,12}})\s(\d{{1,2}}),\s({_YEAR})(?!\w)"
)


def spots(text: str) -> list[Spot]:
    """All dates of the text from left to right, without overlaps."""
    if not text.isascii():
        text = text.translate(_NARROW)
    if not _DIGIT.search(text):
        return []
    found = _spots(text)
    others = [Spot(*each) for each in short_months(text)]
    if len(found) > 1 or (found and not found[0].month):
        others += [Spot(*each) for each in told_by_neighbours(text)]
    return _instead(found, others) if others else found


def _instead(found: list[Spot], others: list[Spot]) -> list[Spot]:
    """These dates with the others, which stand for those that they overlap."""
    kept = [s for s in found if not any(o.start < s.end and s.start < o.end for o in others)]
    return sorted(kept + others, key=lambda spot: spot.start)


def _spots(text: str) -> list[Spot]:
    plain = _is_plain(text)
    bare = plain and _telling_words().isdisjoint(_LETTERS.findall(text.lower()))
    found = _years_alone(text) if bare else [s for match in _matches(text, plain) if (s := _spot(text, match))]
    found = _with_year_words(text, found) if "г" in text or "р." in text or " r" in text else found
    if not found or len(text) > 200 or any(s.month for s in found):
        return found
    return _with_other_months(text, found) if any(len(n) < 3 for n in _NUMBER.findall(text)) else found


@cache
def _year_word() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{range_words('after')})(?!\w)")


def _with_year_words(text: str, found: list[Spot]) -> list[Spot]:
    """`2018 г.`, `2015–2018 гг.`: what says that a number is a year is part of the date."""
    behind = ((s, _year_word().match(text, s.end)) for s in found)
    return [s._replace(end=word.end()) if word and s.year else s for s, word in behind]


def _is_plain(text: str) -> bool:
    """Whether each form in the text begins with a number or a word of dates, and only there."""
    joined = _NUMBERS_JOINED.search(text) is not None and _JOINED.search(text) is not None
    return not joined and text.isascii() and "'" not in text and _GLUED.search(text) is None


def _years_alone(text: str) -> list[Spot]:
    years = _YEAR_ALONE.finditer(text)
    return [Spot(*y.span(), int(y.group())) for y in years if not _stands_as_page(text, y.start())]


def _matches(text: str, plain: bool) -> Iterator[re.Match[str]]:
    """All that has the form of a date."""
    if not plain:
        yield from _pattern().finditer(text)
        return
    words, at = _date_words(), 0
    for begun in _BEGUN.finditer(text):
        start, token = begun.start(), begun.group()
        if start >= at and (token.isdecimal() or token.lower() in words) and (match := _pattern().match(text, start)):
            at = match.end()
            yield match


@cache
def _date_words() -> frozenset[str]:
    """All words of those names of months and seasons that a text in ASCII can hold."""
    return frozenset(word for words in _names() for word in words)


@cache
def _telling_words() -> frozenset[str]:
    """The longest word of each: without one of these no such name stands in the text."""
    return frozenset(max(words, key=len) for words in _names())


def _names() -> list[list[str]]:
    names = (*lexicon.months(), *lexicon.seasons())
    return [_LETTERS.findall(name) for name in names if name.isascii()]


def _spot(text: str, match: re.Match[str]) -> Spot | None:
    form = match.lastgroup or ""
    if form in ("s", "t"):
        form = next(name for name, value in match.groupdict().items() if value is not None and name not in "st")
    year, month, day, last = numbers_of(form, match.group())
    if form == "Y" and _stands_as_page(text, match.start()):
        return None
    if not _possible(year, month, day):
        return None
    start = match.start() + (len(match.group()) - len(match.group().lstrip()))
    if last is None or year is None or month is None:
        return Spot(start, match.end(), year, month, day)
    begin = year - 1 if last[0] < month and last[0] <= 2 else year
    finish = begin + 1 if last[0] < month else begin
    return Spot(start, match.end(), year, None, None, last=(finish, last[0]), first=(begin, month))


def _stands_as_page(text: str, at: int) -> bool:
    before = text[max(0, at - 20) : at]
    return before.rstrip()[-1:] in _ENDS_PAGES_WORD and _PAGES_BEFORE.search(before) is not None


def _possible(year: int | None, month: int | None, day: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= monthrange(year or 2000, month or 1)[1]


def _with_other_months(text: str, found: list[Spot]) -> list[Spot]:
    """Where a year follows a day and a word that the pattern lacks, the word may be a month of another language."""
    return _instead(found, list(_other_months(text)))


def _other_months(text: str) -> Iterator[Spot]:
    for match in _OTHER_MONTH.finditer(text):
        day, word, year = match.group(1, 2, 3) if match.group(1) else match.group(5, 4, 6)
        month = foreign_month(word.lower())
        if month and _possible(int(year), month, int(day)):
            yield Spot(match.start(), match.end(), int(year), month, int(day))
