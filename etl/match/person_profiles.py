"""Whose profile a page shows, of the people that were found."""

from collections import Counter, defaultdict

from duckdb import DuckDBPyConnection

from etl.match.names import Agreement, agreement, name_key
from etl.match.person_columns import insert

_ON_PAGES = """
SELECT m.page, a.person, a.name, count(*)
FROM author_people a JOIN mention_input m ON m.mention_id = a.mention_id
WHERE m.page IN (SELECT page FROM person_input WHERE name IS NOT NULL)
GROUP BY ALL
"""


def write_profiles(con: DuckDBPyConnection) -> None:
    """A profile is the author whose name fits best on its page; failing that, the only one of that name anywhere."""
    stated = con.execute("SELECT page, name FROM person_input WHERE name IS NOT NULL ORDER BY ALL").fetchall()
    on_page: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for page, person, name, count in con.execute(_ON_PAGES).fetchall():
        on_page[page][person, name] = count
    rows: list[tuple[str, str, str]] = []
    homeless: list[tuple[str, str]] = []
    for page, name in stated:
        key = name_key(name)
        fits: Counter[tuple[Agreement, str]] = Counter()
        for (person, other), count in on_page.get(page, Counter()).items():
            level = agreement(key, name_key(other))
            if level >= Agreement.COMPATIBLE:
                fits[level, person] += count
        if fits:
            rows.append((page, name, max(fits.items(), key=lambda f: (f[0][0], f[1], f[0][1]))[0][1]))
        else:
            homeless.append((page, name))
    rows += _by_name(con, homeless)
    con.execute("CREATE OR REPLACE TABLE profile_people (page VARCHAR, name VARCHAR, person VARCHAR)")
    insert(con, "profile_people", sorted(rows))


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
