# ruff: noqa: E501 (a page is one line)
"""What somebody is now by a list of jobs whose roles no word tells, by a label on a line of its own, or by a sentence that outdates the card."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

LABELLED = "<h2>Dr. Ada Holm</h2><p>CORREO: holm@tarn.example</p><p>ADSCRIPCIÓN ACTUAL</p><p>02/2013 - 02/2031</p><p>INSTITUTO DE MAREAS DE TARN, Profesora de tiempo completo</p>"
LISTED = "<h1>Ada Holm</h1><h2>Employment</h2><ul><li>2025 – present: {job}</li><li>2019 – 2025: Analyst, Beta Bank, Oslo</li><li>2015 – 2019: Analyst, Gamma Bank, Rome</li></ul>"


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (LISTED.format(job="(Macro) Economist, Tide Bank, Tarn"), "(Macro) Economist", "Tide Bank"),
        (LABELLED, "Profesora de tiempo completo", "INSTITUTO DE MAREAS DE TARN"),
        (
            "<h1>Ada Holm</h1><p>Ph.D. Candidate</p><p>Department of Tides, Acme University</p><p>I am a Postdoctoral Research Associate at Beta University.</p>",
            "Postdoctoral Research Associate",
            "Beta University",
        ),
        (
            "<h1>Ada Holm</h1><ul><li>Student Projects</li></ul><h2>About me</h2><p>I am a reader at Beta University.</p>",
            "reader",
            "Beta University",
        ),
        (
            "<h1>Ada Holm</h1><p>I am a tenured professor of law at Beta University.</p>",
            "professor of law",
            "Beta University",
        ),
        ("<h1>Ada Holm</h1><p>Momenteel ben ik lector aan de Hogeschool Tarn.</p>", "lector", "Hogeschool Tarn"),
    ],
)
def test_now(body: str, position: str, affiliation: str) -> None:
    page = Page(url="https://www.example.org/", body=f"<title>Ada Holm</title>{body}".encode(), media_type="text/html")
    found = next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})
    assert (found["position"], found["affiliation"]) == (position, affiliation)


@pytest.mark.parametrize(
    ("said", "position", "affiliation"),
    [
        ("I am supervised by Ben Roe. He is a professor at Acme University.", "PhD student", "Tarn University"),
        ("I work with Ben Roe, who is a professor at Acme University.", "PhD student", "Tarn University"),
        ("I am a visiting scientist at Lock Institute.", "PhD student", "Tarn University"),
        ("I am a postdoctoral researcher at Lock Institute.", "postdoctoral researcher", "Lock Institute"),
        ("I was supervised by Eva Roe and am now a lecturer at Lock College.", "lecturer", "Lock College"),
        ("Dr. Holm is an assistant professor at Lock University.", "assistant professor", "Lock University"),
    ],
)
def test_a_sentence_that_outdates_the_card(said: str, position: str, affiliation: str) -> None:
    body = f"<title>Ada Holm</title><h1>Ada Holm</h1><p>PhD student, Tarn University</p><p>{said}</p>"
    page = Page(url="https://www.example.org/", body=body.encode(), media_type="text/html")
    found = next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})
    assert (found["position"], found["affiliation"]) == (position, affiliation)


@pytest.mark.parametrize(
    ("job", "affiliation"),
    [
        ("Volunteer work, Tarn Animal Shelter Foundation", None),
        ("Maintainer of FogLib, funded by Lock Foundation", None),
        ("Editor of Fog, supported by Lock Foundation", None),
        ("Professor, Acme University, funded by Lock Foundation", "Acme University"),
    ],
)
def test_no_place_to_work_at(job: str, affiliation: str | None) -> None:
    body = f"<title>Ada Holm</title><h1>Ada Holm</h1><h2>Experience</h2><ul><li>2019 – present {job}</li><li>2015 – 2019 Analyst, Gamma Bank</li></ul>"
    page = Page(url="https://www.example.org/", body=body.encode(), media_type="text/html")
    found = next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})
    assert found["affiliation"] == affiliation
