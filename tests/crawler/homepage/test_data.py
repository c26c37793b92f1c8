# ruff: noqa: E501 (pages are read more easily whole)
"""Lists that a page holds as data alone."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.homepage.works.literals import literals
from crawler.items import Page

WORKS = [
    {
        "title": "Soap Films and Tides in Canals",
        "authors": ["Aino Virtasalo", "Lars Holm"],
        "venue": "KDD",
        "year": 2023,
    },
    {"title": "Weak Labels for Old Maps", "authors": ["Lars Holm", "Aino Virtasalo"], "venue": "AAAI", "year": 2020},
]
EXPECTED = [(w["title"], tuple(w["authors"]), w["venue"], w["year"]) for w in WORKS]
SCRIPT = """
import x from 'y'; function draw(a) { return a.map(p => { return p.title; }); }
const papers = [ // newest first
  { title: 'Soap Films and Tides in Canals', authors: "Aino Virtasalo, Lars Holm", venue: `KDD`, year: 2023, pdf: "/t.pdf", },
  { title: "Weak Labels for Old Maps", authors: "Lars Holm, Aino Virtasalo", venue: "AAAI", year: 2020, img: require('a.png') },
];
draw(papers);
"""
BIBTEX = """<pre>@inproceedings{a, title = {Soap Films and Tides in Canals}, author = {Virtasalo, Aino and Lars Holm},
  booktitle = {KDD}, year = 2023}
@inproceedings{b, title = {Weak Labels for Old Maps}, author = {Lars Holm and Aino Virtasalo}, booktitle = {AAAI}, year = 2020}</pre>"""


def read(body):
    doc = build(Page(url="https://a.example/", body=body.encode(), media_type="text/html"))
    return [(p.title, p.authors, p.venue, p.year) for p in read_publications(doc, sections(doc))[0]]


def page(script, kind=""):
    return (
        f"<html><title>Aino Virtasalo</title><body><div id='root'></div><script{kind}>{script}</script></body></html>"
    )


FLIGHT = f"self.__next_f.push([1,{json.dumps(json.dumps(WORKS))}])"


@pytest.mark.parametrize(
    "body",
    [
        page(json.dumps({"props": {"publications": WORKS}}), " type='application/json'"),
        page(SCRIPT),
        page(FLIGHT),
        page(json.dumps([{**w, "authors": [{"name": n} for n in w["authors"]]} for w in WORKS]), " type='text/json'"),
        f"<html><body><h1>Aino Virtasalo</h1><h2>Publications</h2>{BIBTEX}</body></html>",
    ],
    ids=["json", "javascript", "streamed", "people", "bibtex"],
)
def test_data_are_read_where_nothing_is_printed(body):
    assert read(body) == EXPECTED


def test_what_is_printed_wins():
    printed = "<h2>Publications</h2><ul><li>A. Lee and B. Roy. <b>Fair Chores</b>. KDD, 2019.</li></ul>"
    assert [row[0] for row in read(page(SCRIPT).replace("<div id='root'>", "<div>" + printed))] == ["Fair Chores"]


@pytest.mark.parametrize(
    "rows",
    [
        [{"title": "How we cook rice", "author": "Ann Lee", "date": "2020-01-02"}] * 3,
        [{"title": "Blue Chair", "author": "Ann Lee, Bo Roy", "price": 20, "venue": "Shop", "year": 2020}] * 3,
        [{"name": "Ann Lee", "role": "cook"}] * 3,
    ],
)
def test_other_data_are_no_publications(rows):
    assert read(page("const all = " + json.dumps(rows))) == []


@given(st.text(alphabet="[]{}'\"`:,\\ua1 /*\n", max_size=60))
@settings(max_examples=100, deadline=None)
def test_no_script_is_too_strange(script):
    list(literals("x = [{" + script))


def test_many_open_brackets_take_no_time():
    assert list(literals("[{a:" * 100_000)) == []
