"""Which sub-headings part a list, and which are nothing but the titles of its entries."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from functools import cache, partial
from itertools import takewhile

from crawler.document.model import Document
from crawler.homepage.facts.cards import cards
from crawler.homepage.facts.stations import heads_course_of_life
from crawler.homepage.facts.words import has_role
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.sections import Section
from crawler.values.dates import find_dates

_LABELS = frozenset({"services", "teaching", "news"})
"""In these a sub-heading says of what kind the entries below are."""
_OF_ENTRIES = _LABELS | {"positions", "education", "awards", "talks", "projects", "press"}
_ITEMS = frozenset({"li", "tr", "dd", "article"})
_MOST_LINES, _FEW_LINES, _NEAR = 10, 2, 4
_PUNCTUATION = ",.:;()&"
_SIGNS = _PUNCTUATION + "0123456789-–—/"
_SORTING = frozenset(
    "current past ongoing completed previous former earlier recent selected finished active closed projects project"
    " research grants funding other older and funded external internal phd master student industry academic"
    " invited contributed keynote keynotes plenary seminar seminars talks talk lectures conference conferences"
    " presentations upcoming teaching awards honors service news media press".split()
)


def sections_of_entries(doc: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """Each section with its last line; the sections that are entries of one above are part of that one."""
    at = 0
    while at < len(sections):
        end = at + 1
        boxed = cache(partial(_in_boxes, doc, sections, at))
        while end < len(sections) and _is_below(sections, end, at):
            parent = sections[end].parent
            if not (parent is not None and at < parent) and not _is_title(doc, sections, end, at, boxed):
                break
            end += 1
        yield at, sections[end - 1].last
        at = end


def _is_below(sections: Sequence[Section], index: int, top: int) -> bool:
    parent: int | None = index
    while parent is not None and parent > top:
        parent = sections[parent].parent
    return parent == top


def _is_title(doc: Document, sections: Sequence[Section], index: int, top: int, boxed: Callable[[], Set[int]]) -> bool:
    """A heading inside an item of the list, or one of several with a date and little else below each."""
    life = heads_course_of_life(sections[top].heading)
    if life and sections[index].own_kind is not None:
        return False
    if not life and (sections[top].kind not in _OF_ENTRIES or sections[top].own_kind is None):
        return False
    if sections[top].kind == "positions" and has_role(sections[index].heading or ""):
        own = sections[index].own_kind
        if own is None and _is_dated_below(doc, sections[index]):
            return True
        if _has_one_date(doc, sections[index]):
            return own != "positions"
    if _closes_entry(doc, sections[index], sections[top]):
        return True
    if _only_sorts(doc, sections[index]):
        return False
    outside = set(ancestors(doc, doc.lines[sections[top].start].block))
    around = [n for n in ancestors(doc, doc.lines[sections[index].start].block) if n not in outside]
    if any(doc.nodes[n].tag in _ITEMS for n in around) or index in boxed():
        return True
    if sections[top].kind in _LABELS or sections[index].year is not None:
        return False
    if sections[index].own_kind is not None and not _is_named_award(doc, sections[index], sections[top]):
        return False
    alike = [s for s in sections[top + 1 :] if s.parent == top and s.level == sections[index].level]
    if sections[top].kind == "projects" and len(alike) > 1 and all(_is_described(doc, s) for s in alike):
        return sections[index] in alike
    titles = sum(_has_one_date(doc, _whole(sections, s)) and not _sorts(s.heading) for s in alike)
    return sections[index] in alike and titles * 3 >= len(alike) * 2


def _in_boxes(doc: Document, sections: Sequence[Section], top: int) -> Set[int]:
    """The headings below one that are titles of boxes."""
    below = list(takewhile(lambda i: _is_below(sections, i, top), range(top + 1, len(sections))))
    return _boxed(doc, sections, top, below) | cards(doc, sections, top, below, _sorts)


def _boxed(doc: Document, sections: Sequence[Section], top: int, below: Sequence[int]) -> Set[int]:
    """The headings below one that stand in a box each, all boxes dated and short; a box may hold several headings."""
    if sections[top].kind in _LABELS:
        return frozenset()
    around = [ancestors(doc, doc.lines[sections[i].start].block) for i in below]
    shared = set.intersection(*map(set, around)) if around else set()
    boxes = {i: [n for n in nodes if n not in shared] for i, nodes in zip(below, around, strict=True)}
    first = {b[-1]: i for i, b in reversed(boxes.items()) if len(b) > 1}
    dated = sum(_is_dated_box(doc, sections[i], box) for box, i in first.items())
    if len(first) < 2 or any(len(b) < 2 for b in boxes.values()) or dated * 5 < len(first) * 4:
        return frozenset()
    return frozenset(i for i in below if doc.lines[sections[i].start].kind == "heading")


def _is_dated_box(doc: Document, section: Section, box: int) -> bool:
    near = doc.lines[max(0, section.start - 2) : section.start + _MOST_LINES]
    lines = [n for n in near if box in ancestors(doc, n.block)]
    return any(find_dates(n.text) for n in lines)


def _closes_entry(doc: Document, year: Section, top: Section) -> bool:
    """A year in a column to the right of the lines before it: it stands in an element with these, and no other year."""
    if year.year is None or year.start == 0 or doc.lines[year.start].kind == "heading":
        return False
    outside = set(ancestors(doc, doc.lines[top.start].block))
    around = [n for n in ancestors(doc, doc.lines[year.start].block) if n not in outside][1:]
    before = set(ancestors(doc, doc.lines[year.start - 1].block))
    beside = next((n for n in around if n in before), None)
    if beside is None or year.start - 1 <= top.start:
        return False
    after = doc.lines[year.start + 1] if year.start + 1 < len(doc.lines) else None
    return after is None or beside not in ancestors(doc, after.block)


def _is_described(doc: Document, section: Section) -> bool:
    """A title above a few lines of prose: a project each, which need not be dated."""
    lines = [n for n in doc.lines[section.start + 1 : section.last + 1] if n.visible]
    return 1 <= len(lines) <= _MOST_LINES and not any(n.kind == "item" for n in lines) and not _sorts(section.heading)


def _sorts(heading: str | None) -> bool:
    """`Current`, `Past projects`, `2021`: what parts a list of projects."""
    words = {w.strip(_SIGNS).lower() for w in (heading or "").split()} - {""}
    return words <= _SORTING


def _is_named_award(doc: Document, section: Section, top: Section) -> bool:
    """`IEEE Best Paper Award` above a line of prose, among awards: one of them."""
    lines = [n for n in doc.lines[section.first : section.last + 1] if n.visible]
    told = 1 <= len(lines) <= _FEW_LINES and not any(n.kind == "item" for n in lines)
    return told and section.own_kind == top.kind == "awards"


def _is_dated_below(doc: Document, section: Section) -> bool:
    """`Software Engineer`, and on a line beside it when it was; but not a list of what one did as that."""
    below = [n for n in doc.lines[section.start : section.last + 1] if n.visible][:_NEAR]
    beside = [*doc.lines[max(0, section.start - 1) : section.start], *below]
    return any(find_dates(n.text) for n in beside) and not any(n.kind == "item" for n in below)


def _whole(sections: Sequence[Section], section: Section) -> Section:
    """With what stands under headings below its own: `<h5>2019 – 2021</h5>` below `<h4>Reader</h4>`."""
    behind = [s for s in sections if s.start > section.start]
    end = next((s for s in behind if s.level <= section.level), None)
    last = end.start - 1 if end else max((s.last for s in behind), default=section.last)
    return replace(section, last=max(last, section.last))


def _only_sorts(doc: Document, section: Section) -> bool:
    """`Invited` above items: no entry, but what its entries have in common."""
    words = {w.strip(_PUNCTUATION).lower() for w in (section.heading or "").split()}
    return words <= _SORTING and any(n.kind == "item" for n in doc.lines[section.first : section.last + 1])


def _has_one_date(doc: Document, section: Section) -> bool:
    lines = [n for n in doc.lines[section.start : section.last + 1] if n.visible]
    dated = sum(bool(find_dates(n.text)) for n in lines)
    return 1 <= dated <= 2 and len(lines) <= _MOST_LINES
