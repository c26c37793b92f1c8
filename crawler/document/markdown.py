"""Markdown becomes HTML, with the row of the source kept for each line of it; the rest is HTML's."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

from crawler.document.html import Tree, read_html

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_LIQUID = re.compile(
    r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{%[^\n]*?%\}|\{\{[<%][^\n]*?[>%]\}\}", re.S
)
_OUTPUT = re.compile(
    r"\{\{-?\s*[a-z_]+(?:\.[\w.\[\]\"']+\s*(?:\|[^{}\n]*)?|\s*\|[^{}\n]*)-?\}\}|\{\{ (?:content|\w+_url) \}\}"
)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|(?<=[\])])\{[.#][\w .#-]*\}")
_BREAK = re.compile(r"[ \t]*(?<!\\)\\\\[ \t]*$", re.M)
_HTML_MARKDOWN = re.compile(
    r"^([ \t]*<(?:div|section|p|span|details|article|td|center)\b[^<>\n]*\bmarkdown\s*=[^<>\n]*>)", re.M
)


def read_markdown(source: str, url: str) -> tuple[Mapping[str, Any], Tree]:
    """Front matter and lines of a Markdown page."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    front, start = front_matter(source)
    body = "\n" * source.count("\n", 0, start) + source[start:]
    html, rows = to_html(body)
    return front, read_html(html, url, rows)


def front_matter(source: str) -> tuple[Mapping[str, Any], int]:
    """The front matter as a mapping, and where the text after it begins."""
    match = _FRONT.match(source)
    if match is None:
        return {}, 0
    try:
        if match[1] == "---":
            values = yaml.safe_load(match[2])
        else:
            values = tomllib.loads(match[2])
    except (yaml.YAMLError, ValueError, RecursionError):
        values = {}
    return (values if isinstance(values, dict) else {}), match.end()


def to_html(body: str) -> tuple[str, list[int]]:
    """HTML of a Markdown text, and for each of its lines the row it came from."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    renderer = RendererHTML()
    env: dict[str, Any] = {}
    html = []
    rows: list[int] = []
    row = 1
    tokens = parser.parse(prepare(body), env)
    for i, token in enumerate(tokens):
        if token.map:
            row = token.map[0] + 1
        if token.type == "inline":
            part = renderer.renderInline(token.children or [], parser.options, env)
        elif token.type in renderer.rules:
            part = renderer.rules[token.type](tokens, i, parser.options, env)
        else:
            part = renderer.renderToken(tokens, i, parser.options, env)
        lines = part.count("\n")
        rows.extend(range(row, row + lines))
        row += lines if token.type in ("inline", "html_block", "fence", "code_block") else 0
        html.append(part)
    rows.append(row)
    return "".join(html), rows


def prepare(body: str) -> str:
    """Take out what Jekyll, Hugo and Quarto would have handled before; no line is added or lost."""
    body = _LIQUID.sub(_blank, body)
    body = _OUTPUT.sub("", body)
    body = _ATTRIBUTES.sub("", body)
    return _BREAK.sub("<br>", body)


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
