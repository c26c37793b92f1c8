"""A day or a whole conference of CVF's open access: a title, its authors, its links; entry after entry of one `dl`."""

from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text, texts
from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.papers.records import make_publication, paper_links
from crawler.values.names import split_authors
from crawler.values.venues import parse_venue

_TITLES = "//dt[contains(@class, 'ptitle')][.//a[@href]]"


def matches(document: Document) -> bool:
    """Titles of papers in a `dl`, each followed by what belongs to it."""
    if document.form != "html" or "ptitle" not in document.text:
        return False
    return bool(dom(document).xpath(_TITLES + "/following-sibling::*[1][self::dd]"))


def read(document: Document) -> Iterator[Item]:
    """Every paper; the conference is the site's heading."""
    page = dom(document)
    heading = first_text(page, "//h4 | //h3 | //h2 | //title")
    for ordinal, title in enumerate(page.xpath(_TITLES), 1):
        yield _publication(document, ordinal, title, heading)


def _publication(document: Document, ordinal: int, title: Selector, heading: str | None) -> Publication:
    parts = title.xpath(f"following-sibling::dd[count(preceding-sibling::dt[contains(@class, 'ptitle')]) = {ordinal}]")
    named = [n for p in parts for n in p.xpath(".//input[@name='query_author']/@value").getall()]
    names = named or [n for p in parts for n in texts(p, ".//form//a")]
    if not names and parts and (found := split_authors(text(parts[0]) or "")):
        names = list(found.names)
    conference = (title.xpath(".//a/@href").get() or "").split("/")
    folder = next((part for part in conference if part[-4:].isdigit() and part[:1].isupper()), None)
    venue = parse_venue(f"{folder[:-4]} {folder[-4:]}" if folder else heading or "")
    year = venue.year if venue else None
    pairs = [pair for part in (title, *parts) for pair in links(document, part)]
    return make_publication(
        ordinal,
        place(title),
        "\n".join(filter(None, (text(part) for part in (title, *parts)))),
        title=text(title),
        authors=names,
        venue=venue.name if venue else None,
        venue_type=venue.venue_type if venue else None,
        year=year,
        published=str(year) if year else None,
        links=paper_links(pairs),
    )
