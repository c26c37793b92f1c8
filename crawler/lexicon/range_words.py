"""Words that join dates, leave them open or stand beside them, in the languages of range_words.csv."""

import re

from crawler.lexicon.tables import rows


def range_words(*what: str) -> str:
    """A pattern for whichever word of these kinds stands there, the longest first.

    >>> bool(re.fullmatch(range_words("since", "until"), "seit")), bool(re.fullmatch(range_words("to"), "canal"))
    (True, False)
    """
    words = [w for row in rows("range_words.csv") if row["what"] in what for w in row["words"].split("|")]
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
