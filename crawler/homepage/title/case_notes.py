# ruff: noqa: E501 (patterns are read more easily whole)
"""Notes of lawyers on decisions, which are named by the court, a day and a file number: `Anmerkung zu BGH, Urt. v. …`.

Commas and full stops part the court from the day and the day from the number; the title ends before the journal.
"""

import re
from functools import lru_cache

from crawler.homepage.venue.reviews import end_of_review
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of

_NOTE = Late(rf"{one_of('note on')}\s", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:[,;]|\.(?<=\w\w\.)|(?<=[)”“»]))\s(?:in:?\s)?(?=[A-ZÀ-Þ][^\n\x1f,;:]{0,70}?\s(?:\d{1,4}\s?\(|[IVXLC]+\s\()?(?:19|20)\d\d(?!\s?[–-]\s?\w*[A-Z]))|[,.;]\s(?:in|dans|en|em|w):?\s(?=[A-ZÀ-Þ«„“])"
)
"""A journal and a year, or a word that leads to it."""
_OF_CASE = re.compile(
    r"(?:Urt|Beschl|U|B|Entsch|Vfg|v|vom|dd|d\.d|z|arrêt|jugement|sentencia|sentenza|wyrok|postanowie\w+|uchwał\w+|dom|rozsudek|dnia|z dnia)\b|\d{1,2}\.?\s[^\W\d_]{3,10}\.?\s(?:19|20)\d\d|[A-Z]{2,6}\s\d{1,2}\.\s",
    re.IGNORECASE,
)
"""What still tells of the decision: its kind and its day."""


@lru_cache(maxsize=4096)
def end_of_note(clean: str, start: int, hard: int) -> int:
    """Where the title of a note on a decision or of a review ends; 0 if it is none.

    >>> end_of_note("Anmerkung zu OLG Köln, Beschl. v. 3.2.2020 – 2 Wx 19/20, ZEV 2020, 371–373.", 0, 79)
    55
    """
    if not _NOTE.match(clean, start, hard):
        return end_of_review(clean, start, hard)
    places = _PLACE.finditer(clean, start, hard)
    return next((p.start() for p in places if not _OF_CASE.match(clean, p.end())), 0)


def notes_decision(clean: str) -> bool:
    """Whether an entry begins as a lawyer's note on a decision does, and says where it was printed.

    >>> notes_decision("Anm. zu EuGH, Urt. v. 21.12.2023, Rs. C-38/21, EuZW 2024, 130")
    True
    """
    start = len(clean) - len(clean.lstrip(" \n\x1f"))
    return _NOTE.match(clean, start) is not None and end_of_note(clean, start, len(clean)) > 0
