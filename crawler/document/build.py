"""Any bytes that are a page become a Document; all others raise `Unreadable` and say why."""

import json
import re

from lxml import etree

from crawler.document.bibtex import find_entries, might_hold
from crawler.document.collector import paused_collector
from crawler.document.decode import decode
from crawler.document.embedded import bibtex_in_lines, embed
from crawler.document.forms import form_of
from crawler.document.html import read_html
from crawler.document.model import Document, Embedded, Form
from crawler.document.nodes import NO_ATTRS, NodeTable
from crawler.document.orgmode import as_markdown, settings
from crawler.document.plaintext import read_text
from crawler.document.streamed import open_json
from crawler.document.unreadable import Unreadable
from crawler.items import Page

__all__ = ["MAX_BYTES", "Unreadable", "build"]

MAX_BYTES = 64 * 1024 * 1024
"""Larger than any page that a person wrote; a cap, since everything here is held in memory."""

_NOSCRIPT = re.compile(r"<noscript\b[^<>]{0,200}>((?:(?!</?noscript).)*+)", re.IGNORECASE | re.DOTALL)
_LARGE_JSON = 8 * 1024 * 1024
MOST_JSON = 512 * 1024 * 1024
"""An answer of an API may be larger: its list is read from the bytes, record by record."""


def build(page: Page, max_bytes: int = MAX_BYTES) -> Document:
    """The one Document of a page, whatever its form."""
    if len(page.body) > _LARGE_JSON and _is_plain_json(page):
        try:
            return _large_json(page)
        except Unreadable:
            if len(page.body) > max_bytes:
                raise
    if len(page.body) > max_bytes:
        raise Unreadable("too big", f"{len(page.body):,} bytes, more than {max_bytes:,}")
    source = decode(page.body, page.encoding)
    form = form_of(source, page.media_type, page.path or page.url)
    with paused_collector():
        return _build(page, source, form)


def _is_plain_json(page: Page) -> bool:
    return page.body[:64].lstrip()[:1] in (b"{", b"[") and "json" in page.media_type


def _large_json(page: Page) -> Document:
    if len(page.body) > MOST_JSON:
        raise Unreadable("too big", f"{len(page.body):,} bytes, more than {MOST_JSON:,}")
    nodes = NodeTable()
    nodes.add(("json", 0, NO_ATTRS, True, 1, 1))
    return Document(page, "json", nodes, (), data=open_json(page.body))


def _build(page: Page, source: str, form: Form) -> Document:
    if form == "html":
        tree = read_html(source, page.url)
        if not tree.lines and "<noscript" in source and (inside := _without_script(source)):
            return _build(page, inside, form_of(inside, "", ""))
        return Document(page, form, tree.nodes, tree.lines, embed(tree, source), text=source)
    if form in ("markdown", "org"):
        from crawler.document.markdown import read_markdown  # its parsers take longer to import than most pages to read

        front, tree = read_markdown(as_markdown(source) if form == "org" else source, page.url)
        front = {**settings(source), **front} if form == "org" else front
        return Document(page, "markdown", tree.nodes, tree.lines, embed(tree, source, front), front, text=source)
    if form == "text":
        nodes, lines = read_text(source)
        entries = tuple(bibtex_in_lines(lines)) if might_hold(source) else ()
        return Document(page, form, nodes, lines, Embedded(bibtex=entries), text=source)
    nodes = NodeTable()
    nodes.add((form, 0, NO_ATTRS, True, 1, 1))
    entries = tuple((0, entry) for entry in find_entries(source)) if form == "bibtex" else ()
    return Document(page, form, nodes, (), Embedded(bibtex=entries), data=_data(form, source), text=source)


def _without_script(source: str) -> str:
    """What a page shows where no script runs: some keep all their Markdown there, for a script to render."""
    return "\n".join(_NOSCRIPT.findall(source)).strip()


def _data(form: str, source: str) -> object:
    if form == "json":
        try:
            return json.loads(source)
        except (ValueError, RecursionError) as error:
            raise Unreadable("broken JSON", str(error)) from error
    return _xml(source) if form == "xml" else None


def _xml(source: str) -> etree._Element:
    """The root element; entities stay unresolved, since a few bytes of them can stand for gigabytes."""
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, recover=True, huge_tree=True)
    try:
        root: etree._Element | None = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken XML", str(error)) from error
    if root is None:
        raise Unreadable("broken XML", "no element in it")
    return root
