"""A large JSON answer without holding all of it decoded: its one long list is decoded record by record, when asked.

Decoded JSON takes five to ten times the room of its bytes. An answer of an API is small but for one list, so only that
list is left in its bytes: what stands before and after it is decoded at once.
"""

import codecs
import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, SupportsIndex

from crawler.document.unreadable import Unreadable

_WINDOW = 1 << 20
_TAIL = 1 << 16
_DEEPEST = 6
_decode = json.JSONDecoder().raw_decode
_GAP = " \t\n\r"


class StreamedList(list[Any]):
    """A list that is in a page's bytes; each walk over it decodes it anew, one record at a time."""

    def __init__(self, body: bytes, start: int) -> None:
        super().__init__()
        self._body = body
        self._start = start
        self._length: int | None = None

    def __iter__(self) -> Iterator[Any]:
        return _records(self._body, self._start)

    def __bool__(self) -> bool:
        return next(iter(self), self) is not self

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(1 for _ in self)
        return self._length

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice) or not isinstance(at, SupportsIndex):
            return list(self)[at]
        index = at.__index__()
        found = list(islice(self, index, index + 1)) if index >= 0 else list(self)[index:][:1]
        if not found:
            raise IndexError("list index out of range")
        return found[0]


def open_json(body: bytes) -> Any:
    """The value of a JSON page whose long list stays in its bytes. Raises Unreadable, also while the list is walked."""
    head = _text(body[:_WINDOW])
    start = _skip(head, 0)
    if head[start : start + 1] == "[":
        return StreamedList(body, _offset(head, start) + 1)
    levels: list[dict[str, Any]] = [{}]
    keys: list[str] = []
    at = start
    while len(levels) <= _DEEPEST:
        key, at = _next_long(head, at, levels[-1])
        keys.append(key)
        if head[at] == "[":
            break
        levels.append({})
    else:
        raise Unreadable("broken JSON", "no list in it is long enough to be the page's content")
    levels[-1][keys[-1]] = StreamedList(body, _offset(head, at) + 1)
    _add_tail(levels, _tail(body, len(levels)))
    for level, inner, key in zip(levels[-2::-1], levels[:0:-1], keys[-2::-1], strict=True):
        level[key] = inner
    return levels[0]


def _next_long(head: str, at: int, into: dict[str, Any]) -> tuple[str, int]:
    """Decode the members of an object up to the one that does not end within the window: its key and place."""
    at = _skip(head, at + 1)
    while at < len(head):
        try:
            key, at = _decode(head, at)
            at = _skip(head, at)
            if not isinstance(key, str) or head[at : at + 1] != ":":
                raise Unreadable("broken JSON", f"no key and value at character {at:,}")
            at = _skip(head, at + 1)
        except ValueError as error:
            raise Unreadable("broken JSON", str(error)) from error
        try:
            into[key], end = _decode(head, at)
        except (ValueError, RecursionError):
            if head[at : at + 1] in ("[", "{"):
                return key, at
            raise Unreadable("broken JSON", f"the value of {key[:50]!r} has no end") from None
        at = _skip(head, end)
        if head[at : at + 1] != ",":
            raise Unreadable("broken JSON", f"neither a further member nor an end at character {at:,}")
        at = _skip(head, at + 1)
    raise Unreadable("broken JSON", "it breaks off")


def _tail(body: bytes, depth: int) -> Any:
    """What stands after the list: the first of its possible ends from which the rest closes everything that is open."""
    rest = body[-_TAIL:].decode("utf-8", "replace")
    opened = '{"":' * (depth - 1) + '{"":0'
    at = rest.find("]")
    while at >= 0:
        try:
            return json.loads(opened + rest[at + 1 :])
        except ValueError:
            at = rest.find("]", at + 1)
    raise Unreadable("broken JSON", "it breaks off")


def _add_tail(levels: list[dict[str, Any]], tail: Any) -> None:
    for level in levels:
        level |= {key: value for key, value in tail.items() if key}
        tail = tail[""]


def _records(body: bytes, start: int) -> Iterator[Any]:
    """The members of the list that begins here."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    text, at, read, is_open = "", 0, start, False
    while True:
        at = _skip(text, at)
        try:
            if text[at : at + 1] == "]" and not is_open:
                return
            value, end = _decode(text, at)
            end = _skip(text, end)
            if text[end] not in ",]":
                raise Unreadable("broken JSON", f"neither a comma nor an end after a record near byte {read:,}")
        except (ValueError, IndexError, RecursionError) as error:
            if read >= len(body) or isinstance(error, RecursionError):
                raise Unreadable("broken JSON", f"{error} near byte {read:,}") from None
            step = max(_WINDOW, len(text) - at)
            text, at = text[at:] + decoder.decode(body[read : read + step], read + step >= len(body)), 0
            read += step
            continue
        is_open = text[end] == ","
        at = end + is_open
        yield value


def _skip(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _GAP:
        at += 1
    return at


def _text(head: bytes) -> str:
    return codecs.getincrementaldecoder("utf-8")("replace").decode(head)


def _offset(head: str, at: int) -> int:
    return len(head[:at].encode("utf-8"))
