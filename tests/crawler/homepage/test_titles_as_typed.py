# ruff: noqa: E501 (pages are read more easily whole)
"""Titles as people type them: quotes without a space, parts with numbers, works about works, series in the same look."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

GLUED = """<h2>Publications</h2><ol>
<li>L. Holm and F. Qaderi,"<i>In situ</i> repair of leaking locks,"<i>Canal Review</i> <b>333</b>, 199 - 206 (2001).
<li>L. Holm,"Barges after the thaw" (in Norwegian),in 'Ice, Water, and Wood,'<i>Towpath Today</i> <b>101</b>, 26 - 31 (2001).
<li>L. Holm, R. Delgado, and F. Qaderi,"Folded ropes of the north,"Int'l Symp. on Canals "Canal90",Bergen, Norway, <i>Canal Review</i> <b>B20</b>, 766 - 770 (1991).
<li>R. Delgado and L. Holm,"A study of paint in salt water,"in: O. Ferrand and F. Qaderi (eds.), <i>Studies in Condensed Water VII</i>, (Quayside) 183 - 187 (1994).
</ol>"""

COLONS = """<h2>Publications</h2><ul>
<li>R. A. Holm: Leaking. In <i>Encyclopedia of Canal Science</i> (eds. S. Qaderi and N. L. Delgado), Quayside, Bergen, Volume 2, 1982, pp. 128–134.</li>
<li>R. A. Holm, Rosa Delgado, C. A. Ferrand and T. P. Speed: Ropes and knots of the north. <i>Proceedings of the Canal Society</i> <b>47</b> (1983), 69–82.</li>
<li>R. A. Holm, J. Qaderi and R. J. Delgado: Some comments on wet designs. I. Analysis of slow leaks. <i>Journal of Locks</i> <b>165</b> (1990), 121–130.</li>
<li>R. A. Holm: Contribution to the discussion of `Taking barges seriously' by A. P. Ferrand. <i>Canal Review</i> <b>55 (4)</b> (1994), pp. 167–168.</li>
<li>R. A. Holm: Review of `Design of Quays' by L. Delgado. <i>Lockmetrics</i> <b>44</b> (1988), pp. 625–626.</li>
</ul>"""

SERIES = """<h2>Books</h2><ul>
<li>R. A. Holm: <i>Locks and Ladders: Designed Slopes</i>, Quayside Press, Bergen, 2004. 387pp.</li>
<li>R. A. Holm (editor): <i>Surveys of Canals, 1997</i>, <i>Bergen Hydrological Society Lecture Note Series</i>, 241, Quayside Press, Bergen, 1997. 338 pp.</li>
</ul>"""

LISTED_BELOW = """<h1>Papers</h1>
<div><h2>Manuscripts</h2><div></div>
<div><h3>Free ropes of the north</h3><div><ul><li>with Farah Qaderi</li><li><a href="https://locks.example/007608">lockbuzz/007608</a></li></ul></div></div>
<div><h3>Leaking locks: rain and wind</h3><div><ul><li>with Odile Ferrand</li><li><a href="https://locks.example/006857">lockbuzz/006857</a></li></ul></div></div></div>
<div><h2>2023</h2><div></div>
<div><h3>Canal news and what it updates</h3><div><ul><li>To appear in the <i>Proceedings of CANAL 33</i>.</li></ul></div></div></div>
<div><h2>2022</h2><div></div>
<div><h3>Readings of canals with singular <i>which</i>-locks</h3><div><ul><li>With Rosa Delgado and Odile Ferrand.</li><li>Published in <i>Journal of Locks</i>.</li></ul></div></div>
<div><h3>Paint in a predictive theory of water</h3><div><ul><li>Published in <i>Canal Review</i>.</li></ul></div></div>
<div><h3>A flexible theory of towpaths</h3><div><ul><li>Published in <i>Locks &amp; Ladders</i>.</li></ul></div></div></div>"""

COMMENTS = """<h2>Publications</h2><ol>
<li>Holm, L., &amp; Qaderi, F. (2014). The reach of barges in slow canals: A comment on Ferrand and Delgado (2014). <i>Frontiers in Canals</i>, <i>5</i>:1436.</li>
<li>Holm, L. (2013). Leaks belong to locks, not boats: A comment on Ferrand et al. (2013). <i>Frontiers in Canals</i>, <i>4</i>:820.</li>
<li>Holm, L., &amp; Delgado, R. (2012). Teaching ropes without knots. <i>Canal Review</i>, <i>5</i>(2), 5-14.</li></ol>"""

TYPED_BULLETS = """<h2>Publications</h2>
<div class="p"><div>SLOW ROPES</div><div>⋅ ODILE FERRAND<br>&gt; LARS ERIK HOLM*<br>⋅ ROSA DELGADO*</div><div>2022:WATC</div></div><br>
<div class="p"><div>THE INFINITE CANAL TEST FOR BARGES</div><div>&gt; LARS ERIK HOLM<br>⋅ FARAH QADERI<br>⋅ ODILE B. FERRAND</div><div>2021:WATC</div></div><br>
<div class="p"><div>LEAKING LOCKS IN THE RAIN</div><div>⋅ FARAH QADERI<br>&gt; LARS ERIK HOLM</div><div>2019:CANL</div></div>"""


APART = """<h2>Publications</h2><dl><dt>Books</dt>
<dd>Lars Holm and Farah Qaderi, <cite>Water, Rope, Lantern</cite> (Quayside Press, 3rd ed, 2021)</dd>
<dd>Lars Holm, <cite>Wet Hands, Dry Wells: Ropes and the Commons</cite> (Quayside Press, 2014)</dd>
<dt>Chapters</dt>
<dd>Lars Holm, ‘Listening to Barges: Standing in the Rain’ in Odile Ferrand and Rosa Delgado (eds), <cite>Canals as Persons</cite> (Quayside Press, 2020) 88</dd></dl>"""

MIXED = """<h2>Articles</h2>
<p>Holm L., «Two letters from the lock», <em>Annals of Canals</em> 56 (2001), 211-224.</p>
<p>L. Holm – F. Qaderi, A kiln below the quay of Moss, <em>Digs in the North and West of Jutland</em> 18, 2004, 33-40</p>
<p>Holm, L., 2009. Myrto, Eirene, Philinna: women’s names on old barges. <em>BSA</em> 104, 145–170.</p>
<p>Archer, S., Holm, L. and Qaderi, F. 2014. ‘Clay from across the strait: petrography of wine jars’, <em>Journal of Quays</em> 41, 600-612.</p>
<p>L. Holm, <em>Ropes and knots: back to Garlan</em>, BCH 140 (2016) 2, p. 501-533</p>
<p>Qaderi, Farah &amp; Holm, Lars (2018), «Drawing barges by hand», in: R. Delgado (ed.), <em>New ways on old canals</em>, 9-19.</p>"""

LINKED = """<h2>Artículos</h2><ul>
<li><a href="https://a.example/1">Optimización de las cuerdas de los puertos del norte mediante faroles y niebla</a> CUERDA Cultura Náutica y Tecnológica (2024).</li>
<li><a href="https://a.example/2">La niebla artificial y sus modelos de faroles</a> Puerto Vital Revista de Divulgación de la UPN (2024).</li>
<li><a href="https://a.example/3">Determinación de los nudos del barquero para el dedo índice</a> UPN Faro Revista Náutica (2016).</li></ul>"""


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (
            APART,
            [
                "Water, Rope, Lantern",
                "Wet Hands, Dry Wells: Ropes and the Commons",
                "Listening to Barges: Standing in the Rain",
            ],
        ),
        (
            MIXED,
            [
                "Two letters from the lock",
                "A kiln below the quay of Moss",
                "Myrto, Eirene, Philinna: women’s names on old barges",
                "Clay from across the strait: petrography of wine jars",
                "Ropes and knots: back to Garlan",
                "Drawing barges by hand",
            ],
        ),
        (
            LINKED,
            [
                "Optimización de las cuerdas de los puertos del norte mediante faroles y niebla",
                "La niebla artificial y sus modelos de faroles",
                "Determinación de los nudos del barquero para el dedo índice",
            ],
        ),
        (
            GLUED,
            ["In situ repair of leaking locks", "Barges after the thaw", "Folded ropes of the north", "A study of paint in salt water"],
        ),
        (
            COLONS,
            [
                "Leaking",
                "Ropes and knots of the north",
                "Some comments on wet designs. I. Analysis of slow leaks",
                "Contribution to the discussion of `Taking barges seriously' by A. P. Ferrand",
                "Review of `Design of Quays' by L. Delgado",
            ],
        ),
        (
            LISTED_BELOW,
            [
                "Free ropes of the north",
                "Leaking locks: rain and wind",
                "Canal news and what it updates",
                "Readings of canals with singular which-locks",
                "Paint in a predictive theory of water",
                "A flexible theory of towpaths",
            ],
        ),
        (
            COMMENTS,
            [
                "The reach of barges in slow canals: A comment on Ferrand and Delgado (2014)",
                "Leaks belong to locks, not boats: A comment on Ferrand et al. (2013)",
                "Teaching ropes without knots",
            ],
        ),
        (TYPED_BULLETS, ["SLOW ROPES", "THE INFINITE CANAL TEST FOR BARGES", "LEAKING LOCKS IN THE RAIN"]),
        (SERIES, ["Locks and Ladders: Designed Slopes", "Surveys of Canals, 1997"]),
    ],
    ids=["apart", "mixed", "linked", "glued quotes", "colons", "listed below", "comments", "typed bullets", "series"],
)  # fmt: skip
def test_titles(body, titles):
    assert [p.title for p in read(body)] == titles


def test_the_last_name_of_a_line():
    (found,) = read(
        "<h2>Publications</h2><ul><li><i>Leaking locks in the rain</i><br>L. Holm, R. Delgado, F. Can</br>Symposium on Canals, 2013.</li></ul>"
    )
    assert (found.authors, found.venue) == (("L. Holm", "R. Delgado", "F. Can"), "Symposium on Canals")


BADGED = """<h2>Publications</h2><ul>
<li><b>[ICS'16]</b><p><em>Leaking locks in the rain of winter</em></p>L. Holm, U.A. Qaderi<br>International Conference on Slow Water, 2016.</li>
<li><b>[CAN'14]</b><p><em>Parallel barges with movable masts</em></p>R. Delgado, L. Holm<br>Symposium on Canals and Rivers, 2014.</li></ul>"""

CITED_BELOW = """<h2>Pubblicazioni</h2>
<article><h3>Learning to moor barges from data</h3><p>Holm, L. (2026). Learning to moor barges from data. In: Qaderi, F. (eds) Towards Slow Canals. Quayside Tracts in Towing, vol 161. Quayside</p><p>capitolo · libro</p></article>
<article><h3>Overcoming some leaks of moving locks</h3><p>Holm, L., Delgado, R. (2021). Overcoming some leaks of moving locks. Journal of Canals 4, 1–9</p><p>articolo</p></article>"""

VOLUMES = """<h2>Publications</h2><ul>
<li>H. Delgado and L. Holm, "Entropy of random canals," <i>Canal Letters</i> <b>B130</b>, 415 - 419 (1983).</li>
<li>L. Holm: <i>Locks and Ladders</i>, Quayside University Press, Bergen, 2004. 387pp. [Maths Reviews 2047311 (2005d: 05001)]</li></ul>"""


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (BADGED, [("International Conference on Slow Water", 2016), ("Symposium on Canals and Rivers", 2014)]),
        (CITED_BELOW, [("Towards Slow Canals", 2026), ("Journal of Canals", 2021)]),
        (VOLUMES, [("Canal Letters", 1983), ("Quayside University Press", 2004)]),
    ],
    ids=["badge and name", "cited below", "volume, review"],
)
def test_places_and_years(body, told):
    assert [(p.venue, p.year) for p in read(body)] == told


def test_initials_that_elsewhere_mean_and_others():
    assert read(BADGED)[0].authors == ("L. Holm", "U.A. Qaderi")


def test_people_in_capitals_one_to_a_line():
    assert [p.authors for p in read(TYPED_BULLETS)] == [
        ("ODILE FERRAND", "LARS ERIK HOLM", "ROSA DELGADO"),
        ("LARS ERIK HOLM", "FARAH QADERI", "ODILE B. FERRAND"),
        ("FARAH QADERI", "LARS ERIK HOLM"),
    ]


def read(body):
    doc = build(Page(url="https://example.org/~holm/", body=body.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


AREAS = """<h2>Publications</h2><ul>
<li>Kowal A., Nowak B., 2022. Sand ridges mapped with lasers (Kepa Basin, Poland). Sensors, 22, 8328.</li>
<li>Kowal, A. (2021). Old quarries of the upper valley (Southwestern Europe). <i>International Journal of Landscape</i>, 13, 2: 593-608</li>
<li>Kowal A., 2019. Weevils of wet meadows (Coleoptera: Curculionidae). Quay Biology, 92, 3-19</li>
<li>Kowal A., 2018. Slope processes in small catchments. Geographia Polonica, 92, 3-19</li></ul>"""

TEX_QUOTES = """<h2>Publications</h2><ol>
<li>R. Holm, P. Delgado, and K. Qaderi, ``Moored barges in thin ice,'' Phys. Rev. B <b>84</b>, 184421 (2011).<p></li>
<li>J. Ferrand and R. Holm, ``A basin for teaching resonance,'' Am. J. Phys. <b>72</b>, 401 (2004).<p></li>
<li>S. Delgado and R. Holm, ``Arrays of locks revisited,'' AIP Conf. Proc. <b>999</b> (2008).<p></li></ol>"""


def test_brackets_that_name_the_area_of_a_study_belong_to_its_title():
    assert [(p.title, p.venue) for p in read(AREAS)] == [
        ("Sand ridges mapped with lasers (Kepa Basin, Poland)", "Sensors"),
        ("Old quarries of the upper valley (Southwestern Europe)", "International Journal of Landscape"),
        ("Weevils of wet meadows (Coleoptera: Curculionidae)", "Quay Biology"),
        ("Slope processes in small catchments", "Geographia Polonica"),
    ]


def test_quotation_marks_typed_for_latex():
    assert [(p.title, p.venue) for p in read(TEX_QUOTES)] == [
        ("Moored barges in thin ice", "Phys. Rev. B"),
        ("A basin for teaching resonance", "Am. J. Phys"),
        ("Arrays of locks revisited", "AIP Conf. Proc"),
    ]


def test_lines_of_a_text_that_are_wrapped_early():
    text = """LIST OF PUBLICATIONS

Holm, D. 1969. Minor folds in the old rocks of the northern quay.
     Canal J. Geol., 5, 201-218.

Holm, D. 1975. Discussion on the stratigraphy of the Northern
     Quay Group. J. Slow Geol., 131, 335-336.

Holm, D., Pell, J. & Tait, S. 1983. Fabrics of clay across the line
     of an old lock. J. Slow Geol., 5, 600-614.

Wolf, M. & Holm, D. 2003. Grains in motion within sand
     and the rotation debate. J. Metamorph. Locks, 21, 617-630.

Holm, D. & Wolf, M. The end of the Northern Quay Group. Canal J. Geol.,
     in press.
"""
    doc = build(Page(url="https://example.org/~holm/", body=text.encode(), media_type="text/plain"))
    titles = [p.title for p in read_publications(doc, sections(doc))[0]]
    assert titles[1] == "Discussion on the stratigraphy of the Northern Quay Group"
    assert titles[3] == "Grains in motion within sand and the rotation debate"


STUDIES = """<h2>Publications</h2>
<p>1. <b>Holm F</b>, Delgado K, Qaderi H; for the TOWPATH. Shock index after delivery in four hospitals: a prospective study. Canal Health. 2023;11(5):e701-e710.</p>
<p>2. Ferrand T, <b>Holm F</b>, et al. Iron for pilots: protocol for a randomised trial (LOCKSTEP). Trials. 2019;20:413.</p>
<p>3. Ferrand T, <b>Holm F</b>. Validation of the Canal Anxiety Scale (CAS). Trials. 2019;20:413.</p>"""

_SHOWN = '<p class="infolinks">[<a href="a.html">Abstract</a>] [<a href="b.html">BibTeX</a>]</p>'
IN_CELLS = f"""<h2>Publications</h2><table>
<tr><td>Holm, A.S., Delgado, G.E. and Qaderi, D.</td><td>Magnetic properties of RCoO<sub>3</sub> canals (R = La, Pr). Effects of slow pressure {_SHOWN}</td><td>2019</td><td>Canal Physics B<br>Vol. 553, pp. 80-87</td></tr>
<tr><td>Holm, A.S. and Ferrand, D.</td><td>Relaxation of fog in manganite Pr<sub>0.4</sub>Bi<sub>0.3</sub>MnO<sub>3</sub> {_SHOWN}</td><td>2018</td><td>Cold Canals<br>Vol. 44, pp. 962-965</td></tr>
<tr><td>Delgado, G.E. and Holm, A.S.</td><td>Impact of octahedra on layered hydroxides {_SHOWN}</td><td>2018</td><td>Canal Physics B<br>Vol. 473, pp. 501-504</td></tr></table>"""


def test_what_a_study_is_called_in_short_ends_its_title():
    assert [p.title for p in read(STUDIES)] == [
        "Shock index after delivery in four hospitals: a prospective study",
        "Iron for pilots: protocol for a randomised trial (LOCKSTEP)",
        "Validation of the Canal Anxiety Scale (CAS)",
    ]


def test_indices_of_formulas_part_no_title():
    assert [(p.title or "").partition(" (R =")[0] for p in read(IN_CELLS)] == [
        "Magnetic properties of RCoO3 canals",
        "Relaxation of fog in manganite Pr0.4Bi0.3MnO3",
        "Impact of octahedra on layered hydroxides",
    ]


def test_a_list_of_bare_titles_though_one_is_a_word_of_headings():
    body = "<h2>Publications</h2><ul><li>The economics of slow canals</li><li>Barges at night: an ethnography</li><li>Why do locks leak in the north?</li><li>Teaching hydrology with toy boats</li></ul>"
    assert len(read(body)) == 4


ASKING = """<h2>Publications</h2><ol>
<li>Roe L, Ferrand F, <b>Holm A</b>. Should we screen at 65? JAMA Cardiol. 2021;4:3-9.</li>
<li>Roe L, <b>Holm A</b>. Who reads the gauge? Heart Rhythm 2018;15:1666.</li>
<li>Roe L, <b>Holm A</b>. Can we trust locks? A survey of 400 owners. BMJ Open. 2017;7:e1.</li>
<li>Roe M, Smith J Jr. Slow boats in the elderly: registry study. Circ Arrhythm. 2016;13:e008.</li></ol>"""

STOPPED_TWICE = """<h2>Artigos</h2>
<p>HOLM, E. T. ; ROE, S. . Gesso agrícola: quando usar?. Informações Agronômicas, Piracicaba, v. 119, p. 1-4, 2007.</p>
<p>HOLM, E. T. ; DIAS, A. . Adsorção de fósforo em solos. Revista Ceres, Viçosa, v. 24, p. 21-29, 2005.</p>"""

IN_THE = """<h2>Papers</h2><ul>
<li>Holm, F. (2020). In the Corner of the Eye. Design Studies, 12, 3-9.</li>
<li>Holm, F. (2019). In the Shadow of the Lock. In Proceedings of the ACM Conference on Canals, 3-9.</li></ul>"""

PATENTS = """<h2>Patents</h2><table>
<tr><th>No.</th><th>Title</th><th>Inventors</th><th>Granted</th></tr>
<tr><td>US 9,999,001</td><td>Method for sensorless start of a slow lock</td><td>D. Holm; E. Roe</td><td>2018</td></tr>
<tr><td>EP 2 999 002 B1</td><td>Rail barge with redundant inverter</td><td>T. Ferrand; D. Holm</td><td>2021</td></tr></table>"""

EVENTS = """<h1>Jo Holm</h1><p>Everything I did, newest first.</p>
<section><h2>2024</h2>
<div><time>20 Jun</time><div><h4>Moonlight shapes the attendance of a burrowing barge</h4><p>Holm J, Roe S, Ferrand PE. <i>Canal Biology</i> 12:3–9. <a href="https://doi.org/10.1234/x">doi</a></p></div></div>
<div><time>Jan–Mar</time><div><h4>Back on Lock Island</h4><p>Third season. 212 burrows, one broken endoscope.</p></div></div></section>
<section><h2>2023</h2>
<div><time>9 Nov</time><div><h4>Barges do not read the textbook: winter diving revisited</h4><p>Roe S, Holm J. <i>Canal Progress Series</i> 720:101–115. <a href="https://doi.org/10.1234/y">doi</a></p></div></div>
<div><time>1 Jul</time><div><h4>New job!</h4><p>Moved to the Marine Station on a fellowship.</p></div></div>
<div><time>14 Feb</time><div><h4>What the pilot saw in the fog</h4><p>Holm J. <i>Archives of Canal History</i> 50(1), 3–9.</p></div></div></section>"""


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (ASKING, ["Should we screen at 65?", "Who reads the gauge?", "Can we trust locks? A survey of 400 owners", "Slow boats in the elderly: registry study"]),
        (STOPPED_TWICE, ["Gesso agrícola: quando usar?", "Adsorção de fósforo em solos"]),
        (IN_THE, ["In the Corner of the Eye", "In the Shadow of the Lock"]),
        (PATENTS, ["Method for sensorless start of a slow lock", "Rail barge with redundant inverter"]),
        (EVENTS, ["Moonlight shapes the attendance of a burrowing barge", "Barges do not read the textbook: winter diving revisited", "What the pilot saw in the fog"]),
    ],
    ids=["asking", "stopped twice", "in the", "patents", "events"],
)  # fmt: skip
def test_titles_and_what_is_none(body, titles):
    assert [p.title for p in read(body)] == titles


def test_hyphens_of_word_lists_and_links_with_arrows_are_no_fields():
    entry = '<p><span>\u2010</span><span>&nbsp;&nbsp;&nbsp; </span><b>F. Holm</b>, {}, "<a href=x.pdf>{}</a>," <i>Canal Journal</i>, 2022. <a href="{}">Quelle / DOI öffnen ↗</a></p>'
    works = (
        ("Z. Roe, and I. Qaderi", "Ledgers for slow lock networks"),
        ("I. Roe", "Caching for slow barges"),
        ("A. Roe", "Rain on ropes of the north"),
    )
    body = "<h2>Articles</h2>" + "".join(entry.format(*w, f"https://doi.org/10.1234/{i}") for i, w in enumerate(works))
    assert [(p.title, p.authors[0], p.venue) for p in read(body)] == [(t, "F. Holm", "Canal Journal") for _, t in works]


KINDS_TOLD = """<h2>Publikacje</h2><table>
<tr><td>Podatne wrota w ramach</td><td>Z. Holm, A. Roe</td><td>Budownictwo Wodne</td><td>2019</td></tr>
<tr><td>Granice łuków z drewna (rozprawa doktorska)</td><td>Z. Holm</td><td>Politechnika Rzeszowska</td><td>2008</td></tr>
<tr><td>Złącze do wrót (patent PL 219876)</td><td>Z. Holm, A. Roe</td><td>Urząd Patentowy RP</td><td>2015</td></tr></table>"""


def test_what_kind_of_work_it_is_stands_outside_its_title():
    assert [p.title for p in read(KINDS_TOLD)] == ["Podatne wrota w ramach", "Granice łuków z drewna", "Złącze do wrót"]
    thesis = "<h2>Publications</h2><ul><li>Heights of barges. Journal of Canals, 2011.</li><li>Thesis: Torsion of ropes, University of Oslo, 2008.</li></ul>"
    assert [p.title for p in read(thesis)] == ["Heights of barges", "Torsion of ropes"]


def test_a_line_that_says_only_what_kind_of_thesis_it_is_is_no_title():
    body = """<h2>Theses</h2><p><b>Master Dissertation (in Spanish).</b><br>Estudio de los canales y su relación con la niebla<br>Universidad de Bergen, 2015</p>
<p><b>Bachelor Dissertation (in Spanish).</b><br>Niebla y esclusas del norte<br>Universidad de Bergen, 2013</p>"""
    assert [p.title for p in read(body)] == [
        "Estudio de los canales y su relación con la niebla",
        "Niebla y esclusas del norte",
    ]


def test_a_few_works_amid_what_else_somebody_did_make_no_list_of_works():
    body = """<h2>論文</h2><ol><li>運河の歴史の研究，堀涼，浦田真由，『運河学会誌』第3号，pp. 21-44，2021年4月</li><li>水門の構造の分析，堀涼，遠藤守，『水門雑誌』第5号，pp. 2-14，2022年</li></ol>
<h2>その他</h2><ol><li>飛騨の観光、学生が街づくりに取り組む，運河新聞など，2021年12月</li><li>中電ラジオ出演，2022年6月</li><li>NagoTube 第29回～新春特別座談会～，出演，2022年1月</li><li>冬の甲子園，2023年3月【書類選考通過】</li></ol>"""
    assert len(read(body)) == 2


LIKE_REMARKS = """<h2>Publications</h2><ul>
<li>Holm, A. and Roe, K. (2015). Winner takes all: politics on slow canals. Canal Review, 12, 3-9.</li>
<li>Holm, A. (2014). Review by machines: how editors choose papers. Canal Review, 11, 3-9.</li>
<li>Chen, April (2013). Fog on slow water. Reviews in Aquaculture, 12, 3-9.</li>
<li>A. Holm. Gender, U.S. Politics, and the Vote. Canal Review 13, 2014.</li>
<li>A. Holm. Fog and Rope: PhD, Postdoc or Industry. Canal Review 14, 2015.</li>
<li>A. Holm. How to Write the Best Paper. Canal Review 12, 2013.</li></ul>
<h3>Book reviews:</h3><ul><li>Holm, A. (2011). Review of Locks, by J. Roe. Canal Review 3, 3-9.</li></ul>"""


def test_titles_that_begin_or_end_like_remarks():
    found = read(LIKE_REMARKS)
    assert [(p.title, p.authors, p.venue) for p in found] == [
        ("Winner takes all: politics on slow canals", ("Holm, A.", "Roe, K."), "Canal Review"),
        ("Review by machines: how editors choose papers", ("Holm, A.",), "Canal Review"),
        ("Fog on slow water", ("Chen, April",), "Reviews in Aquaculture"),
        ("Gender, U.S. Politics, and the Vote", ("A. Holm",), "Canal Review"),
        ("Fog and Rope: PhD, Postdoc or Industry", ("A. Holm",), "Canal Review"),
        ("How to Write the Best Paper", ("A. Holm",), "Canal Review"),
        ("Review of Locks, by J. Roe", ("Holm, A.",), "Canal Review"),
    ]
