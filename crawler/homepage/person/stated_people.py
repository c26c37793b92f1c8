"""The people whom a page's JSON-LD describes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crawler.document.model import Document

_MOST = 20


def stated_people(doc: Document) -> list[Mapping[str, Any]]:
    """Each description of a person that stands on its own or is what the page is about."""
    return [person for data in doc.embedded.json_ld for person in _people(data)][:_MOST]


def stated_names(value: Any) -> Iterator[str]:
    """The names in a value that is a name, a thing that has one, or several of these."""
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, Mapping):
        yield from stated_names(value.get("name"))
    elif isinstance(value, Sequence):
        for each in value:
            yield from stated_names(each)


def _people(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for each in data:
            yield from _people(each)
    elif isinstance(data, Mapping):
        if data.get("@type") == "Person":
            yield data
        for inner in ("@graph", "mainEntity"):
            yield from _people(data.get(inner))
