"""What holds of the facts of every page: nothing is invented, clothes do not matter, damage does no harm."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.document.build import build
from crawler.document.unreadable import Unreadable
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.whose import find_owner
from crawler.items import Page, as_dict

PAGES = Path(__file__).parents[2] / "pages"
MEDIA_TYPES = {".html": "text/html", ".txt": "text/plain", ".md": "text/markdown"}
SAVED = sorted([*PAGES.glob("cv/*/page.*"), *PAGES.glob("lab/*homepage/page.md")])
HTML = [p for p in SAVED if p.suffix == ".html"]
PRINTED = ("title", "role", "organization", "place", "degree", "field", "advisor", "text", "name", "name_native")
PRINTED += ("position", "affiliation")


def slug(path: Path) -> str:
    return path.parent.name


def read(body: bytes, media_type: str) -> list[dict]:
    doc = build(Page(url="https://people.example.org/~x/", body=body, media_type=media_type))
    found = sections(doc)
    owner = find_owner(doc, found)
    items = [*read_profile(doc, found, owner), *read_facts(doc, found, owner.forms if owner else ())]
    return [as_dict(i) for i in items]


def without_place(items: list[dict]) -> list[dict]:
    return [{k: v for k, v in item.items() if k != "locator"} for item in items]


def folded(text: str) -> str:
    return re.sub(r"[\s\W_]+", "", unicodedata.normalize("NFC", text))


def everything(body: bytes, media_type: str) -> str:
    """All words of the page, title and tags included."""
    doc = build(Page(url="https://people.example.org/~x/", body=body, media_type=media_type))
    words = [line.text for line in doc.lines]
    words += [doc.embedded.title or "", *(v for _, v in doc.embedded.meta), str(doc.front_matter)]
    return folded(" ".join(words))


@pytest.mark.parametrize("path", SAVED, ids=slug)
def test_every_word_is_on_the_page(path: Path) -> None:
    body, media_type = path.read_bytes(), MEDIA_TYPES[path.suffix]
    page = everything(body, media_type)
    for item in read(body, media_type):
        for field in PRINTED:
            if item.get(field) and field not in item.get("inferred", []):
                assert folded(item[field]) in page, (field, item[field])
        for interest in item.get("interests") or []:
            assert folded(interest) in page


def dressed(text: str, tag: str, depth: int, suffix: str, space: str) -> str:
    """The page in more elements, under other class names, with other white space."""
    text = re.sub(r'class="[^"]*"', lambda m: f'class="{suffix}{len(m[0])}"', text)
    opening, closing = f"<{tag}>" * depth, f"</{tag}>" * depth
    text = re.sub(r"(<body[^>]*>)(.*)(</body>)", lambda m: m[1] + opening + m[2] + closing + m[3], text, flags=re.S)
    return "\n".join(space + line for line in text.split("\n"))


@settings(max_examples=15, deadline=None)
@given(
    path=st.sampled_from(HTML),
    tag=st.sampled_from(["div", "section", "main"]),
    depth=st.integers(0, 3),
    suffix=st.text("abcxyz", min_size=1, max_size=4),
    space=st.sampled_from(["", "  ", "\t"]),
)
def test_clothes_do_not_matter(path: Path, tag: str, depth: int, suffix: str, space: str) -> None:
    text = path.read_text(encoding="utf-8")
    plain = read(text.encode(), "text/html")
    assert without_place(read(dressed(text, tag, depth, suffix, space).encode(), "text/html")) == without_place(plain)


@settings(max_examples=40, deadline=None)
@given(path=st.sampled_from(SAVED), cut=st.floats(0, 1), hole=st.integers(0, 200))
def test_damage_does_no_harm(path: Path, cut: float, hole: int) -> None:
    body = path.read_bytes()
    at = int(len(body) * cut)
    for damaged in (body[:at], body[:at] + body[at + hole :]):
        try:
            items = read(damaged, MEDIA_TYPES[path.suffix])
        except Unreadable:
            continue
        page = everything(damaged, MEDIA_TYPES[path.suffix])
        for item in items:
            for field in ("title", "organization"):
                assert not item.get(field) or folded(item[field]) in page
            assert all(folded(word) in page for word in (item.get("name") or "").split())  # `Doe, Jane` is Jane Doe
            assert all(folded(word) in page for word in (item.get("text") or "").split())
