"""Rows of a table that name its columns: what they say of the rows below, and that they are no entry themselves."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from crawler.document.model import Document, Line
from crawler.lexicon.tables import rows

_FIRST_LINES = 40


@cache
def _heads() -> dict[str, frozenset[str]]:
    """What columns are called that hold titles, authors, places and other things."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("column_heads.csv"):
        found[row["names"]].update(row["heads"].split("|"))
    return {names: frozenset(heads) for names, heads in found.items()}


def announces_works(lines: Sequence[Line]) -> bool:
    """Whether a row of column heads stands here that names titles, and people or a place beside them."""
    heads = {_word(n) for n in lines[:_FIRST_LINES] if n.kind == "cell" and n.visible}
    called = _heads()
    return any((heads - {title}) & (called["authors"] | called["place"]) for title in heads & called["title"])


def column_heads(doc: Document) -> frozenset[int]:
    """The lines of all rows of several cells that hold nothing but the names of columns, a title's among them."""
    tables: dict[int, list[int]] = defaultdict(list)
    for i, row in _cells(doc):
        tables[row].append(i)
    return frozenset(
        i
        for members in tables.values()
        if _all_heads([doc.lines[i] for i in members], all(_is_head(doc, i) for i in members))
        for i in members
    )


def _is_head(doc: Document, at: int) -> bool:
    cell = doc.nodes[doc.lines[at].block]
    return cell.tag == "th" or doc.nodes[cell.parent].tag == "th"


def _cells(doc: Document) -> Iterator[tuple[int, int]]:
    for i, line in enumerate(doc.lines):
        if line.kind == "cell":
            cell = line.block
            while cell and doc.nodes[cell].tag not in ("td", "th"):
                cell = doc.nodes[cell].parent
            yield i, doc.nodes[cell].parent


def _all_heads(row: Sequence[Line], marked: bool) -> bool:
    """`marked`: each of the cells is one of heads; then not every word of theirs need be known."""
    words = [_word(n) for n in row]
    called = _heads()
    if len(words) < 2 or called["title"].isdisjoint(words):
        return False
    known = sum(any(w in heads for heads in called.values()) for w in words)
    return known == len(words) or (marked and 2 * known >= len(words))


def _word(line: Line) -> str:
    return line.text.strip(" :").casefold()
