"""Entry after entry: finding the line, or the few lines, with which each entry of an aggregator's list begins."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from crawler.document.model import Document, Line, Run
from crawler.document.plaintext import read_text

T = TypeVar("T")
_LONGEST_ENTRY = 3_000
_SHARE = 0.3
_LONGEST_FIELD = 250
_FEWEST_FIELDS = 3
_MARKDOWN = re.compile(r"^#{1,6} |\]\(|^\s*[-*+] |\*\*\S|^---$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Span(Generic[T]):
    """The head of an entry: what it says, and the lines `start` to `end` that say it."""

    value: T
    start: int
    end: int
    lines: tuple[Line, ...]


def printed_lines(document: Document) -> Sequence[Line]:
    """The lines of the page; those of a plain text that was saved under a Markdown name are not folded together.

    A line that is nothing but inline elements, each with words of its own, is as many lines: a style sheet sets them
    apart for the eye.
    """
    if document.form == "markdown" and not _MARKDOWN.search(document.text):
        return read_text(document.text)[1]
    if not any(len(line.text) > _LONGEST_FIELD and len(line.runs) >= _FEWEST_FIELDS for line in document.lines):
        return document.lines
    return [field for line in document.lines for field in _fields(document, line)]


def find_heads(
    lines: Sequence[Line],
    read_head: Callable[[str], T | None],
    most: int,
    might: Callable[[str], object],
    anywhere: bool = True,
) -> list[Span[T]]:
    """Every head, each as long as possible; a head may be one line or be spread over up to `most` of them.

    `might` looks at these lines at once and cheaply, since most lines of most pages begin no head; where it looks
    `anywhere` in a text, first of all at the whole page.
    """
    found: list[Span[T]] = []
    texts = [line.text for line in lines]
    at = len(lines) if anywhere and not might(" ".join(texts)) else 0
    while at < len(lines):
        span = _longest(lines, at, read_head, most) if might(" ".join(texts[at : at + most])) else None
        if span:
            found.append(span)
        at = span.end if span else at + 1
    return found


def cut_heads(lines: Sequence[Line], head_length: Callable[[Line], int]) -> list[Line]:
    """The lines with each head that has its title glued behind it (`head_length` > 0) cut in two."""
    cut: list[Line] = []
    for line in lines:
        length = head_length(line)
        cut += _parts(line, (0, length)) if length else (line,)
    return cut


def seams(line: Line) -> list[int]:
    """The offsets into the text of a line at which another element or another look begins."""
    joined = "".join(run.text for run in line.runs)
    at, found = len(joined.lstrip()) - len(joined), []
    for run, following in zip(line.runs, line.runs[1:], strict=False):
        at += len(run.text)
        if run.node != following.node or run.look != following.look:
            found.append(at)
    return found


def _fields(document: Document, line: Line) -> list[Line]:
    """The line, or its parts by outermost inline element if no word of it stands outside of them."""
    if len(line.text) <= _LONGEST_FIELD or len(line.runs) < _FEWEST_FIELDS:
        return [line]
    elements = [_outermost(document, run.node, line.block) for run in line.runs]
    bare = any(element == line.block and run.text.strip() for element, run in zip(elements, line.runs, strict=True))
    if bare or len({*elements} - {line.block}) < _FEWEST_FIELDS:
        return [line]
    joined = "".join(run.text for run in line.runs)
    at, cuts = len(joined.lstrip()) - len(joined), [0]
    for run, element, following in zip(line.runs, elements, elements[1:], strict=False):
        at += len(run.text)
        if following not in (element, line.block):
            cuts.append(at)
    return [part for part in _parts(line, cuts) if part.text]


def _outermost(document: Document, node: int, block: int) -> int:
    """The element just below the block in which a run stands; the block itself if there is none between."""
    while node != block and (parent := document.nodes[node].parent) not in (block, node):
        node = parent
    return node


def _parts(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    """The line cut at these places of its text, of which the first is its begin."""
    joined = "".join(run.text for run in line.runs)
    at = len(joined.lstrip()) - len(joined)
    ends = [*cuts[1:], len(line.text)]
    runs: list[Run] = []
    n = 0
    for run in line.runs:
        while True:
            text = run.text[max(0, cuts[n] - at) : max(0, ends[n] - at)]
            runs += [replace(run, text=text)] if text else []
            if n == len(ends) - 1 or at + len(run.text) <= ends[n]:
                break
            yield replace(line, runs=tuple(runs), text=line.text[cuts[n] : ends[n]].strip())
            runs, n = [], n + 1
        at += len(run.text)
    for m in range(n, len(ends)):
        yield replace(line, runs=tuple(runs) if m == n else (), text=line.text[cuts[m] : ends[m]].strip())


def _longest(lines: Sequence[Line], at: int, read_head: Callable[[str], T | None], most: int) -> Span[T] | None:
    if len(lines[at].text) > 80:
        return None
    for end in range(min(at + most, len(lines)), at, -1):
        value = read_head(_joined(lines[at:end]))
        if value is not None:
            begins_later = any(read_head(_joined(lines[later:end])) is not None for later in range(at + 1, end))
            return None if begins_later else Span(value, at, end, tuple(lines[at:end]))
    return None


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


def bodies_of(lines: Sequence[Line], heads: Sequence[Span[T]]) -> list[Sequence[Line]]:
    """The lines under each head. What follows the last entry (a footer) stands in elements of other shapes."""
    if not heads:
        return []
    ends = [*(head.start for head in heads[1:]), len(lines)]
    bodies: list[Sequence[Line]] = [lines[head.end : end] for head, end in zip(heads, ends, strict=True)]
    if len(bodies) > 1:
        shapes = {_shape(line) for body in bodies[:-1] for line in body}
        bodies[-1] = _until_strange(bodies[-1], shapes)
    return bodies


def fill_the_page(lines: Sequence[Line], bodies: Sequence[Sequence[Line]]) -> bool:
    """Whether the entries are what the page is about: a third of its words at least, and none as long as a page."""
    inside = sum(min(sum(len(line.text) for line in body), _LONGEST_ENTRY) for body in bodies)
    return inside >= _SHARE * sum(len(line.text) for line in lines if line.visible)


def raw_text(lines: Sequence[Line]) -> str:
    """The entry as printed."""
    return "\n".join(line.text for line in lines)


def _until_strange(body: Sequence[Line], shapes: set[str]) -> Sequence[Line]:
    strange = (at for at, line in enumerate(body) if _shape(line) not in shapes)
    return body[: next(strange, len(body))]


def _shape(line: Line) -> str:
    """The elements around a line without their numbers."""
    return re.sub(r"\[\d+\]|\(\d+\)|#\d+|\d+$", "", line.locator)
