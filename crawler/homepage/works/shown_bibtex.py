"""BibTeX that a page shows below its printed entries, where a script or a style sheet elsewhere would fold it away.

It is a witness beside the entry, as hidden BibTeX is, and no entry of its own. A page that prints nothing else is left
as it is.
"""

from collections.abc import Iterator
from dataclasses import replace

from crawler.document.embedded import entries_in_lines
from crawler.document.model import Document
from crawler.homepage.fields.evidence import bibtex_fields, plain


def conceal(doc: Document) -> Document:
    """The document with its BibTeX folded away if most of its titles are printed as well; else the same document."""
    if not doc.embedded.bibtex:
        return doc
    shown = dict(_entries(doc))
    folded = {i for span in shown for i in span}
    if not any(doc.lines[i].visible for i in folded):
        return doc
    printed = "\n".join(plain(n.text) for i, n in enumerate(doc.lines) if n.visible and i not in folded)
    titles = [plain(bibtex_fields(entry).get("title", "")) for entry in shown.values()]
    if sum(bool(t) and t in printed for t in titles) * 2 < len(titles):
        return doc
    return replace(doc, lines=[replace(n, visible=False) if i in folded else n for i, n in enumerate(doc.lines)])


def _entries(doc: Document) -> Iterator[tuple[range, str]]:
    """The lines that one entry takes up, and the entry; one that begins within a line of print takes up none of it."""
    for first, behind, alone, entry in entries_in_lines(doc.lines):
        span = range(first if alone else first + 1, behind)
        if span:
            yield span, entry
