# ruff: noqa: E501 (patterns are read more easily whole)
"""Posts and places that other verbs than `to be` tell: `I joined Acme University as a lecturer`, `She teaches at Weir College`."""

import re
from dataclasses import dataclass

from crawler.homepage.facts.postal_address import names_whole
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import names_institution
from crawler.lexicon.places import is_place

_AS = re.compile(
    r"\b(?:(?P<begun>joined)|(?:(?:am|is|['’]m|are)\s(?:currently |now |also |jointly )?)?(?:affiliated with|based (?:at|in)|employed (?:at|by)|work(?:s|ing)? (?:at|for|in)|serv(?:e|es|ing) (?:at|in)))"
    r"\s(?:the\s)?(?P<where>(?-i:[A-Z])[^;.]{2,110}?),?\s(?:in (?:\w+\s)?(?:19|20)\d\d,?\s)?as\s(?=an?\s|the\s|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_FIRM = re.compile(r"[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,3}")
_WHERE_I = re.compile(
    r"\b(?:at|in|of|with|from|joined)\s(?:the\s)?(?P<where>(?-i:[A-Z])[^;.]{2,110}?),\swhere\s(?:I|he|she|they)(?:\s(?:am|is|are|was|were|currently|also|now))*$",
    re.IGNORECASE,
)
_JOINED_AND = re.compile(
    r"\bjoined\s(?:the\s)?(?P<where>[A-Z][^;.]{2,110}?)(?:\sin\s(?:\w+\s)?\d{4})?,?\sand\s(?:I\s|he\s|she\s|they\s)?(?:am|is|are)(?:\s(?:now|currently))?$"
)
_AT_WORK = re.compile(
    r"\b(?:I|he|she|they|[A-Z]\w+)\s(?:currently |also |now )?(?:(?:am|is|are|ha(?:ve|s) been)\s(?:currently |also |now )?)?"
    r"(?:work|teach|lead|head|direct|run|serv|found|chair|base|do|pursu|complet|conduct|affiliat|lectur|research|study|enrol|part|member)(?:l|s|es|ing|ed|d)*\s(?P<what>[^.;:]{0,90}?)"
    r"\b(?:at|within)\s(?:the\s)?(?P<where>[A-Z][^.;:]{2,110})"
)
"""`I lead the tide group at Acme University`: this says where, and not what somebody is."""
_AT_FIRM = re.compile(
    r"(?:(?:\bI|^[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,2})\s(?:currently |now )?(?:works?|(?:am|is|are) (?:currently |now )?(?:working|employed))\s(?:at|by|(?<=I work )for)\s(?:the )?"
    r"|^At (?:the )?(?=[^.;:]{2,80}?, (?:I|he|she)(?: currently| now)? (?:leads?|works?|heads?|teach(?:es)?|directs?|focus(?:es)?)\b))"
    r"(?P<where>[A-ZÀ-Þ][\w&.-]*(?:\s(?:of\s|for\s|&\s)?[A-ZÀ-Þ][\w&.-]*){0,5}?)(?=,|\.(?:\s|$)|;|\s(?:as|on|where|in|and|since)\b|$)"
)
"""`Ada Holm works at Mistware, where …`, `At Mistware, I lead …`: whatever stands there is a place to work at."""
_OVER = re.compile(
    r"\b(?:was|were|received|from|until|degree|before|graduated|conference|workshop|meeting|festival|course|class|will)\b",
    re.IGNORECASE,
)
_PASSING = re.compile(r"\b(?:summer|winter|spring) (?:school|institute|academy)\b", re.IGNORECASE)
_END = re.compile(
    r",?\s(?:and(?=\s(?:I|he|she|they|am|is|was|a|an|my|[a-z]+s)\s)|where|which|who|under|with|supervised|advised|since|in \d{4}|on|as|to|by|after|"
    r"from|during|for(?=\s(?:an?|the|my|his|her|\d|[a-z]+)\s))\b|\s\(|,\s(?=(?:an?|my|the|where|which|and)\s)"
)


@dataclass(frozen=True, slots=True)
class Held:
    """A post told by another verb: the stretch of the place, where the role begins, and whether only a beginning is told."""

    where: tuple[int, int]
    role: int
    begun: bool


def held_as(flat: str) -> Held | None:
    """`I joined the Tide Institute as a lecturer in 2019`."""
    found = _AS.search(flat)
    if found is None or not (names_institution(found["where"]) or _FIRM.fullmatch(found["where"])):
        return None
    return Held(found.span("where"), found.end(), found["begun"] is not None)


def where_before(flat: str, verb: int) -> str | None:
    """Of `at Acme University, where I am` the place."""
    found = _WHERE_I.search(flat, max(0, verb - 160), verb) or _JOINED_AND.search(flat, max(0, verb - 160), verb)
    return _as_place(found["where"]) if found and names_institution(found["where"]) else None


def with_whole(unit: str | None, whole: str | None) -> str | None:
    """`Tide Centre`, told behind `at Acme University, where`, in one."""
    if unit is None or whole is None or names_whole(unit) or not names_whole(whole) or not names_institution(unit):
        return unit or whole
    return f"{unit}, {whole}"


def where_at_work(flat: str) -> str | None:
    """`Tide Institute` of `I lead the fog group at the Tide Institute`.

    >>> where_at_work("She teaches botany at Weir College and writes novels.")
    'Weir College'
    >>> where_at_work("I worked at Weir College.")
    """
    found = _AT_WORK.search(flat)
    if found is None or not names_institution(found["where"].partition(",")[0]):
        return _firm(flat)
    if _OVER.search(found["what"]) or _OVER.search(flat[: found.start()]) or _is_past(found):
        return None
    where = _as_place(found["where"])
    fine = names_institution(where.partition(",")[0]) and not _PASSING.search(where) and len(where.split()) <= 14
    return where if fine else None


def _firm(flat: str) -> str | None:
    """`Mistware` of `She works at Mistware.`"""
    found = _AT_FIRM.search(flat)
    over = found is None or _OVER.search(flat[: found.start()])
    return None if over or found is None or is_place(found["where"]) else found["where"].rstrip(".")


def _is_past(found: re.Match[str]) -> bool:
    """`I worked at`, and not `I am based at`."""
    said = found.group()[: found.start("what") - found.start()]
    return said.rstrip().endswith("ed") and not re.search(r"\b(?:am|is|are|been)\s", said)


def _as_place(words: str) -> str:
    end = _END.search(words)
    return trim(words[: end.start()] if end else words).rstrip(".")
