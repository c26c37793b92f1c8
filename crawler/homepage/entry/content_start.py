# ruff: noqa: E501 (patterns are read more easily whole)
"""Where the content of an entry begins: behind list numbers, badges, years and who else wrote it."""

import re
from functools import lru_cache

from crawler.homepage.entry.entries import Entry
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.patent_numbers import behind_patent_number
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import word_count

_LEAD = re.compile(
    r"[\s\x1f]*(?:[\[(【]\s*[^\])】\n]{1,70}[\])】]\s*[:.,–-]?\s*|(?:\d{1,2}[/.])?(?:19|20)\d\d(?:[/.-]\d{1,2}|[a-m](?=[.:]))?\s*[.:;,|–—-]*\s+"
    r"(?![^\n]{0,3}(?:ieee|acm|international|conference))|(?:[A-Z][a-z]{2,8}\.?\s+(?:19|20)\d\d\s*[.:;,|–—-]*\s+)|(?i:in press|forthcoming|to appear|n\.d\.)\s*[.:;,|–—-]+\s+)"
)
_WITH_LEAD = re.compile(
    r"\(\s*(?:(?:joint|together|gemeinsam|zusammen)\w*\s)?(?:with|mit|avec|con|com|w/|&|)\s+([^()\n\x1f]{3,160})\)\s*[.:,;–—-]*\s+"
)
"""`2016 (with A. Doe). On fog`: co-authors in brackets before the title."""
_LED_BY = re.compile(
    r"(?:(?:[Jj]oint(?:ly)?|[Tt]ogether|[Gg]emeinsam|[Zz]us(?:ammen|\.))\s)?(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|w/)\s+([^\W\d_a-z][^()\n\x1f:“„«\"]{3,120}?)(?:(?:\s\([^()]{2,8}\))?:|\s\((?:Hgg?|Hrsg|[Ee]ds?|red)\.?\)[,.]?)\s+(?=[^\W_a-z]|[“„«\"‘])"
)
"""`With A. Doe and B. Roe: On fog`"""
_EVERYBODY = re.compile(r"\(([^\W\d_a-z][^()\n\x1f]{3,160})\)\s*[.:,;–—-]*\s+(?=[^\W\d_a-z])")
"""`1972. (J. Doe & A. Roe) On fog`"""
_LIKELY, _SURE = 0.4, 0.7
_NUMBER_ALONE = re.compile(r"\W*[A-Z]{0,2}\d{1,4}\W*")


def content_start(entry: Entry) -> int:
    """Behind list numbers, badges, years and short lines that only name a venue or a year."""
    return _content_start(entry.clean, entry.starts)[0]


def begins_with_others(entry: Entry) -> bool:
    """Whether people were named before that, so that no more of them are to be expected."""
    return _content_start(entry.clean, entry.starts)[1]


@lru_cache(maxsize=4096)
def _content_start(clean: str, starts: tuple[int, ...]) -> tuple[int, bool]:
    at = 0
    while at < len(clean) and clean[at] in " \n\x1f":
        at += 1
    for start in starts[1:]:
        line = clean[at : start - 1].strip(" \x1f")
        short = len(line) <= 40 and word_count(line) <= 5
        if start > at and (
            not line
            or _NUMBER_ALONE.fullmatch(line)
            or (short and (_LEAD.match(line + " ") or place_likeness(line) > 0.6))
        ):
            at = start
        elif start > at:
            break
    while at < len(clean) and clean[at] in " \n\x1f":
        at += 1
    lead = _LEAD.match(clean, at)
    at = behind_patent_number(clean, lead.end() if lead else at)
    joint = _WITH_LEAD.match(clean, at) or _LED_BY.match(clean, at)
    if joint and authors_at_start(joint[1].strip())[1] >= _LIKELY:
        return joint.end(), True
    if lead and clean.startswith("(", at) and (everybody := _EVERYBODY.match(clean, at)):
        end, likeness = authors_at_start(everybody[1])
        if end == len(everybody[1]) and likeness >= _SURE:
            return everybody.end(), True
    return at, False
