# ruff: noqa: E501 (patterns are read more easily whole)
"""Degrees in sentences of European tongues: `J'ai soutenu ma thèse en 2014 à l'Université de …`, `Me doctoré en …`."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from crawler.homepage.facts.advisors import Advice, find_advice
from crawler.homepage.facts.dates import whole_dates
from crawler.homepage.facts.joints import joint, without_article
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import find_degrees, looks_like_acronym, names_institution
from crawler.items import Fact
from crawler.lexicon.tables import rows

_LONGEST, _NEAR = 500, 22
_END = re.compile(
    r"[,;(]|\.(?:\s|$)|\s(?:en|im|in|el|nel|em|w|v|в|i|año|im Jahr)\s(?=(?:[^\W\d_]+\s)?\d)|\s\d{4}"
    r"|\s(?:con una|con un|mit einer|avec|und|et|y|e|och|og|unter|sous|bajo|sob|sotto|sur|über|sobre|su|z|s|met|med|bei|chez)\s"
)


@cache
def _verbs() -> re.Pattern[str]:
    verbs = sorted((v for row in rows("graduations.csv") for v in row["verbs"].split("|")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, verbs))})(?!\w)", re.IGNORECASE)


@cache
def _said_by() -> dict[str, str]:
    """The degree that a verb says by itself."""
    return {v: row["degree"] for row in rows("graduations.csv") if row["degree"] for v in row["verbs"].split("|")}


@cache
def _degrees() -> re.Pattern[str]:
    forms = "|".join(row["forms"] for row in rows("degrees_told.csv"))
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


@cache
def _studied() -> re.Pattern[str]:
    """`studierte Geologie an der …`: studies without the name of a degree."""
    return re.compile(
        rf"(?:studierte|habe)\s(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\s|ich\s|sie\s|er\s)?(?P<field>[A-ZÄÖÜ][^,;.()]*?)(?=\s{joint('at')})"
    )


@cache
def _school() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\s)|(?<=,\s))(?:(?P<strong>{joint('at')})|{joint('in')})(?=\S)", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
    end = rf"(?=\s{joint('at')}|{_END.pattern}|$)"
    return re.compile(rf"\s(?:en|in|em|i|z|w zakresie|v oboru)\s+(?!\d)(?P<field>[^\W\d_][^,;.()]*?){end}")


def graduations(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    """The degree that a verb of graduation tells, if its school is told as well."""
    if len(sentence.text.flat) <= _LONGEST:
        for start, end in _clauses(sentence.text.flat):
            yield from _of_clause(sentence, sentence.text.flat[start:end], today)


def _clauses(flat: str) -> Iterator[tuple[int, int]]:
    """The sentence, parted where a joint stands right before another verb of graduation."""
    start = 0
    for joint_ in _and().finditer(flat):
        near = joint_.end() + _NEAR
        if _verbs().search(flat, start, joint_.start()) and _verbs().search(flat, joint_.end(), near):
            yield start, joint_.start()
            start = joint_.end()
    yield start, len(flat)


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"(?:,\s+|\s)(?:{joint('and')})(?=[^\W\d])")


def _of_clause(sentence: Sentence, flat: str, today: date | None) -> Iterator[Fact]:
    verb = _verbs().search(flat)
    if verb is None:
        return
    advice = find_advice(flat)
    said = _said_by().get(verb.group().lower())
    mention = None if said else _degrees().search(flat, verb.end()) or _degrees().search(flat)
    studied = _studied().match(flat, verb.start()) if not said else None
    if not said and mention is None and studied is None:
        return
    behind = verb.end() if said else min(verb.start(), mention.start()) if mention else 0
    school = _school_in(flat, behind, advice) or _school_in(flat, 0, advice)
    if school is None:
        return
    dates = whole_dates(flat, today)
    later = whole_dates(flat[behind:], today)
    field = _field().match(flat, mention.end()) if mention else None
    field = field or studied
    subject = trim(field["field"]) if field else None
    yield Fact(
        kind="education",
        text=sentence.text.folded,
        organization=school,
        degree=said or (mention.group() if mention else None),
        field=subject if subject and not names_institution(subject) else None,
        advisor=advice.name if advice else None,
        end=next(iter(later or dates), None),
        status="past",
        locator=sentence.locator,
        inferred=("degree",) if said else (),
    )


def _school_in(flat: str, at: int, advice: Advice | None) -> str | None:
    joints = list(_school().finditer(flat, at))
    for cue, following in zip(joints, [*joints[1:], None], strict=False):
        head = flat[cue.end() : following.start()] if following else flat[cue.end() :]
        if (advice and advice.start <= cue.start() < advice.end) or not (cue["strong"] or names_institution(head)):
            continue
        end = _END.search(flat, cue.end())
        verb = _verbs().search(flat, cue.end(), end.start() if end else len(flat))
        stop = verb.start() if verb else end.start() if end else len(flat)
        words = without_article(trim(flat[cue.end() : stop])).rstrip(".")
        known = names_institution(words) or (cue["strong"] is not None and looks_like_acronym(words))
        if known and not find_degrees(words) and (words[:1].isupper() or names_institution(words.split()[0])):
            return words
    return None
