"""Joining what is one person: at once where there is no doubt, then the best pair first until none is left."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from etl.match.authors import Author
from etl.match.names import Agreement, NameKey, name_key
from etl.match.person_candidates import comparable
from etl.match.person_evidence import Evidence, group_agreement, in_print, in_words, two_orcids, weigh
from etl.match.person_groups import Group
from etl.match.person_statistics import NameStatistics, called

RARE = 34
"""Points of a name so rare that its bearers are one person without further ado: one in thirty has a namesake."""
SURE = 45
"""Points of name and one co-author together that leave no doubt."""
UNSURE = -20
"""Points above which a pair that is not one person is worth a human look."""


@dataclass(frozen=True, slots=True)
class PersonPair:
    """Two groups that were compared, by one author mention of each, and what came of it."""

    left: tuple[str, int]
    right: tuple[str, int]
    verdict: str
    score: int
    reason: str


def agglomerate(
    block: list[Group], statistics: NameStatistics, found: Sequence[Author], told: bool
) -> tuple[list[Group], list[PersonPair]]:
    """Join the best pair above zero until none is left."""
    judged: list[PersonPair] = []
    groups: dict[int, Group] = dict(enumerate(same_at_once(block, statistics, found, judged)))
    partners: dict[int, set[int]] = {i: set() for i in groups}
    heap: list[tuple[int, int, int]] = []
    known: dict[tuple[int, int], list[Evidence]] = {}

    def meet(i: int, j: int) -> None:
        evidence = weigh(groups[i], groups[j], statistics)
        if evidence is not None:
            known[i, j] = evidence
            partners[i].add(j)
            partners[j].add(i)
            heappush(heap, (-sum(one.points for one in evidence), i, j))

    for i, j in comparable(groups, statistics):
        meet(i, j)
    while heap:
        negative, i, j = heappop(heap)
        if i not in groups or j not in groups:
            continue
        if told:
            judged.append(_pair(groups[i], groups[j], -negative, known[i, j], found))
        if negative < 0:
            fresh = len(partners)
            near = sorted((partners[i] | partners[j]) & groups.keys() - {i, j})
            groups[fresh] = groups.pop(i)
            groups[fresh].absorb(groups.pop(j))
            partners[fresh] = set()
            for partner in near:
                meet(partner, fresh)
    return list(groups.values()), judged


def _pair(a: Group, b: Group, score: int, evidence: Sequence[Evidence], found: Sequence[Author]) -> PersonPair:
    left, right = (found[group.seats[0]].names[0][:2] for group in (a, b))
    verdict = "same" if score > 0 else ("unsure" if score > UNSURE else "different")
    return PersonPair(left, right, verdict, score, in_words(evidence))


def same_at_once(
    block: list[Group], statistics: NameStatistics, found: Sequence[Author], judged: list[PersonPair]
) -> list[Group]:
    """Seats with one spelled-out name are one person at once if it is rare, or if they share a telling co-author.

    This is nearly all of the work, and leaves few groups to compare with one another. What joined two spellings goes to
    `judged`; that one spelling is one person needs no telling.
    """
    numbers: dict[str, set[str]] = defaultdict(set)
    for key in {key for group in block for key in group.keys if key.number}:
        numbers[key.full].add(key.number or "")
    merged: list[Group] = []
    homes: dict[tuple[str, str], Group] = {}
    for group in block:
        known = [mark for key in sorted(group.keys, key=_by_name) for mark in _marks(key, group, numbers, statistics)]
        met = next((mark for mark in known if mark in homes and _can_join(homes[mark], group)), None)
        home = homes[met] if met else group
        if met:
            judged += _spelled_otherwise(home, group, met, found)
            home.absorb(group)
        else:
            merged.append(group)
        for mark in known:
            homes.setdefault(mark, home)
    return merged


def _spelled_otherwise(
    home: Group, group: Group, mark: tuple[str, str], found: Sequence[Author]
) -> Iterator[PersonPair]:
    ours, theirs = (
        next(name for seat in one.seats for name in found[seat].names if name_key(name[2]).full == mark[0])
        for one in (home, group)
    )
    if ours[2] != theirs[2]:
        why = f", co-author {in_print(mark[1])} in common" if mark[1] else ", and a rare one"
        yield PersonPair(ours[:2], theirs[:2], "same", SURE, f"same name but for its spelling{why}")


def _marks(
    key: NameKey, group: Group, numbers: Mapping[str, set[str]], statistics: NameStatistics
) -> Iterator[tuple[str, str]]:
    """What another seat must share with this one to be the same person without further ado."""
    if not key.spelled or len(numbers[key.full]) > 1:
        return
    prior = statistics.prior(Agreement.SAME, key, key)
    if prior >= RARE:
        yield key.full, ""
    for coauthor in sorted(group.coauthors, key=called):
        if prior + statistics.coauthor_points(coauthor) >= SURE:
            yield key.full, coauthor


def _can_join(home: Group, group: Group) -> bool:
    return not home.excludes(group) and group_agreement(home, group) is Agreement.SAME and not two_orcids(home, group)


def _by_name(key: NameKey) -> tuple[str, str]:
    return key.full, key.number or ""
