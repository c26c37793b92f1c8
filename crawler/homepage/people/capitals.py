"""People in capitals, as some style sheets want them: `JANE DOE, RICHARD A. ROE`."""

import re

from crawler.lexicon.people import is_given_name
from crawler.values.names import name_likeness

PARTED, _MAYBE = re.compile(r"\s?[/;&]\s?"), 0.5
_HEAD = re.compile(r"[^\W\d_a-z][^a-z\d\n\x1f(:]{8,}(?=[\n\x1f(:]|$)")
_FULL_NAME = re.compile(r"[^\W\d_]{2,}(?:[ '’.-]+[^\W\d_]+)+")


_ONE = r"[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ'’]+(?:[ -][^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ'’]+){1,3}"
_CAPITALS_FIRST = re.compile(rf"{_ONE}(?:\s?[/;&]\s?{_ONE}){{0,4}}(?=,\s(?:[„“«\"‘§]|[^\W\d_a-z][a-zß-ÿ])|\s*$)")
"""`DOE JANE/ROE BEAT, Die Haftung`"""
_GIVEN_BEHIND = re.compile(
    r",\s([^\W\d_]+)(?:\s[^\W\d_a-z][\w.'’-]*)*\s?(?:[;&/(]|(?:and|und|y|et|e)\s(?=[^\W\d_a-zß-ÿ]{2})|,|\.?$|\.\s)"
)
"""`GARCIA DE HOLM, Gustavo; …`: the other half of a name."""


def capitals_end(text: str) -> int:
    """Where people end who stand in capitals before what does not, all of whom may be people; 0 if none do.

    >>> capitals_end("DOE JANE/ROE BEAT, Die Haftung des Fährmanns")
    17
    """
    first = _CAPITALS_FIRST.match(text) if text[1:2].isupper() else None
    given = _GIVEN_BEHIND.match(text, first.end()) if first else None
    if given and (given.group()[-1:] not in ", " or is_given_name(given[1])):
        return 0
    people = PARTED.split(first.group().title()) if first else []
    return first.end() if first and all(name_likeness(one) >= _MAYBE for one in people) else 0


def in_usual_case(text: str) -> str:
    """The text, as long as before; its first line with few capitals if it may be people in nothing but capitals.

    >>> in_usual_case("JANE DOE, RICHARD A. ROE")
    'Jane Doe, Richard A. Roe'
    """
    head = _HEAD.match(text)
    if head is None or "," not in head[0] or sum(map(str.islower, head[0])) * 5 > len(head[0]):
        return text  # Cyrillic and Greek have small letters too
    parts = head[0].split(",")
    if sum(_FULL_NAME.match(p.strip(" *†‡")) is not None for p in parts) * 2 < len(parts):
        return text
    usual = head[0].title().replace(" And ", " and ")
    return usual + text[head.end() :] if len(usual) == len(head[0]) else text


def in_capitals_alone(family: str, given: str) -> bool:
    """`PARDO LEMA, Brais`: the look says which is the family's name."""
    return family.isupper() and not given.isupper()
