"""Letters as they are compared: without the accents on them, and those of East Asia apart."""

import re
import unicodedata

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


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
