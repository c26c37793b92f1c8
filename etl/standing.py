"""Where each source stands: what `paperhouse sources` shows."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TextIO

from etl import sources as sources_file
from etl.crawls import is_running
from etl.past import Past, Runs, began, by_source, past_of
from etl.place import Place
from etl.sources import Source
from etl.timing import next_run, regular_run


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


def pasts(place: Place, runs: Runs, chosen: tuple[Source, ...]) -> list[tuple[Source, Runs, Past]]:
    """Each source with its runs and what follows from them."""
    known = by_source(runs)
    found = []
    for source in chosen:
        own = known.get(source.name, [])
        looks_killed = bool(own) and own[-1]["status"] == "killed"
        found.append((source, own, past_of(own, looks_killed and is_running(place, source.name))))
    return found


def standings(place: Place, now: datetime | None = None) -> list[Standing]:
    """Where each source of the file stands."""
    now = now or datetime.now(UTC)
    chosen = sources_file.load(place.sources).sources
    return [_standing(*found, now) for found in pasts(place, place.record.runs(), chosen)]


def write_standings(place: Place, out: TextIO) -> None:
    """The table that `paperhouse sources` prints."""
    rows = [("source", "spider", "pages", "last run", "last change", "next run", "health")]
    for found in standings(place):
        times = (_time(found.last_run), _time(found.last_change), _time(found.next_run))
        rows.append((found.name, found.spider, str(found.pages), *times, found.health))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        out.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


def _standing(source: Source, runs: Runs, past: Past, now: datetime) -> Standing:
    changed = [began(run) for run in runs if (run.get("counts") or {}).get("new")]
    due = next_run(source, past, now)
    regular = regular_run(source, past)
    again = ", is tried again" if past.failures and due and regular and due < regular else ""
    return Standing(
        name=source.name,
        spider=source.spider,
        pages=len(source.urls or source.ids),
        last_run=began(runs[-1]) if runs else None,
        last_change=changed[-1] if changed else None,
        next_run=due,
        health=_health(runs, past) + again,
    )


def _health(runs: Runs, past: Past) -> str:
    if not runs:
        return "never ran"
    status = runs[-1]["status"]
    if status == "done":
        rang = sorted({alarm["kind"] for alarm in runs[-1].get("counts", {}).get("alarms", ())})
        return "ok" if not rang else f"look at it: {', '.join(rang)}"
    if status == "killed" and past.undone is None:
        return f"running since {began(runs[-1]):%Y-%m-%d %H:%M}"
    since = began(runs[-1])
    for run in reversed(runs):
        if run["status"] == "done":
            break
        since = began(run)
    kinds = sorted({alarm["kind"] for alarm in runs[-1].get("lasting", [])})
    return f"{status} since {since:%Y-%m-%d}" + (f" ({', '.join(kinds)})" if kinds else "")


def _time(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M") if at else "-"
