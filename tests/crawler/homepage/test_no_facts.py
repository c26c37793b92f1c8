# ruff: noqa: E501 (pages are read more easily whole)
"""What looks like a fact of a person and is none: topics of papers, other people, labels of other things."""

from typing import Any

import pytest

from crawler.document.build import build
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.places_by_year import split
from crawler.homepage.facts.texts import Text
from crawler.homepage.reader import read
from crawler.items import Page, as_dict
from crawler.lexicon.tables import rows


def items(body: str, name: str = "Ada Holm") -> list[dict[str, Any]]:
    page = f"<html><head><title>{name}</title></head><body><h1>{name}</h1>{body}</body></html>"
    return [
        as_dict(i) for i in read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    ]


def kinds(body: str, name: str = "Ada Holm") -> set[str]:
    return {i["kind"] for i in items(body, name)}


@pytest.mark.parametrize(
    "topics", [("Leadership", "Schooling"), ("Jobs", "Community"), ("Études", "Emploi"), ("Medals", "Fields")]
)
def test_topics_of_papers_are_no_headings_of_cvs(topics):
    body = (
        f"<h2>Publications</h2><h3>{topics[0]}</h3><ul><li>A. Holm, J. Roe. Charisma in small teams. Canal Management Journal 12(3), 2019.</li></ul>"
        f"<h3>{topics[1]}</h3><ul><li>A. Holm, C. Doe. Slow lessons of locks. Lock Review 2, 2018.</li></ul>"
    )
    found = items(body)
    assert [i["title"] for i in found if i["kind"] == "publication"] == [
        "Charisma in small teams",
        "Slow lessons of locks",
    ]
    assert {i["kind"] for i in found} == {"profile", "publication"}


def test_titles_in_bold_that_are_words_of_headings():
    body = (
        "<h2>Publications</h2><p><b>Community engagement</b><br>A. Holm, J. Roe. CHI 2020.</p>"
        "<p><b>Research support</b><br>A. Holm, C. Doe. CSCW 2019.</p><p><b>Deep channels</b><br>A. Holm, J. Roe. KDD 2018.</p>"
    )
    assert [i["title"] for i in items(body) if i["kind"] == "publication"] == [
        "Community engagement",
        "Research support",
        "Deep channels",
    ]


@pytest.mark.parametrize(
    "more",
    [
        "<p>Title: Deep Rivers<br>Company: Google</p>",
        "<h2>Open position</h2><p>Position: PhD student</p><p>Employer: University of Oslo</p>",
        "<h2>Research</h2><p>Role: Principal Investigator</p>",
    ],
)
def test_labels_of_other_things(more):
    [profile] = [
        i for i in items(f"<p>I am an assistant professor at Acme University.</p>{more}") if i["kind"] == "profile"
    ]
    assert (profile["position"], profile["affiliation"]) == ("assistant professor", "Acme University")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        (
            "Department of Hydraulics",
            "<h2>Degrees</h2><ul><li>BSc in Locks</li><li>MSc in Locks</li><li>PhD in Locks</li></ul>",
        ),
        (
            "Jobs at Acme",
            "<h2>Job openings</h2><ul><li>PhD student, Acme University, from October 2024</li><li>Postdoc, Acme University, from March 2025</li></ul>",
        ),
    ],
)
def test_pages_of_nobody_have_no_profile(name, body):
    assert "profile" not in kinds(body, name)


@pytest.mark.parametrize("heading", ["Postdocs", "Former Lecturers", "Visiting Researcher program"])
def test_members_are_no_posts_of_the_owner(heading):
    assert "position" not in kinds(
        f"<h2>{heading}</h2><ul><li>Mary Major (MIT), 2018-2020</li><li>Carl Minor (ETH), 2019-2021</li></ul>"
    )


@pytest.mark.parametrize(
    "line", ["2021: NLP, IR, LLM", "2022: GPU, CPU, TPU: a comparison", "2019: DNA, RNA, and UV Light Symposium"]
)
def test_commas_of_a_title_part_no_talks(line):
    assert split(Entry(Text(line, ()), ""), None, None) == []


def test_long_lines_are_not_searched_for_places():
    assert split(Entry(Text("2021: " + "MIT, " * 20_000, ()), ""), None, None) == []


@pytest.mark.parametrize("body", ["<p>Area: 25 km2</p>", "<h2>Blog</h2><p>Keywords: travel, cats, food</p>"])
def test_other_areas_are_no_interests(body):
    assert [i["interests"] for i in items(body) if i["kind"] == "profile" and i["interests"]] == []


def test_posts_of_others_in_japanese():
    assert "position" not in kinds("<p>妻は北浜大学の准教授です。</p>", "田中太郎")


def test_no_heading_is_told_twice():
    told = [
        (row["kind"], heading)
        for row in rows("headings.csv")
        if row["how"] == "whole"
        for heading in row["headings"].split("|")
    ]
    assert len(told) == len(set(told))
