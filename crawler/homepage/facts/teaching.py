# ruff: noqa: E501 (patterns are read more easily whole)
"""Courses taught: the role, the course, the school, the terms."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crawler.document.model import Look
from crawler.homepage.facts.bare_roles import bare as bare_role
from crawler.homepage.facts.course_names import bare, is_label, is_subject, is_term, school_before, with_subtitle
from crawler.homepage.facts.dates import When
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.segments import Segment, segments, span, stops
from crawler.homepage.facts.service_years import years_of
from crawler.homepage.facts.terms import term_of
from crawler.homepage.facts.texts import Text, cut
from crawler.homepage.facts.words import WEAK, calling, names_institution
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place

_SEASONS = re.compile(
    r"^(?:a\.\s?a\.?|a\.\s?y\.?|anno accademico|année universitaire|curso académico|ano le[ct]tivo|academic year)$|^(?:(?:spring|summer|fall|autumn|winter|term|semester|quarter|봄학기|여름학기|가을학기|겨울학기|제?\s?[12]학기|학기|上学期|下学期|上學期|下學期|[學学]年度?|第?[一二三四][學学]期|(?:通年|前学期|後学期|春学期|秋学期)|[春夏秋冬]季?(?:学期)?|学期|前期|後期|ws|ss|sose|wise|s|"
    r"f|w)\b[\s/,&-]*)+$",
    re.IGNORECASE,
)
_TERM_NUMBER = re.compile(
    r"(?<![\d./-])((?:19|20)\d\d)(?:\s?[-–]\s?[12SW](?:학기)?|[./][12])(?=[\s,;:)）]|$)(?!\s?[~〜～])"
)
_COURSE = re.compile(r"\b[A-Z]{2,6}[- ]?\d{2,5}[A-Z]?\b")
SCHOOL = re.compile(
    r"univ|institut|college|school|hochschule|学院|大学|대학|политех|университет|институт|πανεπιστ|uniwersyt|polit[eé]c|polytech|école"
    r"|hogeschool|högskol|h[øo]g?y?skol|üniversit|scuola|escuela|escola|facultad|faculdade|facoltà|fakult|факульт|akadem|академи",
    re.IGNORECASE,
)
_ROLE_FOR = Late(rf"(?P<role>.+?)\s+(?:{joint('of')}|(?:in|at)\s+)(?P<rest>.+)$")
_LESSON = Late(rf"(?:{of_cv('lesson')})(?=\s?[:：«„“\"])\s?[:：]?\s*", re.IGNORECASE)
"""`Vorlesung: …`, `Спецкурс «…»`"""
_LESSON_ALONE = Late(of_cv("lesson"), re.IGNORECASE)
"""`Cours magistral, Statistiques appliquées`"""
_ROLE_IN_BRACKETS = re.compile(r"(?P<rest>.+?)\s*[(（](?P<role>[^()（）]+)[)）]$")
_PIECES = re.compile(r"[.;]\s+|\s[–—-]\s|,\s")
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]$")
_CODE = r"[A-Z]{2,6}[- /]?\d{2,5}[A-Z]?"
_CODE_BEHIND = re.compile(rf"\s*[(\[]{_CODE}(?:\s?[/,&]\s?(?:{_CODE}|\d{{2,5}}))*[)\]]$")
"""`Queer Studies (GSS 305)`: its number is no part of what a course is called."""
_LONGEST, _FEW, _PAIR = 600, 4, 2
_LONGEST_UNDATED = 250


def teaching_of(
    entry: Entry, section: str | None, today: date | None, above: str | None, heading: str | None = None
) -> Fact | None:
    """A course: its name is the title. Its heading may be nothing but its term, or its school."""
    flat = entry.text.flat
    when = _in_terms(flat, today) or term_of(flat) or years_of(flat, today)
    term = (_term(entry.label, today) or _term(heading, today)) if when.start is None else None
    when = term or when
    if len(flat) > _LONGEST or (when.start is None and len(flat) > _LONGEST_UNDATED):
        return None
    parts = [
        p
        for p in segments(entry.text, [*when.cuts, *stops(flat)], colon=True)
        if any(c.isalpha() for c in p.text) and not _SEASONS.match(p.text) and not is_term(p.text)
    ]
    parts = _without_kind(entry.text, parts)
    role, title, school = _set_apart(entry.text, above) or _course(entry.text, parts, above)
    at = next((h for h in (entry.label, heading) if h and _is_school(h)), None)
    if title:
        at = school_before(title) or at
        title = bare(_CODE_BEHIND.sub("", _unquoted(title)) or title)
    if (not title and not role) or (not role and not when.start and not entry.listed):
        return None
    return Fact(
        kind="service",
        section=section,
        text=entry.text.folded,
        url=entry.text.href(),
        title=title,
        role=bare_role(role, "teaching")[0] if role else None,
        organization=school.text if school else at,
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _is_school(heading: str) -> bool:
    return names_institution(heading) and (SCHOOL.search(heading) is not None or heading.isupper())


def _without_kind(text: Text, parts: list[Segment]) -> list[Segment]:
    """`Vorlesung: Wasserbau I` without what kind of lesson it is."""
    labelled = len(parts) > 1 and _LESSON.fullmatch(text.flat[parts[0].start : parts[1].start])
    alone = len(parts) > 1 and _LESSON_ALONE.fullmatch(parts[0].text) and not SCHOOL.search(parts[1].text)
    if not labelled and not alone:
        return parts
    rest = parts[1:]
    while len(rest) > 1 and text.flat[rest[0].end : rest[1].start].strip() == ":":
        rest = [span(text, rest[0], rest[1]), *rest[2:]]  # a subtitle
    return rest


def _unquoted(title: str) -> str:
    """`Seminar „Schleusen“`: the title is what stands in the quotation marks."""
    kind = _LESSON.match(title)
    words = title[kind.end() :] if kind else title
    return words.strip('«»„“”" ') if kind and words[:1] in '«„“"' and words[-1:] in '»“”"' else title


def _in_terms(flat: str, today: date | None) -> When | None:
    """`2022-2 인공지능`: the second term of a year, and no February."""
    numbered = list(_TERM_NUMBER.finditer(flat))
    if not numbered:
        return None
    bare = _TERM_NUMBER.sub(lambda m: m[1] + " " * (len(m.group()) - len(m[1])), flat)
    when = years_of(bare, today)
    return replace(when, cuts=(*when.cuts, *(m.span() for m in numbered))) if when.start else None


def _term(heading: str | None, today: date | None) -> When | None:
    """The dates of a heading that is nothing but a term: `Winter Term 2019/2020`."""
    when = years_of(heading, today) if heading else None
    if heading is None or when is None or when.start is None:
        return None
    for start, end in reversed(when.cuts):
        heading = heading[:start] + heading[end:]
    bare = re.sub(r"[\d\W]+", " ", heading).strip()
    return replace(when, cuts=()) if not bare or _SEASONS.match(bare) else None


def _set_apart(text: Text, above: str | None) -> tuple[str | None, str, Segment | None] | None:
    """`**Graphs: an introduction** (MATH 12). Teaching assistant for Jane Roe.`: the course is what is set apart."""
    end = 0
    for span_ in text.spans:
        if span_.start > end or not span_.look & (Look.BOLD | Look.ITALIC):
            break
        end = span_.end
    title = text.chars[:end].strip(" .,:;")
    if (
        years_of(title, None).start
        or len(title.split()) < 2
        or not text.chars[end:].strip()
        or calling(title, "teaching")
        or names_institution(title)
    ):
        return None
    pieces = [p.strip(" .,;:()–—-") for p in _PIECES.split(text.flat[end:])]
    role = next((p for p in pieces if calling(p, "teaching") and len(p.split()) <= 8), None)
    said = _ROLE_FOR.match(role) if role else None
    named = said["role"] if said and calling(said["role"], "teaching") else role or above
    rest = segments(cut(text, end, len(text.chars)), colon=True)
    return named, title, next((p for p in rest if p.text != role and SCHOOL.search(p.text)), None)


def _is_held_for(words: str) -> bool:
    """`Guest Lecturer for` and the long name of a course."""
    said = _ROLE_FOR.match(words)
    return said is not None and len(said["role"].split()) <= _FEW and calling(said["role"], "teaching") is not None


def _is_named(text: Text, code: Segment, part: Segment) -> bool:
    """`CS 340: Systems`: behind its number and a colon stands what a course is called."""
    return text.chars[code.end : part.start].strip() == ":" and not SCHOOL.search(part.text)


def _of_school(words: str) -> bool:
    return SCHOOL.search(_BRACKETS.sub("", words)) is not None


def _is_alone(parts: Sequence[Segment]) -> bool:
    """`Docenza in master universitari, Università di Chiusa`: of two parts that name schools, the second is one."""
    return len(parts) == _PAIR and names_institution(parts[1].text) and not names_institution(parts[0].text)


def _without_labels(parts: list[Segment]) -> list[Segment]:
    """Without `Enrollment: 120`."""
    labels = {i for i, p in enumerate(parts) if is_label(p.text)}
    return [p for i, p in enumerate(parts) if i not in labels and i - 1 not in labels] if labels else parts


def _course(text: Text, parts: Sequence[Segment], above: str | None) -> tuple[str | None, str | None, Segment | None]:
    """Role, course and school among the parts; `Lecturer for Logic` holds two of them."""
    role = next((p for p in parts if calling(p.text, "teaching") and len(p.text.split()) <= 8), None)
    role = role or next((p for p in parts[:1] if _is_held_for(p.text)), None)
    if role is None and len(parts) > 1 and calling(parts[0].text) and SCHOOL.search(parts[1].text):
        role = parts[0]
    rest = [p for p in parts if p is not role and not is_place(p.text)]
    rest = _without_labels(rest)
    course = next((p for p in rest if _COURSE.search(p.text)), None)
    course = course or next((p for p in rest if is_subject(p.text) or not _of_school(p.text)), None)
    course = course or (rest[0] if rest and role is None and (len(rest) == 1 or _is_alone(rest)) else None)
    coded = course is not None and _COURSE.fullmatch(course.text) is not None
    named = [p for p in rest if p is not course and not (course and coded and _is_named(text, course, p))]
    school = next((p for p in named if names_institution(WEAK.sub("", p.text) if coded else p.text)), None)
    bracket = _ROLE_IN_BRACKETS.match(role.text) if role is not None and (course is None or coded) else None
    if bracket and calling(bracket["role"], "teaching") and not calling(bracket["rest"], "teaching"):
        held = _ROLE_FOR.match(bracket["role"]) if course is not None else None
        title = f"{course.text}: {bracket['rest']}" if course is not None else bracket["rest"]
        return (held["role"] if held else bracket["role"]), title, school
    if course is not None and coded:
        behind = next((p for p in rest if p.start >= course.end and p is not school), None)
        if behind is not None and text.chars[course.end : behind.start].strip() in {":", "-", "–", "—", "", ","}:
            course = span(text, course, behind)
    if course is not None:
        course = with_subtitle(text, rest, course)
    if course is not None or role is None:
        return (role.text if role else above), (course.text if course else None), school
    said = _ROLE_FOR.match(role.text)
    if said and calling(said["role"], "teaching"):
        return said["role"], said["rest"], school
    return role.text, None, school
