"""Pages in many looks and languages state the profile and the facts that were written down by hand beside them."""

import json
from pathlib import Path

import pytest

from crawler.items import Page, as_dict
from crawler.reading import read_page

CV = Path(__file__).parents[1] / "pages" / "cv"
LOOKS = sorted(p.name for p in CV.iterdir())
MEDIA_TYPES = {".html": "text/html", ".txt": "text/plain", ".md": "text/markdown"}
LEFT_OUT = {"locator", "links"}


def facts(body: bytes, media_type: str, url: str) -> list[dict]:
    """Everything but publications and problems, null fields left out."""
    items = [as_dict(i) for i in read_page(Page(url=url, body=body, media_type=media_type)).items]
    kept = [i for i in items if i["kind"] not in ("publication", "problem")]
    return [{k: v for k, v in i.items() if v not in (None, []) and k not in LEFT_OUT} for i in kept]


def page_of(look: str) -> Path:
    return next(p for p in (CV / look).iterdir() if p.stem == "page")


@pytest.mark.parametrize("look", LOOKS)
def test_page_states_its_facts(look: str) -> None:
    page = page_of(look)
    told = json.loads((CV / look / "facts.json").read_text(encoding="utf-8"))
    expected = [{k: v for k, v in item.items() if v is not None} for item in told["items"]]
    got = facts(page.read_bytes(), MEDIA_TYPES[page.suffix], told["url"])
    for item in got:
        if item["kind"] == "metric":
            del item["text"]
    assert got == expected
