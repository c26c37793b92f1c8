# ruff: noqa: E501 (patterns are read more easily whole)
"""Lists of authors, in the notations that people use, split into the names as printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name, is_surname
from crawler.values.author_glance import names_nobody
from crawler.values.author_marks import roles, trimmed, unmarked, without_superscripts
from crawler.values.author_readings import best_reading, likeness
from crawler.values.cues import DIGIT
from crawler.values.degrees import without_degrees
from crawler.values.double_surnames import as_printed, hyphenated
from crawler.values.families_alone import before_others, families_alone
from crawler.values.initials_typed import mended
from crawler.values.name_shapes import PARTICLES, SUFFIXES, name_likeness
from crawler.values.plain_names import plain_names


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The names in order, as printed but for markers; whether the list is whole; who did what."""

    names: tuple[str, ...]
    complete: bool
    equal: tuple[str, ...]
    corresponding: tuple[str, ...]
    affiliations: tuple[str, ...]


_PAREN = re.compile(r"\s*[(（\[]([^()（）\[\]]{1,120})[)）\]]")
_AFFILIATION_DOT = re.compile(r"\s+[·•|]\s+(?=[^·•|]*$)")
_LOWER_WORD = re.compile(r"(?<![\w’'.-])[a-z]{3,}(?![\w’'-])")
_HONOUR = re.compile(r"^\s*(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor)\b\.?\s+)+(?=\S)")
_BARE_INITIALS = re.compile(r"[^\W\d_]{2}\s[A-ZÀ-Þ]{1,3}$")
_HONOURS = ("Dr", "Pr", "Mr", "Ms")
_OF_VENUES = re.compile(
    r"\b(?:Proceedings|Conference|Workshop|Journal|Transactions|Symposium|IEEE|ACM|editors?|volume|pages|pp)\b|\d\s?[:–-]{1,2}\s?\d"
)
_WORDS_OF_VENUES = Cues(
    "Proceedings|Conference|Workshop|Journal|Transactions|Symposium|IEEE|ACM|editor|volume|pages|pp"
)
_TWO_WITH_INITIALS = re.compile(
    r"((?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w'’-]+)\.?\s((?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w'’-]+)"
)
"""`Y.-H. Lin S. Rahimi`."""
_MARK_WITHIN = re.compile(r"(?<=\w)[*∗†‡§¶#]+(?=,)")
_DID, _SHORTEST = frozenset("編著訳譯译编"), 3
"""`水門真琴編`: what somebody did, behind the name."""
_NUMBER_BEFORE = re.compile(r"^\d{1,2}\s(?=[^\W\d_])")
_LONGEST, _SURE = 12_000, 0.8
_SHORTENED = 3
"""As long as shortened given names are with their full stop."""


def split_authors(text: str, superscripts: Sequence[tuple[int, int]] = ()) -> AuthorList | None:
    """The authors in a text that is nothing but a list of authors; None if it does not look like one.

    >>> split_authors("Seanie Lee*, Hae Beom Lee*, and Juho Lee et al.").names
    ('Seanie Lee', 'Hae Beom Lee', 'Juho Lee')
    """
    if len(text) > _LONGEST:
        return None
    printed = without_superscripts(text, superscripts) if superscripts else text
    found = _split(plain_names(printed))
    return _in_print(found[0], printed) if found else None


def _in_print(found: AuthorList, printed: str) -> AuthorList:
    """The names with the signs of their vowels."""
    if printed.isascii() or (plain := plain_names(printed)) == printed:
        return found
    names, at = [], 0
    for name in found.names:
        start = max(plain.find(name, at), 0)
        at = start + len(name)
        names.append(printed[start:at])
    return replace(found, names=tuple(names))


_DOT_AMID_SCRIPTS = Late(r"(?<=[\u3400-\u9fff々a-z])・(?=[\u3400-\u9fffA-Z])")
"""`近藤洋・Jane Doe・戸嶋樹`."""
_INVERTED = re.compile(r"[^\W\d_a-z][^\W\d_]{1,20}, (?:[^\W\d_a-z]\.[ -]?){1,3}")


@lru_cache(maxsize=16384)
def _split(text: str) -> tuple[AuthorList, float] | None:
    """The authors, and how much their names look like names."""
    if not text[:1].isalpha() and not any(map(str.isalpha, text)):
        return None
    text = mended(text)
    rest = trimmed(_DOT_AMID_SCRIPTS.sub(", ", text) if "・" in text and text != text.upper() else text)
    bare, affiliations = _without_affiliations(without_degrees(rest.text))
    if (_WORDS_OF_VENUES.search(bare) or DIGIT.search(bare)) and _OF_VENUES.search(bare):
        return None
    joined = hyphenated(bare)
    pieces = (rest.cut and before_others(joined)) or _with_missing_commas(best_reading(joined))
    pairs = [unmarked(piece) for piece in pieces]
    names = [_tidy(name) if name[:1].isalpha() or any(map(str.isalpha, name)) else "" for name, _ in pairs]
    marks = [mark for (_, mark), name in zip(pairs, names, strict=True) if name]
    score = likeness(names := _evenly_stopped([name for name in names if name]))
    names = [as_printed(name, bare) for name in names] if joined != bare else names
    names = [_NUMBER_BEFORE.sub("", name) for name in names]
    if score < _SURE and (alone := families_alone(joined)) and alone[0] == len(joined):
        score = alone[2]
    if not names or (score < 0.35 and not (len(names) == 1 and _is_one(names[0], rest.cut))):
        return None
    equal, corresponding = roles(marks, names, rest.legend)
    return AuthorList(tuple(names), not rest.cut, equal, corresponding, tuple(affiliations)), score


def _is_one(name: str, others: bool) -> bool:
    """`Ai, S.`; `Tarafder` if others are said to stand beside."""
    return _INVERTED.fullmatch(name) is not None or (others and name.istitle() and name.isalpha())


def _evenly_stopped(names: list[str]) -> list[str]:
    """`Doe J, Muster E.`: where initials have no full stops, that of the last name ends the list."""
    if len(names) > 1 and names[-1].endswith(".") and all(_BARE_INITIALS.search(name) for name in names[:-1]):
        return [*names[:-1], names[-1][:-1]] if _BARE_INITIALS.search(names[-1][:-1]) else names
    return names


def _with_missing_commas(pieces: list[str]) -> list[str]:
    """`Jane Doe John Smith` amid other names is two people, if one name surely ends and another surely begins there."""
    if len(pieces) < 2 or max(map(len, pieces)) < 12:
        return pieces
    short = sorted(piece.count(" ") for piece in pieces)[len(pieces) // 2] <= 1 or pieces[-1].count(" ") <= 1
    return [name for piece in pieces for name in (_two_names(piece, short) or [piece])]


def _two_names(piece: str, short: bool) -> list[str] | None:
    """`short`: the others have one given name each, so that four words are surely two people."""
    if piece[1:2] == "." and (glued := _TWO_WITH_INITIALS.fullmatch(piece)):
        return [glued.group(1), glued.group(2)]
    words = piece.split()
    if not 4 <= len(words) <= 6 or "," in piece:
        return None
    if short and len(words) == 4 and _are_pairs(words):
        return [" ".join(words[:2]), " ".join(words[2:])]
    for cut in range(2, len(words) - 1):
        ends, begins = words[cut - 1].strip("*†‡"), words[cut]
        if is_surname(ends) and not is_given_name(ends) and is_given_name(begins) and not is_surname(begins):
            two = [" ".join(words[:cut]), " ".join(words[cut:])]
            if is_given_name(words[0]) and all(name_likeness(unmarked(name)[0]) > 0.8 for name in two):
                return two
    return None


def _are_pairs(words: Sequence[str]) -> bool:
    """`Delphine Holm David Roe`: given name and family name, twice."""
    given, families = (words[0], words[2]), [w.strip("*†‡") for w in words[1::2]]
    return all(map(is_given_name, given)) and not any(
        (is_given_name(w) and not is_surname(w)) or w in PARTICLES or len(w) < 3 for w in families
    )


@lru_cache(maxsize=16384)
def _tidy(name: str) -> str:
    """A full stop stays after an initial or suffix only."""
    if name.lstrip()[:2] in _HONOURS:
        name = _HONOUR.sub("", name)
    name = name.strip(" \t\n,;:–—-\u200b\ufe0f").removesuffix(" and")
    if name[-1:] in _DID and len(name) > _SHORTEST and " " not in name:
        name = name[:-1]
    name = _MARK_WITHIN.sub("", name) if "," in name else name
    last = name.rpartition(" ")[2]
    if name.endswith(".") and last.lower() not in SUFFIXES and last.count(".") == 1:
        return name[:-1] if len(last) > _SHORTENED or _is_short_family(name, last[:-1]) else name
    return name


def _is_short_family(name: str, last: str) -> bool:
    """`Wei Xu.` and `W. Xu.` end a list, while `Petrov Yu.` and `Doe Wm.` shorten a given name."""
    first = name.partition(" ")[0]
    return len(last) == _SHORTENED - 1 and is_surname(last) and (first[1:] == "." or is_given_name(first))


def _without_affiliations(text: str) -> tuple[str, list[str]]:
    """`Jane Doe (MIT), Tom Roe (ETH)` and `Jane Doe, Tom Roe · mila`: what follows the names is where they are."""
    found: list[str] = []
    if ("·" in text or "•" in text or "|" in text) and (tail := _AFFILIATION_DOT.search(text)):
        side = text[tail.end() :].strip()
        if "," in text[: tail.start()] and name_likeness(side) < 0.6:
            found.append(side)
            text = text[: tail.start()]
            again = trimmed(text)
            text = again.text
    if "(" in text or "（" in text or "[" in text:
        whole = text
        found = [m.group(1).strip() for m in _PAREN.finditer(whole) if not _is_nickname(whole, m)] + found
        text = _PAREN.sub(lambda m: m.group() if _is_nickname(whole, m) else _gap(whole, m), whole)
    return text, [f for f in found if sum(c.isalpha() for c in f) > 1]


def _gap(text: str, aside: re.Match[str]) -> str:
    return " " if text[aside.end() : aside.end() + 1].isalpha() else ""


def _is_nickname(text: str, match: re.Match[str]) -> bool:
    """`Xuan (Cecilia) Zhang`: one word in parentheses with more of the name after it."""
    after = text[match.end() : match.end() + 2]
    return match.group(1).isalpha() and match.group(1).istitle() and after[:1] == " " and after[1:].isupper()


@lru_cache(maxsize=16384)
def author_list_likeness(text: str) -> float:
    """From 0 to 1: does this text look like a list of authors (one name may be a list)?

    >>> author_list_likeness("Hae Beom Lee, Hayeon Lee, and Sung Ju Hwang") > 0.8, author_list_likeness("Neural Networks, Graphs, and Trees") < 0.2
    (True, True)
    """
    if not 2 <= len(text) <= _LONGEST or names_nobody(text):
        return 0.0
    known = _split(text)
    if known is None:
        return 0.0
    found, score = known
    strays = [
        w for w in _LOWER_WORD.findall(" ".join(found.names)) if w not in PARTICLES and name_likeness(w.title()) < 0.5
    ]
    if len(strays) > len(found.names):
        score *= 0.3
    if len(found.names) > 2:
        score = min(1.0, score + 0.1)
    if not found.complete:
        score = min(1.0, score + 0.1)
    return score
