"""Lists that a page folds away: older publications behind a summary, tabs, filter buttons.

A hidden line within an entry is its abstract or BibTeX. Hidden lines that repeat a structure and name authors are a
list that the page shows on demand; they are read as if they were shown.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from crawler.document.model import Document, Line
from crawler.homepage.entry.labels import is_label
from crawler.homepage.headings.titles import PUBLISHED
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.people.authors import authors_at_start
from crawler.lexicon.headings import heading_kind

_INDEX = re.compile(r"\[\d+\]")
_LISTED = frozenset({"li", "tr", "p", "dt", "dd", "article", "div"})
_LEAST, _SOME = 2, 20


def reveal(doc: Document) -> Document:
    """The document with its folded lists shown; the same document if it has none."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for first, last in _hidden_stretches(doc):
        groups.setdefault(_INDEX.sub("", doc.nodes[doc.lines[first].block].path), []).append((first, last))
    shown: dict[int, Line] = {}
    for stretches in groups.values():
        at = [i for first, last in stretches for i in range(first, last + 1)]
        announced = [i for first, last in stretches if _announced(doc, first) for i in range(first, last + 1)]
        if announced and not any(doc.lines[i].text.startswith("@") for i in announced[:50]):
            shown.update((i, replace(doc.lines[i], visible=True)) for i in announced)
        elif _is_list(doc, at) and not all(a == b and _names_alone(doc.lines[a].text) for a, b in stretches[:_SOME]):
            shown.update((i, replace(doc.lines[i], visible=True)) for i in at)
    if not shown:
        return doc
    return replace(doc, lines=[shown.get(i, n) for i, n in enumerate(doc.lines)])


def _announced(doc: Document, first: int) -> bool:
    """The line before says that publications follow: `2019`, `Older papers`."""
    if not first:
        return False
    text = doc.lines[first - 1].text.strip(" :▸▶►▼+")
    return len(text) < 60 and (heading_year(text) is not None or heading_kind(text) in PUBLISHED)


def _is_list(doc: Document, at: list[int]) -> bool:
    """Several blocks, of which some name authors, and few are as long as an abstract."""
    lines = [doc.lines[i] for i in at]
    blocks = {n.block for n in lines if doc.nodes[n.block].tag in _LISTED}
    authored = sum(authors_at_start(n.text[:400])[1] > 0.6 or _names_inside(n.text) for n in lines[:200])
    wordy = sum(len(n.text.split()) > 80 for n in lines)
    return len(blocks) >= _LEAST and authored >= _LEAST and wordy * 2 < len(blocks)


def _names_alone(text: str) -> bool:
    """The rest of a list of authors that a button shows: no work is without a title."""
    end, likeness = authors_at_start(text)
    return likeness > 0.6 and end >= len(text.rstrip(" ,;.&"))


def _names_inside(text: str) -> bool:
    """A list of authors behind a title and its full stop."""
    _, stop, rest = text[:400].partition(". ")
    return bool(stop) and not is_label(rest) and authors_at_start(rest)[1] > 0.6


def _hidden_stretches(doc: Document) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for i, line in enumerate(doc.lines):
        if not line.visible and first is None:
            first = i
        elif line.visible and first is not None:
            yield first, i - 1
            first = None
    if first is not None:
        yield first, len(doc.lines) - 1
