# ruff: noqa: E501 (pages are read more easily whole)
"""What front pages and CVs state beside their papers, each in a way that many people write it."""

from typing import Any

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def items(body: str, kind: str) -> list[dict[str, Any]]:
    page = f"<html><head><title>Ada Holm</title></head><body><h1>Ada Holm</h1>{body}</body></html>"
    found = read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    return [as_dict(item) for item in found if item.kind == kind]


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "<p>Associate Professor<br>Department of Civil Engineering<br>University of Tolmin</p><p>Office: 3.14</p>",
            "Associate Professor",
            "Department of Civil Engineering, University of Tolmin",
        ),
        (
            "<table><tr><td><b>Education</b></td><td>Ph.D., Computer Science, Acme University</td><td>2014</td></tr>"
            "<tr><td><b>Employment</b></td><td>Research Scientist, Quillon Labs</td><td>2014-2018</td></tr>"
            "<tr><td></td><td>Assistant Professor, University of Tolmin</td><td>2018-</td></tr></table>",
            "Assistant Professor",
            "University of Tolmin",
        ),
        (
            "<p>Hi! I am Ada, a Ph.D. student at the School of Computing, University of Tolmin. I draw maps.</p>",
            "Ph.D. student",
            "School of Computing, University of Tolmin",
        ),
    ],
)
def test_present_post(body, position, affiliation):
    [profile] = items(body, "profile")
    assert (profile["position"], profile["affiliation"]) == (position, affiliation)


def test_of_two_lasting_posts_neither_is_the_position():
    body = "<h2>Employment</h2><ul><li>Editor, Quillon Press, 2020–present</li><li>Reader, Acme University, 2019–present</li></ul>"
    [profile] = items(body, "profile")
    assert profile["position"] is None


@pytest.mark.parametrize(
    ("body", "topics"),
    [
        ("<p>Reader, Acme University</p><p>Fields: Labor Economics, Water Law</p>", ("Labor Economics", "Water Law")),
        (
            "<p>Reader, Acme University</p><p>Areas of expertise: locks; weirs; water law</p>",
            ("locks", "weirs", "water law"),
        ),
        ("<h2>Fields of interest</h2><ul><li>Locks</li><li>Water law</li></ul>", ("Locks", "Water law")),
    ],
)
def test_interests_behind_their_label(body, topics):
    assert [tuple(p["interests"]) for p in items(body, "profile")] == [topics]


def test_paragraphs_of_some_lines_are_a_degree_each():
    body = (
        "<h2>Academic qualifications</h2><p><b>University of Tolmin</b>, Tolmin, Slovenia<br>Ph.D. in Linguistics, May 2019<br>"
        "Dissertation: <i>On the syntax of canals</i><br>Advisor: Jane Roe</p>"
        "<p><b>Reed College</b>, Portland, OR<br>B.A. in Linguistics, 2012</p>"
    )
    parts = ("organization", "degree", "field", "advisor", "end")
    assert [tuple(f[p] for p in parts) for f in items(body, "education")] == [
        ("University of Tolmin", "Ph.D.", "Linguistics", "Jane Roe", "2019-05"),
        ("Reed College", "B.A.", "Linguistics", None, "2012"),
    ]


def test_degree_of_a_physician_and_no_state():
    body = "<p>Dr. Holm received her MD from Acme University and her PhD from Lund University in 2009. She was a fellow at Quillon Institute in Baltimore, MD.</p>"
    assert [(f["degree"], f["organization"]) for f in items(body, "education")] == [
        ("MD", "Acme University"),
        ("PhD", "Lund University"),
    ]


def test_projects_that_are_headings_need_no_date():
    body = (
        "<h2>Projects</h2><div><h3>LockSim</h3><p>A simulator of locks.</p></div>"
        "<div><h3>CanalNet</h3><p>Open source library for graphs of canals.</p></div>"
    )
    assert [f["title"] for f in items(body, "project")] == ["LockSim", "CanalNet"]


def test_sorted_projects_are_no_projects_called_current():
    body = "<h2>Projects</h2><h3>Current</h3><p>Locks of Kent, 2021–</p><h3>Past</h3><p>Weirs of Kent, 2012–2015</p>"
    assert [f["title"] for f in items(body, "project")] == ["Locks of Kent", "Weirs of Kent"]


def test_places_by_year_are_a_talk_each():
    body = "<h2>Conference presentations</h2><p>2023: ASSA, LSE (London), Bank of Tolmin; 2022: EALE*, UCL, SOLE Meeting</p>"
    assert [(f["organization"], f["place"], f["year"]) for f in items(body, "talk")] == [
        ("ASSA", None, 2023),
        ("LSE", "London", 2023),
        ("Bank of Tolmin", None, 2023),
        ("EALE", None, 2022),
        ("UCL", None, 2022),
        ("SOLE Meeting", None, 2022),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2023: Locks and power, Acme University, London",
        "2023-05-11 Graphs that forget, LSE, UCL, Ely",
        "2022: ICML, Vienna, Austria",
    ],
)
def test_commas_within_one_talk(line):
    assert len(items(f"<h2>Talks</h2><ul><li>{line}</li><li>2019: A, b</li></ul>", "talk")) <= 2


@pytest.mark.parametrize(
    ("body", "role", "organization"),
    [
        ("<h2>Refereeing</h2><p>Canal Review, Journal of Locks</p>", None, "Canal Review, Journal of Locks"),
        ("<h2>Memberships</h2><ul><li>Fellow of the Royal Canal Society</li></ul>", "Fellow", "Royal Canal Society"),
        ("<h2>Reviewer</h2><ul><li>KDD 2023</li></ul>", "Reviewer", "KDD"),
        ("<h2>Committees</h2><ul><li>Canal Board, 2023</li></ul>", None, "Canal Board"),
    ],
)
def test_service(body, role, organization):
    assert [(f["role"], f["organization"]) for f in items(body, "service")] == [(role, organization)]


def test_course_behind_its_number():
    body = "<h2>Teaching</h2><ul><li>ECON 101: Principles of Locks (TA for Prof. Jane Roe), Fall 2020</li><li>ECON 410 Weirs, Instructor, 2022</li></ul>"
    assert [(f["title"], f["role"]) for f in items(body, "service")] == [
        ("ECON 101: Principles of Locks", "TA"),
        ("ECON 410 Weirs", "Instructor"),
    ]
