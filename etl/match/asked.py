"""What the engine would say of pairs that it never compared: the same steps, on a few mentions alone."""

from collections.abc import Iterable, Sequence
from typing import Any

import duckdb

from etl.match.evidence import compare_titles, judge_pairs
from etl.match.steps import run

_PAIR = "SELECT unnest(?::BIGINT[]) AS l, unnest(?::BIGINT[]) AS r"
_KEPT = (
    ("mention_input", "seq IN (SELECT m FROM asked_mentions)"),
    ("match_mentions", "m IN (SELECT m FROM asked_mentions)"),
    ("match_titles", "t IN (SELECT t FROM matching.match_mentions WHERE m IN (SELECT m FROM asked_mentions))"),
    ("generic_titles", "t IN (SELECT t FROM matching.match_mentions WHERE m IN (SELECT m FROM asked_mentions))"),
    ("statistics_version", "true"),
    (
        "name_keys",
        "name IN (SELECT unnest(authors) FROM matching.mention_input WHERE seq IN (SELECT m FROM asked_mentions))",
    ),
)

Verdict = tuple[str, str, str, int, str]
"""Two mentions, verdict, score, reason."""


def judge(con: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    """The verdicts on pairs of mentions of a warehouse, best first; the warehouse stays as it is."""
    names = [name for pair in pairs for name in pair]
    con.execute(
        "CREATE OR REPLACE TEMP TABLE asked_mentions AS SELECT m, mention_id FROM matching.match_mentions"
        " WHERE mention_id IN (SELECT unnest(?::VARCHAR[]))",
        [names],
    )
    number = {name: m for m, name in con.execute("SELECT m, mention_id FROM asked_mentions").fetchall()}
    known = sorted({tuple(sorted((number[a], number[b]))) for a, b in pairs if {a, b} <= number.keys() and a != b})
    with duckdb.connect() as alone:
        run(alone, "macros")
        run(alone, "schema")
        alone.execute(
            "CREATE TEMP TABLE match_options AS SELECT false AS one_per_source, false AS completing, 0 AS boundary"
        )
        for table, where in _KEPT:
            _copy(con, alone, table, where)
        alone.execute(f"CREATE TEMP TABLE pairs AS {_PAIR}", [[m for m, _ in known], [m for _, m in known]])
        alone.execute(
            "CREATE TEMP TABLE title_candidates AS SELECT DISTINCT least(a.t, b.t) AS ta, greatest(a.t, b.t) AS tb"
            " FROM pairs p JOIN match_mentions a ON a.m = p.l JOIN match_mentions b ON b.m = p.r WHERE a.t <> b.t"
        )
        compare_titles(alone, whole=True)
        judge_pairs(alone, whole=True)
        run(alone, "views")
        return alone.execute(
            "SELECT * FROM verdicts ORDER BY score DESC NULLS LAST, left_mention, right_mention"
        ).fetchall()


def _copy(con: duckdb.DuckDBPyConnection, alone: duckdb.DuckDBPyConnection, table: str, where: str) -> None:
    """The rows of a table of the engine, into a database of their own."""
    columns = con.execute(f"DESCRIBE matching.{table}").fetchall()
    names = [f'"{name}"' for name, *_ in columns]
    alone.execute(
        f"CREATE OR REPLACE TABLE {table} ({', '.join(f'{n} {c[1]}' for n, c in zip(names, columns, strict=True))})"
    )
    rows: Iterable[tuple[Any, ...]] = con.execute(f"SELECT * FROM matching.{table} WHERE {where}").fetchall()
    if rows:
        alone.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})", rows)
