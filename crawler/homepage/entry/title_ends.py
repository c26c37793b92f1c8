# ruff: noqa: E501 (patterns are read more easily whole)
"""How likely a title ends at each sign where it might: learnt from the words and signs on both sides of it.

Titles hold full stops, colons, commas and brackets themselves. Which of them ends one is told by what follows, a
journal, a press, a number, and by what stands before; and no list of journals is ever whole. The weights of what is
seen there (`title_ends.csv`) were fitted to the entries of labelled pages in many languages by
`benchmarks/fit_weights.py`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from math import sqrt
from typing import NamedTuple

from crawler.lexicon.late import Late
from crawler.lexicon.letters import EASTERN
from crawler.lexicon.people import is_given_name, is_surname
from crawler.lexicon.phrases import one_of
from crawler.lexicon.places import is_city, is_place
from crawler.lexicon.theses import called_a_thesis
from crawler.lexicon.weights import chance, total, weights

_TABLE = "title_ends.csv"
SIGNS = re.compile(
    r"\.(?<!\bvs.)(?<!\bal.)(?<!(?<!\w-)\b[A-Z].)(?<!\bNo.)(?<!\bVol.)(?=[\s\"”“\[(])|\.(?<=\s[A-Z].)(?=\s"
    + one_of("serial")
    + r"\s)|\s(?<=[?!]\s)|[,;:]\s|,(?<=[A-Za-z\d)],)(?=(?:[A-Z][a-z]+|[A-Z]{3,}|(?:19|20)\d\d)\s)|[。．，；：、]|\s[|/·•]\s|\s//\s|//\s|\s[–—-]{1,2}\s|—"
    rf"|\.(?<=[{EASTERN}\d)）》”].)(?=[{EASTERN}])|(?<=[?!？！])(?=[{EASTERN}])"
    r"|\s[(\[（【{]|[(\[（【{]|\s(?=(?:in|In|IN):\s|In\s[A-Z\d]|(?:by|with|avec|mit|con)\s[A-Z]|(?:which (?:was|is|appeared)|presented at|published in|appeared in|to appear in)\s)"
    r"|\s(?=\d{1,4}\s[A-Z][^\d\n\x1f]{3,80}\s\d{1,4}(?:,\s\d{1,4})?\s\((?:[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d\))"
)
"""What may part a title from what follows it."""
_WITHIN = re.compile(r"\s?[：:、]\s?|\s?[—–]{1,2}\s?")
_PARTS = re.compile(rf"[.．。，,]\s?(?=[{EASTERN}《][^\d\n\x1f]{{0,40}}\d)")
"""In a script without spaces: what stands within titles where the other parts them from a journal."""
_BARE = re.compile(
    r"\s(?=[A-ZÀ-Þ]\.[\s-]?(?:[A-ZÀ-Þ]|d[aeiu]|v[ao]n)|[(\[]?(?:19|20)\d\d\b)|(?<=[a-zà-ÿ?!)])\s(?=[A-ZÀ-Þ])"
)
"""A space before initials, a year, or the first capital behind a word in lower case: nothing else may part them."""
_HARD = re.compile(r"[\n\x1f]|$")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.,;:。，、；：．(（\[\n\x1f]|\s[–—|/]|//")
_CLOSING = re.compile(r"[)\]）】}]")
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EDGE = " ,.;:\n\x1f\"”»’')]"
_WIDE = "\u2e80"
_MOST, _FAR = 24, 1500
_NO_SIGN = 0.25
STATED = re.compile(
    r"\s/\s(?=(?:[^\W\d_a-z]\.[\s-]?){1,2}[^\W\d_a-z][\w’'-]+(?:,\s(?:[^\W\d_a-z]\.[\s-]?){1,2}[^\W\d_a-z][\w’'-]+)*\s?(?://|\.|;|\[))"
)
"""`Title / A. Holm, B. Roe // Journal`: who wrote it, said once more behind the title."""
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?![^()]*\))")
_AT_STROKES = 0.9
_THESIS_ASIDE = Late(rf"(?:[^\W\d_]+\s){{0,2}}{called_a_thesis()}[^()\[\]]{{0,60}}[)\]]", re.IGNORECASE)
"""`(Yayımlanmamış doktora tezi)`: what it is stands behind the title."""
_HARDLY_WITHIN = 0.1
_HARDLY = 0.003
"""If a title goes on to a sign with no more chance than this, what stands behind it needs no look."""
_LEFT, _RIGHT, _SEGMENT, _AFTER = 160, 160, 90, 25


class End(NamedTuple):
    """Where a title may end."""

    at: int
    behind: int
    """Where what follows begins."""
    chance: float
    """0-1: that the title ends here and nowhere before."""


@lru_cache(maxsize=4096)
def ends(clean: str, start: int) -> tuple[End, ...]:
    """Where a title that begins at `start` may end, in order; the last of them is the end of its line."""
    least = weights(_TABLE)["0"]
    hard = line_end(clean, start)
    found, left, strokes = [], 1.0, _strokes(clean, start, hard)
    parted = _parted(clean, start, hard)
    words: list[str] = []
    known = start
    for at, behind in candidates(clean, start, hard):
        words += _WORD.findall(clean, known, at)
        known = at
        follows, capital = _behind(clean, at, behind, hard)
        ended = chance(least + follows + total(_TABLE, _before(clean[start:at], words, capital)))
        if clean[behind - 1] in "([" and _THESIS_ASIDE.match(clean, behind):
            ended = _AT_STROKES
        elif strokes and at <= strokes:
            ended = _AT_STROKES if at == strokes else ended * (1 - _AT_STROKES)
        elif at < parted and _WITHIN.fullmatch(clean, at, behind):
            ended *= _HARDLY_WITHIN
        found.append(End(at, behind, left * ended))
        left *= 1 - ended
        if left < _HARDLY and at < hard:
            found.append(End(hard, min(hard + 1, len(clean)), 0.0))
            break
    return tuple(found)


def _strokes(clean: str, start: int, hard: int) -> int:
    """Where two strokes end the title whatever signs it holds, as the Russian standard has it; 0 if nowhere."""
    if " / " in clean and (stated := STATED.search(clean, start, hard)):
        return stated.start()
    at = clean.find(" // ", start, hard)
    return at if at > 0 and clean[at + 4 : at + 5].isalpha() and not _BARE_YEAR.search(clean, start, at) else 0


def _parted(clean: str, start: int, hard: int) -> int:
    """Where a full stop or comma parts a title without spaces from a name of its kind and a number; 0 if nowhere."""
    if clean[start : start + 1] < _WIDE:
        return 0
    found = _PARTS.search(clean, start, hard)
    return found.start() if found else 0


@lru_cache(maxsize=8192)
def likely_end(clean: str, start: int, end: int) -> float:
    """0-1: how near to the likeliest end of a title that begins at `start` this one comes.

    At no sign it is hardly likely; of titles that go on in the next line nothing is known.
    """
    found = ends(clean, start)
    if end > found[-1].behind:
        return 1.0
    left, best, own = 1.0, 0.0, 0.0
    for one in found:
        if not own and one.at - 1 <= end <= max(one.behind, one.at + 1):
            own = one.chance
        elif not own and one.at > end:
            own = left * _NO_SIGN
        best = max(best, one.chance)
        left = max(0.0, left - one.chance)
    return sqrt(min(1.0, (own or left * _NO_SIGN) / best)) if best else 1.0


def candidates(clean: str, start: int, hard: int) -> Iterator[tuple[int, int]]:
    """The signs between `start` and `hard`, the end of the line: where each begins, and what follows it."""
    found = {s.start(): s.end() for s in islice(SIGNS.finditer(clean, start + 1, hard), _MOST) if s.end() < hard}
    for space in islice(_BARE.finditer(clean, start + 1, hard), _MOST):
        if _parts(clean, start, space):
            found.setdefault(space.start(), space.end())
    yield from sorted(found.items())
    yield hard, min(hard + 1, len(clean))


def _parts(clean: str, start: int, space: re.Match[str]) -> bool:
    """Whether a bare space stands behind a word in lower case, or before initials or a year."""
    at = space.end()
    word = clean[clean.rfind(" ", start, space.start()) + 1 : space.start()]
    return not word[:1].isupper() or not clean[at].isalpha() or clean[at + 1 : at + 2] == "."


def features(clean: str, start: int, at: int, behind: int, hard: int) -> list[str]:
    """What is seen around one place, as the table names it."""
    segment = _segment(clean, behind)
    words = _WORD.findall(segment)
    text = clean[start:at]
    return _following(clean, at, behind, hard, segment, words) + _before(text, _WORD.findall(text), _case(words))


def line_end(clean: str, start: int) -> int:
    found = _HARD.search(clean, start)
    return min(found.start() if found else len(clean), start + _FAR)


@lru_cache(maxsize=16384)
def _behind(clean: str, at: int, behind: int, hard: int) -> tuple[float, str]:
    """What follows speaks this much for an end; and how the words that follow are capitalized."""
    segment = _segment(clean, behind)
    words = _WORD.findall(segment)
    return total(_TABLE, _following(clean, at, behind, hard, segment, words)), _case(words)


def _segment(clean: str, behind: int) -> str:
    text = clean[behind : behind + _RIGHT].lstrip(_EDGE)
    stop = _STOP.search(text)
    return text[: min(stop.start() if stop else _SEGMENT, _SEGMENT)]


def _case(words: Sequence[str]) -> str:
    capital = [w[0].isupper() for w in words if len(w) > 3]
    return ("-" if not capital else "T" if sum(capital) > 0.7 * len(capital) else "s") + str(min(len(capital), 3))


def _following(clean: str, at: int, behind: int, hard: int, segment: str, words: Sequence[str]) -> list[str]:
    sign = clean[at:behind].strip() or (" " if at < hard else "¶")
    right = clean[behind : behind + _RIGHT]
    seen = ["d=" + sign, "cn=" + _case(words)]
    seen += _first_words(sign, right)
    seen += _words(segment, words)
    seen += _after(right.lstrip(_EDGE)[len(segment) :][:_AFTER])
    if sign[0] in "([（【{":
        seen += _bracketed(right)
    seen += _numbers(right.split("\n", 1)[0])
    if not clean[behind:].strip(_EDGE):
        seen.append("last")
    return seen


def _before(text: str, words: Sequence[str], capital: str) -> list[str]:
    """What is seen in the text before the place and in its words, `capital` being the case of the words behind it."""
    seen = [f"lw={min(len(words), 9)}", "ls=" + ("" if text[-1:].isalnum() else text[-1:])]
    if (opened := _opened(text)) is not None:
        seen.append("in" + opened)
    if words:
        last = words[-1]
        seen += ("l=" + last.lower(), f"ll={min(len(last), 4)}")
        if last[0].islower():
            seen.append("lower " + capital[0])
    upper = [w[0].isupper() for w in words[-_LEFT // 8 :][1:] if len(w) > 3]
    seen.append("c=" + ("-" if len(upper) < 2 else "T" if sum(upper) > 0.6 * len(upper) else "s") + capital[0])
    return seen


def _opened(text: str) -> str | None:
    """The bracket or quotation mark that is open at the end of the text."""
    for opening, closing in ("()", "[]", "（）", "“”", "«»", "「」"):
        if text.count(opening) > text.count(closing):
            return opening
    return None


def _shape(token: str) -> str:
    if token.isdigit():
        return "9" * min(len(token), 4)
    if not token[0].isalnum():
        return token
    if token[0] >= _WIDE:
        return "W"
    if token.isupper():
        return "AA" if len(token) > 1 else "A"
    if token[0].isupper():
        return "Aa"
    return "a9" if _NUMBER.search(token) else "a"


def _first_words(sign: str, right: str) -> list[str]:
    tokens = _TOKEN.findall(right[:60])[:3]
    shapes = [_shape(t) for t in tokens]
    first = "".join(shapes[:1])
    seen = ["1=" + first, "2=" + " ".join(shapes[:2]), "3=" + " ".join(shapes), "d1=" + sign + first]
    seen += [f"w{n}={token.lower()}" for n, token in enumerate(tokens[:2])]
    if tokens and is_surname(tokens[0]):
        seen.append("surname")
    if tokens and is_given_name(tokens[0]):
        seen.append("given")
    return seen


def _words(segment: str, words: Sequence[str]) -> list[str]:
    seen = []
    for word in dict.fromkeys([w.lower() for w in words[:12]]):
        seen.append("s=" + word)
        if len(word) > 6:
            seen += ("…" + word[-5:], word[:5] + "…")
    if segment and segment[0] >= _WIDE:
        end = segment.strip()
        seen += ("e1=" + end[-1:], "e2=" + end[-2:], "b2=" + segment[:2], f"wide{min(len(segment) // 3, 5)}")
    else:
        seen.append(f"n{min(len(words), 8)}")
    if _NUMBER.search(segment):
        seen.append("digit")
    if is_city(segment):
        seen.append("city")
    elif is_place(segment):
        seen.append("place")
    return seen


def _after(after: str) -> list[str]:
    words = _WORD.findall(after)[:2]
    return ["a=" + after.strip()[:1], *["aw=" + (_shape(w) if w[0].isdigit() else w.lower()) for w in words]]


def _bracketed(right: str) -> list[str]:
    inside = _CLOSING.split(right, maxsplit=1)[0]
    behind = right[len(inside) + 1 :]
    seen = [f"bn={min(5, len(inside) // 10)}", "ba=" + behind[:2].strip()[:1]]
    if _NUMBER.search(inside):
        seen.append("bd")
    if not behind.strip(_EDGE):
        seen.append("bl")
    return seen


def _numbers(line: str) -> list[str]:
    number = _NUMBER.search(line)
    stops = min(4, len(_STOP.findall(line[: number.start()] if number else line)))
    seen = [f"stops={stops}"] if number else ["no number", f"stops={stops}-"]
    if number and _YEAR.search(line):
        seen.append("year")
    return seen
