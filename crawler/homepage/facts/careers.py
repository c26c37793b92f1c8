# ruff: noqa: E501 (patterns are read more easily whole)
"""Jobs that are told in sentences: `I am a research scientist at Acme`, `I interned at Acme (Winter 2021) and Beta`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crawler.homepage.facts import other_verbs
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.called import speaks_of
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.place_ends import ORG_END, later_place
from crawler.homepage.facts.postal_address import names_whole
from crawler.homepage.facts.segments import segments
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.texts import Text, cut, trim
from crawler.homepage.facts.told_roles import role_at
from crawler.homepage.facts.tongue_posts import tongue_posts
from crawler.homepage.facts.where import where_in
from crawler.homepage.facts.wide_posts import posts
from crawler.homepage.facts.words import calling, names_institution
from crawler.items import Fact
from crawler.lexicon.places import is_place

_BE = re.compile(
    r"(?P<now>\b(?:am|is|['’]m|holds? (?:an? |the )?(?:[a-z]+ ){0,2}(?:appointment|position|post|chair)s? as|(?:hold|occup)(?:s|y|ies)? the (?:position|post|rank|title|role) of|(?:hold|occup)(?:s|y|ies)? the (?=(?:\w+ ){0,3}(?:Chair|Professorship)\b)|work as|works as|working as|serve as|serves as|serving as)\b|^As(?= (?:an?|the) [^.]{5,140}, (?:I|he|she|they) (?!was|had|did|were|led|wrote|taught|spent|\w+ed\b))|^)|"
    r"(?P<past>\b(?:was|were|have been|has been|had been|['’]ve been|worked(?: \w+)? as|served as|been|(?:started|began) as|spent [^,.]{0,40}? as)\b)",
    re.IGNORECASE,
)
_INTERNED = re.compile(r"\b(?P<role>intern)ed\s+(?:\w+\s+){0,3}?(?:at|with|for)\s+", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:I|I['’](?:m|ve)|he|she|they|we)\b", re.IGNORECASE)
_PAST_WORD = re.compile(r"\b(?:previously|formerly|before|prior to|earlier|in the past|used to)\b", re.IGNORECASE)
_AND_A = re.compile(r"(?:,\s+(?:and\s+)?|\sand\s+)(?:(?:as|then|later)\s+){0,2}(?:an?|the)\s+(?=(?:[\w-]+\s){1,5}at\s)")
_AT = re.compile(r"\s+at\s+(?:the\s+)?[A-Z]")
"""`…, a research associate at Acme and an intern at Beta`"""
_ANOTHER = re.compile(r"\s*(?:,\s*and|,|and|&)\s+(?:at\s+)?(?=[A-Z])")
_SINCE = re.compile(
    r"\s*(?P<when>(?:From|Between|In|Since|During|Von|De|Seit|Depuis)\s[^,.;]{0,36}?(?:19|20)\d\d),?\s+"
    r"(?=(?:I|he|she|they|ich|je)\b)",
    re.IGNORECASE,
)
"""`From 2018 to 2020, I was …`"""
_AT_SINCE = re.compile(
    r"\bhave been (?:at|with) (?:the )?(?P<org>[A-Z].{2,80}?) since (?:\w{3,9}\.? )?(?P<since>(?:19|20)\d\d),? where I "
    r"(?:am|work|serve)(?: (?:currently|now))?(?: as)? (?:an?|the) (?P<role>[^,.;]{3,60})"
)
_ALSO = re.compile(r"\s*and\s+(?:an?\s+)?[a-z][\w-]*(?:\s[a-z][\w-]*){0,3}\s+(?:at|@)\s+(?:the\s+)?(?=[A-Z])")
"""`a researcher and maker at Acme`"""
_LASTS = re.compile(
    r"(?:\bha(?:ve|s)|['’]ve) been\b.*(?<!\band )\bsince\b|^since\b.*(?:\bha(?:ve|s)|['’]ve) been\b", re.IGNORECASE
)
"""`Since 2020, I have been …`"""
_AND_SINCE = re.compile(r"\band since (?:\w{3,9}\.? )?(?P<since>(?:19|20)\d\d),? (?:I )?$", re.IGNORECASE)
"""`… and since 2012 am a professor at Acme`: another job."""
_BEGUN = re.compile(r"\b(?:started|began) as\b|\s(?:appointed|promoted|named|elected)\b")
_STUDENT = re.compile(r"student|candidate", re.IGNORECASE)
_OPENING = 8
"""Sentences."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who somebody says to be, or to have been, and where."""

    sentence: Sentence
    role: str
    organization: str | None
    """All words that say where: `Vision Lab at Acme University`."""
    place: str | None
    href: str | None
    present: bool
    student: bool
    start: str | None
    end: str | None
    inferred: tuple[str, ...]
    expected: bool
    advisor: str | None
    begun: bool = False
    """The sentence only says that it began."""


def told(introduction: Sequence[Sentence], names: Sequence[str], today: date | None) -> list[Told]:
    """Every job and course of study that the sentences tell; `names` are those of the person."""
    return [
        t
        for i, s in enumerate(introduction)
        if s.kind in (None, "about", "positions", "contact")
        for t in _of_sentence(s, names, today, i < _OPENING and s.kind != "positions")
    ]


def positions(jobs: Sequence[Told]) -> Iterator[Fact]:
    """The jobs among them, as facts; studies are degrees."""
    for job in jobs:
        if job.student or not job.organization:
            continue
        lasting = job.end is not None or job.start is not None
        yield Fact(
            kind="position",
            text=job.sentence.text.folded,
            url=job.href,
            role=job.role,
            organization=job.organization,
            place=job.place,
            advisor=job.advisor,
            start=job.start,
            end=job.end,
            status="expected" if job.expected else "present" if job.present else None if job.begun else "past",
            locator=job.sentence.locator,
            inferred=tuple(n for n in job.inferred if lasting or n == "role"),
        )


def _of_sentence(sentence: Sentence, names: Sequence[str], today: date | None, opens: bool) -> Iterator[Told]:
    flat = sentence.text.flat
    for post in (*posts(flat, today), *tongue_posts(flat, names, today, opens)):
        when, where = post.when, post.where
        yield Told(
            *(sentence, post.role, where, None, None, post.present, post.student),
            *(when.start, when.end, when.inferred, False, post.advisor),
        )
    owner = speaks_of(flat, names)
    if not (_SUBJECT.search(flat) or owner) or len(flat) > 1200:
        return
    found = False
    if since := _AT_SINCE.search(flat):
        org = cut(sentence.text, *since.span("org"))
        yield from (
            replace(told, start=since["since"])
            for told in [_one(sentence, trim(since["role"]), org, "", True, False, (), None, today)]
        )
        return
    if interned := _INTERNED.search(flat):
        yield from _employers(sentence, interned["role"], interned.end(), False, ("role",), today)
        found = True
    if job := _by_other_verb(sentence, today):
        yield job
        return
    for be in _BE.finditer(flat):
        since = _AND_SINCE.search(flat, 0, be.start())
        if (found and not since) or not be.group():
            continue
        role = role_at(flat, be.end())
        if role is None:
            continue
        lasts = be["now"] is not None or (be.group().lower().endswith("been") and _LASTS.search(flat) is not None)
        present = lasts and not _PAST_WORD.search(flat[: be.start()])
        words, at = role
        begun = be["past"] is not None and _BEGUN.search(flat, be.start(), be.end() + 12) is not None
        before = other_verbs.where_before(flat, be.end())
        jobs = list(_employers(sentence, words, at, present, (), today))
        others = [
            job
            for another in _AND_A.finditer(flat, at)
            if (second := role_at(flat, another.end())) and _AT.match(flat, second[1])
            for job in _employers(sentence, *second, present, (), today)
        ]
        if others and len(jobs) == 1 and jobs[0].organization is None:  # `a professor of tides and the dean at Acme`
            jobs = [replace(jobs[0], organization=others[0].organization, place=others[0].place)]
        for job in jobs:
            job = replace(
                job, organization=other_verbs.with_whole(job.organization, before), begun=begun and not job.end
            )
            yield replace(job, start=job.start or since["since"]) if since else job
        yield from others
        found = True


def _by_other_verb(sentence: Sentence, today: date | None) -> Told | None:
    held = other_verbs.held_as(sentence.text.flat)
    role = role_at(sentence.text.flat, held.role) if held else None
    if held is None or role is None:
        return None
    where, student = cut(sentence.text, *held.where), bool(_STUDENT.search(role[0]))
    return replace(_one(sentence, role[0], where, "", not held.begun, student, (), None, today), begun=held.begun)


def _employers(
    sentence: Sentence, role: str, at: int, present: bool, inferred: tuple[str, ...], today: date | None
) -> Iterator[Told]:
    """The places named behind the role, each with the place and the dates in its bracket."""
    flat = sentence.text.flat
    lead = re.compile(
        r"\s*(?:,?\s*(?:jointly )?(?:appointed )?(?:at|@|in|of|with(?!\s+an?\s)|within|for|from|an der|bei|on)\s+(?:the\s+)?|,\s*(?:the\s+)?)?"
    ).match(flat, at)
    later, held = later_place(flat, at), at
    at = lead.end() if lead and lead.group().strip() else at
    if also := _ALSO.match(flat, at):
        at = also.end()
    from_role, from_lead = find_advice(flat[held:]), find_advice(flat[at:])
    advice, begins = (from_role, held) if from_role and from_role.start <= 2 else (from_lead, at)
    if advice and advice.start <= 2:
        skip = re.compile(r"\s*,?\s*(?:at|in|of|with|,)?\s*(?:the\s+)?").match(flat, begins + advice.end)
        at = skip.end() if skip else begins + advice.end
    student = (calling(role, "study") is not None and calling(role) is None) or bool(_STUDENT.search(role))
    while True:
        stop = ORG_END.search(flat, at)
        bracket = re.compile(r"\([^()]*\)").search(flat, at)
        end = stop.start() if stop else len(flat)
        dated = (
            bracket and bracket.start() < end and (of_span(bracket.group(), today).cuts or is_place(bracket.group()))
        )
        if dated and bracket:
            end = bracket.start()
        if later:
            at, end = later
        head = cut(sentence.text, at, end)
        inner = flat[bracket.start() + 1 : bracket.end() - 1] if dated and bracket else ""
        job = _one(sentence, role, head, inner, present, student, inferred, advice.name if advice else None, today)
        yield _with_beyond(job, flat, end) if stop and end == stop.start() else job
        more = _ANOTHER.match(flat, bracket.end()) if dated and bracket else None
        if not more:
            return
        at = more.end()


def _with_beyond(job: Told, flat: str, end: int) -> Told:
    """`a postdoc in the Tide Lab, led by Eva Roe, at Acme University`."""
    beyond = later_place(flat, end) if job.organization and not names_whole(job.organization) else None
    where = flat[slice(*beyond)].rstrip(" .") if beyond else ""
    return replace(job, organization=f"{job.organization}, {where}") if where else job


def _one(
    sentence: Sentence,
    role: str,
    head: Text,
    inner: str,
    present: bool,
    student: bool,
    inferred: tuple[str, ...],
    advisor: str | None,
    today: date | None,
) -> Told:
    behind = _behind(sentence.text.flat, head.flat)
    when = of_span(inner or ("" if behind.startswith(" and since ") else behind), today)
    lead = _SINCE.match(sentence.text.flat)
    if not when.cuts and lead:
        when = of_span(lead["when"], today)
    organization, place = where_in(head)
    if organization and _STUDENT.search(role):
        organization = _behind_field(organization)
    if inner:
        inside = segments(Text(inner, ()), when.cuts)
        if inside and all(is_place(p.text) or i == 0 for i, p in enumerate(inside)):
            place = trim(inner[inside[0].start : inside[-1].end])
    marks = (*inferred, *(n for n in when.inferred if n != "year"))
    expected = when.status == "expected"
    return Told(
        sentence,
        role,
        organization,
        place,
        head.href(),
        present,
        student,
        when.start,
        when.end,
        marks,
        expected,
        advisor,
    )


def _behind_field(organization: str) -> str:
    """Of `Computer Science, Acme University` behind a student what is no field of study."""
    field, _, where = organization.partition(", ")
    return where if names_institution(where) and not names_institution(field) and " " in where else organization


def _behind(flat: str, head: str) -> str:
    at = flat.find(head)
    return flat[at + len(head) :] if at >= 0 else ""
