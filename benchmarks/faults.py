"""Kill the crawl at random moments and see what is lost: `python benchmarks/faults.py [KILLS] [SEED]`

A local site of ten sources changes every week. Each week a crawl is started and killed with SIGKILL, several times
over, at moments spread over fetching, archiving, reading, matching, loading and publishing, then run once to its end.
Another house crawls the same weeks undisturbed. At the end both warehouses must hold the same, alarms and changes
included, and the disturbed archive all that it ever held. The figures are printed as one JSON object; two hundred
kills take ten minutes, and several runs of fewer kills with other seeds say as much.
"""

# ruff: noqa: E402 - benchmarks/ holds modules named like packages, so the path comes first
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT), str(_ROOT / "tests")]

from sites import Site, page, status, validated

from crawler.storage.archive import Archive
from etl.place import Place
from warehouse.database import open_reader

KILLS_A_WEEK = 10
START = datetime(2026, 1, 5, 6, tzinfo=UTC)
PEOPLE = [f"{given} {family}" for given in ("Jo", "Ann", "Kim", "Lee", "Max") for family in ("Doe", "Roe")]
WORDS = "reading sorting keeping naming counting pages lists authors venues years archives clusters".split()
RUN = """
import sys
from datetime import datetime
from pathlib import Path
from etl import schedule
from etl.place import Place
folder = Path(sys.argv[1])
place = Place(folder / "house.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")
def tell(what, done, of):
    (folder / "stage").write_text(what.split()[0])
sys.exit(schedule.run_due(place, datetime.fromisoformat(sys.argv[2]), told=tell))
"""


def homepage(owner: int, week: int) -> str:
    rng = random.Random(owner)
    entries = ""
    is_cut = owner % 5 == 3 and week % 2  # which has to ring, once
    for number in range(2 if is_cut else 8 + week):
        title = " ".join(rng.choice(WORDS) for _ in range(5)).capitalize()
        others = rng.sample(PEOPLE, 2)
        authors = f"<b>{PEOPLE[owner]}</b>, {others[0]}, {others[1]}"
        entries += f"<li>{authors}. <i>{title} {number}</i>. ICML, {2010 + number}.</li>"
    return f"<html><body><h1>{PEOPLE[owner]}</h1><h2>Publications</h2><ul>{entries}</ul></body></html>"


def house(folder: Path, site: Site) -> Place:
    folder.mkdir()
    lines = ['allow_private_hosts = ["127.0.0.1"]']
    for number in range(len(PEOPLE)):
        lines += [
            "[[source]]",
            f'name = "s{number}"',
            f'urls = ["{site.url}/{number}/"]',
            'every = "1 week"',
            "delay = 0.0",
        ]
    (folder / "sources.toml").write_text("\n".join(lines))
    return Place(folder / "house.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")


def start(place: Place, now: datetime) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", RUN, str(place.sources.parent), now.isoformat()]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def finish(place: Place, now: datetime) -> float:
    """Returns the seconds of the first run; one in which an alarm rang ends with 1, as does one that found a lock."""
    started = time.monotonic()
    code, seconds = start(place, now).wait(), time.monotonic() - started
    while code != 0 and time.monotonic() - started < 60:
        time.sleep(0.2)  # an orphan may still hold a lock for a moment
        code = start(place, now).wait()
    return seconds


def kill(run: "subprocess.Popen[bytes]", with_children: bool) -> None:
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split() if with_children else []
    for pid in [run.pid, *map(int, children)]:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    run.wait()


def stage(place: Place) -> str:
    """What the crawl told last before it was killed: nothing in the first half second of fetching, and after `checking`
    comes the publishing."""
    file = place.sources.parent / "stage"
    told = file.read_text() if file.exists() else ""
    file.unlink(missing_ok=True)
    return told or "starting or fetching"


def contents(place: Place) -> dict[str, list[str]]:
    """All rows of all relations without the columns that name a run; `redirects` tell how things came about."""
    con = open_reader(place.warehouse)
    names = [
        name
        for (name,) in con.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'"
        ).fetchall()
    ]
    found = {}
    for name in sorted(set(names) - {"runs", "warehouse", "captures", "redirects"}):
        columns = [row[0] for row in con.execute(f'DESCRIBE "{name}"').fetchall()]
        kept = ", ".join(f'"{c}"' for c in columns if c not in ("run_id", "at", "seq"))
        found[name] = sorted(map(repr, con.execute(f'SELECT {kept} FROM "{name}"').fetchall()))
    con.close()
    return found


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    started = time.monotonic()
    site, killed, stages, torn, lost = Site(), 0, Counter[str](), 0, 0
    site.answers["/robots.txt"] = status(404)
    with tempfile.TemporaryDirectory() as scratch:
        calm, rough = house(Path(scratch) / "calm", site), house(Path(scratch) / "rough", site)
        week = 0
        while killed < kills:
            now = START + week * timedelta(weeks=1)
            for number in range(len(PEOPLE)):
                version = week - week % 2 if number % 5 == 4 else week  # some pages change every other week
                body, tag = homepage(number, version), f'"{version}"'
                site.answers[f"/{number}/"] = validated(tag, page(body, ETag=tag)) if number % 2 else page(body)
            usual = finish(calm, now)
            acknowledged: set[tuple[str, str | None]] = set()
            for _ in range(min(KILLS_A_WEEK, kills - killed)):
                stage(rough)
                run = start(rough, now)
                time.sleep(rng.uniform(0.3, usual))
                if run.poll() is None:
                    kill(run, with_children=rng.random() < 0.5)
                    killed += 1
                    stages[stage(rough)] += 1
                acknowledged |= {(e.url, e.sha256) for e in Archive(rough.archive).entries()}
                if rough.warehouse.exists():
                    con = open_reader(rough.warehouse)  # readers always see a complete warehouse
                    torn += con.execute("SELECT count(*) FROM mentions WHERE paper_id IS NULL").fetchone() != (0,)
                    con.close()
            finish(rough, now)
            kept = [(e.url, e.sha256, e.fetched_at) for e in Archive(rough.archive).entries()]
            lost += len(acknowledged - {(url, digest) for url, digest, _ in kept})
            week += 1
            print(f"week {week}: {killed} kills, {lost} lost, {torn} torn", file=sys.stderr)
        twice = sum(n - 1 for n in Counter(kept).values())
        unreadable = sum(1 for e in Archive(rough.archive).entries() if not Archive(rough.archive).body(e))
        left, right = contents(calm), contents(rough)
        different = [name for name in left if left[name] != right[name]]
    site.close()
    figures = {
        "kills": killed,
        "weeks": week,
        "killed_while": dict(stages.most_common()),
        "acknowledged_pages_lost": lost,
        "kept_twice": twice,
        "unreadable": unreadable,
        "torn_loads": torn,
        "relations": len(left),
        "rows": sum(map(len, left.values())),
        "alarms": len(left["alarms"]),
        "different_from_undisturbed": different,
        "seconds": round(time.monotonic() - started),
    }
    print(json.dumps(figures, indent=1))
    sys.exit(1 if lost or twice or torn or unreadable or different else 0)


if __name__ == "__main__":
    main()
