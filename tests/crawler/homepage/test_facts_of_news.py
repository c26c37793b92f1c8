# ruff: noqa: E501 (pages are read more easily whole)
"""News as people set them: tables, cards, headings that are dates; and what stands beside them without being any."""

from typing import Any

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def items(body: str, kind: str = "news") -> list[dict[str, Any]]:
    page = f"<html><head><title>Ada Holm</title></head><body><h1>Ada Holm</h1><p>Lecturer, University of Holmby</p>{body}</body></html>"
    found = read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    return [as_dict(item) for item in found if item.kind == kind]


def told(body: str) -> list[tuple[str, str | None]]:
    return [(i["title"], i["start"]) for i in items(body)]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>News</h2><table><tr><td>May 2024</td><td>Our work on locks is out.</td></tr><tr><td>Jan 2024</td><td>I moved to Holmby.</td></tr></table>",
        "<h2>News</h2><dl><dt>2024</dt><dd>May: Our work on locks is out.</dd><dd>January: I moved to Holmby.</dd></dl>",
        "<h2>News</h2><h3>May 2024</h3><p>Our work on locks is out.</p><h3>January 2024</h3><p>I moved to Holmby.</p>",
        "<h2>Updates</h2><h4>[05/2024]</h4><ul><li>Our work on locks is out.</li></ul><h4>[01/2024]</h4><ul><li>I moved to Holmby.</li></ul>",
        "<h2>News</h2><p><b>May 2024</b><br>Our work on locks is out.</p><p><b>January 2024</b><br>I moved to Holmby.</p>",
        "<h2>News</h2><p><b>[2024.05]</b> Our work on locks is out.<br><b>[2024.01]</b> I moved to Holmby.</p>",
        "<h2>What's New?</h2><ul><li><font color='red'>New!</font> (2024-05) Our work on locks is out.</li><li>(2024-01) I moved to Holmby.</li></ul>",
        "<h2>News</h2><div class='post'><p>Posted on May 2024</p><p>Our work on locks is out.</p></div><div class='post'><p>Posted on January 2024</p><p>I moved to Holmby.</p></div>",
        "<h2>News</h2><article><h3><a href='/1'>Our work</a></h3><time>May 2024</time><p>on locks is out.</p></article><article><h3><a href='/2'>I moved</a></h3><time>January 2024</time><p>to Holmby.</p></article>",
        "<h2>News</h2><div class='row'><div class='card'><span>May 2024</span><h3>Our work</h3><p>on locks is out.</p></div><div class='card'><span>January 2024</span><h3>I moved</h3><p>to Holmby.</p></div></div>",
    ],
)
def test_dates_wherever_they_stand(body):
    assert told(body) == [("Our work on locks is out.", "2024-05"), ("I moved to Holmby.", "2024-01")]


@pytest.mark.parametrize(
    "heading",
    [
        "Aktuelle Meldungen",
        "Actus",
        "Últimas noticias",
        "Ultime notizie",
        "Laatste nieuws",
        "Aktuellt",
        "Co nowego?",
        "Последние новости",
        "Son haberler",
        "最近の活動",
        "최신 소식",
    ],
)
def test_headings_in_many_tongues(heading):
    body = f"<h2>{heading}</h2><ul><li>05/2024: Our work on locks is out.</li><li>01/2024: I moved to Holmby.</li></ul>"
    assert told(body) == [("Our work on locks is out.", "2024-05"), ("I moved to Holmby.", "2024-01")]


def test_days_below_a_year_last_until_another():
    body = "<h1>News</h1><h2>2025</h2><p><b>July 27 - August 2</b> -- I attended the Weir Days.</p><p><b>June 3-5</b> -- I gave a course on gates.</p>"
    assert [(i["title"], i["start"], i["end"]) for i in items(body)] == [
        ("I attended the Weir Days.", "2025-07-27", "2025-08-02"),
        ("I gave a course on gates.", "2025-06-03", "2025-06-05"),
    ]


def test_cards_without_dates():
    body = "<h2>Latest news</h2><div class='row'><div class='card'><h3>Paper accepted</h3><p>Our work on gates will appear soon.</p><a href='a'>Read more</a></div><div class='card'><h3>New grant</h3><p>The Holmby Foundation funds our study of weirs.</p></div></div>"
    assert [t for t, _ in told(body)] == [
        "Paper accepted Our work on gates will appear soon.",
        "New grant The Holmby Foundation funds our study of weirs.",
    ]
    assert items(body, "award") == []


def test_heading_in_a_column_of_a_layout_made_of_a_table():
    news = "".join(f"<ul><li><p>[0{m}/2024] Paper {m} on locks is out.</p></li></ul>" for m in (5, 4, 2))
    body = f"<table><tr><td><div>Home</div><div>Bio</div></td><td><p>I study locks.</p><div class='block'><div class='title'>Recent News</div><div>{news}</div></div></td></tr></table>"
    assert [start for _, start in told(body)] == ["2024-05", "2024-04", "2024-02"]


@pytest.mark.parametrize(
    "after",
    [
        "<div class='foot'><p>Department of Hydraulics, University of Holmby, 12 Weir Lane, Holmby 12345</p></div>",
        "<footer><p>Made with much love and very little sleep</p></footer>",
    ],
)
def test_foot_of_the_page_is_no_news(after):
    body = f"<div><h2>News</h2><ul><li>May 2024: Our work on locks is out.</li><li>Jan 2024: I moved to Holmby.</li></ul></div>{after}"
    assert len(told(body)) == 2


@pytest.mark.parametrize(
    "body",
    [
        "<h2>What's New</h2><div><p>Ada Holm is a lecturer at the University of Holmby, where she directs the Canal Lab. She has edited Canal Letters since 2019.</p><p>Her research deals with sluices and their effects on towns, which she has studied for many years in three countries.</p></div>",
        "<div><h3>News</h3><ul><li><a href='/archive'>Archive</a></li><li><a href='/feed'>RSS</a></li></ul></div><p>I study weirs.</p>",
        "<h2>Recent Posts</h2><ul><li><a href='/b/1'>How I learned to like weirs</a> <time>May 3, 2024</time></li><li><a href='/b/2'>Ten tips for gates</a> <time>March 1, 2024</time></li></ul>",
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/projects'>Projects</a></li></ul></nav><p>I study weirs.</p>",
    ],
)
def test_no_news(body):
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "news"),
    [
        (
            "<ul><li><a href='a'>Paper accepted!</a></li><li><a href='b'>Tenure granted</a></li><li><a href='c'>Radio interview</a></li></ul>",
            ["Paper accepted!", "Tenure granted", "Radio interview"],
        ),
        (
            "<p>I am moving to Quayside this summer, where I will build a new group on canals and their many and varied locks.</p><p>Our work on weirs was shown in the museum of the town of Holmby, where it can be seen until the end of winter.</p>",
            [
                "I am moving to Quayside this summer, where I will build a new group on canals and their many and varied locks.",
                "Our work on weirs was shown in the museum of the town of Holmby, where it can be seen until the end of winter.",
            ],
        ),
    ],
)
def test_undated_news_linked_or_in_paragraphs(body, news):
    assert [t for t, _ in told(f"<h2>News</h2>{body}")] == news


def test_diary_below_years_is_news():
    body = (
        "<h2>2026</h2><p><b>January 12</b> -- I was invited to the Institute of Weirs and gave a talk on gates.</p>"
        "<h2>2025</h2><p><b>November 19</b> -- I gave an online talk for the canal group.</p><p><b>May 2</b> -- We got a paper accepted on gates.</p>"
    )
    page = f"<html><head><title>Ada Holm</title></head><body>{body}</body></html>"
    found = read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    assert [i.start for i in found if i.kind == "news"] == ["2026-01-12", "2025-11-19", "2025-05-02"]


def test_posts_below_years_are_no_news():
    body = "<h2>2025</h2><ul><li>May 2 - <a href='a'>Ten tips for gates in winter</a></li><li>May 1 - <a href='b'>What weirs are made of</a></li><li>April 3 - <a href='c'>Canals of the lower river</a></li></ul>"
    assert told(body) == []
