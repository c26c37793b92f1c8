"""What a degree is in: behind it, before it, or in a part of its own."""

import re

from crawler.homepage.facts.degree_words import FIELD_LABEL, HONOURS, REMARK, STUDIED
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.segments import Segment
from crawler.homepage.facts.texts import Text, fold, trim, without_stop
from crawler.homepage.facts.words import WEAK, calling, find_degrees, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.places import is_place

_WHERE = re.compile(
    rf"\s*(?:,\s*)?(?:(?<!\w)(?:{joint('at')}|(?:from|by)\s+)(?:the\s+)?|\((?:with|"
    r"minor|gpa|hons?|honou?rs|cum|summa|magna|advis|supervis|thesis)|\()",
    re.IGNORECASE,
)
_IN = re.compile(
    r"^\s*(?:degree|programme?|studies|studium|student|candidate|grade)?s?\s*(?:,\s*|\(hons\.?\)\s*|"
    rf"\(honou?rs\)\s*)?{joint('field')}(?:the\s+)?(?=\S)",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"^[\s.]*(?:degree|programme?|student|candidate|studies|studium)s?\b[\s.]*"
    r"|^(?:\s?(?:课程|課程|学位|學位|과정|학위|学生|學生|研究生|候选人|候選人|生|班|졸업|수료|卒業|修了|毕业|畢業|在读|在讀|取得|취득|재학))+"
    r"(?=[\s（(，,、；;]|$)",
    re.IGNORECASE,
)
_WAY = Late(
    r"^\s*[（(](?:硕博连读|直博|本博连读|本硕连读|全日制|在职|在读|保送|推免|联合培养|单位取得|統合課程|통합과정|석박사통합)[^（）()]{0,8}[)）]"
)
"""`博士（硕博连读）`: how one studied, not what."""
_WIDE_FIELD = Late(r"[（(](?P<field>[\u3040-\u9fff]{1,12}学)[）)]")
"""`博士（情報学）`"""
_IN_BRACKETS = re.compile(
    r"\s?\((?!(?i:hons|honou?rs|with|minor|gpa|cum|summa|magna|advis|supervis|thesis|mit|avec|con|rang|expected|part|first|dist))"
    r"(?P<field>[^\W\d_][^\W\d_]{3,}(?:[ ,/&-]+[^\W\d_]+){0,6})\)"
)
"""`M.A. (History, Philosophy)`"""
_DONE = re.compile(r"^(?:卒業|修了|中退|入学|毕业|졸업|수료|(?:後期|前期)?課程(?:修了)?)$")
_WITH_HONOURS = re.compile(
    r"^[\s.]*,?\s*\(?with (?:the )?(?:(?:highest|high|great|first[- ]class|special|departmental|full) )*"
    r"(?:distinction|honou?rs?|merit)\b\)?,?(?=\s+in\s)",
    re.IGNORECASE,
)
"""`B.A. with Highest Distinction in Anthropology`"""
_LEADS_ON = re.compile(r"\s+(?:from|at|in|an der|the|of|by|of the|by the|de|du|de la|de l['’]|dell['’]|da|do)\s*$")
_CLOSES_LIST = re.compile(r"^(?:and|und|et|y|e|i|og|och|en)\s|\s(?:&|and|und|et|y|e)\s")
_MOST_LISTED = 4
_HONS = re.compile(r"^[\s.]*\((?:first class )?hon(?:ou?r)?s?\.?\)", re.IGNORECASE)
"""`BA (Hons) Geography`"""
_ASIDE = re.compile(r"[(（][^()（）]{1,20}[)）]")
"""`(予定)`, `(expected)`: beside what was studied."""
_SPELLED = re.compile(r"\s*\((?:Dr|Ph|M|B|D)\.[^()]*\)(?=\s+(?:in|en|of|der)\s)")
"""`Promotion (Dr. rer. nat.) in Physik`"""


def is_bracketed_field(flat: str, at: int) -> bool:
    """`（情報学）` behind a degree."""
    return _WIDE_FIELD.match(flat, at) is not None


def field_of(
    text: Text, parts: list[Segment], mention: re.Match[str], organization: Segment | None, place: Segment | None
) -> str | None:
    """What the degree is in: behind it, else before it, else the part beside it that is nothing else."""
    part = next((p for p in parts if p.start <= mention.start() < p.end), None)
    if part is None:
        return None
    if named := _WIDE_FIELD.match(text.flat, mention.end()):
        return trim(named["field"])
    if studied := STUDIED.search(text.flat):
        return trim(studied["field"])
    behind = text.chars[mention.end() : part.end]
    if spelled := _SPELLED.match(behind):
        behind = " " * spelled.end() + behind[spelled.end() :]
    behind = _WITH_HONOURS.sub("", _WAY.sub("", behind))
    bracketed = _IN_BRACKETS.match(behind)
    if bracketed and not (
        is_place(w := bracketed["field"]) or names_institution(w) or find_degrees(w) or REMARK.match(w)
    ):
        return trim(w)
    behind = _HONS.sub("", behind)
    behind = _cut_where(behind, organization, mention.end())
    into = _IN.match(behind)
    if into and len(words := trim(behind[into.end() :])) > 2 and not find_degrees(words[:12]):
        return (
            _whole_list(text, parts, part, without_stop(words))
            if behind.rstrip().endswith(words)
            else without_stop(words)
        )
    behind = trim(_STUDENT.sub("", behind)).strip(".")
    if (
        behind
        and not REMARK.match(behind)
        and not find_degrees(behind)
        and not names_institution(behind)
        and len(behind) > 2
    ):
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
    return free_field(parts, organization, place, part)


def _may_be_field(words: str) -> bool:
    return not (is_place(words) or names_institution(words) or find_degrees(words) or REMARK.match(words))


def _cut_where(words: str, organization: Segment | None, offset: int) -> str:
    if organization is not None and offset <= organization.start < offset + len(words):
        words = words[: organization.start - offset]
    where = _WHERE.search(words)
    return _LEADS_ON.sub("", words[: where.start()] if where else words)


def _whole_list(text: Text, parts: list[Segment], part: Segment, field: str) -> str:
    """`Literary, Cultural, and Linguistic Studies`: commas within one field, the last of which `and` follows."""
    listed = [part]
    for other in parts[parts.index(part) + 1 :][:_MOST_LISTED]:
        joined = text.chars[listed[-1].end : other.start].strip() in {",", "，"}
        if not joined or not _may_be_field(other.text) or not other.text[:1].isalpha():
            break
        listed.append(other)
        if _CLOSES_LIST.search(other.text):
            rest = text.flat[part.end : other.end]
            return fold(field + rest)
    return field


def free_field(
    parts: list[Segment], organization: Segment | None, place: Segment | None, beside: Segment | None = None
) -> str | None:
    taken = [t for t in (organization, place, beside) if t is not None]
    if studied := next((m for p in parts if (m := STUDIED.match(p.text))), None):
        return trim(studied["field"])
    for part in parts:
        inside = any(t.start <= part.start < t.end for t in taken)
        words = FIELD_LABEL.sub("", part.text)
        if (
            inside
            or not words
            or _DONE.match(words)
            or REMARK.match(words)
            or _ASIDE.fullmatch(words)
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
            return trim(HONOURS.sub("", words))
        if re.search(r"(?:学部|学科|研究科|專業|专业|학과|학부|전공)$", words):
            return words
    return None
