"""Mentions and profiles of the database as papers, the way resolving people wants them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from anyascii import anyascii
from duckdb import DuckDBPyConnection

from etl.match.alignment import AuthorList
from etl.match.authors import Paper
from etl.match.person_judgements import PersonJudgement

_TOKEN = re.compile(r"[a-z0-9]{3,}")
_COLUMNS = "m.mention_id, m.title, m.authors, m.authors_complete, m.owner, m.page, m.venue"
_FRESH = (
    f"SELECT p.paper, {_COLUMNS} FROM person_mentions p JOIN mention_input m ON m.mention_id = p.mention_id"
    " WHERE p.paper IN (SELECT paper FROM person_fresh)"
)
_BY_TITLE = (
    f"SELECT coalesce(nullif(regexp_replace(lower(m.title), '[^a-z0-9]+', ' ', 'g'), ''), m.mention_id), {_COLUMNS}"
    " FROM mention_input m WHERE m.seq <= ?"
)

_MARKS = {
    "email": "SELECT DISTINCT page, 'email:' || lower(email) FROM person_input WHERE email IS NOT NULL",
    "ids": """
SELECT DISTINCT page, scheme || ':' || value
FROM (SELECT page, unnest(map_keys(ids)) AS scheme, unnest(map_values(ids)) AS value FROM person_input)
WHERE value IS NOT NULL
""",
}


def write_marks(con: DuckDBPyConnection) -> None:
    """`person_marks`: what a page says of its owner that nobody else has, e-mail address and ids.

    Without `person_input` no page says anything, without `author_input` no source gives identifiers of authors.
    """
    con.execute("CREATE TABLE IF NOT EXISTS person_input (page VARCHAR, name VARCHAR)")
    con.execute("CREATE TABLE IF NOT EXISTS author_input (mention_id VARCHAR, position INTEGER, mark VARCHAR)")
    con.execute("CREATE OR REPLACE TEMP TABLE person_marks (page VARCHAR, mark VARCHAR)")
    columns = {str(name) for name, *_ in con.execute("DESCRIBE person_input").fetchall()}
    for column, sql in _MARKS.items():
        if column in columns:
            con.execute(f"INSERT INTO person_marks {sql}")


def fresh_papers(con: DuckDBPyConnection) -> list[Paper]:
    """The papers of `person_fresh`."""
    return list(_papers(con, _FRESH))


def basis_papers(con: DuckDBPyConnection, boundary: int) -> list[Paper]:
    """The mentions up to the boundary, those of one title as one paper.

    Which of them are one paper may come to be seen otherwise later; what is counted over them must not change then.
    """
    return list(_papers(con, _BY_TITLE, boundary))


def _papers(con: DuckDBPyConnection, sql: str, *values: object) -> Iterator[Paper]:
    marks: dict[str, set[str]] = defaultdict(set)
    for page, mark in con.execute("SELECT page, mark FROM person_marks").fetchall():
        marks[page].add(mark)
    given: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for mention, position, mark in con.execute("SELECT mention_id, position, mark FROM author_input").fetchall():
        given[mention].append((position, mark))
    rows: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for paper, *row in con.execute(sql, list(values)).fetchall():
        rows[paper].append(tuple(row))
    for mentions in rows.values():
        yield _paper(mentions, marks, given)


def _paper(
    mentions: Sequence[tuple[object, ...]],
    marks: Mapping[str, AbstractSet[str]],
    given: Mapping[str, Sequence[tuple[int, str]]],
) -> Paper:
    lists: list[AuthorList] = []
    words: set[str] = set()
    venues: set[str] = set()
    owners: set[tuple[str, str, str]] = set()
    for mention_id, title, authors, complete, owner, page, venue in mentions:
        mention = str(mention_id)
        names = tuple(authors) if isinstance(authors, list) else ()
        lists.append(AuthorList(mention, names, complete is not False))
        words.update(words_of(title))
        venues.update({" ".join(words_of(venue))} if venue else ())
        if owner and page:
            told = {str(page)} | marks.get(str(page), set())
            owners.update((mention, str(owner), mark) for mark in told)
        for position, mark in given.get(mention, ()):
            if position <= len(names) and names.count(names[position - 1]) == 1:
                owners.add((mention, names[position - 1], mark))
    return Paper(tuple(lists), tuple(sorted(words)), tuple(sorted(venues - {""})), frozenset(owners))


def words_of(text: object) -> list[str]:
    """The words by which titles and venues are compared."""
    printed = str(text or "")
    return _TOKEN.findall((printed if printed.isascii() else anyascii(printed)).lower())


def person_judgements(con: DuckDBPyConnection) -> list[PersonJudgement]:
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
