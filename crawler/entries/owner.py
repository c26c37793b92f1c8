"""Whose list this is, when the page prints no name: the person in nearly every author list."""

from collections import Counter
from collections.abc import Sequence

from crawler.items import Publication

_FEWEST_LISTS = 3
_SHARE = 0.6
_LEAD = 2.0


def in_nearly_every_list(publications: Sequence[Publication]) -> str | None:
    """The name that is in most lists, in every list that is printed whole, and far ahead of the next one."""
    lists = [p for p in publications if p.authors]
    if len(lists) < _FEWEST_LISTS:
        return None
    counted = Counter(name for p in lists for name in dict.fromkeys(p.authors or ())).most_common(2)
    (name, most), second = counted[0], counted[1][1] if len(counted) > 1 else 0
    whole = all(name in (p.authors or ()) for p in lists if p.authors_complete)
    return name if whole and most >= _SHARE * len(lists) and most >= _LEAD * second else None
