"""The Atom API of arXiv: a feed of entries with the newest version of each paper."""

from collections.abc import Iterator
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.papers.arxiv_notes import stated_venue, withdrawal
from crawler.papers.records import distinct, fold, make_publication, mark, paper_links
from crawler.values.identifiers import arxiv_id, doi

_NS = {"a": "http://www.w3.org/2005/Atom", "x": "http://arxiv.org/schemas/atom"}


def matches(document: Document) -> bool:
    """A feed that names arXiv as its own."""
    root = document.data
    if document.form != "xml" or root.tag != f"{{{_NS['a']}}}feed":
        return False
    return "arxiv.org" in (root.findtext("a:id", "", _NS) + root.findtext("a:title", "", _NS).lower())


def read(document: Document) -> Iterator[Item]:
    """Every entry that is a paper; an entry that reports an error is none."""
    entries = [e for e in document.data.iterfind("a:entry", _NS) if arxiv_id(e.findtext("a:id", "", _NS))]
    for ordinal, entry in enumerate(entries, 1):
        publication = _publication(ordinal, entry)
        yield publication
        if notice := withdrawal(fold(entry.findtext("x:comment", None, _NS)), publication.abstract):
            yield mark(publication, "withdrawn", notice)


def _publication(ordinal: int, entry: Any) -> Publication:
    text = {
        name: fold(entry.findtext(name, None, _NS)) for name in ("a:title", "a:summary", "a:published", "x:doi", "a:id")
    }
    published = (text["a:published"] or "")[:10] or None
    category = entry.find("x:primary_category", _NS)
    reference, comment = (fold(entry.findtext(name, None, _NS)) for name in ("x:journal_ref", "x:comment"))
    return make_publication(
        ordinal,
        f"/feed/entry[{ordinal}]",
        fold("".join(entry.itertext())) or "",
        title=text["a:title"],
        authors=[n for a in entry.iterfind("a:author", _NS) if (n := fold(a.findtext("a:name", None, _NS)))],
        affiliations=distinct(a.text for a in entry.iterfind("a:author/x:affiliation", _NS)),
        published=published,
        published_text=text["a:published"],
        links=paper_links((link.get("title"), link.get("href")) for link in entry.iterfind("a:link", _NS)),
        arxiv_id=arxiv_id(text["a:id"] or ""),
        doi=doi(text["x:doi"]) if text["x:doi"] else None,
        category=category.get("term") if category is not None else None,
        abstract=text["a:summary"],
        **stated_venue(reference, comment),
    )
