"""What authors write beside a paper on arXiv: where it appeared, where it was accepted, that it is withdrawn."""

import re
from typing import Any

from crawler.values.venues import parse_venue

_ACCEPTED = re.compile(
    r"\b(?:accepted|published|presented|appear(?:ed|s|ing)?|camera[- ]ready|oral|spotlight)\b"
    r"[^.;]*?\b(?:at|in|to|by|for|as)\b\s*(?P<venue>[^.;]+?)(?=[.;]|,?\s*\d+\s+(?:pages|pp|figures|tables)\b|$)",
    re.IGNORECASE,
)
_PENDING = re.compile(r"submi|review|extend|preliminary|earlier version|short version|draft|invited", re.IGNORECASE)
_WITHDRAWN = re.compile(
    r"\b(?:paper|article|manuscript|submission)\s+(?:has been|is|was)\s+withdrawn\b|^\s*withdrawn\b", re.IGNORECASE
)

_GLUED = re.compile(r"(?<=\w)\.(?P<at>[A-Z]?\d+:\w[\w-]*),(?=\d{4}\b)")
"""The end of `Phys.Rev.D73:043512,2006`, as a generation of physicists copied it from one catalogue."""


def stated_venue(journal_reference: str | None, comment: str | None) -> dict[str, Any]:
    """Fields of the place where the paper appeared; without one it is a preprint and no more.

    >>> found = stated_venue("Phys.Rev.D73:043512,2006", None)
    >>> [found[key] for key in ("venue", "venue_type", "volume", "pages", "year")]
    ['Phys.Rev', 'journal', 'D73', '043512', 2006]
    """
    accepted = _ACCEPTED.search(comment or "")
    reference = _GLUED.sub(r". \g<at>, ", journal_reference) if journal_reference else None
    printed = reference or (accepted["venue"] if accepted else _bare_venue(comment or ""))
    venue = parse_venue(printed) if printed else None
    if venue is None or not (journal_reference or venue.known):
        return {"venue_type": "preprint", "inferred": ("venue_type",)}
    return {
        "venue": venue.name or journal_reference,
        "venue_type": venue.venue_type,
        "year": venue.year,
        "presentation": venue.presentation,
        "volume": venue.volume,
        "number": venue.number,
        "pages": venue.pages,
    }


def _bare_venue(comment: str) -> str | None:
    """`ICML 2021, 15 pages`: a known venue with its year says that the paper is there, unless it was only sent."""
    if _PENDING.search(comment):
        return None
    for part in re.split(r"[;,.]\s", comment):
        venue = parse_venue(part)
        if venue and venue.known and venue.year:
            return part
    return None


def withdrawal(*notes: str | None) -> str | None:
    """The note that says so, cut short; a paper about withdrawal says it later in its abstract."""
    return next((note[:200] for note in notes if note and _WITHDRAWN.search(note[:300])), None)
