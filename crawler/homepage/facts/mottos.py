"""Sentences over a list that are no entry of it: `From the coast to the locks.`, and below it what was when."""

from collections.abc import Sequence

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.words import find_degrees, has_role, names_institution
from crawler.lexicon.headings import heading_kind
from crawler.values.dates import find_dates

_FEWEST, _OPENING = 2, 6


def opened(found: Sequence[Entry]) -> list[Entry]:
    """The entries, of which all others are dated; in place of a mere motto those that hang below it."""
    mottos = [i for i, entry in enumerate(found) if _is_motto(entry)]
    if len(mottos) != 1 or not all(find_dates(e.text.flat) for e in found if e is not found[mottos[0]]):
        return list(found)
    return [*found[: mottos[0]], *found[mottos[0]].children, *found[mottos[0] + 1 :]]


def _is_motto(entry: Entry) -> bool:
    """Nothing of when, what or where, and below it several entries that are dated and say what or where."""
    flat = entry.text.flat
    dates = [find_dates(child.text.flat) for child in entry.children]
    dated, opens = sum(map(bool, dates)), sum(bool(d) and d[0].start <= _OPENING for d in dates)
    told = sum(
        has_role(c.text.flat) or bool(find_degrees(c.text.flat)) or names_institution(c.text.flat)
        for c in entry.children
    )
    if dated < _FEWEST or max(min(dated, told), opens) * 3 < len(entry.children) * 2 or find_dates(flat):
        return False
    said = heading_kind(flat) is None and (has_role(flat) or names_institution(flat))
    return flat.endswith((".", "。")) and not said
