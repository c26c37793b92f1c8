"""News: what happened when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from crawler.homepage.facts.dates import NEVER, When, of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import EDGES, fold, trim
from crawler.homepage.facts.words import calling, is_wide
from crawler.homepage.headings.year_headings import heading_year
from crawler.items import Fact
from crawler.lexicon.months import month_names, months

_LEAD = re.compile(r"^[\s\W\x00]+")
_COLON = re.compile(r"(?<=\d):(?=\s)")
"""`Feb 3: …` is a day and no time."""
_MONTH = re.compile(r"[\W_]*(?P<month>[^\W\d_]{3,12})(?:\.(?!\w)|(?=\s*[:：)\]】|,–—\n\t]|\s-\s))")
_OPEN = re.compile(r"(?:present|now|today|current)", re.IGNORECASE)
_LONGEST_DATE = 30
_NEW = re.compile(r"\W*(?:new|neu|nouveau|nuevo|novo|nuovo|nieuw|hot|update[ds]?)\b[\s!:()\[\]-]*$", re.IGNORECASE)
"""`New!` before a date."""
_POSTED = re.compile(
    r"[^\S\n\t]*(?:posted|published|added|updated|date|veröffentlicht|publié|publicado|pubblicato)?"
    r"\s*(?:on|le|am|el|il|:)?\s*",
    re.IGNORECASE,
)
_AND_ON = re.compile(
    rf"\s?[-–—]+\s?(?:(?:{month_names()})\.?\s)?\d{{1,2}}(?:st|nd|rd|th)?(?![\w:/.]*\d)", re.IGNORECASE
)
"""`January 12-13`, `July 27 – August 2`: the last day, in a list whose year stands above it."""
_BREAK = re.compile(r"[\n\t]")
_SHORT = 5
_LONGEST = 2000
_PROSE = 20
"""Words. Undated paragraphs of so many may tell who somebody is."""
_FIRST = 7
"""Words in which an introduction comes to say it."""


def read(listed: list[Entry], section: str | None, today: date | None, above: When = NEVER) -> Iterator[Fact]:
    """One fact an item, under the date of the heading or bullet above if it has none of its own."""
    dated = [e for e in listed if of_event(e.text.flat, today, first=True).cuts]
    listed = [e for e in listed if not _is_button(e)]
    if _is_prose(listed) and not any(_when(e.text.chars, e.text.flat, today, NEVER).cuts for e in dated):
        return
    mostly = len(dated) * 2 > len(listed)
    behind = _behind(listed, dated) if mostly and len(dated) > 1 else len(listed)
    for entry in listed[:behind]:
        if mostly and _is_no_news(entry, today):
            continue
        below = heads(entry.label or "", today) or above
        own = heads(entry.text.folded, today)
        if entry.children and (
            own or not trim(_without_date(entry.text.flat, of_event(entry.text.flat, today, first=True)))
        ):
            yield from read(list(entry.children), section, today, own or below)
            continue
        if (fact := _fact(entry, section, today, below)) is not None:
            yield fact


def heads(heading: str, today: date | None = None, year: int | None = None) -> When | None:
    """The date of a heading that says nothing else: `June 2024`, `[06/2024]`, `2024`.

    >>> heads("June 2024").start, heads("2024").year, heads("News of 2024")
    ('2024-06', 2024, None)
    """
    when = of_event(heading, today, year=year) if heading and len(heading) < _LONGEST_DATE else NEVER
    if when.start and when.cuts and not when.end and len(when.start) > 4 and not _words_beside(heading, when):
        return replace(when, cuts=())
    found = heading_year(heading) or year
    return When(str(found), None, None, found) if found else None


def _words_beside(text: str, when: When) -> str:
    return "".join(c for c in text[: when.cuts[0][0]] + text[when.cuts[0][1] :] if c.isalnum())


def _is_prose(listed: Sequence[Entry]) -> bool:
    """Several paragraphs without a date, the first of which says what somebody is: an introduction."""
    words = [len(e.text.flat.split()) for e in listed if not (e.children or _in_a_list(e))]
    long = 1 < len(words) == len(listed) and sum(words) >= _PROSE * len(words)
    return long and calling(" ".join(listed[0].text.flat.split()[:_FIRST])) is not None


def _is_button(entry: Entry) -> bool:
    """Nothing but a link of a word, or two outside of a list: `Archive`, `RSS`; `Paper accepted!` is an item."""
    words = entry.text.flat.split()
    return (
        len(words) <= (1 if "/li" in entry.locator else 2)
        and not entry.children
        and entry.text.href() is not None
        and not is_wide(entry.text.flat)
    )


def _in_a_list(entry: Entry) -> bool:
    return re.search(r"/(?:li|tr|dd|article)\b", entry.locator) is not None


def _behind(listed: Sequence[Entry], dated: Sequence[Entry]) -> int:
    """Where a list of dated items has ended and undated paragraphs outside its box follow: the foot of the page."""
    paths = zip(*(e.locator.split("/")[:-1] for e in dated), strict=False)
    box = "/".join(steps[0] for steps in takewhile(lambda steps: len(set(steps)) == 1, paths)) + "/"
    end = len(listed)
    while end and listed[end - 1] not in dated and not _in_a_list(listed[end - 1]):
        if listed[end - 1].locator.startswith(box) or listed[end - 1].children:
            break
        end -= 1
    return end


def _is_no_news(entry: Entry, today: date | None) -> bool:
    """Among dated items a few words without a date, or nothing but a span of dates, are what follows the list."""
    words = trim(_without_date(entry.text.flat, of_event(entry.text.flat, today, first=True)))
    undated = not entry.children and not of_event(entry.text.flat, today, first=True).cuts
    return (undated and len(words.split()) < _SHORT) or _OPEN.fullmatch(words) is not None


def _fact(entry: Entry, section: str | None, today: date | None, above: When) -> Fact | None:
    flat = entry.text.flat
    when = _when(entry.text.chars, flat, today, above)
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


def _when(chars: str, flat: str, today: date | None, above: When) -> When:
    """The date that stands first, last or on a line alone; one amid the sentence is what the news is about."""
    flat = _COLON.sub(" ", flat)
    when = of_event(flat, today, first=True, year=above.year)
    if when.cuts and _at_edge(flat, when):
        return _with_last_day(flat, when)
    if alone := _on_a_line(chars, today, above.year):
        return alone
    if above.year and (month := _month(flat, above.year)):
        return month
    last = of_event(flat, today, year=above.year)
    if last.cuts and _closes(flat, last):
        return last
    return above


def _with_last_day(flat: str, when: When) -> When:
    """With the day until which it lasts, where the year stands above."""
    start, end = when.cuts[0]
    behind = _AND_ON.match(flat, end) if when.start and len(when.start) > 7 and not when.end else None
    if behind is None or when.year is None or str(when.year) in flat[start:end]:
        return when
    day = re.sub(r"\D", "", behind.group())
    named = of_event(behind.group().strip("-–— ") + f", {when.year}").start
    until = named if named and len(named) > 7 else f"{when.start[:8]}{int(day):02}" if when.start else None
    return replace(when, end=until, cuts=((start, behind.end()),))


def _on_a_line(chars: str, today: date | None, year: int | None) -> When | None:
    """`Paper accepted`, below it `Posted on May 3, 2024`, below that what it says."""
    at = 0
    for line in _BREAK.split(chars) if _BREAK.search(chars) else ():
        when = of_event(line, today, year=year) if len(line) < 2 * _LONGEST_DATE else NEVER
        if when.cuts and when.start and _POSTED.fullmatch(line[: when.cuts[0][0]]):
            left = line[when.cuts[0][1] :].strip(EDGES + "[]()")
            if not left:
                return replace(when, cuts=((at, at + len(line)),))
        at += len(line) + 1
    return None


def _month(flat: str, year: int) -> When | None:
    """`March: two papers` below a year."""
    word = _MONTH.match(flat)
    number = months().get(word["month"].casefold()) if word else None
    if word is None or number is None:
        return None
    return When(f"{year}-{number:02}", None, None, year, (), (word.span("month"),))


def _at_edge(flat: str, when: When) -> bool:
    before = flat[: when.cuts[0][0]]
    return (
        not any(c.isalnum() for c in before)
        or len(before.strip(EDGES + "[(")) <= 2
        or _NEW.fullmatch(before) is not None
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
        if not any(c.isalnum() for c in left) or _NEW.fullmatch(left):
            flat = re.sub(r"^[\s.,:;|·•\-–—)\]）】】>\x00]+", "", right)
        elif not any(c.isalnum() for c in right):
            flat = re.sub(r"[\s,;:|(\[–—-]+$", "", left)
        elif len(flat) > end and not flat[start - 1 : start].strip() and not flat[end : end + 1].strip():
            flat = f"{left.rstrip()} {right.lstrip()}"
    return fold(_LEAD.sub(_kept_lead, flat)).strip()


def _kept_lead(match: re.Match[str]) -> str:
    """Signs at the beginning are bullets and smileys, but a bracket or a quotation mark belongs to the words."""
    return "".join(c for c in match.group().lstrip() if c in '"“„«「『(（[#@+$')
