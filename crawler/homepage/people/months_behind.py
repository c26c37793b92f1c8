"""Months behind words that have the form of a name: `Letras Libres, agosto 2022`.

Whoever is cited is followed by a year, a title or other people; a month with a year follows a magazine.
"""

import re

from crawler.lexicon.months import months
from crawler.lexicon.people import is_given_name, is_surname

_MONTH = re.compile(
    r"(?:\d{1,2}\s)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\.?"
)
"""But neither `Marco` nor `Julia`."""
_MONTH_STARTS = frozenset("JFMASOND0123456789")
_YEAR_BEHIND = re.compile(r",?\s*(?:19|20)\d\d")
_MONTH_BEHIND = re.compile(
    r",\s(?:\d{1,2}\.?º?\s(?:de\s)?)?([^\W\d_]{3,10})\.?(?:\s?[-–/]\s?[^\W\d_]{3,10}\.?)?(?:\s(?:de|of))?\s(?:19|20)\d\d"
)
_LAST = re.compile(
    r",\s(?:\d{1,2}\s(?:de\s)?)?([^\W\d_]{3,10})\.?(?:\s?[-–/]\s?[^\W\d_]{3,10}\.?)?(?:\s(?:de|del|of))?$"
)
_DATE = re.compile(r"([^\W\d_]{3,10})\.?(?:\sde)?,?\s(?:19|20)\d\d")


def is_date(chunk: str, text: str, end: int) -> bool:
    """A month, with a year behind it."""
    return (
        chunk[0] in _MONTH_STARTS
        and _MONTH.match(chunk) is not None
        and _MONTH.fullmatch(text[end - len(chunk) : end].strip(" ")) is not None
        and _YEAR_BEHIND.match(text, end) is not None
    )


def is_dated_serial(chunk: str, text: str, end: int) -> bool:
    """Whether a month stands behind words none of which is known as a name.

    >>> is_dated_serial("Letras Libres", "Letras Libres, agosto 2022", 13)
    True
    >>> is_dated_serial("Jane Doe", "Jane Doe, May 2022", 8)
    False
    """
    found = _MONTH_BEHIND.match(text, end)
    if found is None or found[1].lower() not in months():
        return False
    return not any(w.endswith(".") or is_given_name(w) or is_surname(w) for w in chunk.split())


def is_month(text: str, at: int) -> bool:
    """Whether a month stands here, and a year next: nobody's given name.

    >>> is_month("Prospect, July 2021", 10), is_month("Doe, July", 5)
    (True, False)
    """
    found = _DATE.match(text, at)
    return found is not None and found[1].lower() in months()


def without_month(text: str) -> str:
    """What stands before a year without the month.

    >>> without_month("Letras Libres, julio de"), without_month("Esprit, juillet-août"), without_month("Canals, Locks")
    ('Letras Libres', 'Esprit', 'Canals, Locks')
    """
    found = _LAST.search(text) if "," in text[-30:] else None
    return text[: found.start()] if found and found[1].lower() in months() else text
