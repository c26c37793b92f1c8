# ruff: noqa: E501 (patterns are read more easily whole)
"""One entry of a list as one string, with the looks and links of its parts kept beside it as offsets.

The words of an entry are its content; link labels, list numbers and remarks about equal contribution are not. They
are blotted out in `clean` by a separator of the same length, so that all offsets agree and every other reader sees a boundary.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from crawler.document.model import Document, Look
from crawler.homepage.entry.blots import blots_of, blotted
from crawler.homepage.entry.marks import HEADING, LINKED, Mark, marks_of
from crawler.homepage.entry.plain_phrases import in_plain_phrases
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.people.listed_oddly import in_usual_signs
from crawler.homepage.venue.british_law import cited_so
from crawler.lexicon.phrases import one_of

_ENDS = re.compile(r"[^\W\d_A-Z]\)?$")
_HALF_NAME = re.compile(r"(?:[,;&\n]|\band|^)\s*[^\W\d_a-z][\w'’.-]+(?:\s[A-Z]\.)?\s$")
_OTHER_HALF = re.compile(r"(?:[A-Za-z]['’]?)?[\w'’.-]+(?:\s[^\W\d_a-z][\w'’.-]+){0,2}\s?")
_FIGURES, _WIDE = re.compile(r"[\d,./-]+"), "\u3040"
_BOXES = frozenset({"span", "a", "label", "button"})
_INLINE = frozenset({"i", "em", "b", "strong", "u", "sup", "sub"})
_EMPHASIS = int(Look.BOLD | Look.ITALIC | Look.UNDERLINE)
_ITALIC = int(Look.ITALIC)
_RAISED = int(Look.SUPERSCRIPT | Look.SUBSCRIPT)
"""`3<sup>e</sup> éd.`: letters above the line part nothing."""
_DOTS = "⋅∙‧"
"""Signs that look like a dot in mid-height."""
_NAMED = r"[>»▸▪‣◦·–-]\s[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_][\w.'’-]*+){1,4}[*†‡]*[ ,]?"
_NAMES_LISTED = re.compile(rf"(?<=\n){_NAMED}(?:\n{_NAMED})+(?=\n|$)")
_SEVERAL = 2
_NEXT_LISTED = re.compile(r"\n[>»▸▪‣◦·–-]\s")
_SURE = 0.7
_SURELY, _RAGGED = 0.7, 14
"""Where so many lines are full, those are too that lack a few letters more: continued lines are indented."""
_HANGS = re.compile(
    r"(?:,|&|\b(?:and|und|et|y|of|the|in|In|on|for|to|by|with|from|at|an|der|die|das|von|de|du|la|le|des))$"
)
_CONJUNCTION = re.compile(
    r"\b(?:and|und|et|y|e|with|by|in|of|the|at|for|to|on)\|(?!\w)|\b(?:and|und|et|y|with|by|in|of|the|at|for|to|on)\|"
    rf"|\|(?:and|und|et|y|with|of|for|the|to)\b|(?<![^\W\d_]){one_of('and')}\|"
)


class Entry(NamedTuple):
    """One entry, flattened."""

    lines: tuple[int, ...]
    hidden: tuple[int, ...]
    text: str
    clean: str
    marks: tuple[Mark, ...]
    starts: tuple[int, ...]
    """Where each visible line starts in `text`."""
    blots: tuple[tuple[int, int], ...]
    seams: tuple[int, ...]
    """Where the look changes between two words with no punctuation: one field ends there and another begins."""
    notes: tuple[str, ...]
    """Remarks on equal contribution and the like."""


def make_entry(doc: Document, at: Iterable[int], width: int = 0, labels: Set[str] = frozenset()) -> Entry:
    """The lines with these indexes as one entry.

    `width` is where a plain text wraps its lines, if it does; `labels` are link labels peculiar to the page.
    """
    shown: list[int] = []
    hidden: list[int] = []
    for i in at:
        (shown if doc.lines[i].visible else hidden).append(i)
    marks: list[Mark] = []
    starts: list[int] = []
    texts: list[str] = []
    offset = 0
    for i in shown:
        wrapped = bool(width and texts and wraps(doc, i, width))
        if texts:
            texts.append(" " if wrapped else "\n")
        if not wrapped:
            starts.append(offset)
        own, shown_text = _boxed(doc, marks_of(doc, i, offset), doc.lines[i].text, offset)
        if "\n" in shown_text:
            starts += [offset + at + 1 for at, c in enumerate(shown_text) if c == "\n"]
        marks += own
        texts.append(shown_text)
        offset += len(texts[-1]) + 1
    text = "".join(texts)
    blots, notes = blots_of(text, marks, labels)
    cited = cited_so(text)
    seams = tuple(s for s in _seams(text, marks) if not any(a < s < b for a, b in cited))
    clean = in_usual_signs(in_plain_phrases(_in_one_line(_dotted(blotted(text, blots)))))
    return Entry(tuple(shown), tuple(hidden), text, clean, tuple(marks), tuple(starts), blots, seams, notes)


def _dotted(text: str) -> str:
    for dot in _DOTS:
        text = text.replace(dot, "·")  # far faster than to translate each letter
    return text


def _in_one_line(clean: str) -> str:
    """What stands one to a line behind typed bullets, and may be people, in one line with commas, as long as before."""
    if clean.count("\n") < _SEVERAL:
        return clean
    return _NAMES_LISTED.sub(lambda m: "  " + _NEXT_LISTED.sub(",  ", m.group()[2:]), clean)


def _boxed(doc: Document, marks: list[Mark], text: str, offset: int) -> tuple[list[Mark], str]:
    """The line broken where two elements touch that must be boxes of their own to a style sheet, wherever that stands.

    Nobody publishes `… carbon anodesNano Letters`; the words of one sentence do not change from span to span so.
    """
    cuts = [two.start - offset for one, two in pairwise(marks) if _are_boxes(doc, text, one, two, offset)]
    if not cuts:
        return marks, text
    ends = [0, *cuts, len(text)]
    broken = "\n".join(text[a:b] for a, b in pairwise(ends))
    moved = [
        m._replace(start=m.start + n, end=m.end + n) for m in marks for n in [sum(c <= m.start - offset for c in cuts)]
    ]
    return moved, broken


def _are_boxes(doc: Document, text: str, one: Mark, two: Mark, offset: int) -> bool:
    at = two.start - offset
    if one.end != two.start or one.node == two.node or not 0 < at < len(text) - 2:
        return False
    if doc.nodes[two.node].tag in _INLINE and doc.nodes[two.node].parent == one.node:
        return False  # `<a>On wet<i>Stone</i></a>`
    before, behind = text[at - 1], text[at]
    if (
        not (behind.isupper() or behind.isdigit() or (before.isdigit() and behind >= _WIDE))
        or not {doc.nodes[one.node].tag, doc.nodes[two.node].tag} & _BOXES
    ):
        return False
    left, right = text[one.start - offset : at], text[at : two.end - offset]
    if before.isdigit():
        return _FIGURES.fullmatch(left) is not None and behind.isalpha() and len(right) > 10
    return len(left) > 3 and (before.islower() or before in ")?!↗”") and (" " in left.strip() or " " in right.strip())


def _seams(text: str, marks: Sequence[Mark]) -> Iterator[int]:
    for i, (one, two) in enumerate(pairwise(marks)):
        if one.end != two.start or (one.look | two.look) & _RAISED:
            continue
        if one.top == two.top and _look_alike(one.style, two.style):
            if one.node != two.node and _closes_names(text, one, two):
                yield two.start
            continue
        if _amid_heading(text, marks[max(0, i - 1) : i + 3]):
            continue
        left, right = text[one.start : one.end].rstrip(), text[two.start : two.end].lstrip()
        spaced = text[one.end - 1 : one.end] == " " or text[two.start : two.start + 1] == " "
        touching = not spaced and len(left) > 15 and _ENDS.search(left) and right[:1].isupper() and right[1:2].isalpha()
        if one.style & ~two.style & _ITALIC and left[-1:] == "." and len(right) > 100 and right[:1].isupper():
            yield two.start
            continue
        if (
            (spaced or touching)
            and (left[-1:].isalnum() or touching)
            and right[:1].isalnum()
            and not _CONJUNCTION.search(left[-5:] + "|" + right[:5])
            and not (one.style == two.style and _parts_a_name(text, two))
        ):
            yield two.start


def _closes_names(text: str, one: Mark, two: Mark) -> bool:
    """`…, Eva Roe, Tom Poe <span>Canal Review</span>, 2026`: an element that looks like nothing begins behind names."""
    left, right = text[one.start : one.end], text[two.start : two.end]
    if not (left[-1:] == " " and left[-2:-1].isalpha() and right[:1].isupper() and "," in left and " " in right):
        return False
    names = left.strip(" ,")
    end, likeness = authors_at_start(names)
    return end == len(names) and likeness >= _SURE and authors_at_start(right)[1] < _SURE


def _amid_heading(text: str, near: Sequence[Mark]) -> bool:
    """Whether a heading goes on in its own look behind a word or two in another: `Readings of <i>which</i>-phrases`."""
    return any(
        one.style == three.style
        and one.style & HEADING
        and one.end == two.start
        and two.end == three.start
        and text[two.start : two.end].count(" ") <= 2
        and (text[three.start : three.start + 2].lstrip(" -–")[:1].islower())
        for one, two, three in zip(near, near[1:], near[2:], strict=False)
    )


def _look_alike(one: int, two: int) -> bool:
    """The same look, or one emphasis within another, as the name of a species in a bold title."""
    return one | LINKED == two | LINKED or bool(one & two & _EMPHASIS)


def _parts_a_name(text: str, two: Mark) -> bool:
    """`Tom Doe, Mirko <span>D'Angelo</span>, Ann Roe`: an element that looks like nothing holds the half of a name."""
    half = _HALF_NAME.search(text, max(0, two.start - 40), two.start)
    return (
        half is not None
        and _OTHER_HALF.fullmatch(text, two.start, two.end) is not None
        and text[two.end : two.end + 1] in ",&"
    )


def wrap_width(doc: Document) -> int:
    """The width at which a text, or what a page sets as one, breaks its lines; 0 if it does not."""
    inner = [i for i in range(1, len(doc.lines)) if _may_go_on(doc, i)]
    lengths = [len(doc.lines[i - 1].text) for i in inner]
    width = max(lengths, default=0)
    if not 40 <= width <= 110 or sum(n > width - 14 for n in lengths) < 3:
        return 0
    wrapped = sum(wraps(doc, i, width) for i in inner)
    if wrapped * 3 < len(inner):
        return 0
    return width - _RAGGED if wrapped >= _SURELY * len(inner) else width


def _may_go_on(doc: Document, at: int) -> bool:
    line = doc.lines[at]
    return line.kind == "text" and not line.gap and (doc.form == "text" or doc.nodes[line.block].tag == "pre")


def wraps(doc: Document, at: int, width: int) -> bool:
    """Whether the first word of this line did not fit on the line before, or that one ends with a word that leads on."""
    before = doc.lines[at - 1].text
    full = len(before) + 7 + len(doc.lines[at].text.partition(" ")[0]) > width
    return _may_go_on(doc, at) and (full or _HANGS.search(before) is not None)
