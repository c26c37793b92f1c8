"""What it costs to resolve the people of a few new pages, and whether that comes to what resolving everybody does.

usage: python benchmarks/people_arrivals.py [--papers N] [--new MENTIONS] [--seed S]

The people of `people_quality.py`, each mention on the page of one of its authors, about fifty to a page. All pages but
the last come first; then those with the new mentions. Prints CPU seconds of both runs, their ratio, peak memory, how
well people are told apart, and whether a full run on all pages with the same statistics finds the same people.
"""

import argparse
import random
import resource
import time
from collections import defaultdict

import duckdb

from benchmarks.people_quality import b_cubed, papers, people
from etl.match.person_tables import match_people

Truth = dict[tuple[str, int], int]
Row = tuple[str, int, str, list[str], bool, str | None, str, str, int]
"""mention_id, seq, title, authors, authors_complete, owner, page, venue, paper"""

_COLUMNS = (
    "mention_id VARCHAR, seq BIGINT, title VARCHAR, authors VARCHAR[], authors_complete BOOLEAN, owner VARCHAR,"
    " page VARCHAR, venue VARCHAR, paper BIGINT"
)


def rows(count: int, seed: int) -> tuple[list[Row], Truth]:
    """The mentions page by page, and who each author is."""
    rng = random.Random(seed)
    everybody = people(rng, count // 3, count // 90)
    built, truth = papers(rng, everybody, count)
    pages = defaultdict(list)
    for number, paper in enumerate(built):
        for one in paper.lists:
            team = [truth[one.mention_id, position] for position in range(1, len(one.names) + 1)]
            owners = [person for person in team if person % 20 == 0]
            owner = rng.choice(owners) if owners else None
            page = f"of {owner}" if owners else f"list {everybody[team[0]].community}/{team[0] // 20 % 4}"
            shown = one.names[team.index(owner)] if owner is not None else None
            words, venue = " ".join(paper.words), paper.venues[0]
            pages[page].append((one, f"{words} {number}", shown, page, venue, number))
    order = sorted(pages)
    rng.shuffle(order)
    listed = [entry for page in order for entry in pages[page]]
    return [
        (one.mention_id, seq, title, list(one.names), one.complete, shown, page, venue, number)
        for seq, (one, title, shown, page, venue, number) in enumerate(listed, 1)
    ], truth


def house() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute(f"CREATE TABLE mention_input ({_COLUMNS})")
    con.execute(
        "CREATE VIEW clusters AS"
        " SELECT mention_id, first(mention_id) OVER (PARTITION BY paper ORDER BY seq) AS cluster FROM mention_input"
    )
    con.execute(
        "CREATE VIEW person_input AS"
        " SELECT page, arg_min(owner, seq) AS name FROM mention_input WHERE owner IS NOT NULL GROUP BY page"
    )
    return con


def resolved(con: duckdb.DuckDBPyConnection, came: list[Row], boundary: int, new_only: bool) -> float:
    """CPU seconds of resolving people once these came, too."""
    columns = [list(column) for column in zip(*came, strict=True)]
    con.execute(f"INSERT INTO mention_input SELECT {', '.join('unnest(?)' for _ in columns)}", columns)
    started = time.process_time()
    match_people(con, new_only=new_only, boundary=boundary)
    return time.process_time() - started


def found(con: duckdb.DuckDBPyConnection) -> list[list[tuple[object, ...]]]:
    tables = ("author_people", "person_verdicts", "profile_people")
    return [con.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in tables]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=3000)
    parser.add_argument("--new", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    came, truth = rows(arguments.papers, arguments.seed)
    first = len(came) - arguments.new
    pages = len({row[6] for row in came})
    print(f"{len(came)} mentions on {pages} pages, {len(truth)} names of authors, seed {arguments.seed}")
    parts = house()
    full = resolved(parts, came[:first], first, new_only=False)
    new = resolved(parts, came[first:], first, new_only=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"all but the last {arguments.new}: {full:.1f} CPU s; the last: {new:.2f} CPU s, {new / full:.1%}; {peak} MB")
    whole = house()
    resolved(whole, came, first, new_only=False)
    print("the same as all at once:", "yes" if found(whole) == found(parts) else "NO")
    who = whole.execute("SELECT mention_id, position, person FROM author_people").fetchall()
    got = {(mention, position): person for mention, position, person in who}
    number = {person: at for at, person in enumerate(sorted(set(got.values())))}
    print(b_cubed(truth, {key: number[person] for key, person in got.items()}, set(truth.values())))


if __name__ == "__main__":
    main()
