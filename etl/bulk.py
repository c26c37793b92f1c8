"""Many rows into DuckDB at once: written as JSON lines, read by its own parallel reader.

Row-by-row inserts are a hundred times slower, and this needs neither Arrow nor pandas.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from duckdb import DuckDBPyConnection

_LEAST = 1 << 24


class BulkLoad:
    """Collects rows for several tables in a scratch folder; `load` puts those of a table into it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, BinaryIO] = {}
        self._longest: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for file in self._files.values():
            file.close()

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        """One row; keys that are no columns of the table are left out when it is loaded."""
        if table not in self._files:
            self._files[table] = (self._folder / f"{table}.jsonl").open("wb")
        line = json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        self._longest[table] = max(self._longest.get(table, 0), len(line))
        self._files[table].write(line)

    def view(self, con: DuckDBPyConnection, table: str, like: str | None = None) -> bool:
        """Make the rows readable as the temporary view `new_<table>`; False if there are none."""
        if table not in self._files:
            return False
        con.execute(f"CREATE OR REPLACE TEMP VIEW new_{table} AS {self._selection(con, table, like or table)}")
        return True

    def load(self, con: DuckDBPyConnection, table: str) -> None:
        """Insert the rows into their table."""
        if table in self._files:
            con.execute(f'INSERT INTO "{table}" {self._selection(con, table, table)}')

    def _selection(self, con: DuckDBPyConnection, table: str, like: str) -> str:
        self._files[table].flush()
        described = con.execute(f'DESCRIBE "{like}"').fetchall()
        columns = ", ".join(f"'{name}': '{kind}'" for name, kind, *_ in described)
        file = str(self._folder / f"{table}.jsonl").replace("'", "''")
        longest = max(_LEAST, 2 * self._longest[table])
        return (
            f"SELECT * FROM read_json('{file}', format = 'newline_delimited', columns = {{{columns}}},"
            f" maximum_object_size = {longest})"
        )
