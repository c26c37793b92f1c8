# ruff: noqa: E501 (a page is one line)
"""Position, affiliation and interests of English front pages, as cards, opening sentences and blocks below a heading say them."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

TELLS = ("position", "affiliation")
MAIL = "<p>holm@example.org</p>"


def profile(body: str, name: str = "<h1>Ada Holm</h1>") -> dict:
    page = Page(
        url="https://www.example.org/~holm/",
        body=f"<title>Ada Holm</title>{name}{body}".encode(),
        media_type="text/html",
    )
    return next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "<p>Teaching Professor</p><p>Department of Tides, Quayside University</p>",
            "Teaching Professor",
            "Department of Tides, Quayside University",
        ),
        ("<p>Senior Economist<br>Quayside Tide Bank</p>", "Senior Economist", "Quayside Tide Bank"),
        (
            "<p>Research Associate in the Department of Tides at Quayside Medical School, Berlin, Germany</p>",
            "Research Associate",
            "Department of Tides at Quayside Medical School",
        ),
        ("<p>Research Scientist<br>Databricks</p>", "Research Scientist", "Databricks"),
        (
            "<dl><dt>Job title</dt><dd>Reader</dd><dt>School</dt><dd>School of Tides</dd><dt>Affiliation</dt><dd>Quayside University</dd></dl>",
            "Reader",
            "School of Tides, Quayside University",
        ),
    ],
)
def test_cards(body: str, position: str, affiliation: str) -> None:
    told = profile(body + MAIL)
    assert [told[k] for k in TELLS] == [position, affiliation]


def test_a_post_in_a_heading_right_below_a_name_that_is_none() -> None:
    name = "<div><b>Ada Holm</b></div>"
    told = profile(f"<h2>Reader @ Quayside University</h2>{MAIL}<h2>Research Group</h2><p>Join us.</p>", name)
    assert [told[k] for k in TELLS] == ["Reader", "Quayside University"]


def test_links_side_by_side_are_no_place() -> None:
    menu = " ".join(f'<a href="{x}.html">{x}</a>' for x in ("Blog", "CV", "About", "Research"))
    told = profile(f"<div>{menu}</div><p>Reader</p><p>Quayside University</p>{MAIL}")
    assert [told[k] for k in TELLS] == ["Reader", "Quayside University"]


@pytest.mark.parametrize(
    ("said", "position", "affiliation"),
    [
        (
            "I am delighted to be an Assistant Professor at Quayside University.",
            "Assistant Professor",
            "Quayside University",
        ),
        ("In 2020, I started as a postdoc at the Tide Institute.", "postdoc", "Tide Institute"),
        (
            "I am a Professor of Earth and Planetary Sciences at Quayside University.",
            "Professor of Earth and Planetary Sciences",
            "Quayside University",
        ),
        (
            "I am a Reader in Information Systems at the Department of Information Systems, Quayside University.",
            "Reader in Information Systems",
            "Department of Information Systems, Quayside University",
        ),
        (
            "I am a lecturer in the Department of Tides at Quayside University, and hold a courtesy appointment in the Department of Fog.",
            "lecturer",
            "Department of Tides at Quayside University",
        ),
    ],
)
def test_sentences(said: str, position: str, affiliation: str) -> None:
    told = profile(f"{MAIL}<h2>About</h2><p>{said}</p>")
    assert [told[k] for k in TELLS] == [position, affiliation]


@pytest.mark.parametrize(
    ("block", "interests"),
    [
        ("<p>Tide tables, fog, slow rivers</p>", ["Tide tables", "fog", "slow rivers"]),
        ("<p>Tide tables<br>Fog<br>Slow rivers</p>", ["Tide tables", "Fog", "Slow rivers"]),
        ("<div><span>Tide tables</span> <span>Fog</span> </div>", ["Tide tables", "Fog"]),
        ("<div><div>Tide tables</div><div>Fog</div></div>", ["Tide tables", "Fog"]),
    ],
)
@pytest.mark.parametrize(
    "below",
    [
        "<p>Office hours: Tuesdays 2-4pm.</p>",
        "<footer>© Quayside University</footer>",
        "<blockquote>The river is everywhere.</blockquote>",
    ],
)
def test_interests_end_with_their_block(block: str, interests: list[str], below: str) -> None:
    assert profile(f"{MAIL}<h3>Research Interests</h3>{block}{below}")["interests"] == interests
