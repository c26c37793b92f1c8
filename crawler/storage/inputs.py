"""What the user names on the command line, as pages: files, folders, sidecars, MHTML and WARC archives.

A file given by name is read or rejected. Inside a folder the endings of pages are read or rejected, those of data are
offered as optional (a layout may claim them), and everything else is ignored and counted. Nothing here interprets a
page, and nothing here blocks: what is not a regular file is never opened.
"""

import json
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crawler.items import Page
from crawler.storage import mhtml, warc

SIDECAR = ".meta.json"
LARGEST = 64 * 2**20
"""Bytes of one page that are taken into memory; no page that a person wrote comes near."""

PAGES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".bib": "application/x-bibtex",
    ".mhtml": "multipart/related",
    ".warc": "application/warc",
    ".warc.gz": "application/warc",
}
DATA = {".json": "application/json", ".xml": "application/xml"}
ALSO_BY_NAME = {
    ".xhtml": "application/xhtml+xml",
    ".markdown": "text/markdown",
    ".mht": "multipart/related",
    ".org": "text/plain",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A page to read. `optional`: only if a layout claims it; otherwise it counts as ignored."""

    page: Page
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Reject:
    """What could not even be made a page. `body` are the bytes to archive, or the file that holds too many of them."""

    path: str
    url: str
    reason: str
    detail: str
    body: bytes | Path | None = field(default=None, repr=False)


@dataclass(slots=True)
class Intake:
    """The pages behind some paths, one after the other; `ignored` is complete when all have been taken."""

    paths: Sequence[Path]
    ignored: int = 0

    def __iter__(self) -> Iterator[Found | Reject]:
        taken: set[str] = set()
        for given in self.paths:
            for found in self._files(given):
                name = found.path if isinstance(found, Reject) else _printable(found[0])
                if name in taken:
                    continue
                taken.add(name)
                if isinstance(found, Reject):
                    yield found
                else:
                    yield from self._take(*found)

    def _files(self, given: Path) -> Iterator[tuple[Path, bool] | Reject]:
        """(file, given by name), in an order that is the same everywhere. Links to folders are not followed."""
        closed: list[OSError] = []
        path = Path(os.path.normpath(given))
        if not path.is_dir():
            yield path, True
            return
        for folder, below, names in os.walk(path, onerror=closed.append):
            self.ignored += sum(os.path.islink(os.path.join(folder, name)) for name in below)
            below.sort()
            for name in sorted(names):
                yield Path(folder) / name, False
        for error in closed:
            name = _printable(Path(error.filename))
            yield Reject(name, name, "unreadable", _said(error))

    def _take(self, path: Path, named: bool) -> Iterator[Found | Reject]:
        ending = _ending(path)
        optional = not named and ending in DATA
        sidecar = path.name.endswith(SIDECAR) and (not named or path.with_name(path.name[: -len(SIDECAR)]).exists())
        if sidecar:
            return
        if not named and ending not in PAGES and ending not in DATA:
            self.ignored += 1
            return
        obstacle = _obstacle(path)
        if obstacle and optional:
            self.ignored += 1
        elif obstacle:
            name = _printable(path)
            yield Reject(name, name, *obstacle, body=path if obstacle[0] == "too_big" else None)
        elif ending in (".warc", ".warc.gz"):
            yield from self._records(path)
        else:
            yield _read(path, ending, optional)

    def _records(self, path: Path) -> Iterator[Found | Reject]:
        name = _printable(path)
        try:
            for record in warc.read(path, LARGEST):
                if record.problem:
                    yield Reject(name, record.url, "too_big", record.problem, record.body)
                elif record.media_type in PAGES.values() or record.media_type in _LIKE_PAGES:
                    yield Found(_page(record, name))
                elif record.media_type in DATA.values() or record.media_type.endswith(("+json", "+xml", "/xml")):
                    yield Found(_page(record, name), optional=True)
                else:
                    self.ignored += 1
        except (warc.WarcError, OSError) as error:
            yield Reject(name, name, "broken_warc", str(error), path)


_LIKE_PAGES = {"application/xhtml+xml", "text/x-markdown", "text/x-bibtex", "application/octet-stream"}


def gather(paths: Sequence[Path]) -> Intake:
    """The pages and rejects behind the paths of a command line. Iterate it once, then ask for `ignored`."""
    return Intake(paths)


def read_file(path: Path) -> Found | Reject:
    """One file as one page, as `parse` reads it. An archive of many pages is for `gather`."""
    path = Path(os.path.normpath(path))
    name = _printable(path)
    obstacle = _obstacle(path)
    if obstacle:
        return Reject(name, name, *obstacle)
    return _read(path, _ending(path), optional=False)


def _read(path: Path, ending: str, optional: bool) -> Found | Reject:
    name = _printable(path)
    media_type = (PAGES | DATA | ALSO_BY_NAME).get(ending, "application/octet-stream")
    try:
        body = path.read_bytes()
    except OSError as error:
        return Reject(name, name, "unreadable", _said(error))
    page = Page(url=name, body=body, media_type=media_type, path=name)
    if media_type == "multipart/related":
        try:
            page = mhtml.unpack(page)
        except mhtml.MhtmlError as error:
            return Reject(name, name, "broken_mhtml", str(error), body)
    try:
        return Found(_with_sidecar(page, path.with_name(path.name + SIDECAR)), optional)
    except _SidecarError as error:
        return Reject(name, name, "broken_sidecar", str(error), body)


class _SidecarError(Exception):
    pass


def _with_sidecar(page: Page, sidecar: Path) -> Page:
    if not os.path.lexists(sidecar):
        return page
    obstacle = _obstacle(sidecar)
    if obstacle:
        raise _SidecarError(f"{sidecar.name}: {obstacle[1]}")
    try:
        stated = json.loads(sidecar.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _SidecarError(f"{sidecar.name} is not JSON: {error}") from None
    if not isinstance(stated, dict):
        raise _SidecarError(f"{sidecar.name} holds no object with url and fetched_at")
    url = _text(stated, "url", sidecar.name) or page.url
    at = _text(stated, "fetched_at", sidecar.name)
    try:
        fetched_at = parse_time(at) if at else page.fetched_at
    except ValueError:
        raise _SidecarError(f"{sidecar.name}: fetched_at is no ISO 8601 time: {at!r}") from None
    return Page(
        url=url,
        body=page.body,
        media_type=page.media_type,
        fetched_at=fetched_at,
        path=page.path,
        source=page.source,
        encoding=page.encoding,
    )


def parse_time(text: str) -> datetime:
    """An ISO 8601 time; without a zone it is taken for UTC, to mean the same everywhere. Raises ValueError."""
    at = datetime.fromisoformat(text.strip())
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _text(stated: dict[str, Any], key: str, name: str) -> str | None:
    value = stated.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or not value.strip().isprintable():
        raise _SidecarError(f"{name}: {key} is no text on one line: {value!r:.80}")
    return value.strip()


def _page(record: warc.Record, path: str) -> Page:
    return Page(
        url=record.url,
        body=record.body,
        media_type=record.media_type,
        fetched_at=record.fetched_at,
        path=path,
        encoding=record.encoding,
    )


def _ending(path: Path) -> str:
    name = path.name.lower()
    return ".warc.gz" if name.endswith(".warc.gz") else os.path.splitext(name)[1]


def _obstacle(path: Path) -> tuple[str, str] | None:
    """(reason, detail) of what keeps us from opening a path at all."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return "not_found", "the link points to nothing" if path.is_symlink() else "no such file"
    except (OSError, ValueError) as error:
        return "unreadable", _said(error)
    if not stat.S_ISREG(found.st_mode):
        return "not_a_file", "a folder" if stat.S_ISDIR(found.st_mode) else "not a regular file"
    if found.st_size > LARGEST and not _ending(path).startswith(".warc"):
        return "too_big", f"{found.st_size:,} bytes, the limit is {LARGEST:,}"
    return None


def _said(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _printable(path: Path) -> str:
    """The path as it was given, with forward slashes; bytes that are no text are shown as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
