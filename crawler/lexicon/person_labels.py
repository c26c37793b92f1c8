"""By which words pages label what they say of their person: `Position`, `Department`, `研究方向`."""

import re
from functools import cache

from crawler.lexicon.tables import rows


@cache
def person_labels(says: str) -> frozenset[str]:
    """All labels that say this, in lower case.

    >>> "designation" in person_labels("position"), "소속" in person_labels("affiliation")
    (True, True)
    """
    told = (row["words"].lower().split("|") for row in rows("person_labels.csv") if row["says"] == says)
    return frozenset(word for words in told for word in words)


@cache
def any_label(says: str) -> str:
    """A pattern for one of them, the longest first, whatever spaces part its words."""
    longest = sorted(person_labels(says), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s?") for w in longest) + ")"
