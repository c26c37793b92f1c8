"""Towns behind people: `a cura di A. Doe, Roma, Viella, 2009` names one editor, a town and a press."""

import re

from crawler.lexicon.places import is_city

_PRESS_AND_YEAR = re.compile(
    r"(?:,\s|:\s|\s?/\s?)(?:[^\W\d_]|[^\W\d_a-z][^,;.()\d\n\x1f]{1,60}?),?\s\(?(?:19|20)\d\d(?!\d)|,?\s(?:19|20)\d\d(?!\d)"
)

_TOWN = re.compile(r",\s([^\W\d_a-z][^,:;.()/\d\n\x1f]{2,40}?)(?=[,:/]|\s/|\s(?:19|20)\d\d)")


def is_town_of_press(chunk: str, text: str, end: int) -> bool:
    """Whether these words, which end at `end` behind a name, are a town with a press and a year behind it.

    >>> text = "Doe, Roma, Viella, 2009"
    >>> is_town_of_press("Roma", text, 9), is_town_of_press("Roma", "Doe, Roma, Roe", 9)
    (True, False)
    """
    return is_city(chunk) and _PRESS_AND_YEAR.match(text, end) is not None


def town_goes_on(text: str, end: int) -> bool:
    """Whether such a town stands behind the names that end here."""
    town = _TOWN.match(text, end)
    return town is not None and is_town_of_press(town[1], text, town.end())
