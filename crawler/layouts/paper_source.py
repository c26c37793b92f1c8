"""The source of one publication on a site of academicpages or of Hugo: what its front matter states."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from crawler.document.model import Document
from crawler.items import Item
from crawler.papers.records import fold, make_publication, objects, paper_links, sequence, unmarked
from crawler.values.identifiers import doi
from crawler.values.names import AuthorList, split_authors
from crawler.values.venues import parse_venue

_TYPES = {
    "manuscripts": "journal",
    "conferences": "conference",
    "books": "book",
    "paper-conference": "conference",
    "article-journal": "journal",
    "article": "preprint",
    "manuscript": "preprint",
    "report": "report",
    "book": "book",
    "chapter": "book",
    "thesis": "thesis",
    "patent": "patent",
    **dict(zip("12345678", "conference journal preprint report book book thesis patent".split(), strict=True)),
}
"""Categories of academicpages, types of Hugo's themes by name, and by the numbers that these had before."""
_LINKS = {
    "paperurl": "paper", "url_pdf": "pdf", "slidesurl": "slides", "url_slides": "slides", "bibtexurl": "bibtex",
    "url_code": "code", "url_dataset": "dataset", "url_poster": "poster", "url_project": "project",
    "url_video": "video", "url_preprint": "preprint", "url_source": "source",
}  # fmt: skip
_OWNERS = frozenset({"admin", "me"})
"""Aliases of the person whose site it is, where the theme keeps no name."""
_CITED = re.compile(r"^(?P<authors>.+?)\s*\(\s*(?:19|20)\d\d\s*\)")
_PLACEHOLDER = re.compile(
    r"^(?:paper title number \d+|an example (?:journal article|conference paper|preprint))\b", re.I
)
"""Entries that the themes bring along."""
_MARKUP = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")


def matches(document: Document) -> bool:
    """A title, and what only publications have."""
    front = document.front_matter
    hugo = "publication_types" in front or ("publication" in front and "authors" in front)
    return bool(fold(front.get("title"))) and (front.get("collection") == "publications" or hugo)


def read(document: Document) -> Iterator[Item]:
    """The publication; the body is a page about it."""
    front = document.front_matter
    if _PLACEHOLDER.search(str(front["title"])):
        return
    authors = _listed(front) or _cited(front)
    printed = fold(front.get("venue")) or fold(front.get("publication")) or ""
    venue = parse_venue(_MARKUP.sub("", printed)) if printed else None
    kinds = [front.get("category"), *sequence(front.get("publication_types"))]
    kind = next((_TYPES[str(kind)] for kind in kinds if str(kind) in _TYPES), None)
    day = str(front.get("date") or "")[:10]
    yield make_publication(
        1,
        "line 1",
        document.text.partition("\n---")[0].removeprefix("---").strip(),
        title=unmarked(front.get("title")),
        authors=authors.names if authors else None,
        authors_complete=authors.complete if authors else None,
        equal_contribution=authors.equal if authors else None,
        venue=venue.name if venue else None,
        venue_type=(venue.venue_type if venue else None) or kind,
        year=venue.year if venue and not day else None,
        published=day or None,
        abstract=fold(front.get("abstract")),
        doi=doi(str(front.get("doi") or "")),
        links=paper_links(_links(document, front)),
    )


def _listed(front: Mapping[str, Any]) -> AuthorList | None:
    """The list of Hugo's themes; whoever is called by an alias has no name here."""
    listed = [fold(name) or "" for name in sequence(front.get("authors"))]
    notes = [str(note).lower() for note in sequence(front.get("author_notes"))]
    names = tuple(name for name in listed if name and name not in _OWNERS)
    equal = tuple(n for n, note in zip(listed, notes, strict=False) if "equal" in note and n in names)
    return AuthorList(names, len(names) == len(listed), equal, (), ()) if names else None


def _cited(front: Mapping[str, Any]) -> AuthorList | None:
    """The names before the year of a recommended citation."""
    found = _CITED.match(unmarked(front.get("citation")) or "")
    return split_authors(found["authors"].rstrip(" ,")) if found else None


def _links(document: Document, front: Mapping[str, Any]) -> Iterator[tuple[str | None, str]]:
    named: list[tuple[str | None, object]] = [(label, front.get(key)) for key, label in _LINKS.items()]
    named += [(fold(link.get("name")), link.get("url")) for link in objects(front.get("links"))]
    for label, url in named:
        if isinstance(url, str) and url.strip():
            yield label, urljoin(document.page.url, url.strip())
