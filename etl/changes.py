"""What a page says otherwise than it did before: two versions of one page, entry by entry.

Only versions read by the same readers are compared, so that a better reader raises no alarm.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from duckdb import DuckDBPyConnection
from rapidfuzz.fuzz import ratio

from etl.bulk import BulkLoad

_ALIKE = 70.0
"""Per cent of its letters that a line keeps when it is corrected."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as one version of a page lists it."""

    mention_id: str
    paper_id: str | None
    section: str | None
    title: str | None
    authors: tuple[str, ...]
    raw: str
    stated: str
    """All other values in one text."""


@dataclass(frozen=True, slots=True)
class Change:
    change: Literal["added", "removed", "retitled", "moved", "edited"]
    mention_id: str | None
    before: str | None
    after: str | None


def compare(old: Sequence[Listed], new: Sequence[Listed]) -> Iterator[Change]:
    """The changes from one version to the next, in the order of the newer one; removals come last."""
    partner = _pair(old, new)
    kept = set(partner.values())
    for entry in new:
        if entry.mention_id in partner:
            yield from _differences(partner[entry.mention_id], entry)
        else:
            yield Change("added", entry.mention_id, None, _shown(entry))
    for entry in old:
        if entry not in kept:
            yield Change("removed", entry.mention_id, _shown(entry), None)


def compare_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The same for lines of a CV; one that is much like a line that went is that line, edited.

    >>> [c.change for c in compare_lines(["Best Paper, ICML 2019", "Fellow"], ["Best Paper, ICML 2020", "Medal"])]
    ['edited', 'added', 'removed']
    """
    gone, came = list((Counter(old) - Counter(new)).elements()), list((Counter(new) - Counter(old)).elements())
    for after in came:
        likeness, before = max(((ratio(line, after), line) for line in gone), default=(0.0, ""))
        if likeness >= _ALIKE:
            gone.remove(before)
            yield Change("edited", None, before, after)
        else:
            yield Change("added", None, None, after)
    for before in gone:
        yield Change("removed", None, before, None)


def _pair(old: Sequence[Listed], new: Sequence[Listed]) -> dict[str, Listed]:
    """The older entry of each newer one that has one: by all it says, by title, by paper, by authors and values."""
    partner: dict[str, Listed] = {}
    left, right = list(old), list(new)
    for key in _KEYS:
        waiting: dict[object, list[Listed]] = defaultdict(list)
        for entry in left:
            if (value := key(entry)) is not None:
                waiting[value].append(entry)
        for entry in right:
            value = key(entry)
            if value is not None and waiting.get(value):
                partner[entry.mention_id] = waiting[value].pop(0)
        taken = set(partner.values())
        left = [entry for entry in left if entry not in taken]
        right = [entry for entry in right if entry.mention_id not in partner]
    return partner


def _differences(before: Listed, after: Listed) -> Iterator[Change]:
    retitled = _folded(before.title) != _folded(after.title)
    moved = _folded(before.section) != _folded(after.section)
    if retitled:
        yield Change("retitled", after.mention_id, before.title, after.title)
    if moved:
        yield Change("moved", after.mention_id, before.section, after.section)
    if before.stated != after.stated or before.authors != after.authors:
        yield Change("edited", after.mention_id, before.raw, after.raw)


def _shown(entry: Listed) -> str:
    return entry.title or entry.raw


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())


def _title_key(entry: Listed) -> str | None:
    return re.sub(r"[\W_]+", "", (entry.title or "").lower()) or None


_KEYS: tuple[Callable[[Listed], object], ...] = (
    lambda entry: (_title_key(entry), entry.section, entry.stated, entry.authors),
    lambda entry: (_title_key(entry), entry.section) if _title_key(entry) else None,
    _title_key,
    lambda entry: entry.paper_id,
    lambda entry: (entry.authors, entry.stated) if entry.authors else None,
)

_STEPS = """
WITH steps AS (
    SELECT p.url, c.page_id, c.fetched_at, lag(c.page_id) OVER w AS before
    FROM captures AS c JOIN pages AS p ON p.page_id = c.page_id
    WINDOW w AS (PARTITION BY p.url ORDER BY c.fetched_at NULLS FIRST, c.seq NULLS LAST)
)
SELECT s.url, s.page_id, CAST(s.fetched_at AS VARCHAR), s.before
FROM steps AS s
JOIN pages AS n ON n.page_id = s.page_id
JOIN pages AS o ON o.page_id = s.before
WHERE s.before <> s.page_id AND n.reader = o.reader
ORDER BY s.url NULLS LAST, s.fetched_at NULLS FIRST, s.page_id NULLS LAST
"""

_LISTED = """
SELECT e.mention_id, a.paper_id, e.section, e.title, coalesce(e.authors, []), coalesce(e.raw, ''),
    CAST(row(e.venue, e.venue_type, e.year, e.published, e.presentation, e.accepted, e.submitted, e.acceptance_rate,
        e.acceptance_rate_bound,
        list_transform(e.links, lambda l: CASE WHEN l.label = e.title THEN (NULL, l.url, l.kind)
            ELSE (l.label, l.url, l.kind) END),
        e.arxiv_id, e.doi, e.openreview_id, e.category, e.has_code, e.volume,
        e.number, e.pages, e.abstract, e.equal_contribution, e.corresponding, e.affiliations) AS VARCHAR)
FROM entries AS e LEFT JOIN assignments AS a ON a.mention_id = e.mention_id
WHERE e.page_id = ? ORDER BY e.ordinal NULLS LAST
"""


def find_changes(con: DuckDBPyConnection, scratch: Path) -> None:
    """Fill `changes` anew from all captures that brought another version."""
    steps = con.execute(_STEPS).fetchall()
    con.execute("DELETE FROM changes")
    with BulkLoad(scratch) as bulk:
        for url, page, seen_at, before in steps:
            entries = compare(_listed(con, before), _listed(con, page))
            for change in (*entries, *compare_lines(_awards(con, before), _awards(con, page))):
                row = {"url": url, "seen_at": seen_at, "page_id": page, "change": change.change}
                bulk.add(
                    "changes",
                    row | {"mention_id": change.mention_id, "before": change.before, "after": change.after},
                )
        bulk.load(con, "changes")


def _awards(con: DuckDBPyConnection, page: str) -> list[str]:
    asked = "SELECT text FROM facts WHERE page_id = ? AND kind = 'award' ORDER BY ordinal NULLS LAST"
    return [text for (text,) in con.execute(asked, [page]).fetchall()]


def _listed(con: DuckDBPyConnection, page: str) -> list[Listed]:
    rows = con.execute(_LISTED, [page]).fetchall()
    return [Listed(r[0], r[1], r[2], r[3], tuple(r[4]), r[5], r[6]) for r in rows]
