"""An office in one phrase with whom it is for: `Membre du bureau de la SFA`, `Członek Towarzystwa`, `Kurum üyesi`."""

import re
from collections.abc import Sequence
from functools import cache

from crawler.homepage.facts.joints import joint, without_article
from crawler.homepage.facts.segments import Segment
from crawler.homepage.facts.texts import Text, fold, trim
from crawler.homepage.facts.words import calling, looks_like_acronym, names_institution
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place

_QUOTES = "«„“\"'‘"


@cache
def _for() -> re.Pattern[str]:
    english = r"(?:of|on|in)\s(?:the\s)?(?:[a-z-]+\s){0,2}(?:board|committee|panel|council|jury)\b"
    body = rf"{english}|{joint('of')}{of_cv('body')}"
    return re.compile(
        rf"^(?P<role>.{{3,70}}?(?:\s(?:{body}))?)\s+{joint('of')}(?:the\s+)?(?P<rest>\S.*)$", re.IGNORECASE
    )


@cache
def _body() -> re.Pattern[str]:
    return re.compile(of_cv("body"), re.IGNORECASE)


@cache
def _periodical() -> re.Pattern[str]:
    return re.compile(of_cv("periodical"), re.IGNORECASE)


def office_of(text: Text, parts: Sequence[Segment]) -> tuple[str, str] | None:
    """Role and body, if one of the parts holds both; further bodies that commas part from it are of the same office."""
    for i, part in enumerate(parts):
        found = _joined(part.text) or _side_by_side(part.text)
        if found is None:
            continue
        role, body = found
        behind = part.text.endswith(body)
        whole = text.flat[part.start + part.text.find(body) : _end(text, parts, i)] if behind else body
        return fold(role), without_article(trim(whole)).rstrip(".")
    return None


def _joined(words: str) -> tuple[str, str] | None:
    """`Reviewer for`, `Mitglied im`, `Relecteur pour`: a small word stands between the two."""
    said = _for().match(words)
    if said is None or not calling(said["role"], "service") or names_institution(said["role"]):
        return None
    if _body().fullmatch(without_article(said["rest"])):
        return None  # `Mitglied im Programmkomitee`: whose stands elsewhere
    return said["role"], said["rest"]


def _side_by_side(words: str) -> tuple[str, str] | None:
    """Nothing stands between them where a case ending says it all: `člen České společnosti`, `Kurum üyesi`."""
    found = calling(words, "service")
    if found is None or (words.isascii() and not names_institution(words[found.end() :])):
        return None
    if found.end() >= len(words) - 1 and names_institution(words[: found.start()]) and found.start() > 3:
        return words[found.start() :], words[: found.start()].strip()
    if found.start() > 0 and not words[: found.start()].islower():
        return None
    at = found.end()
    while (more := calling(words[at:], "service")) and not words[at : at + more.start()].strip():
        at += more.end()
    if body := _body().match(words, at + 1):
        at = body.end()
    rest = words[at:].strip()
    named = rest[:1].isupper() or rest[:1] in _QUOTES or names_institution(rest) or body or _periodical().match(rest)
    if not rest or not named or not words[at : at + 1].isspace():
        return None
    known = names_institution(rest) or looks_like_acronym(rest.split()[0]) or rest[0] in _QUOTES
    return (words[:at], rest) if known or not words[:at].isascii() or body else None


def _end(text: Text, parts: Sequence[Segment], at: int) -> int:
    """Where the bodies end: at a date, a place, another office, or another sign than a comma."""
    end = parts[at].end
    for part in parts[at + 1 :]:
        if (
            text.chars[end : part.start].strip() not in {",", "，"}
            or is_place(part.text)
            or calling(part.text, "service")
        ):
            break
        end = part.end
    return end
