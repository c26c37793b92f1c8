"""Intervals that end before they begin: `Jul 2015 - Jun 2015`."""

from collections.abc import Iterator, Sequence

from crawler.items import Fact, Item, Problem
from crawler.values.dates import find_range


def find(items: Sequence[Item]) -> Iterator[Problem]:
    """Ends and beginnings are compared as far as both are printed: `2015-07` to `2015` is no problem."""
    for item in items:
        if isinstance(item, Fact) and item.start and item.end and _backwards(item.start, item.end):
            printed = find_range(item.text)
            yield Problem(
                problem_kind="interval_end_before_start",
                severity="error",
                message=f"the end {item.end} is before the start {item.start}",
                quote=printed.text if printed else item.text,
                locator=item.locator,
            )


def _backwards(start: str, end: str) -> bool:
    shared = min(len(start), len(end))
    return end[:shared] < start[:shared]
