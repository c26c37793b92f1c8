"""Verdicts to clusters: each connected component is judged as a whole.

A component whose verdicts all say *same* is a cluster. In any other, clusters grow from single members, the best
supported join first; a join needs more for than against over all judged pairs between the two sides, and a veto or a
human *no* between any two members forbids it. The outcome depends on the verdicts of the component and on nothing else.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_Tie = tuple[int, int, bool]
"""Points between two clusters, from how many pairs, and whether one of them is a veto."""


@dataclass(frozen=True, slots=True)
class Link:
    """What was judged between two members: points above zero speak for one paper, below for two."""

    left: int
    right: int
    points: int
    pairs: int = 1
    veto: bool = False
    decided: bool = False
    """A person said *same*: no vote is taken."""


def group(members: Iterable[int], links: Sequence[Link], names: Mapping[int, str]) -> list[list[int]]:
    """Partition the members of one component; deterministic whatever the order of members and links.

    Equal support is told apart by name, since numbers tell who came first.

    >>> group([1, 2, 3], [Link(1, 2, 25), Link(2, 3, 15), Link(1, 3, 0, veto=True)], {1: "a", 2: "b", 3: "c"})
    [[1, 2], [3]]
    """
    forest = _Forest(members, links, names)
    heap = [forest.entry(a, b) for a, row in forest.ties.items() for b in row if a < b and forest.welcome(a, b)]
    heapq.heapify(heap)
    while heap:
        *_, a, b, tie = heapq.heappop(heap)
        if a not in forest.clusters or b not in forest.clusters or forest.ties[a].get(b) != tie:
            continue
        kept, changed = forest.join(a, b)
        for other in changed:
            if forest.welcome(kept, other):
                heapq.heappush(heap, forest.entry(kept, other))
    return sorted(sorted(cluster) for cluster in forest.clusters.values())


class _Forest:
    """The clusters so far, each under the number of one member, and the ties between them."""

    def __init__(self, members: Iterable[int], links: Sequence[Link], names: Mapping[int, str]) -> None:
        self.names = names
        self.clusters = {member: [member] for member in members}
        self.ties: dict[int, dict[int, _Tie]] = defaultdict(dict)
        for link in links:
            self._add(link.left, link.right, (link.points, link.pairs, link.veto))
        home = {member: member for member in self.clusters}
        for link in links:
            if link.decided and home[link.left] != home[link.right]:
                kept, _ = self.join(home[link.left], home[link.right])
                home |= dict.fromkeys(self.clusters[kept], kept)

    def welcome(self, a: int, b: int) -> bool:
        points, _, veto = self.ties[a][b]
        return points >= 0 and not veto

    def entry(self, a: int, b: int) -> tuple[int, int, str, str, int, int, _Tie]:
        """Best average first, then the better supported, then by name."""
        tie = self.ties[a][b]
        if self.names[b] < self.names[a]:
            a, b = b, a
        return (-1000 * tie[0] // tie[1], -tie[1], self.names[a], self.names[b], a, b, tie)

    def join(self, a: int, b: int) -> tuple[int, list[int]]:
        """Two clusters become one, the one with fewer ties moving in; returns its number, and whose ties changed."""
        if (len(self.ties[a]), self.names[b]) < (len(self.ties[b]), self.names[a]):
            a, b = b, a
        self.clusters[a] += self.clusters.pop(b)
        changed = []
        for other, tie in self.ties.pop(b).items():
            del self.ties[other][b]
            if other != a:
                self._add(a, other, tie)
                changed.append(other)
        return a, changed

    def _add(self, a: int, b: int, tie: _Tie) -> None:
        points, count, veto = self.ties[a].get(b, (0, 0, False))
        self.ties[a][b] = self.ties[b][a] = (points + tie[0], count + tie[1], veto or tie[2])
