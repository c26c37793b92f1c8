"""A warehouse made from the five pages of one lab, once for all tests that only ask."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl.pipeline import run_etl
from etl.place import Place
from warehouse.database import open_reader

LAB = Path(__file__).parent.parent / "pages" / "lab"


def house(folder: Path) -> Place:
    """An empty house."""
    return Place(folder / "papers.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = house(tmp_path_factory.mktemp("lab"))
    run_etl([LAB], place)
    return place


@pytest.fixture(scope="session")
def ask(lab: Place) -> Iterator[Callable[[str], list[tuple]]]:
    con = open_reader(lab.warehouse)
    yield lambda sql: con.execute(sql).fetchall()
    con.close()
