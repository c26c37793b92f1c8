"""The two aggregators' author pages of tests/pages/lab, rendered as HTML in ways that no two sites share."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

LAB = Path(__file__).parent / "pages" / "lab"
_ARXIV_HEAD = re.compile(r"(?P<category>[A-Z]{2})(?P<date>[A-Z][a-z]{2} \d+(?:, \d{4})?)(?P<code>Code)?")


@dataclass
class Entry:
    head: list[str]
    title: str
    authors: list[str]
    cut: bool
    affiliation: str | None
    abstract: str


@dataclass
class AuthorPage:
    entries: list[Entry]
    name: str | None = None
    before: list[str] = field(default_factory=list)
    """Short lines under the name."""
    figures: list[tuple[str, str]] = field(default_factory=list)
    """Each in the order in which it is printed: label and number, or number and label."""
    section: list[str] = field(default_factory=list)


def arxiv_compact() -> AuthorPage:
    """Three lines an entry: head, title with authors glued to it, abstract."""
    lines = [line for line in _text("haebeom-lee-arxiv").split("\n") if line]
    titles = (LAB.parent / "haebeom-lee-arxiv.titles").read_text(encoding="utf-8").splitlines()
    entries = [
        _entry(lines[at], title, lines[at + 1].removeprefix(title), lines[at + 2])
        for at, title in zip(range(0, len(lines), 3), titles, strict=True)
    ]
    return AuthorPage(entries)


def arxiv_loose() -> AuthorPage:
    """A profile header, then four paragraphs an entry."""
    lines = [line for line in _text("hankook-lee-arxiv").split("\n") if line]
    entries = [_entry(*lines[at : at + 4]) for at in range(8, len(lines), 4)]
    figures = [("h-index", "76"), ("24", "papers"), ("754", "citations"), ("Novelty", "57%"), ("AI Score", "60")]
    return AuthorPage(entries, "Hankook Lee", ["LG"], figures, ["24", "Papers"])


def arrow() -> AuthorPage:
    """Venue, title, one author a line, abstract."""
    lines = [line for line in _text("haebeom-lee-arrow").split("\n") if line]
    heads = [at for at, line in enumerate(lines) if re.fullmatch(r"\w+ Conference \d{4} Conference Paper", line)]
    entries = []
    for at, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        venue, kind, year, *what = lines[at].split()
        authors = [line.strip(" •") for line in lines[at + 2 : end - 1]]
        entries.append(Entry([venue, kind, year, " ".join(what)], lines[at + 1], authors, False, None, lines[end - 1]))
    figures = [("7", "papers"), ("1", "author row")]
    return AuthorPage(entries, "Haebeom Lee", ["Arrow Research search"], figures, ["Possible papers", "7"])


def _text(slug: str) -> str:
    return (LAB / slug / "page.txt").read_text(encoding="utf-8")


def _entry(head: str, title: str, byline: str, abstract: str) -> Entry:
    found = _ARXIV_HEAD.fullmatch(head)
    assert found, head
    names, _, affiliation = byline.partition(" · ")
    parts = [found["category"], found["date"], *(["Code"] if found["code"] else [])]
    cut = names.endswith(" et al.")
    return Entry(parts, title, names.removesuffix(" et al.").split(", "), cut, affiliation or None, abstract)


def _esc(text: str) -> str:
    return html.escape(text, quote=False)


def _byline(entry: Entry, link: bool = False) -> str:
    names = [_esc(name) for name in entry.authors]
    if link:
        names = [f'<a href="/author/{name.lower().replace(" ", "-")}">{name}</a>' for name in names]
    tail = " et al." if entry.cut else ""
    return ", ".join(names) + tail + (f" · {entry.affiliation}" if entry.affiliation else "")


def _page(body: str, title: str = "Author") -> str:
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en">\n{head}\n<body>\n{body}\n</body>\n</html>\n'


def as_cards(page: AuthorPage) -> str:
    """Nested divs, spans glued in the head, headings for titles, authors as links."""
    out = [f"<h1>{page.name}</h1>\n" if page.name else "", *(f"<div>{b}</div>\n" for b in page.before)]
    out += ["<div class='stats'>", *(f"<div><span>{a}</span><b>{b}</b></div>" for a, b in page.figures), "</div>\n"]
    out += [f"<h2>{' '.join(page.section)}</h2>\n"] if page.section else []
    for e in page.entries:
        head = "".join(f"<span class='t{i}'>{part}</span>" for i, part in enumerate(e.head))
        out.append(
            f"<div class='card'><div class='meta'>{head}</div><div><h3>{_esc(e.title)}</h3>\n"
            f"<div class='by'>{_byline(e, link=True)}</div></div><p>{_esc(e.abstract)}</p></div>\n"
        )
    return _page("".join(out))


def as_table(page: AuthorPage) -> str:
    """A row an entry, a cell for everything."""
    figures = "".join(f"<td>{a} {b}</td>" for a, b in page.figures)
    top = f"<center><b>{page.name}</b></center>\n" if page.name else ""
    top += "".join(f"<p>{b}</p>" for b in page.before) + (f"<table><tr>{figures}</tr></table>\n" if figures else "")
    top += f"<p><b>{' '.join(page.section)}</b></p>\n" if page.section else ""
    rows = "".join(
        f"<tr><td>{' '.join(e.head)}</td><td><i>{_esc(e.title)}</i><br>{_byline(e)}</td>"
        f"<td>{_esc(e.abstract)}</td></tr>\n"
        for e in page.entries
    )
    return _page(f"{top}<table border=0>\n{rows}</table>")


def as_lists(page: AuthorPage) -> str:
    """Lists in lists, one author an item, a line of its own for each part of the head and each half of a figure."""
    top = f"<header><h1>{page.name}</h1>" if page.name else "<header>"
    top += "".join(f"<em>{b}</em>" for b in page.before)
    top += "<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in page.figures) + "</dl></header>\n"
    top += f"<h2>{'<small> '.join(page.section)}</small></h2>\n" if page.section else ""
    items = []
    for e in page.entries:
        head = "".join(f"<div>{part}</div>" for part in e.head)
        names = "".join(f"<li>{_esc(name)}</li>" for name in e.authors)
        names += "<li>et al.</li>" if e.cut else ""
        names += f"<li>· {e.affiliation}</li>" if e.affiliation else ""
        items.append(f"<li>{head}<strong>{_esc(e.title)}</strong><ul>{names}</ul><div>{_esc(e.abstract)}</div></li>\n")
    return _page(f"{top}<ol>\n{''.join(items)}</ol>")


def as_glued(page: AuthorPage) -> str:
    """Three paragraphs an entry; title and authors are two inline elements with nothing between."""
    top = f"<div><span>{page.name}</span></div>\n" if page.name else ""
    top += "".join(f"<div>{b}</div>" for b in page.before)
    top += "".join(f"<div>{a}{b if b[0].isdigit() else ' ' + b}</div>" for a, b in page.figures)
    top += f"<div>{' '.join(page.section)}</div>\n" if page.section else ""
    entries = "".join(
        f"<article><p>{' '.join(e.head) if len(e.head) > 3 else ''.join(e.head)}</p>"
        f"<p><span>{_esc(e.title)}</span><span>{_byline(e)}</span></p><p>{_esc(e.abstract)}</p></article>\n"
        for e in page.entries
    )
    return _page(f"<main>{top}{entries}</main>")


def as_spans(page: AuthorPage) -> str:
    """An entry is one line of spans; a style sheet that nobody saved set them apart."""
    top = f"<h1>{page.name}</h1>\n" if page.name else ""
    top += "".join(f"<div>{b}</div>" for b in page.before)
    top += "".join(f"<div>{a} {b}</div>" for a, b in page.figures)
    top += f"<h2>{' '.join(page.section)}</h2>\n" if page.section else ""
    entries = "".join(
        f"<div><span>{''.join(f'<b>{part}</b> ' for part in e.head)}</span><span>{_esc(e.title)}</span>"
        f"<span>{_byline(e)}</span><span>{_esc(e.abstract)}</span></div>\n"
        for e in page.entries
    )
    return _page(f"{top}{entries}")


STYLES: dict[str, Callable[[AuthorPage], str]] = {
    "cards": as_cards,
    "table": as_table,
    "lists": as_lists,
    "glued": as_glued,
    "spans": as_spans,
}
PAGES: dict[str, Callable[[], AuthorPage]] = {
    "haebeom-lee-arxiv": arxiv_compact,
    "hankook-lee-arxiv": arxiv_loose,
    "haebeom-lee-arrow": arrow,
}
