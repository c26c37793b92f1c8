"""The same page in other clothes: a Jekyll homepage rendered as HTML in ways that no two themes share.

Each style says the same words in the same order with the same emphasis, line breaks and links; only elements and
classes differ. What is read from them must not differ at all.
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_LINK = re.compile(r"\[(\[[^\]]*\]|[^\]]*)\]\(([^)\s]+)\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)*?\S)\1")
_ITALIC = re.compile(r"(?<![\w_])_(?=\S)([^_]*?\S)_(?![\w_])")


@dataclass
class Block:
    """A heading (level > 0), a paragraph, or a bullet with bullets below it; its lines are inline HTML."""

    kind: str
    lines: list[str]
    level: int = 0
    children: list["Block"] = field(default_factory=list)


def blocks(markdown: str) -> list[Block]:
    """The blocks of a Jekyll page, front matter left out."""
    body = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.S)
    found: list[Block] = []
    for chunk in re.split(r"\n\s*\n", body):
        lines = [line for line in chunk.split("\n") if line.strip()]
        if lines:
            found.extend(_chunk(lines))
    return found


def _chunk(lines: list[str]) -> Iterator[Block]:
    current: Block | None = None
    broken = True
    for line in lines:
        if heading := re.match(r"(#+) (.*)", line):
            yield from [current] if current else []
            current = None
            yield Block("heading", [_inline(heading[2])], level=len(heading[1]))
        elif nested := re.match(r"\s+- (.*)", line):
            assert current is not None
            current.children.append(Block("bullet", [_inline(nested[1])]))
        elif bullet := re.match(r"- (.*)", line):
            yield from [current] if current else []
            current, broken = Block("bullet", []), True
            broken = _add(current, bullet[1], broken)
        else:
            if current is None:
                current, broken = Block("paragraph", []), True
            broken = _add(current, line, broken)
    yield from [current] if current else []


def _add(block: Block, line: str, broken: bool) -> bool:
    ends = line.rstrip().endswith("\\\\")
    words = _inline(line.rstrip().removesuffix("\\\\").strip())
    if broken:
        block.lines.append(words)
    else:
        block.lines[-1] += "\n" + words
    return ends


def _inline(text: str) -> str:
    text = re.sub(r"&(?![#\w]+;)", "&amp;", text).replace(" < ", " &lt; ")
    text = text.replace(r"\*", "&#42;").replace("&#42;**", "&#42;</strong>")
    text = re.sub(r"\*\*((?:(?!\*\*).)*?)&#42;</strong>", r"<strong>\1&#42;</strong>", text)
    text = _BOLD.sub(r"<strong>\2</strong>", text)
    text = _LINK.sub(lambda m: f'<a href="{html.escape(m[2])}">{m[1]}</a>', text)
    return _ITALIC.sub(r"<em>\1</em>", text)


def _page(body: str, title: str) -> str:
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en">\n{head}\n<body>\n{body}\n</body>\n</html>\n'


def as_lists(markdown: str) -> str:
    """As kramdown renders it: <ul>, <li>, <br>."""

    def bullet(block: Block) -> str:
        below = "<ul>" + "".join(map(bullet, block.children)) + "</ul>" if block.children else ""
        return "<li>" + "<br />\n".join(block.lines) + below + "</li>\n"

    return _page(_sequence(markdown, bullet, "<ul>\n", "</ul>\n"), "About me")


def as_tables(markdown: str) -> str:
    """Every list a table, every bullet a row with one cell, as people wrote pages before CSS."""

    def bullet(block: Block) -> str:
        below = "".join(bullet(child) for child in block.children)
        inner = f'<table class="sub">{below}</table>' if below else ""
        return '<tr>\n  <td valign="top">' + "<br>\n    ".join(block.lines) + inner + "</td>\n</tr>\n"

    return _page(_sequence(markdown, bullet, '<table width="100%"><tbody>\n', "</tbody></table>\n"), "About me")


def as_divs(markdown: str) -> str:
    """No list anywhere: nested divs with made-up classes, a div for every line."""

    def bullet(block: Block) -> str:
        lines = "".join(f'<div class="x-row"><span>{line}</span></div>\n' for line in block.lines)
        below = "".join(bullet(child) for child in block.children)
        return f'<div class="card"><div class="card__body">\n{lines}{below}</div></div>\n'

    return _page(_sequence(markdown, bullet, '<div class="grid">\n', "</div>\n"), "About me")


def as_articles(markdown: str) -> str:
    """A paragraph for every line, an <article> for every bullet, a <section> for every heading."""

    def bullet(block: Block) -> str:
        lines = "".join(f"<p>{line}</p>" for line in block.lines)
        return f"<article>{lines}{''.join(map(bullet, block.children))}</article>"

    return _page(_sequence(markdown, bullet, "<section>", "</section>"), "About me")


def _sequence(markdown: str, bullet: Callable[[Block], str], opening: str, closing: str) -> str:
    out: list[str] = []
    in_list = False
    for block in blocks(markdown):
        if (block.kind == "bullet") != in_list:
            in_list = not in_list
            out.append(opening if in_list else closing)
        if block.kind == "bullet":
            out.append(bullet(block))
        elif block.kind == "heading":
            out.append(f"<h{block.level}>{block.lines[0]}</h{block.level}>\n")
        else:
            out.append("<p>" + "<br>\n".join(block.lines) + "</p>\n")
    return "".join(out) + (closing if in_list else "")


STYLES = {"lists": as_lists, "tables": as_tables, "divs": as_divs, "articles": as_articles}
