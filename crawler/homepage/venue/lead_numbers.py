"""Numbers that stand before the place where a work appeared: the year, or its pages in a volume."""

import re

_PAGES = re.compile(r"^\W*(?:(?:pp?|S)\.\s?)?\d+\s?[-–—]{1,2}\s?\d+[.,;]?\s+(?=(?:[Ii]n|IN|[Dd]ans|En|Em)\b:?\s)")
_YEAR = re.compile(r"^\W*(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?\)\W*)+(?=[^\W\d_a-z][\w.]*\s[^\d\s])")


def without_lead_numbers(text: str) -> str:
    """The text from the place on.

    >>> without_lead_numbers("7-43. In: Poe, A. (ed.), Slow Canals"), without_lead_numbers("(2020) Journal of Fog 2(1)")
    ('In: Poe, A. (ed.), Slow Canals', 'Journal of Fog 2(1)')
    """
    if not text[:1].isdigit() and not text.startswith(("(", "[", "’", "'", "p", "S")):
        return text
    return _PAGES.sub("", _YEAR.sub("", text, count=1), count=1)
