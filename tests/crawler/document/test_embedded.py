import pytest

from documents import document

ENTRY = "@misc{a, title = {Bread}}"


def test_head():
    page = document(
        "<html lang=de><head><title> My\n page </title><meta name='Citation_Title' content='A'>"
        "<meta name=citation_title content='B'><meta property='og:type' content='x'><meta charset=utf-8>"
        "<script type='application/ld+json'>{\"@type\": \"Person\"}</script><script type='application/ld+json'>{oops"
        "</script><script>var a = '<p>';</script><script src=x></script></head>"
    ).embedded
    assert (page.lang, page.title) == ("de", "My page")
    assert page.meta == (("citation_title", "A"), ("citation_title", "B"), ("og:type", "x"))
    assert page.json_ld == ({"@type": "Person"},)
    assert page.scripts == ("{oops", "var a = '<p>';")


def test_coins():
    page = document("<span class='Z3988' title='rft.au=A&amp;rft.au=B%20C&amp;rft.date=2020'></span>").embedded
    assert page.coins == ({"rft.au": ("A", "B C"), "rft.date": ("2020",)},)


def test_microdata():
    page = document(
        "<div itemscope itemtype='https://schema.org/ScholarlyArticle'><a itemprop=url href='p.pdf'>"
        "<b itemprop=name>T</b></a><span itemprop=author itemscope itemtype='http://schema.org/Person'>"
        "<i itemprop=name>A  B</i></span>"
        "<span itemprop=author>C</span><meta itemprop='datePublished' content='2020'></div>"
    ).embedded
    assert page.microdata == (
        {
            "@type": "ScholarlyArticle",
            "url": "p.pdf",
            "name": "T",
            "author": [{"@type": "Person", "name": "A B"}, "C"],
            "datePublished": "2020",
        },
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<pre>{ENTRY}</pre>",
        f"<div hidden>{ENTRY}</div>",
        f"<textarea>{ENTRY}</textarea>",
        f"<a data-bib='{ENTRY}'>x</a>",
        f"<script>var bib = '{ENTRY}';</script>",
        f"<p>{ENTRY.replace('@', '&#64;')}</p>",
        "<p>@misc{<a name=a>a</a>,<br>title = {<b>Bread</b>}}</p>",
        f"<pre>{ENTRY}</pre><a data-bib='{ENTRY}'>x</a>",
        "<script>x('@misc{a,\\n title = {Bread}}')</script>",
    ],
)
def test_bibtex_anywhere(body):
    ((node, entry),) = document(body).embedded.bibtex
    assert "".join(entry.split()) == "".join(ENTRY.split())
    assert node > 0
