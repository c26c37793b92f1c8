"""Lines among the entries of a list that tell of something else: where to look, who advised, what one edits."""

from crawler.homepage.blots import BLOT
from crawler.homepage.entries import Entry
from crawler.homepage.pieces import Span
from crawler.lexicon.asides import aside

_SURE = frozenset({"whole", "opens", "people", "role", "shown"})
"""Unmistakable, whatever else the line says."""


def tells_otherwise(entry: Entry, title: Span, stated: int) -> bool:
    """Whether the line that holds what was taken for a title speaks of something other than a work.

    `stated`: how many of authors, place and year the entry names. Unless all, no line of it may name a role.
    """
    clean = entry.clean
    start, end = clean.rfind("\n", 0, title[0]) + 1, clean.find("\n", title[0])
    told = _told(clean[start : end if end >= 0 else len(clean)])
    if told == "says":
        told = _told(clean[slice(*title)])  # `On fog. Draft available on request` is a work
    if told in _SURE or (told and stated < 2):
        return True
    return stated < 3 and "role" in map(_told, clean.split("\n"))


def _told(line: str) -> str | None:
    return aside(line.replace(BLOT, " ").strip())
