"""Who was what, where: role, organization and place among the parts of a line, in whichever order they stand."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.segments import Segment, span
from crawler.homepage.facts.texts import Text
from crawler.homepage.facts.words import calling, ends_as, is_wide, looks_like_acronym, names_institution
from crawler.lexicon.places import is_place

_AT = re.compile(rf"\s+{joint('at')}(?:the\s+)?", re.IGNORECASE)
_IN = re.compile(rf"\s+{joint('in')}(?:the\s+)?", re.IGNORECASE)
_OF = re.compile(r"(?:d[eiuao]|des|del|der|della|dell['’]|dei|von)\b", re.IGNORECASE)
_LEADING_AT = re.compile(rf"^(?:{joint('at')}|(?:in|with)\s+)(?:the\s+)?", re.IGNORECASE)
_LEADING_ON = re.compile(
    rf"(?:of|in|for|on|and|und|et|y|e|i|a|und|og|och|en)\s|{joint('of')}|{joint('field')}|[(,&/]|\W|[IVX]+$",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"^(?:remote|part[- ]time|full[- ]time|contract|hybrid|on[- ]site|mentors?|topic|project(?! \w)|worked on|"
    r"working on|work on|gpa|thesis|duration"
    r"|team(?! ?lead)|advisors?|supervisors?|hosts?|manager|details|\d+ (?:months?|years?|yrs?|mos?).*)\b",
    re.IGNORECASE,
)


_MANY, _SHORT = 4, 6
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class Holding:
    """The parts of a line that say who was what, where; each with its place in the text."""

    role: Segment | None
    organization: Segment | None
    place: Segment | None
    rest: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """What the lines of one list have in common: does the role come first, and which part is the organization."""

    role_first: bool = True
    sure: bool = False
    often: bool = False
    """Whether many lines show it."""


def habit(parted: Sequence[Sequence[Segment]]) -> Habit:
    """What most lines of a list do, learned from those in which it is plain."""
    votes: Counter[bool] = Counter()
    for parts in parted:
        roles = [i for i, p in enumerate(parts) if _role_score(p) >= 0.8]
        organizations = [i for i, p in enumerate(parts) if _organization_score(p) >= 0.8 and i not in roles]
        if roles and organizations:
            votes[roles[0] < organizations[0]] += 1
    return Habit(votes[True] >= votes[False], bool(votes), abs(votes[True] - votes[False]) >= _MANY)


def holding(text: Text, parts: Sequence[Segment], learned: Habit) -> Holding:
    """Role, organization and place of one line."""
    parts = [q for p in parts for q in _parted_at(text, p)]
    usable = [p for p in parts if not _REMARK.match(p.text)]
    places = [p for p in usable if is_place(p.text)]
    others = [p for p in usable if p not in places]
    role, organization = _at_sign(text, others) or _choose(others, learned)
    if organization is None and places and role is None and others:
        organization = None
    if organization is not None:
        organization = _with_neighbours(text, organization, role, others)
    if organization is None and places and role is not None:
        return Holding(role, None, _run(text, places, places[0]), ())
    place = _place(text, organization, places, others, role)
    taken = (role, organization, place)
    rest = tuple(p for p in parts if not any(t and t.start <= p.start and p.end <= t.end for t in taken))
    return Holding(role, organization, place, rest)


def _at_sign(text: Text, parts: Sequence[Segment]) -> tuple[Segment, Segment] | None:
    """`Team Leader @ Acme`: the sign says which is which, whatever the words."""
    for one, two in pairwise(parts):
        if text.chars[one.end : two.start].strip(" ") == "@" and len(one.text.split()) <= 8:
            return one, two
    return None


_LONGEST_ROLE = 400
"""Signs."""


def _parted_at(text: Text, part: Segment) -> list[Segment]:
    """`Research Intern at Acme` is two parts."""
    words = text.chars[part.start : part.end]
    if lead := _LEADING_AT.match(words):
        part = _sub(text, part, lead.end(), len(words))
        words = text.chars[part.start : part.end]
    for cue in (*_AT.finditer(words, 0, _LONGEST_ROLE), *_IN.finditer(words, 0, _LONGEST_ROLE)):
        left, right = words[: cue.start()], words[cue.end() :]
        if left.count("(") != left.count(")") or not _opens_name(right):
            continue
        says_role = calling(left) or calling(left, "study") or calling(left, "teaching")
        if says_role and (cue.re is _AT or (cue.group().strip() != "of" and _is_named(cue, right))):
            return [_sub(text, part, 0, cue.start()), _sub(text, part, cue.end(), len(words))]
    return [part]


def _is_named(cue: re.Match[str], right: str) -> bool:
    """`Directeur du laboratoire ERIC`; but `Professeure des universités` says no more than of what rank."""
    following = _IN.search(right)
    head = right[: following.start()] if following else right
    bare = " " not in head and head[1:].islower() and _OF.match(cue.group().strip())
    return names_institution(right) and not bare


def _opens_name(words: str) -> bool:
    """`the Institute`, `université d'Artois`: with a capital, or with a word of institutions."""
    bare = words.removeprefix("the ")
    return bare[:1].isupper() or bare[:1].isdigit() or (len(bare.split()) > 1 and names_institution(bare.split()[0]))


def _sub(text: Text, part: Segment, start: int, end: int) -> Segment:
    a, b = part.start + start, part.start + end
    return Segment(
        text.chars[a:b].replace("\n", " ").replace("\t", " ").strip(),
        a,
        b,
        text.marked(a, b),
        text.href(a, b),
        part.bracketed,
    )


def _role_score(part: Segment) -> float:
    words = part.text.split()
    found = calling(part.text) or calling(part.text, "study") or calling(part.text, "teaching")
    found = found or calling(part.text, "profession") or _office(part.text)
    if not found or len(words) > 14 or found.group() == "Associates":
        return 0.0
    if _is_rank(part.text):
        return 1.0
    tail = part.text[found.end() :].strip(" .)")
    score = 1.0 if not tail or _LEADING_ON.match(tail + " ") else 0.7
    if _institution(part.text) and not re.search(r"\b(?:of|for)\b|/", part.text):
        score -= 0.35
    return score


def _is_rank(text: str) -> bool:
    """`객원연구원`: one short word that ends as a job does, though what it begins with is one as well."""
    return len(text) <= _SHORT and is_wide(text) and " " not in text and ends_as(text, "job")


def _office(text: str) -> re.Match[str] | None:
    """`Department Chair`: among jobs an office is one, if it is all that the part says."""
    found = calling(text, "service") if len(text.split()) <= _FEW_WORDS else None
    return found if found and found.end() == len(text) else None


def _institution(text: str) -> bool:
    """`Research Assistant` and `Group Leader` hold words of institutions and name none."""
    if _is_rank(text):
        return False
    found = calling(text) or calling(text, "study") or calling(text, "teaching") or _office(text)
    return names_institution(text[: found.start()] + " " + text[found.end() :] if found else text)


def _organization_score(part: Segment) -> float:
    if is_place(part.text) or len(part.text.split()) > 14:
        return 0.0
    score = 1.0 if _institution(part.text) else 0.3 if looks_like_acronym(part.text) else 0.2
    if part.marked or part.href:
        score += 0.5 if part.href else 0.3
    return (
        score
        - (0.6 if _role_score(part) >= 0.8 else 0.0)
        - (0.8 if part.text[:1].islower() and part.text.islower() and part.text.isascii() else 0.0)
    )


_UNIT = re.compile(r"Chair (?:of|for|in) ")
"""`Research Assistant, Chair of Statistics`: behind another role it is where one worked."""


def _choose(parts: Sequence[Segment], learned: Habit) -> tuple[Segment | None, Segment | None]:
    """The pair of parts that looks most like a role and an organization, in the order of the list if in doubt."""
    held = [p for p in parts if _role_score(p) >= 0.8]
    parts = [p for p in parts if not (held and p is not held[0] and _UNIT.match(p.text))]
    best: tuple[float, Segment | None, Segment | None] = (0.0, None, None)
    for i, role in [(-1, None), *enumerate(parts)]:
        role_score = _role_score(role) if role else 0.35
        if role and role_score == 0:
            continue
        for k, organization in [(-1, None), *enumerate(parts)]:
            if organization and k == i:
                continue
            score = role_score + (_organization_score(organization) if organization else 0.0)
            if role and organization:
                score += 0.2 if (i < k) == learned.role_first else 0.0
                score -= 0.12 * (abs(i - k) - 1) + 0.05 * min(i, k)
            elif organization:
                score -= 0.05 * k
            if score > best[0]:
                best = (score, role, organization)
    role, organization = best[1], best[2]
    opens = (
        parts[0] if len(parts) > 1 and not parts[0].href and (parts[0].marked or _may_be_role(parts, learned)) else None
    )
    if role is None and opens and organization is parts[1] and learned.sure and learned.role_first:
        return opens, organization
    if role is None and organization is not None and _organization_score(organization) < 0.5 and learned.sure:
        return None, organization
    return role, organization


def _may_be_role(parts: Sequence[Segment], learned: Habit) -> bool:
    """A few words that name no institution, where those of nearly all lines are a role."""
    words = parts[0].text.split()
    return learned.often and len(words) <= 5 and not names_institution(parts[0].text) and _institution(parts[1].text)


def _with_neighbours(text: Text, chosen: Segment, role: Segment | None, parts: Sequence[Segment]) -> Segment:
    """`School of Computing, Acme University`: institutions side by side, parted by nothing but a comma."""
    order = list(parts)
    first = last = order.index(chosen)
    while last + 1 < len(order) and _belongs(text, order[last], order[last + 1], role):
        last += 1
    while first > 0 and _belongs(text, order[first - 1], order[first], role, before=True):
        first -= 1
    return span(text, order[first], order[last]) if first != last else chosen


def _belongs(text: Text, one: Segment, two: Segment, role: Segment | None, before: bool = False) -> bool:
    joined = text.chars[one.end : two.start].strip() in {",", "，", "、"} or text.chars[one.end : two.start] == " "
    added = one if before else two
    return (
        joined
        and added is not role
        and (names_institution(added.text) or _abbreviates(added, one if added is two else two))
        and _role_score(added) < 0.8
        and not added.bracketed
    )


def _abbreviates(added: Segment, beside: Segment) -> bool:
    """`Facultad de Exactas, UNLP`: capitals beside an institution are the larger one."""
    return added.text.isupper() and added.text.isalpha() and len(added.text) > 2 and names_institution(beside.text)


def _place(
    text: Text, organization: Segment | None, places: list[Segment], others: Sequence[Segment], role: Segment | None
) -> Segment | None:
    """The known place nearest behind the organization, with an unknown town before it."""
    if not places:
        return None
    after = [p for p in places if organization is None or p.start >= organization.end] or places
    first = after[0]
    whole = _run(text, places, first)
    town = [
        p
        for p in others
        if p is not role and p.end <= whole.start and text.chars[p.end : whole.start].strip() in {",", "，"}
    ]
    if town and organization is not None and town[-1].start >= organization.end and _opens_name(town[-1].text):
        candidate = town[-1]
        if not names_institution(candidate.text) and not candidate.marked and len(candidate.text.split()) <= 3:
            return span(text, candidate, whole)
    return whole


def _run(text: Text, places: Sequence[Segment], first: Segment) -> Segment:
    """Places parted by commas are one: `Seattle, WA, USA`."""
    at = list(places).index(first)
    last = at
    while last + 1 < len(places) and text.chars[places[last].end : places[last + 1].start].strip() in {",", "，", ""}:
        last += 1
    while at > 0 and text.chars[places[at - 1].end : places[at].start].strip() in {",", "，"}:
        at -= 1
    return span(text, places[at], places[last]) if at != last else places[at]
