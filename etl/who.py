"""Whom a name, an e-mail address, a person id or a page's URL means, and what is known of that person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from crawler.storage.forgotten import Marks, folded

_PERSON_ID = re.compile(r"a[0-9a-f]{16}")
_LISTED = 8


class WhoError(Exception):
    """Nobody, or more than one person: one line that says who is there."""


def find_person(con: DuckDBPyConnection, said: str) -> str:
    """The person's id. Raises WhoError."""
    said = said.strip()
    found = (
        _ids(con, "SELECT person_id FROM people WHERE person_id = $said", said)
        or _ids(
            con, "SELECT new_id FROM redirects WHERE old_id = $said AND new_id IN (FROM people SELECT person_id)", said
        )
        or _ids(con, _BY_PAGE, said)
        or _ids(con, "SELECT person_id FROM person_ids WHERE lower(value) = lower($said)", said)
    )
    if not found and not _PERSON_ID.fullmatch(said) and "://" not in said and "@" not in said:
        found = _by_name(con, said)
    if len(found) == 1:
        return found[0]
    if not found:
        raise WhoError(f"nobody here is {said!r}: give a name, an e-mail address, a person id or a page's URL")
    raise WhoError(f"{said!r} may be {len(found)} people; give one of the ids: {'; '.join(_told(con, found))}")


_BY_PAGE = """
SELECT o.person_id FROM pages AS p JOIN page_people AS o ON o.page_id = p.page_id
WHERE p.url = $said OR p.path = $said OR rtrim(p.url, '/') = rtrim($said, '/')
"""


def _ids(con: DuckDBPyConnection, sql: str, said: str) -> list[str]:
    rows = con.execute(f"SELECT DISTINCT * FROM ({sql}) ORDER BY ALL", {"said": said}).fetchall()
    return [str(row[0]) for row in rows]


def _by_name(con: DuckDBPyConnection, said: str) -> list[str]:
    letters = folded(said)
    rows = con.execute("SELECT person_id, name FROM person_names UNION SELECT person_id, name FROM people").fetchall()
    return sorted({str(person) for person, name in rows if letters and folded(str(name)) == letters})


def _told(con: DuckDBPyConnection, people: Sequence[str]) -> list[str]:
    rows = con.execute(
        "SELECT p.person_id || ' ' || p.name || ' (' || count(DISTINCT a.paper_id) || ' papers'"
        " || coalesce(', such as ' || min(r.title), '') || ')'"
        " FROM people AS p LEFT JOIN authorships AS a ON a.person_id = p.person_id"
        " LEFT JOIN papers AS r ON r.paper_id = a.paper_id"
        " WHERE list_contains($people, p.person_id) GROUP BY p.person_id, p.name"
        " ORDER BY count(DISTINCT a.paper_id) DESC, p.person_id",
        {"people": list(people)},
    ).fetchall()
    more = [f"and {len(rows) - _LISTED} more"] if len(rows) > _LISTED else []
    return [str(row[0]) for row in rows[:_LISTED]] + more


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the warehouse, as far as forgetting needs to know."""

    person_id: str
    name: str
    marks: Marks
    mentions: frozenset[str]
    """The mentions that name the person."""


def known_of(con: DuckDBPyConnection, person: str) -> Known:
    """What tells this person from all others."""

    def column(sql: str) -> list[str]:
        return [str(row[0]) for row in con.execute(sql, {"person": person}).fetchall()]

    names = column("SELECT name FROM person_names WHERE person_id = $person")
    others = {
        folded(str(name))
        for (name,) in con.execute("SELECT name FROM person_names WHERE person_id <> ?", [person]).fetchall()
    }
    own = [name for name in names if folded(name) not in others and not _initials(name)]
    written = con.execute(_WRITTEN, {"person": person}).fetchall()
    ids = con.execute("SELECT scheme, value FROM person_ids WHERE person_id = ?", [person]).fetchall()
    marks = Marks(
        names=own,
        authorships=[(str(name), str(title)) for name, title, _ in written if name not in own and title],
        emails=[str(value) for scheme, value in ids if scheme == "email"],
        ids=[(str(scheme), str(value)) for scheme, value in ids if scheme != "email"],
        pages=column(
            "SELECT DISTINCT p.url FROM pages AS p JOIN page_people AS o ON o.page_id = p.page_id"
            " WHERE o.person_id = $person"
        ),
    )
    name = column("SELECT name FROM people WHERE person_id = $person")
    return Known(person, name[0] if name else person, marks, frozenset(str(mention) for _, _, mention in written))


_WRITTEN = """
SELECT a.name, e.title, a.mention_id
FROM mention_authors AS a JOIN entries AS e ON e.mention_id = a.mention_id
WHERE a.person_id = $person
"""


def _initials(name: str) -> bool:
    """Is it too little of a name to mean one person on any page?

    >>> _initials("J. Doe"), _initials("Jo Doe"), _initials("李明")
    (True, False, False)
    """
    parts = [part for part in re.split(r"[\s.,]+", name) if part]
    return name.isascii() and (len(parts) < 2 or sum(len(part) > 1 for part in parts) < 2)
