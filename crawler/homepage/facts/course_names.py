# ruff: noqa: E501 (patterns are read more easily whole)
"""What a course is called and no more: its subtitle is part of it, its number, its public and its form are none."""

import re
from collections.abc import Sequence

from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.segments import Segment, span
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import calling, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv

_BRACKET = re.compile(r"\s*[(（\[](?P<inner>[^()（）\[\]]*)[)）\]]\*?$")
_OPENING = re.compile(r"[(（](?P<inner>[^()（）]{3,60})[)）]\s*(?:[:：–—-]\s*)?(?=\S)")
_FORM = Late(of_cv("course form"), re.IGNORECASE)
_FORM_ALONE = Late(
    rf"(?:for|pour|für|per|para)\s.*|(?:(?:{of_cv('course form')}|{of_cv('course level')}|(?:\d+|and|et|und|y|course|class|only)\b)"
    r"(?:[\s,;/&+]+|$))+",
    re.IGNORECASE,
)
"""`(Online, 2 sections)`; `(Online Learning)` is what the course is about."""
_CODE = re.compile(r"\b[A-Z]{2,6}[- /]?\d{2,5}[A-Z]?\b|\b\d[A-Z]{3}\d{3}\b")
_LEVEL = Late(
    rf"\s+(?:[-–—]\s+{of_cv('course level')}\s(?:course|level|seminar|lecture|class)"
    rf"|(?!in\s){joint('in')}{of_cv('study year')}.*"
    rf"|in\s+{of_cv('study year')}(?:\s*[,;:(/&–-].*|\s+(?:and|und|et)\s.*)?)$",
    re.IGNORECASE,
)
"""`Graph Theory - Undergraduate Course`, `Analyse en Licence 2 (Mathématiques)`; `in L2 Acquisition` is no year."""
_TAUGHT = re.compile(
    r"(?:(?:I )?(?:have )?taught|(?:I (?:have |am )?|have )(?:been )?teach(?:ing)?)\s+(?:the (?:course|class) )?(?=[A-Z“\"])",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\s+(?:in|during|for)(?:\s+(?:the )?(?:Fall|Autumn|Winter|Spring|Summer|Michaelmas|Lent|Hilary)\b.{0,20})?$"
)
"""`Taught Locks in Fall`: the year is out already."""
_SUBJECT = Late(rf"\bcollege\s{of_cv('college subject')}", re.IGNORECASE)
_LABELS = Late(rf"{of_cv('course label')}", re.IGNORECASE)
_SHORT_TERM = re.compile(r"(?:[FSWA]|Fa|Sp|Su|Wi|Au)['’]?\d\d")
_LONGEST, _LONGEST_FORM = 600, 100
_QUOTES = '“”„"«»'


def bare(title: str) -> str:
    """The name without brackets and tails that say in which form and for which year the course was; a level stays.

    >>> bare("Locks (Online, 2 sections)"), bare("Weirs (MSc)"), bare("Tides (8CLD202) - Undergraduate Course")
    ('Locks', 'Weirs (MSc)', 'Tides')
    """
    if len(title) > _LONGEST:
        return title
    name = _LEVEL.sub("", _TERM.sub("", _TAUGHT.sub("", title)))
    while (bracket := _BRACKET.search(name)) and _is_aside(bracket["inner"]):
        name = _LEVEL.sub("", name[: bracket.start()])
    if opening := _OPENING.match(name):
        inner = opening["inner"]
        name = name[opening.end() :] if ", " in inner or names_institution(inner) else name
    if name[:1] in _QUOTES and not any(q in name[1:-1] for q in _QUOTES):
        name = name.strip(_QUOTES + " ,")
    return trim(name) or title


def _is_aside(inner: str) -> bool:
    form = len(inner) <= _LONGEST_FORM and _FORM_ALONE.fullmatch(inner)
    only = form and (_FORM.search(inner) or inner.lower().startswith(("for", "pour", "für", "per", "para")))
    return bool(only or _CODE.search(inner) or names_institution(inner))


def school_before(title: str) -> str | None:
    """The school in the bracket that opens a line: `(Acme University) Basic Statistics`."""
    opening = _OPENING.match(title)
    return trim(opening["inner"].split(", ")[0]) if opening and names_institution(opening["inner"]) else None


def is_label(words: str) -> bool:
    """`Enrollment`: what stands behind its colon says something of the course, and no more of its name."""
    return bool(_LABELS.fullmatch(words))


def is_term(words: str) -> bool:
    """`F10: Introduction to Tides`"""
    return bool(_SHORT_TERM.fullmatch(words))


def is_subject(words: str) -> bool:
    """`College Algebra` is taught and no school."""
    return bool(_SUBJECT.search(words))


def with_subtitle(text: Text, parts: Sequence[Segment], course: Segment) -> Segment:
    """`Second Language Speech: Theory and Practice`: a name goes on behind a colon, up to its number."""
    if (numbered := _BRACKET.search(course.text)) and _CODE.search(numbered["inner"]):
        for part in reversed([p for p in parts if p.end <= course.start]):
            if text.chars[part.end : course.start].strip() not in {":", ","} or names_institution(part.text):
                break
            course = span(text, part, course)
    for part in parts:
        if part.start < course.end:
            continue
        joined = text.chars[course.end : part.start].strip() in {":", "："}
        if not joined or calling(part.text, "teaching") or names_institution(part.text) or is_label(course.text):
            break
        course = span(text, course, part)
    return course
