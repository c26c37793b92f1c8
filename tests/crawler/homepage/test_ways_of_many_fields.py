# ruff: noqa: E501 (pages are read more easily whole)
"""Lists as people of many fields and countries set them: what heads them, and where their titles end."""

import pytest

from crawler.document.build import build
from crawler.homepage.publications import read_publications
from crawler.homepage.sections import sections
from crawler.items import Page

LAW = "<p>The Law of the Lock, 12 Harv. L. Rev. 345 (2019)</p><p>Rethinking Riparian Rights, 73 Geo. Wash. L. Rev. 561 (2018)</p>"
LAW_TITLES = ["The Law of the Lock", "Rethinking Riparian Rights"]
ECONOMICS = "<ul><li><b>Who Pays the Pilot?</b> with Jane Doe, Journal of Public Economics, 2022</li><li><b>Do Canals Cause Growth?</b> Econometrica, 2019</li></ul>"
ECONOMICS_TITLES = ["Who Pays the Pilot?", "Do Canals Cause Growth?"]
BY_YEAR = "<h3>2022</h3><ul><li>“Ghost Piers,” Past &amp; Present 24: 3-9.</li></ul><h3>2019</h3><ul><li>“Writing Water,” Speculum 9: 41-60.</li></ul>"
TABLE = "<table><tr><th>Year</th><th>Title</th><th>Journal</th></tr><tr><td>2022</td><td>Tilting modules and knotted docks</td><td>J. Algebra</td></tr><tr><td>2020</td><td>A remark on a theorem of Halphen</td><td>Math. Z.</td></tr></table>"
TYPED = "<p>2021</p><p>1. A. Holm and J. Doe, On leaking locks, J. Algebra 12 (2021), 3–9.</p><p>2019</p><p>2. A. Holm, On dry docks in winter, Math. Z. 7 (2019), 1–8.</p>"


def read(body: str, title: str = "Ann Holm") -> list[tuple[str | None, int | None]]:
    page = f"<title>{title}</title><body>{body}</body>"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return [(p.title, p.year) for p in read_publications(doc, sections(doc))[0]]


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (f"<h1>Ann Holm</h1><h2>Articles</h2>{LAW}", LAW_TITLES),
        (f"<h1>Ann Holm</h1><h2>Research</h2>{ECONOMICS}", ECONOMICS_TITLES),
        ("<h1>Ann Holm</h1><h2>Research</h2><ul><li>Locks and gates</li><li>Who pays for pilots?</li></ul>", []),
        (f"<h1>Ann Holm</h1><p><u>Publications</u></p>{BY_YEAR}", ["Ghost Piers", "Writing Water"]),
        (f"<h1>Ann Holm</h1><h3>Publications</h3>{BY_YEAR}", ["Ghost Piers", "Writing Water"]),
        (f"<h1>Ann Holm</h1><h2>Writings</h2>{TABLE}", ["Tilting modules and knotted docks", "A remark on a theorem of Halphen"]),
    ],
)  # fmt: skip
def test_what_heads_a_list(body, titles):
    assert [title for title, _ in read(body)] == titles


def test_a_page_called_publications_below_the_name_of_its_owner():
    assert [title for title, _ in read(f"<h1>Ann Holm</h1>{ECONOMICS}", "Publications | Ann Holm")] == ECONOMICS_TITLES


def test_a_year_below_an_entry_heads_the_next_one():
    assert read(f"<h2>Papers</h2>{TYPED}") == [("On leaking locks", 2021), ("On dry docks in winter", 2019)]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Jane Doe and Ann Holm. Learning to moor. [Cited by 12]", "Learning to moor"),
        ("Every lattice is a dock, Canad. J. Math. 93 (2022), 857–867.", "Every lattice is a dock"),
        ("Schiffbruch ohne Zuschauer. In: Jane Doe (Hrsg.): Am Strom. Berlin: Uferverlag 2023, S. 10–24.", "Schiffbruch ohne Zuschauer"),
    ],
)  # fmt: skip
def test_where_titles_end(entry, title):
    assert [t for t, _ in read(f"<h2>Publications</h2><ul><li>{entry}</li></ul>")] == [title]
