"""A warehouse written down row by row: what views and search do with rows, whatever reading and matching are like."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import duckdb

from warehouse.database import create

DEFAULTS = {
    "VARCHAR": "-", "BIGINT": 0, "INTEGER": 0, "BOOLEAN": False, "TIMESTAMP": datetime(2020, 1, 1), "DOUBLE": 0.0,
    "VARCHAR[]": [],
}  # fmt: skip


class MadeByHand:
    """An empty warehouse, in memory unless a file is given, and short ways to put rows into it."""

    def __init__(self, file=":memory:"):
        self.con = duckdb.connect(str(file))
        create(self.con)
        self._count = 0

    @contextmanager
    def for_now(self) -> Iterator["MadeByHand"]:
        """What is put into it is gone afterwards."""
        self._count = 0
        self.con.execute("BEGIN")
        try:
            yield self
        finally:
            self.con.execute("ROLLBACK")

    def add(self, table: str, **values) -> None:
        """One row; what must be there and is not told is filled with a dash or nought."""
        for name, kind, null, *_ in self.con.execute(f'DESCRIBE "{table}"').fetchall():
            if null == "NO":
                values.setdefault(name, DEFAULTS[kind])
        columns = ", ".join(f'"{name}"' for name in values)
        self.con.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(values))})', list(values.values())
        )

    def person(self, person_id: str, name: str, *spellings: str) -> None:
        self.add("people", person_id=person_id, name=name)
        for spelling in (name, *spellings):
            self.add("person_names", person_id=person_id, name=spelling, mention_count=1)

    def page(self, page_id: str, url: str, owner: str | None = None, at: str | None = None, **values) -> None:
        """A version of a page, fetched once."""
        self._count += 1
        values = {"current": True, "layout": "homepage", "sha256": page_id, "seq": self._count} | values
        self.add("pages", page_id=page_id, url=url, fetched_at=at, **values)
        self.add("captures", seq=self._count, page_id=page_id, fetched_at=at)
        if owner:
            self.add("page_people", page_id=page_id, person_id=owner)

    def paper(self, paper_id: str, title: str, authors: dict[str, str] | None = None, **values) -> None:
        """A paper by people: names by their ids, in order; a name with `*` contributed equally."""
        names = {person: name.removesuffix("*") for person, name in (authors or {}).items()}
        self.add("papers", paper_id=paper_id, title=title, authors=list(names.values()) or None, **values)
        for position, (person, name) in enumerate(names.items(), 1):
            self.add(
                "authorships", paper_id=paper_id, position=position, person_id=person, name=name,
                equal_contribution=authors[person].endswith("*") if any("*" in n for n in authors.values()) else None,
            )  # fmt: skip

    def mention(
        self, mention_id: str, page_id: str, paper_id: str, names: dict[str, str] | None = None, **values
    ) -> None:
        """An entry on a page, of a paper, with its authors as printed by their ids."""
        self._count += 1
        self.add("entries", mention_id=mention_id, page_id=page_id, seq=self._count, ordinal=self._count, **values)
        self.add("assignments", mention_id=mention_id, paper_id=paper_id)
        for position, (person, name) in enumerate((names or {}).items(), 1):
            self.add("mention_authors", mention_id=mention_id, position=position, name=name, person_id=person)

    def ask(self, sql: str) -> list[tuple]:
        return self.con.execute(sql).fetchall()
