"""A source that changes its schema, or leaves things out, is read as far as it goes; no layout ever falls over."""

import json
import random
import re
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.document.build import build
from crawler.document.unreadable import Unreadable
from crawler.items import Item, Page, as_json
from crawler.reading import claims

PAGES = Path(__file__).parents[2] / "pages"
JSON = sorted((PAGES / "aggregators").rglob("page.json"))
MARKUP = sorted(
    p for name in ("aggregators", "themes") for p in (PAGES / name).rglob("page.*") if p.suffix in (".html", ".xml")
)
MEDIA_TYPES = {".json": "application/json", ".html": "text/html", ".xml": "application/xml"}


def read_all(body: bytes, suffix: str) -> list[Item]:
    page = Page(url="https://api.example.org/x", body=body, media_type=MEDIA_TYPES[suffix])
    try:
        document = build(page)
    except Unreadable:
        return []
    return [item for layout in claims(document) for item in layout.read(document)]


def paths(value: Any, at: tuple = ()) -> list[tuple]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(path for key, part in inside for path in paths(part, (*at, key)))]


def damaged(value: Any, path: tuple, other: Any) -> Any:
    if not path:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = damaged(value[path[0]], path[1:], other)
    return copy


@settings(max_examples=120, deadline=None)
@given(
    page=st.sampled_from(JSON),
    seed=st.integers(0, 10_000),
    others=st.lists(
        st.sampled_from([None, "", "x", 7, -1, 3.5, True, [], {}, [None], {"value": None}]), min_size=1, max_size=3
    ),
)
def test_json_with_other_values(page: Path, seed: int, others: list) -> None:
    value = json.loads(page.read_text(encoding="utf-8"))
    dice = random.Random(seed)
    for other in others:
        value = damaged(value, dice.choice(paths(value)), other)
    for item in read_all(json.dumps(value).encode(), ".json"):
        json.loads(as_json(item))


@settings(max_examples=60, deadline=None)
@given(page=st.sampled_from(MARKUP), seed=st.integers(0, 10_000), cuts=st.integers(1, 4))
def test_markup_with_elements_missing(page: Path, seed: int, cuts: int) -> None:
    text = page.read_text(encoding="utf-8")
    dice = random.Random(seed)
    for _ in range(cuts):
        tags = list(re.finditer(r"<[^<>]+>", text))
        if len(tags) < 2:
            break
        start, end = sorted(dice.sample(range(len(tags)), 2))
        end = min(end, start + 6)
        text = text[: tags[start].start()] + text[tags[end].end() :]
    for item in read_all(text.encode(), page.suffix):
        json.loads(as_json(item))


@settings(max_examples=40, deadline=None)
@given(page=st.sampled_from([*JSON, *MARKUP]), share=st.floats(0, 1))
def test_truncated(page: Path, share: float) -> None:
    body = page.read_bytes()
    read_all(body[: int(len(body) * share)], page.suffix)
