# ruff: noqa: E501 (pages are read more easily whole)
"""One small page for each habit, and the works that it states: title, authors, year, venue."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.publications import read_publications
from crawler.homepage.venue.serials import is_serial_at
from crawler.items import Page
from crawler.values.venues import parse_venue

BROKEN_LINES = """<h1>Schriften</h1><p><strong>2023</strong></p>
<p>Der Kahn als Möbel. Boote in alten Verzeichnissen, in: <em>Kanalblätter</em> 52, S. 211–246.<br>
„Eine alte Schleuse“. Besuche am Oberlauf, in: <em>Jahrbuch der Ufer</em> 106, S. 33–58.<br>
gem. mit Ida Roe: Nebel auf Reisen. Wetter zwischen zwei Häfen (= Kanalstudien 9), Wien: Quai.</p>
<p><strong>2021</strong></p><p>Wer hörte die Glocke? Ein Tagebuch am Ufer, in: <em>Ufermusik</em> 3, S. 90–108.<br>
Lichter am Kai, in: <em>Kanalblätter</em> 50, S. 5–19.</p>"""
YEAR_ROWS = """<h3>Journals</h3><table><tr><th>S.No</th><th>Details of publication</th><th>ISSN</th></tr>
<tr><td colspan="3"><b>YEAR : 2022</b></td></tr>
<tr><td>1</td><td>Roe, A., <b>Holm, S.K.</b> and Doe, R. Fog above the slow canals of the delta. Canal Biology, 170: 104911.</td><td>1049-9644</td></tr>
<tr><td colspan="3"><b>YEAR : 2019</b></td></tr>
<tr><td>2</td><td><b>Holm, S.K.</b>, Roe, A. and Doe, R. Rain beside the locks of the north. Annals of Locks 103: 1233-1241</td><td>0191-2917</td></tr></table>"""
READINGS = """<h1>CN3041 Canals</h1><h2>Reading list</h2><h3>Week 1. Boats</h3><ul>
<li>Brody, H. (1973) <em>A Canal in the West: Change and Decline</em>. London: Quay Press.</li>
<li>Hannan, D. F. (1970) <em>Rural Towpaths</em>. London: Slow Press. [ch. 3]</li></ul>
<h3>Week 2. Locks</h3><ul><li>Bolger, P. (1977) <em>The Lock Keepers: A History</em>. Dublin: Quay Press.</li></ul>"""
FIELDS_IN_BOXES = (
    "<h2>Publicaciones</h2><ol>"
    + "".join(
        f"<li><div><div><b>Artículo</b></div><div><div>{title}</div><div>{who}</div><div><em>Revista del Canal</em>, 20{year}</div></div></div></li>"
        for title, who, year in (
            ("Pensar la niebla con un barquero a la altura del siglo", "Ada Doe", 25),
            ("Lars Holm and Ida Roe from Quay to Quay on the Northern Canal", "Ada Doe Bo Quill", 24),
            ("Lars Holm. El barquero que cambiaría el mundo", "Ada Doe", 23),
            ("La actualidad de la niebla ilustrada", "Ada Doe, Bo Quill", 22),
            ("Del desarrollo del canal a la acción del puerto", "Ada Doe", 21),
        )
    )
    + "</ol>"
)
LINKED_TITLES = """<h1>Ada Doe</h1><h2>Papers</h2><p><a href="a.pdf">Sorry, Not Foggy</a></p><p><a href="b.pdf">Promissory Rain</a></p>
<p><a href="c.pdf">Rowing by Asking</a></p><p><a href="d.pdf">How to Talk to Your Barge: Second-Hand Reasons</a></p>"""
ONE_BOOK = """<h1>Ada Doe</h1><h2>Book</h2><p><a href="https://x.example/a"><em>Taking It Back: Retreat and the Ethics of Rowing</em></a></p>"""
TO_BE_FETCHED = """<h1>Ada Doe</h1><h2>PhD Thesis</h2><p><a href="t.pdf">Download my thesis here</a></p>"""
ROLES = """<h1>李铁军</h1><h2>论文</h2><p>1. 通讯作者：First Report of Fog on the Slow Canals of the North. Canal Disease, 2021, 105, 1-2.</p>
<p>2. 第一作者：Second Report of Rain on the Slow Canals of the North. Canal Disease, 2019, 103, 3.</p>
<h2>著作</h2><p>主编：《水门栽培新技术》，运河出版社，2010</p><p>副主编：《水门防治图谱》，运河出版社，2012</p>"""
TRANSLATED = """<h2>Publicações</h2><p>Doe, A. (2021). Narrative review of the fog tasks used with older bargees. <em>Canal Review</em>, <em>21</em>(6), 657–674.</p>
<p>Doe, A. (2023). <em>O nevoeiro humano e a sua redefinição</em> [The human fog and its redefinition]. Cais.</p>
<p>Doe, A. (2023). <em>Os fundamentos do canal humano</em> [The foundations of the human canal]. Cais.</p>"""
YEAR_FIRST = """<h2>論文</h2><ol><li>2020. 山田太郎, 鈴木花子. 運河の霧に関する研究. 運河学会誌 3(1), 12-19</li>
<li>2019. 鈴木花子. 水門の雨に関する考察. 水門工学論文集 4(2), 101-119</li></ol>"""
TO_COME = """<h2>Publications</h2><ul><li>Doe, A., &amp; Roe, B. (in press, 2026). Fog above the slow canals of Ghent. <i>Canal Review</i>.</li>
<li>Doe, A. (2026 accepted). Mist above the slow canals of Ghent. <i>Canal Review</i>.</li>
<li>Roe, B. (2019). Rain beside the lock at dawn. <i>Annals of Locks</i>, 4, 1–9.</li></ul>"""
LAW = """<h2>Publications</h2><ul><li><em>The Neighbor's Lock</em>, Canal L. Rev. (forthcoming 2026)</li>
<li><em>On Snow and Torts</em>, Yale L.J. Forum (2023)</li><li><em>On Fog and Torts</em>, Stan. L. Rev. (2021)</li></ul>"""

REVIEWED = """<h2>Publications</h2><ul><li>Doe, A. 2021. "Fog on the slow canals." <em>Journal of Canals</em> 3: 1-9.</li>
<li>Doe, A. 2020. Book review of "Political Locks and Justice" by B. Roe. <em>Journal of Canals</em> 2: 4-5.</li>
<li>Doe, A. 2018. "Slow rain" as a measure of time. <em>Canal Review</em> 8: 3-8.</li></ul>"""
QUESTIONS = """<h2>Publications</h2><ol><li>“Fog above the slow canals of Ghent”<br>Carter, A. and Lindqvist, B.<br>IEEE Conference on Slow Canals, 2020</li>
<li>“Does ice slow the northern barges?”<br>Holm, L. and Carter, A.<br>IEEE Conference on Slow Canals, 2017</li></ol>"""
THESES = """<h2>Theses</h2><ul><li>Carter, A. Fog above the slow canals of Ghent. Master's thesis, University of Ghent, 2020.</li>
<li>Holm, L. Does ice slow the northern barges? Master's thesis, University of Ghent, 2017.</li></ul>"""
PAPERS_ASKED = """<h1>Canals of the West</h1><p><b>Papers</b></p><p>There are two short papers required for this course. Papers should be about
3 (double spaced) pages in length. Written assignments are intended to let you present an argument. Each paper will be worth 15% of your final grade.</p>
<p><b>Structure</b></p><p>I. Introduction<br>II. Presentation of Argument</p>"""
LINKED_CITATIONS = """<h2>Publications</h2><ul><li><a href=/4>Jane Roe, Eva Poe, Max Lee, Fog in northern rivers</a></li>
<li><a href=/5>Jane Roe, Tim Lee, Slow canals in winter</a></li><li><a href=/6>Jane Roe, Anna Holm, Mud as a measure of things</a></li></ul>"""
THREE_LINKS = "<h2>Publications</h2>" + "".join(
    f"<p><a href=/{n}>{title}</a><br><a href=/p{n}>Jane Roe</a><br><a href=/v{n}>{venue}</a></p>"
    for n, (title, venue) in enumerate(
        (
            ("Fog and Rain in the Northern Valleys", "Canal Studies"),
            ("Mud and Snow in the Northern Valleys", "Quay Studies"),
            ("Ice and Hail in the Southern Valleys", "Lock Studies"),
        )
    )
)
LINKED_PLACES = """<h2>Publications</h2><ul><li>Roe, J. and Poe, E. (2019). The economics of slow water. <a href=doi>Nature</a></li>
<li>Roe, J. and Poe, E. (2018). <a href=a>Introduction</a></li></ul>"""
BRACKETS = """<h2>Publications</h2><ul><li>Roe, J. (2019). Reading the city (translated from noise). Journal of Cities, 3, 1–10.</li>
<li>Roe, J. (2018). Two laws of motion (open access and the commons). Journal of Laws, 3, 1–10.</li>
<li>Roe, J. (2016). Voting by mail (funded by whom?). Votes 4, 1-9.</li></ul>"""
OWN_FAVOURITES = """<h2>Publications</h2><h3>My favorite papers</h3><ul><li>J. Roe. Fog over water. Canal Review 3, 2011.</li>
<li>J. Roe. Mud over water. Canal Review 4, 2012.</li></ul>"""
HEADWORDS = """<h2>Schriften</h2><ul><li>Art. „Stein, Johann“, in: <em>Kanallexikon online</em>, 2021.</li>
<li>Art. „Wagen“, in: <em>Kanallexikon online</em>, 2020.</li></ul>"""
PATENTS = """<h2>专利</h2><p>1. 邱云，柏朔. 一种雪天增强方法. 专利号：ZL202010099981.3，授权日：2022-06-14</p>
<p>2. 邱云;兰柯; 基于双目相机的结冰检测装置, ZL201811234599.8</p><p>3. 邱云，柏朔. 一种水门检测装置. ZL202010555555.X，2021年</p>"""
FOOT = """<h1>李铁军</h1><h2>著作</h2><p>1、《水门原理》（“十三五”规划教材），李铁、诸葛明 主编，运河出版社，2016</p>
<p>2、《水门之阶》，李铁 著，运河出版社，2015</p><div>访问量：<span>0000012345</span> 最后更新时间：2022.9.1</div>"""

JOBS = """<h2>Expériences professionnelles</h2><dl><dt>2017-…</dt><dd><strong>Maîtresse de conférences</strong> en canaux, Université du Quai</dd></dl>
<ul><li><strong>Collaborations</strong>:<ul><li>2021–24: Brouillard (ANR) Écluses et dysfonctionnements</li></ul></li></ul>
<dl><dt>2012</dt><dd><strong>Centre d’Été de Recherche Avancée en Navigation</strong> (6 semaines)</dd><dd><em>Quantification de l’élasticité du brouillard</em>,</dd>
<dd>Société des Canaux, Gand et Centre International des Écluses, Lyon.</dd><dt>2011</dt><dd><strong>Master 2</strong> Canaux et systèmes complexes, Université du Quai.</dd>
<dt>2010</dt><dd><strong>Stage ingénieur</strong> (5 mois)</dd><dd>Laboratoire Ondes et Écluses, Université du Quai.</dd></dl>"""
MENU_ABOVE = """<h1>Curriculum Vitae</h1><ul><li><a href="#a">Basic Information</a></li><li><a href="#p">Publications</a></li></ul>
<h2>Basic Information</h2><ul><li><strong>ORCID:</strong> 0000-0002-1490-2350</li><li><strong>Web of Science:</strong> D-9996-2019</li></ul>
<h2>Commissions of Trust</h2><ul><li><span>2023-</span> <strong>Member Editorial Board</strong>: Southern Journal of Locks &amp; Quays (SJLQ)</li></ul>"""


@pytest.mark.parametrize(
    ("page", "works"),
    [
        (JOBS, []),
        (
            LINKED_CITATIONS,
            [
                ("Fog in northern rivers", None, None),
                ("Slow canals in winter", None, None),
                ("Mud as a measure of things", None, None),
            ],
        ),
        (
            THREE_LINKS,
            [
                ("Fog and Rain in the Northern Valleys", None, "Canal Studies"),
                ("Mud and Snow in the Northern Valleys", None, "Quay Studies"),
                ("Ice and Hail in the Southern Valleys", None, "Lock Studies"),
            ],
        ),
        (LINKED_PLACES, [("The economics of slow water", 2019, "Nature"), ("Introduction", 2018, None)]),
        (
            BRACKETS,
            [
                ("Reading the city (translated from noise)", 2019, "Journal of Cities"),
                ("Two laws of motion (open access and the commons)", 2018, "Journal of Laws"),
                ("Voting by mail (funded by whom?)", 2016, "Votes"),
            ],
        ),
        (OWN_FAVOURITES, [("Fog over water", 2011, "Canal Review"), ("Mud over water", 2012, "Canal Review")]),
        (PAPERS_ASKED, []),
        (
            QUESTIONS,
            [
                ("Fog above the slow canals of Ghent", 2020, "IEEE Conference on Slow Canals"),
                ("Does ice slow the northern barges?", 2017, "IEEE Conference on Slow Canals"),
            ],
        ),
        (
            THESES,
            [
                ("Fog above the slow canals of Ghent", 2020, "University of Ghent"),
                ("Does ice slow the northern barges?", 2017, "University of Ghent"),
            ],
        ),
        (MENU_ABOVE, []),
        (
            REVIEWED,
            [
                ("Fog on the slow canals", 2021, "Journal of Canals"),
                ('Book review of "Political Locks and Justice" by B. Roe', 2020, "Journal of Canals"),
                ('"Slow rain" as a measure of time', 2018, "Canal Review"),
            ],
        ),
        (
            HEADWORDS,
            [("Art. „Stein, Johann“", 2021, "Kanallexikon online"), ("Art. „Wagen“", 2020, "Kanallexikon online")],
        ),
        (
            PATENTS,
            [
                ("一种雪天增强方法", 2022, "专利号：ZL202010099981.3"),
                ("基于双目相机的结冰检测装置", None, "ZL201811234599.8"),
                ("一种水门检测装置", 2021, "ZL202010555555.X"),
            ],
        ),
        (FOOT, [("水门原理", 2016, "运河出版社"), ("水门之阶", 2015, "运河出版社")]),
        (
            BROKEN_LINES,
            [
                ("Der Kahn als Möbel. Boote in alten Verzeichnissen", 2023, "Kanalblätter"),
                ("„Eine alte Schleuse“. Besuche am Oberlauf", 2023, "Jahrbuch der Ufer"),
                ("Nebel auf Reisen. Wetter zwischen zwei Häfen", 2023, "Quai"),
                ("Wer hörte die Glocke? Ein Tagebuch am Ufer", 2021, "Ufermusik"),
                ("Lichter am Kai", 2021, "Kanalblätter"),
            ],
        ),
        (
            YEAR_ROWS,
            [
                ("Fog above the slow canals of the delta", 2022, "Canal Biology"),
                ("Rain beside the locks of the north", 2019, "Annals of Locks"),
            ],
        ),
        (READINGS, []),
        (
            FIELDS_IN_BOXES,
            [
                ("Pensar la niebla con un barquero a la altura del siglo", 2025, "Revista del Canal"),
                ("Lars Holm and Ida Roe from Quay to Quay on the Northern Canal", 2024, "Revista del Canal"),
                ("Lars Holm. El barquero que cambiaría el mundo", 2023, "Revista del Canal"),
                ("La actualidad de la niebla ilustrada", 2022, "Revista del Canal"),
                ("Del desarrollo del canal a la acción del puerto", 2021, "Revista del Canal"),
            ],
        ),
        (
            LINKED_TITLES,
            [
                ("Sorry, Not Foggy", None, None),
                ("Promissory Rain", None, None),
                ("Rowing by Asking", None, None),
                ("How to Talk to Your Barge: Second-Hand Reasons", None, None),
            ],
        ),
        (ONE_BOOK, [("Taking It Back: Retreat and the Ethics of Rowing", None, None)]),
        (TO_BE_FETCHED, []),
        (
            ROLES,
            [
                ("First Report of Fog on the Slow Canals of the North", 2021, "Canal Disease"),
                ("Second Report of Rain on the Slow Canals of the North", 2019, "Canal Disease"),
                ("水门栽培新技术", 2010, "运河出版社"),
                ("水门防治图谱", 2012, "运河出版社"),
            ],
        ),
        (
            TRANSLATED,
            [
                ("Narrative review of the fog tasks used with older bargees", 2021, "Canal Review"),
                ("O nevoeiro humano e a sua redefinição", 2023, "Cais"),
                ("Os fundamentos do canal humano", 2023, "Cais"),
            ],
        ),
        (
            TO_COME,
            [
                ("Fog above the slow canals of Ghent", 2026, "Canal Review"),
                ("Mist above the slow canals of Ghent", 2026, "Canal Review"),
                ("Rain beside the lock at dawn", 2019, "Annals of Locks"),
            ],
        ),
        (
            LAW,
            [
                ("The Neighbor's Lock", 2026, "Canal L. Rev"),
                ("On Snow and Torts", 2023, "Yale L.J. Forum"),
                ("On Fog and Torts", 2021, "Stan. L. Rev"),
            ],
        ),
    ],
)
def test_habits(page: str, works: list[tuple[str, int | None, str | None]]) -> None:
    doc = build(Page(url="https://doe.example/", body=page.encode(), media_type="text/html"))
    found = read_publications(doc, sections(doc))[0]
    assert [(p.title, p.year, (p.venue or "").rstrip(".") or None) for p in found] == works


def test_authors_before_a_year_that_is_to_come() -> None:
    doc = build(Page(url="https://doe.example/", body=TO_COME.encode(), media_type="text/html"))
    assert [p.authors for p in read_publications(doc, sections(doc))[0]][:2] == [("Doe, A.", "Roe, B."), ("Doe, A.",)]


def test_years_with_a_word_and_a_colon() -> None:
    assert [heading_year(t) for t in ("YEAR : 2022", "Year: 2019", "Rok 2018", "Jahr – 2017")] == [
        2022,
        2019,
        2018,
        2017,
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Canal L. Rev. (forthcoming 2026)", True),
        ("Yale L.J. Forum (2023)", True),
        ("Harv. J.L. & Tech. (2026)", True),
        ("Holm L.J. (2020). Fog", False),
        ("Holm J.L. & Roe A.", False),
        ("Holm J.L. & Social Fog Group (2018)", False),
        ("Maria L. J. Doe and Ida Roe", False),
    ],
)
def test_reviews_of_law_are_no_people(text: str, is_one: bool) -> None:
    assert is_serial_at(text, 0) is is_one


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Garifullin A.R., Lysk O.N. Cadmium in the slow water of canals", "Garifullin A.R., Lysk O.N."),
        ("서지은, M. Namgung*", "서지은, M. Namgung*"),
        ("H. Pyo, 서지은, M. Namgung", "H. Pyo, 서지은, M. Namgung"),
        ("佐藤健一, 山田太郎, 河川研究, 12", "佐藤健一, 山田太郎"),
        ("田中一郎, 池の谷健. 霧の街", "田中一郎, 池の谷健"),
        ("이민수, 최학보. 느린 배의 연구", "이민수, 최학보"),
        ("Andrea Studi, Jane Roe. The economics of slow water", "Andrea Studi, Jane Roe"),
        ("高橋誠, 鈴木花子, 港湾と海運, 2017", "高橋誠, 鈴木花子"),
    ],
)
def test_where_people_end(text: str, names: str) -> None:
    assert text[: authors_at_start(text)[0]] == names


@pytest.mark.parametrize(
    "label",
    "Ungated|Published version|Replication files|Interview|Lay summary|JSTOR|Table of contents|Introduction|Comment|Texte intégral".split(
        "|"
    ),
)
def test_a_link_behind_a_title_says_what_it_leads_to(label: str) -> None:
    link = f'<a href="https://x.example/a.bin">{label}</a>'
    page = f"""<h2>Publications</h2><ul><li>Fog above the slow canals of Ghent {link}<br>A. Doe, B. Roe<br>Canal Review, 2020</li>
        <li>Rain beside the lock at dawn {link}<br>B. Roe<br>Annals of Locks, 2019</li></ul>"""
    doc = build(Page(url="https://doe.example/", body=page.encode(), media_type="text/html"))
    found = read_publications(doc, sections(doc))[0]
    assert [(p.title, p.venue) for p in found] == [
        ("Fog above the slow canals of Ghent", "Canal Review"),
        ("Rain beside the lock at dawn", "Annals of Locks"),
    ]


def test_a_linked_title_of_one_word_is_no_label() -> None:
    page = """<h2>Chapters</h2><ul><li>Doe, A. (2021). <a href="a.pdf">Introduction</a>. In <i>Handbook of Slow Canals</i>. Quay Press.</li>
        <li>Roe, B. (2019). <a href="b.pdf">Rain beside the lock at dawn</a>. In <i>Handbook of Locks</i>. Quay Press.</li></ul>"""
    doc = build(Page(url="https://doe.example/", body=page.encode(), media_type="text/html"))
    assert read_publications(doc, sections(doc))[0][0].title == "Introduction"


@pytest.mark.parametrize(
    "note",
    "Editor's Choice|Featured on the cover|invited paper|Open Access|12 pp.|Top 10%|acceptance rate: 20%|funded by DFG|ISSN 1234-5678|article invité|Honorable Mention".split(
        "|"
    ),
)
def test_a_bracket_behind_a_title_says_something_of_the_work(note: str) -> None:
    page = f"""<h2>Publications</h2><ul><li>Fog above the slow canals of Ghent ({note})<br>A. Doe, B. Roe<br>Canal Review, 2020</li>
        <li>Rain beside the lock at dawn (a study)<br>B. Roe<br>Annals of Locks, 2019</li></ul>"""
    doc = build(Page(url="https://doe.example/", body=page.encode(), media_type="text/html"))
    assert [p.title for p in read_publications(doc, sections(doc))[0]] == [
        "Fog above the slow canals of Ghent",
        "Rain beside the lock at dawn (a study)",
    ]


@pytest.mark.parametrize("given", "Marco|Julia|Maria|Marc|Augusto|Octavia|Declan".split("|"))
def test_a_given_name_that_begins_as_a_month_does(given: str) -> None:
    text = f"Rossi, Giulia & Bianchi, {given}, 2020, La nebbia sui canali lenti"
    assert text[: authors_at_start(text)[0]].strip() == f"Rossi, Giulia & Bianchi, {given}"


def test_two_family_names_before_a_given_one_that_may_be_a_family_name() -> None:
    text = "Oliveira, Carla & Silva Santos, Ana, 2020, O nevoeiro"
    assert text[: authors_at_start(text)[0]] == "Oliveira, Carla & Silva Santos, Ana"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Canal Review 3.1: 12–19", ("Canal Review", "3", "1", "12–19")),
        ("Canal Review 45.2-3 (Spring 2019): 3-9", ("Canal Review", "45", "2-3", "3-9")),
        ("Canal Review 3/1: 12–19", ("Canal Review", "3", "1", "12–19")),
        ("Web 2.0: 3-9", ("Web 2.0", None, None, None)),
    ],
)
def test_volume_and_issue_with_a_stop_between(text: str, told: tuple[str | None, ...]) -> None:
    venue = parse_venue(text)
    assert venue is not None
    assert (venue.name, venue.volume, venue.number, venue.pages) == told


def test_one_author_behind_a_year() -> None:
    doc = build(Page(url="https://doe.example/", body=YEAR_FIRST.encode(), media_type="text/html"))
    assert [p.authors for p in read_publications(doc, sections(doc))[0]] == [("山田太郎", "鈴木花子"), ("鈴木花子",)]
