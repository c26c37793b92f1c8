"""The figures of the report, in order. Each is one `.sql` file that says in its first comments what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from duckdb import DuckDBPyConnection

Kind = Literal["tiles", "bars", "columns", "graph", "cards", "table", "checks"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: how it is drawn, and from which files."""

    name: str
    kind: Kind
    series: tuple[str, ...] = ()
    """The columns that are drawn; the first column of the answer names the bars."""
    with_lines: str | None = None
    """The file with the lines of a graph."""
    wide: bool = False
    nothing: str = "There is nothing to show yet."


@dataclass(frozen=True, slots=True)
class Chapter:
    """Figures under one heading."""

    name: str
    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a file says of itself, its SQL as it was executed, and what came out."""

    title: str
    note: str
    sql: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]

    def column(self, name: str) -> list[Any]:
        """The values of one column."""
        at = self.columns.index(name)
        return [row[at] for row in self.rows]


CHAPTERS = (
    Chapter(
        "papers",
        "Papers",
        (
            Figure("papers_by_year", "columns", ("published", "preprints")),
            Figure("papers_by_venue", "bars", ("papers",)),
        ),
    ),
    Chapter("people", "People", (Figure("coauthor_people", "graph", with_lines="coauthor_pairs", wide=True),)),
    Chapter(
        "sources",
        "Sources",
        (
            Figure("source_coverage", "bars", ("only_here", "elsewhere_too")),
            Figure("fetches_by_month", "columns", ("new_content", "as_before"), nothing="No fetch has a known time."),
            Figure("source_health", "cards", wide=True),
            Figure("alarms", "cards", wide=True, nothing="No source has raised an alarm."),
        ),
    ),
    Chapter(
        "doubts",
        "Doubts",
        (
            Figure(
                "conflicts",
                "bars",
                ("contradictions", "versions", "wordings"),
                nothing="All sources agree on all papers.",
            ),
            Figure("problems", "bars", ("errors", "warnings", "remarks"), nothing="No page has a known problem."),
            Figure("conflict_examples", "cards", wide=True, nothing="No two sources contradict each other."),
            Figure("problem_examples", "cards", wide=True, nothing="No page has a known problem."),
            Figure("least_certain_merges", "cards", wide=True, nothing="No two mentions were merged."),
        ),
    ),
    Chapter(
        "runs",
        "Runs",
        (
            Figure("papers_by_run", "columns", ("papers",)),
            Figure("rejects", "bars", ("refused",), nothing="Everything could be read."),
            Figure("reject_examples", "cards", wide=True, nothing="Everything could be read."),
            Figure("runs", "cards", wide=True),
            Figure("checks", "checks", wide=True),
        ),
    ),
)


def ask(con: DuckDBPyConnection, name: str) -> Answer:
    """Run one file as it stands."""
    sql = (files(__package__) / "figures" / f"{name}.sql").read_text("utf-8")
    said = [line[2:].strip() for line in sql.splitlines() if line.startswith("--")]
    found = con.execute(sql)
    columns = tuple(column[0] for column in found.description or ())
    return Answer(said[0], " ".join(said[1:]), sql, columns, found.fetchall())
