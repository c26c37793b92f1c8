"""Which venues of the lexicon a text names: by a name, by an acronym in brackets, or by an acronym amid other words."""

import re
from functools import lru_cache

from crawler.lexicon.venue_names import KnownVenue, venue_key, venues

_ACRONYM = re.compile(r"(?<![\w])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:[-/][A-Z][A-Za-z]+)?(?![\w])|(?<!\w)[A-Z][a-z]+(?!\w)")
_CAPITALS = re.compile(r"[A-Z][a-z]*[A-Z]")
BRACKETED = re.compile(r"\s*[(\[]\s*([A-Za-z][\w@&+ /'’-]{1,28}?)\s*[)\]]")


def type_of_unknown(name: str, volume: str | None) -> str | None:
    """`CVPRW` is a workshop of CVPR, `CVPR Demo Track` belongs to CVPR; what has a volume is a journal."""
    for word in _ACRONYM.findall(name)[:8] if _CAPITALS.search(name) else ():
        if not word.isupper() and sum(map(str.isupper, word)) < 2:
            continue
        if word.endswith("W") and known_venue(word[:-1]):
            return "workshop"
        if found := known_venue(word):
            return found.venue_type
    return "journal" if volume else None


@lru_cache(maxsize=16384)
def known_venue(name: str) -> KnownVenue | None:
    """The venue of the lexicon that goes by this name, or by the name or acronym in its bracket."""
    table = venues()
    if found := table.get(venue_key(name)):
        return found
    bracket = BRACKETED.search(name) if "(" in name or "[" in name else None
    if not bracket:
        return None
    return table.get(venue_key(name[: bracket.start()])) or table.get(venue_key(bracket.group(1)))


def holds_acronym(text: str) -> bool:
    """A known acronym in its own capitals: `FAST` is a conference, `Fast` a word."""
    for word in _ACRONYM.findall(text)[:12] if _CAPITALS.search(text) else ():
        found = known_venue(word) if sum(map(str.isupper, word)) > 1 else None
        if found and word in (found.acronym, *found.names):
            return True
    return False
