"""Lists that frame a page: each of their items, or of their terms, is a whole part of it with a heading of its own.

`<dl><dt>Papers</dt><dd><p>…</p><p>…</p></dd><dt>Talks</dt>…` and `<ul><li><b>Papers</b><p>…</p><p>…</p></li>…`: what
stands in such an item stands in no list, and its first line is no item but a heading.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from crawler.document.model import Document
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.lexicon.headings import heading_kind

_PARTS = frozenset({"li", "dt", "dd"})
_WORDS, _LETTERS = 6, 60
_SEVERAL, _LARGE = 2, 3
"""Headings that are known, with different kinds; lines of one part, the largest."""


@dataclass(frozen=True, slots=True)
class Frames:
    """The items that frame parts of a page."""

    heads: Mapping[int, int] = field(default_factory=dict)
    """The first line of each part, and the element that holds what it heads and nothing else; 0 if there is none."""
    parts: frozenset[int] = frozenset()
    """The elements that hold these parts."""


def frames_of(doc: Document) -> Frames:
    """The frames of a page; mostly none."""
    if doc.form != "html":
        return Frames()
    heads: dict[int, int] = {}
    parts: set[int] = set()
    for members in _lists(doc).values():
        ends = [*members[1:], _end(doc, members[-1])]
        if _frames(doc, members, ends):
            for at, end in zip(members, ends, strict=True):
                held = _held(doc, at, end)
                if held and _may_head(doc, at):
                    heads[at] = held[0] if len(held) == 1 else 0
                parts.update((*held, _part(doc, at)))
    return Frames(heads, frozenset(parts))


def _lists(doc: Document) -> dict[int, list[int]]:
    """By the list the first lines of its items, or the lines of its terms."""
    found: dict[int, list[int]] = defaultdict(list)
    seen: set[int] = set()
    for i, line in enumerate(doc.lines):
        part = _part(doc, i)
        if part and part not in seen and line.visible and doc.nodes[part].tag != "dd":
            found[doc.nodes[part].parent].append(i)
        seen.update(n for n in ancestors(doc, line.block) if doc.nodes[n].tag in _PARTS)
    return {above: lines for above, lines in found.items() if len(lines) >= _SEVERAL}


def _part(doc: Document, at: int) -> int:
    return next((n for n in ancestors(doc, doc.lines[at].block) if doc.nodes[n].tag in _PARTS), 0)


def _end(doc: Document, last: int) -> int:
    """Behind the list whose last item begins here."""
    above, end = doc.nodes[_part(doc, last)].parent, last + 1
    while end < len(doc.lines) and above in ancestors(doc, doc.lines[end].block):
        end += 1
    return end


def _frames(doc: Document, members: list[int], ends: list[int]) -> bool:
    """Most items begin with a heading that is known, nothing beside it, and go on below it for some lines."""
    kinds = [_kind(doc, at) for at in members]
    known = {k for k in kinds if k}
    told = sum(k is not None for k in kinds)
    sizes = [end - at - 1 for at, end in zip(members, ends, strict=True)]
    return (
        len(known) >= _SEVERAL
        and 2 * told >= len(kinds)
        and all(size > 0 for size, kind in zip(sizes, kinds, strict=True) if kind)
        and max(sizes) >= _LARGE
        and all(_within(doc, at) for at in members)
    )


def _may_head(doc: Document, at: int) -> bool:
    text = doc.lines[at].text
    return len(text) <= _LETTERS and len(text.split()) <= _WORDS and not any(r.href for r in doc.lines[at].runs)


def _kind(doc: Document, at: int) -> str | None:
    kind = heading_kind(doc.lines[at].text.strip(" :：")) if _may_head(doc, at) else None
    return None if kind == "year" else kind


def _within(doc: Document, at: int) -> bool:
    """What follows a term is no term; what follows the first line of an item stands in the item too."""
    part, below = _part(doc, at), at + 1
    if below >= len(doc.lines):
        return False
    if doc.nodes[part].tag == "dt":
        return _part(doc, below) != part
    return part in ancestors(doc, doc.lines[below].block)


def _held(doc: Document, at: int, end: int) -> list[int]:
    """The elements of what a line heads: its item, or the definitions of its term."""
    part = _part(doc, at)
    if doc.nodes[part].tag == "li":
        return [part]
    above = doc.nodes[part].parent
    around = (n for i in range(at + 1, end) for n in ancestors(doc, doc.lines[i].block))
    return list(dict.fromkeys(n for n in around if doc.nodes[n].tag == "dd" and doc.nodes[n].parent == above))
