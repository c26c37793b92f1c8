"""The command from outside: options, outputs, exit statuses, and one line for whatever goes wrong."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from etl.cli import main

LAB = Path(__file__).parent.parent / "pages" / "lab"
HOMEPAGE = LAB / "haebeom-lee-homepage" / "page.md"


@pytest.fixture
def run(capfd, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> tuple[int, str, str]:
        try:
            status = main([str(arg) for arg in args])
        except SystemExit as error:
            status = error.code
        out, err = capfd.readouterr()
        return status, out, err

    return call


@pytest.fixture
def asked(run, lab):
    return lambda *args: run(*args, "--warehouse", lab.warehouse)


@pytest.fixture
def copied(run, lab):
    """A copy of the laboratory's warehouse, archive and record under the default names."""
    shutil.copy(lab.warehouse, "paperhouse.duckdb")
    shutil.copytree(lab.archive, "archive")
    for file in Path("archive").glob(f"{lab.warehouse.stem}.*.jsonl"):
        file.rename(file.with_name(file.name.replace(lab.warehouse.stem, "paperhouse", 1)))


def test_help_is_quick_and_imports_little():
    started = time.process_time()
    command = [sys.executable, "-X", "importtime", "-c", "from etl.cli import main; main(['--help'])"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    assert time.process_time() - started < 0.3
    assert not {"duckdb", "lxml", "scrapy", "yaml"} & {
        line.split("|")[-1].strip() for line in shown.stderr.splitlines()
    }
    for command_name in ("etl", "parse", "dedupe", "rebuild", "query", "explain", "review", "export"):
        assert f"\n    {command_name} " in shown.stdout


def test_options_stand_before_or_after_the_command(run):
    for args in (["--warehouse", "w.duckdb", "etl", HOMEPAGE], ["etl", "--warehouse", "w.duckdb", HOMEPAGE]):
        status, out, err = run(*args)
        assert (status, out) == (0, "")
        assert err.endswith("w.duckdb holds 1 pages, 15 mentions of 15 papers by 29 people\n")
    assert sorted(path.name for path in Path().iterdir()) == ["archive", "w.duckdb", "w.duckdb.lock"]


def test_parse_prints_an_item_a_line(run):
    status, out, err = run("parse", HOMEPAGE)
    items = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [item["ordinal"] for item in items if item["kind"] == "publication"] == list(range(1, 16))
    assert not Path("paperhouse.duckdb").exists()


def test_parse_takes_address_and_time(run, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "<h2>Publications</h2><ul><li><a href='x.pdf'>A title of some length</a>, A. Author, B. Writer. ICML 2020</ul>"
    )
    status, out, _ = run("parse", page, "--url", "https://x.example/a/", "--fetched-at", "2022-03-04")
    assert status == 0
    links = [link["url"] for line in out.splitlines() for link in json.loads(line).get("links") or []]
    assert "https://x.example/a/x.pdf" in links
    assert run("parse", page, page, "--url", "u")[0] == 2
    assert run("parse", page, "--fetched-at", "yesterday")[:1] == (2,)


WRONG = [
    ("empty.html", b"", "empty"),
    ("binary.html", bytes(range(256)) * 99, "binary"),
    ("deep.html", b"<div>" * 50_000, "deep"),
    ("zipped.txt", b"\x1f\x8b\x08" + bytes(500), "binary"),
]


@pytest.mark.parametrize("command", ["parse", "etl"])
def test_a_bad_page_costs_one_line_and_status_1(run, tmp_path, command):
    for name, body, _ in WRONG:
        (tmp_path / name).write_bytes(body)
    status, _, err = run(command, *(name for name, _, _ in WRONG), HOMEPAGE)
    assert status == 1
    assert "Traceback" not in err
    for name, _, reason in WRONG:
        assert [reason in line for line in err.splitlines() if line.startswith(f"{name}: ")] == [True]
    if command == "etl":
        with duckdb.connect("paperhouse.duckdb", read_only=True) as con:
            kept = con.sql("SELECT path, reason FROM rejects ORDER BY path").fetchall()
        wanted = sorted((name, reason) for name, _, reason in WRONG)
        assert [(path, reason in said) for (path, said), (_, reason) in zip(kept, wanted, strict=True)] == [
            (name, True) for name, _ in wanted
        ]


def test_a_folder_of_odds_and_ends(run, tmp_path):
    folder = tmp_path / "odds"
    (folder / "sub.html").mkdir(parents=True)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / "notes.json").write_text("{}")
    (folder / "feed.xml").write_text("<a/>")
    (folder / "plain.html").write_text("<p>Nothing to read here.</p>")
    (folder / "broken.warc.gz").write_bytes(b"no warc")
    (folder / "gone.html").symlink_to("nowhere")
    status, _, err = run("etl", folder)
    assert status == 1
    assert "3 seen, 2 rejected, 3 ignored" in err
    refused = sorted(Path(line.split(":")[0]).name for line in err.splitlines()[:-1])
    assert refused == ["broken.warc.gz", "gone.html"]


def test_nothing_could_be_done(run):
    for args in (
        ["etl", "nowhere.html"],
        ["parse", "nowhere.html"],
        ["etl"],
        ["frobnicate"],
        [],
        ["query", "FROM papers"],
    ):
        status, out, err = run(*args)
        assert (status, out) == (2, "")
        assert err
        assert "Traceback" not in err
    Path("sources.toml").write_text('contact = "jo@example.org"')
    status, out, err = run("crawl")
    assert (status, out) == (2, "")
    assert err.startswith("paperhouse: sources.toml: names no [[source]]")


COMMANDS = [["etl", HOMEPAGE], ["query", "FROM papers"], ["rebuild"], ["explain", "x"], ["export", "csv"], ["review"]]


@pytest.mark.parametrize("command", COMMANDS, ids=[command[0] for command in COMMANDS])
def test_a_warehouse_that_cannot_be_used(run, tmp_path, command):
    def refused(path: str, said: str) -> None:
        status, out, err = run(*command, "--warehouse", path)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert path in err
        assert said in err

    (tmp_path / "text.duckdb").write_text("not a database at all")
    refused("text.duckdb", "is not a DuckDB file")
    with duckdb.connect("other.duckdb") as con:
        con.execute("CREATE TABLE t (a INTEGER)")
    refused("other.duckdb", "no paperhouse warehouse")
    refused(".", "is a folder")
    assert Path("text.duckdb").read_text() == "not a database at all"


def test_a_warehouse_in_use(run, copied):
    held = subprocess.Popen(
        [sys.executable, "-c", "import duckdb; c = duckdb.connect('paperhouse.duckdb'); print(1, flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    held.stdout.readline()
    try:
        for command in COMMANDS:
            status, _, err = run(*command)
            assert status == 2
            assert "in use by another program" in err
    finally:
        held.communicate(b"\n")
    assert run("query", "FROM papers")[0] == 0


def test_another_schema_version_says_what_to_run(run, copied):
    held = run("query", "SELECT count(*) FROM papers", "--format", "csv")[1]
    with duckdb.connect("paperhouse.duckdb") as con:
        con.execute("UPDATE warehouse SET value = '999' WHERE key = 'schema_version'")
    for command in (["etl", HOMEPAGE], ["query", "FROM papers"]):
        status, _, err = run(*command)
        assert status == 2
        assert "run `paperhouse rebuild --warehouse paperhouse.duckdb`" in err
    assert run("rebuild")[0] == 0
    assert run("query", "SELECT count(*) FROM papers", "--format", "csv")[1] == held


def test_an_error_of_ours_is_one_line(run, monkeypatch):
    monkeypatch.setattr("etl.pipeline.merge", lambda con: 1 / 0)
    status, _, err = run("etl", HOMEPAGE)
    assert status == 2
    assert err.startswith("paperhouse: ZeroDivisionError: division by zero")
    assert err.count("\n") == 1


@pytest.mark.parametrize("how", ["csv", "json", "table", "parquet"])
def test_query_formats(asked, lab, tmp_path, how):
    sql = "SELECT title, year FROM papers WHERE title LIKE 'DropMax%'"
    if how == "parquet":
        command = ["query", sql, "--format", "parquet", "--warehouse", str(lab.warehouse)]
        call = [sys.executable, "-c", "import sys; from etl.cli import main; main(sys.argv[1:])", *command]
        (tmp_path / "x.parquet").write_bytes(subprocess.run(call, capture_output=True, check=True).stdout)
        assert duckdb.sql(f"FROM '{tmp_path}/x.parquet'").fetchall() == [
            ("DropMax: Adaptive Variational Softmax", 2018)
        ]
        return
    status, out, err = asked("query", sql, "--format", how)
    assert (status, err) == (0, "")
    if how == "csv":
        assert out == "title,year\nDropMax: Adaptive Variational Softmax,2018\n"
    elif how == "json":
        assert json.loads(out) == [{"title": "DropMax: Adaptive Variational Softmax", "year": 2018}]
    else:
        assert out.splitlines()[2].split() == ["DropMax:", "Adaptive", "Variational", "Softmax", "2018"]


def test_explain_says_why(asked, ask):
    [(paper, left, right)] = ask(
        "SELECT a.paper_id, m.left_mention, m.right_mention FROM matches m"
        " JOIN assignments a ON a.mention_id = m.left_mention JOIN papers p USING (paper_id)"
        " WHERE p.title LIKE 'DropMax%' AND m.verdict = 'same'"
    )
    for args in ([paper], [left], [left, right], [paper, left], [paper, paper]):
        status, out, _ = asked("explain", *args)
        assert status == 0
        assert left in out
    assert f"{left} and {right} are one paper" in asked("explain", left, right)[1]
    [(stranger,)] = ask(
        "SELECT mention_id FROM assignments JOIN papers USING (paper_id) WHERE title LIKE 'Sequential Reptile%' LIMIT 1"
    )
    told = asked("explain", left, stranger)[1]
    assert "none were compared; if they had been" in told
    assert re.search(
        rf"({left} {stranger}|{stranger} {left})  different \(-?\d+\): titles unlike; \d of \d authors align", told
    )
    people = [p for (p,) in ask("SELECT person_id FROM people ORDER BY name LIMIT 2")]
    told = asked("explain", *people)[1]
    assert "two people" in told
    assert "their names exclude each other" in told
    names = [name for (name,) in ask("SELECT name FROM people ORDER BY name LIMIT 2")]
    assert asked("explain", *names)[1] == told
    assert asked("explain", people[0])[0] == 0
    assert asked("explain", people[0], paper)[0] == 2
    assert asked("explain", "p0000")[0] == 2


def test_review_is_a_form_for_judgements(asked):
    status, out, _ = asked("review", "--limit", "5")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert len(rows) == 5
    assert {row["verdict"] for row in rows} == {"?"}
    assert {row["kind"] for row in rows} <= {"paper", "person"}


def test_review_answers_are_understood(run, copied):
    out = run("review", "--limit", "30")[1]
    row = next(row for row in csv.DictReader(io.StringIO(out)) if row["kind"] == "paper" and "same" in row["note"])
    before = int(run("query", "SELECT count(*) FROM papers", "--format", "csv")[1].split()[1])
    with Path("judgements.csv").open("w", newline="") as file:
        answers = csv.DictWriter(file, row.keys())
        answers.writeheader()
        answers.writerow(row | {"verdict": "different"})
    status, _, err = run("etl", LAB)
    assert (status, "waits" in err) == (0, False)
    assert int(run("query", "SELECT count(*) FROM papers", "--format", "csv")[1].split()[1]) == before + 1


@pytest.mark.parametrize("more", [(), ("--pairs", "pairs.csv"), ("--people", "people.csv")])
def test_dedupe_writes_what_is_asked_for(run, more):
    Path("records.csv").write_text("id,title,authors\n1,Silt in harbours,Eve Fuchs\n2,Silt in harbours,Eve Fuchs\n")
    assert run("dedupe", "records.csv", "-o", "out.csv", *more)[:2] == (0, "")
    assert Path("out.csv").read_text() == "id,paper_id\n1,1\n2,1\n"
    assert sorted(path.name for path in Path().iterdir()) == sorted(["out.csv", "records.csv", *more[1:]])


def test_dedupe_tells_by_its_status_that_a_row_was_unreadable(run):
    Path("records.jsonl").write_text('{"id": "1", "title": "Silt", "authors": ["Eve Fuchs"]}\n{broken\n')
    status, _, err = run("dedupe", "records.jsonl", "-o", "out.csv")
    assert (status, err.count("\n")) == (1, 1)
    assert Path("out.csv").read_text() == "id,paper_id\n1,1\n"


def test_rebuild_from_a_mistyped_archive_leaves_the_warehouse_alone(run, copied):
    before = Path("paperhouse.duckdb").read_bytes()
    assert run("rebuild", "--archive", "archvie") == (
        2,
        "",
        "paperhouse: archvie: no archive there to make a warehouse from: name it with --archive\n",
    )
    assert Path("paperhouse.duckdb").read_bytes() == before


def test_a_complaint_is_one_line_whatever_the_file_is_called(run):
    Path("two\nlines.html").write_bytes(b"")
    status, _, err = run("parse", "two\nlines.html")
    assert (status, err) == (1, "two lines.html: empty: 0 bytes, none of them text\n")
