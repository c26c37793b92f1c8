"""Degrees: which, in what, where, until when, under whom."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import When, of_cell, of_degree
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.schools import FIELD_LABEL, REMARK, school_of
from crawler.homepage.facts.segments import Segment, segments
from crawler.homepage.facts.study_steps import is_step, steps
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
    r"^[\s.]*(?:degree|programme?|student|candidate|studies|studium)s?\b[\s.]*"
    r"|^(?:\s?(?:课程|課程|学位|學位|과정|학위|学生|學生|研究生|候选人|候選人|生|班|졸업|수료|卒業|修了|毕业|畢業|在读|在讀|取得|취득|재학))+"
    r"(?=[\s（(，,、；;]|$)",
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


def is_degree(entry: Entry) -> bool:
    """Whether a line of a mixed list (`Education and Experience`) is of a degree rather than of a job."""
    flat = entry.text.flat
    if is_step(flat):
        return True
    advice = find_advice(flat)
    if advice:
        flat = flat[: advice.start] + " " + flat[advice.end :]
    degrees = find_degrees(flat)
    return bool(degrees) and (calling(flat) is None or degrees[0].start() < 3)


def read(listed: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """One fact a degree; studies without a degree (an exchange year) count if they name a school and a date."""
    for step in steps(listed, today):
        yield from map(step.told, _of_entry(step.entry, section, today))


def _of_entry(entry: Entry, section: str | None, today: date | None) -> Iterator[Fact]:
    inner = [c for c in entry.children if find_degrees(c.text.flat) and names_institution(c.text.chars)]
    below = [c for c in entry.children if find_degrees(c.text.flat)] if not inner else []
    if below and not find_degrees(entry.text.flat) and names_institution(entry.text.chars):
        yield from _below_school(entry, below, section, today)
        return
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
    named = [m for m in named if not REMARK.match(flat[m.start() :]) and not _in_remark(parts, m)]
    organization, place = school_of(entry.text, parts, named)
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
    return any(p.start <= mention.start() < p.end and REMARK.match(p.text) for p in parts)


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
        words = FIELD_LABEL.sub("", part.text)
        if (
            inside
            or _DONE.match(words)
            or REMARK.match(words)
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
