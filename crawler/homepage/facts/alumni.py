"""Degrees told by their schools: `Educated at Acme University (BA, 1990)`, `I graduated from Acme in 2015`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.homepage.facts.dates import whole_dates
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import find_degrees, looks_like_acronym, names_institution
from crawler.items import Fact
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates

_TOLD = re.compile(r"\b(?:educated|trained|studied|graduat\w+|degrees?|alumn\w+|holds?|attended)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()]{2,80})\)")
_LEAD = re.compile(r"^.*(?:\b(?:at|from|and|of both|in)\s+|,\s+)(?:the\s+)?(?=[A-Z])", re.DOTALL)
_GRADUATED = re.compile(
    r"\bgraduated\s+(?:(?:with|summa|magna|cum|in)\s[^,.;()]{2,40}?\s)?(?:from|at)\s+(?:the\s+)?"
    r"(?P<school>[A-Z][^,;()]*?)(?=,|;|\.(?:\s|$)|$|\s+(?:in|with|where|and\s+(?:then|later|worked|joined|moved|have|has|is|am|was))\b)"
)
_FIELD = re.compile(r"\bdegree in (?P<field>[A-Z][^,;.()]*?)(?=,|;|\.|\s+(?:in|from|at|and|with)\b|$)")
_SUBJECT = re.compile(r"\b(?:I|he|she|they)\b", re.IGNORECASE)
_LONGEST, _LONGEST_SCHOOL = 500, 10


def degrees_of_schools(sentence: Sentence, names: Sequence[str], today: date | None) -> Iterator[Fact]:
    """One fact a degree in brackets behind its school; else the school that somebody graduated from."""
    flat = sentence.text.flat
    if len(flat) > _LONGEST or not _TOLD.search(flat):
        return
    found = list(_bracketed(sentence, today)) if "(" in flat else []
    yield from found
    told = _GRADUATED.search(flat) if not found and not find_degrees(flat) else None
    if told is None or not (_SUBJECT.search(flat) or any(name in flat for name in names)):
        return
    school, field = trim(told["school"]), _FIELD.search(flat)
    if _is_school(school):
        dates = whole_dates(flat, today)
        yield _fact(sentence, school, None, trim(field["field"]) if field else None, dates[0] if dates else None)


def _bracketed(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    flat, at = sentence.text.flat, 0
    for bracket in _BRACKET.finditer(flat):
        degrees = find_degrees(bracket[1])
        before = trim(_LEAD.sub("", flat[at : bracket.start()]))
        at = bracket.end()
        if not degrees or degrees[0].start() or not _is_school(before) or find_degrees(before):
            continue
        ends = [*(d.start() for d in degrees[1:]), len(bracket[1])]
        for degree, end in zip(degrees, ends, strict=True):
            dates = [d.iso for d in find_dates(bracket[1][degree.end() : end], today) if d.iso]
            yield _fact(sentence, before, degree.group().strip(), None, dates[0] if dates else None)


def _is_school(words: str) -> bool:
    known = names_institution(words) or looks_like_acronym(words) or is_place(words) or " " not in words
    return known and words[:1].isupper() and len(words.split()) <= _LONGEST_SCHOOL


def _fact(sentence: Sentence, school: str, degree: str | None, field: str | None, end: str | None) -> Fact:
    return Fact(
        kind="education",
        text=sentence.text.folded,
        organization=school,
        degree=degree,
        field=field,
        end=end,
        status="past",
        locator=sentence.locator,
    )
