"""Papers as BibTeX, entries only, in UTF-8; braces always balance."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from warehouse.cited import Cited, citation_key, split_name

_TYPES = {
    "conference": ("inproceedings", "booktitle"),
    "workshop": ("inproceedings", "booktitle"),
    "journal": ("article", "journal"),
    "book": ("book", "publisher"),
    "thesis": ("phdthesis", "school"),
    "report": ("techreport", "institution"),
}
_ANYTHING = ("misc", "howpublished")
_NEEDED = ("author", "title", "year")
"""What every type but misc cannot be formatted without, besides its place."""
_TOUCHY = re.compile(r"[&%#_^~${}\\]")
_SPECIAL = re.compile(r"(?<!\\)[&%#_^~]")
_ESCAPES = {"^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_CAPITALS = re.compile(r"(?<![{\w\\])(\w*[a-z0-9-][A-Z][\w-]*|[A-Z]{2,}[\w-]*)")


def entries(papers: Iterable[Cited], keys: Mapping[str, str]) -> Iterator[str]:
    """One entry a paper; `keys` are those of `later_keys`."""
    for paper in papers:
        yield _entry(keys.get(paper.paper_id) or citation_key(paper), paper)


def _entry(key: str, paper: Cited) -> str:
    kind, place = _TYPES.get(paper.venue_type or "", _ANYTHING)
    stated = {
        "title": _capitals_kept(_text(paper.title)),
        "author": _authors(paper),
        "year": str(paper.year) if paper.year else None,
    }
    venue = _text(paper.venue)
    if not venue or not all(stated[name] for name in _NEEDED):
        kind, place = _ANYTHING
    fields = stated | {
        place: venue,
        "volume": _text(paper.volume),
        "number": _text(paper.number),
        "pages": _text(re.sub(r"\s*[-\u2013\u2014]+\s*", "--", paper.pages)) if paper.pages else None,
        "doi": _verbatim(paper.doi),
        "eprint": _verbatim(paper.arxiv_id),
        "archiveprefix": "arXiv" if paper.arxiv_id else None,
        "url": _verbatim(paper.url),
        "abstract": _text(paper.abstract),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n\n"


def _authors(paper: Cited) -> str | None:
    names = [name for printed in paper.authors or [] if (name := _name(printed))]
    return " and ".join([*names, "others"] if paper.cut and names else names) or None


@lru_cache(50_000)
def _name(printed: str) -> str:
    """`family, given` or `family, suffix, given`; a name in one part stands in braces, lest it is taken apart."""
    name = split_name(printed)
    family = _text(f"{name.particle} {name.family}".strip())
    if not name.given:
        return f"{{{family}}}" if family else ""
    return ", ".join(part for part in (family, _text(name.suffix), _text(name.given)) if part)


def _text(text: str | None) -> str:
    """Text as BibTeX takes it: TeX stays, special characters are escaped outside mathematics, braces balance."""
    flat = " ".join((text or "").split())
    if not _TOUCHY.search(flat):
        return flat
    flat = _balanced(flat)
    parts = flat.split("$")
    if len(parts) % 2 == 0:  # a lone dollar is no mathematics
        parts = ["\\$".join(part.removesuffix("\\") for part in parts)]
    return "$".join(_SPECIAL.sub(_escaped, part) if i % 2 == 0 else part for i, part in enumerate(parts))


def _escaped(special: re.Match[str]) -> str:
    return _ESCAPES.get(special[0], f"\\{special[0]}")


def _verbatim(text: str | None) -> str:
    return re.sub(r"[{}\s\\]", "", text or "")


def _balanced(text: str) -> str:
    """The text with all of its braces or with none: BibTeX counts `\\{` as a brace, other readers do not."""
    if text.endswith("\\"):
        text = text.rstrip("\\")
    if "{" not in text and "}" not in text:
        return text
    if _closes(re.findall(r"[{}]", text)) and _closes(re.findall(r"(?<!\\)[{}]", text)):
        return text
    return re.sub(r"\\?[{}]", "", re.sub(r"(\\[A-Za-z]+)\{", r"\1 ", text))


def _closes(braces: list[str]) -> bool:
    depth = 0
    for brace in braces:
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _capitals_kept(title: str) -> str:
    """Words with capitals of their own in braces, so that styles leave them alone."""
    if "{" in title or "$" in title:
        return title
    return _CAPITALS.sub(r"{\1}", title)
