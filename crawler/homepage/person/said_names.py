# ruff: noqa: E501 (patterns are read more easily whole)
"""Whom a sentence says to be somebody: `I am Jane Doe`, `Jane Doe is a historian`, `저는 …`."""

import re
from collections.abc import Iterator

from crawler.homepage.people.academic_titles import bare
from crawler.lexicon.letters import WIDE
from crawler.values.names import name_likeness

LIKELY = 0.58
"""A name, whatever prints it."""
_SAID = re.compile(
    r"(?:\b(?:I am|I['’]m|my name is|this is|ich bin|ich heiße|mein name ist|je suis|je m['’]appelle|"
    r"me llamo|soy|mi nombre es|mi chiamo|meu nome é|меня зовут)\s+)(?P<name>[^\W\d_][^,.;:!?()]{2,40}?)(?=\s*(?:[,.;:!?(]|$|"
    r"\band\b|\bund\b|\bet\b|\by\b|\ba\b|\ban\b))",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^(?:(?:Prof|"
    r"Dr)\.?\s+)*(?P<name>[A-ZÀ-Þ][^,.;:!?()\d]{3,40}?(?:\s[A-Z]\.\s[A-Z][\w-]+)?)\s+(?:\([^)]*\)\s+)?(?:is|was|received|ist|est|es)\s+(?:currently\s+|now\s+)?(?:an?|the|his|her|ein|eine|une?|\w+)\b"
)
_WIDE_SAID = re.compile(
    r"(?:我叫|我是|저는|私は|名前は)\s*(?P<name>[\u4e00-\u9fff]{2,4}|"
    r"[\uac00-\ud7a3]{2,4})(?=[，,。.、\s]|입니다|です|$)|"
    r"^(?P<first>[\u4e00-\u9fff]{2,4})[，,]\s*[男女]?(?:[，,]|教授|副教授|博士|讲师|\d{4}年)"
)


def said_names(flat: str) -> Iterator[tuple[str, float]]:
    """Each such name, with how much the words say for it.

    >>> list(said_names("Jane Doe is a historian of tides."))
    [('Jane Doe', 2.0)]
    """
    for pattern, weight in ((_SAID, 2.5), (_IS, 2.0), (_WIDE_SAID, 2.5)):
        found = pattern.search(flat)
        name = bare(next(g for g in found.groups() if g)) if found else ""
        if name_likeness(name) >= LIKELY and (" " in name or WIDE.search(name)):
            yield name, weight
