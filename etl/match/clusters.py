"""Verdicts to clusters: each connected component is judged as a whole.

A component whose verdicts all say *same* is a cluster. In any other, clusters grow from single mentions, the best
supported join first; a join needs more for than against over all judged pairs between the two sides, and a veto or a
human *no* between any two members forbids it. The outcome depends on the verdicts of the component and on nothing else.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAME = 65
"""Points from which on a pair is one paper; what lies above speaks for a join, what lies below against it."""

VETO = -1000
YES, NO = 1_000_000, -1_000_000
"""What people decided, as scores."""

_MOST = 120
"""What one pair can weigh: an abstract that two mentions share outweighs a handful of small doubts."""


@dataclass(frozen=True, slots=True)
class Link:
    """A judged pair inside a component."""

    left: str
    right: str
    score: int


def group(members: Iterable[str], links: Sequence[Link]) -> list[list[str]]:
    """Partition the members of one component; deterministic whatever the order of members and links.

    >>> group("abc", [Link("a", "b", 90), Link("b", "c", 80), Link("a", "c", -1000)])
    [['a', 'b'], ['c']]
    """
    clusters = {member: [member] for member in sorted(members)}
    ties: dict[str, dict[str, tuple[int, int, bool]]] = defaultdict(dict)
    for link in links:
        tie = (max(-_MOST, min(_MOST, link.score - SAME)), 1, link.score <= VETO)
        _add(ties, link.left, link.right, tie)
    for left, right in sorted((link.left, link.right) for link in links if link.score >= YES):
        a, b = (next(name for name, cluster in clusters.items() if member in cluster) for member in (left, right))
        if a != b:
            _join(clusters, ties, a, b)
    heap = [_entry(a, b, tie) for a, row in ties.items() for b, tie in row.items() if a < b and _welcome(tie)]
    heapq.heapify(heap)
    while heap:
        _, _, a, b, tie = heapq.heappop(heap)
        if a not in clusters or b not in clusters or ties[a].get(b) != tie:
            continue
        _join(clusters, ties, a, b)
        for other, joined in ties[a].items():
            if _welcome(joined):
                heapq.heappush(heap, _entry(min(a, other), max(a, other), joined))
    return sorted(sorted(cluster) for cluster in clusters.values())


def _join(
    clusters: dict[str, list[str]], ties: dict[str, dict[str, tuple[int, int, bool]]], a: str, b: str
) -> None:
    """Cluster `b` becomes part of `a`, with all its ties."""
    clusters[a] += clusters.pop(b)
    for other, tie in ties.pop(b).items():
        del ties[other][b]
        if other != a:
            _add(ties, a, other, tie)


def _add(ties: dict[str, dict[str, tuple[int, int, bool]]], a: str, b: str, tie: tuple[int, int, bool]) -> None:
    points, count, veto = ties[a].get(b, (0, 0, False))
    ties[a][b] = ties[b][a] = (points + tie[0], count + tie[1], veto or tie[2])


def _welcome(tie: tuple[int, int, bool]) -> bool:
    return tie[0] >= 0 and not tie[2]


def _entry(a: str, b: str, tie: tuple[int, int, bool]) -> tuple[int, int, str, str, tuple[int, int, bool]]:
    """Best average first, then the better supported, then by name."""
    return (-1000 * tie[0] // tie[1], -tie[1], a, b, tie)
