"""Where one entry of a list of a CV begins and ends, and which entries stand inside it.

Lists are <ul>, tables, nested divs, articles, paragraphs with line breaks or bare lines; all become the same tree of
entries, by their structure alone.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from crawler.document.model import Document, Line, Look
from crawler.homepage.facts.bare_lines import dated_over_lists, flat_entries, with_their_dates
from crawler.homepage.facts.columns import heads_and_rows
from crawler.homepage.facts.dates import only_year
from crawler.homepage.facts.described import with_descriptions
from crawler.homepage.facts.entry import Entry, Placed
from crawler.homepage.facts.folded import with_folded
from crawler.homepage.facts.mottos import opened
from crawler.homepage.facts.set_apart import columns, set_apart, typed_rows
from crawler.homepage.facts.site_words import is_of_site
from crawler.homepage.facts.spanned import beside
from crawler.homepage.facts.texts import fold, of_lines
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.values.dates import find_dates

_LISTS = frozenset({"ul", "ol", "menu", "dir", "table", "tbody", "thead", "tfoot", "dl"})
_ITEMS = frozenset({"li", "tr", "article"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ASIDE = frozenset({"footer", "nav"})
_LONGEST_LABEL = 60

Group = tuple[int | None, list[Placed]]
"""Lines side by side in one element, or directly in the element around."""


def entries(doc: Document, first: int, last: int) -> list[Entry]:
    """The entries of the lines from `first` to `last`."""
    placed = lines_of(doc, first, last)
    if not placed:
        return []
    above = tuple(reversed(ancestors(doc, doc.lines[first - 1].block))) if first else ()
    outer = _common([placed[0], (placed[0][0], above)])
    found = _split(doc, placed, outer, outer)
    paired = with_their_dates([*_year_above(doc, first), *found])
    return with_descriptions(opened(paired if len(paired) < len(found) else with_their_dates(found)))


def lines_of(doc: Document, first: int, last: int) -> list[Placed]:
    """The lines from `first` to `last` that entries are made of, each with its elements."""
    lines = with_folded(doc, [n for n in doc.lines[first : last + 1] if n.text.strip() and not is_of_site(n)])
    rows = typed_rows(doc, lines)
    lines = [columns(rows, n) if rows else set_apart(doc, n) for n in lines]
    placed = [(n, tuple(reversed(ancestors(doc, n.block)))) for n in lines]
    placed = _beside_menus(doc, placed, doc.lines[first - 1] if first else None)
    heads, _ = heads_and_rows(doc, [n for n, _ in placed])
    return [(n, chain) for n, chain in placed if n.locator not in heads] if heads else placed


def _year_above(doc: Document, first: int) -> Iterator[Entry]:
    """A line of nothing but a year, which was taken for a heading and may be the first of several dates."""
    above = doc.lines[first - 1] if first else None
    if above is not None and above.kind == "text" and only_year(above.text):
        yield Entry(of_lines([above]), above.locator)


def _beside_menus(doc: Document, placed: list[Placed], heading: Line | None) -> list[Placed]:
    """Without what stands in a footer or menu, unless the heading stands there as well."""
    around = ancestors(doc, heading.block) if heading else ()
    return [p for p in placed if not any(doc.nodes[n].tag in _ASIDE and n not in around for n in p[1])] or placed


def _common(placed: Sequence[Placed]) -> int:
    """How many outer elements all lines share."""
    low, high = min(c for _, c in placed), max(c for _, c in placed)
    return next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high)))


def _children(placed: Sequence[Placed], depth: int) -> list[Group]:
    """Lines grouped by the element they stand in below the shared ones; None for words directly in those."""
    return [
        (node, list(group)) for node, group in groupby(placed, lambda p: p[1][depth] if len(p[1]) > depth else None)
    ]


def _split(doc: Document, placed: list[Placed], depth: int, outer: int = 0) -> list[Entry]:
    """`outer` is how many of the shared elements are around the heading as well, and so none of an entry's own."""
    outer = max(outer, depth)
    depth = max(depth, _common(placed)) if len(placed) > 1 else len(placed[0][1])
    around = [doc.nodes[n].tag for n in placed[0][1][:depth]]
    if around and around[-1] in _ITEMS and len(placed) > 1 and depth > outer:
        return _item(doc, placed, depth)
    inside = [i for i in range(outer, len(around)) if around[i] == "li"]
    if inside and len(placed) > 1:
        return _item(doc, placed, inside[-1] + 1)
    groups = _apart(doc, _children(placed, depth), depth)
    if {_tag(doc, node) for node, _ in groups} == {"dt", "dd"}:
        return [e for pair in _pairs(doc, groups) for e in _item(doc, pair, depth, element=False)]
    headed = [_tag(doc, node) in _HEADINGS for node, _ in groups]
    if any(headed) and len(groups) > 1:
        return list(_under_headings(doc, groups, headed, depth))
    return _sequence(doc, groups, depth)


def _apart(doc: Document, groups: Sequence[Group], depth: int) -> list[Group]:
    """The lines of a paragraph of plain text each for itself, if bullets are among them."""
    parted: list[Group] = []
    for node, group in groups:
        bare = _tag(doc, node) not in _ITEMS | _LISTS and all(len(chain) <= depth + 1 for _, chain in group)
        if bare and any(line.kind == "item" for line, _ in group):
            parted += [(node, [line]) for line in group]
        else:
            parted.append((node, group))
    return parted


def _pairs(doc: Document, groups: Sequence[Group]) -> Iterator[list[Placed]]:
    """Each term of a <dl> with what is said of it."""
    pair: list[Placed] = []
    previous = ""
    for node, group in groups:
        if _tag(doc, node) == "dt" and previous == "dd":
            yield from _by_sentences(doc, pair)
            pair = []
        pair = pair + group
        previous = _tag(doc, node)
    yield from _by_sentences(doc, pair)


def _by_sentences(doc: Document, pair: list[Placed]) -> Iterator[list[Placed]]:
    """`<dt>June 2024</dt>` with several sentences below it, an element each: so many pieces of news of one date."""
    term, *told = pair
    texts = [line.text.strip() for line, _ in told]
    dated = bool(find_dates(term[0].text)) and not any(find_dates(t) for t in texts)
    if len(told) > 1 and dated and all(t.endswith((".", "!")) and len(t.split()) > 2 for t in texts):
        yield from ([term, each] for each in told)
    else:
        yield pair


def _sequence(doc: Document, groups: Sequence[Group], depth: int) -> list[Entry]:
    """Neighbours, each read as what it is; bare lines wait until it is clear which of them belong together."""
    found: list[Entry] = []
    label: str | None = None
    flat: list[list[Placed]] = []
    told = dated_over_lists([(_tag(doc, node), group) for node, group in groups])
    for i, (node, group) in enumerate(groups):
        if i in told or i - 1 in told:
            found += flat_entries(flat, label) if i in told else ()
            found += _item(doc, [*group, *groups[i + 1][1]], depth, element=False) if i in told else ()
            flat, label = [], None
            continue
        part = _part(doc, groups, i, depth)
        bare = part is None and _is_bullet(group)
        if part is None and not bare:
            if _heads_list(doc, groups, i, depth):
                found += flat_entries(flat, label)
                flat, label = [], fold(group[0][0].text).rstrip(" :：")
            else:
                flat += [group] if node is not None else [[line] for line in group]
            continue
        found += flat_entries(flat, label if not flat else None)
        flat = []
        if part is None:
            _add_bullet(found, group, label)
            continue
        found += [replace(e, label=e.label or label) for e in part(group)]
        label = label if _tag(doc, node) in _ITEMS or _tag(doc, node) == "div" else None
    return found + flat_entries(flat, label)


def _is_bullet(group: Sequence[Placed]) -> bool:
    """A bullet of a plain text, which is no element."""
    return all(line.kind == "item" for line, _ in group)


def _add_bullet(found: list[Entry], group: Sequence[Placed], label: str | None) -> None:
    """A deeper bullet is nested in the one before."""
    first = group[0][0]
    entry = Entry(of_lines([line for line, _ in group]), first.locator, label=label, depth=first.level)
    if found and 0 < found[-1].depth < first.level:
        above = found[-1]
        found[-1] = replace(above, children=(*above.children, replace(entry, parent=above.text)))
    else:
        found.append(entry)


def _heads_list(doc: Document, groups: Sequence[Group], at: int, depth: int) -> bool:
    if at + 1 == len(groups):
        return False
    node, following = groups[at + 1]
    over_list = _tag(doc, node) in _LISTS or _is_bullet(following)
    return (over_list or _part(doc, groups, at + 1, depth) is not None) and _is_label(groups[at][1], over_list)


def _tag(doc: Document, node: int | None) -> str:
    return doc.nodes[node].tag if node is not None else ""


def _part(doc: Document, groups: Sequence[Group], at: int, depth: int) -> Callable[[list[Placed]], list[Entry]] | None:
    """How to read the group: as a list, as an entry, as something that holds entries; None if it is plain lines."""
    node, group = groups[at]
    tag = _tag(doc, node)
    if node is None or (all(len(chain) == depth + 1 for _, chain in group) and tag not in _ITEMS and tag not in _LISTS):
        if node is not None and len(group) > 1 and _sibling_cards(doc, groups, tag):
            return lambda lines: _item(doc, lines, depth + 1)
        return None
    if tag == "tr" and _is_list_in_a_cell(group):
        return lambda lines: flat_entries([[line] for line in lines], None)
    if tag in _ITEMS:
        return lambda lines: _item(doc, lines, depth + 1)
    if tag in _LISTS:
        return lambda lines: _split(doc, lines, depth + 1)
    if _sibling_cards(doc, groups, tag) and not _holds_a_list(doc, group, depth):
        return lambda lines: _item(doc, lines, depth + 1)
    return lambda lines: _split(doc, lines, depth + 1)


def _is_list_in_a_cell(group: Sequence[Placed]) -> bool:
    """The only cell of a row of a layout holds lines with a date each: a list whose items are parted by breaks."""
    dated = sum(bool(find_dates(line.text)) for line, _ in group)
    return len({line.block for line, _ in group}) == 1 and dated >= 2 and dated * 3 >= len(group) * 2


def _sibling_cards(doc: Document, groups: Sequence[Group], tag: str) -> bool:
    """Several elements of the same name beside each other, none of them one of a pair of columns."""
    return tag != "p" and sum(_tag(doc, node) == tag for node, _ in groups) > 1


def _holds_a_list(doc: Document, group: Sequence[Placed], depth: int) -> bool:
    listed = [i for i, (_, chain) in enumerate(group) if any(doc.nodes[n].tag in {"li", "tr"} for n in chain[depth:])]
    return len(listed) * 2 > len(group) and listed[0] <= 1


def _is_label(group: Sequence[Placed], over_list: bool) -> bool:
    """A short line, all bold or ending in a colon; right over a list a few plain words will do."""
    if len(group) != 1:
        return False
    line = group[0][0]
    text = line.text.strip()
    bold = all(r.look & (Look.BOLD | Look.UNDERLINE | Look.SIZE) for r in line.runs if r.text.strip(" :：.,"))
    plain = over_list and len(text.split()) <= 5 and not any(c.isdigit() or c in ",.;" for c in text)
    return len(text) <= _LONGEST_LABEL and (bold or plain or text.endswith((":", "：")))


def _under_headings(doc: Document, groups: Sequence[Group], headed: Sequence[bool], depth: int) -> Iterator[Entry]:
    """Each heading opens an entry, and what follows belongs to it; two in a row are its own, unless both are dated."""
    dated = [all(find_dates(line.text) for line, _ in group) for _, group in groups]
    starts = [
        i
        for i, is_head in enumerate(headed)
        if is_head and not (i and headed[i - 1] and not (dated[i] and dated[i - 1]))
    ]
    if starts[0] > 0:
        yield from _split(doc, [p for _, g in groups[: starts[0]] for p in g], depth)
    for start, end in zip(starts, [*starts[1:], len(groups)], strict=True):
        body = [p for _, g in groups[start:end] for p in g]
        yield from _item(doc, body, depth, element=False)


def _item(doc: Document, placed: list[Placed], depth: int, element: bool = True) -> list[Entry]:
    """One entry with what is nested in it; if it has no words of its own, what is nested.

    `element` tells whether the innermost shared element is the entry's own.
    """
    own: list[Placed] = []
    shape = _shape(doc, placed[0][1][depth - 1 :]) if element and depth else []
    nested = _nested(doc, placed, depth, own, shape)
    if not own:
        return nested
    own = own[: next((i for i, (a, b) in enumerate(zip(own, placed, strict=False)) if a is not b), len(own))] or own[:1]
    text = of_lines([line for line, _ in own], beside(doc, own))
    nested = [replace(child, parent=text) for child in nested]
    return [Entry(text, own[0][0].locator, tuple(nested))]


def _nested(doc: Document, placed: list[Placed], depth: int, own: list[Placed], shape: list[str]) -> list[Entry]:
    """The entries inside this one: lists, and elements of the very shape of this one; all else becomes its `own`."""
    found: list[Entry] = []
    for node, group in _children(placed, depth):
        tag = _tag(doc, node)
        if node is not None and own and tag in {"ul", "ol", "table"}:
            found += _split(doc, group, depth + 1)
        elif (
            node is not None
            and own
            and (tag == "article" or (len(shape) > 1 and _shape(doc, group[0][1][depth:]) == shape))
        ):
            found += _item(doc, group, depth + 1)
        elif node is not None and any(len(chain) > depth + 1 for _, chain in group):
            found += _nested(doc, group, depth + 1, own, shape)
        else:
            own.extend(group)
    return found


def _shape(doc: Document, chain: Sequence[int]) -> list[str]:
    return [doc.nodes[n].tag for n in chain]
