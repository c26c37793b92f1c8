"""News: what happened when."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.homepage.facts.dates import When, of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import EDGES, fold, trim
from crawler.homepage.year_headings import heading_year
from crawler.items import Fact
from crawler.lexicon.months import months

_LEAD = re.compile(r"^[\s\W\x00]+")
_COLON = re.compile(r"(?<=\d):(?=\s)")
"""`Feb 3: …` is a day and no time."""
_MONTH = re.compile(r"[\W_]*(?P<month>[^\W\d_]{3,12})(?:\.(?!\w)|(?=\s*[:：)\]】|,–—\n\t]|\s-\s))")
_OPEN = re.compile(r"(?:present|now|today|current)", re.IGNORECASE)
_SHORT = 5
_LONGEST = 2000


def read(listed: list[Entry], section: str | None, today: date | None, year: int | None = None) -> Iterator[Fact]:
    """One fact an item, under the year of the heading or bullet above if its own date has none."""
    dated = sum(bool(of_event(e.text.flat, today, first=True).cuts) for e in listed)
    for entry in listed:
        if dated * 2 > len(listed) and _is_no_news(entry, today):
            continue
        above = heading_year(entry.label or "") or year
        own = heading_year(entry.text.folded)
        if entry.children and (
            own or not trim(_without_date(entry.text.flat, of_event(entry.text.flat, today, first=True)))
        ):
            yield from read(list(entry.children), section, today, own or above)
            continue
        if (fact := _fact(entry, section, today, above)) is not None:
            yield fact


def _is_no_news(entry: Entry, today: date | None) -> bool:
    """Among dated items a few words without a date, or nothing but a span of dates, are what follows the list."""
    words = trim(_without_date(entry.text.flat, of_event(entry.text.flat, today, first=True)))
    undated = not entry.children and not of_event(entry.text.flat, today, first=True).cuts
    return (undated and len(words.split()) < _SHORT) or _OPEN.fullmatch(words) is not None


def _fact(entry: Entry, section: str | None, today: date | None, year: int | None) -> Fact | None:
    flat = entry.text.flat
    when = _when(flat, today, year)
    title = _without_date(flat, when)
    if not title or not any(c.isalpha() for c in title) or len(flat) > _LONGEST:
        return None
    if not when.start and not entry.listed and len(title.split()) < 4:
        return None
    return Fact(
        kind="news",
        section=section,
        text=entry.text.folded,
        url=entry.text.href(),
        title=title,
        start=when.start,
        end=when.end,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _when(flat: str, today: date | None, year: int | None) -> When:
    """The date that stands first or last; one in the midst of the sentence is what the news is about."""
    flat = _COLON.sub(" ", flat)
    when = of_event(flat, today, first=True, year=year)
    if when.cuts and _at_edge(flat, when):
        return when
    if year and (month := _month(flat, year)):
        return month
    last = of_event(flat, today, year=year)
    if last.cuts and _closes(flat, last):
        return last
    return When(str(year), None, None, year) if year else When()


def _month(flat: str, year: int) -> When | None:
    """`March: two papers` below a year."""
    word = _MONTH.match(flat)
    number = months().get(word["month"].casefold()) if word else None
    if word is None or number is None:
        return None
    return When(f"{year}-{number:02}", None, None, year, (), (word.span("month"),))


def _at_edge(flat: str, when: When) -> bool:
    return (
        not any(c.isalnum() for c in flat[: when.cuts[0][0]]) or len(flat[: when.cuts[0][0]].strip(EDGES + "[(")) <= 2
    )


def _closes(flat: str, when: When) -> bool:
    """`… at ICLR 2021` is no date of the news, `… (May 2021)` and `…, May 2021` are."""
    start, end = when.cuts[-1]
    return not any(c.isalnum() for c in flat[end:]) and flat[:start].rstrip().endswith(
        ("(", "[", ",", "-", "–", "—", ".", "|", ":")
    )


def _without_date(flat: str, when: When) -> str:
    """The words, without the date and the signs that set it off."""
    for start, end in when.cuts:
        left, right = flat[:start], flat[end:]
        if not any(c.isalnum() for c in left):
            flat = re.sub(r"^[\s.,:;|·•\-–—)\]）】】>\x00]+", "", right)
        elif not any(c.isalnum() for c in right):
            flat = re.sub(r"[\s,;:|(\[–—-]+$", "", left)
    return fold(_LEAD.sub(_kept_lead, flat)).strip()


def _kept_lead(match: re.Match[str]) -> str:
    """Signs at the beginning are bullets and smileys, but a bracket or a quotation mark belongs to the words."""
    return "".join(c for c in match.group().lstrip() if c in '"“„«「『(（[#@+$')
