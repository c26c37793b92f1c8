"""Exact layouts of homepage themes: without fault on their theme, and out of the general reader's way elsewhere."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.unseen_layouts import gold_of, page_in, score
from crawler.document.build import build
from crawler.homepage.reader import read as read_generally
from crawler.items import Publication
from crawler.reading import GENERAL, read_page

PAGES = Path(__file__).parents[2] / "pages"
THEMES = {
    "alfolio": ("title", "periodical"),
    "minimal-light": ("title", "periodical"),
    "bibbase": ("bibbase_paper_title",),
    "teachpress": ("tp_pub_title",),
    "papercite": ("papercite_toggle",),
    "quarto-listing": ("listing-author",),
    "paper-boxes": ("paper-box",),
    "pure-portal": ("rendering_researchoutput",),
    "barron-table": ("papertitle",),
    "lattes": ("cita-artigos",),
    "researchmap": ("rm-cv-list-author",),
}
LOOKS = {
    "acad-homepage-1": "paper_boxes",
    "alfolio-1": "alfolio",
    "alfolio-2": "alfolio",
    "barron-table-1": "barron_table",
    "bibbase-1": "bibbase",
    "lattes-1": "lattes",
    "pure-portal-1": "pure_portal",
    "quarto-1": "quarto_listing",
    "wp-papercite-1": "papercite",
    "wp-teachpress-1": "teachpress",
}


def works(items):
    return [item for item in items if isinstance(item, Publication)]


def titles(items):
    return {item.title for item in works(items)}


def page_of(theme):
    return page_in(PAGES / "themes" / theme)


@pytest.mark.parametrize(("look", "layout"), LOOKS.items())
def test_a_layout_reads_its_theme_without_fault(look, layout):
    folder = next(PAGES.glob(f"looks*/{look}"))
    reading = read_page(page_in(folder))
    assert reading.layout == layout
    found = [
        {"title": p.title, "authors": p.authors, "year": p.year, "venue": p.venue}
        | {"links": [{"url": link.url} for link in p.links or ()]}
        for p in works(reading.items)
    ]
    result = score(gold_of(folder)["publications"], found)
    assert (result.precision, result.recall, result.right) == (1, 1, result.asked)


@pytest.mark.parametrize(("theme", "marks"), THEMES.items())
def test_where_the_marks_are_missing_the_general_reader_reads(theme, marks):
    page = page_of(theme)
    text = page.body.decode()
    for mark in marks:
        text = text.replace(f"<{mark}>", "<b>").replace(f"</{mark}>", "</b>")
        text = re.sub(rf"""(class=["'][^"']*\b){mark}\b""", r"\1other", text)
    bare = replace(page, body=text.encode())
    reading = read_page(bare)
    assert reading.layout == GENERAL
    assert titles(reading.items) == titles(read_generally(build(bare)))


def test_an_entry_without_marks_hands_the_whole_list_over():
    page = page_of("alfolio")
    body = page.body.replace(b'<div class="title">Notes on Waiting</div>', b"<div>Notes on Waiting</div>")
    assert body != page.body
    assert read_page(replace(page, body=body)).layout == GENERAL


def test_what_stands_beside_the_marked_list_is_read_too():
    items = read_page(page_of("alfolio")).items
    assert [p.ordinal for p in works(items)] == [1, 2, 3, 4, 5, 6]
    assert {p.section for p in works(items)} == {"2025", "2023", "Other papers"}
    earlier = [p for p in works(read_page(page_of("papercite")).items) if p.year and p.year < 2010]
    assert len(earlier) == 3


def test_works_are_numbered_as_they_stand_on_the_page():
    page = page_of("papercite")
    first, second = page.body.index(b'<ul class="papercite'), page.body.index(b"<h2>Earlier")
    end = page.body.index(b"</div></body>")
    turned = page.body[:first] + page.body[second:end] + b"<h2>Papers</h2>" + page.body[first:second] + page.body[end:]
    found = works(read_page(replace(page, body=turned)).items)
    assert [p.title for p in found][0::4] == ["Wicks and winds", "What the fog hides, the horn tells"]
    assert [p.ordinal for p in found] == [1, 2, 3, 4, 5]


def test_a_page_of_marked_entries_alone():
    page = page_of("papercite")
    entry = re.search(rb"<li>    S. Lund.*?</li>", page.body, re.DOTALL)[0]
    assert titles(read_page(replace(page, body=entry)).items) == {"What the fog hides, the horn tells"}


def test_projects_in_the_markup_of_papers_are_no_papers():
    items = read_page(page_of("minimal-light")).items
    assert "Fogbank" not in titles(items)
    assert [item.title for item in items if item.kind == "project"] == ["Fogbank"]


@pytest.mark.parametrize(
    "front",
    [
        "title: On Tides\nauthors: [Ira Feld]\ndate: 2020-01-01",
        "collection: publications",
        "title: Talks\ncollection: talks",
    ],
)
def test_a_post_of_a_blog_is_the_source_of_no_paper(front):
    page = replace(page_of("hugo-source"), body=f"---\n{front}\n---\nWords.\n".encode())
    assert read_page(page).layout == GENERAL


def test_what_a_theme_brings_along_is_no_paper():
    page = page_of("academicpages-source")
    body = re.sub(rb"title: .*", b"title: Paper Title Number 3", page.body)
    assert not works(read_page(replace(page, body=body)).items)


def test_posts_of_a_blog_are_no_works():
    page = page_of("quarto-listing")
    body = re.sub(rb'(listing-author">)[^<]*', rb"\1Sven Lund", page.body).replace(b">Research<", b">Notes<")
    assert read_page(replace(page, body=body)).layout == GENERAL
