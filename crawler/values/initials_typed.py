"""Initials typed with a comma: `M. Doe, Y, Roe, K, Poe, T. Fox` names four people, not six."""

import re

_TYPED = re.compile(r"(?<=[^\W\d_], )([A-Z]),(?= [A-Z][\w'’-]+(?:,| and | & |;))")
_ALONE = re.compile(r", [A-Z], [A-Z]")
_INITIALLED = re.compile(r"(?:[A-Z]\.[ -]?)+[A-Z][\w'’-]+[,;]")
_INVERTED = re.compile(r"[^\W\d_]{2,}, [A-Z]\.[,;]")
_FEW = 2


def mended(text: str) -> str:
    """The list with full stops for these commas, as long as before.

    >>> mended("M. Doe, T. Fox, Y, Roe, K. Poe")
    'M. Doe, T. Fox, Y. Roe, K. Poe'
    """
    if (
        not _ALONE.search(text)
        or not _TYPED.search(text)
        or _INVERTED.search(text)
        or len(_INITIALLED.findall(text)) < _FEW
    ):
        return text
    return _TYPED.sub(r"\1.", text)
