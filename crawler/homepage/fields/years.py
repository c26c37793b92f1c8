"""When a work appeared: the years and days that stand outside of its title, authors and abstract."""

import re
from collections.abc import Sequence
from datetime import date

from crawler.lexicon.cue_words import Cues
from crawler.values.cues import DIGIT, YEAR
from crawler.values.dates import FoundDate, find_dates
from crawler.values.venues import parse_venue

_ALONE = re.compile(r"[\W_]*(19[5-9]\d|20[0-4]\d)[a-z]?[\W_]*")
_DATE_CUE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|jän|mär|mai|okt|dez|janv|févr|avr|juin|"
    r"juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott)[a-zéûß]{0,7}\b|\d{4}\s?[-./年년]\s?\d{1,2}(?!\d)|(?<!\d)\d{1,2}\s?[./]\s?\d{4}",
    re.IGNORECASE,
)
_DATE_CUES = Cues(
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|jän|mär|mai|okt|dez|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott"
)
_DATE_NUMBERS = re.compile(r"\d\s?[-./年년]\s?\d")
"""Without a word or numbers like these no date is more than a year."""
_LONG_NUMBER = re.compile(r"\d+(?:-\d+){3,}(?:-X)?|\d{4}-\d{3}[\dX]|10\.\d{4,}/\S+")
"""ISBN, ISSN, DOI: no years in them."""
_RANGE = re.compile(r"(?<!\d)(?:19|20)\d\d\s?[-–]{1,2}\s?(?:19|20)\d\d(?!\d)")
"""`Vol. 15, 1939-1973`: pages, if a year stands beside them."""
_IN_BRACKETS = re.compile(r"(?<=[,.\d]\s)\((?:19|20)\d\d[a-z]?\)(?=[.,;]?\s|[.,;]?$)")
_BEFORE_IN = re.compile(r"\W*((?:19|20)\d\d)[a-z]?\W{1,3}\s?(?:In|in|IN)\b")
"""`2021. In: …`: the years of the volume come later."""


_BADGE = 16
"""Letters."""
_DAY_LENGTH = len("2016-05")
_LATE = 6
_SEEN = re.compile(
    r"access|retrieved|epub|updated|online|consult|acced|visit|abgerufen|zugriff|stand:|réf\.|обращен|dostęp|cit\.|accepted|received|filed|granted|опубл|reprint|arxiv",
    re.IGNORECASE,
)
"""Words for the days of other things than meetings."""
_LATER = re.compile(r"(?<=(?:19|20)\d\d)[.,]?\s*[(\[](?=[^()\[\]]*[^\W\d_]{3})[^()\[\]]*(?:19|20)\d\d[^()\[\]]*[)\]]")
"""`1999 (rist. 2003)`, `2020 (1. Aufl. 2010)`: other printings."""


def published_in(rest: Sequence[str], today: date | None) -> FoundDate | None:
    """The most exact date that stands outside of title, authors and abstract."""
    best: FoundDate | None = None
    for text in without_other_printings(rest):
        if len(text) > 600 or not DIGIT.search(text):
            continue
        dates = find_dates(text, today) if _may_be_dated(text) else []
        for found in dates if any(d.iso for d in dates) else _bare_years(text):
            if found.iso and (best is None or len(found.iso) > len(best.iso or "")):
                best = found
    return best


def printed_behind_a_day(rest: Sequence[str], today: date | None) -> int | None:
    """`Actes de la journée de Vannes, 12 juin 2009, Vannes, 2010`: the later year, which stands alone behind a day.

    >>> printed_behind_a_day(["Rovigo, 4-5 May 2016, Roma 2018, pp. 3-9"], None)
    2018
    """
    for text in rest:
        years = list(YEAR.finditer(text)) if len(text) < 600 and _may_be_dated(text) else []
        if len(years) < 2 or _SEEN.search(text):
            continue
        days = [d for d in find_dates(text, today) if d.iso and len(d.iso) > _DAY_LENGTH]
        last = years[-1]
        if days and days[0].end <= last.start() and 0 < int(last.group()) - int((days[0].iso or "")[:4]) <= _LATE:
            return int(last.group())
    return None


_EVENT = re.compile(
    r"\s\((?!(?:19|20)\d\d\))(?=[^()]*[^\W\d_])[^():]{2,80}?(?:19|20)\d\d\)"
    r"(?=,\s(?:[^()\d\n\x1f]|\([^()\d]{2,60}\)){2,120}?\s(?:19|20)\d\d(?!\d))"
)
"""`(Urbana, IL, 2000), A K Peters, 2002`: when it was held, where another year tells when it was printed."""
_THESIS = re.compile(
    r"\s\((?:(?:[Zz]ugl|Phil)\.?[\s,:]*)*(?:[Hh]abil|[Dd]iss|[Tt]h[eè]s|[Tt]es[ei]|PhD)[^()]{0,60}(?:19|20)\d\d\)"
)


def printed_once(text: str) -> str:
    """What a piece says without the years of a meeting or a thesis, if the year of the print stands beside them.

    >>> printed_once("in: Canals (Urbana, 2000), Quay Press, 2002"), printed_once("Roe 2016 (Habil. Oslo 2015)")
    ('in: Canals, Quay Press, 2002', 'Roe 2016')
    """
    if "(" not in text:
        return text
    text = _EVENT.sub("", _LATER.sub("", text))
    cut = _THESIS.search(text)
    return text[: cut.start()] + text[cut.end() :] if cut and YEAR.search(text[: cut.start()]) else text


def without_other_printings(rest: Sequence[str]) -> list[str]:
    """The pieces without what brackets behind a year say of other years.

    >>> without_other_printings(["Firenze, 1999 (rist. 2003)", "Canal 3 (2004)"])
    ['Firenze, 1999', 'Canal 3 (2004)']
    """
    return [_LATER.sub("", t) if "(" in t or "[" in t else t for t in rest]


def _may_be_dated(text: str) -> bool:
    cued = _DATE_CUES.search(text.lower()) or _DATE_NUMBERS.search(text) is not None
    return cued and _DATE_CUE.search(text) is not None


def _bare_years(text: str) -> list[FoundDate]:
    bare = _LONG_NUMBER.sub(lambda m: " " * len(m.group()), text)
    if len(YEAR.findall(bare)) > 1:
        bare = _RANGE.sub(lambda m: " " * len(m.group()), bare)
    if in_brackets := list(_IN_BRACKETS.finditer(bare)):
        bare = " " * in_brackets[0].start() + in_brackets[0].group()
    years = [FoundDate(m.group(), m.group(), m.start(), m.end(), False) for m in YEAR.finditer(bare)]
    return years[-1:]


def year_alone(rest: Sequence[str]) -> int | None:
    """`(2024)` behind the authors, or a year in a cell of its own: it dates the work, whatever its volume is called."""
    alone = {found.group(1) for text in rest if (found := _ALONE.fullmatch(text) or _BEFORE_IN.match(text))}
    return int(alone.pop()) if len(alone) == 1 else None


def last_year(published: FoundDate | None, rest: Sequence[str]) -> int | None:
    if published and published.iso:
        return int(published.iso[:4])
    years = [
        int(y)
        for text in without_other_printings(rest)
        if len(text) < 600
        for y in YEAR.findall(_LONG_NUMBER.sub(" ", text))
    ]
    if years:
        return years[-1]
    return None


def only_year(texts: Sequence[str]) -> int | None:
    """The one year that stands anywhere in the pieces, however much stands around it.

    >>> only_year(["Canal Studies 20, 53-93, (1992). (English translation)", "pdf"]), only_year(["1992, 1993"])
    (1992, None)
    """
    years = {y for text in texts for y in YEAR.findall(_RANGE.sub(" ", _LONG_NUMBER.sub(" ", text)))}
    return int(years.pop()) if len(years) == 1 else None


def year_of_badge(texts: Sequence[str]) -> int | None:
    """The year in the short name of a meeting that stands apart, where the venue that is spelled out states none.

    >>> year_of_badge(["[SC'17]", "Proceedings of the Conference on Canals"]), year_of_badge(["A17", "12 pages"])
    (2017, None)
    """
    short = (t for t in texts if len(t) <= _BADGE and " " not in t.strip() and DIGIT.search(t))
    return next((place.year for t in short if (place := parse_venue(t)) and place.year), None)
