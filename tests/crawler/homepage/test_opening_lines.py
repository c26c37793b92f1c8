# ruff: noqa: E501 (a page is one line)
"""Who somebody is by a line without a verb that opens the page, also of pages that name nobody."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def profile(body: str, title: str = "") -> dict | None:
    page = Page(url="https://www.example.org/", body=f"<title>{title}</title>{body}".encode(), media_type="text/html")
    return next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), None)


@pytest.mark.parametrize(
    ("line", "position", "affiliation"),
    [
        (
            "Professor für Wasserbau an der Hochschule Tarn mit den Lehr- und Forschungs-Schwerpunkten Schleusenbetrieb, Flussbau und Nebelkunde im flachen Land sowie Didaktik der Technik",
            "Professor für Wasserbau",
            "Hochschule Tarn",
        ),
        (
            "Assegnista di ricerca presso l’Università degli Studi di Valmora dal 20 marzo 2024 al 19 marzo 2026 nel contesto del progetto Canali (lessicografia).",
            "Assegnista di ricerca",
            "Università degli Studi di Valmora",
        ),
        ("DPhil student, Tide Interfaces, University of Tarn", "DPhil student", "Tide Interfaces, University of Tarn"),
        (
            "Professeure associée en histoire des canaux, j’étudie les écluses et les barrages.",
            "Professeure associée en histoire des canaux",
            None,
        ),
        ("东湖农业大学水利研究所 副教授。主要从事水稻研究。", "副教授", "东湖农业大学水利研究所"),
        ("Professor of Trade Unions, Acme University", "Professor of Trade Unions", "Acme University"),
        ("三级研究员。主要研究领域为水稻栽培。", "三级研究员", None),
    ],
)
def test_the_first_line(line: str, position: str, affiliation: str | None) -> None:
    found = profile(f"<h2>About</h2><p>{line}</p>")
    assert found is not None
    assert (found["position"], found["affiliation"]) == (position, affiliation)


def test_before_what_a_sentence_says() -> None:
    found = profile(
        "<h1>Summary</h1><p>DPhil student, Tide Interfaces, University of Tarn</p>"
        "<p>I am a clinical trainee in neurosurgery, currently learning to sail.</p>"
    )
    assert found is not None
    assert (found["position"], found["affiliation"]) == ("DPhil student", "Tide Interfaces, University of Tarn")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Student Projects</p><p>Tides and fog</p>",
        "<p>Prof. Dr. Ada Holm leitet den Lehrstuhl.</p>",
        "<p>As a student of tides you will learn to row.</p>",
        "<p>Former director of the Tide Lab</p>",
    ],
)
def test_of_nobody(body: str) -> None:
    found = profile(body)
    assert found is None or found["position"] is None


@pytest.mark.parametrize(
    "body",
    [
        "<p>Lecturer positions in Fog Studies, Acme University</p>",
        "<p>Student handbook of the Faculty of Tides, Acme University</p><p>Welcome to the moor.</p>",
        "<p>Lecturer in Fog Studies, Acme University</p><p>Salary 50,000 a year. Apply until May.</p>",
        "<h1>About</h1><p>Lecturer in Fog Studies, Acme University</p><p>Salary 50,000 a year. Apply until May.</p>",
        "<p>Instructor: Ada Quill</p><p>Teaching assistant, Ben Roe, Acme University</p>",
        "<p>Instructor: Ada Quill<br>Teaching assistant, Ben Roe, Acme University</p>",
        "<p>Instructor: Ada Quill / Teaching assistant, Ben Roe, Acme University</p>",
    ],
)
def test_no_profile(body: str) -> None:
    assert profile(body) is None


def test_who_seeks_others() -> None:
    found = profile("<p>PhD student, Acme University</p><p>I study fog. To join our group, apply by e-mail.</p>")
    assert found is not None
    assert (found["position"], found["affiliation"]) == ("PhD student", "Acme University")
