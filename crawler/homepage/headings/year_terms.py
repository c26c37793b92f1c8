"""Years as the terms of a definition list, each with the works of that year below it as one item or several."""

import re
from collections import defaultdict

from crawler.document.model import Document

_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")


def year_terms(doc: Document) -> frozenset[int]:
    """The lines of such years. Where each has as many items as every other, those may be the fields of one work."""
    terms: dict[int, list[int]] = defaultdict(list)
    for i, line in enumerate(doc.lines):
        if doc.nodes[line.block].tag == "dt":
            terms[doc.nodes[line.block].parent].append(i)
    found = (lines for lines in terms.values() if len(lines) > 1 and _head_works(doc, lines))
    return frozenset(i for lines in found for i in lines)


def _head_works(doc: Document, terms: list[int]) -> bool:
    if not all(_YEAR.fullmatch(doc.lines[i].text) for i in terms):
        return False
    above, held = doc.nodes[doc.lines[terms[0]].block].parent, []
    for start, end in zip(terms, [*terms[1:], len(doc.lines)], strict=True):
        blocks = {n.block for n in doc.lines[start + 1 : end]}
        held.append(sum(doc.nodes[b].tag == "dd" and doc.nodes[b].parent == above for b in blocks))
    return max(held) > 1 and len(set(held)) > 1
