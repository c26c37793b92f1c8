"""Service to the community and teaching: the role, for whom, in which years; each line one row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.bare_roles import bare
from crawler.homepage.facts.dates import When, years
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.nested_details import with_terms_nested
from crawler.homepage.facts.offices import office_of
from crawler.homepage.facts.seats import in_brackets, is_seat, with_seats
from crawler.homepage.facts.segments import Segment, segments, stops
from crawler.homepage.facts.service_years import years_of
from crawler.homepage.facts.teaching import teaching_of
from crawler.homepage.facts.texts import divided, fold, trim
from crawler.homepage.facts.wide_offices import office
from crawler.homepage.facts.words import calling, is_wide, names_institution
from crawler.items import Fact

_LABELLED = re.compile(r"^(?P<role>[^:：]{3,70}?)\s*[:：]\s*(?P<rest>\S.*)$", re.DOTALL)
_REMARK_OF_YEAR = re.compile(r"^\s*\((?:[^()]{1,40})\)")
_GENERIC = re.compile(
    r"(?:international )?(?:conferences?|journals?|workshops?|magazines?|symposia|"
    r"venues)(?: ?(?:and|&|/) ?(?:conferences?|journals?|workshops?))?|期刊|会议|konferenzen|zeitschriften",
    re.IGNORECASE,
)
_YEARS_OF = re.compile(r"\w\s*\((?:19|20)\d\d[^()]*\)")
_EDGE = re.compile(r"^(?:for|of|at|the|in)\s+|\s+(?:in|for|since|from|at|and|\()$", re.IGNORECASE)
_UNCLOSED = re.compile(r"\s*\([^()]*$")
_VENUE = re.compile(
    r"(?:the )?[A-Z][\w&/-]*[A-Z]|[A-Z][a-z]+ (?:Conference|Workshop|Journal|Symposium)|"
    r"(?:Journal|Transactions) "
)
_TITLED = re.compile(r"\s*[《『「](?P<for>[^《》『』「」]+)[》』」]\s*(?P<role>[^\s\d,，;；()（）]{2,12})\s*$")
_COMMITTEE = re.compile(r"\s*(?P<role>(?:[TSO]|[Ss]enior )?PC),?\s+(?=[A-Z][\w-]*[A-Z])(?!PC)")
"""`PC, WEIR 2020`"""
_SEVERAL = re.compile(r"[・、，及和]|および|及び|그리고|\s및\s")
"""`学会・委員` heads several things."""
_ROLE_AT = re.compile(r"(?P<role>[^,\d:]{2,40})(?:,\s+|\s+at\s+(?:the\s+)?)(?P<at>[A-Z][^\d:]{1,60})")
_LONGEST, _FEW = 600, 4
_LONGEST_UNDATED = 250


def read(
    listed: list[Entry],
    section: str | None,
    today: date | None,
    role: str | None = None,
    teaching: bool = False,
    below: str | None = None,
) -> Iterator[Fact]:
    """`role` is what the heading above says; a line's own role, or that of the bullet above it, wins.

    `below`: the heading of courses, which may be nothing but their term or their school.
    """
    what = "teaching" if teaching else "service"
    for each in listed:
        if teaching and each is not listed[-1] and (headed := _heads_courses(each)):
            role, below = headed
            continue
        entry = with_terms_nested(each) if teaching and not _as_role(each.text.folded, what) else each
        above = _as_role(entry.label, what) or role
        if entry.children and (own := _as_role(entry.text.folded, what)) and not years(entry.text.flat):
            yield from read(list(entry.children), section, today, own, teaching, below)
            continue
        if entry.children and not years(entry.text.flat) and not calling(entry.text.chars, what):
            school = entry.text.folded if teaching and names_institution(entry.text.folded) else below
            yield from read(list(entry.children), section, today, above, teaching, school)
            continue
        for one in [entry] if teaching else _apart(entry):
            fact = teaching_of(one, section, today, above, below) if teaching else _served(one, section, today, above)
            if fact is not None:
                yield fact


def _apart(entry: Entry) -> list[Entry]:
    """`《水科学进展》编委；《水文》审稿人`: two offices, each with whom it is for."""
    if "；" not in entry.text.chars:
        return [entry]
    pieces = [p for p in divided(entry.text, re.finditer("；", entry.text.chars)) if p.chars]
    told = [office(p.flat, years_of(p.flat, None).cuts) for p in pieces]
    return [replace(entry, text=p) for p in pieces] if all(told) else [entry]


def _heads_courses(entry: Entry) -> tuple[str, str] | None:
    """`**Lecturer, Acme University**` over courses on lines of their own."""
    text = entry.text
    return role_at_school(text.folded) if not entry.children and text.marked(0, len(text.chars)) else None


def role_at_school(heading: str | None) -> tuple[str, str] | None:
    """What one was, and at which school, above the courses one taught there.

    >>> role_at_school("Teaching Assistant, Acme University"), role_at_school("Teaching")
    (('Teaching Assistant', 'Acme University'), None)
    """
    found = _ROLE_AT.fullmatch(heading or "")
    return (found["role"], found["at"]) if found and calling(found["role"], "teaching") else None


def as_role(heading: str | None, teaching: bool = False) -> str | None:
    """A heading that says what one was: `Conference Reviewer`; one that only names the topic says nothing."""
    return _as_role(heading, "teaching" if teaching else "service")


def _as_role(text: str | None, what: str) -> str | None:
    """A short line that ends in a word of office: `Reviewer`, `Program Committee Member:`."""
    if not text or len(text) > 60 or (is_wide(text) and _SEVERAL.search(text)):
        return None
    bare = fold(text).rstrip(" :：")
    found = list(_all_callings(bare, what))
    if not found or years(bare) or (re.search(r"[,;]\s", bare) and not is_seat(bare)):
        return None
    if is_seat(bare):
        return bare
    tail = bare[found[-1].end() :].strip(" .)")
    return bare if not tail or (re.match(r"(?:for|of|at)\b", tail) and len(tail.split()) <= 3) else None


def _all_callings(text: str, what: str) -> Iterator[re.Match[str]]:
    at = 0
    while found := calling(text[at:], what):
        start = at + found.start()
        yield re.compile(re.escape(found.group())).match(text, start) or found
        at = start + max(1, found.end() - found.start())


def _served(entry: Entry, section: str | None, today: date | None, above: str | None) -> Fact | None:
    flat = entry.text.flat
    if len(flat) > _LONGEST:
        return None
    when = years_of(flat, today)
    role, organization = _role_and_for(entry, when, above)
    role, named = bare(role, "service") if role else (above, None)
    organization = organization or named
    if when.start is None and len(flat) > _LONGEST_UNDATED:
        return None
    told = entry.listed or calling(section or "", "service") is not None
    if not role and not (organization and (when.start or names_institution(organization) or told)):
        return None
    return Fact(
        kind="service",
        section=section,
        text=entry.text.folded,
        url=entry.text.href(),
        role=role,
        organization=organization,
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _role_and_for(entry: Entry, when: When, above: str | None) -> tuple[str | None, str | None]:
    flat = entry.text.flat
    labelled = _LABELLED.match(flat)
    if labelled and calling(labelled["role"], "service") and _is_label(labelled["role"]):
        return fold(labelled["role"]), _venues(labelled["rest"], _shifted(when, labelled.start("rest")))
    if committee := _COMMITTEE.match(flat):
        return committee["role"], _venues(flat[committee.end() :], _shifted(when, committee.end()))
    if labelled and _GENERIC.fullmatch(labelled["role"].strip()):
        return None, _venues(labelled["rest"], _shifted(when, labelled.start("rest")))
    if (titled := _TITLED.match(flat)) and calling(titled["role"], "service"):
        return trim(titled["role"]), titled["for"]
    if (told := office(flat, when.cuts)) is not None:
        (start, end), (first, last) = told
        return trim(flat[start:end]), _without_years(flat[first:last], _shifted(when, first))
    if (seat := in_brackets(flat, when.cuts)) is not None:
        return seat
    parts = with_seats(entry.text, segments(entry.text, [*when.cuts, *stops(flat)], colon=True))
    if not parts:
        return None, None
    if above is not None and not calling(parts[0].text, "service") and not _closes_with_office(parts):
        return None, _without_years(flat, when)
    if found := office_of(entry.text, parts):
        return found
    offices = [
        p for p in parts if calling(p.text, "service") and not (names_institution(p.text) and len(p.text.split()) > 5)
    ]
    if len(parts) > 1 and parts[0] not in offices and _is_job(parts[0].text):
        offices = [parts[0]]
    elif not offices and len(parts) > 1 and _is_job(parts[-1].text):
        offices = [parts[-1]]
    if not offices:
        return None, _without_years(flat, when)
    role = offices[0]
    first = role.start <= len(flat) - role.end or not trim(_without_years(flat[: role.start], when) or "")
    rest, offset = (flat[role.end :], role.end) if first else (flat[: role.start], 0)
    if not trim(_without_years(rest, _shifted(when, offset)) or ""):
        rest, offset = flat[: role.start], 0
    if _buried(role.text):
        return _split_office(role.text)
    return role.text, _venues(rest, _shifted(when, offset))


def _closes_with_office(parts: Sequence[Segment]) -> bool:
    """`Lock Conference (LC2013), Program Committee`: a line's own office, whatever the heading says."""
    last = parts[-1].text
    found = calling(last, "service")
    return len(parts) > 1 and found is not None and found.end() == len(last) and len(last.split()) <= _FEW


def _is_label(words: str) -> bool:
    """`Reviewer: …`, and neither `2021 Reviewer: …` nor `Mentor, LockCamp: the Weirs`."""
    return not years(words) and (", " not in words or is_seat(words))


def _is_job(text: str) -> bool:
    """`Deputy Director`, `高级顾问`: what one is elsewhere may be an office as well."""
    found = calling(text)
    return found is not None and len(text.split()) <= 4 and (not is_wide(text) or found.end() >= len(text) - 1)


def _buried(text: str) -> bool:
    found = calling(text, "service")
    return found is not None and found.start() > 0 and len(text.split()) > 3 and found.end() >= len(text) - 2


def _split_office(text: str) -> tuple[str, str | None]:
    """`ICML top reviewer`: the venue in capitals, then the office."""
    match = re.match(r"(?P<venue>[A-Z][A-Za-z]*[A-Z][\w-]*(?:[/&, ]+[A-Z]{3,})*)\s+(?P<role>\S.*)$", text)
    return (match["role"], match["venue"]) if match else (text, None)


def _shifted(when: When, by: int) -> When:
    return When(cuts=tuple((a - by, b - by) for a, b in when.cuts if a - by >= 0))


def _without_years(flat: str, when: When) -> str | None:
    """The words up to the first year, remarks on single years left out; the words behind it if none stand before."""
    if not when.cuts:
        return trim(flat).rstrip(".") or None
    pieces, at = [], 0
    for start, end in sorted(when.cuts):
        pieces.append(flat[at:start])
        at = end
        if remark := _REMARK_OF_YEAR.match(flat[at:]):
            at += remark.end()
    pieces.append(flat[at:])
    named = [w for p in pieces if (w := _edged(p)) and any(c.isalpha() for c in w)]
    if len(named) > 1 and all(_VENUE.match(w) for w in named):
        return trim(flat).rstrip(".")
    return named[0] if named else None


def _venues(rest: str, when: When) -> str | None:
    """Several venues, each with its years in brackets, stay as they stand."""
    if len(_YEARS_OF.findall(rest)) > 1:
        return trim(rest).rstrip(".")
    return _without_years(rest, when)


def _edged(words: str) -> str:
    words = trim(words.lstrip(" )）]"))
    previous = None
    while previous != words:
        previous, words = words, trim(_EDGE.sub("", words))
    return _UNCLOSED.sub("", words.strip("'’`").rstrip("."))
