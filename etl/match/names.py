"""Names as keys: what of two printed names can be compared, and how far they agree.

A printed name hides which word is the family's, whether the given name was cut to initials, and how its sounds were
spelled. `name_key` makes that explicit once per distinct name; `agreement` then compares two keys without a dictionary.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from crawler.lexicon import is_given_name, is_surname, name_spellings
from etl.match.romanized import canonical

_NUMBER = re.compile(r"\s+(0\d{3})$")
_TITLE = re.compile(r"^(?:prof|dr|mr|ms|mrs)\.?\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"[\s,]+(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d)\.?$", re.IGNORECASE)
_PARTICLES = frozenset("van von der den de del della di da dos das du la le el al bin ibn ter ten zu af av".split())
_CJK = re.compile(r"^[\u3400-\u9fff\uac00-\ud7af]{2,4}$")
_WORD = re.compile(r"[a-z]+")


class Agreement(IntEnum):
    """How far two names agree; only the names, nothing around them."""

    NONE = 0
    NEAR = 1
    """One or two letters differ: `Donghyun Na`, `Donghyeon Na` if nobody told us that these are one name."""
    VARIANT = 2
    """Spellings that the lexicon knows as one: `Lee Sung-min`, `Yi Seong Min`."""
    COMPATIBLE = 3
    """One says less than the other: `J. Willette`, `Jeffrey Ryan Willette`."""
    SAME = 4


@dataclass(frozen=True, slots=True, eq=False)
class NameKey:
    """ASCII, lower case. There is one key a name, so keys compare by identity."""

    family: str
    given: tuple[str, ...]
    number: str | None
    squashed: str
    """The given names without spaces, so `Hae Beom` is `Haebeom`."""
    spelled: str
    """The same without initials: what one is called. Empty if the given name is missing or cut to initials."""
    canonical: str
    """`spelled` with every syllable that has several known spellings in one of them."""

    @property
    def full(self) -> str:
        """Equal for two spellings that differ in case, accents, hyphens and spaces only."""
        return f"{self.family}|{self.squashed}"


@lru_cache(maxsize=1 << 18)
def name_key(name: str) -> NameKey:
    """The key of one printed name.

    >>> key = name_key("Hae-Beom Lee 0001")
    >>> key.family, key.given, key.number
    ('lee', ('hae', 'beom'), '0001')
    >>> name_key("van der Berg, J.P.").family
    'vanderberg'
    """
    text, number = name.strip(), None
    if found := _NUMBER.search(text):
        text, number = text[: found.start()], found[1]
    text = _SUFFIX.sub("", _TITLE.sub("", text))
    if _CJK.match(text):
        return _key(_letters(anyascii(text[0])), (_letters(anyascii(text[1:])),), number)
    if "," in text:
        family, _, given = text.partition(",")
        return _key(_letters(_fold(family)), _words(given), number)
    family, given = _by_order(text.split())
    return _key(_letters(_fold(family)), _words(given), number)


@cache
def _key(family: str, given: tuple[str, ...], number: str | None) -> NameKey:
    words = tuple(word for word in given if len(word) > 1)
    return NameKey(family, given, number, "".join(given), "".join(words), canonical(words))


@lru_cache(maxsize=1 << 18)
def agreement(a: NameKey, b: NameKey) -> Agreement:
    """How far two names agree, whichever of them says more."""
    if a.number and b.number and a.number != b.number:
        return Agreement.NONE
    if a.family == b.family:
        if a.squashed == b.squashed or sorted(a.given) == sorted(b.given):
            return Agreement.SAME
        if _covers(a.given, b.given) or _covers(b.given, a.given):
            return Agreement.COMPATIBLE
        return _likeness(a, b)
    if a.squashed and (
        (a.family, a.squashed) == (b.squashed, b.family) or a.squashed + a.family == b.squashed + b.family
    ):
        return Agreement.SAME
    return _across_families(a, b)


def _across_families(a: NameKey, b: NameKey) -> Agreement:
    """Of two family names that differ in spelling; only spelled-out given names can bridge that."""
    if not (a.spelled and b.spelled):
        return Agreement.NONE
    if surname_groups(a.family) & surname_groups(b.family):
        return Agreement.VARIANT if a.canonical == b.canonical else Agreement.NONE
    return Agreement.NEAR if a.squashed == b.squashed and _near(a.family, b.family) else Agreement.NONE


def _by_order(words: list[str]) -> tuple[str, str]:
    """(family, given) of a name without comma: family last, unless only its first word is known as a family name.

    What is a given name as well (`Daniel Lindqvist`) must be followed by one to be taken for a family name. Capitals
    at the end are initials (`Zuna RE`).
    """
    if len(words) < 2:
        return "".join(words), ""
    first, last = words[0], words[-1]
    if len(last) < 4 and last.isalpha() and last.isupper() and not first.isupper() and not is_surname(last):
        return " ".join(words[:-1]), " ".join(last)
    if (first.isalpha() and len(first) > 1 and is_surname(first) and not is_surname(last)) and (
        is_given_name(last) or not is_given_name(first)
    ):
        return words[0], " ".join(words[1:])
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _fold(text: str) -> str:
    return text.lower() if text.isascii() else anyascii(text).lower()


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _words(text: str) -> tuple[str, ...]:
    words = _WORD.findall(_fold(text))
    return tuple(words)


def _covers(more: tuple[str, ...], less: tuple[str, ...]) -> bool:
    """Whether each word of `less` stands in `more`, in order, whole or as its initial; the first words must meet."""
    if not less:
        return True
    if not more or more[0][0] != less[0][0]:
        return False
    if all(len(word) == 1 for word in less) and len(more) == 1:
        return _in_order("".join(less), more[0])
    at = 0
    for i, word in enumerate(less):
        while at < len(more) and not (
            more[at] == word or (min(len(more[at]), len(word)) == 1 and more[at][0] == word[0])
        ):
            at += 1
            if i == 0:
                return False
        if at == len(more):
            return False
        at += 1
    return True


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _likeness(a: NameKey, b: NameKey) -> Agreement:
    """Of two given names of one family; of two different initials nothing can be heard."""
    ours, theirs = ("".join(word for word in key.given if len(word) == 1) for key in (a, b))
    if ours and theirs and ours != theirs:
        return Agreement.NONE
    if a.spelled and a.canonical == b.canonical:
        return Agreement.VARIANT
    return Agreement.NEAR if _near(a.spelled, b.spelled) else Agreement.NONE


@cache
def surname_groups(family: str) -> frozenset[int]:
    """The names, by number, that this may be a spelling of."""
    return frozenset(i for i, group in enumerate(name_spellings("surname")) if family in group)


def _near(a: str, b: str) -> bool:
    """At most one letter in four differs, two at the most."""
    longest = max(len(a), len(b))
    return longest >= 4 and OSA.distance(a, b, score_cutoff=2) <= min(2, longest // 4)
