# ruff: noqa: E501 (pages are read more easily whole)
"""What others wrote, in the orders in which people print title, outlet and date."""

from typing import Any

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def press(body: str) -> list[dict[str, Any]]:
    page = f"<html><head><title>Ada Holm</title></head><body><h1>Ada Holm</h1><p>Lecturer, University of Holmby</p>{body}</body></html>"
    found = read(build(Page(url="https://holm.example/", body=page.encode(), media_type="text/html")))
    return [as_dict(item) for item in found if item.kind == "press"]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Press</h2><ul><li><a href='u'>Gates that think</a>, Holmby Times, May 2024</li><li><a href='v'>Weirs on the wane</a>, River Post, January 2023</li></ul>",
        "<h2>Media Coverage</h2><ul><li>\"Gates that think\", <a href='u'>Holmby Times</a>, May 2024</li><li>\"Weirs on the wane\", <a href='v'>River Post</a>, January 2023</li></ul>",
        "<h2>Press</h2><p><b>Holmby Times</b> (May 2024): <a href='u'>Gates that think</a></p><p><b>River Post</b> (January 2023): <a href='v'>Weirs on the wane</a></p>",
        "<h2>Press</h2><div class='row'><div><h4>Holmby Times</h4><p><a href='u'>Gates that think</a></p><p>May 2024</p></div><div><h4>River Post</h4><p><a href='v'>Weirs on the wane</a></p><p>January 2023</p></div></div>",
        "<h2>Media</h2><table><tr><th>Date</th><th>Newspaper</th><th>Title</th></tr><tr><td>May 2024</td><td>Holmby Times</td><td>Gates that think</td></tr><tr><td>January 2023</td><td>River Post</td><td>Weirs on the wane</td></tr></table>",
        "<h2>언론보도</h2><ul><li>[Holmby Times] Gates that think (2024.05)</li><li>[River Post] Weirs on the wane (2023.01)</li></ul>",
    ],
)
def test_orders(body):
    assert [(i["title"], i["organization"], i["start"]) for i in press(body)] == [
        ("Gates that think", "Holmby Times", "2024-05"),
        ("Weirs on the wane", "River Post", "2023-01"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>In the press</h2><p><a href='u'>Holmby Times</a>, <a href='v'>River Radio</a>, <a href='w'>Canal TV</a></p>",
        "<h2>Media coverage</h2><p>My work was covered by <a href='u'>Holmby Times</a>, <a href='v'>River Radio</a> and <a href='w'>Canal TV</a>.</p>",
    ],
)
def test_outlets_side_by_side(body):
    assert [(i["title"], i["url"][-1]) for i in press(body)] == [
        ("Holmby Times", "u"),
        ("River Radio", "v"),
        ("Canal TV", "w"),
    ]


@pytest.mark.parametrize("sign", [", ", " | "])
def test_article_and_outlet_both_linked(sign):
    body = f"<h2>Press</h2><ul><li><a href='u'>Why tides matter</a>{sign}<a href='v'>Holmby Times</a></li></ul>"
    assert [(i["title"], i["organization"]) for i in press(body)] == [("Why tides matter", "Holmby Times")]


def test_two_outlets_that_are_announced():
    body = "<h2>Press</h2><p>Covered by <a href='u'>Holmby Times</a>, <a href='v'>River Radio</a></p>"
    assert [i["title"] for i in press(body)] == ["Holmby Times", "River Radio"]


def test_address_for_journalists_is_no_press():
    assert (
        press("<h2>Media</h2><p>Journalists may reach me under <a href='mailto:a@holm.example'>a@holm.example</a>.</p>")
        == []
    )
