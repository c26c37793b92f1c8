"""From the paths of a command line to archive and journal: everything is kept before anything is read."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duckdb import DuckDBPyConnection

from crawler.document.build import build
from crawler.document.unreadable import Unreadable
from crawler.items import Page
from crawler.reading import claims
from crawler.storage.archive import MOVED, Archive, Entry
from crawler.storage.inputs import Found, Intake, Reject
from crawler.storage.inputs import gather as take_in
from etl.arrivals import Arrival, Journal, arrival
from etl.ids import page_id
from etl.outcome import Refused

_BATCH = 200
"""Arrivals noted at once: their bytes are in the archive already, so a kill costs the next run a second look."""


@dataclass(slots=True)
class Gathered:
    """What one run was given: pages by id with their paths, and what was refused before it became a page."""

    pages: list[tuple[str, str]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    ignored: int = 0

    @property
    def seen(self) -> int:
        return len(self.pages) + len(self.refused)

    def refused_now(self, con: DuckDBPyConnection) -> list[Refused]:
        """All that was refused of what this run was given, at the door or when it was read."""
        reasons = {
            page_id(url, digest): (reason, detail or "")
            for url, digest, reason, detail in con.execute(
                "SELECT url, sha256, reason, detail FROM rejects WHERE sha256 IS NOT NULL"
            ).fetchall()
        }
        unread = [Refused(path, *reasons[page]) for page, path in self.pages if page in reasons]
        return [*self.refused, *unread]


def gather(
    paths: Sequence[Path], archive: Archive, journal: Journal, run: str, told: Callable[[str, int, int | None], None]
) -> Gathered:
    """Archive what stands behind the paths and note it for this warehouse."""
    gathered = Gathered()
    intake = take_in(paths)
    waiting: list[Arrival] = []
    for entry, path in _kept(intake, archive, run, gathered):
        waiting.append(arrival(entry, run))
        if entry.reason is None:
            gathered.pages.append((waiting[-1].page_id, path))
        else:
            gathered.refused.append(Refused(path, entry.reason, entry.detail or ""))
        if len(waiting) >= _BATCH:
            archive.settle()
            journal.add(waiting)
            waiting.clear()
        told("gathering", gathered.seen, None)
    archive.settle()
    journal.add(waiting)
    gathered.ignored += intake.ignored
    return gathered


def take_fetched(sources: Collection[str], archive: Archive, journal: Journal, run: str) -> Gathered:
    """Note for this warehouse what the archive holds from these sources and the journal does not know."""
    gathered = Gathered()
    known = {a.identity for a in journal.arrivals()}
    fetched = (arrival(entry, entry.run_id or run) for entry in archive.entries() if entry.source in sources)
    fresh = {a.identity: a for a in fetched if a.identity not in known}
    for came in fresh.values():
        if came.reason is None:
            gathered.pages.append((came.page_id, came.url))
        elif came.reason != MOVED:
            gathered.refused.append(Refused(came.url, came.reason, came.detail or ""))
    journal.add(fresh.values())
    return gathered


def _kept(intake: Intake, archive: Archive, run: str, gathered: Gathered) -> Iterator[tuple[Entry, str]]:
    for found in intake:
        if isinstance(found, Reject):
            refusal = Entry(url=found.url, path=found.path, run_id=run, reason=found.reason, detail=found.detail)
            yield archive.refuse(refusal, found.body), found.path
        elif found.optional and not _claimed(found):
            gathered.ignored += 1
        else:
            yield archive.keep(found.page, run), found.page.path or found.page.url


def _claimed(found: Found) -> bool:
    """Does a layout know this data file? One that cannot even be read is nobody's."""
    page: Page = found.page
    try:
        return bool(claims(build(page)))
    except (Unreadable, RecursionError):
        return False
