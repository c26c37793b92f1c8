"""Headings that say nothing but a year, or a span of years."""

import re

from crawler.lexicon.months import month_names

_YEAR = re.compile(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})?[.)]\s+)?"
    rf"(?:(?:{month_names()})\.?,?\s|(?:calendar )?year(?: of publication)?|in|published in|publications?(?: in| of)?"
    r"|jahr|jahrgang|année|año|ano|anno|rok|год)?"
    r"\s*(?:[:–—-]\s*)?(19[5-9]\d|20[0-4]\d)\s*年?"
    r"(?:\s*[\[(]\d+(?:\s\w+){0,2}[\])]|\s+\d{1,3}|"
    r"\s*[·•|:–-]?\s*\d{1,3}\s(?:papers?|publications?|articles?|entries|items|works)"
    r"|\s*\+|\s*(?:(?:and|or|&) (?:earlier|before|older))(?:\s\(\d+(?:\s\w+){0,2}\))?)?\W*$",
    re.IGNORECASE,
)
SPAN = re.compile(
    r"^\W*(?:before\s+|until\s+|since\s+|from\s+)?((?:19|20)\d\d)\s*(?:[-–—/]|to|and)?\s*"
    r"((?:19|20)\d\d|present|now|today|earlier)?\W*$",
    re.IGNORECASE,
)


def heading_year(text: str) -> int | None:
    """The year of a heading that says nothing but a year."""
    found = _YEAR.match(text) if "19" in text or "20" in text else None
    return int(found.group(1)) if found else None


def heads_years(text: str) -> bool:
    """Whether a heading says nothing but a year or a span of years."""
    return heading_year(text) is not None or SPAN.match(text) is not None
