# ruff: noqa: E501 (pages are read more easily whole)
"""Dashes and words that stand for the people named before."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page, Publication

CHICAGO = """<p>Holm, Lars. 2021. “Ropes for cold hands.” <i>Canal Review</i> 4 (1): 1–9.</p>
<p>———. 2019. “Paint for old barges.” <i>Annals of Locks</i> 3 (2): 11–19.</p>
<p>———, and Tom Roe. 2017. “Winters on the upper lock.” <i>Canal Review</i> 2 (1): 3–8.</p>"""
APA = """<ul><li>Holm, L. & Roe, T. (2021). Ropes for cold hands. <i>Canal Review</i>, 4(1), 1–9.</li>
<li>--- (2019). Paint for old barges. <i>Annals of Locks</i>, 3(2), 11–19.</li>
<li>____. (2018). Lamps in the fog. <i>Annals of Locks</i>, 2(2), 1–9.</li></ul>"""
GERMAN = """<p>Holm, Lars: Taue für kalte Hände. In: Kanalblätter 4 (2021), S. 1–9.</p>
<p>Ders.: Farbe für alte Kähne. In: Schleusenblätter 3 (2019), S. 11–19.</p>
<p>Ders. / Roe, Tom: Lampen im Nebel. In: Kanalblätter 2 (2018), S. 1–9.</p>"""


def read(body: str) -> list[Publication]:
    page = f"<h1>Lars Holm</h1><h2>Publications</h2>{body}"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("body", "authors"),
    [
        (CHICAGO, [("Holm, Lars",), ("Holm, Lars",), ("Holm, Lars", "Tom Roe")]),
        (APA, [("Holm, L.", "Roe, T.")] * 3),
        (GERMAN, [("Holm, Lars",), ("Holm, Lars",), ("Holm, Lars", "Roe, Tom")]),
    ],
)
def test_who_was_named_before_wrote_it_too(body: str, authors: list[tuple[str, ...]]) -> None:
    found = read(body)
    assert [p.authors for p in found] == authors
    assert [("authors" in p.inferred) for p in found] == [False, True, True]
    assert found[1].raw.startswith(("———", "---", "Ders."))


def test_nobody_is_made_up_where_nobody_was_named() -> None:
    body = "<p>———. 2019. “Paint for old barges.” <i>Annals of Locks</i> 3 (2): 11–19.</p><p>———. 2018. “Ropes for cold hands.” <i>Canal Review</i> 2: 1–9.</p>"
    assert [p.authors for p in read(body)] == [None, None]


def test_years_with_letters_lead_and_guest_editors_end_their_names() -> None:
    lettered = "<p>2021a: Ropes for cold hands. In: Canal Review 4, S. 1–9.</p><p>2021b: Paint for old barges. In: Annals of Locks 3, S. 11–19.</p>"
    assert [(p.title, p.year) for p in read(lettered)] == [
        ("Ropes for cold hands", 2021),
        ("Paint for old barges", 2021),
    ]
    guests = "<ul><li>L. Holm (guest ed.): Special issue on fog. Canal Review 4, 2006.</li><li>L. Holm, T. Roe (guest eds.): Special issue on ice. Canal Review 5, 2007.</li></ul>"
    assert [p.title for p in read(guests)] == ["Special issue on fog", "Special issue on ice"]
