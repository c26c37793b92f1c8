"""Lines among the entries of a list that are none of them, by their words, in the languages of asides.csv."""

import re
import unicodedata
from functools import cache, lru_cache

from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.letters import without_accents
from crawler.lexicon.tables import rows

_LONGEST = 300
_SIGNS = r"[\W_]*"
_BEFORE = {
    "role": r"[\W_]*(?:(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|from|ab|с)\s)?"
    r"(?:\([^()]{1,30}\)|[\W\d_]|to\s|present\b|heute\b)*+",
    "says": r".*?(?<![a-zа-я])",
}
"""`Since 2017 (vol. 47 ff.): ` stands before what somebody is; a sentence may say where else to look at any place."""
_BEHIND = {
    "whole": r"[\W_]*$",
    "people": r"(?:\s?\([^()]{1,30}\))?\s?[:：]",
    "label": r"(?:\s?\([^()]{1,30}\))?\s?[:：]",
    "shown": r"(?:\s*[:,：，、]|\s(?:given|presented|at the|auf der|bei der|beim|im rahmen|presso)\s)",
}
_FIRST = ("whole", "people", "role", "shown", "opens")
"""The surest ways to be none, in this order."""
_WITH = re.compile(r"\s*\((?:with|mit|avec|con|com|together with|zusammen mit)\s[^()]*\)", re.IGNORECASE)


def aside(line: str) -> str | None:
    """How the table says that a line is no work: it tells where else to look, what somebody is, of the entry above it.

    >>> aside("Betreuer: Prof. Dr. Rosa Delgado"), aside("A full list can be found here."), aside("Locks can leak")
    ('people', 'says', None)
    """
    return _aside(_folded(line)) if 0 < len(line) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _aside(folded: str) -> str | None:
    if not _phrases().search(f" {folded}"):
        return None
    return next((how for how, pattern in _patterns().items() if pattern.match(folded)), None)


def _folded(line: str) -> str:
    """In lower case, without accents and co-workers in brackets, with single spaces."""
    text = " ".join(_WITH.sub("", line.replace("’", "'")).casefold().split())
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", without_accents(text))


@cache
def _phrases() -> re.Pattern[str]:
    """All of them where a word may begin."""
    told = Cues("|".join(_folded(phrase) for row in rows("asides.csv") for phrase in row["phrases"].split("|")))
    return re.compile(f"[^a-zа-я]{told.pattern}")


@cache
def _patterns() -> dict[str, Late]:
    told: dict[str, list[str]] = {how: [] for how in _FIRST}
    for row in rows("asides.csv"):
        told.setdefault(row["how"], []).extend(re.escape(_folded(phrase)) for phrase in row["phrases"].split("|"))
    return {
        how: Late(f"{_BEFORE.get(how, _SIGNS)}(?:{'|'.join(phrases)}){_BEHIND.get(how, '')}")
        for how, phrases in told.items()
    }
