"""The results of arXiv's own search: heads like a listing's, but the title stands bare above `Authors:`."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line
from crawler.entries.links import entry_links
from crawler.entries.listing import bodies_of, find_heads, raw_text
from crawler.items import Item, Publication
from crawler.papers.arxiv_notes import stated_venue, withdrawal
from crawler.papers.records import make_publication, mark
from crawler.values.dates import find_dates
from crawler.values.identifiers import arxiv_id, doi
from crawler.values.names import split_authors

_HEAD = re.compile(r"(arXiv:\S+)(?:\s*\[[\w\s,]*\])?")
_MIGHT = re.compile(r"arXiv:")
_LABEL = re.compile(r"(authors?|abstract|submitted|comments|journal ref|doi)\s*:?\s+(?=\S)", re.IGNORECASE)
_CATEGORY = re.compile(r"[a-z-]+(?:\.[A-Za-z-]+)?")
_FOLD = re.compile(r"\s*[△▽]\s*(?:Less|More)\s*$")
_FIRST = re.compile(r"v1\s+submitted\s+([^;]+)")


def matches(document: Document) -> bool:
    """Heads of arXiv over entries that name authors and call no title so."""
    if document.form != "html":
        return False
    heads = find_heads(document.lines, _head, most=2, might=_MIGHT.search)
    bodies = bodies_of(document.lines, heads)
    return bool(heads) and all(_authors_at(body) for body in bodies)


def read(document: Document) -> Iterator[Item]:
    """Every result."""
    heads = find_heads(document.lines, _head, most=2, might=_MIGHT.search)
    for ordinal, (head, body) in enumerate(zip(heads, bodies_of(document.lines, heads), strict=True), 1):
        labels = _labels(body)
        publication = _entry(ordinal, head.value, [*head.lines, *body], body, labels)
        yield publication
        if notice := withdrawal(labels.get("comments"), publication.abstract):
            yield mark(publication, "withdrawn", notice)


def _head(text: str) -> str | None:
    found = _HEAD.fullmatch(text)
    return arxiv_id(found[1]) if found else None


def _authors_at(body: Sequence[Line]) -> int:
    """Where the authors stand; 0 if not below a title."""
    return next((at for at, line in enumerate(body) if re.match(r"authors?:", line.text, re.IGNORECASE)), 0)


def _labels(body: Sequence[Line]) -> dict[str, str]:
    """What stands behind each label. The whole abstract is the hidden one."""
    found: dict[str, str] = {}
    last = ""
    for line in body[_authors_at(body) :]:
        label = _LABEL.match(line.text)
        if label:
            last = label[1].lower()
            found.setdefault(last, _FOLD.sub("", line.text[label.end() :]))
        elif last == "abstract" and not line.visible:
            found["abstract"] = _FOLD.sub("", line.text)
    return found


def _entry(
    ordinal: int, identifier: str, lines: Sequence[Line], body: Sequence[Line], labels: dict[str, str]
) -> Publication:
    title = body[_authors_at(body) - 1].text
    authors = split_authors(labels.get("authors") or labels.get("author") or "")
    names = authors.names if authors else ()
    tags = [run.text.strip() for run in body[0].runs] if body[0].text != title else []
    submitted = labels.get("submitted", "")
    first = _FIRST.search(submitted)
    dates = find_dates(first[1] if first else submitted.partition(";")[0])
    venue = stated_venue(labels.get("journal ref"), labels.get("comments"))
    printed_doi = labels.get("doi")
    return make_publication(
        ordinal,
        lines[0].locator,
        raw_text(lines),
        title=title,
        authors=list(names),
        authors_complete=authors.complete if authors else None,
        arxiv_id=identifier,
        doi=doi(printed_doi) if printed_doi else None,
        category=next((tag for tag in tags if _CATEGORY.fullmatch(tag)), None),
        links=entry_links(lines, skip=set(names)),
        abstract=labels.get("abstract"),
        published=dates[0].iso if dates else None,
        published_text=dates[0].text if dates else None,
        **venue,
    )
