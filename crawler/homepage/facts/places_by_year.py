"""Talks told by nothing but where: `2023: NBER Summer Institute, AEA (New Orleans), EEA*; 2022: LSE, UCL, EALE`."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.homepage.facts.dates import of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import cut, trim
from crawler.homepage.facts.words import looks_like_acronym, names_institution
from crawler.items import Fact
from crawler.lexicon.places import is_place
from crawler.values.venue_glance import MAYBE, venue_at_most

_YEAR = re.compile(
    r"(?:^|[;.\n\t]\s*)\W*(?P<year>(?:19|20)\d\d)(?:\s?[-–/]\s?\d{2,4})?(?:\s\([^()\d]{3,20}\))?\s*"
    r"(?:[:：]|[–—-](?!\d)|(?=[\n\t]))\s*"
)
_COMMA = re.compile(r"[,;，；]\s*(?![^()（）]{0,80}[)）])")
_BRACKET = re.compile(r"\s*[(（]([^()（）]{2,60})[)）]")
_MARKS = "*†‡§+#°^."
_MEETING = re.compile(
    r"\b(?:conference|workshop|meetings?|summit|seminars?|symposium|congress|forum|days|winter|colloquium)\b",
    re.IGNORECASE,
)
_FEWEST, _MOST_WORDS, _LONGEST = 3, 9, 1500


def split(entry: Entry, section: str | None, today: date | None) -> list[Fact]:
    """One talk a place; none if the entry is not such a list of places.

    >>> from crawler.homepage.facts.texts import Text
    >>> found = split(Entry(Text("2023: ASSA, LSE (London), Bank of Italy; 2022: MIT, EALE*, UCL", ()), ""), None, None)
    >>> [(t.organization, t.place, t.year) for t in found][1:4]
    [('LSE', 'London', 2023), ('Bank of Italy', None, 2023), ('MIT', None, 2022)]
    """
    chars = entry.text.chars
    years = list(_YEAR.finditer(chars))
    if not years or years[0].start() > 0 or len(chars) > _LONGEST:
        return []
    ends = [*(m.start() for m in years[1:]), len(chars)]
    told = [(m, list(_places(chars, m.end(), end))) for m, end in zip(years, ends, strict=True)]
    words = [chars[a:b] for _, spans in told for a, b in spans]
    held = sum(_is_occasion(w) for w in words)
    known = any(names_institution(w) or _MEETING.search(w) or venue_at_most(trim(w)) >= MAYBE for w in words)
    if (
        not known
        or len(words) < _FEWEST
        or held * 5 < len(words) * 3
        or not _is_occasion(words[0])
        or any(map(_is_no_place, words))
    ):
        return []
    return [_talk(entry, section, m["year"], span, today) for m, spans in told for span in spans]


def _places(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for sign in [*_COMMA.finditer(chars, start, end), None]:
        stop = sign.start() if sign else end
        if chars[at:stop].strip(_MARKS + " \n\t,;"):
            yield at, stop
        at = sign.end() if sign else end


def _is_occasion(words: str) -> bool:
    bare = _BRACKET.sub("", words)
    return looks_like_acronym(bare) or names_institution(bare) or _MEETING.search(bare) is not None


def is_meeting(words: str) -> bool:
    """Whether the words end as a meeting is called: `AEA Annual Meeting`."""
    found = [m.end() for m in _MEETING.finditer(words)]
    return bool(found) and found[-1] >= len(words.rstrip(" .,"))


def _is_no_place(words: str) -> bool:
    """A title, a town of the place before it, or a date: then the commas part what one talk states."""
    bare = _BRACKET.sub("", words).strip(_MARKS + " \n\t")
    return (
        len(bare.split()) > _MOST_WORDS
        or any(c in bare for c in '"“”«»?!:')
        or bare.startswith(("and ", "or "))
        or (is_place(bare) and not looks_like_acronym(bare))
        or bool(of_event(bare).cuts)
    )


def _talk(entry: Entry, section: str | None, year: str, span: tuple[int, int], today: date | None) -> Fact:
    text = cut(entry.text, *span)
    said = _BRACKET.search(text.chars)
    place = said[1].strip() if said and is_place(said[1]) else None
    bare = _BRACKET.sub("", text.chars) if place else text.chars
    return Fact(
        kind="talk",
        section=section,
        text=text.folded,
        url=text.href(),
        organization=trim(bare).strip(_MARKS + " "),
        place=place,
        start=year,
        year=int(year),
        locator=entry.locator,
    )
