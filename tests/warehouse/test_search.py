"""Search finds what is there, in any script and with typing errors in names, and ranks it."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_by_hand import MadeByHand
from warehouse import search

PAPERS = {
    "p1": ("Dropout as a Bayesian approximation", {"a1": "Yarin Gal", "a2": "Zoubin Ghahramani"}, "ICML", None),
    "p2": ("Concrete dropout", {"a1": "Yarin Gal"}, "NeurIPS", "A variant of masks that needs no grid search."),
    "p3": ("Deep residual learning", {"a3": "Kaiming He"}, "CVPR", "Deeper nets; dropout is named only here."),
    "p4": ("深度学习综述", {"a4": "李明"}, "软件学报", None),
    "p5": ("こんにちは世界", {"a5": "Łukasz Żółć"}, None, None),
    "p6": ("Обучение с учителем", {"a6": "Søren Kierkegård"}, None, None),
    "p7": ("Nothing's what it seems: O'Brien's \"law\"; DROP TABLE papers", {"a7": "Robert'); --"}, None, None),
}


@pytest.fixture(scope="module")
def made() -> MadeByHand:
    made = MadeByHand()
    for paper, (title, authors, venue, abstract) in PAPERS.items():
        made.paper(paper, title, authors, venue=venue, venue_type="conference", abstract=abstract, year=2017)
        made.mention("m" + paper, "g", paper, title=title)
        if venue:
            made.add("versions", paper_id=paper, version_type="conference", venue=venue)
        for person, name in authors.items():
            if not made.con.execute("SELECT 1 FROM people WHERE person_id = ?", [person]).fetchone():
                made.person(person, name)
    made.mention("m0", "g", "p2", title="Concrete masks")
    made.add("person_names", person_id="a4", name="Ming Li", mention_count=1)
    made.add("person_names", person_id="a3", name="Kai Ming He", mention_count=1)
    search.fill(made.con)
    return made


def papers(made: MadeByHand, words: str) -> list[str]:
    return [row[0] for row in made.con.execute("SELECT paper_id FROM search_papers(?)", [words]).fetchall()]


def people(made: MadeByHand, words: str) -> list[str]:
    return [row[0] for row in made.con.execute("SELECT person_id FROM search_people(?)", [words]).fetchall()]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dropout", ["p2", "p1", "p3"]),  # short titles first, an abstract last
        ("bayesian dropout", ["p1", "p2", "p3"]),  # all words before some
        ("DROPOUT Gal", ["p2", "p1", "p3"]),
        ("concrete masks", ["p2"]),  # a title of another mention
        ("grid search", ["p2"]),
        ("cvpr residual", ["p3"]),
        ("学习", ["p4"]),
        ("学", ["p4"]),  # one character: words that begin with it
        ("软件学报", ["p4"]),
        ("世界", ["p5"]),
        ("ОБУЧЕНИЕ", ["p6"]),
        ("o'brien", ["p7"]),
        ("ghahramni", ["p1"]),
        ("dropuot", []),  # only names forgive
        ("", []),
        ("…!?", []),
        ("xyzzy", []),
    ],
)
def test_papers(made: MadeByHand, words: str, found: list[str]):
    assert papers(made, words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("yarin gal", ["a1"]),
        ("Yarim Gal", ["a1"]),
        ("Gahramani", ["a2"]),
        ("Ghahramanni Zoubin", ["a2"]),
        ("kaiming", ["a3"]),
        ("Ming", ["a3", "a4"]),
        ("李明", ["a4"]),
        ("李", ["a4"]),
        ("Lukasz Zolc", ["a5"]),
        ("łukasz", ["a5"]),
        ("Soren", ["a6"]),
        ("Kierkegaard", ["a6"]),
        ("robert'); --", ["a7"]),
    ],
)
def test_people(made: MadeByHand, words: str, found: list[str]):
    assert sorted(people(made, words)) == found


def test_a_name_in_two_parts_is_found_in_one(made: MadeByHand):
    assert people(made, "yaringal") == ["a1"]


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([("ghahramani", "a2"), ("kierkegard", "a6"), ("kaiming", "a3"), ("robert", "a7")]),
    st.integers(0, 5),
    st.sampled_from(string.ascii_lowercase),
    st.sampled_from(("dropped", "inserted", "replaced", "swapped")),
)
def test_one_typing_error_is_forgiven(made: MadeByHand, sought: tuple[str, str], at: int, letter: str, error: str):
    word, person = sought
    wrong = {
        "dropped": word[:at] + word[at + 1 :],
        "inserted": word[:at] + letter + word[at:],
        "replaced": word[:at] + letter + word[at + 1 :],
        "swapped": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    }
    assert person in people(made, wrong[error])


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_no_words_break_it(made: MadeByHand, words: str):
    papers(made, words)
    people(made, words)


def test_top_cuts_and_the_best_stays(made: MadeByHand):
    assert made.ask("SELECT paper_id FROM search_papers('dropout', top := 1)") == [("p2",)]


def test_both_kinds_at_once(made: MadeByHand):
    rows = made.ask("SELECT kind, id, what, detail FROM search('ming', top := 1)")
    assert rows == [
        ("person", "a4", "李明", "1 paper; also Ming Li"),
        ("paper", "p4", "深度学习综述", "李明. 软件学报 2017"),
    ]


def test_filling_again_changes_nothing(made: MadeByHand):
    before = [made.ask(f"FROM {table}") for table in search.TABLES]
    search.fill(made.con)
    assert [made.ask(f"FROM {table}") for table in search.TABLES] == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Meta-Learning: α and 3D!", ["meta", "learning", "α", "and", "3d"]),
        ("深度学习 nets", ["深度", "度学", "学习", "nets"]),
        ("김철수", ["김철", "철수"]),
        ("Straße Ångström", ["strasse", "angstrom"]),
        ("Æsop", ["aesop"]),
    ],
)
def test_words(made: MadeByHand, text: str, words: list[str]):
    assert made.con.execute("SELECT search_words(?)", [text]).fetchone() == (words,)


def test_of_people_who_answer_alike_those_with_more_papers_come_first():
    made = MadeByHand()
    for number, (person, name) in enumerate([("a1", "Ada Kim"), ("a2", "Bea Kim"), ("a2", "Bea Kim")]):
        made.paper(f"p{number}", f"Kites {number}", {person: name})
    for person, name in [("a1", "Ada Kim"), ("a2", "Bea Kim")]:
        made.person(person, name)
    search.fill(made.con)
    assert people(made, "kim") == ["a2", "a1"]
    assert made.con.execute("SELECT id FROM search('kim', top := 1) WHERE kind = 'person'").fetchall() == [("a2",)]
