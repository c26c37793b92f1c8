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
