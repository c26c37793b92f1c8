"""What one answer of an API says about its list: which records it holds, how many there are in all, how it goes on.

Nothing else of the answer is looked at; a reader will do that. What cannot be an answer is named, not passed over.
"""

import json
from dataclasses import dataclass
from typing import Any

from lxml import etree

from crawler.apis.description import Listing


class AnswerError(Exception):
    """An answer that is none. `reason` is one of the walk's fixed words."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = " ".join(detail.split())[:300]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer says about the list of which it is a part."""

    ids: tuple[str, ...]
    total: int | None = None
    onward: str | None = None


def read_answer(body: bytes, listing: Listing) -> Answer:
    """
    >>> listing = Listing(records="data", record_id="id", total="meta.count", onward="next")
    >>> read_answer(b'{"meta": {"count": 3}, "data": [{"id": 7}], "next": 1}', listing)
    Answer(ids=('7',), total=3, onward='1')
    """
    root = parse_answer(body)
    records = _look(root, listing.records)
    if not isinstance(records, list):
        raise AnswerError("changed_schema", f"no list at {listing.records}{_complaint(root)}")
    ids = tuple(_text(_look(record, listing.record_id)) for record in records)
    if ids and not any(ids):
        raise AnswerError("changed_schema", f"no record at {listing.records} has {listing.record_id}")
    return Answer(ids, _number(root, listing.total), _text(_look(root, listing.onward)) or None)


def number_in(body: bytes, place: str) -> int | None:
    """A number that an answer states."""
    return _number(parse_answer(body), place)


def is_cut(body: bytes) -> bool:
    """Whether an answer ends before its end, as far as its last character tells.

    >>> is_cut(b'{"data": [{"id": 7}, {"id'), is_cut(b'{"data": []}\\n'), is_cut(b'<feed></feed>')
    (True, False, False)
    """
    ends = {b"{": b"}", b"[": b"]", b"<": b">"}
    text = body.strip()
    return bool(text) and text[:1] in ends and text[-1:] != ends[text[:1]]


def parse_answer(body: bytes) -> Any:
    """The value of JSON, the root element of XML. Raises AnswerError."""
    try:
        if body.lstrip()[:1] == b"<":
            return etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
        return json.loads(body)
    except (ValueError, RecursionError, etree.XMLSyntaxError) as error:
        raise AnswerError("broken_answer", f"{len(body):,} bytes that are no whole answer: {error}") from None


def _look(value: Any, place: str | None) -> Any:
    """What stands at a place: dotted keys and numbers in JSON, XPath in XML."""
    if place is None:
        return None
    if isinstance(value, etree._Element):
        return value.xpath(place) if _is_xpath(place) else None
    if _is_xpath(place):
        return None
    for step in place.split("."):
        if isinstance(value, list) and step.isdecimal():
            value = value[int(step)] if int(step) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            return None
    return value


def _is_xpath(place: str) -> bool:
    return "/" in place or "(" in place


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _number(root: Any, place: str | None) -> int | None:
    text = _text(_look(root, place)).strip()
    return int(text) if text.isdecimal() else None


def _complaint(root: Any) -> str:
    """What the API says instead."""
    for place in ("error", "message", "detail", "errors"):
        said = _look(root, place)
        if isinstance(said, str) and said:
            return f": {said}"
    return ""
