"""A list that BibBase prints: title, authors and links of a paper have a class, what is between them is the venue."""

from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme


def matches(document: Document) -> bool:
    """Papers with a title and a place for their authors."""
    return document.form == "html" and "bibbase_paper_title" in document.text and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The marked papers, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """All papers; none if one of them is not marked, which is for the general reader to read."""
    papers = marked.all("bibbase_paper")
    whole = all(marked.first("bibbase_paper_title", p) and marked.first("bibbase_paper_author", p) for p in papers)
    return papers if whole else []


def _entry(marked: Marked, element: Element) -> Entry | None:
    heads = marked.all("bibbase_paper_title", element) + marked.all("bibbase_paper_author", element)
    authors, owner = names_in(marked.runs(heads[-1]))
    controls = [*marked.all("bibbase_paper_content", element), *marked.all("bibbase", element)]
    told = marked.text(element, [*heads, *controls])
    title = marked.text(heads[0]).removesuffix(".")
    if not title:
        return None
    abstracts = [p for p in marked.all("bibbase", element) if _attribute(marked, p, "data-type") == "abstract"]
    return Entry(
        element,
        title,
        authors,
        owner,
        venue_in(told),
        printed_at(told, None),
        abstract=marked.text(abstracts[0], hidden=True) or None if abstracts else None,
        links=links_in(marked.document, [n for n in marked.lines(element) if n.visible], authors),
        acceptance=told,
    )


def _attribute(marked: Marked, element: Element, name: str) -> str | None:
    return marked.document.nodes[element.start].attrs.get(name)
