"""Titles that end where the look of an entry changes."""

import re

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.pieces import Span
from crawler.lexicon.phrases import one_of
from crawler.values.names import name_likeness

_LEADS_TO_VENUE = re.compile(r"(?:[.,;:]|(?<=[?!]))\s*(?:In|in|IN|Dans|Dins|En|Em|Proc\.?)\s*:?\s*(?:the\s*)?$")
_AMID_NAMES = re.compile(rf"\s(?:and|und|et|y|&|{one_of('and')})\s$")
"""Before the owner's name in bold: what it sets apart is no field."""


def to_new_style(entry: Entry, start: int, hard: int) -> Span | None:
    """From `start` to where another look begins, before `hard`; None where none does."""
    clean = entry.clean
    style: int | None = None
    for m in entry.marks:
        if m.end <= start or not entry.text[m.start : m.end].strip(" .,"):
            continue
        if m.start >= hard:
            break
        if style is None:
            style = m.style
        elif m.style != style:
            if _goes_on_in_words(clean, m.start, m.end):
                continue
            if (
                _AMID_NAMES.search(clean, start, m.start)
                and name_likeness(clean[m.start : m.end].strip(" ,.;*")) >= 0.7
            ):
                return None
            lead = _LEADS_TO_VENUE.search(clean, start, m.start)
            return start, lead.start() if lead else m.start
    return None


def _goes_on_in_words(clean: str, start: int, end: int) -> bool:
    """Whether these words stand in the middle of a sentence, as the names of species do."""
    before, behind = clean[:start].rstrip(), clean[end:].lstrip()
    asks = behind[:1] in ("?", "!") and clean[start : start + 1].islower()
    return before[-1:].isalpha() and (behind[:1].islower() or behind[:1] in ")(" or asks)
