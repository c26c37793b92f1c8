"""A list that the WordPress plugin teachPress prints: every field of a publication has a class of its own."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.venues import Venue

_NUMBERS = ("volume", "number", "pages")
_LABEL = re.compile(r"^[^\W\d]+\.?\s+")
"""`vol. 8`, `Bd. 8`, `pp. 1–9`."""
_LABELS = ("tp_pub_type", "tp_pub_typ", "tp_pub_label")
_YEAR = re.compile(r"\((\d{4})[a-z]?\)\W*$")
_PRINTED = frozenset({"journal", "conference", "workshop"})
"""Types of which a printed venue says more than the type of a BibTeX entry."""
_HOLDERS = ("journal", "booktitle", "publisher", "school", "institution", "organization", "howpublished")
_TYPES = {
    "article": "journal",
    "inproceedings": "conference",
    "conference": "conference",
    "proceedings": "conference",
    "workshop": "workshop",
    "book": "book",
    "incollection": "book",
    "inbook": "book",
    "collection": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "bachelorthesis": "thesis",
    "techreport": "report",
    "patent": "patent",
}


def matches(document: Document) -> bool:
    """Publications that mark their title and their authors."""
    return document.form == "html" and "tp_pub_title" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The marked publications, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """All publications; none if one of them is not marked, which is for the general reader to read."""
    found = marked.all("tp_publication")
    return found if all(marked.first("tp_pub_title", p) for p in found) else []


def _entry(marked: Marked, element: Element) -> Entry | None:
    heading = marked.all("tp_pub_title", element)[0]
    labels = [part for name in _LABELS for part in marked.all(name, heading)]
    title = marked.text(heading, labels).removesuffix("()").strip().removesuffix(".")
    byline = marked.first("tp_pub_author", element)
    authors, owner = names_in(marked.runs(byline)) if byline else (None, None)
    told = {name: _field(marked, element, name) for name in (*_HOLDERS, *_NUMBERS, "year", "note")}
    holder = next((told[name] for name in _HOLDERS if told[name]), "") or _unmarked(marked, element)
    year = told["year"] or next(iter(_YEAR.findall(marked.text(byline))), "") or holder
    venue = venue_in(holder)
    abstract = marked.first("tp_abstract_entry", element)
    stated = {name: _LABEL.sub("", told[name]) for name in _NUMBERS}
    if (kind := _type(marked, element)) and not (kind in _PRINTED and venue and venue.venue_type):
        stated["venue_type"] = kind
    if not title:
        return None
    return Entry(
        element,
        title,
        authors,
        owner,
        venue or (_plain(holder) if holder else None),
        printed_at(year, None),
        abstract=marked.text(abstract, hidden=True) or None,
        links=links_in(marked.document, marked.lines(element), authors),
        stated=stated,
    )


def _unmarked(marked: Marked, element: Element) -> str:
    """What a template of one's own prints of the venue, in one piece."""
    place = marked.first("tp_pub_additional", element)
    return "" if marked.first("tp_pub_additional_year", element) else marked.text(place)


def _field(marked: Marked, element: Element, name: str) -> str:
    return marked.text(marked.first(f"tp_pub_additional_{name}", element)).strip(" ,.;:")


def _type(marked: Marked, element: Element) -> str:
    classes = marked.document.nodes[element.start].attrs.get("class", "").split()
    kinds = (name.removeprefix("tp_publication_") for name in classes)
    return next((_TYPES[kind] for kind in kinds if kind in _TYPES), "")


def _plain(name: str) -> Venue:
    return Venue(name, None, None, None, None, None, None, None, name, False)
