"""Authors in Arabic, Persian and Hebrew lists, family names first: `الخطيب، سامر؛ الجبوري، زينب`."""

import re

_LETTERS = re.compile(r"[\u0590-\u06ff]")
_PARTED = re.compile(
    r"\s*;\s*(?:و(?=[\u0600-\u06ff]{3}))?|\s*,\s*و(?=[\u0600-\u06ff]{3})|\s+و\s+|\s+ו(?=[\u0590-\u05ff]{2}[^;]*$)"
)
_GLUED = re.compile(r"\s+و(?=[\u0600-\u06ff]{3}[^,]*,)")
"""`الخطيب، سامر والجبوري، زينب`: `and` is one letter, and has no space behind it."""
_ALL = re.compile(r"\s*[,;]\s*(?:و(?=\s|[\u0600-\u06ff]{3}))?\s*|\s+و\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_MOST_WORDS = 6


def split_right_to_left(text: str) -> tuple[str, ...] | None:
    """The people of a list, None if it is none: at most one comma in each, `and` or a semicolon between them.

    >>> split_right_to_left("ברקוביץ', נ' ושגיא, ע'")
    ("ברקוביץ', נ'", "שגיא, ע'")
    """
    if not _LETTERS.search(text) or "," not in text:
        return None
    text = _ASIDE.sub("", text)
    return _inverted(_PARTED.split(text)) or _inverted(_PARTED.split(_GLUED.sub("; ", text))) or _in_order(text)


def _inverted(parts: list[str]) -> tuple[str, ...] | None:
    """Family name first: a comma at most in each, and in each several words; two whole names are two people."""
    names = tuple(n for part in parts if (n := part.strip(" ,.;")))
    sound = all(n.count(",") <= 1 and 2 <= len(n.split()) <= _MOST_WORDS and _LETTERS.search(n) for n in names)
    whole = [all(_is_whole(side) for side in n.split(",")) for n in names if "," in n]
    return names if names and sound and not any(whole) else None


def _in_order(text: str) -> tuple[str, ...] | None:
    """`سامر الخطيب، زينب الجبوري`: given name first, and a comma between two people."""
    names = tuple(n for part in _ALL.split(text) if (n := part.strip(" .")))
    return names if len(names) > 1 and all(_is_whole(n) and _LETTERS.search(n) for n in names) else None


def _is_whole(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= _MOST_WORDS - 2 and all(
        len(w.strip("'׳.")) > 1 or (w[-1] == "." and w is words[0]) for w in words
    )
