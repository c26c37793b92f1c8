"""Who and what is kept out of a warehouse, and whether a warehouse was made under the same rules.

When the rules change, everything is made again into a fresh file: rows that are deleted leave their bytes behind.
"""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from crawler.storage.archive import Archive
from etl.place import Place
from etl.sources import keeps_emails

_KEY = "kept_out"


@dataclass(frozen=True, slots=True)
class Privacy:
    """The rules as they stand now."""

    keep_emails: bool
    forgotten: str
    """Differs when somebody else is to be left out."""

    @property
    def fingerprint(self) -> str:
        return " ".join(filter(None, ("" if self.keep_emails else "emails", self.forgotten)))

    def holds_in(self, con: DuckDBPyConnection) -> bool:
        """Was this warehouse made under the same rules?"""
        row = con.execute("SELECT value FROM warehouse WHERE key = ?", [_KEY]).fetchone()
        return (row[0] if row else "") == self.fingerprint

    def note(self, con: DuckDBPyConnection) -> None:
        con.execute("DELETE FROM warehouse WHERE key = ?", [_KEY])
        if self.fingerprint:
            con.execute("INSERT INTO warehouse VALUES (?, ?)", [_KEY, self.fingerprint])


def privacy_of(place: Place, archive: Archive) -> Privacy:
    """What the sources file and the archive say. Raises SourcesError and ForgottenError rather than guess."""
    return Privacy(keeps_emails(place.sources), archive.forgotten().fingerprint)
