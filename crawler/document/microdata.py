"""Microdata (`itemscope`, `itemprop`) as nested mappings, in the manner of JSON-LD."""

from itertools import islice
from typing import Any

from lxml import etree

from crawler.document.html import Tree

_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "audio": "src", "video": "src", "iframe": "src"}
_VALUES = ("content", "datetime", "value")
_PIECES = 300
"""A property holds a few words; a page that marks its whole body as one is cut here."""


def read_microdata(tree: Tree) -> list[dict[str, Any]]:
    """The outermost items, each with `@type`, `@id` and its properties; a property that repeats becomes a list."""
    items: dict[int, dict[str, Any]] = {}
    outermost = []
    for node, element in tree.items:
        attrs = tree.nodes.entries[node][2]
        owner = _owner(tree, items, node)
        value: Any = None
        if "itemscope" in attrs:
            value = {"@type": attrs.get("itemtype", "").rstrip("/").rpartition("/")[2]}
            if attrs.get("itemid"):
                value["@id"] = attrs["itemid"]
            items[node] = value
        if "itemprop" not in attrs or owner is None:
            if value is not None:
                outermost.append(value)
            continue
        for name in attrs["itemprop"].split():
            _put(owner, name, _value(element, tree, node) if value is None else value)
    return outermost


def _owner(tree: Tree, items: dict[int, dict[str, Any]], node: int) -> dict[str, Any] | None:
    entries = tree.nodes.entries
    while True:
        parent = entries[node][1]
        if parent in items and parent != node:
            return items[parent]
        if parent == node or parent == 0:
            return None
        node = parent


def _put(owner: dict[str, Any], name: str, value: Any) -> None:
    if name not in owner:
        owner[name] = value
    elif isinstance(owner[name], list):
        owner[name].append(value)
    else:
        owner[name] = [owner[name], value]


def _value(element: etree._Element, tree: Tree, node: int) -> str:
    tag, _, attrs, _, _, _ = tree.nodes.entries[node]
    for name in _VALUES:
        if attrs.get(name):
            return " ".join(attrs[name].split())
    if tag in _LINKS and attrs.get(_LINKS[tag]):
        return attrs[_LINKS[tag]].strip()
    return " ".join("".join(islice((str(text) for text in element.itertext()), _PIECES)).split())
