"""Abstracts: shown or hidden, labelled or merely long; and the BibTeX that stands in an entry."""

import re
from dataclasses import dataclass

from crawler.document.model import Document
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.pieces import Span
from crawler.homepage.fields.statements import cites
from crawler.homepage.template.parts import ABSTRACT, Parts
from crawler.homepage.venue.shapes import word_count

_BIBTEX = re.compile(r"@\w+\s*\{")
_LONG, _LONG_HIDDEN = 45, 20
_AGAIN = (20, 40)
"""Letters. A title of more that stands again within the first of these is that of a citation, not of an abstract."""


@dataclass(frozen=True, slots=True)
class Extra:
    """What an entry says about its paper at length."""

    abstract: str | None
    spans: tuple[Span, ...]
    """Pieces of the visible text that are abstract or description, and so name no venue and no date."""


def read_extra(doc: Document, entry: Entry, parts: Parts) -> Extra:
    """The abstract, hidden or shown, and the long pieces that are none."""
    spans, shown = [], None
    labelled = False
    title = entry.clean[slice(*parts.title)].casefold()
    for a, b in parts.rest:
        text = entry.clean[a:b]
        if len(title) > _AGAIN[0] and 0 <= text.casefold().find(title) < _AGAIN[1]:
            continue
        label = ABSTRACT.match(text)
        if label and word_count(text) < 4:
            labelled = True
            spans.append((a, b))
            continue
        if label or labelled or (word_count(text) >= 20 and not cites(text)):
            spans.append((a, b))
            if shown is None and (label or labelled or word_count(text) >= _LONG) and word_count(text) > 8:
                stop = b + 1 if entry.text[b : b + 1] == "." else b
                shown = entry.text[a + (label.end() if label else 0) : stop].strip()
            labelled = False
    return Extra(_hidden(doc, entry) or shown, tuple(spans))


def _hidden(doc: Document, entry: Entry) -> str | None:
    paragraphs: list[str] = []
    for i in entry.hidden:
        text = doc.lines[i].text
        if _BIBTEX.search(text) or re.match(r"^\s*[\w-]+\s*=\s*[{\"]|^\s*\}", text):
            continue
        bare = ABSTRACT.sub("", text)
        if word_count(bare) >= (_LONG_HIDDEN if not paragraphs else 8):
            paragraphs.append(bare)
    return "\n".join(paragraphs) or None
