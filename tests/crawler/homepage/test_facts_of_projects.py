# ruff: noqa: E501 (pages are read more easily whole)
"""Projects as people set them: cards, tables of grants, paragraphs with labels, tools; and what is none below such a heading."""

from typing import Any

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def items(body: str, kind: str = "project") -> list[dict[str, Any]]:
    page = f"<html><head><title>Ada Holm</title></head><body><h1>Ada Holm</h1><p>Lecturer, University of Holmby</p>{body}</body></html>"
    found = read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    return [as_dict(item) for item in found if item.kind == kind]


def titles(body: str) -> list[str]:
    return [i["title"] for i in items(body)]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Projects</h2><div class='row'><div><img src='a.png'><h3>SluiceKit</h3><p>A toolkit for sluice gates.</p><a href='g'>Code</a></div><div><h3>WeirNet</h3><p>A network that predicts how weirs age.</p></div></div>",
        "<h2>Projects</h2><div class='c'><h3>SluiceKit</h3><p>A toolkit for sluice gates.</p><ul><li>Python</li><li>C++</li></ul></div><div class='c'><h3>WeirNet</h3><p>How weirs age.</p><ul><li>PyTorch</li></ul></div>",
        "<h2>Projects</h2><h3>SluiceKit <span>2022 – 2023</span></h3><ul><li>Wrote a solver for gates in C++.</li><li>Cut the time of a run to a tenth.</li></ul><h3>WeirNet <span>2021</span></h3><ul><li>Trained a network on pictures of weirs.</li></ul>",
        "<h2>Projects</h2><p><b>SluiceKit</b> <span>Jan 2022 - May 2023</span></p><ul><li>Wrote a solver in C++.</li><li>Cut the time of a run to a tenth.</li></ul><p><b>WeirNet</b> <span>Aug 2021 - Dec 2021</span></p><ul><li>Trained a network on pictures of weirs.</li></ul>",
        "<h2>Projets</h2><details open><summary><span>01</span><span>SluiceKit</span></summary><p>Ce projet étudie comment la glace déplace les portes.</p></details><details><summary><span>02</span><span>WeirNet</span></summary><p>Ce projet retrace la place des canaux.</p></details>",
        "<b>Code Projects:</b><br><tt><a href='https://github.com/holm/sluicekit'>SluiceKit</a></tt> Tools for sluice gates<br><tt><a href='https://github.com/holm/weirnet'>WeirNet</a></tt> How weirs age, in Python<br>",
        "<h2>Software</h2><ul><li><a href='https://github.com/holm/sluicekit'>SluiceKit</a>: simulation of sluice gates.</li><li>WeirNet (available upon request)</li></ul>",
        "<h2>Research Programmes</h2><div><b>SluiceKit</b><span>Gates in winter and what they cost.</span></div><div><b>WeirNet</b><span>How weirs age.</span></div>",
        "<h2>Pågående projekt</h2><ul><li><b>SluiceKit</b>, Vetenskapsrådet, 2022–2025</li><li><b>WeirNet</b>, Formas, 2021–2024</li></ul>",
    ],
)
def test_named_by_what_is_set_apart(body):
    assert titles(body) == ["SluiceKit", "WeirNet"]


def test_title_keeps_its_commas_quotes_and_years():
    body = (
        "<h2>Projects</h2><ul><li><a href='a'>Lock House, Holmby</a></li>"
        "<li><b>Locks until 2030 and Beyond</b>, for the Ministry of Rivers, 2016–2019</li>"
        '<li>Evaluation of the Act and the Programme "LOCK", funded by the Ministry of Rivers, 2020–2022</li></ul>'
    )
    found = items(body)
    assert [(i["title"], i["start"], i["end"]) for i in found] == [
        ("Lock House, Holmby", None, None),
        ("Locks until 2030 and Beyond", "2016", "2019"),
        ('Evaluation of the Act and the Programme "LOCK"', "2020", "2022"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Projects</h2><p><b>Gates in Winter</b> (2020-2023)<br>Funded by the Weir Foundation<br>Role: PI</p><p><b>Canals and Cities</b> (2018-2020)<br>Funded by the Weir Foundation<br>Role: PI</p>",
        "<h2>Laufende Forschungsprojekte</h2><h3>Gates in Winter</h3><p>Laufzeit: 2020–2023</p><p>Förderung: Weir Foundation</p><p>Rolle: PI</p><h3>Canals and Cities</h3><p>Laufzeit: 2018–2020</p><p>Förderung: Weir Foundation</p><p>Rolle: PI</p>",
        "<h2>Research Grants</h2><table><tr><td><b>S.No.</b></td><td><b>Project Title</b></td><td><b>Sponsor</b></td><td><b>Amount</b></td><td><b>Duration</b></td><td><b>Role</b></td></tr><tr><td>1</td><td>Gates in Winter</td><td>Weir Foundation</td><td>24 lakhs</td><td>2020-2023</td><td>PI</td></tr><tr><td>2</td><td>Canals and Cities</td><td>Weir Foundation</td><td>12 lakhs</td><td>2018-2020</td><td>PI</td></tr></table>",
        "<h2>Projects</h2><ul><li>2020–2023: Gates in Winter (Weir Foundation, 320.000 €), PI</li><li>2018–2020: Canals and Cities (Weir Foundation, 45.000 €), PI</li></ul>",
    ],
)
def test_who_paid_when_and_for_whom(body):
    assert [(i["title"], i["organization"], i["role"], i["start"], i["end"]) for i in items(body)] == [
        ("Gates in Winter", "Weir Foundation", "PI", "2020", "2023"),
        ("Canals and Cities", "Weir Foundation", "PI", "2018", "2020"),
    ]


def test_paragraphs_of_one_project_are_gathered():
    body = (
        "<h3>已结题项目</h3><p><strong>江南省重点研发计划 (2017JN12)，参与</strong></p><p>古运河地图数字化系统</p><p>起止时间：2017/01—2019/12</p>"
        "<p><strong>国家自然科学基金青年项目 (31500000)，主持</strong></p><p>堰体老化机理</p>"
        "<p><strong>国家自然科学基金面上项目 (31600000)，主持</strong></p><p>冬季水闸</p><p>起止时间：2016/01—2018/12</p>"
    )
    assert [(i["title"], i["role"], i["start"]) for i in items(body)] == [
        ("古运河地图数字化系统", "参与", "2017-01"),
        ("堰体老化机理", "主持", None),
        ("冬季水闸", "主持", "2016-01"),
    ]


def test_works_below_projects_are_no_projects():
    works = "".join(
        f"<li><b>{t}</b><br>Ada Holm, Bo Lind, Cy Marsh<br><i>Journal of Flow</i>, {y} <a href='{y}.pdf'>pdf</a></li>"
        for t, y in (("Gates that Learn to Close", 2023), ("Weirs in Winter", 2022), ("How Locks Leak", 2021))
    )
    body = f"<h2>Projects</h2><ul>{works}</ul>"
    assert len(items(body, "publication")) == 3
    assert titles(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Projets de recherche</h2><p>Ceux-ci sont décrits dans l'onglet <a href='r'>Recherche</a>.</p>",
        "<h2>Projects</h2><p>There are projects listed on my <a href='g'>github</a> page.</p>",
        "<div><h3>Projects</h3><ul><li><a href='/p'>All projects</a></li></ul></div>",
        "<h2>Course Projects</h2><p>Each group of three students hands in a proposal by week 4 and a report by week 12.</p>",
        "<h2>Datasets</h2><ul><li><a href='d'>Holmby locks</a>: pictures of 900 locks.</li></ul>",
        "<h2>Research</h2><h3>Gates</h3><p>I study how gates close when rivers freeze.</p><h3>Weirs</h3><p>I study how weirs age.</p>",
    ],
)
def test_no_projects(body):
    assert titles(body) == []


@pytest.mark.parametrize(
    "said",
    [
        "<b>Languages:</b> Python, R",
        "Python, R, Matlab, C++",
        "<a href='https://github.com/holm'>GitHub</a>",
        "If you want to use it, please write",
    ],
)
def test_what_stands_among_software_without_being_any(said):
    body = f"<h2>Software</h2><ul><li>{said}</li><li><a href='s'>SluiceKit</a>: gates of many kinds</li></ul>"
    assert titles(body) == ["SluiceKit"]


def test_works_among_software_are_no_projects():
    cited = "A. Holm, B. Roe. <a href='u'>locks: a tool</a>. Journal of Tides, 2019."
    assert titles(f"<h2>Software</h2><p>{cited}</p><ul><li>{cited}</li></ul>") == []
    assert "A. Holm" not in titles(
        f"<h2>Software</h2><ul><li>{cited}</li><li><a href='s'>SluiceKit</a>: gates</li></ul>"
    )
