"""Lines among the entries of a list that tell of something else: where to look, who advised, what one edits."""

import re
from collections.abc import Sequence

from crawler.homepage.entry.blots import BLOT
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.pieces import Span
from crawler.lexicon.asides import aside

_SURE = frozenset({"whole", "opens", "people", "role", "shown"})
"""Unmistakable, whatever else the line says."""

_ENOUGH, _WORDS = 3, 5
_SENTENCE_END = re.compile(r"[^\W\d_]{2}\)?[.!?]\)?$|[。！？]$")
PENDING = re.compile(
    r"forthcoming|submitted|accepted|in press|to appear|preprint|arxiv|under review|in prep|in progress|working paper"
    r"|manuscript|draft|im erscheinen|in vorbereitung|eingereicht|à paraître|soumis|en préparation|en prensa"
    r"|en preparación|no prelo|in stampa|投稿中|印刷中|在审",
    re.IGNORECASE,
)
"""What has no year yet."""
_AROUND = f" .,;:•|–—-\n{BLOT}"


def tells_otherwise(entry: Entry, title: Span, stated: int) -> bool:
    """Whether the line that holds what was taken for a title speaks of something other than a work.

    `stated`: how many of authors, place and year the entry names. Unless all, no line of it may name a role.
    """
    clean = entry.clean
    start, end = clean.rfind("\n", 0, title[0]) + 1, clean.find("\n", title[0])
    told = _told(clean[start : end if end >= 0 else len(clean)])
    if told == "says":
        told = _told(clean[slice(*title)])  # `On fog. Draft available on request` is a work
    if told in _SURE or (told and stated < 2):
        return True
    return stated < 3 and "role" in map(_told, clean.split("\n"))


def _told(line: str) -> str | None:
    return aside(line.replace(BLOT, " ").strip())


def remarks_among(entries: Sequence[Entry], stated: Sequence[int]) -> set[int]:
    """Which entries that name nobody, no place and no year, and lead nowhere, are remarks on the works above them.

    They are set in a look that no work begins with, or are sentences right below works that state two of these.
    """
    bare = [i for i, e in enumerate(entries) if not stated[i] and not any(m.href for m in e.marks)]
    sure = [_looks(e)[:1] for e, n in zip(entries, stated, strict=True) if n] if bare else []
    if len(sure) < _ENOUGH:
        return set()
    told = {i for i in bare if len(set(looks := _looks(entries[i]))) == 1 and looks[:1] not in sure}
    full = sum(n > 1 for n in stated)
    if full >= _ENOUGH and 5 * full >= 2 * len(entries):
        told.update(i for i in bare if i and stated[i - 1] > 1 and _ends(entries[i]))
    below = [i for i in bare if i and stated[i - 1] and i - 1 not in told and _ends(entries[i])]
    if len(below) >= _ENOUGH and 5 * len(below) >= 4 * len(bare) >= len(entries):
        told.update(below)  # one sentence below each of many works
    return {i for i in told if not PENDING.search(entries[i].text)}


def _ends(entry: Entry) -> bool:
    return _SENTENCE_END.search(entry.text.rstrip()) is not None and entry.text.count(" ") >= _WORDS


def _looks(entry: Entry) -> list[int]:
    return [m.style for m in entry.marks if entry.clean[m.start : m.end].strip(_AROUND)]
