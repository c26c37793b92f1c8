"""What a page says about an entry outside of its text: authors kept in attributes, and BibTeX.

What is printed wins. BibTeX beside it is a second witness: where the two differ, the page has a problem.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crawler.document.latex import decode_latex
from crawler.document.model import Document
from crawler.homepage.entry.entries import Entry
from crawler.homepage.people.authors import authors_at_start
from crawler.values.names import split_authors

_MORE = re.compile(
    r"\+\s?(\d{1,3})\b|(\d+)\s+(?:more|other|additional)\s+(?:co-?)?authors?|show (?:all|more)|et al", re.IGNORECASE
)
_QUOTED = re.compile(r"(?=['\"]([^'\"]{5,4000})['\"])")
_FIELD = re.compile(r"(\w+)\s*=\s*(?:\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|\"([^\"]*)\"|(\d+))")
_ATTRIBUTES = ("onclick", "title", "data-authors", "data-content", "data-full", "data-original-title", "data-title")


def folded_authors(doc: Document, entry: Entry, shown: Sequence[str]) -> tuple[str, ...] | None:
    """The whole list, if the page keeps the rest of a cut one in an attribute, or hidden (`… and 7 more authors`)."""
    cut = _MORE.search(entry.text)
    if not cut:
        return None
    said = cut.group(1) or cut.group(2)
    folded = [n for i in entry.hidden if "{" not in (text := doc.lines[i].text) for n in _names(text.strip(" ,;&"))]
    if said and len(folded) == int(said):
        return (*shown, *folded)
    for node in dict.fromkeys(m.node for m in entry.marks):
        attrs = doc.nodes[node].attrs
        for name in _ATTRIBUTES:
            if value := attrs.get(name):
                for text in (value, *_QUOTED.findall(value)):
                    rest = _names(text)
                    if rest and (not said or len(rest) == int(said)):
                        return (*(n for n in shown if n not in rest), *rest)
    return None


def _names(text: str) -> tuple[str, ...]:
    end, likeness = authors_at_start(text)
    if likeness < 0.6 or end < 0.9 * len(text.strip()):
        return ()
    found = split_authors(text)
    return found.names if found else ()


def bibtex_beside(doc: Document, entries: Sequence[Entry]) -> dict[int, dict[str, str]]:
    """The fields of the BibTeX entry that stands inside each entry, by the entry's place in the list."""
    found: dict[int, dict[str, str]] = {}
    if not doc.embedded.bibtex or not entries:
        return found
    spans = [entry_nodes(doc, e) for e in entries]
    order = sorted(range(len(entries)), key=lambda i: spans[i][0])
    firsts = [spans[i][0] for i in order]
    for node, raw in doc.embedded.bibtex:
        k = bisect_right(firsts, node) - 1
        if k >= 0 and node <= spans[order[k]][1] and order[k] not in found:
            found[order[k]] = bibtex_fields(raw)
    return found


def bibtex_fields(raw: str) -> dict[str, str]:
    """Name and value of each field of one BibTeX entry."""
    return {f.lower(): " ".join((a or b or c).split()) for f, a, b, c in _FIELD.findall(raw)}


def entry_nodes(doc: Document, entry: Entry) -> tuple[int, int]:
    """The first and the last element of an entry."""
    blocks = [doc.lines[i].block for i in (*entry.lines, *entry.hidden)]
    inline = [m.node for m in entry.marks]
    return min(blocks), max([*blocks, *inline])


def bibtex_authors(fields: dict[str, str]) -> tuple[str, ...]:
    """The authors of a BibTeX entry, given name first."""
    names = re.split(r"\s+and\s+", fields.get("author", ""))
    turned = (" ".join(reversed([p.strip() for p in n.split(",", 1)])) for n in names if n and n != "others")
    return tuple(decode_latex(n) for n in turned)


def differences(fields: dict[str, str], title: str | None, year: int | None) -> Iterator[tuple[str, str, str]]:
    """(field, printed, in BibTeX) for what the two state differently."""
    other = fields.get("title")
    if other and title and plain(other) != plain(title):
        yield "title", title, other
    if year and fields.get("year", "").isdigit() and int(fields["year"]) != year:
        yield "year", str(year), fields["year"]


def plain(text: str) -> str:
    """Letters and digits only, in lower case, without accents and TeX."""
    text = re.sub(r"\\[a-zA-Z]+\s?|[{}$\\]", "", text)
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if c.isalnum())
