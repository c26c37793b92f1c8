# ruff: noqa: E501 (pages are read more easily whole)
"""Which lines belong to an entry and which words to its title, where several ways to cut would do."""

import pytest

from crawler.document.build import build
from crawler.homepage.entry.outline import Outline
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.template.torn import repeating
from crawler.items import Page

BETWEEN_YEARS = """<h1>Publication list</h1><h3>2023</h3><br>
L. Holm. F. Qaderi, R. Delgado, O. Ferrand. Ropes and knots of the north <a href="a"><i>Canal Review</i> 4:1 (2023)</a><br><br>
F. Qaderi, L. Holm. Paint for barges in salt water <a href="b"><i>Annals of Locks</i> 7:9 (2023)</a><br><br>
<hr><h3>2022</h3><br>
R. Delgado, L. Holm. Leaking locks in the rain of winter <a href="c"><i>Canal Review</i> 3:5 (2022)</a><br><br>
L. Holm, O. Ferrand. Cold canals of the dry season <a href="d"><i>Canal Review</i> 3:2 (2022)</a>"""

AUTHORS_ABOVE = """<h4>Selected Publications</h4><br>
<h5>Holm L, Qaderi F. (2013)</h5><h4>Leaking locks in the rain of winter.</h4><h5>Canal Review 49:1-13.</h5><br>
<h5>Delgado R, Ferrand O, Holm L. (2012)</h5><h4>Ropes and knots of the north.</h4><h5>Annals of Locks 5:19.</h5><br>
<h5>Qaderi F, Holm L. (2011)</h5><h4>Paint for barges in salt water.</h4><h5>Canal Review 14:45-54.</h5><br>"""

CARDS = """<h1>Publications</h1>
<article><div>2021</div><div><p>In review at Canal Review</p><h3>Leaking locks in the rain of winter</h3><p>Lars Holm, Farah Qaderi</p></div></article>
<article><div>2020</div><div><p>Annals of Locks 17, 3207</p><h3>Ropes and knots of the north</h3><p>Rosa Delgado, Lars Holm</p></div></article>
<article><div>2019</div><div><p>Canal Review 12, 4</p><h3>Paint for barges in salt water</h3><p>Odile Ferrand, Lars Holm</p></div></article>"""

NO_SPACE = """<h2>Publications</h2><ul>
<li>Lars Holm, Farah Qaderi. Ropes and knots of the north, The 12th International Conference on Canals (ICC 2021).</li>
<li>Lars Holm. Planning routes of barges in locks that leak,The 14th International Conference on Canals (ICC 2023).</li>
<li>Rosa Delgado, Lars Holm. Encoding songs of bargees,2022 7th International Symposium on Towpaths (IST 2022).</li></ul>"""

WHOLE_BOOKS = """<h2>Publicacions</h2>
<p>HOLM, Lars (2021) <em>Cent moments dels canals. Idees, barques i personatges</em>, Oslo, Quayside.</p>
<p>QADERI, Farah (2017) <em>Mirant el cel. Estudis d'història de l'astronomia i de la meteorologia</em>, Bergen, Quayside.</p>
<p>HOLM, Lars (2014) <em>Barquers i esclusers</em>, Oslo, Quayside.</p>"""

BOOK_MARKS = """<h2>论文</h2><ul>
<li>石岚. 2026.《运河中的合作关系：航运产业的研究》.《运河评论》8(2): 39–41.</li>
<li>石岚、李河. 2024.《船工的歌谣》.《水利史》3(1): 1–9.</li></ul>"""

NOTES_BEHIND_ITEMS = """<h2>Articles (academic)</h2><ul>
<li>Leaking locks in the rain of winter (forthcoming). <i>Canal Review</i>.</li><ul><li>I argue that locks leak in winter, and that nobody knows why they do.</li></ul>
<li><a href="a.pdf">Ropes and knots of the north</a> (2020). <i>Towpath</i> 54: 94-95 (with Farah Qaderi and Rosa Delgado).</li><ul><li>We tie knots and untie them again.</li></ul>
<li><a href="b.pdf">Paint for barges</a> (2018). <i>Canal Review</i> 3: 1-9 (mit Rosa Delgado).</li><ul><li>Featured on a cover.</li></ul></ul>
<h2>Under review</h2><ul><li>[redacted for anonymous review] I explain why paint is red.</li></ul>"""

LINKS_BESIDE_TITLES = """<h2>Publications</h2><ul>
<li>Holm, L., & Qaderi, F. (2022). <a href="a.pdf">Leaking locks in the rain of winter</a>. <a href="b">International Review of Canals and Rivers</a>, 21(2), 47-65.
<ul><li>Code: <a href="c">codes.example/holm/locks-in-winter</a></li><li>Also shown in Cologne</li></ul></li>
<li>Holm, L., & Delgado, R. (2020). <a href="d.pdf">Ropes and knots of the north</a>. <a href="e">Northern Journal of Inland Waters</a>, 9(1), 4-6.
<ul><li>Code: <a href="f">codes.example/holm/ropes-and-knots</a></li></ul></li>
<li>Holm, L. (2018). <a href="g.pdf">Paint for barges in salt water.</a> (<a href="h">Doctoral Dissertation</a>). University of the Locks.</li></ul>"""

PRESENTED_FIRST = """<h2>Publications</h2><ol>
<li>L. Holm and F. Qaderi, "Leaking locks in the rain of winter", paper presented at the Summer School `The Slow Water', Observatory of the Locks, Norway, 30 August-10 September 1999, published in <i>Annals of the Slow Water and of All that Floats - A Survey of the North</i>, edited by R. Delgado, O. Ferrand and J. Roe, Quayside Academic Publishers, 303-306 (2001).</li>
<li>L. Holm and F. Qaderi, "Ropes and knots of the north", <i>Canal Review</i>, <b>3</b>, 29-38 (1996).</li>
<li>L. Holm and R. Delgado, "Paint for barges in salt water", Vortrag, gehalten auf der Kanaltagung, Köln, 3. Mai 1993, erschienen in <i>Kanalblätter</i> 12, 3-9 (1994).</li></ol>"""

LINKS_AND_ITALICS = """<h2>Papers</h2><ul>
<li><a href="a.html">Leaking locks in the rain: An elementary approach </a>, Quayside & Sons, Inc., Hoboken, NJ, January 2008.</li>
<li><a href="b.html">Ropes and knots of the north</a>, with <a href="q">F. Qaderi</a> and <a href="d">R. Delgado</a>, <i>J. Rop. and Comp. Knot Anal.</i>, <b>3</b>(1996), 29-38.</li>
<li><a href="c.html">Paint for barges in salt water</a>, with <a href="q">F. Qaderi</a>, <i>Rev. Barg. Paint</i>, <b>5</b>, No. 1, 1994, 16-17.</li></ul>"""

REPORTS = """<h2>Publications</h2><ol><li>Holm, L. (2025). Locks, water and fog: why barges leak and sing, and who hears them. NOLOCK.</li>
<li>Holm, L., &amp; Qaderi, F. (2024). Ropes and knots of the north. <i>Canal Review</i>, 3(1), 2-9.</li>
<li>Holm, L., &amp; Delgado, R. (2023). Paint for barges in salt water. <i>Towpath Studies</i>, 8(2), 12-19.</li>
<li>Holm, L. (2021). Slow water in the rain of winter. <i>Canal Review</i>, 1(1), 4-8.</li>
<li>Holm, L. (2020). Lamps over slow water. Northern Institute.</li></ol>"""


def read(body):
    doc = build(Page(url="https://holm.example/", body=body.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            BETWEEN_YEARS,
            [
                ("Ropes and knots of the north", 2023, 4),
                ("Paint for barges in salt water", 2023, 2),
                ("Leaking locks in the rain of winter", 2022, 2),
                ("Cold canals of the dry season", 2022, 2),
            ],
        ),
        (
            AUTHORS_ABOVE,
            [
                ("Leaking locks in the rain of winter", 2013, 2),
                ("Ropes and knots of the north", 2012, 3),
                ("Paint for barges in salt water", 2011, 2),
            ],
        ),
        (
            CARDS,
            [
                ("Leaking locks in the rain of winter", 2021, 2),
                ("Ropes and knots of the north", 2020, 2),
                ("Paint for barges in salt water", 2019, 2),
            ],
        ),
        (
            NO_SPACE,
            [
                ("Ropes and knots of the north", 2021, 2),
                ("Planning routes of barges in locks that leak", 2023, 1),
                ("Encoding songs of bargees", 2022, 2),
            ],
        ),
        (
            WHOLE_BOOKS,
            [
                ("Cent moments dels canals. Idees, barques i personatges", 2021, 1),
                ("Mirant el cel. Estudis d'història de l'astronomia i de la meteorologia", 2017, 1),
                ("Barquers i esclusers", 2014, 1),
            ],
        ),
        (
            BOOK_MARKS,
            [("运河中的合作关系：航运产业的研究", 2026, 1), ("船工的歌谣", 2024, 2)],
        ),
        (
            NOTES_BEHIND_ITEMS,
            [
                ("Leaking locks in the rain of winter", None, 0),
                ("Ropes and knots of the north", 2020, 2),
                ("Paint for barges", 2018, 1),
            ],
        ),
        (
            LINKS_AND_ITALICS,
            [
                ("Leaking locks in the rain: An elementary approach", 2008, 0),
                ("Ropes and knots of the north", 1996, 2),
                ("Paint for barges in salt water", 1994, 1),
            ],
        ),
        (
            LINKS_BESIDE_TITLES,
            [
                ("Leaking locks in the rain of winter", 2022, 2),
                ("Ropes and knots of the north", 2020, 2),
                ("Paint for barges in salt water", 2018, 1),
            ],
        ),
    ],
    ids=[
        "years as headings",
        "authors above",
        "cards with years",
        "no space",
        "emphasis over a full stop",
        "书名号",
        "notes behind items",
        "links and italics",
        "links beside titles",
    ],
)
def test_titles_years_and_numbers_of_authors(body, told):
    assert [(p.title, p.year, len(p.authors or ())) for p in read(body)] == told


@pytest.mark.parametrize("label", ["Coautora", "Coautores", "Coauteurs", "Co-author", "Autoras"])
def test_a_label_before_the_others_names(label):
    titles = ("Leaking locks of the north", "Ropes and knots of the south", "Paint for barges")
    works = "".join(f"<li><b>{title}</b><br>{label}: Rosa Lima<br>2021</li>" for title in titles)
    assert [(p.title, p.authors) for p in read(f"<h2>Papers</h2><ul>{works}</ul>")] == [
        (t, ("Rosa Lima",)) for t in titles
    ]


def test_a_link_over_a_line_break_is_one_title():
    page = """<h2>Papers</h2><ul>
<li><a href="a">Leaking locks of the north:<br> evidence from four winters</a><br>Canal Review, v. 6, p. 2-9, 2021<br>Lars Holm, Farah Qaderi</li>
<li><a href="b">Ropes and knots</a><br>Annals of Locks, v. 2, p. 5-6, 2020<br>Lars Holm</li>
<li><a href="c">Paint for barges in salt<br> water</a><br>Canal Review, v. 4, p. 1-3, 2018<br>Rosa Delgado, Lars Holm</li></ul>"""
    titles = [
        "Leaking locks of the north: evidence from four winters",
        "Ropes and knots",
        "Paint for barges in salt water",
    ]
    assert [p.title for p in read(page)] == titles


def test_an_abstract_below_makes_a_work_of_a_title_with_its_year():
    told = {
        "Leaking locks in the rain of winter": "We count barges that pass a lock in each month of four years and find that most of them pass by in spring.",
        "Ropes and knots of the north": "Knots of bargees differ from those of sailors in number and in strength, as a survey of three harbours tells us.",
        "Paint for barges in salt water": "Red paint keeps longer than green paint does, and nobody could say why until now: it holds less water than others.",
    }
    works = (f"<p><a href='{t[:4]}'><b>{t} (2012)</b></a></p><p><b>Resumo</b>: {a}</p>" for t, a in told.items())
    page = f"<html><title>Publicações | Lars Holm</title><body>{''.join(works)}</body></html>"
    assert [(p.title, p.year) for p in read(page)] == [(title, 2012) for title in told]


def test_a_title_with_applications_names_nobody():
    page = """<h2>Papers</h2><ul><li>Lamps over water with Applications by Lars Holm, Canal Review 2012.</li>
<li>Ropes of the north by Lars Holm and Farah Qaderi, Canal Review 2011.</li><li>Paint for barges by Lars Holm, Towpath Studies 2010.</li></ul>"""
    titles = ["Lamps over water with Applications", "Ropes of the north", "Paint for barges"]
    assert [p.title for p in read(page)] == titles


def test_who_published_reports_stands_alone_behind_the_title():
    assert [p.venue for p in read(REPORTS)][::4] == ["NOLOCK", "Northern Institute"]


def test_where_it_was_published_rather_than_presented():
    venues = [
        "Annals of the Slow Water and of All that Floats - A Survey of the North",
        "Canal Review",
        "Kanalblätter",
    ]
    assert [(p.venue, p.year) for p in read(PRESENTED_FIRST)] == list(zip(venues, [2001, 1996, 1994], strict=True))


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (
            "<h2>業績</h2><h3>論文</h3><ul><li>水門の研究，石岚，李河，運河学会誌，第3号，pp.1-9，2021年</li><li>船工の暮らしと運河，李河，石岚，運河学会誌，第2号，pp.4-8，2020年</li></ul>"
            "<h3>国内会議</h3><ul><li>【口頭】船歌の分析，石岚，李河，運河学会第3回大会（2020.11.11），オンライン</li></ul>",
            ["水門の研究", "船工の暮らしと運河"],
        ),
        (
            "<h2>Publications</h2><ul><li>Holm, L., Qaderi, F. Ropes and knots. Canal Review 4 (2019), 1-9.</li>"
            "<li>Holm, L., Delgado, R. Salt water. Canal Review 3 (2018), 2-8. (Oral)</li></ul>"
            "<p>© 2020 Lars Holm. All rights reserved.</p>",
            ["Ropes and knots", "Salt water"],
        ),
        (
            "<h2>Publications</h2><ul><li>Lars Holm, Farah Qaderi: Where Did the Barge Go? Matching Maps without Locks. ICC 2025: 12-17</li>"
            "<li>Holm L, Qaderi F, et al; LOCKS Investigators. Waiting after a first leak. Canal Med. 2025;392:11-12.</li>"
            "<li>Holm L. <b>Swimming of <i>Daphnia</i> fleas at dawn</b>. Canal Med. 2024;3:1-9.</li>"
            "<li>石岚，『音でわかる運河』，潮書房，2020.</li></ul>",
            [
                "Where Did the Barge Go? Matching Maps without Locks",
                "Waiting after a first leak",
                "Swimming of Daphnia fleas at dawn",
                "音でわかる運河",
            ],
        ),
        (
            "<h2>Publicações</h2><p>HOLM, L.; QADERI, F. <b>Cordas e nós do norte</b>. Revista do Canal, v. 3, p. 1-9, 2021.</p>"
            "<p>HOLM, L. <b>Barcos de inverno</b>. Revista do Canal, v. 2, p. 4-9, 2020.</p>"
            "<h2>Orientações concluídas</h2><p>Rosa Delgado. <b>O canal no verão</b>. 2022. Dissertação (Mestrado).</p>",
            ["Cordas e nós do norte", "Barcos de inverno"],
        ),
    ],
    ids=["said to be a talk", "foot of a page", "question, group, species, quotes", "supervised"],
)
def test_what_is_no_work(body, titles):
    assert [p.title for p in read(body)] == titles


STYLES = {
    "particles": ("van der Berg, P. (2016). Lanterns and other stories. <i>Canal Review</i>, <i>6</i>(4), 5–6.", "Lanterns and other stories", ("van der Berg, P.",)),
    "capitals": ("VAN DER BERG, P.; LIMA, R. Lanterns at dawn. <b>Canal Review</b>, v. 6, n. 2, p. 3–9, 2021.", "Lanterns at dawn", ("VAN DER BERG, P.", "LIMA, R.")),
    "two family names": ("García Pérez, José Luis y Li, Wei (2001): “Lanterns and locks”, <i>Canal Review</i>, 6, pp. 7–8.", "Lanterns and locks", ("García Pérez, José Luis", "Li, Wei")),
    "all inverted": ("Delgado, Rosa, Smith, John y Li, Wei (2014): “Lanterns and locks”, <i>Canal Review</i>, 12, pp. 1–5.", "Lanterns and locks", ("Delgado, Rosa", "Smith, John", "Li, Wei")),
    "first one inverted": ("van der Berg, Piet, and Jun Ma. 2016. “Lanterns at dawn.” <i>Canal Review</i> 8 (2): 3–5.", "Lanterns at dawn", ("van der Berg, Piet", "Jun Ma")),
    "starred": ("O'Neill, S. &amp; García Pérez*, J. L. Is a Barge a Boat? <i>Canal Review</i> <b>8</b>, 4–9 (2020).", "Is a Barge a Boat?", ("O'Neill, S.", "García Pérez, J. L.")),
    "bars": ("García Pérez, José Luis / Holm, Lars (2008): Lanterns at dawn, in: Canal Review 4, S. 1–7.", "Lanterns at dawn", ("García Pérez, José Luis", "Holm, Lars")),
    "with, at the end": ("2022. Lanterns at dawn. Canal Review. With Farah Qaderi. [<a href='a.pdf'>pdf</a>]", "Lanterns at dawn", ("Farah Qaderi",)),
    "geologists": ("Holm, L., 2008, Leaking locks in the rain: Towing Letters, v. 85, p. 624–627.", "Leaking locks in the rain", ("Holm, L.",)),
    "nobody named": ("Leaking locks in the rain of winter, Journal of Inland Navigation 29 (2001), 793–801.", "Leaking locks in the rain of winter", None),
    "a question and a comma": ("S. Smith, R. Delgado, Who pays for the lock? Evidence from Dutch canals, Canal Review 51 (1998) 557–560.", "Who pays for the lock? Evidence from Dutch canals", ("S. Smith", "R. Delgado")),
}  # fmt: skip


@pytest.mark.parametrize(("entry", "title", "authors"), STYLES.values(), ids=STYLES.keys())
def test_a_list_of_one_entry(entry, title, authors):
    (found,) = read(f"<h2>Publications</h2><ul><li>{entry}</li></ul>")
    assert (found.title, found.authors) == (title, authors)


def test_rows_of_a_table_that_counts_its_entries():
    rows = [
        "Lars Holm. 2020. Canals and rivers. <i>Canal Review</i> 43, 2 (2020), 86–91.",
        "Lars Holm and Farah Qaderi. 2019. Ropes of the north. <i>Towing Letters</i> 3, 1 (2019), 4–9.",
        "Rosa Delgado and Lars Holm. 2018. Lanterns at dawn. <i>Canal Review</i> 40, 2 (2018), 1–8.",
    ]
    table = "".join(f"<tr><td>{i}</td><td>{row}</td></tr>" for i, row in enumerate(rows, 1))
    titles = [p.title for p in read(f"<h2>Publications</h2><table>{table}</table>")]
    assert titles == ["Canals and rivers", "Ropes of the north", "Lanterns at dawn"]


def test_lines_that_say_as_much_as_an_entry_are_not_every_second_one():
    whole = '<p>"Lantern" in <i>The Encyclopedia of Slow Water</i>, ed. Ann Roe (Oslo: Fog Press, 2012).</p>'
    parts = "<p>Lanterns of the north and what they are for</p><p>Ann Roe, Canal Review 12, 2012, 3-9</p>"
    shares = []
    for lines in (whole * 4, parts * 2):
        doc = build(Page(url="https://holm.example/", body=lines.encode(), media_type="text/html"))
        shares.append(repeating(Outline(doc), [(0, 1), (2, 3)]))
    assert shares == [1, 0]


GRID = """<h2>Papers</h2><div class="grid"><div class="h">Year</div><div class="h">Title</div><div class="h">Where</div>
<div>2025</div><div>Ice from old barges<br><small>Holm, L., Roe, A.</small></div><div>Bull. Canals 87:31</div>
<div>2024</div><div>The 1783 flood at the lock<br><small>Holm, L. &amp; Doe, T.</small></div><div>Annals of Fog 74, 1–22</div>
<div>2022</div><div>Knots of the north<br><small>Holm, L.</small></div><div>Canal Review 49</div>
<div>2022</div><div>Oars and ropes<br><small>Doe, T.</small></div><div>Canal Review 49</div>
<div>2024</div><div>Where does the noise come from?<br><small>Roe, A., Holm, L.</small></div><div>Canal Review 51(9)</div></div>
<section id="maps"><h2>Maps &amp; posters</h2><p>A poster: <a href="p.pdf">Tremor of quays</a>.</p></section>
<section id="field"><h2>Field diary</h2><p><b>12 Aug 2024</b> Rain. <b>13 Aug</b> More rain.</p></section>"""


def test_headings_as_large_as_that_of_the_works_name_no_boxes_of_works():
    doc = build(Page(url="https://holm.example/", body=GRID.encode(), media_type="text/html"))
    assert [s.heading for s in sections(doc)] == ["Papers", "Maps & posters", "Field diary"]


ANOTHER_WAY = """<h2>Publications</h2><ul>
<li>L. Holm, A. Roe, and T. Doe, "Scalable locks with process networks", Proc. Canal Conference, Nov. 2010, Oslo.</li>
<li>A. Roe and L. Holm, "Leaks found from afar", Proc. Canal Conference, Apr. 2007, Bergen.</li>
<li>T. Doe, L. Holm, and A. Roe, "Queues for slow water", Proc. Fog Symposium, Oct. 2006, Turku.</li>
<li><a href="a.pdf">A comparison of ropes in the north</a> which was presented at the Canal Conference, December 1999.</li>
<li><a href="b.pdf">Fast gates with old hinges</a> which was presented at the Fog Symposium, October 1999.</li>
<li><a href="c.pdf">Real-time lanterns on a quay</a> which was presented at the Canal Conference, November 1998.</li></ul>"""


def test_items_that_name_nobody_are_not_run_together():
    doc = build(Page(url="https://holm.example/", body=ANOTHER_WAY.encode(), media_type="text/html"))
    assert len(read_publications(doc, sections(doc))[0]) == 6


def test_a_full_stop_that_touches_the_journal_ends_the_title():
    page = "<h1>Ada Holm</h1><h2>Publications</h2>" + "".join(
        f"<p>Holm, A., Roe, B. ({year}). {title}.{place}, 4({year - 2010}), 11-19.</p>"
        for year, title, place in (
            (2017, "Fog over the salt marshes of the far north", "Estuaries and Quays"),
            (2018, "Peat below the towing paths", "Canal-science reviews"),
            (2019, "Who pays for the lamps along the locks", "Annals of Inland Boats"),
        )
    )
    assert [(w.title, w.venue) for w in read(page)] == [
        ("Fog over the salt marshes of the far north", "Estuaries and Quays"),
        ("Peat below the towing paths", "Canal-science reviews"),
        ("Who pays for the lamps along the locks", "Annals of Inland Boats"),
    ]


@pytest.mark.parametrize("name", ["Booking.Com", "Amazon.Com", "System.Threading"])
def test_a_full_stop_within_a_name_ends_no_title(name):
    page = "<h1>Ada Holm</h1><h2>Publications</h2>" + "".join(
        f"<p>A. Holm, B. Roe. {title} {name} and others. Journal of Weirs, {year}.</p>"
        for year, title in ((2017, "Prices on"), (2018, "Leaks in"), (2019, "Learning with"))
    )
    assert [w.title for w in read(page)] == [
        f"{t} {name} and others" for t in ("Prices on", "Leaks in", "Learning with")
    ]
