"""Every saved page under tests/pages states exactly what the JSON lines beside it say.

A page is `page.<ext>` with `page.<ext>.meta.json` (`url`, `fetched_at`) and `expected.jsonl`. A missing expectation is
written and fails once, so that somebody reads it before it is committed.
"""

import json
from datetime import datetime
from pathlib import Path

import pytest

from crawler.items import Page, as_json
from crawler.reading import claims, read_page

PAGES = Path(__file__).parents[1] / "pages"
SAVED = sorted(s for s in PAGES.rglob("page.*.meta.json") if not s.with_name("gold.json").exists())
MEDIA_TYPES = {
    ".html": "text/html",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".json": "application/json",
    ".xml": "application/xml",
    ".bib": "application/x-bibtex",
}


def load(sidecar: Path) -> Page:
    body = sidecar.with_name(sidecar.name.removesuffix(".meta.json"))
    meta = json.loads(sidecar.read_text(encoding="utf-8"))
    fetched = meta.get("fetched_at")
    return Page(
        url=meta["url"],
        body=body.read_bytes(),
        media_type=MEDIA_TYPES[body.suffix],
        fetched_at=datetime.fromisoformat(fetched) if fetched else None,
    )


def differences(expected: list[dict], got: list[dict]) -> list[str]:
    """Each differing field by name."""
    found = [f"{len(expected)} items expected, {len(got)} read"] if len(expected) != len(got) else []
    for number, (want, have) in enumerate(zip(expected, got, strict=False), 1):
        name = f"item {number} ({want['kind']} {want.get('title') or want.get('text') or want.get('name')!r:.50})"
        found += [
            f"{name}: {field}: expected {want.get(field)!r}, read {have.get(field)!r}"
            for field in dict.fromkeys([*want, *have])
            if want.get(field) != have.get(field)
        ]
    return found


def slug(sidecar: Path) -> str:
    return str(sidecar.parent.relative_to(PAGES))


def test_there_are_pages() -> None:
    assert SAVED


@pytest.mark.parametrize("sidecar", SAVED, ids=slug)
def test_page_states_what_is_expected(sidecar: Path) -> None:
    reading = read_page(load(sidecar))
    lines = [as_json(item) for item in reading.items]
    expectation = sidecar.with_name("expected.jsonl")
    if not expectation.exists():
        expectation.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        pytest.fail(f"{expectation.relative_to(PAGES)} was missing; it is written now: read it before you commit it")
    expected = [json.loads(line) for line in expectation.read_text(encoding="utf-8").splitlines()]
    assert not (found := differences(expected, [json.loads(line) for line in lines])), "\n".join(found)


@pytest.mark.parametrize("sidecar", SAVED, ids=slug)
def test_one_layout_claims_it(sidecar: Path) -> None:
    claiming = [layout.name for layout in claims(read_page(load(sidecar)).document)]
    assert len(claiming) <= 1
    if {"aggregators", "themes"} & set(sidecar.parts):
        assert claiming, "no layout knows this page"
