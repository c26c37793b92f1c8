"""Which part of the page is this: its sections, however their headings are marked.

A heading may be an <h2>, a bold line, a line in capitals, or a plain word alone on its line; and an <h4> may be no
heading at all but the title of an entry. So headings are judged by what they say and by what follows them.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from crawler.document.model import Document, Line, Look
from crawler.document.nodes import beside_their_like
from crawler.homepage.entry_boxes import ancestors
from crawler.homepage.item_headings import item_headed
from crawler.homepage.panes import still_open, with_panes
from crawler.homepage.titles import PUBLISHED, Heading, without_titles, without_years_of_entries
from crawler.homepage.topics import content_kind
from crawler.homepage.year_headings import SPAN, heading_year, heads_years
from crawler.homepage.year_terms import year_terms
from crawler.lexicon.headings import announces_conferences, announces_forthcoming, heading_kind, joins_talks
from crawler.values.cues import YEAR
from crawler.values.names import name_likeness

_NUMBER = re.compile(r"\[\d+\]")
_FOLDED, _PLAIN = 6, 9
"""The levels of what heads a list that is folded away, and of plain words."""
_BOLD = Look.BOLD | Look.UNDERLINE | Look.SIZE
_LETTERED = re.compile(r"(?:[A-ZА-ЯÇŞİ]|[IVX]{1,4}|\d{1,2})[.)]\s")
_MARKED = Look.BOLD | Look.UNDERLINE | Look.SIZE | Look.COLOUR
_LISTED = frozenset({"li", "nav", "button", "dd", "a", "option", "footer", "label"})


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines under one heading, up to the next heading of whatever level."""

    heading: str | None
    """As printed; None for what stands before the first heading."""
    kind: str | None
    """What the heading says, else what the heading above says, else what the lines say, else None."""
    level: int
    start: int
    """The heading's line (the first line, if there is no heading, or it stands elsewhere as a tab does)."""
    first: int
    last: int
    """First and last line of the content, both inclusive; empty if last < first."""
    parent: int | None
    """Index of the section that this one is part of."""
    year: int | None
    """The year that the heading, or one above it, states for all that follows."""
    own_kind: str | None
    """What this very heading says."""


def sections(doc: Document) -> tuple[Section, ...]:
    """All lines of the document, split at its headings, in reading order."""
    cards = beside_their_like(doc.nodes, "article")
    terms = year_terms(doc)
    found = (_of_term(doc, i) if i in terms else _heading(doc, i, cards) for i in range(len(doc.lines)))
    headings = [h for h in found if h is not None]
    return _nested(doc, with_panes(doc, without_titles(doc, without_years_of_entries(doc, headings))))


def lineage(all_sections: Sequence[Section], index: int) -> list[Section]:
    """The section and those it is part of, innermost first."""
    chain, at = [], index
    while True:
        chain.append(all_sections[at])
        parent = all_sections[at].parent
        if parent is None:
            return chain
        at = parent


def _of_term(doc: Document, at: int) -> Heading:
    return Heading(at, doc.lines[at].text, None, heading_year(doc.lines[at].text), 10, True)


def _heading(doc: Document, at: int, cards: Set[int]) -> Heading | None:
    line = doc.lines[at]
    text = line.text.strip(" :：#=_~*–—-")
    if not line.visible or not text or len(text) > 200:
        return None
    remarked = _remarked_on(line)
    listed = remarked or _names_a_list(line, text)
    if line.kind != "heading" and not listed and (len(text) > 60 or len(text.split()) > 5):
        return None
    year = heading_year(text)
    kind = heading_kind(text)
    spans_years = kind == "year" or bool(SPAN.match(text))
    kind = (
        None
        if kind == "year" or (kind and len(text.split()) > (12 if line.kind == "heading" or listed else 7))
        else kind
    )
    topmost = line.kind == "heading" and line.level <= 3
    if kind is None and topmost and not (year or spans_years) and len(text) < 50 and name_likeness(text) >= 0.75:
        kind = "about"
    if line.kind == "heading" and doc.form == "text" and not (kind or year or spans_years or _alone(doc, at)):
        return None
    if line.kind == "heading":
        return Heading(at, text, kind, year, line.level, bool(year or spans_years or (kind and len(text.split()) <= 3)))
    if kind and remarked and _alone(doc, at) and _stands_above(doc, at):
        return Heading(at, text, kind, None, 8, True)
    if (kind or year) and any(doc.nodes[n].tag == "summary" for n in ancestors(doc, line.block)[:2]):
        return Heading(at, text, kind, year, _FOLDED, True)
    in_a_list = line.kind == "item" or _in_a_list(doc, line, cards)
    item = item_headed(doc, at) if in_a_list else 0
    if kind == "about" or (in_a_list and not item):
        return None
    if _heads_a_column(doc, at) or (not (kind or year) and not _heads_a_list(doc, at)):
        return None
    long = kind and len(text.split()) > 3 and not text.isupper() and line.text[-1] not in ":："
    if long and not _heads_a_list(doc, at):
        return None
    if _is_row_of_labels(line):
        return None
    level = _pseudo_level(doc, at, kind, year) or (_PLAIN if item and kind and not line.runs[0].href else 0)
    return Heading(at, text, kind, year, level, bool(kind or year), item) if level else None


def _names_a_list(line: Line, text: str) -> bool:
    """`<b>A. Uluslararası hakemli dergilerde yayımlanan makaleler:</b>`, as official lists have it."""
    told = line.text.rstrip()[-1:] in (":", "：") or _LETTERED.match(text) is not None
    return told and 5 < len(text.split()) <= 12 and len(text) <= 120 and bool(_shared_look(line) & _MARKED)


def _remarked_on(line: Line) -> bool:
    """`<b>Complete publications</b> (sole author unless noted)`: what is marked is the heading."""
    if not line.text.endswith(")"):
        return False
    marked = tuple(takewhile(lambda run: bool(run.look & _MARKED) or not run.text.strip(), line.runs))
    told, rest = "".join(r.text for r in marked).strip(), "".join(r.text for r in line.runs[len(marked) :]).strip()
    return rest.startswith("(") and rest.count("(") == 1 and heading_kind(told) in PUBLISHED


def _is_row_of_labels(line: Line) -> bool:
    """Words of several elements that touch: tags below an entry, made buttons by a style sheet."""
    return any(
        one.node != two.node and one.text[-1].isalnum() and (two.text[0].isupper() or not two.text[0].isascii())
        for one, two in pairwise(line.runs)
    )


def _pseudo_level(doc: Document, at: int, kind: str | None, year: int | None) -> int:
    """Below the real headings: 7 capitals, 8 bold and the like, 9 plain words, 10 years; 0 if it is no heading."""
    line = doc.lines[at]
    look = _shared_look(line)
    linked = any(r.href for r in line.runs)
    alone = _alone(doc, at)
    if kind and len(line.text.split()) > 3 and not (line.text.isupper() or alone):
        return 0
    caps = _in_capitals(line.text)
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
        and len(line.text.split()) <= (6 if line.text.endswith((":", "：")) else 4)
    )
    return _PLAIN if plain and line.kind in ("text", "cell") else 0


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(c.isalpha() for c in text) > 3


def _stands_above(doc: Document, at: int) -> bool:
    """What follows stands beside the line or beside its box, not in another corner of a larger box."""
    if at + 1 >= len(doc.lines):
        return False
    frame = _frame(doc, at)
    row = _row(doc, frame)
    box = doc.nodes[row].parent if row != frame else doc.nodes[doc.nodes[frame].parent].parent
    return not box or box in ancestors(doc, doc.lines[at + 1].block)


def _frame(doc: Document, at: int) -> int:
    """The line's block, or the table around it that holds nothing else: a bar of colour behind a heading."""
    block = doc.lines[at].block
    table = next((n for n in ancestors(doc, block) if doc.nodes[n].tag == "table"), 0)
    beside = (doc.lines[i].block for i in (at - 1, at + 1) if 0 <= i < len(doc.lines))
    return block if not table or any(table in ancestors(doc, b) for b in beside) else table


def _shared_look(line: Line) -> Look:
    looks = [r.look for r in line.runs if r.text.strip(" :：")]
    shared = looks[0] if looks else Look.PLAIN
    for look in looks[1:]:
        shared &= look
    return shared


def _alone(doc: Document, at: int) -> bool:
    """Nothing else stands beside it, in its block or its table row; in preformatted text, empty lines around."""
    block = _row(doc, doc.lines[at].block)
    if doc.form == "text" and _in_capitals(doc.lines[at].text):
        return doc.lines[at].gap
    if doc.nodes[block].tag == "pre":
        return all(n.gap or n.block != block for n in doc.lines[at : at + 2])
    return all(_row(doc, doc.lines[i].block) != block for i in (at - 1, at + 1) if 0 <= i < len(doc.lines))


def _row(doc: Document, node: int) -> int:
    for up in ancestors(doc, node):
        if doc.nodes[up].tag == "tr":
            return up
    return node


def _in_a_list(doc: Document, line: Line, cards: Set[int]) -> bool:
    within = takewhile(lambda up: doc.nodes[up].tag != "main", ancestors(doc, line.block))
    return any(doc.nodes[up].tag in _LISTED or up in cards for up in within)


def _heads_a_column(doc: Document, at: int) -> bool:
    """One of several header cells in a row of a table."""
    blocks = [doc.lines[i].block for i in (at - 1, at, at + 1) if 0 <= i < len(doc.lines)]
    own = doc.lines[at].block
    if doc.nodes[own].tag != "th":
        return False
    return any(b != own and doc.nodes[b].tag == "th" and _row(doc, b) == _row(doc, own) for b in blocks)


def _heads_a_list(doc: Document, at: int) -> bool:
    line, after = doc.lines[at], doc.lines[at + 1 : at + 3]
    bold = bool(_shared_look(line) & _BOLD)
    return bold and len(line.text.split()) <= 6 and len(after) == 2 and all(n.kind == "item" for n in after)


def _nested(doc: Document, headings: list[Heading]) -> tuple[Section, ...]:
    found: list[Section] = []
    open_: list[int] = []
    boxes: dict[int, int] = {}
    bounds = [h.at for h in headings] + [len(doc.lines)]
    if bounds[0] > 0:
        found.append(Section(None, None, 0, 0, 0, bounds[0] - 1, None, None, None))
    for h, end in zip(headings, bounds[1:], strict=True):
        open_ = open_[: still_open(boxes, open_, ancestors(doc, doc.lines[h.at].block))]
        level = h.level + _opens_below(doc, found[-1] if found else None, h)
        level = max(level, _level_within_works([found[i] for i in open_], h, doc))
        while open_ and h.printed and open_[-1] not in boxes:
            if found[open_[-1]].level < level and not _like(doc, found[open_[-1]], h):
                break
            open_.pop()
        parent = open_[-1] if open_ else None
        above = found[parent] if parent is not None else None
        own = None if above and _is_of_what_is_above(above, h) else h.kind
        kind = own or (above.kind if above else None)
        year = h.year or (above.year if above and not SPAN.match(h.text) else None)
        open_.append(len(found))
        boxes.update({len(found): h.box} if h.box else {})
        found.append(Section(h.text, kind, level, h.at, h.at + h.printed, end - 1, parent, year, own))
    return tuple(s if s.kind else replace(s, kind=content_kind(doc.lines[s.first : s.last + 1])) for s in found)


def _is_of_what_is_above(above: Section, heading: Heading) -> bool:
    """Conferences below talks are where somebody spoke, theses below students are theirs."""
    if above.kind == "talks":
        return heading.kind == "workshops" or announces_conferences(heading.text) or joins_talks(heading.text)
    return above.kind == "students" and heading.kind == "theses"


def _level_within_works(open_: Sequence[Section], heading: Heading, doc: Document) -> int:
    """Where a year stands below a heading of works: within them, however large the year itself is set.

    Unless a year set as large already stands above the works.
    """
    if heading.kind or not (heading.year or SPAN.match(heading.text)):
        return 0
    years = [s for s in open_ if s.heading and heads_years(s.heading)]
    works = next((s for s in reversed(open_) if s.own_kind), None)
    if works is None or works.own_kind not in PUBLISHED or works.level < heading.level:
        return 0
    if works.level == heading.level and announces_forthcoming(works.heading or ""):
        return 0
    above = any(s.start < works.start and s.level <= heading.level for s in years)
    return 0 if above else max(10, works.level + 1)


def _opens_below(doc: Document, above: Section | None, heading: Heading) -> bool:
    """A line that says nothing known, in another look than the heading right above it: part of what that one heads."""
    return (
        above is not None
        and above.level == heading.level > 6
        and above.last < above.first
        and bool(above.own_kind and not heading.kind)
        and _shared_look(doc.lines[above.start]) != _shared_look(doc.lines[heading.at])
    )


def _like(doc: Document, section: Section, year: Heading) -> bool:
    """A year stands beside the part before it, rather than in it, if both are set alike: `Forthcoming`, `2022`."""
    if year.level != 10 or section.own_kind or section.year or not 6 < section.level < 10:
        return False
    one, two = doc.lines[section.start], doc.lines[year.at]
    kinds = {_NUMBER.sub("", doc.nodes[n.block].path) for n in (one, two)}
    return len(kinds) == 1 and _shared_look(one) == _shared_look(two)
