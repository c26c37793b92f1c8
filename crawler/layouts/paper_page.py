"""The landing page of one paper at any publisher that says so in meta tags, JSON-LD, COinS or BibTeX."""

from collections.abc import Iterator

from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.bib import page_entry
from crawler.papers.landing import landing_publication
from crawler.papers.meta import Stated, paper_meta
from crawler.papers.records import title_mark
from crawler.papers.ris_page import page_record

_SITES_OF_THEIR_OWN = {"citation_arxiv_id": None, "og:site_name": "ACL Anthology"}


def matches(document: Document) -> bool:
    """Data about one paper, on no site that has a layout of its own."""
    return document.form == "html" and not _has_own_layout(document) and bool(_meta(document))


def read(document: Document) -> Iterator[Item]:
    """The paper."""
    record = None if paper_meta(document) or page_entry(document) else page_record(document)
    publication = landing_publication(document, _meta(document), **(record[1] if record else {}))
    yield publication
    if problem := title_mark(publication):
        yield problem


def _meta(document: Document) -> Stated:
    """What the tags say; without tags, the title of the one entry under which the page asks to be cited."""
    meta = paper_meta(document)
    if meta:
        return meta
    if entry := page_entry(document):
        return {"title": (entry.fields["title"],)}
    record = page_record(document)
    return {"title": (record[1]["title"],)} if record else {}


def _has_own_layout(document: Document) -> bool:
    return any(
        name in _SITES_OF_THEIR_OWN and _SITES_OF_THEIR_OWN[name] in (None, value)
        for name, value in document.embedded.meta
    )
