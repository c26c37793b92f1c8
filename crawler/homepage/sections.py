"""Which part of the page is this: its sections, however their headings are marked.

A heading may be an <h2>, a bold line, a line in capitals, or a plain word alone on its line; and an <h4> may be no
heading at all but the title of an entry. So headings are judged by what they say and by what follows them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from crawler.document.model import Document, Line, Look
from crawler.homepage.topics import content_kind
from crawler.lexicon.headings import heading_kind
from crawler.values.names import name_likeness

YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_YEAR_HEADING = re.compile(
    r"^\W*(?:year|in|published in|publications?(?: in| of)?|jahr|année|año)?\s*(19[5-9]\d|20[0-4]\d)\s*年?"
    r"(?:\s*\(\d+(?:\s\w+){0,2}\)|\s*\+|\s*(?:and (?:earlier|before)|or earlier))?\W*$",
    re.IGNORECASE,
)
_SPAN_HEADING = re.compile(
    r"^\W*(?:before\s+|until\s+|since\s+|from\s+)?((?:19|20)\d\d)\s*(?:[-–—/]|to|and)?\s*"
    r"((?:19|20)\d\d|present|now|today|earlier)?\W*$",
    re.IGNORECASE,
)
_MARKED = Look.BOLD | Look.UNDERLINE | Look.SIZE | Look.COLOUR
_LISTED = frozenset({"li", "nav", "button", "dd", "a", "option", "footer", "label"})
_ITEMS = frozenset({"li", "dd", "tr", "article"})
PUBLISHED = frozenset({"publications", "preprints", "workshops", "journals", "books", "theses", "patents", "software"})
"""Kinds of sections whose entries are publications."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines under one heading, up to the next heading of whatever level."""

    heading: str | None
    """As printed; None for what stands before the first heading."""
    kind: str | None
    """What the heading says, else what the heading above says, else what the lines say, else None."""
    level: int
    start: int
    """The heading's line (the first line, if there is no heading)."""
    first: int
    last: int
    """First and last line of the content, both inclusive; empty if last < first."""
    parent: int | None
    """Index of the section that this one is part of."""
    year: int | None
    """The year that the heading, or one above it, states for all that follows."""
    own_kind: str | None
    """What this very heading says."""


@dataclass(frozen=True, slots=True)
class _Heading:
    at: int
    text: str
    kind: str | None
    year: int | None
    level: int
    sure: bool
    """False if it may just as well be the title of an entry."""


def sections(doc: Document) -> tuple[Section, ...]:
    """All lines of the document, split at its headings, in reading order."""
    headings = [h for i in range(len(doc.lines)) if (h := _heading(doc, i)) is not None]
    return _nested(doc, _without_titles(doc, _without_years_of_entries(headings)))


def _without_years_of_entries(headings: list[_Heading]) -> list[_Heading]:
    """Years that come again and again are those of entries: a list is headed once by each year."""
    found: list[_Heading] = []
    for yearly, some in groupby(headings, lambda h: h.year is not None and h.kind is None):
        run = list(some)
        again = sum(a.year == b.year for a, b in pairwise(run))
        found += [] if yearly and again >= 2 and again * 4 >= len(run) else run
    return found


def lineage(all_sections: Sequence[Section], index: int) -> list[Section]:
    """The section and those it is part of, innermost first."""
    chain, at = [], index
    while True:
        chain.append(all_sections[at])
        parent = all_sections[at].parent
        if parent is None:
            return chain
        at = parent


def heading_year(text: str) -> int | None:
    """The year of a heading that says nothing but a year."""
    found = _YEAR_HEADING.match(text)
    return int(found.group(1)) if found else None


def heads_years(text: str) -> bool:
    """Whether a heading says nothing but a year or a span of years."""
    return heading_year(text) is not None or _SPAN_HEADING.match(text) is not None


def _heading(doc: Document, at: int) -> _Heading | None:
    line = doc.lines[at]
    text = line.text.strip(" :：#")
    if not line.visible or not text or len(text) > 200:
        return None
    year = heading_year(text)
    kind = heading_kind(text)
    spans_years = kind == "year" or bool(_SPAN_HEADING.match(text))
    kind = None if kind == "year" or (kind and len(text.split()) > (10 if line.kind == "heading" else 7)) else kind
    topmost = line.kind == "heading" and line.level <= 3
    if kind is None and topmost and not (year or spans_years) and len(text) < 50 and name_likeness(text) >= 0.75:
        kind = "about"
    if line.kind == "heading" and doc.form == "text" and not (kind or year or spans_years or _alone(doc, at)):
        return None
    if line.kind == "heading":
        return _Heading(
            at, text, kind, year, line.level, bool(year or spans_years or (kind and len(text.split()) <= 3))
        )
    if kind == "about" or len(text) > 60 or len(text.split()) > 5 or line.kind == "item" or _in_a_list(doc, line):
        return None
    if _heads_a_column(doc, at) or (not (kind or year) and not _heads_a_list(doc, at)):
        return None
    if kind and len(text.split()) > 3 and not text.isupper() and text[-1] != ":" and not _heads_a_list(doc, at):
        return None
    level = _pseudo_level(doc, at, kind, year)
    return _Heading(at, text, kind, year, level, bool(kind or year)) if level else None


def _pseudo_level(doc: Document, at: int, kind: str | None, year: int | None) -> int:
    """Below the real headings: 7 capitals, 8 bold and the like, 9 plain words, 10 years; 0 if it is no heading."""
    line = doc.lines[at]
    look = _shared_look(line)
    linked = any(r.href for r in line.runs)
    alone = _alone(doc, at)
    if kind and len(line.text.split()) > 3 and not (line.text.isupper() or alone):
        return 0
    caps = line.text.isupper() and sum(c.isalpha() for c in line.text) > 3
    if linked or not _stands_above(doc, at):
        return 0
    if line.text.endswith(tuple(".,;。，；")) or at + 1 >= len(doc.lines) or not (alone or look & _MARKED):
        return 0
    if year:
        return 10 if alone or look & _MARKED else 0
    if caps:
        return 7
    if look & _MARKED:
        return 8
    plain = (
        kind
        and alone
        and not YEAR.search(line.text)
        and line.text[:1] == line.text[:1].upper()
        and len(line.text.split()) <= 4
    )
    return 9 if plain and line.kind == "text" else 0


def _stands_above(doc: Document, at: int) -> bool:
    """What follows stands beside the line or beside its box, not in another corner of a larger box."""
    if at + 1 >= len(doc.lines):
        return False
    box = doc.nodes[doc.nodes[doc.lines[at].block].parent].parent
    return not box or box in ancestors(doc, doc.lines[at + 1].block)


def _shared_look(line: Line) -> Look:
    looks = [r.look for r in line.runs if r.text.strip(" :：")]
    shared = looks[0] if looks else Look.PLAIN
    for look in looks[1:]:
        shared &= look
    return shared


def _alone(doc: Document, at: int) -> bool:
    """Nothing else stands beside it: not in its block, and not in its table row."""
    block = _row(doc, doc.lines[at].block)
    return all(_row(doc, doc.lines[i].block) != block for i in (at - 1, at + 1) if 0 <= i < len(doc.lines))


def _row(doc: Document, node: int) -> int:
    for up in ancestors(doc, node):
        if doc.nodes[up].tag == "tr":
            return up
    return node


def _in_a_list(doc: Document, line: Line) -> bool:
    return any(doc.nodes[up].tag in _LISTED for up in ancestors(doc, line.block))


def ancestors(doc: Document, node: int) -> list[int]:
    """The node and those around it, innermost first, without the root."""
    chain = []
    while node:
        chain.append(node)
        node = doc.nodes[node].parent
    return chain


def _heads_a_column(doc: Document, at: int) -> bool:
    """One of several header cells in a row of a table."""
    blocks = [doc.lines[i].block for i in (at - 1, at, at + 1) if 0 <= i < len(doc.lines)]
    own = doc.lines[at].block
    if doc.nodes[own].tag != "th":
        return False
    return any(b != own and doc.nodes[b].tag == "th" and _row(doc, b) == _row(doc, own) for b in blocks)


def _heads_a_list(doc: Document, at: int) -> bool:
    line, after = doc.lines[at], doc.lines[at + 1 : at + 3]
    bold = bool(_shared_look(line) & (Look.BOLD | Look.UNDERLINE | Look.SIZE))
    return bold and len(line.text.split()) <= 6 and len(after) == 2 and all(n.kind == "item" for n in after)


def _without_titles(doc: Document, headings: list[_Heading]) -> list[_Heading]:
    """Leaves out headings that are the titles of entries: many alike, of many words, with little below each."""
    groups: dict[tuple[int, int], list[int]] = {}
    above: list[_Heading] = []
    for i, h in enumerate(headings):
        above = [a for a in above if a.level < h.level]
        if h.sure:
            above.append(h)
        else:
            groups.setdefault((above[-1].at if above else -1, h.level), []).append(i)
    titles = _labels(headings)
    for (top, _), members in groups.items():
        kind = heading_kind(doc.lines[top].text) if top >= 0 else None
        if _are_titles(doc, headings, members, kind):
            titles.update(members)
    return [h for i, h in enumerate(headings) if i not in titles]


def _labels(headings: list[_Heading]) -> set[int]:
    """Headings that say the same again and again under one heading: what kind of thing each entry is."""
    groups: dict[tuple[int, int], list[int]] = {}
    above: list[_Heading] = []
    for i, h in enumerate(headings):
        above = [a for a in above if a.level < h.level]
        if h.year is None and h.level > 3:
            groups.setdefault((above[-1].at if above else -1, h.level), []).append(i)
        above.append(h)
    repeated = [m for m in groups.values() if len(m) >= 4 and 2 * len({headings[i].text for i in m}) <= len(m)]
    return {i for members in repeated for i in members}


def _are_titles(doc: Document, headings: list[_Heading], members: list[int], kind: str | None) -> bool:
    words = median(_words(headings[i].text) for i in members)
    bodies = [
        doc.lines[headings[i].at + 1 : headings[i + 1].at if i + 1 < len(headings) else len(doc.lines)] for i in members
    ]
    if _inside_items(doc, headings, members):
        return any(headings[i].kind is None for i in members)
    items = median(sum(n.kind == "item" and n.level <= 1 for n in body[:40]) for body in bodies)
    unknown = sum(headings[i].kind is None for i in members)
    needed = 1 if kind in PUBLISHED else 3
    if unknown == 0 or (len(members) < 3 and items > 0):
        return False
    return len(members) >= needed and words >= 4 and items <= 3 and median(len(b) for b in bodies) <= 12


def _inside_items(doc: Document, headings: list[_Heading], members: list[int]) -> bool:
    """Each of several headings stands in an item of its own that holds all lines below it, and no list."""
    if len(members) < 2:
        return False
    items = [_item(doc, headings[i].at) for i in members]
    return 0 not in items and len(set(items)) == len(items) and all(_fills(doc, headings[i].at) for i in members)


def _item(doc: Document, at: int) -> int:
    return next((n for n in ancestors(doc, doc.lines[at].block) if doc.nodes[n].tag in _ITEMS), 0)


def _fills(doc: Document, at: int) -> bool:
    """The item goes on beside the heading for a few lines, with no item in it."""
    item, beside = _item(doc, at), 0
    for step in (1, -1):
        for i in range(at + step, at + 13 * step, step):
            around = ancestors(doc, doc.lines[i].block) if 0 <= i < len(doc.lines) else []
            if item not in around:
                break
            if any(doc.nodes[n].tag in _ITEMS for n in around[: around.index(item)]):
                return False
            beside += 1
    return 0 < beside <= 12


def _words(text: str) -> float:
    wide = sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text)
    return len(text.split()) + wide / 3


def _nested(doc: Document, headings: list[_Heading]) -> tuple[Section, ...]:
    found: list[Section] = []
    open_: list[int] = []
    bounds = [h.at for h in headings] + [len(doc.lines)]
    if bounds[0] > 0:
        found.append(Section(None, None, 0, 0, 0, bounds[0] - 1, None, None, None))
    for h, end in zip(headings, bounds[1:], strict=True):
        while open_ and found[open_[-1]].level >= h.level:
            open_.pop()
        parent = open_[-1] if open_ else None
        above = found[parent] if parent is not None else None
        kind = h.kind or (above.kind if above else None)
        year = h.year or (above.year if above and not _SPAN_HEADING.match(h.text) else None)
        open_.append(len(found))
        found.append(Section(h.text, kind, h.level, h.at, h.at + 1, end - 1, parent, year, h.kind))
    return tuple(s if s.kind else replace(s, kind=content_kind(doc.lines[s.first : s.last + 1])) for s in found)
