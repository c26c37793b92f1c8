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
