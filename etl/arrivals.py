"""What was brought to one warehouse, in order of arrival: the list from which it can be made again.

The archive keeps the bytes for everybody. This journal, a file beside its manifest named after the warehouse, says
which of them belong to this warehouse and which run brought them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from crawler.storage.archive import MOVED, Entry
from etl import json_lines
from etl.ids import page_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One page or refusal, as one run brought it."""

    run_id: str
    url: str
    sha256: str | None = None
    media_type: str = "application/octet-stream"
    encoding: str | None = None
    fetched_at: str | None = None
    """UTC without zone, as ISO text."""
    path: str | None = None
    source: str | None = None
    reason: str | None = None
    detail: str | None = None

    @property
    def page_id(self) -> str:
        return page_id(self.url, self.sha256 or "")

    @property
    def identity(self) -> tuple[str | None, ...]:
        """What makes it news: another time of the same page is, the same refusal of the same file is not."""
        if self.reason in (None, MOVED):
            return (self.page_id, self.fetched_at)
        return (self.page_id, self.path, self.reason)

    def entry(self) -> Entry:
        """The archive's own line about it."""
        at = datetime.fromisoformat(self.fetched_at).replace(tzinfo=UTC) if self.fetched_at else None
        return Entry(
            url=self.url,
            sha256=self.sha256,
            media_type=self.media_type,
            encoding=self.encoding,
            fetched_at=at,
            path=self.path,
            source=self.source,
        )


def arrival(entry: Entry, run_id: str) -> Arrival:
    """An entry of the archive as something that a run brought."""
    at = entry.fetched_at.astimezone(UTC).replace(tzinfo=None).isoformat() if entry.fetched_at else None
    return Arrival(
        run_id=run_id,
        url=entry.url,
        sha256=entry.sha256,
        media_type=entry.media_type,
        encoding=entry.encoding,
        fetched_at=at,
        path=entry.path,
        source=entry.source,
        reason=entry.reason,
        detail=entry.detail,
    )


class Journal:
    """The arrivals of one warehouse. Only its one writer appends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: set[tuple[str | None, ...]] | None = None

    def arrivals(self, start: int = 0) -> Iterator[Arrival]:
        """What came, oldest first, from byte `start` on."""
        return (Arrival(**line) for line in json_lines.read(self.path, start))

    def length(self) -> int:
        return json_lines.length(self.path)

    def add(self, arrivals: Iterable[Arrival]) -> None:
        """Note what is new among the arrivals."""
        if self._seen is None:
            self._seen = {known.identity for known in self.arrivals()}
        fresh = {a.identity: a for a in arrivals if a.identity not in self._seen}
        self._seen.update(fresh)
        lines = ({k: v for k, v in asdict(a).items() if v is not None} for a in fresh.values())
        json_lines.append(self.path, lines)
