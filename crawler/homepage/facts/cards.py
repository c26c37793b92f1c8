"""Headings that are titles of cards: boxes side by side, each with one heading and a few words below it."""

from collections.abc import Callable, Sequence, Set

from crawler.document.model import Document, Line
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.year_headings import heads_years

_KINDS = frozenset({"news", "projects", "press"})
"""What people set as cards without dates."""
_MOST_LINES = 14
_TAG_WORDS = 3
_DESCRIBED = 4


def cards(
    doc: Document, sections: Sequence[Section], top: int, below: Sequence[int], sorts: Callable[[str | None], bool]
) -> Set[int]:
    """Those of the sections `below` the one at `top` that are titles of cards; `sorts` tells what parts a list."""
    heads = [i for i in below if doc.lines[sections[i].start].kind == "heading"]
    if sections[top].kind not in _KINDS or len(heads) < 2:
        return frozenset()
    around = {i: ancestors(doc, doc.lines[sections[i].start].block) for i in heads}
    shared = set.intersection(*map(set, around.values()))
    boxes: dict[int, list[int]] = {}
    for i, nodes in around.items():
        apart = [n for n in nodes if n not in shared]
        if len(apart) < 2:
            return frozenset()
        boxes.setdefault(apart[-1], []).append(i)
    titles = [within[0] for within in boxes.values()]
    tags = {doc.nodes[box].tag for box in boxes}
    if len(titles) < 2 or len(tags) > 1 or any(sorts(s) or heads_years(s) for s in _headings(sections, titles)):
        return frozenset()
    if len({sections[i].level for i in titles}) > 1:
        return frozenset()
    return frozenset(titles) if all(_is_card(doc, sections[within[0]], box) for box, within in boxes.items()) else set()


def _headings(sections: Sequence[Section], found: Sequence[int]) -> list[str]:
    return [sections[i].heading or "" for i in found]


def _is_card(doc: Document, section: Section, box: int) -> bool:
    """A few lines below the heading, of which the first are no items, unless these are tags."""
    lines: list[Line] = []
    for line in doc.lines[section.start + 1 : section.start + 2 + _MOST_LINES]:
        if box not in ancestors(doc, line.block):
            break
        lines.append(line)
    told = next((i for i, n in enumerate(lines) if n.kind != "item" and len(n.text.split()) >= _DESCRIBED), len(lines))
    listed = any(n.kind == "item" and len(n.text.split()) > _TAG_WORDS for n in lines[:told])
    return 0 < len(lines) <= _MOST_LINES and not listed
