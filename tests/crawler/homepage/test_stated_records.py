"""What microdata, COinS and JSON-LD beside a printed list may add to it, and what they may not."""

import json
from urllib.parse import urlencode

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

TITLES = ["Salt Marsh Accretion under Three Tides", "Counting Cockles by Ear", "Mapping Eelgrass from a Kite"]
PEOPLE = ["Ilse Vantongeren", "Bram Oosterlinck", "Noor Achterberg"]


def read(entries, head=""):
    listed = "".join(f"<li>{e}</li>" for e in entries)
    body = (
        f"<html><head>{head}</head><body><h1>Ilse Vantongeren</h1><h2>Publications</h2><ul>{listed}</ul></body></html>"
    )
    doc = build(Page(url="https://a.example/", body=body.encode(), media_type="text/html"))
    return read_publications(doc, sections(doc))[:2]


def coins(title, year=2016, people=PEOPLE, journal="Geomorphology"):
    pairs = [("ctx_ver", "Z39.88-2004"), ("rft.atitle", title), ("rft.jtitle", journal), ("rft.date", year)]
    stated = urlencode([*pairs, *(("rft.au", name) for name in people)]).replace("&", "&amp;")
    return f'<span class="Z3988" title="{stated}"></span>'


def json_ld(works):
    return f'<script type="application/ld+json">{json.dumps({"@graph": works})}</script>'


def work(title, **more):
    people = [{"@type": "Person", "name": n} for n in PEOPLE]
    return {"@type": "ScholarlyArticle", "headline": title, "author": people, "datePublished": "2016-03-01", **more}


def printed(names="Ilse Vantongeren and Bram Oosterlinck", year=2016):
    return [f"{names}. <i>{title}</i>. Geomorphology, {year}." for title in TITLES]


@pytest.mark.parametrize("nested", [False, True], ids=["graph", "list-of-items"])
def test_titles_alone_are_completed_by_their_title(nested):
    works = [work(t, isPartOf={"name": "Geomorphology"}, sameAs="https://doi.org/10.5555/G.1") for t in TITLES]
    if nested:
        works = [{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": w} for w in works]}]
    found, problems = read(TITLES, json_ld(works))
    assert [p.title for p in found] == TITLES
    assert problems == []
    one = found[0]
    assert (list(one.authors), one.authors_complete, one.year, one.published) == (PEOPLE, True, 2016, "2016-03-01")
    assert (one.venue, one.doi, one.links) == ("Geomorphology", "10.5555/g.1", None)


def test_what_is_printed_wins():
    entries = [e + coins(t, 2015) for e, t in zip(printed(), TITLES, strict=True)]
    found, problems = read(entries)
    assert [(list(p.authors), p.year) for p in found] == [(PEOPLE[:2], 2016)] * 3
    assert [(p.problem_kind, p.quote, p.about) for p in problems] == [
        ("statement_mismatch", "2015", p.locator) for p in found
    ]


def test_a_cut_list_stays_as_it_is_printed():
    found, problems = read([e + coins(t) for e, t in zip(printed("Ilse Vantongeren et al"), TITLES, strict=True)])
    assert [(p.authors, p.authors_complete) for p in found] == [(("Ilse Vantongeren",), False)] * 3
    assert problems == []


@pytest.mark.parametrize(
    ("stated", "quotes"),
    [
        ("Counting Cockles by Eye", ["Counting Cockles by Eye"]),
        ("Counting Cockles by Ear: A Field Report", ["Counting Cockles by Ear: A Field Report"]),
        ("Counting Cockles", []),
        ("Lugworm Casts as a Record of Storms", []),
    ],
    ids=["other-word", "longer", "shorter", "slipped"],
)
def test_a_title_differs_if_it_is_printed_nowhere_in_its_entry(stated, quotes):
    first, second, third = printed()
    found, problems = read([first, second + coins(stated), third])
    assert [p.title for p in found] == TITLES
    assert [p.quote for p in problems] == quotes


def test_two_statements_of_one_title_are_none():
    found, _ = read(TITLES, json_ld([work(TITLES[0]), work(TITLES[0], datePublished="2013")]))
    assert [p.authors for p in found] == [None] * 3


def test_references_to_people_name_nobody():
    people = [{"@id": "#me"}, {"@type": "Person", "name": "Noor Achterberg"}]
    found, _ = read(TITLES, json_ld([work(t, author=people) for t in TITLES]))
    assert [(p.authors, p.year) for p in found] == [(None, 2016)] * 3


def test_a_first_author_apart_and_turned_names():
    stated = coins(TITLES[0], people=["Oosterlinck, Bram"]).replace(
        "rft.au=", "rft.aulast=Vantongeren&amp;rft.aufirst=Ilse&amp;rft.au="
    )
    found, _ = read([TITLES[0] + stated, *TITLES[1:]])
    assert list(found[0].authors) == PEOPLE[:2]


@pytest.mark.parametrize("names", ["<i>{}</i>", '<span itemprop="author">{}</span>'])
def test_microdata_part_what_touches(names):
    def marked(title):
        people = ", ".join(names.format(n) for n in PEOPLE)
        return (
            f'<div itemscope itemtype="https://schema.org/ScholarlyArticle">{people}<b itemprop="name">{title}</b>'
            '<cite itemprop="isPartOf">Geomorphology</cite><time itemprop="datePublished">2016</time></div>'
        )

    found, problems = read([marked(t) for t in TITLES])
    assert [(p.title, p.year) for p in found] == [(t, 2016) for t in TITLES]
    if "author" in names:
        assert [list(p.authors) for p in found] == [PEOPLE] * 3
    assert problems == []
