# ruff: noqa: E501 (a page is one line)
"""Interests in groups with names of their own, and lists that a text above announces."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def interests(body: str) -> list[str] | None:
    html = f"<title>Ada Holm</title><h1>Ada Holm</h1><p>Lecturer, Acme University</p>{body}"
    page = Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")
    return next((as_dict(i)["interests"] for i in read(build(page)) if i.kind == "profile"), None)


@pytest.mark.parametrize(
    ("body", "topics"),
    [
        (
            "<h2>Areas of Interest</h2><p>Water Law: spring tides, lock rights<br>Public Fog: fog lights, horn signals<br>Methods: sampling, matching</p>",
            ["spring tides", "lock rights", "fog lights", "horn signals", "sampling", "matching"],
        ),
        (
            "<h2>Research Interests</h2><p><em>Substantive areas:</em><br>Fog policy, collective rowing, lock theory</p><p><em>Methodological areas:</em><br>Network analysis, mixed methods</p>",
            ["Fog policy", "collective rowing", "lock theory", "Network analysis", "mixed methods"],
        ),
        (
            "<h2>Research Interests</h2><h3>Fields</h3><p>Lock operations; ferry operations.</p><h3>Topics</h3><p>Slow tides; cold fog.</p><h2>Education</h2><p>PhD, 2010, Acme University</p>",
            ["Lock operations", "ferry operations", "Slow tides", "cold fog"],
        ),
        (
            "<h2>Research interests</h2><p>Modelling of water in a broad sense.</p><p>Specific topics include:</p><ul><li>Slow leaks;</li><li>Tide tables;</li><li>Cold fog.</li></ul><p>Theses are offered in our group.</p>",
            ["Slow leaks", "Tide tables", "Cold fog"],
        ),
    ],
)
def test_groups(body: str, topics: list[str]) -> None:
    assert interests(body) == topics
