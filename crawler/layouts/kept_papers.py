"""What is kept of a forgotten person's own page: its papers, as `crawler.storage.redaction` wrote them."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Link, Publication
from crawler.papers.records import mapping, sequence


def matches(document: Document) -> bool:
    """JSON with the one key that nobody else uses."""
    return document.form == "json" and set(mapping(document.data)) == {"paperhouse_kept"}


def read(document: Document) -> Iterator[Item]:
    """The papers as they were read when the page was redacted."""
    known = {field.name for field in fields(Publication)} - {"kind"}
    for told in sequence(mapping(document.data).get("paperhouse_kept")):
        stated = {name: _value(name, value) for name, value in mapping(told).items() if name in known}
        if {"ordinal", "raw", "locator", "confidence"} <= stated.keys():
            yield Publication(**stated)


def _value(name: str, value: Any) -> Any:
    if name == "links" and value is not None:
        return tuple(Link(**link) for link in value)
    return tuple(value) if isinstance(value, list) else value
