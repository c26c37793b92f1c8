"""What the heads of a table's columns say of its rows: which cell is the title, who paid, in which role."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from crawler.document.model import Document, Line, Look
from crawler.homepage.facts.texts import trim
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.heading_lines import shared_look
from crawler.items import Fact
from crawler.lexicon.tables import rows
from crawler.values.dates import find_dates

Cells = Mapping[str, str]
"""The words of one row by what their columns are called."""
_FIELDS = ("title", "role", "organization", "place", "advisor")
_LONGEST_HEAD = 24
_LONGEST = 300
_LONGEST_CODE = 14
_WIDEST = 500
"""Elements of a row."""


@cache
def _named() -> dict[str, str]:
    return {head: row["names"] for row in rows("fact_columns.csv") for head in row["heads"].split("|")}


def tells_studies(doc: Document, lines: Sequence[Line]) -> bool:
    """Whether the head of a table names what only studies have, and no posts: `入学年度 | 修了年度 | 学校名`."""
    cells = [n for n in lines if n.kind == "cell"]
    top = _place(doc, cells[0]) if cells else None
    first = (n for n in cells if top and (at := _place(doc, n)) and at[:2] == top[:2])
    names = [_named().get(n.text.strip(" :*").casefold()) for n in first]
    return "study" in names and not {"role", "title"} & set(names)


def heads_and_rows(doc: Document, lines: Sequence[Line]) -> tuple[Set[str], dict[str, Cells]]:
    """Where lines stand that only head columns, and by their first line what the cells of the rows below are."""
    tables: dict[int, dict[int, list[tuple[int, Line]]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line.kind == "cell" and (at := _place(doc, line)):
            tables[at[0]][at[1]].append((at[2], line))
    heads: set[str] = set()
    told: dict[str, Cells] = {}
    for table in tables.values():
        first, *others = table.values()
        called = _heads(doc, first)
        if not called:
            continue
        heads.update(line.locator for _, line in first)
        for row in others:
            told[row[0][1].locator] = _cells(row, called)
    return heads, told


def _place(doc: Document, line: Line) -> tuple[int, int, int] | None:
    """The table, the row, and which cell of the row a line stands in."""
    around = ancestors(doc, line.block)
    at = next((i for i, n in enumerate(around) if doc.nodes[n].tag in {"td", "th"}), None)
    if at is None or at + 1 >= len(around) or doc.nodes[around[at + 1]].tag != "tr":
        return None
    cell, row = around[at], around[at + 1]
    if cell - row > _WIDEST:
        return None
    before = sum(doc.nodes[n].parent == row for n in range(row + 1, cell))
    table = next((n for n in around[at + 2 :] if doc.nodes[n].tag == "table"), 0)
    return table, row, before


def _heads(doc: Document, row: Sequence[tuple[int, Line]]) -> dict[int, str]:
    """The names of the columns, if the row holds nothing else: all known, or half of them if marked as heads."""
    words = {column: line.text.strip(" :*").casefold() for column, line in row}
    known = {column: name for column, word in words.items() if (name := _named().get(word))}
    marked = all(
        doc.nodes[line.block].tag == "th"
        or "th" in doc.nodes[line.block].path.split("/")[-2:]
        or shared_look(line) & Look.BOLD
        for _, line in row
    )
    if len(words) < 2 or len(words) != len(row) or any(len(w) > _LONGEST_HEAD for w in words.values()):
        return {}
    enough = len(known) == len(words) or (marked and len(known) * 2 >= len(words))
    return known if enough and len(set(known.values())) > 1 else {}


def _cells(row: Iterable[tuple[int, Line]], called: Mapping[int, str]) -> Cells:
    said: dict[str, str] = {}
    twice: set[str] = set()
    for column, line in row:
        name = called.get(column)
        if name in said:
            twice.add(name)
        if name in _FIELDS:
            said[name] = line.text
    return {name: words for name, text in said.items() if name not in twice and 0 < len(words := trim(text)) < _LONGEST}


def with_columns(facts: Iterable[Fact], told: Mapping[str, Cells]) -> Iterator[Fact]:
    """The facts, those of a row with what its columns say; a row of several facts tells them itself."""
    found = list(facts) if told else facts
    often: dict[str, int] = defaultdict(int)
    for fact in found if told else ():
        often[fact.locator] += 1
    for fact in found:
        cells = told.get(fact.locator) if told and often[fact.locator] == 1 else None
        yield _filled(fact, cells) if cells else fact


def _filled(fact: Fact, cells: Cells) -> Fact:
    said = dict(cells)
    if fact.kind in {"position", "education"}:
        title = said.pop("title", None)
        if title and fact.kind == "position":
            said.setdefault("role", title)
    if fact.kind == "service" and "organization" in said and "role" not in said and "title" not in said:
        said.pop("organization")
    code = (fact.title or "").removesuffix(said.get("title", ""))
    if 0 < len(code) <= _LONGEST_CODE and code != fact.title:
        said.pop("title", None)
    new = {name: w for name, w in said.items() if not _is_part(getattr(fact, name), w, name == "title")}
    return replace(
        fact,
        title=new.get("title", fact.title),
        role=new.get("role", fact.role),
        organization=new.get("organization", fact.organization),
        place=new.get("place", fact.place),
        advisor=new.get("advisor", fact.advisor),
    )


def _is_part(read: str | None, cell: str, whole: bool) -> bool:
    """Whether what was read is the cell without its place or date; a title is all of its cell unless that is dated."""
    return read is not None and read in cell and (not whole or bool(find_dates(cell)))
