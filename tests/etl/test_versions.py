"""A page that changes: versions, what is current, and what is said otherwise."""

import pytest
from told_pages import House, read_told

from etl.changes import Listed, compare

DROPMAX = {"title": "DropMax: Adaptive Variational Softmax", "authors": ["Hae Beom Lee", "Juho Lee"], "year": 2018}
REPTILE = {"title": "Sequential Reptile: Inter-Task Gradient Alignment", "authors": ["Seanie Lee", "Hae Beom Lee"]}
URL = "https://home.example/"


def test_the_newest_version_is_current(house: House):
    house.page("one", DROPMAX, REPTILE, url=URL, at="2021-01-01T00:00:00Z")
    house.page("two", DROPMAX, url=URL, at="2022-01-01T00:00:00+09:00")
    house.etl()
    assert house.ask("SELECT fetched_at::VARCHAR, current FROM pages ORDER BY 1") == [
        ("2021-01-01 00:00:00", False),
        ("2021-12-31 15:00:00", True),
    ]
    assert house.ask("SELECT title, mention_count FROM papers ORDER BY title") == [
        (DROPMAX["title"], 1),
        (REPTILE["title"], 0),
    ]
    assert house.ask("SELECT change, before FROM changes") == [("removed", REPTILE["title"])]


def test_an_unknown_time_is_older_than_any_then_arrival_counts(house: House):
    dated = house.page("dated", DROPMAX, REPTILE, url=URL, at="2001-01-01T00:00:00Z")
    undated = house.page("undated", DROPMAX, url=URL)
    other = "https://undated.example/"
    first, second = house.page("first", DROPMAX, url=other), house.page("second", REPTILE, url=other)
    house.etl(dated, first)
    house.etl(undated, second)
    current = "SELECT path FROM pages WHERE current ORDER BY path"
    assert house.ask(current) == [(str(dated),), (str(second),)]


def test_a_version_seen_again_is_the_newest_again(house: House):
    house.page("one", DROPMAX, url=URL, at="2021-01-01T00:00:00Z")
    house.page("two", REPTILE, url=URL, at="2022-01-01T00:00:00Z")
    house.page("three", DROPMAX, url=URL, at="2023-01-01T00:00:00Z")
    house.etl()
    assert house.ask("SELECT count(*), count(*) FILTER (WHERE current) FROM pages") == [(2, 1)]
    assert house.ask("SELECT title FROM mentions WHERE current") == [(DROPMAX["title"],)]
    assert house.ask("SELECT seen_at::VARCHAR, change FROM changes ORDER BY ALL") == [
        ("2022-01-01 00:00:00", "added"),
        ("2022-01-01 00:00:00", "removed"),
        ("2023-01-01 00:00:00", "added"),
        ("2023-01-01 00:00:00", "removed"),
    ]


def test_versions_may_come_in_any_order(house: House):
    orders = {"https://backwards.example/": (2023, 2022, 2021), "https://mixed.example/": (2022, 2023, 2021)}
    for years in zip(*orders.values(), strict=True):
        house.etl(
            *(
                house.page(f"{year}@{url[8:-9]}", DROPMAX | {"year": year}, url=url, at=f"{year}-01-01T00:00:00Z")
                for url, year in zip(orders, years, strict=True)
            )
        )
    assert house.ask("SELECT year FROM mentions WHERE current") == [(2023,)] * 2
    for url in orders:
        assert house.ask(f"SELECT year(seen_at), change FROM changes WHERE url = '{url}' ORDER BY ALL") == [
            (2022, "edited"),
            (2023, "edited"),
        ]
    before = house.rows()
    house.rebuild()
    after = house.rows()
    assert before == after


def test_an_earlier_fetch_of_the_same_bytes_is_the_day_of_the_page(house: House, monkeypatch):
    days = []
    monkeypatch.setattr("etl.load.read_page", lambda page: days.append(page.fetched_at.year) or read_told(page))
    house.etl(house.page("late", DROPMAX, url=URL, at="2022-01-01T00:00:00Z"))
    house.etl(house.page("early", DROPMAX, url=URL, at="2020-01-01T00:00:00Z"))
    house.etl(house.page("later", DROPMAX, url=URL, at="2023-01-01T00:00:00Z"))
    assert days == [2022, 2020]
    assert house.ask("SELECT fetched_at::VARCHAR FROM pages") == [("2020-01-01 00:00:00",)]
    assert house.ask("SELECT count(*) FROM captures") == [(3,)]


def test_a_better_reader_raises_no_alarm(house: House, monkeypatch):
    house.etl(house.page("one", DROPMAX, url=URL, at="2021-01-01T00:00:00Z"))
    ids = house.ask("SELECT mention_id, paper_id FROM mentions")

    def better(page):
        reading = read_told(page)
        items = tuple(type(item)(**{**_fields(item), "venue": "NeurIPS"}) for item in reading.items)
        return type(reading)(reading.layout, reading.document, items)

    monkeypatch.setattr("etl.load.read_page", better)
    monkeypatch.setattr("etl.load.reader_fingerprint", lambda: "better")
    house.etl(house.page("two", DROPMAX, REPTILE, url=URL, at="2022-01-01T00:00:00Z"))
    assert house.ask("SELECT change, after FROM changes") == [("added", REPTILE["title"])]
    assert house.ask("SELECT mention_id, paper_id FROM mentions WHERE NOT current") == ids
    assert house.ask("SELECT DISTINCT venue FROM mentions") == [("NeurIPS",)]


def _fields(item) -> dict:
    return {name: getattr(item, name) for name in item.__dataclass_fields__}


def listed(n: int, title: str, section: str = "Papers", authors: tuple = ("A", "B"), stated: str = "x", paper=None):
    return Listed(f"m{n}", paper, section, title, authors, f"{title}. {stated}", stated)


CASES = [
    ("nothing", [listed(1, "One")], [listed(2, "One")], []),
    ("added", [listed(1, "One")], [listed(2, "Two"), listed(3, "One")], [("added", "m2", None, "Two")]),
    ("removed", [listed(1, "One"), listed(2, "Two")], [listed(3, "Two")], [("removed", "m1", "One", None)]),
    ("retitled", [listed(1, "One")], [listed(2, "One more")], [("retitled", "m2", "One", "One more")]),
    (
        "retitled, known by its paper",
        [listed(1, "One", paper="p")],
        [listed(2, "Another", authors=("A",), stated="y", paper="p")],
        [("retitled", "m2", "One", "Another"), ("edited", "m2", "One. x", "Another. y")],
    ),
    ("moved", [listed(1, "One", "Preprints")], [listed(2, "One")], [("moved", "m2", "Preprints", "Papers")]),
    ("edited", [listed(1, "One")], [listed(2, "One", stated="y")], [("edited", "m2", "One. x", "One. y")]),
    (
        "one of two alike is gone",
        [listed(1, "One", stated="conference"), listed(2, "One", stated="preprint")],
        [listed(3, "One", stated="preprint")],
        [("removed", "m1", "One", None)],
    ),
]


@pytest.mark.parametrize(("old", "new", "changes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_compare(old, new, changes):
    assert [(c.change, c.mention_id, c.before, c.after) for c in compare(old, new)] == changes
