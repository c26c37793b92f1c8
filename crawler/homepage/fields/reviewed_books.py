"""Whose book a review is about, and who printed that: neither wrote the review nor holds it."""

import re

from crawler.homepage.entry.pieces import Span
from crawler.homepage.template.parts import Parts
from crawler.homepage.venue.reviews import is_about_a_work

_BY = re.compile(
    r"[\s.»”\"’]*,?\s(?:(?:edited|ed\.|translated|hrsg\.|hg\.)\s)?(?:by|von|par)\s(?=[^\W\d_a-z])[^()\n\x1f]{3,160}?"
    r"\s\([^()\n\x1f]{3,90}\)(?=[.,;]|\s|$)"
)
_COMMA_BY = re.compile(r",\s(?:(?:edited|ed\.|translated|hrsg\.|hg\.)\s)?(?:by|von|par)\s(?=[^\W\d_a-z])")


def without_reviewed(clean: str, parts: Parts) -> Parts:
    """`Review of Slow Canals, by A. Doe (Quay Press, 2002). Lock Magazine (Winter, 2003)`: of the magazine."""
    title = clean[slice(*parts.title)]
    if not is_about_a_work(title):
        return parts
    named = _COMMA_BY.search(title)
    end = parts.title[0] + named.start() if named else parts.title[1]
    book = _BY.match(clean, end)
    if book is None or not any(b > book.end() for _, b in parts.rest):
        return parts
    behind = [s for s in parts.authors if s[0] >= book.end()]  # `Southern Historian` may look like a person
    around = [s for span in parts.rest for s in _around(span, book.span()) if clean[slice(*s)].strip(" .,;")]
    authors = tuple(s for s in parts.authors if s[1] <= book.start())
    return parts._replace(title=(parts.title[0], end), authors=authors, rest=tuple(sorted(around + behind)))


def _around(span: Span, hole: Span) -> list[Span]:
    before, after = (span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1])
    return [s for s in (before, after) if s[0] < s[1]]
