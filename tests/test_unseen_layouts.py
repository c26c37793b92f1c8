"""The pages that measure generality say what their expectations say, and the benchmark counts as it promises."""

import html
import json
import re
from pathlib import Path

import pytest

from benchmarks.unseen_layouts import align, page_in, plain, read_folders, same_venue, score, source_of
from crawler.document.decode import decode

PAGES = Path(__file__).parent / "pages"
LOOKS = read_folders([PAGES / "looks", PAGES / "looks_fresh", PAGES / "looks_last"])
LARGEST = 60_000


def squeezed(text: str) -> str:
    return plain(text).replace(" ", "")


@pytest.mark.parametrize("folder", LOOKS, ids=lambda folder: folder.name)
def test_expected_words_stand_on_the_page(folder):
    page = page_in(folder)
    source = html.unescape(decode(page.body, page.encoding))
    printed, anywhere = squeezed(re.sub(r"<[^>]+>", " ", source)), squeezed(source)
    assert len(page.body) < LARGEST
    for entry in json.loads((folder / "gold.json").read_text(encoding="utf-8"))["publications"]:
        assert squeezed(entry["title"]) in printed
        assert all(squeezed(name) in anywhere or squeezed(name) in printed for name in entry["authors"])
        assert squeezed(entry["venue"] or "") in printed
        assert f"{(entry['year'] or 0) % 100:02d}" in printed or not entry["year"]


def test_no_look_stands_on_two_sides():
    sides = {(source_of(folder)["layout_family"], source_of(folder)["split"]) for folder in LOOKS}
    assert len(sides) == len({look for look, _ in sides})
    assert all(sum(side == wanted for _, side in sides) >= 12 for wanted in ("dev", "held-out", "fresh", "last"))


def entry(title, **fields):
    return {"title": title, "authors": [], "year": None, "venue": None, "links": {}} | fields


def test_a_page_read_right_scores_in_full():
    gold = [entry("On Tides", authors=["A. Moss"], year=2020, venue="Water", links={"pdf": "https://x.example/a.pdf"})]
    got = [gold[0] | {"links": [{"url": "https://x.example/a.pdf"}]}]
    result = score(gold, got)
    assert (result.precision, result.recall, result.right) == (1, 1, result.asked)


def test_optional_entries_count_neither_way():
    gold = [entry("On Tides"), entry("A Thesis on Tides, at Length", optional=True)]
    for got in (gold[:1], gold):
        result = score(gold, got)
        assert (result.gold, result.got, result.hit) == (1, 1, 1)


def test_missed_and_invented_entries_count():
    result = score([entry("On Tides"), entry("Harbours of the North")], [entry("On Tides"), entry("Contact")])
    assert (result.precision, result.recall) == (0.5, 0.5)


def test_a_title_with_a_little_too_much_is_found_but_not_exact():
    assert align([entry("The slow erosion of chalk cliffs")], [entry("The slow erosion of chalk cliffs [J]")]) == [
        (0, 0, False)
    ]


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("In Proc. of WATER, 2020", "WATER", True),
        ("Water", "Water, 2020", True),
        ("Water", None, False),
        ("Water", "Stone", False),
    ],
)
def test_venues_are_the_same_loosely(gold, got, same):
    assert same_venue(gold, got) is same
