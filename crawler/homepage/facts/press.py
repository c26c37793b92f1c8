"""What others wrote: the article, who printed it, when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise

from crawler.homepage.facts.dates import When, of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.occasions import QUOTED
from crawler.homepage.facts.segments import Segment, segments, span
from crawler.homepage.facts.texts import Text, cut, trim
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates

_LONGEST = 700
_NAME = 4
"""Words of the name of an outlet."""
_OUTLET_FIRST = re.compile(r"\s*[\[【](?P<outlet>[^\[\]【】]{2,30})[\]】]\s*(?=\w)")
"""`[강소식] 생각하는 수문`"""
_BETWEEN = re.compile(r"\s*(?:[,;|·•/]|[,;]?\s(?:&|and|und|et|y|e|och|og|en)\s)\s*")

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
        told = inner if inner and not entry.text.href() else _by_links(entry)
        yield from (f for e in told if (f := _fact(e, section, today, year)))


def _by_links(entry: Entry) -> list[Entry]:
    """`Covered by <a>Acme Times</a>, <a>River Radio</a>`: outlets side by side, an article each.

    Two alone may be an article and who printed it.
    """
    runs = [list(run) for _, run in groupby((s for s in entry.text.spans if s.href), key=lambda s: s.href)]
    stretches = [(run[0].start, run[-1].end) for run in runs]
    between = [entry.text.flat[a:b] for (_, a), (b, _) in pairwise(stretches)]
    names = [entry.text.flat[a:b] for a, b in stretches]
    side_by_side = len(names) > 1 and all(_BETWEEN.fullmatch(words) for words in between)
    if not side_by_side or entry.children or any(c.isalnum() for c in entry.text.flat[stretches[-1][1] :]):
        return [entry]
    led = entry.text.flat[: stretches[0][0]]
    announced = any(c.isalpha() for c in led) and not find_dates(led)
    if len(names) == 2 and not announced and not any(c.isalpha() for c in between[0]):
        return [entry]
    if any(len(n.split()) > _NAME or not any(c.isalpha() for c in n) for n in names):
        return [entry]
    return [replace(entry, text=cut(entry.text, a, b)) for a, b in stretches]


def _fact(entry: Entry, section: str | None, today: date | None, year: int | None) -> Fact | None:
    text = entry.text
    when = of_event(text.flat, today, year=year)
    title, where = _title(text, when.cuts)
    led = _OUTLET_FIRST.match(text.flat)
    outlet = led["outlet"] if led and not find_dates(led["outlet"]) else None
    known = [where, led.span() if led and outlet else None]
    parts = [
        p for p in segments(text, [*when.cuts, *filter(None, known)], colon=True, spaces=False) if not is_place(p.text)
    ]
    if outlet and title is None and parts:
        title = span(text, parts[0], parts[-1]).text
    if title is None and parts:
        title, parts = _by_place(text, parts)
    return _made(entry, section, title, outlet or _outlet(parts), when)


def _made(entry: Entry, section: str | None, title: str | None, outlet: str | None, when: When) -> Fact | None:
    text = entry.text
    if not title or len(text.chars) > _LONGEST or not (text.href() or when.start) or not _fits(text):
        return None
    return Fact(
        kind="press",
        section=section,
        text=text.folded,
        url=text.href(),
        title=title,
        organization=outlet,
        start=when.start,
        end=when.end,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _fits(text: Text) -> bool:
    """A link of the press, not one by which somebody is reached."""
    return not (text.href() or "").startswith(("mailto:", "tel:"))


def _title(text: Text, cuts: Sequence[tuple[int, int]]) -> tuple[str | None, tuple[int, int] | None]:
    """What is linked, else quoted; a date that closes the link is none of its words."""
    linked = [s for s in text.spans if s.href and len(text.chars[s.start : s.end].strip()) > 8]
    if linked:
        first = linked[0]
        outside = QUOTED.search(text.flat[: first.start])
        if outside and len(text.chars[first.start : first.end].split()) <= _NAME:
            return trim(next(g for g in outside.groups() if g)), outside.span()
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
