"""Which part of a line about a degree names the school."""

import re
from dataclasses import replace

from crawler.homepage.facts.bare_posts import bare_organization
from crawler.homepage.facts.degree_words import FIELD_LABEL, HONOURS, REMARK, STUDIED
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.roles import Habit, holding
from crawler.homepage.facts.segments import Segment
from crawler.homepage.facts.texts import Text, trim, without_stop
from crawler.homepage.facts.words import find_degrees, is_wide, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.places import is_place

_WIDE_SCHOOL = Late(
    r"[\u3400-\u9fff\uac00-\ud7a3](?:大学院?|大學|学院|學院|研究科|学部|學部|研究所|研究院|学科|學系|科学院|系|専攻|교|대학|대학원|학과|학부|과학기술원)$"
)
_DEPARTMENT = re.compile(r"(?:학과|학부|전공|专业|專業|専攻)$")
_OF_SCHOOL = re.compile(
    r"\s(?:(?:de|dell|all|of|by|from|at|da|do|du|di|van|an|der|des|bei)\s+(?:the|la|a|o|der|de|den)\s+|(?:de|all|dell)\s?(?:l|)['’]\s?"
    r"|(?:by|from|at|da|du|di|do)\s+)(?=[^\W\d_a-z])"
)
_CAPITAL_NAME = re.compile(r"(?:Alma|Sorbonne|Imperial|Queen|King)\b")
"""Names of schools that no word of institutions marks."""
_BEHIND_SCHOOL = re.compile(
    r"\s+in\s+(?:the\s+(?:lab|group|team|area|field)\b|[a-z]|(?:[A-Z][a-z]+\s+)*(?:Theory|Mathematics|Physics|Science|Sciences|"
    r"Engineering|Economics|Studies|History|Philosophy|Linguistics|Biology|Chemistry)\b)"
    r"|,\s+(?:mit|with|avec|con|com|met)\s+(?:der|a|the|une?|una|uma|een)?\b"
)
_AT_SCHOOL = re.compile(
    rf"(?<!\w)(?:(?:(?:from|by)\s+|{joint('at')})|(?P<weak>{joint('in')}))(?:the\s+)?", re.IGNORECASE
)


def school_of(text: Text, parts: list[Segment], named: list[re.Match[str]]) -> tuple[Segment | None, Segment | None]:
    """The institution: apart from the parts that name the degree, or behind `from` or `at` in one of those."""
    free = [
        p
        for p in parts
        if not _DEPARTMENT.search(p.text)
        and not STUDIED.match(p.text)
        and not any(p.start <= m.start() < p.end for m in named)
        and not REMARK.match(p.text)
    ]
    found = holding(text, [p for p in free if not FIELD_LABEL.match(p.text)], Habit())
    best = found.organization
    signed = best is not None and text.chars[: best.start].rstrip().endswith("@")
    if best is None or not (signed or names_institution(best.text)):
        known = {p.start for p in free}
        inside = next((s for p in parts if p.start not in known and (s := _behind_at(text, p, named))), None)
        inside = inside or next((s for p in parts if (s := _before_bracket(text, p, named))), None)
        best = inside or (best if best and (best.marked or best.href) else None) or _only_unknown(free, best)
    return _named(text, _without_honours(best)), found.place


def _named(text: Text, school: Segment | None) -> Segment | None:
    """`Vision par Ordinateur de l'Université de Weir`, `University of Weir in Coding Theory`: the school alone."""
    if school is None or is_wide(school.text):
        return school
    words = text.chars[school.start : school.end]
    start = max((m.end() for m in _OF_SCHOOL.finditer(words) if _opens_school(words, m)), default=0)
    tail = _BEHIND_SCHOOL.search(words, start)
    end = tail.start() if tail and names_institution(words[start : tail.start()]) else len(words)
    if (start, end) == (0, len(words)):
        return replace(school, text=without_stop(bare_organization(school.text)))
    first, last = school.start + start, school.start + end
    return Segment(without_stop(bare_organization(trim(words[start:end]))), first, last, False, text.href(first, last))


def _opens_school(words: str, cue: re.Match[str]) -> bool:
    """Nothing before it names an institution, and what stands behind begins with one."""
    left, right = words[: cue.start()], words[cue.end() :]
    return (
        not names_institution(left)
        and names_institution(right)
        and _opens_name(right)
        and not _CAPITAL_NAME.match(left)
    )


def _without_honours(school: Segment | None) -> Segment | None:
    """`Universiteit Leiden (cum laude)`"""
    if school is None or not school.text.endswith((")", "）")):
        return school
    return replace(school, text=HONOURS.sub("", school.text))


def _only_unknown(free: list[Segment], best: Segment | None) -> Segment | None:
    """A school nobody knows, if it is all that is left."""
    rest = [p for p in free if not is_place(p.text)]
    return best if best and len(rest) <= 2 and best.text[:1].isupper() else None


def _behind_at(text: Text, part: Segment, named: list[re.Match[str]]) -> Segment | None:
    words = text.chars[part.start : part.end]
    for cue in sorted(_AT_SCHOOL.finditer(words), key=lambda c: c["weak"] is not None):
        right = re.sub(r"\s*\([^()]*\)$", _without_degree, words[cue.end() :])
        weak = cue["weak"] is not None
        if any(m.start() < part.start + cue.start() < m.end() for m in named):
            continue  # `Habilitation à diriger`
        if _opens_name(right) and (not weak or (names_institution(right) and _no_field(right))):
            start = part.start + cue.end()
            return Segment(trim(right), start, part.end, False, text.href(start, part.end))
    if school := _before_degree(text, part):
        return school
    if names_institution(words) and (match := re.search(r"[^\s]*(?:大学|大學|学院|대학교|科学院|기술원)", words)):
        start = part.start + match.start()
        return Segment(match.group(), start, part.start + match.end(), False, text.href(start, part.end))
    return None


def _before_degree(text: Text, part: Segment) -> Segment | None:
    """`東都大学大学院情報学研究科修士課程`: all before the degree, if it ends as institutions do."""
    degree = next(iter(find_degrees(text.chars[part.start : part.end])), None)
    left = text.chars[part.start : part.start + degree.start()].rstrip(" 的") if degree else ""
    if not _WIDE_SCHOOL.search(left):
        return None
    end = part.start + len(left)
    return Segment(trim(left), part.start, end, False, text.href(part.start, end))


def _without_degree(bracket: re.Match[str]) -> str:
    return "" if find_degrees(bracket.group()) or HONOURS.fullmatch(bracket.group()) else bracket.group()


def _opens_name(words: str) -> bool:
    first = words.split()[:1]
    return bool(first) and (first[0][0].isupper() or (" " in words.strip() and names_institution(first[0])))


def _before_bracket(text: Text, part: Segment, named: list[re.Match[str]]) -> Segment | None:
    """`Acme University (M.A.)`: the school right before the degree in its bracket."""
    words = text.chars[part.start : part.end]
    bracket = words.rfind("(")
    held = bracket > 0 and any(m.start() >= part.start + bracket for m in named)
    before = trim(words[:bracket]) if held else ""
    if not before or find_degrees(before) or not names_institution(before):
        return None
    return Segment(before, part.start, part.start + bracket, False, text.href(part.start, part.start + bracket))


def _no_field(words: str) -> bool:
    return not re.match(r"(?:school|department|faculty|institute) of", words, re.IGNORECASE)
