"""Words of one line that the style sheet sets far apart: a date floated to the right, both ends of a flexible box."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from html import unescape
from itertools import pairwise

from crawler.document.model import Document, Line, Run
from crawler.homepage.facts.texts import CELL_BREAK

_FLOATED = re.compile(
    r"(?<![\w-])(?:(?:pull|float|flush|align|text)[-_]?(?:right|left|end|start)|(?:ms|me|ml|mr)-auto)(?![\w-])"
)
_FLEXIBLE = re.compile(r"(?<![\w-])(?:d-flex|flex|inline-flex|justify-(?:content-)?between)(?![\w-])")
_FLOAT_STYLE = re.compile(r"float\s*:\s*(?:right|left)|position\s*:\s*absolute")
_FLEX_STYLE = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)")
_SIGNS = frozenset(",;:|(–—-·•")
_DEEPEST = 4
_WIDE_GAP = re.compile(r"\t+|\s{3,}|(?<=[\d)])\s\s(?=\S)|(?<=\S)\s\s(?=[\d(])")
"""Two blanks part a date from words; between words they are typed by chance."""


def set_apart(doc: Document, line: Line) -> Line:
    """The line with a tab where its words stand apart though nothing is typed between them."""
    if len(line.runs) < 2:
        return line
    running = {run.node for run in line.runs if run.text.strip()}
    boxes = [_box(doc, run, line.block, running) for run in line.runs]
    if not any(boxes):
        return line
    runs = [line.runs[0]]
    for (one, two), (before, run) in zip(pairwise(boxes), pairwise(line.runs), strict=True):
        said = before.text.rstrip()[-1:] in _SIGNS or run.text.lstrip()[:1] in _SIGNS - {"("}
        parted = one != two and run.text.strip() and runs[-1].text.strip() and not said
        runs.append(replace(run, text=CELL_BREAK + run.text.lstrip()) if parted else run)
    return replace(line, runs=tuple(runs), text="".join(r.text for r in runs).strip())


def _box(doc: Document, run: Run, block: int, running: Set[int]) -> int | None:
    """The element around the run, inside the line's block, that stands apart from what is beside it.

    `running`: elements with words of their own. What they hold is words of a sentence, not boxes.
    """
    node = run.node
    for _ in range(_DEEPEST):
        if node <= block:
            return None
        parent = doc.nodes[node].parent
        flexible = parent not in running and _is(doc.nodes[parent].attrs, _FLEXIBLE, _FLEX_STYLE)
        if flexible or _is(doc.nodes[node].attrs, _FLOATED, _FLOAT_STYLE):
            return node
        node = parent
    return None


def _is(attrs: Mapping[str, str], classes: re.Pattern[str], style: re.Pattern[str]) -> bool:
    named, styled = attrs.get("class"), attrs.get("style")
    return bool(named and classes.search(named)) or bool(styled and style.search(styled))


def columns(rows: Sequence[str], line: Line) -> Line:
    """The line with a tab where a plain text leaves several blanks between two words, as its columns do."""
    raw = rows[line.row - 1] if 0 < line.row <= len(rows) else ""
    if len(line.runs) != 1 or not _WIDE_GAP.search(raw.strip()):
        return line
    text = CELL_BREAK.join(" ".join(part.split()) for part in _WIDE_GAP.split(unescape(raw).strip()))
    at = len(text) - len(line.text)
    if at < 0 or text[at:].replace(CELL_BREAK, " ") != line.text:
        return line
    return replace(line, runs=(replace(line.runs[0], text=text[at:]),), text=text[at:])


def typed_rows(doc: Document, lines: Sequence[Line]) -> Sequence[str]:
    """The rows of the source, if blanks count in it."""
    typed = doc.form == "text" or any(doc.nodes[n.block].tag == "pre" for n in lines)
    return doc.text.split("\n") if typed else ()
