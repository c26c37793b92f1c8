"""The set-based steps: .sql files beside this module, run by name."""

import duckdb

from warehouse import scripts


def run(con: duckdb.DuckDBPyConnection, step: str) -> None:
    scripts.run(con, "etl.match", step)
