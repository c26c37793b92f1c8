"""A researcher's page on Japan's researchmap: papers, other articles and books in lists of one form."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.items import Item
from crawler.lexicon.late import Late
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.names import AuthorList

_WORKS = re.compile(r"/(?:published_papers|misc|books_etc)/\d+")
"""Talks, awards and projects stand in lists of the same form, but their titles lead elsewhere."""
_WHERE = re.compile(
    r"^(?P<venue>.*?)(?:\s+(?P<volume>\d+)\s*(?:\((?P<number>[^)]*)\))?)?(?:\s+(?P<pages>\w*\d+\s*-\s*\w*\d+))?"
    r"\s*(?P<day>(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|(?:\w{3} \d{1,2}, |\w{3}, )?\d{4}))\s*$"
)
_COMMA = re.compile(r"\s*[,、，]\s*")
_KANJI = Late(r"[\u3040-\u30ff\u3400-\u9fff]")


def matches(document: Document) -> bool:
    """Titles of works, each with its authors."""
    return document.form == "html" and "rm-cv-list-title" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The lists of works, and the rest of the page."""
    return read_theme(document, _entries, _entry, works_beside=False)


def _entries(marked: Marked) -> Sequence[Element]:
    """All works; none if one of them names no authors, which is for the general reader to read."""
    items = []
    for title in marked.all("rm-cv-list-title"):
        nodes = marked.document.nodes
        if _WORKS.search(nodes[title.start].attrs.get("href", "")):
            at = title.start
            while at and nodes[at].tag != "li":
                at = nodes[at].parent
            items.append(marked.element(at))
    return items if all(marked.first("rm-cv-list-author", item) for item in items) else []


def _entry(marked: Marked, element: Element) -> Entry | None:
    heading, byline = marked.all("rm-cv-list-title", element)[0], marked.all("rm-cv-list-author", element)[0]
    title, printed = marked.text(heading), marked.text(byline)
    where = next((found for text in _lines_behind(marked, element, byline) if (found := _WHERE.match(text))), None)
    venue = venue_in(where["venue"]) if where else None
    links = links_in(marked.document, marked.lines(element), None)
    if not title:
        return None
    return Entry(
        element,
        title,
        _names(printed) if _KANJI.search(printed) else names_in(marked.runs(byline))[0],
        venue=venue._replace(name=where["venue"]) if venue and where else None,
        dated=printed_at(where["day"], None) if where else None,
        links=links,
        stated={name: where[name] or "" for name in ("volume", "number", "pages")} if where else {},
    )


def _names(printed: str) -> AuthorList:
    """Family and given name stand apart, so that a space parts nothing."""
    names = tuple(name for name in _COMMA.split(printed) if name)
    return AuthorList(tuple(n for n in names if n not in ("他", "ほか")), not {"他", "ほか"} & {*names}, (), (), ())


def _lines_behind(marked: Marked, element: Element, byline: Element) -> list[str]:
    return [line.text for line in marked.lines(element) if line.visible and line.block >= byline.stop]
