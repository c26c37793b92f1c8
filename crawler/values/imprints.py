"""Where a book was printed, and by whom: `Göttingen: Wallenhof`, `Roma, Carocci`. The town is part of no name."""

import re

from crawler.lexicon.places import is_city, is_place

_COLON = re.compile(
    r"(?P<town>[^\W\d_a-z][\w.’' /,;&–-]{0,40}?)\s?[:：]\s?"
    r"(?P<press>[^\W\d_a-z][^:：]*|de Gruyter|transcript|il Mulino)"
)
_SHORT_TOWN = re.compile(r"(?:М|Л|К|СПб|Спб|M|SPb|S\.l|s\.l)\.?")
_MOST_WORDS = 12
_COMMA = re.compile(r",\s+|，")
_INSTITUTIONAL = re.compile(
    r"univ|instit|depart|dept|school|facult|fakult|college|colegio|cent(?:er|re|ro)\b|lab|acad|hochschule|museum|societ|ministr|report",
    re.IGNORECASE,
)
"""What stands before the town in which it is, as part of its name."""


def without_town(name: str) -> str:
    """The name without the town of its imprint; what stands before the town is the name, if there is anything.

    >>> without_town("Göttingen: Wallenhof"), without_town("Roma, Carocci"), without_town("Räume des Wassers, Berlin")
    ('Wallenhof', 'Carocci', 'Räume des Wassers')
    """
    if ":" not in name and "，" not in name and "：" not in name and ", " not in name:
        return name
    imprint = _COLON.fullmatch(name)
    if imprint and (_SHORT_TOWN.fullmatch(imprint["town"]) or _is_town(imprint["town"])):
        return imprint["press"].strip()
    if (comma := _COMMA.search(name)) and _is_town(name[: comma.start()]):
        behind = name[comma.end() :]
        return behind if behind[:1].isalpha() and not is_place(behind) else name
    for comma in _COMMA.finditer(name):
        before, behind = name[: comma.start()], name[comma.end() :]
        town = _COMMA.split(behind)[0].partition(":")[0]
        if 0 < before.count(" ") <= _MOST_WORDS and _is_town(town) and not _INSTITUTIONAL.search(before):
            return before.rstrip(" ,.;:")
    return name


def _is_town(text: str) -> bool:
    text = text.strip()
    towns = [t for t in _COMMA.split(text) if t]
    return is_city(text) or (len(towns) > 1 and is_city(towns[0]) and is_place(towns[-1]))
