"""One marked entry as a publication."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from crawler.document.model import Document, Line, Look, Run
from crawler.homepage.fields.evidence import bibtex_fields, differences
from crawler.items import Link, Problem, Publication
from crawler.papers.records import make_publication
from crawler.themes.marked import Element, Marked
from crawler.values.acceptance import find_acceptance
from crawler.values.dates import FoundDate, find_dates
from crawler.values.links import link_kind
from crawler.values.names import AuthorList, split_authors
from crawler.values.venues import Venue, parse_venue

_BEHIND = re.compile(r"(?:\s*\((?:19|20)\d\d[a-z]?\)[\s.,:]*)?[\s,;]*(?:\b(?:and|with)|&)?\s*$")
"""A year or a word of joining that ends a list of authors."""
_LONE = re.compile(r"[^\W\d][^\d,;]{1,40}(?:, ?[^\d,;]{1,20})?")
"""Words that stand where authors are marked, and are one name, however unlikely: `Feld, I.`"""
_WORDS = 8
"""Letters of a label that are the beginning of a title by no accident."""
_SET_APART = Look.BOLD | Look.ITALIC | Look.UNDERLINE


@dataclass(frozen=True, slots=True)
class Entry:
    """What a theme's marks say of one publication."""

    element: Element
    title: str
    authors: AuthorList | None
    owner: str | None = None
    """The author who is set apart from the others."""
    venue: Venue | None = None
    dated: FoundDate | None = None
    year: int | None = None
    """A year that stands apart from venue and date."""
    section: str | None = None
    abstract: str | None = None
    links: tuple[Link, ...] | None = None
    acceptance: str = ""
    """Words that may hold a rate of acceptance."""
    stated: dict[str, str] = field(default_factory=dict)
    """What the theme prints in fields of their own: volume, number, pages, venue_type, presentation."""


def names_in(rows: Sequence[Sequence[Run]]) -> tuple[AuthorList | None, str | None]:
    """The authors that some runs print, and which of them is set apart."""
    runs = [run for row in rows for run in row]
    text, raised = "", []
    for run in runs:
        if run.look & Look.SUPERSCRIPT:
            raised.append((len(text), len(text) + len(run.text)))
        text += run.text
    text = _BEHIND.sub("", text, count=1).strip()
    found = split_authors(text, raised) or (_one(text) if _LONE.fullmatch(text) else None)
    apart = {run.text.strip(" ,;.*†‡") for run in runs if run.look & _SET_APART}
    owners = [name for name in (found.names if found else ()) if name in apart]
    return found, owners[0] if len(owners) == 1 else None


def _one(name: str) -> AuthorList:
    return AuthorList((name,), True, (), (), ())


def printed_at(text: str, today: date | None) -> FoundDate | None:
    """The last date with a year that some words print."""
    return next((d for d in reversed(find_dates(text, today)) if d.iso and not d.inferred), None)


def venue_in(text: str) -> Venue | None:
    """The venue that some words print, if they print one."""
    return parse_venue(text.strip(" .,·")) if text.strip(" .,·") else None


def links_in(document: Document, lines: Sequence[Line], authors: AuthorList | None) -> tuple[Link, ...] | None:
    """The links of an entry but for those to its authors, each address once, with the words of its first link."""
    labels: dict[str, str] = {}
    inward = ("#", "mailto:", "javascript:", document.page.url + "#")
    for line in lines:
        before: str | None = None
        for run in line.runs:
            if run.href and not run.href.startswith(inward) and (run.href == before or run.href not in labels):
                labels[run.href] = labels.get(run.href, "") + run.text
            before = run.href
    skip: Collection[str] = authors.names if authors else ()
    kept = [(label.strip(), url) for url, label in labels.items() if label.strip(" ,;*") not in skip]
    return tuple(Link(label or None, url, link_kind(label or None, url)) for label, url in kept) or None


def publication(marked: Marked, ordinal: int, entry: Entry, noted: bool) -> Publication:
    """The publication that an entry prints; `noted` says that the page explains marks of equal contribution."""
    lines = [line for line in marked.lines(entry.element) if line.visible]
    venue, authors, dated = entry.venue, entry.authors, entry.dated
    year = (venue.year if venue else None) or (int(dated.iso[:4]) if dated and dated.iso else entry.year)
    rate = find_acceptance(entry.acceptance) if entry.acceptance else None
    links = tuple(_of_paper(link, entry.title) for link in entry.links or ())
    values = {
        "volume": venue.volume if venue else None,
        "number": venue.number if venue else None,
        "pages": venue.pages if venue else None,
        "venue_type": venue.venue_type if venue else None,
        "presentation": venue.presentation if venue else None,
    } | {name: value for name, value in entry.stated.items() if value}
    return make_publication(
        ordinal,
        lines[0].locator if lines else marked.document.nodes[entry.element.start].path,
        "\n".join(line.text for line in lines),
        section=entry.section,
        title=entry.title,
        authors=authors.names if authors else None,
        authors_complete=authors.complete if authors else None,
        equal_contribution=authors.equal if authors and noted else None,
        corresponding=authors.corresponding if authors else None,
        affiliations=authors.affiliations if authors else None,
        owner=entry.owner,
        venue=venue.name if venue else None,
        year=year,
        published=dated.iso if dated else None,
        published_text=dated.text if dated else None,
        accepted=rate.accepted if rate else None,
        submitted=rate.submitted if rate else None,
        acceptance_rate=rate.rate if rate else None,
        acceptance_rate_bound=rate.rate_bound if rate else None,
        links=links,
        has_code=True if any(link.kind == "code" for link in links) else None,
        abstract=entry.abstract,
        **values,
    )


def _of_paper(link: Link, title: str) -> Link:
    """Where the title leads, there is the paper."""
    label = link.label or ""
    on_title = label.startswith(title) or (len(label) > _WORDS and title.startswith(label))
    return replace(link, kind="paper") if link.kind == "other" and on_title else link


def mismatches(marked: Marked, element: Element, item: Publication) -> list[Problem]:
    """Where the BibTeX beside an entry says something else than what is printed."""
    raw = marked.bibtex(element)
    found = differences(bibtex_fields(raw), item.title, item.year) if raw else ()
    return [
        Problem(
            problem_kind="bibtex_mismatch",
            severity="warning",
            message=f"{name} is printed as {printed!r}, the BibTeX beside it says {other!r}",
            quote=other,
            locator=item.locator,
            about=item.locator,
        )
        for name, printed, other in found
    ]
