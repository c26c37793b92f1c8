"""An office that stands in brackets behind whom it is for, or is a seat on a board: `Member, Editorial Board`."""

import re
from collections.abc import Sequence

from crawler.homepage.facts.segments import Segment, span
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import calling, names_institution

_BRACKET = re.compile(r"[(（](?P<role>[^()（）\d]{2,60})[)）]")
_BOARD = re.compile(
    r"(?:(?:the |international )?(?:editorial|advisory|scientific|executive|program(?:me)?|organi[sz]ing|steering|"
    r"technical|review|"
    r"local|doctoral|graduate|hiring|search|award|ethics|admissions?|curriculum|grants?|prize|selection|planning)\s)"
    r"{1,3}(?:board|committee|council|panel|team)s?",
    re.IGNORECASE,
)
_SEAT = re.compile(r"(?P<who>[^,;:]{3,30}),\s(?P<board>[^,;:]{5,50})")
_MOST = 6
"""Words of an office."""


def in_brackets(flat: str, cuts: Sequence[tuple[int, int]]) -> tuple[str, str] | None:
    """`Lock Review (reviewer), 2019`: what is said of the one thing that the line names besides dates."""
    found = [m for m in _BRACKET.finditer(flat) if not any(a < m.end() and m.start() < b for a, b in cuts)]
    if len(found) != 1 or not _is_office(found[0]["role"]):
        return None
    chars = list(flat)
    for start, end in (*cuts, found[0].span()):
        chars[start:end] = "\x00" * (end - start)
    named = [w for piece in "".join(chars).split("\x00") if (w := trim(piece).rstrip("."))]
    if len(named) != 1 or calling(named[0], "service"):
        return None
    return trim(found[0]["role"]), named[0]


def _is_office(words: str) -> bool:
    said = calling(words, "service") or calling(words)
    return said is not None and len(words.split()) <= _MOST and not names_institution(words)


def is_seat(words: str) -> bool:
    """`Member, Editorial Board`"""
    found = _SEAT.fullmatch(words)
    return found is not None and _BOARD.fullmatch(found["board"]) is not None and bool(calling(found["who"], "service"))


def with_seats(text: Text, parts: Sequence[Segment]) -> list[Segment]:
    """The parts; one that says what somebody is and the board right behind it are one."""
    found: list[Segment] = []
    for part in parts:
        if found and _BOARD.fullmatch(part.text) and is_seat(f"{found[-1].text}, {part.text}"):
            found[-1] = span(text, found[-1], part)
        else:
            found.append(part)
    return found
