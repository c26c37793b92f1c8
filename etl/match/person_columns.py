"""Rows of Python in and out of DuckDB, column by column: executemany costs a statement a row."""

from collections.abc import Sequence

from duckdb import DuckDBPyConnection


def insert(con: DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Append rows that have a value for each of the table's first columns."""
    if rows:
        names = [str(name) for name, *_ in con.execute(f"DESCRIBE {table}").fetchall()][: len(rows[0])]
        columns = [list(column) for column in zip(*rows, strict=True)]
        marks = ", ".join("unnest(?)" for _ in columns)
        con.execute(f"INSERT INTO {table} ({', '.join(names)}) SELECT {marks}", columns)
