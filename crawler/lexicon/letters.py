"""Letters as they are compared: without the accents on them, and those of East Asia apart."""

import re
import unicodedata

EASTERN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
"""For a class in a pattern: the letters of East Asia."""
WIDE = re.compile(f"[{EASTERN}]")
UPPER = "A-ZÀ-ÞĀ-ſΆ-ΫЀ-Я"
"""For a class in a pattern: the capitals of Latin, Greek and Cyrillic letters."""
PICTOGRAMS = r"\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d"
"""For a class in a pattern: smileys, pictures and what joins them."""


_SPELT = re.compile(r"[\u200c\u200d\u0900-\u0dff\u0e30-\u0eff\u1000-\u109f\u1780-\u17ff]")
_SIGNS_OF_VOWELS = {
    n: "\u0e01"
    for n in (*range(0x900, 0xF00), *range(0x1000, 0x10A0), *range(0x1780, 0x1800))
    if unicodedata.category(chr(n)) in ("Mn", "Mc")
} | {0x200C: "\u0640", 0x200D: "\u0640"}


def in_letters(text: str) -> str:
    """The text, as long as before, with a letter for each sign of a vowel, as the scripts of India and Thailand have.

    To patterns such a sign is no letter, and would end a word.

    >>> in_letters("กิจ").isalpha(), "กิจ".isalpha()
    (True, False)
    """
    return text if text.isascii() or not _SPELT.search(text) else text.translate(_SIGNS_OF_VOWELS)


class _Marks(dict[int, int | None]):
    """What `str.translate` asks of each letter; that of combining marks is nothing. Learnt as letters come."""

    def __missing__(self, letter: int) -> int | None:
        kept = None if unicodedata.combining(chr(letter)) else letter
        self[letter] = kept
        return kept


_MARKS = _Marks()


def without_accents(text: str) -> str:
    """The text taken apart into letters and accents, without the accents.

    >>> without_accents("Núñez"), without_accents("ﬁn")
    ('Nunez', 'fin')
    """
    return unicodedata.normalize("NFKD", text).translate(_MARKS)
