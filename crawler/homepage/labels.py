# ruff: noqa: E501 (patterns are read more easily whole)
"""Words that only name a link: `[pdf]`, `Code`, `Folien`, `项目主页`."""

import re
from functools import lru_cache

from crawler.lexicon.tables import words

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_GLUE = frozenset(
    "a and the of to for with version full long short extended published official final camera ready journal conference "
    "open access access online free here this min mb kb pages page minute python matlab pytorch tensorflow c r julia "
    "tech technical report zum zur le la de el v v1 v2 v3 dl digital hugging face best author's authors' my your on in "
    "more oral spotlight x read part".split()
)
_URL = re.compile(r"^(?:https?://|www\.)\S+$|^\S+\.(?:pdf|ps|ps\.gz|html?|zip|bib|pptx?)$", re.IGNORECASE)
_BARE_ID = re.compile(r"^(?:doi\s*:?\s*|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def is_label(text: str) -> bool:
    """Whether a linked or bracketed text says only what the link leads to.

    >>> is_label("[Download paper]"), is_label("Projektseite"), is_label("Learning to Balance"), is_label(".pdf")
    (True, True, False, True)
    """
    text = text.strip(" \t\n[](){}|/·•,;:.→»«↗【】「」*")
    if not text or len(text) > 60:
        return False
    if _URL.match(text) or _BARE_ID.match(text):
        return True
    tokens = _TOKEN.findall(text.lower())
    known = words("link_labels.txt")
    if not tokens or len(tokens) > 5 or not any(t in known for t in tokens):
        return False
    return all(t in known or t in _GLUE or (t.isdigit() and len(t) < 4) for t in tokens)
