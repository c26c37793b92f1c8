"""The venues that a stranger would know, found by acronym or by full name."""

import re
from dataclasses import dataclass
from functools import cache

from crawler.lexicon.letters import without_accents
from crawler.lexicon.tables import rows

_WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = frozenset(
    "the of on in for and annual international ieee acm conference proceedings intl int conf proc".split()
)


@dataclass(frozen=True, slots=True)
class KnownVenue:
    """A venue of venues.csv: its usual short name, what it is, and the full names it goes by."""

    acronym: str
    venue_type: str
    names: tuple[str, ...]


def plain_words(text: str) -> list[str]:
    """The words in lower case, without accents or signs."""
    letters = text.lower().replace("&", " and ")
    if not letters.isascii():
        letters = without_accents(letters)
    return _WORD.findall(letters)


def venue_key(name: str) -> str:
    """A name as it is compared: lower case, no accents or signs, without the small and generic words."""
    words = plain_words(name)
    return " ".join([w for w in words if w not in SMALL_WORDS]) or " ".join(words)


@cache
def venues() -> dict[str, KnownVenue]:
    """Known venues by the key (`venue_key`) of each of their names, the acronym among them."""
    found: dict[str, KnownVenue] = {}
    for row in rows("venues.csv"):
        venue = KnownVenue(row["acronym"], row["type"], tuple(n for n in row["names"].split("|") if n))
        for name in (venue.acronym, *venue.names):
            found.setdefault(venue_key(name), venue)
    return found
