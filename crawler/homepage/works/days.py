"""Whether an entry names a day, `March 10–14, 2010`, `5.10.2012`, as what was held or posted does."""

import re

_DAY_FIRST = re.compile(
    r"\d(?<!\d\d)\d?(?:st|nd|rd|th)?\.?\s?(?:[–-]\s?\d{1,2}\.?\s)?(?:de\s|of\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d(?!\d)"
    r"|\d(?<!\d\d)\d?[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d月\s?\d{1,2}\s?日"
)
_MONTH_FIRST = re.compile(
    r"\b[^\W\d_]{3,9}\.?,?\s\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?(?:[^\W\d_]{3,9}\s)?\d{1,2})?,\s(?:19|20)\d\d(?!\d)"
)
_ENDS = re.compile(r"\d(?:st|nd|rd|th)?,\s(?:19|20)\d\d")
"""How what is found by that ends: most texts hold none."""


def names_day(text: str) -> bool:
    """Whether a day of a year stands in the text.

    >>> names_day("Oslo, 12 May 1996"), names_day("May 3, 2021"), names_day("Canal Review 12 (2021)")
    (True, True, False)
    """
    return _DAY_FIRST.search(text) is not None or (
        _ENDS.search(text) is not None and _MONTH_FIRST.search(text) is not None
    )
