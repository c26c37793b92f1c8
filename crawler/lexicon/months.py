"""The names of months and seasons in the languages of months.csv."""

import re
from functools import cache

from crawler.lexicon.tables import rows


@cache
def months() -> dict[str, int]:
    """Months by name, in full or short, in lower case."""
    return {name: int(row["first"]) for row in _rows("month") for name in row["names"].split("|")}


@cache
def seasons() -> dict[str, tuple[int, int]]:
    """First and last month of seasons and quarters, by name; winter begins the year before."""
    return {n: (int(row["first"]), int(row["last"])) for row in _rows("season") for n in row["names"].split("|")}


def _rows(kind: str) -> list[dict[str, str]]:
    return [row for row in rows("months.csv") if row["kind"] == kind]


@cache
def month_names() -> str:
    """A pattern for whichever of them stands there, in full or short, in lower case.

    >>> bool(re.fullmatch(month_names(), "octubre")), bool(re.fullmatch(month_names(), "canal"))
    (True, False)
    """
    return "|".join(sorted(map(re.escape, months()), key=lambda n: (-len(n), n)))
