"""Where a title ends that asks something: the question may be all of it, or half."""

import re

from crawler.homepage.entry.pieces import Span
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import word_count

LED = re.compile(r"(?:joint(?:ly)?(?: work)? )?(?:with|by|avec|mit|con|par|von|w/)\s", re.IGNORECASE)
COMMA_BEFORE_WORDS = re.compile(r",\s+(?!\d|[Vv]ol)")
_NUMBERS_BEHIND = re.compile(r"\s*(?:19|20)\d\d\s*[;:,]\s*\d|\s*\d+\s*\(\d|\s*(?:v|vol|t|no?|Bd)\.\s?\d", re.IGNORECASE)
"""`Hydrology Today. 2007;18(2)`: what stands before is no title."""
_FULL_STOP = re.compile(r"(?<=\w\w)\.\s")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def is_more_title(title: str, text: str) -> bool:
    """After a question mark: a second half of the title, and neither venue nor authors, nor in capitals unlike it."""
    if LED.match(text):
        return False
    small, large = (sum(w[0].islower() for w in _LONG_WORD.findall(t)) for t in (title, text))
    if small >= 4 and not large and word_count(text) <= 6 and text[:1].isupper():
        return False
    return word_count(text) >= 2 and place_likeness(text) < 0.4 and authors_at_start(text)[1] < 0.4


def asks_on(clean: str, start: int, end: int, hard: int) -> bool:
    """`Where did the bus go? Matching maps. ICDE`: what ends with a full stop or comma is more of the title."""
    if clean[end : end + 2] == ", " and clean[end + 2 : end + 3].isupper():
        return False  # `Who pays?, Canal Review, No. 6`
    stop = _FULL_STOP.search(clean, end, hard) or COMMA_BEFORE_WORDS.search(clean, end, hard)
    return stop is not None and goes_on(clean, (start, end), stop)


def goes_on(clean: str, asked: Span, stop: re.Match[str]) -> bool:
    """Whether the words between a question and this sign are more title, and no serial with numbers behind it."""
    if _NUMBERS_BEHIND.match(clean, stop.end()):
        return False
    return is_more_title(clean[slice(*asked)], clean[asked[1] : stop.start()].strip())
