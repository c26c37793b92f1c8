"""What stands before that which is taken for a title, and looks more like one."""

import re

from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import title_shape, word_count

_YEAR_FIRST = re.compile(r"\s*[(\[]?(?:19|20)\d\d[a-z]?[)\]]?[.,:]?\s+")
_SIGNS = " .,;:)!?\n\x1f"
_CLOSED = re.compile(r"[.,?!]?[”\"»“’](?!\w)|[」』》〉]")
_OPENING = ("“", '"', "«", "„", "‘", "「", "『", "《", "〈")
_FIRST_WORDS = re.compile(
    r"(?:[(\[]?(?:19|20)\d\d[a-z]?[)\]]?[.,:]?\s+)?[\"“„«‘]?"
    r"([^.,;:?!\"“”„«»\n\x1f]{15,200})(?:[.,;:?!][\"”’»]?|[\"”’»][.,;:]?)\s"
)


def is_title_before(clean: str, span: tuple[int, int], title: tuple[int, int], least: float) -> bool:
    """Whether a piece before what is taken for the title is, or begins with, what looks more like one."""
    return (
        _might_be_title(clean[slice(*span)], clean[slice(*title)], least)
        or _begins_above(clean, span, title)
        or is_quoted_first(clean, span)
    )


def _might_be_title(text: str, title: str, least: float) -> bool:
    """Whether a piece before what is taken for the title looks like one: `(2024). On fog.` before a slanted journal."""
    text = _YEAR_FIRST.sub("", text, count=1)
    return (
        title[:20] not in text
        and word_count(text) >= (4 if least > 0.5 else 2)
        and authors_at_start(text)[1] < 0.4
        and place_likeness(text) < 0.5
        and title_shape(text) >= least
    )


def is_quoted_first(clean: str, span: tuple[int, int]) -> bool:
    """Whether an entry begins with this piece in quotation marks: `“Wharves.” <i>The City</i>, edited by A. Roe`."""
    return clean[: span[0]].strip(_SIGNS) in _OPENING and _CLOSED.match(clean, span[1]) is not None


def _begins_above(clean: str, span: tuple[int, int], title: tuple[int, int]) -> bool:
    """Whether a line above what is taken for a title, the last words of the entry, begins with one and goes on.

    `On fog. Canal Review, 12, 2020.` and below it `This one took me years.`: that is a remark.
    """
    if clean[title[1] :].strip(_SIGNS) or clean.find("\n", span[1], title[0]) < 0:
        return False
    words = _FIRST_WORDS.match(clean, *span)
    return words is not None and _might_be_title(words[1], clean[slice(*title)], 0.8)
