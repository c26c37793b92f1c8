"""A glance at a text that is hardly a venue line: what most titles and lists of names show without a close look.

A known venue is known by its first word or by brackets; whatever else speaks for one are figures and a few words.
"""

import re
from functools import cache

from crawler.lexicon.venue_names import SMALL_WORDS, venues
from crawler.values import cues
from crawler.values.cues import DIGIT, holds

_CUES = (*cues.PRESENTATION, *cues.VOLUME, *cues.TYPES["workshop"], *cues.EDITORS, *cues.SERIES, *cues.AVAILABLE)
_SERIALS = ("Journal", "Transactions", "Proceedings", "Annals", "Conference")
_BEGINNINGS = frozenset(
    (
        "in at en im dans appear appears appeared appearing presented accepted published to the proceedings proc "
        "conference actes tagungsband atti actas companion adjunct extended venue journal revista revue rivista "
        "zeitschrift under submitted submission press forthcoming conditionally minor major camera early online revise "
        "r erscheint first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twenty thirty "
        "forty fifty sixty seventy eighty ninety annual if jcr sci ccf core tsinghua thu qualis abdc impact preprint "
        "manuscript arxiv abs eprint e unpublished ph phd doctoral master masters msc m bachelor bachelors bsc b "
        "diploma undergraduate honors honours senior thesis dissertation technical tech research book chapter overall "
        "acceptance http https doi isbn issn"
    ).split()
)
"""Words that a venue line may begin with before the venue's name."""
_FIRST_WORD = re.compile(r"[^\W_]+")
_SHORTEST, _LONGEST = 2, 400


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in venues()) | SMALL_WORDS | _BEGINNINGS


def hardly_a_venue(text: str) -> bool:
    """Whether `venue_likeness` is at most 0.55, told without asking what the text would be as a venue line.

    >>> hardly_a_venue("Forests that learn"), hardly_a_venue("Nature"), hardly_a_venue("Workshop on Fog, 2021")
    (True, False, False)
    """
    if not _SHORTEST <= len(text) <= _LONGEST or not text.isascii() or "(" in text or "[" in text or DIGIT.search(text):
        return False
    low = text.lower()
    first = _FIRST_WORD.search(low)
    if first is None or first.group() in _first_words() or cues.ROMAN.match(low):
        return False
    return not holds(low, _CUES) and not holds(text, _SERIALS)
