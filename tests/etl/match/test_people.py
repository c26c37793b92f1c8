"""Who is who, across papers."""

import random

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.match.alignment import AuthorList
from etl.match.authors import Paper
from etl.match.people import resolve
from etl.match.person_judgements import PersonJudgement
from etl.match.person_tables import match_people


def paper(*lists: str, words: str = "", venue: str = "") -> tuple[tuple[str, ...], str, str]:
    return lists, words, venue


def persons(papers: list[tuple[tuple[str, ...], str, str]]) -> set[frozenset[tuple[str, str]]]:
    """Each person as the set of (mention, name) it has; mentions are p0a, p0b, p1a, …"""
    built = [
        Paper(
            tuple(AuthorList(f"p{i}{'abcdef'[j]}", tuple(one.split(", ")), True) for j, one in enumerate(lists)),
            tuple(words.split()),
            (venue,) if venue else (),
        )
        for i, (lists, words, venue) in enumerate(papers)
    ]
    return {frozenset((mention, name) for mention, _, name in person) for person in resolve(built).persons}


def together(found: set[frozenset[tuple[str, str]]], *names: tuple[str, str]) -> bool:
    return any(set(names) <= person for person in found)


def test_a_spelling_learned_on_one_paper_holds_on_others() -> None:
    found = persons(
        [
            paper("Sung Min Kye, Hae Beom Lee, Hoirin Kim", "Seong Min Kye, Hae Beom Lee, Hoirin Kim"),
            paper("Seong Min Kye, Youngmoon Jung"),
            paper("Jeffrey Ryan Willette, Juho Lee", "Jeffrey Willette, Juho Lee 0001"),
        ]
    )
    assert together(found, ("p0a", "Sung Min Kye"), ("p0b", "Seong Min Kye"), ("p1a", "Seong Min Kye"))
    assert together(found, ("p2a", "Jeffrey Ryan Willette"), ("p2b", "Jeffrey Willette"))
    assert together(found, ("p2a", "Juho Lee"), ("p2b", "Juho Lee 0001"))


def test_every_merge_of_spellings_is_told() -> None:
    lists = [["Sung Min Kye", "Bob Doe"], ["Seong Min Kye", "Bob Doe"], ["Hae Beom Lee"], ["Haebeom Lee"]]
    named = [AuthorList(f"m{i}", tuple(names), True) for i, names in enumerate(lists)]
    papers = [Paper((named[0], named[1]), (), ()), Paper((named[2],), (), ()), Paper((named[3],), (), ())]
    told = {(pair.left, pair.right): pair.reason for pair in resolve(papers).pairs if pair.verdict == "same"}
    assert told == {
        (("m0", 1), ("m1", 1)): "Sung Min Kye and Seong Min Kye stand at one place among the authors of one paper",
        (("m2", 1), ("m3", 1)): "same name but for its spelling, and a rare one",
    }


def test_a_rare_name_is_one_person_even_among_strangers() -> None:
    found = persons([paper("Sung Ju Hwang, Juho Lee"), paper("Hankook Lee, Sung Ju Hwang, Jinwoo Shin")])
    assert together(found, ("p0a", "Sung Ju Hwang"), ("p1a", "Sung Ju Hwang"))


def test_a_family_name_spelled_otherwise_is_found_by_its_team() -> None:
    found = persons(
        [
            paper("Lee Sung-min, Ann Roe, Bob Doe", words="steiner trees"),
            paper("Seong Min Yi, Ann Roe, Bob Doe", words="steiner forests"),
            paper("Seong Min Yi, Ann Roe, Bob Doe, Eve Lund", words="steiner cuts"),
        ]
    )
    assert together(found, ("p0a", "Lee Sung-min"), ("p1a", "Seong Min Yi"), ("p2a", "Seong Min Yi"))


def test_common_names_in_two_worlds_are_two() -> None:
    worlds = [["Wei Wang", "Ann Roe", "Bob Doe"], ["Wei Wang", "Eve Lund", "Rex Ohm"]]
    crowd = [paper(names) for names in ("Wei Li, An Wang", "Wei Wu, Bo Wang", "Wei Xu, Li Wang", "Wei Ma, Yu Wang")]
    found = persons([paper(", ".join(team), words=f"w{i}") for i, team in enumerate(worlds * 3)] + crowd)
    assert together(found, ("p0a", "Wei Wang"), ("p2a", "Wei Wang"), ("p4a", "Wei Wang"))
    assert not together(found, ("p0a", "Wei Wang"), ("p1a", "Wei Wang"))


def test_pages_with_one_address_have_one_owner() -> None:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE mention_input AS SELECT * FROM (VALUES"
        " ('m1', 1, 'Steiner trees', ['J. Lee', 'Ann Roe'], true, 'J. Lee', 'p1', NULL),"
        " ('m2', 2, 'Frozen forests', ['J. Lee', 'Eve Lund'], true, 'J. Lee', 'p2', NULL),"
        " ('m3', 3, 'Marine snow', ['J. Lee', 'Rex Ohm'], true, 'J. Lee', 'p3', NULL))"
        " AS t(mention_id, seq, title, authors, authors_complete, owner, page, venue)"
    )
    con.execute("CREATE TABLE clusters AS SELECT mention_id, mention_id AS cluster FROM mention_input")
    con.execute(
        "CREATE TABLE person_input AS SELECT * FROM (VALUES ('p1', 'J. Lee', 'j@x.org', NULL::MAP(VARCHAR, VARCHAR)),"
        " ('p2', 'J. Lee', 'J@x.org', NULL), ('p3', 'J. Lee', 'lee@y.org', NULL)) AS t(page, name, email, ids)"
    )
    match_people(con)
    rows = con.execute("SELECT mention_id, person FROM author_people WHERE name = 'J. Lee' ORDER BY ALL").fetchall()
    assert rows == [("m1", "m1#1"), ("m2", "m1#1"), ("m3", "m3#1")]


def test_whose_profile_a_page_shows() -> None:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE mention_input AS SELECT 'm' || i AS mention_id, i AS seq, 'Trees ' || i AS title,"
        " [name, 'Ann Roe'] AS authors, true AS authors_complete, CASE WHEN bold THEN name END AS owner, page,"
        " NULL AS venue FROM (VALUES (1, 'Jonathan T. Poe', true, 'a'), (2, 'Jonathan T. Poe', true, 'a'),"
        " (3, 'Eve Lund', true, 'a'), (4, 'Jonathan T. Poe', true, 'b'), (5, 'Zoe Ask', false, 'c'),"
        " (6, 'Rex Ohm', false, 'd')) AS t(i, name, bold, page)"
    )
    con.execute("CREATE TABLE clusters AS SELECT mention_id, mention_id AS cluster FROM mention_input")
    profiles = {"a": "Jon Poe", "b": "Xi Yu", "c": "Zoe Ask", "d": "Eve Lund", "e": "Jon Poe"}
    con.execute("CREATE TABLE person_input (page VARCHAR, name VARCHAR)")
    con.executemany("INSERT INTO person_input VALUES (?, ?)", list(profiles.items()))
    match_people(con)
    found = dict(con.execute("SELECT page, person FROM profile_people").fetchall())
    assert found == {"a": "m1#1", "b": "b#Xi Yu", "c": "m5#1", "d": "m3#1", "e": "e#Jon Poe"}


def test_a_sources_orcids_say_who_is_who() -> None:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE mention_input AS SELECT 'm' || i AS mention_id, i AS seq, title, [name, other] AS authors,"
        " true AS authors_complete, NULL AS owner, NULL AS page, NULL AS venue FROM (VALUES"
        " (1, 'Steiner trees', 'J. Lee', 'Ann Roe'), (2, 'Frozen forests', 'J. Lee', 'Eve Lund'),"
        " (3, 'Marine snow', 'J. Lee', 'Rex Ohm'), (4, 'Snow of old', 'Xaverina Quux', 'Zoe Ask'),"
        " (5, 'Latent moss', 'Xaverina Quux', 'Bo Ek'), (6, 'Dry moss', 'Xaverina Quux', 'Al Ny'))"
        " AS t(i, title, name, other)"
    )
    con.execute("CREATE TABLE clusters AS SELECT mention_id, mention_id AS cluster FROM mention_input")
    con.execute(
        "CREATE TABLE author_input AS SELECT * FROM (VALUES ('m1', 1, 'orcid:1'), ('m2', 1, 'orcid:1'),"
        " ('m3', 1, 'orcid:2'), ('m4', 1, 'orcid:3'), ('m5', 1, 'orcid:4')) AS t(mention_id, position, mark)"
    )
    match_people(con)
    rows = con.execute("SELECT mention_id, person FROM author_people WHERE position = 1 ORDER BY ALL").fetchall()
    assert dict(rows[:4]) == {"m1": "m1#1", "m2": "m1#1", "m3": "m3#1", "m4": "m4#1"}
    assert dict(rows[4:])["m5"] != "m4#1"


def test_two_of_one_name_on_one_paper_are_two() -> None:
    found = persons([paper("Wei Wang 0001, Wei Wang 0002"), paper("Wei Wang 0001, Ann Roe")])
    assert together(found, ("p0a", "Wei Wang 0001"), ("p1a", "Wei Wang 0001"))
    assert not together(found, ("p0a", "Wei Wang 0001"), ("p0a", "Wei Wang 0002"))


def test_initials_go_to_whom_the_coauthors_know() -> None:
    found = persons(
        [
            paper("Anoop Gupta, Eve Lund", words="latency multiprocessor"),
            paper("Anupam Gupta, Rex Ohm", words="steiner tree"),
            paper("A. Gupta, Rex Ohm", words="steiner forest"),
            paper("A. Gupta, Zoe Ask"),
        ]
    )
    assert together(found, ("p1a", "Anupam Gupta"), ("p2a", "A. Gupta"))
    assert not together(found, ("p0a", "Anoop Gupta"), ("p2a", "A. Gupta"))
    assert frozenset({("p3a", "A. Gupta")}) in found, "the ambiguous stay apart"


def test_what_humans_say_comes_first() -> None:
    lists = [["Ann Roe", "Bob Doe"], ["Ann Roe"], ["Zed Poe"]]
    papers = [Paper((AuthorList(f"p{i}", tuple(names), True),), (), ()) for i, names in enumerate(lists)]
    said = [PersonJudgement(("p0", 1), ("p1", 1), False, 2), PersonJudgement(("p0", 1), ("p2", 1), True, 3)]
    found = resolve(papers, said)
    ids = {frozenset(mention for mention, _, name in person) for person in found.persons}
    assert ids == {frozenset({"p0", "p2"}), frozenset({"p0"}), frozenset({"p1"})}
    assert "line 2" in found.pairs[0].reason


def test_a_yes_holds_for_all_mentions_of_both() -> None:
    papers = [
        Paper((AuthorList(f"p{i}", (name,), True),), (), ()) for i, name in enumerate(["Ann Roe", "Ann Roe", "Zed Poe"])
    ]
    found = resolve(papers, [PersonJudgement(("p0", 1), ("p2", 1), True, 3)])
    assert len(found.persons) == 1


def test_a_no_splits_what_alignment_joined() -> None:
    lists = (AuthorList("a", ("Jo Kye", "Bob Doe"), True), AuthorList("b", ("J. Kye", "Bob Doe"), True))
    found = resolve([Paper(lists, (), ())], [PersonJudgement(("a", 1), ("b", 1), False, 2)])
    assert together({frozenset((m, n) for m, _, n in p) for p in found.persons}, ("a", "Bob Doe"), ("b", "Bob Doe"))
    assert not together({frozenset((m, n) for m, _, n in p) for p in found.persons}, ("a", "Jo Kye"), ("b", "J. Kye"))


NAMES = ["Ann Roe", "A. Roe", "Roe, Ann", "Bob Doe", "B. Doe", "Wei Wang 0001", "Wei Wang", "Jo Kye", "Joe Kye"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
)
def test_every_author_once_and_never_twice_on_a_paper(lists: list[list[str]], rng: random.Random) -> None:
    papers = [Paper((AuthorList(f"p{i}", tuple(names), True),), (), ()) for i, names in enumerate(lists)]
    found = resolve(papers).persons
    seen = [(mention, position) for person in found for mention, position, _ in person]
    assert sorted(seen) == sorted((f"p{i}", k + 1) for i, names in enumerate(lists) for k in range(len(names)))
    assert all(len({mention for mention, _, _ in person}) == len(person) for person in found)
    shuffled = papers[:]
    rng.shuffle(shuffled)
    assert {frozenset(p) for p in resolve(shuffled).persons} == {frozenset(p) for p in found}
