"""Which lines of a list's entries stand in a box of their own, the same one in each entry.

A page that a program makes from fields keeps each field in its place: what the first box says is then a title in all
entries if it is one in most, whatever names or quotations a title holds.
"""

from collections import Counter
from collections.abc import Sequence

from crawler.document.model import Document
from crawler.homepage.template.grouping import Bounds

_ENOUGH = 4
_MOSTLY = 0.8
_MOST = 6
"""Lines of an entry that are looked at."""


def own_boxes(doc: Document, bounds: Sequence[Bounds]) -> frozenset[int]:
    """The numbers of the lines that stand so, from 0; none in a short list or where several lines share one element."""
    if len(bounds) < _ENOUGH:
        return frozenset()
    places: list[Counter[str]] = [Counter() for _ in range(_MOST)]
    for first, last in bounds:
        found = _places(doc, first, last)
        for k, place in enumerate(found):
            if found.count(place) == 1:
                places[k][place] += 1
    usual = ((k, *seen.most_common(1)[0]) for k, seen in enumerate(places) if seen)
    return frozenset(k for k, _, n in usual if n >= _MOSTLY * len(bounds))


def _places(doc: Document, first: int, last: int) -> list[str]:
    """The paths of the first visible lines of an entry, from where they part; how many are before it says nothing."""
    shown = [i for i in range(first, last + 1) if doc.lines[i].visible][:_MOST]
    paths = [[*doc.nodes[doc.lines[i].block].path.split("/"), ""] for i in shown]
    if len(paths) < 2:
        return []
    shared = next((d for d, steps in enumerate(zip(*paths, strict=False)) if len(set(steps)) > 1), 0)
    steps = list(dict.fromkeys(p[shared] for p in paths))
    return ["/".join((f"{p[shared].partition('[')[0]}:{steps.index(p[shared])}", *p[shared + 1 :])) for p in paths]
