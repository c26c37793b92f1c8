"""The table that many took from Jon Barron's page: marked title, authors, venue and links, each on a line of a cell."""

from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line, Look
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.names import author_list_likeness

_MARK = "papertitle"
_NAMES = 0.3
_MOST_LINES = 4
"""Lines on which authors may stand."""


def matches(document: Document) -> bool:
    """Cells of a table that each begin with a marked title."""
    return document.form == "html" and _MARK in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The marked cells, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """The cells; none if one of them holds more than one title, or one that is not on a line of its own."""
    cells = [_around(marked, title) for title in _titles(marked)]
    whole = len({cell.start for cell in cells}) == len(cells)
    return cells if whole and all(_lines(marked, cell) for cell in cells) else []


def _titles(marked: Marked) -> list[Element]:
    """Elements of that class, or of that name, which is no element of HTML."""
    tagged = [marked.element(n) for n, node in enumerate(marked.document.nodes) if node.tag == _MARK]
    return sorted([*marked.all(_MARK), *tagged], key=lambda element: element.start)


def _around(marked: Marked, title: Element) -> Element:
    at = title.start
    while at and marked.document.nodes[at].tag != "td":
        at = marked.document.nodes[at].parent
    return marked.element(at)


def _lines(marked: Marked, cell: Element) -> tuple[str, list[Line]] | None:
    """The title and the lines below it; None if it shares its line with other words."""
    lines = [line for line in marked.lines(cell) if line.visible]
    printed = ["".join(run.text for run in line.runs if _is_title(marked, run.node)).strip() for line in lines]
    marked_lines = [i for i, words in enumerate(printed) if words]
    if not marked_lines or any(printed[i] != lines[i].text for i in marked_lines):
        return None
    return " ".join(printed[i] for i in marked_lines), lines[marked_lines[-1] + 1 :]


def _is_title(marked: Marked, node: int) -> bool:
    nodes = marked.document.nodes
    while node and nodes[node].tag != "td":
        if nodes[node].tag == _MARK or _MARK in nodes[node].attrs.get("class", "").split():
            return True
        node = nodes[node].parent
    return False


def _entry(marked: Marked, element: Element) -> Entry | None:
    found = _lines(marked, element)
    if not found:
        return None
    title, below = found
    at = next((i for i, line in enumerate(below[: _MOST_LINES + 1]) if line.runs[0].look & Look.ITALIC), None)
    byline = below[:at] or below[1:2] if at is not None else below[:1]
    named = at or author_list_likeness(" ".join(line.text for line in byline)) >= _NAMES
    authors, owner = names_in([line.runs for line in byline]) if named else (None, None)
    told = below[at].text if at is not None else ""
    shown_as = venue.presentation if (venue := venue_in(told)) else None
    lines = [line for line in marked.lines(element) if line.visible]
    return Entry(
        element,
        title,
        authors,
        owner,
        venue_in(told.partition("(")[0]),
        printed_at(told, None),
        links=links_in(marked.document, lines, authors),
        acceptance=told,
        stated={"presentation": shown_as} if shown_as else {},
    )
