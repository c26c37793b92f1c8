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


def crawl_now(place: Place, names: Sequence[str], told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch the named sources, or all, whether or not they are due, and load what is new. Returns the exit status."""
    sources = sources_file.load(place.sources)
    stop = Stop()
    with stop.listening():
        return _round(place, sources, sources.named(names), stop, None, told, out)


def run_due(place: Place, now: datetime | None = None, told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch and load what is due, once. Returns the exit status. `now` is for tests: then it is the time of all."""
    sources = sources_file.load(place.sources)
    stop = Stop()
    with stop.listening():
        return _round(place, sources, _due(place, sources, now or datetime.now(UTC)), stop, now, told, out)


def serve(place: Place, told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch and load what is due until SIGTERM or Ctrl-C. If sources.toml breaks, the last good one is kept."""
    sources = sources_file.load(place.sources)
    stop, complaint = Stop(), ""
    with stop.listening():
        _say(out, "serving", f"watching {len(sources.sources)} sources", sources=len(sources.sources))
        while not stop.asked:
            try:
                sources, complaint = sources_file.load(place.sources), ""
            except SourcesError as error:
                if str(error) != complaint:
                    complaint = str(error)
                    _say(out, "error", complaint)
            now = datetime.now(UTC)
            due = _due(place, sources, now)
            if due:
                _round(place, sources, due, stop, None, told, out)
            else:
                stop.wait(_nap(place, sources, now))
    _say(out, "stopped", "stopped")
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
    out: TextIO,
) -> int:
    """Fetch, then load. What a killed round left on its way is loaded too, even if nothing is due."""
    unfinished = any(run["status"] == "killed" for run in place.record.runs()[-len(sources.sources) - 5 :])
    if not chosen and not unfinished:
        return 0
    well = True
    for crawled in crawl(place, sources, chosen, stop, now, told):
        _report(crawled, out)
        well = well and crawled.well
    if stop.asked:
        return 1
    try:
        outcome = run_fetched({source.name for source in sources.sources}, place, told)
    except WarehouseError as error:
        _say(out, "error", f"{error}; what was fetched is in the archive and is loaded by the next run")
        return 1
    _report_load(outcome, out)
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
        pages=len(source.urls),
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
        return "ok"
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


def _report(crawled: Crawled, out: TextIO) -> None:
    counts = crawled.counts
    said = (
        f"{counts['fetched']} pages, {counts['new']} new, {counts['failed']} failed, {counts['seconds']} s"
        if counts
        else ""
    )
    more = {"source": crawled.source, "run_id": crawled.run_id, "status": crawled.status, "counts": dict(counts)}
    _say(out, "fetched", f"{crawled.source}: {crawled.status}{', ' + said if said else ''}", **more)
    for failure in crawled.failures:
        _say(out, "failure", f"{failure['url']}: {failure['reason']}: {failure['detail']}", **failure)
    for alarm in crawled.alarms:
        _say(out, "alarm", f"ALARM {crawled.source}: {alarm.kind}: {alarm.url} {alarm.message}", **asdict(alarm))
    for note in crawled.notes:
        _say(out, "note", f"{crawled.source}: {note}", source=crawled.source)


def _report_load(outcome: Outcome, out: TextIO) -> None:
    counts = outcome.counts
    for note in outcome.notes:
        _say(out, "note", note)
    for broken in outcome.broken:
        _say(out, "check", f"check {broken.check} failed for {broken.rows} rows ({broken.promise}): {broken.example}")
    said = f"{counts['seen']} pages were new; the warehouse holds {counts['pages']} of {counts['papers']} papers"
    _say(out, "loaded", said, run_id=outcome.run_id, counts=counts)


def _say(out: TextIO, event: str, line: str, **more: Any) -> None:
    """A line for people on a terminal, a line of JSON for whoever collects the log of a service."""
    if out.isatty():
        out.write(line + "\n")
    else:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        out.write(json.dumps({"at": at, "event": event, "line": line, **more}, ensure_ascii=False) + "\n")
    out.flush()


def _time(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M") if at else "-"
