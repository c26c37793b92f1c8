"""What a link of an entry is for, by its label first and its address second; the cues are rows of the lexicon."""

import re
import unicodedata
from functools import cache, lru_cache

from crawler.lexicon.letters import without_accents
from crawler.lexicon.tables import rows

_NOT_WORD = re.compile(r"[\W\d_]+")


def _plain(label: str) -> str:
    return unicodedata.normalize("NFC", _NOT_WORD.sub(" ", without_accents(label.casefold()))).strip()


@cache
def _cues() -> tuple[dict[str, str], list[tuple[str, str]], list[tuple[str, str]]]:
    labels: dict[str, str] = {}
    phrases: list[tuple[str, str]] = []
    pieces: list[tuple[str, str]] = []
    for row in rows("links.csv"):
        for cue in row["cues"].split("|"):
            if row["by"] == "label":
                labels.setdefault(_plain(cue), row["kind"])
            elif row["by"] == "word":
                phrases.append((f" {_plain(cue)} ", row["kind"]))
            else:
                pieces.append((cue, row["kind"]))
    return labels, phrases, pieces


@lru_cache(maxsize=8192)
def link_kind(label: str | None, url: str) -> str:
    """The kind of a link: `paper`, `code`, `video`, …; `other` when neither label nor address tells.

    >>> link_kind("[Code]", "https://example.org/x"), link_kind(None, "https://arxiv.org/abs/2110.02508")
    ('code', 'paper')
    """
    plain = _plain(label[:200]) if label else ""
    return _by_label(plain) or _by_address(url[:500].lower()) or "other"


def _by_label(plain: str) -> str | None:
    labels, phrases, _ = _cues()
    if kind := labels.get(plain):
        return kind
    if not plain or plain.count(" ") > 4:
        return None  # a label that long is a title: its words say what the paper is about, not what the link is for
    padded = f" {plain} "
    return next((kind for phrase, kind in phrases if phrase in padded), None)


def _by_address(url: str) -> str | None:
    return next((kind for piece, kind in _cues()[2] if piece in url), None)
