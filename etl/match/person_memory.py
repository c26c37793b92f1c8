"""What resolving people remembers from run to run, in tables: authors, whom the rounds took them for, statistics."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from duckdb import DuckDBPyConnection

from etl.match.authors import BETWEEN, Author, Paper, label_of
from etl.match.people import Scene, aligned, said_pairs
from etl.match.person_columns import insert
from etl.match.person_judgements import PersonJudgement, Said, by_author
from etl.match.person_merging import PersonPair
from etl.match.person_statistics import NameStatistics
from etl.match.unit_memory import names_of

_TABLES = (
    "person_papers", "person_authors", "person_names", "joined_units", "person_pairs", "person_counts",
    "person_circles", "person_judged",
)  # fmt: skip
_NEEDED = "(SELECT DISTINCT paper FROM person_authors WHERE unit IN (SELECT unit FROM open_units))"


def forget(con: DuckDBPyConnection) -> None:
    for table in _TABLES:
        con.execute(f"DROP TABLE IF EXISTS {table}")


def remembers(con: DuckDBPyConnection, schema: str | None = None) -> bool:
    """Whether an earlier run left something, in the schema in use or another."""
    sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = coalesce(?, current_schema())"
    tables = con.execute(sql, [schema]).fetchall()
    return set(_TABLES) <= {name for (name,) in tables}


def keep_papers(con: DuckDBPyConnection, papers: Sequence[Paper], authors: Sequence[Sequence[Author]]) -> None:
    """Note papers that are fresh, and their authors."""
    con.execute("CREATE OR REPLACE TEMP TABLE worded (paper VARCHAR, words VARCHAR[], venues VARCHAR[])")
    insert(con, "worded", [(paper.key, list(paper.words), list(paper.venues)) for paper in papers])
    con.execute(
        "INSERT INTO person_papers SELECT f.paper, f.stamp, w.words, w.venues"
        " FROM worded w JOIN person_fresh f ON f.paper = w.paper"
    )
    insert(con, "person_authors", [_row(author) for own in authors for author in own])
    everybody = (author for own in authors for author in own)
    keep_pairs(con, ((author.paper, pair) for author in everybody for pair in aligned(author)))


def _row(author: Author) -> tuple[object, ...]:
    spelled = {name for _, _, name in author.names}
    columns = [list(column) for column in zip(*author.names, strict=True)]
    owns = sorted(author.owns)
    return author.id, author.paper, author.place, *columns, owns, BETWEEN.join(sorted(spelled)), label_of(author.keys)


def keep_pairs(con: DuckDBPyConnection, pairs: Iterable[tuple[str, PersonPair]]) -> None:
    """What was said of pairs of authors, each with the paper, or the `unit 3`, that it comes from."""
    rows = [(part, _id(one.left), _id(one.right), one.verdict, one.score, one.reason) for part, one in pairs]
    insert(con, "person_pairs", rows)


def _id(author: tuple[str, int]) -> str:
    return f"{author[0]}#{author[1]}"


def scene(
    con: DuckDBPyConnection, called: str, judgements: Sequence[PersonJudgement]
) -> tuple[Scene, dict[int, list[int]], dict[int, str]]:
    """The authors of the open units, with their co-authors under the labels of the column `called`; the units; and what
    the first round of the last run called the authors."""
    rows = con.execute(
        "SELECT unit, paper, place, mentions, positions, spelled, owns, first FROM person_authors"
        " WHERE unit IN (SELECT unit FROM open_units) ORDER BY paper, place"
    ).fetchall()
    authors: list[Author] = []
    units: dict[int, list[int]] = defaultdict(list)
    before: dict[int, str] = {}
    for number, (unit, paper, place, mentions, positions, spelled, owns, first) in enumerate(rows):
        units[unit].append(number)
        if first is not None:
            before[number] = first
        authors.append(Author(paper, place, tuple(zip(mentions, positions, spelled, strict=True)), frozenset(owns)))
    teams = dict(
        con.execute(
            f"SELECT paper, list({called} ORDER BY place) FROM person_authors WHERE paper IN {_NEEDED} GROUP BY paper"
        ).fetchall()
    )
    worded = con.execute(f"SELECT paper, words, venues FROM person_papers WHERE paper IN {_NEEDED}").fetchall()
    words, venues = ({row[0]: row[column] for row in worded} for column in (1, 2))
    said: list[Said] = by_author([author.names for author in authors], judgements)
    return Scene(authors, teams, words, venues, said), units, before


def note(con: DuckDBPyConnection, table: str, found: Sequence[tuple[str, str]]) -> None:
    """What a round found of authors: `found_first` (author, first) or `found_person` (author, person)."""
    con.execute(f"CREATE OR REPLACE TEMP TABLE {table} (author VARCHAR, {table.removeprefix('found_')} VARCHAR)")
    insert(con, table, found)


def judged(con: DuckDBPyConnection, judgements: Sequence[PersonJudgement]) -> bool:
    """Whether these are the judgements of the last run. A line that waited for its page may mean somebody now."""
    rows = con.execute("SELECT left_author, right_author, same FROM person_judged").fetchall()
    return set(rows) == set(_judged(judgements))


def _judged(judgements: Sequence[PersonJudgement]) -> list[tuple[str, str, bool]]:
    return [(_id(one.left), _id(one.right), one.same) for one in judgements]


def keep_said(con: DuckDBPyConnection, judgements: Sequence[PersonJudgement]) -> None:
    """What humans said of authors that are here."""
    con.execute("DELETE FROM person_judged")
    insert(con, "person_judged", _judged(judgements))
    here = [j for j in judgements if names_of(con, *j.left) and names_of(con, *j.right)]
    keep_pairs(con, (("said", pair) for pair in said_pairs(here)))


def keep_statistics(con: DuckDBPyConnection, statistics: NameStatistics) -> None:
    initials = {f"{initial}|{family}": times for (family, initial), times in statistics.initials.items()}
    kinds: dict[str, Mapping[str, int]] = {
        "all": {"people": statistics.people, "papers": statistics.papers},
        "family": statistics.families, "given": statistics.givens, "kindred": statistics.kindred, "initial": initials,
        "coauthor": statistics.coauthors, "word": statistics.words, "venue": statistics.venues,
    }  # fmt: skip
    rows = [(f"{kind} {mark}", times) for kind, counts in kinds.items() for mark, times in counts.items()]
    insert(con, "person_counts", rows)
    insert(con, "person_circles", [(name, other) for name, circle in statistics.acquainted.items() for other in circle])


def statistics(con: DuckDBPyConnection, schema: str | None = None) -> NameStatistics:
    """The statistics that were kept, without who wrote with whom."""
    kinds: dict[str, dict[str, int]] = defaultdict(dict)
    table = f"{schema}.person_counts" if schema else "person_counts"
    for counted, times in con.execute(f"SELECT counted, times FROM {table}").fetchall():
        kind, _, mark = counted.partition(" ")
        kinds[kind][mark] = times
    initials = {(mark.partition("|")[2], mark.partition("|")[0]): times for mark, times in kinds["initial"].items()}
    return NameStatistics(
        kinds["all"]["people"], kinds["family"], kinds["given"], kinds["kindred"], initials, kinds["all"]["papers"],
        kinds["coauthor"], kinds["word"], kinds["venue"], {},
    )  # fmt: skip


def circles(con: DuckDBPyConnection, called: str) -> dict[str, set[str]]:
    """Who wrote with whom, of all who wrote with authors of the open units, by their labels in the column `called`."""
    found: dict[str, set[str]] = defaultdict(set)
    wanted = f"SELECT DISTINCT split_part({called}, ' #', 1) FROM person_authors WHERE paper IN {_NEEDED}"
    for name, other in con.execute(f"SELECT label, other FROM person_circles WHERE label IN ({wanted})").fetchall():
        found[name].add(other)
    return found
