"""Letters as they are compared: without the accents on them."""

import unicodedata


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
