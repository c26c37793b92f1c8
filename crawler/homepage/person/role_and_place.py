# ruff: noqa: E501 (patterns are read more easily whole)
"""Who somebody is and where, in one phrase of a card: `Student at Acme University`, `Lektor ved Institutt for byer`."""

import re
from functools import cache

from crawler.homepage.facts.joints import joint, without_article
from crawler.homepage.facts.wide_posts import parted
from crawler.homepage.facts.words import WEAK, calling, is_wide, names_institution

_PLAIN = re.compile(r"\s+(?:à l['’]|(?:at|@|an der|am|bei|chez|en la|en el|à la|à)\s+(?:the\s+)?)")
_BRACKET = re.compile(r"\s\((?P<where>[^()]{3,80})\)$")
_PAST = re.compile(
    r"\b(?:former(?:ly)?|previously|until|ehemals|früher|bis|anciennement|jusqu|hasta|già)\b", re.IGNORECASE
)
"""`Professor (Emeritus, formerly Beta University)`"""
_WITHIN = re.compile(r",?\s(?:in|within|with)\s(?:the\s)?(?=[A-Z])")
_SOME_GROUP = re.compile(r"\b(?:Lab|Laboratory|Group|Team|Office)$")
_PERSON = re.compile(r"(?:Prof|Dr|PD)\b")
_ASIDE = re.compile(r"\s\([^():]{2,20}:[^()]*\)$")
"""`(PI: Dr. Eva Muster)`"""
_UNIT = re.compile(
    r"(?<=[a-z.])(?<!\bof)(?<!\bin)(?<!\bat)(?<!\band)(?<!\bthe)(?<!\bde)\s"
    r"(?=(?:Department|Dept\.|School|Faculty|College|Institute|Division|Laboratory)\s(?:of|for)\s[A-Z])"
)
"""`Assistant Professor Department of Tides`, with nothing between."""
_FOCUS = re.compile(
    r"\s(?:mit (?:de[mnr] |einem )?(?=[\w-]*(?:[Ss]chwerpunkt|[Ff]okus))|with an? (?=focus|emphasis|speciali)|avec une (?=spéciali)|con (?=especiali|speciali)).*$"
)
"""`Hochschule Tarn mit dem Schwerpunkt Nebel`"""
_PRONOUNS = re.compile(r"\s\((?:she|he|they|her|his)\b[^()]{0,20}\)", re.IGNORECASE)
_LONGEST = 200


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:(?P<strong>{joint('at')})|{joint('in')})(?:the\s+)?")


def apart(text: str) -> tuple[str, str | None]:
    """The role and, behind a word that says so or in brackets, where.

    >>> apart("PhD Student at Acme University"), apart("Professor of Physics")
    (('PhD Student', 'Acme University'), ('Professor of Physics', None))
    >>> apart("Adiunkt w Instytucie Historii"), apart("Reader (Acme University)")
    (('Adiunkt', 'Instytucie Historii'), ('Reader', 'Acme University'))
    """
    text = _FOCUS.sub("", _PRONOUNS.sub("", text))
    if is_wide(text) and " " not in text and (two := parted(text)):
        return two[1], two[0]
    if (bracket := _BRACKET.search(text)) and names_institution(bracket["where"]):
        return text[: bracket.start()], None if _PAST.search(bracket["where"]) else bracket["where"]
    if plain := _PLAIN.search(text):
        where = text[plain.end() :]
        if amid := _amid(text[: plain.start()]):
            return text[: amid.start()], text[amid.end() :]
        return text[: plain.start()], None if _PERSON.match(where) else _ASIDE.sub("", where)
    unit = _UNIT.search(text)
    if unit and _says_role(text[: unit.start()]):
        return text[: unit.start()], text[unit.end() :]
    for cue in _joints().finditer(text, 0, _LONGEST):
        role, where = text[: cue.start()], text[cue.end() :]
        if _says_role(role) and _opens_with_institution(where, cue["strong"] is not None):
            return role, without_article(where)
    return text, None


def _amid(words: str) -> re.Match[str] | None:
    """Of `Reader in the Department of Law`, to which a university is still to come, what parts the two."""
    return next(
        (m for m in _WITHIN.finditer(words) if _says_role(words[: m.start()]) and _is_unit(words[m.end() :])), None
    )


def _is_unit(words: str) -> bool:
    return names_institution(WEAK.sub("", words)) or _SOME_GROUP.search(words) is not None


def _says_role(words: str) -> bool:
    return (calling(words) or calling(words, "study")) is not None


def _opens_with_institution(words: str, surely: bool) -> bool:
    """`Instytucie Historii`, `CNRS`; a rank is `Titular de Universidad`, a field `chimie`."""
    first, _, rest = words.partition(" ")
    if not first[:1].isupper() or not (rest or surely or first.isupper()):
        return False
    return names_institution(first) or (surely and names_institution(words))
