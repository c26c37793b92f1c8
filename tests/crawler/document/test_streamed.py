"""A large JSON answer read from its bytes is the one that json reads at once."""

import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.document import build as build_module
from crawler.document import streamed
from crawler.document.streamed import StreamedList, open_json
from crawler.document.unreadable import Unreadable
from crawler.items import Page
from crawler.reading import read_page

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 10**12) | st.text('ab"\\]}{[,é漢😀', max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('k]"é', max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(autouse=True)
def narrow(monkeypatch):
    """Small windows, so that small values cross their edges."""
    monkeypatch.setattr(streamed, "_WINDOW", 128)


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


@settings(max_examples=60, deadline=None)
@given(
    records=st.lists(VALUES, min_size=1, max_size=12),
    depth=st.integers(0, 3),
    before=st.integers(0, 9),
    after=VALUES,
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 1]),
)
def test_it_is_what_json_reads(records, depth, before, after, ascii_only, indent):
    value = [*records, "x" * 150, 12]
    for level in range(depth):
        value = {"n": before, "list": value, f"after{level}": after}
    body = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
    assert plain(open_json(body)) == value


def test_a_streamed_list_is_a_list():
    found = open_json(json.dumps({"results": [{"id": n} for n in range(40)], "next": None}).encode())["results"]
    assert isinstance(found, StreamedList)
    assert (len(found), bool(found), found[0], found[-1], found[38:]) == (
        40,
        True,
        {"id": 0},
        {"id": 39},
        list(found)[38:],
    )
    with pytest.raises(IndexError):
        found[40]
    assert not StreamedList(b"[]", 1)


@pytest.mark.parametrize(
    "body",
    [
        b'{"results": [' + b'{"id": 1},' * 30 + b'{"id"',
        b'{"results": [' + b'{"id": 1},' * 30 + b"]}",
        b'{"results": [' + b'{"id": 1} ' * 30 + b"]}",
        b'{"results": [' + b'{"id": 1},' * 30 + b'{"id": 2}',
        b'{"text": "' + b"a" * 500 + b'"}',
        b'{"results" [' + b'{"id": 1},' * 30 + b"1]}",
        b"[" * 2000,
        b'{"a":' * 2000,
        b'{"meta": 1 "results": [' + b"1," * 60 + b"1]}",
        b"{" + b" " * 100,
    ],
)
def test_what_is_no_json_is_refused(body):
    with pytest.raises(Unreadable):
        plain(open_json(body))


def test_a_large_answer_is_read_like_a_small_one_and_in_little_room(monkeypatch):
    author = {"author": {"display_name": "Jo Doe"}, "institutions": [{"display_name": "U", "lineage": ["x" * 50] * 20}]}
    works = [
        {"id": f"https://openalex.org/W{n}", "title": f"Paper {n}", "authorships": [author] * 3, "referenced_works": []}
        for n in range(600)
    ]
    body = json.dumps({"meta": {"count": 600}, "results": works, "group_by": []}).encode()
    small = read_page(Page("https://api.openalex.org/works", body, "application/json"))
    monkeypatch.setattr(build_module, "_LARGE_JSON", 1000)
    monkeypatch.setattr(build_module, "MAX_BYTES", 1000)
    tracemalloc.start()
    large = read_page(Page("https://api.openalex.org/works", body, "application/json"))
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (large.layout, large.items) == (small.layout, small.items)
    assert peak - kept < 300_000
    cut = Page("https://api.openalex.org/works", body[:-2000], "application/json")
    with pytest.raises(Unreadable, match="broken JSON"):
        read_page(cut)
