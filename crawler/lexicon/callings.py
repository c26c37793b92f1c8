"""What people are called in a CV, as patterns: jobs, studies, services, lessons; and how rows of words are sought."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from crawler.lexicon.tables import rows

_WAYS = {
    "word": r"(?<!\w)(?:{})(?:s|['’]s)?(?!\w)",
    "stem": r"(?<!\w)(?:{})\w*",
    "tail": r"(?:{})(?!\w)",
    "part": "(?:{})(?![导導][师師])",
    "name": r"(?-i:(?<!\w)(?:{})(?!\w))",
}
"""How each of the words is sought: as a whole (in the plural too), as a beginning, as an end, anywhere (but
`博士生导师` is no student), as spelled."""


@cache
def callings(what: str) -> re.Pattern[str]:
    """For `job`, `study`, `service` (an `office` is one), `teaching`, `beside`, `rank` or `office`."""
    kinds = ("service", "office") if what == "service" else (what,)
    return any_of(row for row in rows("callings.csv") if row["what"] in kinds)


def any_of(table: Iterable[Mapping[str, str]]) -> re.Pattern[str]:
    """One of the words of these rows, in the way that each row says."""
    words: dict[str, set[str]] = {how: set() for how in _WAYS}
    for row in table:
        words[row["how"]] |= {w for w in row["words"].split("|") if w}
    sought = (
        _WAYS[how].format("|".join(map(re.escape, _longest_first(those)))) for how, those in words.items() if those
    )
    return re.compile("|".join(sought), re.IGNORECASE)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))
