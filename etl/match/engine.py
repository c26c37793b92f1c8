"""Which mentions are the same paper: the steps in order.

Every step is a .sql file beside this one; Python folds the texts that SQL cannot, and groups the few components whose
verdicts contradict each other. A verdict depends on two mentions and on the statistics of one version. A full run makes
new statistics; a run on what is new keeps them, compares the new mentions with everybody, and makes only the components
again that they touch.
"""

import duckdb

from etl.keys import plain
from etl.match.components import cluster, collect_completing, components, touch
from etl.match.evidence import compare_titles, judge_pairs
from etl.match.judgements import paper_judgements
from etl.match.steps import run, show

_BATCH = 50_000
_NO_BOUNDARY = 2**63 - 1
_TABLES = (
    "name_keys", "match_mentions", "match_titles", "title_keys", "title_pairs", "match_pairs", "id_keys",
    "statistics_version", "word_weights", "full_blocks", "generic_titles", "clusters",
)  # fmt: skip


def match_papers(
    con: duckdb.DuckDBPyConnection, one_per_source: bool = False, new_only: bool = False, basis: int | None = None
) -> bool:
    """Read `mention_input` and `judgement_input`; write `verdicts` and `clusters`. Tells whether all was matched anew.

    The statistics are made of the first `basis` mentions; without a basis, of all that a full run finds. With
    `new_only` mentions that were matched before are met, not matched again, unless the statistics would be others now.
    So runs on what is new and one full run with the same basis come to the same.
    """
    run(con, "macros")
    last = _boundary(con, basis)
    if new_only and _kept(con, one_per_source, last if basis else None):
        _set_options(con, one_per_source, boundary(con))
        if _meet(con, anew=False):
            _decide(con, anew=False)
            return False
    for bound in dict.fromkeys((last, _NO_BOUNDARY)):
        _set_options(con, one_per_source, bound)
        for table in _TABLES:
            con.execute(f"DROP TABLE IF EXISTS {table}")
        if _meet(con, anew=True):
            break
    _decide(con, anew=True)
    return True


def _boundary(con: duckdb.DuckDBPyConnection, basis: int | None) -> int:
    """The last mention that the statistics are made of."""
    if not basis:
        return _NO_BOUNDARY
    row = con.execute(
        "SELECT seq FROM mention_input ORDER BY seq ASC NULLS LAST LIMIT 1 OFFSET ?", [basis - 1]
    ).fetchone()
    return int(row[0]) if row else _NO_BOUNDARY


def boundary(con: duckdb.DuckDBPyConnection) -> int:
    """The last mention that the statistics in use are made of."""
    return _statistics(con)[1]


def _statistics(con: duckdb.DuckDBPyConnection) -> tuple[bool, int]:
    """The newest version: whether a source lists a paper once, and its boundary."""
    return con.execute(
        "SELECT one_per_source, boundary FROM statistics_version ORDER BY version DESC NULLS LAST LIMIT 1"
    ).fetchall()[0]


def _kept(con: duckdb.DuckDBPyConnection, one_per_source: bool, boundary: int | None) -> bool:
    """Would a full run make the same statistics? Also finds out who is new and who is gone."""
    tables = con.execute("SELECT DISTINCT table_name FROM information_schema.tables").fetchall()
    if not set(_TABLES) <= {name for (name,) in tables}:
        return False
    source, bound = _statistics(con)
    if source != one_per_source or (boundary is not None and bound != boundary):
        return False
    run(con, "arrivals")
    based = -1 if boundary is None else boundary
    moved = con.execute("SELECT m FROM fresh WHERE m <= ? UNION ALL SELECT m FROM gone WHERE m <= ?", [based, based])
    return not moved.fetchall()


def _set_options(con: duckdb.DuckDBPyConnection, one_per_source: bool, boundary: int) -> None:
    con.execute(
        "CREATE OR REPLACE TEMP TABLE match_options AS "
        "SELECT ? AS one_per_source, false AS completing, ?::BIGINT AS boundary",
        [one_per_source, boundary],
    )


def _meet(con: duckdb.DuckDBPyConnection, anew: bool) -> bool:
    """From fresh mentions to the blocks in which they meet others. False if a crowd is in one of them."""
    if anew:
        run(con, "schema")
        run(con, "arrivals")
    elif con.execute("SELECT 1 FROM gone LIMIT 1").fetchall():
        run(con, "departures")
    said = "i.* EXCLUDE (abstract), f.content, coalesce(length(i.abstract), 0) > 200 AS has_abstract"
    show(con, "fresh_mentions", f"SELECT {said} FROM mention_input i JOIN fresh f ON f.m = i.seq", "true", whole=anew)
    _fold(con)
    for step in ("names", "mentions", *(["statistics"] if anew else []), "titles"):
        run(con, step)
    stated = "SELECT t, f, squashed, words FROM match_titles"
    show(con, "stated_titles", stated, "t IN (SELECT t FROM fresh_t)", whole=anew)
    for step in ("keys", *(["blocks"] if anew else []), "meetings", "crowds"):
        run(con, step)
    return not con.execute("SELECT k FROM crowds LIMIT 1").fetchall()


def _decide(con: duckdb.DuckDBPyConnection, anew: bool) -> None:
    """Compare those who met; make the components again that they touch, and their clusters."""
    run(con, "meeting_titles")
    compare_titles(con, whole=anew)
    run(con, "candidates")
    judge_pairs(con, whole=anew)
    judgements = paper_judgements(con)
    touch(con, judgements, everybody=anew)
    components(con)
    con.execute("UPDATE match_options SET completing = true")
    run(con, "completion")
    judge_pairs(con, whole=anew)
    collect_completing(con, everybody=anew)
    cluster(con, judgements)
    for step in ("clusters", "views"):
        run(con, step)


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
