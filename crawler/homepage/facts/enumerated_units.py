"""Units that are called after several subjects: `School of Languages, Cultures and Societies` is one place."""

import re
from collections.abc import Sequence
from functools import cache

from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.words import WEAK, calling, names_institution
from crawler.lexicon.people import is_given_name
from crawler.lexicon.person_labels import any_label
from crawler.lexicon.places import is_place

_MOST, _MOST_WORDS, _FAR = 3, 5, 45
_OTHER_UNITS = r"cent(?:er|re)|institut(?:e|o)?|istituto|college|centro|zentrum|group|program(?:me)?"
_SUBJECT = re.compile(r"[^\W\d_][^\W\d_’'-]*(?:[ ’'-][^\W\d_][^\W\d_’'-]*){0,4}")


@cache
def _unit() -> re.Pattern[str]:
    """`Department of Physics`, and what may stand before it."""
    return re.compile(
        rf"\b(?:{any_label('unit')}|{_OTHER_UNITS})\s(?:{joint('of')}|on\s|in\s)(?:the\s|la\s|l['’])?(?P<subject>\S.*)$",
        re.IGNORECASE,
    )


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s){joint('and')}")


def may_enumerate(text: str) -> bool:
    """Whether there is a comma, and an `and` somewhere behind it."""
    comma = text.find(",")
    return comma > 0 and _and().search(text, comma) is not None


def goes_on(unit: str, behind: Sequence[str]) -> int:
    """How many of the parts behind a unit, parted by commas, are subjects that it is called after as well.

    >>> goes_on("School of Languages", ["Cultures and Societies", "Acme University"])
    1
    >>> goes_on("School of Law", ["Acme University", "Tarn and Beta"])
    0
    """
    found = _unit().search(unit) if behind and any(" " in b for b in behind[:_MOST]) else None
    if found is None or found.start() > _FAR or not _is_subject(found["subject"]) or _and().search(found["subject"]):
        return 0
    low = found["subject"][:1].islower()
    for i, words in enumerate(behind[:_MOST]):
        parts = _and().split(words)
        if len(parts) > 2 or not all(_is_subject(p) and (low or p[:1].isupper()) for p in parts if p):
            return 0
        if len(parts) == 2:
            return 0 if not parts[1] or is_place(words) else i + 1
    return 0


def _is_subject(words: str) -> bool:
    if len(words.split()) > _MOST_WORDS or not _SUBJECT.fullmatch(words) or is_place(words):
        return False
    if names_institution(WEAK.sub("", words)) or calling(words) or calling(words, "study"):
        return False
    first, _, rest = words.partition(" ")
    return not (rest and is_given_name(first))
