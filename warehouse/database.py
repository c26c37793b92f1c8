"""The warehouse file: who may write it, when it can be read, and what it is made of.

Readers always see the last complete warehouse. The one writer works on a copy beside it and puts that in its place when
all is done, so that a kill at any moment leaves the old warehouse and a leftover that the next writer clears away.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from graphlib import TopologicalSorter
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import duckdb

from warehouse.scripts import execute

SCHEMA_VERSION = 5


class WarehouseError(Exception):
    """The warehouse cannot be used: one line that says why and what to do."""


@cache
def relation_files(folder: str) -> Mapping[str, str]:
    """The `.sql` texts of `tables`, `views` or `checks` by name, in the order of their names."""
    found = (item for item in (files(__package__) / folder).iterdir() if item.name.endswith(".sql"))
    return {item.name[:-4]: item.read_text("utf-8") for item in sorted(found, key=lambda item: item.name)}


def create(con: duckdb.DuckDBPyConnection) -> None:
    """All relations, empty."""
    for text in relation_files("tables").values():
        execute(con, text)
    con.execute("INSERT INTO warehouse VALUES ('schema_version', ?)", [str(SCHEMA_VERSION)])
    _draw_views(con)


def create_views(con: duckdb.DuckDBPyConnection) -> None:
    """All views and macros of this paperhouse; those of an earlier one make way."""
    if con.execute("SELECT 1 FROM warehouse WHERE key = 'views' AND value = ?", [_views_fingerprint()]).fetchone():
        return
    for (name,) in con.execute(
        "SELECT view_name FROM duckdb_views() WHERE NOT internal AND schema_name = 'main'"
    ).fetchall():
        con.execute(f'DROP VIEW "{name}"')
    for name, kind in con.execute(
        "SELECT DISTINCT function_name, function_type FROM duckdb_functions()"
        " WHERE NOT internal AND schema_name = 'main'"
    ).fetchall():
        con.execute(f'DROP MACRO {"TABLE " if kind == "table_macro" else ""}"{name}"')
    con.execute("DELETE FROM warehouse WHERE key = 'views'")
    _draw_views(con)


def _draw_views(con: duckdb.DuckDBPyConnection) -> None:
    for text in _views_in_order():
        execute(con, text)
    con.execute("INSERT INTO warehouse VALUES ('views', ?)", [_views_fingerprint()])


@cache
def _views_fingerprint() -> str:
    return sha256(repr(sorted(relation_files("views").items())).encode()).hexdigest()[:16]


@cache
def _views_in_order() -> tuple[str, ...]:
    """Each after those it stands on."""
    views = relation_files("views")
    stands_on = {
        name: {*_USED.findall(text), *_CALLED.findall(text)} & (set(views) - {name}) for name, text in views.items()
    }
    return tuple(views[name] for name in TopologicalSorter(stands_on).static_order())


_USED = re.compile(r"\b(?:FROM|JOIN)\s+(?=\w)(\w+)", re.IGNORECASE)
_CALLED = re.compile(r"(?<!MACRO )\b(\w+)\(")


def renew(con: duckdb.DuckDBPyConnection, table: str) -> None:
    """Make a table empty, as cheaply as possible."""
    con.execute(f'DROP TABLE IF EXISTS "{table}"')
    execute(con, relation_files("tables")[table])


def open_reader(path: Path, apart: bool = False) -> duckdb.DuckDBPyConnection:
    """A read-only connection to a published warehouse. Raises WarehouseError.

    The connections of a process to one file share their settings; one that is `apart` has settings of its own.
    """
    con = _connect(path, apart)
    try:
        version = _schema_version(con, path)
        if version != SCHEMA_VERSION:
            raise WarehouseError(
                f"{path}: made with schema version {version}, this paperhouse has {SCHEMA_VERSION}: "
                f"run `paperhouse rebuild --warehouse {path}`"
            )
    except WarehouseError:
        con.close()
        raise
    return con


def refuse_foreign(path: Path) -> None:
    """Raise unless there is nothing at the path or a warehouse of ours, of whatever version."""
    if not path.exists() and not path.is_symlink():
        return
    con = _connect(path)
    try:
        _schema_version(con, path)
    finally:
        con.close()


def refuse_other(path: Path) -> None:
    """Raise unless there is nothing at the path or a warehouse that this version may go on writing."""
    if path.exists() or path.is_symlink():
        open_reader(path).close()


def _connect(path: Path, apart: bool = False) -> duckdb.DuckDBPyConnection:
    if path.is_dir():
        raise WarehouseError(f"{path}: is a folder, not a warehouse: give a file to --warehouse")
    if not path.exists():
        raise WarehouseError(f"{path}: no such warehouse: make it with `paperhouse etl PATH`")
    try:
        if not apart:
            return duckdb.connect(str(path), read_only=True)
        con = duckdb.connect()
        file = str(path).replace("'", "''")
        con.execute(f"ATTACH '{file}' AS paperhouse (READ_ONLY)")
        return con.execute("USE paperhouse")
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: {_said(error)}") from None


def _said(error: duckdb.Error) -> str:
    text = str(error).splitlines()[0]
    if "set lock" in text:
        return "is in use by another program: close it there and run again"
    if "not a valid DuckDB database file" in text or "was not a valid" in text:
        return "is not a DuckDB file: give another file to --warehouse"
    if "Permission denied" in text:
        return "cannot be read: Permission denied"
    return f"is damaged; remove it and run `paperhouse rebuild` if it is yours ({text})"


def _schema_version(con: duckdb.DuckDBPyConnection, path: Path) -> int:
    try:
        row = con.execute("SELECT value FROM warehouse WHERE key = 'schema_version'").fetchone()
    except duckdb.Error:
        row = None
    if row is None:
        raise WarehouseError(f"{path}: is a DuckDB file but no paperhouse warehouse: give another file to --warehouse")
    return int(row[0])


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Hold the right to write this warehouse; raises WarehouseError while another process holds it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(_beside(path, ".lock"), os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise WarehouseError(f"{path}: cannot be written: {error.strerror}") from None
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(lock, 20).decode("ascii", "replace").strip()
            raise WarehouseError(
                f"{path}: another paperhouse (process {holder}) is writing it: wait for it to end and run again"
            ) from None
        os.ftruncate(lock, 0)
        os.write(lock, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(lock)


@contextmanager
def writing(
    path: Path, go_on: Callable[[duckdb.DuckDBPyConnection], bool] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the writer's copy in one transaction, published when the block ends well, else thrown away.

    Call it as the only writer. It starts from what is published if `go_on` says so, else from nothing.
    """
    work = _beside(path, ".writing")
    try:
        con = _copied(path, work, go_on) if go_on and path.exists() else None
        new = con is None
        if con is None:
            _clear(work)
            con = duckdb.connect(str(work))
        try:
            con.execute("BEGIN")
            if new:
                create(con)
            else:
                create_views(con)
            yield con
            con.execute("COMMIT")
            con.execute("CHECKPOINT")
        finally:
            con.close()
        _publish(work, path)
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise WarehouseError(f"{path}: cannot be written: {str(error).splitlines()[0]}") from None
    finally:
        _clear(work)


def _copied(
    path: Path, work: Path, go_on: Callable[[duckdb.DuckDBPyConnection], bool]
) -> duckdb.DuckDBPyConnection | None:
    _clear(work)
    shutil.copyfile(path, work)
    con = duckdb.connect(str(work))
    if go_on(con):
        return con
    con.close()
    return None


def _publish(work: Path, path: Path) -> None:
    with work.open("rb+") as file:
        os.fsync(file.fileno())
    work.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _clear(work: Path) -> None:
    for leftover in (work, _beside(work, ".wal")):
        with suppress(FileNotFoundError):
            leftover.unlink()
    shutil.rmtree(_beside(work, ".tmp"), ignore_errors=True)
