"""What a list of a CV holds, told by its entries together where no heading tells it.

A word that nobody knows as a job or a degree still is one between others with their dates: most entries of a course of
life begin or end with a span of years, and many of them say what somebody was or learned.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from crawler.homepage.facts.dates import When, of_cell, of_span
from crawler.homepage.facts.duties import is_duty
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.mixed import is_honour
from crawler.homepage.facts.words import calling, find_degrees, looks_like_acronym, names_institution
from crawler.homepage.headings.topics import name_people

_LONGEST, _OPENING = 300, 60
_FEWEST, _PAIR, _NEAR = 3, 2, 12
_LABEL = re.compile(r"[^\s:：]{2,24}(?:\s[^\s:：]{2,16})?\s?[:：]")
"""`Advisor: …`, `博士论文：…`: of the station above."""
_BEHIND_A_STOP = re.compile(r"[,;:|–—]\s|\s(?:at|in|of|an|am|für|de|du|des|della|del)\s|^(?:[^\W\d_]\S*\s){1,2}$")
"""What stands before the word that says what somebody was: where, or how it is called in full."""
_LEARNERS = re.compile(
    r"\b(?:students?|scholars?|supervis|guid(?:e|ance)|candidates?|awarded|program(?:me)?s?\b|\bby\b)", re.IGNORECASE
)
"""Degrees of others, or that are to be had."""
_LED = re.compile(
    r"[\W_]*(?:(?:seit|since|depuis|from|desde|dal|da|od|vanaf|sedan|с|en|in|im)\b[\W_]*)?", re.IGNORECASE
)
"""What may stand before a date that opens a line."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """What one entry shows of a station of somebody's life."""

    entry: Entry
    head: str
    """What it says first, without dates."""
    when: When
    dated: bool
    """It opens or closes with its dates."""
    told: bool
    """Its first words say what somebody was or learned."""
    placed: bool
    """It names an institution."""

    @property
    def lasts(self) -> bool:
        return self.dated and (self.when.end is not None or self.when.status is not None)


def course_of_life(listed: Sequence[Entry], today: date | None) -> list[Entry]:
    """The longest run of jobs and degrees, one after the other; nothing if these are of other people."""
    signs = [_sign(e, today) for e in listed]
    longest = max((r for r in _runs(signs) if _is_course(r)), key=len, default=[])
    return [] if name_people([s.head for s in longest]) else [s.entry for s in longest]


def shown_kind(listed: Sequence[Entry]) -> str | None:
    """`education`, `services` or `awards`, if nearly every entry begins as one of these does."""
    heads = [_head(flat, of_span(flat).cuts) for e in listed if len(flat := e.text.flat) <= _LONGEST]
    heads = [head for head in heads if head]
    if len(heads) < _PAIR or name_people(heads):
        return None
    for kind, begins in (("education", _begins_as_degree), ("services", _begins_as_service), ("awards", is_honour)):
        if sum(map(begins, heads)) * 4 >= len(heads) * 3:
            return kind
    return None


def _head(flat: str, dates: Sequence[tuple[int, int]]) -> str:
    """What a line says first, without its dates and what leads to them."""
    return _LED.sub("", _without(flat, dates), count=1)[:_OPENING]


def _begins_as_degree(head: str) -> bool:
    found = find_degrees(head)
    behind = head[found[0].end() :] if found else ""
    own = names_institution(behind) and not behind.startswith((":", ",")) and _LEARNERS.search(head) is None
    return bool(found) and found[0].start() < _NEAR and own


def _begins_as_student(head: str) -> bool:
    """Nobody is a student three times; several people are."""
    found = calling(head, "study")
    return found is not None and found.start() < _NEAR


def _begins_as_service(head: str) -> bool:
    found = calling(head, "service")
    return (found is not None and found.start() < _NEAR) or is_duty(head)


def _sign(entry: Entry, today: date | None) -> _Sign:
    flat = entry.text.flat
    if len(flat) > _LONGEST:
        return _Sign(entry, "", When(), False, False, False)
    when = of_cell(entry.text.chars) or of_span(flat, today)
    head = _head(flat, when.cuts)
    said = (calling(head), calling(head, "study"), *find_degrees(head))
    told = any(m is not None and (m.start() < _NEAR or _BEHIND_A_STOP.search(head, 0, m.start())) for m in said)
    placed = names_institution(flat) or looks_like_acronym(flat)
    return _Sign(entry, head, when, _at_edge(flat, when.cuts), told, placed)


def _at_edge(flat: str, cuts: Sequence[tuple[int, int]]) -> bool:
    if not cuts:
        return False
    before, behind = flat[: cuts[0][0]], flat[cuts[-1][1] :]
    return not any(c.isalnum() for c in _LED.sub("", before)) or not any(c.isalnum() for c in behind)


def _without(flat: str, cuts: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(cuts):
        flat = flat[:start] + flat[end:]
    return flat


def _runs(signs: Sequence[_Sign]) -> Iterator[list[_Sign]]:
    """Neighbours that are dated like stations; one without a date may stand between two if it says what it is."""
    run: list[_Sign] = []
    for i, sign in enumerate(signs):
        last = i + 1 == len(signs)
        if sign.dated and (sign.told or sign.lasts):
            run.append(sign)
        elif last or not (run and sign.told and signs[i + 1].dated) or _LABEL.match(sign.entry.text.flat):
            yield _trimmed(run)
            run = []
        else:
            run.append(sign)
    yield _trimmed(run)


def _trimmed(run: Sequence[_Sign]) -> list[_Sign]:
    """Without what at either end says neither what nor where."""
    known = [i for i, s in enumerate(run) if s.told or s.placed]
    return list(run[known[0] : known[-1] + 1]) if known else []


def _is_course(run: Sequence[_Sign]) -> bool:
    told, lasting = sum(s.told for s in run), sum(s.lasts for s in run)
    placed = sum(s.placed for s in run)
    if len(run) < _FEWEST or told < _PAIR or told * 2 < len(run) or placed * 3 < len(run):
        return False
    if sum(_begins_as_student(s.head) for s in run) >= _FEWEST:
        return False
    sure = told * 4 >= len(run) * 3
    return lasting * 2 >= len(run) and (sure or _in_order([s.when.start for s in run if s.when.start]))


def _in_order(starts: Sequence[str]) -> bool:
    """Whether the years go up or down, but for one in four."""
    steps = [(a[:4] <= b[:4], a[:4] >= b[:4]) for a, b in pairwise(starts)]
    return max((sum(up for up, _ in steps), sum(down for _, down in steps))) * 4 >= len(steps) * 3
