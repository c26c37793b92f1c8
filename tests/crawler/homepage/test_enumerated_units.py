# ruff: noqa: E501 (a page is one line)
"""Units that are called after several subjects, on cards and in lists; and two posts at one place."""

import pytest

from crawler.document.build import build
from crawler.homepage.facts.enumerated_units import goes_on
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def items(body: str) -> list[dict[str, object]]:
    html = f"<title>Ada Holm</title><h1>Ada Holm</h1>{body}"
    page = Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")
    return [as_dict(i) for i in read(build(page))]


@pytest.mark.parametrize(
    ("card", "where"),
    [
        (
            "<p>Reader<br>Tarn Center on Cognition, Brain and Language</p>",
            "Tarn Center on Cognition, Brain and Language",
        ),
        (
            "<p>Reader</p><p>Department of Electrical, Computer and Energy Engineering<br>Acme University</p>",
            "Department of Electrical, Computer and Energy Engineering, Acme University",
        ),
        (
            "<p>Professore Associato<br>Dipartimento di Informatica, Sistemistica e Comunicazione<br>Università di Tarn</p>",
            "Dipartimento di Informatica, Sistemistica e Comunicazione, Università di Tarn",
        ),
        (
            "<p>Professor at the Faculty of Electrical Engineering, Mathematics and Computer Science, University of Tarn</p>",
            "Faculty of Electrical Engineering, Mathematics and Computer Science, University of Tarn",
        ),
        (
            "<p>Reader<br>Department of Physics, Acme University, Trinidad and Tobago</p>",
            "Department of Physics, Acme University",
        ),
    ],
)
def test_cards(card: str, where: str) -> None:
    profile = items(f"{card}<h2>Education</h2><p>PhD, Beta University, 2010</p>")[0]
    assert profile["affiliation"] == where


def test_lists() -> None:
    body = "<h2>Positions</h2><ul><li>Lecturer, Department of Politics, Philosophy and Economics, Acme University, 2012–2015</li></ul><h2>Education</h2><ul><li>MSc, School of Languages, Cultures and Societies, Beta University, 2006</li></ul>"
    told = {str(i["kind"]): i.get("organization") for i in items(body)}
    assert told["position"] == "Department of Politics, Philosophy and Economics, Acme University"
    assert told["education"] == "School of Languages, Cultures and Societies, Beta University"


@pytest.mark.parametrize(
    ("unit", "behind", "more"),
    [
        ("Institut für Physik", ["Chemie und Biologie", "Hochschule Tarn"], 1),
        ("Faculty of Law", ["Politics", "Economics and Trade"], 2),
        ("Faculty of Law", ["Acme University", "Tides and Fog"], 0),
        ("Department of Arts and Crafts", ["Tides and Fog"], 0),
        ("Department of Physics", ["Eva Roe and Paul Foo"], 0),
        ("Reader in Law", ["Politics and Economics"], 0),
    ],
)
def test_what_goes_on(unit: str, behind: list[str], more: int) -> None:
    assert goes_on(unit, behind) == more


def test_two_posts_at_one_place() -> None:
    profile = items(
        "<p>I am associate dean of sluices and associate professor of law (with tenure) at Acme College of Law, Beta University.</p>"
    )[0]
    assert profile["position"] == "associate dean of sluices and associate professor of law (with tenure)"
    assert profile["affiliation"] == "Acme College of Law, Beta University"
