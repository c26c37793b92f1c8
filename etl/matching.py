"""Hands the warehouse to the matching engine and takes its answers back as ids.

The engine works in a schema of its own, `matching`, and keeps there what it needs between runs.
"""

from importlib.resources import files

from duckdb import DuckDBPyConnection

from etl.ledger import Ledger
from etl.match.engine import match_papers
from etl.match.person_tables import match_people
from warehouse.database import renew


def prepare(con: DuckDBPyConnection, ledger: Ledger) -> None:
    """What the engine compares, and the ids that were given."""
    con.execute("CREATE SCHEMA IF NOT EXISTS matching")
    ledger.open(con)
    _step(con, "input")


def match(con: DuckDBPyConnection, ledger: Ledger) -> None:
    """Decide which mentions are one paper and which names one person; fills the tables that say so."""
    con.execute("SET schema = 'matching'")
    match_papers(con)
    match_people(con)
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
    con.execute((files("etl") / "matching_steps" / f"{name}.sql").read_text("utf-8"))
