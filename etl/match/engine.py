"""Which mentions are the same paper: the steps in order.

Every step is a .sql file beside this one; Python folds what SQL cannot, and groups the few components whose verdicts
contradict each other.
"""

from importlib.resources import files

import duckdb

from etl.keys import plain
from etl.match.components import cluster, components
from etl.match.judgements import paper_judgements

_BATCH = 50_000


def match_papers(con: duckdb.DuckDBPyConnection, one_per_source: bool = False, new_only: bool = False) -> None:
    """Read `mention_input` (and `judgement_input`); write `verdicts` and `clusters`.

    With `new_only` the mentions that were matched before are only met, not matched again.
    """
    _run(con, "macros")
    if not new_only:
        _forget(con)
    _run(con, "schema")
    con.execute("CREATE OR REPLACE TEMP TABLE match_options AS SELECT ? AS one_per_source, false AS completing", [one_per_source])
    con.execute(
        "CREATE OR REPLACE TEMP TABLE fresh AS SELECT seq AS m FROM mention_input "
        "WHERE mention_id NOT IN (SELECT mention_id FROM match_mentions)"
    )
    _fold(con)
    for step in ("names", "mentions"):
        _run(con, step)
    if not new_only:
        _run(con, "statistics")
    for step in ("titles", "title_keys"):
        _run(con, step)
    if not new_only:
        _run(con, "blocks")
    for step in ("candidates", "evidence", "verdicts"):
        _run(con, step)
    judgements = paper_judgements(con)
    con.execute("CREATE OR REPLACE TEMP TABLE edges AS SELECT l, r FROM match_pairs WHERE verdict = 'same'")
    components(con, judgements)
    con.execute("UPDATE match_options SET completing = true")
    for step in ("completion", "evidence", "verdicts"):
        _run(con, step)
    cluster(con, judgements)
    _run(con, "views")


def _forget(con: duckdb.DuckDBPyConnection) -> None:
    for table in (
        "name_keys", "match_mentions", "match_titles", "title_keys", "title_pairs", "match_pairs", "id_keys",
        "statistics_version", "word_weights", "full_blocks", "generic_titles", "clusters",
    ):  # fmt: skip
        con.execute(f"DROP TABLE IF EXISTS {table}")


def _run(con: duckdb.DuckDBPyConnection, step: str) -> None:
    con.execute(files("etl.match").joinpath(f"{step}.sql").read_text(encoding="utf-8"))


def _fold(con: duckdb.DuckDBPyConnection) -> None:
    """Fold the texts that SQL cannot: `plain_texts` maps each of them to ASCII."""
    con.execute("CREATE OR REPLACE TEMP TABLE plain_texts (text VARCHAR, plain VARCHAR)")
    hard = con.execute(
        "SELECT DISTINCT x FROM (SELECT i.title AS x FROM mention_input i JOIN fresh f ON f.m = i.seq "
        "UNION ALL SELECT unnest(i.authors[1:100]) FROM mention_input i JOIN fresh f ON f.m = i.seq) "
        "WHERE is_hard(left(x, 2000))"
    ).fetchall()
    for at in range(0, len(hard), _BATCH):
        texts = [text for (text,) in hard[at : at + _BATCH]]
        con.execute(
            "INSERT INTO plain_texts SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])", [texts, [plain(t) for t in texts]]
        )
