# ruff: noqa: E501 (a page is one line)
"""Affiliations over several units: a department, its faculty, and the university that the page prints behind it."""

import pytest

from crawler.document.build import build
from crawler.homepage.person.fuller_place import chain
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def profile(body: str, title: str = "Ada Holm") -> dict:
    page = Page(url="https://www.example.org/", body=f"<title>{title}</title>{body}".encode(), media_type="text/html")
    return next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})


@pytest.mark.parametrize(
    ("text", "place", "whole"),
    [
        (
            "professora do Departamento de Águas (DEAG) da Universidade de Tarno (UT), onde ensino",
            "Departamento de Águas",
            "Departamento de Águas (DEAG) da Universidade de Tarno (UT)",
        ),
        (
            "Mitarbeiter am Fachgebiet Moore – Neuere Nebelkunde (Prof. Dr. Eva Roe) an der TU Tarn, im Projekt »Nebel«",
            "Fachgebiet Moore",
            "Fachgebiet Moore – Neuere Nebelkunde (Prof. Dr. Eva Roe) an der TU Tarn",
        ),
        (
            "Graduate Student • Department of Tides • IIT Tarnpur",
            "Department of Tides",
            "Department of Tides, IIT Tarnpur",
        ),
        (
            "Department of Tides, Acme University, Oslo, Norway",
            "Department of Tides",
            "Department of Tides, Acme University",
        ),
        ("Institute of Tides in Oslo", "Institute of Tides", "Institute of Tides"),
        ("Institute of Tides, Reader at Acme University", "Institute of Tides", "Institute of Tides"),
        ("Acme University, School of Law", "Acme University", "Acme University"),
        ("现就读于 东湖大学 水利学系，导师", "东湖大学", "东湖大学 水利学系"),
    ],
)
def test_chain(text: str, place: str, whole: str) -> None:
    assert chain(text, place) == whole


@pytest.mark.parametrize(
    ("body", "affiliation"),
    [
        (
            "<h1>Ada Holm</h1><p>PhD Candidate, Tidal Systems Engineering</p><p>Tidal Systems Engineering</p><p>Acme University</p><p>Tarn, PA, USA</p>",
            "Tidal Systems Engineering, Acme University",
        ),
        (
            "<h1>Ada Holm</h1><h2>Positions</h2><ul><li>2015–present: Professor, Acme University</li><li>2010–2015: Reader, Beta College</li></ul>"
            "<h2>Contact</h2><p>Department of Tides, Acme University</p><p>12 Quay Street</p><p>Tarn 12345</p>",
            "Department of Tides, Acme University",
        ),
        (
            "<h1>Work experience</h1><ul><li>Apr 2021 - Now: Postdoctoral Fellowship<ul><li>Équipe Marées et Nappes, CMNP, Institut des Eaux de Tarn, Villers, France</li><li>Supervisor: Dr. E. Roe</li></ul></li>"
            "<li>Jan 2016 - Mar 2021: Assistant Professor<ul><li>Department of Canals</li><li>Acme University, Tarn</li></ul></li></ul>",
            "Équipe Marées et Nappes, CMNP, Institut des Eaux de Tarn",
        ),
    ],
)
def test_over_lines(body: str, affiliation: str) -> None:
    assert profile(body)["affiliation"] == affiliation


def test_the_place_of_the_job_that_lasts_comes_before_the_page_title() -> None:
    found = profile(
        "<h1>Ada Holm</h1><h2>Positions</h2><ul><li>Since 2015: Reader, Acme University</li><li>2010–2015: Fellow, Beta College</li></ul>",
        "Ada Holm - Institute of Tides",
    )
    assert found["affiliation"] == "Acme University"


CARD = "<h1>Ada Holm</h1><p>Professor, Department of Tides</p>"


@pytest.mark.parametrize(
    ("body", "affiliation"),
    [
        (
            f"{CARD}<h2>Publications</h2><ul><li>B. Roe (Department of Tides, Lock University), A. Quill. On fog.</li></ul>",
            "Department of Tides",
        ),
        (f"{CARD}<h2>Students</h2><p>B. Roe, Department of Tides, Lock University</p>", "Department of Tides"),
        (f"{CARD}<h2>Talks</h2><p>On fog, Department of Tides, Lock University, 2019</p>", "Department of Tides"),
        (f"{CARD}<p>Advisor: Eva Roe, Department of Tides, Lock University</p>", "Department of Tides"),
        (
            f"{CARD}<h2>Contact</h2><p>Department of Tides, Acme University, Tarn</p>",
            "Department of Tides, Acme University",
        ),
        (
            "<h1>Ada Holm</h1><p>I am a researcher at Google.</p><p>My advisors: Eva Roe at Google, Stanford University</p>",
            "Google",
        ),
        (
            "<h1>Ada Holm</h1><p>I am a researcher at Google. My advisors: Eva Roe at Google, Stanford University</p>",
            "Google",
        ),
        (
            "<h1>Ada Holm</h1><p>I am a researcher at Google.</p><p>I met Google, Stanford University and fog.</p>",
            "Google",
        ),
    ],
)
def test_by_no_line_of_somebody_else(body: str, affiliation: str) -> None:
    assert profile(body)["affiliation"] == affiliation
