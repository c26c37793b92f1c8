"""One crawl of some sources: lock, fetch in a process of its own, note what happened, raise alarms."""

import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler.storage.archive import Archive
from etl.ending import Crawled, Run
from etl.ids import run_id
from etl.past import Runs, by_source
from etl.place import Place
from etl.sources import Source, Sources

Progress = Callable[[str, int, int | None], None]


class Stop:
    """Turns SIGTERM and Ctrl-C into a request to end cleanly, and passes it on to the fetching process."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.child: subprocess.Popen[str] | None = None

    @property
    def asked(self) -> bool:
        return self._event.is_set()

    def wait(self, seconds: float) -> None:
        """Sleep, but not through a request to end."""
        self._event.wait(seconds)

    def __call__(self, *_: Any) -> None:
        self._event.set()
        if self.child and self.child.poll() is None:
            self.child.send_signal(signal.SIGTERM)

    @contextmanager
    def listening(self) -> Iterator[None]:
        before = {number: signal.signal(number, self) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def crawl(
    place: Place,
    sources: Sources,
    chosen: Sequence[Source],
    stop: Stop,
    now: datetime | None = None,
    told: Progress | None = None,
    again: Collection[str] = (),
) -> Iterator[Crawled]:
    """Fetch the sources, one after the other; what another process is fetching is `locked`. `now` is for tests.

    The runs of those in `again` are noted as such: they do not change the rhythm of their source.
    """
    with ExitStack() as stack:
        held: dict[str, int] = {}
        for source in chosen:
            lock = _lock(place, source.name, stack)
            if lock is None:
                yield Crawled(source.name, "", "locked", {}, notes=("another process is fetching it",))
            else:
                held[source.name] = lock
        ours = {source.name: source for source in chosen if source.name in held}
        if ours:
            archive, past = Archive(place.archive), by_source(place.record.runs())
            batch = _Batch(place, sources, ours, now, told, again, archive, past)
            yield from _fetch(batch, list(held.values()), stop)


@dataclass(slots=True)
class _Batch:
    place: Place
    sources: Sources
    chosen: Mapping[str, Source]
    now: datetime | None
    told: Progress | None
    again: Collection[str]
    archive: Archive
    past: Mapping[str, Runs]
    running: Run | None = None

    def time(self) -> datetime:
        return self.now or datetime.now(UTC)


def _fetch(batch: _Batch, locks: Sequence[int], stop: Stop) -> Iterator[Crawled]:
    batch.place.archive.mkdir(parents=True, exist_ok=True)
    ids = {name: f"{run_id(batch.time(), os.getpid())}-{name}" for name in batch.chosen}
    log = batch.place.archive / f"{batch.place.warehouse.stem}.last-crawl.log"
    with log.open("w") as said:
        child = subprocess.Popen(
            [sys.executable, "-m", "crawler.fetching.fetch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            pass_fds=locks,  # they stay locked as long as the child lives, whatever becomes of us
            start_new_session=True,  # Ctrl-C is ours to pass on, once
        )
        stop.child = child
        with child:
            assert child.stdin is not None
            assert child.stdout is not None
            try:
                child.stdin.write(json.dumps(_order(batch, ids)) + "\n")
                child.stdin.flush()
            except BrokenPipeError:
                pass  # it died at once; its exit status says so below
            if stop.asked:
                stop()
            for line in child.stdout:
                tidings = json.loads(line)
                yield from _hear(batch, ids, tidings)
                if tidings["event"] == "started":
                    _go_on(child)
            with suppress(BrokenPipeError):
                child.stdin.close()
        stop.child = None
    yield from _left(batch, ids, child.returncode, log, stop)


def _go_on(child: "subprocess.Popen[str]") -> None:
    """The run is noted, so its pages may come."""
    assert child.stdin is not None
    with suppress(BrokenPipeError):  # it died; its exit status will say so
        child.stdin.write("\n")
        child.stdin.flush()


def _order(batch: _Batch, ids: Mapping[str, str]) -> dict[str, Any]:
    common = {
        "LOG_LEVEL": "INFO",
        "ALLOW_PRIVATE_HOSTS": list(batch.sources.allow_private_hosts),
        "CONTACT": batch.sources.contact,
    }
    return {
        "wait": True,
        "settings": common,
        "jobs": [_job(batch, source, ids[source.name]) for source in batch.chosen.values()],
    }


def _job(batch: _Batch, source: Source, run: str) -> dict[str, Any]:
    arguments = {
        "url": " ".join(source.urls),
        "ids": "\n".join(source.ids) or None,
        "base": source.base,
        "archive": str(batch.place.archive),
        "read": "no",
        "run_id": run,
        "source": source.name,
        "at": batch.now.isoformat() if batch.now else None,
        "depth": source.depth,
        "pages": source.pages,
    }
    settings = {"DOWNLOAD_DELAY": source.delay} if source.delay is not None else {}
    stated = {name: str(value) for name, value in arguments.items() if value is not None}
    return {"name": source.name, "spider": source.spider, "settings": settings, "arguments": stated}


def _hear(batch: _Batch, ids: Mapping[str, str], tidings: Mapping[str, Any]) -> Iterator[Crawled]:
    name = tidings["name"]
    if tidings["event"] == "started":
        began = batch.time()
        again = {"again": True} if name in batch.again else {}
        batch.place.record.begin(ids[name], _utc(began), source=name, **again)
        past = batch.past.get(name, ())
        batch.running = Run(batch.place, batch.sources, batch.chosen[name], ids[name], began, batch.archive, past)
    elif tidings["event"] == "progress" and batch.told:
        batch.told(f"fetching {name}", tidings["pages"], None)
    elif tidings["event"] == "finished" and batch.running:
        yield batch.running.ended(tidings, batch.time())
        batch.running = None


def _left(batch: _Batch, ids: Mapping[str, str], code: int, log: Path, stop: Stop) -> Iterator[Crawled]:
    """What the fetching process did not tell about because it died."""
    if batch.running is None and code == 0:
        return
    note = f"the fetching process ended with status {code}; {log} says more"
    if batch.running is not None:
        yield batch.running.died(note, stop.asked, batch.time())
    elif not stop.asked:
        yield Crawled(", ".join(batch.chosen), "", "broken", {}, notes=(note,))


def _lock(place: Place, name: str, stack: ExitStack) -> int | None:
    folder = place.archive / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    lock = os.open(folder / f"{place.warehouse.stem}.{name}", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    stack.callback(os.close, lock)
    return lock


def is_running(place: Place, name: str) -> bool:
    """Whether some process is fetching the source, be it the child of one that was killed."""
    with ExitStack() as stack:
        return _lock(place, name, stack) is None


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(tzinfo=None)
