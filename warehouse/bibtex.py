"""Papers as BibTeX, entries only, in UTF-8; braces always balance."""

import re
from collections.abc import Iterable, Iterator

from warehouse.cited import Cited, keyed, split_name

_TYPES = {
    "conference": ("inproceedings", "booktitle"),
    "workshop": ("inproceedings", "booktitle"),
    "journal": ("article", "journal"),
    "book": ("book", "publisher"),
    "thesis": ("phdthesis", "school"),
    "report": ("techreport", "institution"),
}
_SPECIAL = re.compile(r"(?<!\\)([&%#_])")
_CAPITALS = re.compile(r"(?<![{\w])(\w*[a-z0-9-][A-Z][\w-]*|[A-Z]{2,}[\w-]*)")


def entries(papers: Iterable[Cited]) -> Iterator[str]:
    """One entry a paper."""
    for key, paper in keyed(papers):
        yield _entry(key, paper)


def _entry(key: str, paper: Cited) -> str:
    kind, place = _TYPES.get(paper.venue_type or "", ("misc", "howpublished"))
    fields = {
        "title": _capitals_kept(_text(paper.title)),
        "author": _authors(paper),
        "year": str(paper.year) if paper.year else None,
        place: _text(paper.venue),
        "volume": _text(paper.volume),
        "number": _text(paper.number),
        "pages": _text(re.sub(r"\s*[-\u2013\u2014]+\s*", "--", paper.pages)) if paper.pages else None,
        "doi": _verbatim(paper.doi),
        "eprint": _verbatim(paper.arxiv_id),
        "archiveprefix": "arXiv" if paper.arxiv_id else None,
        "url": _verbatim(_url(paper)),
        "abstract": _text(paper.abstract),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n\n"


def _authors(paper: Cited) -> str | None:
    names = [_name(name) for name in paper.authors or []]
    return " and ".join([*names, "others"] if paper.cut else names) or None


def _name(printed: str) -> str:
    name = split_name(printed)
    family = f"{name.particle} {name.family}".strip()
    if re.search(r"\band\b", printed):
        return f"{{{_text(printed)}}}"
    return f"{_text(family)}, {_text(name.given)}" if name.given else f"{{{_text(family)}}}"


def _url(paper: Cited) -> str | None:
    if paper.doi:
        return f"https://doi.org/{paper.doi}"
    if paper.arxiv_id:
        return f"https://arxiv.org/abs/{paper.arxiv_id}"
    return f"https://openreview.net/forum?id={paper.openreview_id}" if paper.openreview_id else None


def _text(text: str | None) -> str:
    """Text as BibTeX takes it: TeX stays, special characters are escaped outside mathematics, braces balance."""
    flat = _balanced(" ".join((text or "").split()))
    parts = flat.split("$")
    if len(parts) % 2 == 0:  # a lone dollar is no mathematics
        parts = ["\\$".join(part for part in parts)]
    return "$".join(_SPECIAL.sub(r"\\\1", part) if i % 2 == 0 else part for i, part in enumerate(parts))


def _verbatim(text: str | None) -> str:
    return re.sub(r"[{}\s\\]", "", text or "")


def _balanced(text: str) -> str:
    depth = lowest = 0
    for char in re.findall(r"[{}]", text):
        depth += 1 if char == "{" else -1
        lowest = min(lowest, depth)
    return text if depth == 0 and lowest == 0 else re.sub(r"[{}]", "", text)


def _capitals_kept(title: str) -> str:
    """Words with capitals of their own in braces, so that styles leave them alone."""
    if "{" in title or "$" in title:
        return title
    return _CAPITALS.sub(r"{\1}", title)
