# ruff: noqa: E501 (patterns are read more easily whole)
"""Offices that sentences tell: `I am an editor of the Journal of Locks and an area chair for WATER`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.service_years import years_of
from crawler.homepage.facts.texts import cut, trim
from crawler.items import Fact

_BODY = r"(?:boards?|committees?|council|panels?|jury)"
_RANK = (
    r"(?:(?:senior|associate|guest|managing|section|area|action|academic|(?:book )?reviews?|founding|consulting|advisory|"
    r"deputy|handling|regular|ad[- ]hoc|invited|frequent|external|meta|co|technical|program(?:me)?|local|workshop)[- ])*"
)
_ROLE = (
    _RANK + r"(?:editors?(?:[- ]in[- ]chief)?|(?:area|program(?:me)?|general|workshop|track|"
    r"publicity|tutorial|session|web|local|technical|organi[sz]ing|conference)[- ](?:co-)?chair|reviewer|referee|(?:PC|SPC)(?: (?:member|chair))?|"
    r"organi[sz]er|panell?ist|member of (?:the |several )?(?:[\w-]+ ){0,4}" + _BODY + r")"
)
_OFFICE = re.compile(
    r"(?:(?P<lead>\b(?:am|is|['’]m|was|were|been|serv(?:e|es|ed|ing)|act(?:s|ed|ing)?)\s+(?:(?:also|currently|now|"
    r"previously|recently|regularly|as|as an?|an?|the|one of the)\s+){0,4})|(?:,\s+(?:and\s+)?|\sand\s+)(?:an?\s+|the\s+|as\s+){0,2})"
    r"(?P<role>" + _ROLE + r")\s+(?:for|of|(?<!editor\s)at|on|with)\s+(?:the\s+)?(?=(?-i:[A-Z“\"]))",
    re.IGNORECASE,
)
_SITS = re.compile(
    r"\b(?:serve|serves|served|sit|sits|am|is|was|been)\s+(?:(?:also|currently|now)\s+)?on\s+(?:the\s+)?"
    r"(?P<role>(?:[\w-]+ ){0,4}" + _BODY + r")\s+(?:for|of|at|on)\s+(?:the\s+)?(?=[A-Z“\"])"
)
_REVIEWS = re.compile(
    r"\bI\s+(?:(?:have|also|regularly|frequently|often)\s+)*(?P<role>(?:peer[- ])?review(?:ed)?|referee(?:d)?)\s+(?:\w+\s+)?for\s+"
    r"(?:\w+ ){0,8}?(?:the\s+)?(?=[A-Z])"
)
_IS = re.compile(r"\b(?:am|is|['’]m|was|serve[sd]?)\b")
_STOP = re.compile(r"[.;](?=\s|$)|,?\s+(?:and\s+(?=I\b|was\b|am\b|have\b|serve)|where|which|who|since|from\s\d)\b|\s\(")
_SUBJECT = re.compile(r"\b(?:I|he|she|they)\b|I['’]|^(?:Dr|Prof)", re.IGNORECASE)
_TOLD = re.compile(r"editor|chair|review|referee|PC\b|organi[sz]er|panel|member|board|committee")
_HELD = re.compile(r"(?:serving as\s+)?(?:an?\s+|the\s+)?" + _ROLE + r"(?:\s(?:for|of|on)\b.*)?", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"[\s,(]+(?:in )?(?:19|20)\d\d\)?$")
_LONGEST = 600


def offices(prose: Sequence[Sentence], names: Sequence[str], today: date | None) -> Iterator[Fact]:
    """One fact an office; of several in one sentence each has its own words for text."""
    for sentence in prose:
        flat = sentence.text.flat
        if len(flat) > _LONGEST or not _TOLD.search(flat):
            continue
        if _SUBJECT.search(flat) or any(name in flat for name in names):
            yield from _of_sentence(sentence, today)


def is_office(role: str) -> bool:
    """Whether what somebody is said to be is an office and no job: `editor of the Journal of Locks`."""
    return _HELD.fullmatch(role) is not None


def _of_sentence(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    flat = sentence.text.flat
    found = list(_OFFICE.finditer(flat))
    first = next((i for i, m in enumerate(found) if m["lead"] or _IS.search(flat, 0, m.start())), len(found))
    found = sorted([*found[first:], *_SITS.finditer(flat), *_REVIEWS.finditer(flat)], key=lambda m: m.start())
    for i, match in enumerate(found):
        following = found[i + 1].start() if i + 1 < len(found) else len(flat)
        stop = _STOP.search(flat, match.end(), following)
        end = stop.start() if stop else following
        when = years_of(flat[match.start() : end], today)
        organization = trim(_YEAR_BEHIND.sub("", flat[match.end() : end].rstrip(" .,")))
        reviews = match.re is _REVIEWS
        text = sentence.text if len(found) == 1 else cut(sentence.text, match.start("role"), end)
        if organization:
            yield Fact(
                kind="service",
                text=text.folded,
                role="reviewer" if reviews else match["role"],
                organization=organization,
                start=when.start,
                end=when.end,
                status=when.status,
                year=when.year,
                locator=sentence.locator,
                inferred=(*when.inferred, "role") if reviews else when.inferred,
            )
