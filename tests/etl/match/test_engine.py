"""Which records are one paper: hard cases by hand, the rules that hold for all of them, and hostile input."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.match.engine import match_papers
from etl.match.judgements import ContradictoryJudgementsError

COLUMNS = {
    "mention_id": "VARCHAR", "seq": "BIGINT", "source": "VARCHAR", "page": "VARCHAR", "title": "VARCHAR",
    "authors": "VARCHAR[]", "authors_complete": "BOOLEAN", "owner": "VARCHAR", "year": "INTEGER", "venue": "VARCHAR",
    "venue_type": "VARCHAR", "volume": "VARCHAR", "number": "VARCHAR", "pages": "VARCHAR", "abstract": "VARCHAR",
    "doi": "VARCHAR", "arxiv_id": "VARCHAR", "openreview_id": "VARCHAR", "urls": "VARCHAR[]",
}  # fmt: skip

RIVERS = (
    "Rivers carry more sediment after a fire than models predict. We follow eleven mountain rivers through four "
    "seasons and show that roots, rather than rainfall, decide how much soil is lost, and propose an estimate that "
    "foresters can use."
)
TIDES = (
    "Harbours silt up. This paper measures currents at seven quays with cheap pressure gauges, trains a small network "
    "on the tides of one year, and forecasts dredging costs within eight percent for the following decade of traffic."
)


def store(rows: Iterable[dict[str, Any]]) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute(f"CREATE TABLE mention_input ({', '.join(f'{c} {t}' for c, t in COLUMNS.items())})")
    add(con, rows)
    return con


def add(con: duckdb.DuckDBPyConnection, rows: Iterable[dict[str, Any]]) -> None:
    values = [[row.get(c) for c in COLUMNS] for row in rows]
    if values:
        con.executemany(f"INSERT INTO mention_input VALUES ({', '.join('?' * len(COLUMNS))})", values)


def numbered(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"mention_id": str(n), "seq": n} | row for n, row in enumerate(rows)]


def clusters(con: duckdb.DuckDBPyConnection) -> set[frozenset[str]]:
    found = con.execute("SELECT list(mention_id) FROM clusters GROUP BY cluster").fetchall()
    return {frozenset(members) for (members,) in found}


def paper(
    title: str | None, authors: Sequence[str] | None = None, year: int | None = None, **more: Any
) -> dict[str, Any]:
    return {"title": title, "authors": None if authors is None else list(authors), "year": year} | more


KIM = ("Hae Beom Lee", "Taewook Nam", "Eunho Yang", "Sung Ju Hwang")

SAME = {
    "a word dropped on the way to print": (
        paper("Meta Dropout: Learning to Perturb Latent Features for Generalization", KIM, 2020, venue="ICLR"),
        paper(
            "Meta Dropout: Learning to Perturb Features for Generalization",
            KIM[:3],
            2019,
            venue_type="preprint",
            authors_complete=False,
        ),
    ),
    "a hyphen, a middle name": (
        paper(
            "Meta-Learning Low Rank Covariance Factors for Energy-Based Deterministic Uncertainty",
            ["Jeffrey Ryan Willette", "Hae Beom Lee", "Juho Lee", "Sung Ju Hwang"],
            2022,
        ),
        paper(
            "Meta Learning Low Rank Covariance Factors for Energy-Based Deterministic Uncertainty",
            ["Jeffrey Willette", "Hae Beom Lee", "Juho Lee", "et al."],
            2021,
        ),
    ),
    "spaces and hyphens in given names, another order, dblp's number": (
        paper(
            "Sequential Reptile: Inter-Task Gradient Alignment", ["Seanie Lee", "Haebeom Lee", "Juho Lee 0001"], 2022
        ),
        paper("Sequential Reptile - Inter-Task Gradient Alignment", ["Juho Lee", "Lee, Hae-Beom", "S. Lee"], 2022),
    ),
    "romanized in two ways": (
        paper("Meta-Learned Confidence for Few-shot Learning", ["Sung Min Kye", "Hae Beom Lee", "Hoirin Kim"], 2020),
        paper(
            "Meta-Learned Confidence for Few-shot Learning",
            ["Seong Min Kye", "Hae Beom Lee", "Hoirin Kim"],
            2020,
            venue="arXiv",
        ),
    ),
    "entities and squashed words": (
        paper(
            "Fran&ccedil;ois on Semi-structured Data &amp; Rules", ["J&#233;r&#244;me Sim&#233;on", "Wenfei Fan"], 2001
        ),
        paper("François on Semistructured Data and Rules", ["Jérôme Siméon", "Wenfei Fan"], 2001),
    ),
    "TeX": (
        paper(r"$\ell_0$-Sampling of G{\"o}del {N}umbers", [r"J{\"o}rg M{\"u}ller"], 2011),
        paper("ell_0-Sampling of Gödel Numbers", ["Jörg Müller"], 2011),
    ),
    "a script and its romanization": (
        paper("Математические методы теории графов и сетей", ["Иван Петров"], 1999),
        paper("Matematicheskie metody teorii grafov i setey", ["Ivan Petrov"], 1999),
    ),
    "what cataloguers add": (
        paper("Soil after fire: a field study of eleven rivers. [Review] [33 refs]", ["Zanotti, K M"], 2003),
        paper("Soil after fire: a field study of eleven rivers", ["Zanotti KM"], 2003),
    ),
    "a catalogue's brackets, tags and addenda": (
        paper("[Soil after fire: a field study of <i>eleven</i> rivers].", ["Zanotti, K M"], 2003, pages="12-19"),
        paper("Soil after fire: a field study of eleven rivers - art. no. 117", ["Zanotti KM"], 2003, pages="12"),
    ),
    "where a typist found it": (
        paper("An early look at river queries in proc. riverbase", ["A. Bach", "Carl Dorn"]),
        paper("An early look at river queries (tech. rep. 94-12)", ["Bach, A.", "C. Dorn"], 1994),
    ),
    "one title, a year mistyped": (
        paper("Sediment transport in burned mountain rivers", KIM[:2], 1999, venue="Geology"),
        paper("Sediment transport in burned mountain rivers", KIM[:2], 2006),
    ),
    "family names cut off": (
        paper("Sediment transport in burned mountain rivers", ["M. Nascimento", "J. Sanderson"], 1999),
        paper("Sediment transport in burned mountain rivers", ["M Nascimen", "J Sanders"], 1999),
    ),
    "authors in another script": (
        paper("深度学习在医学图像分割中的应用研究", ["王伟", "李娜"], 2019, venue="计算机学报"),
        paper("深度学习在医学图像 分割中的应用研究", ["Wang Wei", "Li Na"], 2019),
    ),
    "an identifier, whatever the title": (
        paper("Kurz: Sedimente", ["A. Bach"], 2011, doi="10.1000/XYZ.5"),
        paper("Sediments after fire", ["Anna Bach"], 2011, doi="https://doi.org/10.1000/xyz.5"),
    ),
    "one abstract under two titles": (
        paper(
            "Roots decide: sediment in mountain rivers after fire",
            ["Anna Bach", "Carl Dorn"],
            2011,
            abstract=RIVERS,
            venue="Geology",
        ),
        paper(
            "Roots, not rain: sediment in burned mountain rivers",
            ["A. Bach", "C. Dorn"],
            2010,
            abstract=RIVERS.replace("eleven", "nine"),
            venue="arXiv",
        ),
    ),
    "a preface by the same two in the same year": (
        paper("Preface", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Preface", ["A. Bach", "C. Dorn"], 2011),
    ),
}

DIFFERENT = {
    "neighbours of one team": (
        paper(
            "Learning to Balance: Bayesian Meta-Learning for Imbalanced and Out-of-distribution Tasks",
            ["Hae Beom Lee", "Hayeon Lee", "Donghyun Na"],
            2019,
            venue_type="preprint",
            authors_complete=False,
        ),
        paper(
            "Learning to Generalize to Unseen Tasks with Bilevel Optimization",
            ["Hayeon Lee", "Donghyun Na", "Hae Beom Lee"],
            2019,
            venue_type="preprint",
            authors_complete=False,
        ),
    ),
    "parts": (
        paper("Sediment in mountain rivers, Part I", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Sediment in mountain rivers, Part II", ["Anna Bach", "Carl Dorn"], 2011),
    ),
    "a part, where a type has the part's number": (
        paper("A weak test for capture II correlates with sediment", ["Anna Bach", "Carl Dorn"], 2011),
        paper("A weak test for capture II correlates with sediment, Part II", ["Anna Bach", "Carl Dorn"], 2011),
    ),
    "a title about another title": (
        paper("The Silt Storage Organization", ["Anna Bach", "Carl Dorn"], 1998),
        paper("The Active Controller of the Silt Storage Organization", ["Eve Fuchs", "Anna Bach", "Carl Dorn"], 1999),
    ),
    "women, men": (
        paper("Performance of the river test in women with silt", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Performance of the river test in men with silt", ["Anna Bach", "Carl Dorn"], 2011),
    ),
    "types by letter": (
        paper("Vitamin D and fracture risk of walkers", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Vitamin E and fracture risk of walkers", ["Anna Bach", "Carl Dorn"], 2011),
    ),
    "ordinals": (
        paper("The 10th annual report of the river commission", ["River Commission"], 1990),
        paper("The 11th annual report of the river commission", ["River Commission"], 1991),
    ),
    "a plan and what came of it": (
        paper("Walking after stroke: study protocol for a randomized trial", ["Anna Bach", "Carl Dorn"], 2015),
        paper("Walking after stroke: a randomized trial", ["Anna Bach", "Carl Dorn"], 2018),
    ),
    "a yearly series": (
        paper("Overview of the sediment task 2011", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Overview of the sediment task 2012", ["Anna Bach", "Carl Dorn"], 2012),
    ),
    "a supplement": (
        paper("Sediment in burned mountain rivers", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Sediment in burned mountain rivers: supplementary material", ["Anna Bach", "Carl Dorn"], 2011),
    ),
    "an erratum": (
        paper("Sediment in burned mountain rivers", ["Anna Bach", "Carl Dorn"], 2011),
        paper("Erratum: Sediment in burned mountain rivers", ["Anna Bach", "Carl Dorn"], 2011),
    ),
    "editorials": (
        paper("Editorial", ["Anna Bach"], 2011),
        paper("Editorial", ["Eve Fuchs"], 2011),
    ),
    "editorials of nobody": (paper("Editorial", None, 2011), paper("Editorial", None, 2011)),
    "one word replaced, other abstract": (
        paper("Forecasting silt in mountain rivers", ["Anna Bach", "Carl Dorn"], 2011, abstract=RIVERS),
        paper("Forecasting silt in tidal harbours", ["Anna Bach", "Carl Dorn"], 2011, abstract=TIDES),
    ),
    "nothing known": (paper(None), paper("", [])),
    "no title, one author and year": (paper(None, ["Anna Bach"], 2011), paper("?", ["Anna Bach"], 2011)),
}


@pytest.mark.parametrize(("same", "different"), list(zip_longest(SAME, DIFFERENT)))
def test_one_paper_and_two_papers(same, different):
    """Nearly alone: two pairs at a time, which have nothing to do with each other."""
    con = store(numbered([*SAME.get(same, ()), *DIFFERENT.get(different, ())]))
    match_papers(con)
    left = len(SAME.get(same, ()))
    expected = {frozenset(map(str, range(left))), *(frozenset([str(left + n)]) for n in range(2) if different)}
    assert clusters(con) == expected - {frozenset()}, con.execute("SELECT * FROM verdicts").fetchall()


def test_all_cases_at_once_do_not_disturb_each_other():
    rows = [row for pair in (*SAME.values(), *DIFFERENT.values()) for row in pair]
    con = store(numbered(rows))
    match_papers(con)
    found = clusters(con)
    for n, case in enumerate(SAME):
        assert any({str(2 * n), str(2 * n + 1)} <= c for c in found), case
    for n, case in enumerate(DIFFERENT, start=len(SAME)):
        assert not any({str(2 * n), str(2 * n + 1)} <= c for c in found), case


def test_reason_is_readable():
    con = store(numbered(SAME["a word dropped on the way to print"]))
    match_papers(con)
    ((left, right, verdict, score, reason),) = con.execute("SELECT * FROM verdicts").fetchall()
    assert (left, right, verdict) == ("0", "1", "same")
    assert isinstance(score, int)
    assert "3 of 3 authors align" in reason
    assert "year 2020 → 2019 as a preprint" in reason


def test_cluster_is_named_after_its_earliest_mention():
    rows = numbered(SAME["romanized in two ways"])
    rows[0]["seq"], rows[1]["seq"] = 8, 3
    con = store(rows)
    match_papers(con)
    assert con.execute("SELECT DISTINCT cluster FROM clusters").fetchall() == [("1",)]


PARTS = numbered(DIFFERENT["parts"])
TWINS = numbered(SAME["romanized in two ways"])


def judged(con: duckdb.DuckDBPyConnection, *rows: tuple[str, str, str, int]) -> None:
    con.execute(
        "CREATE TABLE judgement_input (kind VARCHAR, left_id VARCHAR, right_id VARCHAR, verdict VARCHAR, line INTEGER)"
    )
    con.executemany("INSERT INTO judgement_input VALUES ('paper', ?, ?, ?, ?)", rows)


def test_people_outrank_evidence():
    con = store(PARTS)
    judged(con, ("0", "1", "same", 1))
    match_papers(con)
    assert clusters(con) == {frozenset("01")}
    con = store(TWINS)
    judged(con, ("1", "0", "different", 1))
    match_papers(con)
    assert len(clusters(con)) == 2


def test_a_no_between_two_keeps_their_friends_apart():
    rows = numbered([SAME["romanized in two ways"][0]] * 4)
    con = store(rows)
    judged(con, ("0", "3", "different", 1))
    match_papers(con)
    assert not any({"0", "3"} <= c for c in clusters(con))


def test_contradicting_judgements_name_both_lines():
    con = store(numbered([SAME["romanized in two ways"][0]] * 3))
    judged(con, ("0", "1", "same", 4), ("1", "2", "same", 6), ("2", "0", "different", 9))
    with pytest.raises(ContradictoryJudgementsError, match=r"line 9 says different, but line 4 and line 6 say same"):
        match_papers(con)


def test_a_source_that_lists_a_paper_once():
    twin = paper("Sediment in burned mountain rivers", ["Anna Bach"], 2011)
    con = store(numbered([twin | {"source": "a"}, twin | {"source": "a"}, twin | {"source": "b"}]))
    match_papers(con, one_per_source=True)
    assert all(len(c & {"0", "1"}) < 2 for c in clusters(con))


def _corpus() -> list[dict[str, Any]]:
    rows = [row for pair in (*SAME.values(), *DIFFERENT.values()) for row in pair]
    return numbered([*rows, *(dict(row, venue="elsewhere") for row in rows)])


@pytest.fixture(scope="module")
def whole() -> set[frozenset[str]]:
    """All at once, with the statistics of the first fifty."""
    con = store(_corpus())
    match_papers(con, basis=50)
    return clusters(con)


@settings(max_examples=2, deadline=None)
@given(order=st.permutations(_corpus()[50:]), cuts=st.sets(st.integers(0, 29), max_size=3))
def test_order_and_grouping_of_arrivals_do_not_matter(whole, order, cuts):
    con = store(_corpus()[:50])
    match_papers(con, basis=50)
    bounds = [0, *sorted(cuts), len(order)]
    for start, end in pairwise(bounds):
        add(con, order[start:end])
        assert not match_papers(con, new_only=True, basis=50), "all was matched again"
    assert clusters(con) == whole


@pytest.mark.parametrize("shared", ["title", "urls"])
def test_a_crowd_under_a_key_that_was_rare_asks_for_other_statistics(shared):
    crowd = [
        paper("Silt" if shared == "title" else f"Silt {n}", ["A. Bach"], 1900 + n % 90, urls=["u.example/x"])
        for n in range(210)
    ]
    con = store(numbered([*_corpus()[:50], *crowd])[:60])
    match_papers(con, basis=50)
    con.execute("DELETE FROM mention_input WHERE seq >= 60")
    add(con, numbered([*_corpus()[:50], *crowd])[60:])
    assert match_papers(con, new_only=True, basis=50)
    assert not con.execute("SELECT count(*) FROM match_pairs GROUP BY l HAVING count(*) > 150").fetchall()


def test_other_mentions_under_the_statistics_are_matched_anew():
    con = store(_corpus())
    match_papers(con, basis=50)
    con.execute("UPDATE mention_input SET title = 'Another title', seq = 700 WHERE seq = 7")
    assert match_papers(con, new_only=True, basis=50)
    assert match_papers(con, new_only=True, basis=60)


def everything(con: duckdb.DuckDBPyConnection) -> list[list[tuple[Any, ...]]]:
    return [con.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall() for table in ("clusters", "verdicts")]


def test_a_second_run_changes_nothing():
    con = store(_corpus())
    match_papers(con)
    before = everything(con)
    match_papers(con, new_only=True)
    assert everything(con) == before


def test_the_gone_leave_and_set_their_neighbours_free():
    first, second = SAME["romanized in two ways"]
    con = store(numbered([first, second, *(row for pair in DIFFERENT.values() for row in pair)]))
    match_papers(con)
    con.execute("DELETE FROM mention_input WHERE mention_id = '0'")
    match_papers(con, new_only=True)
    assert frozenset("1") in clusters(con)
    assert not any("0" in c for c in clusters(con))


HOSTILE = {
    "one title": [paper("Attention Is All You Need", ["A. Vaswani", "N. Shazeer"], 2017)] * 400,
    "one title of nobody": [paper("Editorial", None, 1900 + n % 100) for n in range(800)],
    "a megabyte of title": [paper("x" * 1_000_000, ["A. Bach"]), paper("y " * 500_000, ["A. Bach"])] * 2,
    "ten thousand authors": [paper("A large collaboration", [f"Person{n} Name{n}" for n in range(10_000)])] * 3,
    "all null": [{}] * 300,
    "one link": [paper(f"Report {n} on sediment", ["A. Bach"], urls=["http://example.org/x"]) for n in range(800)],
    "odd bytes": [paper("\x00\ufffd\u202e'\";--", ["\x00", "", "et al."], -5, doi="", urls=[""])] * 3,
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_input_ends_and_loses_nothing(case):
    rows = numbered(HOSTILE[case])
    con = store(rows)
    match_papers(con)
    counted = con.execute("SELECT count(*), count(DISTINCT mention_id) FROM clusters").fetchall()
    assert counted == [(len(rows), len(rows))]
    if case == "one title":
        assert len(clusters(con)) == 1
