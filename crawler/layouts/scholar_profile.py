"""A saved Google Scholar profile: the person, the figures, the articles. Saved by hand: the site is never crawled."""

import re
from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text, texts
from crawler.document.model import Document
from crawler.items import Item, Link, Metric, Profile, Publication
from crawler.papers.records import make_publication, whole_number
from crawler.values.identifiers import person_id
from crawler.values.names import split_authors
from crawler.values.venues import parse_venue

_ARTICLES = "//tr[contains(@class, 'gsc_a_tr')]"
_PAGES = re.compile(r",\s*(\w?\d+\s*[-–]\s*\w?\d+)(?=,\s*\d{4}$|$)")
_NAME = "//*[@id='gsc_prf_in']"


def matches(document: Document) -> bool:
    """The profile's own names of its parts."""
    return document.form == "html" and "gsc_prf_in" in document.text and bool(dom(document).xpath(_NAME))


def read(document: Document) -> Iterator[Item]:
    """The person, the articles shown, the figures."""
    page = dom(document)
    yield _profile(document, page)
    for ordinal, row in enumerate(page.xpath(_ARTICLES), 1):
        yield _publication(document, ordinal, row)
    yield from _metrics(document, page)


def _profile(document: Document, page: Selector) -> Profile:
    canonical = page.xpath("//link[@rel='canonical']/@href").get()
    found = [person_id(url) for url in (canonical, document.page.url) if url]
    homepage = [url for label, url in links(document, page, "//*[@id='gsc_prf_ivh']//a[@href]") if label]
    return Profile(
        name=first_text(page, _NAME),
        affiliation=first_text(page, "//*[contains(@class, 'gsc_prf_il')][1]"),
        interests=tuple(texts(page, "//*[@id='gsc_prf_int']//a")) or None,
        ids=dict([pair for pair in found if pair][:1]) or None,
        links=tuple(Link(None, url, "profile") for url in homepage) or None,
        locator="/html/body",
    )


def _publication(document: Document, ordinal: int, row: Selector) -> Publication:
    lines = texts(row, ".//*[contains(concat(' ', @class, ' '), ' gs_gray ')]")
    authors = split_authors(lines[0].replace("...", "et al.").replace("…", "et al.")) if lines else None
    printed = lines[1] if len(lines) > 1 else None
    paged = _PAGES.search(printed or "")
    venue = parse_venue(_PAGES.sub("", printed)) if printed else None
    year = whole_number(first_text(row, ".//*[contains(@class, 'gsc_a_y')]"))
    return make_publication(
        ordinal,
        place(row),
        text(row) or "",
        title=first_text(row, ".//a[contains(@class, 'gsc_a_at')]"),
        authors=list(authors.names) if authors else [],
        authors_complete=authors.complete if authors else None,
        venue=venue.name if venue else None,
        venue_type=venue.venue_type if venue else None,
        volume=venue.volume if venue else None,
        number=venue.number if venue else None,
        pages=paged[1] if paged else venue.pages if venue else None,
        year=year,
        published=str(year) if year else None,
        links=tuple(Link(None, url, "other") for _, url in links(document, row, ".//a[contains(@class, 'gsc_a_at')]")),
    )


def _metrics(document: Document, page: Selector) -> Iterator[Metric]:
    """Rows of the table are figures, its columns `All` and `Since 2021`."""
    fetched = document.page.fetched_at
    columns = [text(head) or "" for head in page.xpath("//*[@id='gsc_rsb_st']//th")][1:]
    for row in page.xpath("//*[@id='gsc_rsb_st']//tr[td]"):
        cells = texts(row, "./td")
        for column, value in zip(columns, cells[1:], strict=False):
            number = whole_number(value.replace(",", ""))
            if number is not None:
                label = cells[0] if column == columns[0] else f"{cells[0]} {column}"
                yield Metric(
                    metric=re.sub(r"\W+", "_", label.lower()).strip("_"),
                    value=float(number),
                    observed_at=fetched.isoformat() if fetched else None,
                    text=f"{cells[0]} {column} {value}",
                    locator=place(row),
                )
