"""Whose profile a page shows, of the people that were found."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from etl.match.names import Agreement, NameKey, agreement, name_key
from etl.match.person_columns import insert

_ON_PAGES = """
SELECT m.page, a.person, a.name, count(*), count(*) FILTER (m.owner = a.name)
FROM author_people a JOIN mention_input m ON m.mention_id = a.mention_id
WHERE m.page IN (SELECT page FROM person_input WHERE name IS NOT NULL)
GROUP BY ALL
"""

_Printed = tuple[str, str, int, int]
"""A person, a name of it on a page, how often it stands there, and how often as the page's own author."""


def write_profiles(con: DuckDBPyConnection) -> None:
    """A profile is the author whose name fits best on its page; failing that, the one whom the page highlights, if the
    names share a word; failing that, the only one of that name anywhere."""
    stated = con.execute("SELECT page, name FROM person_input WHERE name IS NOT NULL ORDER BY ALL").fetchall()
    on_page: dict[str, list[_Printed]] = defaultdict(list)
    for page, *printed in con.execute(_ON_PAGES).fetchall():
        on_page[page].append((printed[0], printed[1], printed[2], printed[3]))
    rows: list[tuple[str, str, str]] = []
    homeless: list[tuple[str, str]] = []
    for page, name in stated:
        key = name_key(name)
        if person := _fitting(key, on_page[page]) or _highlighted(key, on_page[page]):
            rows.append((page, name, person))
        else:
            homeless.append((page, name))
    rows += _by_name(con, homeless)
    con.execute("CREATE OR REPLACE TABLE profile_people (page VARCHAR, name VARCHAR, person VARCHAR)")
    insert(con, "profile_people", sorted(rows))


def _fitting(key: NameKey, printed: Sequence[_Printed]) -> str | None:
    fits: Counter[tuple[Agreement, str]] = Counter()
    for person, name, times, _ in printed:
        level = agreement(key, name_key(name))
        if level >= Agreement.COMPATIBLE:
            fits[level, person] += times
    return max(fits.items(), key=lambda f: (f[0][0], f[1], f[0][1]))[0][1] if fits else None


def _highlighted(key: NameKey, printed: Sequence[_Printed]) -> str | None:
    """Whom most highlights mean: `Jon Roe` on whose page `Jonathan T. Roe` stands in bold."""
    own: Counter[str] = Counter()
    words: dict[str, set[str]] = defaultdict(set)
    for person, name, _, times in printed:
        if times:
            other = name_key(name)
            own[person] += times
            words[person] |= {other.family, *other.given}
    for person, times in own.most_common(1):
        shared = {word for word in (key.family, *key.given) if len(word) > 1} & words[person]
        return person if shared and 2 * times > own.total() else None
    return None


def _by_name(con: DuckDBPyConnection, homeless: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """The only person anywhere who bears the whole name; else somebody who is no author of anything."""
    if not homeless:
        return []
    named: dict[str, set[str]] = {name_key(name).full: set() for _, name in homeless if name_key(name).spelled}
    for name, people in con.execute("SELECT name, list(DISTINCT person) FROM author_people GROUP BY name").fetchall():
        if (full := name_key(name).full) in named:
            named[full].update(people)
    found = []
    for page, name in homeless:
        anywhere = named.get(name_key(name).full, set())
        found.append((page, name, next(iter(anywhere)) if len(anywhere) == 1 else f"{page}#{name}"))
    return found
