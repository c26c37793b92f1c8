"""The report: nothing on it runs or loads, every figure has its words, table and SQL, and a phone can show it."""

import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from told_pages import House

from made_by_hand import MadeByHand
from warehouse.report import graph
from warehouse.report.figures import CHAPTERS, ask
from warehouse.report.write import pieces, write_report

FIGURES = files("warehouse.report") / "figures"
NAMES = sorted(item.name[:-4] for item in FIGURES.iterdir())
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e'
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text in each kind of element."""

    def __init__(self, page: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        if self._open:
            self.texts[self._open[-1]][-1] += data

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def evil() -> MadeByHand:
    """A warehouse in which every text that a page could print is hostile."""
    made = MadeByHand()
    for number in range(3):
        made.person(f"a{number}", f"{EVIL} {number}")
        made.page(f"g{number}", f"https://p{number}.example/?q={EVIL}", f"a{number}", f"2024-01-0{number + 1} 00:00:00")
        made.add("problems", page_id=f"g{number}", kind=EVIL, severity="error", message=EVIL, quote=EVIL)
    made.page("old", "javascript:alert(1)", None, "2023-01-01 00:00:00")
    made.paper("p1", EVIL, {"a0": EVIL, "a1": EVIL, "a2": EVIL}, year=2021, venue=EVIL, mention_count=2, source_count=2)
    made.add("venues", venue_id="v1", name=EVIL, names=[EVIL], mention_count=1)
    for number, year in enumerate(("2021", "2022")):
        made.mention(f"m{number}", f"g{number}", "p1", {"a0": EVIL}, title=EVIL, raw=EVIL)
        made.add("conflicts", paper_id="p1", field="year", value=year + EVIL, mention_id=f"m{number}", kind="value")
    made.add("matches", left_mention="m0", right_mention="m1", verdict="same", score=3, reason=EVIL)
    made.add("rejects", path=EVIL, reason=EVIL, detail=EVIL)
    alarm = {"kind": "<script>", "url": "https://x.example/", "message": "<script>"}
    counts = {"papers": 1, "seen": 1, "parsed": 1, "rejected": 0, "source": "<b>", "alarms": [alarm]}
    made.add("runs", run_id="r1", status=EVIL, counts=json.dumps(counts))
    return made


@pytest.fixture(scope="module")
def page(evil: MadeByHand) -> str:
    return "".join(pieces(evil.con))


def test_nothing_of_a_page_is_markup(page: str):
    elements = Elements(page)
    assert {"script", "img", "iframe", "link", "object", "form", "b"} & {tag for tag, _ in elements.tags} == set()
    assert not [name for _, attrs in elements.tags for name in attrs if name.startswith("on")]
    assert "\u202e" not in page
    assert page.count("&lt;script&gt;alert(1)") > 10


def test_nothing_is_loaded(page: str):
    elements = Elements(page)
    assert not [attrs for _, attrs in elements.tags if {"src", "srcset", "data", "action", "background"} & attrs.keys()]
    assert {attrs["href"][:1] for attrs in elements.all("a")} <= {"#", "h"}
    assert all(
        attrs["href"].startswith(("#", "https://p")) for attrs in elements.all("a") if "x.exa" not in attrs["href"]
    )
    assert not re.search(r"url\(|@import", "".join(elements.texts["style"]))
    assert "default-src 'none'" in page


def test_every_picture_has_words_and_a_table(page: str):
    elements = Elements(page)
    pictures = elements.all("svg")
    assert len(pictures) == sum(figure.kind in ("bars", "columns", "graph") for c in CHAPTERS for figure in c.figures)
    ids = {attrs["id"] for _, attrs in elements.tags if "id" in attrs}
    for attrs in pictures:
        assert attrs["role"] == "img"
        assert set(attrs["aria-labelledby"].split()) <= ids
    drawn = [part for part in page.split("<figure")[1:] if "<svg" in part]
    assert all("<table" in part for part in drawn)


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_shows_the_very_sql_that_made_it(evil: MadeByHand, page: str, name: str):
    sql = (FIGURES / f"{name}.sql").read_text("utf-8")
    assert any(shown.strip() == sql.strip() for shown in Elements(page).texts["code"])
    answer = ask(evil.con, name)
    assert answer.title
    assert answer.note
    assert answer.rows


def test_every_list_has_an_end():
    for name in NAMES:
        assert "LIMIT" in (FIGURES / f"{name}.sql").read_text("utf-8") or name in (
            "holdings",
            "as_of",
            "coauthor_pairs",
        )


def test_an_empty_warehouse_says_so():
    shown = "".join(pieces(MadeByHand().con))
    assert shown.count('class="nothing"') >= 10
    assert "</html>" in shown


def test_broken_promises_are_shown():
    made = MadeByHand()
    made.add("entries", mention_id="m1", page_id="nowhere", seq=1, ordinal=1)
    shown = "".join(pieces(made.con))
    assert '<span class="bad">broken</span>' in shown
    assert "m1" in shown


def test_the_same_warehouse_gives_the_same_file(house: House, tmp_path: Path):
    for name in ("one", "two"):
        write_report(house.place.warehouse, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_the_graph_stays_in_its_picture_wherever_people_belong():
    people = [f"a{n:02}" for n in range(20)]
    pairs = [(a, b, 3) for a in people[:8] for b in people[:8] if a < b] + [("a10", "a11", 1)]
    places = graph.layout(people, pairs)
    assert places == graph.layout(people, pairs)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    assert len(set(places.values())) == 20
    assert graph.layout([], []) == {}
    assert graph.layout(["a"], [])["a"]


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None or sys.platform != "linux", reason="no Chromium here")
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_shows_all_of_it(page: str, tmp_path: Path, width: int):
    """Nothing is wider than the window, and nothing that the page itself brings has run."""
    probe = (
        f"<iframe id=w style='width:{width}px;height:900px;border:0'></iframe>"
        "<script>const f=document.getElementById('w');"
        "f.onload=()=>{const d=f.contentDocument.documentElement;document.title='wide '+d.scrollWidth+' charts '"
        "+f.contentDocument.querySelectorAll('svg').length};f.src='report.html'</script>"
    )
    (tmp_path / "report.html").write_text(page, "utf-8")
    (tmp_path / "probe.html").write_text(f"<!doctype html><body>{probe}", "utf-8")
    options = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    options += " --disable-component-update --disable-sync --allow-file-access-from-files --virtual-time-budget=5000"
    shown = subprocess.run(
        [str(CHROMIUM), *options.split(), f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom",
         (tmp_path / "probe.html").as_uri()],
        capture_output=True, text=True, timeout=120, check=True,
    ).stdout  # fmt: skip
    found = re.search(r"wide (\d+) charts (\d+)", shown)
    assert found, shown[:2000]
    assert int(found[1]) <= width
    assert int(found[2]) == page.count("<svg")
