"""Acceptance rates that are not their quotient rounded to the printed digits: 176 / 3391 is 5.2%, not 5.1%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crawler.items import Item, Problem, Publication

_RATE = re.compile(
    r"(?P<about>[~≈<>≤≥∼]\s*|\b(?:about|around|approx\w*\.?|nearly|circa|ca\.)\s*)?(?P<rate>\d+(?:[.,]\d+)?)\s*%"
)
_FIGURES = re.compile(r"\d[\d,]*\s*(?:/|of|out of|among)\s*\d[\d,]*[^\d%]{0,20}\d+(?:[.,]\d+)?\s*%")


def find(items: Sequence[Item]) -> Iterator[Problem]:
    """Rounding a half up or down are both right; cutting digits off is not, and neither is more taken than sent."""
    for item in items:
        if not isinstance(item, Publication) or not item.accepted or not item.submitted:
            continue
        if item.accepted > item.submitted:
            yield _problem(item, f"{item.accepted} accepted of {item.submitted} submitted")
        elif item.acceptance_rate is not None:
            yield from _rate(item, item.accepted, item.submitted, item.acceptance_rate)


def _rate(item: Publication, accepted: int, submitted: int, rate: float) -> Iterator[Problem]:
    printed = _printed(item.raw, rate)
    if printed is None:
        return
    exact = Decimal(100 * accepted) / Decimal(submitted)
    half = Decimal(5).scaleb(int(printed.as_tuple().exponent) - 1)
    if abs(exact - printed) > half:
        right = round(exact, max(0, -int(printed.as_tuple().exponent)))
        yield _problem(item, f"{accepted} / {submitted} is {right}%, not {printed}%")


def _printed(raw: str, rate: float) -> Decimal | None:
    """The rate with its printed digits; None where the page itself says that it is not exact."""
    for found in _RATE.finditer(raw):
        printed = Decimal(found["rate"].replace(",", "."))
        if float(printed) == rate:
            return None if found["about"] else printed
    return Decimal(repr(rate))


def _problem(item: Publication, message: str) -> Problem:
    quote = _FIGURES.search(item.raw)
    return Problem(
        problem_kind="rate_mismatch",
        severity="warning",
        message=message,
        quote=quote[0] if quote else None,
        locator=item.locator,
        about=item.locator,
    )
