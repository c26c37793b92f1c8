"""Degrees: which, in what, where, until when, under whom."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import When, of_cell, of_degree
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.roles import Habit, holding
from crawler.homepage.facts.segments import Segment, segments
from crawler.homepage.facts.texts import Text, cut, joined, trim, without_stop
from crawler.homepage.facts.words import WEAK, calling, find_degrees, level, names_institution
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.places import is_place

_WHERE = re.compile(
    r"\s*(?:,\s*)?(?:\b(?:from|at|@|an der|am|bei|à l['’]|à|chez|presso|by)\s+(?:the\s+)?|\((?:with|"
    r"minor|gpa|hons?|honou?rs|cum|summa|magna|advis|supervis|thesis)|\()",
    re.IGNORECASE,
)
_IN = re.compile(
    r"^\s*(?:degree|programme?|studies|studium|student|candidate|grade)?s?\s*(?:,\s*|\(hons\.?\)\s*|"
    r"\(honou?rs\)\s*)?(?:in|of|en|für|der|des|di|em|de)(?:\s+the)?\s+",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"^[\s.]*(?:degree|programme?|student|candidate|studies|studium|课程|課程|学位|과정|学生|生|졸업|卒業|毕业)s?\b[\s.]*",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"^(?:thesis|dissertation|gpa|cgpa|grade|note|minor|major gpa|rank|cum laude|summa|magna|"
    r"with (?:high(?:est)? )?(?:honou?rs|distinction)"
    r"|title|topic|advis|supervis|expected|doctoral thesis|master.?s thesis|bachelor.?s thesis|abschluss|"
    r"mention|score|top \d|first class|overall|\d[\d./ ]*$)",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r"\s*[(（](?:(?:with )?(?:hons?|honou?rs|distinction)|(?:magna|summa) cum laude|cum laude|first class[^()]*|"
    r"mention[^()]*)\.?[)）]$",
    re.IGNORECASE,
)
_STUDIED = re.compile(
    r"\b(?:Studium|Études|Estudios|Studi)\s+(?:der|des|de|di)\s+(?P<field>[^,()]+?)"
    r"(?=\s+(?:an der|am|an|à|en la|presso)\s|[,(]|$)"
)
_WIDE_FIELD = Late(r"[（(](?P<field>[\u3040-\u9fff]{1,12}学)[）)]")
"""`博士（情報学）`"""
_DONE = re.compile(r"^(?:卒業|修了|中退|入学|毕业|졸업|수료|(?:後期|前期)?課程(?:修了)?)$")
_SPELLED = re.compile(r"\s*\((?:Dr|Ph|M|B|D)\.[^()]*\)(?=\s+(?:in|en|of|der)\s)")
"""`Promotion (Dr. rer. nat.) in Physik`"""
_EXPECTED = re.compile(
    r"\((?:expected|anticipated|in progress)\)|\b(?:expected|anticipated):?\s+(?=\w* ?\d{4})", re.IGNORECASE
)
_DEPARTMENT = re.compile(r"(?:학과|학부|전공|专业|專業|専攻)$")
_FIELD_LABEL = re.compile(r"^(?:major(?:ed)?(?: in)?|field|专业|專業|専攻|전공)\s*[:：]?\s*", re.IGNORECASE)


def is_degree(entry: Entry) -> bool:
    """Whether a line of a mixed list (`Education and Experience`) is of a degree rather than of a job."""
    flat = entry.text.flat
    advice = find_advice(flat)
    if advice:
        flat = flat[: advice.start] + " " + flat[advice.end :]
    degrees = find_degrees(flat)
    return bool(degrees) and (calling(flat) is None or degrees[0].start() < 3)


def read(listed: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """One fact a degree; studies without a degree (an exchange year) count if they name a school and a date."""
    for entry in listed:
        inner = [c for c in entry.children if find_degrees(c.text.flat) and names_institution(c.text.chars)]
        below = [c for c in entry.children if find_degrees(c.text.flat)] if not inner else []
        if below and not find_degrees(entry.text.flat) and names_institution(entry.text.chars):
            yield from _below_school(entry, below, section, today)
            continue
        for each in inner if inner and not find_degrees(entry.text.flat) else _columns(entry):
            yield from _degrees(each, section, today)


def _columns(entry: Entry) -> list[Entry]:
    """A row of several columns, of which each tells a degree with its date, is as many entries."""
    edges = [0, *(x for m in re.finditer("\t", entry.text.chars) for x in m.span()), len(entry.text.chars)]
    cells = [cut(entry.text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    whole = [bool(find_degrees(c.flat)) and of_degree(c.flat).end is not None for c in cells]
    return [replace(entry, text=c) for c in cells] if len(cells) > 1 and all(whole) else [entry]


def _below_school(school: Entry, below: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """The school, and nested below it the degrees: one is of the school's line, several are of their own."""
    for each in below:
        for fact in _degrees(replace(school, text=joined(school.text, each.text)), section, today):
            one = len(below) == 1
            yield replace(fact, text=(school if one else each).text.folded, locator=(school if one else each).locator)


def _degrees(entry: Entry, section: str | None, today: date | None) -> Iterator[Fact]:
    flat = entry.text.flat
    when = of_cell(entry.text.chars) or of_degree(flat, today)
    advice = find_advice(flat)
    cuts = when.cuts + (((advice.start, advice.end),) if advice else ()) + _behind_places(flat)
    parts = segments(entry.text, cuts, colon=True)
    named = [m for m in find_degrees(flat) if not any(a <= m.start() < b for a, b in cuts)]
    named = [m for m in named if not _REMARK.match(flat[m.start() :]) and not _in_remark(parts, m)]
    organization, place = _school(entry.text, parts, named)
    advisor = advice.name if advice else next((a.name for c in entry.children if (a := find_advice(c.text.flat))), None)
    if not named:
        if organization and (when.start or when.end) and not calling(flat):
            yield _fact(
                entry, section, when, None, _free_field(parts, organization, place), organization, place, advisor
            )
        return
    for mention in _apart(flat, named):
        field = _field(entry.text, parts, mention, organization, place)
        yield _fact(entry, section, when, mention, field, organization, place, advisor)


def _behind_places(flat: str) -> tuple[tuple[int, int], ...]:
    """The blank between a place and a degree that no sign parts: `Accra, Ghana B.Eng. in Physics`."""
    starts = [m.start() for m in find_degrees(flat)]
    return tuple((s - 1, s) for s in starts if s and flat[s - 1] == " " and is_place(re.split("[,;]", flat[:s])[-1]))


def _in_remark(parts: list[Segment], mention: re.Match[str]) -> bool:
    return any(p.start <= mention.start() < p.end and _REMARK.match(p.text) for p in parts)


def _apart(flat: str, named: list[re.Match[str]]) -> list[re.Match[str]]:
    """Each degree once: `M.S./Ph.D.` are two, `Master (M.Sc.)` is one, and so is a thesis for a degree."""
    kept: list[re.Match[str]] = []
    for mention in named:
        bracketed = flat[: mention.start()].rstrip().endswith(("(", "（"))
        same = [k for k in kept if level(k) == level(mention)]
        if same and _WIDE_FIELD.match(flat, mention.end()):
            kept[kept.index(same[0])] = mention
            continue
        if same or (kept and bracketed):
            continue
        kept.append(mention)
    return kept


def _fact(
    entry: Entry,
    section: str | None,
    when: When,
    degree: re.Match[str] | None,
    field: str | None,
    organization: Segment | None,
    place: Segment | None,
    advisor: str | None,
) -> Fact:
    expected = when.end is not None and when.status == "past" and _EXPECTED.search(entry.text.flat)
    return Fact(
        kind="education",
        section=section,
        text=entry.text.folded,
        url=entry.text.href(organization.start, organization.end) if organization else None,
        organization=organization.text if organization else None,
        place=place.text if place else None,
        degree=degree.group().strip() if degree else None,
        field=field,
        advisor=advisor,
        start=when.start,
        end=when.end,
        status="expected" if expected else when.status,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _school(text: Text, parts: list[Segment], named: list[re.Match[str]]) -> tuple[Segment | None, Segment | None]:
    """The institution: apart from the parts that name the degree, or behind `from` or `at` in one of those."""
    free = [
        p
        for p in parts
        if not _DEPARTMENT.search(p.text)
        and not any(p.start <= m.start() < p.end for m in named)
        and not _REMARK.match(p.text)
    ]
    found = holding(text, [p for p in free if not _FIELD_LABEL.match(p.text)], Habit())
    best = found.organization
    signed = best is not None and text.chars[: best.start].rstrip().endswith("@")
    if best is None or not (signed or names_institution(best.text)):
        known = {p.start for p in free}
        inside = next((s for p in parts if p.start not in known and (s := _behind_at(text, p))), None)
        best = inside or (best if best and (best.marked or best.href) else None) or _only_unknown(free, best)
    return best, found.place


def _only_unknown(free: list[Segment], best: Segment | None) -> Segment | None:
    """A school nobody knows, if it is all that is left."""
    rest = [p for p in free if not is_place(p.text)]
    return best if best and len(rest) <= 2 and best.text[:1].isupper() else None


def _behind_at(text: Text, part: Segment) -> Segment | None:
    words = text.chars[part.start : part.end]
    for cue in re.finditer(r"\b(?:from|at|@|an der|bei|chez|à l['’]|à|in)\s+(?:the\s+)?", words):
        right = re.sub(r"\s*\([^()]*\)$", lambda m: "" if find_degrees(m.group()) else m.group(), words[cue.end() :])
        if right[:1].isupper() and (cue.group().split()[0] != "in" or (names_institution(right) and _no_field(right))):
            start = part.start + cue.end()
            return Segment(trim(right), start, part.end, False, text.href(start, part.end))
    if names_institution(words) and (match := re.search(r"[^\s]*(?:大学|大學|学院|대학교|科学院|기술원)", words)):
        start = part.start + match.start()
        return Segment(match.group(), start, part.start + match.end(), False, text.href(start, part.end))
    return None


def _no_field(words: str) -> bool:
    return not re.match(r"(?:school|department|faculty|institute) of", words, re.IGNORECASE)


def _field(
    text: Text, parts: list[Segment], mention: re.Match[str], organization: Segment | None, place: Segment | None
) -> str | None:
    """What the degree is in: behind it, else before it, else the part beside it that is nothing else."""
    part = next((p for p in parts if p.start <= mention.start() < p.end), None)
    if part is None:
        return None
    if named := _WIDE_FIELD.match(text.flat, mention.end()):
        return trim(named["field"])
    if studied := _STUDIED.search(text.flat[part.start : part.end]):
        return trim(studied["field"])
    behind = text.chars[mention.end() : part.end]
    if spelled := _SPELLED.match(behind):
        behind = " " * spelled.end() + behind[spelled.end() :]
    behind = _cut_where(behind, organization, mention.end())
    if (into := _IN.match(behind)) and trim(behind[into.end() :]):
        return without_stop(trim(behind[into.end() :]))
    behind = trim(_STUDENT.sub("", behind)).strip(".")
    if behind and not find_degrees(behind) and not names_institution(behind) and len(behind) > 2:
        return without_stop(trim(behind.strip("()（）")))
    before = trim(text.chars[part.start : mention.start()])
    before = trim(re.sub(r"\b(?:in|und|and|joint|the|a|my|im)$|的$", "", before))
    if organization is not None and before.startswith(organization.text):
        before = trim(before[len(organization.text) :])
    if (
        before
        and not find_degrees(before)
        and not is_place(before)
        and not names_institution(before)
        and not calling(before, "study")
    ):
        return before
    return _free_field(parts, organization, place, part)


def _cut_where(words: str, organization: Segment | None, offset: int) -> str:
    if organization is not None and offset <= organization.start < offset + len(words):
        words = words[: organization.start - offset]
    where = _WHERE.search(words)
    return re.sub(r"\s+(?:from|at|in|an der|the)\s*$", "", words[: where.start()] if where else words)


def _free_field(
    parts: list[Segment], organization: Segment | None, place: Segment | None, beside: Segment | None = None
) -> str | None:
    taken = [t for t in (organization, place, beside) if t is not None]
    for part in parts:
        inside = any(t.start <= part.start < t.end for t in taken)
        words = _FIELD_LABEL.sub("", part.text)
        if (
            inside
            or _DONE.match(words)
            or _REMARK.match(words)
            or is_place(words)
            or find_degrees(words)
            or calling(words, "study")
            or len(words.split()) > 9
        ):
            continue
        beside_degree = beside is not None and organization is not None and part.start >= beside.end
        if not names_institution(WEAK.sub("", words) if beside_degree else words) or re.match(
            r"(?:school|department|dept|faculty|college) ", words, re.IGNORECASE
        ):
            return trim(_HONOURS.sub("", words))
        if re.search(r"(?:学部|学科|研究科|專業|专业|학과|학부|전공)$", words):
            return words
    return None
