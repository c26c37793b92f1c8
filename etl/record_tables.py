"""Tables of records as files: CSV, TSV, JSON lines, Parquet. A row that cannot be read is left out and reported."""

import csv
import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import duckdb

_LONGEST = 100_000_000
"""Bytes of one row; a longer one is no record."""

_SEPARATORS = {".csv": ",", ".tsv": "\t"}
_JSON_LINES = (".jsonl", ".ndjson", ".json")


def read_records(con: duckdb.DuckDBPyConnection, path: Path, scratch: Path) -> list[str]:
    """Create `records`: the table as it stands, and `row_number`. Returns what is wrong with the rows left out.

    The fast way first; only if a row breaks it, the file is read again row by row, and the good rows are kept.
    """
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        _create(con, "read_parquet(?)", path)
        return []
    if suffix not in _SEPARATORS and suffix not in _JSON_LINES:
        raise ValueError("a table of records ends in .csv, .tsv, .jsonl or .parquet")
    try:
        _read_text(con, path, suffix)
        return []
    except duckdb.Error:
        good = scratch / "good.jsonl"
        rejected = _sift(path, suffix, good)
        _read_text(con, good, ".jsonl")
        return rejected


def _read_text(con: duckdb.DuckDBPyConnection, path: Path, suffix: str) -> None:
    if separator := _SEPARATORS.get(suffix):
        options = f"all_varchar = true, header = true, delim = '{separator}', quote = '\"', escape = '\"'"
        _create(con, f"read_csv(?, {options}, max_line_size = {_LONGEST})", path)
    else:
        options = f"format = 'newline_delimited', sample_size = -1, maximum_object_size = {_LONGEST}"
        _create(con, f"read_json(?, {options}, convert_strings_to_integers = false)", path)


def _create(con: duckdb.DuckDBPyConnection, reader: str, path: Path) -> None:
    con.execute(
        f"CREATE OR REPLACE TABLE records AS SELECT *, row_number() OVER () AS row_number FROM {reader}", [str(path)]
    )


def _sift(path: Path, suffix: str, good: Path) -> list[str]:
    """Copy the readable rows as JSON lines; returns a line about each of the others."""
    rejected = []
    with good.open("w", encoding="utf-8") as out:
        for number, row in _rows(path, suffix):
            if isinstance(row, str):
                rejected.append(f"line {number}: {row}")
            else:
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    if good.stat().st_size == 0:
        raise ValueError(rejected[0] if rejected else "no records")
    return rejected


def _rows(path: Path, suffix: str) -> Iterator[tuple[int, dict[str, object] | str]]:
    """(line number, the row or what is wrong with it)"""
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        if suffix in _JSON_LINES:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, _object(line)
            return
        csv.field_size_limit(_LONGEST)
        taken = _Lines(lines)
        reader = csv.reader(taken, delimiter=_SEPARATORS[suffix])
        header = next(reader, [])
        taken.forget()
        for cells in reader:
            if len(cells) == len(header):
                yield taken.number, {name: cell or None for name, cell in zip(header, cells, strict=True)}
                taken.forget()
            elif cells:
                yield taken.begun, f"{len(cells)} cells where the header has {len(header)}"
                taken.give_back()
            else:
                taken.forget()


class _Lines:
    """Lines that can be given back: a quote that nobody closes swallows all behind it, and must cost one line only."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.waiting: deque[str] = deque()
        self.lines = iter(lines)
        self.row: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.waiting.popleft() if self.waiting else next(self.lines)
        self.row.append(line)
        self.number += 1
        return line

    @property
    def begun(self) -> int:
        """The number of the first line of this row."""
        return self.number - len(self.row) + 1

    def forget(self) -> None:
        self.row = []

    def give_back(self) -> None:
        """All lines of this row but its first stand before the reader again."""
        self.waiting.extendleft(reversed(self.row[1:]))
        self.number -= len(self.row) - 1
        self.row = []


def _object(line: str) -> dict[str, object] | str:
    try:
        row = json.loads(line)
    except ValueError as error:
        return f"no JSON: {error}"
    return row if isinstance(row, dict) else "no JSON object"
