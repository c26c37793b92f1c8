"""An author page of arXiv papers: category, date and badge, title, the first authors, the abstract."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.bylines import Body, known_names, read_body
from crawler.document.model import Document, Line
from crawler.entry_links import entry_links, printed_ids
from crawler.items import Item, Profile, Publication
from crawler.lexicon.arxiv import leading_category
from crawler.listing import Span, bodies_of, find_heads, raw_text
from crawler.owner import in_nearly_every_list
from crawler.preamble import Preamble, metrics, name_line, read_preamble
from crawler.values.dates import find_dates

_SEPARATORS = " \u00a0·•|,/[]()"
_CODE = re.compile(r"[\s·•|/\[(]*\bcode\b[\])]*$|(?<=[\d\W])code$", re.IGNORECASE)
_READABLE = 0.8


@dataclass(frozen=True, slots=True)
class _Head:
    category: str
    text: str
    iso: str | None
    inferred: bool
    has_code: bool


def matches(document: Document) -> bool:
    """Heads of category and date, and under nearly each of them a title with authors."""
    if document.form not in {"html", "text", "markdown"}:
        return False
    heads = _heads(document)
    if not heads:
        return False
    bodies = bodies_of(document.lines, heads)
    known = known_names(bodies)
    read = [body for body in (read_body(lines, known) for lines in bodies) if body and body.authors]
    return len(read) >= _READABLE * len(heads)


def read(document: Document) -> Iterator[Item]:
    """The profile, every entry, the numbers above the list."""
    heads = _heads(document)
    before = read_preamble(document.lines[: heads[0].start])
    publications = list(_publications(document, heads, before))
    yield _profile(before, publications)
    yield from publications
    yield from metrics(before, document)


def _heads(document: Document) -> list[Span[_Head]]:
    fetched = document.page.fetched_at
    today = fetched.date() if fetched else None
    return find_heads(document.lines, lambda text: _head(text, today), most=4)


def _head(text: str, today: date | None) -> _Head | None:
    if len(text) > 60 or not text[:1].isalpha():
        return None
    category = leading_category(text)
    if category is None:
        return None
    rest = text[len(category) :].strip(_SEPARATORS)
    badge = _CODE.search(rest)
    when = (rest[: badge.start()] if badge else rest).strip(_SEPARATORS)
    found = find_dates(when, today)
    if len(found) != 1 or found[0].text != when or not any(c.isdigit() for c in when) or when.isdigit():
        return None
    return _Head(category, when, found[0].iso, found[0].inferred, badge is not None)


def _publications(document: Document, heads: Sequence[Span[_Head]], before: Preamble) -> Iterator[Publication]:
    bodies = bodies_of(document.lines, heads)
    known = known_names(bodies)
    for ordinal, (span, lines) in enumerate(zip(heads, bodies, strict=True), 1):
        body = read_body(lines, known)
        if body:
            yield _publication(ordinal, span, lines, body, before.section)


def _publication(
    ordinal: int, span: Span[_Head], lines: Sequence[Line], body: Body, section: str | None
) -> Publication:
    head, authors = span.value, body.authors
    links = entry_links([*span.lines, *lines], skip={head.category, *(authors.names if authors else ())})
    arxiv, doi, openreview = printed_ids(links)
    return Publication(
        ordinal=ordinal,
        section=section,
        title=body.title,
        authors=authors.names if authors else None,
        authors_complete=authors.complete if authors else None,
        equal_contribution=authors.equal or None if authors else None,
        corresponding=authors.corresponding or None if authors else None,
        affiliations=body.affiliations or (authors.affiliations if authors else ()) or None,
        venue_type="preprint",
        year=int(head.iso[:4]) if head.iso else None,
        published=head.iso,
        published_text=head.text,
        links=links,
        arxiv_id=arxiv,
        doi=doi,
        openreview_id=openreview,
        category=head.category,
        has_code=head.has_code,
        abstract=body.abstract,
        raw=raw_text([*span.lines, *lines]),
        locator=span.lines[0].locator,
        confidence=1.0 if body.sure else 0.9,
        inferred=("venue_type", "year", "published") if head.inferred else ("venue_type",),
    )


def _profile(before: Preamble, publications: Sequence[Publication]) -> Profile:
    line = name_line(before, publications)
    if line:
        return Profile(name=line.text, locator=line.locator)
    name = in_nearly_every_list(publications)
    locator = publications[0].locator if publications else ""
    return Profile(name=name, locator=locator, inferred=("name",) if name else ())
