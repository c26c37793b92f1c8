# ruff: noqa: E501 (pages are read more easily whole)
"""What somebody is and where, as sentences and cards say it: what ends the place, what is no part of the role."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.interests import read as interests_of
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.whose import find_owner
from crawler.items import Page, Profile


def profile(body: str, media_type: str = "text/html") -> Profile | None:
    doc = build(Page(url="https://uni.example.edu/~apoe/", body=body.encode(), media_type=media_type))
    found = sections(doc)
    return next(read_profile(doc, found, find_owner(doc, found, [["Ann Poe"], ["王璐瑶"]])), None)


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "I am an Assistant Professor at Quay University specializing in Distributed Locks.",
            "Assistant Professor",
            "Quay University",
        ),
        (
            "I am a Visiting Professor at Technical University of Weir, specialising in Gender.",
            "Visiting Professor",
            "Technical University of Weir",
        ),
        (
            "I am currently a second-year Master's student in Computer Science and Technology, University of Science and Technology of Norland (USTN). Before that, I received my bachelor degree.",
            "Master's student",
            "University of Science and Technology of Norland (USTN)",
        ),
        (
            "<b>Assistant Professor</b> Department of Tides and Locks<br>Faculty of Engineering, Weir University",
            "Assistant Professor",
            "Department of Tides and Locks, Faculty of Engineering, Weir University",
        ),
    ],
)
def test_in_english(body: str, position: str, affiliation: str) -> None:
    found = profile(f"<h1>Ann Poe</h1><p>{body}</p>")
    assert found is not None
    assert (found.position, found.affiliation) == (position, affiliation)


def test_a_job_since_another() -> None:
    found = profile(
        "<h1>Ann Poe</h1><p>I have been a lecturer at Quay College and since 2012 am a Professor at Weir University.</p>"
    )
    assert found is not None
    assert (found.position, found.affiliation) == ("Professor", "Weir University")


def test_where_somebody_formerly_was() -> None:
    found = profile("<h1>Ann Poe</h1><p>Professor (Emeritus, formerly Quay University), Weir University</p>")
    assert found is not None
    assert found.affiliation == "Weir University"


def test_whose_daughter_is_no_post() -> None:
    found = profile("<h1>Ann Poe</h1><p>Ann Poe is a librarian's daughter and curator at the Weir Museum.</p>")
    assert found is None or "librarian" not in (found.position or "")


@pytest.mark.parametrize(
    "said",
    [
        "您好！我是王璐瑶，东湖大学新闻学院 2025 级传播学专业硕士生，研究方向为计算传播学。",
        "我是王璐瑶，东湖大学新闻学院2025级硕士生。",
        "王璐瑶，东湖大学新闻学院传播学专业硕士生。",
    ],
)
def test_chinese_students(said: str) -> None:
    found = profile(f"<h1>王璐瑶</h1><p>{said}</p>")
    assert found is not None
    assert (found.position, found.affiliation) == ("硕士生", "东湖大学新闻学院")


def test_what_is_over_is_no_post() -> None:
    found = profile(
        "<h3>Dr. Ann Poe</h3><h4>Short CV</h4><ul><li>2020 awarded PhD</li>"
        "<li>2012-2022 Research and teaching assistant at the University of Weir</li></ul>"
    )
    assert found is not None
    assert found.position is None


def test_small_letters_that_the_lists_agree_with() -> None:
    body = b"<html><body><h1>tanushree govil</h1><h2>Publications</h2></body></html>"
    doc = build(Page(url="https://uni.example.edu/x", body=body, media_type="text/html"))
    found = find_owner(doc, sections(doc), [["T. Govil", "B. Roe"], ["T. Govil", "C. Poe"]])
    assert found is not None
    assert found.name.casefold() == "tanushree govil"


@pytest.mark.parametrize("title", ["short c.v.", "projects and teaching"])
def test_small_letters_that_name_nobody(title: str) -> None:
    found = profile(f"---\ntitle: {title}\n---\n\n## Appointments\n\n**2014 - present**  \nReader\n", "text/markdown")
    assert found is None or found.name != title.rstrip(".")


@pytest.mark.parametrize(
    "body",
    [
        "<p><i>Social Studies Teacher, Quay Middle School, Weir City Schools, Norland.</i></p>",
        "<h2>Research</h2><p><b>LockSense:</b> Sensing the movements of locks with boats. It repurposes old boats and is used by many people who have to tell one lock from another.</p>",
    ],
)
def test_no_interests(body: str) -> None:
    doc = build(Page(url="https://uni.example.edu/", body=f"<h1>Ann Poe</h1>{body}".encode(), media_type="text/html"))
    assert interests_of(doc, sections(doc), ()) is None
