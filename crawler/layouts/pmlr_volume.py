"""A volume of PMLR: each paper a block with title, authors, the volume's citation and links."""

import re
from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text
from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.papers.records import make_publication, paper_links
from crawler.values.names import split_authors
from crawler.values.venues import parse_venue

_PAPERS = "//div[contains(concat(' ', @class, ' '), ' paper ')][.//*[contains(@class, 'authors')]]"
_SERIES = re.compile(r",?\s*PMLR\s+(?P<volume>[\dR]+)\s*:\s*(?P<pages>\d+\s*[-–]\s*\d+)?,?\s*(?P<year>\d{4})?\.?\s*$")

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def matches(document: Document) -> bool:
    """Blocks with a title and authors whose citation names the series."""
    return document.form == "html" and "PMLR" in document.text and bool(dom(document).xpath(_PAPERS))


def read(document: Document) -> Iterator[Item]:
    """Every paper; the volume's heading tells the venue where a paper does not."""
    page = dom(document)
    heading = first_text(page, "//h2")
    for ordinal, paper in enumerate(page.xpath(_PAPERS), 1):
        yield _publication(document, ordinal, paper, heading)


def _publication(document: Document, ordinal: int, paper: Selector, heading: str | None) -> Publication:
    authors = split_authors(first_text(paper, ".//*[contains(@class, 'authors')]") or "")
    cited = first_text(paper, ".//*[contains(@class, 'info')]") or heading or ""
    series = _SERIES.search(cited)
    venue = parse_venue((cited[: series.start()] if series else cited) or heading or "")
    printed = (series and series["year"]) or next(iter(_YEAR.findall(heading or "")), None)
    year = int(printed) if printed else venue.year if venue else None
    return make_publication(
        ordinal,
        place(paper),
        text(paper) or "",
        section=first_text(paper, "preceding::h3[1]"),
        title=first_text(paper, ".//*[contains(concat(' ', @class, ' '), ' title ')]"),
        authors=list(authors.names) if authors else [],
        authors_complete=authors.complete if authors else None,
        venue=venue.name if venue else None,
        venue_type=venue.venue_type if venue else None,
        year=year,
        published=str(year) if year else None,
        volume=series["volume"] if series else None,
        pages=series["pages"] if series else None,
        links=paper_links(links(document, paper)),
    )
