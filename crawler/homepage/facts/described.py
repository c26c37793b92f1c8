"""Titles with a sentence about each below them, in paragraphs of their own: one entry each, and not two."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import joined
from crawler.values.dates import find_dates

_FEWEST_WORDS, _LONGEST_HEAD = 6, 30
_FEWEST = 2


def with_descriptions(found: list[Entry]) -> list[Entry]:
    """The entries; where heads and prose take turns, each head with the prose below it."""
    prose = [is_prose(e.text.flat) and not e.children and "/li" not in e.locator for e in found]
    heads = [not p and _is_head(e) for p, e in zip(prose, found, strict=True)]
    if sum(prose) < _FEWEST or sum(prose) > sum(heads) + 1 or not _take_turns(heads, prose):
        return found
    whole: list[Entry] = []
    for entry, told in zip(found, prose, strict=True):
        if told:
            whole[-1] = replace(whole[-1], text=joined(whole[-1].text, entry.text))
        else:
            whole.append(entry)
    return whole


def _take_turns(heads: Sequence[bool], prose: Sequence[bool]) -> bool:
    """Whether all is one or the other, a head comes first, and most heads have their prose."""
    either = all(h or p for h, p in zip(heads, prose, strict=True))
    return either and heads[0] and not any(a and b for a, b in pairwise(prose))


def _is_head(entry: Entry) -> bool:
    """A short line that is set apart as a whole, or dated."""
    text = entry.text
    short = not entry.children and len(text.flat.split()) <= _LONGEST_HEAD
    return short and (text.marked(0, len(text.chars)) or bool(find_dates(text.flat)))


def is_prose(words: str) -> bool:
    """A sentence without a date: several words, most of them small.

    >>> is_prose("A network of cheap gauges along the coast."), is_prose("Institute of Hydraulics, Acme University")
    (True, False)
    """
    told = [w for w in words.split() if w[0].isalpha()]
    small = sum(w[0].islower() for w in told)
    return len(told) >= _FEWEST_WORDS and small * 3 >= len(told) * 2 - 1 and not find_dates(words)
