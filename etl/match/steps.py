"""The set-based steps: .sql files beside this module, run by name."""

from importlib.resources import files

import duckdb


def run(con: duckdb.DuckDBPyConnection, step: str) -> None:
    con.execute(files("etl.match").joinpath(f"{step}.sql").read_text(encoding="utf-8"))
