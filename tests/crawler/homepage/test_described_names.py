"""Names that no line of the page prints, but its head or a portrait."""

import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.whose import find_owner
from crawler.items import Page

CV = "\n# Education\n\n* 2019: PhD in Tides, Acme University\n"
HTML_CV = "<h2>Education</h2><ul><li>2019: PhD in Tides, Acme University</li></ul>"


def name_of(body: str, media_type: str, url: str = "https://uni.example.edu/~muster/") -> str | None:
    doc = build(Page(url=url, body=body.encode(), media_type=media_type))
    found = sections(doc)
    return next((p.name for p in read_profile(doc, found, find_owner(doc, found, []))), None)


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("description: Eva Muster is a historian of tides.", "Eva Muster"),
        ("description: 'Academic CV of Eva Muster, fog chemist'", "Eva Muster"),
        ("description: page d'accueil de Eva Muster, professeure et chercheuse", "Eva Muster"),
        ("excerpt: Eva Muster", "Eva Muster"),
        ("description: Notes on fog and soil", None),
        ("description: The work of Eva Muster and of Paul Beispiel.\nexcerpt: Paul Beispiel", None),
    ],
)
def test_the_head_says_whose_page_it_is(front: str, name: str | None) -> None:
    assert name_of(f"---\ntitle: CV\n{front}\n---\n{CV}", "text/markdown") == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta name="description" content="Personal webpage of Eva Muster">', "Eva Muster"),
        ('<meta property="og:description" content="Tides at Acme University">', None),
    ],
)
def test_so_do_its_meta_tags(head: str, name: str | None) -> None:
    assert name_of(f"<html><head><title>CV</title>{head}</head><body>{HTML_CV}</body></html>", "text/html") == name


@pytest.mark.parametrize(
    ("pictures", "name"),
    [
        ('<img src="me.jpg" alt="Photo of Eva Muster">', "Eva Muster"),
        ('<img src="me.jpg" alt="Headshot by Paul Beispiel" title="Eva Muster">', "Eva Muster"),
        ('<img src="me.jpg" alt="Eva Muster – Reader in Tides">', "Eva Muster"),
        ('<img src="a.jpg" alt="Eva Muster"><img src="b.jpg" alt="Paul Beispiel">', None),
        ('<img src="a.jpg" alt="A view of Acme Bay">', None),
    ],
)
def test_a_portrait_names_who_is_on_it(pictures: str, name: str | None) -> None:
    assert name_of(f"<title>CV</title>{pictures}{HTML_CV}", "text/html") == name


def test_the_picture_of_another_is_no_name() -> None:
    body = f'<title>Paul Beispiel</title><h1>Paul Beispiel</h1><img src="a.jpg" alt="Eva Muster">{HTML_CV}'
    assert name_of(body, "text/html", "https://uni.example.edu/~beispiel/") == "Paul Beispiel"
