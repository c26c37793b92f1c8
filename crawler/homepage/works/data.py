"""Publications that a page holds as data alone: in scripts that draw its list in the browser, or as BibTeX."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin

from crawler.document.model import Document
from crawler.homepage.fields.evidence import bibtex_authors, bibtex_fields
from crawler.homepage.venue.shapes import title_shape
from crawler.homepage.works.literals import literals
from crawler.items import Link, Publication
from crawler.values.cues import YEAR
from crawler.values.identifiers import arxiv_id, doi, openreview_id
from crawler.values.links import link_kind
from crawler.values.names import split_authors
from crawler.values.venues import Venue, parse_venue

_TITLE = ("title", "papertitle", "name", "headline", "paper", "titel", "titre", "titulo", "题目", "标题")
_AUTHORS = ("authors", "author", "authorlist", "creators", "by", "autoren", "auteurs", "autores", "作者")
_VENUE = tuple(
    (
        "venue journal conference booktitle publication publishedin journaltitle containertitle where ispartof source "
        "publisher"
    ).split()
)
_OF_WORKS = _VENUE[:7]
"""Names of fields that only works have."""
_DATE = ("year", "date", "published", "pubyear", "publicationdate", "datepublished", "issued", "jahr", "annee", "when")
_TAG = re.compile(r"<[^>]{1,200}>")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d(?:-\d\d)?(?!\d)")
_ADDRESS = re.compile(r"^(?:https?://|/|\.{0,2}/)\S+$|^\S+\.(?:pdf|html?|zip)$")
_MOST, _DEEPEST = 5000, 12
_SURE = 0.8

Row = Mapping[str, Any]


def stated(doc: Document) -> list[Publication]:
    """The list with the most entries that the page's data hold; empty if none looks like a list of publications."""
    rows: list[Row] = []
    for script in doc.embedded.scripts:
        for value in literals(script):
            for found in _lists(value, 0):
                rows += found
    entries = _unique(rows)[:_MOST] or [_of_bibtex(raw) for _, raw in doc.embedded.bibtex[:_MOST]]
    made = [_item(doc, i, row) for i, row in enumerate(entries, 1) if _text(row, _TITLE)]
    return made if len(made) > 1 else []


def _lists(value: Any, depth: int) -> Iterator[list[Row]]:
    """Lists of objects with titles of which most have authors, or venue and date."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        rows = [_plain_keys(v) for v in value if isinstance(v, dict)]
        good = [r for r in rows if _is_entry(r)]
        if good and len(good) >= 0.6 * len(value) and _are_works(good):
            yield good
            return
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(inner, dict | list):
            yield from _lists(inner, depth + 1)


def _are_works(rows: Sequence[Row]) -> bool:
    """Not the posts of a blog, whose one author needs no journal, and not the goods of a shop."""
    if any("price" in row for row in rows):
        return False
    joint = sum(len(_names(row)) > 1 for row in rows)
    placed = sum(bool(_text(row, _OF_WORKS)) for row in rows)
    return joint * 3 >= len(rows) or placed * 2 >= len(rows)


def _is_entry(row: Row) -> bool:
    title = _text(row, _TITLE)
    if not title or title_shape(title) < 0.4:
        return False
    return bool(_names(row)) or bool(_text(row, _OF_WORKS) and YEAR.search(_text(row, _DATE)))


def _plain_keys(row: Mapping[str, Any]) -> Row:
    return {re.sub(r"[\W_]", "", str(k)).lower(): v for k, v in row.items()}


def _unique(rows: Sequence[Row]) -> list[Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(_text(row, _TITLE).casefold(), row)
    return list(found.values())


def _text(row: Row, names: Sequence[str]) -> str:
    for name in names:
        value = row.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, list) and value and isinstance(value[0], str):
            value = value[0]
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return _folded(str(value))
    return ""


def _folded(text: str) -> str:
    """Without tags, entities and halves of characters."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(html.unescape(_TAG.sub("", whole)).split())


def _names(row: Row) -> tuple[str, ...]:
    for name in _AUTHORS:
        value = row.get(name)
        if isinstance(value, list):
            return tuple(n for v in value if (n := _name(v)))
        if isinstance(value, str) and (found := split_authors(_folded(value))):
            return found.names
    return ()


def _name(value: Any) -> str:
    if isinstance(value, dict):
        row = _plain_keys(value)
        given = _text(row, ("given", "givenname", "first", "firstname"))
        family = _text(row, ("family", "familyname", "last", "lastname"))
        return f"{given} {family}".strip() or _text(row, ("name", "fullname", "literal"))
    return _folded(value).strip(" *†‡") if isinstance(value, str) else ""


def _links(row: Row, base: str) -> Iterator[Link]:
    for key, value in row.items():
        if isinstance(value, str) and _ADDRESS.match(value) and not value.endswith((".png", ".jpg", ".svg", ".webp")):
            yield Link(key, _resolved(value, base), link_kind(key, value))
        elif isinstance(value, dict):
            yield from _links({str(k): v for k, v in value.items() if isinstance(v, str)}, base)
        elif isinstance(value, list):
            for one in value:
                parts = _plain_keys(one) if isinstance(one, dict) else {}
                url, label = (
                    _text(parts, ("url", "href", "link")),
                    _text(parts, ("label", "name", "text", "type", "title")),
                )
                if _ADDRESS.match(url):
                    yield Link(label or None, _resolved(url, base), link_kind(label or None, url))


def _resolved(url: str, base: str) -> str:
    return url if url.startswith("http") or not base.startswith("http") else urljoin(base, url)


def _of_bibtex(raw: str) -> Row:
    fields = bibtex_fields(raw)
    row: dict[str, Any] = {k: re.sub(r"[{}]", "", v) for k, v in fields.items()}
    row["authors"] = list(bibtex_authors(fields))
    return row


def _item(doc: Document, ordinal: int, row: Row) -> Publication:
    names, date = _names(row), _text(row, _DATE)
    printed = _text(row, _VENUE)
    venue: Venue | None = parse_venue(printed) if printed else None
    years = YEAR.findall(date) or ([str(venue.year)] if venue and venue.year else [])
    links = tuple({k.url: k for k in _links(row, doc.page.url)}.values())
    sources = [k.url for k in links if k.kind not in ("code", "data")]
    sources += [v for v in row.values() if isinstance(v, str)]
    iso = _ISO.search(date)
    return Publication(
        ordinal=ordinal,
        title=_text(row, _TITLE).strip(" .") or None,
        authors=names or None,
        authors_complete=True if names else None,
        venue=(venue.name if venue else None) or printed or None,
        venue_type=venue.venue_type if venue else None,
        year=int(years[-1]) if years else None,
        published=iso.group() if iso else (years[-1] if years else None),
        published_text=date or None,
        presentation=venue.presentation if venue else None,
        links=links or None,
        arxiv_id=next((v for s in sources if (v := arxiv_id(s))), None),
        doi=next((v for s in sources if (v := doi(s))), None),
        openreview_id=next((v for s in sources if (v := openreview_id(s))), None),
        has_code=True if any(k.kind == "code" for k in links) else None,
        volume=_text(row, ("volume",)) or None,
        number=_text(row, ("number", "issue")) or None,
        pages=_text(row, ("pages",)) or None,
        abstract=_text(row, ("abstract",)) or None,
        raw=_folded(" ".join(str(v) for v in row.values() if isinstance(v, str | int))),
        locator=f"data[{ordinal}]",
        confidence=_SURE,
    )
