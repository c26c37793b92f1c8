"""A BibTeX entry as what it states of a publication."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.bibtex import BibEntry
from crawler.document.latex import decode_latex
from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import bib_name
from crawler.papers.records import fold, iso_date, paper_links
from crawler.values.dates import find_dates
from crawler.values.identifiers import arxiv_id, doi, openreview_id
from crawler.values.venues import Venue, parse_venue

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_GROUP = re.compile(r"\{[^{}]*\}")
_OTHERS = re.compile(r"others|et\.? al\.?", re.IGNORECASE)
_TYPES = {
    "article": "journal",
    "inproceedings": "conference",
    "conference": "conference",
    "unpublished": "preprint",
    "online": None,
    "misc": None,
}
_PLACES = ("journal", "journaltitle", "booktitle", "school", "institution", "howpublished", "publisher")
_ADDRESSES = ("url", "pdf", "ee", "link", "code", "video", "slides", "poster", "website", "project", "html", "data")

_WHERE_READ = re.compile(
    r"(?:(?:available |published |accessed )?(?:online|at|from|on(?:line)? at)?\s*:?\s*)?(https?://\S+)", re.IGNORECASE
)


def bib_stated(entry: BibEntry) -> dict[str, Any]:
    """The fields of a publication that the entry states; what it does not state is None."""
    fields = entry.fields
    names = list(_names(entry.raw_fields.get("author", "")))
    complete = [name for name in names if not _OTHERS.fullmatch(name)]
    printed = next((place for name in _PLACES if (place := _without_address(name, fields.get(name)))), None)
    venue = parse_venue(printed) if printed else None
    identifiers = " ".join(fields.get(name, "") for name in ("doi", "url", "note", "journal", "howpublished"))
    published, published_text = _date(fields)
    return {
        "title": fold(fields.get("title")),
        "authors": complete,
        "authors_complete": len(complete) == len(names) if names else None,
        "venue": venue.name if venue and venue.name else printed,
        "venue_type": _venue_type(entry, venue),
        "year": int(published[:4]) if published else None,
        "published": published,
        "published_text": published_text,
        "links": paper_links(_addresses(fields)),
        "doi": doi(fields.get("doi", "")) or doi(fields.get("url", "")),
        "arxiv_id": _eprint(fields) or arxiv_id(identifiers),
        "openreview_id": openreview_id(identifiers),
        "volume": fields.get("volume") or (venue.volume if venue else None),
        "number": fields.get("number") or fields.get("issue") or (venue.number if venue else None),
        "pages": re.sub(r"\s*[-–—]+\s*", "-", fields["pages"]) if fields.get("pages") else None,
        "abstract": fold(fields.get("abstract")),
        "presentation": next(
            (v.presentation for t in ("note", "award") if (v := parse_venue(fields.get(t, "")))), None
        ),
    }


def _without_address(name: str, place: str | None) -> str | None:
    """`howpublished` often holds where a thing can be read, which is no venue."""
    if name != "howpublished" or place is None:
        return place
    return None if _WHERE_READ.fullmatch(place) else place


def _addresses(fields: Mapping[str, str]) -> Iterator[tuple[str | None, str | None]]:
    yield from ((None if name == "url" else name, fields.get(name)) for name in _ADDRESSES)
    if read := _WHERE_READ.fullmatch(fields.get("howpublished", "")):
        yield None, read[1]


def _names(written: str) -> Iterator[str]:
    """The names as they print, parted where `and` stands outside of braces; one in braces as a whole is a group's."""
    at = 0
    for joint in [*_AND.finditer(written), None]:
        name = written[at : joint.start() if joint else len(written)].strip()
        if joint and name.count("{") > name.count("}"):
            continue
        if printed := decode_latex(name):
            yield printed if _GROUP.fullmatch(name) else bib_name(printed)
        at = joint.end() if joint else at


def _venue_type(entry: BibEntry, venue: Venue | None) -> str | None:
    """What the venue's own name says goes before the type that somebody chose for the entry."""
    if venue and (venue.known or venue.venue_type in {"workshop", "preprint"}):
        return venue.venue_type
    if _eprint(entry.fields) and entry.type in {"misc", "online", "unpublished", "article"} and venue is None:
        return "preprint"
    chosen = _TYPES[entry.type] if entry.type in _TYPES else record_type(entry.type)
    return chosen or (venue.venue_type if venue else None)


def _eprint(fields: Mapping[str, str]) -> str | None:
    prefix = fields.get("archiveprefix", fields.get("eprinttype", "arxiv"))
    return arxiv_id(fields["eprint"]) if fields.get("eprint") and prefix.lower() == "arxiv" else None


def _date(fields: Mapping[str, str]) -> tuple[str | None, str | None]:
    """`date` of BibLaTeX, else the year with its month, if the month is one."""
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", fields.get("date", "")):
        return fields["date"], fields["date"]
    year = re.search(r"(?:1[5-9]|20)\d\d", fields.get("year", ""))
    if not year:
        return None, None
    month = fields.get("month", "").strip()
    if month.isdigit():
        return iso_date([year[0], month]), f"{year[0]}-{month}"
    found = [d for d in find_dates(f"{month} {year[0]}") if d.iso and d.iso.startswith(year[0])] if month else []
    return (found[0].iso, found[0].text) if len(found) == 1 else (year[0], year[0])
