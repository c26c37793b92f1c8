"""Text commands of LaTeX that somebody copied into a page with a bibliography: `\\textbf{Roe, R.}`."""

from dataclasses import replace

from crawler.document.latex import without_commands
from crawler.document.model import Document, Line


def with_plain_text(doc: Document) -> Document:
    """The document without such commands; the same document if it has none."""
    if not any("\\" in n.text for n in doc.lines):
        return doc
    return replace(doc, lines=[_plain(n) if "\\" in n.text else n for n in doc.lines])


def _plain(line: Line) -> Line:
    runs = tuple(replace(r, text=without_commands(r.text) or r.text) for r in line.runs)
    return replace(line, runs=runs, text="".join(r.text for r in runs))
