"""Which authors are in one unit, from run to run: only names that are new, or gone, can join or part units."""

from collections.abc import Iterator, Sequence
from itertools import count

from duckdb import DuckDBPyConnection

from etl.match.authors import BETWEEN, keys_of
from etl.match.person_columns import insert
from etl.match.person_judgements import PersonJudgement
from etl.match.person_statistics import NameStatistics
from etl.match.person_units import spelling_marks, units_of
from etl.match.steps import run

_LOOKED_AT = """
WITH marked AS (SELECT unit, unnest(marks) AS mark FROM person_names),
looked_at AS (
    SELECT unit FROM broken_units
    UNION SELECT unit FROM marked WHERE mark IN (SELECT unnest(?::VARCHAR[]))
    UNION SELECT unit FROM person_names WHERE names IN (SELECT unnest(?::VARCHAR[]))
)
SELECT names, unit, unit IN (SELECT unit FROM broken_units) FROM person_names WHERE unit IN (SELECT unit FROM looked_at)
"""


def open_units(con: DuckDBPyConnection, judgements: Sequence[PersonJudgement], statistics: NameStatistics) -> None:
    """Find out who belongs to which unit now, and write `open_units`: those that must be made again."""
    run(con, "person_names")
    new = [str(names) for (names,) in con.execute("SELECT names FROM new_names").fetchall()]
    joined = list(_joined(con, judgements))
    ends = sorted({names for pair in joined for names in pair})
    marks = sorted({mark for names in new for mark in _marks(names)})
    known = con.execute(_LOOKED_AT, [marks, ends]).fetchall()
    names = sorted([*new, *(names for names, _, _ in known)])
    number = {one: at for at, one in enumerate(names)}
    together: dict[int, int] = {}
    links = [(number[one], number[other]) for one, other in joined]
    links += [(together.setdefault(unit, number[one]), number[one]) for one, unit, broken in known if not broken]
    found = units_of([keys_of(one.split(BETWEEN)) for one in names], links, statistics.is_rare)
    before = {one: unit for one, unit, _ in known}
    numbers = _numbered(con, names, found, before)
    now = {one: numbers[at] for one, at in zip(names, found, strict=True)}
    con.execute("CREATE OR REPLACE TEMP TABLE moved_names (names VARCHAR, unit BIGINT)")
    insert(con, "moved_names", [(one, now[one]) for one, unit in before.items() if unit != now[one]])
    insert(con, "person_names", [(one, sorted(_marks(one)), now[one]) for one in new])
    insert(con, "joined_units", [(now[one],) for one, _ in joined])
    run(con, "person_units")


def _joined(con: DuckDBPyConnection, judgements: Sequence[PersonJudgement]) -> Iterator[tuple[str, str]]:
    """The names of authors whom a human joined."""
    for judgement in judgements:
        ends = [names_of(con, *author) for author in (judgement.left, judgement.right)]
        if judgement.same and all(ends):
            yield ends[0], ends[1]


def names_of(con: DuckDBPyConnection, mention: str, position: int) -> str:
    """All names of an author in one string; empty if there is no such author."""
    rows = con.execute(
        "SELECT names FROM person_authors WHERE list_contains(mentions, ?)"
        " AND list_contains(list_zip(mentions, positions), (?, ?))",
        [mention, mention, position],
    ).fetchall()
    return str(rows[0][0]) if rows else ""


def _marks(names: str) -> set[str]:
    """What names that can be one person's share one of at least: family name and initial, or all known spellings."""
    keys = keys_of(names.split(BETWEEN))
    return {f"{key.family}|{key.squashed[:1]}" for key in keys} | {mark for key in keys for mark in spelling_marks(key)}


def _numbered(
    con: DuckDBPyConnection, names: Sequence[str], found: Sequence[int], before: dict[str, int]
) -> dict[int, int]:
    """A number for each unit that was found; one that lives on keeps its own."""
    numbers: dict[int, int] = {}
    taken: set[int] = set()
    for one, unit in zip(names, found, strict=True):
        was = before.get(one)
        if unit not in numbers and was is not None and was not in taken:
            numbers[unit] = was
            taken.add(was)
    row = con.execute("SELECT coalesce(max(unit), 0) FROM person_names").fetchone()
    fresh = count((int(row[0]) if row else 0) + 1)
    return {unit: numbers[unit] if unit in numbers else next(fresh) for unit in dict.fromkeys(found)}
