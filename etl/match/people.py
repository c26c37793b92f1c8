"""Who is who: from the author lists of matched papers to persons.

Papers come first: lists of one paper, laid side by side, already say which spellings are one person. Then all author
seats that could be one name are compared within blocks, best pairs first, until nothing above zero is left. A person's
two seats on one paper are two persons, unless a human says otherwise; what humans say comes first.
"""

import gc
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from etl.match.alignment import AuthorList, Seat, seats
from etl.match.names import NameKey, name_key, surname_groups
from etl.match.person_groups import Group
from etl.match.person_judgements import PersonJudgement, by_seat, heed, told_apart
from etl.match.person_merging import PersonPair, agglomerate
from etl.match.person_statistics import NameStatistics, count_names

ROUNDS = 2
"""In the first a co-author is a family name and an initial, in the second the person that the first made of it."""
NEIGHBOURS = 60
"""Co-authors that count on either side: collaborations of thousands would be the square of their size."""
LARGE_TEAM = 30
"""Authors from which on a paper does not make them acquaintances."""
ALIGNED = 100
"""Points of two spellings that the author lists of one paper put at one place."""
SAID = 1000
"""Points of what a human said."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What resolving people needs of one cluster of mentions."""

    lists: tuple[AuthorList, ...]
    words: tuple[str, ...]
    venues: tuple[str, ...]
    owners: frozenset[tuple[str, str, str]] = frozenset()
    """(mention_id, name, mark) where a page highlights one author as its own: the page, its e-mail address, its ids."""


@dataclass(frozen=True, slots=True)
class People:
    """`persons` holds for each person all its author mentions as (mention_id, position, name)."""

    persons: tuple[tuple[tuple[str, int, str], ...], ...]
    pairs: tuple[PersonPair, ...]


def resolve(papers: Sequence[Paper], judgements: Sequence[PersonJudgement] = ()) -> People:
    """The persons behind all author lists. Deterministic in the set of papers, whatever their order."""
    with _no_collection():
        return _resolve(papers, judgements)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Millions of small things are made here and none in a circle: looking for circles took a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _resolve(papers: Sequence[Paper], judgements: Sequence[PersonJudgement]) -> People:
    papers = sorted(papers, key=lambda paper: min((one.mention_id for one in paper.lists), default=""))
    found = [(index, seat) for index, paper in enumerate(papers) for seat in seats(paper.lists)]
    found = [part for index, seat in found for part in ((index, s) for s in told_apart(seat, judgements))]
    said = by_seat(found, judgements)
    labels = [_label(seat) for _, seat in found]
    keys = sorted({key for _, seat in found for key in _keys(seat)}, key=lambda k: (k.family, k.given, k.number or ""))
    called = {(key.family, key.spelled): key for key in keys}
    names = list(called.values())
    for number in range(1, ROUNDS + 1):
        persons, pairs = _round(papers, found, labels, said, names, number == ROUNDS)
        names = _names(persons, called)
        for group in persons:
            label = f"{_called(group.face.fullest)} #{group.seats[0]}"
            for seat in group.seats:
                labels[seat] = label
    return People(
        tuple(tuple(name for seat in group.seats for name in found[seat][1].names) for group in persons), tuple(pairs)
    )


def _round(
    papers: Sequence[Paper],
    found: Sequence[tuple[int, Seat]],
    labels: Sequence[str],
    said: Sequence[tuple[int, int, PersonJudgement]],
    names: Sequence[NameKey],
    told: bool,
) -> tuple[list[Group], list[PersonPair]]:
    """All persons, given what every seat is called as a co-author."""
    statistics = _statistics(papers, found, labels, names)
    persons: list[Group] = []
    pairs = [_said(judgement) for _, _, judgement in said] + [pair for _, seat in found for pair in _aligned(seat)]
    for block in _blocks(heed(_groups(papers, found, labels), said)):
        merged, judged = agglomerate(block, statistics, found, told)
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
    circles: dict[str, set[str]] = defaultdict(set)
    for team in teams.values():
        if len(team) <= LARGE_TEAM:
            for label in team:
                circles[label] |= team
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
        circles,
    )


def _label(seat: Seat) -> str:
    """A seat as a co-author sees it: the whole name, or family name and initial if there is no more."""
    return _called(_fullest(_keys(seat)))


def _called(key: NameKey) -> str:
    return f"{key.family}|{key.canonical or key.squashed[:1]}"


def _names(persons: Sequence[Group], called: Mapping[tuple[str, str], NameKey]) -> list[NameKey]:
    """One name for each person of two papers or more, and for each name that none of these bears."""
    names = [group.face.fullest for group in persons if len(group.papers) > 1]
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
    first = {index: places[0] for index, places in company.items()}
    groups = []
    for place, (index, seat) in enumerate(found):
        others: dict[str, int] = {}
        at = place - first[index]
        for other in company[index][max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]:
            if other != place:
                others[labels[other]] = others.get(labels[other], 0) + 1
        keys = _keys(seat)
        paper = papers[index]
        owned = {page for mention, name, page in paper.owners for m, _, n in seat.names if (m, n) == (mention, name)}
        words, venues = dict.fromkeys(paper.words, 1), dict.fromkeys(paper.venues, 1)
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
    """Family name and initial; for spelled-out names also what all their known spellings have in common."""
    beginning = f"{key.family}|{key.squashed[:1]}"
    if not key.spelled:
        return (beginning,)
    kin = (f"{group}~{key.canonical}" for group in sorted(surname_groups(key.family)))
    return (beginning, f"{key.family}~{key.canonical}", *kin)
