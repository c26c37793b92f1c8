"""Tables of what was learnt: how much each sign that is seen speaks for a yes."""

from collections.abc import Iterable
from functools import cache
from math import exp

from crawler.lexicon.tables import rows


@cache
def weights(name: str) -> dict[str, float]:
    """The weight of each sign in this table of the folder; `0` is what counts before anything is seen."""
    return {row["sign"]: float(row["weight"]) for row in rows(name)}


def total(name: str, signs: Iterable[str]) -> float:
    """What these signs say together; those that the table does not hold say nothing."""
    weight = weights(name).get
    return sum([weight(sign, 0.0) for sign in signs])


def chance(amount: float) -> float:
    """0-1: how likely a yes is if all that is seen sums up to this."""
    return 1 / (1 + exp(-amount))
