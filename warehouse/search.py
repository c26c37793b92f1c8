"""Full-text search over papers and people, in plain tables: words, where they stand, and what that is worth.

No extension of DuckDB can be taken for granted, so the index is ours: BM25 with the document's part worked out at load
time, and for names the classic keys of deletions, by which a word meets all words that are one typing error away. The
index is a function of the other tables, made anew in the transaction of every load that changed something.
"""

from pathlib import Path
from typing import BinaryIO

from duckdb import DuckDBPyConnection

from warehouse import scripts
from warehouse.database import renew
from warehouse.query import run_query

TABLES = ("search_documents", "search_terms", "search_postings", "search_spellings")


def fill(con: DuckDBPyConnection) -> None:
    """Make the index from what the warehouse now holds."""
    for table in TABLES:
        renew(con, table)
    scripts.run(con, "warehouse", "search")


def run_search(warehouse: Path, words: str, limit: int, how: str, out: BinaryIO) -> None:
    """Write the people and papers that answer the words, at most so many of each kind."""
    quoted = words.replace("'", "''").replace("\0", " ")
    run_query(warehouse, f"SELECT * FROM search('{quoted}', top := {limit})", how, out)
