"""Whether an entry names a day, `March 10–14, 2010`, `5.10.2012`, as what was held or posted does."""

import re

_DAY_FIRST = re.compile(
    r"\d(?<!\d\d)\d?(?:st|nd|rd|th)?\.?\s?(?:[–-]\s?\d{1,2}\.?\s)?(?:de\s|of\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d(?!\d)"
    r"|\d(?<!\d\d)\d?[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d月\s?\d{1,2}\s?日"
)
_MONTH_FIRST = re.compile(
    r"\b[^\W\d_]{3,9}\.?,?\s\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?(?:[^\W\d_]{3,9}\s)?\d{1,2})?,\s(?:19|20)\d\d(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?(?:\d{1,2}\s?[日일])?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 32
"""Letters."""
_ENDS = re.compile(r"\d(?:st|nd|rd|th)?,\s(?:19|20)\d\d")
"""How what `_MONTH_FIRST` finds ends: most texts hold none."""


def is_day(text: str) -> bool:
    """Whether a text is a day of a year and nothing else.

    >>> is_day("Apr 4, 2025"), is_day("1 de mayo de 2020"), is_day("2020年5月1日"), is_day("On May 3, 2021")
    (True, True, True, False)
    """
    if len(text) > _LONGEST or not _YEAR.search(text):
        return False
    return any(form.fullmatch(text) for form in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST))


def names_day(text: str) -> bool:
    """Whether a day of a year stands in the text.

    >>> names_day("Oslo, 12 May 1996"), names_day("May 3, 2021"), names_day("Canal Review 12 (2021)")
    (True, True, False)
    """
    return _DAY_FIRST.search(text) is not None or (
        _ENDS.search(text) is not None and _MONTH_FIRST.search(text) is not None
    )
