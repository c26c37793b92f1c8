# ruff: noqa: E501 (pages are read more easily whole)
"""Where the works of a whole page are: what frames its parts, and which parts hold what looks like works and is none."""

import pytest

from crawler.document.build import build
from crawler.homepage.publications import read_publications
from crawler.homepage.sections import sections
from crawler.items import Page

ROPES = "Holm, L., Qaderi, F. (2021). Ropes for cold and wet hands. <i>Canal Review</i> 4(1), 1-9."
PAINT = "Qaderi, F., Holm, L. (2019). Paint for old and wet barges. <i>Annals of Locks</i> 3(2), 11-19."
LAMPS = "Holm, L., Roe, T. (2018). Lamps in the fog of the north. In: <i>Proceedings of the 3rd Conference on Slow Canals</i>, 2-9."
HELD = ["Ropes for cold and wet hands", "Paint for old and wet barges", "Lamps in the fog of the north"]
TERMS = f"""<dl><dt><b>Education</b></dt><dd><p>PhD in Canals, University of Ghent, 2009</p></dd>
<dt><b>Publications</b></dt><dd><p>{ROPES}</p><p>{PAINT}</p><p>{LAMPS}</p></dd>
<dt><b>Zur Lekt&uuml;re</b></dt><dd><p>Moss, K. (1999). What bargees know of tides. Northgate Press.</p></dd><dt><b>Languages</b></dt><dd>Danish, English</dd></dl>"""
ITEMS = f"""<ul><li><b>Teaching</b><p>Knots I, 2021</p><p>Knots II, 2022</p></li><li><b>Publications</b><div>2021</div><p>{ROPES}</p><div>2019</div><p>{PAINT}</p>
<div>2018</div><p>{LAMPS}</p></li><li><b>Awards</b><p>2011: Quayside Prize</p></li></ul>"""


def titles(body: str) -> list[str | None]:
    page = f"<h1>Lars Holm</h1><p>I teach canals at the University of Ghent.</p>{body}"
    doc = build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html"))
    return [p.title for p in read_publications(doc, sections(doc))[0]]


@pytest.mark.parametrize("body", [TERMS, ITEMS])
def test_a_list_may_frame_the_whole_page(body: str) -> None:
    assert titles(body) == HELD


TIDES = "Moss, K., Roe, T. (1999). What bargees know of tides. Northgate Press."
OARS = "Delgado, R., Moss, K. (2003). A short history of oars. Quayside University Press."
SHELF = f"<ul><li>{TIDES}</li><li>{OARS}</li><li>Roe, T. (2001). Winters on the upper lock. Northgate Press.</li></ul>"
OWN = f"<ul><li>{ROPES}</li><li>{PAINT}</li><li>{LAMPS}</li></ul>"
BY_NAME = """<ul><li><i>What bargees know of tides</i>, Kim Moss and Tom Roe, 1999</li><li><i>A short history of oars</i>, Rosa Delgado and Kim Moss, 2003</li>
<li><i>Winters on the upper lock</i>, Tom Roe and Ida Quill, 2001</li></ul>"""


@pytest.mark.parametrize("heading", ["Books", "Bibliography", "Theses", "Books I love", "Lieblingsbücher", "Syllabus"])
def test_what_others_wrote_is_no_work_of_the_person(heading: str) -> None:
    assert titles(f"<h2>Papers</h2>{OWN}<h2>{heading}</h2>{SHELF}") == HELD


def test_books_of_others_are_none_though_the_page_holds_no_other() -> None:
    assert titles(f"<h2>Books</h2>{SHELF}<h2>Teaching</h2><p>Knots I</p>") == []
    assert titles(f"<h2>Shelf</h2>{BY_NAME}<h2>Teaching</h2><p>Knots I</p>") == []


def test_works_with_others_may_leave_the_person_out() -> None:
    told = ["What bargees know of tides", "A short history of oars", "Winters on the upper lock"]
    assert titles(f"<h2>My books</h2>{SHELF}") == told
    assert titles(f"<h2>Publications</h2>{SHELF}") == told
