"""Family names alone in a row, as astronomers cite: `Quayle, Poe & Castellan-Uribe`.

No given name stands next to a word of joining without a family name behind it (`Muster, Eva & Beispiel, Tom`), so where
single words stand between all signs, each of them is a person.
"""

import re
from collections.abc import Set

from crawler.lexicon.people import is_given_name, is_surname, is_title_word
from crawler.values.cues import holds

_NAME = r"(?:(?:van|von|de|den|der|del|di|da|la|le)\s){0,2}(?:[dlDLO]['’])?[A-ZÀ-ÞĀ-Ž][^\W\d_]+(?:[-‐'’][^\W\d_]+)*"
_ROW = re.compile(rf"({_NAME}(?:, {_NAME})*),? (?:&|and|und|et) ({_NAME})(?=\s?[,.:(]|\s(?:19|20)\d\d\b|$)")
_JOINING = ("&", " and ", " und ", " et ")
_YEAR = re.compile(r"[\s,]*\(?(?:19|20)\d\d")
_ONE = re.compile(rf"({_NAME})(?=\s\((?:19|20)\d\d[a-z]?\)[.,:]?\s[^\W_a-z])")
_SOME, _KNOWN = 3, 0.5
_BEFORE_OTHERS = re.compile(rf"{_NAME}(?:, {_NAME})+")


def families_alone(text: str, told: Set[str] = frozenset()) -> tuple[int, tuple[str, ...], float] | None:
    """(end, names, likeness) of the row with which the text begins; None if it begins with none.

    `told` are names, in lower case, that stand elsewhere on the page.

    >>> families_alone("Quayle, Poe & Castellan-Uribe, A disc")[1], families_alone("Stars & Planets, a survey")
    (('Quayle', 'Poe', 'Castellan-Uribe'), None)
    """
    if not holds(text[:400], _JOINING) or not (row := _ROW.match(text)):
        return _one_dated(text)
    names = (*row[1].split(", "), row[2])
    words = [word for name in names for word in name.replace("-", " ").split() if word[0].isupper()]
    if any(is_title_word(w) and not is_surname(w) for w in words) or any(w.isupper() and len(w) > 2 for w in words):
        return None
    if all(map(is_given_name, names)) and not any(map(is_surname, names)):
        return None
    known = sum("-" in n or n.casefold() in told or any(map(is_surname, n.split())) for n in names) / len(names)
    if known < _KNOWN:
        return None
    sure = _YEAR.match(text, row.end()) is not None or len(names) >= _SOME
    return row.end(), names, 0.8 if sure else 0.4 + 0.3 * known


def _one_dated(text: str) -> tuple[int, tuple[str, ...], float] | None:
    """`Quayle (2020). A catalogue`"""
    one = _ONE.match(text) if "(" in text[:60] else None
    if one is None or not is_surname(one[1]) or is_title_word(one[1]) or is_given_name(one[1]):
        return None
    return one.end(), (one[1],), 0.6


def before_others(text: str) -> list[str]:
    """The names of `Quayle, Castellan`, if others are said to be left out: two family names, and no given one."""
    if not _BEFORE_OTHERS.fullmatch(text):
        return []
    names = text.split(", ")
    return names if is_surname(names[1]) and not is_given_name(names[1]) else []


def row_of_families(text: str) -> tuple[str, ...]:
    """The names of a text that is such a row, if other signs have told that people stand there."""
    row = _ROW.fullmatch(text)
    return (*row[1].split(", "), row[2]) if row else ()
