"""What a server told us last time about a page, so that an unchanged page costs one short answer.

This is only memory: losing it costs some traffic and no data. Once in a while a page is fetched whole whatever the
server says, because some servers call a page unchanged that has changed.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Headers

DISTRUST = timedelta(days=30)
_TOGETHER = 200

_TABLES = """
create table if not exists visits (
    url text primary key, sha256 text not null, etag text, last_modified text, whole_at text not null
) without rowid;
create table if not exists leads (
    url text, spider text, sha256 text not null, urls text not null, primary key (url, spider)
) without rowid;
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """The last time that a page came whole."""

    url: str
    sha256: str
    etag: str | None
    last_modified: str | None
    whole_at: datetime

    def is_worth_asking(self, now: datetime) -> bool:
        """Whether the server can tell, and has sent the page whole not long ago."""
        return bool(self.etag or self.last_modified) and now - self.whole_at <= DISTRUST


class Visits:
    """The memory of one archive."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            self._memory = _open(folder / "visits.sqlite")
        except sqlite3.OperationalError:
            raise  # busy or unwritable, but not damaged
        except sqlite3.DatabaseError:  # damaged: forget all, and fetch whole once
            for file in folder.glob("visits.sqlite*"):
                file.unlink()
            self._memory = _open(folder / "visits.sqlite")
        self._fresh: dict[str, Visit] = {}
        self._leads: dict[tuple[str, str], tuple[str, str]] = {}

    def last(self, url: str) -> Visit | None:
        if url in self._fresh:
            return self._fresh[url]
        row = self._memory.execute("select * from visits where url = ?", [url]).fetchone()
        return Visit(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4])) if row else None

    def remember(self, visit: Visit) -> None:
        self._fresh[visit.url] = visit
        if len(self._fresh) >= _TOGETHER:
            self._write()

    def leads(self, url: str, sha256: str, spider: str) -> list[str] | None:
        """Where a spider went on to from this version of a page, if it was there."""
        row = self._leads.get((url, spider))
        if row is None:
            asked = "select sha256, urls from leads where url = ? and spider = ?"
            row = self._memory.execute(asked, [url, spider]).fetchone()
        return json.loads(row[1]) if row and row[0] == sha256 else None

    def lead(self, url: str, sha256: str, spider: str, urls: Sequence[str]) -> None:
        self._leads[url, spider] = (sha256, json.dumps(urls))
        if len(self._leads) >= _TOGETHER:
            self._write()

    def close(self) -> None:
        self._write()
        self._memory.close()

    def _write(self) -> None:
        rows = [(v.url, v.sha256, v.etag, v.last_modified, v.whole_at.isoformat()) for v in self._fresh.values()]
        self._memory.execute("begin immediate")
        self._memory.executemany("insert or replace into visits values (?, ?, ?, ?, ?)", rows)
        led = [(*key, *row) for key, row in self._leads.items()]
        self._memory.executemany("insert or replace into leads values (?, ?, ?, ?)", led)
        self._memory.execute("commit")
        self._fresh.clear()
        self._leads.clear()


def _open(file: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(file, timeout=30, isolation_level=None)
    try:
        memory.execute("pragma journal_mode = wal")
        memory.execute("pragma synchronous = normal")
        memory.executescript(_TABLES)
    except sqlite3.DatabaseError:
        memory.close()
        raise
    return memory


def visit_of(url: str, sha256: str, headers: Headers, at: datetime) -> Visit:
    """What to remember of an answer that came whole."""
    return Visit(url, sha256, _text(headers, b"ETag"), _steady(headers), at)


def _steady(headers: Headers) -> str | None:
    """Last-Modified, unless the page changed so shortly before the answer that it may have changed again since."""
    modified, date = _text(headers, b"Last-Modified"), _text(headers, b"Date")
    if not modified or not date:
        return None
    try:
        age = parsedate_to_datetime(date) - parsedate_to_datetime(modified)
    except (ValueError, TypeError):
        return None
    return modified if age >= timedelta(seconds=2) else None


def _text(headers: Headers, name: bytes) -> str | None:
    value = headers.get(name)
    return value.decode("latin-1") if value else None


class Revalidate:
    """Asks for a page that we have only if it changed, on each hop by that hop's own URL."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        request.headers.pop(b"If-None-Match", None)
        request.headers.pop(b"If-Modified-Since", None)
        visits: Visits | None = getattr(self._crawler.spider, "visits", None)
        now: datetime | None = request.meta.get("revalidate_at")
        visit = visits.last(request.url) if visits and now else None
        if visit is None or now is None or not visit.is_worth_asking(now):
            return
        if visit.etag:
            request.headers[b"If-None-Match"] = visit.etag
        if visit.last_modified:
            request.headers[b"If-Modified-Since"] = visit.last_modified
