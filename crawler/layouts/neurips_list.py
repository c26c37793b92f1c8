"""A year of the NeurIPS proceedings: a list of linked titles, each with its authors in italics."""

import re
from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text
from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.papers.records import make_publication, paper_links
from crawler.values.names import split_authors
from crawler.values.venues import parse_venue

_PAPERS = "//li[.//a[contains(@href, '/hash/') or contains(@href, '-Abstract')]][.//i]"
_YEAR = re.compile(r"/(\d{4})/")


def matches(document: Document) -> bool:
    """Links into the proceedings by hash, each with a line of authors."""
    return document.form == "html" and "-Abstract" in document.text and bool(dom(document).xpath(_PAPERS))


def read(document: Document) -> Iterator[Item]:
    """Every paper; the heading names the proceedings."""
    page = dom(document)
    heading = first_text(page, "//h4[1]") or document.embedded.title or ""
    for ordinal, paper in enumerate(page.xpath(_PAPERS), 1):
        yield _publication(document, ordinal, paper, heading)


def _publication(document: Document, ordinal: int, paper: Selector, heading: str) -> Publication:
    authors = split_authors(first_text(paper, ".//i") or "")
    pairs = list(links(document, paper))
    year = next((int(found[1]) for _, url in pairs if (found := _YEAR.search(url))), None)
    venue = parse_venue(re.sub(r"\s*\(NeurIPS \d{4}\)|\s+\d+(?=\s*\(|$)", "", heading))
    return make_publication(
        ordinal,
        place(paper),
        text(paper) or "",
        title=first_text(paper, ".//a[1]"),
        authors=list(authors.names) if authors else [],
        authors_complete=authors.complete if authors else None,
        venue=venue.name if venue else None,
        venue_type=venue.venue_type if venue else None,
        year=year or (venue.year if venue else None),
        published=str(year) if year else None,
        links=paper_links(pairs),
    )
