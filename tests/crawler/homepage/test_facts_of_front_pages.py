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


def test_of_lasting_posts_the_first_is_the_position():
    body = "<h2>Employment</h2><ul><li>Reader, Acme University, 2020–present</li><li>Curator, Quillon Museum, 2019–present</li></ul>"
    [profile] = items(body, "profile")
    assert (profile["position"], profile["affiliation"]) == ("Reader", "Acme University")


def test_cv_of_nobody_by_name_says_what_somebody_is():
    body = (
        "<h2>Education</h2><ul><li>Ph.D. in Economics, Acme University, 2021</li></ul>"
        "<h2>Employment</h2><ul><li>Postdoctoral Researcher, Quillon Institute, 2021–present</li></ul>"
    )
    page = f"<html><head><title>CV</title></head><body>{body}</body></html>"
    found = read(build(Page(url="https://cv.example/", body=page.encode(), media_type="text/html")))
    [profile] = [as_dict(item) for item in found if item.kind == "profile"]
    assert (profile["name"], profile["position"]) == (None, "Postdoctoral Researcher")
    assert (profile["affiliation"], profile["inferred"]) == ("Quillon Institute", [])


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Current employment: Reader in Water Law", "position", "Reader in Water Law"),
        ("Institution : Université de Tolmin", "affiliation", "Université de Tolmin"),
        ("Advisor: Prof. Jane Roe", "advisor", "Jane Roe"),
        ("职称：副教授", "position", "副教授"),
    ],
)
def test_lines_with_a_label(line, field, value):
    [profile] = items(f"<p>{line}</p><h2>Education</h2><p>PhD, Acme University, 2012</p>", "profile")
    assert profile[field] == value


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


def posts(body: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(f["role"], f["organization"], f["start"]) for f in items(body, "position")]


def test_course_of_life_below_no_heading():
    body = (
        "<p>Since 2019: Resident in Neurology, Acme Hospital, Tolmin</p><p>2015–2018: Research Assistant, Quillon Institute</p>"
        "<p>2014: PhD in Medicine, Acme University</p>"
    )
    page = f"<html><head><title>CV</title></head><body>{body}</body></html>"
    found = [
        as_dict(i) for i in read(build(Page(url="https://cv.example/", body=page.encode(), media_type="text/html")))
    ]
    assert [f["role"] for f in found if f["kind"] == "position"] == ["Resident in Neurology", "Research Assistant"]
    assert [f["degree"] for f in found if f["kind"] == "education"] == ["PhD"]


def test_headings_that_are_degrees_or_jobs_themselves():
    body = (
        "<p>Welcome.</p><h4>PhD in Neuroscience</h4><p>2015 – 2022 | Acme University, Tolmin</p>"
        "<h4>Data Analyst</h4><p>2012 – 2015 | Quillon Laboratories</p>"
    )
    assert posts(body) == [("Data Analyst", "Quillon Laboratories", "2012")]
    [degree] = items(body, "education")
    assert (degree["degree"], degree["organization"], degree["end"]) == ("PhD", "Acme University", "2022")


def test_role_above_a_list_of_institutions():
    body = "<h2>Visiting Researcher</h2><ul><li>Quillon Institute, Germany, 2011</li><li>Acme University, Canada, 2008</li></ul>"
    assert posts(body) == [
        ("Visiting Researcher", "Quillon Institute", "2011"),
        ("Visiting Researcher", "Acme University", "2008"),
    ]


def test_office_hours_below_a_name_are_no_job():
    body = "<h2>Prof. George Roe</h2><p>Teaching Professor, Department of Mathematics</p><p>At Acme University since 1991</p>"
    assert posts(body) == []


def test_list_that_opens_when_its_heading_is_clicked():
    body = (
        "<h2>Awards</h2><div style='display: none'><ul><li>2020: Research Grant of Acme University</li>"
        "<li>2018: Full scholarship of the Quillon Foundation</li></ul></div>"
    )
    assert [f["year"] for f in items(body, "award")] == [2020, 2018]


def test_name_over_two_headings():
    page = (
        "<html><head><title>Khadim Rassoul Gueye · Water</title></head><body><h1>Khadim Rassoul</h1><h1>Gueye.</h1>"
        "<p>PhD student in economics</p><p>Acme University</p><h2>Education</h2><p>MSc, Acme University, 2020</p><p>© 2024 Khadim Rassoul Gueye</p></body></html>"
    )
    found = read(build(Page(url="https://gueye.example/", body=page.encode(), media_type="text/html")))
    assert [item.name for item in found if item.kind == "profile"] == ["Khadim Rassoul Gueye"]


@pytest.mark.parametrize("heading", ["LMU Munich", "Visiting Scholar", "Research Fellow"])
def test_institutions_and_offices_are_nobody(heading):
    body = f"<h2>{heading}</h2><p>Acme University, 2011</p><h2>Education</h2><p>PhD, Acme University, 2009</p>"
    page = f"<html><head><title>CV</title></head><body>{body}</body></html>"
    found = read(build(Page(url="https://cv.example/", body=page.encode(), media_type="text/html")))
    assert [item.name for item in found if item.kind == "profile" and item.name] == []


def test_doctoral_researcher_is_a_job():
    body = "<h2>Work</h2><ul><li>Doctoral Researcher, Quillon Institute, 2016–2021</li></ul>"
    assert posts(body) == [("Doctoral Researcher", "Quillon Institute", "2016")]


@pytest.mark.parametrize(
    ("more", "years"),
    [
        ("<ul class='list hidden' style='display:none'><li>05/2019: I joined Quillon.</li></ul>", [2021, 2020, 2019]),
        ("<ul class='list' lang='fr' style='display:none'><li>05/2021 : J’ai rejoint Acme.</li></ul>", [2021, 2020]),
        ("<div style='display:none'>05/2019: I joined Quillon.</div>", [2021, 2020]),
    ],
)
def test_news_of_former_years_behind_a_tab(more, years):
    body = f"<h2>News</h2><div><ul class='list'><li>05/2021: I joined Acme.</li><li>03/2020: I won a prize.</li></ul>{more}</div>"
    assert [f["year"] for f in items(body, "news")] == years


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("2023 - 2024. Data consultant, Quillon Institute", ("Data consultant", "Quillon Institute", "2023")),
        ("Assistant Professor, Acme University, 2011-the present.", ("Assistant Professor", "Acme University", "2011")),
        (
            "Research Assistant, Chair of Statistics, Acme University, 2016",
            ("Research Assistant", "Acme University", "2016"),
        ),
        (
            "2013: I was a research engineer at Quillon Laboratories.",
            ("research engineer", "Quillon Laboratories", "2013"),
        ),
    ],
)
def test_jobs_of_a_list(line, post):
    assert posts(f"<h2>Employment</h2><ul><li>{line}</li><li>Reader, Acme University, 2001–2003</li></ul>")[0] == post


def test_teaching_assistant_among_jobs_is_one():
    body = (
        "<h2>Experience</h2><h3>Graduate teaching assistant</h3><p>Acme University</p><p>Sep 2022 - Present</p>"
        "<h3>Data analyst</h3><p>Quillon Institute</p><p>Jan 2020 - Aug 2022</p>"
    )
    assert posts(body) == [
        ("Graduate teaching assistant", "Acme University", "2022-09"),
        ("Data analyst", "Quillon Institute", "2020-01"),
    ]


def test_card_without_a_name():
    body = (
        "<p>Postdoctoral Fellow</p><p>Computational Neurobiology Lab</p><p>Acme University, Tolmin</p>"
        "<h2>Education</h2><ul><li>PhD, Acme University, 2020</li><li>MSc, Acme University, 2015</li><li>BSc, Acme University, 2013</li></ul>"
    )
    page = f"<html><head><title>CV</title></head><body>{body}</body></html>"
    found = read(build(Page(url="https://cv.example/", body=page.encode(), media_type="text/html")))
    [profile] = [item for item in found if item.kind == "profile"]
    assert profile.position == "Postdoctoral Fellow"
    assert profile.affiliation == "Computational Neurobiology Lab, Acme University, Tolmin"


def test_project_behind_its_bold_years():
    body = "<h2>Projects</h2><ul><li><b>2011–2013</b> — Locks and law</li><li><b>2022–Present</b> — Weirs and health</li></ul>"
    assert [(f["title"], f["start"]) for f in items(body, "project")] == [
        ("Locks and law", "2011"),
        ("Weirs and health", "2022"),
    ]


def test_promotions_below_their_employer():
    body = (
        "<h2>Positions</h2><p><b>Acme University</b><br>Chair, Department of Mathematics, June 2011 - Present<br>"
        "Professor of Mathematics, September 2003 - Present<br>Associate Professor, 1998 - August 2003</p>"
    )
    assert posts(body) == [
        ("Chair", "Department of Mathematics", "2011-06"),
        ("Professor of Mathematics", "Acme University", "2003-09"),
        ("Associate Professor", "Acme University", "1998"),
    ]


def test_dated_headings_in_a_row_are_an_entry_each():
    body = (
        "<h3>경력</h3><h5>1999년 - 2000년: 아크메대학교 전임강사</h5><h5>2001년 - 2004년: 아크메대학교 조교수</h5>"
        "<h5>2005년 - 2009년: 아크메대학교 부교수</h5>"
    )
    assert [role for role, _, _ in posts(body)] == ["전임강사", "조교수", "부교수"]


def test_dated_line_is_no_heading_whatever_words_it_holds():
    body = (
        "<h2>Talks</h2><p><b>2019-06-14: Weirs and power</b></p><p>Canal Conference, Acme University</p>"
        "<p><b>2016-09-22: The vivisection of experience</b></p><p>Lock Conference, Acme University</p>"
    )
    assert [f["year"] for f in items(body, "talk")] == [2019, 2016]


def test_dates_in_headings_below_those_of_jobs():
    body = (
        "<h3>Academic positions</h3><h4>Reader in Water Law</h4><h5>2022 - today</h5><p>Acme University</p><p>Law of locks.</p>"
        "<h4>Research Fellow</h4><h5>2019 - 2022</h5><p>Quillon Institute</p><p>Law of weirs.</p>"
    )
    assert posts(body) == [
        ("Reader in Water Law", "Acme University", "2022"),
        ("Research Fellow", "Quillon Institute", "2019"),
    ]


def test_supervisor_of_a_former_degree_advises_nobody_now():
    body = (
        "<p>Reader, Acme University</p><p>2022: Doctorate (PhD) in Physiology, Acme University</p><p>Supervisor: Prof Jane Roe</p>"
        "<p>2012-2017: Bachelor of Arts in Philosophy, Acme University</p><p>2010: Abitur, Quillon College</p>"
    )
    [profile] = items(body, "profile")
    assert profile["advisor"] is None


def test_months_between_two_dashes():
    assert posts(
        "<h2>Visits</h2><h2>Visiting positions</h2><ul><li>July--August 2013: Acme University :: Visiting Reader</li></ul>"
    ) == [("Visiting Reader", "Acme University", "2013-07")]


@pytest.mark.parametrize("heading", ["Faculty", "Staff", "Lehrende", "Alle"])
def test_people_of_a_department_are_nobody_in_particular(heading):
    body = (
        f"<h2>{heading}</h2><ul><li>Jane Roe, PhD (MIT, 2001), Professor</li><li>John Doe, PhD (ETH, 2009), Lecturer</li>"
        "<li>Anna Poe, PhD (KTH, 2012), Lecturer</li></ul>"
    )
    page = f"<html><head><title>Department of Hydraulics</title></head><body><h1>Department of Hydraulics</h1>{body}</body></html>"
    found = read(build(Page(url="https://acme.example/", body=page.encode(), media_type="text/html")))
    assert [item for item in found if item.kind == "profile"] == []


def test_taking_part_is_no_work():
    body = (
        "<h2>Conferences</h2><ul><li>Member of the Organising Committee of the Conference on Slow Locks, Porto, 1973</li>"
        "<li>Participation in the Canal Society 20th Anniversary International Conference, New York, 1980</li>"
        "<li>Invited participation in the Workshop on Advanced Weirs, Brussels, 1995</li>"
        "<li>Organisation of the Workshop on Water Law, Brest, 1996</li></ul>"
    )
    assert items(body, "publication") == []


def test_congresses_and_workshops_are_where_one_spoke():
    body = (
        "<h2>Congresos y Talleres</h2><ul><li>Congreso de Esclusas, Roma 2023: Métodos lentos para esclusas</li>"
        "<li>Taller de Canales, Toulouse, 2019</li></ul>"
    )
    assert items(body, "publication") == []
    assert [f["year"] for f in items(body, "talk")] == [2023, 2019]


def test_card_below_the_heading_comes_before_a_name_in_the_bar_of_the_site():
    body = (
        "<div>ADA HOLM</div><div>The scholar profile remains authoritative for changing figures.</div>"
        "<h1>Ada Holm</h1><p>Professor of Water Law</p><p>Department of Law, Acme University</p>"
        "<h2>Education</h2><p>PhD, Acme University, 2000</p>"
    )
    page = f"<html><head><title>Ada Holm</title></head><body>{body}</body></html>"
    found = read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    [profile] = [item for item in found if item.kind == "profile"]
    assert (profile.position, profile.affiliation) == ("Professor of Water Law", "Department of Law, Acme University")
