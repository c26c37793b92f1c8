"""What speaks for and against two people of the warehouse being one, weighed on demand, compared before or not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from duckdb import DuckDBPyConnection

from etl.match.authors import keys_of, label_of
from etl.match.names import Agreement, name_key
from etl.match.person_evidence import group_agreement, surroundings, weigh
from etl.match.person_groups import Group
from etl.match.person_input import words_of
from etl.match.person_memory import remembers, statistics
from etl.match.person_statistics import NameStatistics


def weigh_people(con: DuckDBPyConnection, left: str, right: str) -> Iterator[str]:
    """Lines: every piece of evidence with its points, and their sum. Above zero two people are one."""
    one, other = (_group(con, person, place) for place, person in enumerate((left, right)))
    if not one.keys or not other.keys:
        yield "  nothing to weigh: one of them is not named as an author"
        return
    known = _statistics(con, one, other)
    if known is None:
        yield "  another version made this warehouse and kept no statistics of people: run `paperhouse etl` first"
        return
    vetoes = list(_vetoes(con, (left, right), one, other))
    yield from vetoes
    evidence = (None if vetoes else weigh(one, other, known)) or surroundings(one, other, known)
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
        for mark in set(words_of(title)):
            group.words[mark] = group.words.get(mark, 0) + 1
        if mark := " ".join(words_of(venue)):
            group.venues[mark] = group.venues.get(mark, 0) + 1
    company = _rows(
        con,
        "SELECT b.person_id, count(DISTINCT b.paper_id) FROM authorships AS a JOIN authorships AS b USING (paper_id)"
        " WHERE a.person_id = ? AND b.person_id <> a.person_id GROUP BY ALL",
        person,
    )
    group.coauthors = {coauthor: int(times) for coauthor, times in company}
    group.circle = set(_labels(con, group.coauthors).values())
    group.owns = {page for (page,) in _rows(con, "SELECT page_id FROM page_people WHERE person_id = ?", person)}
    group.owns |= {
        f"{s}:{v}" for s, v in _rows(con, "SELECT scheme, value FROM person_ids WHERE person_id = ?", person)
    }
    return group


def _labels(con: DuckDBPyConnection, people: Iterable[str]) -> dict[str, str]:
    """What the engine calls these people."""
    names: dict[str, set[str]] = {}
    sql = "SELECT DISTINCT person_id, name FROM mention_authors WHERE list_contains(?, person_id)"
    for person, name in _rows(con, sql, sorted(people)):
        names.setdefault(person, set()).add(name)
    return {person: label_of(keys_of(own)) for person, own in names.items()}


def _statistics(con: DuckDBPyConnection, one: Group, other: Group) -> NameStatistics | None:
    """Those of the engine, where co-authors are called by their ids here and by their names there."""
    if not remembers(con, "matching"):
        return None
    kept = statistics(con, "matching")
    labels = _labels(con, one.coauthors.keys() | other.coauthors.keys())
    circles: dict[str, set[str]] = {}
    sql = "SELECT label, other FROM matching.person_circles WHERE list_contains(?, label)"
    for name, known in _rows(con, sql, sorted(set(labels.values()))):
        circles.setdefault(name, set()).add(known)
    return replace(
        kept,
        coauthors={**kept.coauthors, **{person: kept.papers_with(name) for person, name in labels.items()}},
        acquainted={person: circles.get(name, set()) for person, name in labels.items()},
    )


def _in_words(con: DuckDBPyConnection, reason: str) -> str:
    """A reason with people's names for their ids."""
    for person in set(re.findall(r"\ba[0-9a-f]{16}\b", reason)):
        for (name,) in _rows(con, "SELECT name FROM people WHERE person_id = ?", person):
            reason = reason.replace(person, name)
    return reason
