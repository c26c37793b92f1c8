# ruff: noqa: E501 (pages are read more easily whole)
"""Where the works of a whole page are: what frames its parts, and which parts hold what looks like works and is none."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
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


def titles(body: str, name: str = "Lars Holm") -> list[str | None]:
    page = f"<h1>{name}</h1><p>I teach canals at the University of Ghent.</p>{body}"
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


def test_readings_below_publications_by_the_look_of_their_heading_are_of_others() -> None:
    assert titles(f"<p>PUBLICATIONS</p>{OWN}<p><b>Recommended Reading</b></p>{SHELF}") == HELD
    own = f"<h2>Publications</h2><h3>Further reading</h3>{OWN}"
    assert titles(own) == HELD


def test_works_with_others_may_leave_the_person_out() -> None:
    told = ["What bargees know of tides", "A short history of oars", "Winters on the upper lock"]
    assert titles(f"<h2>My books</h2>{SHELF}") == told
    assert titles(f"<h2>Publications</h2>{SHELF}") == told


TALKS = """<li>“Knots that hold”, Oslo Quay School, Oslo, November 2018</li><li>“What bargees know”, Annual Meeting of the Canal Society, Ghent, 3 May 2017</li>
<li>2016-04-08: “Wet ropes, dry feet”, University of Ghent</li>"""
ON_STAGE = """<ul><li>The Lock Keeper, by Rosa Delgado, dir. Tom Roe, Ghent Theatre, 2006</li><li>Nets, by Kim Moss and Ida Quill, dir. Tom Roe, Oslo Theatre, 2011</li>
<li>Winters on the Upper Lock, by Rosa Delgado, dir. Kim Moss, Ghent Theatre, 2015</li></ul>"""
FUNDED = """<ul><li><b>Roughness of vegetated banks</b><br>Quayside Fund, 2012–2014<br>PI: Rosa Delgado, Co-PI: Lars Holm</li>
<li><b>Lock gates under load in winter</b><br>Quayside Fund, 2015–2019<br>PI: Lars Holm, Co-PI: Kim Moss</li></ul>"""
HOURS = """<ul><li>09:00 | Rosa Delgado, Tom Roe | Roughness of vegetated banks</li><li>09:30 | Kim Moss, Ida Quill | Lock gates under load in winter</li>
<li>10:30 | Tom Roe, Lars Holm | Why estuaries forget the tide</li></ul>"""


def test_talks_may_stand_amid_publications() -> None:
    both = OWN.replace("</ul>", TALKS + "</ul>")
    assert titles(f"<h2>Publications and Talks</h2>{both}<h2>Teaching</h2><p>Knots I</p>") == HELD


@pytest.mark.parametrize("body", [ON_STAGE, FUNDED, HOURS])
@pytest.mark.parametrize("heading", ["Season", "Portfolio"])
def test_what_is_shown_funded_or_timetabled_is_no_work(heading: str, body: str) -> None:
    assert titles(f"<h2>{heading}</h2>{body}<h2>Teaching</h2><p>Knots I</p>") == []


def test_the_number_of_a_kind_of_work_is_no_hour() -> None:
    kinds = "".join(
        f"<li><span>{n} Articolo</span><br>{w}</li>" for n, w in (("1.01", ROPES), ("1.01", PAINT), ("4.01", LAMPS))
    )
    assert titles(f"<h2>Pubblicazioni</h2><ul>{kinds}</ul>") == HELD


@pytest.mark.parametrize("rule", ["============", "------------"])
def test_a_line_of_signs_underlines_a_heading(rule: str) -> None:
    works = "\n\n".join(f"* {w}" for w in (ROPES, PAINT, LAMPS)).replace("<i>", "").replace("</i>", "")
    assert titles(f"<pre>\nTeaching\n{rule}\n\nKnots I\n\nPublications\n{rule}\n\n{works}\n</pre>") == HELD


@pytest.mark.parametrize(
    ("title", "signed"),
    [
        ("Lars Holm's Research", "Holm, L."),
        ("Jürgen Müller", "Mueller, J."),
        ("Li Wei", "Li, W."),
        ("Jing Wu", "Wu, J."),
        ("Ana Smith-Jones", "Jones, A."),
    ],
)
def test_the_person_is_known_however_the_name_is_written(title: str, signed: str) -> None:
    assert titles(f"<h2>Canals: ice and fog</h2>{OWN.replace('Holm, L.', signed)}", title) == HELD


SIGNED = """<ul><li>{0} and Tom Roe, <i>Ropes for cold and wet hands</i>, Oxford University Press, 2011.</li>
<li>{0}, <i>Paint for old and wet barges</i>, Routledge, 2015.</li><li>{0}, <i>Lamps in the fog of the north</i>, Springer, 2019.</li></ul>"""
WITH = """<ul><li>with Tom Roe, <i>Ropes for cold and wet hands</i>, Oxford University Press, 2011.</li>
<li>with Lars Holm, <i>Paint for old and wet barges</i>, Routledge, 2015.</li><li>with Ida Quill, <i>Lamps in the fog of the north</i>, Springer, 2019.</li></ul>"""


@pytest.mark.parametrize(
    ("owner", "printed"),
    [
        ("Xu Wei", "W. Xu"),
        ("Kim Minjun", "M. Kim"),
        ("Jane Müller", "J. Mueller"),
        ("George Martin Iglesias", "G. Martin"),
        ("Margaret Ashdown", "Peggy Smith"),
        ("Maria Papadopoulou", "Παπαδοπούλου Μ."),
    ],
)
def test_books_are_those_of_their_author_however_the_name_is_printed(owner: str, printed: str) -> None:
    assert titles(f"<h1>{owner}</h1><h2>Books</h2>{SIGNED.format(printed)}") == HELD


def test_books_written_with_others_are_those_of_who_names_these() -> None:
    assert titles(f"<h1>Jane Doe</h1><h2>Books</h2>{WITH}") == HELD


@pytest.mark.parametrize("heading", ["Publications and presentations", "Conference papers"])
def test_what_is_printed_in_a_month_is_not_only_spoken(heading: str) -> None:
    body = """<ul><li>Ropes for cold and wet hands. Journal of Fog, May 2011.</li>
    <li>Paint for old and wet barges. IEEE Transactions on Fog, June 2012.</li><li>Lamps in the fog of the north. ICML, July 2013.</li></ul>"""
    assert titles(f"<h1>Jane Doe</h1><h2>{heading}</h2>{body}") == HELD


@pytest.mark.parametrize("heading", ["Languages", "Sprachen", "Hobbies"])
def test_what_heads_works_below_publications_is_a_topic_of_theirs(heading: str) -> None:
    assert titles(f"<h2>Publications</h2><h3>{heading}</h3>{OWN}") == HELD
    facts = "<ul><li>English, fluent since 2001</li><li>Danish, by ear</li></ul>"
    assert titles(f"<h2>Publications</h2>{OWN}<h3>{heading}</h3>{facts}") == HELD
