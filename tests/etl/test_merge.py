"""Merging: which mention each value comes from, and what counts as a disagreement."""

from collections.abc import Callable, Iterator

import pytest
from told_pages import House, read_told

Ask = Callable[[str], list[tuple]]
TITLE = "Learning to Perturb Latent Features for Generalization"
BASE = {"title": TITLE, "authors": ["Hae Beom Lee", "Taewook Nam", "Sung Ju Hwang"], "authors_complete": True}
CONFERENCE = BASE | {"venue": "ICLR", "venue_type": "conference", "year": 2020, "published": "2020"}
PREPRINT = BASE | {"venue_type": "preprint", "year": 2019, "published": "2019-05-30", "arxiv_id": "1905.12914"}


FIELDS = "title", "authors", "year", "venue", "venue_type", "presentation", "arxiv_id", "doi", "abstract"


def paper(house: House, *mentions: dict) -> dict:
    for number, mention in enumerate(mentions):
        house.page(f"page{number}", mention)
    outcome = house.etl()
    assert not outcome.broken
    rows = house.ask(f"SELECT {', '.join(FIELDS)} FROM papers")
    assert len(rows) == 1, "these mentions are one paper"
    return dict(zip(FIELDS, rows[0], strict=True))


def _own(case: int, value: object) -> object:
    """The same with a title and numbers that no other case has, so that all cases fit into one warehouse."""
    if isinstance(value, dict):
        return {name: _own(case, inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_own(case, inner) for inner in value]
    if not isinstance(value, str):
        return value
    if value.casefold().startswith("learning"):
        letters = "abcdefghijklmnopqrstuvwxyz"
        moved = letters[case:] + letters[:case]
        return value.translate(str.maketrans(letters + letters.upper(), moved + moved.upper()))
    return value.replace("1905.129", f"1905.{100 + case}")


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list], House]:
    """Loads the mentions of many cases at once."""

    def load(cases: list) -> House:
        house = House(tmp_path_factory.mktemp("cases"))
        for case, (_, mentions, _) in enumerate(cases):
            for number, mention in enumerate(mentions):
                house.page(f"page{number}.case{case}", _own(case, mention))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("etl.load.read_page", read_told)
            assert not house.etl().broken
        return house

    return load


def _ids(ask: Ask, case: int) -> list[tuple]:
    return ask(
        "SELECT DISTINCT paper_id FROM mentions JOIN pages USING (page_id)"
        f" WHERE pages.url LIKE 'https://%.case{case}.example/'"
    )


CHOICES = [
    (
        "the published version speaks",
        [PREPRINT, PREPRINT, CONFERENCE],
        {"year": 2020, "venue": "ICLR", "venue_type": "conference"},
    ),
    ("a preprint speaks where nothing else does", [PREPRINT], {"year": 2019, "venue": None, "venue_type": "preprint"}),
    (
        "a preprint's year, if the conference has none",
        [PREPRINT, CONFERENCE | {"year": None}],
        {"year": 2019, "venue": "ICLR"},
    ),
    (
        "the title most often printed",
        [CONFERENCE, CONFERENCE, CONFERENCE | {"title": TITLE.replace("Latent ", "")}],
        {"title": TITLE},
    ),
    ("mixed case before capitals", [CONFERENCE | {"title": TITLE.upper()}, CONFERENCE], {"title": TITLE}),
    (
        "the published title before a preprint's",
        [PREPRINT | {"title": TITLE.replace("Latent ", "")}, CONFERENCE],
        {"title": TITLE},
    ),
    (
        "the longest complete list, each name at its fullest",
        [
            CONFERENCE | {"authors": ["H. B. Lee", "Taewook Nam", "Sung Ju Hwang 0001"]},
            PREPRINT | {"authors": ["Hae Beom Lee", "T. Nam"], "authors_complete": False},
        ],
        {"authors": ["Hae Beom Lee", "Taewook Nam", "Sung Ju Hwang"]},
    ),
    ("the arXiv id of whoever prints it", [PREPRINT, CONFERENCE], {"arxiv_id": "1905.12914"}),
    (
        "the publisher's DOI before arXiv's",
        [PREPRINT | {"doi": "10.48550/arxiv.1905.12914"}, CONFERENCE | {"doi": "10.1000/x"}],
        {"doi": "10.1000/x"},
    ),
    (
        "the higher honour at a tie",
        [CONFERENCE | {"presentation": "poster"}, CONFERENCE | {"presentation": "oral"}],
        {"presentation": "oral"},
    ),
    (
        "the published abstract, whole",
        [
            PREPRINT | {"abstract": "We add noise."},
            CONFERENCE | {"abstract": "We learn noise."},
            CONFERENCE | {"abstract": "We learn ..."},
        ],
        {"abstract": "We learn noise."},
    ),
]


@pytest.fixture(scope="module")
def chosen(together) -> Iterator[Ask]:
    with together(CHOICES).asking() as ask:
        yield ask


@pytest.mark.parametrize("case", range(len(CHOICES)), ids=[case[0] for case in CHOICES])
def test_choices(chosen: Ask, case: int):
    wanted = _own(case, CHOICES[case][2])
    [(paper_id,)] = _ids(chosen, case)
    [row] = chosen(f"SELECT {', '.join(FIELDS)} FROM papers WHERE paper_id = '{paper_id}'")
    found = dict(zip(FIELDS, row, strict=True))
    assert {name: found[name] for name in wanted} == wanted


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """One paper in three mentions."""
    house = House(tmp_path_factory.mktemp("one"))
    marked = {"equal_contribution": ["Taewook Nam"], "corresponding": ["Sung Ju Hwang"]}
    linked = {"links": ["https://arxiv.org/abs/1905.12914"]}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("etl.load.read_page", read_told)
        paper(
            house,
            PREPRINT | {"abstract": "We add noise."},
            CONFERENCE | {"abstract": "We learn noise."} | marked | linked,
            CONFERENCE | {"abstract": "We learn  noise.", "year": None},
        )
    with house.asking() as ask:
        yield ask


def test_every_value_names_its_mention_and_rule(one: Ask):
    [row] = one(f"SELECT {', '.join(FIELDS)} FROM papers")
    rows = one(
        "SELECT f.field, f.value, f.rule, p.url FROM paper_fields f JOIN mentions m USING (mention_id)"
        " JOIN pages p USING (page_id)"
    )
    stated = {field: (value, rule, url) for field, value, rule, url in rows}
    assert set(stated) == {name for name, value in zip(FIELDS, row, strict=True) if value is not None}
    assert stated["year"] == ("2020", "year of the published version", "https://page1.example/")
    assert stated["arxiv_id"] == ("1905.12914", "most often printed", "https://page0.example/")


def test_versions_and_abstracts_are_told_apart(one: Ask):
    assert one("SELECT version_type, venue, year, published, arxiv_id, mention_count FROM versions ORDER BY year") == [
        ("preprint", None, 2019, "2019-05-30", "1905.12914", 1),
        ("conference", "ICLR", 2020, "2020", None, 2),
    ]
    assert one("SELECT text_number, count(*), min(version_type) FROM abstracts GROUP BY 1 ORDER BY 1") == [
        (1, 2, "conference"),
        (2, 1, "preprint"),
    ]


def test_authorships_keep_what_a_mention_marks(one: Ask):
    assert one("SELECT position, name, equal_contribution, corresponding FROM authorships ORDER BY 1") == [
        (1, "Hae Beom Lee", False, False),
        (2, "Taewook Nam", True, False),
        (3, "Sung Ju Hwang", False, True),
    ]


def test_claims_are_every_stated_value(one: Ask):
    claims = one("SELECT field, value FROM claims WHERE subject IN (SELECT paper_id FROM papers)")
    assert {("year", "2019"), ("year", "2020")} <= set(claims)
    assert ("authors", '["Hae Beom Lee","Taewook Nam","Sung Ju Hwang"]') in claims
    assert "presentation" not in dict(claims)
    assert one("SELECT kind, url FROM links") == [("paper", "https://arxiv.org/abs/1905.12914")]


DISAGREEMENTS = [
    ("nothing differs", [CONFERENCE, CONFERENCE], set()),
    ("white space is no difference", [CONFERENCE, CONFERENCE | {"title": TITLE.replace(" ", "  ")}], set()),
    ("a preprint's year", [PREPRINT, CONFERENCE], {("year", "2019", "version"), ("year", "2020", "version")}),
    (
        "two years of one conference",
        [CONFERENCE, CONFERENCE | {"year": 2021}],
        {("year", "2020", "value"), ("year", "2021", "value")},
    ),
    (
        "three years",
        [PREPRINT, CONFERENCE, CONFERENCE | {"year": 2021}],
        {("year", "2019", "version"), ("year", "2020", "value"), ("year", "2021", "value")},
    ),
    ("an inferred year says nothing", [CONFERENCE, CONFERENCE | {"year": 2021, "inferred": ["year"]}], set()),
    (
        "the letters of a title",
        [CONFERENCE, CONFERENCE | {"title": TITLE.replace("Latent Features", "Latent-features")}],
        {("title", TITLE, "wording"), ("title", TITLE.replace("Latent Features", "Latent-features"), "wording")},
    ),
    (
        "the words of a title",
        [CONFERENCE, CONFERENCE | {"title": TITLE.replace("Latent ", "")}],
        {("title", TITLE, "value"), ("title", TITLE.replace("Latent ", ""), "value")},
    ),
    (
        "a venue's long name",
        [CONFERENCE, CONFERENCE | {"venue": "International Conference on Learning Representations"}],
        {("venue", "ICLR", "wording"), ("venue", "International Conference on Learning Representations", "wording")},
    ),
    (
        "another venue",
        [CONFERENCE, CONFERENCE | {"venue": "ICML"}],
        {("venue", "ICLR", "value"), ("venue", "ICML", "value")},
    ),
    ("a cut list", [CONFERENCE, CONFERENCE | {"authors": BASE["authors"][:2], "authors_complete": False}], set()),
    (
        "a name in two spellings",
        [CONFERENCE, CONFERENCE | {"authors": ["Haebeom Lee", "Taewook Nam", "Sung Ju Hwang"]}],
        {
            ("authors", "Hae Beom Lee; Taewook Nam; Sung Ju Hwang", "wording"),
            ("authors", "Haebeom Lee; Taewook Nam; Sung Ju Hwang", "wording"),
        },
    ),
    (
        "an author more",
        [CONFERENCE, CONFERENCE | {"authors": [*BASE["authors"], "Eunho Yang"]}],
        {
            ("authors", "Hae Beom Lee; Taewook Nam; Sung Ju Hwang", "value"),
            ("authors", "Hae Beom Lee; Taewook Nam; Sung Ju Hwang; Eunho Yang", "value"),
        },
    ),
    ("a partial date", [PREPRINT, PREPRINT | {"published": "2019-05"}], set()),
    (
        "another day",
        [PREPRINT, PREPRINT | {"published": "2019-06-02"}],
        {("published", "2019-05-30", "value"), ("published", "2019-06-02", "value")},
    ),
    ("a cut abstract", [CONFERENCE | {"abstract": "We learn."}, CONFERENCE | {"abstract": "We …"}], set()),
    (
        "who contributed equally, whole lists only",
        [
            CONFERENCE | {"equal_contribution": ["Hae Beom Lee", "Taewook Nam"]},
            CONFERENCE | {"equal_contribution": ["Hae Beom Lee"]},
            CONFERENCE,
        ],
        {("equal_contribution", "Hae Beom Lee; Taewook Nam", "value"), ("equal_contribution", "Hae Beom Lee", "value")},
    ),
    (
        "a dash in pages",
        [CONFERENCE | {"pages": "1-9"}, CONFERENCE | {"pages": "1\u20139"}],
        {("pages", "1-9", "wording"), ("pages", "1\u20139", "wording")},
    ),
]


@pytest.fixture(scope="module")
def disagreeing(together) -> Iterator[Ask]:
    with together(DISAGREEMENTS).asking() as ask:
        yield ask


@pytest.mark.parametrize("case", range(len(DISAGREEMENTS)), ids=[case[0] for case in DISAGREEMENTS])
def test_disagreements(disagreeing: Ask, case: int):
    wanted = {(field, _own(case, value), kind) for field, value, kind in DISAGREEMENTS[case][2]}
    [(paper_id,)] = _ids(disagreeing, case)
    found = disagreeing(f"SELECT field, value, kind FROM conflicts WHERE paper_id = '{paper_id}'")
    assert set(found) == wanted


def test_identifiers_of_coauthors_are_theirs(house: House):
    ids = [{"orcid": "0000-0002-1825-0097"}, None]
    house.page("api", {"title": "Reading Pages", "authors": ["Jo Doe", "Ann Roe"], "author_ids": ids})
    house.etl()
    assert house.ask("SELECT name, scheme, value FROM person_ids JOIN people USING (person_id)") == [
        ("Jo Doe", "orcid", "0000-0002-1825-0097")
    ]


def test_a_page_belongs_to_its_person(house: House):
    profile = {"kind": "profile", "name": "Haebeom Lee", "email": "h@x.example", "ids": {"orcid": "0000"}}
    award = {"kind": "award", "text": "A prize, 2020", "title": "A prize", "year": 2020}
    house.page("home", profile, CONFERENCE | {"owner": "Hae Beom Lee"}, award)
    house.page(
        "marked", PREPRINT | {"owner": "Taewook Nam"}, {"kind": "metric", "metric": "h_index", "value": 3, "text": "3"}
    )
    house.etl()
    people = dict(house.ask("SELECT name, person_id FROM people"))
    assert house.ask("SELECT person_id, year FROM awards") == [(people["Hae Beom Lee"], 2020)]
    assert house.ask("SELECT person_id, value FROM metrics") == [(people["Taewook Nam"], 3.0)]
    assert house.ask("SELECT scheme, value FROM person_ids ORDER BY 1") == [("email", "h@x.example"), ("orcid", "0000")]
    assert ("Haebeom Lee",) in house.ask("SELECT name FROM person_names")


def test_partial_dates_stay_partial(house: House):
    paper(house, PREPRINT, PREPRINT | {"published": "2019-05"}, PREPRINT | {"published": "2019"})
    rows = house.ask("SELECT published::VARCHAR, published_precision FROM mentions ORDER BY published_precision")
    assert rows == [("2019-05-30", "day"), ("2019-05-01", "month"), ("2019-01-01", "year")]
