# ruff: noqa: E501 (patterns are read more easily whole)
"""The forms of one name: which agree (`Doe-Roe, I` and `Ines Doe-Roe`), which says most, which handle is made of it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from anyascii import anyascii

from crawler.lexicon.late import Late
from crawler.lexicon.letters import WIDE, without_accents
from crawler.values.name_shapes import PARTICLES, SUFFIXES

_HAN = Late(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile(r"['’`‘´ʻ]")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_AFFIXES = (
    "homepage publications research academic website group staff teams people phone about prof page math "
    "labs lab web www phd cv dr ai me".split()
)
_LONGEST_HANDLE = 32


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Without accents and case."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFC", without_accents(text.casefold().translate(_LETTERS)))


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The full words of a name in plain letters, and its initials; without particles, suffixes and numbers.

    >>> words("van der Berg, J.-P."), words("Blackwood OT")
    ((frozenset({'berg'}), ('j', 'p')), (frozenset({'blackwood'}), ('o', 't')))
    """
    if WIDE.search(name):
        return frozenset({re.sub(r"[\s　・·]", "", name)}), ()
    full: list[str] = []
    initials: list[str] = []
    printed = _WORD.findall(_APOSTROPHES.sub("", name))
    mixed = any(len(w) > 2 and not w.isupper() for w in printed)
    for word in printed:
        low = plain(word)
        if low in SUFFIXES:
            continue
        if len(word) == 1:
            initials.append(low)
        elif mixed and len(word) <= 3 and word.isupper() and not re.search(r"[AEIOUY]", word[1:]):
            initials += low
        elif not (low in PARTICLES and word.islower()):
            full.append(low)
    return frozenset(full), tuple(initials)


@lru_cache(maxsize=16384)
def agree(one: str, other: str) -> bool:
    """Whether both may be forms of one name: a shared word in full, and nothing in the shorter that the longer denies.

    >>> agree("R. Lozano", "Rodrigo Lozano Pedrosa"), agree("Min Gu", "Lu Gu"), agree("Vásquez, I.", "Inés Vásquez-Thorne")
    (True, False, True)
    """
    (full, initials), (others, other_initials) = words(one), words(other)
    shared = full & others
    if not shared:
        return False
    rest, other_rest = [*(full - shared), *initials], [*(others - shared), *other_initials]
    if not rest or not other_rest:
        return len(shared) > 1 or rest == other_rest
    short, long = sorted((rest, other_rest), key=len)
    if len(short) == len(long) > 1 and sum(map(len, short)) > sum(map(len, long)):
        short, long = long, short
    return _fits(short, long)


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        match = next((w for w in left if _same_word(word, w)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same_word(one: str, other: str) -> bool:
    """Equal, an initial of the other, or its short form (`Jon` of `Jonathan`)."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3 or short == long)


def is_full(name: str) -> bool:
    """Whether a given name is spelled out: two words of more than an initial."""
    if WIDE.search(name):
        return True
    given, comma, behind = name.partition(",")
    said = [w for w in (behind if comma else given).split() if w.lower() not in PARTICLES or w[:1].isupper()]
    if not said or (len(said) < 2 and not comma) or _inverted_initials(name):
        return False
    initials = re.fullmatch(r"(?:[^\W\d_]\.?-?){1,3}", said[0]) and (
        said[0].isupper() and ("." in said[0] or not name.isupper())
    )
    return not initials and len(said[0]) > 1


def _inverted_initials(name: str) -> bool:
    """`El-Amrani N`, `Núñez Cabeza, P.`: all full words are the family's."""
    _, comma, given = name.partition(",")
    if comma:
        return not words(given)[0]
    printed = name.split()
    last = printed[-1].replace(".", "").replace("-", "") if printed else ""
    return len(printed) > 1 and len(last) <= 2 and last.isupper() and all(len(w.strip(".")) > 1 for w in printed[:-1])


def in_order(name: str) -> str:
    """Given name first: `Lourenço, Catarina` and `Haddad L` as one says them.

    >>> in_order("Lourenço, Catarina"), in_order("von der Aue S"), in_order("Eva Muster")
    ('Catarina Lourenço', 'S. von der Aue', 'Eva Muster')
    """
    if WIDE.search(name):
        return name
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and given and "," not in given and plain(given) not in SUFFIXES:
        return f"{_dotted(given)} {family}"
    if not comma and _inverted_initials(name):
        *before, last = name.split()
        return f"{_dotted(last)} {' '.join(before)}"
    return name


def _dotted(given: str) -> str:
    """`OT` as `O. T.`; everything else as it stands."""
    if "." in given or len(given) > 3 or not given.isupper():
        return given if not re.fullmatch(r".*\s[A-Z]", given) else f"{given}."
    return " ".join(f"{c}." for c in given if c.isalpha())


def recased(name: str, others: Iterable[str]) -> str:
    """A name that is printed in capitals, or without any, in the letters in which other places print its words."""
    letters = [w for w in _WORD.findall(name) if len(w) > 1]
    loud = [w for w in letters if w.isupper() and len(w) > 2]
    if WIDE.search(name) or not (loud or name.islower()):
        return name
    known = {plain(w): w for other in others for w in _WORD.findall(other) if w[:1].isupper() and not w[1:].isupper()}
    known = {k: w for k, w in known.items() if len(w) > 2}
    if not any(plain(w) in known for w in (loud or letters)):
        return name
    return _WORD.sub(lambda m: _recased_word(m.group(), known), name)


def _recased_word(word: str, known: dict[str, str]) -> str:
    if len(word) < 2 or not (word.isupper() or word.islower()) or plain(word) in PARTICLES:
        return word
    found = known.get(plain(word))
    if found is None or len(found) != len(word):
        return word.capitalize()
    # The other place may leave out accents that this one prints.
    return word[0].upper() + word[1:].lower() if found[1:].islower() else found


@lru_cache(maxsize=2048)
def handle_fit(name: str, handle: str) -> float:
    """How much of a handle (`rlozanop`, `vasquez-lab`, `hansy`) a name explains: 1 all of it, 0.6 a good part, 0 none.

    >>> handle_fit("Rodrigo Lozano Pedrosa", "rlozanop"), handle_fit("Eva Muster", "kim"), handle_fit("韩书瑶", "hansy")
    (1.0, 0.0, 1.0)
    """
    low = handle.lower()
    fit = max((_fit(spelled, low) for spelled in _spelled(name)), default=0.0)
    return fit if fit == 1 or not _spells_initial(name, low) else max(fit, 0.8)


def given_in(name: str, handle: str) -> str | None:
    """What the initial of a name stands for, if a handle spells it out: `azad` for `A. Rasul` and `AzadRasul`."""
    full, initials = words(name)
    low = [piece.lower() for piece in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", handle)]
    if len(low) < 2 or not initials or not low[0].startswith(initials[0]) or len(low[0]) < 3:
        return None
    return low[0] if sorted(low[1:]) == sorted(anyascii(w).lower() for w in full) else None


def _spells_initial(name: str, handle: str) -> bool:
    """`azadrasul` may be `A. Rasul`."""
    full, initials = words(name)
    letters = re.sub(r"[^a-z]", "", handle)
    for family in (anyascii(w).lower() for w in full) if initials and len(letters) <= _LONGEST_HANDLE else ():
        if family not in letters:
            continue
        given = rf"{initials[0]}[a-z]{{2,9}}"
        either = rf"(?:{given}{family}|{family}{given})(?:{'|'.join(_AFFIXES)}|cs)?"
        if len(family) >= 3 and family.isalpha() and re.fullmatch(either, letters):
            return True
    return False


@lru_cache(maxsize=1024)
def _spelled(name: str) -> tuple[tuple[str, ...], ...]:
    if WIDE.search(name):
        characters = re.sub(r"[\s　]", "", name)
        if not _HAN.fullmatch(characters) and not re.fullmatch(r"[\uac00-\ud7a3]+", characters):
            return ()
        return (tuple(w for c in characters if (w := re.sub(r"[^a-z]", "", anyascii(c).lower()))),)
    full, initials = words(name)
    forms = [tuple(sorted(anyascii(w).lower() for w in full)) + initials]
    if "-" in name:  # `gadelhak` of `Mohamed Gad-el-Hak`
        forms.append(tuple(re.sub(r"[^a-z]", "", anyascii(plain(w))) for w in name.split()))
    if any(c in name.casefold() for c in "äöüåø"):
        low = name.casefold().translate(_UMLAUTS)
        forms.append(tuple(sorted(words(low.title())[0])) + initials)
    return tuple(forms)


def _fit(spelled: Sequence[str], handle: str) -> float:
    pieces = [p for p in re.split(r"[^a-z]+", handle) if p]
    letters = "".join(pieces)[:_LONGEST_HANDLE]
    if len(letters) < 2 or not spelled:
        return 0.0
    if _made_of(letters, tuple(spelled), 0):
        return 1.0
    whole = any(w in pieces for w in spelled if len(w) >= 3)
    part = any(w in letters for w in spelled if len(w) >= 5)
    return 0.6 if whole or part else 0.0


def _made_of(letters: str, spelled: tuple[str, ...], longest: int) -> bool:
    """Whether the letters are beginnings of words of the name in any order, one of them long, and what sites add."""
    if not letters:
        return longest >= 3
    for i, word in enumerate(spelled):
        others = spelled[:i] + spelled[i + 1 :]
        shared = next(
            (n for n, (a, b) in enumerate(zip(word, letters, strict=False)) if a != b), min(len(word), len(letters))
        )
        for length in {shared, 1} if shared else ():
            if _made_of(letters[length:], others, max(longest, length + (length == len(word) > 1))):
                return True
    return any(letters.startswith(a) and _made_of(letters[len(a) :], spelled, longest) for a in _AFFIXES)
