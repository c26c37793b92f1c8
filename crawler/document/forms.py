"""Which form a page has: by its media type, the ending of its path, and what stands in it, the last being the judge."""

import json
import re

from crawler.document.model import Form
from crawler.document.orgmode import is_org

_BY_ENDING: dict[str, Form] = {
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "md": "markdown",
    "markdown": "markdown",
    "qmd": "markdown",
    "rmd": "markdown",
    "mdx": "markdown",
    "txt": "text",
    "json": "json",
    "xml": "xml",
    "atom": "xml",
    "rss": "xml",
    "bib": "bibtex",
}
_BY_TYPE: dict[str, Form] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/json": "json",
    "text/xml": "xml",
    "application/xml": "xml",
    "application/x-bibtex": "bibtex",
    "text/x-bibtex": "bibtex",
}
_FRONT_MATTER = re.compile(
    r"(?:---[ \t]*\r?\n(?:.*\r?\n){0,400}?(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:.*\r?\n){0,400}?\+\+\+)[ \t]*(?:\r?\n|$)"
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.I)
_TAGS = re.compile(r"</?(?:div|p|span|a|li|ul|ol|br|table|tr|td|h[1-6]|b|i|em|strong|section)\b[^<>]*>", re.I)
_BIB = re.compile(r"@\w+\s*[{(]\s*[^\s,{}()]*\s*,")
_JSON = re.compile(r'\{\s*(?:"|\})|\[\s*[{\["]')
_MARKS = re.compile(r"^#{1,6} \S|\]\((?:https?://|/|\.)[^()\s]*\)|^={3,}$|\*\*\S[^*\n]*\*\*", re.M)


def form_of(source: str, media_type: str, path: str) -> Form:
    """The form in which to read the decoded text of a page."""
    head = source[:200_000].lstrip()
    claimed = _claimed(media_type, path)
    if claimed in {"html", "text", None} and _FRONT_MATTER.match(head):
        return "markdown"
    if head.startswith("<?xml") or claimed == "xml":
        return "html" if _HTML.search(head[:2000]) else "xml"
    if claimed in {"markdown", "bibtex"}:
        return claimed
    if claimed == "json" or _is_json(head, source):
        return "json"
    if claimed == "html" or _HTML.search(head[:5000]):
        return "html"
    return _by_content(head)


def _claimed(media_type: str, path: str) -> Form | None:
    kind = media_type.partition(";")[0].strip().lower()
    by_type = _BY_TYPE.get(kind)
    if by_type is None and kind.endswith(("+xml", "+json")):
        by_type = "json" if kind.endswith("json") else "xml"
    if by_type is not None:
        return by_type
    name = path.partition("?")[0].partition("#")[0].rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return _BY_ENDING.get(ending) or ("text" if kind == "text/plain" else None)


def _is_json(head: str, source: str) -> bool:
    if _JSON.match(head) is None:
        return False
    try:
        json.loads(source)
    except (ValueError, RecursionError):
        return False
    return True


def _by_content(head: str) -> Form:
    if head.startswith("@") and _BIB.match(head):
        return "bibtex"
    sample = head[:50_000]
    if is_org(sample):
        return "org"
    markup = len(_TAGS.findall(sample))
    marks = len(_MARKS.findall(sample))
    if marks >= 3 and marks * 4 > markup:
        return "markdown"
    return "html" if markup >= 4 or (head.startswith("<") and markup) else "text"
