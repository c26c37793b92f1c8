"""What somebody typed for LaTeX and copied into a page with a bibliography: `\\textbf{Roe, R.}`, ``On fog,''."""

from dataclasses import replace

from crawler.document.latex import without_commands
from crawler.document.model import Document, Line

_OPENING, _CLOSING = "``", "''"


def with_plain_text(doc: Document) -> Document:
    """The document without such commands and with quotation marks for those typed; the same document if it has none."""
    if not any(_is_typed(n.text) for n in doc.lines):
        return doc
    return replace(doc, lines=[_plain(n) if _is_typed(n.text) else n for n in doc.lines])


def _is_typed(text: str) -> bool:
    return "\\" in text or _is_quoted(text)


def _is_quoted(text: str) -> bool:
    return _OPENING in text and text.count(_OPENING) == text.count(_CLOSING)


def _plain(line: Line) -> Line:
    texts = [without_commands(r.text) or r.text for r in line.runs]
    if _is_quoted(line.text):
        texts = [t.replace(_OPENING, "“").replace(_CLOSING, "”") for t in texts]
    runs = tuple(replace(r, text=t) for r, t in zip(line.runs, texts, strict=True))
    return replace(line, runs=runs, text="".join(texts))
