# ruff: noqa: E501 (patterns are read more easily whole)
"""How hard it was to get in: `acceptance = 176 / 3391 = 5.1%`, `acceptance < 3%`, `AR 25%`."""

import re
from dataclasses import dataclass

from crawler.values.cues import holds


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The printed figures. `rate_bound` stands for `< 3%`; `rate_text` is the rate as printed."""

    accepted: int | None
    submitted: int | None
    rate: float | None
    rate_bound: float | None
    rate_text: str | None


_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,6})"
_QUOTIENT = re.compile(
    rf"(?<![\d./-]){_NUMBER}\s?(?:/|out of|of|from among|among)\s?{_NUMBER}(?![\d/-])", re.IGNORECASE
)
_BETWEEN = ("/", "of", "among")
_RATE = re.compile(
    r"([<>≤≥~≈]|less than|under|below|about|around|top|only)?\s?(\d{1,2}(?:[.,]\d{1,4})?|100)\s?[%％]", re.IGNORECASE
)
_CUE = re.compile(
    r"accept\w*|(?<!\w)A\.?R\.?(?=[\s:=~]*\d|[\s:=]*[<>≤])|selection rate|selectivity|annahmequote|taux d['’]acceptation|"
    r"tasa de aceptación|tasso di accettazione|taxa de aceitação|录用率|接收率|接受率|採択率|채택률",
    re.IGNORECASE,
)
_DIGIT = re.compile("[0-9]")
_BELOW = frozenset({"<", "≤", "less than", "under", "below"})


def find_acceptance(text: str) -> Acceptance | None:
    """The figures that stand beside a word of acceptance, or a quotient with its own rate (`48/2594 = 1.9%`).

    >>> find_acceptance("(acceptance = 176 / 3391 = 5.1%)")
    Acceptance(accepted=176, submitted=3391, rate=5.1, rate_bound=None, rate_text='5.1%')
    """
    if not _DIGIT.search(text):
        return None
    if "%" not in text and "％" not in text and not (holds(text.lower(), _BETWEEN) and _QUOTIENT.search(text)):
        return None
    cue = _CUE.search(text)
    quotient = _quotient(text, cue)
    rate = _rate(text, cue, quotient)
    if quotient is None and rate is None:
        return None
    accepted, submitted = (_integer(quotient.group(1)), _integer(quotient.group(2))) if quotient else (None, None)
    if rate is None:
        return Acceptance(accepted, submitted, None, None, None)
    value = float(rate.group(2).replace(",", "."))
    bound = (rate.group(1) or "").lower() in _BELOW
    shown = rate.group().strip()
    return Acceptance(accepted, submitted, None if bound else value, value if bound else None, shown)


def _integer(text: str) -> int:
    return int(text.replace(",", ""))


def _quotient(text: str, cue: re.Match[str] | None) -> re.Match[str] | None:
    """A fraction below one that is said to be of acceptance, or is followed by `= 1.9%` or `(1.9%)`."""
    for match in _QUOTIENT.finditer(text):
        if not 0 < _integer(match.group(1)) < _integer(match.group(2)):
            continue
        near = cue and abs(cue.start() - match.start()) < 60
        if near or re.match(r"\s?(?:[=≈~,:]|\()\s?\d{1,2}(?:[.,]\d+)?\s?%", text[match.end() : match.end() + 12]):
            return match
    return None


def _rate(text: str, cue: re.Match[str] | None, quotient: re.Match[str] | None) -> re.Match[str] | None:
    for match in _RATE.finditer(text):
        if cue and -20 <= match.start() - cue.end() <= 40:
            return match
        if cue and 0 <= cue.start() - match.end() <= 12:
            return match
        if quotient and 0 <= match.start() - quotient.end() <= 6:
            return match
    return None
