# ruff: noqa: E501 (patterns are read more easily whole)
"""What an award is called, and who gave it: `Merit Scholarship, Acme University`."""

import re

from crawler.homepage.facts.joints import without_article
from crawler.homepage.facts.words import is_wide, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place

KIND = Late(
    r"\b(?:awards?|prizes?|fellow(?:ship)?s?|scholarships?|grants?|medals?|honou?rs?|best (?:paper|"
    r"poster|reviewer|student|demo|presentation|thesis)"
    r"|top|outstanding|distinguished|rising stars?|winner|finalist|runner[- ]up|mention|dean.?s list|"
    r"rank(?:ed)?|place|gold|silver|bronze|stipend(?:ium)?"
    r"|laureate|reviewer)\b|(?:preis(?:es)?|stipendium|stipendien|medaille|prijs|prisen|priset|beurs|auszeichnung)\b|奖|獎|賞|상|장학|優秀|优秀"
    rf"|{of_cv('award')}",
    re.IGNORECASE,
)
_LONGEST_GIVER = 12
ACRONYM = re.compile(r"[A-Z][\w&-]*[A-Z][\w&-]*(?: [A-Z][\w-]*)?")
MEETING = re.compile(
    r"(?:International |Annual |\d+(?:st|nd|rd|th) )*(?:Conference|Workshop|Symposium|Congress) (?:on|of|for) "
)
_GIVER = re.compile(r"(?P<title>[^,]*\S),\s+(?:the\s+)?(?P<giver>(?!\d)[^\W_a-z][^()]*)")
_AT_MEETING = Late(of_cv("meeting") + r"\s", re.IGNORECASE)
_EVENT = re.compile(
    r"(?:the )?(?:\d+(?:st|nd|rd|th) )?(?:[A-Z][\w&-]*\s){1,6}(?:Conference|Workshop|Symposium|Congress|Summit|Forum|Convention|Meeting)(?: (?:19|20)\d\d)?",
    re.IGNORECASE,
)
_OF_JOURNALS = re.compile(r"\b(?:reviewer|editor|referee)$", re.IGNORECASE)


def given_by(title: str | None, organization: str | None) -> tuple[str | None, str | None]:
    """`Merit Scholarship, Acme University`: who gave it stands behind the last comma or dash."""
    if organization is None and (last := _last_giver(title or "")):
        return last
    given = _GIVER.fullmatch(title or "") if organization is None else None
    if given and is_giver(given["giver"]) and KIND.search(given["title"]):
        return given["title"], given["giver"]
    parted = re.fullmatch(r"(?P<title>.*\S)(?:,|\s[–—-])\s+(?P<giver>[^,()]+(?:\([^()]*\))?)", title or "")
    if organization or not parted or is_place(parted["giver"]) or len(parted["giver"].split()) > 9:
        return title, organization
    another = KIND.search(parted["giver"]) and not is_wide(parted["giver"])
    if (
        names_institution(parted["giver"])
        or MEETING.match(parted["giver"])
        or _AT_MEETING.match(parted["giver"])
        or ACRONYM.fullmatch(parted["giver"])
        or _EVENT.fullmatch(parted["giver"])
        or _OF_JOURNALS.search(parted["title"])
    ) and not another:
        return parted["title"], parted["giver"]
    return title, organization


def _last_giver(title: str) -> tuple[str, str] | None:
    """`Gold Medal, Best Graduate, Acme University`: what stands before the institutions that end the line."""
    parts = title.split(", ")
    while len(parts) > 2 and is_place(parts[-1]) and (_EVENT.fullmatch(parts[-2]) or _AT_MEETING.match(parts[-2])):
        parts.pop()
    at = len(parts)
    if at > 1 and _EVENT.fullmatch(parts[-1]) and KIND.search(", ".join(parts[:-1])):
        return ", ".join(parts[:-1]), parts[-1]
    while at > 1 and is_giver(parts[at - 1]) and "(" not in parts[at - 1] and ")" not in parts[at - 1]:
        at -= 1
    head = ", ".join(parts[:at])
    plain = 1 < at < len(parts) and head.count("(") == head.count(")") and all(map(_is_for, parts[1:at]))
    return (head, without_article(", ".join(parts[at:]))) if plain and KIND.search(head) else None


def _is_for(words: str) -> bool:
    """`Best Graduate` is for what somebody was honoured, `Advanced Research Collaborative` who did it."""
    return KIND.search(words) is not None or words.startswith(("Best ", "for "))


def is_giver(words: str) -> bool:
    return names_institution(words) and not KIND.search(words) and len(words.split()) <= _LONGEST_GIVER
