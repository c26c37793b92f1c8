# ruff: noqa: E501 (entries are read more easily whole)
"""Reviews of books: the book's author wrote no review, and the book's press holds none."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

REVIEWS = [
    "Review of <em>Old Weir: Trade in the Journal of J. Walk</em>, by Clara Bush (Quay University Press, 2002). <em>North Weir Historical Review</em> (October, 2002).",
    "Review of <em>Democratic Locks of Norland</em>, by Stephen Hart (University of Norland Press, 2001). <em>Canal Historical Magazine</em> (Winter, 2003).",
    "Review of <em>Local Boats: Race and Justice on Rivers</em>, edited by Chris Wald, and Don G. Nie (Weir University Press, 2001). <em>Southern Historian</em> (Spring, 2004).",
]
READ = [
    ("Review of Old Weir: Trade in the Journal of J. Walk", "North Weir Historical Review", 2002),
    ("Review of Democratic Locks of Norland", "Canal Historical Magazine", 2003),
    ("Review of Local Boats: Race and Justice on Rivers", "Southern Historian", 2004),
]


@pytest.mark.parametrize("number", range(3))
def test_the_review_is_of_its_journal(number):
    page = f"<h1>Ann Poe</h1><h3>Book Reviews</h3><ul>{''.join(f'<li>{r}</li>' for r in REVIEWS)}</ul>"
    doc = build(Page(url="https://poe.example/", body=page.encode(), media_type="text/html"))
    work = read_publications(doc, sections(doc))[0][number]
    assert (work.title, work.venue, work.year) == READ[number]
    assert work.authors is None
