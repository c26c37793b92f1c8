"""Where the reading of a long list was left off, so that a killed run does not begin again; and when it was whole.

This is only memory: without it everything is fetched from the beginning.
"""

import json
import time
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any

_STALE = 24 * 3600.0
"""Seconds after which a list has changed too much to go on in the middle."""


@dataclass(frozen=True, slots=True)
class Place:
    """The next address to ask, and what was found before it."""

    onward: str
    number: int
    seen: tuple[str, ...]


class Bookmarks:
    """A folder beside the archive's objects, with a small file a list; its name says nothing about the person."""

    def __init__(self, archive: Path, source: str | None) -> None:
        self._folder = archive / "bookmarks"
        self._source = source or ""

    def leave(self, start: str, onward: str, number: int, seen: Collection[str]) -> None:
        """Remember where a list goes on."""
        self._write(start, asdict(Place(onward, number, tuple(seen))))

    def left_off(self, start: str) -> Place | None:
        """Where a run that did not come to the end was, unless that is long ago."""
        file = self._file(start)
        kept = self._read(file)
        if "onward" not in kept or time.time() - file.stat().st_mtime > _STALE:
            return None
        return Place(str(kept["onward"]), int(kept["number"]), tuple(kept["seen"]))

    def finish(self, start: str, at: datetime) -> None:
        """The list was read to its end."""
        self._write(start, {"whole_at": at.isoformat()})

    def whole_at(self, start: str, now: datetime, most: timedelta) -> datetime | None:
        """When the list was read to its end the last time, unless that is longer ago than `most`."""
        kept = self._read(self._file(start))
        if "whole_at" not in kept:
            return None
        at = datetime.fromisoformat(kept["whole_at"])
        return at if now - at <= most else None

    def drop(self, start: str) -> None:
        """Begin again from the beginning."""
        self._file(start).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what nobody will go on with: it names people."""
        for file in self._folder.glob("*.json"):
            with suppress(FileNotFoundError):
                if "onward" in self._read(file) and time.time() - file.stat().st_mtime > _STALE:
                    file.unlink()

    def _file(self, start: str) -> Path:
        name = blake2b(f"{self._source}\n{start}".encode(), digest_size=16).hexdigest()
        return self._folder / f"{name}.json"

    def _read(self, file: Path) -> dict[str, Any]:
        try:
            kept = json.loads(file.read_bytes())
        except (FileNotFoundError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, start: str, kept: dict[str, Any]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._file(start)
        fresh = file.with_suffix(".arriving")
        fresh.write_text(json.dumps(kept), encoding="utf-8")
        fresh.replace(file)
