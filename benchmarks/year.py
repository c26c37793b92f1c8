"""A year in which everything happens: `python benchmarks/year.py [SOURCES] [WEEKS] [SEED]`

Fifty homepages on a local server are watched for 52 weeks of a clock that this script owns. Papers are added and
removed, pages are redesigned, servers are down, pages are blocked, gone and moved. Each is asked once a week; three
days later those that failed for something that may pass are tried again, if their pauses are over by then. What
happened is written down here as it is done; at the end the run ledger, the alarms and the changes in the warehouse
must tell exactly that.
"""

# ruff: noqa: E402 - benchmarks/ holds modules named like packages, so the path comes first
import io
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_ROOT), str(_ROOT / "tests")]

from sites import Site, page, redirect, status

from etl import schedule
from etl.place import Place
from warehouse.database import open_reader

START = datetime(2026, 1, 5, 6, tzinfo=UTC)
WEEK = timedelta(weeks=1)
FAMILIES = (
    "Abel Brandt Costa Dietz Eklund Ferrari Garcia Hoffmann Ivanov Jensen Keller Larsen Moreau Novak Olsen".split()
)
GIVEN = "Ada Bruno Clara David Elena Felix Greta Hugo Irene Jonas Karla Linus Maria Nils Olga".split()
THINGS = (
    "pages lists authors venues years archives clusters names numbers circuits proteins markets storms rivers robots "
    "sentences proofs galaxies muscles bridges voters queues lenses glaciers orchards engines melodies borders vaccines"
).split()
WAYS = "reading sorting counting tracing modelling folding pricing predicting damming steering parsing checking".split()
VENUES = ("ICML", "NeurIPS", "ICLR", "AAAI")
STYLES = (
    ("<ul>", "<li>{authors}. <i>{title}</i>. {venue}, {year}.</li>", "</ul>"),
    ('<ol class="pubs">', '<li class="p"><span>{authors}. <i>{title}</i>. {venue}, {year}.</span></li>', "</ol>"),
    ("<div>", "<p>{authors}. <i>{title}</i>. {venue}, {year}.</p>", "</div>"),
)
PASSING = ("down", "broken")
WRONG = {"down": (503, "busy"), "broken": (500, "server_error"), "blocked": (403, "blocked"), "gone": (410, "gone")}


@dataclass
class Person:
    """A homepage and what is wrong with it."""

    number: int
    owner: str
    rng: random.Random
    papers: list[tuple[str, str, int]] = field(default_factory=list)
    style: int = 0
    trouble: str | None = None
    told: str | None = None
    moved: bool = False
    written: int = 0
    tries: int = 0
    """Runs in a row that failed for something that may pass."""

    def write(self) -> None:
        self.written += 1
        rng = self.rng
        words = rng.sample(THINGS, 4)
        title = f"{rng.choice(WAYS)} {words[0]} and {words[1]} for {words[2]} without {words[3]}".capitalize()
        coauthor = f"{rng.choice(GIVEN)} {rng.choice(FAMILIES)}"
        self.papers.insert(0, (title, coauthor, 2000 + self.written % 26))

    def html(self) -> str:
        before, entry, after = STYLES[self.style]
        rows = "".join(
            entry.format(
                authors=f"<b>{self.owner}</b>, {coauthor}", title=title, venue=VENUES[len(title) % 4], year=year
            )
            for title, coauthor, year in self.papers
        )
        head = f"<h1>{self.owner}</h1><p>I work at a university and write papers.</p><h2>Publications</h2>"
        return f"<html><head><title>{self.owner}</title></head><body>{head}{before}{rows}{after}</body></html>"


@dataclass
class Truth:
    """What happened, as the warehouse should tell it."""

    alarms: Counter[tuple[str, str, datetime]] = field(default_factory=Counter)
    changes: Counter[tuple[int, str, datetime]] = field(default_factory=Counter)
    runs: Counter[tuple[str, str]] = field(default_factory=Counter)


def live(people: list[Person], rng: random.Random, now: datetime, truth: Truth) -> None:
    """One week: most pages stay as they are."""
    for person in people:
        first = now == START
        if person.trouble:
            person.trouble = None if rng.random() < 0.5 else person.trouble
        elif not first and rng.random() < 0.05:
            person.trouble = rng.choice(list(WRONG))
        before = list(person.papers)
        if not person.trouble and not first:
            happen(person, rng)
        expect(person, before, now, truth)


def live_on(people: list[Person], rng: random.Random, now: datetime, truth: Truth) -> None:
    """Three days later: some troubles are over, and those who were told to come again come again."""
    for person in people:
        is_awaited = person.trouble in PASSING and timedelta(hours=4 ** (person.tries - 1)) <= timedelta(days=3)
        if person.trouble and rng.random() < 0.3:
            person.trouble = None
        if is_awaited:
            expect(person, person.papers, now, truth)


def expect(person: Person, before: list[tuple[str, str, int]], now: datetime, truth: Truth) -> None:
    """What whoever asks now should tell."""
    name = f"s{person.number}"
    if person.trouble:
        kind = WRONG[person.trouble][1]
        if person.told != kind:
            truth.alarms[name, kind, now] += 1
        person.told = kind
        person.tries = person.tries + 1 if person.trouble in PASSING else 0
        truth.runs[name, "failed"] += 1
        return
    if person.moved and person.told != "moved":
        truth.alarms[name, "moved", now] += 1
    person.told, person.tries = "moved" if person.moved else None, 0
    truth.runs[name, "done"] += 1
    added, removed = len(set(person.papers) - set(before)), len(set(before) - set(person.papers))
    truth.changes += Counter({(person.number, "added", now): added, (person.number, "removed", now): removed})
    if (len(before) >= 3 and removed > 0.3 * len(before)) or (removed and not person.papers):
        truth.alarms[name, "fewer_entries", now] += 1


def happen(person: Person, rng: random.Random) -> None:
    chance = rng.random()
    if chance < 0.15:
        person.write()
    elif chance < 0.18:
        person.papers.pop(rng.randrange(len(person.papers)))
    elif chance < 0.22:
        person.style = (person.style + 1) % len(STYLES)
    elif chance < 0.23:
        del person.papers[2:]
    elif chance < 0.25:
        person.moved = True


def serve(site: Site, people: list[Person]) -> None:
    for person in people:
        path = f"/{person.number}/"
        if person.moved:
            site.answers[path], path = redirect(f"{path}new/", 301), f"{path}new/"
        site.answers[path] = (
            status(WRONG[person.trouble][0], b"no", Retry_After="9999" if person.trouble == "down" else "0")
            if person.trouble
            else page(person.html())
        )


def main() -> None:
    sources, weeks, seed = (int(given) for given in [*sys.argv[1:], *("50", "52", "1")[len(sys.argv) - 1 :]])
    rng, truth, site = random.Random(seed), Truth(), Site()
    people = [Person(n, f"{GIVEN[n % 15]} {FAMILIES[n // 15 + n % 11]}", random.Random(n)) for n in range(sources)]
    for person in people:
        for _ in range(5 + person.number % 4):
            person.write()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        lines = ['allow_private_hosts = ["127.0.0.1"]']
        for n in range(sources):
            lines += ["[[source]]", f'name = "s{n}"', f'urls = ["{site.url}/{n}/"]', 'every = "1 week"', "delay = 0.0"]
        (folder / "sources.toml").write_text("\n".join(lines))
        place = Place(folder / "w.duckdb", folder / "archive", folder / "sources.toml", folder / "judgements.csv")
        for week in range(weeks):
            now = START + week * WEEK
            live(people, rng, now, truth)
            serve(site, people)
            schedule.run_due(place, now, out=io.StringIO())
            live_on(people, rng, now + timedelta(days=3), truth)
            serve(site, people)
            schedule.run_due(place, now + timedelta(days=3), out=io.StringIO())
            print(f"week {week + 1} of {weeks}: {time.monotonic() - started:.0f} s", file=sys.stderr)
        con = open_reader(place.warehouse)
        alarms = Counter(
            (s, k, at.replace(tzinfo=UTC))
            for s, k, at in con.execute('SELECT source, kind, "at" FROM alarms').fetchall()
        )
        told = con.execute("SELECT url, change, seen_at FROM changes").fetchall()
        changes = Counter((int(url.split("/")[3]), change, at.replace(tzinfo=UTC)) for url, change, at in told)
        runs = Counter(
            con.execute(
                "SELECT counts ->> '$.source', status FROM runs WHERE counts ->> '$.source' IS NOT NULL"
            ).fetchall()
        )
        pages = Counter(
            int(url.split("/")[3]) for (url,) in con.execute("SELECT url FROM pages WHERE current").fetchall()
        )
        con.close()
    site.close()
    computed = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{sources} sources, {weeks} weeks, {time.monotonic() - started:.0f} s, {computed:.0f} s of computing")
    wrong = 0
    for name, happened, found in (
        ("runs", truth.runs, runs),
        ("alarms", truth.alarms, alarms),
        ("changes", truth.changes, changes),
        ("pages", Counter(person.number for person in people), pages),
    ):
        missed, invented = happened - found, found - happened
        wrong += missed.total() + invented.total()
        print(f"{name:8} {happened.total():6} happened, {missed.total()} not told, {invented.total()} not happened")
        for key, count in [*missed.most_common(3), *invented.most_common(3)]:
            print("  ", "missed" if key in missed else "invented", *key, count)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
