"""Authors in Arabic, Persian and Hebrew lists, family names first: `الخطيب، سامر؛ الجبوري، زينب`."""

import re

_LETTERS = re.compile(r"[\u0590-\u06ff]")
_PARTED = re.compile(
    r"\s*;\s*(?:و(?=[\u0600-\u06ff]{3}))?|\s*,\s*و(?=[\u0600-\u06ff]{3})|\s+و\s+|\s+ו(?=[\u0590-\u05ff]{2}[^;]*$)"
)
_MOST_WORDS = 6


def split_right_to_left(text: str) -> tuple[str, ...] | None:
    """The people of a list, None if it is none: at most one comma in each, `and` or a semicolon between them.

    >>> split_right_to_left("ברקוביץ', נ' ושגיא, ע'")
    ("ברקוביץ', נ'", "שגיא, ע'")
    """
    if not _LETTERS.search(text) or "," not in text:
        return None
    names = tuple(n for part in _PARTED.split(text) if (n := part.strip(" ,.;")))
    sound = all(n.count(",") <= 1 and 2 <= len(n.split()) <= _MOST_WORDS and _LETTERS.search(n) for n in names)
    return names if names and sound else None
