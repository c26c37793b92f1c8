"""Papers as CSL-JSON, one array."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from warehouse.cited import Cited, keyed, split_name

_TYPES = {
    "conference": "paper-conference",
    "workshop": "paper-conference",
    "journal": "article-journal",
    "book": "book",
    "thesis": "thesis",
    "report": "report",
    "patent": "patent",
}


def array(papers: Iterable[Cited]) -> Iterator[str]:
    """The pieces of one JSON array."""
    yield "["
    first = True
    for key, paper in keyed(papers):
        yield ("\n" if first else ",\n") + json.dumps(_item(key, paper), ensure_ascii=False)
        first = False
    yield "\n]\n"


def _item(key: str, paper: Cited) -> dict[str, Any]:
    item = {
        "id": key,
        "type": _TYPES.get(paper.venue_type or "", "article"),
        "title": paper.title,
        "author": [_name(name) for name in paper.authors or []],
        "issued": {"date-parts": [[paper.year]]} if paper.year else None,
        "container-title": paper.venue,
        "volume": paper.volume,
        "issue": paper.number,
        "page": paper.pages,
        "DOI": paper.doi,
        "URL": f"https://arxiv.org/abs/{paper.arxiv_id}" if paper.arxiv_id else None,
        "abstract": paper.abstract,
        "custom": {"paper_id": paper.paper_id},
    }
    return {name: value for name, value in item.items() if value}


def _name(printed: str) -> dict[str, str]:
    name = split_name(printed)
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given}
    return parts | {"non-dropping-particle": name.particle} if name.particle else parts
