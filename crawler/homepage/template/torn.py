"""How badly a way to group lines tears apart what stands together."""

import re
from collections.abc import Sequence

from crawler.document.model import Line
from crawler.homepage.entry.outline import Outline
from crawler.homepage.template.grouping import Bounds

_FOLLOWS = re.compile(
    r"\s*(?:[Ii]n:\s|IN:\s|(?:Abstract|Keywords?|Zusammenfassung|Résumé|Resumen|Resumo|Abstract BibTeX)\s*[:.]"
    r"|(?:(?:Co-?)?[Ss]upervis(?:ors?|ed|ion)|Advis[eo]rs?|(?:Thesis )?Committee|Jury|Betreuer(?:in)?|Gutachter"
    r"|Directeurs?|Encadrants?|Tutor(?:es)?|Relator[ei])(?:\s?:| by\s)"
    r"|(?:Hg|Hrsg)\. von\s|[Ee]d(?:ited|s?\.) by\s|pp?\.\s?\d|S\.\s\d|doi:\s|DOI:\s)"
)
_YEAR_ALONE = re.compile(r"\W*(?:19|20)\d\d\W*")
_OPENED = re.compile(r"\W{0,3}[\"“„«‘]\s?[^\W_]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FILLS_LIST = 0.4
_LOST = 1.5
"""Works that are run together are lost, where one that is torn apart may still be read."""
_SEVERAL, _BELOW = 2, 3
_MUCH = 40
"""Letters."""


def torn(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries whose first line stands closer to the line before than to their own last line."""
    lines = outline.doc.lines
    cuts = 0
    for first, last in bounds:
        if first and first < last:
            chain = outline.chain(lines[first].block)
            before = _common(chain, outline.chain(lines[first - 1].block))
            cuts += before > _common(chain, outline.chain(lines[last].block))
    return cuts / len(bounds)


def straddling(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries that begin in one list item and end in the next, or of the items so run together.

    Less for one that fills a list; none of several that begin with a heading each: what is said of a work may be
    listed below its title.
    """
    if len(bounds) == 1 and _fills_list(outline, bounds[0]):
        return _FILLS_LIST
    lines = outline.doc.lines
    headed = len(bounds) > 1 and all(lines[a].kind == "heading" for a, _ in bounds)
    across = [(a, b) for a, b in bounds if a != b and not (headed and not _item(outline, a))]
    torn_off = sum(_item(outline, a) != _item(outline, b) for a, b in across) / len(bounds)
    return max(torn_off, _LOST * _run_together(outline, across, bounds)) if torn_off else 0.0


def _run_together(outline: Outline, across: Sequence[Bounds], bounds: Sequence[Bounds]) -> float:
    """The share of the list items that are not the first of their entry."""
    within = [len({_item(outline, i) for i in range(a, b + 1)} - {0}) for a, b in across]
    items = len({_item(outline, i) for a, b in bounds for i in range(a, b + 1)} - {0})
    return sum(max(0, n - 1) for n in within) / items if items else 0.0


def splitting(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries that begin amid a list item, of several at least."""
    amid = [i for a, _ in bounds if a and (i := _item(outline, a)) and i == _item(outline, a - 1)]
    return len(amid) / len(bounds) if len(set(amid)) > 1 else 0.0


def headless(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries that begin with what only follows a title: `In:`, `Abstract:`, editors, pages."""
    return sum(_FOLLOWS.match(outline.doc.lines[a].text) is not None for a, _ in bounds) / len(bounds)


def hung(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries that end in a heading and begin with none, or are two as large: it heads the next."""
    lines = outline.doc.lines
    ends = [(lines[a], lines[b], b - a) for a, b in bounds if a != b and lines[b].kind == "heading"]
    return sum(n.kind != "heading" or (far == 1 and last.level <= n.level) for n, last, far in ends) / len(bounds)


def headed(outline: Outline, bounds: Sequence[Bounds]) -> bool:
    """Whether each of several entries begins with a heading, with a few lines below: no other heading, and no items."""
    lines = outline.doc.lines
    if len(bounds) < _SEVERAL or any(lines[a].kind != "heading" for a, _ in bounds):
        return False
    return all(a < b <= a + _BELOW and not any(_listed(outline, n) for n in lines[a + 1 : b + 1]) for a, b in bounds)


def _listed(outline: Outline, line: Line) -> bool:
    """Whether what stands below a heading is one of several things itself."""
    return line.kind in ("heading", "item") or outline.doc.nodes[line.block].tag in ("td", "th")


def crowded(outline: Outline, bounds: Sequence[Bounds], years: int) -> int:
    """1 if all between two of these years is taken for one entry, which no heading names; 2 if even more is."""
    if len(bounds) < years:
        return 2
    named = all(a == b or outline.doc.lines[a].kind == "heading" for a, b in bounds)
    return len(bounds) <= years + 1 and not named


def gathered(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries in which a year stands alone, and below the first work another one in quotes."""
    lines = outline.doc.lines
    held = [(a, b) for a, b in bounds if b - a > 1 and _YEAR_ALONE.fullmatch(lines[a].text)]
    return sum(any(_OPENED.match(n.text) for n in lines[a + 2 : b + 1]) for a, b in held) / len(bounds)


def doubled(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries that hold a second box of several lines that begins as their first one does."""
    return sum(_holds_second_box(outline, *b) for b in bounds) / len(bounds)


def repeating(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries of several lines each of which says as much as an entry does, a year among it."""
    lines = outline.doc.lines
    return sum(a < b and all(_says_much(n.text) for n in lines[a : b + 1]) for a, b in bounds) / len(bounds)


def _says_much(text: str) -> bool:
    return len(text) >= _MUCH and _YEAR.search(text) is not None


def _holds_second_box(outline: Outline, first: int, last: int) -> bool:
    lines, nodes = outline.doc.lines, outline.doc.nodes
    if last - first < 3 or lines[first].block == lines[first + 1].block:
        return False
    box, begun = nodes[lines[first].block].parent, outline.kind(lines[first].block)
    if not box or box != nodes[lines[first + 1].block].parent:
        return False
    again = (i for i in range(first + 2, last) if outline.kind(lines[i].block) == begun)
    return any(
        (other := nodes[lines[i].block].parent) != box and other == nodes[lines[i + 1].block].parent for i in again
    )


def _fills_list(outline: Outline, entry: Bounds) -> bool:
    """One thing in several items: nothing but a year, or what only follows a title, stands in one of them."""
    first, last = entry
    texts = [n.text for n in outline.doc.lines[first + 1 : last + 1]]
    alone = any(_FOLLOWS.match(t) or _YEAR_ALONE.fullmatch(t) for t in texts)
    return alone and 0 not in {_item(outline, i) for i in entry} and _item(outline, first) != _item(outline, last)


def _item(outline: Outline, line: int) -> int:
    return outline.item(outline.doc.lines[line].block)


def _common(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    depth = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        depth += 1
    return depth
