"""A name without the titles before it and the degrees behind it."""

import re
from functools import cache, lru_cache

from crawler.lexicon.tables import rows

_WIDE_TITLES = re.compile(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3])\s*(?:副?教授|准教授|助理教授|讲师|講師|助教|博士(?:（[^（）]{2,6}）)?|研究员|研究員|老师|老師|先生|(?:부|조|명예|연구)?교수(?:님)?|박사)$"
)
_WIDE_BEFORE = re.compile(r"^(?:지도교수|담당교수|교수|教授|导师|指導教員)\s*[:：]?\s*(?=[\u3040-\u9fff\uac00-\ud7a3])")
_EDGES = ' \t|–—-,.:;!#¶"“”„'


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name, any number of titles; and one of those behind it."""
    titles = {place: _any_of(place) for place in ("before", "dotted", "behind", "comma")}
    before = rf"(?:(?i:{titles['before']})(?!\w|[’'-])\.?|(?i:{titles['dotted']})\.)(?:\s?\([^()]{{1,6}}\))?"
    behind = (
        rf"(?:[\s,]*\(?(?<!\w)(?:{titles['behind']})|,\s*\(?(?i:{titles['behind']}|{titles['comma']}))\.?\)?(?=$|,)"
    )
    return re.compile(rf"(?:{before}(?:[\s,]+|-(?=[^\W\d_])|$))+"), re.compile(behind)


def _any_of(place: str) -> str:
    """Titles as a pattern, the longest first; between their words a space may be wanting."""
    told = [t for row in rows("academic_titles.csv") if row["place"] == place for t in row["titles"].split("|")]
    return "|".join(re.escape(t).replace("\\ ", r"\s?") for t in sorted(told, key=len, reverse=True))


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Without `Prof. Dr.` before and `, Ph.D.` behind.

    >>> bare("Prof. Dr. Eva Muster, PhD"), bare("Leila Roe, MD PhD")
    ('Eva Muster', 'Leila Roe')
    """
    before, behind = _patterns()
    text = text.strip(_EDGES)
    titles = before.match(text)
    text = text[titles.end() :] if titles and titles.end() < len(text) else text
    wide = not text.isascii()
    text = _WIDE_BEFORE.sub("", text) if wide else text
    previous = None
    while previous != text:
        previous, text = text, behind.sub("", text)
        text = (_WIDE_TITLES.sub("", text) if wide else text).strip(" ,")
    return text


def past_titles(text: str, at: int) -> int:
    """Where the name begins that the titles at this place stand before.

    >>> past_titles("Betreuer: Prof. Dr. Eva Muster", 10)
    20
    """
    titles = _patterns()[0].match(text, at)
    return titles.end() if titles and titles.end() < len(text) else at
