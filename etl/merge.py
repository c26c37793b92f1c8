"""From the mentions of one paper to one row: a small rule per field, each a `.sql` file in `merging`.

Every value that `papers` shows has its winning mention and its rule in `paper_fields`.
"""

from duckdb import DuckDBPyConnection

from crawler.lexicon.venue_names import venue_key, venues
from warehouse import scripts
from warehouse.database import renew

TABLES = (
    "papers", "paper_fields", "authorships", "versions", "abstracts", "venues", "people", "person_names", "person_ids",
    "conflicts",
)  # fmt: skip
STEPS = (
    "stated", "lead", "title", "venue", "year", "presentation", "identifiers", "abstract", "spellings", "authorships",
    "papers", "versions", "abstracts", "people", "venues", "conflicts",
)  # fmt: skip


def merge(con: DuckDBPyConnection) -> None:
    """Fill every table that follows from mentions and from what matching decided about them."""
    for table in TABLES:
        renew(con, table)
    _venue_keys(con)
    for step in STEPS:
        scripts.run(con, "etl", f"merging/{step}")


def _venue_keys(con: DuckDBPyConnection) -> None:
    """`venue_keys`: what each printed venue name comes to, so that a venue's acronym and full name are one venue."""
    printed = con.execute("SELECT DISTINCT venue, venue_type FROM entries WHERE venue IS NOT NULL").fetchall()
    known = venues()
    rows: list[tuple[str, str | None, str, str | None]] = []
    for venue, venue_type in printed:
        key = venue_key(venue)
        found = known.get(key)
        if found and venue_type != "workshop":
            rows.append((venue, venue_type, found.acronym.lower(), found.acronym))
        else:
            rows.append((venue, venue_type, f"{key} workshop" if venue_type == "workshop" else key, None))
    columns = [list(column) for column in zip(*rows, strict=True)] or [[], [], [], []]
    con.execute(
        "CREATE OR REPLACE TEMP TABLE venue_keys AS SELECT venue, venue_type, 'v' || left(sha256(key), 16) AS venue_id,"
        " name FROM (SELECT unnest(?::VARCHAR[]) AS venue, unnest(?::VARCHAR[]) AS venue_type,"
        " unnest(?::VARCHAR[]) AS key, unnest(?::VARCHAR[]) AS name)",
        columns,
    )
