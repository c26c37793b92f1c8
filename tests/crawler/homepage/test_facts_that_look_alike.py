# ruff: noqa: E501 (pages are read more easily whole)
"""Words that look like those of a person's card, a giver or a contact and are none."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts.sentences import sentences
from crawler.homepage.facts.texts import of_lines
from crawler.homepage.facts.words import find_degrees, names_institution
from crawler.homepage.people.academic_titles import bare
from crawler.homepage.person.listed_topics import parted
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def items(body: str, name: str = "Ada Holm") -> list[dict]:
    html = f"<title>{name}</title><h1>{name}</h1>{body}"
    page = Page(url="https://www.example.org/~holm/", body=html.encode(), media_type="text/html")
    return [as_dict(i) for i in read(build(page))]


@pytest.mark.parametrize(
    "words", ["Storia Moderna", "Amit Kar", "Kara Lind", "Jo Roche", "Eva Bayer", "Stripe Rust Resistance"]
)
def test_subjects_and_people_that_share_the_name_of_a_firm(words: str) -> None:
    assert not names_institution(words)


@pytest.mark.parametrize("words", ["Természettudományi Kar", "Bayer AG", "Merck KGaA"])
def test_institutions_that_share_their_name(words: str) -> None:
    assert names_institution(words)


@pytest.mark.parametrize("name", ["Dos Santos, Maria", "Anand M.H", "Anand S.E"])
def test_parts_of_names_that_are_titles_elsewhere(name: str) -> None:
    assert bare(name) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Inżynier, Tamar sp. z o.o.", False),
        ("Baltimore – MD", False),
        ("2012 – MD, Tarn College", True),
        ("Inżynier, Politechnika Gdańska", True),
        ("Специалист, Яндекс", False),
        ("Специалист, Московский государственный университет", True),
    ],
)
def test_degrees_that_are_jobs_elsewhere(text: str, found: bool) -> None:
    assert bool(find_degrees(text)) == found


@pytest.mark.parametrize(
    ("words", "topics"),
    [
        ("schizophrénie, chimie en milieu aqueux", ["schizophrénie", "chimie en milieu aqueux"]),
        ("taalkunde, kunst en cultuur", ["taalkunde", "kunst", "cultuur"]),
    ],
)
def test_and_in_dutch_alone(words: str, topics: list[str]) -> None:
    assert parted(words) == topics


def test_a_topic_that_labels_contacts_elsewhere() -> None:
    listed = "".join(f"<li>{topic}</li>" for topic in ("Privacy", "Mobile", "Security"))
    (profile,) = items(f"<h2>Research interests</h2><ul>{listed}</ul>")
    assert profile["interests"] == ["Privacy", "Mobile", "Security"]


@pytest.mark.parametrize(
    ("line", "title", "organization"),
    [
        ("2017: Digital Maps (with Tarn University)", "Digital Maps", None),
        ("Chess Engine, Rust, 2017", "Chess Engine", None),
        ("Rivers of Ice, Field study, 2017–2019", "Rivers of Ice", None),
    ],
)
def test_what_stands_beside_a_project_and_pays_for_none(line: str, title: str, organization: str | None) -> None:
    got = items(f"<h2>Projects</h2><ul><li>{line}</li><li>Slow locks, 2015</li></ul>")[1]
    assert (got["title"], got["organization"]) == (title, organization)


@pytest.mark.parametrize(
    "title", ["Fellowship: Anna Roe Individual", "Fellow of the Lock Society · Member of the Tarn Academy"]
)
def test_which_fellowship_it_was(title: str) -> None:
    got = items(f"<h2>Awards</h2><ul><li>2017 {title}</li></ul>")[1]
    assert (got["title"], got["organization"]) == (title, None)


def test_a_seat_whose_years_stand_amid_its_line() -> None:
    got = items("<h2>Service</h2><ul><li>Member, Search Committee (2019), Department of Law</li></ul>")[1]
    assert (got["role"], got["organization"]) == ("Member, Search Committee", "Department of Law")


@pytest.mark.parametrize("name", ["Rivers 2019", "Lakes Laboratory"])
def test_one_of_several_is_not_whose_page_it_is(name: str) -> None:
    card = "<h2>Jo Roe</h2><p>Professor of Law</p><p>University of Oslo</p><p>Keynote on rivers and lakes</p>"
    assert not any(i["kind"] == "profile" for i in items(card, name))


@pytest.mark.parametrize("said", ["An M.Phil. Holm never took.", "Eva Holm, geb. Roe, lehrt Recht."])
def test_stops_behind_abbreviations_end_no_sentence(said: str) -> None:
    doc = build(Page(url="https://example.org/", body=f"<p>{said}</p>".encode(), media_type="text/html"))
    assert len(list(sentences(of_lines(doc.lines)))) == 1


ISLANDS = """<h2>Projects</h2><ul><li>OMEGA (2022–2025) Models for the four islands — Ministry of Seas</li><li>EXPLOI (2024–2027) Plastic waste at sea</li>
<li>HYDRES (2026–2028) Risks of rain</li><li>BRIGES (2026–2034) Fish and fisheries</li></ul>"""
GRANTS = """<h2>Projects</h2><ul><li>DFG (2022–2025): Models of slow canals</li><li>NSF (2019–2021): Fog above locks</li><li>ERC (2017–2018): Ice below barges</li></ul>"""


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (ISLANDS, ["OMEGA", "EXPLOI", "HYDRES", "BRIGES"]),
        (GRANTS, ["Models of slow canals", "Fog above locks", "Ice below barges"]),
    ],
)
def test_capitals_that_stand_once_are_what_a_project_calls_itself(body: str, titles: list[str]) -> None:
    assert [i["title"] for i in items(body) if i["kind"] == "project"] == titles


def test_words_set_in_italics_are_no_box_of_a_flexible_line() -> None:
    body = """<h2>Experience</h2><p class="flex">Lecturer in <i>Old</i> Norse, University of Ghent, 2015–2019</p>
<p class="d-flex"><span>Reader in Canals, University of Oslo</span><span>2019–2021</span></p>"""
    told = [(i["role"], i["organization"], i["end"]) for i in items(body) if i["kind"] == "position"]
    assert told == [
        ("Lecturer in Old Norse", "University of Ghent", "2019"),
        ("Reader in Canals", "University of Oslo", "2021"),
    ]


def test_two_blanks_between_words_are_typed_by_chance() -> None:
    told = [
        i["title"]
        for i in items("<h2>Awards</h2><pre>2019  Gold  Medal of Tarn\n2018  Silver Oar of Ghent</pre>")
        if i["kind"] == "award"
    ]
    assert told == ["Gold Medal of Tarn", "Silver Oar of Ghent"]
