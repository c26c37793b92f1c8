"""People in the database: reads mentions and clusters, writes who is who.

Reads `mention_input`, `clusters` and `person_input`; writes `author_people` (mention_id, position, name, person),
`profile_people` (page, name, person) and `person_verdicts` (who was compared, verdict, score, reason). The key of a
person is that of its earliest author mention, `mention_id#position`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from anyascii import anyascii
from duckdb import DuckDBPyConnection

from etl.match.alignment import AuthorList
from etl.match.names import Agreement, agreement, name_key
from etl.match.people import Paper, People, resolve
from etl.match.person_judgements import PersonJudgement
from etl.match.person_merging import PersonPair

_TOKEN = re.compile(r"[a-z0-9]{3,}")

_MENTIONS = """
SELECT c.cluster, m.mention_id, m.seq, m.title, m.authors, m.authors_complete, m.owner, m.page, m.venue
FROM mention_input m JOIN clusters c USING (mention_id)
ORDER BY c.cluster, m.seq NULLS LAST, m.mention_id
"""

AuthorMention = tuple[str, int, str]


def match_people(con: DuckDBPyConnection) -> None:
    """Resolve all author mentions; replaces the three output tables. Without `person_input` no page is anybody's."""
    con.execute("CREATE TABLE IF NOT EXISTS person_input (page VARCHAR, name VARCHAR)")
    papers, order, pages = _papers(con)
    people = resolve(papers, _judgements(con))
    keyed = {_key(person, order): person for person in people.persons}
    _write_people(con, keyed)
    _write_profiles(con, keyed, pages)
    _write_verdicts(con, people, keyed)


def _judgements(con: DuckDBPyConnection) -> list[PersonJudgement]:
    """What humans said of author mentions, which `judgement_input` names `mention_id#position`."""
    if not con.execute("SELECT 1 FROM information_schema.tables WHERE table_name = 'judgement_input'").fetchall():
        return []
    rows = con.execute(
        "SELECT left_id, right_id, verdict = 'same', line FROM judgement_input WHERE kind = 'person' "
        "ORDER BY line, left_id, right_id"
    ).fetchall()
    return [PersonJudgement(_author(left), _author(right), same, line) for left, right, same, line in rows]


def _author(mark: str) -> tuple[str, int]:
    mention, _, position = mark.rpartition("#")
    return mention, int(position)


def _papers(con: DuckDBPyConnection) -> tuple[list[Paper], dict[str, int], dict[str, str]]:
    """(papers, rank of each mention, page of each mention)"""
    rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    order: dict[str, int] = {}
    pages: dict[str, str] = {}
    ranked = []
    for cluster, *row in con.execute(_MENTIONS).fetchall():
        rows[cluster].append(tuple(row))
        ranked.append((row[1] is None, row[1] or 0, row[0]))
        if row[6]:
            pages[row[0]] = row[6]
    for rank, (_, _, mention) in enumerate(sorted(ranked)):
        order[mention] = rank
    marks = _owner_marks(con)
    return [_paper(mentions, marks) for mentions in rows.values()], order, pages


def _owner_marks(con: DuckDBPyConnection) -> dict[str, set[str]]:
    """What a page says of its owner that nobody else has: e-mail address and ids."""
    columns = {str(name) for name, *_ in con.execute("DESCRIBE person_input").fetchall()}
    marks: dict[str, set[str]] = defaultdict(set)
    if "email" in columns:
        sql = "SELECT page, 'email:' || lower(email) FROM person_input WHERE email IS NOT NULL"
        for page, mark in con.execute(sql).fetchall():
            marks[page].add(mark)
    if "ids" in columns:
        sql = (
            "SELECT page, scheme || ':' || value FROM (SELECT page, unnest(map_keys(ids)) AS scheme,"
            " unnest(map_values(ids)) AS value FROM person_input WHERE ids IS NOT NULL) WHERE value IS NOT NULL"
        )
        for page, mark in con.execute(sql).fetchall():
            marks[page].add(mark)
    return marks


def _paper(mentions: Sequence[tuple[object, ...]], marks: Mapping[str, AbstractSet[str]]) -> Paper:
    lists: list[AuthorList] = []
    words: set[str] = set()
    venues: set[str] = set()
    owners: set[tuple[str, str, str]] = set()
    for mention_id, _, title, authors, complete, owner, page, venue in mentions:
        mention = str(mention_id)
        names = tuple(authors) if isinstance(authors, list) else ()
        lists.append(AuthorList(mention, names, complete is not False))
        words.update(_TOKEN.findall(anyascii(str(title or "")).lower()))
        venues.update({" ".join(_TOKEN.findall(anyascii(str(venue)).lower()))} if venue else ())
        if owner and page:
            told = {str(page)} | marks.get(str(page), set())
            owners.update((mention, str(owner), mark) for mark in told)
    return Paper(tuple(lists), tuple(sorted(words)), tuple(sorted(venues - {""})), frozenset(owners))


def _key(person: Sequence[AuthorMention], order: Mapping[str, int]) -> str:
    mention, position, _ = min(person, key=lambda name: (order[name[0]], name[1]))
    return f"{mention}#{position}"


def _write_people(con: DuckDBPyConnection, keyed: Mapping[str, Sequence[AuthorMention]]) -> None:
    rows = [(*name, key) for key, person in keyed.items() for name in person]
    con.execute(
        "CREATE OR REPLACE TABLE author_people (mention_id VARCHAR, position INTEGER, name VARCHAR, person VARCHAR)"
    )
    _insert(con, "author_people", rows)


def _write_profiles(
    con: DuckDBPyConnection, keyed: Mapping[str, Sequence[AuthorMention]], pages: Mapping[str, str]
) -> None:
    """A profile is the author whose name fits best on its page; failing that, the only one of that name anywhere."""
    on_page: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    named: dict[str, set[str]] = defaultdict(set)
    for key, person in keyed.items():
        for mention, _, name in person:
            named[name_key(name).full].add(key)
            if mention in pages:
                on_page[pages[mention]][key, name] += 1
    rows = []
    for page, name in con.execute("SELECT page, name FROM person_input WHERE name IS NOT NULL ORDER BY ALL").fetchall():
        wanted = name_key(name)
        fits: Counter[tuple[Agreement, str]] = Counter()
        for (key, other), count in on_page.get(page, Counter()).items():
            level = agreement(wanted, name_key(other))
            if level >= Agreement.COMPATIBLE:
                fits[level, key] += count
        anywhere = named.get(wanted.full, set())
        if fits:
            person_key: str | None = max(fits.items(), key=lambda f: (f[0][0], f[1], f[0][1]))[0][1]
        else:
            person_key = next(iter(anywhere)) if len(anywhere) == 1 and wanted.spelled else None
        rows.append((page, name, person_key or f"{page}#{name}"))
    con.execute("CREATE OR REPLACE TABLE profile_people (page VARCHAR, name VARCHAR, person VARCHAR)")
    _insert(con, "profile_people", rows)


def _write_verdicts(con: DuckDBPyConnection, people: People, keyed: Mapping[str, Sequence[AuthorMention]]) -> None:
    home = {(name[0], name[1]): key for key, person in keyed.items() for name in person}
    rows = [(*_ends(pair, home), pair.verdict, pair.score, pair.reason) for pair in people.pairs]
    con.execute(
        "CREATE OR REPLACE TABLE person_verdicts (left_author VARCHAR, right_author VARCHAR, left_person VARCHAR,"
        " right_person VARCHAR, verdict VARCHAR, score INTEGER, reason VARCHAR)"
    )
    _insert(con, "person_verdicts", rows)


def _ends(pair: PersonPair, home: Mapping[tuple[str, int], str]) -> tuple[str, str, str, str]:
    """(left author, right author, left person, right person)"""
    left, right = (f"{mention}#{position}" for mention, position in (pair.left, pair.right))
    return left, right, home[pair.left], home[pair.right]


def _insert(con: DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Rows in one statement, column by column: DuckDB's executemany costs a statement a row."""
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        con.execute(f"INSERT INTO {table} SELECT {', '.join('unnest(?)' for _ in columns)}", columns)
