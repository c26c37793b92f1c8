"""Eras by which years are counted in Japan, Taiwan and Thailand."""

from collections.abc import Mapping
from functools import cache

from crawler.lexicon.tables import rows


@cache
def eras() -> Mapping[str, int]:
    """The year of our era that is the first of each, by the names they are printed with.

    >>> eras()["平成"], eras()["令和"]
    (1989, 2019)
    """
    return {name: int(row["first"]) for row in rows("eras.csv") for name in row["names"].split("|")}
