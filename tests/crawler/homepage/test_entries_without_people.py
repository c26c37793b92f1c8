# ruff: noqa: E501 (pages are read more easily whole)
"""Works that little is said of, as in the humanities: boxes of books, chapters below their journal, titles alone."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.venue.genres import imprint_likeness
from crawler.items import Page, Publication
from crawler.lexicon.headings import heading_kind

BOOKS = (
    ("2024", "Harbours of the Mind", "Essays on Water and Memory", "Lena Orth and Paul Graf", "Northgate Press"),
    ("2022", "Slow Rivers", "A Cultural History of Canal Towns", "Lena Orth", "Quayside University Press"),
    ("2019", "Estuary", "Writing Between Tides", "Lena Orth", "Northgate Press"),
)
PAPERS = (
    ("2022", "Sediment in narrow canals", "Inland Waters"),
    ("2021", "Lock gates in winter", "Structural Review"),
    ("2018", "Roughness of banks", "Hydraulic Letters"),
)


def read(body: str) -> list[Publication]:
    doc = build(Page(url="https://orth.example/", body=f"<h1>Lena Orth</h1>{body}".encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[0]


BOXES = "<h2>Books</h2>" + "".join(
    f"<section><span>{year}</span><h3>{title}</h3><p>{sub}</p><p><b>Editors</b> {people}</p><p>{press}</p></section>"
    for year, title, sub, people, press in BOOKS
)
TAGLINES = "<h2>Papers</h2>" + "".join(
    f"<div><h3>{title}</h3><p>{venue}</p><p>{people}</p><p>{year}</p></div>"
    for (year, title, _, people, _), venue in zip(
        BOOKS, ("Annals of Locks and Gates", "Journal of Canal Studies", "Annals of Locks and Gates"), strict=True
    )
)
ONE_A_YEAR = "<h2>Publications</h2>" + "".join(f"<h3>{y}</h3><h4>{t}</h4><p>{v}</p>" for y, t, v in PAPERS)
YEAR_TERMS = "<h2>Papers</h2><dl>" + "".join(
    f"<dt>{y}</dt><dd>{t}. L. Orth, K. Moss. {v}.</dd>"
    + (f"<dd>More on {t}. L. Orth. {v}.</dd>" if y != "2018" else "")
    for y, t, v in PAPERS
)
TOPICS = "<h2>Publications</h2>" + "".join(
    f"<section><h3>{topic}</h3><p>L. Orth. {a}. Canal Review, 2021.</p><p>L. Orth, P. Graf. {b}. Annals of Locks, 2019.</p></section>"
    for topic, a, b in (
        ("Water", "Sediment in narrow canals", "Lock gates under load in winter"),
        ("Memory", "Roughness of vegetated banks", "Why estuaries forget the tide"),
        ("Writing", "On the poetics of waiting", "Lanterns over dark water again"),
    )
)


@pytest.mark.parametrize(
    ("body", "works"),
    [
        pytest.param(BOXES, [(f"{t}: {s}", int(y)) for y, t, s, *_ in BOOKS], id="boxes of books with subtitles"),
        pytest.param(TAGLINES, [(t, int(y)) for y, t, *_ in BOOKS], id="what comes again below titles is none of them"),
        pytest.param(ONE_A_YEAR, [(t, int(y)) for y, t, _ in PAPERS], id="one work below each year"),
        pytest.param(
            YEAR_TERMS,
            [(w, int(y)) for y, t, _ in PAPERS for w in ((t, f"More on {t}") if y != "2018" else (t,))],
            id="years as terms of a list",
        ),
    ],
)
def test_works_and_years(body, works):
    assert [(p.title, p.year) for p in read(body)] == works


GERMAN = """<h2>Monographien</h2><p>Stauwerke. Zur Ästhetik der Talsperre. Göttingen: Wallenhof 2018.</p>
<p>Wasserzeichen. Eine Mediengeschichte des Papiers, Berlin 2011 (zugl. Diss. Bonn 2010).</p>
<h2>Herausgeberschaften</h2><p>(mit Jana Roth) Fließende Formen. München: Wallenhof 2017.</p>
<p>Leinpfade. Habilitationsschrift, Universität Kai 2016.</p>"""
NOVELS = "<h2>Bücher</h2><ul>" + "".join(
    f"<li>{work} {year}</li>"
    for work, year in (
        ("Nachtfähre. Roman. Ufer Verlag, Klagenfurt", 2020),
        ("Schilf. Erzählungen. Edition Kai, Wien", 2017),
        ("Kiesel. Roman. Ufer Verlag, Klagenfurt", 2008),
    )
)
FRENCH = """<h2>Ouvrages</h2><p><i>Les Écluses du temps</i>, Rennes, Presses du Quai, 2015, 320 p.</p>
<p><i>Mémoires de mariniers bretons</i>, Paris, Éditions du Halage, 2011, 210 p.</p>"""
GEOLOGISTS = """<h2>Papers</h2><p>Orth, L., 1998, Varves and how to count them: Quaternary Letters, v. 50, p. 201-219.</p>
<p>Moss, K., Orth, L., and Graf, P., 1995, A bed of ash in the upper clays: Geology of the Plains, v. 23, p. 71-74.</p>
<p>Orth, L., 1991, Shorelines of a lake: Annals of Locks, v. 3, no. 2, p. 4-9.</p>"""
BELOW_JOURNALS = "<h2>Aufsätze</h2>" + "".join(
    f"<div><h4>{place}</h4><p>{title}, {pages}</p></div>"
    for place, title, pages in (
        (
            "Ufer und Grenze. Zeitschrift für Flussgeschichte 12 (2019)",
            "Die stille Schleuse. Poetik des Wartens",
            "S. 12-31",
        ),
        ("Zeitschrift für Kanalkunde 24 (1/2018): Strom", "Treibgut und andere Notizen aus dem Archiv", "S. 88-101"),
        ("Merkur 70 (2015)", "Über das Rauschen der Wehre", "S. 5-14"),
        ("Zeitschrift für Kanalkunde 21 (2/2014)", "Der Kanal als Medium", "S. 140-166"),
    )
)
ONE_PERSON = """<h2>Papers</h2><ul><li>Lock gates under load in winter. I. Brandt. Structural Review 3 (2019).</li>
<li>Roughness of vegetated banks. I. Brandt. Canal Review 7 (2018).</li></ul>"""
THESIS = """<h2>Publications</h2><ul><li>Orth, L. &amp; Moss, K. (2021). Sediment in narrow canals. <i>Journal of Inland Waters</i>, 12(3), 44-59.</li>
<li>Lena Orth, Roughness of banks (PhD thesis, University of Tolmin, 2015).</li>
<li>Orth L, Moss K. Barges with uncertain arrivals. Transp Waterw. 2014;3(2):101-9.</li></ul>"""


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (
            GERMAN,
            [
                "Stauwerke. Zur Ästhetik der Talsperre",
                "Wasserzeichen. Eine Mediengeschichte des Papiers",
                "Fließende Formen",
                "Leinpfade",
            ],
        ),
        (NOVELS, ["Nachtfähre", "Schilf", "Kiesel"]),
        (FRENCH, ["Les Écluses du temps", "Mémoires de mariniers bretons"]),
        (GEOLOGISTS, ["Varves and how to count them", "A bed of ash in the upper clays", "Shorelines of a lake"]),
        (
            BELOW_JOURNALS,
            [
                "Die stille Schleuse. Poetik des Wartens",
                "Treibgut und andere Notizen aus dem Archiv",
                "Über das Rauschen der Wehre",
                "Der Kanal als Medium",
            ],
        ),
        (
            ONE_PERSON,
            ["Lock gates under load in winter", "Roughness of vegetated banks"],
        ),
        (THESIS, ["Sediment in narrow canals", "Roughness of banks", "Barges with uncertain arrivals"]),
    ],
    ids=[
        "german imprints",
        "novels",
        "french imprints",
        "geologists",
        "titles below journals",
        "an initial and no part",
        "a thesis in brackets",
    ],
)
def test_what_books_say_of_themselves(body, titles):
    assert [p.title for p in read(body)] == titles


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Rennes, Presses du Quai, 2015, 320 p.", True),
        ("Berlin 2011 (zugl. Diss. Bonn 2010)", True),
        ("Ufer-Verlag, Klagenfurt / Celovec", True),
        ("Roman. Ufer Verlag, Wien 2020", True),
        ("June 2014", False),
        ("Second Edition", False),
        ("The Press of Freedom", False),
    ],
)
def test_imprints(text, says):
    assert (imprint_likeness(text) >= 0.5) is says


def test_topics_are_no_titles():
    assert len(read(TOPICS)) == 6


@pytest.mark.parametrize(
    ("heading", "kind"), [("Quayside University Press", None), ("Press", "press"), ("In the press", "press")]
)
def test_who_prints_books_heads_no_section(heading, kind):
    assert heading_kind(heading) == kind
