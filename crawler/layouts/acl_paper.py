"""A paper's page of the ACL Anthology: citation tags, and a list of labelled facts with venue and awards."""

from collections.abc import Iterator

from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.landing import landing_publication
from crawler.papers.meta import paper_meta
from crawler.papers.records import mark, title_mark
from crawler.papers.text import labelled
from crawler.values.venues import parse_venue

_LABELS = ("anthology id", "bibkey")


def matches(document: Document) -> bool:
    """The Anthology's tags, and its own labels."""
    if document.form != "html" or ("og:site_name", "ACL Anthology") not in document.embedded.meta:
        return False
    return bool(paper_meta(document)) and all(label in labelled(document.lines) for label in _LABELS)


def read(document: Document) -> Iterator[Item]:
    """The paper; an award is how it was presented."""
    facts = labelled([line for line in document.lines if line.visible])
    named = facts.get("venue") or facts.get("venues")
    printed = named.text.split("|")[0].strip() if named else None
    venue = parse_venue(printed) if printed else None
    award = facts["award"].text.lower() if "award" in facts else None
    publication = landing_publication(
        document,
        paper_meta(document),
        venue=venue.name if venue else printed,
        venue_type=venue.venue_type if venue else None,
        presentation=award,
    )
    yield publication
    if "retraction" in facts or "retracted" in facts:
        yield mark(publication, "retracted")
    elif problem := title_mark(publication):
        yield problem
