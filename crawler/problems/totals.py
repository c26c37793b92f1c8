"""Printed totals that are not the number of entries read: `24 Papers` above twenty-three."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.items import Item, Metric, Problem, Publication

_NOUN = r"(?:papers?|publications?|articles?|works|preprints?|documents|entries|records)"
_HEADING = re.compile(
    rf"(?P<a>\d[\d,]*)\s+{_NOUN}|(?:[\w-]+\s+)?{_NOUN}\s*[(\[]\s*(?P<b>\d[\d,]*)(?:\s+(?:{_NOUN}|total))?\s*[)\]]",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    r"\b(?:selected|recent|latest|featured|representative|highlight\w*|key|top|notable)\b", re.IGNORECASE
)
_PAGED = re.compile(
    r"(?:next|older|(?:load|show|see|view)\s+(?:more|all)\b.*|more|next page|page\s+\d+\s*(?:of|/)\s*\d+|[›»→]"
    r"|.*\b\d+\s*[-–]\s*\d+\s+of\s+\d+.*|.*\bshowing\b.*\d.*)",
    re.IGNORECASE,
)
_COUNTS = {"papers", "publications", "works", "articles"}


def find(document: Document, items: Sequence[Item], exact: bool) -> Iterator[Problem]:
    """A page that is only the first of several, or that says it lists a selection, promises nothing."""
    if document.form not in {"html", "text", "markdown"} or _paged(document):
        return
    publications = [item for item in items if isinstance(item, Publication)]
    if any(p.section and _PARTIAL.search(p.section) for p in publications):
        return
    told: set[int] = set()
    for total, quote, locator, count in (*_of_page(items, publications, exact), *_of_sections(publications)):
        if total != count and total not in told:
            told.add(total)
            yield Problem(
                problem_kind="count_mismatch",
                severity="warning",
                message=f"{total} are announced, {count} {'was' if count == 1 else 'were'} read",
                quote=quote,
                locator=locator,
            )


def _of_page(
    items: Sequence[Item], publications: Sequence[Publication], exact: bool
) -> Iterator[tuple[int, str, str, int]]:
    """A number about the person is the list's total only on a page whose list is about nothing else."""
    for item in items:
        if exact and isinstance(item, Metric) and item.metric in _COUNTS and publications:
            yield int(item.value), item.text, item.locator, len(publications)


def _of_sections(publications: Sequence[Publication]) -> Iterator[tuple[int, str, str, int]]:
    for section in dict.fromkeys(p.section for p in publications if p.section):
        if found := _HEADING.fullmatch(section.strip()):
            inside = [p for p in publications if p.section == section]
            total = int((found["a"] or found["b"]).replace(",", ""))
            yield total, section, inside[0].locator, len(inside)


def _paged(document: Document) -> bool:
    return any(len(line.text) < 60 and _PAGED.fullmatch(line.text.strip()) for line in document.lines if line.visible)
