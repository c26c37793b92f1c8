"""What people are called in a CV, as patterns: jobs, studies, services, lessons."""

import re
from functools import cache

from crawler.lexicon.tables import rows


def spellings(name: str) -> list[str]:
    """The words of one row."""
    return [w for w in name.split("|") if w]


@cache
def callings(what: str) -> re.Pattern[str]:
    """For `job`, `study`, `service` or `teaching`."""
    words = [
        w
        for row in rows("callings.csv")
        if (row["what"], row["how"]) == (what, "word")
        for w in spellings(row["words"])
    ]
    parts = [
        w
        for row in rows("callings.csv")
        if (row["what"], row["how"]) == (what, "part")
        for w in spellings(row["words"])
    ]
    return either(words, parts)


def either(words: list[str], parts: list[str]) -> re.Pattern[str]:
    """One of the words whole, in the plural too, or one of the parts anywhere."""
    whole = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    inside = "|".join(re.escape(w) for w in sorted(parts, key=len, reverse=True))
    plural = r"(?:s|['’]s)?"
    return re.compile(rf"(?<!\w)(?:{whole}){plural}(?!\w)" + (f"|{inside}" if inside else ""), re.IGNORECASE)
