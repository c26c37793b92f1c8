"""Hands the warehouse to the matching engine and takes its answers back as ids.

The engine works in a schema of its own, `matching`, and keeps there what it needs between runs.
"""

from duckdb import DuckDBPyConnection

from etl.ledger import Ledger
from etl.match.engine import boundary, match_papers
from etl.match.person_tables import match_people
from warehouse import scripts
from warehouse.database import renew

FIRST_BASIS, _GROWTH = 10_000, 1.25


def basis(mentions: int) -> int:
    """Of how many of the first mentions a warehouse of this size makes its statistics; a small one of all.

    It stays the same until the warehouse has grown by a quarter, so that matching what is new comes to the same as
    matching everything again, and a rebuild to the same as all the runs before it.

    >>> basis(700), basis(12_400), basis(12_600)
    (700, 10000, 12500)
    """
    if mentions < FIRST_BASIS:
        return mentions
    reached = FIRST_BASIS
    while int(reached * _GROWTH) <= mentions:
        reached = int(reached * _GROWTH)
    return reached


def prepare(con: DuckDBPyConnection, ledger: Ledger, anew: bool = True) -> None:
    """What the engine compares, and the ids that were given. What is not made anew must only have been added to."""
    con.execute("CREATE SCHEMA IF NOT EXISTS matching")
    ledger.open(con)
    _step(con, "input")
    if anew:
        con.execute("CREATE OR REPLACE TABLE matching.mention_input AS SELECT * FROM mention_rows")
    else:
        con.execute(
            "INSERT INTO matching.mention_input SELECT * FROM mention_rows"
            " WHERE seq > (SELECT coalesce(max(seq), -1) FROM matching.mention_input)"
        )


def match(con: DuckDBPyConnection, ledger: Ledger, anew: bool = True) -> None:
    """Decide which mentions are one paper and which names one person; fills the tables that say so."""
    con.execute("SET schema = 'matching'")
    mentions = con.execute("SELECT count(*) FROM mention_input").fetchall()[0][0]
    again = match_papers(con, new_only=not anew, basis=basis(mentions))
    match_people(con, new_only=not again, boundary=boundary(con))
    con.execute("SET schema = 'main'")
    _step(con, "paper_members")
    ledger.name(con, "paper")
    renew(con, "matches")
    renew(con, "assignments")
    renew(con, "redirects")
    _step(con, "papers")
    _step(con, "person_members")
    ledger.name(con, "person")
    for table in ("mention_authors", "page_people", "person_matches"):
        renew(con, table)
    _step(con, "people")


def _step(con: DuckDBPyConnection, name: str) -> None:
    scripts.run(con, "etl", f"matching_steps/{name}")
