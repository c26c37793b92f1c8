"""A glance at a text that is hardly a venue line: what most titles and lists of names show without a close look.

A known venue is known by how it begins or by brackets; whatever else speaks for one are figures and a few words.
"""

import re
from functools import cache, lru_cache

from crawler.lexicon.cue_words import every
from crawler.lexicon.venue_names import SMALL_WORDS, plain_words, venues
from crawler.values import cues
from crawler.values.cues import DIGIT, holds

_CUES = every(cues.PRESENTATION, cues.VOLUME, cues.TYPES["workshop"], cues.EDITORS, cues.SERIES, cues.AVAILABLE)
_SERIALS = ("Journal", "Transactions", "Proceedings", "Annals", "Conference")
_BEGINNINGS = frozenset(
    (
        "at en im dans invited contributed paper given held appear appears appeared appearing presented the "
        "conference actes tagungsband atti actas companion adjunct extended venue journal revista revue rivista "
        "zeitschrift under submitted submission press forthcoming conditionally minor major camera early online revise "
        "erscheint first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twenty thirty "
        "forty fifty sixty seventy eighty ninety annual if jcr sci ccf core tsinghua thu qualis abdc impact preprint "
        "manuscript arxiv abs eprint unpublished ph phd doctoral master masters msc bachelor bachelors bsc "
        "diploma undergraduate honors honours senior thesis dissertation technical tech research book chapter overall "
        "acceptance http https doi isbn issn"
    ).split()
)
"""Words that a venue line may begin with before the venue's name."""
_LETTERS = frozenset(("r r", "e print", "m sc", "m s", "b sc", "ph d"))
"""The same in two words, the first of which is often somebody's initial."""
_LEADS = frozenset("in to accepted published proceedings proc".split())
"""Words that say that a venue follows."""
_LATIN = re.compile(r"[\x00-\u024f\u2010-\u2026]*")
_CAPITALS = re.compile(r"[A-Z][a-z]*[A-Z]|Springer|Elsevier")
"""What acronyms and organizers hold."""
_KINDS = every(cues.STATUS, *cues.TYPES.values())
_SHORTEST, _LONGEST, _HEAD = 2, 400, 120
NONE, HARDLY, MAYBE = 0.0, 0.55, 1.0


@cache
def _begin_venues() -> tuple[frozenset[str], frozenset[str]]:
    """The venues of one word; how the others begin, in two."""
    keys = [key.split(" ") for key in venues()]
    return frozenset(k[0] for k in keys if len(k) == 1), frozenset(" ".join(k[:2]) for k in keys if len(k) > 1)


def hardly_a_venue(text: str) -> bool:
    """Whether `venue_likeness` is at most 0.55, told without asking what the text would be as a venue line.

    >>> hardly_a_venue("Forests that learn"), hardly_a_venue("Nature"), hardly_a_venue("Workshop on Fog, 2021")
    (True, False, False)
    """
    return not _may_be_venue(text)


@lru_cache(maxsize=8192)
def venue_at_most(text: str) -> float:
    """What `venue_likeness` does not exceed, as far as a glance tells: nothing at all, little, or whatever it be.

    >>> venue_at_most("Forests that learn"), venue_at_most("Forests that FAST"), venue_at_most("Nature")
    (0.0, 0.55, 1.0)
    """
    if _may_be_venue(text):
        return MAYBE
    return HARDLY if _CAPITALS.search(text) or _KINDS.search(text.lower()) else NONE


@lru_cache(maxsize=8192)
def _may_be_venue(text: str) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or "(" in text or "[" in text or DIGIT.search(text):
        return True
    if not text.isascii() and not _LATIN.fullmatch(text):
        return True
    low = text.lower()
    if _may_begin_venue(text) or cues.ROMAN.match(low) is not None:
        return True
    return _CUES.search(low) is not None or holds(text, _SERIALS)


def _may_begin_venue(text: str) -> bool:
    """Whether a known venue may begin with the first word, or behind words that lead to venues."""
    words = plain_words(text[:_HEAD])
    if not words or words[0] in _LEADS:
        return True
    single, begun = _begin_venues()
    telling = [w for w in words if w not in SMALL_WORDS]
    for one, two in zip(telling, (*telling[1:], ""), strict=False):
        pair = f"{one} {two}"
        if one in single or pair in begun or pair in _LETTERS:
            return True
        if one not in _BEGINNINGS:
            return False
    return True
