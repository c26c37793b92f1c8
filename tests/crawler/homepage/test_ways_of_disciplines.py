# ruff: noqa: E501 (pages are read more easily whole)
"""Habits that disciplines have: what their lists say of ranks, kinds and versions, and where their works stand."""

import pytest

from crawler.document.build import build
from crawler.homepage.publications import read_publications
from crawler.homepage.sections import sections
from crawler.items import Page, Publication


def read(body: str, title: str = "Ann Holm") -> list[Publication]:
    page = f"<title>{title}</title><body>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return list(read_publications(doc, sections(doc))[0])


def listed(*entries: str) -> list[Publication]:
    return read("<h1>Ann Holm</h1><h2>Publications</h2><ul>" + "".join(f"<li>{e}</li>" for e in entries) + "</ul>")


@pytest.mark.parametrize(
    ("entry", "title", "venue"),
    [
        ('<span class="badge">CORE A*</span> <b>Who drains the lock?</b><br>Ann Holm, Jane Doe<br><i>ESORICS 2023</i>', "Who drains the lock?", "ESORICS"),
        ("<b>A toolbox for quays</b><br>Doe J, Holm A<br><i>Development</i> (2021) 148:dev199999<br>IF = 6.9 | JCR Q1 | Cited by 31", "A toolbox for quays", "Development"),
        ("Holm, A. (2019): Leaching below locks. Eur. J. Agron. 108, 11-20. IF: 4,1; Q1", "Leaching below locks", "Eur. J. Agron"),
        ("Holm, A., &amp; Doe, J. (2020). Smiles on ferries: A replication [Registered report]. <em>Collabra: Psychology, 6</em>(1), Article 33.", "Smiles on ferries: A replication", "Collabra: Psychology"),
        ("Doe J, Holm A. Reply to: Timing of tides [letter]. Kidney Int. 2017;92(1):270.", "Reply to: Timing of tides", "Kidney Int"),
        ("Holm, A. (2020): TidalModel v1.3 (Version 1.3). Zenodo. https://doi.org/10.5281/zenodo.3999999", "TidalModel v1.3", "Zenodo"),
        ("Holm, A.; Doe, J. (2022): Water levels at Norland, 2015-2021. PANGAEA, https://doi.org/10.1594/PANGAEA.949999", "Water levels at Norland, 2015-2021", "PANGAEA"),
    ],
)  # fmt: skip
def test_ranks_kinds_and_versions_are_no_part_of_a_title(entry, title, venue):
    (found,) = listed(entry)
    assert (found.title, found.venue) == (title, venue)


def test_what_is_not_printed_yet_is_dated_with_a_plus():
    (found,) = listed(
        'Holm, A. and Doe, J. (2023+). Thinning of quays. <em>Submitted.</em> <a href="https://arxiv.org/abs/2301.00999">arXiv:2301.00999</a>'
    )
    assert (found.title, found.year) == ("Thinning of quays", 2023)


def test_packages_have_a_heading_of_their_own():
    package = "<li><b>quays</b>: Thinning of Quays and Locks. Holm A, Doe J (2023). R package version 0.4.1. <a href='https://CRAN.R-project.org/package=quays'>CRAN</a></li>"
    (found,) = read(f"<h1>Ann Holm</h1><h2>R packages</h2><ul>{package}</ul>")
    assert (found.title, found.authors) == ("quays: Thinning of Quays and Locks", ("Holm A", "Doe J"))
