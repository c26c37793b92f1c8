"""A list that the WordPress plugin papercite prints in its IEEE style: authors, the title in quotes, where and when."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.items import Item, Link
from crawler.themes.entry import Entry, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.links import link_kind
from crawler.values.names import split_authors

_CITED = re.compile(r"^(?:\[[^\]]{1,20}\]\s*)?(?P<authors>[^“”]*?)[,.]?\s*“(?P<title>.+?),?”[,.]?\s*(?P<rest>[^“”]*)$")


def matches(document: Document) -> bool:
    """Entries that can fold out their BibTeX, each with a title in quotes."""
    if document.form != "html" or "papercite_toggle" not in document.text:
        return False
    marked = Marked(document)
    entries = _entries(marked)
    return bool(entries) and all(_CITED.match(_citation(marked, entry)) for entry in entries)


def read(document: Document) -> Iterator[Item]:
    """The entries, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """The blocks around what folds out the BibTeX."""
    nodes = marked.document.nodes
    found: dict[int, Element] = {}
    for toggle in marked.all("papercite_toggle"):
        at = nodes[toggle.start].parent
        while nodes[at].tag not in ("li", "div", "p", "dd", "td") and at:
            at = nodes[at].parent
        found[at] = marked.element(at)
    return [found[at] for at in sorted(found)]


def _citation(marked: Marked, element: Element) -> str:
    return marked.text(element, [*marked.all("papercite_toggle", element), *marked.all("papercite_bibtex", element)])


def _entry(marked: Marked, element: Element) -> Entry | None:
    cited = _CITED.match(_citation(marked, element))
    if not cited:
        return None
    return Entry(
        element,
        cited["title"],
        split_authors(cited["authors"]),
        names_in(marked.runs(element))[1],
        venue_in(cited["rest"].removeprefix("in ")),
        printed_at(cited["rest"], None),
        links=tuple(_links(marked, element)) or None,
    )


def _links(marked: Marked, element: Element) -> Iterator[Link]:
    """Links around pictures have no words of their own."""
    for kind in ("papercite_pdf", "papercite_doi"):
        for part in marked.all(kind, element):
            url = marked.document.nodes[part.start].attrs.get("href", "")
            if url:
                label = marked.text(part) or kind.removeprefix("papercite_")
                yield Link(label, url, link_kind(label, url))
