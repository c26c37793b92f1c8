"""Whether what was taken for one entry holds the titles of two."""

import re
from collections.abc import Sequence

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.labels import is_label
from crawler.homepage.entry.pieces import Span
from crawler.homepage.entry.quotations import quotations
from crawler.homepage.entry.stretches import styled
from crawler.homepage.template.anchors import Anchor
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.serials import VOLUME_BEHIND
from crawler.homepage.venue.shapes import title_shape, word_count
from crawler.values.names import author_list_likeness, name_likeness

_ADDRESS = re.compile(r"(?:[a-z]{2,6}:(?://)?\s?)?[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)
"""`github.com/doe/fog-of-war`, `10.1000/j.fog.2020.01.001`: a link that spells out where it leads."""
_TOLD = re.compile(r"[^\n]{20,}?[,.;”“»\"’!?]\s(?:[Ii]n:\s\S|(?:pp?|S|ss|s|págs?|fol)\.\s?\d{1,4}\s?[-–—]\s?\d)")
"""A line that goes from a title to the book around it, or to its pages: `…, in: Canal Studies 5`, `…, pp. 3–8`."""
_FEW, _SURELY = 2, 0.8
_QUOTES = ("「", "『", "《", "“", "„", "«", '"')


def rivals(entry: Entry, anchor: Anchor) -> bool:
    """Whether a second stretch of the entry might as well be its title: then it is not one entry but two."""
    if (
        len(entry.starts) > 1
        and max(
            sum(_opens(entry, start) for start in entry.starts),
            sum(_TOLD.match(entry.clean, start) is not None for start in entry.starts),
        )
        > 1
    ):
        return True
    if len(entry.starts) > _FEW and _all_linked(entry):
        return True
    if anchor.how == "style":
        spans = styled(entry, int(anchor.arg))
        if len(entry.starts) > 1 and _begin_lines(entry, spans):
            return True
    elif anchor.how == "quote":
        spans = quotations(entry.clean)
    else:
        return False
    texts = {entry.clean[a:b].strip() for a, b in spans if b - a > 20 and not VOLUME_BEHIND.match(entry.clean, b)}
    long = [t for t in texts if word_count(t) >= 4]
    return len(long) > 1 and sum(title_shape(t) > 0.7 and not _names_place(t) for t in long) > 1


def _all_linked(entry: Entry) -> bool:
    """Whether each of its lines is a link of its own and nothing else: titles one below the other."""
    ends = [*(start - 1 for start in entry.starts[1:]), len(entry.text)]
    targets = {
        m.href
        for start, end in zip(entry.starts, ends, strict=True)
        for m in entry.marks
        if m.href and m.start <= start and end <= m.end
    }
    lines = [entry.text[a:b].strip() for a, b in zip(entry.starts, ends, strict=True)]
    return len(targets) == len(entry.starts) and all(map(_may_be_title, lines))


def _may_be_title(line: str) -> bool:
    return word_count(line) >= _FEW and not (
        is_label(line, behind=True) or _names_place(line) or name_likeness(line) >= _SURELY
    )


def _begin_lines(entry: Entry, spans: Sequence[Span]) -> bool:
    """Whether two lines begin with what looks like a title, set so, and go on in another look."""
    starts = set(entry.starts)
    texts = {entry.clean[a:b].strip(): entry.clean[b : b + 1] for a, b in spans if a in starts}
    told = [t for t, behind in texts.items() if behind in (",", " ") and word_count(t) >= _FEW and title_shape(t) > 0.6]
    return sum(not _names_place(t) and author_list_likeness(t) < 0.4 for t in told) > 1


def _opens(entry: Entry, start: int) -> bool:
    """Whether a line begins with a title between quotation marks."""
    return entry.clean[start : start + 2].lstrip("・\x1f")[:1] in _QUOTES


def _names_place(text: str) -> bool:
    """A journal or address in the same look as the title, most often since both are links."""
    return place_likeness(text) >= 0.5 or _ADDRESS.fullmatch(text) is not None
