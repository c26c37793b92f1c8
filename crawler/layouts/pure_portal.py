"""A portal made with Pure, as hundreds of universities have one: output of a person or unit, each part with a class."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from crawler.document.model import Document, Run
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.venues import Venue

_BETWEEN = re.compile(r"^(?:In|in):\s*|[\s.,;]+$")
_LABEL = re.compile(r"^[^\W\d]+\.?\s+")
"""`p. 1–9`, `S. 1–9`, `vol. 3`."""
_TYPES = {
    "contributiontojournal": "journal",
    "contributiontobookanthology": "book",
    "bookanthology": "book",
    "thesis": "thesis",
    "workingpaper": "preprint",
    "patent": "patent",
}
_PUBLISHER = re.compile(r"[^\W\d][^:,]{2,40}: ([^\W\d][^:.]{2,80})\.\s*$")
"""`Place: Publisher.` at the end."""
_IN_BOOKS = re.compile(r"conference|proceedings|konferen|congr", re.IGNORECASE)


def matches(document: Document) -> bool:
    """Renderings of research output with a title."""
    return document.form == "html" and "rendering_researchoutput" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The rendered output, and the rest of the page."""
    return read_theme(document, _entries, _entry, works_beside=False)


def _entries(marked: Marked) -> Sequence[Element]:
    """All renderings, with the badges and concepts below them; none if one of them is not marked."""
    found = marked.all("rendering_researchoutput")
    if not all(marked.first("title", e) and marked.first("date", e) for e in found):
        return []
    items = [e for e in marked.all("list-result-item") if marked.first("rendering_researchoutput", e)]
    return items if len(items) == len(found) else found


def _entry(marked: Marked, element: Element) -> Entry | None:
    rendering = marked.first("rendering_researchoutput", element) or element
    heading, dated = marked.all("title", rendering)[0], marked.all("date", rendering)[0]
    title = marked.text(heading)
    authors, owner = names_in([_before(marked.runs(rendering, [heading]), dated)])
    told = marked.text(marked.first("journal", rendering)) or _host(marked, rendering, dated)
    venue = venue_in(_BETWEEN.sub("", told))
    day = marked.text(dated)
    if not title:
        return None
    return Entry(
        element,
        title,
        authors,
        owner,
        venue,
        printed_at(day, None),
        links=links_in(marked.document, marked.lines(heading), None),
        stated=_stated(marked, rendering, venue),
    )


def _stated(marked: Marked, element: Element, venue: Venue | None) -> dict[str, str]:
    """What has a class of its own; a printed workshop is no conference, whatever its kind of contribution."""
    parts = {"volume": "volume", "number": "journalnumber", "pages": "pages"}
    stated = {name: _LABEL.sub("", marked.text(marked.first(mark, element))) for name, mark in parts.items()}
    kind = _type(marked, element, marked.text(marked.first("type", element)))
    if kind and not (kind == "conference" and venue and venue.venue_type):
        stated["venue_type"] = kind
    return stated


def _before(rows: Sequence[Sequence[Run]], dated: Element) -> list[Run]:
    """What is printed between title and date."""
    return list(takewhile(lambda run: run.node not in dated, (run for row in rows for run in row)))


def _host(marked: Marked, element: Element, dated: Element) -> str:
    """The proceedings, in italics behind the date, else the publisher."""
    behind = [n for n in element if n > dated.start]
    nodes = marked.document.nodes
    host = next((n for n in behind if nodes[n].tag == "em"), None)
    host = host or next((n for n in behind if nodes[n].attrs.get("rel") == "Publisher"), None)
    if host:
        return marked.text(marked.element(host))
    rest = "".join(run.text for row in marked.runs(element) for run in row if run.node == nodes[dated.start].parent)
    found = _PUBLISHER.search(rest)
    return found[1] if found else ""


def _type(marked: Marked, element: Element, printed: str) -> str:
    classes = marked.document.nodes[element.start].attrs.get("class", "").split()
    kinds = (name.removeprefix("rendering_") for name in classes)
    found = next((_TYPES[kind] for kind in kinds if kind in _TYPES), "")
    return "conference" if found == "book" and _IN_BOOKS.search(printed) else found
