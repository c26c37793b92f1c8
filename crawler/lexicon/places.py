"""Names of countries, regions and cities."""

import re
from functools import cache, lru_cache

from crawler.lexicon.tables import rows

_EDGES = " \t\n,.;:()[]（）"
_IMPRINTED = re.compile(r"[,，、/;&–-]\s?|\s(?:und|and|et|y|e)\s")
_SEVERAL = re.compile(r"[,，、/]|\bund\b|\band\b")
_WORD = re.compile(r"\w+")
_PART = re.compile(r"[\s,/–-]+")


@cache
def _places() -> tuple[frozenset[str], frozenset[str]]:
    """Names to compare in lower case; abbreviations (MA, USA) to compare as they are."""
    names = {w for row in rows("places.csv") for w in row["names"].split("|") if w}
    short = frozenset(w for w in names if len(w) <= 3 and w.isascii())
    return frozenset(w.casefold() for w in names - short), short


@cache
def _cities() -> frozenset[str]:
    return frozenset(w for row in rows("places.csv") if row["kind"] == "city" for w in row["names"].split("|"))


@cache
def _first_words() -> frozenset[str]:
    """The words with which names of places begin: most texts begin with another one, and need no closer look."""
    return frozenset(
        found.group().casefold()
        for row in rows("places.csv")
        for name in row["names"].split("|")
        if (found := _WORD.search(name))
    )


def _may_be_place(text: str) -> bool:
    first = _WORD.search(text)
    return first is not None and first.group().casefold() in _first_words()


@lru_cache(maxsize=4096)
def is_city(text: str) -> bool:
    """Whether the text is nothing but the names of cities, as imprints have them: `Berlin/New York`.

    >>> is_city("Oxford and Paris"), is_city("Japan")
    (True, False)
    """
    if not _may_be_place(text):
        return False
    parts = [p for part in _IMPRINTED.split(text) if (p := part.strip(_EDGES))]
    return text.strip() in _cities() or (bool(parts) and all(p in _cities() for p in parts))


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether the text is nothing but the name of a place, or several: `Seattle, WA`.

    >>> is_place("Seattle, WA"), is_place("Korea"), is_place("Meta AI")
    (True, True, False)
    """
    if not _may_be_place(text):
        return False
    names, short = _places()
    parts = [p.strip(_EDGES) for p in _SEVERAL.split(text)]
    parts = [p for p in parts if p]
    return bool(parts) and all(p in short or p.casefold() in names or p.strip(".").casefold() in names for p in parts)


@lru_cache(maxsize=1024)
def names_area(text: str) -> bool:
    """Whether a text speaks of an area that a study is about: one of its words or parts is the name of a place.

    >>> names_area("Lower Arno Basin, Italy"), names_area("extended abstract")
    (True, False)
    """
    return is_place(text) or any(is_place(word) for word in _PART.split(text))
