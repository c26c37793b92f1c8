"""What people decided, read from `judgements.csv` and tied to the mentions and authors it speaks of.

A line is `verdict,kind,left,right,note`: `same` or `different`, `paper` or `person`, and two things, each an id or
`URL#quoted title` (of a person: `URL#name`). A line without a verdict, or with `?`, waits for an answer. Lines about
pages that are not here yet wait too.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from duckdb import DuckDBPyConnection

from etl.match.judgements import ContradictoryJudgementsError, check
from etl.match.judgements import Judgement as Edge

COLUMNS = ("verdict", "kind", "left", "right", "note")


class Reader(Protocol):
    """Rows of a CSV file, with the line each ends on."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...


class JudgementError(Exception):
    """The judgements cannot be used: one line that names the file and the lines."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer; `line` is where it stands in the file."""

    line: int
    verdict: str
    kind: str
    left: str
    right: str


def read_judgements(path: Path) -> list[Judgement]:
    """The answers in a file, none if there is no file. Raises JudgementError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = list(_rows(path, csv.reader(file, strict=True)))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise JudgementError(f"{path}: cannot be read: {error}") from None
    for kind in ("paper", "person"):
        _refuse_contradictions(path, [(j.line, j.verdict, j.left, j.right) for j in found if j.kind == kind])
    return found


def _rows(path: Path, reader: Reader) -> Iterable[Judgement]:
    header: list[str] | None = None
    for row in reader:
        if not any(cell.strip() for cell in row) or row[0].startswith("#"):
            continue
        if header is None:
            header = [cell.strip().lower() for cell in row]
            missing = [name for name in COLUMNS[:4] if name not in header]
            if missing:
                raise JudgementError(f"{path}: the first line must name the columns {','.join(COLUMNS)}")
            continue
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        verdict, kind = cells.get("verdict", "").lower(), cells.get("kind", "").lower()
        if verdict in ("", "?", "unsure"):
            continue
        left, right = cells.get("left", ""), cells.get("right", "")
        if verdict not in ("same", "different") or kind not in ("paper", "person") or not left or not right:
            raise JudgementError(
                f"{path}: line {reader.line_num}: wanted same or different, paper or person, and two ids or URL#title"
            )
        yield Judgement(reader.line_num, verdict, kind, left, right)


def _refuse_contradictions(path: Path, lines: Sequence[tuple[int, str, str, str]]) -> None:
    numbers: dict[str, int] = {}
    edges = [
        Edge(numbers.setdefault(left, len(numbers)), numbers.setdefault(right, len(numbers)), verdict == "same", line)
        for line, verdict, left, right in lines
    ]
    try:
        check(edges)
    except ContradictoryJudgementsError as error:
        raise JudgementError(f"{path}: {error}") from None


def write_judgements(con: DuckDBPyConnection, judgements: Sequence[Judgement], path: Path) -> list[str]:
    """Fill `matching.judgement_input` with what the lines mean here; tells which lines mean nothing yet."""
    con.execute(
        "CREATE OR REPLACE TABLE matching.judgement_input"
        " (line INTEGER, verdict VARCHAR, kind VARCHAR, left_id VARCHAR, right_id VARCHAR)"
    )
    rows: list[tuple[int, str, str, str, str]] = []
    notes: list[str] = []
    for j in judgements:
        lefts, rights = (_find(con, j.kind, reference) for reference in (j.left, j.right))
        for reference, found in ((j.left, lefts), (j.right, rights)):
            if not found:
                notes.append(f"{path}: line {j.line}: nothing here is {reference}; the line waits")
        rows += [(j.line, j.verdict, j.kind, left, right) for left in lefts for right in rights]
        # Several versions of one entry, or one person's names on one page, are one by the very reference.
        rows += [(j.line, "same", j.kind, group[0], other) for group in (lefts, rights) for other in group[1:]]
    for kind in ("paper", "person"):
        _refuse_contradictions(path, [(row[0], row[1], row[3], row[4]) for row in rows if row[2] == kind])
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        con.execute(f"INSERT INTO matching.judgement_input SELECT {', '.join(['unnest(?)'] * 5)}", columns)
    return notes


def _find(con: DuckDBPyConnection, kind: str, reference: str) -> list[str]:
    """The mentions (`mention`) or authors (`mention#position`) that a reference means, newest version first."""
    founder = con.execute(
        "SELECT arg_max(founder, n) FROM ledger WHERE id = ? AND event IN ('given', 'moved')", [reference]
    ).fetchone()
    if founder and founder[0]:
        return [str(founder[0])]
    if kind == "paper" and con.execute("SELECT 1 FROM entries WHERE mention_id = ?", [reference]).fetchone():
        return [reference]
    for at, char in enumerate(reference):
        if char == "#":
            found = _on_page(con, kind, reference[:at], reference[at + 1 :].strip().strip('"“”'))
            if found:
                return found
    return []


def _on_page(con: DuckDBPyConnection, kind: str, url: str, words: str) -> list[str]:
    what, said = ("e.mention_id", "e.title") if kind == "paper" else ("e.mention_id || '#' || a.position", "a.name")
    authors = (
        ""
        if kind == "paper"
        else "JOIN (SELECT mention_id, unnest(authors) AS name,"
        " generate_subscripts(authors, 1) AS position FROM entries) AS a ON a.mention_id = e.mention_id"
    )
    rows = con.execute(
        f"SELECT {what} FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id {authors} WHERE p.url = ?"
        f" AND regexp_replace(lower(strip_accents({said})), '[^\\p{{L}}\\p{{N}}]+', '', 'g')"
        " = regexp_replace(lower(strip_accents(?)), '[^\\p{L}\\p{N}]+', '', 'g')"
        " ORDER BY p.current DESC NULLS LAST, e.seq DESC NULLS LAST",
        [url, words],
    ).fetchall()
    return [str(row[0]) for row in rows]
