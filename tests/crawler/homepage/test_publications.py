"""The general reader on pages of our own: what comes out, what never does, and what makes no difference."""

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.document.build import build
from crawler.document.unreadable import Unreadable
from crawler.homepage.headings.sections import sections
from crawler.homepage.publications import read_publications
from crawler.items import Page

PAGES = Path(__file__).parents[2] / "pages" / "homepages"
FOLDERS = sorted(p for p in PAGES.iterdir() if (p / "expected.json").exists())
MEDIA_TYPES = {".html": "text/html", ".md": "text/markdown", ".txt": "text/plain"}
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PAGE = """<html><head><title>Aino Virtasalo</title></head><body><h1>Aino Virtasalo</h1>
<h2>Publications</h2><ul class="pubs">
<li class="e"><a class="t" href="/p/tides.pdf" title="x">Soap Films &amp; Tides in Canals</a><br>
<b>Aino Virtasalo</b>*, Lars Holm*, Farah Qaderi<br><i>KDD</i>, 2023 (oral) [<a href="https://github.com/a/t">code</a>]</li>
<li class="e"><a class="t" href="/p/maps.pdf" title="y">Weak Labels for Old Maps</a><br>
Lars Holm, <b>Aino Virtasalo</b><br><i>Annals of Maps</i>, 2021</li>
<li class="e"><a class="t" href="/p/chores.pdf" title="z">Fair Allocation of Chores?</a><br>
<b>Aino Virtasalo</b>, Rosa Delgado<br><i>AAAI</i>, 2020</li></ul>
<p>* equal contribution</p></body></html>"""


def read(body, suffix=".html", url="https://a.example/"):
    doc = build(Page(url=url, body=body if isinstance(body, bytes) else body.encode(), media_type=MEDIA_TYPES[suffix]))
    return read_publications(doc, sections(doc))


def told(body):
    return [
        (p.title, p.authors, p.venue, p.year, p.owner, p.equal_contribution, p.presentation, p.links)
        for p in read(body)[0]
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_pages_in_many_looks(folder):
    page = next(p for p in folder.iterdir() if p.stem == "page")
    found, _, _ = read(page.read_bytes(), page.suffix)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert [p.title for p in found] == [e["title"] for e in expected]
    assert [p.year for p in found] == [e["year"] for e in expected]
    for got, wanted in zip(found, expected, strict=True):
        if wanted["authors"]:
            assert list(got.authors or ()) == wanted["authors"]


def test_all_fields_of_an_entry():
    items, problems, owner = read(PAGE)
    first = items[0]
    assert (first.title, first.authors) == (
        "Soap Films & Tides in Canals",
        ("Aino Virtasalo", "Lars Holm", "Farah Qaderi"),
    )
    assert (first.venue, first.year, first.presentation) == ("KDD", 2023, "oral")
    assert (first.owner, first.equal_contribution) == ("Aino Virtasalo", ("Aino Virtasalo", "Lars Holm"))
    assert [(link.url, link.kind) for link in first.links] == [
        ("https://a.example/p/tides.pdf", "paper"),
        ("https://github.com/a/t", "code"),
    ]
    assert first.has_code
    assert not problems
    assert owner.name == "Aino Virtasalo"
    assert [p.ordinal for p in items] == [1, 2, 3]


@pytest.mark.parametrize(
    "change",
    [
        lambda s: re.sub(r'class="\w+"', "", s),
        lambda s: s.replace('class="t"', 'class="x9"').replace('class="e"', 'class="q"'),
        lambda s: s.replace("<ul", "<div><section><ul").replace("</ul>", "</ul></section></div>"),
        lambda s: s.replace('<li class="e">', "<li><div>").replace("</li>", "</div></li>"),
        lambda s: s.replace("\n", "\n\n      "),
        lambda s: re.sub(r">([^<]+)<", lambda m: ">" + "".join(f"&#{ord(c)};" for c in html.unescape(m[1])) + "<", s),
        lambda s: re.sub(r'<a class="t" href="([^"]+)" title="(\w)">', r'<a title="\2" href="\1" class="t">', s),
    ],
    ids=["no-classes", "renamed", "wrapped", "inner-div", "white-space", "entities", "attribute-order"],
)
def test_what_a_reader_does_not_see_makes_no_difference(change):
    assert told(change(PAGE)) == told(PAGE)


def test_order_changes_nothing_but_ordinals():
    head, *entries, tail = re.split(r"(?=<li)|(?=</ul>)", PAGE)
    assert sorted(map(str, told(head + "".join(reversed(entries)) + tail))) == sorted(map(str, told(PAGE)))


@QUICK
@given(st.integers(0, len(PAGE)))
def test_truncation_invents_nothing(cut):
    body = PAGE.encode()[:cut]
    try:
        items, _, _ = read(body)
    except Unreadable:
        return
    printed = re.sub(r"<[^>]*>|<(?=[!/a-z][^>]*$)[^>]*$", "", body.decode(errors="ignore"))
    left = "".join(html.unescape(printed).replace("*", "").split())
    for item in items:
        assert item.title.replace(" ", "") in left
        assert all(name.replace(" ", "") in left for name in item.authors or ())
        assert all(link.url.removeprefix("https://a.example") in body.decode() for link in item.links or ())


@QUICK
@given(st.lists(st.tuples(st.integers(0, len(PAGE)), st.integers(1, 60)), max_size=6))
def test_random_deletions_do_no_harm(holes):
    body = PAGE
    for at, size in holes:
        body = body[:at] + body[at + size :]
    try:
        read(body)
    except Unreadable:
        return


def test_bibtex_that_differs_is_a_problem():
    page = PAGE.replace(
        "</i>, 2021</li>", "</i>, 2021<pre hidden>@article{m, title={Weak Labels for Old Maps}, year={2020}}</pre></li>"
    )
    _, problems, _ = read(page)
    assert [(p.problem_kind, p.quote) for p in problems] == [("bibtex_mismatch", "2020")]


def test_hidden_abstracts_belong_to_their_entries():
    words = (
        "We study soap films on canals that move with the tides and show that they burst only when the barges come in."
    )
    page = PAGE.replace("code</a>]</li>", f"code</a>]<div style='display:none'>{words}</div></li>")
    assert [p.abstract for p in read(page)[0]] == [words, None, None]


def test_talks_and_teaching_are_no_publications():
    page = PAGE.replace("Publications", "Invited talks")
    assert read(page)[0] == []
