"""Terms of lessons in their short forms: `WS 2019/20`, `SS 18`, `HT 2020`."""

import re

from crawler.homepage.facts.dates import When

_TERM = re.compile(
    r"(?<!\w)(?P<term>WS|WiSe|SS|SoSe|HS|FS|HT|VT|H|V)\s?(?P<year>(?:19|20)\d\d|(?<=[Sse]\s)\d\d|(?<=[Sse])\d\d)"
    r"(?:\s?[/–-]\s?(?:20)?\d\d)?(?![\w.])"
)
_MONTHS = {"W": (10, 3), "S": (4, 9), "HS": (9, 12), "FS": (2, 7), "H": (8, 12), "V": (1, 6)}
"""First and last; a winter ends in the next year."""


def term_of(flat: str) -> When | None:
    """The one term that a line of lessons names, from its first month to its last; several are for others to tell.

    >>> term_of("Logik I (WS 2019/20)").end, term_of("Logik (SS 2018, SS 2019)")
    ('2020-03', None)
    """
    found = list(_TERM.finditer(flat))
    if len(found) != 1:
        return None
    term, year = found[0]["term"], int(found[0]["year"])
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    key = term if term in ("HS", "FS") else term[0]
    first, last = _MONTHS[key]
    end = year + (first > last)
    return When(f"{year}-{first:02d}", f"{end}-{last:02d}", "past", year, ("start", "end"), (found[0].span(),))
