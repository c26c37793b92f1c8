# ruff: noqa: E501 (patterns are read more easily whole)
"""Ways to find the title of an entry. One list has one way (at most two), and all of its entries vote for it.

An anchor says where the title stands: in which look, between which quotes, on which line, before or behind the authors
and up to which delimiter.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from crawler.homepage.entry.content_start import begins_with_others, content_start
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import HEADING, ITALIC, LINKED, Mark, ends_amid_look, marks_over
from crawler.homepage.entry.pieces import Span
from crawler.homepage.entry.quotations import holds_quotation, quotation
from crawler.homepage.entry.stretches import longest_work, styled
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.people.edited import EDITORS_BEHIND
from crawler.homepage.title.delimiters import ENDS, behind_pages, up_to
from crawler.homepage.venue.shapes import word_count

_YEAR_BEHIND = re.compile(
    r"[\s,.;–—|-]*[(\[（]\s*(?:[^\W\d_]{3,9}\.?\s(?:\d{1,2},?\s)?(?:19|20)\d\d|(?:19|20)\d\d(?:年\s?\d{1,2}月(?:\s?\d{1,2}日)?|\s[^\W\d_]{3,9}))\s*[)\]）][\s.,:;–—-]*"
    r"|[\s,.;，、–—|-]*[(\[（]?\s*(?:(?:19|20)\d\d[a-z]?(?:,\s*[\w.\s]{2,14}(?=\s*[)\]）]))?|(?:in press|forthcoming|to appear|submitted|accepted|(?:under|in) (?:review|revision)|in prep(?:aration|\.)|soumis|à paraître|im (?:Druck|Erscheinen)|en prensa|no prelo|n\.d\.)(?:,?\s(?:19|20)\d\d)?)\s*[)\]）]?[\s.,:;，、–—-]*"
)
_MORE_NAMES_AND_YEAR = re.compile(
    r"[\s,;&.]*+(?:(?:[^\W\d_a-z][\w'’\-]*+|and|et|und|d[aeiou]s?|van|von|der|del|l[ae]|el|al)[\s,;&.]++){1,12}+\((?:19|20)\d\d[a-z]?\)[.,:]?\s+(?=[^\W\d_a-z\"“„«])"
)
"""Names that nobody takes for names, if the year behind them says where the authors end."""
SEVERAL = re.compile(r"[,;&、，；·・]|\sand\s")
_WITH_INITIAL = re.compile(r"\b[^\W\d_a-z]\.,?\s$")
_INITIALLED = re.compile(r"(?<!\w)[^\W\d_a-z](?:\.|\b(?!['’]))")
_CONTAINED = re.compile(r"\W{0,3}\s(?:[Ii]n|IN):\s")
"""`Licht und Zeugenschaft, in: Quaistudien`: no people, for nothing else is left to be the title."""
_ONE_ALONE = re.compile(r"[^\W\d_a-z][\w'’-]+\s[A-Z]{1,3}\.\s")
_NEAR, _LONGEST, _SURELY = 3, 4000, 0.7
_BY_DELIMITER = frozenset({"after", "first", "best"})
_PRIORS = {
    "style": 0.02,
    "quote": 0.03,
    ":": -0.09,
    "(": -0.06,
    "-": -0.06,
    ",": -0.04,
    "|": -0.02,
    ";": -0.02,
    "in": -0.02,
    "best": -0.1,
    "numbers": -0.05,
}
MARKED = frozenset({"style", "quote", "apart", "line", "seam", "node"})
"""Anchors that go by something beside the wording. The others read from delimiter to delimiter."""


class Anchor(NamedTuple):
    """Where to look: `how` with its argument (a style's bits, the number of a line, a kind of delimiter)."""

    how: str
    arg: int | str


def prior(anchor: Anchor) -> float:
    """Marks speak for themselves, titles stand early; delimiters that titles also contain need better proof."""
    if anchor.how in ("line", "seam", "node"):
        return 0.02 - 0.03 * min(int(anchor.arg), 3)
    return _PRIORS.get(anchor.how if anchor.how in ("style", "quote", "apart") else str(anchor.arg), 0.0)


def anchors(entries: Sequence[Entry]) -> list[Anchor]:
    """All that are worth a try for a list of which these entries are a sample."""
    return marked_anchors(entries) + worded_anchors(entries)


def marked_anchors(entries: Sequence[Entry]) -> list[Anchor]:
    """Those that go by looks, quotes, lines and elements."""
    seen: Counter[int] = Counter()
    for entry in entries:
        seen.update({m.style for m in entry.marks if m.style and word_count(entry.text[m.start : m.end]) >= 1})
    enough = 0.3 * len(entries)
    styles = {s for s, n in seen.items() if n >= enough}
    styles |= {bit for s in styles for bit in (LINKED, HEADING) if s & bit}
    found = [Anchor("style", s) for s in sorted(styles, key=lambda s: (-seen[s], s))[:8]]
    if sum(holds_quotation(e.clean) for e in entries) >= 0.2 * len(entries):
        found.append(Anchor("quote", 0))
        found += [Anchor("apart", ITALIC)] if seen[ITALIC] else []
    longest = sorted(len(e.starts) for e in entries)[len(entries) // 2] if entries else 0
    if longest > 1:
        found += [Anchor("line", k) for k in range(min(longest, 4))]
    if sum(bool(e.seams) for e in entries) >= 0.3 * len(entries):
        found += [Anchor("seam", k) for k in range(min(longest, 3))]
    inline = sorted(len(_inline(e)) for e in entries)
    if inline and inline[len(inline) // 2] >= 3 and inline[len(inline) // 2] > longest:
        found += [Anchor("node", k) for k in range(min(inline[len(inline) // 2], 5))]
    return found


def worded_anchors(entries: Sequence[Entry]) -> list[Anchor]:
    """Those that go by the wording alone: what stands before or behind the authors, up to a delimiter."""
    found: list[Anchor] = []
    authors_first = sum(behind_authors(e) is not None for e in entries)
    if authors_first >= 0.3 * len(entries):
        found += [Anchor("after", end) for end in ENDS if end != "by"]
    if sum(_names_surely(e) for e in entries) <= 0.8 * len(entries):
        found += [Anchor("first", end) for end in ENDS]
    found.append(Anchor("best", "best"))
    if authors_first >= 0.5 * len(entries) > 0 and sum(
        behind_pages(e, behind_authors(e)) is not None for e in entries
    ) >= 0.8 * len(entries):
        found.append(Anchor("last", "numbers"))
    return found


def find(entry: Entry, anchor: Anchor) -> tuple[str, Span] | None:
    """The stretch to which the anchor leads, and by what kind of sign it ends; many anchors lead to the same."""
    span = _LOCATORS[anchor.how](entry, anchor.arg)
    if span is None:
        return None
    kind = "delimiter" if anchor.how in _BY_DELIMITER else ""
    return anchor.how if anchor.how in ("after", "style") else kind, span


def _by_style(entry: Entry, arg: int | str) -> Span | None:
    return longest_work(entry, int(arg))


def _by_line(entry: Entry, arg: int | str) -> Span | None:
    k = int(arg)
    if k >= len(entry.starts):
        return None
    start = entry.starts[k]
    end = entry.starts[k + 1] - 1 if k + 1 < len(entry.starts) else len(entry.clean)
    best: Span | None = None
    at = start
    for i in range(start, end + 1):
        if i == end or entry.clean[i] == "\x1f":
            if best is None or i - at > best[1] - best[0]:
                best = (at, i)
            at = i + 1
    return best


def _by_seam(entry: Entry, arg: int | str) -> Span | None:
    """A line up to where its look changes: the title before a badge."""
    span = _by_line(entry, arg)
    cut = next((s for s in entry.seams if span and span[0] < s < span[1]), None)
    return (span[0], cut) if span and cut else span


def _apart(entry: Entry, arg: int | str) -> Span | None:
    """In quotation marks or this look, whichever comes first: essays are quoted, books slanted, and both stand in books."""
    spans = [span for span in (quotation(entry.clean), *styled(entry, int(arg))[:1]) if span]
    return min(spans, default=None)


def _inline(entry: Entry) -> list[Span]:
    """The stretches of the entry that have an element of their own, nothing else but punctuation between them."""
    found: list[Span] = []
    top = -1
    for m in entry.marks:
        text = entry.clean[m.start : m.end].strip(" .,;:|()[]–—-/·•\x1f")
        if m.top == top and found and "\n" not in entry.clean[found[-1][1] : m.start]:
            found[-1] = (found[-1][0], m.end)
        elif text:
            found.append((m.start, m.end))
        else:
            continue
        top = m.top
    return found


def _by_node(entry: Entry, arg: int | str) -> Span | None:
    spans = _inline(entry)
    return spans[int(arg)] if int(arg) < len(spans) else None


def behind_authors(entry: Entry) -> int | None:
    """Where the words begin that follow the authors; not amid italics with which the entry begins: these are its title."""
    start = content_start(entry)
    end = None if _is_title_alone(entry, start) else _end_of_authors(entry.clean, start)
    if begins_with_others(entry) and (end is None or _hardly_names(entry.clean[start:])):
        return start  # `Gem. m. Ida Poe: Wiener Vorstadt. Texte`
    if end is None or (ends_amid_look(entry.clean, entry.marks, start, end) and _hardly_names(entry.clean[start:])):
        return None
    slanted = next((m for m in marks_over(entry.marks, start + 1, end) if m.start > start and m.style & ITALIC), None)
    if slanted is None or slanted.end < end - _NEAR or entry.clean[slanted.start].islower():
        return end
    unlike = _WITH_INITIAL.search(entry.clean, start, slanted.start) and not _is_one(entry, slanted)
    return slanted.start if unlike else end


def is_one_phrase(entry: Entry) -> bool:
    """A line that is one link, or all slanted, and has no number or stop: `Taking It Back: Retraction and Speech`."""
    text = entry.clean.strip(" .\x1f")
    if "\n" in text or ". " in text or any(map(str.isdigit, text)):
        return False
    return bool(entry.marks) and all(
        m.href == entry.marks[0].href and m.style & (LINKED | ITALIC)
        for m in entry.marks
        if entry.clean[m.start : m.end].strip(" .\x1f")
    )


def _is_title_alone(entry: Entry, start: int) -> bool:
    """Such a line, if it does not begin with several people for sure."""
    if not is_one_phrase(entry):
        return False
    end, likeness = authors_at_start(entry.clean[start:][:_LONGEST])
    return likeness < _SURELY or SEVERAL.search(entry.clean, start, start + end) is None


def _hardly_names(text: str) -> bool:
    return authors_at_start(text[:_LONGEST])[1] < _SURELY


def _is_one(entry: Entry, mark: Mark) -> bool:
    """Whether the words in this look have an initial, as the names before them do: `Doe, J., <i>Holm, A.</i>`."""
    return _INITIALLED.search(entry.clean, mark.start, mark.end + 1) is not None


def _names_surely(entry: Entry) -> bool:
    """Whether an entry begins with people, and not with two words that might be somebody's name."""
    at = content_start(entry)
    if _is_title_alone(entry, at):
        return False
    end, likeness = authors_at_start(entry.clean[at:][:_LONGEST])
    return likeness >= _SURELY or (likeness >= 0.4 and SEVERAL.search(entry.clean, at, at + end) is not None)


@lru_cache(maxsize=4096)
def _end_of_authors(clean: str, at: int) -> int | None:
    end, likeness = authors_at_start(clean[at : at + 4000])
    if not end or likeness < 0.4 or clean[at + end : at + end + 1] in ("?", "!"):
        return None
    if _CONTAINED.match(clean, at + end):
        return alone.end() if (alone := _ONE_ALONE.match(clean, at)) else None
    editors = EDITORS_BEHIND.match(clean, at + end)
    at = editors.end() if editors else at + end
    year = _YEAR_BEHIND.match(clean, at) or _MORE_NAMES_AND_YEAR.match(clean, at)
    at = year.end() if year else at
    while at < len(clean) and clean[at] in ' .,:;，、。．：；–—-\n\x1f"“”„«「『《':
        at += 1
    return at if at < len(clean) else None


def _after(entry: Entry, arg: int | str) -> Span | None:
    return up_to(entry, start, str(arg)) if (start := behind_authors(entry)) is not None else None


def _first(entry: Entry, arg: int | str) -> Span | None:
    start = content_start(entry)
    return up_to(entry, start, str(arg)) if start < len(entry.clean) else None


def _best(entry: Entry, arg: int | str) -> Span | None:
    """Behind the authors where an entry begins with them, and up to whatever delimiter explains it best."""
    start = behind_authors(entry)
    return up_to(entry, content_start(entry) if start is None else start, "best")


_LOCATORS = {
    "best": _best,
    "last": lambda entry, _: behind_pages(entry, behind_authors(entry)),
    "style": _by_style,
    "quote": lambda entry, _: quotation(entry.clean),
    "apart": _apart,
    "node": _by_node,
    "seam": _by_seam,
    "line": _by_line,
    "after": _after,
    "first": _first,
}
