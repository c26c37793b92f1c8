"""What a card says of a work beside its fields: of which kind it is, that it is new or free to read, its keywords.

None of it is a title, a name or a place, though it stands where these stand.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crawler.homepage.entry.marks import ITALIC, Mark
from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import is_kind, one_of, phrases

_AROUND = " \t.,;:!()[]|·•★☆🆕🔓🏆🎉"
_CALLED = frozenset({"preprint"})
"""Kinds of works that amid words say rather how far a work has come."""
_HASHES = re.compile(r"^[ \t]*#[^\W\d_]\w*(?:[ \t,]*#\w+)*[ \t]*$", re.MULTILINE)
_KEYWORDS = Late(rf"(?i:(?<=\n){one_of('keywords')}\s?[:：][^\n]*)")
_CUES = Cues("|".join(p.lower() for p in phrases("keywords")))
_LONGEST, _MOST_WORDS = 40, 4


@cache
def _flags() -> frozenset[str]:
    return frozenset(p.lower() for p in phrases("flag"))


def is_badge(text: str) -> bool:
    """Whether this says nothing but the kind of a work, or that it is new, free to read or chosen.

    >>> is_badge("Journal article"), is_badge("New!"), is_badge("Open Access"), is_badge("New canals")
    (True, True, True, False)
    """
    return text.strip(_AROUND).lower() in _flags() or is_kind(text)


def badges(text: str, low: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The stretches of an entry that are such. `low` is the text in lower case."""
    found = [*_at_ends(text, marks), *_first_line(text)]
    if "\n" in text:
        found += [m.span() for m in _HASHES.finditer(text)] if "#" in text else []
        found += [m.span() for m in _KEYWORDS.finditer(text)] if _CUES.search(low) else []
        found += _rows_of_tags(text, marks)
    return found


def _at_ends(text: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """`<span>Journal article</span> <b>On fog</b> <span>New</span>`: in elements of their own at the ends of a line."""
    found = []
    for i, m in enumerate(marks):
        if m.style & ITALIC or m.end - m.start > _LONGEST or not is_badge(text[m.start : m.end]):
            continue
        before = marks[i - 1] if i and m.start and text[m.start - 1] != "\n" else None
        behind = marks[i + 1] if i + 1 < len(marks) and text[m.end : m.end + 1] not in ("", "\n") else None
        if (before and before.node != m.node and not behind) or (
            behind and not before and behind.node > m.node and text[m.start : m.start + 1].isupper()
        ):
            found.append((m.start, m.end))
    return found


def _first_line(text: str) -> list[tuple[int, int]]:
    """The first of several lines, if it says nothing else."""
    end = text.find("\n")
    return [(0, end)] if 0 < end <= _LONGEST and text.count("\n") > 1 and is_badge(text[:end]) else []


def _rows_of_tags(text: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Lines below the first of several elements with a word or two each and nothing between them, not even a space."""
    found, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        own = [m for m in marks if m.start >= start and m.end <= end] if start else []
        if len(own) > 1 and own[0].start == start and all(_touch(text, one, two) for one, two in pairwise(own)):
            found.append((start, end))
        start = end + 1
    return found


def _touch(text: str, one: Mark, two: Mark) -> bool:
    words = text[one.start : one.end], text[two.start : two.end]
    short = all(w.count(" ") < _MOST_WORDS and w[0].islower() and w.isprintable() for w in words)
    return one.node != two.node and one.end == two.start and short and words[0][-1].isalpha()
