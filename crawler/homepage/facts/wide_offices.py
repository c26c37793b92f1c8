"""Offices as East Asian lines tell them, the office behind whom it is for: `IEEE TPAMI 审稿人`, `水文学会 理事`."""

import re
from collections.abc import Sequence
from functools import cache

from crawler.homepage.facts.words import ends_as, is_wide, names_institution
from crawler.lexicon.callings import callings

_LEAD = re.compile(r"[\s•·]*(?:(?:曾担任|曾任|现任|現任|担任|擔任|兼任|受聘为|获聘|任)(?:了|为|為)?\s*)?")
_SPACED = re.compile(r"(?P<whom>\S.*?)[\s、，,:：的の]+(?P<role>[^\s、，,:：;；。的の]{2,24})$")
_FIRST = re.compile(r"(?P<role>[^\s、，,:：;；]{2,14})[\s、，,:：]+(?P<whom>\S.*)$")
_TITLED = re.compile(r"(?P<whom>.*[》』」”\"])\s*(?P<role>[^\s\d,，;；()（）]{2,12})$")
_CLAUSE = re.compile(r"[，、；;。]\s*")
_BEHIND = re.compile(r"(?:人|长|長|者|专家|專家|工作|等|役|を務める|を担当)$")
_EMPTY = re.compile(r"[(（\[][\s,，、\-–—~〜～]*[)）\]]")
_LONGEST = 160

Stretch = tuple[int, int]


def office(flat: str, cuts: Sequence[tuple[int, int]]) -> tuple[Stretch, Stretch] | None:
    """Where the line says the office, and where for whom; None if it says neither so.

    >>> office("IEEE TPAMI, TIP 审稿人", ()), office("担任《水利学报》编委（2020）", ((11, 15),))
    (((16, 19), (0, 15)), ((8, 10), (2, 8)))
    """
    if not is_wide(flat) or len(flat) > _LONGEST:
        return None
    chars = list(flat)
    for start, end in cuts:
        chars[start:end] = " " * (end - start)
    shown = _EMPTY.sub(lambda m: " " * len(m.group()), "".join(chars)).rstrip(" ,，、;；。.-–—:：~〜～")
    lead = _LEAD.match(shown)
    start = lead.end() if lead else 0
    first = _CLAUSE.search(shown, start)
    if first and (told := _told(shown[: first.start()], start)) and _told(shown, first.end()):
        return told
    return _told(shown, start)


@cache
def _glued() -> re.Pattern[str]:
    """`水文学会常务理事`: the office with its ranks right behind whom it is for."""
    ranks, offices = callings("rank").pattern, callings("office").pattern
    return re.compile(rf"(?P<whom>\S.*?)(?P<role>(?:{ranks})*(?:{offices}))$")


def _told(shown: str, start: int) -> tuple[Stretch, Stretch] | None:
    for pattern in (_TITLED, _SPACED, _glued(), _FIRST):
        found = pattern.match(shown, start)
        if found is None or not is_wide(found["role"]) or not is_office(found["role"]):
            continue
        if pattern is _glued() and not (names_institution(found["whom"]) or not is_wide(found["whom"][-1])):
            continue
        at = found.start("role") + (found["role"][0] == "各")
        return (at, found.end("role")), found.span("whom")
    return None


def is_office(words: str) -> bool:
    """Whether the words end as offices do: `编辑委员`, `심사위원`, and not `委员会`."""
    bare = _BEHIND.sub("", words) or words
    return any(ends_as(w, what) for w in (words, bare) for what in ("service", "job"))
