"""Sentences over a list that are no entry of it: `From the coast to the locks.`, and below it what was when."""

from collections.abc import Sequence

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.words import has_role, names_institution
from crawler.values.dates import find_dates

_FEWEST = 2


def opened(found: Sequence[Entry]) -> list[Entry]:
    """The entries; in place of a mere motto those that hang below it."""
    return [e for entry in found for e in (entry.children if _is_motto(entry) else (entry,))]


def _is_motto(entry: Entry) -> bool:
    """Nothing of when, what or where, and several dated entries below."""
    flat = entry.text.flat
    dated = sum(bool(find_dates(child.text.flat)) for child in entry.children)
    if dated < _FEWEST or dated * 3 < len(entry.children) * 2 or find_dates(flat):
        return False
    return flat.endswith((".", "。")) and not (has_role(flat) or names_institution(flat))
