# ruff: noqa: E501 (a page is one line)
"""What cards say of place and name: more or less than sentences and titles do, and in two scripts."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def profile(html: str) -> dict[str, object]:
    found = read(build(Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")))
    return next(as_dict(i) for i in found if i.kind == "profile")


def test_a_degree_on_the_card_is_no_fuller_place() -> None:
    html = (
        "<title>Ada Holm</title><h1>Ada Holm</h1><p>Holds a degree in tides from Acme University (2006)</p>"
        "<p>She is a lecturer at Acme University.</p><h2>Education</h2><p>PhD, Beta University, 2010</p>"
    )
    assert profile(html)["affiliation"] == "Acme University"


def test_a_group_below_its_institution() -> None:
    html = "<title>田中 花子</title><h3>田中 花子</h3><p>助教</p><p>東湖大学 大学院工学研究科<br>基幹水工学専攻<br>潮汐学分野</p><h2>学歴</h2><p>2010年 東湖大学 博士</p>"
    assert profile(html)["affiliation"] == "東湖大学 大学院工学研究科 基幹水工学専攻 潮汐学分野"


def test_a_native_name_beside_the_family_name() -> None:
    html = "<title>Hanako Tanaka | Tide Researcher</title><h2>CV - 田中花子（TANAKA Hanako）</h2><h3>所属</h3><p>東湖大学 助教</p><h2>学歴</h2><p>2010年 東湖大学 博士</p>"
    found = profile(html)
    assert (found["name"], found["name_native"]) == ("Hanako Tanaka", "田中花子")


@pytest.mark.parametrize(
    ("title", "heading", "name"),
    [
        ("Eva Muster", "Dr. Evangelina (Eva) Muster", "Evangelina (Eva) Muster"),
        ("Eva Muster's Homepage", "Eva (Evangelina) Muster", "Eva (Evangelina) Muster"),
        ("Eva Muster", "Eva Muster (she/her)", "Eva Muster"),
    ],
)
def test_the_name_that_somebody_is_called_by(title: str, heading: str, name: str) -> None:
    html = f"<title>{title}</title><h1>{heading}</h1><p>Lecturer, Acme University</p><h2>Education</h2><p>PhD, Beta University, 2010</p>"
    assert profile(html)["name"] == name


def test_who_advises_studies_of_which_only_the_beginning_is_printed() -> None:
    html = "<title>Eva Muster</title><h1>Eva Muster</h1><h2>Education</h2><ul><li>PhD in Tides, Acme University, since 2022. Advisor: Ada Holm</li><li>MSc, Beta University, 2019</li></ul>"
    assert profile(html)["advisor"] == "Ada Holm"
