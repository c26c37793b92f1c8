import pytest

from crawler.fetching.outlinks import next_page, same_person
from crawler.items import Page

HOME = "https://u.example/~jo/"


def html(body, url=HOME, media_type="text/html"):
    return Page(url=url, body=body.encode(), media_type=media_type, encoding="utf-8")


@pytest.mark.parametrize(
    ("link", "followed"),
    [
        ('<a href="pubs.html">Publications</a>', HOME + "pubs.html"),
        ('<a href="/~jo/cv/">Curriculum Vitae</a>', HOME + "cv/"),
        ('<a href="cv.html"><b>C.V.</b></a>', HOME + "cv.html"),
        ('<a href="p.html#2020">Selected Papers</a>', HOME + "p.html"),
        ('<a href="veroeff.html">Veröffentlichungen</a>', HOME + "veroeff.html"),
        ('<a href="lw.html">论文</a>', HOME + "lw.html"),
        ('<a href="cv.pdf">CV</a>', None),
        ('<a href="#news">News</a>', None),
        ('<a href="/~other/pubs.html">Publications</a>', None),
        ('<a href="https://v.example/~jo/pubs.html">Publications</a>', None),
        ('<a href="photos.html">Photos</a>', None),
        ('<a href="mailto:jo@u.example">News</a>', None),
        ('<a href="http://[broken">News</a>', None),
        ('<a href="">Publications</a>', None),
        ('<a href="a.html">paper</a> <a href="b.html">paper</a>', None),
    ],
)
def test_pages_of_the_same_person(link, followed):
    assert list(same_person(html(f"<body><p>{link}</p>"))) == ([followed] if followed else [])


@pytest.mark.parametrize(
    ("home", "target", "same"),
    [
        ("https://jo.example/", "https://www.jo.example/pubs/", True),
        ("https://jo.example/index.html", "https://jo.example/pubs.html", True),
        ("https://u.example/people/jo", "https://u.example/people/jo/pubs", True),
        ("https://u.example/people/jo", "https://u.example/people/ann/pubs", False),
        ("https://u.example/jo.html", "https://u.example/jo-pubs.html", True),
        ("https://u.example/staff/jo.html", "https://u.example/staff/pubs.html", False),
    ],
)
def test_how_far_a_person_reaches(home, target, same):
    assert list(same_person(html(f'<a href="{target}">Publications</a>', home))) == ([target] if same else [])


LIST = "https://a.example/author/7"


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ('<link rel="next" href="?page=2">', LIST + "?page=2"),
        ('<a rel="nofollow next" href="/author/7/2">2</a>', "https://a.example/author/7/2"),
        ('<a href="?page=2">Next page »</a>', LIST + "?page=2"),
        ('<a href="?page=2">›</a>', LIST + "?page=2"),
        ('<a href="?page=2">…</a>', None),
        ('<a href="?page=2" title="Next"></a>', LIST + "?page=2"),
        ('<a href="?page=2">下一页</a>', LIST + "?page=2"),
        ('<a href="/author/8">Next author</a>', None),
        ('<a href="/about">more</a>', None),
        ('<a rel="next" href="https://b.example/?page=2">Next</a>', None),
        ('<a rel="next" href="javascript:go()">Next</a>', None),
        ("<p>the end", None),
    ],
)
def test_the_page_that_continues_a_list(page, url):
    assert list(next_page(html(page, LIST))) == ([url] if url else [])


@pytest.mark.parametrize(
    ("body", "media_type", "url"),
    [
        ('{"links": {"next": "https://a.example/author/7?p=2"}}', "application/json", LIST + "?p=2"),
        ('{"next": 100}', "application/json", None),
        ("{", "application/json", None),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?start=10"/></feed>',
            "application/atom+xml",
            LIST + "?start=10",
        ),
        ("plain text", "text/plain", None),
    ],
)
def test_lists_in_data(body, media_type, url):
    assert list(next_page(html(body, LIST, media_type))) == ([url] if url else [])
