"""People in the database: reads mentions and clusters, writes who is who.

Reads `mention_input`, `clusters`, `person_input` and `judgement_input`; writes `author_people` (mention_id, position,
name, person), `profile_people` (page, name, person) and `person_verdicts` (who was compared, verdict, score, reason).
The key of a person is that of its earliest author mention, `mention_id#position`.

Only what is new is resolved, as far as it reaches: papers that changed, the units of their authors, and those of their
co-authors who are called otherwise since. What comes out is what resolving everything with the same statistics gives.
"""

from dataclasses import replace

from duckdb import DuckDBPyConnection

from etl.match import person_memory as memory
from etl.match.authors import Author, Paper, authors_of, label_of
from etl.match.people import collecting_nothing, persons_of, teams
from etl.match.person_counts import count_papers
from etl.match.person_input import basis_papers, fresh_papers, person_judgements, write_marks
from etl.match.person_judgements import PersonJudgement
from etl.match.person_labels import labelled
from etl.match.person_merging import PersonPair
from etl.match.person_profiles import write_profiles
from etl.match.person_statistics import NameStatistics
from etl.match.steps import run
from etl.match.unit_memory import open_units


def match_people(con: DuckDBPyConnection, new_only: bool = False, boundary: int | None = None) -> None:
    """Resolve all author mentions; replaces the three output tables. Without `person_input` no page is anybody's.

    With `new_only` what was found before is kept as far as nothing new reaches it, if the judgements are the same.
    The statistics are made of the mentions up to the boundary, by a full run; without one, of all papers.
    """
    write_marks(con)
    judgements = person_judgements(con)
    anew = not new_only or not memory.remembers(con) or not memory.judged(con, judgements)
    if anew:
        memory.forget(con)
    run(con, "person_schema")
    run(con, "person_arrivals")
    with collecting_nothing():
        papers = fresh_papers(con)
        authors = [list(authors_of(paper, judgements)) for paper in papers]
        memory.keep_papers(con, papers, authors)
        if anew:
            memory.keep_statistics(con, _counted(con, papers, authors, boundary))
        _rounds(con, memory.statistics(con), judgements)
    memory.keep_said(con, judgements)
    run(con, "person_results")
    write_profiles(con)


def _counted(
    con: DuckDBPyConnection, papers: list[Paper], authors: list[list[Author]], boundary: int | None
) -> NameStatistics:
    if boundary is not None:
        papers = basis_papers(con, boundary)
        authors = [list(authors_of(paper)) for paper in papers]
    everybody = [author for own in authors for author in own]
    keys = [author.keys for author in everybody]
    return count_papers(papers, keys, teams(everybody, map(label_of, keys)).values())


def _rounds(con: DuckDBPyConnection, statistics: NameStatistics, judgements: list[PersonJudgement]) -> None:
    """In the first a co-author is a name, in the second the person that the first made of it."""
    open_units(con, judgements, statistics)
    known = replace(statistics, acquainted=memory.circles(con, "label"))
    scene, units, before = memory.scene(con, "label", judgements)
    first = [
        (scene.authors[number].id, name)
        for unit in units.values()
        for number, name in labelled(persons_of(unit, scene, known, told=False)[0], scene.authors, before)
    ]
    memory.note(con, "found_first", first)
    run(con, "person_reach")
    known = replace(statistics, acquainted=memory.circles(con, "first"))
    scene, units, _ = memory.scene(con, "first", judgements)
    persons: list[tuple[str, str]] = []
    pairs: list[tuple[str, PersonPair]] = []
    for name, unit in units.items():
        groups, judged = persons_of(unit, scene, known, told=True)
        pairs += ((f"unit {name}", pair) for pair in judged)
        for group in groups:
            ids = [scene.authors[number].id for number in group.seats]
            persons += [(author, min(ids)) for author in ids]
    memory.note(con, "found_person", persons)
    memory.keep_pairs(con, pairs)
