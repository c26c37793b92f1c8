"""What speaks for and against two people of the warehouse being one, weighed on demand, compared before or not."""

import re
from collections.abc import Iterator

from anyascii import anyascii
from duckdb import DuckDBPyConnection

from etl.match.names import Agreement, name_key
from etl.match.person_evidence import group_agreement, surroundings, weigh
from etl.match.person_groups import Group
from etl.match.person_statistics import NameStatistics, count_names

_TOKEN = re.compile(r"[a-z0-9]{3,}")


def weigh_people(con: DuckDBPyConnection, left: str, right: str) -> Iterator[str]:
    """Lines: every piece of evidence with its points, and their sum. Above zero two people are one."""
    one, other = (_group(con, person, place) for place, person in enumerate((left, right)))
    if not one.keys or not other.keys:
        yield "  nothing to weigh: one of them is not named as an author"
        return
    statistics = _statistics(con, one, other)
    vetoes = list(_vetoes(con, (left, right), one, other))
    yield from vetoes
    evidence = (None if vetoes else weigh(one, other, statistics)) or surroundings(one, other, statistics)
    for piece in evidence:
        if piece.points:
            yield f"  {piece.points:+d}  {_in_words(con, piece.reason())}"
    if not vetoes:
        yield f"  {sum(piece.points for piece in evidence):+d}  in all"


def _vetoes(con: DuckDBPyConnection, ids: tuple[str, str], one: Group, other: Group) -> Iterator[str]:
    """What alone keeps them apart."""
    if group_agreement(one, other) is Agreement.NONE:
        yield "  their names exclude each other"
    if common := sorted(_titles(con, ids[0]) & _titles(con, ids[1])):
        yield f"  both are authors of one paper: {common[0]}"
    ours, theirs = one.face.numbers, other.face.numbers
    if ours and theirs and ours.isdisjoint(theirs):
        yield f"  numbered apart: {', '.join(sorted(ours))} and {', '.join(sorted(theirs))}"


def _rows(con: DuckDBPyConnection, sql: str, *values: object) -> list[tuple[str, ...]]:
    return [tuple(row) for row in con.execute(sql, list(values)).fetchall()]


def _titles(con: DuckDBPyConnection, person: str) -> set[str]:
    sql = "SELECT p.title FROM authorships AS a JOIN papers AS p USING (paper_id) WHERE a.person_id = ?"
    return {str(title) for (title,) in _rows(con, sql, person)}


def _group(con: DuckDBPyConnection, person: str, place: int) -> Group:
    """The person as the engine sees one: names, papers, company, words, venues, pages, addresses."""
    names = {name for (name,) in _rows(con, "SELECT DISTINCT name FROM mention_authors WHERE person_id = ?", person)}
    group = Group([place], {name_key(name) for name in names}, set())
    papers = _rows(
        con,
        "SELECT DISTINCT p.paper_id, p.title, p.venue FROM authorships AS a JOIN papers AS p USING (paper_id)"
        " WHERE a.person_id = ?",
        person,
    )
    for paper, title, venue in papers:
        group.papers.add(paper)
        for mark in words_of(title):
            group.words[mark] = group.words.get(mark, 0) + 1
        if venue:
            mark = " ".join(sorted(words_of(venue)))
            group.venues[mark] = group.venues.get(mark, 0) + 1
    company = _rows(
        con,
        "SELECT b.person_id, count(DISTINCT b.paper_id) FROM authorships AS a JOIN authorships AS b USING (paper_id)"
        " WHERE a.person_id = ? AND b.person_id <> a.person_id GROUP BY ALL",
        person,
    )
    group.coauthors = {coauthor: int(times) for coauthor, times in company}
    group.circle = set(group.coauthors)
    group.owns = {page for (page,) in _rows(con, "SELECT page_id FROM page_people WHERE person_id = ?", person)}
    group.owns |= {
        f"{s}:{v}" for s, v in _rows(con, "SELECT scheme, value FROM person_ids WHERE person_id = ?", person)
    }
    return group


def words_of(text: str | None) -> set[str]:
    """The words by which titles and venues are compared."""
    return set(_TOKEN.findall(anyascii(text or "").lower()))


def _statistics(con: DuckDBPyConnection, one: Group, other: Group) -> NameStatistics:
    names = count_names(name_key(name) for (name,) in _rows(con, "SELECT name FROM people"))
    coauthors = _rows(con, "SELECT person_id, count(DISTINCT paper_id) FROM authorships GROUP BY person_id")
    known: dict[str, set[str]] = {}
    circle = sorted(one.coauthors.keys() | other.coauthors.keys())
    for a, b in _rows(
        con,
        "SELECT DISTINCT a.person_id, b.person_id FROM authorships AS a JOIN authorships AS b USING (paper_id)"
        " WHERE list_contains(?, a.person_id)",
        circle,
    ):
        known.setdefault(a, set()).add(b)
    words: dict[str, int] = {}
    venues: dict[str, int] = {}
    wanted = one.words.keys() & other.words.keys()
    papers = _rows(con, "SELECT title, venue FROM papers")
    for title, venue in papers:
        for mark in words_of(title) & wanted:
            words[mark] = words.get(mark, 0) + 1
        mark = " ".join(sorted(words_of(venue)))
        venues[mark] = venues.get(mark, 0) + 1
    return NameStatistics(
        names.people, names.families, names.givens, names.kindred, names.initials,
        len(papers), {person: int(times) for person, times in coauthors}, words, venues, known,
    )  # fmt: skip


def _in_words(con: DuckDBPyConnection, reason: str) -> str:
    """A reason with people's names for their ids."""
    for person in set(re.findall(r"\ba[0-9a-f]{16}\b", reason)):
        for (name,) in _rows(con, "SELECT name FROM people WHERE person_id = ?", person):
            reason = reason.replace(person, name)
    return reason
