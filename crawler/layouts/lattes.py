"""A CV of Brazil's Lattes platform: production in numbered cells below labels that say what kind it is."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Look
from crawler.items import Item, Link
from crawler.themes.entry import Entry, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.links import link_kind
from crawler.values.names import AuthorList

_LABELS = (
    (re.compile(r"^Artigos\b", re.IGNORECASE), "journal"),
    (re.compile(r"^(?:Livros|Cap[íi]tulos)\b", re.IGNORECASE), "book"),
    (re.compile(r"^(?:Trabalhos completos|Resumos)\b", re.IGNORECASE), "conference"),
)
_UNSEEN = ("informacao-artigo", "citado")
"""What the page hides by style: the keys by which it sorts."""
_PARTS = re.compile(r"^(?P<authors>.+?) \. (?P<title>.+?)\. (?P<rest>.+)$")
_ARTICLE = re.compile(r"^(?P<authors>.+?) \. (?P<title>.+?)\. (?P<rest>[^.]+, v\. .+)$")
_VOLUME, _NUMBER = re.compile(r"\bv\. (?=\d)"), re.compile(r"\bn\. (?=\d)")
_EVENT = re.compile(r"^In:\s*(?P<event>.+?)(?:,\s(?:19|20)\d\d\b|\.\s)")
_BOOK = re.compile(r"^In:.*?\((?:orgs?|eds?|coords?)\.?\)\.\s*(?P<book>[^.]+)\.", re.IGNORECASE)
_PUBLISHER = re.compile(r"[^\W\d][^:.]{1,40}:\s*(?P<publisher>[^:,]+),\s*(?:19|20)\d\d")


def matches(document: Document) -> bool:
    """Production in cells that can be taken apart."""
    return document.form == "html" and "cita-artigos" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The production, and the rest of the CV."""
    return read_theme(document, _entries, _entry, works_beside=False)


def _entries(marked: Marked) -> Sequence[Element]:
    """Cells below a label of publications; none if one of them cannot be taken apart."""
    nodes = marked.document.nodes
    found = []
    for cell in marked.all("transform"):
        around = nodes[cell.start].parent if not nodes[cell.start].block else cell.start
        if _label(marked, cell)[1] and marked.text(cell):
            found.append(marked.element(around))
    return found if all(_parts(marked, element) for element in found) else []


def _label(marked: Marked, element: Element) -> tuple[str | None, str | None]:
    """The label above, and the type of venue that it tells."""
    labels = marked.all("cita-artigos")
    at = bisect_left([label.start for label in labels], element.start) - 1
    if at < 0:
        return None, None
    printed = marked.text(labels[at])
    return printed, next((kind for pattern, kind in _LABELS if pattern.match(printed)), None)


def _parts(marked: Marked, element: Element) -> re.Match[str] | None:
    text = marked.text(element, _unseen(marked, element))
    return _ARTICLE.match(text) or _PARTS.match(text)


def _unseen(marked: Marked, element: Element) -> list[Element]:
    return [part for name in _UNSEEN for part in marked.all(name, element)]


def _entry(marked: Marked, element: Element) -> Entry | None:
    parts = _parts(marked, element)
    if not parts:
        return None
    section, kind = _label(marked, element)
    rest = _NUMBER.sub("no. ", _VOLUME.sub("vol. ", parts["rest"]))
    names = tuple(name.strip() for name in parts["authors"].split(";") if name.strip())
    authors = AuthorList(names, True, (), (), ())
    bold = {run.text.strip() for row in marked.runs(element) for run in row if run.look & Look.BOLD}
    owner = next((name for name in names if name in bold), None)
    told = _told(rest, kind)
    return Entry(
        element,
        parts["title"],
        authors,
        owner,
        venue_in(told),
        printed_at(rest, None),
        section=section,
        links=tuple(_links(marked, element)) or None,
        stated={"venue_type": kind or ""},
    )


def _links(marked: Marked, element: Element) -> Iterator[Link]:
    """An icon without words is the paper's identifier; other links are to the CVs of its authors."""
    for icon in marked.all("icone-doi", element):
        if url := marked.document.nodes[icon.start].attrs.get("href"):
            yield Link("doi", url, link_kind("doi", url))


def _told(rest: str, kind: str | None) -> str:
    """The words that print the venue."""
    for pattern in {"book": (_BOOK, _PUBLISHER), "conference": (_EVENT,)}.get(kind or "", ()):
        if found := pattern.search(rest):
            return found[1]
    return rest
