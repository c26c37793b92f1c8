"""People come out the same however their papers arrive."""

import random

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.match.authors import Author
from etl.match.names import name_key
from etl.match.person_groups import Group
from etl.match.person_labels import labelled
from etl.match.person_tables import match_people

TEAMS = (
    "Seong Min Kye, Hae Beom Lee, Sung Ju Hwang",
    "Sung Min Kye, Haebeom Lee, S. J. Hwang, Ann Roe",
    "Wei Wang, Ann Roe, Bob Doe",
    "Wei Wang, Eve Lund, Rex Ohm",
    "W. Wang, Eve Lund, Ann B. Roe",
    "A. Roe, Robert Doe, Wei Wan",
    "Hae-Beom Lee, Wei Wang 0001, Sung-Ju Hwang",
    "Hoirin Kim, S. Kye, Bob Doe",
)
WORDS = "steiner trees forests networks marine snow latent graphs".split()
BASIS = 8
"""Mentions that the statistics are made of; these come first and all at once."""


def mentions(rng: random.Random, papers: int) -> list[tuple[str, str, int]]:
    """(title, authors, paper), of each paper one to three with names of the same teams."""
    found = []
    for paper in range(papers):
        title = " ".join(rng.sample(WORDS, 3)) + f" {paper}"
        team = rng.choice(TEAMS).split(", ")
        for _ in range(rng.randint(1, 3)):
            found.append((title, ", ".join(team[: rng.randint(1, len(team))]), paper))
    rng.shuffle(found)
    return found


def house() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("SET threads = 1")
    con.execute(
        "CREATE TABLE mention_input (mention_id VARCHAR, seq BIGINT, title VARCHAR, authors VARCHAR[], authors_complete"
        " BOOLEAN, owner VARCHAR, page VARCHAR, venue VARCHAR, paper INTEGER)"
    )
    con.execute("CREATE TABLE person_input (page VARCHAR, name VARCHAR, email VARCHAR)")
    con.execute("INSERT INTO person_input VALUES ('page 0', 'Wei Wang', 'ww@x.org'), ('page 1', 'Ann Roe', NULL)")
    con.execute("CREATE VIEW clusters AS SELECT mention_id, first(mention_id) OVER (PARTITION BY paper ORDER BY seq) AS"
                " cluster FROM mention_input")  # fmt: skip
    return con


def bring(con: duckdb.DuckDBPyConnection, numbered: list[tuple[int, int, tuple[str, str, int]]]) -> None:
    """Mentions as (number, when it came, what it says)."""
    for number, seq, (title, authors, paper) in numbered:
        names = authors.split(", ")
        mention, page = f"m{number * 7919 % 101:03}", f"page {number % 3}"
        row = [mention, seq, title, names, True, names[0], page, f"v{paper % 2}", paper]
        con.execute("INSERT INTO mention_input VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def arrive(con: duckdb.DuckDBPyConnection, numbered: list[tuple[int, tuple[str, str, int]]], new_only: bool) -> None:
    bring(con, [(number, number, mention) for number, mention in numbered])
    match_people(con, new_only=new_only, boundary=BASIS - 1)


def found(con: duckdb.DuckDBPyConnection) -> list[list[tuple[object, ...]]]:
    tables = ("author_people", "person_verdicts", "profile_people")
    return [con.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in tables]


@settings(max_examples=4, deadline=None)
@given(st.randoms(use_true_random=False))
def test_in_runs_of_any_size_and_all_at_once(rng: random.Random) -> None:
    came = list(enumerate(mentions(rng, 10)))
    whole = house()
    parts = house()
    judgement = "VALUES ('person', 'm000#1', $mention || '#1', $verdict, 1)"
    asked = {"mention": f"m{rng.randrange(1, len(came)) * 7919 % 101:03}", "verdict": rng.choice(("same", "different"))}
    for con in (whole, parts):
        con.execute(
            f"CREATE TABLE judgement_input AS FROM ({judgement}) AS t(kind, left_id, right_id, verdict, line)", asked
        )
    arrive(whole, came, new_only=False)
    arrive(parts, came[:BASIS], new_only=False)
    at = BASIS
    while at < len(came):
        size = rng.randint(1, 5)
        arrive(parts, came[at : at + size], new_only=True)
        at += size
    assert found(parts) == found(whole)
    for con in (whole, parts):
        con.execute("DELETE FROM mention_input WHERE seq = ?", [len(came) - 1])
        arrive(con, [], new_only=con is parts)
    assert found(parts) == found(whole)


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_in_any_order(rng: random.Random) -> None:
    """The persons are the same sets of author mentions; their keys, which name the earliest, need not be."""
    came = mentions(rng, 6)
    numbers = list(range(len(came)))
    outcomes = []
    for order in (numbers, rng.sample(numbers, len(numbers))):
        con = house()
        bring(con, list(zip(numbers, order, came, strict=True)))
        match_people(con)
        rows = con.execute("SELECT list_sort(list(mention_id || '#' || position)) FROM author_people GROUP BY person")
        outcomes.append(sorted(rows.fetchall()))
    assert outcomes[0] == outcomes[1]


def test_a_label_is_kept_by_most_of_those_who_had_it() -> None:
    authors = [Author(f"m{i}", 0, ((f"m{i}", 1, "Wei Wang"),), frozenset()) for i in range(4)]

    def told(parts: list[list[int]], before: dict[int, str]) -> list[str]:
        persons = [Group(part, {name_key("Wei Wang")}, set()) for part in parts]
        labels = dict(labelled(persons, authors, before))
        assert len({labels[part[0]] for part in parts}) == len(parts)
        return [labels[number] for number in sorted(labels)]

    alone = told([[0, 1, 2]], {})
    assert alone == ["wang|wei| #"] * 3
    parted = told([[0], [1, 2], [3]], dict(enumerate(alone)))
    assert parted == ["wang|wei| #m0#1", "wang|wei| #", "wang|wei| #", "wang|wei| #m3#1"]
    again = told([[0, 1, 2], [3]], {0: "wang|wei| #m3#1", 1: "wang|wei| #m3#1", 2: "wang|wei| #"})
    assert again == ["wang|wei| #m3#1"] * 3 + ["wang|wei| #m3#1 2"]
