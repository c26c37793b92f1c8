"""The names of months in the languages of months.csv."""

import re
from functools import cache

from crawler.lexicon.tables import rows


@cache
def month_names() -> str:
    """A pattern for whichever of them stands there, in full or short, in lower case.

    >>> bool(re.fullmatch(month_names(), "octubre")), bool(re.fullmatch(month_names(), "canal"))
    (True, False)
    """
    names = {n for row in rows("months.csv") if row["kind"] == "month" for n in row["names"].split("|")}
    return "|".join(sorted(map(re.escape, names), key=lambda n: (-len(n), n)))
