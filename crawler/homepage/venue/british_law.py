"""Journals as British lawyers cite them, with the year before the volume: `‘Slow Canals’ (2023) 82 CLJ 110`."""

import re

_CITED = re.compile(
    r"(?:(?<=['’”\"]\s)|(?<=['’”\"],\s))[(\[]((?:19|20)\d\d)[)\]]\s(?:(\d{1,4}(?:\(\d{1,3}\)|:\d{1,3})?)\s)?"
    r"([A-Z][\w&.]*(?:\s(?:of\s)?[A-Z&][\w&.]*){0,5})\s(\d{1,5})(?=[\s.,;()]|$)"
)


_QUOTES = ("' ", "’ ", "” ", '" ', "', ", "’, ", "”, ", '", ')


def cited_so(text: str) -> list[tuple[int, int]]:
    """Where journals are cited with the year before the volume: there no look of the text tells fields apart."""
    return [m.span() for m in _CITED.finditer(text)] if any(q in text for q in _QUOTES) else []


def with_years_behind(text: str) -> str:
    """The text with journal, volume, year and page in the usual order, as long as before.

    >>> with_years_behind("'Slow Canals' (2023) 82 CLJ 110"), with_years_behind("'Slow Canals' [2021] Conv 233")
    ("'Slow Canals' CLJ 82 (2023) 110", "'Slow Canals' Conv 2021, 233 ")
    """
    if not any(q in text for q in _QUOTES):
        return text
    return _CITED.sub(lambda m: f"{m[3]} {m[2]} ({m[1]}) {m[4]}" if m[2] else f"{m[3]} {m[1]}, {m[4]} ", text)
