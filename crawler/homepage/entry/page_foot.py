# ruff: noqa: E501 (patterns are read more easily whole)
"""What stands at the foot of a page: when it was changed, how many have seen it, whose it is."""

import re

from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of
from crawler.values.cues import holds

_OWNED = r"©|\(c\)\s?(?:19|20)\d\d|copyright\b"
_BEGINS = Late(rf"\W*(?:{_OWNED}|stand:\s\d|{one_of('foot')}(?![a-zà-ž]))", re.IGNORECASE)
_LONGEST = 120
_CUES = ("©", "ⓒ", "rights reserved", "réservés", "vorbehalten", "phone", "tel", "tél", "fax")
_HELD = re.compile(
    r"[©Ⓒ]|\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\b(?:phone|tel|téléphone|fax)\b ?[.:]",
    re.IGNORECASE,
)


def begins_foot(text: str) -> bool:
    """Whether a short line begins as the foot of a page does.

    >>> begins_foot("Last updated: 3 May 2021"), begins_foot("访问量：0000012345"), begins_foot("Lasting fog. 2021.")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _BEGINS.match(text) is not None


def holds_foot(text: str) -> bool:
    """Whether somewhere in a text stands what the foot of a page says: whose it is, by whom it can be reached.

    >>> holds_foot("Quay 3, Ghent. Phone: 12 34"), holds_foot("Phones on the quay")
    (True, False)
    """
    return holds(text.lower(), _CUES) and _HELD.search(text) is not None
