"""The archive: every page as it came, kept by the hash of its bytes, and a manifest that says where they came from.

Objects are written beside their place and renamed into it; the manifest only grows, a line a page. A kill at any
moment loses at most the page in flight, and a torn last line is cut off by the next writer. What is here is true; the
warehouse can always be made again from it.
"""

import fcntl
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from crawler.items import Page
from crawler.storage.durable import sync_all, sync_folder, write_all
from crawler.storage.forgotten import LIST, Forgotten
from crawler.storage.manifest import MOVED, ArchiveError, Entry, as_line, head, head_of, identity, parse, short_digest

__all__ = ["MOVED", "Archive", "ArchiveError", "Entry"]


class Archive:
    """A folder with `objects/ab/abc…` and `manifest.jsonl`. Any number of processes may use it at once.

    What `keep` was given survives a kill when it returns, and a power cut as well if `at_once`; without that, `settle`
    makes many pages safe together, which is far cheaper than one by one.
    """

    def __init__(self, folder: Path | str, at_once: bool = True) -> None:
        self.folder = Path(folder)
        self.manifest = self.folder / "manifest.jsonl"
        self._at_once = at_once
        self._seen: set[bytes] = set()
        self._newest: dict[bytes, int] = {}
        self._read_to = 0
        self._forgotten: Forgotten | None = None
        self._forgotten_size = 0

    def keep(
        self, page: Page, run_id: str | None = None, status: int | None = None, headers: Mapping[str, str] | None = None
    ) -> Entry:
        """The page's bytes and one line about them, unless the very same is there already.

        Those who are left out (`crawler.storage.forgotten`) are taken out of the page before anything is written.
        """
        given, page = page, self._without_the_forgotten(page)
        headers = headers if page is given else None
        digest = page.sha256
        entry = Entry(
            url=page.url,
            sha256=digest,
            size=len(page.body),
            media_type=page.media_type,
            encoding=page.encoding,
            fetched_at=page.fetched_at,
            path=page.path,
            source=page.source,
            status=status,
            headers=headers,
            run_id=run_id,
        )
        self._add(entry, page.body)
        return entry

    def refuse(self, entry: Entry, body: bytes | Path | None = None) -> Entry:
        """A line about what came but cannot be read as a page (`entry.reason`), with its bytes if there are any.

        `body` may be a file, for what is too big to hold in memory; hash and size are found here.
        """
        forgotten = self.forgotten()
        if forgotten.is_page(entry.url) or (entry.reason == MOVED and forgotten.is_page(entry.detail or "")):
            entry = replace(entry, url=forgotten.alias(entry.url), path=None, detail=None, headers=None)
            body = None
        if body is not None:
            digest, size = _measure(body)
            entry = replace(entry, sha256=digest, size=size)
        self._add(entry, body)
        return entry

    def forgotten(self) -> Forgotten:
        """Who is left out, as the list stands now."""
        file = self.folder / LIST
        size = file.stat().st_size if file.exists() else 0
        if size != self._forgotten_size or self._forgotten is None:
            self._forgotten, self._forgotten_size = Forgotten(self.folder), size
        return self._forgotten

    def _without_the_forgotten(self, page: Page) -> Page:
        forgotten = self.forgotten()
        if not forgotten:
            return page
        # Only where somebody is left out do pages have to be read before they are kept.
        from crawler.reading import read_page
        from crawler.storage.redaction import page_without

        return page_without(page, forgotten, read_page)

    def settle(self) -> None:
        """Returns when all that was kept is safe from a power cut."""
        if self.manifest.exists():
            with self.manifest.open("rb") as file:
                sync_all(file.fileno())

    def mark(self) -> int:
        """Where the manifest ends now, to ask later for what came since."""
        with self._locked():
            self._catch_up()
        return self._read_to

    def entries(self, since: int = 0, of: Collection[str] | None = None) -> Iterator[Entry]:
        """All lines, or those about some URLs, oldest first. A torn last line is what a killed writer left, and is not
        there."""
        heads = {head_of(url) for url in of} if of is not None else None
        for _, line in self._lines(since):
            if heads is not None and head(line) not in heads:
                continue
            entry = parse(line)
            if entry is not None:
                yield entry

    def newest(self, url: str) -> Entry | None:
        """The last version of a page that was kept (never a refusal), unless it moved away since."""
        self._catch_up()
        offset = self._newest.get(short_digest(url))
        if offset is None:
            return None
        for _, line in self._lines(offset):
            return parse(line)
        return None

    def holds(self, entry: Entry) -> bool:
        """Whether the bytes are there, as far as their size tells."""
        target = self._object(entry.sha256 or "none")
        return target.exists() and target.stat().st_size == entry.size

    def body(self, entry: Entry) -> bytes:
        """The kept bytes, checked against their hash."""
        if entry.sha256 is None:
            raise ArchiveError(f"{entry.url}: no bytes were kept ({entry.reason})")
        try:
            body = self._object(entry.sha256).read_bytes()
        except FileNotFoundError:
            raise ArchiveError(f"{entry.url}: object {entry.sha256} is missing from {self.folder}") from None
        if sha256(body).hexdigest() != entry.sha256:
            raise ArchiveError(f"{entry.url}: object {entry.sha256} in {self.folder} is damaged or was redacted")
        return body

    def read(self, entry: Entry) -> Page:
        """The page as it was when it was kept."""
        return Page(
            url=entry.url,
            body=self.body(entry),
            media_type=entry.media_type,
            fetched_at=entry.fetched_at,
            path=entry.path,
            source=entry.source,
            encoding=entry.encoding,
        )

    def rewrite(
        self, change: Callable[[Entry], tuple[Entry, bytes | None]], meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        """Put other entries, with other bytes where `change` gives some, in place of all lines; nobody keeps meanwhile.

        Bytes to which no line leads any more are removed. This is for people who ask to be forgotten, for nothing else.
        `meanwhile` is done while old and new bytes are both there.
        """
        with self._locked():
            before: set[str | None] = set()
            after: set[str | None] = set()
            fresh = self.manifest.with_name("manifest.jsonl.arriving")
            with fresh.open("wb") as file:
                for entry in self.entries():
                    changed, body = change(entry)
                    if changed.sha256 is not None and body is not None:
                        self._store(changed.sha256, changed.size, body)
                    file.write(as_line(changed))
                    before.add(entry.sha256)
                    after.add(changed.sha256)
                file.flush()
                os.fsync(file.fileno())
            meanwhile()
            fresh.replace(self.manifest)
            sync_folder(self.folder)
            for digest in before - after - {None}:
                self._object(str(digest)).unlink(missing_ok=True)
        self._seen, self._newest, self._read_to = set(), {}, 0

    def _object(self, digest: str) -> Path:
        return self.folder / "objects" / digest[:2] / digest

    def _add(self, entry: Entry, body: bytes | Path | None) -> None:
        with self._locked() as manifest:
            self._catch_up()
            if identity(entry) in self._seen:
                return
            if entry.sha256 is not None and body is not None:
                self._store(entry.sha256, entry.size, body)
            line = as_line(entry)
            os.ftruncate(manifest, self._read_to)  # what a killed writer left of its last line
            os.lseek(manifest, self._read_to, os.SEEK_SET)
            write_all(manifest, line)
            if self._at_once:
                os.fsync(manifest)
            self._learn(entry, self._read_to, len(line))

    def _store(self, digest: str, size: int, body: bytes | Path) -> None:
        target = self._object(digest)
        if not target.exists() or target.stat().st_size != size:
            self._write_object(digest, body)

    def _write_object(self, digest: str, body: bytes | Path) -> None:
        target = self._object(digest)
        if not target.parent.exists():
            target.parent.mkdir(parents=True)
        # The one name is enough: writers hold the lock, and a killed one's leftover is overwritten by the next.
        fresh = self.folder / "objects" / "arriving"
        with fresh.open("wb") as file:
            for chunk in _chunks(body):
                file.write(chunk)
            if self._at_once:
                file.flush()
                os.fsync(file.fileno())
        fresh.replace(target)
        if self._at_once:
            sync_folder(target.parent)

    @contextmanager
    def _locked(self) -> Iterator[int]:
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor = _lock(self.manifest)
        try:
            yield descriptor
        finally:
            os.close(descriptor)

    def _catch_up(self) -> None:
        """Learn the lines that were added by others since the last look."""
        for offset, line in self._lines(self._read_to):
            self._learn(parse(line), offset, len(line))

    def _learn(self, entry: Entry | None, offset: int, length: int) -> None:
        if entry is not None:
            self._seen.add(identity(entry))
            if entry.reason is None:
                self._newest[short_digest(entry.url)] = offset
            elif entry.reason == MOVED:
                self._newest.pop(short_digest(entry.url), None)
        self._read_to = offset + length

    def _lines(self, start: int) -> Iterator[tuple[int, bytes]]:
        """(offset, line) of each complete line from `start` on."""
        try:
            if self.manifest.stat().st_size <= start:
                return
            file = self.manifest.open("rb")
        except FileNotFoundError:
            return
        with file:
            file.seek(start)
            offset = start
            for line in file:
                if not line.endswith(b"\n"):
                    return
                yield offset, line
                offset += len(line)


def _lock(file: Path) -> int:
    """The file, open and ours alone; the fresh one if it was rewritten while we waited."""
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), os.stat(file)):
                return descriptor
        os.close(descriptor)


def _measure(body: bytes | Path) -> tuple[str, int]:
    digest, size = sha256(), 0
    for chunk in _chunks(body):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def _chunks(body: bytes | Path) -> Iterator[bytes]:
    if isinstance(body, bytes):
        yield body
        return
    with body.open("rb") as file:
        while chunk := file.read(1 << 20):
            yield chunk
