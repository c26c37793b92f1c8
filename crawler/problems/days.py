"""Dates without a year: `Feb 3` may be of any year, whatever year was inferred for it."""

import re
from collections.abc import Iterator, Sequence

from crawler.items import Fact, Item, Problem, Publication
from crawler.values.dates import find_dates

_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)")


def find(items: Sequence[Item]) -> Iterator[Problem]:
    """One problem an entry that is dated by a day or month alone."""
    for item in items:
        quote = None
        if isinstance(item, Publication):
            quote = _of_publication(item)
        elif isinstance(item, Fact):
            quote = _of_fact(item)
        if quote:
            yield Problem(
                problem_kind="date_without_year",
                severity="warning",
                message=f"the date {quote!r} has no year",
                quote=quote,
                locator=item.locator,
                about=item.locator if isinstance(item, Publication) else None,
            )


def _of_publication(item: Publication) -> str | None:
    stated = item.published is not None and "published" not in item.inferred
    if stated or not item.published_text or _YEAR.search(item.published_text):
        return None
    return next((d.text for d in find_dates(item.published_text) if d.iso is None), None)


def _of_fact(item: Fact) -> str | None:
    """Only where the year is missing from the fact's date, not where a full date stands beside a bare one."""
    if item.start and "start" not in item.inferred:
        return None
    found = find_dates(item.text)
    if any(d.iso for d in found if len(d.iso or "") > 4):
        return None
    return next((d.text for d in found if d.iso is None), None)
