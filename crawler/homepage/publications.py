"""Publications of a homepage as items, in the order in which they are printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crawler.document.model import Document
from crawler.homepage.entry.typed_commands import with_plain_text
from crawler.homepage.fields.abstracts import read_extra
from crawler.homepage.fields.even_stops import evenly_stopped
from crawler.homepage.fields.evidence import bibtex_authors, bibtex_beside, differences, folded_authors
from crawler.homepage.fields.fields import Fields, emphasized, read_fields, with_links
from crawler.homepage.fields.pictured_links import links_beside
from crawler.homepage.fields.slots import with_places
from crawler.homepage.fields.years import only_year
from crawler.homepage.headings.hidden import reveal
from crawler.homepage.headings.sections import Section
from crawler.homepage.people.names_again import Stand, with_names_again
from crawler.homepage.person.whose import Owner, find_owner
from crawler.homepage.template.found import Found
from crawler.homepage.works.data import stated
from crawler.homepage.works.lists import Unread, find_lists
from crawler.homepage.works.printed_twice import joined
from crawler.homepage.works.shown_bibtex import conceal
from crawler.homepage.works.stated_records import completed, contradictions, stated_records
from crawler.items import Problem, Publication
from crawler.lexicon import announces_conferences
from crawler.values.cues import holds
from crawler.values.names import AuthorList

_EQUAL_NOTE = re.compile(
    r"[*∗†‡]\W{0,6}(?:denotes?|indicates?|means|:|=)?\s*(?:the\s+)?(?:joint|equal|co-?first|shared)|equal contribution",
    re.I,
)
_EQUAL_CUES = ("equal", "first", "joint", "shared")
_SOURCE = re.compile(r"^\s*@\w+\s*\{|^\s*(?:title|author|journal|booktitle)\s*=\s*[{\"]", re.MULTILINE)
"""BibTeX itself, not what is printed from it."""
_TYPES = {
    "preprints": "preprint",
    "workshops": "workshop",
    "journals": "journal",
    "books": "book",
    "theses": "thesis",
    "patents": "patent",
}


def _implied_type(section: Section) -> str | None:
    """What the heading of a list says of all its entries."""
    if section.heading and announces_conferences(section.heading):
        return "conference"
    return _TYPES.get(section.kind or "")


def read_publications(
    doc: Document, sections: Sequence[Section]
) -> tuple[list[Publication], list[Problem], Owner | None]:
    """What the lists of this page state, what could not be read, and whose page it is."""
    doc, again = with_names_again(conceal(with_plain_text(reveal(doc))))
    found, unread = find_lists(doc, sections)
    if sum(_SOURCE.search(f.entry.text) is not None for f in found) * 2 >= len(found) and (held := stated(doc)):
        return held, [], find_owner(doc, sections, [p.authors for p in held if p.authors])
    today = doc.page.fetched_at.date() if doc.page.fetched_at else None
    witnesses = bibtex_beside(doc, [f.entry for f in found])
    printed = [_row(doc, f, today, witnesses.get(i, {})) for i, f in enumerate(found)]
    records = stated_records(doc, [f.entry for f in found], [r.title for r, _ in printed])
    told = [completed(r, found[i], records[i]) if i in records else r for i, (r, _) in enumerate(printed)]
    beside = links_beside(doc, [f.entry for f in found])
    rows = [with_links(r, beside.get(i, ())) for i, r in enumerate(with_places(found, told))]
    rows = [replace(r, authors=a) for r, a in zip(rows, evenly_stopped(found, [r.authors for r in rows]), strict=True)]
    whole = [not f.parts.left_out for f in found]
    lists = [r.authors.names for r, all_named in zip(rows, whole, strict=True) if r.authors and all_named]
    marked = [_marked(f, r) if all_named else None for f, r, all_named in zip(found, rows, whole, strict=True)]
    owner = find_owner(doc, sections, lists, [m for m in marked if m])
    noted = any(_notes_equals(n.text) for n in doc.lines if n.visible and len(n.text) < 400)
    items = [
        _item(doc, i, f, r, abstract, _owner_in(owner, m), noted, again)
        for i, (f, r, (_, abstract), m) in enumerate(zip(found, rows, printed, marked, strict=True), 1)
    ]
    problems = [p for i, w in sorted(witnesses.items()) for p in _mismatches(items[i], w)]
    problems += [p for i, r in sorted(records.items()) for p in contradictions(r, items[i])]
    once, noticed = joined(items, problems)
    return once, noticed + [_problem(doc, u) for u in unread], owner


def _notes_equals(text: str) -> bool:
    return holds(text.lower(), _EQUAL_CUES) and _EQUAL_NOTE.search(text) is not None


def _mismatches(item: Publication, witness: dict[str, str]) -> Iterator[Problem]:
    for name, printed, other in differences(witness, item.title, item.year):
        yield Problem(
            problem_kind="bibtex_mismatch",
            severity="warning",
            message=f"{name} is printed as {printed!r}, the BibTeX beside it says {other!r}",
            quote=other,
            locator=item.locator,
            about=item.locator,
        )


def _row(doc: Document, found: Found, today: date | None, witness: dict[str, str]) -> tuple[Fields, str | None]:
    extra = read_extra(doc, found.entry, found.parts)
    fields = read_fields(doc, found.entry, found.parts, extra, today, found.year)
    shown = fields.authors.names if fields.authors else ()
    if not (fields.authors and fields.authors.complete):
        whole = folded_authors(doc, found.entry, shown) or (
            len(bibtex_authors(witness)) > len(shown) and bibtex_authors(witness)
        )
        if whole:
            known = fields.authors or AuthorList((), True, (), (), ())
            fields = replace(fields, authors=replace(known, names=whole, complete=True))
    if not fields.doi and (told := witness.get("doi")):
        fields = replace(fields, doi=told.lower())
    return fields, extra.abstract


def _marked(found: Found, fields: Fields) -> str | None:
    return emphasized(found.entry, found.parts, fields.authors.names) if fields.authors else None


def _owner_in(owner: Owner | None, marked: str | None) -> str | None:
    return marked if owner and marked and owner.is_(marked) else None


def _item(
    doc: Document,
    ordinal: int,
    found: Found,
    fields: Fields,
    abstract: str | None,
    owner: str | None,
    noted: bool,
    again: Mapping[str, Stand],
) -> Publication:
    venue, authors, inferred = fields.venue, fields.authors, []
    year, acceptance = fields.year, fields.acceptance
    if year is None and found.year:
        year, inferred = found.year, ["year"]
    if year is None and abstract is None:
        year = only_year([found.entry.clean[a:b] for a, b in found.parts.rest])
    venue_type = venue.venue_type if venue else None
    if venue_type is None and (implied := _implied_type(found.section)):
        venue_type = implied
        inferred.append("venue_type")
    stand = again.get(doc.lines[found.entry.lines[0]].locator)
    if authors and stand:
        inferred.append("authors")
    return Publication(
        ordinal=ordinal,
        section=found.section.heading,
        title=fields.title or None,
        authors=authors.names if authors else None,
        authors_complete=(authors.complete and not found.parts.left_out) if authors else None,
        equal_contribution=fields.equal or None if noted else None,
        corresponding=fields.corresponding or None,
        affiliations=(authors.affiliations or None) if authors else None,
        owner=owner,
        venue=venue.name if venue else None,
        venue_type=venue_type,
        year=year,
        published=fields.published.iso if fields.published else (str(fields.year) if fields.year else None),
        published_text=fields.published.text if fields.published else (str(fields.year) if fields.year else None),
        presentation=fields.presentation,
        accepted=acceptance.accepted if acceptance else None,
        submitted=acceptance.submitted if acceptance else None,
        acceptance_rate=acceptance.rate if acceptance else None,
        acceptance_rate_bound=acceptance.rate_bound if acceptance else None,
        links=fields.links or None,
        arxiv_id=fields.arxiv_id,
        doi=fields.doi,
        openreview_id=fields.openreview_id,
        has_code=True if any(link.kind == "code" for link in fields.links) else None,
        volume=venue.volume if venue else None,
        number=venue.number if venue else None,
        pages=venue.pages if venue else None,
        abstract=abstract,
        raw=fields.raw.replace(stand.names, stand.printed, 1) if stand else fields.raw,
        locator=doc.lines[found.entry.lines[0]].locator,
        confidence=round(min(1.0, 0.25 + 0.75 * found.fit), 2),
        inferred=tuple(inferred),
    )


def _problem(doc: Document, unread: Unread) -> Problem:
    line = doc.lines[unread.section.first]
    return Problem(
        problem_kind="unreadable_list",
        severity="warning",
        message=f"no template explains this list (best fit {unread.score:.2f})",
        quote=unread.section.heading or line.text[:120],
        locator=line.locator,
    )


def publications(doc: Document, sections: Sequence[Section]) -> Iterator[Publication]:
    """The publications alone."""
    yield from read_publications(doc, sections)[0]
