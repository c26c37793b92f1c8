"""An award and who gave it, in either order, with a dash, a stroke, a colon, a stop or a bracket between the two."""

import re
from collections.abc import Sequence

from crawler.homepage.facts.award_givers import ACRONYM, KIND, is_giver
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import is_wide, names_institution
from crawler.lexicon.places import is_place

_SIGN = re.compile(r"\s+[–—·•-]+\s+|\s*\|\s*|(?<=[^\W\d_]{4})\.\s+(?=[^\W\da-z_])|(?<=\w):\s+(?=\w)")
_EASTERN_SIGN = re.compile(r"\s*[，,、；;：|]\s*|\s+(?:[–—-]\s+)?")
_GIVER_FIRST = re.compile(r"(?P<giver>[^\W\d_a-z][^,()]*(?:,\s[^,()]+)??),\s+(?P<title>[^\W\d_a-z].*)")
_BRACKET = re.compile(r"(?P<title>.*\S)\s?[(（](?P<giver>[^()（）]{3,60})[)）]$")
_MEMBER = re.compile(r"(?:(?:[Ee]lected|[Hh]onorary) )?[Mm]ember (?:of|at)\b")
"""`Fellow of the Lock Society · Member of the Tarn Academy`: another honour, and who gave neither."""
_SHORT_NAME, _NAMED = 4, 3
_LONGEST = 12


def by_sign(title: str) -> tuple[str, str] | None:
    """The award and its giver, if one of both stands on each side of a sign.

    >>> by_sign("Lock Prize – Leverhulme Trust"), by_sign("IEEE: Best Paper Award"), by_sign("Prize | Gold Medal")
    (('Lock Prize', 'Leverhulme Trust'), ('Best Paper Award', 'IEEE'), None)
    """
    if is_wide(title):
        return _in_east(title)
    pieces = [p for p in map(trim, _SIGN.split(title)) if p]
    if len(pieces) > 1:
        if _MEMBER.match(pieces[-1]):
            return None
        if is_giver(pieces[-1]) or (
            is_giver_alone(pieces[-1]) and not _labelled(title, pieces[-1]) and any(map(KIND.search, pieces[:-1]))
        ):
            return title[: title.rindex(pieces[-1])].rstrip(" –—·•-|:.,"), pieces[-1]
        if all(map(is_giver, pieces[0].split(", "))) or (is_giver_alone(pieces[0]) and KIND.search(pieces[1])):
            return title[title.index(pieces[1], len(pieces[0])) :], pieces[0]
    return _in_brackets(title) or _giver_first(title)


def _labelled(title: str, last: str) -> bool:
    """`Fellowship: Anna Roe Individual`: behind a colon stands which one it was."""
    return title[: title.rindex(last)].rstrip().endswith(":")


def giver_among(others: Sequence[str]) -> str | None:
    """Who gave it, if nothing but that stands beside what the award is called."""
    return others[0] if len(others) == 1 and is_giver_alone(others[0]) else None


def is_giver_alone(words: str) -> bool:
    """`Acme University`, `IEEE`, `Leverhulme Trust`: somebody, and neither a place nor another award."""
    if KIND.search(words) or is_place(words) or len(words.split()) > _LONGEST:
        return False
    bare = len(words.split()) <= _SHORT_NAME and words.istitle() and " " in words and "," not in words
    return is_giver(words) or ACRONYM.fullmatch(words) is not None or bare


def _in_brackets(title: str) -> tuple[str, str] | None:
    """`Best Paper Award (ACL)`; `Graduate Fellowship (GF)` is short for itself."""
    found = _BRACKET.fullmatch(title)
    if found is None or not KIND.search(found["title"]) or KIND.search(found["giver"]):
        return None
    giver = found["giver"].strip()
    initials = "".join(w[0] for w in found["title"].split()).upper()
    named = giver.istitle() and len(giver.split()) >= _NAMED
    called = names_institution(giver) or named or (ACRONYM.fullmatch(giver) and giver[:2].upper() not in initials)
    return (found["title"], giver) if called else None


def _giver_first(title: str) -> tuple[str, str] | None:
    """`Graduate School, Acme University, Merit Scholarship`"""
    found = _GIVER_FIRST.fullmatch(title)
    if found is None or not KIND.search(found["title"]):
        return None
    return (found["title"], found["giver"]) if all(map(_gives, found["giver"].split(", "))) else None


def _gives(words: str) -> bool:
    return is_giver(words) or (ACRONYM.fullmatch(words) is not None and not KIND.search(words))


def _in_east(title: str) -> tuple[str, str] | None:
    """`優秀論文賞 土木学会`, `教育部，国家奖学金`: two parts, one of them somebody."""
    bracket = _BRACKET.fullmatch(title)
    parts = [bracket["title"], bracket["giver"]] if bracket else [p for p in _EASTERN_SIGN.split(title) if p]
    if len(parts) != 2:
        return None
    somebody = [names_institution(p) and not KIND.search(p) for p in parts]
    if somebody == [True, False]:
        return parts[1], parts[0]
    return (parts[0], parts[1]) if somebody == [False, True] else None
