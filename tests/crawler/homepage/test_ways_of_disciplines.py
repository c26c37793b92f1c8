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


@pytest.mark.parametrize(
    ("entry", "title", "venue"),
    [
        ("‘Reading in the lock-house’, in M. O'Dowd and J. Roe (eds), <em>Rumour in Norland</em> (Dublin: Quay Press, 2018), pp. 45–66.", "Reading in the lock-house", "Rumour in Norland"),
        ("‘The stationers of Norland’, <em>The Library</em>, 7th series, 14:3 (2013), 290–311.", "The stationers of Norland", "Library"),
        ("“Do Pilots Punish Defectors?” 2022. <em>Electoral Studies</em> 77: 102466. With Jane Doe.", "Do Pilots Punish Defectors?", "Electoral Studies"),
        ("HOLM, A. 2015. The animal bone. In: P. Roe, <i>Excavations at Norland Lane 2008-2011</i> (Quay Monograph 41). Oxford: Quay Archaeology, 211-238.", "The animal bone", "Excavations at Norland Lane"),
        ("HOLM, A. 2014. <i>Assessment of the faunal remains from Site 14</i>. Unpublished report, MOLA, London.", "Assessment of the faunal remains from Site 14", "MOLA, London"),
        ("Holm, A., 'Een dak van stro', <em>De Architect</em>, jrg. 45, nr. 9 (september 2014), pp. 22-27", "Een dak van stro", "De Architect"),
        ("Tone and the edge of the verb phrase. Ms., University of Norland, 2024. [<a href='x.pdf'>pdf</a>]", "Tone and the edge of the verb phrase", "University of Norland"),
        ("\"Wharves.\" <i>The Companion to the City in World Literature</i>, edited by Jane Doe and Mary Ann Poe, Quay UP, 2023, pp. 88-103.", "Wharves", "Companion to the City in World Literature"),
        ("Schweigen vor Gott. Eine Theologie der Stille im Psalter (FAT II/98), Tübingen: Mohr Siebeck 2019.", "Schweigen vor Gott. Eine Theologie der Stille im Psalter", "Mohr Siebeck"),
    ],
)  # fmt: skip
def test_where_humanities_place_their_works(entry, title, venue):
    (found,) = listed(entry)
    assert (found.title, found.venue) == (title, venue)


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Das Klagelied und sein Echo. Studien zu Ps 74 und 79 (BZAW 412), Berlin/New York 2011.", "Das Klagelied und sein Echo. Studien zu Ps 74 und 79"),
        ("(Hg., gem. mit Jana Doe) Prophetie im Exil (HBS 77), Freiburg i.Br. 2014.", "Prophetie im Exil"),
        ("Rev. of <i>Sea Narratives</i>, by Jane Doe. <i>Victorian Studies</i>, vol. 60, no. 1, 2017, pp. 134-36.", "Rev. of Sea Narratives, by Jane Doe"),
        ("J. Doe and A. Holm, <i>Comment on \"Anomalous drag in locks\"</i>, Phys. Rev. Lett. <b>122</b>, 119701 (2019).", "Comment on \"Anomalous drag in locks\""),
    ],
)  # fmt: skip
def test_titles_in_series_and_about_works(entry, title):
    assert [found.title for found in listed(entry)] == [title]
