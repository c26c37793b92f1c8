# ruff: noqa: E501 (patterns are read more easily whole)
"""Words that only name a link: `[pdf]`, `Code`, `Folien`, `项目主页`."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from crawler.document.model import Document
from crawler.homepage.entry.marks import Mark
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.tables import words
from crawler.values.names import author_list_likeness, name_likeness
from crawler.values.venues import venue_likeness

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_GLUE = frozenset(
    "a and the of to for with version full long short extended published official final camera ready journal conference "
    "open access access online free here this min mb kb pages page minute python matlab pytorch tensorflow c r julia "
    "tech technical report zum zur le la de el v v1 v2 v3 dl digital hugging face best author's authors' my your on in "
    "more oral spotlight x read part en al o vers l à i í på oup cup wiley acl".split()
)
_URL = re.compile(r"^(?:https?://|www\.)\S+$|^\S+\.(?:pdf|ps|ps\.gz|html?|zip|bib|pptx?)$", re.IGNORECASE)
_BARE_ID = re.compile(
    r"^(?:doi\s*:?\s*|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+$|^(?:MR\s?\d{6,7}|Zbl\s?\d{4}\.\d{5})$",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?:\b(?:ca|approx|env|etwa|about)\.?\s)?\d[\d.,]*\s?(?:[KMkm]i?[Bb]|[KM]o|bytes|[Ss]eiten|pages|pp\.|S\.)(?!\w)"
)
"""`PDF (ca. 190 KB)`, `texte (12 pages)`."""
_FILE = re.compile(r"\.(?:pdf|ps|gz|zip|bib|pptx?|docx?|txt|csv|mp4)(?:[?#].*)?$", re.IGNORECASE)
_AROUND = " \t\n[](){}|/·•,;:.→»«↗【】「」*"
_OFTEN, _SOME_WORDS, _PEOPLE = 3, 3, 0.5
_DATE_BEHIND = re.compile(r"[\s,(]*+(?:\(eds?\.?\)|(?:19|20)\d\d[a-z]?)?[).,:;\s]*$")


@cache
def _known(behind: bool) -> frozenset[str]:
    sure = words("link_labels.txt")
    return sure | words("link_labels_behind.txt") if behind else sure


@lru_cache(maxsize=8192)
def is_label(text: str, behind: bool = False) -> bool:
    """Whether a linked or bracketed text says only what the link leads to.

    `behind`: it stands behind a title (see `follows_title`), where more words are labels than where a title may stand.

    >>> is_label("[Download paper]"), is_label("Projektseite"), is_label("Learning to Balance"), is_label(".pdf")
    (True, True, False, True)
    >>> is_label("Introduction"), is_label("Introduction", behind=True)
    (False, True)
    """
    text = text.strip(" \t\n[](){}|/·•,;:.→»«↗【】「」*")
    if not text or len(text) > 60:
        return False
    if _URL.match(text) or _BARE_ID.match(text):
        return True
    tokens = _TOKEN.findall(_SIZE.sub(" ", text).lower())
    known = _known(behind)
    if not tokens or len(tokens) > 6 or not any(t in known for t in tokens):
        return False
    return all(t in known or t in _GLUE or (t.isdigit() and len(t) < 4) for t in tokens)


def follows_title(text: str, marks: Sequence[Mark], start: int, end: int) -> bool:
    """Whether a link ends the line of a title, or stands on the last line, and nothing but links follows it."""
    stop = text.find("\n", end)
    last = stop < 0
    stop = len(text) if last else stop
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if word_count(before) < _SOME_WORDS:
        before = text[:line] if last else ""
    if word_count(before) < _SOME_WORDS or author_list_likeness(_DATE_BEHIND.sub("", before)) >= _PEOPLE:
        return False
    bare = [text[m.start : m.end] for m in marks if m.start >= end and m.end <= stop and not m.href]
    return not any(c.isalnum() for t in bare for c in t)


def recurring_labels(doc: Document) -> frozenset[str]:
    """Texts of links that stand again and again on this page and lead elsewhere each time: labels that nobody knows.

    What may be a person or a venue is none, unless the link leads to a file.
    """
    targets: dict[str, set[str]] = defaultdict(set)
    for line in doc.lines:
        for run in line.runs:
            if run.href and len(run.text) <= 70:
                targets[run.text.strip(_AROUND)].add(run.href)
    return frozenset(folded_label(t) for t, some in targets.items() if len(some) >= _OFTEN and _may_be_label(t, some))


def folded_label(text: str) -> str:
    """A label without the signs around it, in lower case."""
    return text.strip(_AROUND).lower()


def _may_be_label(text: str, targets: set[str]) -> bool:
    words_ = text.split()
    if not 0 < len(words_) <= 9 or not any(c.isalpha() for c in text):
        return False
    if sum(_FILE.search(t) is not None for t in targets) * 2 > len(targets):
        return True
    in_small = all(w[0].islower() for w in words_[1:] if len(w) > 3) and not any(map(str.isdigit, text))
    if len(words_) > 4:
        return in_small
    if not any(t in words("link_labels.txt") for t in _TOKEN.findall(text.lower())):
        return False
    return (in_small and len(words_) > 1) or not (name_likeness(text.title()) >= 0.5 or venue_likeness(text) >= 0.4)
