"""The landing page of one paper at any publisher that says so in meta tags or JSON-LD."""

from collections.abc import Iterator

from crawler.document.model import Document
from crawler.items import Item
from crawler.paper_landing import landing_publication
from crawler.paper_meta import paper_meta
from crawler.records import title_mark

_SITES_OF_THEIR_OWN = {"citation_arxiv_id": None, "og:site_name": "ACL Anthology"}


def matches(document: Document) -> bool:
    """Meta tags or JSON-LD about one paper, on no site that has a layout of its own."""
    return document.form == "html" and not _has_own_layout(document) and bool(paper_meta(document))


def read(document: Document) -> Iterator[Item]:
    """The paper."""
    publication = landing_publication(document, paper_meta(document))
    yield publication
    if problem := title_mark(publication):
        yield problem


def _has_own_layout(document: Document) -> bool:
    return any(
        name in _SITES_OF_THEIR_OWN and _SITES_OF_THEIR_OWN[name] in (None, value)
        for name, value in document.embedded.meta
    )
