"""The technical sessions of a USENIX conference: papers with people, their institutions, a text and files."""

import re
from collections.abc import Iterator

from parsel import Selector

from crawler.document.dom import dom, first_text, links, place, text
from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.papers.records import distinct, make_publication, paper_links
from crawler.values.venues import parse_venue

_SESSIONS = re.compile(r"technical sessions|conference program|accepted papers|workshop program", re.IGNORECASE)
_PAPERS = "//article[contains(@class, 'node-paper')][.//h2//a[@href]]"
_PEOPLE = ".//*[contains(@class, 'field-name-field-paper-people-text')]"
_ABOUT = ".//*[contains(@class, 'field-name-field-paper-description-long')]"


def matches(document: Document) -> bool:
    """Articles of the site's kind for papers, with their titles linked; a paper's own page has citation tags."""
    if document.form != "html" or "node-paper" not in document.text:
        return False
    if any(name == "citation_title" for name, _ in document.embedded.meta):
        return False
    return bool(dom(document).xpath(_PAPERS))


def read(document: Document) -> Iterator[Item]:
    """Every paper of the program."""
    page = dom(document)
    for ordinal, paper in enumerate(page.xpath(_PAPERS), 1):
        yield _publication(document, ordinal, paper)


def _publication(document: Document, ordinal: int, paper: Selector) -> Publication:
    names, places = _people(paper)
    venue = parse_venue(_SESSIONS.sub("", (document.embedded.title or "").split("|")[0]).strip())
    return make_publication(
        ordinal,
        place(paper),
        text(paper) or "",
        section=first_text(
            paper, "ancestor::article[contains(@class, 'node-session')][1]/*[self::h2 or self::header][1]"
        ),
        title=first_text(paper, ".//h2"),
        authors=names,
        affiliations=distinct(places),
        venue=venue.name if venue else None,
        venue_type=venue.venue_type if venue else None,
        year=venue.year if venue else None,
        published=str(venue.year) if venue and venue.year else None,
        presentation="best paper" if "Best Paper" in (text(paper) or "") else None,
        links=paper_links(links(document, paper)),
        abstract=first_text(paper, _ABOUT),
    )


def _people(paper: Selector) -> tuple[list[str], list[str]]:
    """`A and B, MIT; C, Google`: institutions stand in italics, or behind the last comma of a group."""
    names: list[str] = []
    places: list[str] = []
    slanted = [found for element in paper.xpath(_PEOPLE + "//em") if (found := (text(element) or "").strip(" ,;"))]
    for group in (first_text(paper, _PEOPLE) or "").split(";"):
        at = next((place for place in slanted if place in group), None)
        people = group.partition(at)[0] if at else group.partition(",")[0]
        places += [at] if at else []
        names += [name.strip(" ,") for name in re.split(r",\s*(?:and\s+)?|\s+and\s+", people) if name.strip(" ,")]
    return names, places
