"""dblp as web pages: a person's bibliography, a table of contents; each entry a `cite` with microdata."""

from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text, texts
from crawler.document.model import Document
from crawler.items import Item, Link, Profile, Publication
from crawler.papers.records import make_publication, mark, paper_links, whole_number
from crawler.values.identifiers import arxiv_id, doi, openreview_id, person_id

_ENTRIES = "//li[contains(concat(' ', @class, ' '), ' entry ')][.//cite]"
_TYPES = {
    "informal": "preprint",
    "inproceedings": "conference",
    "article": "journal",
    "incollection": "book",
    "book": "book",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
}


def matches(document: Document) -> bool:
    """Entries with the site's microdata, under keys such as `conf/icml/…`."""
    if document.form != "html" or "dblp" not in document.text[:20_000]:
        return False
    keys = dom(document).xpath(_ENTRIES + "/@id").getall()
    return bool(keys) and all("/" in key for key in keys)


def read(document: Document) -> Iterator[Item]:
    """The person if the page is one's, and every entry."""
    page = dom(document)
    name = first_text(page, "//h1//*[contains(@class, 'primary')]")
    if name:
        yield _profile(document, page, name)
    for ordinal, entry in enumerate(page.xpath(_ENTRIES), 1):
        publication = _publication(document, ordinal, entry)
        yield publication
        if "withdrawn" in entry.attrib.get("class", ""):
            yield mark(publication, "withdrawn")


def _profile(document: Document, page: Selector, name: str) -> Profile:
    urls = [url for _, url in links(document, page, "//header//a[@href] | //*[contains(@class, 'profile')]//a[@href]")]
    urls = [url for url in dict.fromkeys(urls) if person_id(url)]
    canonical = page.xpath("//link[@rel='canonical']/@href").get() or document.page.url
    found = [person_id(url) for url in (canonical, document.page.url, *urls)]
    ids: dict[str, str] = {}
    for scheme, value in filter(None, found):
        ids.setdefault(scheme, value)
    return Profile(
        name=name,
        affiliation=first_text(page, "//*[@itemprop='affiliation']//*[@itemprop='name']"),
        ids=ids or None,
        links=tuple(Link(None, url, "profile") for url in urls) or None,
        locator="/html/body",
    )


def _publication(document: Document, ordinal: int, entry: Selector) -> Publication:
    [cite] = entry.xpath(".//cite")[:1]
    volume = first_text(cite, ".//*[@itemprop='volumeNumber']")
    venue = first_text(cite, ".//*[@itemprop='isPartOf']//*[@itemprop='name']")
    classes = entry.attrib.get("class", "").split()
    printed = links(document, entry, ".//nav//div[@class='head']/a[@href] | .//nav//li[@class='ee']/a[@href]")
    addresses = list(dict.fromkeys(url for _, url in printed if "dblp" not in url))
    arxiv = next(
        (found for value in (f"arXiv:{(volume or '').removeprefix('abs/')}", *addresses) if (found := arxiv_id(value))),
        None,
    )
    title = first_text(cite, ".//*[contains(concat(' ', @class, ' '), ' title ')]")
    year = first_text(cite, ".//*[@itemprop='datePublished']") or first_text(
        entry, "preceding::li[contains(@class, 'year')][1]"
    )
    informal = venue is not None and venue.lower() == "corr"
    return make_publication(
        ordinal,
        place(entry),
        text(cite) or "",
        section=_heading(entry),
        title=(title or "").removesuffix("."),
        authors=texts(cite, ".//*[@itemprop='author']"),
        owner=first_text(cite, ".//*[contains(@class, 'this-person')]"),
        venue=venue,
        venue_type="preprint" if informal else next((_TYPES[kind] for kind in classes if kind in _TYPES), None),
        year=whole_number(year),
        published=year,
        links=paper_links((None, url) for url in addresses),
        doi=next((found for url in addresses if (found := doi(url))), None),
        arxiv_id=arxiv,
        openreview_id=next((found for url in addresses if (found := openreview_id(url))), None),
        volume=None if arxiv and (volume or "").startswith("abs/") else volume,
        number=first_text(cite, ".//*[@itemprop='issueNumber']"),
        pages=first_text(cite, ".//*[@itemprop='pagination']"),
    )


def _heading(entry: Selector) -> str | None:
    """A year that orders the list, or a session of a table of contents."""
    return first_text(entry, "preceding-sibling::li[contains(@class, 'year')][1]") or first_text(
        entry, "preceding::h2[1]"
    )
