"""Lists of jekyll-scholar as al-folio and its kin print them: title, authors and periodical have a class each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.document.model import Document
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.names import AuthorList, split_authors

_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
_COUNT = re.compile(r"\d+")


def matches(document: Document) -> bool:
    """Entries in a bibliography that mark their title and their authors."""
    marks = ("bibliography", "periodical")
    return document.form == "html" and all(m in document.text for m in marks) and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The marked entries, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """All entries; none if one of them is not marked, which is for the general reader to read."""
    lists = marked.all("bibliography")
    nodes = marked.document.nodes
    items = [
        marked.element(node)
        for element in lists
        if nodes[element.start].tag in ("ol", "ul")
        for node in element
        if nodes[node].tag == "li" and nodes[node].parent == element.start
    ]
    whole = all(marked.first("title", item) and marked.first("author", item) for item in items)
    return items if whole and any(marked.first("periodical", item) for item in items) else []


def _entry(marked: Marked, element: Element) -> Entry | None:
    title = marked.text(marked.first("title", element))
    byline = marked.first("author", element)
    if not title or byline is None:
        return None
    authors, owner = _authors(marked, byline)
    told = [marked.text(part) for part in marked.all("periodical", element)]
    venue = next((venue for text in told if (venue := venue_in(text)) and venue.name), None) or venue_in(
        marked.text(marked.first("abbr", element))
    )
    praise = [marked.text(part) for name in ("award", "links") for part in marked.all(name, element)]
    shown_as = next((v.presentation for text in (*praise, *told) if (v := venue_in(text)) and v.presentation), None)
    fetched = marked.document.page.fetched_at
    return Entry(
        element,
        title,
        authors,
        owner,
        venue,
        printed_at(" ".join(told), fetched.date() if fetched else None),
        abstract=_abstract(marked, element),
        links=links_in(marked.document, [n for n in marked.lines(element) if n.visible], authors),
        acceptance=" ".join(told),
        stated={"presentation": shown_as} if shown_as else {},
    )


def _authors(marked: Marked, byline: Element) -> tuple[AuthorList | None, str | None]:
    """The names that are printed and those that a click shows."""
    folded = marked.all("more-authors", byline)
    shown, owner = names_in(marked.runs(byline, folded))
    if shown is None or not folded:
        return shown, owner
    more = _behind_click(marked, folded[0]) or names_in(marked.runs(folded[0], ()))[0]
    if more is None:
        return replace(shown, complete=False), owner
    return replace(shown, names=(*shown.names, *more.names), equal=shown.equal + more.equal), owner


def _behind_click(marked: Marked, folded: Element) -> AuthorList | None:
    """What a script exchanges `9 more authors` for: the words in quotes that are as many names."""
    script = marked.document.nodes[folded.start].attrs.get("onclick", "")
    count = _COUNT.search(marked.text(folded))
    for one, other in _QUOTED.findall(script):
        found = split_authors((one or other).replace("\\'", "'"))
        if found and count and len(found.names) == int(count[0]):
            return found
    return None


def _abstract(marked: Marked, element: Element) -> str | None:
    parts = [part for part in marked.all("abstract", element) if marked.document.nodes[part.start].tag == "div"]
    return marked.text(parts[0], hidden=True) or None if parts else None
