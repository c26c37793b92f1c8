"""A small warehouse for tests that only read."""

from pathlib import Path

import pytest
from told_pages import House, read_told

HOSTILE = {
    "title": '"><script>alert(1)</script> {Unbalanced} brace } & 100% of $x$; DROP TABLE papers; --',
    "authors": ["=HYPERLINK(1)", "Ludwig van Beethoven", "李明", "Band and Friends", "José\tMúñoz"],
    "year": 2021,
    "venue": "Journal of\nNew Lines",
    "venue_type": "journal",
    "pages": "1\u201312",
    "doi": "10.1000/a_b",
}
PLAIN = {
    "title": "DropMax: Adaptive Variational Softmax",
    "authors": ["Hae Beom Lee", "Juho Lee 0001"],
    "authors_complete": False,
    "year": 2018,
    "venue": "NeurIPS",
    "venue_type": "conference",
    "arxiv_id": "1712.07834",
    "abstract": "We drop classes.\nAt random.",
}
BARE = {"title": "A Paper without Anything"}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    patch = pytest.MonkeyPatch()
    patch.setattr("etl.load.read_page", read_told)
    house = House(Path(tmp_path_factory.mktemp("house")))
    house.page("one", HOSTILE, PLAIN, BARE)
    house.etl()
    patch.undo()
    return house
