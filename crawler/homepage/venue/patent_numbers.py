# ruff: noqa: E501 (patterns are read more easily whole)
"""The number of a patent, before its title or as its place: `US Patent 7,123,456. Rope with a knot`, `Пат. 2599001 РФ. Канат`."""

from crawler.lexicon.late import Late
from crawler.lexicon.letters import UPPER
from crawler.lexicon.phrases import one_of, phrases

_OFFICES = tuple("US EP WO DE FR GB JP CN KR RU ES IT CA AU BR IN PL CZ TW NL SU UA AT CH SE MX ZL".split())
_DIGITS = r"(?=(?:[ ,./]?\d){5})\d{1,14}(?:[ ,./](?!(?:19|20)\d\d(?![\d /]))\d{1,12}){0,5}"
_OF = r"(?:\s\(?(?:РФ|СССР|Росси[яи]|Российская Федерация|Укра[иї]на|Украины|України|USA?)\)?)"
_NUMBER = (
    rf"(?:{one_of('patent')}{_OF}?,?\s(?:(?:[Aa]pplication|[Nn]o\.?|[Nn]r\.?|[Nn]úm\.?|[nN][º°]|№|number|на изобретение|на полезную модель)\s?){{0,2}}(?:[A-Z]{{2}}\s?)?"
    rf"|(?:{'|'.join(_OFFICES)})\s?(?=(?:[ ,./]?\d){{7}}|\d+\s?[A-Z]\d)){_DIGITS}(?:\.X|\s?[A-Z]\d?(?![\w’']))?{_OF}?"
)
_STANDS_FIRST = Late(rf"{_NUMBER}(?:\s?[.,:;]|\s[–—-])?\s+(?=[\"“„«]?[{UPPER}])")
_ALONE = Late(rf"({_NUMBER})(?:[\s.,;()，；。]|(?:19|20)\d\d年?)*")
_CUES = (*_OFFICES, *{p[:3] for p in phrases("patent")})


def behind_patent_number(clean: str, at: int) -> int:
    """Where the title begins, if such a number stands here; else the same place.

    >>> text = "US Patent 7,123,456. Rope with a knot"
    >>> text[behind_patent_number(text, 0) :]
    'Rope with a knot'
    """
    found = _STANDS_FIRST.match(clean, at) if clean.startswith(_CUES, at) else None
    return found.end() if found else at


def patent_number(text: str) -> str | None:
    """The number as printed, if a piece of an entry says nothing else but perhaps a year.

    >>> patent_number("Patent DE 10 2012 012 345, 2013"), patent_number("US dollars 12345 later")
    ('Patent DE 10 2012 012 345', None)
    """
    found = _ALONE.fullmatch(text) if text.startswith(_CUES) else None
    return found[1] if found else None
