"""Which mentions hang together, and which clusters they form."""

from collections import defaultdict

import duckdb

from etl.match.clusters import NO, YES, Link, group
from etl.match.judgements import Judgement
from etl.match.steps import run


def touch(con: duckdb.DuckDBPyConnection, judgements: list[Judgement], everybody: bool) -> None:
    """Write `touched(m)`: the mentions whose components are to be made again."""
    _write(con, "decided", [(j.left, j.right) for j in judgements if j.same])
    _write(con, "judged", [(m, m) for j in judgements for m in (j.left, j.right)])
    if everybody:
        con.execute("CREATE OR REPLACE TEMP TABLE touched AS SELECT m FROM match_mentions")
    else:
        run(con, "touched")
    collect(con, everybody)


def collect(con: duckdb.DuckDBPyConnection, everybody: bool) -> None:
    """Write `touched_pairs`: what was judged among the touched. All pairs are seen where they are, a few are copied."""
    con.execute("DROP VIEW IF EXISTS touched_pairs; DROP TABLE IF EXISTS touched_rows")
    if everybody:
        con.execute("CREATE TEMP VIEW touched_pairs AS SELECT * FROM match_pairs")
        return
    con.execute(
        "CREATE TEMP TABLE touched_rows AS SELECT p.* FROM match_pairs p "
        "WHERE l IN (SELECT m FROM touched) AND r IN (SELECT m FROM touched)"
    )
    con.execute("CREATE TEMP VIEW touched_pairs AS SELECT * FROM touched_rows")


def components(con: duckdb.DuckDBPyConnection) -> None:
    """Write `components(m, c)`: every mention that shares a *same* verdict with another, under its component's number.

    Each mention takes the smallest number among its neighbours' and its own, then that number's, until nothing moves.
    """
    run(con, "components")
    moved = 1
    while moved:
        run(con, "components_step")
        moved = _count(con, "components n JOIN components_before o ON o.m = n.m AND o.c <> n.c")


def cluster(con: duckdb.DuckDBPyConnection, judgements: list[Judgement]) -> None:
    """Write `grouped(m, g)`: components without a contradiction as they are, the others judged as wholes."""
    con.execute("CREATE OR REPLACE TEMP TABLE grouped AS SELECT m, c AS g FROM components")
    rows = con.execute(
        "WITH sized AS (SELECT c, count(*) AS n FROM components GROUP BY c), "
        "inside AS (SELECT a.c, s.n, p.l, p.r, p.verdict, p.score FROM touched_pairs p JOIN components a ON a.m = p.l "
        "JOIN components b ON b.m = p.r AND b.c = a.c JOIN sized s ON s.c = a.c WHERE NOT p.completing OR s.n <= 60), "
        "torn AS (SELECT DISTINCT c FROM inside WHERE verdict <> 'same' "
        "UNION SELECT c FROM components WHERE m IN (SELECT unnest(?::BIGINT[]))) "
        "SELECT i.c, x.mention_id, y.mention_id, i.score, i.l, i.r FROM inside i JOIN torn USING (c) "
        "JOIN match_mentions x ON x.m = i.l JOIN match_mentions y ON y.m = i.r",
        [[m for j in judgements for m in (j.left, j.right)]],
    ).fetchall()
    links: dict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    numbers: dict[str, int] = {}
    for c, left, right, score, l_number, r_number in rows:
        links[c][left, right] = score
        numbers[left], numbers[right] = l_number, r_number
    names = dict(con.execute("SELECT m, mention_id FROM match_mentions WHERE m IN (SELECT unnest(?::BIGINT[]))",
        [[m for j in judgements for m in (j.left, j.right)]]).fetchall())
    of = dict(con.execute("SELECT m, c FROM components WHERE m IN (SELECT unnest(?::BIGINT[]))", [list(names)]).fetchall())
    for j in judgements:
        if j.left in of and of[j.left] == of.get(j.right):
            pair = (names[j.left], names[j.right])
            links[of[j.left]].pop(pair[::-1], None)
            links[of[j.left]][pair] = YES if j.same else NO
            numbers |= {names[j.left]: j.left, names[j.right]: j.right}
    regrouped = []
    for found in links.values():
        members = {member for pair in found for member in pair}
        for cluster_members in group(members, [Link(a, b, score) for (a, b), score in found.items()]):
            first = min(numbers[member] for member in cluster_members)
            regrouped += [(numbers[member], first) for member in cluster_members]
    _write(con, "regrouped", regrouped)
    con.execute("UPDATE grouped SET g = r.c FROM regrouped r WHERE r.m = grouped.m")


def _count(con: duckdb.DuckDBPyConnection, rows: str) -> int:
    return int(con.execute(f"SELECT count(*) FROM {rows}").fetchall()[0][0])


def _write(con: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[int, int]]) -> None:
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT unnest(?::BIGINT[]) AS m, unnest(?::BIGINT[]) AS c",
        [[m for m, _ in rows], [c for _, c in rows]],
    )
