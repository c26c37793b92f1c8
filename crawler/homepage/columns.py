# ruff: noqa: E501 (patterns and texts are read more easily whole)
"""Rows of a table that name its columns: what they say of the rows below, and that they are no entry themselves."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line

_TITLE = frozenset(
    "title titre titel título titolo paper publication 题名 标题 论文题目 論文名 タイトル 題目 제목 논문명".split()
)
_AUTHORS = frozenset(
    "author authors author(s) auteur auteurs auteur(s) autor autoren autor(en) autores autor(es) 作者 著者 저자".split()
)
_PLACE = frozenset(
    "journal venue conference journal/conference conference/journal publisher publication source where zeitschrift revue revista rivista 期刊 刊物 "
    "掲載誌 학술지".split()
)
_OTHERS = frozenset(
    "# no no. nr nr. year date link links pdf doi code type status volume vol vol. issue pages jahr année año anno 年 年份 연도 序号".split()
)
_FIRST_LINES = 40


def announces_works(lines: Sequence[Line]) -> bool:
    """Whether a row of column heads stands here that names titles, and people or a place beside them."""
    heads = {_word(n) for n in lines[:_FIRST_LINES] if n.kind == "cell" and n.visible}
    return any((heads - {title}) & (_AUTHORS | _PLACE) for title in heads & _TITLE)


def column_heads(doc: Document) -> frozenset[int]:
    """The lines of all rows of several cells that hold nothing but the names of columns, a title's among them."""
    rows: dict[int, list[int]] = defaultdict(list)
    for i, row in _cells(doc):
        rows[row].append(i)
    return frozenset(i for members in rows.values() if _all_heads([doc.lines[i] for i in members]) for i in members)


def _cells(doc: Document) -> Iterator[tuple[int, int]]:
    for i, line in enumerate(doc.lines):
        if line.kind == "cell":
            cell = line.block
            while cell and doc.nodes[cell].tag not in ("td", "th"):
                cell = doc.nodes[cell].parent
            yield i, doc.nodes[cell].parent


def _all_heads(row: Sequence[Line]) -> bool:
    words = [_word(n) for n in row]
    known = _TITLE | _AUTHORS | _PLACE | _OTHERS
    return len(words) > 1 and not _TITLE.isdisjoint(words) and all(w in known for w in words)


def _word(line: Line) -> str:
    return line.text.strip(" :").casefold()
