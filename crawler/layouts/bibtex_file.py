"""A file of BibTeX entries, under whatever name."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from crawler.document.bibtex import BibEntry, find_entries, find_macros, parse_entry
from crawler.document.model import Document
from crawler.items import Item, Problem
from crawler.papers.bib_records import bib_stated
from crawler.papers.records import make_publication, title_mark

_NOT_PAPERS = {"proceedings", "periodical", "collection", "set", "xdata", "software", "dataset"}
_OWN = {"title", "author", "doi", "url", "pages", "abstract", "eprint", "crossref"}
_MOSTLY = 0.8


def matches(document: Document) -> bool:
    """The form, or a text of which nearly all is entries."""
    if document.form == "bibtex":
        return True
    if document.form != "text" or "@" not in document.text:
        return False
    entries = find_entries(document.text)
    return bool(entries) and sum(map(len, entries)) >= _MOSTLY * len(document.text.strip())


def read(document: Document) -> Iterator[Item]:
    """Every entry that is a publication with a title; a problem for what lacks one."""
    macros = find_macros(document.text)
    entries = [(parse_entry(raw, macros), raw) for raw in find_entries(document.text)]
    parents = {entry.key.lower(): entry for entry, _ in reversed(entries)}
    ordinal = 0
    for entry, raw in entries:
        if entry.type in _NOT_PAPERS:
            continue
        if not entry.fields.get("title"):
            yield _untitled(entry, raw)
            continue
        ordinal += 1
        whole = _with_inherited(entry, parents)
        publication = make_publication(ordinal, f"@{entry.type}{{{entry.key}}}", raw, **bib_stated(whole))
        yield publication
        if problem := title_mark(publication):
            yield problem


def _untitled(entry: BibEntry, raw: str) -> Problem:
    return Problem(
        problem_kind="missing_title",
        severity="warning",
        message="an entry without a title is no publication; is one of its braces open?",
        quote=raw[:200],
        locator=f"@{entry.type}{{{entry.key}}}",
    )


def _with_inherited(entry: BibEntry, parents: Mapping[str, BibEntry]) -> BibEntry:
    """What the entry leaves to the one that it refers to by `crossref`, such as the proceedings' title and year."""
    parent = parents.get(entry.fields.get("crossref", "").lower())
    if parent is None or parent is entry:
        return entry
    fields = {name: value for name, value in parent.fields.items() if name not in _OWN}
    if "title" in parent.fields:
        fields.setdefault("booktitle", parent.fields["title"])
    return replace(entry, fields=fields | dict(entry.fields))
