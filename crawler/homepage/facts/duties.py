"""Lines of a list of jobs that are duties beside one: a seat on a board, the care of a course of study."""

import re
from functools import cache

from crawler.lexicon.phrases import of_cv

_FEW = 60
"""Signs between the date and the words that tell."""


@cache
def _duty() -> re.Pattern[str]:
    seat = rf"{of_cv('seated')}\s(?:[^\s,;:]+\s){{0,5}}?{of_cv('board')}"
    return re.compile(rf"(?:^|(?<=[\s:,;(]))(?:{seat}|{of_cv('duty')})", re.IGNORECASE)


def is_duty(flat: str) -> bool:
    """`Membre de la commission de recrutement`, `Responsable pédagogique de la L1`: service, wherever it stands."""
    found = _duty().search(flat, 0, 2 * _FEW)
    return found is not None and not any(c.isalpha() for c in _DATED.sub("", flat[: found.start()]))


_DATED = re.compile(
    r"\b(?:depuis|seit|since|desde|dal|de|à|au|bis|until|to|from|le|la|mai|mars|août|[^\W\d_]{3,9}(?=\.?\s(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
"""Words of dates."""
