"""What is due is fetched and loaded: now and once, or for as long as the service runs."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, TextIO

from etl import sources as sources_file
from etl.crawls import SETTLED, Crawled, Progress, Stop, crawl
from etl.outcome import Outcome
from etl.pipeline import run_fetched
from etl.place import Place
from etl.sources import Source, Sources, SourcesError
from etl.timing import next_run
from warehouse.database import WarehouseError

_LONGEST_NAP = 60.0
"""Seconds after which the service looks at sources.toml again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one source stands."""

    name: str
    spider: str
    pages: int
    last_run: datetime | None
    last_change: datetime | None
    next_run: datetime | None
    health: str


class Log:
    """Lines for people, or lines of JSON for whoever collects the log of a service."""

    def __init__(self, out: TextIO, as_json: bool) -> None:
        self._out = out
        self._as_json = as_json

    def __call__(self, event: str, line: str, **more: Any) -> None:
        if self._as_json:
            at = datetime.now(UTC).isoformat(timespec="seconds")
            line = json.dumps({"at": at, "event": event, "line": line, **more}, ensure_ascii=False)
        self._out.write(line + "\n")
        self._out.flush()


def crawl_now(place: Place, names: Sequence[str], told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch the named sources, or all, whether or not they are due, and load what is new. Returns the exit status."""
    sources = sources_file.load(place.sources)
    stop = Stop()
    with stop.listening():
        return _round(place, sources, sources.named(names), stop, None, told, Log(out, as_json=False))


def run_due(place: Place, now: datetime | None = None, told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch and load what is due, once. Returns the exit status. `now` is for tests: then it is the time of all."""
    sources = sources_file.load(place.sources)
    stop = Stop()
    with stop.listening():
        due = _due(place, sources, now or datetime.now(UTC))
        return _round(place, sources, due, stop, now, told, Log(out, as_json=not out.isatty()))


def serve(place: Place, told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch and load what is due until SIGTERM or Ctrl-C. If sources.toml breaks, the last good one is kept."""
    sources = sources_file.load(place.sources)
    stop, complaint, say = Stop(), "", Log(out, as_json=not out.isatty())
    with stop.listening():
        say("serving", f"watching {len(sources.sources)} sources", sources=len(sources.sources))
        while not stop.asked:
            try:
                sources, complaint = sources_file.load(place.sources), ""
            except SourcesError as error:
                if str(error) != complaint:
                    complaint = str(error)
                    say("error", complaint)
            now = datetime.now(UTC)
            due = _due(place, sources, now)
            if due:
                _round(place, sources, due, stop, None, told, say)
            else:
                stop.wait(_nap(place, sources, now))
    say("stopped", "stopped")
    return 0


def standings(place: Place, now: datetime | None = None) -> list[Standing]:
    """Where each source of the file stands, for `paperhouse sources`."""
    now = now or datetime.now(UTC)
    runs = place.record.runs()
    return [_standing(source, _of(runs, source), now) for source in sources_file.load(place.sources).sources]


def write_standings(place: Place, out: TextIO) -> None:
    """The table that `paperhouse sources` prints."""
    rows = [("source", "spider", "pages", "last run", "last change", "next run", "health")]
    for found in standings(place):
        times = (_time(found.last_run), _time(found.last_change), _time(found.next_run))
        rows.append((found.name, found.spider, str(found.pages), *times, found.health))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        out.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


def _round(
    place: Place,
    sources: Sources,
    chosen: Sequence[Source],
    stop: Stop,
    now: datetime | None,
    told: Progress | None,
    say: Log,
) -> int:
    """Fetch, then load. What a killed round left on its way is loaded too, even if nothing is due."""
    unfinished = any(run["status"] == "killed" for run in place.record.runs()[-len(sources.sources) - 5 :])
    if not chosen and not unfinished:
        return 0
    well = True
    for crawled in crawl(place, sources, chosen, stop, now, told):
        _report(crawled, say)
        well = well and crawled.well
    if stop.asked:
        return 1
    try:
        outcome = run_fetched({source.name for source in sources.sources}, place, told)
    except WarehouseError as error:
        say("error", f"{error}; what was fetched is in the archive and is loaded by the next run")
        return 1
    _report_load(outcome, say)
    return max(outcome.exit_status, 0 if well else 1)


def _due(place: Place, sources: Sources, now: datetime) -> list[Source]:
    runs = place.record.runs()
    due = []
    for source in sources.sources:
        at = next_run(source, _last(_of(runs, source)), now)
        if at is not None and at <= now:
            due.append(source)
    return due


def _nap(place: Place, sources: Sources, now: datetime) -> float:
    runs = place.record.runs()
    times = [next_run(source, _last(_of(runs, source)), now) for source in sources.sources]
    seconds = [(at - now).total_seconds() for at in times if at is not None]
    return min([max(0.2, s) for s in seconds] + [_LONGEST_NAP])


def _standing(source: Source, runs: Sequence[Mapping[str, Any]], now: datetime) -> Standing:
    changed = [_began(run) for run in runs if run.get("counts", {}).get("new")]
    last = _last(runs)
    return Standing(
        name=source.name,
        spider=source.spider,
        pages=len(source.urls or source.ids),
        last_run=_began(runs[-1]) if runs else None,
        last_change=changed[-1] if changed else None,
        next_run=next_run(source, last, now),
        health=_health(runs),
    )


def _health(runs: Sequence[Mapping[str, Any]]) -> str:
    if not runs:
        return "never ran"
    status = runs[-1]["status"]
    if status == "done":
        rang = sorted({alarm["kind"] for alarm in runs[-1].get("counts", {}).get("alarms", ())})
        return "ok" if not rang else f"look at it: {', '.join(rang)}"
    since = _began(runs[-1])
    for run in reversed(runs):
        if run["status"] == "done":
            break
        since = _began(run)
    kinds = sorted({alarm["kind"] for alarm in runs[-1].get("lasting", [])})
    return f"{status} since {since:%Y-%m-%d}" + (f" ({', '.join(kinds)})" if kinds else "")


def _of(runs: Sequence[Mapping[str, Any]], source: Source) -> list[Mapping[str, Any]]:
    return [run for run in runs if run.get("source") == source.name]


def _last(runs: Sequence[Mapping[str, Any]]) -> datetime | None:
    settled = [run for run in runs if run["status"] in SETTLED]
    return _began(settled[-1]) if settled else None


def _began(run: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(run["started_at"]).replace(tzinfo=UTC)


def _report(crawled: Crawled, say: Log) -> None:
    counts = crawled.counts
    said = (
        f"{counts['fetched']} pages, {counts['new']} new, {counts['failed']} failed, {counts['seconds']} s"
        if counts
        else ""
    )
    more = {"source": crawled.source, "run_id": crawled.run_id, "status": crawled.status, "counts": dict(counts)}
    say("fetched", f"{crawled.source}: {crawled.status}{', ' + said if said else ''}", **more)
    for failure in crawled.failures:
        say("failure", f"{failure['url']}: {failure['reason']}: {failure['detail']}", **failure)
    for alarm in crawled.alarms:
        say("alarm", f"ALARM {crawled.source}: {alarm.kind}: {alarm.url} {alarm.message}", **asdict(alarm))
    for note in crawled.notes:
        say("note", f"{crawled.source}: {note}", source=crawled.source)


def _report_load(outcome: Outcome, say: Log) -> None:
    counts = outcome.counts
    for note in outcome.notes:
        say("note", note)
    for broken in outcome.broken:
        say("check", f"check {broken.check} failed for {broken.rows} rows ({broken.promise}): {broken.example}")
    rejected = f", {counts['rejected']} rejected" if counts["rejected"] else ""
    held = f"the warehouse holds {counts['pages']} pages, {counts['papers']} papers"
    said = f"{counts['parsed']} new pages were read{rejected}; {held}"
    say("loaded", said, run_id=outcome.run_id, counts=counts)


def _time(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M") if at else "-"
