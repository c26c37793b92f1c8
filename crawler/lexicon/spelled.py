"""Phrases of many scripts sought in one text: those of other scripts than its own need no look."""

import re
from collections.abc import Iterable

_LATIN = re.compile(r"[\x00-\u024f\u1e00-\u1eff\u2000-\u206f]*")


class Spelled:
    """Phrases that say the same; and of these, what a text in ASCII or in Latin letters can hold.

    >>> led = Spelled(["nel volume", "în volumul", "у зборнику"])
    >>> led.stand_in("Acqua, nel volume Canali"), led.stand_in("У зборнику"), led.stand_in("А: у зборнику")
    (True, False, True)
    """

    __slots__ = ("_all", "_ascii", "_latin")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._all = tuple(phrases)
        self._latin = tuple(p for p in self._all if _LATIN.fullmatch(p))
        self._ascii = tuple(filter(str.isascii, self._all))

    def stand_in(self, text: str) -> bool:
        """Whether one of them stands in the text, in this very case."""
        for phrase in self._ascii if text.isascii() else self._latin if _LATIN.fullmatch(text) else self._all:
            if phrase in text:
                return True
        return False
