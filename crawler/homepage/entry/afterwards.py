"""What is told of the time after a work appeared: who reviewed it, which prize it won, when it was printed again.

The years and serials named there are not the work's: `Wallenhof 2006. Rezensionen: Kanalblatt 34 (2007)`.
"""

import re

from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of, phrases
from crawler.values.cues import YEAR

_NOUN = r"(?!(?:Reviews?|Rezension(?:en)?|Comptes? rendus?|Rec\.|CR|Recension[ei]|Reseñas?)\s(?!(?:\w+\s?)?:))"
"""`Reviews in Canal Science` is a journal, where `Reviewed in Canal Science` tells of a review."""
_REVIEWS = rf"{_NOUN}{one_of('reviewed')}(?:\s?:|\s(?:in|by|von|en|dans|par|em|su|w)\b)"
_HONOURS = rf"{one_of('honoured')}\b"
_BEGUN = r"(?:(?<=[.;,)\]»”] )|(?<=[(\[])|(?<=[–—] ))"
_REVIEWED = rf"(?:{_BEGUN}|(?<=\n)){_REVIEWS}[^\n]*"
_HONOURED = rf"{_BEGUN}{_HONOURS}(?:(?!\.\s)[^\n()\[\]])*"
_AGAIN = (
    r"(?<=(?:19|20)\d\d)(?:\)?[,.;]\s|\s\()(?:[^\W\d_]{2,12}\s)?(?:\d{1,2}(?:st|nd|rd|th|\.?[ªºaeᵉ]|ème)?\.?\s?)?"
    rf"(?!(?:ed|éd|Ed)\.\s(?:[A-Z]\.|by\b)|Ausgabe\s\d){one_of('printed again')}(?!\w)[^\n()\[\]]{{0,24}}?(?:19|20)\d\d"
)
_TOLD, _BEGINS = Late(f"{_REVIEWED}|{_HONOURED}|{_AGAIN}"), Late(f"{_REVIEWS}|{_HONOURS}")
_CUES = Cues("|".join(p.lower() for says in ("reviewed", "honoured", "printed again") for p in phrases(says)))
_HEADED = Late(rf"[ \t]*{one_of('reviewed')}(?:\s(?!(?:of|to)\b)[^\n:.,;\d]{{1,28}})?\s?:?[ \t]*(?=\n|$)", re.MULTILINE)
"""`Rezensionen der ersten Auflage:` alone on a line."""
_LONGEST_HEAD, _LONGEST_REVIEW = 48, 240
_OF_PAPERS = "paper "
"""`Winner of the Best Paper Award`: how it was shown where it appeared."""
_BESIDE = 4
"""Letters. What stands so near behind a year in brackets is the title: `Holm, A. (2015). Winner takes all`."""
_HEAD = 16
"""Letters. A year before these stands before the work, and dates nothing that was told earlier."""


def afterwards(text: str, low: str) -> list[tuple[int, int]]:
    """Where such is told behind the year of the work. `low` is the text in lower case.

    >>> text = "The River Wardens. Quay Press, 2019. Shortlisted for the Norris Prize 2020."
    >>> [text[a:b] for a, b in afterwards(text, text.lower())]
    ['Shortlisted for the Norris Prize 2020.']
    """
    dated = YEAR.search(text, _HEAD)
    if dated is None or not _CUES.search(low[dated.end() :]):
        return []
    told = (m.span() for m in _TOLD.finditer(text, dated.end()))
    listed = _listed(text, dated.end()) if "\n" in text else []
    title = dated.end() + _BESIDE if text[dated.start() - 1] in "([" else 0
    return [*((a, b) for a, b in told if _OF_PAPERS not in low[a:b] and a > title), *listed]


def _listed(text: str, at: int) -> list[tuple[int, int]]:
    """The line that says so and those below, one for each review; nothing if several say so, of several works."""
    start = text.find("\n", at) + 1
    heads = [m for m in _HEADED.finditer(text, start) if text[m.start() - 1] == "\n"] if start else []
    if len(heads) != 1:
        return []
    end = heads[0].end()
    while end < len(text):
        stop = text.find("\n", end + 1)
        stop = stop if stop >= 0 else len(text)
        if stop - end > _LONGEST_REVIEW or not YEAR.search(text, end, stop):
            break
        end = stop
    return [(heads[0].start(), end)] if end > heads[0].end() else []


def heads_reviews(line: str) -> bool:
    """Whether a line says no more than that reviews of the work above stand below: `Rezensionen:`, `Reviewed in:`"""
    return len(line) <= _LONGEST_HEAD and line.rstrip()[-1:] == ":" and _HEADED.match(line) is not None


def begins_afterwards(text: str) -> bool:
    """Whether a piece begins so: `Reviewed in Canal Review, 2014`."""
    return _BEGINS.match(text) is not None
