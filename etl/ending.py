"""What a run of one source leaves behind when it ends: figures, alarms and a line in the record."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from crawler.storage.archive import Archive
from etl import alarms
from etl.alarms import Alarm
from etl.past import Runs, may_pass
from etl.place import Place
from etl.sources import Source, Sources

_LONGEST_WAIT = timedelta(days=366)
"""Nobody means more with Retry-After, and a source has its regular times."""


@dataclass(frozen=True, slots=True)
class Crawled:
    """What came of one source."""

    source: str
    run_id: str
    status: str
    """`done`, `failed` (a page could not be fetched or read), `stopped`, `broken` or `locked`."""
    counts: Mapping[str, Any]
    failures: tuple[Mapping[str, str], ...] = ()
    alarms: tuple[Alarm, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def well(self) -> bool:
        return self.status == "done" and not self.alarms


@dataclass(frozen=True, slots=True)
class Run:
    """A run under way."""

    place: Place
    sources: Sources
    source: Source
    run_id: str
    began: datetime
    archive: Archive
    past: Runs
    """The runs of the same source before it."""

    def ended(self, tidings: Mapping[str, Any], at: datetime) -> Crawled:
        """It came to an end and told what it brought."""
        outcome, status = tidings["outcome"], _status(tidings)
        found = list(alarms.of_failures(outcome["failures"], outcome["moved"]))
        if status == "broken" or (status == "failed" and not outcome["failures"]):
            found.append(Alarm("broken", "", tidings["error"] or _silent_end(tidings)))
        lasting = [asdict(alarm) for alarm in found]
        if status != "stopped":
            found += self._of_versions(outcome["since"])
        fresh, notes = self._ring(found)
        if tidings["error"]:
            notes.append(tidings["error"])
        counts = _counts(outcome, (at - self.began).total_seconds())
        more: dict[str, Any] = {} if status == "stopped" else {"lasting": lasting}
        if status == "broken" or may_pass(counts["fetched"], counts["reasons"]):
            more["may_pass"] = True
            if outcome["wait"]:
                more["not_before"] = (at + min(timedelta(seconds=outcome["wait"]), _LONGEST_WAIT)).isoformat()
        self._note(at, status, counts, fresh, more)
        failures = tuple(outcome["failures"])
        return Crawled(self.source.name, self.run_id, status, counts, failures, tuple(fresh), tuple(notes))

    def died(self, note: str, was_asked: bool, at: datetime) -> Crawled:
        """The fetching process is gone and told nothing more."""
        if was_asked:
            self._note(at, "stopped", {}, [], {})
            return Crawled(self.source.name, self.run_id, "stopped", {}, notes=(note,))
        dead = Alarm("broken", "", note)
        fresh, notes = self._ring([dead])
        lasting = [alarm for alarm in self._told_before() if alarm["kind"] != dead.kind]
        more = {"lasting": [*lasting, asdict(dead)], "may_pass": True, "unwatched": True}
        self._note(at, "broken", {"reasons": {"broken": 1}}, fresh, more)
        return Crawled(self.source.name, self.run_id, "broken", {}, alarms=tuple(fresh), notes=(note, *notes))

    def _ring(self, found: Sequence[Alarm]) -> tuple[list[Alarm], list[str]]:
        fresh = alarms.news(found, self._told_before())
        return fresh, list(alarms.ring(self.source.name, fresh, self.sources))

    def _told_before(self) -> Sequence[Mapping[str, str]]:
        return next((run["lasting"] for run in reversed(self.past) if "lasting" in run), [])

    def _of_versions(self, since: int) -> list[Alarm]:
        """What changed since pages were last compared: a run that was cut short kept pages and compared none."""
        ours = {self.run_id}
        for run in reversed(self.past):
            if "lasting" in run and "unwatched" not in run:
                break
            since = 0
            ours.add(run["run_id"])
        return list(alarms.of_versions(self.archive, ours, since, self.source.layout))

    def _note(
        self, at: datetime, status: str, counts: Mapping[str, Any], fresh: Sequence[Alarm], more: Mapping[str, Any]
    ) -> None:
        told = {**counts, "source": self.source.name, "alarms": [asdict(alarm) for alarm in fresh]}
        self.place.record.end(self.run_id, at.astimezone(UTC).replace(tzinfo=None), status, told, **more)


def _status(tidings: Mapping[str, Any]) -> str:
    plain = "failed" if tidings["failed"] else "done"
    return {"shutdown": "stopped", "broken": "broken"}.get(tidings["finish_reason"], plain)


def _silent_end(tidings: Mapping[str, Any]) -> str:
    if tidings["finish_reason"] != "finished":
        return f"the crawl ended as {tidings['finish_reason']}"
    return "a spider failed, the log says where" if tidings["outcome"]["pages"] else "there was nothing to ask for"


def _counts(outcome: Mapping[str, Any], seconds: float) -> dict[str, Any]:
    return {
        "fetched": outcome["pages"],
        "unchanged": outcome["unchanged"],
        "new": outcome["pages"] - outcome["unchanged"],
        "failed": len(outcome["failures"]),
        "reasons": dict(Counter(failure["reason"] for failure in outcome["failures"])),
        "dead_links": outcome["dead_links"],
        "bytes": outcome["fetched_bytes"],
        "seconds": round(seconds),
    }
