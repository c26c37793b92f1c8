"""Degrees behind the names of an author list: `Lucy Holm, Ph.D., Rosa Delgado, MSW, and Farah Qaderi, MA`."""

import re
from functools import cache

from crawler.lexicon.tables import rows

_SHORT = re.compile(r"[A-Z.\s]{1,5}")
"""`MA`, `M.D.`: initials as well, where no longer degree stands beside them."""
_CUE = re.compile(r"[\s,][A-Z][a-z]{0,4}\.?\s?[A-Z]")


def without_degrees(text: str) -> str:
    """The list without them, if one of them is no one's initials for sure.

    >>> without_degrees("Lucy Holm, Ph.D., Rosa Delgado, MSW, and Farah Qaderi, MA")
    'Lucy Holm, Rosa Delgado, and Farah Qaderi'
    >>> without_degrees("Holm, MA, Delgado, J.D.")
    'Holm, MA, Delgado, J.D.'
    """
    if not _CUE.search(text) or not _patterns()[0].search(text):
        return text
    return _patterns()[1].sub(r"\1", text)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of a whole name with a degree that is nothing else, and of one with any degrees."""
    known = [t for row in rows("academic_titles.csv") if row["place"] == "behind" for t in row["titles"].split("|")]
    known = [t for t in known if t[:1].isupper() and " " not in t.replace(". ", "")]
    name = r"((?<![\w.])[^\W\d_a-z][\w'’.-]*(?:\s[\w'’.-]+){1,3}?)"
    sure, every = (
        "|".join(re.escape(t).replace(r"\ ", r"\s?") for t in sorted(some, key=len, reverse=True))
        for some in ([t for t in known if not _SHORT.fullmatch(t)], [*known, "MA", "MS", "M.A", "M.S", "BA", "BS"])
    )
    behind = r"(?=\s*(?:[,;&]|and\s|$))"
    one = rf"(?:,?\s(?:{sure})\.?{behind}|,\s(?:{every})\.?{behind})"
    return re.compile(rf"{name}(?:,\s(?:{every})\.?)?,?\s(?:{sure})\.?{behind}"), re.compile(rf"{name}{one}+")
