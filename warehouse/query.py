"""SQL from strangers: one reading statement, no file, no network, no setting, within time and memory."""

import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

import duckdb

from warehouse.confinement import confined
from warehouse.database import open_reader
from warehouse.tables_as_text import write_table

FORMATS = ("table", "csv", "json", "parquet")
_COPY = {
    "csv": "FORMAT csv, HEADER true",
    "json": "FORMAT json, ARRAY true",
    "jsonl": "FORMAT json",
    "parquet": "FORMAT parquet, COMPRESSION zstd",
}
_ONLY_READING = "only reading is allowed: SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN"
_READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}


_TEXT_OR_NAN = re.compile(rb'"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)')
_CLASS = re.compile(r"^(?:\w+ ){1,3}Error: ")
_EXPLAIN = re.compile(r"(?:\s|--[^\n]*\n)*EXPLAIN(?:\s+ANALYZE\b|\s*\([^()]*\))?", re.IGNORECASE)


class QueryError(Exception):
    """The query cannot be answered: one line that says why."""


def run_query(
    warehouse: Path,
    sql: str,
    how: str,
    out: BinaryIO,
    timeout: float = 60.0,
    memory: str = "2GB",
    alone: bool = False,
) -> None:
    """Write the answer in one of the FORMATS. Raises QueryError and WarehouseError.

    `alone` says that this process does nothing else: then the system keeps it within its limits.
    """
    with tempfile.TemporaryDirectory(prefix="paperhouse-") as scratch:
        answer = Path(scratch) / "answer"
        limits = confined(memory, timeout, Path(scratch)) if alone else nullcontext()
        with sandbox(warehouse, answer, memory) as con, _time_limit(con, timeout), limits:
            statement = one_statement(con, sql)
            if how == "table":
                write_table(con.execute(statement), out)
                return
            if not is_select(con, statement):
                raise QueryError(f"--format {how} wants a SELECT")
            con.execute(f"COPY (\n{statement}\n) TO '{answer}' ({_COPY[how]})")
        with answer.open("rb") as file:
            if how == "json":
                out.writelines(map(_without_nan, file))
            while chunk := file.read(1 << 20):
                out.write(chunk)


def _without_nan(line: bytes) -> bytes:
    """A line of JSON in which numbers that JSON cannot say are null."""
    if b"NaN" not in line and b"Infinity" not in line:
        return line
    return _TEXT_OR_NAN.sub(lambda found: found[0] if found[0].startswith(b'"') else b"null", line)


@contextmanager
def sandbox(warehouse: Path, writable: Path | None = None, memory: str = "2GB") -> Iterator[duckdb.DuckDBPyConnection]:
    """A reader that is locked in: its only file besides the warehouse is `writable`, and no setting can change that.

    It is an instance of its own: other connections of the process to the same warehouse stay what they are.
    """
    con = open_reader(warehouse, apart=True)
    try:
        con.execute("SET temp_directory = ''")
        con.execute("SET memory_limit = ?", [memory])
        if writable is not None:
            con.execute("SET allowed_paths = ?", [[str(writable)]])
        con.execute("SET enable_external_access = false")
        con.execute("SET lock_configuration = true")
        yield con
    except duckdb.InterruptException:
        raise QueryError("the query took too long and was stopped: narrow it, or give --timeout SECONDS") from None
    except duckdb.OutOfMemoryException:
        raise QueryError(f"the query needs more than {memory} of memory: narrow it, or give --memory SIZE") from None
    except duckdb.Error as error:
        raise QueryError(_one_line(error)) from None
    finally:
        con.close()


def one_statement(con: duckdb.DuckDBPyConnection, sql: str) -> str:
    """The text of the one statement, if it only reads. Raises QueryError."""
    statements = con.extract_statements(sql)
    if not statements:
        raise QueryError("there is nothing to answer: ask for what there is with SHOW TABLES")
    if len(statements) != 1:
        raise QueryError(f"one statement at a time: this is {len(statements)}")
    if statements[0].type not in _READING:
        raise QueryError(_ONLY_READING)
    statement = statements[0].query.strip().rstrip(";")
    if statements[0].type == duckdb.StatementType.EXPLAIN:
        found = _EXPLAIN.match(statement)  # of anything: EXPLAIN ANALYZE COPY writes its file
        if found is None or not is_select(con, statement[found.end() :]):
            raise QueryError(_ONLY_READING)
    return statement


def is_select(con: duckdb.DuckDBPyConnection, statement: str) -> bool:
    """Can the statement stand inside another one?"""
    try:
        inner = con.extract_statements(f"SELECT * FROM (\n{statement}\n)")
    except duckdb.Error:
        return False
    return len(inner) == 1 and inner[0].type == duckdb.StatementType.SELECT


@contextmanager
def _time_limit(con: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, con.interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _one_line(error: duckdb.Error) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return _CLASS.sub("", " ".join(lines[:2])) if lines else type(error).__name__
