"""A listing of Quarto whose entries name their authors: publications as posts, cards or rows of a table."""

from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.homepage.headings.titles import PUBLISHED
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import Headings, read_theme

_NAMELESS = frozenset({None, "interests"})
"""Headings such as `Research`, below which works stand as well as thoughts."""
_VENUES = ("listing-publication", "listing-journal", "listing-venue", "listing-subtitle")


def matches(document: Document) -> bool:
    """A listing of works, each with title and authors."""
    return document.form == "html" and "listing-author" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The entries of the listing, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    found: list[Element] = []
    headings = Headings(marked.document)
    for listing in marked.all("quarto-listing"):
        kind = headings.above(listing)[1]
        posts = [node for node in listing if "data-index" in marked.document.nodes[node].attrs]
        entries = [marked.element(node) for node in posts]
        if not all(marked.first("listing-title", e) and marked.first("listing-author", e) for e in entries):
            return []
        if kind in PUBLISHED or (kind in _NAMELESS and _are_joint(marked, entries)):
            found += entries
    return found


def _are_joint(marked: Marked, entries: Sequence[Element]) -> bool:
    """A blog's posts are by one person each."""
    bylines = [marked.text(marked.first("listing-author", entry)) for entry in entries]
    return sum("," in byline or " and " in byline for byline in bylines) * 2 >= len(bylines)


def _entry(marked: Marked, element: Element) -> Entry | None:
    title = marked.text(marked.first("listing-title", element))
    byline = marked.first("listing-author", element)
    if not title or byline is None:
        return None
    authors, owner = names_in(marked.runs(byline))
    told = next((text for name in _VENUES if (text := marked.text(marked.first(name, element)))), "")
    day = marked.text(marked.first("listing-date", element))
    return Entry(
        element,
        title,
        authors,
        owner,
        venue_in(told),
        printed_at(day, None),
        int(day) if len(day) == 4 and day.isdigit() else None,
        abstract=marked.text(marked.first("listing-description", element)) or None,
        links=links_in(marked.document, [n for n in marked.lines(element) if n.visible], authors),
    )
