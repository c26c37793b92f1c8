"""Dates without a year: `Feb 3` may be of any year, whatever year was inferred for it."""

import re
from collections.abc import Iterator, Sequence

from crawler.items import Fact, Item, Problem, Publication
from crawler.values.dates import find_dates

_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|['’]\d\d(?!\d)")

_APART = re.compile(r"[:;,()\[\]–—|]|\s-\s|\.\s|\.$")


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
    """Only where a bare day stands apart, before the text or after it, and no full date stands beside it."""
    if item.start and "start" not in item.inferred:
        return None
    parts = [part.strip() for part in _APART.split(item.text) if part.strip()]
    if any(len(d.iso or "") > len("2023") for part in parts for d in find_dates(part)):
        return None
    for part in (*parts[:1], *parts[-1:]):
        if [d.text for d in find_dates(part) if d.iso is None] == [part]:
            return part
    return None
