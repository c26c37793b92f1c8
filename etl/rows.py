"""From what a page states to the rows of the tables that keep it as read."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from crawler.items import Fact, Metric, Page, Problem, Profile, Publication, as_dict
from crawler.reading import Reading
from etl.ids import mention_id, page_id

Row = tuple[str, dict[str, Any]]
"""A table and one row of it, by column."""


def rows(page: Page, reading: Reading) -> Iterator[Row]:
    """Every row that a page gives; the order is that of the items."""
    digest = page.sha256
    this_page = page_id(page.url, digest)
    repeats: Counter[str] = Counter()
    facts = 0
    places: dict[str, str] = {}
    for item in reading.items:
        row = as_dict(item) | {"page_id": this_page}
        if isinstance(item, Publication):
            row["mention_id"] = mention_id(page.url, digest, item.locator, repeats[item.locator])
            repeats[item.locator] += 1
            places.setdefault(item.locator, row["mention_id"])
            yield "entries", row
        elif isinstance(item, Profile):
            yield "profile_rows", row
        elif isinstance(item, Fact):
            facts += 1
            yield "facts", row | {"ordinal": facts}
        elif isinstance(item, Metric):
            yield "metric_rows", row
    for problem in reading.items:
        if isinstance(problem, Problem):
            yield "problems", _problem(problem, this_page, places)


def _problem(item: Problem, page: str, places: dict[str, str]) -> dict[str, Any]:
    row = as_dict(item)
    concerned = places.get(item.about) if item.about else None
    return row | {"page_id": page, "mention_id": concerned, "kind": item.problem_kind}
