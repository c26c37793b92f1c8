"""Where entries begin and end: every way in which a section repeats itself is a candidate.

A section may repeat an element (items, rows, paragraphs, boxes of any depth), begin each entry with the same mark (a
number, a heading, a look, a list of authors), leave an empty line between entries, or simply put one on each line.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple

from crawler.document.model import Line
from crawler.homepage.entry.entries import wraps
from crawler.homepage.entry.marks import STYLED
from crawler.homepage.entry.outline import Outline
from crawler.homepage.entry.plain_phrases import begins_forthcoming
from crawler.homepage.headings.work_cards import cards, place
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.people.authors import authors_at_start

Bounds = tuple[int, int]
CARDS = "in card"
_NEARLY = 0.9
_NUMBERED = re.compile(
    r"^\s*(?:\[\s*[A-Za-z]{0,3}[-.]?\d{1,3}[a-z]?\s*\]|[A-ZА-Я]{0,2}\d{1,3}[a-zа-я]?[.)、:]|\(\d{1,3}\)|[•▪◦‣·*–—-]\s|[・◆◇]\s?(?=\S))"
)
_DATED = re.compile(r"^\W{0,2}(?:19|20)\d\d[a-z]?\b(?!\s*[-–]\s*(?:19|20)?\d\d)")
_COUNT = re.compile(r"\s*[\[(]?[A-Za-z]{0,2}(\d{1,3})[\]).]\s+\S")
_OPENERS = frozenset({"dt", "p", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "summary"})
"""Elements that may begin an entry whose rest stands in the elements after them."""
_NESTED = frozenset({"li", "p", "tr", "dl", "ul", "ol"})
"""Elements that people forget to close, so that each entry of a list stands inside the one before it."""
_LONG = 1200
"""Signs."""
_MOST = 12
"""How many candidates are worth a look."""


class Grouping(NamedTuple):
    """One way to divide a region of lines into entries."""

    rule: str
    """Names the way, the same one on the whole page: `in ul/li`, `from dt`, `gap`, `numbered`, …"""
    entries: tuple[Bounds, ...]
    """First and last line of each."""


def groupings(outline: Outline, first: int, last: int, cuts: Set[int] = frozenset()) -> Iterator[Grouping]:
    """All candidates for the visible lines from `first` to `last`, the most telling first.

    `cuts` are headings that belong to no entry; what follows one begins an entry.
    """
    lines = outline.doc.lines
    left_out = cuts | outline.refrain
    at = [
        i
        for i in range(first, last + 1)
        if i not in left_out and lines[i].visible and not outline.aside(lines[i].block)
    ]
    if not at:
        return
    found: set[tuple[Bounds, ...]] = set()
    for rule, uncut in chain(_by_card(outline, at), _by_element(outline, at), _by_start(outline, at)):
        bounds = _cut(uncut, cuts) if cuts else uncut
        if bounds and bounds not in found and _sensible(lines, bounds):
            found.add(bounds)
            yield Grouping(rule, bounds)
        if len(found) >= _MOST:
            return
    if len(at) <= 12 and ((at[0], at[-1]),) not in found:
        yield Grouping("whole", ((at[0], at[-1]),))


def ended(outline: Outline, bounds: tuple[Bounds, ...]) -> tuple[Bounds, ...]:
    """The last entry without what stands behind the box of all beginnings, or beside its own if others do not."""
    lines = outline.doc.lines
    (*others, (first, last)) = bounds
    if not others or first == last:
        return bounds
    chains = [outline.chain(lines[a].block) for a, _ in bounds]
    depth = _shared_depth(chains)
    within = all(
        outline.chain(lines[b].block)[: depth + 1] == c[: depth + 1] for (_, b), c in zip(others, chains, strict=False)
    )
    own = chains[-1][: depth + 1 if within else depth]
    while last > first and outline.chain(lines[last].block)[: len(own)] != own:
        last -= 1
    return (*others, (first, last))


def _cut(bounds: tuple[Bounds, ...], cuts: Set[int]) -> tuple[Bounds, ...]:
    """Each of these without the lines that head entries, in as many parts as they leave."""
    parts: list[Bounds] = []
    for first, last in bounds:
        start = first
        for line in (i for i in range(first, last + 1) if i in cuts):
            if line > start:
                parts.append((start, line - 1))
            start = line + 1
        if start <= last:
            parts.append((start, last))
    return tuple(parts)


def gapped(outline: Outline, bounds: Sequence[Bounds]) -> float:
    """The share of these entries that begin on the lines before them and hold an empty line themselves."""
    lines = outline.doc.lines
    return sum(not lines[a].gap and any(n.gap for n in lines[a + 1 : b + 1]) for a, b in bounds) / len(bounds)


def counted(outline: Outline, first: int, last: int) -> bool:
    """Whether several of these lines begin with numbers that go up or down one by one: each an entry."""
    found = [int(m[1]) for n in outline.doc.lines[first : last + 1] if (m := _COUNT.match(n.text))]
    return len(found) > 1 and len({two - one for one, two in pairwise(found)} & {1, -1}) == 1


def _sensible(lines: Sequence[Line], bounds: tuple[Bounds, ...]) -> bool:
    sizes = sorted(b - a + 1 for a, b in bounds)
    if sizes[len(sizes) // 2] > 40:
        return False
    total = sum(len(lines[a].text) for a, b in bounds[:50] for a in range(a, min(b, a + 20) + 1))
    return total / min(len(bounds), 50) >= 12


def _by_card(outline: Outline, at: list[int]) -> Iterator[tuple[str, tuple[Bounds, ...]]]:
    """Boxes with one line of people each, where hardly a line stands outside of them."""
    kept = set(at)
    boxes = cards(outline.doc, at[0], at[-1])
    shown = [[i for i in lines if i in kept] for lines in boxes.values()]
    alike = len({place(outline.doc, box) for box in boxes}) == 1
    found = tuple((lines[0], lines[-1]) for lines in shown if lines)
    if alike and outline.doc.form != "text" and _NEARLY * len(at) <= sum(map(len, shown)):
        yield CARDS, found


def _by_element(outline: Outline, at: list[int]) -> Iterator[tuple[str, tuple[Bounds, ...]]]:
    lines = outline.doc.lines
    depth = _shared_depth([outline.chain(b) for b in {lines[i].block for i in at}])
    groups: dict[str, list[list[int]]] = {}
    kinds: dict[str, set[str]] = {}
    for i in at:
        innermost: dict[str, int] = {}
        for node in outline.chain(lines[i].block)[depth:]:
            kind, tag = outline.kind(node), outline.doc.nodes[node].tag
            innermost[kind] = node
            if tag in _NESTED:
                innermost[f"any {tag}"] = node
                kinds.setdefault(f"any {tag}", set()).add(kind)
        for kind, node in innermost.items():
            _extend(groups.setdefault(kind, []), node, i)
    groups = {k: g for k, g in groups.items() if k not in kinds or (len(kinds[k]) > 1 and len(g) > 2)}
    ranked = sorted(
        groups.items(), key=lambda g: (_is_long(lines, g[1]), -_coverage(lines, g[1], at), g[0].count("/") or 99)
    )
    for kind, spans in ranked:
        tag = kind.rsplit("/", 1)[-1]
        if len(spans) > 1 or tag in ("li", "tr", "article"):
            yield f"in {kind}", tuple((a, b) for _, a, b in spans)
        if tag in _OPENERS and len(spans) > 1:
            yield f"from {kind}", _from_starts([a for _, a, _ in spans], at)


def _extend(spans: list[list[int]], node: int, line: int) -> None:
    """The line belongs to the element at the end of these, or begins another one."""
    if spans and spans[-1][0] == node:
        spans[-1][2] = line
    else:
        spans.append([node, line, line])


def _shared_depth(chains: list[tuple[int, ...]]) -> int:
    depth = 0
    shortest = min(len(c) for c in chains)
    while depth < shortest and all(c[depth] == chains[0][depth] for c in chains):
        depth += 1
    return depth if len(chains) > 1 else max(0, depth - 2)


def _is_long(lines: Sequence[Line], spans: list[list[int]]) -> bool:
    """Whether each of these holds more than entries do: tried on an entry of many, every anchor takes its time."""
    return sum(len(lines[i].text) for _, a, b in spans for i in range(a, b + 1)) > _LONG * len(spans)


def _coverage(lines: Sequence[Line], spans: list[list[int]], at: list[int]) -> int:
    return sum(b - a + 1 for _, a, b in spans) * 10 // (at[-1] - at[0] + 1)


def _from_starts(starts: list[int], at: list[int]) -> tuple[Bounds, ...]:
    ends = [s - 1 for s in starts[1:]] + [at[-1]]
    return tuple(zip(starts, ends, strict=True))


def _by_start(outline: Outline, at: list[int]) -> Iterator[tuple[str, tuple[Bounds, ...]]]:
    doc, lines = outline.doc, outline.doc.lines
    rules: list[tuple[str, Callable[[Line], bool]]] = [
        ("numbered", lambda n: bool(_NUMBERED.match(n.text))),
        ("heading", lambda n: n.kind == "heading"),
        ("dated", lambda n: len(n.text) > 12 and (bool(_DATED.match(n.text)) or begins_forthcoming(n.text))),
        ("gap", lambda n: n.gap),
    ]
    if doc.form == "text":
        rules.insert(0, ("item", lambda n: n.kind == "item"))
    for rule, begins in rules:
        starts = [i for i in at if begins(lines[i])]
        if rule == "gap" and starts and starts[0] != at[0]:
            starts.insert(0, at[0])
        if len(starts) > 1 or (starts and rule == "numbered"):
            yield rule, _from_starts(starts, at)
    yield from _by_look(lines, at)
    if outline.width:
        unwrapped = [i for i in at if i == at[0] or not wraps(doc, i, outline.width)]
        if 1 < len(unwrapped) < len(at):
            yield "unwrapped", _from_starts(unwrapped, at)
    yield "line", tuple((i, i) for i in at)
    undated = [i for i in at if not heading_year(lines[i].text)]
    if len(at) > len(undated) + 1 and 2 * len(undated) > len(at):
        yield "line", tuple((i, i) for i in undated)
    yield from _by_authors(outline, at)
    for size in (2, 3, 4, 5):
        if len(at) % size == 0 and len(at) >= 2 * size:
            yield f"every {size}", _from_starts(at[::size], at)


def _by_look(lines: Sequence[Line], at: list[int]) -> Iterator[tuple[str, tuple[Bounds, ...]]]:
    """Lines that begin in the same look as the first, or as one of the others."""
    looks = {i: _first_look(lines[i]) for i in at}
    common = Counter(looks.values())
    for look, n in sorted(common.items(), key=lambda c: (c[0] != looks[at[0]], -c[1]))[:4]:
        if (look or look == looks[at[0]]) and 1 < n < len(at):
            yield f"look {look}", _from_starts([i for i in at if looks[i] == look], at)


def _first_look(line: Line) -> int:
    run = next((r for r in line.runs if any(c.isalnum() for c in r.text)), line.runs[0])
    return (int(run.look) & STYLED) | (1 << 12 if run.href else 0)


def _by_authors(outline: Outline, at: list[int]) -> Iterator[tuple[str, tuple[Bounds, ...]]]:
    """Lines that are, or begin with, a list of authors; and the lines that stand one before each of them."""
    lines = outline.doc.lines
    if len(at) > 4000:
        return
    starts = [i for i in at if authors_at_start(lines[i].text[:600])[1] > 0.6]
    if not 1 < len(starts) < len(at):
        return
    headed = starts[0] != at[0] and outline.kind(lines[at[0]].block) == outline.kind(lines[starts[0]].block)
    yield "authors", _from_starts([at[0], *starts] if headed else starts, at)
    place = {i: k for k, i in enumerate(at)}
    before = [at[place[i] - 1] for i in starts if place[i]]
    if len(before) == len(starts) and not set(before) & set(starts):
        yield "before authors", _from_starts(before, at)
