# ruff: noqa: E501 (pages are read more easily whole)
"""Posts and places told in sentences: by which verbs, of whom, with what between the role and the place."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.whose import find_owner
from crawler.items import Page, Profile


def profile(body: str) -> Profile | None:
    doc = build(Page(url="https://uni.example.edu/~apoe/", body=body.encode(), media_type="text/html"))
    found = sections(doc)
    return next(read_profile(doc, found, find_owner(doc, found, [["Ann Poe"]])), None)


@pytest.mark.parametrize(
    ("said", "position", "affiliation"),
    [
        (
            "I currently hold the position of Associate Professor in the Department of Tides, Quay University.",
            "Associate Professor",
            "Department of Tides, Quay University",
        ),
        (
            "Since 2020 I've been an Assistant Professor of Fog at Quay College. Before that, I was a postdoc at Weir University.",
            "Assistant Professor of Fog",
            "Quay College",
        ),
        ("I joined the Tide Institute as a lecturer in 2019.", "lecturer", "Tide Institute"),
        (
            "I am affiliated with the Department of Soil at Quay University as a research fellow.",
            "research fellow",
            "Department of Soil at Quay University",
        ),
        (
            "I was appointed Professor of Botany at Quay University in 2019, having been Reader at Weir University since 2011.",
            "Professor of Botany",
            "Quay University",
        ),
        (
            "She is currently serving as an Assistant Professor in the Department of Fog, Quay University.",
            "Assistant Professor",
            "Department of Fog, Quay University",
        ),
        (
            "Dr. Poe is the Mary Weir Professor of Law and Associate Dean for Research at Quay Law School.",
            "Mary Weir Professor of Law and Associate Dean for Research",
            "Quay Law School",
        ),
        (
            "Now she is working as Professor, Principal & Dean, Faculty of Nursing, Quay University.",
            "Professor, Principal & Dean",
            "Faculty of Nursing, Quay University",
        ),
        ("Ann is an Assistant Professor at Quay University.", "Assistant Professor", "Quay University"),
        ("Professor Poe holds the Chair of Soil at Quay University.", "Chair of Soil", "Quay University"),
        (
            "I am a postdoctoral researcher working with Eva Roe at the Institute for Tides, Quay University.",
            "postdoctoral researcher",
            "Institute for Tides, Quay University",
        ),
        (
            "I'm a PhD student in Prof. Jane Roe's lab in the Department of Biology at Quay University.",
            "PhD student",
            "Department of Biology at Quay University",
        ),
        (
            "I am an incoming Assistant Professor at Weir University. I am currently a postdoc at Quay University.",
            "postdoc",
            "Quay University",
        ),
        ("I am an incoming Assistant Professor at Weir University.", "incoming Assistant Professor", "Weir University"),
        (
            "I am an Associate Professor (on leave 2025–26) in the Department of Fog at Quay University.",
            "Associate Professor",
            "Department of Fog at Quay University",
        ),
        (
            "I am based at Quay University, where I am a Research Fellow in the Tide Centre.",
            "Research Fellow",
            "Tide Centre, Quay University",
        ),
        ("Ann Poe teaches botany at Quay University, where she is a Reader.", "Reader", "Quay University"),
        ("I am a novelist and an Assistant Professor at Quay University.", "Assistant Professor", "Quay University"),
        ("I lead the Slow Rivers group at the Quay Institute for Fog.", None, "Quay Institute for Fog"),
        ("I worked on fog at Quay University until 2019.", None, None),
        ("I am an economist at the Tide Bank of Norland.", "economist", "Tide Bank of Norland"),
        ("I am an economist by training.", None, None),
        (
            "After my PhD at Quay University I joined Quillon as a data scientist, where I build maps.",
            "data scientist",
            "Quillon",
        ),
        (
            "I am Director of Research at the Fog Institute and Adjunct Professor at Quay University.",
            "Director of Research",
            "Fog Institute",
        ),
        ("I have been teaching at Quay College since 2011.", None, "Quay College"),
        ("I teach a course on rivers at the Summer School of Fog.", None, None),
        ("I received my PhD from Weir University, where I was a teaching assistant.", None, None),
        (
            "I am a computational biologist and data scientist at the Genome Centre.",
            "computational biologist and data scientist",
            "Genome Centre",
        ),
        (
            "I'm a software developer and PhD student at the Institute for Fog, Quay University.",
            "software developer and PhD student",
            "Institute for Fog, Quay University",
        ),
        (
            "Ann Poe is currently a Professor of Soil and the holder of the Weir Chair at Quay University.",
            "Professor of Soil",
            "Quay University",
        ),
        (
            "I'm a postdoc in the Tide Lab, led by Prof. Eva Roe, at the Institute of Fog.",
            "postdoc",
            "Tide Lab, Institute of Fog",
        ),
        (
            "Dr Ann Poe joined Quay University in 2015 and is now Reader in Marine Law.",
            "Reader in Marine Law",
            "Quay University",
        ),
        (
            "As an Assistant Professor at Quay University, I teach courses on rivers.",
            "Assistant Professor",
            "Quay University",
        ),
        ("As a PhD student at Quay University, I studied rivers.", None, None),
        (
            "I hold a joint appointment as Associate Professor in the Department of Fog and the Program in Law at Quay University.",
            "Associate Professor",
            "Department of Fog and the Program in Law at Quay University",
        ),
        ("I am a political scientist studying elections and parties.", "political scientist", None),
    ],
)
def test_in_sentences(said: str, position: str | None, affiliation: str | None) -> None:
    found = profile(f"<h1>Ann Poe</h1><p>{said}</p>")
    assert found is not None
    assert (found.position, found.affiliation) == (position, affiliation)


def test_whose_lab_it_is_says_who_advises() -> None:
    found = profile("<h1>Ann Poe</h1><p>I'm a PhD student in Prof. Jane Roe's lab at Quay University.</p>")
    assert found is not None
    assert found.advisor == "Jane Roe"
