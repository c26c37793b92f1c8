# ruff: noqa: E501 (patterns are read more easily whole)
"""What a venue line says: the venue's name without year and generic words, its kind, year, volume, what was shown."""

import re
from functools import lru_cache
from typing import NamedTuple

from crawler.lexicon.cue_words import Cues, every
from crawler.values import cues
from crawler.values import venue_words as said
from crawler.values.cues import DIGIT
from crawler.values.date_forms import spots
from crawler.values.editors import without_editors
from crawler.values.known_venues import BRACKETED, holds_acronym, known_venue, type_of_unknown
from crawler.values.numbering import UNNUMBERED, take_numbering
from crawler.values.venue_ends import without_day_ranges
from crawler.values.venue_glance import venue_at_most
from crawler.values.venue_name import name_left


class Venue(NamedTuple):
    """The parts of a venue line. `known`: its name, or the acronym in it, stands in the lexicon."""

    name: str | None
    venue_type: str | None
    year: int | None
    presentation: str | None
    volume: str | None
    number: str | None
    pages: str | None
    publisher: str | None
    text: str
    known: bool


_LONGEST, _LONG, _LETTERS = 400, 150, 3
_TYPES = tuple((kind, pattern, cues.TYPES[kind]) for kind, pattern in said.TYPES)
_OF_ANY_TYPE = every(*cues.TYPES.values())
_ASIDES = every(
    *(cues.IDENTIFIERS, cues.IMPACT, cues.EDITIONS, cues.EDITORS, cues.SERIES, cues.OF_ISSUE, cues.AVAILABLE),
    Cues("%|/"),
)
_WORD = re.compile(r"\w+")
_MANY_DIGITS = re.compile(r"\d[\d,/]{5}")
_LED_IN = re.compile(r"\s*(?:in|proc|proceedings|to appear|accepted|published)\b", re.IGNORECASE)
_ORGANIZER = re.compile(r"(?:IEEE|ACM|USENIX|IFIP|SIAM|AAAI|IET|IEICE|EURASIP|Springer|Elsevier)\b")
_EAST_ASIAN = re.compile(
    r"^[^。．:：]{0,20}第\s?[\d一二三四五六七八九十]+\s?[回届屆次期]"
    r"|^[^。．:：,，]{2,30}(?:论文集|論文集|論文誌|会誌|学刊|學刊|集刊|季刊|通报|通報|杂志|雜誌|日报|日報|学报|學報|学会誌|シンポジウム|大会|研究会|講演会|予稿集|학회지|논문지|학술대회|논문집)(?=$|[\s,，、.．(（\d])"
)
_SERIAL = re.compile(r"(?:[A-Z][\w/&-]*\s){0,4}(?:Journal|Transactions|Proceedings|Annals|Conference)\s(?:of|on|for)\s")


def parse_venue(text: str) -> Venue | None:
    """The venue named in a text that is a venue line; None if nothing of a venue is left in it.

    >>> v = parse_venue("In Proc. of ICML 2021 (Oral)")
    >>> v.name, v.venue_type, v.year, v.presentation
    ('ICML', 'conference', 2021, 'oral')
    """
    return _parse(text) if 0 < len(text) <= _LONGEST else None


@lru_cache(maxsize=16384)
def _parse(text: str) -> Venue | None:
    rest = " ".join(text.replace("_", " ").split())
    low = rest.lower()
    rest = _without_asides(rest, low)
    rest, presentation = _presentation(rest) if cues.PRESENTATION.search(low) else (rest, None)
    pending = False
    if cues.STATUS.search(low):
        pending = bool(said.PENDING.search(rest))
        rest = said.STATUS.sub(" ", rest)
    rest = _without_copies(rest, low)
    kind = _type(rest)
    rest = _without_arxiv_number(rest)
    rest, publisher = _publisher(rest)
    rest, at = take_numbering(rest) if kind != "patent" else (rest, UNNUMBERED)
    rest, year = _year(rest)
    name = name_left(rest)
    known = known_venue(name) if name else None
    if name is None and kind is None and not pending and presentation is None:
        return None
    if pending:
        kind = "preprint"
    elif known and kind != "workshop":
        kind = known.venue_type
    if kind is None:
        kind = type_of_unknown(name or "", at.volume)
    return Venue(
        name=name,
        venue_type=kind,
        year=year or at.year,
        presentation=presentation,
        volume=at.volume,
        number=at.number,
        pages=at.pages,
        publisher=publisher,
        text=text,
        known=known is not None or _holds_known(name, kind),
    )


def _without_asides(text: str, low: str) -> str:
    """The line without addresses, rates, ranks, editors, series and where a copy lies."""
    if not _ASIDES.search(low):
        return text
    if cues.IDENTIFIERS.search(low):
        text = said.IDENTIFIERS.sub(" ", text)
    if "%" in text or "/" in text:
        text = said.ACCEPTANCE.sub(" ", text)
    if cues.IMPACT.search(low):
        text = said.IMPACT.sub(" ", text)
    if cues.EDITIONS.search(low):
        text = said.EDITIONS.sub(" ", text)
    if cues.EDITORS.search(low):
        text = without_editors(text)
    if cues.SERIES.search(low):
        text = said.SERIES.sub(" ", text)
    if cues.OF_ISSUE.search(low):
        bare = said.OF_ISSUE.sub(" ", text)
        text = bare if sum(map(str.isalpha, bare)) >= _LETTERS else text
    return said.AVAILABLE.sub(" ", text) if cues.AVAILABLE.search(low) else text


def _without_copies(text: str, low: str) -> str:
    """`Phys. Lett. B 89 (2024) 34815, arXiv:2411.17342`: what stands behind a venue's numbers says where else it lies."""
    found = said.COPIES.search(text) if cues.COPIES.search(low) else None
    if found and name_left(_year(text[: found.start("copy")])[0]):
        return text[: found.start("copy")]
    return text


def _holds_known(name: str | None, kind: str | None) -> bool:
    """A workshop is known by the conference at which it meets."""
    return kind == "workshop" and holds_acronym(name or "")


def _presentation(text: str) -> tuple[str, str | None]:
    """What was shown, in lower case; the words go, with their brackets."""
    found = said.PRESENTATION.search(text)
    if not found:
        return text, None
    what = found.group("what").lower().strip()
    what = {"spotlights": "spotlight", "posters": "poster", "highlighted": "highlight"}.get(what, what)
    what = said.AROUND_SHOWN.sub("", what) or "demo"
    what = (
        re.sub(r"\s(?:award|prize)$", "", what) if what.startswith(("best", "outstanding", "distinguished")) else what
    )
    return said.PRESENTATION.sub(" ", text), what


def _without_arxiv_number(text: str) -> str:
    """`arXiv:2110.02508` and `CoRR abs/2110.02508` name a venue and a number; the number goes."""
    if not cues.ARXIV.search(text.lower()) or not said.ARXIV_NOISE.search(text):
        return text
    named = re.search(r"(?i)arxiv\s+(?:e-?print|preprint)|corr(?!\w)|arxiv[^\w:]", said.ARXIV_NOISE.sub(" ", text))
    return said.ARXIV_NOISE.sub(" " if named else " arXiv ", text, count=1)


def _type(text: str) -> str | None:
    low, numbered = text.lower(), _MANY_DIGITS.search(text) is not None
    if not numbered and not _OF_ANY_TYPE.search(low):
        return None
    for kind, pattern, told in _TYPES:
        if (told.search(low) or (numbered and kind == "patent")) and pattern.search(low):
            return kind
    return None


def _publisher(text: str) -> tuple[str, str | None]:
    found = said.PUBLISHERS.search(text)
    if not found:
        return text, None
    return text[: found.start()] + " " + text[found.end() :], found.group("p").rstrip(".")


def _year(text: str) -> tuple[str, int | None]:
    """The year, and the text without any date."""
    if not DIGIT.search(text):
        return text, None
    text = without_day_ranges(said.YEAR_LABEL.sub("", text) if ":" in text else text)
    if (pages := said.PAGES_LIKE_YEARS.search(text)) and said.YEAR.search(text, 0, pages.start()):
        text = f"{text[: pages.start()]} {text[pages.end() :]}"
    year: int | None = None
    for spot in reversed(spots(text)):
        if year is None or spot.year == year or spot.year is None or spot.month:
            year = spot.year or year
            text = f"{text[: spot.start].rstrip(' -')} {text[spot.end :].removeprefix('+')}"
    if year is None and ("19" in text or "20" in text) and (glued := said.GLUED_YEAR.search(text)):
        year = int(glued.group())
        text = f"{text[: glued.start()]} {text[glued.end() :]}"
    if year is None and (short := said.SHORT_YEAR.search(text)) and not _counts_meetings(text, short):
        two = int(short.group("y") or short.group("z"))
        year = 1900 + two if two > 60 else 2000 + two
        text = f"{text[: short.start()]} {text[short.end() :]}"
    return text, year


def _counts_meetings(text: str, short: re.Match[str]) -> bool:
    """`The 46th International Conference on Computers (CIE46)`: the number is that of the meeting."""
    return re.search(rf"(?<!\d){int(short['y'] or short['z'])}(?:st|nd|rd|th)\b", text[: short.start()]) is not None


def venue_likeness(text: str) -> float:
    """From 0 to 1: does this text look like a venue line?

    >>> venue_likeness("NeurIPS 2021, Spotlight") > 0.9, venue_likeness("Hae Beom Lee, Hayeon Lee") < 0.4
    (True, True)
    """
    return _likeness(text) if 1 < len(text) <= _LONGEST and venue_at_most(text) else 0.0


@lru_cache(maxsize=16384)
def _likeness(text: str) -> float:
    said_in_it = [w for w in _WORD.findall(text.lower()) if w in said.SPEAKS]
    if len(said_in_it) > 1 and len(text) > _LONG:
        return 0.0  # an abstract
    venue = _parse(text)
    if venue is None:
        return 0.0
    score = 0.8 if venue.known else _of_unknown(text, venue)
    score += (
        0.15 * (venue.year is not None)
        + 0.15 * (venue.presentation is not None)
        + 0.15 * (venue.volume is not None or venue.pages is not None)
    )
    if _LED_IN.match(text):
        score += 0.25
    if said_in_it:
        score -= 0.35
    if venue.name and len(venue.name.split()) > 14:
        score -= 0.3
    return max(0.0, min(1.0, score))


def _of_unknown(text: str, venue: Venue) -> float:
    """An acronym that is known, a kind that is said, a publisher in front, an acronym in brackets or alone with a year."""
    words = len(text.split())
    score = 0.45 if venue.venue_type else 0.0
    if holds_acronym(text):
        score = max(score, 0.55 if words <= 8 or venue.year else 0.25)
    if venue.name and _ORGANIZER.match(venue.name):
        score = max(score, 0.5)
    if (_SERIAL.match(text) and words <= 14) or (not text.isascii() and _EAST_ASIAN.search(text[:60])):
        score = max(score, 0.6)
    if venue.year and venue.name and (BRACKETED.search(venue.name) or (words <= 3 and venue.name.isupper())):
        score = max(score, 0.4)
    return score
