"""One paper as its landing page states it to machines: citation meta tags, JSON-LD, Dublin Core, PRISM, COinS."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from crawler.document.model import Document, Embedded
from crawler.lexicon.tables import rows
from crawler.papers.records import fold, iso_date, mapping, unmarked
from crawler.values.dates import find_dates

Stated = Mapping[str, tuple[str, ...]]

_ARTICLES = {"ScholarlyArticle", "MedicalScholarlyArticle", "Thesis", "Chapter"}
_MARKUP = re.compile(r"</(?:p|div|h\d|jats:p|section|sec)>", re.IGNORECASE)
_AMERICAN = re.compile(r"(0?[1-9]|1[0-2])/(\d{1,2})/(\d{4})")
_OWN_TITLES = {"citation_title", "ld.title", "bepress_citation_title", "eprints.title"}
_DATE_PARTS = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?")


@cache
def _sources() -> dict[str, list[str]]:
    return {row["field"]: row["tags"].split() for row in rows("paper_tags.csv")}


def paper_meta(document: Document) -> Stated:
    """What is said of the one paper of the page, by field, best source first; empty if the page is not of one paper."""
    said: dict[str, list[str]] = {}
    embedded = document.embedded
    for name, content in (*embedded.meta, *_json_ld(embedded), *_coins(embedded)):
        is_long = "abstract" in name or "description" in name
        text = fold(content) if is_long and not _MARKUP.search(content) else unmarked(content)
        if text:
            said.setdefault(name.lower(), []).append(text)
    fields = by_field(said)
    return fields if _is_of_one_paper(said, fields, document) else {}


def by_field(said: Mapping[str, Sequence[str]]) -> Stated:
    """The values of each field, of those tags that are the best source of it."""
    return {
        field: tuple(values)
        for field, names in _sources().items()
        if (values := next((said[name] for name in names if name in said), None))
    }


def _is_of_one_paper(said: Mapping[str, Sequence[str]], fields: Stated, document: Document) -> bool:
    """Citation tags and ScholarlyArticle are never anything else; Dublin Core must come with an identifier, COinS (one
    of them may stand on any page) with the paper's title as a heading."""
    if not _OWN_TITLES.isdisjoint(said):
        return True
    if len(set(fields.get("title", ()))) != 1:
        return False
    if "rft.atitle" in said and not any(name.startswith("dc") for name in said):
        return any(line.kind == "heading" and line.text == fields["title"][0] for line in document.lines)
    return "authors" in fields and any("10." in value for value in fields.get("doi", ()))


def _json_ld(embedded: Embedded) -> Iterator[tuple[str, str]]:
    tops = (*embedded.json_ld, *embedded.microdata)
    articles = [node for top in tops for node in _nodes(top) if is_article(node)]
    if len({_text(node.get("headline") or node.get("name")) for node in articles}) == 1:
        articles = articles[:1]  # the same paper, once as JSON-LD and once as microdata
    if len(articles) == 1:
        yield from of_article(articles[0])


def _nodes(top: Any) -> Iterator[Mapping[str, Any]]:
    for node in top if isinstance(top, list) else [top]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph") or [node.get("mainEntity")]
            yield from (inner for inner in graph if isinstance(inner, dict))


def is_article(node: Mapping[str, Any]) -> bool:
    """Whether the object is of a type that only papers have."""
    types = node.get("@type")
    return bool(_ARTICLES & set(types if isinstance(types, list) else [types]))


def of_article(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(tag, value) for whatever JSON-LD or microdata say of a paper."""
    return ((f"ld.{name}", value) for name, value in _values(node) if value)


def _values(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "title", _text(node.get("headline") or node.get("name"))
    for author in _many(node.get("author")) or _many(node.get("creator")):
        yield "author", _person(author)
        for place in _many(mapping(author).get("affiliation")):
            yield "affiliation", _text(mapping(place).get("name", place))
    yield "date", _text(node.get("datePublished") or node.get("dateCreated"))
    yield "abstract", _text(node.get("abstract") or node.get("description"))
    names = (("pages", "pagination"), ("first_page", "pageStart"), ("last_page", "pageEnd"))
    yield from ((name, _text(node.get(key))) for name, key in names)
    for value in (*_many(node.get("identifier")), *_many(node.get("sameAs")), *_many(node.get("@id"))):
        identifier = _text(mapping(value).get("value", value))
        if "10." in identifier:
            yield "doi", identifier
    yield from _of_parts(node.get("isPartOf"))


def _of_parts(part: Any) -> Iterator[tuple[str, str]]:
    """An article is part of an issue, which is part of a volume, which is part of a journal."""
    while isinstance(part := part[0] if isinstance(part, list) and part else part, dict):
        yield "number", _text(part.get("issueNumber"))
        yield "volume", _text(part.get("volumeNumber"))
        yield "part_of", _text(part.get("name"))
        part = part.get("isPartOf")


def _person(author: Any) -> str:
    fields = mapping(author)
    full = " ".join(_text(fields.get(part)) for part in ("givenName", "familyName"))
    return _text(fields.get("name", author if isinstance(author, str) else None)) or full.strip()


def _text(value: Any) -> str:
    return fold(value) or ""


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _coins(embedded: Embedded) -> Iterator[tuple[str, str]]:
    if len(embedded.coins) == 1:
        yield from ((name, value) for name, values in embedded.coins[0].items() for value in values)


def read_date(printed: str) -> str | None:
    """A date of a meta tag as partial ISO.

    >>> read_date("2021/6"), read_date("2008/02/04"), read_date("June 2021"), read_date("03/04/2021")
    ('2021-06', '2008-02-04', '2021-06', '2021-03-04')
    """
    if american := _AMERICAN.fullmatch(printed.strip()):
        month, day, year = american.groups()
        return iso_date([year, month, day])
    if parts := _DATE_PARTS.fullmatch(printed.strip()):
        return iso_date([part for part in parts.groups() if part])
    return next((found.iso for found in find_dates(printed) if found.iso), None)


def upright(name: str) -> str:
    """`Friedel, Jacques` as `Jacques Friedel`; machines turn names around, pages print them so.

    >>> upright("Friedel, Jacques"), upright("Teven Le Scao"), upright("King, Martin Luther, Jr.")
    ('Jacques Friedel', 'Teven Le Scao', 'Martin Luther King, Jr.')
    """
    family, _, given = name.partition(",")
    given, _, suffix = given.partition(",")
    if not given.strip() or not family.strip():
        return name
    return f"{given.strip()} {family.strip()}" + (f", {suffix.strip()}" if suffix.strip() else "")
