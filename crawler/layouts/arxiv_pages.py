"""arXiv's web pages: the abstract page of a paper, and listings (new, recent, a category's month)."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from crawler.document.model import Document, Line
from crawler.entries.links import entry_links
from crawler.entries.listing import bodies_of, find_heads, raw_text
from crawler.items import Item, Publication
from crawler.papers.arxiv_notes import stated_venue, withdrawal
from crawler.papers.landing import landing_publication
from crawler.papers.meta import paper_meta
from crawler.papers.records import make_publication, mark
from crawler.papers.text import labelled
from crawler.values.identifiers import arxiv_id, doi
from crawler.values.names import split_authors

_HEAD = re.compile(r"(?:\[\d+\]\s*)?(arXiv:\S+)(?:\s*\[v\d+\])?(?:\s*\(.*\))?(?:\s*\[.*\])?")
_MIGHT = re.compile(r"arXiv:")
_SUBJECT = re.compile(r"\(([a-z-]+(?:\.[A-Za-z-]+)?)\)")
_LABEL = re.compile(
    r"(title|authors?|comments|subjects|journal-ref|journal reference|doi|abstract|msc-class|acm-class|report-no)"
    r"\s*:\s*",
    re.IGNORECASE,
)


def matches(document: Document) -> bool:
    """The tag that only arXiv sets, or heads `arXiv:2110.02508 [pdf, …]` followed by labelled lines."""
    if document.form != "html":
        return False
    if any(name == "citation_arxiv_id" for name, _ in document.embedded.meta):
        return bool(paper_meta(document))
    heads = find_heads(document.lines, _head, most=2, might=_MIGHT.search)
    return bool(heads) and all("title" in _labels(body) for body in bodies_of(document.lines, heads))


def read(document: Document) -> Iterator[Item]:
    """The paper of an abstract page, or every entry of a listing."""
    if any(name == "citation_arxiv_id" for name, _ in document.embedded.meta):
        yield from _abstract_page(document)
        return
    heads = find_heads(document.lines, _head, most=2, might=_MIGHT.search)
    for ordinal, (head, body) in enumerate(zip(heads, bodies_of(document.lines, heads), strict=True), 1):
        publication = _entry(
            ordinal, head.value, [*head.lines, *body], _labels(body), _section(document.lines, head.start)
        )
        yield publication
        if notice := withdrawal(_labels(body).get("comments"), publication.abstract):
            yield mark(publication, "withdrawn", notice)


def _head(text: str) -> str | None:
    found = _HEAD.fullmatch(text)
    return arxiv_id(found[1]) if found else None


def _abstract_page(document: Document) -> Iterator[Item]:
    facts = {label: _value(line.text) for label, line in labelled(document.lines).items()}
    subjects = facts.get("subjects") or ""
    venue = stated_venue(facts.get("journal reference"), facts.get("comments"))
    publication = landing_publication(document, paper_meta(document), **_known(subjects), **venue)
    yield publication
    if notice := withdrawal(facts.get("comments"), publication.abstract):
        yield mark(publication, "withdrawn", notice)


def _value(text: str) -> str:
    return _LABEL.sub("", text, count=1)


def _known(subjects: str) -> dict[str, Any]:
    found = _SUBJECT.search(subjects)
    return {"category": found[1]} if found else {}


def _labels(body: Sequence[Line]) -> dict[str, str]:
    """What stands behind each label; a text without one is the abstract of the listing of new papers."""
    found: dict[str, str] = {}
    for line in body:
        label = _LABEL.match(line.text)
        if label:
            found.setdefault(label[1].lower().rstrip("s"), line.text[label.end() :].strip())
        elif found.keys() == {"title"}:
            found["author"] = line.text
        elif len(line.text) > 150:
            found.setdefault("abstract", line.text)
    return {
        "comments" if name == "comment" else "subjects" if name == "subject" else name: text
        for name, text in found.items()
    }


def _section(lines: Sequence[Line], before: int) -> str | None:
    return next((line.text for line in reversed(lines[:before]) if line.kind == "heading"), None)


def _entry(
    ordinal: int, identifier: str, lines: Sequence[Line], labels: dict[str, str], section: str | None
) -> Publication:
    authors = split_authors(labels.get("author", ""))
    names = authors.names if authors else ()
    printed_doi = labels.get("doi")
    venue = stated_venue(labels.get("journal-ref"), labels.get("comments"))
    month = f"20{identifier[:2]}-{identifier[2:4]}" if "/" not in identifier else None
    inferred = (
        *venue.pop("inferred", ()),
        *(("published",) if month else ()),
        *(() if venue.get("year") else ("year",)),
    )
    return make_publication(
        ordinal,
        lines[0].locator,
        raw_text(lines),
        section=section,
        title=labels.get("title"),
        authors=list(names),
        authors_complete=authors.complete if authors else None,
        arxiv_id=identifier,
        doi=doi(printed_doi) if printed_doi else None,
        links=entry_links(lines, skip=set(names)),
        abstract=labels.get("abstract"),
        **_known(labels.get("subjects", "")),
        published=month,
        inferred=inferred if month else (),
        **venue,
    )
