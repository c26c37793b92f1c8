"""Which mentions hang together, and which clusters they form."""

from collections import defaultdict

import duckdb

from etl.match.clusters import Link, group
from etl.match.judgements import Judgement
from etl.match.steps import run, show

_JUDGED = "SELECT l, r, score, completing FROM match_pairs"


def touch(con: duckdb.DuckDBPyConnection, judgements: list[Judgement], everybody: bool) -> None:
    """Write `touched(m, mention_id)`: the mentions whose components are to be made again."""
    _write(con, "decided", [(j.left, j.right) for j in judgements if j.same])
    _write(con, "judged", [(m, m) for j in judgements for m in (j.left, j.right)])
    if everybody:
        con.execute("CREATE OR REPLACE TEMP TABLE touched AS SELECT m, mention_id FROM match_mentions")
    else:
        run(con, "touched")
    collect(con, everybody)


def collect(con: duckdb.DuckDBPyConnection, everybody: bool) -> None:
    """Make `touched_pairs`: what was judged among the touched."""
    inside = "l IN (SELECT m FROM touched) AND r IN (SELECT m FROM touched)"
    show(con, "touched_pairs", _JUDGED, inside, whole=everybody)


def collect_completing(con: duckdb.DuckDBPyConnection, everybody: bool) -> None:
    """Add the verdicts on `pairs`, all among the touched, to `touched_pairs`."""
    if not everybody:
        con.execute(f"INSERT INTO touched_pairs_rows {_JUDGED} SEMI JOIN pairs USING (l, r) WHERE completing")


def components(con: duckdb.DuckDBPyConnection) -> None:
    """Write `components(m, c)`: every mention that shares a *same* verdict with another, under its component's number.

    Each mention takes the smallest number among its neighbours' and its own, then that number's, until nothing moves.
    """
    run(con, "components")
    moved = True
    while moved:
        run(con, "components_step")
        moved = bool(con.execute("SELECT 1 FROM components WHERE moved LIMIT 1").fetchall())


def cluster(con: duckdb.DuckDBPyConnection, judgements: list[Judgement]) -> None:
    """Write `grouped(m, c, g)`: components without a contradiction as they are, the others judged as wholes."""
    con.execute("CREATE OR REPLACE TEMP TABLE grouped AS SELECT m, c, c AS g FROM components")
    run(con, "torn")
    links: dict[int, dict[tuple[int, int], Link]] = defaultdict(dict)
    for c, left, right, points, pairs, veto in con.execute(
        "SELECT c, l, r, points, pairs, veto FROM torn_ties"
    ).fetchall():
        links[c][left, right] = Link(left, right, points, pairs, veto)
    members = [m for j in judgements for m in (j.left, j.right)]
    component = dict(
        con.execute("SELECT m, c FROM components WHERE m IN (SELECT unnest(?::BIGINT[]))", [members]).fetchall()
    )
    for j in judgements:
        if j.left in component and component[j.left] == component.get(j.right):
            pair = (min(j.left, j.right), max(j.left, j.right))
            links[component[j.left]][pair] = Link(*pair, points=0, veto=not j.same, decided=j.same)
    names = dict(
        con.execute(
            "SELECT m, mention_id FROM touched "
            "WHERE m IN (SELECT l FROM torn_ties UNION SELECT r FROM torn_ties UNION SELECT m FROM judged)"
        ).fetchall()
    )
    regrouped = [
        (member, min(together))
        for found in links.values()
        for together in group({m for pair in found for m in pair}, list(found.values()), names)
        for member in together
    ]
    _write(con, "regrouped", regrouped)
    run(con, "regroup")


def _write(con: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[int, int]]) -> None:
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT unnest(?::BIGINT[]) AS m, unnest(?::BIGINT[]) AS c",
        [[m for m, _ in rows], [c for _, c in rows]],
    )
