# ruff: noqa: E501 (patterns are read more easily whole)
"""Names that title the page, and what is compared of them while its lists are not read yet."""

import re
from collections.abc import Iterable
from functools import lru_cache

from crawler.document.model import Document
from crawler.lexicon.letters import without_accents
from crawler.values.names import name_likeness

_TITLE_PARTS = re.compile(r"\s*[|·•–—:,()（）\-]\s+|\s+[|·•–—-]\s*|'s\b|’s\b|\s*[(（]")
_FILLER = re.compile(
    r"\b(?:home ?page|personal|academic|website|web ?page|publications?|about|me|cv|welcome|to|home|research|dr|prof|phd|the|of)\b\.?",
    re.IGNORECASE,
)

_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
"""`Ed Roe's Research`"""


def plain_letters(text: str) -> str:
    """Without accents and case."""
    if text.isascii():
        return text.casefold()
    return without_accents(text).casefold()


@lru_cache(maxsize=8192)
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


def titled_names(doc: Document) -> Iterable[str]:
    """Names that stand in the page's title, its author tag or its topmost headings."""
    texts = [
        v for k, v in doc.embedded.meta if k in ("author", "citation_author", "og:site_name", "og:title", "dc.creator")
    ]
    texts += [t for t in (doc.embedded.title, str(doc.front_matter.get("author") or "")) if t]
    texts += [n.text for n in doc.lines[:80] if n.kind == "heading" and n.visible][:4]
    for text in texts:
        for part in (text, *_TITLE_PARTS.split(text)):
            bare = " ".join(_FILLER.sub(" ", _POSSESSIVE.sub("", part)).split()).strip(" -–—|,.:")
            if " " in bare and len(bare) < 50 and name_likeness(bare) >= 0.75:
                yield bare
                break
