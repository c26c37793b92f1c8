"""What is due is fetched and loaded: now and once, or for as long as the service runs."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, TextIO

from etl import sources as sources_file
from etl.crawls import Progress, Stop, crawl
from etl.ending import Crawled
from etl.outcome import Outcome
from etl.past import is_owed
from etl.place import Place
from etl.sources import Source, Sources, SourcesError
from etl.standing import pasts
from etl.timing import next_run, regular_run
from warehouse.database import WarehouseError

_LONGEST_NAP = 60.0
"""Seconds after which the service looks at sources.toml again."""


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


@dataclass(frozen=True, slots=True)
class _Work:
    """What there is to do now."""

    due: tuple[Source, ...]
    again: frozenset[str] = frozenset()
    """Those of them that are out of their turn, because their last run failed or was left undone."""
    owed: bool = True
    """Is there anything on its way into the warehouse?"""
    nap: float = _LONGEST_NAP
    """Seconds until there is more to do."""


def crawl_now(place: Place, names: Sequence[str], told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch the named sources, or all, whether or not they are due, and load what is new. Returns the exit status."""
    sources = sources_file.load(place.sources)
    if not sources.sources:
        raise SourcesError([f"{place.sources}: names no [[source]] to fetch; `paperhouse add` writes one"])
    stop = Stop()
    with stop.listening():
        return _round(place, sources, _Work(sources.named(names)), stop, None, told, Log(out, as_json=False))


def run_due(place: Place, now: datetime | None = None, told: Progress | None = None, out: TextIO = sys.stderr) -> int:
    """Fetch and load what is due, once. Returns the exit status. `now` is for tests: then it is the time of all."""
    sources = sources_file.load(place.sources)
    stop = Stop()
    with stop.listening():
        work = _work(place, sources, now or datetime.now(UTC))
        return _round(place, sources, work, stop, now, told, Log(out, as_json=not out.isatty()))


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
            work = _work(place, sources, datetime.now(UTC))
            if work.due or work.owed:
                _round(place, sources, work, stop, None, told, say)
                left = _work(place, sources, datetime.now(UTC))
                # What another process holds, a source or the warehouse, is not asked for without pause.
                stop.wait(_LONGEST_NAP if left.owed or set(left.due) & set(work.due) else 0.0)
            else:
                stop.wait(work.nap)
    say("stopped", "stopped")
    return 0


def _round(
    place: Place, sources: Sources, work: _Work, stop: Stop, now: datetime | None, told: Progress | None, say: Log
) -> int:
    """Fetch, then load. What a killed round left on its way is loaded too, even if nothing is due."""
    well, came = True, work.owed
    for crawled in crawl(place, sources, work.due, stop, now, told, work.again):
        _report(crawled, say)
        well, came = well and crawled.well, came or crawled.status != "locked"
    if stop.asked:
        return 1
    if not came:
        return 0 if well else 1
    from etl.pipeline import run_fetched  # half of what it costs to see that nothing is due

    try:
        outcome = run_fetched({source.name for source in sources.sources}, place, told)
    except WarehouseError as error:
        say("error", f"{error}; what was fetched is in the archive and is loaded by the next run")
        return 1
    _report_load(outcome, say)
    return max(outcome.exit_status, 0 if well else 1)


def _work(place: Place, sources: Sources, now: datetime) -> _Work:
    due, again, running, naps = [], set(), set(), [_LONGEST_NAP]
    runs = place.record.runs()
    for source, own, past in pasts(place, runs, sources.sources):
        at, regular = next_run(source, past, now), regular_run(source, past)
        if own and own[-1]["status"] == "killed" and past.undone is None:
            running.add(source.name)
        if at is not None and at <= now:
            due.append(source)
            if regular is not None and regular > now:
                again.add(source.name)
        elif at is not None:
            naps.append(max(0.2, (at - now).total_seconds()))
    return _Work(tuple(due), frozenset(again), is_owed(runs, running), min(naps))


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
