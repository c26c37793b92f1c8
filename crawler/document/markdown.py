"""Markdown becomes HTML, with the row of the source kept for each line of it; the rest is HTML's."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from mdit_py_plugins.deflist import deflist_plugin

from crawler.document.html import Tree, read_html

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_DEFINED = re.compile(r"\s*(?:@def[ \t]+\w+[ \t]*=[^\n]*(?:\n|$))+")
_FIELDS = re.compile(r"\s*+(?:[A-Z][A-Za-z_]{2,20}:[ \t][^\n]{0,200}\n){2,12}(?=[ \t]*\n)")
_OPENS = re.compile(
    r"[ \t]{0,3}<(?:div|section|details|article|figure|center|td|p)\b[^<>]*\bmarkdown\s*=[^<>]*>[ \t]*$"
)
_CLOSES = re.compile(r"[ \t]{0,3}</(?:div|section|details|article|figure|center|td|p)>")
_YEAR = re.compile(r"([ \t]{0,3}(?:[-*+][ \t]+)?(?:19|20)\d\d)(?=[.)][ \t])")
_KEEP_LINES = frozenset({"inline", "html_block", "fence", "code_block"})
_LONGEST_FRONT = 100_000
_FEW = 12
"""So many blocks of HTML to each mark of Markdown are HTML."""
_TAG = re.compile(r"\{%(?:[^{%\n]|%(?!\})|\{(?!%))*%\}|\{\{[<%][^{}\n]*\}\}")
_COMMENT = re.compile(r"\{%-?\s{0,9}(end)?comment\b")
_OUTPUT = re.compile(
    r"\{\{-?\s*[a-z_]+(?:\.[\w.\[\]\"']+\s*(?:\|[^{}\n]*)?|\s*\|[^{}\n]*)-?\}\}|\{\{ (?:content|\w+_url) \}\}"
)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|(?<=[\])])\{[.#][\w .#-]*\}|(?<=\S) +\{(?:#[\w-]+|-|\.\w+)\}[ \t]*(?=\n|\Z)")


def read_markdown(source: str, url: str) -> tuple[Mapping[str, Any], Tree]:
    """Front matter and lines of a Markdown page."""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    front, start = front_matter(source)
    body = "\n" * source.count("\n", 0, start) + source[start:] + "".join(_blocks(front))
    html, rows = to_html(body)
    return front, read_html(html, url, rows)


def front_matter(source: str) -> tuple[Mapping[str, Any], int]:
    """The front matter as a mapping, and where the text after it begins."""
    match = _FRONT.match(source)
    if match is None:
        return _plain_fields(source)
    if len(match[2]) > _LONGEST_FRONT:
        return {}, match.end()
    try:
        if match[1] == "---":
            values = yaml.safe_load(match[2])
        else:
            values = tomllib.loads(match[2])
    except (yaml.YAMLError, ValueError, RecursionError):
        values = {}
    return (values if isinstance(values, dict) else {}), match.end()


def _blocks(front: Mapping[str, Any]) -> Iterator[str]:
    """The texts of a Hugo landing page, which is front matter alone: `sections`, each with a title and a text."""
    sections = front.get("sections")
    for section in sections if isinstance(sections, list) else ():
        content = section.get("content") if isinstance(section, dict) else None
        if isinstance(content, dict) and isinstance(text := content.get("text"), str):
            title = content.get("title")
            yield f"\n\n## {title}\n\n{text}\n" if isinstance(title, str) and title.strip() else f"\n\n{text}\n"


def _plain_fields(source: str) -> tuple[Mapping[str, Any], int]:
    """`Title: Publications`, as Pelican and MultiMarkdown have it, or `@def title = "…"`, as Franklin has it."""
    if defined := _DEFINED.match(source):
        pairs = (line.removeprefix("@def").split("=", 1) for line in defined[0].split("\n") if "=" in line)
        return {key.strip().lower(): value.strip().strip('"') for key, value in pairs}, defined.end()
    match = _FIELDS.match(source)
    if match is None:
        return {}, 0
    fields = dict(line.split(":", 1) for line in match[0].split("\n") if ":" in line)
    named = {key.strip().lower(): value.strip() for key, value in fields.items()}
    return (named, match.end()) if "title" in named else ({}, 0)


def to_html(body: str) -> tuple[str, list[int]]:
    """HTML of a Markdown text, and for each of its lines the row it came from.

    A source of HTML that only has front matter before it is HTML as it stands: what Markdown would make of its
    indented lines is code.
    """
    if _is_html(body):
        markup = _rendered(body)
        return markup, [*range(1, markup.count("\n") + 2)]
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(deflist_plugin)
    renderer = RendererHTML()
    env: dict[str, Any] = {}
    prepared, origins = prepare(body)
    html = []
    rows: list[int] = []
    at = begun = 0
    fresh = True
    tokens = parser.parse(prepared, env)
    for i, token in enumerate(tokens):
        if token.map:
            at = token.map[0] + (token.type == "fence")
        if token.type == "inline":
            part = renderer.renderInline(token.children or [], parser.options, env)
        elif token.type in renderer.rules:
            part = renderer.rules[token.type](tokens, i, parser.options, env)
        else:
            part = renderer.renderToken(tokens, i, parser.options, env)
        if not part:
            continue
        html.append(part)
        begun = at if fresh else begun
        step = 1 if token.type in _KEEP_LINES else 0
        for _ in range(part.count("\n")):
            rows.append(origins[min(begun, len(origins) - 1)])
            at += step
            begun = at
        fresh = part.endswith("\n")
    rows.append(origins[min(begun, len(origins) - 1)])
    return "".join(html), rows


def _is_html(body: str) -> bool:
    """Whether blocks of HTML stand here and next to nothing that Markdown would take for a mark."""
    marks = len(_MARKS.findall(body))
    return marks * _FEW <= len(_BLOCK.findall(body)) if marks else _BLOCK.search(body) is not None


class _Boxes:
    """Elements that the lines so far have opened: in kramdown, what is indented within them is HTML and no code."""

    def __init__(self) -> None:
        self._open = 0
        self.fenced = False

    def outdented(self, line: str) -> str:
        """The line as it counts within the elements that are open."""
        bare = line.lstrip(" \t")
        if bare.startswith(("```", "~~~")):
            self.fenced = not self.fenced
        if self.fenced:
            return line
        inside = self._open > 0
        if "<" in bare:
            steps = [-1 if tag[1] else 1 for tag in _BOX.finditer(bare)]
            self._open = max(0, self._open + sum(steps))
        if not inside or len(line) - len(bare) < 2 or _LISTS.match(bare):
            return line
        return bare


_BOX = re.compile(
    r"<(/)?(?:div|section|article|main|nav|header|footer|aside|figure|table|ul|ol|dl|center)\b[^<>]*+>", re.I
)
_WHOLE_BLOCK = re.compile(
    r"\s*<(?P<tag>h[1-6]|p|div|center)\b[^<>]*>.*</(?P=tag)>\s*$|\s*</(?:div|p|center|ul|ol|table)>\s*$"
)
_BLOCK = re.compile(r"^\s*<(?:p|li|div|section|ul|ol|table|tr|td|h[1-6])\b", re.M)
_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|>|```|={3,}[ \t]*$)|\]\(|\*\*|(?<![^\s(])[*_`]\S|\|[ \t]*-{3}"
    r"|\bmarkdown\s*=|^:::",
    re.M,
)
_RULE_OF_TABLE = re.compile(r"[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*")
_ROW_OF_TABLE = re.compile(r"[ \t]{0,3}\|[^|\n]+\|.*\|[ \t]*")
_LISTS = re.compile(r"(?:[-*+]|\d+\.)\s+\S|#{1,6}\s")


def prepare(body: str) -> tuple[str, list[int]]:
    """Take out what Jekyll, Hugo and Quarto would have handled before; and the row of each line left."""
    body = _rendered(body)
    lines: list[str] = []
    rows: list[int] = []
    opened = 0
    boxes = _Boxes()
    source = body.split("\n")
    tables = _without_head(source) if "|" in body else {}
    for row, line in enumerate(source, start=1):
        line = boxes.outdented(line)
        if opened and _CLOSES.match(line):
            opened -= 1
            lines.append("")
            rows.append(row)
        if lines and _LISTS.match(line) and _WHOLE_BLOCK.match(lines[-1]):
            lines.append("")  # kramdown needs no blank line behind an HTML block that is closed
            rows.append(row)
        if _RULE_OF_TABLE.fullmatch(line) and (not lines or not lines[-1].strip()):
            lines.append("|" + " |" * line.strip("| \t").count("|") + " |")  # kramdown's tables need no head
            rows.append(row)
        if row in tables and not boxes.fenced:
            lines += ["|" + " |" * tables[row], "|" + "---|" * tables[row]]
            rows += [row, row]
        lines.append(_kramdown(line))
        rows.append(row)
        if _OPENS.match(line):
            opened += 1
            lines.append("")
            rows.append(row)
    return "\n".join(lines), rows


def _without_head(source: Sequence[str]) -> dict[int, int]:
    """Where kramdown's tables that have neither a head nor a rule begin, and how many columns they have."""
    found: dict[int, int] = {}
    at = 0
    for told, group in groupby(source, lambda line: bool(line.strip()) and not line.startswith("#")):
        lines = list(group)
        columns = [line.strip("| \t").count("|") + 1 for line in lines]
        rows = told and all(_ROW_OF_TABLE.fullmatch(line) for line in lines)
        if rows and min(columns) > 1 and all(line.strip("|:- \t") for line in lines):
            found[at + 1] = max(columns)
        at += len(lines)
    return found


def _rendered(body: str) -> str:
    """The text without what a site's generator would have put values for."""
    if "{" not in body:
        return body
    return _ATTRIBUTES.sub("", _OUTPUT.sub("", _without_tags(body)))


def _without_tags(body: str) -> str:
    """Drop template tags, and what stands between those of a comment."""
    parts = []
    at = 0
    inside = False
    for tag in _TAG.finditer(body):
        before = body[at : tag.start()]
        parts.append("\n" * before.count("\n") if inside else before)
        comment = _COMMENT.match(tag[0])
        if comment:
            inside = comment[1] is None
        at = tag.end()
    return "".join(parts) + body[at:]


def _kramdown(line: str) -> str:
    """One line in the way that other parsers understand.

    Two backslashes at its end break it in kramdown; three colons at its begin fence a div in Quarto; a year and a full
    stop begin no list, whatever the parsers say.
    """
    if line.startswith(":::"):
        return ""
    year = _YEAR.match(line)
    if year:
        line = f"{year[1]}\\{line[year.end() :]}"
    kept = line.rstrip()
    if kept.endswith("\\\\") and not kept.endswith("\\\\\\"):
        return kept[:-2].rstrip() + "<br>"
    return line
