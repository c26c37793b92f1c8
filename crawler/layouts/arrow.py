"""An author cluster of Arrow: venue, year and type in a line, title, one author a line, the abstract."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.document.model import Document, Line
from crawler.entries.bylines import Body, known_names, read_body
from crawler.entries.links import entry_links, printed_ids
from crawler.entries.listing import Span, bodies_of, fill_the_page, find_heads, printed_lines, raw_text
from crawler.entries.owner import in_nearly_every_list
from crawler.entries.preamble import metrics, name_line, read_preamble
from crawler.items import Item, Profile, Publication

_TYPE = r"(?:Conference|Journal|Workshop)"
_HEAD = re.compile(
    rf"(?P<venue>\S(?:.{{0,60}}?\S)?)[\s·|,]*(?P<type>{_TYPE})[\s·|,]*(?P<year>(?:19|20)\d\d)[\s·|,]*"
    rf"{_TYPE}[\s·|,]*(?P<what>Paper|Article|Abstract|Short Paper|Extended Abstract)"
)

_LONGEST_ENTRY, _LONGEST_ENTRY_ALONE = 400, 40
"""Lines; each author may have one."""
_MIGHT = re.compile(rf"{_TYPE}[\s·|,]*(?:19|20)\d\d[\s·|,]*{_TYPE}")


@dataclass(frozen=True, slots=True)
class _Head:
    venue: str
    venue_type: str
    year: str


def matches(document: Document) -> bool:
    """Heads that say the type of venue twice, around a year."""
    if document.form not in {"html", "text", "markdown"}:
        return False
    lines, heads = _heads(document)
    bodies = bodies_of(lines, heads)
    longest = _LONGEST_ENTRY if len(heads) > 1 else _LONGEST_ENTRY_ALONE
    if not heads or not all(1 < len(body) <= longest for body in bodies):
        return False
    return fill_the_page(lines, bodies)


def read(document: Document) -> Iterator[Item]:
    """The profile, every entry, the totals above the list."""
    lines, heads = _heads(document)
    before = read_preamble(lines[: heads[0].start])
    bodies = bodies_of(lines, heads)
    known = known_names(bodies)
    found = [(span, inside, read_body(inside, known)) for span, inside in zip(heads, bodies, strict=True)]
    publications = [
        _publication(ordinal, span, inside, body, before.section)
        for ordinal, (span, inside, body) in enumerate(found, 1)
        if body
    ]
    line = name_line(before, publications)
    if line:
        yield Profile(name=line.text, locator=line.locator)
    elif name := in_nearly_every_list(publications):
        yield Profile(name=name, locator=publications[0].locator, inferred=("name",))
    yield from publications
    yield from metrics(before, document)


def _heads(document: Document) -> tuple[Sequence[Line], list[Span[_Head]]]:
    lines = printed_lines(document)
    return lines, find_heads(lines, _head, most=5, might=_MIGHT.search)


def _head(text: str) -> _Head | None:
    found = _HEAD.fullmatch(text)
    return _Head(found["venue"], found["type"].lower(), found["year"]) if found else None


def _publication(
    ordinal: int, span: Span[_Head], lines: Sequence[Line], body: Body, section: str | None
) -> Publication:
    head, authors = span.value, body.authors
    links = entry_links([*span.lines, *lines], skip=authors.names if authors else ())
    arxiv, doi, openreview = printed_ids(links)
    return Publication(
        ordinal=ordinal,
        section=section,
        title=body.title,
        authors=authors.names if authors else None,
        authors_complete=authors.complete if authors else None,
        affiliations=body.affiliations or None,
        venue=head.venue,
        venue_type=head.venue_type,
        year=int(head.year),
        published=head.year,
        published_text=head.year,
        links=links,
        arxiv_id=arxiv,
        doi=doi,
        openreview_id=openreview,
        abstract=body.abstract,
        raw=raw_text([*span.lines, *lines]),
        locator=span.lines[0].locator,
        confidence=1.0 if body.sure else 0.9,
    )
