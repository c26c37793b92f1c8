"""The set-based steps: .sql files beside this module, run by name, and what they read: all of a table or few rows."""

import duckdb

from warehouse import scripts


def run(con: duckdb.DuckDBPyConnection, step: str) -> None:
    scripts.run(con, "etl.match", step)


def show(con: duckdb.DuckDBPyConnection, name: str, query: str, few: str, whole: bool) -> None:
    """The relation `name` for the steps that follow: a view of the whole query, or a copy of the `few` rows of it.

    A copy of a few rows is cheap and each later join reads only them; a copy of all would be the table once more.
    """
    if not whole:
        con.execute(f"CREATE OR REPLACE TEMP TABLE {name}_rows AS {query} WHERE {few}")
        query = f"SELECT * FROM {name}_rows"
    con.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {query}")
