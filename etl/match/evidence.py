"""How alike the titles are that met, and the verdicts on the pairs that met."""

import duckdb

from etl.match.steps import run, show


def compare_titles(con: duckdb.DuckDBPyConnection, whole: bool) -> None:
    """Add `title_candidates` to `title_pairs`, as far as they are alike."""
    if con.execute("SELECT 1 FROM title_candidates LIMIT 1").fetchall():
        met = "t IN (SELECT ta FROM title_candidates UNION SELECT tb FROM title_candidates)"
        show(con, "met_titles", "SELECT * FROM match_titles", met, whole)
        run(con, "title_pairs")


def judge_pairs(con: duckdb.DuckDBPyConnection, whole: bool) -> None:
    """Add the verdicts on `pairs` to `match_pairs`."""
    if con.execute("SELECT 1 FROM pairs LIMIT 1").fetchall():
        met = "m IN (SELECT l FROM pairs UNION SELECT r FROM pairs)"
        compared = "SELECT * EXCLUDE (mention_id, author_count, content) FROM match_mentions"
        show(con, "met_mentions", compared, met, whole)
        for step in ("evidence", "verdicts"):
            run(con, step)
