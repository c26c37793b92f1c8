# ruff: noqa: E501 (pages are read more easily whole)
"""How pages are built around their lists: tabs, menus, boxes, rows; and the titles and years that they state."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

WORKS = """<ul><li>Holm, L., Qaderi, F. Ropes for cold and wet hands. <i>Canal Review</i> 4, 1-9.</li>
<li>Qaderi, F., Holm, L. Paint for old and wet barges. <i>Annals of Locks</i> 3, 11-19.</li></ul>"""
TALKS = """<ul><li>Holm, L. Knots that hold. Oslo Quay School, 2022.</li><li>Holm, L., Qaderi, F. What bargees know. Annual canal days, Ghent, 2019.</li></ul>"""
PUPILS = "<ul><li>Rosa Delgado (PhD, since 2019)</li><li>Tom Roe (MSc, 2022)</li></ul>"

TABS = f"""<h1>Lars Holm</h1><ul class="nav"><li><a data-toggle="tab" href="#t1">Output</a></li><li><a data-toggle="tab" href="#t2">Talks</a></li>
<li><a data-toggle="tab" href="#t3">Students</a></li></ul><div><div id="t1"><div><h4><button>2023 <span>2</span></button></h4>{WORKS}</div></div>
<div id="t2">{TALKS}</div><div id="t3">{PUPILS}</div></div>"""
BUTTONS = f"""<h1>Lars Holm</h1><div role="tablist"><button role="tab" aria-controls="a">Papers</button><button role="tab" aria-controls="b">Lectures</button></div>
<div id="a">{WORKS}</div><div id="b">{TALKS}</div>"""
SCRIPTED = f"""<h1>Lars Holm</h1><div><button onclick="openTab(event, 'Y23')">2023</button><button onclick="openTab(event, 'Y19')">2019</button></div>
<div id="Y23">{WORKS}</div><div id="Y19"><ul><li>Holm, L., Delgado, R. Lamps in northern fog. <i>Canal Review</i> 1, 2-9.</li></ul></div>"""
MENU = f"""<ul><li><a href="#me">About</a></li><li><a href="#w">Papers</a></li><li><a href="#t">Talks</a></li></ul>
<div id="me"><h2>Hello</h2><p>I am Lars.</p></div><div id="w"><h2>Things on water</h2>{WORKS}</div><div id="t"><h2>Things on land</h2>{TALKS}</div>"""
HELD = ["Ropes for cold and wet hands", "Paint for old and wet barges"]
NUMBERED = """<h2>Publicaciones</h2><ul><li>“La sal y el canal, 1780-1810”, Boletín del Instituto Rivas, n.º 52, 2020, pp. 33-61.</li>
<li>“Mujeres que reman”, Barca Crítica, n.º 68, 2018, pp. 5-27.</li><li>“El peaje del río”, Anuario IEHS, n.º 31, 2016, pp. 101-120.</li></ul>"""


YEARS = """<h1>Publications</h1><div><h2>1. 2024</h2><ol><li>Holm, L., Qaderi, F. Ropes for cold and wet hands. <i>Canal Review</i> 4, 1-9.</li></ol></div>
<div><h2>2. 2021</h2><ol><li>Qaderi, F., Holm, L. Paint for old and wet barges. <i>Annals of Locks</i> 3, 11-19.</li></ol></div><div><h2>3. Diaries</h2><p>Oslo, Ghent.</p></div>"""
KINDS = """<h2>Publikationen</h2><table><tr><td><p>Holm, Lars; Qaderi, Farah</p><p>Seile für kalte und nasse Hände <span>Artikel</span></p><p>In: Kanalblätter, Bd. 32, S. 101–117, 2023.</p></td></tr>
<tr><td><p>Qaderi, Farah; Holm, Lars</p><p>Farbe für alte Kähne: Ein Versuch <span>Konferenzberichte</span></p><p>In: Tagungsband SCHLEUSE XI, S. 12–15, 2022.</p></td></tr></table>"""
CARD = """<p align="center"><font size="6">Lars Holm</font></p><p>Professor of Canals, Quayside State College<br>Ph.D., University of Ghent, 1979</p><hr>
<p><b><u>Recent Papers</u></b></p><p>L. Holm, F. Qaderi, &quot;Ropes for Cold and Wet Hands,&quot; <i>Canal Rev.</i>, <b>1999</b>, <i>76</i>, 1411-1414.</p>
<p>F. Qaderi, L. Holm, &quot;Paint for Old and Wet Barges,&quot; <i>Ann. Locks</i>, <b>1996</b>, <i>35</i>, 2210-2216.</p>"""


NESTED = """<h1>Lars Holm</h1><h1>Work</h1><ul><li>2023<ul><li>Articles<ul><li>L. Holm, “Ropes for cold and wet hands”, <em>Canal Review</em> 54, 1–25</li></ul></li>
<li>Chapters<ul><li>L. Holm, “Knots”, in A. Roe (ed.), <em>Handbook of Slow Canals</em> (Quayside)</li></ul></li></ul></li>
<li>2021<ul><li>Articles<ul><li>F. Qaderi and L. Holm, “Paint for old and wet barges”, <em>Annals of Locks</em> 90, 201–222</li></ul></li></ul></li></ul>"""
UNWRAPPED = """<div>Lars Holm</div><div>I study ropes and the people who tie them. Write to me.</div><div>Ropes, lately</div>
<div>Ropes for cold and wet hands</div><div>L. Holm, F. Qaderi, and R. Delgado</div><div>Journal of Canals 45 (2023)</div>
<div>Paint for old and wet barges</div><div>F. Qaderi and L. Holm</div><div>Annals of Locks 12 (2021)</div>
<div>Lamps in the fog of the north</div><div>L. Holm</div><div>Journal of Canals 41 (2020)</div>"""
ONE_EACH = """<h1>Cite us</h1><h2>Core</h2><ul><li>Lars Holm, Farah Qaderi, and Rosa Delgado. <b>Ropes for cold and wet hands.</b> <em>Wharf Studies</em> 180 (2022), 102–118.</li>
<li>Farah Qaderi and Lars Holm. <b>Paint for old and wet barges.</b> <em>Annals of Locks</em> 6 (2021), 33–40.</li></ul>
<h2>Applications</h2><ul><li>Rosa Delgado and Lars Holm. <b>Lamps in the fog.</b> <em>Aquaculture</em> 565 (2019), 739–750.</li></ul>
<h2>Changelog</h2><ul><li><b>1.4</b> (2023-02-01) Farah Qaderi: faster knots</li><li><b>1.3</b> (2022-08-15) Rosa Delgado: blue paint</li></ul>"""

ABOUT = """<h1>Lars Holm</h1><h3>Job market paper</h3><p><a href="jmp.pdf"><b>Brain Drain and Village Canals</b></a></p>
<p>When lock keepers emigrate, what happens to their locks? I follow 1,100 villages for twenty years and find that boats wait, and then stop waiting.</p>
<h3>Work in progress</h3><p><b>Remittances and the Price of Rope</b> (with Farah Qaderi)</p><h3>Teaching</h3><p>Knots I, 2021</p>"""

TOPICS = """<p>I study ropes. My lab is in Brno.</p><table><tr><td><img src="a.jpg"></td><td><h2>Tying in two hands</h2><div>Holm, L., &amp; Qaderi, F. (2022). Ropes for cold and wet hands. <em>Canal Review, 57</em>(3), 901-918.<br><br>Qaderi, F., Holm, L., &amp; Roe, T. (2020). Paint for old and wet barges. <em>Journal of Canals, 195</em>, 104-119.</div></td></tr></table>
<table><tr><td><img src="b.jpg"></td><td><h2>Lamps on the quay</h2><div>Holm, L. (2019). Lamps in the fog of the north. <em>Wharf Studies, 23</em>(5), 399-413.</div></td></tr></table>
<table><tr><td><img src="c.jpg"></td><td><h2>Coming next</h2><div>A study of knots with Rosa Delgado and forty patient sailors. Results in 2025!</div></td></tr></table>"""
LIST_EACH = """<h3>Structures and papers</h3><ul><li><b>Structure of a wet rope at 2.4 Å</b><ul><li>Holm L, Qaderi F, Roe T</li><li>Canal Review 14: 2210 (2023)</li><li><a href="a">link</a></li></ul></li></ul>
<ul><li><b>Barges that survive plunge freezing</b><ul><li>Qaderi F, Holm L</li><li>Journal of Wharf Biology 213: 107750 (2021)</li><li><a href="b">link</a></li></ul></li></ul>
<ul><li><b>The open state of an old lock</b><ul><li>Holm L, Roe T, Qaderi F</li><li>Wharf Studies 8: 47322 (2019)</li><li><a href="c">link</a></li></ul></li></ul>"""
GRANTS = """<h1>Lars Holm</h1><h2>Grants</h2><ol><li>L. Holm, F. Qaderi. “Fishing communities and lake level decline.” Academy of Canals, 2021–2023, USD 48,000.</li><li>F. Qaderi, L. Holm. “Rust in Weir reservoir.” IFS, 2017–2018, 1.2 MSEK.</li></ol>
<h2>Refereed output</h2><ol><li>L. Holm, F. Qaderi. “Ropes for cold and wet hands.” <em>Canal Review</em> 46 (2020): 88–97.</li><li>F. Qaderi, T. Roe, L. Holm. “Paint for old and wet barges.” <em>Annals of Locks</em> 24 (2019): 201–213.</li></ol>"""
FOOTED = """<h1>Lars Holm</h1><div><dl><dt><a href="a">Ropes for cold and wet hands</a></dt><dd>L. Holm, in «Canal Review» 45 (2021), pp. 88-121</dd><dt><a href="b">Paint for old and wet barges</a></dt><dd>L. Holm, F. Qaderi, in «Annals of Locks» 79 (2019), pp. 5-40</dd>
<dt><a href="c">Lamps in the fog</a></dt><dd>L. Holm, Modena: Mucchi, 2016</dd></dl></div><div><span>creato da <a href="/lh">lholm</a></span> — <span>ultima modifica 14/02/2022 09:31</span></div>"""

SHORT = """<h1>Isla Holm</h1><h3>On paper</h3><h4>Listening to peat</h4><p>Isla Holm and Callum Reid. <em>Organised Sound</em> 27(1), 2022, 33–45.</p>
<h4>Hydrophones in Gaelic</h4><p>Isla Holm. <em>Leonardo Music Journal</em> 29, 2019, 11–15.</p>
<h4>Locks as rooms</h4><p>Callum Reid and Isla Holm. <em>Organised Sound</em> 25(2), 2020, 3–15.</p>
<h3>On air</h3><h4>The sound of nothing much</h4><p>BBC Radio 4, 14 March 2022.</p>"""

CARDS = """<h1>I'm Ann Poe</h1><p>I am a PhD student at Quay University.</p><h2>Selected Research</h2><p>Highlights of my work:</p>
<section><h2><b>LockSense:</b> Sensing Fine-Grained Movements of Locks</h2><h3><b>Ann Poe</b>, Sejal Roe, Dana Doe, and Jan Holm.<br><u>ACM UbiComp 2021</u></h3>
<p>We present LockSense, a system that repurposes boats.</p><ul><li><a href="a.pdf">Paper</a></li></ul></section>
<section><h2><b>Boatist:</b> Personal Boats for Cold Starts</h2><h3><b>Ann Poe</b>, Kay Gul, and Ray Shah.<br><u>ACM Multimedia 2020</u></h3>
<p>With the proliferation of boats, there have been efforts.</p><ul><li><a href="b.pdf">Paper</a></li></ul></section>
<h2>Contact Information</h2><p>For inquiries: ann@quay.example</p>"""
LESSONS = """<h1>Lars Holm</h1><h4>Teaching</h4><p>University courses</p><ul><li>Ropes for beginners</li><li>Paint and its makers</li></ul><p>Workshops</p>
<ul><li>2024 (University of Weir) <em>Crash course in knots</em> | <a href="s.html">slides</a></li><li>2023 (Canal conference, Norford) <em>Publishing data on ropes</em> <a href="o.html">OSF</a></li>
<li>2022 (University of Weir) <em>Basics of splicing</em> <a href="p.html">slides</a></li></ul>"""
COMMITTEES = """<h1>Lars Holm</h1><h2>国際会議委員</h2><ul><li>The 7th International Conference of Practical Aspects of Locks (PAL2008), Programme Committee</li>
<li>The 3rd International Conference on Lock Science, Engineering and Management (LSEM2009), Programme Committee</li><li>2010 Joint Conference on Weirs, Reviewer</li></ul>"""

CAPITALS = """<h2>Lars Holm, candidato</h2><div><p>ARTÍCULOS</p><blockquote><table><tr><td>2020</td><td><b>CUERDAS PARA MANOS FRÍAS, </b>Holm, L., &amp; Roe, T. (2020). Revista del Canal, 20(2), 1–19.</td></tr>
<tr><td>2019</td><td><b>PINTURA PARA BARCAS VIEJAS, </b>Holm, L. (2019). Areté del Canal, 5(10), 9–25.</td></tr></table></blockquote>
<p>CAPÍTULOS EN LIBROS</p><blockquote><table><tr><td>2018</td><td><b>LÁMPARAS EN LA NIEBLA, </b>Holm, L., &amp; Doe, J. (2018). En Manual de esclusas. Quay.</td></tr></table></blockquote>
<p>NIVELES CURSADOS</p><blockquote><table><tr><td>31/01/2011</td><td><b>DOCTORADO</b>, Doctorado en Educación Universidad de Weir. CÉDULA: 7020 .</td></tr>
<tr><td>23/08/2002</td><td><b>MAESTRÍA</b>, Maestría en Ciencias Universidad de Weir. CÉDULA: 5014 .</td></tr></table></blockquote></div>"""


def read(page: str) -> list:
    doc = build(Page(url="https://holm.example/", body=f"<body>{page}</body>".encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("page", "titles", "years"),
    [
        (TABS, HELD, [2023, 2023]),
        (BUTTONS, HELD, [None, None]),
        (SCRIPTED, [*HELD, "Lamps in northern fog"], [2023, 2023, 2019]),
        (MENU, HELD, [None, None]),
    ],
    ids=["tabs", "buttons", "scripted", "menu"],
)
def test_what_tabs_and_menus_call_their_panes(page, titles, years):
    assert [(p.title, p.year) for p in read(page)] == list(zip(titles, years, strict=True))


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (YEARS, [(HELD[0], 2024), (HELD[1], 2021)]),
        (KINDS, [("Seile für kalte und nasse Hände", 2023), ("Farbe für alte Kähne: Ein Versuch", 2022)]),
        (NESTED, [(HELD[0], 2023), ("Knots", 2023), (HELD[1], 2021)]),
        (UNWRAPPED, [(HELD[0], 2023), (HELD[1], 2021), ("Lamps in the fog of the north", 2020)]),
        (ONE_EACH, [(HELD[0], 2022), (HELD[1], 2021), ("Lamps in the fog", 2019)]),
        (ABOUT, [("Brain Drain and Village Canals", None), ("Remittances and the Price of Rope", None)]),
        (TOPICS, [(HELD[0], 2022), (HELD[1], 2020), ("Lamps in the fog of the north", 2019)]),
        (
            LIST_EACH,
            [
                ("Structure of a wet rope at 2.4 Å", 2023),
                ("Barges that survive plunge freezing", 2021),
                ("The open state of an old lock", 2019),
            ],
        ),
        (GRANTS, [(HELD[0], 2020), (HELD[1], 2019)]),
        (
            CARDS,
            [
                ("LockSense: Sensing Fine-Grained Movements of Locks", 2021),
                ("Boatist: Personal Boats for Cold Starts", 2020),
            ],
        ),
        (LESSONS, []),
        (
            CAPITALS,
            [
                ("CUERDAS PARA MANOS FRÍAS", 2020),
                ("PINTURA PARA BARCAS VIEJAS", 2019),
                ("LÁMPARAS EN LA NIEBLA", 2018),
            ],
        ),
        (COMMITTEES, []),
        (FOOTED, [(HELD[0], 2021), (HELD[1], 2019), ("Lamps in the fog", 2016)]),
        (SHORT, [("Listening to peat", 2022), ("Hydrophones in Gaelic", 2019), ("Locks as rooms", 2020)]),
        (CARD, [("Ropes for Cold and Wet Hands", 1999), ("Paint for Old and Wet Barges", 1996)]),
    ],
    ids=[
        "numbered years",
        "kinds in elements of their own",
        "years and kinds in items",
        "no box",
        "one each",
        "a paragraph below",
        "topics in tables",
        "a list for each",
        "grants",
        "cards without a heading of works",
        "workshops below teaching",
        "capitals that nobody knows, set as those one knows",
        "committees of conferences",
        "a foot",
        "short titles in headings",
        "a card above",
    ],
)
def test_titles_and_years(page, found):
    assert [(p.title, p.year) for p in read(page)] == found


def test_journals_before_their_number_are_nobody():
    found = [(p.authors, p.venue, p.number or p.volume) for p in read(NUMBERED)]
    assert found == [
        (None, "Boletín del Instituto Rivas", "52"),
        (None, "Barca Crítica", "68"),
        (None, "Anuario IEHS", "31"),
    ]


TOPICS_IN_CAPITALS = """<h1>Lars Holm</h1><p>PUBLICATIONS</p><ul><li>L. Holm, T. Roe. Ropes for cold hands. <em>Canal Review</em> 12(3), 2023, 3-9.</li></ul>
<p>TIDES AND LOCKS</p><ul><li>L. Holm, F. Qaderi. Paint for old barges. <em>Canal Review</em> 11(3), 2021, 13-19.</li></ul><p>EDUCATION</p><ul><li>PhD, Acme University, 2010</li></ul>"""
EVENTS = """<h1>Lars Holm</h1><h2>Events</h2><h3>Workshop on slow canals and locks</h3><p>Lars Holm, Bo Roe</p><p>Acme University, Paris, May 2010</p>
<h3>Workshop on ropes and wet hands</h3><p>Lars Holm, Ida Roe</p><p>Weir University, Nice, June 2012</p>"""
OWN_THESIS = "<h1>Lars Holm</h1><h1>Teaching</h1><h2>PhD Thesis</h2><ul><li>L. Holm. Slow canals. PhD thesis, Acme University, 2010.</li></ul>"


@pytest.mark.parametrize(
    ("page", "titles"),
    [
        (TOPICS_IN_CAPITALS, ["Ropes for cold hands", "Paint for old barges"]),
        (EVENTS, []),
        (OWN_THESIS, ["Slow canals"]),
    ],
    ids=["topics in capitals", "workshops that one organized", "one's thesis below lessons"],
)
def test_what_stands_above_does_not_mislead(page, titles):
    assert [p.title for p in read(page)] == titles
