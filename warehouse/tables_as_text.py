"""Rows as a table for people: columns as wide as their values, wide characters counted as two."""

import unicodedata
from collections.abc import Sequence
from typing import BinaryIO

from duckdb import DuckDBPyConnection

WIDEST = 60
_MEASURED = 1000


def write_table(con: DuckDBPyConnection, out: BinaryIO) -> None:
    """Write all rows of an executed query; the first thousand decide the widths."""
    names = [column[0] for column in con.description or []]
    numeric = [str(column[1]) in _NUMBERS for column in con.description or []]
    rows = [[_text(value) for value in row] for row in con.fetchmany(_MEASURED)]
    widths = [
        min(WIDEST, max([display_width(name), *(display_width(row[i]) for row in rows)]))
        for i, name in enumerate(names)
    ]
    _line(out, names, widths, numeric)
    _line(out, ["─" * width for width in widths], widths, [False] * len(names))
    total = 0
    while rows:
        for row in rows:
            _line(out, row, widths, numeric)
        total += len(rows)
        rows = [[_text(value) for value in row] for row in con.fetchmany(_MEASURED)]
    out.write(f"({total} row{'' if total == 1 else 's'})\n".encode())


_NUMBERS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT", "FLOAT", "DOUBLE", "DECIMAL", "NUMBER"}


def display_width(text: str) -> int:
    """Cells that a terminal needs.

    >>> display_width("Lee"), display_width("李"), display_width("e\u0301")
    (3, 2, 1)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        value = ", ".join(_text(part) for part in value)
    return "".join(char if char.isprintable() else " " for char in str(value))


def _line(out: BinaryIO, cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> None:
    shown = [_fit(*parts) for parts in zip(cells, widths, right, strict=True)]
    out.write(("  ".join(shown).rstrip() + "\n").encode("utf-8", "backslashreplace"))


def _fit(text: str, width: int, right: bool) -> str:
    while display_width(text) > width:
        text = text[: max(1, width - 1 - (display_width(text) - len(text)))].rstrip("…") + "…" if len(text) > 1 else "…"
        if len(text) <= 1:
            break
    pad = " " * (width - display_width(text))
    return pad + text if right else text + pad
