"""Boxes that hold one work each, known by the one line of people in each of several boxes set alike.

Whatever looks like a heading within such a box is a field of the work: its title, its kind, its year.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from crawler.document.model import Document
from crawler.homepage.headings.entry_boxes import NUMBER, ancestors
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.people.authors import authors_at_start
from crawler.lexicon.headings import heading_kind

_SEVERAL = (",", ";", " and ", "&", "·", "、")
_LIKELY, _MOSTLY = 0.7, 0.6
_LONGEST, _MOST_LINES = 600, 40
_LEAST = 2
_NO_BOX = frozenset({"body", "html", "main", "table", "tbody", "ul", "ol", "dl"})


def card_lines(doc: Document, first: int, last: int) -> frozenset[int]:
    """The lines from `first` to `last` that stand in boxes of works; none where fewer than two are alike."""
    return frozenset(i for lines in cards(doc, first, last).values() for i in lines)


def cards(doc: Document, first: int, last: int) -> dict[int, list[int]]:
    """The lines of each such box."""
    naming = {i for i in range(first, last + 1) if _names_people(doc, i)}
    people = sorted(i for i in naming if i - 1 not in naming or doc.lines[i].block != doc.lines[i - 1].block)
    if len(people) < _LEAST:
        return {}
    boxes = set(_boxes(doc, people))
    alike = {place(doc, box) for box in boxes}
    known: dict[int, bool] = {}
    parents = {doc.nodes[box].parent for box in boxes}
    held: dict[int, list[int]] = defaultdict(list)
    for i in range(first, last + 1):
        for node in ancestors(doc, doc.lines[i].block):
            if node not in known:
                known[node] = node in boxes or place(doc, node) in alike
            if known[node]:
                held[node].append(i)
                break
    found = {
        node: lines
        for node, lines in held.items()
        if _LEAST <= len(lines) <= _MOST_LINES
        and (node in boxes or doc.nodes[node].parent in parents or any(_names_people(doc, i, 1) for i in lines))
    }
    return found if len(found) >= _LEAST else {}


def _names_people(doc: Document, at: int, least: int = 2) -> bool:
    """Whether a line names people, at least so many of them, and hardly anything else."""
    line = doc.lines[at]
    if not line.visible or len(line.text) > _LONGEST:
        return False
    if least > 1 and not any(sign in line.text for sign in _SEVERAL):
        return False
    end, likeness = authors_at_start(line.text)
    return likeness >= _LIKELY and end >= _MOSTLY * len(line.text)


def _boxes(doc: Document, people: Sequence[int]) -> list[int]:
    """The outermost element around each of these lines that holds no other of them and has most of its like."""
    around = [ancestors(doc, doc.lines[i].block) for i in people]
    holds = Counter(node for chain in around for node in chain)
    own = [[n for n in chain if holds[n] == 1 and doc.nodes[n].tag not in _NO_BOX] for chain in around]
    alike = Counter(place(doc, n) for nodes in own for n in nodes)
    found = []
    for at, nodes in zip(people, own, strict=True):
        most = max((alike[place(doc, n)] for n in nodes), default=0)
        usual = [n for n in nodes if alike[place(doc, n)] == most]
        if most >= _LEAST and usual:
            found.append(_without_its_head(doc, usual, at))
    return found


def _without_its_head(doc: Document, boxes: Sequence[int], at: int) -> int:
    """The outermost of these boxes around a line, or the next one if it holds all but what heads a list of one work."""
    outer, inner = boxes[-1], boxes[-2] if len(boxes) > 1 else boxes[-1]
    first, last = at, at
    while first and at - first <= _MOST_LINES and outer in ancestors(doc, doc.lines[first - 1].block):
        first -= 1
    while last + 1 < len(doc.lines) and last - at <= _MOST_LINES and outer in ancestors(doc, doc.lines[last + 1].block):
        last += 1
    heads = heading_year(doc.lines[first].text) or heading_kind(doc.lines[first].text)
    return inner if heads and all(inner in ancestors(doc, n.block) for n in doc.lines[first + 1 : last + 1]) else outer


def place(doc: Document, node: int) -> str:
    """The element's path, whatever the numbers of those around it."""
    return NUMBER.sub("", doc.nodes[node].path)
