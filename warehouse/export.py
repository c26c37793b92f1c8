"""The papers in the formats that reference managers and data tools read.

Tables are written by DuckDB, references one paper at a time, so that no size of warehouse fills the memory. The
condition comes from the user and is locked in like any query.
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from duckdb import DuckDBPyConnection

from warehouse import bibtex, csl
from warehouse.cited import COLUMNS, Cited, later_keys
from warehouse.query import QueryError, is_select, one_statement, sandbox

_TABLES = {
    "csv": "FORMAT csv, HEADER true",
    "jsonl": "FORMAT json",
    "parquet": "FORMAT parquet, COMPRESSION zstd",
}


_FORMULA = "('=', '+', '-', '@', chr(9), chr(13))"
"""A spreadsheet takes a cell that begins so for a formula."""
_UNSAFE = re.compile(r"[\"#%'*/:=?\\{\[\]^\x00-\x1f\x7f]")
"""What Hive, and Spark after it, writes as `%XX` in the name of a folder."""


class ExportError(Exception):
    """The export cannot be written: one line that says why."""


def export(
    warehouse: Path,
    how: str,
    out: BinaryIO,
    target: Path | None = None,
    where: str | None = None,
    partition_by: str | None = None,
) -> None:
    """Write the papers that meet the condition to `target`, or to `out` without one."""
    if partition_by and (how != "parquet" or target is None):
        raise ExportError("--partition-by writes Parquet folders: give `parquet` and -o DIR")
    with tempfile.TemporaryDirectory(prefix="paperhouse-", dir=_beside(target)) as scratch:
        written = Path(scratch) / "papers"
        with sandbox(warehouse, written) as con:
            chosen = _chosen(con, where)
            if how == "csv":
                chosen = _for_spreadsheets(con, chosen)
            if how in _TABLES:
                _write_tables(con, chosen, _TABLES[how], written, partition_by)
            else:
                with written.open("wb") as file:
                    _write_references(con, chosen, how, file)
        _deliver(written, target, out)


def _chosen(con: DuckDBPyConnection, where: str | None) -> str:
    """The SELECT of the papers wanted."""
    if where is None:
        return "SELECT * FROM papers ORDER BY paper_id NULLS LAST"
    statement = one_statement(con, f"SELECT * FROM papers WHERE (\n{where}\n) ORDER BY paper_id NULLS LAST")
    if not is_select(con, statement) or not is_select(con, f"SELECT\n{where}\n"):
        raise QueryError("--where wants one condition on the columns of papers, such as: year >= 2020")
    return statement


def _for_spreadsheets(con: DuckDBPyConnection, chosen: str) -> str:
    """Lists as one text each, and nothing that a spreadsheet would run: such text begins with an apostrophe."""
    cells = {"authors": "array_to_string(authors, '; ')"}
    for name, kind in con.execute("SELECT column_name, column_type FROM (DESCRIBE papers)").fetchall():
        if kind == "VARCHAR" or name in cells:
            cell = cells.get(name, f'"{name}"')
            cells[name] = f"CASE WHEN {cell}[1] IN {_FORMULA} THEN chr(39) || {cell} ELSE {cell} END"
    replaced = ", ".join(f'{cell} AS "{name}"' for name, cell in cells.items())
    return f"SELECT * REPLACE ({replaced}) FROM (\n{chosen}\n)"


def _write_tables(con: DuckDBPyConnection, chosen: str, options: str, written: Path, partition_by: str | None) -> None:
    if partition_by is None:
        con.execute(f"COPY (\n{chosen}\n) TO '{written}' ({options})")
        return
    columns = [row[0] for row in con.execute("DESCRIBE papers").fetchall() if not row[1].endswith("[]")]
    if partition_by not in columns:
        raise ExportError(f"--partition-by {partition_by}: not one of the columns {', '.join(columns)}")
    # The lock allows one file, not a folder: each part is written to that file and moved to its place.
    parts = written.with_name("parts")
    con.execute(f"CREATE TEMP TABLE chosen AS {chosen}")
    for (value,) in con.execute(f'SELECT DISTINCT "{partition_by}" FROM chosen ORDER BY 1 NULLS LAST').fetchall():
        con.execute(
            f'COPY (SELECT * EXCLUDE ("{partition_by}") FROM chosen WHERE "{partition_by}" IS NOT DISTINCT FROM ?'
            f" ORDER BY paper_id NULLS LAST) TO '{written}' ({options})",
            [value],
        )
        folder = parts / f"{partition_by}={_folder(value)}"
        folder.mkdir(parents=True)
        written.replace(folder / "papers.parquet")
    parts.mkdir(exist_ok=True)
    parts.replace(written)


def _folder(value: object) -> str:
    """A value as Hive names its folder."""
    if value is None:
        return "__HIVE_DEFAULT_PARTITION__"
    return _UNSAFE.sub(lambda char: f"%{ord(char[0]):02X}", str(value))


def _write_references(con: DuckDBPyConnection, chosen: str, how: str, file: BinaryIO) -> None:
    keys = later_keys(_told(con, chosen))
    papers = _cited(con, chosen)
    lines = bibtex.entries(papers, keys) if how == "bibtex" else csl.array(papers, keys)
    for line in lines:
        file.write(line.encode("utf-8", "replace"))


def _told(con: DuckDBPyConnection, chosen: str) -> Iterator[tuple[str, str | None, int | None, str | None]]:
    """The papers of the chosen ones' years, in the order in which they came: only these can share a key with them."""
    con.execute(f"""
        WITH came AS (
            SELECT a.paper_id, min(e.seq) AS seq
            FROM assignments AS a JOIN entries AS e ON e.mention_id = a.mention_id GROUP BY a.paper_id
        )
        SELECT p.paper_id, p.authors[1], p.year, p.title FROM papers AS p JOIN came AS c ON c.paper_id = p.paper_id
        WHERE coalesce(p.year, 0) IN (SELECT coalesce(year, 0) FROM (\n{chosen}\n))
        ORDER BY c.seq NULLS LAST, p.paper_id NULLS LAST""")
    while rows := con.fetchmany(2000):
        yield from rows


def _cited(con: DuckDBPyConnection, chosen: str) -> Iterator[Cited]:
    con.execute(f"SELECT {COLUMNS} FROM (\n{chosen}\n) AS p ORDER BY p.paper_id NULLS LAST")
    while rows := con.fetchmany(2000):
        for row in rows:
            yield Cited(*row)


def _beside(target: Path | None) -> Path | None:
    """The scratch folder lies beside the target, so that the last step is a rename."""
    if target is None:
        return None
    if not target.parent.is_dir():
        raise ExportError(f"{target}: the folder {target.parent} does not exist")
    return target.parent


def _deliver(written: Path, target: Path | None, out: BinaryIO) -> None:
    if target is None:
        with written.open("rb") as file:
            shutil.copyfileobj(file, out)
        return
    if target.is_dir():
        if not written.is_dir():
            raise ExportError(f"{target}: is a folder: give a file")
        shutil.copytree(written, target, dirs_exist_ok=True)
        return
    written.replace(target)
