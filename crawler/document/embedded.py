"""What a page carries beside its text: meta tags, JSON-LD, microdata, COinS, BibTeX shown or hidden."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

from crawler.document.bibtex import find_entries, locate_entries, might_hold
from crawler.document.html import Tree
from crawler.document.microdata import read_microdata
from crawler.document.model import Embedded, Line

_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])")
_ESCAPES = {"n": "\n", "t": "\t", "r": "", "\n": "", "b": "", "f": "", "v": "", "0": ""}


def embed(tree: Tree, source: str, front: Mapping[str, Any] | None = None) -> Embedded:
    """Everything beside the lines of a page that was HTML or became it."""
    entries = tree.nodes.entries
    json_ld: list[Any] = []
    scripts: list[str] = []
    for node, text in tree.scripts:
        value = _json(text) if "ld+json" in entries[node][2].get("type", "").lower() else None
        if value is None:
            scripts.append(text)
        elif isinstance(value, list):
            json_ld += value
        else:
            json_ld.append(value)
    root = entries[0][2] if entries else {}
    return Embedded(
        meta=tuple(_meta(tree)),
        json_ld=tuple(json_ld),
        microdata=tuple(read_microdata(tree)) if tree.items else (),
        coins=tuple(_coins(tree)) if "Z3988" in source else (),
        bibtex=tuple(_bibtex(tree)) if might_hold(source) else (),
        scripts=tuple(scripts),
        lang=root.get("lang") or root.get("xml:lang") or _word(front, "lang"),
        title=_word(front, "title") or tree.title,
    )


def _word(front: Mapping[str, Any] | None, name: str) -> str | None:
    value = front.get(name) if front else None
    return str(value) if isinstance(value, str | int | float) and value else None


def _json(text: str) -> Any:
    """The value of a JSON-LD script; None if it is broken or needs more depth than it should."""
    text = text.strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _meta(tree: Tree) -> Iterator[tuple[str, str]]:
    for node in tree.metas:
        attrs = tree.nodes.entries[node][2]
        name = attrs.get("name") or attrs.get("property") or attrs.get("itemprop") or attrs.get("http-equiv")
        if name and "content" in attrs:
            yield name.strip().lower(), " ".join(attrs["content"].split())


def _coins(tree: Tree) -> Iterator[Mapping[str, tuple[str, ...]]]:
    for _, _, attrs, _, _, _ in tree.nodes.entries:
        if "Z3988" in attrs.get("class", "").split() and attrs.get("title"):
            try:
                values = parse_qs(attrs["title"], max_num_fields=1000)
            except ValueError:
                continue
            if values:
                yield {name: tuple(each) for name, each in values.items()}


def _bibtex(tree: Tree) -> Iterator[tuple[int, str]]:
    """Entries in the lines first, then those in attributes and scripts that stand nowhere else."""
    seen = set()
    for node, entry in _everywhere(tree):
        key = "".join(entry.split())
        if key not in seen:
            seen.add(key)
            yield node, entry


def _everywhere(tree: Tree) -> Iterator[tuple[int, str]]:
    yield from bibtex_in_lines(tree.lines)
    for node, (_, _, attrs, _, _, _) in enumerate(tree.nodes.entries):
        for value in attrs.values():
            if "@" in value and "=" in value:
                for entry in find_entries(value):
                    yield node, entry
    for node, text in tree.scripts:
        if "@" in text:
            for entry in find_entries(text):
                yield node, _unescape(entry)


def bibtex_in_lines(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Entries in the text of a page, which may run over many lines and elements, with the block where they begin."""
    for first, _, _, entry in entries_in_lines(lines):
        yield lines[first].block, entry


def entries_in_lines(lines: Sequence[Line]) -> Iterator[tuple[int, int, bool, str]]:
    """(line where it begins, line behind it, whether it begins that line, entry) of each entry in a page's text."""
    offsets = []
    at = 0
    for line in lines:
        offsets.append(at)
        at += len(line.text) + 1
    for offset, entry in locate_entries("\n".join(line.text for line in lines)):
        first = bisect_right(offsets, offset) - 1
        yield first, bisect_right(offsets, offset + len(entry) - 1), offsets[first] == offset, entry


def _unescape(entry: str) -> str:
    """An entry inside a string of a script, where a new line is written as one."""
    if "\n" in entry or "\\n" not in entry:
        return entry
    return _ESCAPE.sub(lambda m: chr(int(m[1][1:], 16)) if len(m[1]) > 1 else _ESCAPES.get(m[1], m[1]), entry)
