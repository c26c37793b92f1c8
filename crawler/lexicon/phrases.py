"""Set phrases that references of many languages hold: `forthcoming`, `with`, `in`, and who edited a volume."""

import re
from functools import cache

from crawler.lexicon.tables import rows


@cache
def phrases(says: str) -> tuple[str, ...]:
    """All phrases that say this, the longest first.

    >>> "im Druck" in phrases("forthcoming"), "samen met" in phrases("with")
    (True, True)
    """
    found = {p for row in rows("phrases.csv") if row["says"] == says for p in row["phrases"].split("|")}
    return tuple(sorted(found, key=lambda p: (-len(p), p)))


@cache
def one_of(says: str) -> str:
    """A pattern for whichever of these phrases stands there, whatever spaces part its words."""
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s") for p in phrases(says)) + ")"


@cache
def _kinds() -> frozenset[str]:
    return frozenset(phrases("kind"))


def is_kind(text: str) -> bool:
    """Whether this only says what kind of a work something is, or in which form it was made.

    >>> is_kind("(учебное пособие)"), is_kind("Печ."), is_kind("Article of faith")
    (True, True, False)
    """
    return text.strip(" .,;()[]").lower() in _kinds()
