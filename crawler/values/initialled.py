# ruff: noqa: E501 (patterns are read more easily whole)
"""Lists of authors with initials, read by their grammar: whatever the order, with commas missing or too many.

`Audigier, V. Husson, F. Josse, J.` and `Rosen, N., J. Stewart, & O. Sammons` are no riddle to whoever knows that each
unit is a family name with initials. Which of the ways to divide a text into such units is meant, the fewest doubts tell.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name, is_surname, is_title_word

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f\u0391-\u03a9\u0410-\u042f"
_WORD = rf"(?:[dlDLO]['’])?[{_CAPITAL}][^\W\d_]+(?:[-‐'’][^\W\d_]+)*"
_PARTICLE = r"(?:van|von|vom|zu|zur|de|der|den|da|di|del|della|dos|du|la|le|el|al|bin|ten|ter)"
_FAMILY = rf"(?:{_PARTICLE}\s)*{_WORD}"
_DOTTED = rf"(?:[{_CAPITAL}][a-z]?\.|[{_CAPITAL}][-‐][{_CAPITAL}]\.)(?:[-‐\s]?[{_CAPITAL}]\.){{0,3}}(?:\s?[{_CAPITAL}](?=\s?[,;&]))?"
_INITIAL = re.compile(rf"[{_CAPITAL}][a-z]?\.|[{_CAPITAL}][-‐][{_CAPITAL}]\.")
"""Without one of these no list is one of names with initials."""
_MARK = r"[*∗†‡§¶#]*"
_Unit = tuple[Late, float, bool]
_UNITS: tuple[_Unit, ...] = (
    # the pattern of a unit, how doubtful it is, whether it holds initials
    (Late(rf"({_FAMILY}){_MARK},\s?({_DOTTED}){_MARK}"), 0.0, True),
    (Late(rf"({_FAMILY}\s{_FAMILY}){_MARK},\s?({_DOTTED}){_MARK}"), 0.1, True),
    (Late(rf"({_FAMILY})\.\s({_DOTTED}){_MARK}"), 0.45, True),
    (Late(rf"({_FAMILY})\s({_DOTTED}){_MARK}"), 0.05, True),
    (Late(rf"({_FAMILY}(?:\s{_FAMILY})?){_MARK},\s({_WORD}\s{_DOTTED}){_MARK}(?!\s[^\W\d_a-z])"), 0.3, True),
    (Late(rf"({_DOTTED})\s?({_FAMILY}){_MARK}"), 0.0, True),
    (Late(rf"({_DOTTED})\s?({_FAMILY}\s{_FAMILY}){_MARK}"), 0.15, True),
    (Late(rf"({_FAMILY}),\s({_WORD})(?=\s?[,;&.(]|\s(?:and|et|und|y)\s){_MARK}"), 0.6, False),
    (Late(rf"({_WORD})\s((?:[{_CAPITAL}]\.\s?){{0,3}}{_FAMILY}(?:\s{_WORD})?){_MARK}"), 0.4, False),
)
_BARE = _UNITS[3][0]
_BEHIND_INITIAL = (".", "-", "‐")
_INITIALS_FIRST = tuple(unit for unit in _UNITS if unit[0].pattern.startswith(f"({_DOTTED}"))
_FAMILY_FIRST = tuple(unit for unit in _UNITS if unit not in _INITIALS_FIRST)
_PARTED = re.compile(
    r"(?:(?<=\.)\.)?\s*[,;]\s*(?:(?:and|et|und|y|\[?(?:\.\.\.|\.\s\.\s\.|…)\]?)(?=[\s,])[\s,]*)?(?:&\s*)?|(?:(?<=\.)\.)?\s*&\s*|\s+(?:and|et|und|y)\s+",
    re.IGNORECASE,
)
_JOINS = re.compile(r"&|\b(?:and|et|und|y)\b", re.IGNORECASE)
_RUN_ON = re.compile(r"(?<=\.)\s+")
_ENDS = re.compile(
    r"\s*(?:$|,?\s*[(\[]|,?\s*(?:eds?\.|editors?\b|hrsg|hg\.)|[,.:]?\s*[(\[]?(?:19|20)\d\d|[:;\"“”„«‘]|,\s*[\"“„«‘]|\.\s|,?\s*et\.? al|\s+in:?\s|\n|\x1f)|(?<=\.)\s+(?=[^\W\d_a-z])(?!\w+\s\d)|,\s+(?=[^\W\d_a-z])"
)
_SERIAL = re.compile(r"\.\s(?:[A-Z][a-z]+\.|\d)")
_ABBREVIATED = frozenset(
    "Chem Phys Math Biol Sci Lett Rev Proc Trans Appl Comput Anal Geom Res Bull Soc Press Univ Econ Catal Ecol Int Am Ann Eng Mech Stat Mater Solution Algorithm".split()
)
"""Words of serials after `J.`"""
_LONGEST = 3000
_DOUBT, _LEAST = 0.35, 2
_CUT = 0.15
"""That the second of two initials belongs to the next name, with nothing between them."""


class _Step(NamedTuple):
    doubt: float
    before: int
    """Where the unit before ends; -1 for the first."""
    start: int
    units: int
    initialled: int
    joined: bool
    """An `and` stands before the last unit: the list ends behind it."""


@lru_cache(maxsize=4096)
def initialled_list(text: str) -> tuple[int, tuple[str, ...]] | None:
    """(end, names as printed) of the list with which the text begins; None if it is no list of names with initials.

    >>> initialled_list("Audigier, V. Husson, F. Josse, J. (2016). MIMCA")
    (33, ('Audigier, V.', 'Husson, F.', 'Josse, J.'))
    """
    if not _INITIAL.search(text, 0, _LONGEST + 60):
        return None
    reached: dict[int, _Step] = {}
    heads = {0: _Step(0.0, -1, 0, 0, 0, False)}
    while heads:
        at = min(heads)
        came = heads.pop(at)
        if at > _LONGEST:
            break
        for end, doubt, initialled in _units(text, at):
            step = _Step(came.doubt + doubt, came.before, at, came.units + 1, came.initialled + initialled, came.joined)
            if end in reached and reached[end].doubt <= step.doubt:
                continue
            reached[end] = step
            for follow, more in _gaps(text, end, "," in text[at:end]):
                joined = _JOINS.search(text, end, follow) is not None
                more += 1.5 if step.joined and not joined else 0.0
                head = _Step(step.doubt + more, end, follow, step.units, step.initialled, joined)
                if follow not in heads or heads[follow].doubt > head.doubt:
                    heads[follow] = head
    sure = [e for e, s in reached.items() if _is_sure(s) and _ENDS.match(text, e)]
    return _told(text, reached, max(sure)) if sure else None


def _is_sure(step: _Step) -> bool:
    return step.units >= _LEAST and step.doubt <= _DOUBT * step.units and step.initialled * 2 >= step.units


def _told(text: str, reached: dict[int, _Step], end: int) -> tuple[int, tuple[str, ...]]:
    names, at = [], end
    while at >= 0:
        step = reached[at]
        names.append(text[step.start : at])
        at = step.before
    return end, tuple(reversed(names))


def _units(text: str, at: int) -> Iterator[tuple[int, float, bool]]:
    """Each unit that may begin here: its end, its doubt, whether it holds initials."""
    for pattern, doubt, initialled in _units_at(text, at):
        found = pattern.match(text, at)
        if not found:
            continue
        words = [w for part in found.groups() for w in part.split() if "." not in w and w[0].isupper()]
        if _SERIAL.match(text, found.end()) or any(w in _ABBREVIATED for w in words):
            continue
        if any(is_title_word(w) and not (is_surname(w) or is_given_name(w)) for w in words):
            continue
        if pattern is _BARE and is_given_name(found.group(1)) and not is_surname(found.group(1)):
            doubt = 0.5  # `Roe Doe, Gustavo A.`: a given name and a middle initial
        yield found.end(), doubt, initialled
        if initialled and found.group(2).count(".") > 1 and found.group().rstrip("*∗†‡§¶#").endswith("."):
            cut = found.start(2) + found.group(2).index(".") + 1
            yield cut, doubt + _CUT, True


def _units_at(text: str, at: int) -> Sequence[_Unit]:
    """Those that may begin here at all: a family's name has two letters at least, an initial two at most."""
    if text[at + 1 : at + 2] in _BEHIND_INITIAL:
        return _INITIALS_FIRST
    return _UNITS if text[at + 2 : at + 3] == "." else _FAMILY_FIRST


def _gaps(text: str, end: int, inverted: bool) -> Iterator[tuple[int, float]]:
    """Where the next unit may begin behind a unit that ends here, and how doubtful that is.

    A comma forgotten behind `Doe, J.` is a slip; behind `Laks V.` stand more initials of Laks.
    """
    if found := _PARTED.match(text, end):
        yield found.end(), 0.0
    elif found := _RUN_ON.match(text, end):
        yield found.end(), 0.3 if inverted else 0.55
