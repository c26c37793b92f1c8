"""NASA ADS: the search API's documents (JSON), of astronomy and physics."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.person_parts import bib_name
from crawler.papers.records import (
    as_raw,
    distinct,
    each_object,
    first_of,
    fold,
    make_publication,
    mapping,
    paper_links,
    sequence,
    title_mark,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi

_SITE = "https://ui.adsabs.harvard.edu/abs/{}/abstract"
_KINDS = {"article": "journal", "eprint": "preprint", "inproceedings": "conference", "abstract": "conference"}


def matches(document: Document) -> bool:
    """Documents that ADS names by its codes."""
    docs = first_of(_docs(document.data)) if document.form == "json" else []
    return bool(docs) and all("bibcode" in doc for _, doc in docs)


def read(document: Document) -> Iterator[Item]:
    """Every document."""
    for ordinal, (at, doc) in enumerate(_docs(document.data), 1):
        publication = _publication(ordinal, f"/response/docs/{at}", doc)
        yield publication
        if problem := title_mark(publication):
            yield problem


def _docs(data: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    yield from each_object(mapping(mapping(data).get("response")).get("docs"))


def _publication(ordinal: int, locator: str, doc: Mapping[str, Any]) -> Publication:
    eprint = next((found for text in sequence(doc.get("identifier")) if (found := _eprint(text))), None)
    kind = str(doc.get("doctype"))
    year = fold(doc.get("year"))
    date = (fold(doc.get("pubdate")) or "").replace("-00", "")
    is_preprint = kind == "eprint"
    return make_publication(
        ordinal,
        locator,
        as_raw(doc),
        title=_one(doc, "title"),
        authors=[bib_name(name) for text in sequence(doc.get("author")) if (name := fold(text))],
        affiliations=distinct(place for text in sequence(doc.get("aff")) if (place := fold(text)) and place != "-"),
        venue=fold(doc.get("pub")),
        venue_type=_KINDS.get(kind) or record_type(kind),
        published=date or year,
        links=paper_links([(None, _SITE.format(doc["bibcode"]))]),
        doi=next((found for text in sequence(doc.get("doi")) if (found := doi(str(text)))), None),
        arxiv_id=eprint,
        volume=None if is_preprint else fold(doc.get("volume")),
        number=fold(doc.get("issue")),
        pages=None if is_preprint else fold(doc.get("page_range")) or _one(doc, "page"),
        abstract=unmarked(doc.get("abstract")),
    )


def _eprint(text: object) -> str | None:
    return arxiv_id(text) if isinstance(text, str) and text.lower().startswith("arxiv:") else None


def _one(doc: Mapping[str, Any], field: str) -> str | None:
    """Fields with several values give the first."""
    value = doc.get(field)
    return unmarked(next(iter(value), None) if isinstance(value, list) else value)
