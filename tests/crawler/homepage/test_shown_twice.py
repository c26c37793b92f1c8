# ruff: noqa: E501 (pages are read more easily whole)
"""Works that a page shows more than once: as a card and in the list, in print and in BibTeX."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

FEATURED = """<h1>Ines Robles</h1><h2>Featured Publications</h2>
<div class="card"><div><span>Ines Robles</span>, <span>Lars Holm</span></div><span>August 2023</span> <span>In <em>Canal Review</em></span>
<h3><a href="/locks/">Locks that Leak on Winter Nights</a></h3><p><a href="/locks.pdf">PDF</a> <a href="https://github.com/robles/locks">Code</a></p></div>
<div class="card"><div><span>Lars Holm</span>, <span>Ines Robles</span></div><span>May 2021</span> <span>In <em>Journal of Quays</em></span>
<h3><a href="/fog/">Fog and How Bargees Cope with It</a></h3><p><a href="/fog.pdf">PDF</a></p></div>
<h2>Recent Publications</h2>
<div class="line">Ines Robles, Lars Holm (2023). <a href="/locks/">Locks that Leak on Winter Nights</a>. In <em>Canal Review</em>.<p><a href="https://doi.org/10.1234/locks">DOI</a></p></div>
<div class="line">Lars Holm, Ines Robles ({fog}). <a href="/fog/">Fog and How Bargees Cope with It</a>. In <em>Journal of Quays</em>.</div>
<div class="line">Ines Robles, Farah Qaderi (2019). <a href="/rope/">Ropes for Cold and Wet Hands</a>. <em>Canal Review</em>.</div>"""

BESIDE = """<h1>Publications</h1><ol>
<li>I. Robles, L. Holm, and F. Qaderi, “Locks that Leak on Winter Nights,” <i>Canal Review</i>, vol. 3, pp. 4-9, 2023. <a href="javascript:void(0)">[Bibtex]</a>
<pre><code>@article{robles2023,
  author = {Ines Robles and Lars Holm and Farah Qaderi},
  title = {Locks that Leak on Winter Nights},
  year = 2022
}</code></pre></li>
<li>L. Holm and I. Robles, “Fog and How Bargees Cope with It,” <i>Journal of Quays</i>, vol. 2, pp. 1-8, 2021. <a href="javascript:void(0)">[Bibtex]</a>
<pre><code>@article{holm2021,
  author = {Lars Holm and Ines Robles},
  title = {Fog and How Bargees Cope with It},
  year = 2021
}</code></pre></li></ol>"""

ALONE = "<h1>Publications</h1>" + "".join(
    f"<pre>@article{{k{year},\n  author = {{Lars Holm and Ines Robles}},\n  title = {{{title}}},\n  year = {year}\n}}</pre>"
    for year, title in ((2021, "Fog and How Bargees Cope with It"), (2020, "Ropes for Cold and Wet Hands"))
)


def read(body):
    doc = build(Page("https://example.org/~robles/", f"<html><body>{body}</body></html>".encode(), "text/html"))
    return read_publications(doc, sections(doc))


def test_the_same_work_below_two_headings_is_read_once_with_the_links_of_both():
    items, _, _ = read(FEATURED.format(fog=2021))
    assert [(i.ordinal, i.title, i.year) for i in items] == [
        (1, "Locks that Leak on Winter Nights", 2023),
        (2, "Fog and How Bargees Cope with It", 2021),
        (3, "Ropes for Cold and Wet Hands", 2019),
    ]
    assert {link.url for link in items[0].links} == {
        "https://example.org/locks/",
        "https://example.org/locks.pdf",
        "https://github.com/robles/locks",
        "https://doi.org/10.1234/locks",
    }


def test_another_year_is_another_printing():
    items, _, _ = read(FEATURED.format(fog=2022))
    assert sorted(i.year for i in items if i.title.startswith("Fog")) == [2021, 2022]


def test_bibtex_shown_below_what_is_printed_is_a_witness():
    items, problems, _ = read(BESIDE)
    assert [(i.title, i.authors[0], i.venue, i.year) for i in items] == [
        ("Locks that Leak on Winter Nights", "I. Robles", "Canal Review", 2023),
        ("Fog and How Bargees Cope with It", "L. Holm", "Journal of Quays", 2021),
    ]
    assert [(p.problem_kind, p.quote) for p in problems] == [("bibtex_mismatch", "2022")]


@pytest.mark.parametrize("page", [ALONE, ALONE.replace("pre>", "p>")])
def test_bibtex_that_stands_alone_is_the_list(page):
    items, _, _ = read(page)
    assert [(i.title, i.year) for i in items] == [
        ("Fog and How Bargees Cope with It", 2021),
        ("Ropes for Cold and Wet Hands", 2020),
    ]
