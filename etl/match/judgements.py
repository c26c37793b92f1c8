"""What people decided. A yes or a no of theirs outranks all evidence; two that cannot both hold are an error."""

from collections import defaultdict, deque
from dataclasses import dataclass

import duckdb


class ContradictoryJudgementsError(ValueError):
    """Two lines of the judgements cannot both hold."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two members, by number, and whether they are one; `line` is where it is written."""

    left: int
    right: int
    same: bool
    line: int


def paper_judgements(con: duckdb.DuckDBPyConnection) -> list[Judgement]:
    """The judgements on papers whose two mentions are here, checked for contradictions."""
    if not con.execute("SELECT 1 FROM information_schema.tables WHERE table_name = 'judgement_input'").fetchall():
        return []
    rows = con.execute(
        "SELECT a.m, b.m, j.verdict = 'same', j.line FROM judgement_input j "
        "JOIN match_mentions a ON a.mention_id = j.left_id JOIN match_mentions b ON b.mention_id = j.right_id "
        "WHERE j.kind = 'paper' ORDER BY j.line ASC NULLS LAST"
    ).fetchall()
    judgements = [Judgement(left, right, same, line) for left, right, same, line in rows]
    check(judgements)
    return judgements


def check(judgements: list[Judgement]) -> None:
    """Raise when a *different* joins two that a chain of *same* makes one.

    >>> check([Judgement(1, 2, True, 3), Judgement(2, 1, False, 5)])
    Traceback (most recent call last):
    ...
    etl.match.judgements.ContradictoryJudgementsError: line 5 says different, but line 3 says same
    """
    same: dict[int, list[Judgement]] = defaultdict(list)
    for j in judgements:
        if j.same:
            same[j.left].append(j)
            same[j.right].append(j)
    for j in judgements:
        if not j.same and (path := _path(same, j.left, j.right)):
            lines = " and ".join(f"line {p.line}" for p in sorted(path, key=lambda p: p.line))
            verb = "says" if len(path) == 1 else "say"
            raise ContradictoryJudgementsError(f"line {j.line} says different, but {lines} {verb} same")


def _path(same: dict[int, list[Judgement]], start: int, goal: int) -> list[Judgement]:
    """The shortest chain of *same* from one member to the other; empty if there is none."""
    reached: dict[int, list[Judgement]] = {start: []}
    queue = deque([start])
    while queue:
        member = queue.popleft()
        if member == goal:
            return reached[member]
        for j in same[member]:
            other = j.right if j.left == member else j.left
            if other not in reached:
                reached[other] = [*reached[member], j]
                queue.append(other)
    return []
