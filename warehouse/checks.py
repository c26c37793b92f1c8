"""Promises about our own data: each check is a query that returns what breaks it."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from warehouse.database import relation_files
from warehouse.scripts import execute


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that found something; `example` is the first row."""

    check: str
    promise: str
    rows: int
    example: str


def run_checks(con: DuckDBPyConnection) -> list[Failure]:
    """The broken promises, none if all is well."""
    failures = []
    for name, text in relation_files("checks").items():
        found = execute(con, text).fetchmany(1000)
        if found:
            promise = text.splitlines()[0].removeprefix("-- ")
            failures.append(Failure(name, promise, len(found), ", ".join(map(str, found[0]))))
    return failures
