"""Sentences over a list that are no entry of it: `From the coast to the locks.`, and below it what was when."""

from collections.abc import Sequence

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.words import find_degrees, has_role, names_institution
from crawler.values.dates import find_dates

_FEWEST = 2


def opened(found: Sequence[Entry]) -> list[Entry]:
    """The entries; in place of a mere motto that stands over all others those that hang below it."""
    alone = len(found) == 1 and _is_motto(found[0])
    return list(found[0].children) if alone else list(found)


def _is_motto(entry: Entry) -> bool:
    """Nothing of when, what or where, and below it several entries that are dated and say what or where."""
    flat = entry.text.flat
    dated = sum(bool(find_dates(child.text.flat)) for child in entry.children)
    told = sum(
        has_role(c.text.flat) or bool(find_degrees(c.text.flat)) or names_institution(c.text.flat)
        for c in entry.children
    )
    if dated < _FEWEST or min(dated, told) * 3 < len(entry.children) * 2 or find_dates(flat):
        return False
    return flat.endswith((".", "。")) and not (has_role(flat) or names_institution(flat))
