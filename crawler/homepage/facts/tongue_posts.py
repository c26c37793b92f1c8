# ruff: noqa: E501 (patterns are read more easily whole)
"""What somebody is or was, in sentences of European tongues: `Je suis maître de conférences à l'Université …`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import NEVER, of_span
from crawler.homepage.facts.joints import joint, without_article
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.wide_posts import Post
from crawler.homepage.facts.words import calling, find_degrees, names_institution
from crawler.lexicon.people import is_given_name
from crawler.lexicon.phrases import of_cv
from crawler.values.dates import find_dates

_TALKS = re.compile(r":|[’']m\b|\b(?:I|he|she|we|my|am|is|are|was|has|have|been|and)\b", re.IGNORECASE)
_GRADUATE = re.compile(
    r"\b(?:y doctora?|licenciad[oa]|graduad[oa]|diplomad[oa]|titulad[oa]|laureat[oa]|diplômée?|formad[oa]|mestre|e doutora?)$",
    re.IGNORECASE,
)
"""`ingeniera y doctora por la Universidad de Jaén`"""
_LONGEST, _SHORT, _LONGEST_ROLE, _FEWEST = 600, 200, 9, 2
"""Signs of a sentence; words of a role, and of a place that is no name."""


@cache
def _be() -> re.Pattern[str]:
    """`present` and `past` are what somebody says of oneself, `told` what stands behind a name."""
    return re.compile(rf"(?:^|(?<=[\s,;(]))(?:(?P<past>{of_cv('was')})|(?P<present>{of_cv('am')}))\s+", re.IGNORECASE)


@cache
def _is() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:\([^()]{{1,40}}\)\s*)?(?:,[^,]{{2,40}},)?\s*(?:{of_cv('is')}|[–—](?=\s[а-яё]))\s+", re.IGNORECASE
    )


@cache
def _opening() -> re.Pattern[str]:
    """`Atualmente é professora`: a sentence of a page on somebody needs no name."""
    since = r"(?:seit|depuis|desde|dal|sinds|sedan|siden|od|с)\s[^,]{0,14}?\d{4}"
    she = r"(?:(?:er|sie|il|elle|hij|zij|han|hon|hun|ele|ela)\s+)?"
    return re.compile(rf"(?:(?:{of_cv('lately')}|{since}),?\s+)?(?P<is>{of_cv('is')})\s+{she}", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{of_cv('lately')}|(?:seit|depuis|desde|dal|sinds|sedan|siden|od|с)\s[^,]{{0,14}}?\d{{4}}),?\s+)*"
    )


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+|,\s+)(?:(?P<strong>{joint('at')})|{joint('in')})", re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    """Where the name of the place is over."""
    since = r"(?:depuis|seit|desde|dal|sinds|sedan|siden|od|с|from|since)\s"
    on = rf"{of_cv('since_then')}\s+(?=[^\W\d_]*[a-zа-яα-ω])(?![A-ZÀ-ÞА-Я])"
    return re.compile(
        rf"[,;(]|\.(?:\s|$)|\sinne\b|\s(?:{since}|{on}|in\s(?=[A-ZÀ-Þ][^\W\d_]+\.?$))|\s[–—-]\s"
        rf"|\s(?:mit|avec|met|med)\s(?:de[mnr]|einem|une?|het|den)\s"
    )


def tongue_posts(flat: str, names: Sequence[str], today: date | None, opens: bool = False) -> Iterator[Post]:
    """The first post that a sentence tells of the page's person; one that `opens` the page needs no verb.

    >>> post = next(tongue_posts("Ich bin Dozentin an der Universität Jena.", (), None))
    >>> post.role, post.where, post.present
    ('Dozentin', 'Universität Jena', True)
    >>> [p.where for p in tongue_posts("Ricercatrice presso l'Università di Jena.", (), None, opens=True)]
    ['Università di Jena']
    """
    if len(flat) > _LONGEST:
        return
    advice = find_advice(flat)
    shown = flat[: advice.start] + ", " if advice else flat
    for at, present in _starts(shown, flat, names):
        lead = _lead().match(shown, at)
        found = held(shown[lead.end() if lead else at :]) or _where_one_is(shown, at, lead.end() if lead else at)
        if found is None:
            continue
        role, where = found
        when = of_span(flat, today)
        lasting = when if when.status == "present" or (when.start and when.end) else NEVER
        past = not present or (lasting.end is not None and lasting.status == "past")
        yield Post(role, where, not past, lasting, advice.name if advice else None)
        return
    if opens and (found := _bare(shown)):
        yield Post(*found, of_span(flat, today).status != "past", NEVER, advice.name if advice else None)


@cache
def _works() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\s)(?:{of_cv('at_work')})\s(?P<what>[^.;:]{{0,90}}?)(?:{joint('at')})(?P<where>[^.;:]{{3,110}})",
        re.IGNORECASE,
    )


def tongue_work(flat: str) -> str | None:
    """Where somebody leads or teaches, as a sentence says it that tells no post.

    >>> tongue_work("Ada Holm leitet die Gruppe Moose an der Universität Jena.")
    'Universität Jena'
    """
    found = _works().search(flat) if len(flat) <= _LONGEST else None
    where = up_to_end(found["where"]) if found else ""
    if where[:1].isupper() and _names(where) and not any(c.isdigit() for c in where):
        return where
    employer = _employed().search(flat) if len(flat) <= _LONGEST else None
    return employer["where"] if employer else None


@cache
def _employed() -> re.Pattern[str]:
    """`arbeitet bei der Firma Nebelwerk`: behind such words any name is one of a firm."""
    name = r"[A-ZÀ-ÞЀ-Я][\w&.-]*\w(?:\s(?:&\s)?[A-ZÀ-ÞЀ-Я][\w&.-]*\w){0,3}"
    return re.compile(rf"(?i:{of_cv('employed')})\s(?P<where>{name})(?=[,.;(«]|\s|$)")


def _bare(shown: str) -> tuple[str, str] | None:
    """`Profesora titular de Historia en la Universidad de Jaén.`: nothing but role and place, and no name."""
    told = held(shown) if len(shown) < _SHORT else None
    if told is None or not shown.startswith(told[0]) or _TALKS.search(told[0]) or not _is_named(told[1]):
        return None
    if any(c.isdigit() for c in told[0]):
        return None
    if any(map(is_given_name, told[0].split())) or re.match(of_cv("former"), shown, re.IGNORECASE):
        return None
    rest = shown[shown.rfind(told[1]) + len(told[1]) :].strip(" .,")
    goes_on = rest[:1].islower() and not calling(rest)  # `mit dem Schwerpunkt Mooskunde`
    return told if not rest or find_dates(rest) or goes_on else None


def _starts(shown: str, flat: str, names: Sequence[str]) -> Iterator[tuple[int, bool]]:
    """Where a post may begin: behind `je suis`, behind the name with its verb, or with the sentence."""
    for name in names:
        at = shown.find(name)
        if 0 <= at < 20 and (verb := _is().match(shown, at + len(name))):
            yield verb.end(), True
    for be in _be().finditer(shown):
        yield be.end(), be["past"] is None
    if (verb := _opening().match(shown)) and verb["is"].isalpha():
        yield verb.end(), True
    opening = calling(flat) or calling(flat, "study")
    if (
        opening
        and opening.start() == 0
        and "," in flat
        and re.search(r"\b(?:je|j['’]|ich|yo|io|eu|ik|jag|jeg)\b", flat)
    ):
        yield 0, True


def held(words: str) -> tuple[str, str] | None:
    """The role, and where: behind the first joint that has a calling before it and an institution behind it."""
    end = re.compile(r"[,;]|\.(?:\s|$)").search(words)
    joints = list(_at().finditer(words))
    for cue, following in zip(joints, [*joints[1:], None], strict=False):
        if end and cue.start() > end.start() + 2:
            break
        left, right = trim(words[: cue.start()]), words[cue.end() :]
        head = right[: following.start() - cue.end()] if following and following.start() > cue.end() else right
        named = cue["strong"] is not None and right[:1].isupper()
        if not _is_role(left) or not (named or _names(head)):
            continue
        where = up_to_end(right)
        return (left, where) if where else None
    return _without_joint(words[: end.start()] if end else words)


def _without_joint(words: str) -> tuple[str, str] | None:
    """Where a case ending joins them: `старший научный сотрудник Института математики`."""
    found = calling(words)
    if found is None or words.isascii() or found.start() > 20 or find_degrees(words[: found.start()]):
        return None
    rest = words[found.end() :].strip(" .")
    return (
        (words[: found.end()].strip(), rest) if _names(rest) and words[found.end() : found.end() + 1] == " " else None
    )


_WHERE_ONE_IS = re.compile(r",\s(?:dove|où|donde|onde)\s")


def _where_one_is(shown: str, verb: int, at: int) -> tuple[str, str] | None:
    """`insegno fisica all'Università di Jena, dove sono professore`: the place stands before."""
    before = _WHERE_ONE_IS.search(shown, 0, verb)
    role = trim(re.split(r"[,;]|\.(?:\s|$)", shown[at:], maxsplit=1)[0])
    if before is None or not _is_role(role):
        return None
    led = [j for j in _at().finditer(shown, 0, before.start()) if _names(shown[j.end() : before.start()])]
    return (role, up_to_end(shown[led[0].end() : before.start()])) if led else None


def _is_named(where: str) -> bool:
    return " " in where and where[0].isupper() and ":" not in where


def _is_role(words: str) -> bool:
    said = calling(words) or calling(words, "study")
    short = len(words.split()) <= _LONGEST_ROLE and "," not in words
    return said is not None and short and said.start() < 30 and not _GRADUATE.search(words)


def _names(words: str) -> bool:
    first = words.split()[:1]
    if words[:1].islower() and len(re.split(r"[,;.]", words, maxsplit=1)[0].split()) < _FEWEST:
        return False  # `théorie des organisations`
    return bool(first) and names_institution(words) and (first[0][0].isupper() or names_institution(first[0]))


def up_to_end(right: str) -> str:
    """The name of a place, without its article, up to where the sentence goes on."""
    end = _end().search(right)
    return without_article(trim(right[: end.start()] if end else right)).rstrip(".")
