"""What has been tried on the entries of a page: each entry is made once, and divided once around each title.

Many groupings hold the same entry and many anchors find the same title; a list is read with those around it and alone.
What a list's template was learnt from is what its entries are read from afterwards.
"""

from bisect import bisect_left
from collections.abc import Set

from crawler.homepage.entry.entries import Entry, make_entry
from crawler.homepage.entry.outline import Outline
from crawler.homepage.entry.page_foot import begins_foot
from crawler.homepage.entry.pieces import Span
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.template.anchors import Anchor, find
from crawler.homepage.template.grouping import Bounds
from crawler.homepage.template.parts import QUOTE, QUOTED, Parts, divide, fit
from crawler.homepage.template.subtitle_lines import subtitle_lines
from crawler.homepage.template.whole_titles import whole_title
from crawler.homepage.venue.shapes import title_shape, title_shape_at_most

Reading = tuple[float, Parts | None]
"""How well the parts explain the entry, 0-1, and the parts; none if the anchor finds no title there."""
_NO_TITLE = 0.3
_NONE: Reading = (0.0, None)


class Trials:
    """The entries and readings of a page, as one region of it has them."""

    def __init__(self, outline: Outline, last: int = -1, heads: Set[int] = frozenset()) -> None:
        self.outline = outline
        self.last = last
        """The last line of the region."""
        self.heads = heads
        """Lines that head years of the region."""
        self._subtitles: Set[int] = frozenset()
        self._made: dict[Bounds, Entry] = {}
        self._read: dict[tuple[int, Anchor | Span], Reading] = {}
        self._shared = self._read
        self._titles: dict[tuple[int, Anchor | tuple[str, Span]], Span | None] = {}

    def within(self, first: int, last: int, heads: Set[int]) -> "Trials":
        """The same for another region of the page; where that has subtitles of its own, its titles are its own too."""
        other = Trials(self.outline, last, heads)
        other._subtitles = subtitle_lines(self.outline.doc, first, last)
        other._made, other._shared = self._made, self._shared
        other._read = {} if other._subtitles else self._shared
        return other

    def entry(self, bounds: Bounds) -> Entry:
        """The entry between these lines, with what is hidden right behind it."""
        whole = self._whole(*bounds)
        known = self._made.get(whole)
        if known is None:
            doc, outline = self.outline.doc, self.outline
            known = self._made[whole] = make_entry(doc, range(whole[0], whole[1] + 1), outline.width, outline.labels)
        return known

    def _whole(self, first: int, last: int) -> Bounds:
        lines = self.outline.doc.lines
        while last < self.last and not lines[last + 1].visible:
            last += 1
        while last > first and (self._heads_a_year(last) or begins_foot(lines[last].text)):
            last -= 1  # the year of the entries that follow, the foot of the page
        return first, last

    def _heads_a_year(self, at: int) -> bool:
        line = self.outline.doc.lines[at]
        return (at in self.heads or line.kind == "heading") and heading_year(line.text) is not None

    def read(self, entry: Entry, anchor: Anchor, names: Set[str] = frozenset()) -> Reading:
        """An entry of this region as the anchor has it. `names` are known from elsewhere on the page."""
        if names:
            title = self._title(entry, anchor)
            return _NONE if title is None else _explained(entry, divide(entry, title, names))
        known = self._read.get((id(entry), anchor))
        if known is None:
            title = self._title(entry, anchor)
            known = _NONE if title is None else self._divided(entry, title)
            self._read[(id(entry), anchor)] = known
        return known

    def fit(self, entry: Entry, anchor: Anchor, least: float = 0.0) -> float:
        """How well the anchor explains an entry of this region: no better than what it finds looks like a title.

        If that is less than `least`, how much less is not worth a closer look.
        """
        known = self._read.get((id(entry), anchor))
        if known is not None:
            return known[0]
        title = self._tried(entry, anchor)
        if title is None:
            return 0.0
        text = entry.clean[slice(*title)]
        shape = title_shape_at_most(text)
        quoted = QUOTED if QUOTE.search(entry.clean, max(0, title[0] - 2), title[0]) else 0.0
        if shape >= _NO_TITLE and max(shape, quoted) >= least:
            shape = title_shape(text)
        if shape < _NO_TITLE:
            return 0.6 * shape
        if max(shape, quoted) < least:
            return max(shape, quoted)
        known = self._read[(id(entry), anchor)] = self._divided(entry, title)
        return known[0]

    def _tried(self, entry: Entry, anchor: Anchor) -> Span | None:
        """The title of an entry on which many anchors are tried, some of them twice."""
        if (key := (id(entry), anchor)) not in self._titles:
            found = find(entry, anchor)
            if found is not None and (id(entry), found) not in self._titles:
                self._titles[(id(entry), found)] = self._whole_title(entry, *found)
            self._titles[key] = None if found is None else self._titles[(id(entry), found)]
        return self._titles[key]

    def _title(self, entry: Entry, anchor: Anchor) -> Span | None:
        found = find(entry, anchor)
        return None if found is None else self._whole_title(entry, *found)

    def _whole_title(self, entry: Entry, kind: str, span: Span) -> Span | None:
        """With the subtitle on the line below it."""
        title = whole_title(entry, kind, span)
        if title is None or not self._subtitles or len(entry.lines) != len(entry.starts):
            return title
        below = bisect_left(entry.starts, title[1])
        if below == len(entry.starts) or entry.lines[below] not in self._subtitles:
            return title
        start = entry.starts[below]
        more = self.outline.doc.lines[entry.lines[below]].text.rstrip()
        return title if entry.clean[title[1] : start].strip(" .:\n") else (title[0], start + len(more))

    def _divided(self, entry: Entry, title: Span) -> Reading:
        known = self._read.get((id(entry), title))
        if known is None:
            known = self._read[(id(entry), title)] = _explained(entry, divide(entry, title))
        return known


def _explained(entry: Entry, parts: Parts) -> Reading:
    return fit(entry, parts), parts
