"""Which mentions are the same paper: the steps in order.

Every step is a .sql file beside this one; Python folds the texts that SQL cannot, and groups the few components whose
verdicts contradict each other. A verdict depends on two mentions and on the statistics of one version. A full run makes
new statistics; a run on what is new keeps them, compares the new mentions with everybody, and makes only the components
again that they touch.
"""

import duckdb

from etl.keys import plain
from etl.match.components import cluster, collect, components, touch
from etl.match.judgements import paper_judgements
from etl.match.steps import run

_BATCH = 50_000
_TABLES = (
    "name_keys", "match_mentions", "match_titles", "title_keys", "title_pairs", "match_pairs", "id_keys",
    "statistics_version", "word_weights", "full_blocks", "generic_titles", "clusters", "match_components",
)  # fmt: skip


def match_papers(con: duckdb.DuckDBPyConnection, one_per_source: bool = False, new_only: bool = False) -> None:
    """Read `mention_input` and `judgement_input`; write `verdicts` and `clusters`.

    With `new_only` mentions that were matched before are met, not matched again, as long as the statistics fit: a store
    that has grown by half since then, or was matched under other rules, is matched anew.
    """
    run(con, "macros")
    con.execute(
        "CREATE OR REPLACE TEMP TABLE match_options AS SELECT ? AS one_per_source, false AS completing",
        [one_per_source],
    )
    anew = not (new_only and _continues(con, one_per_source))
    if anew:
        for table in _TABLES:
            con.execute(f"DROP TABLE IF EXISTS {table}")
    run(con, "schema")
    run(con, "arrivals")
    run(con, "departures")
    _compare(con, anew)
    judgements = paper_judgements(con)
    touch(con, judgements, everybody=anew)
    components(con)
    con.execute("UPDATE match_options SET completing = true")
    for step in ("completion", "evidence", "verdicts"):
        run(con, step)
    collect(con, everybody=anew)
    cluster(con, judgements)
    for step in ("clusters", "views"):
        run(con, step)


def _compare(con: duckdb.DuckDBPyConnection, anew: bool) -> None:
    """From fresh mentions to verdicts on all their pairs. A copy of a few rows is cheap, one of all is not."""
    con.execute("DROP VIEW IF EXISTS fresh_mentions; DROP TABLE IF EXISTS fresh_rows")
    con.execute(
        f"CREATE TEMP {'VIEW fresh_mentions' if anew else 'TABLE fresh_rows'} AS "
        "SELECT i.* EXCLUDE (abstract), f.content, coalesce(length(i.abstract), 0) > 200 AS has_abstract "
        "FROM mention_input i JOIN fresh f ON f.m = i.seq"
    )
    if not anew:
        con.execute("CREATE TEMP VIEW fresh_mentions AS SELECT * FROM fresh_rows")
    _fold(con)
    for step in ("names", "mentions", *(["statistics"] if anew else []), "titles", "title_keys"):
        run(con, step)
    for step in (*(["blocks"] if anew else []), "candidates", "evidence", "verdicts"):
        run(con, step)


def _continues(con: duckdb.DuckDBPyConnection, one_per_source: bool) -> bool:
    """Do the statistics of the last full run still fit what is there?"""
    tables = con.execute("SELECT DISTINCT table_name FROM information_schema.tables").fetchall()
    if not set(_TABLES) <= {name for (name,) in tables}:
        return False
    newest = con.execute(
        "SELECT mentions, one_per_source FROM statistics_version ORDER BY version DESC NULLS LAST LIMIT 1"
    ).fetchone()
    count = con.execute("SELECT count(*) FROM mention_input").fetchall()[0][0]
    return newest is not None and newest[1] == one_per_source and 0.5 * newest[0] <= count <= 1.5 * newest[0]


def _fold(con: duckdb.DuckDBPyConnection) -> None:
    """Fold the texts that SQL cannot: `plain_texts` maps each of them to ASCII."""
    con.execute("CREATE OR REPLACE TEMP TABLE plain_texts (text VARCHAR, plain VARCHAR)")
    hard = con.execute(
        "SELECT DISTINCT x FROM ("
        "SELECT title AS x FROM fresh_mentions UNION ALL SELECT unnest(authors[1:100]) FROM fresh_mentions) "
        "WHERE is_hard(left(x, 2000))"
    ).fetchall()
    for at in range(0, len(hard), _BATCH):
        texts = [text for (text,) in hard[at : at + _BATCH]]
        con.execute(
            "INSERT INTO plain_texts SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
            [texts, [plain(t) for t in texts]],
        )
