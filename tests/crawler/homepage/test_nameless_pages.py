# ruff: noqa: E501 (a page is one line)
"""Pages that print no name, and still say who somebody is."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def profiles(body: str) -> list[dict[str, object]]:
    html = f"<title>Research</title>{body}"
    page = Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")
    return [as_dict(i) for i in read(build(page)) if i.kind == "profile"]


@pytest.mark.parametrize(
    ("body", "position", "topics"),
    [
        (
            "<p>My current research interests involve fog ethics, applied tides and slow water.</p><h2>Public notes</h2><p>x</p>",
            None,
            ["fog ethics", "applied tides", "slow water"],
        ),
        (
            "<h1>про мене</h1><p>Посада</p><p>Старший викладач</p><p>Науковий ступінь</p><p>кандидат технічних наук</p>",
            "Старший викладач",
            None,
        ),
    ],
)
def test_what_is_told_without_a_name(body: str, position: str | None, topics: list[str] | None) -> None:
    (found,) = profiles(body)
    assert (found["name"], found["position"], found["interests"]) == (None, position, topics)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Research interests of the group: fog, tides and slow water.</p><p>We are at Acme.</p>",
        "<h1>Opening hours</h1><p>My shop is open on Mondays.</p>",
    ],
)
def test_pages_of_nobody(body: str) -> None:
    assert profiles(body) == []
