# ruff: noqa: E501 (patterns are read more easily whole)
"""Whose page is it: the name that the lists set apart, or that nearly every list holds, or that titles the page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crawler.document.model import Document
from crawler.values.names import name_likeness

_TITLE_PARTS = re.compile(r"\s*[|·•–—:,()（）\-]\s+|\s+[|·•–—-]\s*|'s\b|’s\b|\s*[(（]")
_FILLER = re.compile(
    r"\b(?:home ?page|personal|academic|website|web ?page|publications?|about|me|cv|welcome|to|home|research|dr|prof|phd|the|of)\b\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Owner:
    """The person of the page."""

    name: str
    emphasized: bool
    """Set apart in lists of authors."""
    printed: bool
    """Printed as a name outside of the lists: in a title or heading."""


def plain_letters(text: str) -> str:
    """Without accents and case."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def name_key(name: str) -> tuple[str, str]:
    """Family name and first initial, as far as the form of the name tells; for comparing spellings on one page."""
    plain = plain_letters(name)
    family, comma, given = plain.partition(",")
    if comma:
        return family.strip(), given.strip()[:1]
    words = [w.strip(".") for w in plain.split()]
    words = [w for w in words if w and not w.isdigit()]
    if len(words) > 1 and len(words[-1]) <= 2 < len(words[0]):
        return words[0], words[-1][:1]
    return (words[-1], words[0][:1]) if words else ("", "")


def find_owner(doc: Document, lists: Sequence[Sequence[str]], marked: Iterable[str]) -> Owner | None:
    """From the lists of authors, and the names that are emphasized in them."""
    titles = list(titled_names(doc))
    apart = Counter(name_key(n) for n in marked)
    spelled = _spellings(lists)
    if apart:
        key, n = apart.most_common(1)[0]
        if n >= max(1, 0.4 * len(lists)) and n > 0.6 * sum(apart.values()):
            return Owner(spelled.get(key) or _first(marked, key), True, any(name_key(t) == key for t in titles))
    everywhere = Counter(k for names in lists for k in {name_key(n) for n in names})
    for title in titles:
        if everywhere[name_key(title)] or not lists:
            return Owner(title, False, True)
    if everywhere and len(lists) >= 3:
        key, n = everywhere.most_common(1)[0]
        second = everywhere.most_common(2)[-1][1] if len(everywhere) > 1 else 0
        if n >= 0.8 * len(lists) and (second < n or apart[key]):
            return Owner(spelled[key], False, False)
    return Owner(titles[0], False, True) if titles else None


def titled_names(doc: Document) -> Iterable[str]:
    """Names that stand in the page's title, its author tag or its topmost headings."""
    texts = [
        v for k, v in doc.embedded.meta if k in ("author", "citation_author", "og:site_name", "og:title", "dc.creator")
    ]
    texts += [t for t in (doc.embedded.title, str(doc.front_matter.get("author") or "")) if t]
    texts += [n.text for n in doc.lines[:80] if n.kind == "heading" and n.visible][:4]
    for text in texts:
        for part in (text, *_TITLE_PARTS.split(text)):
            bare = " ".join(_FILLER.sub(" ", part).split()).strip(" -–—|,.:")
            if " " in bare and len(bare) < 50 and name_likeness(bare) >= 0.75:
                yield bare
                break


def _spellings(lists: Sequence[Sequence[str]]) -> Mapping[tuple[str, str], str]:
    """The fullest and then most frequent spelling of each name."""
    counts = Counter(n for names in lists for n in names)
    found: dict[tuple[str, str], str] = {}
    for name, _ in counts.most_common():
        key = name_key(name)
        if key not in found or (len(found[key]) < len(name) and "." in found[key]):
            found[key] = name
    return found


def _first(names: Iterable[str], key: tuple[str, str]) -> str:
    return next((n for n in names if name_key(n) == key), "")
