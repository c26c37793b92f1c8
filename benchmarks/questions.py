"""How long questions take at a million mentions: every view over all, and for one person, page, venue or paper.

    python benchmarks/questions.py [--mentions 1000000] [--keep FILE] [--only NAME …]

The tables are made up but shaped like real ones: people in groups who write together, half of them with a homepage and
an aggregator's page, names in several spellings, preprints and published versions with other abstracts. What follows
from mentions is made by the merging that every load runs. Times are of whole answers: each column of each row is made.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from etl.merge import merge
from warehouse import database, search

WORDS = 40_000

ONE = {
    "person_id": "SELECT person_id FROM authorships GROUP BY person_id ORDER BY count(*) DESC, person_id LIMIT 1",
    "source": "SELECT person_id FROM authorships GROUP BY person_id ORDER BY count(*) DESC, person_id LIMIT 1",
    "paper_id": "SELECT paper_id FROM conflicts GROUP BY paper_id ORDER BY count(*) DESC, paper_id LIMIT 1",
    "url": "SELECT url FROM pages ORDER BY seq LIMIT 1",
    "venue_id": "SELECT venue_id FROM venues ORDER BY mention_count DESC, venue_id LIMIT 1",
}
"""The one thing to ask about, by the column that a view can be asked by; the heaviest of its kind."""

CALLS = {
    "never_published_after": ("never_published_after(24)", "never_published_after(420)"),
    "changes_since": (
        "changes_since('https', '2000-01-01')",
        "changes_since((SELECT url FROM changes LIMIT 1), '2000-01-01')",
    ),
}
WRITE = """
import io, re, sys
from pathlib import Path
from warehouse.export import export
from warehouse.report.write import write_report
warehouse, how, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
write_report(warehouse, target) if how == "report" else export(warehouse, how, io.BytesIO(), target)
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) >> 10)
"""

HELPERS = {
    "letters", "sentences", "deletions", "search", "search_words", "search_found", "search_papers", "search_people"
}  # fmt: skip


def fill(con: duckdb.DuckDBPyConnection, mentions: int) -> None:
    """A made-up warehouse of so many mentions."""
    sizes = {"mentions": mentions, "works": int(mentions * 0.33), "persons": mentions // 8, "words": WORDS}
    con.execute(Path(__file__).with_suffix(".sql").read_text("utf-8").format(**sizes))
    for table in ("vocabulary", "persons", "works", "wrote", "sites", "listed"):
        con.execute(f"DROP TABLE {table}")


def timed(con: duckdb.DuckDBPyConnection, sql: str) -> tuple[float, int, float]:
    """Seconds until the whole answer is made, its rows, and seconds of work, which a busy machine does not stretch."""
    start, worked = time.perf_counter(), time.process_time()
    con.execute(f"CREATE OR REPLACE TEMP TABLE answer AS {sql}")
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    return seconds, con.execute("SELECT count(*) FROM answer").fetchone()[0], worked


def ask_all(con: duckdb.DuckDBPyConnection, only: list[str]) -> bool:
    """Time each view and macro; True if all keep their promise."""
    well = True
    print(f"{'view':26}{'rows':>10}{'all s':>8}{'cpu s':>8}  {'one':12}{'rows':>7}{'s':>8}")
    for name in sorted(database.relation_files("views")):
        if name in HELPERS or (only and name not in only):
            continue
        whole, part, column = f"FROM {name}", None, ""
        if name in CALLS:
            whole, part = (f"FROM {call}" for call in CALLS[name])
        else:
            columns = [row[0] for row in con.execute(f"DESCRIBE {name}").fetchall()]
            column = next((wanted for wanted in ONE if wanted in columns), "")
            if column == "source" and name != "coauthor_edges":
                column = ""
            if column:
                part = f"FROM {name} WHERE {column} = ({ONE[column]})"
                value = con.execute(ONE[column]).fetchone()[0]
                part = f"FROM {name} WHERE {column} = '{value}'"
        seconds, rows, worked = timed(con, whole)
        one, found, _ = min(timed(con, part) for _ in range(2)) if part else (0.0, 0, 0.0)
        late = seconds > 10 or one > 1
        well = well and not late
        print(
            f"{name:26}{rows:10}{seconds:8.2f}{worked:8.2f}  {column:12}{found:7}{one:8.2f}{'  LATE' if late else ''}",
            flush=True,
        )
    return well


def ask_words(con: duckdb.DuckDBPyConnection) -> None:
    """Time searches once warm: of words that are there, rare and common, and of a name with a typing error."""
    papers = con.execute("SELECT count(*) FROM papers").fetchone()[0]
    print(f"searches over {papers} papers, once warm")
    title, name = con.execute("SELECT title, authors[1] FROM papers ORDER BY paper_id LIMIT 1").fetchone()
    common = con.execute("SELECT term FROM search_terms ORDER BY documents DESC, term LIMIT 2").fetchall()
    sought = {
        "a title": title,
        "three words": " ".join(title.split()[:3]),
        "a name": name,
        "a name mistyped": name[:3] + name[4:],
        "a name and a word": f"{name} {title.split()[0]}",
        "two common words": " ".join(word for (word,) in common),
    }
    for what, words in sought.items():
        for macro in ("search_papers", "search_people", "search"):
            seconds, worked, rows = warm(con, f"SELECT * FROM {macro}(?, top := 20)", words)
            print(
                f"{what:20}{macro:16}{rows:4} rows {1000 * seconds:6.0f} ms {1000 * worked:6.0f} ms of work", flush=True
            )


def warm(con: duckdb.DuckDBPyConnection, sql: str, words: str) -> tuple[float, float, int]:
    """The median of seven answers after the first: seconds, seconds of work, rows."""
    times = []
    for _ in range(8):
        start, worked = time.perf_counter(), time.process_time()
        rows = con.execute(sql, [words]).fetchall()
        times.append((time.perf_counter() - start, time.process_time() - worked))
    return sorted(seconds for seconds, _ in times[1:])[3], sorted(worked for _, worked in times[1:])[3], len(rows)


def write_out(path: Path, scratch: str) -> None:
    """Time the exports of all papers and the report, each in a process of its own, and how much memory they take."""
    for how in ("csv", "jsonl", "parquet", "bibtex", "csl-json", "report"):
        start = time.perf_counter()
        command = [sys.executable, "-c", WRITE, str(path), how, f"{scratch}/out"]
        peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1]
        size = Path(scratch, "out").stat().st_size >> 20
        print(
            f"write {how:10}{time.perf_counter() - start:7.1f} s, {size} MB written, peak memory {peak} MB", flush=True
        )


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--mentions", type=int, default=1_000_000)
    options.add_argument("--keep", type=Path, help="the warehouse file: made if missing, else asked again")
    options.add_argument("--only", nargs="*", default=[], help="these views")
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = args.keep or Path(scratch) / "benchmark.duckdb"
        there = path.exists()
        con = duckdb.connect(str(path))
        con.execute("SET threads = 2")
        if not there:
            database.create(con)
            tell("made up", lambda: fill(con, args.mentions))
            tell("merged", lambda: merge(con))
        if not args.only:
            for table in search.TABLES:
                database.renew(con, table)
        con.execute("DELETE FROM warehouse WHERE key = 'views'")  # they may have changed since the file was kept
        database.create_views(con)
        if not args.only:
            tell("indexed", lambda: search.fill(con))
            con.execute("CHECKPOINT")
        well = ask_all(con, args.only)
        if not args.only:
            ask_words(con)
        con.close()
        if not args.only:
            write_out(path, scratch)
    return 0 if well else 1


def tell(what: str, step: Callable[[], object]) -> None:
    """Do it and say how long it took."""
    start = time.perf_counter()
    step()
    print(f"{what} in {time.perf_counter() - start:.1f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
