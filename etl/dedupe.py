"""Any table of bibliographic records in, who is the same paper out.

The table may come from anywhere, so everything about it is checked before anything is compared: the columns, the ids,
the rows. No network, no training data, no warehouse.
"""

import sys
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from etl.match.bylines import split_byline
from etl.match.engine import match_papers
from etl.match.person_tables import match_people
from etl.record_tables import read_records

NEEDED = ("id", "title", "authors")
OPTIONAL = ("year", "venue", "volume", "number", "pages", "abstract", "doi", "arxiv_id", "url", "source")
MEMORY = "2500MB"
"""What DuckDB may hold before it spills to disk; the rest of the process stays under 3 GB with it."""

_BATCH = 50_000


class RecordsError(ValueError):
    """The table of records cannot be used; the message says what is wrong and where."""


def dedupe(records: Path, out: Path, pairs: Path | None, people: Path | None, one_per_source: bool) -> int:
    """Cluster the records; every id stands in `out` exactly once. Returns the exit status: 1 if a row is unreadable."""
    outputs = [path for path in (out, pairs, people) if path is not None]
    _check_outputs(records, outputs)
    with TemporaryDirectory() as scratch, duckdb.connect() as con:
        con.execute(f"SET memory_limit = '{MEMORY}'")
        con.execute(f"SET temp_directory = '{scratch}'")
        rejected = _load(con, records, Path(scratch))
        match_papers(con, one_per_source=one_per_source)
        _write(con, out, "clusters", "c.cluster AS paper_id", "i.row_number ASC NULLS LAST")
        if pairs is not None:
            _write_pairs(con, pairs)
        if people is not None:
            match_people(con)
            columns = "c.position, c.name, c.person AS person_id"
            order = "i.row_number ASC NULLS LAST, c.position ASC NULLS LAST"
            _write(con, people, "author_people", columns, order, "WHERE lower(c.name) <> 'et al.'")
    for line in rejected:
        print(f"{records}: {line}", file=sys.stderr)
    return 1 if rejected else 0


def _check_outputs(records: Path, outputs: list[Path]) -> None:
    """Refuse before the work what could not be written after it, or would overwrite what was read."""
    taken = {records.resolve()}
    for path in outputs:
        if path.suffix.lower() not in (".csv", ".parquet"):
            raise RecordsError(f"{path}: what is written ends in .csv or .parquet")
        if not path.parent.is_dir():
            raise RecordsError(f"{path}: the folder {path.parent} does not exist")
        if path.is_dir():
            raise RecordsError(f"{path}: is a folder")
        if path.resolve() in taken:
            raise RecordsError(f"{path}: is another table of this command: give each a file of its own")
        taken.add(path.resolve())


def _load(con: duckdb.DuckDBPyConnection, path: Path, scratch: Path) -> list[str]:
    """`mention_input` from the file; returns what could not be read, a line each."""
    if not path.is_file():
        raise RecordsError(f"{path}: no such file")
    try:
        rejected = read_records(con, path, scratch)
    except (ValueError, duckdb.Error) as error:
        raise RecordsError(f"{path}: {str(error).splitlines()[0]}") from error
    _check_columns(con, path)
    rejected += _reject_without_id(con, path)
    types = {name.lower(): str(kind) for name, kind, *_ in con.execute("DESCRIBE records").fetchall()}
    for column in OPTIONAL:
        if column not in types:
            con.execute(f"ALTER TABLE records ADD COLUMN {column} VARCHAR")
    _name_authors(con, types["authors"])
    con.execute("CREATE TEMP MACRO stated(x) AS nullif(trim(CAST(x AS VARCHAR)), '')")
    con.execute(files("etl").joinpath("dedupe.sql").read_text("utf-8"))
    return rejected


def _check_columns(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    columns = {name.lower() for name, *_ in con.execute("DESCRIBE records").fetchall()} - {"row_number"}
    if missing := [name for name in NEEDED if name not in columns]:
        word = "column" if len(missing) == 1 else "columns"
        raise RecordsError(f"{path}: {word} {', '.join(missing)} missing; there are {', '.join(sorted(columns))}")


def _reject_without_id(con: duckdb.DuckDBPyConnection, path: Path) -> list[str]:
    """Take out the records that no line of the output could speak of; returns a line about each."""
    before = con.execute("SELECT count(*) FROM records").fetchall()[0][0]
    con.execute(
        "CREATE TEMP TABLE refused AS SELECT row_number, id, earlier FROM ("
        "SELECT row_number, trim(CAST(id AS VARCHAR)) AS id, first(row_number) OVER (PARTITION BY CAST(id AS VARCHAR)"
        " ORDER BY row_number ASC NULLS LAST) AS earlier FROM records)"
        " WHERE id IS NULL OR id = '' OR earlier < row_number"
    )
    rows = con.execute("SELECT * FROM refused ORDER BY row_number ASC NULLS LAST").fetchall()
    if rows and len(rows) == before:
        raise RecordsError(f"{path}: no record has an id")
    con.execute("DELETE FROM records WHERE row_number IN (SELECT row_number FROM refused)")
    return [
        f"record {number}: id {said} stands in record {earlier} already" if said else f"record {number}: has no id"
        for number, said, earlier in rows
    ]


def _name_authors(con: duckdb.DuckDBPyConnection, kind: str) -> None:
    """`records.names`: the authors as a list, whatever form they came in."""
    con.execute("ALTER TABLE records ADD COLUMN names VARCHAR[]")
    if kind.endswith("[]"):
        name = "x ->> '$'" if kind.startswith("JSON") else "x.name" if kind.startswith("STRUCT") else "x"
        names = f"list_transform(authors, lambda x: CAST({name} AS VARCHAR))"
        con.execute(f"UPDATE records SET names = list_filter({names}, lambda x: x IS NOT NULL)")
        return
    byline = "authors ->> '$'" if kind == "JSON" else "CAST(authors AS VARCHAR)"
    con.execute("CREATE TABLE bylines (byline VARCHAR, names VARCHAR[])")
    distinct = con.execute(f"SELECT DISTINCT {byline} FROM records WHERE trim({byline}) <> ''").fetchall()
    for at in range(0, len(distinct), _BATCH):
        batch = [text for (text,) in distinct[at : at + _BATCH]]
        con.execute(
            "INSERT INTO bylines SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[][])",
            [batch, [split_byline(text) for text in batch]],
        )
    con.execute(f"UPDATE records SET names = b.names FROM bylines b WHERE b.byline = {byline}")


def _write(con: duckdb.DuckDBPyConnection, path: Path, table: str, columns: str, order: str, where: str = "") -> None:
    rows = f"SELECT i.id, {columns} FROM {table} c JOIN ids i ON i.mention_id = c.mention_id {where} ORDER BY {order}"
    _copy(con, path, rows)


def _write_pairs(con: duckdb.DuckDBPyConnection, path: Path) -> None:
    columns = "left_mention AS left_id, right_mention AS right_id, verdict, score, reason"
    _copy(con, path, f"SELECT {columns} FROM verdicts ORDER BY left_id ASC NULLS LAST, right_id ASC NULLS LAST")


def _copy(con: duckdb.DuckDBPyConnection, path: Path, rows: str) -> None:
    form = "FORMAT parquet" if path.suffix.lower() == ".parquet" else "FORMAT csv, HEADER true"
    quoted = str(path).replace("'", "''")
    con.execute(f"COPY ({rows}) TO '{quoted}' ({form})")
