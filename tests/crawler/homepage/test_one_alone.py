# ruff: noqa: E501 (pages are read more easily whole)
"""Lists and entries that stand alone: what the rest of a page tells about them, and the titles that they state."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page
from crawler.lexicon.headings import heading_kind
from crawler.values.names import split_authors

BARS = """<table><tr><td><b style="font-size: 125%">Publikationen</b></td></tr></table>
<table><tr><td><span style="color: navy">In Vorbereitung</span></td></tr></table>
<ul><li>Robles y Cantera, Inés &amp; Lars Holm. In Vorbereitung. <b>Agreement of fog and rain in quiet waters.</b></li></ul>
<table><tr><td><span style="color: navy">2022</span></td></tr></table><ul>
<li>Robles y Cantera, Inés. 2022. <b>Schleuse</b>. In Tom Roe &amp; Eva Poe (Hg.), <i>Handbuch der Wege</i>, 47–48. Berlin: Kanal.</li>
<li>Robles y Cantera, Inés; Tom Roe &amp; Eva Poe. 2022. <b>Quays and how to draw them</b>. In Eva Poe (Hg.), <i>Proceedings of the 9th Canal Conference of Berlin</i>, 86–101. Berlin: Kanal.</li></ul>"""

CARD = """<h1>论文发表</h1><section><article><h3>Leaking Locks in the Rain of Many Winters</h3>
<p>Lars Holm, <b>WenLi Kuang（邝文立）</b>, Farah Qaderi</p><p>2021 International Conference on Canals · Oslo · pp. 3–9</p>
<div><span>Locks</span><span>Deep Water</span><span>会议论文</span></div><p><a href="https://doi.org/10.1234/l">DOI</a></p></article></section>"""

CONTAINED = """<h2>Publications</h2><ul>
<li>L. Holm, F. Qaderi. <i>k-Lock Ropes</i>. In <i>Séminaire des canaux de Bourgogne</i> <b>8</b>, Article B81d. 2020.</li>
<li>L. Holm. <i>On the depth of quiet canals (Extended Abstract)</i>. <i>Canal Review</i> <b>3</b>, 4-9. 2019.</li>
<li>L. Holm, R. Delgado. <i>Lanterns of the upper towpath</i>. <i>Canal Review</i> <b>2</b>, 1-9. 2018.</li></ul>"""

QUOTED = """<h2>Publications</h2><ul><li>Lars Holm and Farah Qaderi. "I Can Row!" Drawing the Rivers of Today with Children on Quays.<br>In Proceedings of the 2026 Conference on Canals (CC '26).<br>Quayside Press, Utrecht, NL</li>
<li>Rosa Delgado, Lars Holm and Farah Qaderi. Fear of Fog and How Bargees Cope with It.<br>In Proceedings of the 2025 Conference on Canals (CC '25).<br>Quayside Press, Oslo, NO</li></ul>
<p>©2026, Lars Holm. | Powered by Barge 1.4</p>"""

POINTERS = """<h1>Publications</h1><p>Locks:</p><dl><dt>[<a href="#h17">h17</a>]</dt><dd>The paper that explains the lock</dd>
<dt>[<a href="#h18">h18</a>]</dt><dd>How to use the lock in winter</dd></dl><h2>References</h2><ul>
<li><a id="h17">[h17]</a> Lars Holm &amp; Farah Qaderi,<br>Slow locks of small towns,<br><i>in: Conference on Canals</i>, 2017</li>
<li><a id="h18">[h18]</a> Lars Holm &amp; Rosa Delgado,<br>Frozen locks of small towns,<br><i>in: Conference on Canals</i>, 2018</li></ul>"""

THESIS = """<h2>Publications</h2><ul><li><a href="a"><b>Ropes for cold and wet hands</b></a></li><li>Lars Holm, Farah Qaderi</li><li>Canal Review, 2023</li></ul>
<ul><li><a href="b"><b>Paint for old and wet barges</b></a></li><li>Lars Holm, Rosa Delgado</li><li>Canal Review, 2021</li></ul>
<h2>Thesis</h2><ul><li><a href="c"><b>Slow locks and how to wait for them</b></a></li><li>2020</li><li>Supervisor: Rosa Delgado</li></ul>"""

FORGOTTEN = """<h2>Publications</h2>
<p><b>Ropes for cold and wet hands in the north.</b><br>Holm L, Qaderi F.<br>Canal Rev. 2008 Feb;246(2):237-43. Epub 2007 Aug 3.<br><b>Paint for old barges in the south.</b><br>Holm L, Delgado R.<br>Canal Rev. 2005 May;243(5):478-81.</p>
<p><b>Slow locks and how to wait for them.</b><br>Delgado R, Holm L.<br>Quay Lock. 2001;20(3):251-6.</p>
<p><b>Lamps in the northern fog of November.</b><br>Holm L, Qaderi F.<br>Canal Rev. 2000;20(3):25-6.</p>"""

TEAM = """<h2>Publications</h2><p>These were all published in refereed journals. Some are hard to find elsewhere.</p>
<p><a href="#top">Back to top of page</a><br><a href="x.html">Back to Lars Holm's main page</a></p>
<p>Holm L and the BARGE Study Team. Ropes and knots. The Canal Journal 2003; 3(2): 109-132.</p>
<p>Holm L, Qaderi F. Paint for old barges. The Canal Journal 2001; 1(2): 19-32.</p>
<p>Holm L. Rowing through fog in winter. The Canal Journal 2000; 1(1): 9-12.</p>
<h2>Talks</h2><p><a href="#top">Back to top of page</a><br><a href="x.html">Back to Lars Holm's main page</a></p>
<h2>Contact</h2><p><a href="#top">Back to top of page</a><br><a href="x.html">Back to Lars Holm's main page</a></p>"""

FIELDS = """<h1>Publicaciones de Inés Robles</h1><section><article><p>2024 · Trabajo de Fin de Grado</p><h2><cite>Las esclusas lentas del norte</cite></h2>
<dl><dt>Autores</dt><dd>Inés Robles, Lars Holm, Rosa Delgado</dd><dt>Año</dt><dd>2024</dd><dt>Idioma</dt><dd>español</dd></dl>
<p>Citar · Robles, I., Holm, L. y Delgado, R. (2024). <i>Las esclusas lentas del norte</i> [Trabajo de Fin de Grado].</p></article></section>
<section><article><p>En preparación</p><h2><a href="x">¿Pueden los barcos de papel cruzar un canal de agua dulce?</a></h2><p>Manuscrito</p></article></section>
<aside><p>Sobre el autor</p><p>Inés Robles es maestra.</p></aside>"""

KINDS = """<h2>Publications</h2>
<div><h3>Article en anglais : <a href="a">Rowing as a way to wait</a></h3><p>2019</p></div>
<div><h3>Mémoire : <a href="b">Formation des bateliers : ouverture et canaux</a></h3><p>2013</p></div>
<div><h3>Mémoire en anglais : <a href="c">Working barges of the north</a></h3><p>2011</p></div>"""

ARTICLES = "".join(
    f"<section><h2>Recent {kind} Articles</h2><div>{''.join(works)}</div></section>"
    for kind, works in {
        "Research": [
            f"<article><a href='{k}'><img src='{k}.png'></a><h3>{t}</h3><p>Lars Holm, Farah Qaderi.</p></article>"
            for k, t in enumerate(("Ropes for cold hands", "Paint for old wet barges", "Lamps in the northern fog"))
        ],
        "Bargee Education": ["<article><h3>Tying knots with children</h3><p>Rosa Delgado, Lars Holm.</p></article>"],
    }.items()
)


@pytest.mark.parametrize(
    ("page", "titles"),
    [
        (BARS, ["Agreement of fog and rain in quiet waters", "Schleuse", "Quays and how to draw them"]),
        (CARD, ["Leaking Locks in the Rain of Many Winters"]),
        (CONTAINED, ["k-Lock Ropes", "On the depth of quiet canals (Extended Abstract)", "Lanterns of the upper towpath"]),
        (QUOTED, ['"I Can Row!" Drawing the Rivers of Today with Children on Quays', "Fear of Fog and How Bargees Cope with It"]),
        (POINTERS, ["Slow locks of small towns", "Frozen locks of small towns"]),
        (ARTICLES, ["Ropes for cold hands", "Paint for old wet barges", "Lamps in the northern fog", "Tying knots with children"]),
        (THESIS, ["Ropes for cold and wet hands", "Paint for old and wet barges", "Slow locks and how to wait for them"]),
        (FORGOTTEN, ["Ropes for cold and wet hands in the north", "Paint for old barges in the south", "Slow locks and how to wait for them", "Lamps in the northern fog of November"]),
        (FIELDS, ["Las esclusas lentas del norte", "¿Pueden los barcos de papel cruzar un canal de agua dulce?"]),
        (KINDS, ["Rowing as a way to wait", "Formation des bateliers : ouverture et canaux", "Working barges of the north"]),
        (TEAM, ["Ropes and knots", "Paint for old barges", "Rowing through fog in winter"]),
    ],
    ids=["bars", "card", "contained", "quoted", "pointers", "articles", "thesis", "forgotten", "fields", "kinds", "team"],
)  # fmt: skip
def test_titles(page, titles):
    doc = build(Page(url="https://holm.example/", body=f"<body>{page}</body>".encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == titles


def test_surnames_of_two_families():
    assert split_authors("Robles y Cantera, Inés & Tom Roe").names == ("Robles y Cantera, Inés", "Tom Roe")
    assert split_authors("Lars Holm & Antonio Robles y Cantera").names == ("Lars Holm", "Antonio Robles y Cantera")
    assert split_authors("Inés Robles y Antonio Cantera").names == ("Inés Robles", "Antonio Cantera")


def test_the_last_word_of_a_heading_says_what_stands_below():
    assert heading_kind("Medical Education Articles") == heading_kind("Teaching papers") == "publications"
    assert heading_kind("Press articles") == "press"
    assert (heading_kind("技术报告"), heading_kind("学术报告")) == ("publications", "talks")


def test_the_number_of_a_patent_ends_its_title():
    page = "<h2>专利</h2><ul><li>王立，李文. <b>一种缓慢的船闸及其控制方法: 202511426221.X[P].</b> 2025-09-30.</li><li>李文，王立. <b>一种结实的缆绳及其制作方法: 202411673255.4[P].</b> 2024-10-10.</li></ul>"
    doc = build(Page(url="https://holm.example/", body=f"<body>{page}</body>".encode(), media_type="text/html"))
    titles = [p.title for p in read_publications(doc, sections(doc))[0]]
    assert titles == ["一种缓慢的船闸及其控制方法", "一种结实的缆绳及其制作方法"]


def test_the_issue_dates_a_work_that_was_online_before():
    doc = build(Page(url="https://holm.example/", body=f"<body>{FORGOTTEN}</body>".encode(), media_type="text/html"))
    assert [p.year for p in read_publications(doc, sections(doc))[0]] == [2008, 2005, 2001, 2000]


def test_of_several_who_wrote_everything_together_the_page_is_whose_name_its_address_is():
    works = "".join(
        f"<li><b>{t}</b> (Canal Review, 2020)<br>Lars Holm, Farah Qaderi, Rosa Delgado</li>"
        for t in ("Ropes for cold and wet hands", "Paint for old and wet barges", "Slow locks and how to wait")
    )
    page = f"<title>Publications</title><body><h1>Publications</h1><ul>{works}</ul></body>".encode()
    doc = build(Page(url="https://farah-qaderi.github.io/p.html", body=page, media_type="text/html"))
    assert read_publications(doc, sections(doc))[2].name == "Farah Qaderi"


CITED = """<h2>Publications</h2>
<p><b>Ropes for cold and wet hands in the north</b><br><i>Canal Review, 2022</i></p>
<p><a href="https://canal.example/1">Holm, L., Qaderi, F. (2022). Ropes for cold and wet hands in the north. Canal Review, 12.</a></p>
<h2>Preprints</h2><p><b>Paint for old barges of the south</b><br><i>CanalRxiv, 2021</i></p>
<p><a href="https://canal.example/2">Holm, L., Delgado, R. (2021). Paint for old barges of the south. CanalRxiv.</a></p>"""

NOTED = """<h2>Publications</h2><ul><li><b>Ropes for cold hands</b><br>Lars Holm, Farah Qaderi, J. Li. and W. Tao<br>* Lars Holm, and Farah Qaderi are co-first authors.<br>Canal Review 2 (2022)</li>
<li><b>Paint for old barges</b><br>Lars Holm, Rosa Delgado, Tom Roe<br>Canal Review 1 (2021)</li></ul>"""


def test_a_link_over_a_whole_citation_is_one_of_the_work():
    doc = build(Page(url="https://holm.example/", body=f"<body>{CITED}</body>".encode(), media_type="text/html"))
    links = [[k.url for k in p.links or ()] for p in read_publications(doc, sections(doc))[0]]
    assert links == [["https://canal.example/1"], ["https://canal.example/2"]]


def test_a_sentence_on_joint_first_authors_names_no_other_authors():
    doc = build(Page(url="https://holm.example/", body=f"<body>{NOTED}</body>".encode(), media_type="text/html"))
    names = [p.authors for p in read_publications(doc, sections(doc))[0]]
    assert names == [("Lars Holm", "Farah Qaderi", "J. Li", "W. Tao"), ("Lars Holm", "Rosa Delgado", "Tom Roe")]


def test_what_was_said_is_not_published():
    page = "<h2>Publications</h2><p>Locks and the vote in the north. Canal Review 3 (2021), 4-9.</p><h2>Books</h2><p>“Footnotes and Their Enemies.” Annual meeting of the Society for Textual Scholarship, Dublin, June 2017.</p>"
    doc = build(Page(url="https://holm.example/", body=f"<body>{page}</body>".encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == ["Locks and the vote in the north"]


MEDICAL = """<h2>Publications</h2><ol><li>Holm L, Qaderi F. Ropes for cold hands. Canal Rev. 2022;12(3):4-9.</li>
<li>Holm L. Paint for old barges. Canal Rev. 2021;11(1):14-19.</li>
<li>Roe TB, Holm L. Locks that freeze. Quay J Med. 2020;2(1):1-9.</li></ol>"""
DOTTED = MEDICAL.replace("Holm L, Qaderi F.", "Holm L., Qaderi F.").replace("Roe TB, Holm L.", "Roe T.B., Holm L.")


@pytest.mark.parametrize(("page", "alone"), [(MEDICAL, "Holm L"), (DOTTED, "Holm L.")])
def test_one_author_has_full_stops_where_the_others_of_the_list_have_them(page, alone):
    doc = build(Page(url="https://holm.example/", body=f"<body>{page}</body>".encode(), media_type="text/html"))
    assert [p.authors for p in read_publications(doc, sections(doc))[0]][1] == (alone,)


def test_a_particle_begins_a_name_behind_a_title():
    page = """<h2>Publications</h2><div><i>Ropes for cold hands</i>. von Holm, W., de Roe, J. and Poe, V. Canal Review, 2013.</div>
<div><i>Paint for old barges</i>. Poe, V. and Roe, A. M. Canal Review, 2012.</div>
<div><i>Locks that freeze in the north</i>. Poe, V. and Qaderi, F. Quay Journal, 2011.</div>"""
    doc = build(Page(url="https://poe.example/", body=f"<body>{page}</body>".encode(), media_type="text/html"))
    assert read_publications(doc, sections(doc))[0][0].authors == ("von Holm, W.", "de Roe, J.", "Poe, V.")
