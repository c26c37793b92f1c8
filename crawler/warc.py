"""WARC archives: other crawlers' pages in, ours out, so that neither is bound to the other."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed


class WarcError(Exception):
    """The archive is broken from here on: one line that says how."""


@dataclass(frozen=True, slots=True)
class Record:
    """A page as another crawler received it, its transfer and content encodings undone."""

    url: str
    media_type: str
    encoding: str | None
    fetched_at: datetime | None
    body: bytes = field(repr=False)
    problem: str | None = None


def read(path: Path, largest: int) -> Iterator[Record]:
    """The pages that were received whole and well (status 200), in the order of the archive. Raises WarcError."""
    with path.open("rb") as raw:
        # Unzipped here and not by warcio, which cannot read a WARC that was zipped as a whole.
        records = ArchiveIterator(_Stream(raw))
        seen = False
        try:
            for record in records:
                seen = True
                if _is_page(record):
                    yield _record(record, largest)
        except ArchiveLoadFailed as error:
            raise WarcError(" ".join(str(error).split())[:200]) from None
        except (zlib.error, ValueError, AttributeError) as error:
            raise WarcError(f"a record cannot be read: {error}") from None
        if not seen:
            raise WarcError("it holds no record")
        if records.err_count:
            raise WarcError("a record's stated length is wrong")


def _is_page(record: Any) -> bool:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if not url.startswith(("http://", "https://")) or url.split("?")[0].endswith("/robots.txt"):
        return False
    if record.rec_type == "resource":
        return True
    if record.rec_type != "response" or record.http_headers is None:
        return False
    return bool(record.http_headers.get_statuscode() == "200")


def _record(record: Any, largest: int) -> Record:
    url = record.rec_headers.get_header("WARC-Target-URI")
    stream, body = record.content_stream(), b""
    while len(body) <= largest and (chunk := stream.read(largest + 1 - len(body))):
        body += chunk
    missing = getattr(record.raw_stream, "limit", 0)
    if missing and len(body) <= largest:
        raise WarcError(f"the record of {url} ends {missing} bytes early")
    headers = record.http_headers or record.rec_headers
    media_type, encoding = content_type(headers.get_header("Content-Type") or "application/octet-stream")
    problem = f"more than {largest:,} bytes" if len(body) > largest else None
    return Record(url, media_type, encoding, _time(record.rec_headers.get_header("WARC-Date")), body, problem)


@lru_cache(maxsize=1024)
def content_type(header: str) -> tuple[str, str | None]:
    """
    >>> content_type('Text/HTML; charset="UTF-8"')
    ('text/html', 'utf-8')
    """
    message = Message()
    message["Content-Type"] = header
    return message.get_content_type(), message.get_content_charset()


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


class _Stream:
    """The bytes of an archive, unzipped. What breaks does so only after all that came before it has been handed out,
    and never looks like a regular end, for which warcio would take it."""

    def __init__(self, raw: BinaryIO) -> None:
        zipped = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        self._chunks = _unzip(raw) if zipped else iter(lambda: raw.read(1 << 16), b"")
        self._waiting = b""

    def read(self, size: int) -> bytes:
        data = self._waiting or next(self._chunks, b"")
        self._waiting = data[size:]
        return data[:size]


def _unzip(raw: BinaryIO) -> Iterator[bytes]:
    member = None
    while fresh := raw.read(1 << 16):
        while fresh:
            member = member or zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                data = member.decompress(fresh, 1 << 20)
            except zlib.error as error:
                raise WarcError(f"the zipped stream is broken: {error}") from None
            if data:
                yield data
            fresh = member.unused_data if member.eof else member.unconsumed_tail
            member = None if member.eof else member
    if member is not None:
        if rest := member.flush():
            yield rest
        if not member.eof:
            raise WarcError("the zipped stream ends early")
