"""Writes the report piece by piece: every figure is asked, drawn and written before the next one is asked."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

from duckdb import DuckDBPyConnection

from warehouse.checks import run_checks
from warehouse.database import open_reader, relation_files
from warehouse.report import graph, plots
from warehouse.report.figures import CHAPTERS, Answer, Figure, ask
from warehouse.report.markup import details, source, table, text, words

_MEMORY = "1GB"
"""What does not fit waits on disk: at a million mentions that costs seconds."""

_TOGETHER = 60
"""Years without papers between others are drawn, unless there are more of them than anybody can see."""


def write_report(warehouse: Path, target: Path) -> None:
    """Put the report in its place when it is complete. Raises WarehouseError."""
    kept_apart = open_reader(warehouse, apart=True)
    with closing(kept_apart) as con, tempfile.TemporaryDirectory(prefix="paperhouse-") as scratch:
        con.execute("SET memory_limit = ?", [_MEMORY])
        con.execute("SET temp_directory = ?", [scratch])
        fresh = target.with_name(target.name + ".writing")
        try:
            with fresh.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
                for piece in pieces(con):
                    out.write(piece)
            os.replace(fresh, target)
        finally:
            fresh.unlink(missing_ok=True)


def pieces(con: DuckDBPyConnection) -> Iterator[str]:
    """The page from its first line to its last."""
    here = files(__package__)
    head, foot = (here / "page.html").read_text("utf-8").split("<!-- chapters -->")
    shown = ask(con, "as_of")
    links = "".join(f'<a href="#{chapter.name}">{escape(chapter.title)}</a>' for chapter in CHAPTERS)
    yield Template(head).substitute(style=(here / "style.css").read_text("utf-8"), nav=links, as_of=_as_of(shown))
    yield _tiles(ask(con, "holdings"))
    for chapter in CHAPTERS:
        yield f'<section id="{chapter.name}"><h2>{escape(chapter.title)}</h2><div class="figures">\n'
        for figure in chapter.figures:
            yield _checks(con) if figure.kind == "checks" else _figure(con, figure)
        yield "</div></section>\n"
    yield Template(foot).substitute(sql=source(shown.sql, "as_of"))


def _as_of(answer: Answer) -> str:
    first, last, run = answer.rows[0]
    told = f"Pages fetched from {text(first)} to {text(last)}. " if first else ""
    return f"{told}Last run ended {text(run)} UTC." if run else told


def _tiles(answer: Answer) -> str:
    tiles = "".join(
        f"<div><dt>{words(name)}</dt><dd>{text(value)}</dd></div>"
        for name, value in zip(answer.columns, answer.rows[0], strict=True)
    )
    return (
        f'<section id="holdings"><h2>{escape(answer.title)}</h2><p class="note">{escape(answer.note)}</p>'
        f'<dl class="tiles">{tiles}</dl>{source(answer.sql, "holdings")}</section>\n'
    )


def _figure(con: DuckDBPyConnection, figure: Figure) -> str:
    answer = ask(con, figure.name)
    behind = source(answer.sql, figure.name)
    if not answer.rows:
        return _frame(figure, answer, f'<p class="nothing">{escape(figure.nothing)}</p>', behind)
    numbers = details("Table", table(answer.columns, answer.rows, answer.title))
    if figure.kind == "graph" and figure.with_lines:
        lines = ask(con, figure.with_lines)
        drawn = graph.draw(
            figure.name,
            answer.title,
            [(r[0], r[1], r[2], r[3]) for r in answer.rows],
            [(r[0], r[1], r[4]) for r in lines.rows],
        )
        people = details("Table · people", table(answer.columns[1:], [r[1:] for r in answer.rows], answer.title))
        pairs = details("Table · pairs", table(lines.columns[2:], [r[2:] for r in lines.rows], lines.title))
        return _frame(figure, answer, drawn, people + pairs + behind + source(lines.sql, figure.with_lines))
    if figure.kind in ("bars", "columns"):
        return _frame(figure, answer, plots.legend(figure.series) + _plot(figure, answer), numbers + behind)
    return _frame(figure, answer, table(answer.columns, answer.rows, answer.title, figure.kind == "cards"), behind)


def _plot(figure: Figure, answer: Answer) -> str:
    series = [answer.column(name) for name in figure.series]
    values = [[int(value or 0) for value in row] for row in zip(*series, strict=True)]
    labels = [row[0] for row in answer.rows]
    if figure.kind == "bars":
        return plots.bars(figure.name, answer.title, labels, values)
    labels, values = labels[::-1], values[::-1]  # asked newest first, drawn from left to right
    if isinstance(labels[0], int) and labels[-1] - labels[0] < _TOGETHER:
        known = dict(zip(labels, values, strict=True))
        labels = list(range(labels[0], labels[-1] + 1))
        values = [known.get(label, [0] * len(series)) for label in labels]
    return plots.columns(figure.name, answer.title, labels, values)


def _checks(con: DuckDBPyConnection) -> str:
    broken = {failure.check: failure for failure in run_checks(con)}
    items = []
    for name, sql in relation_files("checks").items():
        promise = text(sql.splitlines()[0].removeprefix("-- "))
        failure = broken.get(name)
        found = (
            f'<p class="broken">{text(failure.rows)} rows break it, for example {text(failure.example)}</p>'
            if failure
            else ""
        )
        mark = '<span class="bad">broken</span>' if failure else '<span class="good">kept</span>'
        items.append(f"<li>{mark} {promise}{found}{source(sql, name)}</li>")
    kept = f"{len(items) - len(broken)} of {len(items)} promises about our own data hold."
    return (
        f'<figure class="wide" id="checks"><figcaption><h3>Checks</h3><p class="note">{kept}</p></figcaption>'
        f'<ul class="checks">{"".join(items)}</ul></figure>\n'
    )


def _frame(figure: Figure, answer: Answer, drawn: str, behind: str) -> str:
    kind = ' class="wide"' if figure.wide else ""
    return (
        f'<figure{kind} id="{figure.name}"><figcaption><h3>{escape(answer.title)}</h3>'
        f'<p class="note">{escape(answer.note)}</p></figcaption>\n{drawn}\n'
        f'<div class="behind">{behind}</div></figure>\n'
    )
