"""An author page of arXiv papers: category, date and badge, title, the first authors, the abstract."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.document.model import Document, Line
from crawler.entries.bylines import Body, known_names, read_body
from crawler.entries.links import entry_links, printed_ids
from crawler.entries.listing import (
    Span,
    bodies_of,
    cut_heads,
    fill_the_page,
    find_heads,
    printed_lines,
    raw_text,
    seams,
)
from crawler.entries.owner import in_nearly_every_list
from crawler.entries.preamble import Preamble, metrics, name_line, read_preamble
from crawler.items import Item, Profile, Publication
from crawler.lexicon.arxiv import leading_category
from crawler.values.dates import find_dates

_SEPARATORS = " \u00a0·•|,/[]()"
_CODE = re.compile(r"[\s·•|/\[(]*\bcode\b[\])]*$|(?<=[\d\W])code$", re.IGNORECASE)
_BADGE = re.compile(r"[\s·•|/\[(]*code[\])]*", re.IGNORECASE)
_READABLE = 0.8
_LONGEST_ENTRY = 15
"""A page with one head only, such as `CV Oct 3, 2023`, and all of a homepage under it, is no list of entries."""
_SHORTEST_TITLE = 12


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
    lines, heads = _heads(document)
    if not heads:
        return False
    bodies = bodies_of(lines, heads)
    if not fill_the_page(lines, bodies) or (len(heads) == 1 and len(bodies[0]) > _LONGEST_ENTRY):
        return False
    known = known_names(bodies)
    read = [body for body in (read_body(inside, known) for inside in bodies) if body and body.authors]
    return len(read) >= _READABLE * len(heads)


def read(document: Document) -> Iterator[Item]:
    """The profile, every entry, the numbers above the list."""
    lines, heads = _heads(document)
    before = read_preamble(lines[: heads[0].start])
    publications = list(_publications(lines, heads, before))
    yield _profile(before, publications)
    yield from publications
    yield from metrics(before, document)


def _heads(document: Document) -> tuple[Sequence[Line], list[Span[_Head]]]:
    fetched = document.page.fetched_at
    today = fetched.date() if fetched else None
    lines = cut_heads(printed_lines(document), _head_length)
    return lines, find_heads(lines, lambda text: _head(text, today), most=4, might=leading_category, anywhere=False)


def _head_length(line: Line) -> int:
    """Where the title begins that stands on the line of its head; 0 if none does."""
    category = leading_category(line.text)
    if category is None:
        return 0
    begin = len(category) + len(line.text[len(category) :]) - len(line.text[len(category) :].lstrip(_SEPARATORS))
    found = next((d for d in find_dates(line.text[:60]) if d.start == begin), None)
    badge = _BADGE.match(line.text, found.end) if found else None
    if badge and (badge.end() in seams(line) or line.text[badge.end() : badge.end() + 1].isupper()):
        return badge.end() if badge.end() < len(line.text) else 0
    return found.end if found and len(line.text) - found.end > _SHORTEST_TITLE else 0


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
    if len(found) != 1 or found[0].text != when or not any(c.isdigit() for c in when):
        return None
    if found[0].iso is not None and len(found[0].iso) < len("2023-10-03"):
        return None
    return _Head(category, when, found[0].iso, found[0].inferred, badge is not None)


def _publications(lines: Sequence[Line], heads: Sequence[Span[_Head]], before: Preamble) -> Iterator[Publication]:
    bodies = bodies_of(lines, heads)
    known = known_names(bodies)
    for ordinal, (span, inside) in enumerate(zip(heads, bodies, strict=True), 1):
        body = read_body(inside, known)
        if body:
            yield _publication(ordinal, span, inside, body, before.section)


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
