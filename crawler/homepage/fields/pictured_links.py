"""Links that stand outside of an entry's words: a picture without any, a button in the foot of its box.

They belong to the one entry with which they share an element that no other entry is in.
"""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.document.nodes import ancestors, attributes
from crawler.document.places import Places
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.labels import is_label
from crawler.items import Link
from crawler.values.links import link_kind

_ELSEWHERE = ("mailto:", "javascript:", "#", "tel:", "data:")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_SHORT = 40
_MANY = -1
_OF_A_PERSON = re.compile(r"https?://(?:www\.)?(?:orcid\.org/\d|researcherid\.com/rid|publons\.com/researcher/)")


def links_beside(doc: Document, entries: Sequence[Entry]) -> dict[int, list[Link]]:
    """The links by the place of their entry in the list."""
    if doc.form not in ("html", "markdown") or not entries:
        return {}
    boxes, blocks = _boxes(doc, entries), _blocks(doc, entries)
    found: dict[int, list[Link]] = {}
    places = Places(doc.page.url)
    if base := next(
        (attrs["href"] for tag, attrs in attributes(doc.nodes) if tag == "base" and attrs.get("href")), None
    ):
        places.set_base(places.resolve(base))
    for node, label in _loose_links(doc, {i for e in entries for i in e.lines}):
        block = next((n for n in _around(doc, node) if doc.nodes[n].block), 0)
        box = next((n for n in _around(doc, node) if n in boxes), 0)
        at = blocks.get(block, _MANY)
        at = boxes.get(box, _MANY) if at == _MANY else at
        if at != _MANY:
            url = places.resolve(doc.nodes[node].attrs["href"])
            found.setdefault(at, []).append(Link(label, url, link_kind(label, url)))
    return found


def _blocks(doc: Document, entries: Sequence[Entry]) -> dict[int, int]:
    """The blocks in which lines of an entry stand themselves: an item that is not closed holds all that follow."""
    blocks: dict[int, int] = {}
    for i, entry in enumerate(entries):
        for at in entry.lines:
            block = doc.lines[at].block
            blocks[block] = i if blocks.get(block, i) == i else _MANY
    return blocks


def _boxes(doc: Document, entries: Sequence[Entry]) -> dict[int, int]:
    """The elements around each entry, with the entry, or `_MANY` where several stand in one or much else does."""
    boxes: dict[int, int] = {}
    own: set[int] = set()
    for i, entry in enumerate(entries):
        own.update((*entry.lines, *entry.hidden))
        for at in (*entry.lines, *entry.hidden):
            for node in _around(doc, doc.lines[at].block):
                held = boxes.get(node)
                if held in (i, _MANY):
                    break  # and so are all around it
                boxes[node] = i if held is None else _MANY
    one_of_many = {n for n, i in boxes.items() if i != _MANY and boxes.get(doc.nodes[n].parent) == _MANY}
    for at, line in enumerate(doc.lines):
        if at not in own and line.visible and len(line.text) > _SHORT:
            for node in _around(doc, line.block):
                if node in one_of_many:
                    break
                if node in boxes:
                    boxes[node] = _MANY
    return boxes


def _around(doc: Document, node: int) -> tuple[int, ...]:
    return ancestors(doc.nodes, node)


def _loose_links(doc: Document, own: set[int]) -> Iterator[tuple[int, str | None]]:
    """Links without words, with what their picture is called, and links outside of all entries that only label."""
    shown: dict[int, list[int]] = {}
    for at, line in enumerate(doc.lines):
        for run in line.runs:
            if run.href:
                shown.setdefault(next((n for n in _around(doc, run.node) if doc.nodes[n].tag == "a"), 0), []).append(at)
    for node, (tag, attrs) in enumerate(attributes(doc.nodes)):
        href = attrs.get("href", "").strip() if tag == "a" else ""
        if not href or href.lower().startswith(_ELSEWHERE) or href.lower().endswith(_PICTURES):
            continue
        if leads_to_person(href):
            continue
        if node not in shown:
            yield node, _called(doc, node)
        elif own.isdisjoint(shown[node]):
            text = " ".join(r.text for at in shown[node] for r in doc.lines[at].runs if node in _around(doc, r.node))
            if is_label(text):
                yield node, text.strip()


def _called(doc: Document, node: int) -> str | None:
    """What the link, or the picture in it, is called where it cannot be seen."""
    for at in (node, *(n for n in (node + 1, node + 2) if n < len(doc.nodes) and node in _around(doc, n))):
        for name in ("title", "aria-label", "alt"):
            if said := doc.nodes[at].attrs.get(name, "").strip():
                return said
    return None


def leads_to_person(href: str) -> bool:
    """Where the sign beside a name leads.

    >>> leads_to_person("https://orcid.org/0000-0002-1825-0097"), leads_to_person("https://example.org/orcid")
    (True, False)
    """
    return _OF_A_PERSON.match(href) is not None
