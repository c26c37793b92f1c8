"""Words that are often names of people, words that hardly ever are, and names that have several spellings."""

import unicodedata
from functools import cache, lru_cache
from typing import Literal

from crawler.lexicon.letters import without_accents
from crawler.lexicon.tables import rows, words


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    letters = word.lower().replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("đ", "d").replace("ı", "i")
    return unicodedata.normalize("NFC", without_accents(letters))


@lru_cache(maxsize=16384)
def is_given_name(word: str) -> bool:
    """Is this word, in whatever case and with or without accents, common as a given name somewhere?

    Chinese and Korean given names are too many to list; their syllables are few (`Jiachi`, `Eun-Ho`, `Haebeom`).
    """
    plain = _plain(word)
    return plain in words("given_names.txt") or (plain not in words("title_words.txt") and _of_syllables(plain))


_SIGNS = dict.fromkeys(map(ord, "-‐’'"))


def _of_syllables(plain: str) -> bool:
    letters = plain if plain.isalpha() else plain.translate(_SIGNS)
    if not 4 <= len(letters) <= 12:
        return False
    for syllables in (words("syllables_zh.txt"), words("syllables_ko.txt")):
        for cut in range(1, min(7, len(letters))):
            if letters[:cut] in syllables and letters[cut:] in syllables:
                return True
    return False


def is_surname(word: str) -> bool:
    """Is this word common as a surname somewhere?"""
    return _plain(word) in words("surnames.txt")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(words("title_endings.txt"))


@lru_cache(maxsize=16384)
def is_title_word(word: str) -> bool:
    """Is this a word that titles of papers are made of, and names hardly ever are?"""
    plain = _plain(word)
    if not word.isascii() and len(plain) < 7:
        return word.lower() in words("title_words.txt")  # `Pagès` is nobody's `pages`
    return plain in words("title_words.txt") or (len(plain) > 6 and plain.endswith(_endings()))


@cache
def name_spellings(kind: Literal["surname", "given"]) -> tuple[frozenset[str], ...]:
    """Groups of spellings, in lower case, of which each may stand for one and the same name (`lee`, `yi`, `rhee`)."""
    return tuple(frozenset(row["spellings"].split("|")) for row in rows("name_spellings.csv") if row["kind"] == kind)
