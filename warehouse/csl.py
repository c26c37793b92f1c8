"""Papers as CSL-JSON, one array."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from warehouse.cited import Cited, citation_key, split_name

_TYPES = {
    "conference": "paper-conference",
    "workshop": "paper-conference",
    "journal": "article-journal",
    "book": "book",
    "thesis": "thesis",
    "report": "report",
    "patent": "patent",
}
_PUBLISHED = {"book", "thesis", "report"}
_NUMBERED = {"report", "patent"}


def array(papers: Iterable[Cited], keys: Mapping[str, str]) -> Iterator[str]:
    """The pieces of one JSON array; `keys` are those of `later_keys`."""
    yield "["
    first = True
    for paper in papers:
        key = keys.get(paper.paper_id) or citation_key(paper)
        yield ("\n" if first else ",\n") + json.dumps(_item(key, paper), ensure_ascii=False)
        first = False
    yield "\n]\n"


def _item(key: str, paper: Cited) -> dict[str, Any]:
    kind = paper.venue_type or ""
    item = {
        "id": key,
        "type": _TYPES.get(kind, "article"),
        "title": _line(paper.title),
        "author": _authors(paper),
        "issued": {"date-parts": [[paper.year]]} if paper.year else None,
        "publisher" if kind in _PUBLISHED else "container-title": _line(paper.venue),
        "volume": paper.volume,
        "number" if kind in _NUMBERED else "issue": paper.number,
        "page": re.sub(r"\s*[-\u2013\u2014]+\s*", "-", paper.pages) if paper.pages else None,
        "DOI": paper.doi,
        "URL": replace(paper, doi=None).url,
        "abstract": paper.abstract,
        "call-number": paper.paper_id,
    }
    return {name: value for name, value in item.items() if value}


def _authors(paper: Cited) -> list[dict[str, str]]:
    names = [_name(name) for name in paper.authors or []]
    return [*names, {"literal": "others"}] if paper.cut and names else names


def _name(printed: str) -> dict[str, str]:
    name = split_name(printed)
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given}
    parts |= {"non-dropping-particle": name.particle} if name.particle else {}
    return parts | ({"suffix": name.suffix} if name.suffix else {})


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
