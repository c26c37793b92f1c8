"""Wrapping, renaming and re-indenting a page never change what is read from it."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import Page, as_dict
from crawler.reading import read_page
from markups import STYLES

LAB = Path(__file__).parents[1] / "pages" / "lab"
HOMEPAGES = ("haebeom-lee-homepage", "hayeon-lee-homepage")
PLACE = {"locator", "about", "raw", "confidence"}


def read(body: str, media_type: str) -> list[dict]:
    page = Page(url="https://lab.example.org/~lee/", body=body.encode(), media_type=media_type)
    return [{k: v for k, v in as_dict(item).items() if k not in PLACE} for item in read_page(page).items]


@pytest.fixture(scope="module")
def source() -> dict[str, list[dict]]:
    return {slug: read(text(slug), "text/markdown") for slug in HOMEPAGES}


def text(slug: str) -> str:
    return (LAB / slug / "page.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("slug", HOMEPAGES)
def test_every_markup_states_the_same(slug: str, style: str, source: dict[str, list[dict]]) -> None:
    rendered = read(STYLES[style](text(slug)), "text/html")
    for expected, got in zip(source[slug], rendered, strict=False):
        assert got == expected
    assert len(rendered) == len(source[slug])


def wrapped(body: str, depth: int, tag: str) -> str:
    """The body inside `depth` more elements."""
    return re.sub(
        r"(<body>)(.*)(</body>)",
        lambda m: m[1] + f"<{tag} class='w'>" * depth + m[2] + f"</{tag}>" * depth + m[3],
        body,
        flags=re.S,
    )


def renamed(body: str, suffix: str) -> str:
    """Every class another name."""
    return re.sub(r'class="([^"]*)"', lambda m: f'class="{suffix}{abs(hash(m[1])) % 997}"', body)


def indented(body: str, space: str) -> str:
    """Other white space before every line."""
    return "\n".join(space + line for line in body.split("\n"))


@settings(max_examples=12, deadline=None)
@given(
    slug=st.sampled_from(HOMEPAGES),
    style=st.sampled_from(sorted(STYLES)),
    depth=st.integers(0, 4),
    tag=st.sampled_from(["div", "main", "section", "article"]),
    suffix=st.text("abcxyz-_", min_size=1, max_size=6),
    space=st.sampled_from(["", "  ", "\t", "      "]),
)
def test_clothes_do_not_matter(slug: str, style: str, depth: int, tag: str, suffix: str, space: str) -> None:
    plain = STYLES[style](text(slug))
    dressed = indented(renamed(wrapped(plain, depth, tag), suffix), space)
    assert read(dressed, "text/html") == read(plain, "text/html")
