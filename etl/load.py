"""From the journal to the tables that keep everything as read: captures, pages, entries, facts and the rest.

Declarative: what the journal lists and the warehouse lacks is read now, whichever run brought it. So a run that was
killed is completed by the next one, and a rebuild is the same step into an empty warehouse.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from duckdb import DuckDBPyConnection

from crawler.document.unreadable import Unreadable
from crawler.reading import Reading, read_page
from crawler.storage.archive import Archive, ArchiveError
from crawler.storage.redaction import items_without
from etl.arrivals import Arrival, Journal
from etl.bulk import BulkLoad
from etl.rows import rows
from warehouse import scripts

AS_READ = ("entries", "profile_rows", "facts", "metric_rows", "problems")
"""Tables whose rows belong to one version of a page."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load changed."""

    read: int
    rejected: int
    items: int = 0
    """What the pages state that were read."""
    again: bool = False
    """Pages that had been read before are among them."""
    turned: bool = False
    """Another version is current, or none, since the page moved."""

    @property
    def anything(self) -> bool:
        return bool(self.read or self.rejected or self.turned)


def load(
    con: DuckDBPyConnection,
    journal: Journal,
    archive: Archive,
    told: Callable[[int, int], None] | None = None,
    keep_emails: bool = True,
) -> Loaded:
    """Read what is new in the journal; `told` hears how many pages of how many are done."""
    start, end = _read_to(con), journal.length()
    if start == end:
        return Loaded(read=0, rejected=0, turned=_mark_current(con))
    with tempfile.TemporaryDirectory(prefix="paperhouse-") as scratch:
        _take_arrivals(con, journal, start, Path(scratch))
        wanted = _wanted(con)
        again = bool(con.execute("SELECT 1 FROM wanted WHERE again LIMIT 1").fetchall())
        if again:
            _forget_reading(con)
        loaded = _read_all(con, wanted, archive, keep_emails, Path(scratch), told)
    _note_read_to(con, end)
    return replace(loaded, again=again, turned=_mark_current(con))


_FETCHERS = frozenset(("spiders", "fetching", "commands"))  # they bring pages and never interpret them


@cache
def reader_fingerprint() -> str:
    """Changes whenever the readers change: a hash of everything that takes part in reading."""
    digest = sha256()
    for name, item in sorted(_parts(files("crawler"), "")):
        digest.update(name.encode() + b"\n" + item.read_bytes())
    return digest.hexdigest()[:16]


def _parts(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for item in folder.iterdir():
        if item.is_dir():
            if item.name not in _FETCHERS | {"__pycache__"}:
                yield from _parts(item, f"{prefix}{item.name}/")
        elif not item.name.endswith(".pyc"):
            yield prefix + item.name, item


def _read_to(con: DuckDBPyConnection) -> int:
    """The byte of the journal that this warehouse has come to."""
    row = con.execute("SELECT value FROM warehouse WHERE key = 'journal_read_to'").fetchone()
    return int(row[0]) if row else 0


def _note_read_to(con: DuckDBPyConnection, end: int) -> None:
    con.execute("DELETE FROM warehouse WHERE key = 'journal_read_to'")
    con.execute("INSERT INTO warehouse VALUES ('journal_read_to', ?)", [str(end)])


def _take_arrivals(con: DuckDBPyConnection, journal: Journal, start: int, scratch: Path) -> None:
    """The journal's new lines: captures, refusals, and in `arriving` all that is known about them."""
    count = con.execute("SELECT coalesce(max(seq), 0) FROM captures").fetchone()
    seq = int(count[0]) if count else 0
    _step(con, "arriving")
    refused = False
    with BulkLoad(scratch) as bulk:
        for number, came in enumerate(journal.arrivals(start), seq + 1):
            bulk.add("arriving", asdict(came) | {"page_id": came.page_id, "seq": number})
            refused = refused or came.reason is not None
        bulk.load(con, "arriving")
    for step in ("captures", *(("refusals", "moves") if refused else ())):
        _step(con, step)


def _wanted(con: DuckDBPyConnection) -> list[Arrival]:
    """The versions to read: new ones, those of which an earlier fetch turned up, and predecessors read otherwise."""
    con.execute("SET VARIABLE reader = ?", [reader_fingerprint()])
    _step(con, "wanted")
    found = con.execute(
        "SELECT run_id, url, sha256, media_type, encoding, CAST(fetched_at AS VARCHAR), path, source FROM wanted"
        " ORDER BY seq NULLS LAST"
    ).fetchall()
    names = ("run_id", "url", "sha256", "media_type", "encoding", "fetched_at", "path", "source")
    return [Arrival(**dict(zip(names, row, strict=True))) for row in found]


def _forget_reading(con: DuckDBPyConnection) -> None:
    for table in ("pages", *AS_READ):
        con.execute(f"DELETE FROM {table} WHERE page_id IN (SELECT page_id FROM wanted WHERE again)")


def _read_all(
    con: DuckDBPyConnection,
    wanted: list[Arrival],
    archive: Archive,
    keep_emails: bool,
    scratch: Path,
    told: Callable[[int, int], None] | None,
) -> Loaded:
    rejected = items = 0
    with BulkLoad(scratch) as bulk:
        for number, arrival in enumerate(wanted, 1):
            reading = _read(arrival, archive, keep_emails)
            if isinstance(reading, Unreadable):
                rejected += 1
                bulk.add("rejects", asdict(arrival) | {"reason": reading.reason, "detail": reading.detail})
            else:
                page = {"page_id": arrival.page_id, "layout": reading.layout, "reader": reader_fingerprint()}
                bulk.add("read_pages", asdict(arrival) | page)
                items += len(reading.items)
                for table, row in rows(reading.document.page, reading):
                    bulk.add(table, row)
            if told:
                told(number, len(wanted))
        bulk.load(con, "rejects")
        for table in AS_READ[1:]:
            bulk.load(con, table)
        if bulk.view(con, "read_pages", like="pages"):
            _step(con, "pages")
        if bulk.view(con, "entries"):
            _step(con, "entries")
    return Loaded(read=len(wanted) - rejected, rejected=rejected, items=items)


def _read(arrival: Arrival, archive: Archive, keep_emails: bool) -> Reading | Unreadable:
    """What the page states, or why it cannot be read. A reader that breaks costs its page, never the run."""
    try:
        reading = read_page(archive.read(arrival.entry()))
        return replace(reading, items=items_without(reading.items, archive.forgotten(), keep_emails))
    except Unreadable as error:
        return error
    except ArchiveError as error:
        return Unreadable("not_in_archive", str(error))
    except RecursionError:
        return Unreadable("too_deep", "nested too deeply to be read")
    except Exception as error:  # noqa: BLE001 - any failure of a reader is a reject that names it
        return Unreadable("reader_failed", f"{type(error).__name__}: {error}")


def _mark_current(con: DuckDBPyConnection) -> bool:
    row = _step(con, "current").fetchone()
    return bool(row and row[0])


def _step(con: DuckDBPyConnection, name: str) -> DuckDBPyConnection:
    return scripts.run(con, "etl", f"loading/{name}")
