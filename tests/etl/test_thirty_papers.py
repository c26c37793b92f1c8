"""One author, five sources, thirty papers: every paper once, every disagreement told, nothing merged wrongly."""

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from thirty_papers import CREW, ME, PAPERS, SOURCES, write_sources
from told_pages import House

from etl.pipeline import run_etl
from warehouse.database import open_reader

Ask = Callable[[str], list[tuple]]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    folder = tmp_path_factory.mktemp("thirty")
    write_sources(folder / "pages")
    place = House(folder / "house").place
    run_etl([folder / "pages"], place)
    con = open_reader(place.warehouse)
    yield lambda sql: con.execute(sql).fetchall()
    con.close()


def test_each_source_has_its_reader(ask: Ask) -> None:
    layouts = {layout for (layout,) in ask("SELECT layout FROM pages")}
    assert layouts == {"homepage", "dblp_records", "arxiv_atom", "openreview", "semantic_scholar"}
    assert len(ask("SELECT 1 FROM pages")) == len(SOURCES)
    assert ask("SELECT * FROM rejects") == []


def test_every_paper_once_and_none_merged(ask: Ask) -> None:
    numbers = {title: n for n, paper in enumerate(PAPERS) for title in (paper.title, paper.preprint_title)}
    papers: dict[int, set[str]] = defaultdict(set)
    for paper_id, title in ask("SELECT paper_id, title FROM mentions"):
        papers[numbers[title.replace("’", "'")]].add(paper_id)
    assert {PAPERS[n].title: ids for n, ids in papers.items() if len(ids) != 1} == {}
    assert len(papers) == len(PAPERS) == len(ask("SELECT 1 FROM papers"))


def test_the_author_is_one_person_whom_every_source_names(ask: Ask) -> None:
    [(person, names)] = ask(
        "SELECT person_id, list(name) FROM person_names GROUP BY person_id "
        "HAVING list_contains(list(name), 'M. J. Ostrova')"
    )
    assert {ME, "Mirela Ostrova", "Mirela Ostrova 0002", "M. J. Ostrova"} <= set(names)
    assert ask(f"SELECT count(DISTINCT paper_id) FROM authorships WHERE person_id = '{person}'") == [(len(PAPERS),)]


def test_nobody_is_two_and_no_two_are_one(ask: Ask) -> None:
    assert len(ask("SELECT DISTINCT person_id FROM person_names")) == len(CREW)


def test_disagreements_are_told(ask: Ask) -> None:
    found = set(ask("SELECT DISTINCT p.title, c.field, c.kind FROM conflicts c JOIN papers p USING (paper_id)"))
    for paper in PAPERS:
        if paper.other_title:
            assert (paper.title, "title", "version") in found
        if paper.arxiv and paper.year and int(f"20{paper.arxiv[:2]}") != paper.year:
            assert (paper.title, "year", "version") in found
