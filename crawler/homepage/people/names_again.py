"""Dashes and words that stand for the people named before: `———. 2019.`, `Ders.:`, as lists of one author have them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from crawler.document.model import Document, Line
from crawler.homepage.people.authors import names_end
from crawler.homepage.people.between_names import AND
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of
from crawler.values.names import author_list_likeness

_DASHES = r"(?:[—―⸺⸻_]\s?){2,12}|-{3,12}|[⸺⸻]"
_AGAIN = Late(
    rf"\s*(?:(?P<number>\[?\d{{1,3}}[.)\]]\s))?(?P<stands>{_DASHES}|{one_of('same')}(?=[\s:,/;&(.]))\s?(?=[.,:;/(]|(?:{AND})|“|\"|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_CUES = ("—", "―", "⸺", "⸻", "__", "---")
_NUMBER = re.compile(r"^\s*\[?\d{1,3}[.)\]]\s+")
_FAR, _LONGEST, _PEOPLE, _TITLE = 12, 600, 0.5, 8
_ENDS = " ,:;(\n"


class Stand(NamedTuple):
    """What is printed, and the names that it stands for."""

    printed: str
    names: str


def with_names_again(doc: Document) -> tuple[Document, Mapping[str, Stand]]:
    """The document with the names for what stands for them, and what stood where; the same document if nothing does."""
    again = {i: m for i, n in enumerate(doc.lines) if n.visible and (m := _again(n.text))}
    lines, told, found = list(doc.lines), dict[int, str](), dict[str, Stand]()
    for i, match in again.items():
        if names := _named_before(doc.lines, i, told):
            told[i] = names
            spelled = names.removesuffix(".") if doc.lines[i].text[match.end() :][:1] == "." else names
            lines[i] = _spelled_out(doc.lines[i], match, spelled)
            found[doc.lines[i].locator] = Stand(match["stands"], spelled)
    return (replace(doc, lines=lines), found) if found else (doc, found)


def _again(text: str) -> re.Match[str] | None:
    begins = text[:12].lstrip(" 0123456789[().]")
    return _AGAIN.match(text) if begins.startswith(_CUES) or begins[:1] in "DIE" else None


def _named_before(lines: Sequence[Line], at: int, told: Mapping[int, str]) -> str | None:
    """Whom the nearest line before names first, or stands for."""
    for i in range(at - 1, max(at - _FAR, -1), -1):
        if i in told:
            return told[i]
        text = _NUMBER.sub("", lines[i].text, count=1)
        names = text[: names_end(text[:_LONGEST])].rstrip(_ENDS) if lines[i].visible else ""
        if names and len(text) > len(names) + _TITLE and author_list_likeness(names) >= _PEOPLE:
            return names
        if lines[i].kind == "heading":
            return None
    return None


def _spelled_out(line: Line, match: re.Match[str], names: str) -> Line:
    """The line with the names where the sign for them stood, whatever runs held that."""
    start, end = match.span("stands")
    runs, at, put = [], 0, False
    for run in line.runs:
        a, b = max(start - at, 0), min(end - at, len(run.text))
        at += len(run.text)
        if a < b:
            run = replace(run, text=run.text[:a] + ("" if put else names) + run.text[b:])
            put = True
        runs.append(run)
    return replace(line, runs=tuple(runs), text="".join(r.text for r in runs))
