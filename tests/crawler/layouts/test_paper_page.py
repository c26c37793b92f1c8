"""Publishers name the same things by different tags; each pair of tags and fields is a page somebody may save."""

import html
import json

import pytest

from crawler.document.build import build
from crawler.items import Page, Publication
from crawler.layouts import paper_page

TITLE, AUTHORS = "Old Ropes and New Knots", ["Mirela Ostrova", "Tomasz Vandel"]
LONG = (
    "A rope remembers each knot that it has held, and forgets none of them until it breaks, "
    "which it does at the last one."
)


def page(tags: list[tuple[str, str]], body: str = "") -> Publication | None:
    head = "".join(f'<meta name="{name}" content="{html.escape(content)}">' for name, content in tags)
    text = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    document = build(Page(url="https://publisher.example.org/1", body=text.encode(), media_type="text/html"))
    if not paper_page.matches(document):
        return None
    [publication] = [item for item in paper_page.read(document) if isinstance(item, Publication)]
    return publication


CITATION = [("citation_title", TITLE), *(("citation_author", name) for name in AUTHORS)]
DUBLIN = [("dc.Title", TITLE), ("dc.Creator", "Mirela  Ostrova"), ("dc.Creator", "Vandel, Tomasz")]


@pytest.mark.parametrize(
    ("tags", "stated"),
    [
        ([("citation_publication_date", "2021/6")], {"published": "2021-06", "published_text": "2021/6", "year": 2021}),
        ([("citation_publication_date", "2008/02/04")], {"published": "2008-02-04"}),
        ([("citation_date", "June 2021")], {"published": "2021-06", "published_text": "June 2021"}),
        ([("citation_year", "1955")], {"published": "1955", "year": 1955}),
        ([("citation_online_date", "2022/01/01"), ("citation_date", "2021")], {"published": "2021"}),
        ([("citation_journal_title", "Journal of Ropes")], {"venue": "Journal of Ropes", "venue_type": "journal"}),
        (
            [("citation_conference_title", "Proceedings of the 3rd Workshop on Knots")],
            {"venue": "Workshop on Knots", "venue_type": "workshop"},
        ),
        (
            [("citation_journal_title", "Advances in Neural Information Processing Systems")],
            {"venue_type": "conference"},
        ),
        (
            [("citation_dissertation_institution", "Université de Lindby")],
            {"venue": "Université de Lindby", "venue_type": "thesis"},
        ),
        (
            [("citation_technical_report_institution", "Quay Institute")],
            {"venue": "Quay Institute", "venue_type": "report"},
        ),
        ([("citation_inbook_title", "Handbook of Ropes")], {"venue": "Handbook of Ropes", "venue_type": "book"}),
        ([("citation_firstpage", "12"), ("citation_lastpage", "20")], {"pages": "12-20"}),
        ([("citation_firstpage", "e7"), ("citation_lastpage", "e7")], {"pages": "e7"}),
        ([("citation_volume", "3"), ("citation_issue", "1")], {"volume": "3", "number": "1"}),
        ([("citation_doi", "doi:10.5555/ROPE.1")], {"doi": "10.5555/rope.1"}),
        ([("citation_author_institution", "Quay Institute")], {"affiliations": ("Quay Institute",)}),
        ([("citation_abstract", LONG)], {"abstract": LONG}),
        ([("citation_title", "Alte Seile und neue Knoten")], {"title": TITLE}),
    ],
)
def test_citation_tags(tags: list[tuple[str, str]], stated: dict) -> None:
    publication = page([*CITATION, *tags])
    assert publication is not None
    assert (publication.title, list(publication.authors or ())) == (TITLE, AUTHORS)
    assert {field: getattr(publication, field) for field in stated} == stated


def test_dublin_core_with_an_identifier() -> None:
    tags = [
        *DUBLIN,
        ("dc.Date", "14 Dec 2015"),
        ("dc.Identifier", "10.5555/rope.1"),
        ("dc.Identifier", "17"),
        ("dc.Type", "Thesis"),
    ]
    publication = page(tags)
    assert publication is not None
    assert (publication.title, list(publication.authors or ())) == (TITLE, AUTHORS)
    assert (publication.published, publication.doi, publication.venue_type) == (
        "2015-12-14",
        "10.5555/rope.1",
        "thesis",
    )


def test_names_are_turned_upright() -> None:
    publication = page([("citation_title", TITLE), ("citation_authors", "Ostrova, Mirela; Vandel, Tomasz, Jr.")])
    assert publication is not None
    assert publication.authors == ("Mirela Ostrova", "Tomasz Vandel, Jr.")


def test_an_abstract_that_is_cut_is_taken_from_the_page() -> None:
    publication = page(
        [*CITATION, ("dc.description", LONG[:60] + "...")], f"<h1>{TITLE}</h1><h2>Abstract</h2><p>{LONG}</p>"
    )
    assert publication is not None
    assert publication.abstract == LONG


def test_links_beside_the_paper_but_not_the_site_s_own() -> None:
    body = (
        f'<nav><a href="/code">Code</a></nav><h1>{TITLE}</h1>'
        '<a href="https://github.com/x/ropes">Code</a> <a href="/v.mp4">Video</a>'
        '<h2>References</h2><a href="https://github.com/y/z">Code</a><footer><a href="/video">Video</a></footer>'
    )
    publication = page(CITATION, body)
    assert publication is not None
    assert [(link.url, link.kind) for link in publication.links or ()] == [
        ("https://github.com/x/ropes", "code"),
        ("https://publisher.example.org/v.mp4", "video"),
    ]


@pytest.mark.parametrize(
    "tags",
    [
        [("description", "My homepage"), ("og:title", "Mirela Ostrova"), ("author", "Mirela Ostrova")],
        [("dc.title", "Mirela Ostrova"), ("dc.creator", "Mirela Ostrova")],
        [("citation_arxiv_id", "2401.00001"), *CITATION],
        [],
    ],
)
def test_other_pages_are_not_claimed(tags: list[tuple[str, str]]) -> None:
    assert page(tags, "<h1>Mirela Ostrova</h1><h2>Publications</h2>") is None


def test_a_homepage_with_one_bibtex_entry_is_not_claimed() -> None:
    assert (
        page(
            [], f"<h1>Mirela Ostrova</h1><pre>@misc{{x, title={{{TITLE}}}, author={{M. Ostrova}}, year={{2020}}}}</pre>"
        )
        is None
    )


ARTICLE = {
    "@type": "ScholarlyArticle",
    "headline": TITLE,
    "author": [
        {"@type": "Person", "name": "Mirela Ostrova", "affiliation": [{"name": "Harbour University"}]},
        "Tomasz Vandel",
    ],
    "datePublished": "2010-03-01T00:00:00Z",
    "isPartOf": {"@type": ["Periodical", "PublicationVolume"], "name": "Journal of Ropes", "volumeNumber": "18"},
    "pageStart": "637",
    "pageEnd": "643",
    "sameAs": "https://doi.org/10.5555/rope.2",
}


@pytest.mark.parametrize(
    "linked",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Ropes"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["ScholarlyArticle", "CreativeWork"]},
    ],
)
def test_linked_data_in_any_wrapping(linked: object) -> None:
    publication = page([], f'<script type="application/ld+json">{json.dumps(linked)}</script>')
    assert publication is not None
    assert (publication.title, list(publication.authors or ())) == (TITLE, AUTHORS)
    assert (publication.venue, publication.venue_type, publication.volume) == ("Journal of Ropes", "journal", "18")
    assert (publication.published, publication.pages, publication.doi) == ("2010-03-01", "637-643", "10.5555/rope.2")
    assert publication.affiliations == ("Harbour University",)


def test_a_page_with_two_articles_is_not_of_one_paper() -> None:
    two = [ARTICLE, {**ARTICLE, "headline": "Another"}]
    assert page([], f'<script type="application/ld+json">{json.dumps(two)}</script>') is None


CITED = "<pre>@article{o, title={Old Ropes and New Knots}, author={Ostrova, Mirela}}</pre>"


@pytest.mark.parametrize(
    ("body", "claimed"),
    [
        (f"<h1>{TITLE}</h1><h2>What ropes are made of</h2><h2>How knots come undone</h2>{CITED}", True),
        (f"<h2>{TITLE}</h2><h3>What ropes are made of</h3>{CITED}", True),
        (
            f"<h1>Mirela Ostrova</h1><h2>Papers</h2><h3>{TITLE}</h3>{CITED}"
            "<h3>What Ropes Are Made of</h3><p>M. Ostrova. 2021</p>"
            "<h3>How Knots Come Undone</h3><p>M. Ostrova. 2020</p>",
            False,
        ),
    ],
    ids=["of one paper", "smaller headings", "a list of papers"],
)
def test_one_entry_to_cite_makes_a_page_of_one_paper_but_no_list(body, claimed):
    assert (page([], body) is not None) == claimed
