"""The steps in order: gather, archive, read, match, merge, check, publish."""

import os
import tempfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from duckdb import DuckDBPyConnection

from crawler.storage.archive import Archive
from etl.bulk import BulkLoad
from etl.changes import find_changes
from etl.gather import Gathered, gather, take_fetched
from etl.ids import run_id
from etl.judgements import Judgement, read_judgements, write_judgements
from etl.ledger import Ledger
from etl.load import load, reader_fingerprint
from etl.matching import match, prepare
from etl.merge import merge
from etl.outcome import Broken, Outcome
from etl.place import Place
from etl.privacy import privacy_of
from warehouse import database, search
from warehouse.checks import run_checks

Progress = Callable[[str, int, int | None], None]
"""Hears what is being done, how much of it is done, and of how much if that is known."""


class NothingThereError(Exception):
    """None of the paths exists, so there is nothing to do."""


@dataclass(slots=True)
class _Run:
    place: Place
    started: datetime = field(default_factory=lambda: datetime.now(UTC).replace(tzinfo=None))
    told: Progress = lambda what, done, of: None

    @property
    def run_id(self) -> str:
        return run_id(self.started, os.getpid())


def run_etl(paths: Sequence[Path], place: Place, told: Progress | None = None) -> Outcome:
    """Bring saved pages into the warehouse. Twice on the same input changes nothing but `runs`."""
    run = _Run(place, told=told) if told else _Run(place)
    if not any(os.path.lexists(path) for path in paths):
        raise NothingThereError("; ".join(f"{path}: not_found: no such file" for path in paths))
    database.refuse_other(place.warehouse)
    with database.only_writer(place.warehouse):
        judgements = read_judgements(place.judgements)
        place.record.begin(run.run_id, run.started)
        gathered = gather(paths, Archive(place.archive, at_once=False), place.record.journal, run.run_id, run.told)
        return _bring_up_to_date(run, gathered, judgements, fresh=False)


def run_fetched(sources: Collection[str], place: Place, told: Progress | None = None) -> Outcome:
    """Bring what the spiders kept for these sources into the warehouse, and what a killed run left on its way."""
    run = _Run(place, told=told) if told else _Run(place)
    database.refuse_other(place.warehouse)
    with database.only_writer(place.warehouse):
        judgements = read_judgements(place.judgements)
        place.record.begin(run.run_id, run.started, loads="fetched")
        gathered = take_fetched(sources, Archive(place.archive), place.record.journal, run.run_id)
        return _bring_up_to_date(run, gathered, judgements, fresh=False)


def rebuild(place: Place, told: Progress | None = None) -> Outcome:
    """The whole warehouse again, from the archive, the record and the judgements."""
    run = _Run(place, told=told) if told else _Run(place)
    database.refuse_foreign(place.warehouse)
    if not place.archive.is_dir() or not any(place.archive.iterdir()):
        raise NothingThereError(f"{place.archive}: no archive there to make a warehouse from: name it with --archive")
    with database.only_writer(place.warehouse):
        judgements = read_judgements(place.judgements)
        place.record.adopt()
        place.record.begin(run.run_id, run.started)
        return _bring_up_to_date(run, Gathered(), judgements, fresh=True)


def _bring_up_to_date(run: _Run, gathered: Gathered, judgements: Sequence[Judgement], fresh: bool) -> Outcome:
    record, archive = run.place.record, Archive(run.place.archive)
    privacy = privacy_of(run.place, archive)
    go_on = None if fresh else privacy.holds_in
    with database.writing(run.place.warehouse, go_on) as con, tempfile.TemporaryDirectory() as scratch:
        privacy.note(con)
        reading = partial(run.told, "reading")
        loaded = load(con, record.journal, archive, reading, privacy.keep_emails)
        otherwise = _decided_otherwise(con, judgements)
        if loaded.anything or otherwise:
            notes = _decide(con, run, judgements, Path(scratch), anew=otherwise or loaded.again)
        else:
            notes = []
        refused = gathered.refused_now(con)
        counts = _counts(con, gathered, len(refused), loaded.items)
        outcome = Outcome(run.run_id, counts, tuple(refused), (), tuple(notes))
        _write_runs(con, run, outcome, Path(scratch))
        run.told("checking", 0, None)
        outcome = Outcome(run.run_id, counts, tuple(refused), _broken(con), tuple(notes))
        finished = datetime.now(UTC).replace(tzinfo=None)
        con.execute(
            "UPDATE runs SET finished_at = ?, status = ? WHERE run_id = ?", [finished, outcome.status, run.run_id]
        )
    record.end(run.run_id, finished, outcome.status, counts)
    return outcome


def _decide(
    con: DuckDBPyConnection, run: _Run, judgements: Sequence[Judgement], scratch: Path, anew: bool
) -> list[str]:
    """Match, merge, compare: everything that follows from what was read. Not anew: only pages were added since."""
    ledger = Ledger(run.place.record.ids, run.started)
    run.told("matching", 0, None)
    prepare(con, ledger, anew)
    notes = write_judgements(con, judgements, run.place.judgements)
    match(con, ledger, anew)
    run.told("merging", 0, None)
    merge(con)
    find_changes(con, scratch)
    run.told("indexing", 0, None)
    search.fill(con)
    con.execute("DELETE FROM warehouse WHERE key = 'decided_with'")
    con.execute("INSERT INTO warehouse VALUES ('decided_with', ?)", [_fingerprint(judgements)])
    ledger.save(con)
    return notes


def _decided_otherwise(con: DuckDBPyConnection, judgements: Sequence[Judgement]) -> bool:
    row = con.execute("SELECT value FROM warehouse WHERE key = 'decided_with'").fetchone()
    return row is None or row[0] != _fingerprint(judgements)


def _fingerprint(judgements: Sequence[Judgement]) -> str:
    """Differs when other decisions could come out: other judgements, or other rules."""
    return f"{_rules()} {reader_fingerprint()} {sha256(repr(judgements).encode()).hexdigest()[:16]}"


@cache
def _rules() -> str:
    digest = sha256((files("etl") / "keys.py").read_bytes())
    for folder in ("match", "matching_steps", "naming", "merging"):
        for item in sorted((files("etl") / folder).iterdir(), key=lambda item: item.name):
            if item.name.endswith((".py", ".sql")):
                digest.update(item.read_bytes())
    return digest.hexdigest()[:16]


def _counts(con: DuckDBPyConnection, gathered: Gathered, rejected: int, items: int) -> dict[str, int]:
    tables = ("pages", "entries", "papers", "people", "conflicts", "problems")
    totals = con.execute("SELECT " + ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)).fetchall()[0]
    seen = {
        "seen": gathered.seen,
        "parsed": gathered.seen - rejected,
        "rejected": rejected,
        "ignored": gathered.ignored,
        "items": items,
    }
    return seen | dict(zip(tables, totals, strict=True))


def _broken(con: DuckDBPyConnection) -> tuple[Broken, ...]:
    return tuple(Broken(f.check, f.promise, f.rows, f.example) for f in run_checks(con))


def _write_runs(con: DuckDBPyConnection, run: _Run, outcome: Outcome, scratch: Path) -> None:
    """All runs of the record, and this one, which is about to end."""
    this = {
        "run_id": run.run_id,
        "started_at": run.started.isoformat(),
        "status": outcome.status,
        "counts": outcome.counts,
    }
    con.execute("DELETE FROM runs")
    with BulkLoad(scratch) as bulk:
        for past in run.place.record.runs():
            bulk.add("runs", this if past["run_id"] == run.run_id else past)
        bulk.load(con, "runs")
