"""Months whose year has two figures: `07/90 - 09/92`, `since 10/08`. Only beside a second one or a word of time."""

import re

from crawler.lexicon.range_words import range_words

_CENTURY = 45
"""`45` and above are of the last century."""


_MONTH = r"(?:1[0-2]|0?[1-9])[/.]\d\d(?![\d/.]\d|\d)"
_RANGE = re.compile(
    rf"(?<![\w./–—-])(?P<a>{_MONTH})\s?(?:[-–—]|\b(?:to|bis|à|a|al)\b)\s?"
    rf"(?:(?P<b>{_MONTH})|(?:{range_words('open')})(?!\w))",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"(?<!\w)(?:{range_words('since', 'until')})\s(?P<a>{_MONTH})", re.IGNORECASE)


def short_months(text: str) -> list[tuple[int, int, int, int]]:
    """Each as start, end, year and month, left to right.

    >>> short_months("07/90 - 09/92"), short_months("vol. 10/84")
    ([(0, 5, 1990, 7), (8, 13, 1992, 9)], [])
    """
    if "/" not in text:
        return []
    found = [*_RANGE.finditer(text), *_BESIDE.finditer(text)]
    spans = {m.span(name) for m in found for name in m.groupdict() if m[name] and "/" in m[name]}
    return [(start, end, *_read(text[start:end])) for start, end in sorted(spans)]


def _read(text: str) -> tuple[int, int]:
    month, year = (int(n) for n in text.split("/"))
    return (1900 if year >= _CENTURY else 2000) + year, month
