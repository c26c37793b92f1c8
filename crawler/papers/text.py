"""What the visible part of a paper's landing page adds: its abstract, its further links, its labelled lines."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line, Run
from crawler.values.links import link_kind
from crawler.values.names import author_list_likeness, split_authors

_ABSTRACT = re.compile(
    r"(?:abstract|summary|résumé|zusammenfassung|resumen|resumo|摘要|要旨|초록|аннотация)\W*", re.IGNORECASE
)
_LED = re.compile(r"abstract\s*[:.—–-]\s*(?P<text>\S.{80,})", re.IGNORECASE | re.DOTALL)
_FURTHER = {"code", "data", "video", "slides", "poster", "supplement", "project", "demo"}
_ADDRESS = re.compile(r"\S*[./]\S*")
_OTHER_COPIES = {"openreview", "arxiv"}
_REFERENCES = re.compile(r"references|bibliography|cited by|literaturverzeichnis|références", re.IGNORECASE)
_SITE_PARTS = {"nav", "header", "footer", "aside", "dialog"}
_SHORTEST = 80
_NEAR = 3
_LIKELY = 0.7
_LONGEST_LABEL = 40


def visible_abstract(lines: Sequence[Line]) -> str | None:
    """The paragraphs under the heading `Abstract`, or the line that begins with that word."""
    for at, line in enumerate(lines):
        if _ABSTRACT.fullmatch(line.text):
            paragraphs = list(_paragraphs(lines[at + 1 :]))
            if paragraphs:
                return " ".join(paragraphs)
        elif led := _LED.fullmatch(line.text):
            return led["text"]
    return None


def opening_paragraphs(lines: Sequence[Line], title: str, authors: Sequence[str]) -> str | None:
    """The long paragraphs between the title and the next heading, where no word `Abstract` stands before them."""
    begin = next((at for at, line in enumerate(lines) if line.text == title and line.kind == "heading"), None)
    if begin is None:
        return None
    rest = [line for line in lines[begin + 1 :] if not any(name in line.text for name in authors)]
    return " ".join(_paragraphs(rest)) or None


def printed_authors(lines: Sequence[Line], title: str) -> list[str]:
    """The authors under the title, where no tag names them."""
    begin = next((at for at, line in enumerate(lines) if line.text == title and line.kind == "heading"), None)
    if begin is None:
        return []
    for line in lines[begin + 1 : begin + 1 + _NEAR]:
        if author_list_likeness(line.text) >= _LIKELY and (found := split_authors(line.text)):
            return list(found.names)
    return []


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Long lines until a heading or, after the first, something short; language marks before them are passed over."""
    found = False
    for line in lines:
        is_long = len(line.text) >= _SHORTEST
        if line.kind == "heading" or line.kind == "item" or (found and not is_long):
            return
        if is_long:
            found = True
            yield line.text
        elif len(line.text) > _LONGEST_LABEL:
            return


def labelled(lines: Sequence[Line]) -> dict[str, Line]:
    """`Venue:` and what stands behind it or on the next line, by the label in lower case."""
    found: dict[str, Line] = {}
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        label, colon, rest = line.text.partition(":")
        if colon and 0 < len(label) <= _LONGEST_LABEL:
            if rest.strip():
                found.setdefault(label.strip().lower(), line)
            elif following is not None and not following.text.endswith(":"):
                found.setdefault(label.strip().lower(), following)
    return found


def further_links(document: Document, title: str) -> list[tuple[str | None, str]]:
    """Links to code, data, talks and the like that stand after the title, outside the site's own menus."""
    begin = next((at for at, line in enumerate(document.lines) if line.visible and line.text == title), 0)
    found: list[tuple[str | None, str]] = []
    before = ""
    for line in document.lines[begin:]:
        if _REFERENCES.fullmatch(line.text):
            break
        if line.visible and not _is_of_site(document, line):
            own = before.rstrip(": ") if before.endswith(":") else None
            found += [pair for run in line.runs if (pair := _further(run, own))]
        before = line.text
    return found


def _further(run: Run, own: str | None) -> tuple[str, str] | None:
    """The label is the link's own words, or those of the line before it (`Video:`) if the words are an address."""
    words = run.text.strip(" []()")
    label = own if own and _ADDRESS.fullmatch(words) else words
    if not run.href or "#" in run.href or not 0 < len(label) <= _LONGEST_LABEL:
        return None
    known = link_kind(label, run.href) in _FURTHER or label.lower() in _OTHER_COPIES
    return (label, run.href) if known else None


def _is_of_site(document: Document, line: Line) -> bool:
    node = line.block
    while node:
        if document.nodes[node].tag in _SITE_PARTS:
            return True
        node = document.nodes[node].parent
    return False
