"""Which authors could be one person at all, by their names alone: nobody of one unit is ever compared with another's.

So what is decided in a unit depends on its own authors and on who wrote with them, and on nobody else.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from etl.match.names import Agreement, NameKey, agreement, surname_groups


class _Union:
    """Which things hang together; the smallest of them stands for all."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = one = self.parent[self.parent[one]]
        return one

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self.parent[second] = first

    def join_all(self, several: Sequence[int]) -> None:
        for other in several[1:]:
            self.join(several[0], other)


def units_of(
    called: Sequence[Sequence[NameKey]],
    joined: Iterable[tuple[int, int]] = (),
    rare: Callable[[NameKey], bool] = lambda key: True,
) -> list[int]:
    """For the names of each author the number of the first author of the same unit. `joined` are so by a human's word.

    Names that only sound alike are worth a look where one of them is `rare`, as slips of the pen are.

    >>> from etl.match.names import name_key
    >>> units_of([[name_key(name)] for name in ("Ann Roe", "Ada Roe", "Ann B. Roe", "Ann Poe")])
    [0, 1, 0, 3]
    """
    union = _Union(len(called))
    bearers: dict[NameKey, list[int]] = defaultdict(list)
    for author, keys in enumerate(called):
        for key in keys:
            bearers[key].append(author)
    for several in bearers.values():
        union.join_all(several)
    for one, other in joined:
        union.join(one, other)
    shared: dict[str, list[int]] = defaultdict(list)
    beginnings: dict[str, list[NameKey]] = defaultdict(list)
    for key, (author, *_) in bearers.items():
        for mark in _marks(key):
            shared[mark].append(author)
        beginnings[f"{key.family}|{key.squashed[:1]}"].append(key)
    for several in shared.values():
        union.join_all(several)
    for keys in beginnings.values():
        for a, b in _worth_a_look(keys, rare):
            one, other = bearers[a][0], bearers[b][0]
            if union.find(one) != union.find(other) and agreement(a, b) is not Agreement.NONE:
                union.join(one, other)
    return [union.find(author) for author in range(len(called))]


def _marks(key: NameKey) -> Iterator[str]:
    """What two names share that are one but for order, spaces and known spellings."""
    yield f"{key.family}|{key.squashed}"
    yield f"{key.family}|{key.squashed[:1]}|{' '.join(sorted(key.given))}"
    yield from spelling_marks(key)


def spelling_marks(key: NameKey) -> Iterator[str]:
    """What all known spellings of a spelled-out name share. As labels, they have an end."""
    if key.spelled:
        yield f"{key.family}~{key.canonical}|"
        yield from (f"{kin}~{key.canonical}|" for kin in surname_groups(key.family))


def _worth_a_look(keys: Sequence[NameKey], rare: Callable[[NameKey], bool]) -> Iterator[tuple[NameKey, NameKey]]:
    """Pairs of one family name and initial of which one may say less than the other, or be misspelled."""
    first: dict[str, list[NameKey]] = defaultdict(list)
    for key in keys:
        first[key.given[0] if key.given else ""].append(key)
    for word, several in first.items():
        if len(word) == 1:
            yield from ((short, key) for short in several for key in keys if key is not short)
        else:
            yield from combinations(several, 2)
    spelled = {key: key.spelled for key in keys if len(key.spelled) > 1}
    for key in spelled:
        if rare(key):
            alike = process.extract(key.spelled, spelled, scorer=OSA.distance, score_cutoff=2, limit=None)
            yield from ((key, other) for _, _, other in alike if other is not key)
