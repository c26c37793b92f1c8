"""dblp as data: a person's XML (records as dblp prints them) and the search API's JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Link, Metric, Profile, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.records import (
    as_raw,
    first_of,
    fold,
    make_publication,
    mapping,
    mark,
    native_name,
    paper_links,
    person_ids,
    sequence,
    unmarked,
    whole_number,
)
from crawler.values.identifiers import arxiv_id, doi, openreview_id, person_id

_ROOTS = {"dblpperson", "dblp"}
_NOT_VENUES = {"corr"}


def matches(document: Document) -> bool:
    """A root that dblp alone uses, or hits whose records point to dblp."""
    if document.form == "xml":
        return document.data.tag in _ROOTS
    if document.form != "json":
        return False
    hits = first_of(_hits(document.data))
    if not hits:
        return {"query", "hits", "completions"} <= mapping(mapping(document.data).get("result")).keys()
    return all("dblp" in str(mapping(mapping(hit).get("info")).get("url")) for hit in hits)


def read(document: Document) -> Iterator[Item]:
    """The person if the page is one's, every record, the number of records it announces."""
    if document.form == "json":
        infos = (mapping(mapping(hit).get("info")) for hit in _hits(document.data))
        papers = [(at, info) for at, info in enumerate(infos) if "title" in info]
        for ordinal, (at, info) in enumerate(papers, 1):
            yield _of_info(ordinal, f"/result/hits/hit/{at}/info", info)
        yield from _people(document.data)
        return
    root = document.data
    if root.tag == "dblpperson":
        yield _profile(root)
    records = root.findall("r/*") or [r for r in root if r.tag not in {"person", "coauthors"}]
    for ordinal, record in enumerate(records, 1):
        publication = _of_record(ordinal, record)
        yield publication
        if record.get("publtype") == "withdrawn":
            yield mark(publication, "withdrawn")
    if (announced := root.get("n")) and announced.isdigit():
        fetched = document.page.fetched_at
        when = fetched.isoformat() if fetched else None
        yield Metric(
            metric="papers", value=float(announced), observed_at=when, text=f'n="{announced}"', locator="/dblpperson"
        )


def _hits(data: Any) -> Any:
    return sequence(mapping(mapping(mapping(data).get("result")).get("hits")).get("hit"))


def _people(data: Any) -> Iterator[Profile]:
    """Whom a search for authors found."""
    for at, hit in enumerate(_hits(data)):
        info = mapping(mapping(hit).get("info"))
        found = person_id(str(info.get("url")))
        if found and "author" in info:
            notes = [mapping(note) for note in _many(mapping(info.get("notes")).get("note"))]
            yield Profile(
                name=unmarked(info["author"]),
                affiliation=next((unmarked(n.get("text")) for n in notes if n.get("@type") == "affiliation"), None),
                ids=dict([found]),
                links=(Link(None, str(info["url"]), "profile"),),
                locator=f"/result/hits/hit/{at}/info",
            )


def _profile(root: Any) -> Profile:
    person = root.find("person")
    ids = {"dblp": root.get("pid", "")}
    urls = [fold(url.text) for url in root.iterfind("person/url")]
    for url in urls:
        if url and (found := person_id(url)):
            ids.setdefault(*found)
    notes = root.iterfind("person/note[@type='affiliation']")
    places = [fold("".join(note.itertext())) for note in notes if not note.get("label")]
    names = [fold(a.text) for a in person.iterfind("author")] if person is not None else []
    return Profile(
        name=next((name for name in names if name), None) or root.get("name"),
        name_native=native_name(names, None),
        affiliation=next(iter(places), None),
        ids=ids,
        links=tuple(Link(None, url, "profile") for url in urls if url) or None,
        locator="/dblpperson",
    )


def _of_record(ordinal: int, record: Any) -> Publication:
    texts = {
        name: fold("".join(e.itertext()))
        for name in ("title", "year", "volume", "number", "pages", "month")
        if (e := record.find(name)) is not None
    }
    journal = next(
        (fold(record.findtext(name)) for name in ("journal", "booktitle", "school") if record.find(name) is not None),
        None,
    )
    kind = "informal" if "informal" in record.get("publtype", "") else record.tag
    addresses = [fold(e.text) for e in record.iterfind("ee")]
    people = [a for a in record.iterfind("author") if fold("".join(a.itertext()))]
    authors = [fold("".join(a.itertext())) for a in people]
    return _make(
        ordinal,
        f"/dblpperson/r[{ordinal}]",
        fold("".join(record.itertext())) or "",
        texts,
        authors,
        kind,
        journal,
        addresses,
        [person_ids(("orcid", a.get("orcid")), ("dblp", a.get("pid"))) for a in people],
    )


def _of_info(ordinal: int, locator: str, info: Mapping[str, Any]) -> Publication:
    texts = {name: unmarked(info.get(name)) for name in ("title", "year", "volume", "number", "pages")}
    people = _many(mapping(info.get("authors")).get("author"))
    authors = [unmarked(mapping(a).get("text", a)) for a in people]
    addresses = [fold(ee) for ee in _many(info.get("ee"))]
    kind = fold(info.get("type")) or ""
    return _make(
        ordinal,
        locator,
        as_raw(info),
        texts,
        authors,
        kind,
        next(map(unmarked, _many(info.get("venue"))), None),
        addresses,
        [person_ids(("dblp", mapping(a).get("@pid"))) for a in people],
        info.get("doi"),
    )


def _many(value: object) -> list[Any]:
    """The search API gives one of a thing bare, several in a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _make(
    ordinal: int,
    locator: str,
    raw: str,
    texts: Mapping[str, str | None],
    authors: list[str | None],
    kind: str,
    venue: str | None,
    addresses: list[str | None],
    author_ids: list[dict[str, str]],
    stated_doi: object = None,
) -> Publication:
    volume = texts.get("volume")
    found = [address for address in addresses if address]
    dois = [d for address in (stated_doi, *found) if isinstance(address, str) and (d := doi(address))]
    arxiv = [a for a in (arxiv_id((volume or "").removeprefix("abs/")), *map(arxiv_id, found)) if a]
    return make_publication(
        ordinal,
        locator,
        raw,
        title=(texts.get("title") or "").removesuffix("."),
        authors=[name for name in authors if name],
        author_ids=author_ids,
        venue=venue,
        venue_type=_venue_type(kind, venue),
        year=whole_number(texts.get("year")),
        published=texts.get("year"),
        links=paper_links((None, address) for address in found),
        doi=dois[0] if dois else None,
        arxiv_id=arxiv[0] if arxiv else None,
        openreview_id=next((o for address in found if (o := openreview_id(address))), None),
        volume=None if arxiv and (volume or "").startswith("abs/") else volume,
        number=texts.get("number"),
        pages=texts.get("pages"),
    )


def _venue_type(kind: str, venue: str | None) -> str | None:
    """dblp keeps preprints as articles of a journal named CoRR."""
    if (venue or "").lower() in _NOT_VENUES:
        return "preprint"
    return "journal" if kind == "article" else record_type(kind)
