"""The boxes of acad-homepage, rendered or in Markdown: a badge with the venue, a title that is a link, the authors."""

from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line
from crawler.items import Item
from crawler.themes.entry import Entry, links_in, names_in, printed_at, venue_in
from crawler.themes.marked import Element, Marked
from crawler.themes.page import read_theme
from crawler.values.names import author_list_likeness

_NAMES = 0.5


def matches(document: Document) -> bool:
    """Boxes of which each has a title that is a link, and authors in a line of their own."""
    known = document.form in ("html", "markdown") and "paper-box" in document.text
    return known and bool(_entries(Marked(document)))


def read(document: Document) -> Iterator[Item]:
    """The boxes, and the rest of the page."""
    return read_theme(document, _entries, _entry)


def _entries(marked: Marked) -> Sequence[Element]:
    """All boxes; none if one of them is filled otherwise, which is for the general reader to read."""
    boxes = marked.all("paper-box")
    return boxes if all(_title_and_authors(marked, box) for box in boxes) else []


def _title_and_authors(marked: Marked, box: Element) -> tuple[Line, Line] | None:
    text = marked.first("paper-box-text", box)
    lines = [line for line in marked.lines(text) if line.visible][:2] if text else []
    if len(lines) < 2 or not all(run.href for run in lines[0].runs if run.text.strip()):
        return None
    return (lines[0], lines[1]) if author_list_likeness(lines[1].text) >= _NAMES else None


def _entry(marked: Marked, element: Element) -> Entry | None:
    found = _title_and_authors(marked, element)
    if not found:
        return None
    title, byline = found
    authors, owner = names_in([byline.runs])
    badge = marked.text(marked.first("badge", element))
    return Entry(
        element,
        title.text,
        authors,
        owner,
        venue_in(badge),
        printed_at(badge, None),
        links=links_in(marked.document, [line for line in marked.lines(element) if line.visible], authors),
    )
