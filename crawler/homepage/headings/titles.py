"""Headings that head no section: titles and other fields of entries."""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from itertools import islice
from statistics import median

from crawler.document.model import Document, Line
from crawler.homepage.entry.labels import is_label
from crawler.homepage.headings.entry_boxes import ancestors, boxes_of_works, elements_around
from crawler.homepage.headings.told_below import cites_else, names_people_and_year, people_and_place
from crawler.homepage.headings.work_cards import card_lines

_AUTHORS_LABEL = re.compile(
    r"\s*(?:authors?|auteurs?|autor(?:es|en|innen)?|autori|作者|著者|저자)(?:\(\w+\))?\s?(?:[:：]|$)", re.IGNORECASE
)
_REAL = 6
"""The largest level of a heading that is marked up as one."""
_FIRST, _SEVERAL = 4, 3
_MEETING = re.compile(
    r"^(?:\d+\w*\s)?(?:workshop|conference|symposium|seminar|meeting|tutorial|panel|session)\b", re.IGNORECASE
)
"""`Workshop on Slow Canals` with those who organize it below."""
_ITEMS = frozenset({"li", "dd", "tr", "article"})
PUBLISHED = frozenset({"publications", "preprints", "workshops", "journals", "books", "theses", "patents", "software"})
"""Kinds of sections whose entries are publications."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may head a section."""

    at: int
    text: str
    kind: str | None
    year: int | None
    level: int
    sure: bool
    """False if it may just as well be the title of an entry."""
    box: int = 0
    """The element that it heads and nothing else, if that is known: a pane, an item with a list in it."""
    printed: bool = True
    """False if it stands elsewhere, as a tab does: its line is the first of what it heads."""


def without_fields(doc: Document, headings: list[Heading]) -> list[Heading]:
    """Leaves out what stands in the box of a work, below the heading of a list of these."""
    if doc.form == "text":
        return headings
    dropped: set[int] = set()
    start = end = 0
    for i, h in enumerate(headings):
        start = h.at + h.printed if h.level <= _REAL or not h.printed else start
        if h.kind not in PUBLISHED or h.at < end:
            continue
        ends = (o.at for o in islice(headings, i + 1, None) if o.sure and o.kind not in (None, *PUBLISHED, "about"))
        end = next(ends, len(doc.lines))
        dropped |= card_lines(doc, start, end - 1)
        start = end
    return [h for h in headings if h.at not in dropped]


def without_titles(doc: Document, headings: list[Heading]) -> list[Heading]:
    """Leaves out headings that are the titles of entries: many alike, of many words, with little below each."""
    groups: dict[tuple[int, int], list[int]] = {}
    above: list[Heading] = []
    for i, h in enumerate(headings):
        above = [a for a in above if a.level < h.level]
        if h.sure and (h.kind or not h.year):
            above.append(h)
        elif h.sure:
            continue
        else:
            groups.setdefault((above[-1].at if above else -1, h.level), []).append(i)
    titles = _labels(headings) | _labelled(doc, headings) | _cited(doc, headings)
    boxes: set[int] = set()
    large = {h.level for h in headings if h.sure and h.kind in PUBLISHED and h.level <= _REAL}
    for (top, _), members in groups.items():
        kind = _kind_above(headings, members[0], top)
        boxed = kind in PUBLISHED and headings[members[0]].level not in large
        own = _boxes(doc, headings, members) if boxed else frozenset()
        if own or _are_titles(doc, headings, members, kind):
            titles.update(members)
            boxes |= own
    titles -= {i for i in titles if headings[i].kind and headings[i].level in large}  # `Conference papers & talks`
    titles |= _like_titles(doc, headings, titles)
    titles |= _below_titles(headings, titles)
    titles |= {
        i for i, h in enumerate(headings) if h.level > _REAL and boxes & set(ancestors(doc, doc.lines[h.at].block))
    }
    return [h for i, h in enumerate(headings) if i not in titles]


def _below_titles(headings: list[Heading], titles: set[int]) -> set[int]:
    """Headings of a smaller size right below titles, and nowhere else: the authors, set as a heading."""
    groups: dict[int, list[int]] = {}
    for i, h in enumerate(headings):
        if i not in titles and not h.sure:
            groups.setdefault(h.level, []).append(i)
    alike = (g for g in groups.values() if len(g) > 1)
    return {i for g in alike if all(_is_below(headings, titles, i) for i in g) for i in g}


def _is_below(headings: list[Heading], titles: set[int], at: int) -> bool:
    return (
        at - 1 in titles and headings[at].at == headings[at - 1].at + 1 and headings[at].level > headings[at - 1].level
    )


def _kind_above(headings: list[Heading], first: int, top: int) -> str | None:
    """What the heading right above the first of some says, however it is set; before a year, the one before that.

    Else what the heading on the line `top` says.
    """
    before = headings[:first]
    if before and before[-1].kind is None and before[-1].year:
        return next((h.kind for h in reversed(before) if h.kind), None)
    if before and before[-1].kind and before[-1].sure:
        return before[-1].kind
    return next((h.kind for h in before if h.at == top), None)


def _like_titles(doc: Document, headings: list[Heading], titles: set[int]) -> set[int]:
    """Headings of many words in the same elements as the titles of other lists: a list of one entry.

    Of any words, where nearly all headings in these elements are titles.
    """
    known = Counter(_make(doc, headings[i]) for i in titles)
    long = {
        i
        for i, h in enumerate(headings)
        if h.kind is None and h.year is None and _words(h.text) >= 4 and known[_make(doc, h)] >= 3
    }
    proven, every = Counter(_make(doc, headings[i]) for i in titles | long), Counter(_make(doc, h) for h in headings)
    most = {made for made, n in proven.items() if known[made] >= 3 and 4 * n >= 3 * every[made]}
    return long | {i for i, h in enumerate(headings) if h.year is None and _make(doc, h) in most and _is_own(h)}


def _is_own(heading: Heading) -> bool:
    """No word that heads a list of works, and nothing but it."""
    return heading.kind is None or (heading.kind not in PUBLISHED and _words(heading.text) >= 4)


def _make(doc: Document, heading: Heading) -> tuple[int, str]:
    return heading.level, elements_around(doc, heading.at)


def _labelled(doc: Document, headings: list[Heading]) -> set[int]:
    """Headings with `Authors: …` right below, and those beside them: titles of entries that name their fields."""
    above = {
        _make(doc, h)
        for h in headings
        if not h.sure and any(_names_authors(doc, n) for n in doc.lines[h.at + 1 : h.at + 4])
    }
    beside = (i for i, h in enumerate(headings) if _make(doc, h) in above)
    return {i for i in beside if headings[i].year is None and headings[i].kind not in PUBLISHED} if above else set()


def _cited(doc: Document, headings: list[Heading]) -> set[int]:
    """Several headings alike with people right below each, and where the work appeared below these: cards of works."""
    alike: dict[tuple[int, str], set[int]] = {}
    for i, h in enumerate(headings):
        unknown = not (h.kind or h.year) and _words(h.text) >= _FIRST and not _MEETING.search(h.text)
        if unknown and people_and_place(doc.lines[h.at + 1 : h.at + 3]):
            alike.setdefault(_make(doc, h), set()).add(i)
    return {i for members in alike.values() if len(members) > 1 for i in members}


def _names_authors(doc: Document, line: Line) -> bool:
    label = _AUTHORS_LABEL.match(line.text)
    return label is not None and (label.group()[-1:] in (":", "：") or doc.nodes[line.block].tag == "dt")


def _are_titles(doc: Document, headings: list[Heading], members: list[int], kind: str | None) -> bool:
    words = median(_words(headings[i].text) for i in members)
    bodies = [
        doc.lines[headings[i].at + 1 : headings[i + 1].at if i + 1 < len(headings) else len(doc.lines)] for i in members
    ]
    unknown = sum(headings[i].kind is None for i in members)
    cited = zip(members, bodies, strict=True)
    if 2 * sum(any(cites_else(n, headings[i].text) for n in body[:_FIRST]) for i, body in cited) > len(members):
        return False
    if unknown == len(members) >= _SEVERAL and 4 * sum(map(names_people_and_year, bodies)) >= 3 * len(members):
        return True
    if _inside_items(doc, headings, members):
        return any(headings[i].kind is None for i in members)
    items = median(sum(n.kind == "item" and n.level <= 1 for n in body[:40]) for body in bodies)
    needed = 1 if kind in PUBLISHED else 3
    labelled = kind in PUBLISHED and all(is_label(n.text) for body in bodies for n in body if n.kind == "item")
    if unknown * 2 < len(members) or (len(members) < 3 and items > 0 and not labelled):
        return False
    return len(members) >= needed and words >= 4 and items <= 3 and median(len(b) for b in bodies) <= 12


def _inside_items(doc: Document, headings: list[Heading], members: list[int]) -> bool:
    """Each of several headings stands in an item of its own that holds all lines below it, and no list."""
    if len(members) < 2:
        return False
    items = [_item(doc, headings[i].at) for i in members]
    return 0 not in items and len(set(items)) == len(items) and all(_fills(doc, headings[i].at) for i in members)


def _boxes(doc: Document, headings: list[Heading], members: list[int]) -> Set[int]:
    """The boxes of the entries that these headings name, if each stands in one of its own.

    Whatever else looks like a heading in such a box, a year or a publisher, is part of the entry.
    """
    named = [headings[i].kind for i in members if headings[i].kind]
    if 4 * len(named) > len(members) or not PUBLISHED.isdisjoint(named):
        return frozenset()
    return boxes_of_works(doc, [headings[i].at for i in members])


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


def _labels(headings: list[Heading]) -> set[int]:
    """Headings that say the same again and again under one heading: what kind of thing each entry is."""
    groups: dict[tuple[int, int], list[int]] = {}
    above: list[Heading] = []
    for i, h in enumerate(headings):
        above = [a for a in above if a.level < h.level]
        if h.year is None and h.level > 3:
            groups.setdefault((above[-1].at if above else -1, h.level), []).append(i)
        above.append(h)
    repeated = [m for m in groups.values() if len(m) >= 4 and 2 * len({headings[i].text for i in m}) <= len(m)]
    return {i for members in repeated for i in members}
