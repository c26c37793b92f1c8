"""Who is who: from the author lists of matched papers to persons.

Papers come first: lists of one paper, laid side by side, already say which spellings are one person. Then all author
seats that could be one name are compared within blocks, best pairs first, until nothing above zero is left. A person's
two seats on one paper are two persons, unless a human says otherwise; what humans say comes first.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from etl.match.alignment import AuthorList, Seat, seats
from etl.match.names import Agreement, NameKey, name_key
from etl.match.person_candidates import comparable
from etl.match.person_evidence import (
    Evidence,
    Group,
    group_agreement,
    in_words,
    weigh,
)
from etl.match.person_statistics import NameStatistics, count_names
from etl.match.person_judgements import PersonJudgement, by_seat, heed, told_apart

ROUNDS = 2
"""In the first a co-author is a family name and an initial, in the second the person that the first made of it."""
LARGE_TEAM = 30
"""Authors from which on a paper does not make them acquaintances."""
RARE = 34
"""Points of a name so rare that its bearers are one person without further ado: one in thirty has a namesake."""
SURE = 45
"""Points of name and one co-author together that leave no doubt."""
ALIGNED = 100
"""Points of two spellings that the author lists of one paper put at one place."""
SAID = 1000
"""Points of what a human said."""
UNSURE = -20
"""Points above which a pair that is not one person is worth a human look."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What resolving people needs of one cluster of mentions."""

    lists: tuple[AuthorList, ...]
    words: tuple[str, ...]
    venues: tuple[str, ...]
    owners: frozenset[tuple[str, str, str]] = frozenset()
    """(mention_id, name, page) where a page highlights one author as its own."""


@dataclass(frozen=True, slots=True)
class PersonPair:
    """Two groups that were compared, by one author mention of each, and what came of it."""

    left: tuple[str, int]
    right: tuple[str, int]
    verdict: str
    score: int
    reason: str


@dataclass(frozen=True, slots=True)
class People:
    """`persons` holds for each person all its author mentions as (mention_id, position, name)."""

    persons: tuple[tuple[tuple[str, int, str], ...], ...]
    pairs: tuple[PersonPair, ...]


def resolve(papers: Sequence[Paper], judgements: Sequence[PersonJudgement] = ()) -> People:
    """The persons behind all author lists. Deterministic in the set of papers, whatever their order."""
    papers = sorted(papers, key=lambda paper: min((one.mention_id for one in paper.lists), default=""))
    found = [(index, seat) for index, paper in enumerate(papers) for seat in seats(paper.lists)]
    found = [part for index, seat in found for part in ((index, s) for s in told_apart(seat, judgements))]
    said = by_seat(found, judgements)
    labels = [_label(seat) for _, seat in found]
    called = {(key.family, key.spelled): key for _, seat in found for key in _keys(seat)}
    names = list(called.values())
    for _ in range(ROUNDS):
        persons, pairs = _round(papers, found, labels, said, names)
        names = _names(persons, called)
        for group in persons:
            for seat in group.seats:
                labels[seat] = f"{_label(found[seat][1])} {group.seats[0]}"
    return People(
        tuple(tuple(name for seat in group.seats for name in found[seat][1].names) for group in persons), tuple(pairs)
    )


def _round(
    papers: Sequence[Paper],
    found: Sequence[tuple[int, Seat]],
    labels: Sequence[str],
    said: Sequence[tuple[int, int, PersonJudgement]],
    names: Sequence[NameKey],
) -> tuple[list[Group], list[PersonPair]]:
    """All persons, given what every seat is called as a co-author."""
    statistics = _statistics(papers, found, labels, names)
    persons: list[Group] = []
    pairs = [_said(judgement) for _, _, judgement in said] + [pair for _, seat in found for pair in _aligned(seat)]
    for block in _blocks(heed(_groups(papers, found, labels), said)):
        merged, judged = _agglomerate(block, statistics, found)
        persons += merged
        pairs += judged
    return persons, pairs


def _statistics(
    papers: Sequence[Paper], found: Sequence[tuple[int, Seat]], labels: Sequence[str], names: Iterable[NameKey]
) -> NameStatistics:
    counts = count_names(names)
    teams: dict[int, set[str]] = defaultdict(set)
    for (index, _), label in zip(found, labels, strict=True):
        teams[index].add(label)
    coauthors = Counter(label for team in teams.values() for label in team)
    acquainted: dict[str, set[str]] = defaultdict(set)
    for team in teams.values():
        if len(team) <= LARGE_TEAM:
            for label in team:
                acquainted[label] |= team
    words = Counter(word for paper in papers for word in set(paper.words))
    venues = Counter(venue for paper in papers for venue in set(paper.venues))
    return NameStatistics(
        counts.people,
        counts.families,
        counts.givens,
        counts.kindred,
        counts.initials,
        len(papers),
        coauthors,
        words,
        venues,
        acquainted,
    )


def _label(seat: Seat) -> str:
    """A seat as a co-author sees it: the whole name, or family name and initial if there is no more."""
    key = _fullest(_keys(seat))
    return f"{key.family}|{key.canonical or key.squashed[:1]}"


def _names(persons: Sequence[Group], called: Mapping[tuple[str, str], NameKey]) -> list[NameKey]:
    """One name for each person of two papers or more, and for each name that none of these bears."""
    names = [group.fullest for group in persons if len(group.papers) > 1]
    borne = {(key.family, key.spelled) for key in names}
    return names + [key for name, key in called.items() if name not in borne]


def _keys(seat: Seat) -> set[NameKey]:
    return {name_key(name) for _, _, name in seat.names}


def _fullest(keys: Iterable[NameKey]) -> NameKey:
    return max(keys, key=lambda k: (len(k.squashed), k.family, k.given, k.number or ""))


def _groups(papers: Sequence[Paper], found: Sequence[tuple[int, Seat]], labels: Sequence[str]) -> list[Group]:
    """One group a seat, with what surrounds it."""
    company: dict[int, list[int]] = defaultdict(list)
    for place, (index, _) in enumerate(found):
        company[index].append(place)
    groups = []
    for place, (index, seat) in enumerate(found):
        others = Counter(labels[other] for other in company[index] if other != place)
        keys = _keys(seat)
        paper = papers[index]
        owned = {page for mention, name, page in paper.owners for m, _, n in seat.names if (m, n) == (mention, name)}
        words, venues = Counter(set(paper.words)), Counter(set(paper.venues))
        groups.append(Group([place], keys, {index}, others, words, venues, owned))
    return groups


def _aligned(seat: Seat) -> Iterator[PersonPair]:
    """Why the spellings of one seat are one person: they stand at one place of one paper's author list."""
    first = seat.names[0]
    told = {first[2]}
    for mention, position, name in seat.names:
        if name not in told:
            told.add(name)
            reason = f"{first[2]} and {name} stand at one place among the authors of one paper"
            yield PersonPair(first[:2], (mention, position), "same", ALIGNED, reason)


def _said(judgement: PersonJudgement) -> PersonPair:
    verdict = "same" if judgement.same else "different"
    reason = f"a human says {verdict} (line {judgement.line} of the judgements)"
    return PersonPair(judgement.left, judgement.right, verdict, SAID if judgement.same else -SAID, reason)


def _blocks(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """Groups that share family name and first letter, or came to share them through a seat with two spellings."""
    parent: dict[str, str] = {}

    def find(block: str) -> str:
        parent.setdefault(block, block)
        while parent[block] != block:
            parent[block] = parent[parent[block]]
            block = parent[block]
        return block

    keyed = [(sorted({block for key in group.keys for block in _block_keys(key)}), group) for group in groups]
    for blocks, _ in keyed:
        for other in blocks[1:]:
            a, b = sorted((find(blocks[0]), find(other)))
            parent[b] = a
    result: dict[str, list[Group]] = defaultdict(list)
    for blocks, group in keyed:
        result[find(blocks[0])].append(group)
    yield from result.values()


def _block_keys(key: NameKey) -> tuple[str, ...]:
    return (f"{key.family}|{key.squashed[:1]}",)


def _agglomerate(
    block: list[Group], statistics: NameStatistics, found: Sequence[tuple[int, Seat]]
) -> tuple[list[Group], list[PersonPair]]:
    """Join the best pair above zero until none is left."""
    judged: list[PersonPair] = []
    groups: dict[int, Group] = dict(enumerate(_same_at_once(block, statistics, found, judged)))
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


def _pair(
    a: Group, b: Group, score: int, evidence: Sequence[Evidence], found: Sequence[tuple[int, Seat]]
) -> PersonPair:
    left, right = (found[group.seats[0]][1].names[0][:2] for group in (a, b))
    verdict = "same" if score > 0 else ("unsure" if score > UNSURE else "different")
    return PersonPair(left, right, verdict, score, in_words(evidence))


def _same_at_once(
    block: list[Group], statistics: NameStatistics, found: Sequence[tuple[int, Seat]], judged: list[PersonPair]
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
    home: Group, group: Group, mark: tuple[str, str], found: Sequence[tuple[int, Seat]]
) -> Iterator[PersonPair]:
    ours, theirs = (
        next(name for seat in one.seats for name in found[seat][1].names if name_key(name[2]).full == mark[0])
        for one in (home, group)
    )
    if ours[2] != theirs[2]:
        why = f", co-author {mark[1].replace('|', ' ')} in common" if mark[1] else ", and a rare one"
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
    for coauthor in sorted(group.coauthors):
        if prior + statistics.coauthor_points(coauthor) >= SURE:
            yield key.full, coauthor


def _can_join(home: Group, group: Group) -> bool:
    return not home.excludes(group) and group_agreement(home, group) is Agreement.SAME


def _by_name(key: NameKey) -> tuple[str, str]:
    return key.full, key.number or ""
