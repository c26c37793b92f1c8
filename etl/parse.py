"""What pages state, one JSON item a line, without a warehouse."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from crawler.document.unreadable import Unreadable
from crawler.items import Page, as_json
from crawler.reading import read_page
from crawler.storage.inputs import Found, Reject, gather, parse_time, read_file


class ParseUsageError(Exception):
    """The options do not fit together."""


def parse_files(
    paths: Sequence[Path], url: str | None, fetched_at: str | None, out: TextIO, complain: Callable[[str], None]
) -> int:
    """Print the items of each file; returns the exit status."""
    if url and len(paths) > 1:
        raise ParseUsageError("--url is the address of one page: give one file")
    at = _time(fetched_at)
    read = refused = missing = 0
    for path in paths:
        for found in _found(path):
            try:
                if isinstance(found, Reject):
                    raise Unreadable(found.reason, found.detail)
                for item in read_page(_stated(found.page, url, at)).items:
                    out.write(as_json(item) + "\n")
                read += 1
            except Unreadable as error:
                refused += 1
                missing += error.reason in ("not_found", "not_a_file", "unreadable")
                complain(f"{path}: {error.reason}: {error.detail}")
            except RecursionError:
                refused += 1
                complain(f"{path}: too_deep: nested too deeply to be read")
    if not read and missing:
        return 2
    return 1 if refused else 0


def _found(path: Path) -> Iterator[Found | Reject]:
    if path.name.lower().endswith((".warc", ".warc.gz")):
        yield from gather([path])
    else:
        yield read_file(path)


def _stated(page: Page, url: str | None, at: datetime | None) -> Page:
    """The page with the address and time that the command line states, which outrank a sidecar's."""
    return dataclasses.replace(page, url=url or page.url, fetched_at=at or page.fetched_at)


def _time(text: str | None) -> datetime | None:
    try:
        return parse_time(text) if text else None
    except ValueError:
        raise ParseUsageError(f"--fetched-at is no ISO 8601 time: {text}") from None
