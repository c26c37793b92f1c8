"""Each view against a few rows written by hand, and every one against the lab's pages."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from made_by_hand import MadeByHand
from warehouse.database import relation_files

JO, ANN, LI = "a-jo", "a-ann", "a-li"
HOME, ARROW = "https://jo.example.org/", "https://arrow.example.org/authors/jo"


@pytest.fixture(scope="module")
def nothing() -> MadeByHand:
    return MadeByHand()


@pytest.fixture
def made(nothing: MadeByHand) -> Iterator[MadeByHand]:
    """Three people, and what the test adds, until it ends."""
    with nothing.for_now() as made:
        made.person(JO, "Jo Doe", "J. Doe")
        made.person(ANN, "Ann Roe")
        made.person(LI, "Li Wu")
        yield made


@pytest.fixture
def both(made: MadeByHand) -> MadeByHand:
    """Jo's homepage lists one and two, the aggregator's list of Jo one and three; Ann's list there has two."""
    made.page("home", HOME, JO, "2024-05-01 00:00:00", source="lab")
    made.page("list", ARROW, JO, "2024-05-02 00:00:00", source="arrow", layout="arrow")
    made.page("old", ARROW, JO, "2023-01-01 00:00:00", source="arrow", layout="arrow", current=False)
    made.page("anns", ARROW.replace("jo", "ann"), ANN, layout="arrow", source="arrow")
    for paper in ("one", "two", "three"):
        made.paper(paper, f"Paper {paper}", year=2021, venue="ICLR", source_count=2)
    for mention, page, paper in (
        ("m1", "home", "one"), ("m2", "home", "two"), ("m3", "list", "one"), ("m4", "list", "three"),
        ("m5", "old", "two"), ("m6", "anns", "two"),
    ):  # fmt: skip
        made.mention(mention, page, paper, title=f"Paper {paper}", raw=f"entry {mention}")
    return made


def test_what_an_aggregator_lacks(both: MadeByHand):
    rows = both.ask("SELECT person, aggregator, title, url, on_other_lists FROM only_on_homepage")
    assert rows == [("Jo Doe", "arrow", "Paper two", HOME, True)]


def test_what_a_homepage_lacks(both: MadeByHand):
    rows = both.ask("SELECT person, aggregator, title, url, homepage_fetched_at FROM only_on_aggregator")
    assert rows == [("Jo Doe", "arrow", "Paper three", ARROW, datetime(2024, 5, 1))]


def test_conflicts_with_both_quotes(both: MadeByHand):
    for mention, value, kind in (("m1", "2021", "value"), ("m3", "2022", "value")):
        both.add("conflicts", paper_id="one", field="year", value=value, mention_id=mention, kind=kind)
    for mention, value in (("m2", "Paper two!"), ("m6", "PAPER two")):
        both.add("conflicts", paper_id="two", field="title", value=value, mention_id=mention, kind="value")
    rows = both.ask(
        "SELECT field, kind, left_value, right_value, left_source, left_quote, right_quote FROM disagreements"
    )
    assert sorted(rows) == [
        ("title", "wording", "PAPER two", "Paper two!", "arrow", "entry m6", "entry m2"),
        ("year", "value", "2022", "2021", "arrow", "entry m3", "entry m1"),
    ]


def test_what_changed_in_an_abstract(both: MadeByHand):
    texts = [
        ("m1", 1, "conference", "We ask why. It works on two sets, e.g. cats. Done."),
        ("m3", 2, "preprint", "We ask why. It works on three sets, e.g. cats. Done."),
        ("m4", 3, "preprint", "WE ask why: it works on three sets, e.g. cats. Done."),
    ]
    for mention, number, version, text in texts:
        both.add(
            "abstracts", paper_id="one", mention_id=mention, text_number=number, version_type=version, abstract=text
        )
    rows = both.ask(
        "SELECT before_version, after_version, sentences_gone, sentences_new, changed_from, changed_to "
        "FROM abstract_changes"
    )
    assert rows == [
        (
            "preprint", "conference", ["It works on three sets, e.g. cats."], ["It works on two sets, e.g. cats."],
            "three", "two",
        )
    ]  # fmt: skip


def test_titles_that_changed(made: MadeByHand):
    made.page("home", HOME, at="2024-05-01 00:00:00")
    made.paper("one", "Nets that learn")
    for mention, title, kind, published in (
        ("m1", "Nets that learn", "conference", "2021"),
        ("m2", "NETS that Learn!", "conference", "2021"),
        ("m3", "Learning nets", "preprint", "2020-05-01"),
        ("m4", "Learning …", "preprint", "2020-05-01"),
    ):
        made.mention(mention, "home", "one", title=title, venue_type=kind, published=published)
        made.add("conflicts", paper_id="one", field="title", value=title, mention_id=mention, kind="version")
    for before, after in (("Nets learn", "Nets that learn"), ("Nets that learn.", "Nets that learn")):
        made.add(
            "changes", url=HOME, seen_at="2024-05-01", change="retitled", mention_id="m1", before=before, after=after
        )
    rows = made.ask("SELECT change, before, after, before_version, after_version FROM title_changes")
    assert sorted(rows) == [
        ("page", "Nets learn", "Nets that learn", "conference", "conference"),
        ("version", "Learning nets", "Nets that learn", "preprint", "conference"),
    ]


@pytest.mark.parametrize(
    ("preprint", "months"),
    [("2023-05-20", 11), ("2023-04-20", 12), ("2023-05", 11), ("2022", 27), ("2025-01-01", 0), (None, None)],
)
def test_age_of_a_preprint_counts_from_the_newest_fetch(made: MadeByHand, preprint, months):
    made.page("home", HOME, at="2024-04-25 12:00:00")
    made.page("unknown", ARROW)
    made.paper("one", "Paper one")
    made.add("versions", paper_id="one", version_type="preprint", published=preprint)
    made.add("versions", paper_id="one", version_type="workshop", venue="W")
    assert made.ask("SELECT age_months, workshop FROM unpublished_preprints") == [(months, "W")]
    assert len(made.ask("FROM never_published_after(12)")) == (months is not None and months >= 12)
    made.add("versions", paper_id="one", version_type="journal")
    assert made.ask("FROM unpublished_preprints") == []


@pytest.mark.parametrize(
    ("preprint", "accepted", "days"),
    [
        ("2021-10-06", "2022-01-20", (106, 106, 106)),
        ("2021-10-06", "2022", (None, 87, 451)),
        ("2021-10", "2022-01-20", (None, 81, 111)),
        ("2021-10-06", None, None),
    ],
)
def test_days_to_acceptance(made: MadeByHand, preprint, accepted, days):
    made.paper("one", "Paper one")
    made.add("versions", paper_id="one", version_type="preprint", published=preprint)
    made.add("versions", paper_id="one", version_type="preprint", published="2021-12-31")
    made.add("versions", paper_id="one", version_type="conference", venue="ICLR", published=accepted)
    rows = made.ask("SELECT days, days_least, days_most FROM days_to_acceptance")
    assert rows == ([days] if days else [])


@pytest.fixture
def wrote(made: MadeByHand) -> MadeByHand:
    made.paper("one", "Paper one", {JO: "Jo Doe*", ANN: "Ann Roe*", LI: "Li Wu"}, year=2020)
    made.paper("two", "Paper two", {ANN: "Ann Roe", JO: "Jo Doe"}, year=2020)
    made.paper("six", "Paper six", {JO: "Jo Doe", ANN: "Ann Roe*", LI: "Li Wu*"}, year=2023)
    made.paper("solo", "Paper solo", {LI: "Li Wu"})
    return made


def test_coauthors(wrote: MadeByHand):
    rows = wrote.ask(
        "SELECT coauthor, papers, first_year, first_paper, last_year, last_paper "
        f"FROM coauthors WHERE person_id = '{JO}'"
    )
    assert sorted(rows) == [("Ann Roe", 3, 2020, "one", 2023, "six"), ("Li Wu", 2, 2020, "one", 2023, "six")]
    years = wrote.ask(f"SELECT year, papers FROM coauthor_years WHERE person_id = '{JO}' AND coauthor_id = '{ANN}'")
    assert sorted(years) == [(2020, 2), (2023, 1)]


def test_coauthor_graph(wrote: MadeByHand):
    nodes = wrote.ask("SELECT name, papers, coauthors, first_year, last_year FROM coauthor_nodes ORDER BY name")
    assert nodes == [("Ann Roe", 3, 2, 2020, 2023), ("Jo Doe", 3, 2, 2020, 2023), ("Li Wu", 3, 2, 2020, 2023)]
    edges = wrote.ask("SELECT source, target, papers, weight FROM coauthor_edges ORDER BY ALL")
    assert edges == [(ANN, JO, 3, 2.0), (ANN, LI, 2, 1.0), (JO, LI, 2, 1.0)]


def test_a_crowd_is_no_circle_of_coauthors(made: MadeByHand):
    made.paper("big", "Paper big", {f"a{i}": f"Name {i}" for i in range(101)})
    made.add("people", person_id="a0", name="Name 0")
    assert made.ask("FROM coauthor_years") == []
    assert made.ask("SELECT papers, coauthors FROM coauthor_nodes") == [(1, 0)]


def test_equal_first_papers(wrote: MadeByHand):
    rows = wrote.ask("SELECT person, year, papers, titles FROM equal_first_papers")
    assert sorted(rows) == [("Ann Roe", 2020, 1, ["Paper one"]), ("Jo Doe", 2020, 1, ["Paper one"])]


def test_every_spelling_and_where_it_was_seen(made: MadeByHand):
    made.page("home", HOME, JO, "2024-05-01", source="lab")
    made.page("list", ARROW, JO, layout="arrow")
    made.mention("m1", "home", "one", {JO: "J. Doe"})
    made.mention("m2", "list", "one", {JO: "Jo Doe 0001"})
    made.mention("m3", "list", "two", {JO: "Jo Doe 0001"})
    made.add("profile_rows", page_id="home", name="Jo Doe", name_native="도조")
    made.add("profile_rows", page_id="list", name="Jo Doe 0001")
    rows = made.ask(f"SELECT spelling, url, mentions FROM name_spellings WHERE person_id = '{JO}' ORDER BY ALL")
    assert rows == [("J. Doe", HOME, 1), ("Jo Doe", HOME, 0), ("Jo Doe 0001", ARROW, 2), ("도조", HOME, 0)]


def test_shares_of_orals_and_spotlights(made: MadeByHand):
    made.add(
        "venues", venue_id="v1", name="NeurIPS", venue_type="conference", names=["NIPS", "NeurIPS"], mention_count=4
    )
    made.add("venues", venue_id="v2", name="NeurIPS", venue_type="workshop", names=["NeurIPS"], mention_count=9)
    for paper, venue, kind, shown in (
        ("one", "NIPS", "conference", "oral"), ("two", "NeurIPS", "conference", "spotlight"),
        ("three", "NeurIPS", "conference", None), ("six", "NeurIPS", "workshop", "oral"),
    ):  # fmt: skip
        made.paper(paper, paper, venue=venue, venue_type=kind, year=2021, presentation=shown)
    rows = made.ask(
        "SELECT venue_id, year, papers, told, orals, spotlights, oral_share, spotlight_share FROM presentation_shares"
    )
    assert sorted(rows) == [("v1", 2021, 3, 2, 1, 1, 33.3, 33.3), ("v2", 2021, 1, 1, 1, 0, 100.0, 0.0)]


def test_ambiguous_people_are_listed(made: MadeByHand):
    for number, person in enumerate(("a-1", "a-2", "a-3"), 1):
        made.add("people", person_id=person, name=person)
        made.add("authorships", paper_id=f"q{number}", position=1, person_id=person, name=person)
        made.add("mention_authors", mention_id=f"n{number}", position=1, name=person, person_id=person)
    told = [("n1", "n2", "unsure", -7), ("n1", "n3", "unsure", -2), ("n2", "n3", "same", 9)]
    for left, right, verdict, score in told:
        made.add(
            "person_matches", left_mention=left, left_position=1, left_name="x", right_mention=right, right_position=1,
            right_name="y", verdict=verdict, score=score, reason="names fit",
        )  # fmt: skip
    rows = made.ask("SELECT left_person, right_person, score, at_stake FROM ambiguous_people")
    assert rows == [("a-1", "a-3", -2, 1), ("a-1", "a-2", -7, 1)]


def test_least_certain_merges(both: MadeByHand):
    both.add("matches", left_mention="m1", right_mention="m3", verdict="same", score=150, reason="same DOI")
    both.add("matches", left_mention="m2", right_mention="m6", verdict="same", score=80, reason="titles alike")
    both.add(
        "matches", left_mention="m1", right_mention="m2", verdict="same", score=1, reason="kept apart by a judgement"
    )
    for mention in ("m2", "m6"):
        both.add("mention_authors", mention_id=mention, position=1, name="Jo", person_id=JO)
    both.add(
        "person_matches", left_mention="m2", left_position=1, left_name="Jo", right_mention="m6", right_position=1,
        right_name="J.", verdict="same", score=90, reason="same place in the list",
    )  # fmt: skip
    rows = both.ask("SELECT kind, id, score, reason, left_text, left_url FROM least_certain_merges")
    assert rows == [
        ("paper", "two", 80, "titles alike", "Paper two", HOME),
        ("person", JO, 90, "same place in the list", "Jo", HOME),
        ("paper", "one", 150, "same DOI", "Paper one", HOME),
    ]


@pytest.mark.parametrize(
    ("page", "since", "found"),
    [
        (HOME, "2024-05-01", 1), ("lab", "2024-01-01", 2), ("jo.example", "2024-01-01", 2), (HOME, "2024-05-03", 0),
        ("nobody", "2000-01-01", 0),
    ],
)  # fmt: skip
def test_what_changed_since(both: MadeByHand, page, since, found):
    for at, change in (("2024-05-02", "added"), ("2024-02-01", "edited")):
        both.add("changes", url=HOME, seen_at=at, change=change, mention_id="m1", page_id="home", after="Paper one")
    assert len(both.ask(f"FROM changes_since('{page}', '{since}')")) == found


def test_what_changed_in_a_cv(made: MadeByHand):
    for number, (page, at, current) in enumerate((("v1", "2024-01-01", False), ("v2", "2024-02-01", True)), 1):
        made.page(page, HOME, at=at, current=current, reader="r")
        made.add("facts", page_id=page, kind="award", text="Best thesis", ordinal=1)
        made.add("facts", page_id=page, kind="talk", text=f"Talk {number}", ordinal=2)
        made.add("profile_rows", page_id=page, name="Jo Doe", position=f"Job {number}", email="jo@example.org")
    made.page("o1", ARROW, at="2024-01-01", current=False, reader="old reader")
    made.add("facts", page_id="o1", kind="award", text="Read badly")
    made.page("o2", ARROW, at="2024-02-01", reader="r")
    rows = made.ask(f"SELECT kind, change, before, after FROM changes_since('{HOME}', '2024-02-01')")
    assert rows == [
        ("profile.position", "edited", "Job 1", "Job 2"),
        ("talk", "added", None, "Talk 2"),
        ("talk", "removed", "Talk 1", None),
    ]
    assert made.ask("SELECT count(*) FROM cv_changes") == [(3,)]


def test_metrics_over_time(both: MadeByHand):
    for page, h_index, citations in (("old", 5, 100), ("list", 7, 300)):
        both.add("metric_rows", page_id=page, metric="h_index", value=h_index)
        both.add("metric_rows", page_id=page, metric="citations", value=citations)
        both.add("metric_rows", page_id=page, metric="novelty", value=1)
    both.add("captures", seq=99, page_id="list", fetched_at="2024-06-01")
    rows = both.ask(
        "SELECT person, source, observed_at, h_index, citations FROM metrics_over_time ORDER BY observed_at"
    )
    assert rows == [
        ("Jo Doe", "arrow", datetime(2023, 1, 1), 5, 100),
        ("Jo Doe", "arrow", datetime(2024, 5, 2), 7, 300),
        ("Jo Doe", "arrow", datetime(2024, 6, 1), 7, 300),
    ]


def test_coverage_of_sources(both: MadeByHand):
    rows = both.ask(
        "SELECT source, layouts, pages, mentions, papers, paper_share, only_here, last_seen FROM source_coverage"
    )
    assert sorted(rows) == [
        ("arrow", ["arrow"], 2, 3, 3, 100.0, 0, datetime(2024, 5, 2)),
        ("lab", ["homepage"], 1, 2, 2, 66.7, 0, datetime(2024, 5, 1)),
    ]


def test_dead_sources(made: MadeByHand):
    made.page("a1", "https://a.example/", at="2024-01-01", source="alive")
    made.add("captures", seq=50, page_id="a1", fetched_at="2024-12-01")
    made.mention("m1", "a1", "one")
    made.page("s1", "https://s.example/", at="2024-08-01", source="silent")
    made.page("e1", "https://e.example/", at="2024-11-01", source="emptied", current=False)
    made.mention("m2", "e1", "one")
    made.page("e2", "https://e.example/", at="2024-11-02", source="emptied")
    made.page("r1", "https://r.example/", at="2024-11-03", source="refused")
    refused = made.ask("SELECT 'g' || left(sha256('https://r.example/' || chr(10) || 'x'), 16)")[0][0]
    made.add("captures", seq=60, page_id=refused, fetched_at="2024-11-09")
    made.add("rejects", url="https://r.example/", sha256="x", reason="blocked")
    made.page("u1", "https://u.example/")
    made.page("t1", "https://t.example/", at="2024-02-01", source="steady")
    made.page("g1", "https://g.example/", at="2024-10-01", source="went")
    for number, (day, status, counts) in enumerate(
        [
            ("2024-11-20", "failed", '{"source": "steady", "fetched": 0, "failed": 1, "reasons": {"busy": 1}}'),
            ("2024-11-30", "done", '{"source": "steady", "fetched": 1, "failed": 0, "reasons": {}}'),
            ("2024-11-30", "stopped", '{"source": "went", "fetched": 1, "failed": 0, "reasons": {}}'),
            ("2024-11-29", "failed", '{"source": "went", "fetched": 0, "failed": 1, "reasons": {"gone": 1}}'),
            (
                "2024-12-01",
                "failed",
                '{"source": "new", "failed": 3, "reasons": {"gone": 1, "empty": 2}}',
            ),
            ("2024-12-01", "failed", '{"source": "alive", "fetched": 9, "failed": 1, "reasons": {"timeout": 1}}'),
            ("2024-12-01", "killed", '{"source": "alive"}'),
        ]
    ):
        made.add("runs", run_id=f"r{number}", started_at=day, status=status, counts=counts)
    rows = made.ask("SELECT source, signs, reasons, days_silent, mentions_now, mentions_once FROM dead_sources")
    assert rows == [
        ("new", ["refused"], ["empty", "gone"], None, 0, 0),
        ("silent", ["silent"], [], 122, 0, 0),
        ("went", ["refused"], ["gone"], 61, 0, 0),
        ("emptied", ["empty"], [], 29, 0, 1),
        ("refused", ["refused"], [], 28, 0, 0),
    ]
    assert made.ask("SELECT pages, refused, reasons FROM source_health WHERE source = 'alive'") == [
        (10, 1, ["timeout"])
    ]
    health = made.ask("SELECT source, len(signs) FROM source_health WHERE len(signs) = 0 ORDER BY source")
    assert health == [("alive", 0), ("https://u.example/", 0), ("steady", 0)]


@pytest.mark.parametrize("name", [name for name, text in relation_files("views").items() if "CREATE VIEW" in text])
def test_a_view_answers_where_there_is_nothing(nothing: MadeByHand, name: str):
    assert nothing.ask(f'FROM "{name}"') == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Été: 3 nets", "ete 3 NETS!", True), ("μ-nets", "m-nets", False), ("学习", "学 习", True), ("", "…", True)],
)
def test_letters(nothing: MadeByHand, one: str, other: str, same: bool):
    assert nothing.con.execute("SELECT letters(?) = letters(?)", [one, other]).fetchone() == (same,)


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("a b c", "a x c", ("b", "x")),
        ("a b", "a b c d", ("", "c d")),
        ("c d", "a b c d", ("", "a b")),
        ("a a a", "a a", ("a", "")),
        ("a b c d e", "a X c Y e", ("b c d", "X c Y")),
        ("all", "else", ("all", "else")),
    ],
)
def test_the_stretch_that_changed(both: MadeByHand, before: str, after: str, changed: tuple[str, str]):
    for mention, number, version, text in (("m1", 1, "conference", after), ("m3", 2, "preprint", before)):
        both.add(
            "abstracts", paper_id="one", mention_id=mention, text_number=number, version_type=version, abstract=text
        )
    assert both.ask("SELECT changed_from, changed_to FROM abstract_changes") == [changed]
