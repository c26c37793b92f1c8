# ruff: noqa: E501 (a page is one line)
"""Position and affiliation as cards, addresses, titles and labels print them: all of the role, all of the place, and no more."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

TELLS = ("position", "affiliation")


def profile(body: str, title: str = "Ada Holm", name: str = "Ada Holm") -> dict:
    html = f"<title>{title}</title><h1>{name}</h1>{body}"
    page = Page(url="https://www.example.org/~holm/", body=html.encode(), media_type="text/html")
    return next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "<p>PhD Candidate in Literary, Cultural, and Linguistic Studies (Quayside University)</p>",
            "PhD Candidate in Literary, Cultural, and Linguistic Studies",
            "Quayside University",
        ),
        (
            "<p>Acme Canals, Tarn</p><p><a href='https://scholar.example/holm'>Google Scholar Citations</a></p>",
            None,
            None,
        ),
        (
            "<p>Docente, investigadora y consultora</p><p>Universidad de Puerto Nuevo</p>",
            "Docente, investigadora y consultora",
            "Universidad de Puerto Nuevo",
        ),
        (
            "<p>Førsteamanuensis ved Institutt for historie, Universitetet i Havnebyen</p>",
            "Førsteamanuensis",
            "Institutt for historie, Universitetet i Havnebyen",
        ),
        (
            "<p>Universitair docent Sociologie aan de Universiteit Havenstad</p>",
            "Universitair docent Sociologie",
            "Universiteit Havenstad",
        ),
        (
            "<p>Chargée de recherche au CNRS, au sein de l'équipe Marées de l'Institut de Port-Neuf (depuis 2006)</p>",
            "Chargée de recherche",
            "CNRS",
        ),
        (
            "<p>Senior Research Scientist at Acme Labs. Formerly a PhD student at Beta University with Eva Muster.</p>",
            "Senior Research Scientist",
            "Acme Labs",
        ),
        (
            "<h3>Assistant Professor</h3><h3>Department of Economics</h3><h3>Quayside University</h3><p>Welcome.</p>",
            "Assistant Professor",
            "Department of Economics, Quayside University",
        ),
        (
            "<p>Contact</p><p>Department of Mathematics<br>2115 Summit Avenue, #OSS 201<br>Quayside University<br>St. Paul, MN 55105</p>",
            None,
            "Department of Mathematics, Quayside University",
        ),
        (
            "<p>Maîtresse de conférences<br>Université de Port-Neuf<br>Laboratoire des Marées (UMR 9999)</p>",
            "Maîtresse de conférences",
            "Université de Port-Neuf, Laboratoire des Marées (UMR 9999)",
        ),
        (
            "<p>Currently a postdoctoral research associate at Acme National Laboratory (PI: Dr. Eva Muster).</p>",
            "postdoctoral research associate",
            "Acme National Laboratory",
        ),
        (
            "<p>PhD in Economics, Quayside University (2015)</p><p>Lecturer, Beta University</p>",
            "Lecturer",
            "Beta University",
        ),
        (
            "<p>Office: Room 12, Harbour Building</p><p>Reader, Dept. of Math., Quayside University</p>",
            "Reader",
            "Dept. of Math., Quayside University",
        ),
        (
            "<p>Doctoranda en Filología, Universidad de Puerto Nuevo. Directora de tesis: Eva Muster</p>",
            "Doctoranda en Filología",
            "Universidad de Puerto Nuevo",
        ),
        ("<p>Profesora Titular de Universidad</p>", "Profesora Titular de Universidad", None),
        (
            "<p><b>Position:</b> Senior Lecturer<br><b>Department:</b> School of Law<br><b>University:</b> Quayside University</p>",
            "Senior Lecturer",
            "School of Law, Quayside University",
        ),
        (
            "<h3>Affiliation</h3><ul><li>School of Law, Quayside University</li><li>Reader</li></ul>",
            "Reader",
            "School of Law, Quayside University",
        ),
        (
            "<p>Doktorandin bei Prof. Dr. Eva Muster, Universität Hafenstadt</p>",
            "Doktorandin",
            "Universität Hafenstadt",
        ),
        (
            "<p>Professeure associée en théorie des organisations, j'étudie les espaces de travail.</p>",
            "Professeure associée en théorie des organisations",
            None,
        ),
    ],
)
def test_below_the_name(body: str, position: str | None, affiliation: str | None) -> None:
    told = profile(body + "<p>holm@example.org</p>")
    assert [told[k] for k in TELLS] == [position, affiliation]


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "<p>I hold a joint appointment as Professor of Statistics and Professor of Biology at Quayside University.</p>",
            "Professor of Statistics and Professor of Biology",
            "Quayside University",
        ),
        (
            "<p>I am a political scientist and an Assistant Professor at Quayside University.</p>",
            "Assistant Professor",
            "Quayside University",
        ),
        (
            "<p>I'm a tenure-track Assistant Professor (UHD) of Tides at Quayside University and co-director of the Tide Center.</p>",
            "tenure-track Assistant Professor (UHD) of Tides",
            "Quayside University",
        ),
        (
            "<p>I am an Assistant Professor jointly appointed in the Department of Physics and the Department of Biology at Quayside University.</p>",
            "Assistant Professor",
            "Department of Physics and the Department of Biology at Quayside University",
        ),
        (
            "<p>Profesora titular de Historia Contemporánea en la Universidad de Puerto Nuevo. Mis líneas de investigación son las ciudades y el turismo.</p>",
            "Profesora titular de Historia Contemporánea",
            "Universidad de Puerto Nuevo",
        ),
        (
            "<h2>Profilo</h2><p>Assegnista di ricerca presso l’Università degli Studi di Portonuovo dal marzo 2024.</p>",
            "Assegnista di ricerca",
            "Università degli Studi di Portonuovo",
        ),
        ("<p>Ancienne élève de l'École de Port-Neuf.</p>", None, None),
        (
            "<p>Since 2020, I have been a Senior Lecturer in Law at the University of Quayside.</p>",
            "Senior Lecturer in Law",
            "University of Quayside",
        ),
        (
            "<p>I teach at Quayside University, where I am Professor of Comparative Literature and Chair of the Department of French.</p>",
            "Professor of Comparative Literature and Chair of the Department of French",
            "Quayside University",
        ),
        (
            "<p>She is now Associate Professor with the Department of Informatics, Quayside University, Harbour City, Norway.</p>",
            "Associate Professor",
            "Department of Informatics, Quayside University",
        ),
        (
            "<p>Seit 2019 bin ich Professorin für Theoretische Physik an der Universität Hafenstadt.</p>",
            "Professorin für Theoretische Physik",
            "Universität Hafenstadt",
        ),
        ("<p>현재 누리대학교 인공지능연구실 박사과정에 재학 중입니다.</p>", "박사과정", "누리대학교 인공지능연구실"),
    ],
)
def test_in_sentences(body: str, position: str | None, affiliation: str | None) -> None:
    told = profile(body + "<p>holm@example.org</p>")
    assert [told[k] for k in TELLS] == [position, affiliation]


@pytest.mark.parametrize(
    ("jobs", "degrees", "position", "affiliation"),
    [
        (
            ["2021 — Assistant Professor, Quayside University", "2018–2021 — Postdoctoral Fellow, Beta University"],
            ["2018 — PhD in Physics, Gamma University"],
            "Assistant Professor",
            "Quayside University",
        ),
        (
            ["2021 — Visiting Scholar, Quayside University", "2018 — Visiting Scholar, Beta University"],
            ["2018 — PhD in Physics, Gamma University"],
            None,
            None,
        ),
        (
            [],
            ["2021–present: PhD candidate in Philosophy, Quayside University", "2019–2021: MA, Beta University"],
            "PhD candidate",
            "Quayside University",
        ),
        ([], ["PhD in Physics, Quayside University, 2021–present"], None, None),
        (
            [
                "2020–present: Affiliate Faculty, Department of Writing, Beta College",
                "2015–present: Member of the Board of Directors, Acme Institute",
                "2023–present: Librarian, Quayside University",
            ],
            ["2013: MA, Beta University"],
            "Librarian",
            "Quayside University",
        ),
        (
            [
                "Professor. Department of English. Quayside University. 2016–present.",
                "Lecturer. Beta College. 2010–2016.",
            ],
            ["2010: PhD in English, Beta University"],
            "Professor",
            "Department of English",
        ),
    ],
)
def test_by_what_lasts(jobs: list[str], degrees: list[str], position: str | None, affiliation: str | None) -> None:
    lists = {"Employment": jobs, "Education": degrees}
    body = "".join(
        f"<h2>{head}</h2><ul>{''.join(f'<li>{i}</li>' for i in items)}</ul>" for head, items in lists.items() if items
    )
    told = profile(body)
    assert [told[k] for k in TELLS] == [position, affiliation]


@pytest.mark.parametrize(
    ("body", "advisor"),
    [
        (
            "<p>I'm a postdoc at the Acme Institute for Tides working with Eva Muster on coastal floods.</p>",
            "Eva Muster",
        ),
        ("<p>I'm a postdoc at the Acme Institute for Tides working with Big Data on coastal floods.</p>", None),
        ("<p>I'm a postdoc at the Acme Institute for Tides working with Victoria Falls data on floods.</p>", None),
        ("<p>I'm an engineer at Acme Labs working with Eva Muster on coastal floods.</p>", None),
        ("<p>I'm pursuing a PhD at Quayside University in the lab of Prof. Eva Muster.</p>", "Eva Muster"),
        (
            "<p>현재 누리대학교 인공지능연구실 박사과정에 재학 중이며, 김철수 교수님의 지도를 받고 있습니다.</p>",
            "김철수",
        ),
        (
            "<h2>Education</h2><ul><li>PhD in Tides, Quayside University, 2020 – 2027 (expected). Advisor: Eva Muster</li></ul>",
            "Eva Muster",
        ),
    ],
)
def test_who_advises(body: str, advisor: str | None) -> None:
    assert profile(body + "<p>holm@example.org</p>")["advisor"] == advisor


def test_a_department_of_the_bar_of_the_site() -> None:
    body = "<h2>Ada Holm</h2><h3>Lecturer</h3><p>Department of Economics</p><p>Email: ada.holm@example.edu</p>"
    told = profile(body, name="Department of Economics, Quayside University")
    assert told["affiliation"] == "Department of Economics, Quayside University"


@pytest.mark.parametrize(
    ("title", "position", "affiliation"),
    [
        ("Ada Holm - Assistant Professor - Quayside University", "Assistant Professor", "Quayside University"),
        (
            "Ada Holm | Professor of Fluid Mechanics at Quayside University",
            "Professor of Fluid Mechanics",
            "Quayside University",
        ),
        ("Ada Holm - Projects - Quayside University", None, "Quayside University"),
    ],
)
def test_in_the_title(title: str, position: str | None, affiliation: str) -> None:
    told = profile("<p>Welcome. Here you find my papers.</p>", title=title)
    assert [told[k] for k in TELLS] == [position, affiliation]


FRONT = """---
title: Ada Holm
role: Professor of Tides
organizations:
- name: Quayside University
  url: https://example.org/
interests:
- Tides
- Fog signals
---

Ada Holm leads the Robot Group.
"""
QUARTO = """---
title: "Ada Holm"
subtitle: "Assistant Professor of Sociology, Quayside University"
about:
  template: jolla
---

Welcome to my page.
"""
AUTHOR = """---
title: About
author:
  name: Ada Holm
  bio: Postdoctoral Researcher
  department: School of Law
  employer: Quayside University
---

## Publications

- A. Holm, E. Muster. Slow rivers. Journal of Tides, 2019.
"""
OTHER = """---
title: Slow rivers
role: Editor
author:
  name: Ben Tide
  bio: Professor of Law
---

# Ada Holm

Lecturer, Quayside University, ada.holm@example.org
"""


def of_front(front: str, body: str) -> list[str | None]:
    source = f"---\n{front}\n---\n\n# Ada Holm\n\n{body}\n\n## Publications\n\n- A. Holm, E. Muster. Slow rivers. Journal of Tides, 2019.\n"
    page = Page(url="https://www.example.org/~holm/index.md", body=source.encode(), media_type="text/markdown")
    told = next(as_dict(i) for i in read(build(page)) if i.kind == "profile")
    return [told[k] for k in TELLS]


@pytest.mark.parametrize(
    ("front", "body", "position", "affiliation"),
    [
        ("title: Ada Holm\ndescription: Personal website of a professor", "I study weirs.", None, None),
        ("title: Slow talk\nauthor: Ada Holm\nsubtitle: Lecture for professors", "I study weirs.", None, None),
        (
            "title: Ada Holm\nrole: student",
            "I am now an assistant professor at Acme University.",
            "assistant professor",
            "Acme University",
        ),
        (
            "title: Ada Holm\norganization: Jekyll Themes Institute",
            "Lecturer, Acme University",
            "Lecturer",
            "Acme University",
        ),
        (
            "title: Ada Holm\nrole: Assistant Professor of Tides\norganization: Acme University, School of Law",
            "I am an assistant professor at Acme University.",
            "Assistant Professor of Tides",
            "Acme University, School of Law",
        ),
        (
            "title: Ada Holm\ntagline: PhD student at Acme University",
            "I study weirs.",
            "PhD student",
            "Acme University",
        ),
    ],
)
def test_front_matter_beside_what_the_page_says(
    front: str, body: str, position: str | None, affiliation: str | None
) -> None:
    assert of_front(front, body) == [position, affiliation]


@pytest.mark.parametrize(
    ("source", "position", "affiliation", "interests"),
    [
        (FRONT, "Professor of Tides", "Quayside University", ["Tides", "Fog signals"]),
        (QUARTO, "Assistant Professor of Sociology", "Quayside University", None),
        (AUTHOR, "Postdoctoral Researcher", "School of Law, Quayside University", None),
        (OTHER, "Lecturer", "Quayside University", None),
    ],
)
def test_front_matter(source: str, position: str, affiliation: str, interests: list[str] | None) -> None:
    page = Page(url="https://www.example.org/~holm/index.md", body=source.encode(), media_type="text/markdown")
    told = next(as_dict(i) for i in read(build(page)) if i.kind == "profile")
    assert [told[k] for k in (*TELLS, "interests")] == [position, affiliation, interests]


def test_the_head_of_an_outline() -> None:
    source = "#+TITLE: Slow rivers\n#+AUTHOR: Ada Holm\n#+EMAIL: ada@example.org\n\n* Papers\n- A. Holm. Fog. 2019.\n* Talks\n"
    page = Page(url="https://www.example.org/~holm/cv.org", body=source.encode(), media_type="text/plain")
    told = next(as_dict(i) for i in read(build(page)) if i.kind == "profile")
    assert (told["name"], told["email"]) == ("Ada Holm", "ada@example.org")
