"""Words that are often names of people, words that hardly ever are, and names that have several spellings."""

import unicodedata
from functools import cache, lru_cache

from crawler.lexicon.tables import rows, words


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("ø", "o").replace("ł", "l").replace("ß", "ss").replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def is_given_name(word: str) -> bool:
    """Is this word, in whatever case and with or without accents, common as a given name somewhere?"""
    return _plain(word) in words("given_names.txt")


def is_surname(word: str) -> bool:
    """Is this word common as a surname somewhere?"""
    return _plain(word) in words("surnames.txt")


def is_title_word(word: str) -> bool:
    """Is this a word that titles of papers are made of, and names hardly ever are?"""
    return _plain(word) in words("title_words.txt")


@cache
def name_spellings() -> tuple[frozenset[str], ...]:
    """Groups of spellings, in lower case, of which each may stand for one and the same name (`lee`, `yi`, `rhee`)."""
    return tuple(frozenset(row["spellings"].split("|")) for row in rows("name_spellings.csv"))
