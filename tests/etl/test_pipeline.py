"""Loading: nothing lost, nothing twice, the same from any order, and from what is kept the same again."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from told_pages import House, read_told

from etl.match import engine
from etl.outcome import Outcome
from etl.pipeline import NothingThereError
from warehouse.database import WarehouseError, only_writer

PERTURB = {"title": "Meta Dropout: Learning to Perturb Latent Features", "authors": ["Hae Beom Lee", "Taewook Nam"]}
DROPMAX = {"title": "DropMax: Adaptive Variational Softmax", "authors": ["Hae Beom Lee", "Juho Lee"], "year": 2018}
REPTILE = {"title": "Sequential Reptile: Inter-Task Gradient Alignment", "authors": ["Seanie Lee", "Hae Beom Lee"]}


def three_pages(house: House) -> list:
    return [
        house.page("a", PERTURB | {"venue": "ICLR", "venue_type": "conference", "year": 2020}, DROPMAX),
        house.page("b", PERTURB | {"venue_type": "preprint", "year": 2019}, REPTILE, at="2022-01-01T00:00:00Z"),
        house.page("c", DROPMAX, REPTILE, at="2021-01-01T00:00:00Z"),
    ]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, Outcome]:
    """The three pages in a warehouse, for those who only ask or go on with a copy."""
    house = House(tmp_path_factory.mktemp("three"))
    three_pages(house)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("etl.load.read_page", read_told)
        return house, house.etl()


@pytest.fixture
def again(house: House, loaded: tuple[House, Outcome]) -> House:
    """An own copy of it."""
    return loaded[0].copied(house.folder)


def test_every_entry_is_a_mention_of_one_paper(loaded: tuple[House, Outcome]):
    house, outcome = loaded
    assert outcome.exit_status == 0
    assert outcome.counts | {"conflicts": 0} == {
        "seen": 3, "parsed": 3, "rejected": 0, "ignored": 0, "items": 6, "pages": 3, "entries": 6, "papers": 3,
        "people": 4, "conflicts": 0, "problems": 0,
    }  # fmt: skip
    assert house.ask("SELECT mention_count, source_count FROM papers") == [(2, 2)] * 3


def test_the_same_input_again_changes_no_row(again: House):
    before = again.rows()
    assert again.etl().exit_status == 0
    assert again.rows() == before
    assert len(again.ask("FROM runs")) == 2


def test_rebuild_makes_the_same_rows_and_takes_over_the_ids_elsewhere(house: House, tmp_path):
    a, b, c = three_pages(house)
    house.etl(c)
    house.etl(b, a)
    house.page("broken").write_text("")
    house.etl()
    before = house.rows(views=True)
    house.place.warehouse.unlink()
    house.rebuild()
    assert house.rows(views=True) == before
    house.place = house.place.__class__(
        tmp_path / "moved" / "again.duckdb", house.place.archive, house.place.sources, house.place.judgements
    )
    house.rebuild()
    assert house.rows(views=True) == before


def test_what_is_added_is_matched_alone_and_comes_to_what_a_rebuild_makes(house: House, monkeypatch):
    pages = three_pages(house)
    monkeypatch.setattr("etl.matching.FIRST_BASIS", 2)
    monkeypatch.setattr("etl.matching._GROWTH", 9)
    anew = []

    def match_papers(*args, **options):
        anew.append(engine.match_papers(*args, **options))

    monkeypatch.setattr("etl.matching.match_papers", match_papers)
    for page in pages:
        house.etl(page)
    assert anew == [True, False, False]
    before = house.rows()
    house.rebuild()
    assert house.rows() == before


def test_the_order_of_input_does_not_matter(house: House, loaded: tuple[House, Outcome]):
    pages = three_pages(house)
    without = ("pages", "captures")
    straight = loaded[0].rows(*without)
    for order in ((2, 1, 0), (1, 2, 0)):
        shuffled = House(house.folder / "-".join(map(str, order)))
        shuffled.etl(*(pages[i] for i in order))
        assert shuffled.rows(*without) == straight


def test_what_else_is_rejected_does_not_matter(house: House, loaded: tuple[House, Outcome]):
    pages = three_pages(house)
    bad = house.page("bad")
    bad.write_text("not told")
    outcome = house.etl(bad, *pages, house.inbox / "missing.html")
    assert outcome.exit_status == 1
    dirty, clean = house.rows(), loaded[0].rows()
    for relation in ("papers", "people", "authorships"):
        assert dirty[relation] == clean[relation]


def test_a_reject_is_kept_and_listed_once(again: House):
    house = again
    house.page("bad").write_text("not told")
    for _ in range(2):
        outcome = house.etl()
        assert (outcome.exit_status, outcome.counts["seen"], outcome.counts["parsed"]) == (1, 4, 3)
        assert [(r.reason, r.detail) for r in outcome.refused] == [("binary", "no told page")]
    [(path, url, reason, sha256)] = house.ask("SELECT path, url, reason, sha256 FROM rejects")
    assert (path, url, reason) == (str(house.inbox / "bad.txt"), "https://bad.example/", "binary")
    assert (house.place.archive / "objects" / sha256[:2] / sha256).read_bytes() == b"not told"


def test_a_reader_that_breaks_costs_its_page_only(house: House, monkeypatch):
    def read(page):
        if "b.example" in page.url:
            raise ZeroDivisionError("oops")
        return read_told(page)

    three_pages(house)
    monkeypatch.setattr("etl.load.read_page", read)
    assert house.etl().exit_status == 1
    assert house.ask("SELECT url, reason, detail FROM rejects") == [
        ("https://b.example/", "reader_failed", "ZeroDivisionError: oops")
    ]
    assert house.ask("SELECT count(*) FROM pages") == [(2,)]


def test_nothing_named_is_there(house: House):
    with pytest.raises(NothingThereError, match=r"nowhere\.html: not_found"):
        house.etl(house.inbox / "nowhere.html")
    assert not house.place.warehouse.exists()


def test_a_run_that_dies_leaves_the_old_warehouse_and_torn_lines_and_the_next_completes_it(house: House, monkeypatch):
    a, b, c = three_pages(house)
    house.etl(a)
    before = house.rows()
    for step in ("etl.pipeline.match", "warehouse.database._publish"):
        with monkeypatch.context() as patched:
            patched.setattr(step, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                house.etl(b)
        assert house.rows() == before
    for part in ("arrivals", "ids", "runs"):
        with (house.place.archive / f"w.{part}.jsonl").open("a") as file:
            file.write('{"torn": ')
    assert house.etl(c).exit_status == 0
    assert house.ask("SELECT count(*) FROM pages") == [(3,)], "what the dead run had brought is there"
    assert house.ask("SELECT status FROM runs ORDER BY started_at") == [("done",), *[("killed",)] * 2, ("done",)]
    after = house.rows()
    house.rebuild()
    assert house.rows() == after


def test_two_warehouses_share_an_archive_and_keep_apart(house: House, tmp_path):
    a, b, _ = three_pages(house)
    house.etl(a)
    other = House(tmp_path)
    other.place = house.place.__class__(
        tmp_path / "other.duckdb", house.place.archive, house.place.sources, house.place.judgements
    )
    other.etl(b)
    assert [house.ask("SELECT url FROM pages"), other.ask("SELECT url FROM pages")] == [
        [("https://a.example/",)],
        [("https://b.example/",)],
    ]


def test_only_one_may_write(house: House):
    a, *_ = three_pages(house)
    with only_writer(house.place.warehouse), pytest.raises(WarehouseError, match="another paperhouse"):
        house.etl(a)


def test_a_failing_check_is_told(again: House, monkeypatch):
    checks = {"no_papers": "-- There are no papers.\nSELECT paper_id FROM papers"}
    monkeypatch.setattr("warehouse.checks.relation_files", lambda _: checks)
    outcome = again.etl()
    assert outcome.exit_status == 1
    assert [(b.check, b.promise, b.rows) for b in outcome.broken] == [("no_papers", "There are no papers.", 3)]
    assert again.ask("SELECT status FROM runs ORDER BY started_at") == [("done",), ("check failed",)]


def test_a_kill_at_any_moment_is_repaired_by_the_next_run(tmp_path: Path):
    """The real command, killed for real: early, and when it has begun to write."""
    lab = Path(__file__).parent.parent / "pages" / "lab"
    command = [sys.executable, "-c", "import sys; from etl.cli import main; sys.exit(main())", "etl", str(lab)]
    pages = len(list(lab.rglob("page.*"))) - len(list(lab.rglob("*.meta.json")))
    house = House(tmp_path)
    options = ["--warehouse", str(house.place.warehouse)]
    for begun in (house.place.archive, house.folder / "w.duckdb.writing"):
        killed = subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL)
        while not begun.exists() and killed.poll() is None:
            time.sleep(0.01)
        killed.kill()
        killed.wait()
    assert begun.exists()
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert house.ask("SELECT count(*) FROM pages") == [(pages,)]
    assert sorted(path.name for path in house.folder.iterdir()) == ["archive", "w.duckdb", "w.duckdb.lock"]
