"""WARC archives: other crawlers' pages in, ours out, so that neither is bound to the other."""

import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.storage.archive import Archive, Entry

_UNKNOWN = datetime.fromtimestamp(0, UTC)
"""A WARC must give a time; for a page without one it is the beginning of time, which no page was fetched at."""


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
                if record.rec_type is None:
                    raise WarcError("a record does not say of what type it is")
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


def write(archive: Archive, path: Path) -> int:
    """All pages of an archive as one WARC, in their order; returns how many. Bytes are as they were after decoding."""
    count = 0
    fresh = path.with_name(path.name + ".writing")
    with fresh.open("wb") as out:
        writer = WARCWriter(out, gzip=path.name.endswith(".gz"))
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "paperhouse", "format": "WARC 1.0"}))
        for entry in archive.entries():
            if entry.reason is None and entry.sha256 and entry.url.startswith(("http://", "https://")):
                writer.write_record(_response(writer, entry, archive.body(entry)))
                count += 1
    fresh.replace(path)
    return count


def _response(writer: Any, entry: Entry, body: bytes) -> Any:
    charset = f"; charset={entry.encoding}" if entry.encoding else ""
    kept = (entry.headers or {}).items()
    headers = [(k, v) for k, v in kept if k.lower() not in _OF_THE_TRANSPORT]
    headers += [("Content-Type", entry.media_type + charset), ("Content-Length", str(len(body)))]
    http = StatusAndHeaders(f"{entry.status or 200} OK", headers, protocol="HTTP/1.1")
    at = (entry.fetched_at or _UNKNOWN).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return writer.create_warc_record(
        entry.url, "response", BytesIO(body), len(body), http_headers=http, warc_headers_dict={"WARC-Date": at}
    )


_OF_THE_TRANSPORT = {"content-type", "content-length", "content-encoding", "transfer-encoding"}


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
    at = datetime.fromisoformat(text) if text else _UNKNOWN
    return None if at == _UNKNOWN else at


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


def main() -> None:
    """`python -m crawler.storage.warc ARCHIVE OUT.warc.gz`"""
    if len(sys.argv) != 3 or not Path(sys.argv[1], "manifest.jsonl").exists():
        sys.exit("usage: python -m crawler.storage.warc ARCHIVE OUT.warc.gz")
    print(f"{write(Archive(sys.argv[1]), Path(sys.argv[2]))} pages", file=sys.stderr)


if __name__ == "__main__":
    main()
