"""Warehouses for tests: one of the five pages of one lab, made once for all that only ask; and empty ones to fill."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from told_pages import House, read_told

from etl.pipeline import run_etl
from etl.place import Place
from warehouse.database import open_reader

LAB = Path(__file__).parent.parent / "pages" / "lab"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """An empty house whose pages are told item by item."""
    monkeypatch.setattr("etl.load.read_page", read_told)
    return House(tmp_path)


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = House(tmp_path_factory.mktemp("lab")).place
    run_etl([LAB], place)
    return place


@pytest.fixture(scope="session")
def ask(lab: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], list[tuple]]]:
    """Asks a copy: DuckDB shares one instance a file and process, and what `query` locks would stay locked."""
    con = open_reader(Path(shutil.copy(lab.warehouse, tmp_path_factory.mktemp("copy"))))
    yield lambda sql: con.execute(sql).fetchall()
    con.close()
