"""Commas at which no title ends, since the sentence or the row of things before them goes on."""

import re

from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.place_shapes import place_likeness

_CLAUSE = re.compile(
    r",\s(?:(?:and|or|but|nor|yet|which|thus|und|oder|aber|et|ou|mais|y|o|pero|e|mas|ma)\s[a-zà-ÿ]{2}"
    r"|(?:promoted|induced|caused|driven|based|using|including|according|focusing|leading|showing|considering|given|due|when|where|while|whereas|because|if|but|as|from|through|especially|particularly|rather|toward)\s[a-zà-ÿ]{2})"
)
"""`, and likely induced by`, `, promoted by light`."""
_THING = r"(?:[^\s,.;:()\d\"“”]+\s){0,6}[^\s,.;:()\d\"“”]+,\s"
_ROW = re.compile(rf",\s(?:{_THING})?(?:and|or|und|oder|et|ou|y|o|e|ed)\s(?:[^\W\d]|\()")
"""`, Doe's line transformation, and Roe's theorem`"""
_SHORT_ROW = re.compile(r",\s(?:[^\s,.;:()\d\"“”]+\s){1,3}(?:and|und|oder|et|ou|y|e|ed)\s[^\W\d]{3}")
_NUMBERS = re.compile(
    r"(?<=\d)(?:,\s\d+(?:\.\d+)?%?)*,?\s(?:and|or|und|oder|et|ou|y|o|e|&)\s\d[\d.]*(?!\w)(?!\s?[(:]\d)"
)
"""`for 2030, 2040, and 2050`, `problems 117, 119 and 120`"""
_BEGUN = re.compile(r"(?:[:?]|\s[–—-])\s(?:[^\s,.;:]+\s){0,2}[^\s,.;:]+$")
"""`Locks in the north: Form, size and leaks`: the row has begun right behind the sign."""
_UP_TO_SIGN = re.compile(r"[^,.;:(]+")


def breaks_off(clean: str, end: int) -> bool:
    """Whether a title would end amid a sentence, or amid things in a row."""
    if clean[end : end + 1] != ",":
        return False
    if _CLAUSE.match(clean, end) or (clean[end - 1 : end] == "-" and clean[end - 2 : end - 1].isalpha()):
        return True  # `Binnen-, See- und Küstenschiffe`
    if _NUMBERS.match(clean, end):
        return True
    row = _ROW.match(clean, end)
    if row is None and _SHORT_ROW.match(clean, end) and _BEGUN.search(clean, max(0, end - 80), end):
        row = _UP_TO_SIGN.match(clean, end + 1)
    if row is None:
        return False
    behind = clean[end + 2 : end + 160]
    return authors_at_start(behind)[1] < 0.4 and place_likeness(row.group().strip(" ,")) < 0.4
