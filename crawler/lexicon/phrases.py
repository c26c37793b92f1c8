"""Set phrases that references (`forthcoming`, `with`, `in`, who edited a volume) and CVs hold in many languages."""

import re
from collections.abc import Iterable
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
    return _either(phrases(says))


@cache
def of_cv(says: str) -> str:
    """The same for a phrase of CVs; it ends where a word ends, unless it ends in an apostrophe.

    >>> bool(re.match(of_cv("advised"), "betreut von Eva Muster"))
    True
    """
    found = {p for row in rows("cv_phrases.csv") if row["says"] == says for p in row["phrases"].split("|")}
    return rf"(?<!\w){_either(sorted(found, key=lambda p: (-len(p), p)))}(?:(?<=['’])|(?!\w))"


@cache
def of_cv_amid(says: str, amid: str) -> str:
    """The same for a phrase that words of another kind may part before its last word: `ma recherche porte surtout sur`.

    >>> bool(re.match(of_cv_amid("explore", "mainly"), "mes recherches portent principalement sur"))
    True
    """
    found = {p for row in rows("cv_phrases.csv") if row["says"] == says for p in row["phrases"].split("|")}
    between = rf"\s(?:{of_cv(amid)}\s)?"
    ranked = sorted(found, key=lambda p: (-len(p), p))
    parted = (re.escape(p).replace(r"\ ", r"\s").rpartition(r"\s") for p in ranked)
    each = (f"{head}{between}{last}" if head else last for head, _, last in parted)
    return rf"(?<!\w)(?:{'|'.join(each)})(?:(?<=['’])|(?!\w))"


def _either(found: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s") for p in found) + ")"


@cache
def _kinds() -> frozenset[str]:
    return frozenset(phrases("kind"))


def is_kind(text: str) -> bool:
    """Whether this only says what kind of a work something is, or in which form it was made.

    >>> is_kind("(учебное пособие)"), is_kind("Печ."), is_kind("Article of faith")
    (True, True, False)
    """
    return text.strip(" .,;()[]").lower() in _kinds()
