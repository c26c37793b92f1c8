"""What others wrote: the article, who printed it, when."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.homepage.facts.dates import of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.segments import Segment, segments, span
from crawler.homepage.facts.talks import QUOTED
from crawler.homepage.facts.texts import Text, cut, trim
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place

_LONGEST = 700

_GENRE = re.compile(
    r"^(?:(?:tv|radio|live|podcast)\s)?(?:interview(?:ed)?|featured?|article|profiled?|"
    r"quoted|coverage|op-ed|segment|appearance|report)\s"
    r"(?:on|in|with|by|at|for)\s(?:the\s)?",
    re.IGNORECASE,
)
"""`Interview on Acme Radio`"""
_TOLD = Late(rf"^{of_cv('told')}\s+(?:{joint('at')}|{joint('in')})(?=\S)", re.IGNORECASE)


def read(listed: list[Entry], section: str | None, today: date | None, year: int | None = None) -> Iterator[Fact]:
    """One fact an article; outlets listed below an article are other prints of it."""
    for entry in listed:
        inner = [c for c in entry.children if c.text.href()]
        yield from (
            f for e in (inner if inner and not entry.text.href() else [entry]) if (f := _fact(e, section, today, year))
        )


def _fact(entry: Entry, section: str | None, today: date | None, year: int | None) -> Fact | None:
    text = entry.text
    when = of_event(text.flat, today, year=year)
    title, where = _title(text, when.cuts)
    parts = [
        p
        for p in segments(text, [*when.cuts, *([where] if where else [])], colon=True, spaces=False)
        if not is_place(p.text)
    ]
    if title is None and parts:
        title, parts = _by_place(text, parts)
    if not title or len(text.chars) > _LONGEST or not (text.href() or when.start):
        return None
    return Fact(
        kind="press",
        section=section,
        text=text.folded,
        url=text.href(),
        title=title,
        organization=_outlet(parts),
        start=when.start,
        end=when.end,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _title(text: Text, cuts: Sequence[tuple[int, int]]) -> tuple[str | None, tuple[int, int] | None]:
    """What is linked, else quoted; a date that closes the link is none of its words."""
    linked = [s for s in text.spans if s.href and len(text.chars[s.start : s.end].strip()) > 8]
    if linked:
        first = linked[0]
        same = [s for s in text.spans if s.href == first.href]
        start, end = same[0].start, same[-1].end
        inside = QUOTED.search(text.flat, start, end)
        if inside:
            return trim(next(g for g in inside.groups() if g)), inside.span()
        end = min([a for a, _ in cuts if start < a < end], default=end)
        return trim(cut(text, start, end).flat), (start, end)
    quoted = QUOTED.search(text.flat)
    return (trim(next(g for g in quoted.groups() if g)), quoted.span()) if quoted else (None, None)


def _by_place(text: Text, parts: list[Segment]) -> tuple[str, list[Segment]]:
    """`Outlet: Title`, else the outlet is the last of several parts and the title all before it."""
    first, last = parts[0], parts[-1]
    if len(parts) > 1 and text.chars[first.end :].lstrip()[:1] in {":", "："} and len(first.text.split()) <= 4:
        return span(text, parts[1], last).text, [first]
    if len(parts) > 1 and len(last.text.split()) <= 5:
        return span(text, first, parts[-2]).text, [last]
    longest = max(parts, key=lambda p: len(p.text))
    return longest.text, [p for p in parts if p is not longest]


def _outlet(parts: Sequence[Segment]) -> str | None:
    named = [p for p in parts if len(p.text.split()) <= 6 and any(c.isalpha() for c in p.text)]
    return trim(_TOLD.sub("", _GENRE.sub("", named[0].text.rstrip(".")))) if named else None
