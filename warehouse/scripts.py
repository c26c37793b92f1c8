"""SQL that lies in files: read and parsed once a process, since a small run is hundreds of small statements."""

from functools import cache
from importlib.resources import files

from duckdb import DuckDBPyConnection, Statement, extract_statements


def run(con: DuckDBPyConnection, package: str, name: str) -> DuckDBPyConnection:
    """Run a `.sql` file of a package, named without its ending; the connection then holds the last result."""
    return execute(con, _text(package, name))


def execute(con: DuckDBPyConnection, text: str) -> DuckDBPyConnection:
    """Run the statements of a text that will be run again."""
    for statement in _statements(text):
        con.execute(statement)
    return con


@cache
def _text(package: str, name: str) -> str:
    return files(package).joinpath(f"{name}.sql").read_text("utf-8")


@cache
def _statements(text: str) -> tuple[Statement, ...]:
    return tuple(extract_statements(text))
