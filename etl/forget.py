"""Leaves a person out for good: from the archive, from what is noted about runs and ids, and from the warehouse.

First the list of those who are left out is on disk, then the archive is rewritten, then the record, then the warehouse
is made again. A kill in between leaves a list that keeps the person out already; forgetting once more does the rest.
"""

import fcntl
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from crawler.reading import read_page
from crawler.storage.archive import MOVED, Archive, ArchiveError, Entry
from crawler.storage.forgotten import LIST, Forgotten, Marks, key_file, leave_out
from crawler.storage.redacted_text import text_without
from crawler.storage.redaction import page_without
from etl.ids import mention_id
from etl.outcome import Outcome
from etl.pipeline import Progress, rebuild
from etl.place import Place
from etl.who import Known, WhoError, find_person, known_of
from warehouse import database

_MENTION = re.compile(r"(m[0-9a-f]{16})(?:#(\d+))?")
_Moved = dict[tuple[str, str | None], dict[str, Any]]


class ForgetError(Exception):
    """Nobody can be forgotten now: one line that says why."""


@dataclass(frozen=True, slots=True)
class Forgot:
    """What was done. `notes` are for the user, whose own files are not ours to change."""

    pages: int
    outcome: Outcome
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Changes:
    """What became of the archive's lines and of the mentions on the pages behind them."""

    moved: _Moved = field(default_factory=dict)
    mentions: dict[str, str] = field(default_factory=dict)
    positions: dict[str, dict[int, int]] = field(default_factory=dict)
    """By mention as it was: the new place of each author, nought for one who is gone."""
    aliases: dict[str, str] = field(default_factory=dict)


def forget(place: Place, said: str, keep_name: bool, told: Progress | None = None) -> Forgot:
    """Find the person and take them out of everything. Raises WhoError, ForgetError, WarehouseError."""
    with database.only_writer(place.warehouse), _no_crawl(place.archive):
        con = database.open_reader(place.warehouse)
        try:
            archive = Archive(place.archive)
            known = _known(con, said, archive.forgotten())
            if known:
                leave_out(place.archive, known.marks, keep_name, datetime.now(UTC))
            pages = _take_out(con, archive, known)
        finally:
            con.close()
    return Forgot(pages, rebuild(place, told), tuple(_left_over(place, known)))


def _known(con: DuckDBPyConnection, said: str, forgotten: Forgotten) -> Known | None:
    """None for one who is on the list already: what a kill left undone is done now."""
    try:
        return known_of(con, find_person(con, said))
    except WhoError:
        if forgotten and (forgotten.is_person(said) or forgotten.is_email(said) or forgotten.is_page(said)):
            return None
        raise


def _take_out(con: DuckDBPyConnection, archive: Archive, known: Known | None) -> int:
    """Archive and record, in an order in which a kill loses nothing; returns how many pages were rewritten."""
    forgotten, changes = archive.forgotten(), _Changes()

    def follow() -> None:
        _follow_mentions(con, forgotten, known.mentions if known else frozenset(), changes)
        _rewrite_record(archive.folder, forgotten, changes)

    archive.rewrite(lambda entry: _change(archive, entry, forgotten, changes), follow)
    return len(changes.moved)


def _change(archive: Archive, entry: Entry, forgotten: Forgotten, changes: _Changes) -> tuple[Entry, bytes | None]:
    if entry.reason is not None:
        fresh, body = _refusal(entry, forgotten), None
    else:
        fresh, body = _page(archive, entry, forgotten)
    if fresh is not entry:
        told = {name: getattr(fresh, name) for name in ("url", "sha256", "media_type", "encoding", "path")}
        changes.moved[entry.url, entry.sha256] = told
        if fresh.url != entry.url:
            changes.aliases[entry.url] = fresh.url
    return fresh, body


def _page(archive: Archive, entry: Entry, forgotten: Forgotten) -> tuple[Entry, bytes | None]:
    try:
        page = archive.read(entry)
    except ArchiveError:
        return _refusal(entry, forgotten), None
    fresh = page_without(page, forgotten, read_page)
    if fresh is page:
        return entry, None
    return replace(
        entry,
        url=fresh.url,
        sha256=fresh.sha256,
        size=len(fresh.body),
        media_type=fresh.media_type,
        encoding=fresh.encoding,
        path=fresh.path,
        headers=None,
    ), fresh.body


def _refusal(entry: Entry, forgotten: Forgotten) -> Entry:
    """What could not be read of a page of theirs is not kept at all."""
    led_there = entry.reason == MOVED and forgotten.is_page(entry.detail or "")
    if not led_there and not forgotten.is_page(entry.url):
        return entry
    return replace(entry, url=forgotten.alias(entry.url), sha256=None, size=0, path=None, detail=None, headers=None)


def _follow_mentions(con: DuckDBPyConnection, forgotten: Forgotten, theirs: Collection[str], changes: _Changes) -> None:
    """Where the mentions are now, so that the ids of all other papers and people stay what they are."""
    repeats: Counter[tuple[str, str]] = Counter()
    for page, url, digest, mention, locator, title, names in con.execute(_ENTRIES).fetchall():
        told = changes.moved.get((url, digest))
        if told:
            repeat = repeats[page, locator]
            repeats[page, locator] += 1
            changes.mentions[mention] = mention_id(told["url"], told["sha256"] or "", locator, repeat)
        if told or mention in theirs:
            changes.positions[mention] = _places(names or [], title, forgotten)


_ENTRIES = """
SELECT p.page_id, p.url, p.sha256, e.mention_id, e.locator, e.title, e.authors
FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id ORDER BY e.seq NULLS LAST
"""


def _places(names: Iterable[str], title: str | None, forgotten: Forgotten) -> dict[int, int]:
    left, places = 0, {}
    for position, name in enumerate(names, 1):
        gone = forgotten.withholds(name, title)
        left += not gone
        places[position] = 0 if gone else left
    return places


def _rewrite_record(archive: Path, forgotten: Forgotten, changes: _Changes) -> None:
    """The files of lines beside the manifest, of every warehouse that uses the archive; what was only memory goes."""

    def text(said: str) -> str:
        found = _MENTION.fullmatch(said)
        if found:
            return _mention(found, changes)
        for url, alias in changes.aliases.items():
            said = said.replace(url, alias)
        return text_without(said, forgotten)

    for file in sorted(archive.glob("*.jsonl")):
        if file.name not in ("manifest.jsonl", LIST):
            _rewrite(file, lambda line: _walk(_arrival(line, changes.moved), text))
    for file in [*archive.glob("visits.sqlite*"), *archive.glob("*.last-crawl.log"), *archive.glob("bookmarks/*.json")]:
        file.unlink(missing_ok=True)


def _mention(found: re.Match[str], changes: _Changes) -> str:
    mention, position = found[1], found[2]
    now = changes.mentions.get(mention, mention)
    if position is None:
        return now
    return f"{now}#{changes.positions.get(mention, {}).get(int(position), int(position))}"


def _arrival(line: Mapping[str, Any], moved: _Moved) -> dict[str, Any]:
    told = moved.get((line.get("url", ""), line.get("sha256")))
    if told is None or "url" not in line:
        return dict(line)
    fresh = dict(line) | told
    if fresh["url"] != line["url"]:
        fresh.pop("detail", None)
    return {name: value for name, value in fresh.items() if value is not None}


def _walk(value: Any, text: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return text(value)
    if isinstance(value, list):
        return [_walk(part, text) for part in value]
    if isinstance(value, dict):
        return {name: _walk(part, text) for name, part in value.items()}
    return value


def _rewrite(file: Path, change: Callable[[dict[str, Any]], Any]) -> None:
    fresh = file.with_name(file.name + ".writing")
    with file.open("rb") as lines, fresh.open("w", encoding="ascii") as out:
        for line in lines:
            if line.endswith(b"\n") and line.strip():
                out.write(json.dumps(change(json.loads(line))) + "\n")
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(file)


@contextmanager
def _no_crawl(archive: Path) -> Iterator[None]:
    """Hold every source's lock, so that nobody brings pages while the archive is rewritten."""
    held: list[int] = []
    try:
        for file in sorted((archive / "locks").glob("*")):
            held.append(os.open(file, os.O_RDWR))
            try:
                fcntl.flock(held[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise ForgetError(f"{file.name} is being fetched: wait for the crawl to end and run again") from None
        yield
    finally:
        for lock in held:
            os.close(lock)


def _left_over(place: Place, known: Known | None) -> Iterator[str]:
    """Files of the user's own that still name the person."""
    marks = known.marks if known else Marks()
    ids = (value for _, value in marks.ids)
    told = [*marks.emails, *marks.pages, *marks.names, *ids, *([known.person_id] if known else [])]
    for file in (place.sources, place.judgements):
        with suppress(FileNotFoundError):
            for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1):
                if any(word in line for word in told):
                    yield f"{file}: line {number} still names them: take it out if it should not"
    yield f"what you saved or exported elsewhere is not ours to change; keep {key_file(place.archive)} secret and safe"
