# ruff: noqa: E501 (patterns are read more easily whole)
"""Years as East Asia writes them, by eras too: `平成21年4月`, `พ.ศ. 2558`, and those of the Republic, as Taiwan counts them."""

import re

from crawler.lexicon.eras import eras

_TWO = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
ERA = rf"\s?(?:元|\d{{1,4}})(?:\s?年度?|\s?[./]|(?!\w))(?:\s?{_MONTH}(?!\d)\s?(?:月|[./](?=\d)|(?!\w))(?:\s?{_TWO}(?!\d)日?)?)?"
"""For a pattern: what follows the name of the era."""
REPUBLIC = rf"(?<![\d.])(?:1[01]\d\s?年\s?{_MONTH}\s?月(?:\s?{_TWO}\s?日)?|(?:9\d|1[01]\d)\s?學年度?|1[01]\d\s?年度)"
"""`109年8月`, `109學年度`; other years of so few figures may be a span of time."""
MONTHS = rf"\s?(?:[年년][度도]?|학년도|(?=[學学][年期]))(?:\s?{_MONTH}\s?[月월](?:\s?{_TWO}\s?[日号號일])?)?"
"""What follows a year in East Asia: `年4月1日`, `년도`, `学年`."""
STOP_BEHIND = r"(?:\.(?=\s?[~〜～∼–—-]|\s[가-힣]))?"
"""`2021. 3. ~ 2022. 2.`, as Korean months are typed."""
_NUMBER = re.compile(r"\d+")

Parts = tuple[int | None, int | None, int | None, None]


def of_an_era(text: str) -> Parts:
    """Year, month and day of a text that begins with the name of an era.

    >>> of_an_era("平成21年4月"), of_an_era("令和元年5月1日")
    ((2009, 4, None, None), (2019, 5, 1, None))
    """
    name = next(n for n in sorted(eras(), key=len, reverse=True) if text.startswith(n))
    counted = text[len(name) :].strip()
    first = [1] if counted.startswith("元") else []
    year, month, day = [*first, *map(int, _NUMBER.findall(counted)), None, None][:3]
    return eras()[name] + (year or 1) - 1, month, day, None


def of_the_republic(text: str) -> Parts:
    """Year, month and day of `109年8月` and `109學年度`."""
    year, month, day = [*map(int, _NUMBER.findall(text)), None, None][:3]
    return 1911 + (year or 0), month, day, None


def of_a_day(text: str) -> Parts:
    """Month and day of `4月1日`."""
    month, day = map(int, _NUMBER.findall(text))
    return None, month, day, None
