"""A portal made with Pure, as hundreds of universities have one: output of a person or unit, each part with a class."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
_IN_BOOKS = re.compile(r"conference|proceedings|konferen|congr", re.IGNORECASE)


def matches(document: Document) -> bool:
    """Renderings of research output with a title."""
    return document.form == "html" and "rendering_researchoutput" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The rendered output, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """All renderings; none if one of them is not marked, which is for the general reader to read."""
    found = marked.all("rendering_researchoutput")
    return found if all(marked.first("title", e) and marked.first("date", e) for e in found) else []


def _entry(marked: Marked, element: Element) -> Entry | None:
    heading, dated = marked.all("title", element)[0], marked.all("date", element)[0]
    title = marked.text(heading)
    kind = marked.first("type", element)
    before, behind = _around(marked.runs(element, [heading, *([kind] if kind else [])]), dated)
    authors, owner = names_in([before])
    told = marked.text(marked.first("journal", element)) or _host(marked, element, dated) or _publisher(behind)
    venue = venue_in(_BETWEEN.sub("", told))
    day = marked.text(dated)
    links = links_in(marked.document, marked.lines(heading), None) or ()
    if not title:
        return None
    return Entry(
        element,
        title,
        authors,
        owner,
        venue,
        printed_at(day, None),
        links=tuple(replace(link, kind="paper") for link in links) or None,
        stated=_stated(marked, element, venue),
    )


def _stated(marked: Marked, element: Element, venue: Venue | None) -> dict[str, str]:
    """What has a class of its own; a printed workshop is no conference, whatever its kind of contribution."""
    parts = {"volume": "volume", "number": "journalnumber", "pages": "pages"}
    stated = {name: _LABEL.sub("", marked.text(marked.first(mark, element))) for name, mark in parts.items()}
    kind = _type(marked, element, marked.text(marked.first("type", element)))
    if kind and not (kind == "conference" and venue and venue.venue_type):
        stated["venue_type"] = kind
    return stated


def _around(rows: Sequence[Sequence[Run]], dated: Element) -> tuple[list[Run], list[Run]]:
    """What is printed before the date, and what behind it."""
    runs = [run for row in rows for run in row]
    at = [i for i, run in enumerate(runs) if run.node in dated]
    return (runs[: at[0]], runs[at[-1] + 1 :]) if at else (runs, [])


def _publisher(behind: Sequence[Run]) -> str:
    """`Place: Publisher` of what is no part of anything else."""
    return "".join(run.text for run in behind).strip(" ,.").partition(". ")[0].rpartition(": ")[2]


def _host(marked: Marked, element: Element, dated: Element) -> str:
    """The book or the proceedings: what is set in italics behind the date."""
    nodes = marked.document.nodes
    return next((marked.text(marked.element(n)) for n in element if n > dated.start and nodes[n].tag == "em"), "")


def _type(marked: Marked, element: Element, printed: str) -> str:
    classes = marked.document.nodes[element.start].attrs.get("class", "").split()
    kinds = (name.removeprefix("rendering_") for name in classes)
    found = next((_TYPES[kind] for kind in kinds if kind in _TYPES), "")
    return "conference" if found == "book" and _IN_BOOKS.search(printed) else found
