"""HAL's search API (JSON): documents with fields that name their types (`title_s`, `producedDateY_i`)."""

from collections.abc import Iterator, Mapping
from typing import Any

from crawler.document.model import Document
from crawler.items import Item, Publication
from crawler.lexicon.record_types import record_type
from crawler.papers.records import (
    as_raw,
    distinct,
    first_of,
    fold,
    make_publication,
    mapping,
    paper_links,
    sequence,
    unmarked,
)
from crawler.values.identifiers import arxiv_id, doi

_OWN_FIELDS = ("halId_s", "authFullName_s", "title_s", "uri_s", "docid", "label_s")
_VENUES = ("journalTitle_s", "conferenceTitle_s", "bookTitle_s", "authorityInstitution_s")


def matches(document: Document) -> bool:
    """A response with documents that have HAL's fields."""
    docs = first_of(_docs(document))
    if not docs:
        answer = mapping(mapping(document.data).get("response")) if document.form == "json" else {}
        return answer.keys() >= {"numFound", "docs"}
    return all(any(field in mapping(doc) for field in _OWN_FIELDS) for doc in docs)


def read(document: Document) -> Iterator[Item]:
    """Every document."""
    for ordinal, doc in enumerate(_docs(document), 1):
        yield _publication(ordinal, doc)


def _docs(document: Document) -> Any:
    return sequence(mapping(mapping(document.data).get("response")).get("docs")) if document.form == "json" else ()


def _one(doc: Mapping[str, Any], field: str) -> str | None:
    """Fields with several values (titles in several languages) give the first."""
    value = doc.get(field)
    return unmarked(value[0] if isinstance(value, list) and value else value)


def _publication(ordinal: int, doc: Mapping[str, Any]) -> Publication:
    published = next(
        (d for f in ("publicationDate_s", "producedDate_s", "producedDateY_i") if (d := fold(doc.get(f)))), None
    )
    files = doc.get("fileMain_s")
    arxiv, found_doi = fold(doc.get("arxivId_s")), fold(doc.get("doiId_s"))
    return make_publication(
        ordinal,
        f"/response/docs/{ordinal - 1}",
        as_raw(doc),
        title=_one(doc, "title_s"),
        authors=[name for a in sequence(doc.get("authFullName_s")) if (name := fold(a))],
        affiliations=distinct(sequence(doc.get("structName_s"))),
        venue=next((venue for field in _VENUES if (venue := _one(doc, field))), None),
        venue_type=record_type(fold(doc.get("docType_s"))),
        published=published,
        links=paper_links([(None, doc.get("uri_s")), ("pdf", files)]),
        doi=doi(found_doi) if found_doi else None,
        arxiv_id=arxiv_id(arxiv) if arxiv else None,
        volume=_one(doc, "volume_s"),
        number=_one(doc, "issue_s"),
        pages=_one(doc, "page_s"),
        abstract=_one(doc, "abstract_s"),
    )
