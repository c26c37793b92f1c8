"""The DOM of a saved page for exact layouts: texts folded, addresses resolved, places named."""

from collections.abc import Iterator
from urllib.parse import urljoin

from parsel import Selector

from crawler.document.model import Document
from crawler.papers.records import fold


def dom(document: Document) -> Selector:
    """The page as a tree."""
    return Selector(text=document.text or " ", base_url=document.page.url, type="html")


def text(selected: Selector) -> str | None:
    """All text inside, on one line; None if there is none."""
    return fold("".join(selected.xpath(".//text()[not(ancestor::script or ancestor::style)]").getall()))


def first_text(selected: Selector, path: str) -> str | None:
    """The text inside the first element that the XPath finds."""
    return next((found for element in selected.xpath(path) if (found := text(element))), None)


def texts(selected: Selector, path: str) -> list[str]:
    """The texts inside all that the XPath finds."""
    return [found for element in selected.xpath(path) if (found := text(element))]


def links(document: Document, selected: Selector, path: str = ".//a[@href]") -> Iterator[tuple[str | None, str]]:
    """Label and address of links; links into the page itself and scripts are none."""
    for anchor in selected.xpath(path):
        href = (anchor.attrib.get("href") or "").strip()
        if href and not href.startswith(("#", "javascript:", "mailto:")):
            label = text(anchor) or fold(anchor.attrib.get("aria-label") or anchor.attrib.get("title"))
            yield label, urljoin(document.page.url, href)


def place(selected: Selector) -> str:
    """The path of an element from the root."""
    root = selected.root
    return str(root.getroottree().getpath(root))
