# ruff: noqa: E501 (patterns are read more easily whole)
"""Lists of authors, in the notations that people use, split into the names as printed.

Several readings of one list are tried (by semicolon, by comma, surname and initials in pairs) and the one whose pieces
look most like names is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crawler.lexicon.people import is_given_name, is_surname, is_title_word
from crawler.values.author_marks import roles, trimmed, unmarked, without_superscripts
from crawler.values.cues import DIGIT, holds
from crawler.values.initialled import initialled_list
from crawler.values.name_shapes import INITIALS, PARTICLES, SUFFIXES, name_likeness


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The names in order, as printed but for markers; whether the list is whole; who did what."""

    names: tuple[str, ...]
    complete: bool
    equal: tuple[str, ...]
    corresponding: tuple[str, ...]
    affiliations: tuple[str, ...]


_AND = re.compile(
    r"(?:\s*[,;]\s*|\s+)(?:(?:and|und)(?:\s*,)?|et|y|with|и|ve|och|og|en|i|a(?=\s[A-ZÀ-ÞĀ-Ž][^\W\d_])|&amp;)\s+|\s*[,;]?\s*&\s*|\s*[,;]?\s+(?:&|e|＆)\s+"
)
_JOINING = frozenset("and und et y with и ve och og en i a e ＆".split())
_COMMA = re.compile(r"\s*[,，、]\s*(?!\d{1,2}(?:\s*[,*†‡]|\s*$))(?![^()]{0,60}\))")
_PIECE_END = re.compile(r"\s*,\s*(?:and\s+|&\s*|und\s+|et\s+)?|\s+(?:and|und|et|y)\s+|\s*&\s*")
_SEMICOLON = re.compile(r"\s*[;；•|]\s*|\s+[·‧∙/]\s+")
_SIGN_BETWEEN = re.compile(r"[;；•|·‧∙/]")
_CJK_GAP = re.compile(r"[\s　・·,，、;；]+")
_ALL_CJK = re.compile(r"[\u3400-\u9fff\uac00-\ud7af々\s　・·,，、;；]+")
_PAREN = re.compile(r"\s*[(（\[]([^()（）\[\]]{1,120})[)）\]]")
_AFFILIATION_DOT = re.compile(r"\s+[·•|]\s+(?=[^·•|]*$)")
_GROUPS = (
    *("Group", "Collaboration", "Team", "Consortium", "Collaborators", "Committee", "Investigators", "Network"),
    *("Initiative", "Project", "Working Group", "Community", "Contributors"),
)
_GROUP = re.compile(rf"(?:The\s)?(?:[A-Z][\w.+&-]*\s){{1,6}}(?:{'|'.join(_GROUPS)})")
_LOWER_WORD = re.compile(r"(?<![\w’'.-])[a-z]{3,}(?![\w’'-])")
_NICKNAME = re.compile(r"\s[(\"“'][^\W\d_]+[)\"”']\s")
_NICKNAME_SIGNS = ("(", '"', "“", "'")
_HONOUR = re.compile(r"^\s*(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor)\b\.?\s+)+(?=\S)")
_BARE_INITIALS = re.compile(r"[^\W\d_]{2}\s[A-ZÀ-Þ]{1,3}$")
_HONOURS = ("Dr", "Pr", "Mr", "Ms")
_OF_VENUES = re.compile(
    r"\b(?:Proceedings|Conference|Workshop|Journal|Transactions|Symposium|IEEE|ACM|editors?|volume|pages|pp)\b|\d\s?[:–-]{1,2}\s?\d"
)
_WORDS_OF_VENUES = (
    *("Proceedings", "Conference", "Workshop", "Journal", "Transactions", "Symposium", "IEEE", "ACM", "editor"),
    *("volume", "pages", "pp"),
)
_EAST_ASIAN = re.compile(r"[\u3400-\u9fff々ヶ]{1,3}[ \u3000]?[\u3040-\u30ff\u3400-\u9fff々]{1,3}")
_GLUED_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?){1,3}[A-ZÀ-Þ][^\W\d_]+$")
_TWO_WITH_INITIALS = re.compile(
    r"((?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w'’-]+)\s((?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w'’-]+)"
)
"""`Y.-H. Lin S. Rahimi`."""
_LONGEST = 12_000


def split_authors(text: str, superscripts: Sequence[tuple[int, int]] = ()) -> AuthorList | None:
    """The authors in a text that is nothing but a list of authors; None if it does not look like one.

    >>> split_authors("Seanie Lee*, Hae Beom Lee*, and Juho Lee et al.").names
    ('Seanie Lee', 'Hae Beom Lee', 'Juho Lee')
    """
    if len(text) > _LONGEST:
        return None
    return _split(without_superscripts(text, superscripts) if superscripts else text)


@lru_cache(maxsize=16384)
def _split(text: str) -> AuthorList | None:
    if not text[:1].isalpha() and not any(map(str.isalpha, text)):
        return None
    rest = trimmed(text)
    bare, affiliations = _without_affiliations(rest.text)
    if (holds(bare, _WORDS_OF_VENUES) or DIGIT.search(bare)) and _OF_VENUES.search(bare):
        return None
    pieces = _with_missing_commas(_best_reading(bare))
    pairs = [unmarked(piece) for piece in pieces]
    names = [_tidy(name) if name[:1].isalpha() or any(map(str.isalpha, name)) else "" for name, _ in pairs]
    marks = [mark for (_, mark), name in zip(pairs, names, strict=True) if name]
    names = _evenly_stopped([name for name in names if name])
    if not names or _likeness(names) < 0.35:
        return None
    equal, corresponding = roles(marks, names, rest.legend)
    return AuthorList(tuple(names), not rest.cut, equal, corresponding, tuple(affiliations))


def _evenly_stopped(names: list[str]) -> list[str]:
    """`Doe J, Muster E.`: where initials have no full stops, that of the last name ends the list."""
    if len(names) > 1 and names[-1].endswith(".") and all(_BARE_INITIALS.search(name) for name in names[:-1]):
        return [*names[:-1], names[-1][:-1]] if _BARE_INITIALS.search(names[-1][:-1]) else names
    return names


def _with_missing_commas(pieces: list[str]) -> list[str]:
    """`Jane Doe John Smith` amid other names is two people, if one name surely ends and another surely begins there."""
    if len(pieces) < 3 or max(map(len, pieces)) < 12:
        return pieces
    return [name for piece in pieces for name in (_two_names(piece) or [piece])]


def _two_names(piece: str) -> list[str] | None:
    if piece[1:2] == "." and (glued := _TWO_WITH_INITIALS.fullmatch(piece)):
        return [glued.group(1), glued.group(2)]
    words = piece.split()
    if not 4 <= len(words) <= 6 or "," in piece:
        return None
    for cut in range(2, len(words) - 1):
        ends, begins = words[cut - 1].strip("*†‡"), words[cut]
        if is_surname(ends) and not is_given_name(ends) and is_given_name(begins) and not is_surname(begins):
            two = [" ".join(words[:cut]), " ".join(words[cut:])]
            if is_given_name(words[0]) and all(name_likeness(unmarked(name)[0]) > 0.8 for name in two):
                return two
    return None


def _tidy(name: str) -> str:
    """A full stop stays after an initial or suffix only."""
    if name.lstrip()[:2] in _HONOURS:
        name = _HONOUR.sub("", name)
    name = name.strip(" \t\n,;:–—-\u200b\ufe0f").removesuffix(" and")
    last = name.rpartition(" ")[2]
    if name.endswith(".") and len(last) > 3 and last.lower() not in SUFFIXES and last.count(".") == 1:
        name = name[:-1]
    return name


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
        text = _PAREN.sub(lambda m: m.group() if _is_nickname(whole, m) else "", whole)
    return text, [f for f in found if sum(c.isalpha() for c in f) > 1]


def _is_nickname(text: str, match: re.Match[str]) -> bool:
    """`Xuan (Cecilia) Zhang`: one word in parentheses with more of the name after it."""
    after = text[match.end() : match.end() + 2]
    return match.group(1).isalpha() and match.group(1).istitle() and after[:1] == " " and after[1:].isupper()


_SURNAME_GAP_GIVEN = re.compile(r"[\u3400-\u9fff々]{1,3}[ \u3000][\u3040-\u30ff\u3400-\u9fff々]{1,3}")


def _best_reading(text: str) -> list[str]:
    if _ALL_CJK.fullmatch(text):
        return _cjk_reading(text)
    if _is_group(text):
        return [text]
    readings = list(_readings(text))
    return max(readings, key=_likeness) if len(readings) > 1 else readings[0]


def _cjk_reading(text: str) -> list[str]:
    """Names parted by signs; by spaces too if the pieces are then whole names, not surname and given name."""
    by_sign = [p.strip() for p in re.split(r"[・·,，、;；]+", text) if p.strip()]
    gapped = sum(_SURNAME_GAP_GIVEN.fullmatch(p) is not None for p in by_sign)
    if len(by_sign) > 1 and gapped * 2 >= len(by_sign) and all(len(p) <= 7 for p in by_sign):
        return by_sign
    by_gap = [p for p in _CJK_GAP.split(text) if p]
    return (
        by_gap
        if len(by_gap) > len(by_sign) and all(2 <= len(p) <= 4 for p in by_gap) and any(len(p) > 2 for p in by_gap)
        else by_sign
    )


def _readings(text: str) -> list[list[str]]:
    """The ways to divide the list that are worth a comparison."""
    found = initialled_list(text) if "." in text else None
    by_grammar = [list(found[1])] if found and not text[found[0] :].strip(" .,;*†‡§¶#") else []
    return by_grammar + _by_signs(text)


def _by_signs(text: str) -> list[list[str]]:
    if _SIGN_BETWEEN.search(text) and _SEMICOLON.search(text):
        parts = [p for p in _SEMICOLON.split(text) if p]
        parts = [q for p in parts for q in _AND.split(p) if q]
        readings = [[_rejoined(p) for p in parts]]
        if ";" not in text:
            readings.append(_by_comma(text))
        elif "," in text and any(p.count(",") > 1 or p.count(",") != parts[-1].count(",") for p in parts):
            readings += _by_signs(text.replace(";", ","))
        return readings
    readings = [_by_comma(text)]
    if "," in text:
        readings += [r for r in (_paired(text), _last_upright(text), _by_and(text)) if r]
        readings += [r for r in (_first_inverted(text, readings[0]),) if r]
    return readings


def _rejoined(piece: str) -> str:
    return re.sub(r"\s*,\s*(?=\S)", ", ", piece) if not re.search(r",\S", piece) else piece


def _by_comma(text: str) -> list[str]:
    """`Jane Doe, Tom Roe, Jr., and Eva Poe`; a suffix belongs to the name before it."""
    out: list[str] = []
    for piece in _COMMA.split(text):
        for name in _by_words_of_joining(piece.removeprefix("and ").removeprefix("& ")):
            if out and name.strip().lower() in SUFFIXES:
                out[-1] = f"{out[-1]}, {name.strip()}"
            elif name.strip():
                out.append(name.strip())
    return out or [text]


def _by_words_of_joining(piece: str) -> list[str]:
    if "&" in piece or "," in piece or ";" in piece or not _JOINING.isdisjoint(piece.split()):
        return _AND.split(piece)
    return [piece]


def _sides(text: str) -> list[str]:
    """What stands on the sides of each `and`; most texts hold none, and the pattern is slow to say so."""
    return _AND.split(text) if "&" in text or not _JOINING.isdisjoint(text.split()) else [text]


def _paired(text: str) -> list[str]:
    """`Doe, J., Roe, R. & Poe, E.`: every second piece is initials; or `Muster, Eva, Beispiel, Tom`."""
    pieces = [p for p in _PIECE_END.split(text) if p]
    for at in range(len(pieces) - 1, 1, -1):
        if pieces[at].lower() in SUFFIXES and (whole := f"{pieces[at - 1]}, {pieces[at]}") in text:
            pieces[at - 1 : at + 1] = [whole]
    if len(pieces) < 2 or len(pieces) % 2:
        return []
    initials = [p for p in pieces[1::2] if INITIALS.fullmatch(unmarked(p)[0].partition(", ")[0])]
    if len(initials) * 2 < len(pieces[1::2]):
        return []
    return _joined_as_printed(text, pieces)


def _last_upright(text: str) -> list[str]:
    """`Doe, J., Roe, R., and E. Poe`: all names but the last begin with the surname."""
    if "&" not in text and _JOINING.isdisjoint(text.replace(",", " ").replace(";", " ").split()):
        return []
    joints = list(_AND.finditer(text))
    if not joints or not _is_whole(last := text[joints[-1].end() :]):
        return []
    before = _paired(text[: joints[-1].start()])
    return [*before, last] if before else []


def _first_inverted(text: str, pieces: list[str]) -> list[str]:
    """`Doe, Jane, Tom Roe, and Eva Poe`: the first name only begins with the surname."""
    if len(pieces) < 3 or " " in pieces[0]:
        return []
    first = f"{pieces[0]}, {pieces[1]}"
    whole = all(_is_whole(piece) for piece in pieces[2:])
    if not whole or first not in text or (" " in pieces[1] and not pieces[1].endswith(".")):
        return []
    named = not any(
        is_title_word(w) and not (is_given_name(w) or is_surname(w)) for w in first.replace(",", "").split()
    )
    return [first, *pieces[2:]] if named or INITIALS.fullmatch(pieces[1]) else []


def _is_whole(piece: str) -> bool:
    """A given name or initials and a surname."""
    return (" " in piece and not INITIALS.fullmatch(piece)) or _GLUED_INITIALS.match(piece) is not None


def _joined_as_printed(text: str, pieces: list[str]) -> list[str]:
    out = []
    at = 0
    for surname, given in zip(pieces[::2], pieces[1::2], strict=True):
        start = text.index(surname, at)
        at = text.index(given, start + len(surname)) + len(given)
        out.append(text[start:at])
    return out


def _by_and(text: str) -> list[str]:
    """`Muster, Eva & Beispiel, Tom`: each side of each `and` holds one comma, between surname and given name."""
    sides = [s.strip() for s in _sides(text) if s.strip()]
    if all(side.count(",") == 1 for side in sides) and (
        len(sides) > 1 or sum(1 for w in sides[0].partition(",")[0].split() if w not in PARTICLES) == 1
    ):
        return sides
    return []


def _likeness(names: Sequence[str]) -> float:
    """How much the pieces look like names, on average; single words count little, a few odd ones are forgiven."""
    if len(names) > 1 and all(_EAST_ASIAN.fullmatch(name) for name in names):
        return max(0.75, sum(map(name_likeness, names)) / len(names)) if max(map(name_likeness, names)) >= 0.5 else 0.2
    scores = [_piece_likeness(_without_nickname(unmarked(name)[0].rstrip("."))) for name in names]
    return sum(scores) / len(scores) if scores else 0.0


def _without_nickname(name: str) -> str:
    return _NICKNAME.sub(" ", name) if holds(name, _NICKNAME_SIGNS) else name


def _piece_likeness(name: str) -> float:
    return max(name_likeness(name), 0.7 if _is_group(name) else 0.0)


def _is_group(text: str) -> bool:
    """`The ALTS Group`, `ATLAS Collaboration`: a word of groups after a name that is no plain word."""
    return (
        text.endswith(_GROUPS)
        and _GROUP.fullmatch(text) is not None
        and not all(is_title_word(w) and not w.isupper() for w in text.removeprefix("The ").split()[:-1])
    )


@lru_cache(maxsize=16384)
def author_list_likeness(text: str) -> float:
    """From 0 to 1: does this text look like a list of authors (one name may be a list)?

    >>> author_list_likeness("Hae Beom Lee, Hayeon Lee, and Sung Ju Hwang") > 0.8, author_list_likeness("Neural Networks, Graphs, and Trees") < 0.2
    (True, True)
    """
    if not 2 <= len(text) <= _LONGEST:
        return 0.0
    found = _split(text)
    if found is None:
        return 0.0
    score = _likeness(found.names)
    strays = [w for w in _LOWER_WORD.findall(" ".join(found.names)) if name_likeness(w.title()) < 0.5]
    if len(strays) > len(found.names):
        score *= 0.3
    if len(found.names) > 2:
        score = min(1.0, score + 0.1)
    if not found.complete:
        score = min(1.0, score + 0.1)
    return score
