"""Lists of the ACL Anthology: a person's papers, or those of a volume, as rows of buttons, title, authors, volume."""

import re
from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text, texts
from crawler.document.model import Document
from crawler.items import Item, Profile, Publication
from crawler.papers.records import make_publication, paper_links, title_mark
from crawler.values.identifiers import person_id
from crawler.values.venues import parse_venue

_ENTRIES = "//*[self::span or self::p or self::div][strong/a[@href]][.//a[contains(@href, '/people/')]]"

_PART = re.compile(r"\s*\((?:Volume|Part)\b[^)]*\)")


def matches(document: Document) -> bool:
    """The site's name in the title, and rows whose authors are links to people; a paper's own page has no such rows."""
    if document.form != "html" or not (document.embedded.title or "").endswith("ACL Anthology"):
        return False
    if any(name == "citation_title" for name, _ in document.embedded.meta):
        return False
    return bool(dom(document).xpath(_ENTRIES))


def read(document: Document) -> Iterator[Item]:
    """The person if the page is one's, and every row but a volume's own, which names its editors."""
    page = dom(document)
    heading = first_text(page, "//*[@id='title']") or first_text(page, "//h2")
    if "/people/" in _own_url(document) or not _is_volume(heading):
        yield _profile(document, page, heading)
    papers = (row for row in page.xpath(_ENTRIES) if first_text(row, "strong[1]/a") != heading)
    for ordinal, row in enumerate(papers, 1):
        publication = _publication(document, ordinal, row, heading)
        yield publication
        if problem := title_mark(publication):
            yield problem


def _own_url(document: Document) -> str:
    stated = (url for name, url in document.embedded.meta if name == "og:url")
    return next(stated, document.page.url)


def _is_volume(heading: str | None) -> bool:
    found = parse_venue(heading) if heading else None
    return found is not None and found.venue_type is not None


def _profile(document: Document, page: Selector, heading: str | None) -> Profile:
    found = [
        person_id(url) for url in (_own_url(document), *(url for _, url in links(document, page, "//h2//a[@href]")))
    ]
    return Profile(name=heading, ids=dict(reversed([pair for pair in found if pair])) or None, locator="/html/body")


def _publication(document: Document, ordinal: int, row: Selector, heading: str | None) -> Publication:
    volume = first_text(row, ".//a[contains(@href, '/volumes/')]") or (heading if _is_volume(heading) else None)
    venue = parse_venue(_PART.sub("", volume)) if volume else None
    year = first_text(row, "preceding::h4[1]")
    printed = year if year and year.isdigit() else None
    title = row.xpath("strong[1]/a")[0]
    buttons = links(document, row, "../*[not(strong)]//a[@href] | ./span//a[@href]")
    return make_publication(
        ordinal,
        place(row),
        text(row) or "",
        section=printed,
        title=text(title),
        authors=texts(row, ".//a[contains(@href, '/people/')]"),
        venue=venue.name if venue else volume,
        venue_type=venue.venue_type if venue else None,
        year=(venue.year if venue else None) or (int(printed) if printed else None),
        published=printed,
        links=paper_links([*links(document, row, "strong[1]/a"), *buttons]),
        abstract=_abstract(row),
    )


def _abstract(row: Selector) -> str | None:
    """It stands folded away, beside the row, under the name that the row's button opens."""
    for target in row.xpath("..//a[starts-with(@href, '#abstract')]/@href").getall():
        return first_text(row, f"//*[@id={_quoted(target[1:])}]")
    return None


def _quoted(value: str) -> str:
    return f"'{value}'" if "'" not in value else f'"{value}"'
