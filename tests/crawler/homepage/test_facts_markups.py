"""The same CV as typed bullets, as bare divs and as plain text states the same facts."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from crawler.document.build import build
from crawler.homepage.facts import read_facts
from crawler.homepage.headings.sections import sections
from crawler.items import Page, as_dict
from markups import blocks

LAB = Path(__file__).parents[2] / "pages" / "lab"


def words(line: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", line)).strip()


def as_text(markdown: str) -> str:
    out: list[str] = []
    for block in blocks(markdown):
        lines = [words(line) for line in block.lines if words(line)]
        if block.kind == "heading":
            out += ["", *lines, ""]
        elif block.kind == "bullet":
            out += ["• " + lines[0], *("  " + line for line in lines[1:])]
            out += ["  • " + words(child.lines[0]) for child in block.children]
        else:
            out += lines
    return "\n".join(out)


def as_typed_bullets(markdown: str) -> str:
    out: list[str] = []
    for block in blocks(markdown):
        inner = "<br>".join(block.lines)
        if block.kind == "heading":
            out.append(f'<p><b><font size="5">{inner}</font></b></p>')
        elif block.kind == "bullet":
            out.append(f"<p>&#8226; {inner}</p>")
            out += [f"<p>&nbsp;&#9702; {child.lines[0]}</p>" for child in block.children]
        else:
            out.append(f"<p>{inner}</p>")
    return "<html><body>" + "\n".join(out) + "</body></html>"


def as_bare_divs(markdown: str) -> str:
    out: list[str] = []
    for block in blocks(markdown):
        inner = "<br>".join(block.lines)
        if block.kind == "heading":
            out.append(f"<div><strong>{inner}</strong></div>")
        else:
            out.append(f"<div>{inner}" + "".join(f"<div>{c.lines[0]}</div>" for c in block.children) + "</div>")
    return "<html><body>" + "\n".join(out) + "</body></html>"


def facts(body: str, media_type: str) -> list[dict]:
    doc = build(Page(url="https://lab.example.org/~lee/", body=body.encode(), media_type=media_type))
    return [
        {k: v for k, v in as_dict(i).items() if k not in ("locator", "url")} for i in read_facts(doc, sections(doc), ())
    ]


@pytest.mark.parametrize(
    ("style", "media_type"),
    [(as_text, "text/plain"), (as_typed_bullets, "text/html"), (as_bare_divs, "text/html")],
    ids=["text", "typed bullets", "bare divs"],
)
@pytest.mark.parametrize("slug", ["haebeom-lee-homepage", "hayeon-lee-homepage"])
def test_other_clothes_same_facts(slug: str, style: Callable[[str], str], media_type: str) -> None:
    source = (LAB / slug / "page.md").read_text(encoding="utf-8")
    assert facts(style(source), media_type) == facts(source, "text/markdown")
