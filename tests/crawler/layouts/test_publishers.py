"""Papers at publishers whose pages say so in ways of their own: scripts, microdata, RIS, EPrints, plain words."""

import json

import pytest

from crawler.items import Page
from crawler.reading import read_page

ABSTRACT = "Counting gulls is slow. Counting their calls is faster, and our counts agree with those made by eye."
SHOWN = f"<h1>Gull Counts from Calls</h1><p>Mirela Ostrova, Ji-Young Haan</p><h2>Abstract</h2><p>{ABSTRACT}</p>"
XPLORE = {
    "title": "Gull Counts from Calls",
    "authors": [
        {"name": "Mirela Ostrova", "orcid": "0000-0002-1825-0097", "affiliation": ["Harbour University"]},
        {"firstName": "Ji-Young", "lastName": "Haan"},
    ],
    "publicationTitle": "2021 IEEE Conference on Birds (ICB)",
    "publicationYear": "2021",
    "publicationDate": "6-9 June 2021",
    "isConference": True,
    "doi": "10.1109/ICB.2021.5",
    "startPage": "5",
    "endPage": "19",
    "abstract": ABSTRACT,
}
PERSON = '<span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">{}</span></span>'
MICRODATA = (
    '<article itemscope itemtype="http://schema.org/ScholarlyArticle">'
    '<h1 itemprop="headline">Gull Counts from Calls</h1>'
    + PERSON.format("Mirela Ostrova")
    + PERSON.format("Ji-Young Haan")
    + '<time itemprop="datePublished" datetime="2021-06-06">6 June</time><span itemprop="isPartOf" itemscope'
    ' itemtype="http://schema.org/Periodical"><span itemprop="name">Bird Letters</span></span>'
    f'<a itemprop="sameAs" href="https://doi.org/10.5555/bl.8.5">doi</a><p itemprop="abstract">{ABSTRACT}</p></article>'
)
RIS = """TY  - JOUR
AU  - Ostrova, Mirela
AU  - Haan, Ji-Young
TI  - Gull counts from calls
T2  - Bird Letters
DA  - 2021/06/06
DO  - 10.5555/bl.8.5
ER  -"""


def meta(*pairs):
    return "".join(f'<meta name="{name}" content="{content}">' for name, content in pairs)


TITLE = ("citation_title", "Gull Counts from Calls")
PAGES = {
    "ieee": ("", f"<div></div><script>xplGlobal.document.metadata={json.dumps(XPLORE)};</script>"),
    "microdata": ("", MICRODATA),
    "ris": ("", f"{SHOWN}<pre>{RIS}</pre>"),
    "eprints": (
        meta(
            ("eprints.title", "Gull Counts from Calls"),
            ("eprints.creators_name", "Ostrova, Mirela"),
            ("eprints.creators_name", "Haan, Ji-Young"),
            ("eprints.date", "2021-06-06"),
            ("eprints.publication", "Bird Letters"),
        ),
        SHOWN,
    ),
    "no-authors-in-tags": (meta(TITLE, ("citation_date", "06/06/2021"), ("citation_journal_title", "X")), SHOWN),
    "marked-abstract": (
        meta(
            TITLE,
            ("citation_author", "Mirela Ostrova"),
            ("citation_author", "Ji-Young Haan"),
            ("citation_date", "2021/06/06"),
            ("citation_abstract", f"&lt;h3&gt;Abstract&lt;/h3&gt; &lt;p&gt;{ABSTRACT}&lt;/p&gt;"),
        ),
        "<p>",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_paper_of_the_page(name):
    head, body = PAGES[name]
    page = f"<!DOCTYPE html><html><head><title>x</title>{head}</head><body>{body}</body></html>"
    (paper,) = read_page(Page("https://press.example.org/5", page.encode(), "text/html")).items
    assert paper.title.lower() == "gull counts from calls"
    assert paper.authors == ("Mirela Ostrova", "Ji-Young Haan")
    assert (paper.published, paper.abstract) == ("2021-06-06", ABSTRACT)


def test_what_xplore_says_of_authors_and_venue():
    page = PAGES["ieee"][1].encode()
    (paper,) = read_page(Page("https://ieeexplore.ieee.org/document/5", page, "text/html")).items
    assert paper.author_ids == ({"orcid": "0000-0002-1825-0097"}, None)
    assert (paper.venue_type, paper.year, paper.pages, paper.doi) == ("conference", 2021, "5-19", "10.1109/icb.2021.5")


RESULT = """<li class="arxiv-result"><div><p class="list-title"><a href="https://arxiv.org/abs/2103.0000{n}">arXiv:2103.0000{n}</a>
<span>&nbsp;[<a href="https://arxiv.org/pdf/2103.0000{n}">pdf</a>, <a href="https://arxiv.org/format/2103.0000{n}">other</a>]</span></p>
<div class="tags"><span class="tag">cs.LG</span><span class="tag">stat.ML</span></div></div><p class="title">{title}</p>
<p class="authors"><span>Authors:</span> <a href="/search/?query=x">Mirela Ostrova</a>, <a>Ji-Young Haan</a></p>
<p class="abstract"><span>Abstract</span>: <span class="abstract-short">Counting&hellip; <a>▽ More</a></span>
<span class="abstract-full" style="display: none;">Counting gulls is slow. <a>△ Less</a></span></p>
<p><span>Submitted</span> 5 March, 2021; <span>v1</span> submitted 1 March, 2021; announced March 2021.</p>
<p class="comments"><span>Comments:</span> <span>Accepted at ICML 2021</span></p></li>"""


def test_results_of_a_search_at_arxiv():
    titles = ["Gull Counts from Calls", "Writing Down Calls"]
    results = "".join(RESULT.format(n=n, title=title) for n, title in enumerate(titles, 1))
    page = f"<html><body><h1>Showing 1–2 of 2 results</h1><ol>{results}</ol></body></html>"
    reading = read_page(Page("https://arxiv.org/search/?query=Ostrova", page.encode(), "text/html"))
    papers = [item for item in reading.items if item.kind == "publication"]
    assert reading.layout == "arxiv_search"
    assert [(p.title, p.arxiv_id) for p in papers] == list(zip(titles, ["2103.00001", "2103.00002"], strict=True))
    for paper in papers:
        assert paper.authors == ("Mirela Ostrova", "Ji-Young Haan")
        assert (paper.published, paper.category, paper.abstract) == ("2021-03-01", "cs.LG", "Counting gulls is slow.")
        assert (paper.venue, paper.venue_type, paper.year) == ("ICML", "conference", 2021)
