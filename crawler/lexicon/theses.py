"""What theses are called in references of many languages."""

import re
from functools import cache

from crawler.lexicon.tables import rows


@cache
def thesis_phrases() -> tuple[str, ...]:
    """All of them as printed, the longest first.

    >>> "Doktorsavhandling" in thesis_phrases()
    True
    """
    found = {phrase for row in rows("thesis_words.csv") for phrase in row["phrases"].split("|")}
    return tuple(sorted(found, key=lambda p: (-len(p), p)))


@cache
def called_a_thesis() -> str:
    """A pattern for whichever stands there."""
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s") for p in thesis_phrases()) + ")"
