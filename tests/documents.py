"""Short ways to make a Document and to look at its lines."""

from crawler.document.build import build
from crawler.document.model import Document
from crawler.items import Page

URL = "https://example.org/~doe/pubs.html"


def page(body: str | bytes, path: str = "pubs.html", media_type: str = "", encoding: str | None = None) -> Page:
    raw = body.encode() if isinstance(body, str) else body
    return Page(url=URL, body=raw, media_type=media_type, path=path, encoding=encoding)


def document(body: str | bytes, path: str = "pubs.html", media_type: str = "") -> Document:
    return build(page(body, path, media_type))


def texts(doc: Document) -> list[str]:
    return [line.text for line in doc.lines]


def shown(doc: Document) -> list[tuple[str, str, int]]:
    return [(line.kind, line.text, line.level) for line in doc.lines if line.visible]


def looks(doc: Document) -> list[tuple]:
    """Each line as stretches of equal look and link, however many elements they are spread over."""
    found = []
    for line in doc.lines:
        stretches: list[list] = []
        for run in line.runs:
            if stretches and stretches[-1][1:] == [run.look, run.href]:
                stretches[-1][0] += run.text
            else:
                stretches.append([run.text, run.look, run.href])
        found.append((line.text, line.kind, line.level, line.visible, tuple(map(tuple, stretches))))
    return found
