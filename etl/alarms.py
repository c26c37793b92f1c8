"""What a person should look at: a source that does worse than it did before. Said once, not at every run."""

import json
import subprocess
import urllib.request
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from crawler.document.unreadable import Unreadable
from crawler.items import Publication
from crawler.reading import Reading, read_page
from crawler.storage.archive import Archive, ArchiveError, Entry
from etl.sources import Sources

_FIELDS = ("title", "authors", "year", "venue", "links", "abstract")
_FEWEST = 3
"""Entries that a page must have had before its losses say anything."""
_KEPT = 0.7
_USUAL, _GONE = 0.6, 0.1
_SINGLY = 10
"""Failures of one kind that are told one by one; more of them are one alarm."""
_PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing that happened to a source."""

    kind: str
    url: str
    message: str


def of_failures(failures: Sequence[Mapping[str, str]], moved: Iterable[Sequence[str]]) -> Iterator[Alarm]:
    """What kept pages from being fetched or read, and where pages went."""
    counts = Counter(failure["reason"] for failure in failures)
    for failure in failures:
        if counts[failure["reason"]] <= _SINGLY:
            yield Alarm(failure["reason"], failure["url"], failure["detail"])
    for reason, count in counts.items():
        if count > _SINGLY:
            first = next(failure for failure in failures if failure["reason"] == reason)
            yield Alarm(reason, "", f"{count} pages, the first: {first['url']}: {first['detail']}")
    for old, new in moved:
        yield Alarm("moved", old, f"moved for good to {new}")


def of_versions(archive: Archive, runs: Collection[str], since: int, layout: str | None) -> Iterator[Alarm]:
    """Each page that these runs found changed, against its version before, both read by today's reader."""
    new = {e.url: e for e in archive.entries(since) if e.run_id in runs and e.reason is None}
    if not new:
        return
    old = {e.url: e for e in archive.entries(of=new) if e.run_id not in runs and e.reason is None}
    for url, entry in new.items():
        try:
            after = _read(archive, entry)
            before = _read(archive, old[url]) if url in old else None
        except Exception as error:  # noqa: BLE001 - a fault in a reader must not end the watch over the other pages
            yield Alarm("reader_failed", url, f"{type(error).__name__}: {error} (this is a fault of ours)")
            continue
        if after is not None and layout and after.layout != layout:
            yield Alarm("other_layout", url, f"looks like {after.layout}, expected {layout}")
        if before is not None:
            yield from compare(url, before, after)


def compare(url: str, before: Reading, after: Reading | None) -> Iterator[Alarm]:
    """What a page lost. A list that a person shortened a little is no alarm; a redesign that hides it is."""
    had, has = _publications(before), _publications(after)
    if after is None:
        yield Alarm("unreadable", url, f"cannot be read any more; it had {len(had)} entries")
        return
    if after.layout != before.layout:
        yield Alarm("other_layout", url, f"looks like {after.layout}, it was {before.layout}")
    if (len(had) >= _FEWEST and len(has) < _KEPT * len(had)) or (had and not has):
        yield Alarm("fewer_entries", url, f"{len(has)} entries, there were {len(had)}")
    if len(had) >= _FEWEST and has:
        for name in _FIELDS:
            if _share(had, name) >= _USUAL and _share(has, name) <= _GONE:
                yield Alarm("lost_field", url, f"entries state no {name} any more")


def news(alarms: Sequence[Alarm], told: Iterable[Mapping[str, str]]) -> list[Alarm]:
    """The alarms whose cause was not there already in the run before."""
    known = {(alarm["kind"], alarm["url"]) for alarm in told}
    return [alarm for alarm in alarms if (alarm.kind, alarm.url) not in known]


def ring(source: str, alarms: Sequence[Alarm], sources: Sources) -> Iterator[str]:
    """Run the command and call the webhook of sources.toml with what happened; yields what went wrong with that."""
    if not alarms:
        return
    body = json.dumps({"source": source, "alarms": [asdict(alarm) for alarm in alarms]}, ensure_ascii=False).encode()
    if sources.alarm_command:
        try:
            subprocess.run(sources.alarm_command, input=body, check=True, timeout=_PATIENCE, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.SubprocessError) as error:
            yield f"the alarm command failed: {error}"
    if sources.alarm_webhook:
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(sources.alarm_webhook, body, headers)
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE):
                pass
        except OSError as error:
            yield f"the alarm webhook failed: {getattr(error, 'reason', error)}"


def _read(archive: Archive, entry: Entry) -> Reading | None:
    try:
        return read_page(archive.read(entry))
    except (Unreadable, ArchiveError):
        return None


def _publications(reading: Reading | None) -> list[Publication]:
    return [item for item in reading.items if isinstance(item, Publication)] if reading else []


def _share(entries: Sequence[Publication], name: str) -> float:
    def stated(value: Any) -> bool:
        return value is not None and value != ()

    return sum(stated(getattr(entry, name)) for entry in entries) / len(entries)
