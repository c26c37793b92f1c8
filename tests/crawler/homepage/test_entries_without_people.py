# ruff: noqa: E501 (pages are read more easily whole)
"""Works that little is said of, as in the humanities: boxes of books, chapters below their journal, titles alone."""

import pytest

from crawler.document.build import build
from crawler.homepage.publications import read_publications
from crawler.homepage.sections import sections
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
    ],
)
def test_works_and_years(body, works):
    assert [(p.title, p.year) for p in read(body)] == works


def test_topics_are_no_titles():
    assert len(read(TOPICS)) == 6


@pytest.mark.parametrize(
    ("heading", "kind"), [("Quayside University Press", None), ("Press", "press"), ("In the press", "press")]
)
def test_who_prints_books_heads_no_section(heading, kind):
    assert heading_kind(heading) == kind
