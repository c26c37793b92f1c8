"""What a line about a talk holds besides its title: the day, the role in brackets, an occasion that stands first."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from crawler.homepage.facts.dates import When, of_event
from crawler.homepage.facts.places_by_year import is_meeting
from crawler.homepage.facts.segments import Segment
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import is_wide, looks_like_acronym, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates
from crawler.values.names import name_likeness

_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]{3,40})[)）\]]")
_MEETING = Late(of_cv("meeting"), re.IGNORECASE)
_OCCASION = re.compile(
    r"\b(?:workshop|conference|symposium|congress|meeting|colloquium|seminar|assembly)\b", re.IGNORECASE
)
_LABEL = re.compile(r"[\W_]*(?P<role>[^\W\d_][^:：]{3,40})[:：](?=\s)")
_DECK = re.compile(
    r"[\[(]\s?(?:slides?|video|recording|link|abstract|pdf|website|youtube|folien)\s?[\])]", re.IGNORECASE
)
_YEAR, _LONG_AGO = len("2024"), "1950"
_FEWEST, _FEWEST_WIDE = 3, 5
_LIKELY = 0.5


def exact(flat: str, today: date | None, year: int | None) -> When:
    """When it was: of a day and the years of a title (`Women at sea, 1850–1920`) the day."""
    when = of_event(flat, today, year=year)
    if when.start is None or not when.cuts or len(when.start) > _YEAR:
        return when
    found = [d for d in find_dates(flat, today) if d.iso and not d.inferred and d.iso > _LONG_AGO]
    days = [d for d in found if len(d.iso or "") > _YEAR] or (found if when.start < _LONG_AGO else [])
    if not days:
        return when if when.start > _LONG_AGO else When(str(year) if year else None, year=year)
    return When(days[-1].iso, None, None, int((days[-1].iso or "0")[:_YEAR]), (), ((days[-1].start, days[-1].end),))


def role_apart(text: Text, cuts: Sequence[tuple[int, int]], is_role: Callable[[str], bool]) -> tuple[int, int] | None:
    """`Why rivers forget (Poster), …`, `Föredrag: …`: where a bracket or label says only what kind of a talk it was."""
    start = max((b for a, b in cuts if not any(c.isalnum() for c in text.flat[:a])), default=0)
    label = _LABEL.match(text.flat, start)
    if label and is_role(trim(label["role"])):
        return label.span("role")[0], label.end()
    return next((m.span() for m in _BRACKET.finditer(text.flat) if is_role(trim(m[1]))), None)


def behind_occasion(text: Text, parts: Sequence[Segment]) -> tuple[str | None, list[Segment]]:
    """`Tarn College, May 2021: Why rivers forget`: the last part, if it names no occasion and the first does."""
    names = [p for p in parts if not is_place(p.text)]
    if len(names) < 2 or not is_occasion(names[0].text) or not is_titled(names):
        return None, list(parts)
    return trim(names[-1].text).rstrip("."), [p for p in parts if p is not names[-1]]


def is_titled(names: Sequence[Segment]) -> bool:
    """Whether the last of the parts, and no other behind the first, may be a title."""
    others = [p for p in names[1:] if not is_occasion(p.text) and _is_long(p.text)]
    return len(others) == 1 and others[0] is names[-1]


def is_brief(names: Sequence[Segment]) -> bool:
    """`Silt stories, Tarn College`: two words that name nobody, right before an occasion."""
    words = names[0].text
    plain = len(words.split()) == _FEWEST - 1 and not is_occasion(words) and name_likeness(words) < _LIKELY
    return plain and not is_wide(words) and is_occasion(names[1].text)


def heads_title(chars: str) -> bool:
    """Of several lines the first is an occasion, and a later one may be the title."""
    first, *others = (line.strip(" ,.") for line in chars.split("\n"))
    return is_occasion(first) and any(
        _is_long(o) and not is_occasion(o) and not is_place(o) and not find_dates(o) for o in others
    )


def decks(text: Text) -> list[tuple[int, int]]:
    """`[slides]`, `(video)`: links of a word in brackets."""
    return [m.span() for m in _DECK.finditer(text.flat)]


def is_occasion(words: str) -> bool:
    """A meeting or who held it."""
    if names_institution(words) or is_meeting(words) or _MEETING.search(words) or _OCCASION.search(words):
        return True
    return looks_like_acronym(words) and len(words.split()) <= _FEWEST


def _is_long(words: str) -> bool:
    return len(words) >= _FEWEST_WIDE if is_wide(words) else len(words.split()) >= _FEWEST
