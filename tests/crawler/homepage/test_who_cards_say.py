# ruff: noqa: E501 (a page is one line)
"""Position and affiliation as cards, addresses, titles and labels print them: all of the role, all of the place, and no more."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict

TELLS = ("position", "affiliation")


def profile(body: str, title: str = "Ada Holm", name: str = "Ada Holm") -> dict:
    html = f"<title>{title}</title><h1>{name}</h1>{body}"
    page = Page(url="https://www.example.org/~holm/", body=html.encode(), media_type="text/html")
    return next((as_dict(i) for i in read(build(page)) if i.kind == "profile"), {})


@pytest.mark.parametrize(
    ("body", "position", "affiliation"),
    [
        (
            "<p>PhD Candidate in Literary, Cultural, and Linguistic Studies (Quayside University)</p>",
            "PhD Candidate in Literary, Cultural, and Linguistic Studies",
            "Quayside University",
        ),
        (
            "<p>Docente, investigadora y consultora</p><p>Universidad de Puerto Nuevo</p>",
            "Docente, investigadora y consultora",
            "Universidad de Puerto Nuevo",
        ),
        (
            "<p>Førsteamanuensis ved Institutt for historie, Universitetet i Havnebyen</p>",
            "Førsteamanuensis",
            "Institutt for historie, Universitetet i Havnebyen",
        ),
        (
            "<p>Universitair docent Sociologie aan de Universiteit Havenstad</p>",
            "Universitair docent Sociologie",
            "Universiteit Havenstad",
        ),
        (
            "<p>Chargée de recherche au CNRS, au sein de l'équipe Marées de l'Institut de Port-Neuf (depuis 2006)</p>",
            "Chargée de recherche",
            "CNRS",
        ),
        (
            "<p>Senior Research Scientist at Acme Labs. Formerly a PhD student at Beta University with Eva Muster.</p>",
            "Senior Research Scientist",
            "Acme Labs",
        ),
        (
            "<h3>Assistant Professor</h3><h3>Department of Economics</h3><h3>Quayside University</h3><p>Welcome.</p>",
            "Assistant Professor",
            "Department of Economics, Quayside University",
        ),
        (
            "<p>Contact</p><p>Department of Mathematics<br>2115 Summit Avenue, #OSS 201<br>Quayside University<br>St. Paul, MN 55105</p>",
            None,
            "Department of Mathematics, Quayside University",
        ),
        (
            "<p>Maîtresse de conférences<br>Université de Port-Neuf<br>Laboratoire des Marées (UMR 9999)</p>",
            "Maîtresse de conférences",
            "Université de Port-Neuf, Laboratoire des Marées (UMR 9999)",
        ),
        ("<p>Profesora Titular de Universidad</p>", "Profesora Titular de Universidad", None),
    ],
)
def test_below_the_name(body: str, position: str | None, affiliation: str | None) -> None:
    told = profile(body + "<p>holm@example.org</p>")
    assert [told[k] for k in TELLS] == [position, affiliation]
