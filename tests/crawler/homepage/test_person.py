# ruff: noqa: E501 (pages are read more easily whole)
"""Whose page it is, one question at a time."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.person_name import names_in
from crawler.homepage.person.whose import find_owner
from crawler.items import Page, Profile


def profile(body: str, owner: str | None = None, media_type: str = "text/html") -> Profile | None:
    doc = build(Page(url="https://uni.example.edu/~jdoe/", body=body.encode(), media_type=media_type))
    return next(read_profile(doc, sections(doc), find_owner(doc, sections(doc), [[owner]] * 4 if owner else [])), None)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<title>Jane Doe</title><h1>Jane Doe</h1><h2>Publications</h2><p>none yet</p>", "Jane Doe"),
        ("<title>Prof. Dr. Jane Doe – Home</title><h1>Prof. Dr. Jane Doe</h1><h2>Education</h2><p>x</p>", "Jane Doe"),
        ("<title>Publications | Jane Doe</title><h1>Publications</h1><p>© 2021 Jane Doe</p>", "Jane Doe"),
        ("<title>Papers</title><h1>Papers</h1><p>x</p><footer>Jane Doe &copy; 2024</footer>", "Jane Doe"),
        ("<title>논문 및 저작 – 이하나</title><h1>논문 및 저작</h1><p>x</p>", "이하나"),
        ("<p>Hi, I'm Jane Doe. I am a lecturer at Acme University.</p>", "Jane Doe"),
        ("<title>Blue Running Shoes</title><h1>Blue Running Shoes</h1><p>Only $20</p>", None),
        ("<title>CS 101</title><h1>Course Schedule</h1><p>Mondays</p>", None),
    ],
)
def test_the_printed_name(body: str, name: str | None) -> None:
    found = profile(body)
    assert (found.name if found else None) == name
    assert not found or found.inferred == ()


def test_a_nickname_is_part_of_the_name() -> None:
    assert names_in("Papers – Jane (Jill) Doe") == ["Jane (Jill) Doe"]


def test_the_title_that_franklin_defines() -> None:
    found = profile('@def title = "Papers | Jane Doe"\n@def date = now()\n\n# Papers\n\nx', media_type="text/markdown")
    assert found is not None
    assert found.name == "Jane Doe"


def test_the_name_the_lists_point_to_is_inferred() -> None:
    found = profile("<h1>About me</h1><p>I like graphs.</p>", "Jane Doe")
    assert found
    assert (found.name, found.inferred) == ("Jane Doe", ("name",))


@pytest.mark.parametrize(
    ("body", "native"),
    [
        ("<h1>Jane Lin (林若溪)</h1><h2>Education</h2><p>x</p>", "林若溪"),
        ("<h1>Jane Han / 한서윤</h1><h2>Education</h2><p>x</p>", "한서윤"),
        ("<h1>Jane Doe</h1><h2>Education</h2><p>x</p>", None),
    ],
)
def test_the_name_in_its_own_script(body: str, native: str | None) -> None:
    found = profile(body)
    assert found
    assert found.name_native == native


@pytest.mark.parametrize(
    ("line", "email"),
    [
        ("jane dot doe at uni dot edu", "jane.doe@uni.edu"),
        ("<a href='mailto:jdoe@uni.edu'>E-mail</a>", "jdoe@uni.edu"),
        ("jdoe [at] uni [dot] edu", "jdoe@uni.edu"),
        ("Room 12", None),
    ],
)
def test_email(line: str, email: str | None) -> None:
    found = profile(f"<h1>Jane Doe</h1><p>Lecturer, Acme University</p><h2>Contact</h2><p>{line}</p>", "Jane Doe")
    assert found
    assert found.email == email


@pytest.mark.parametrize(
    ("text", "interests"),
    [
        ("My research interests include graphs, logic and knots.", ("graphs", "logic", "knots")),
        (
            "I am broadly interested in computer vision, with a focus on generative AI.",
            ("computer vision", "generative AI"),
        ),
        ("I am interested in graphs, search and rescue, and knots.", ("graphs", "search and rescue", "knots")),
        ("I am happy.", None),
    ],
)
def test_interests_in_a_sentence(text: str, interests: tuple[str, ...] | None) -> None:
    found = profile(f"<h1>Jane Doe</h1><p>{text}</p>", "Jane Doe")
    assert found
    assert found.interests == interests


def test_words_set_apart_are_interests_but_not_attributes() -> None:
    text = (
        "<h2>Research Interests</h2><p>The goal of my work is <em>meta-learning</em> in the large, and "
        "with it I hope to add "
        "<em>cognitive</em> concepts to machines, which is what I call <em>slow learning</em>.</p>"
    )
    found = profile(f"<h1>Jane Doe</h1>{text}", "Jane Doe")
    assert found
    assert found.interests == ("meta-learning", "slow learning")


def test_links_of_colleagues_and_themes_are_not_hers() -> None:
    body = """<h1>Jane Doe</h1><p>With <a href="https://github.com/johnroe">John Roe</a>.</p>
    <p><a href="https://orcid.org/0000-0002-1825-0097">ORCID</a> <a href="https://github.com/jdoe">GitHub</a></p>
    <p>Powered by <a href="https://github.com/some-theme">Some Theme</a></p>"""
    found = profile(body, "Jane Doe")
    assert found
    assert found.ids == {"orcid": "0000-0002-1825-0097", "github": "jdoe"}


def test_the_advisor_of_the_present_not_of_the_past() -> None:
    student = profile(
        "<h1>Jane Doe</h1><p>I am a PhD student at Acme University, advised by Prof. Rob Roe.</p>", "Jane Doe"
    )
    professor = profile(
        "<h1>Jane Doe</h1><p>I am a professor at Acme University. I received my PhD from Beta University "
        "under the supervision of "
        "Rob Roe.</p>",
        "Jane Doe",
    )
    assert student
    assert professor
    assert (student.position, student.affiliation, student.advisor) == ("PhD student", "Acme University", "Rob Roe")
    assert professor.advisor is None


@pytest.mark.parametrize(
    ("body", "lists", "name", "native"),
    [
        # A form of the lists, and the whole name in a heading, in small print, or in letters that the host is made of.
        ("<h1>Ines Doe-Roe</h1>", [["Doe-Roe, I."], ["Doe-Roe, I.", "Moe, K."]] * 2, "Ines Doe-Roe", None),
        ("<h1>Publications</h1><p>© 2024 Ines Doe-Roe</p>", [["Doe-Roe, I."]] * 3, "Ines Doe-Roe", None),
        ("<h1>JANE B. DOE</h1>", [["Doe, J. B."]] * 3, "Jane B. Doe", None),
        ("<h1>Papers</h1>", [["Doe, J."], ["Doe, J.", "Moe, K."]] * 2, "Doe, J.", None),
        # What lists that are read wrongly name, and whom they name where they leave the owner out.
        ("<title>Dr Jane Doe</title><h1>Research</h1>", [["Utilitas Minor"]], "Jane Doe", None),
        ("<title>Jane Doe</title><h2>Papers</h2>", [["Karl Moe"], ["Karl Moe", "Lee Poe"]], "Jane Doe", None),
        ("<h1>Doe Group</h1><p>PI: Jane Doe. We knit.</p><h2>Papers</h2>", [["Moe K", "Doe J"]], "Jane Doe", None),
        # One person in two scripts.
        (
            "<h1>沢村研究室</h1>",
            [["沢村健一"], ["K. Sawamura"], ["Kenichi Sawamura"]] * 2,
            "Kenichi Sawamura",
            "沢村健一",
        ),
        ("<h2>지도교수 민서준 (Seojun Min)</h2>", [["H. Noh", "S. Min"]] * 3, "Seojun Min", "민서준"),
        ("<h2>지도교수 민서준</h2>", [["H. Noh", "S. Min"], ["S. Min"]] * 3, "민서준", None),
    ],
)
def test_all_places_speak_together(body: str, lists: list[list[str]], name: str, native: str | None) -> None:
    doc = build(Page(url="https://uni.example.edu/~jdoe/", body=body.encode(), media_type="text/html"))
    found = next(read_profile(doc, sections(doc), find_owner(doc, sections(doc), lists)), None)
    assert found
    assert (found.name, found.name_native) == (name, native)


def test_nobody_of_a_directory() -> None:
    people = "".join(
        f"<p>{name}</p><p>{mail}@uni.edu</p>"
        for name, mail in (("Jane Doe", "jdoe"), ("Karl Moe", "kmoe"), ("Lee Poe", "lpoe"))
    )
    assert profile(f"<h1>People</h1>{people}") is None


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "<h2>Reader in Knots. Curriculum vitae (PDF)</h2><p>Tarn University</p>",
            "Reader in Knots",
            "Tarn University",
        ),
        ("<ul><li><a href='/s'>Google Scholar Link</a></li><li><a href='/u'>University</a></li></ul>", None, None),
        (
            "<h2>Publications</h2><p>Department of Nil</p><h2>Contact</h2><p>Carrick College</p><p>12345 Tarn</p>",
            None,
            "Carrick College",
        ),
    ],
)
def test_the_visiting_card(body: str, position: str | None, affiliation: str | None) -> None:
    found = profile(f"<h1>Jane Doe</h1>{body}", "Jane Doe")
    assert found
    assert (found.position, found.affiliation) == (position, affiliation)


def test_what_the_page_states_as_data() -> None:
    data = (
        '{"@type": "Person", "name": "Jane Doe", "jobTitle": "Reader",'
        ' "affiliation": {"name": "Tarn University"}, "email": "mailto:jd@tarn.edu"}'
    )
    found = profile(f'<script type="application/ld+json">{data}</script><h2>Papers</h2>', "J. Doe")
    assert found
    assert (found.name, found.position, found.affiliation, found.email) == (
        "Jane Doe",
        "Reader",
        "Tarn University",
        "jd@tarn.edu",
    )


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("PhDr. Vendula Nováková Malá, Ph.D.", "Vendula Nováková Malá"),
        ("dr hab. inż. Anna Kowalska, prof. PW", "Anna Kowalska"),
        ("Dr. Öğr. Üyesi Mehmet Kaya", "Mehmet Kaya"),
        ("Prof. univ. dr. ing. Ion Popescu", "Ion Popescu"),
        ("Dr. habil. Kovács János egyetemi docens", "Kovács János"),
        ("д.ф.-м.н., профессор Иванов Иван Иванович", "Иванов Иван Иванович"),
        ("Priv.-Doz. Dr.-Ing. Eva Muster, LL.M.", "Eva Muster"),
        ("Jane Smith MBBS PhD FRS", "Jane Smith"),
        ("Doç. Dr. ZÜMRÜT KARASU ALPDOĞAN", "ZÜMRÜT KARASU ALPDOĞAN"),
        ("Ma Long", "Ma Long"),
        ("Dominic Lang", "Dominic Lang"),
    ],
)
def test_titles_and_degrees_are_no_part_of_a_name(printed, name):
    assert names_in(printed) == [name]


@pytest.mark.parametrize("unit", ["Katedra Budowy Mostów", "Juristische Fakultät", "Faculdade de Letras"])
def test_what_institutions_are_called_is_nobody(unit):
    assert names_in(unit) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<h1>JANE<br>DOE</h1><h3>ASSISTANT PROFESSOR</h3><h3>ACME UNIVERSITY</h3>", ("Jane Doe", "ASSISTANT PROFESSOR", "ACME UNIVERSITY")),
        ("<h1><span>Jane</span><span>Doe</span></h1><p>Lecturer, Acme University</p>", ("Jane Doe", "Lecturer", "Acme University")),
        ("<h1>Hi there, I'm Jane Doe 👋</h1><p>🎓 PhD student at Acme University</p>", ("Jane Doe", "PhD student", "Acme University")),
        ("<h1>Jane Doe</h1><p>Former Dean, Quillon College</p><p>Professor Emerita, Acme University</p>", ("Jane Doe", "Professor Emerita", "Acme University")),
        ("<h1>Jane Doe</h1><p>Reader</p><p>Department of Logic &nbsp; Phone: (555) 123-4567<br>Acme University &nbsp; Office: 12</p>", ("Jane Doe", "Reader", "Department of Logic, Acme University")),
        ("<h1>Dr. Jane Doe</h1><table><tr><th>Position:</th><td>Senior Researcher</td></tr><tr><th>Institute:</th><td>Institute of Tides</td></tr></table>", ("Jane Doe", "Senior Researcher", "Institute of Tides")),
        ("<h1>Jane Doe</h1><p>Professor of Tides</p><dl><dt>Department</dt><dd>School of Geography</dd><dt>Office</dt><dd>3</dd></dl>", ("Jane Doe", "Professor of Tides", "School of Geography")),
    ],
)  # fmt: skip
def test_cards_in_pieces(body: str, told: tuple[str, str, str]) -> None:
    page = f"<title>Welcome</title>{body}<h2>Publications</h2><p>none yet</p><footer>© 2024 Jane Doe</footer>"
    found = profile(page, "J. Doe")
    assert found
    assert (found.name, found.position, found.affiliation) == told


def test_an_orcid_without_a_link() -> None:
    found = profile("<h1>Jane Doe</h1><dl><dt>ORCID</dt><dd>0000-0002-1825-0097</dd></dl>", "Jane Doe")
    assert found
    assert found.ids == {"orcid": "0000-0002-1825-0097"}


@pytest.mark.parametrize(
    "line",
    [
        "Supervisor: Jane Roe",
        "Advisor: Prof. Jane Roe",
        "Scientific Career",
        "Thesis advisor: Jane Roe",
    ],
)
def test_who_advised_and_what_heads_a_career_name_nobody_whose_page_it_is(line: str) -> None:
    found = profile(f"<h2>Education</h2><ul><li>PhD in Tides, Tarn University, 2019</li></ul><p>{line}</p>")
    assert found is None or found.name is None
