# ruff: noqa: E501 (patterns are read more easily whole)
"""Honours that sentences tell: `I was awarded the Lock Medal`, `She is a Fellow of the Royal Society of Canals`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.homepage.facts.dates import NEVER, of_event
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import find_degrees
from crawler.items import Fact

_HONOUR = re.compile(r"award|prize|medal|fellow|scholar|bursary|distinction")
_SUBJECT = re.compile(r"\b(?:I|he|she|they|my|her|his|their)\b|I['’]|^(?:Dr|Prof)", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:advis[oe]rs?|supervisors?|students?|mentees?|colleagues?|collaborators?|husband|wife|partner|father|mother|son|"
    r"daughter|brother|sister)\s(?:\w+\s){0,6}$",
    re.IGNORECASE,
)
"""`My student Jane Roe was awarded`"""
_YEARS = re.compile(r"^(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\s")
_NOUN = r"(?:award|prize|medal|fellowship|scholarship|bursary)\b"
_TITLE = r"(?P<title>(?:(?:(?-i:[A-Z])\.|[^\s,.;:()]+)\s){0,12}?[^\s,.;:()]*" + _NOUN + ")"
_WON = re.compile(
    r"\b(?:received?|(?:been|was|were|am|is) (?:awarded|granted)|won|earned|(?:honou?red|recogni[sz]ed) with|"
    r"(?:recipient|winner|holder) of|supported by|funded by)\s+(?:(?:the|an?|her|his|my|this|several)\s+){0,2}"
    + _TITLE,
    re.IGNORECASE,
)
_WINNER = re.compile(
    r"\b(?:am|is|was|were|as|been)\s+(?:an?|the)\s+(?P<title>(?:(?-i:[A-Z0-9])[\w.’'-]*\s){1,6})(?:winner|recipient|laureate|finalist)\b",
    re.IGNORECASE,
)
_SCHOLAR = re.compile(
    r"\b(?:am|is|was|were|as|been)\s+(?:an?|the)\s+(?P<title>(?:Rhodes|Fulbright|Marshall|Gates(?: Cambridge)?|Truman|"
    r"Schwarzman|Goldwater|Chevening|Churchill|Clarendon|Commonwealth) [Ss]cholar)\b"
)
_FELLOW = re.compile(
    r"\b(?:am|is|was|been|elected|named)\s+(?:(?:also|currently|elected|as)\s+)*(?:an?\s+|the\s+)?"
    r"(?P<title>(?:(?:(?:19|20)\d\d|elected|life|honorary|senior)\s)?fellow of (?:the )?(?P<of>(?-i:[A-Z])[^,.;()]{1,80}?)(?=[,.;()]|\sand\s(?:an?|the|I|was|is)\b|$))",
    re.IGNORECASE,
)
_BODY = re.compile(r"Society|Academy|Association|Institut|Foundation|^(?:[A-Z]{3,}|I[a-z]{2}[A-Z])\b")
_SCHOOL = re.compile(r"College|University|School|Hall\b")
_NAMED = re.compile(r"(?<![.!?] )\b[A-Z]|\b(?:best|outstanding|distinguished|early[- ]career|dissertation|thesis)\b")
_ANOTHER = re.compile(r".*\band (?:the|an?)\s", re.IGNORECASE)
_LONGEST = 600


def honours(prose: Sequence[Sentence], names: Sequence[str], today: date | None) -> Iterator[Fact]:
    """One fact an honour that a sentence says its person holds; grants and honours of a degree are none."""
    for sentence in prose:
        flat = sentence.text.flat
        if not _HONOUR.search(flat.lower()) or len(flat) > _LONGEST:
            continue
        if not _SUBJECT.search(flat) and not any(name in flat for name in names):
            continue
        titles = list(_titles(flat))
        when = of_event(flat, today) if len(titles) == 1 else NEVER
        for title in titles:
            yield Fact(
                kind="award",
                text=sentence.text.folded,
                title=title,
                start=when.start,
                end=when.end,
                year=when.year,
                locator=sentence.locator,
                inferred=when.inferred,
            )


def _titles(flat: str) -> Iterator[str]:
    for pattern in (_WON, _WINNER, _SCHOLAR):
        for found in pattern.finditer(flat):
            title = _YEARS.sub("", trim(_ANOTHER.sub("", found["title"])))
            others = _OTHERS.search(flat[: found.start()])
            if _NAMED.search(title) and not find_degrees(title) and not others:
                yield title
    if (fellow := _FELLOW.search(flat)) and _BODY.search(fellow["of"]) and not _SCHOOL.search(fellow["of"]):
        yield trim(fellow["title"])
