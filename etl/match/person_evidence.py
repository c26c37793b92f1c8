"""What speaks for and against two groups of author mentions being one person.

Points are natural log odds times ten, as integers: they add up, and a pair above zero is one person. The name sets the
prior (how many others bear it?), co-authors, titles and venues move it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log

from etl.match.names import Agreement, NameKey, agreement

NEAR_PRIOR = -60
"""Names that only sound alike are two people unless much else agrees."""
SHARED_COAUTHOR_CAP = 90
TITLE_CAP = 45
NO_SHARED_COAUTHOR = -4
UNSEEN = 100
"""Papers of the world added to those at hand: a shared co-author tells no less among five papers than among 500."""
SAME_OWNER = 60
"""Both are highlighted on one page as the person whose page it is."""


@dataclass(frozen=True, slots=True)
class NameStatistics:
    """How common names and words are in everything that is being resolved."""

    people: int
    families: Mapping[str, int]
    givens: Mapping[str, int]
    initials: Mapping[tuple[str, str], int]
    papers: int
    coauthors: Mapping[str, int]
    words: Mapping[str, int]
    venues: Mapping[str, int]

    def prior(self, level: Agreement, a: NameKey, b: NameKey) -> int:
        """Points that the two names alone give."""
        if level is Agreement.NEAR:
            return NEAR_PRIOR
        if level is Agreement.SAME and a.spelled_out:
            return _points(1 / self._other_bearers(a))
        if a.spelled_out and b.spelled_out:
            return min(25, _points(1 / self._other_bearers(min(a, b, key=lambda k: len(k.squashed)))))
        rivals = self.initials.get((a.family, a.squashed[:1]), 1)
        return _points(1 / max(1.0, rivals))

    def _other_bearers(self, key: NameKey) -> float:
        """Expected number of further people with this name, were given and family names independent."""
        expected = self.families.get(key.family, 1) * (self.givens.get(key.squashed, 1) - 0.9) / max(1, self.people)
        return min(max(expected, 0.01), 1e6)


@dataclass(slots=True)
class Group:
    """Author mentions taken for one person so far."""

    seats: list[int]
    keys: set[NameKey]
    papers: set[int]
    coauthors: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    venues: Counter[str] = field(default_factory=Counter)
    owns: set[str] = field(default_factory=set)
    """Pages that highlight these mentions as their owner."""

    @property
    def fullest(self) -> NameKey:
        return max(self.keys, key=lambda k: (len(k.squashed), len(k.given), k.family, k.number or ""))

    @property
    def numbers(self) -> set[str]:
        return {key.number for key in self.keys if key.number}

    def absorb(self, other: "Group") -> None:
        self.seats += other.seats
        self.keys |= other.keys
        self.papers |= other.papers
        self.coauthors += other.coauthors
        self.words += other.words
        self.venues += other.venues
        self.owns |= other.owns


@dataclass(frozen=True, slots=True)
class PersonVerdict:
    score: int
    reason: str


def compare(a: Group, b: Group, statistics: NameStatistics) -> PersonVerdict | None:
    """The verdict on two groups; None where nothing could make them one person."""
    if a.papers & b.papers:
        return None
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return None
    level = group_agreement(a, b)
    if level is Agreement.NONE:
        return None
    score = statistics.prior(level, a.fullest, b.fullest)
    reasons = [f"{_LEVELS[level]} ({score:+d})"]
    owned = (SAME_OWNER, "both the owner of one page") if a.owns & b.owns else (0, "")
    surroundings = (_coauthors(a, b, statistics), _titles(a, b, statistics), _venues(a, b, statistics))
    for points, reason in (owned, *surroundings):
        if points:
            score += points
            reasons.append(f"{reason} ({points:+d})")
    return PersonVerdict(score, "; ".join(reasons))


_LEVELS = {Agreement.NEAR: "names sound alike", Agreement.COMPATIBLE: "names fit", Agreement.SAME: "same name"}


def group_agreement(a: Group, b: Group) -> Agreement:
    """One spelled-out name in common is enough; else every spelling of one must fit all of the other."""
    ours, theirs = _spelled(a), _spelled(b)
    levels = [agreement(x, y) for x in ours for y in theirs]
    if max(levels) is Agreement.SAME:
        return Agreement.SAME
    return min(levels)


def _spelled(group: Group) -> set[NameKey]:
    """The spelled-out names of a group, or all it has."""
    return {key for key in group.keys if key.spelled_out} or group.keys


def _coauthors(a: Group, b: Group, statistics: NameStatistics) -> tuple[int, str]:
    shared = sorted(a.coauthors.keys() & b.coauthors.keys(), key=lambda c: statistics.coauthors.get(c, 1))
    if not shared:
        return (NO_SHARED_COAUTHOR, "no co-author in common") if a.coauthors and b.coauthors else (0, "")
    gains = [max(5, _points(0.3 * (statistics.papers + UNSEEN) / statistics.coauthors.get(c, 1))) for c in shared]
    points = sum(gain >> min(i, 3) for i, gain in enumerate(gains))
    named = ", ".join(c.replace("|", " ") for c in shared[:3]) + (" …" if len(shared) > 3 else "")
    return min(SHARED_COAUTHOR_CAP, points), f"co-authors in common: {named}"


def _titles(a: Group, b: Group, statistics: NameStatistics) -> tuple[int, str]:
    shared = a.words.keys() & b.words.keys()
    weights = {w: log(statistics.papers / statistics.words.get(w, 1)) for w in shared}
    small = min(sum(a.words.values()), sum(b.words.values()))
    if not shared or not small:
        return 0, ""
    points = round(10 * sum(weight for weight in weights.values() if weight > 2) / (2 + small**0.5))
    rarest = sorted(shared, key=lambda w: (-weights[w], w))[:3]
    return min(TITLE_CAP, points), f"titles share {', '.join(rarest)}"


def _venues(a: Group, b: Group, statistics: NameStatistics) -> tuple[int, str]:
    shared = a.venues.keys() & b.venues.keys()
    if not shared:
        return 0, ""
    rarest = min(shared, key=lambda v: (statistics.venues.get(v, 1), v))
    return max(0, min(20, _points(0.1 * statistics.papers / statistics.venues.get(rarest, 1)))), f"both in {rarest}"


def _points(odds: float) -> int:
    return round(10 * log(odds))


def count_names(keys: Iterable[NameKey]) -> tuple[Counter[str], Counter[str], Counter[tuple[str, str]], int]:
    """(families, given names, spelled-out names by family and first letter, people) over distinct full names."""
    distinct = {key.full: key for key in keys if key.spelled_out}
    families = Counter(key.family for key in distinct.values())
    givens = Counter(key.squashed for key in distinct.values())
    initials = Counter((key.family, key.squashed[:1]) for key in distinct.values())
    return families, givens, initials, len(distinct)
