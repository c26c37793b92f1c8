"""The parts of a line of a CV between its commas, dashes, brackets and breaks, dates and advisors taken out."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.homepage.facts.enumerated_units import goes_on, may_enumerate
from crawler.homepage.facts.texts import EDGES, Text, trim, without_stop
from crawler.homepage.facts.words import is_wide
from crawler.lexicon.callings import callings
from crawler.lexicon.late import Late
from crawler.lexicon.places import is_place

_GONE = "\x00"
_BREAKS = r"\x00+|[\n\t|·•;；，、]|\s[-–—]+\s|\s--+\s|,(?=\s|$|[\"“”'’])|\s@\s|@(?=\s)|\s/\s"
_SEPARATOR = re.compile(_BREAKS)
_WITH_COLON = re.compile(_BREAKS + r"|:(?=\s|$)|：")
_SUFFIX = re.compile(
    r"(?:Inc|Ltd|Limited|Lda|LLC|L\.L\.C|Co|Corp|GmbH|S\.A|Co\.,? ?Ltd|Pte|PLC|Jr|Sr)\.?$", re.IGNORECASE
)
_CAMPUSES = re.compile(
    r"(?:University of (?:California|Illinois|Texas|Massachusetts|Maryland|North Carolina|Wisconsin|"
    r"Minnesota|Michigan|Colorado|"
    r"Nevada|Tennessee|Alabama|Nebraska|Missouri|Hawaii|Arkansas|Washington)|California State University|"
    r"State University of New York|"
    r"Purdue University|Indiana University|Louisiana State University|Southern Illinois University|Rutgers|"
    r"Indian Institute of Technology|National Institute of Technology|(?:Texas|Penn) (?:A&M|"
    r"State)(?: University)?|IIT|UC)$"
)
_CAMPUS = re.compile(r"(?:at )?[A-Z][\w.'’-]+(?:[ -][A-Z][\w.'’-]+){0,2}$")
_NUMERAL = re.compile(r"(?:[IVX]{1,4}|[A-D]|\d{1,2})(?:\s*\([^()]*\))?$")
"""`Reinforced Concrete - II (CE 310)`"""
_DASHES = {"-", "–", "—"}
_OF_ITS_OWN = re.compile(r"(?!USA|UK|UAE)[A-Z]{2,3}")
"""`Virginia Tech (VT)`: in brackets, two capitals are an abbreviation of what stands before them."""
_NUMBER = re.compile(r"\s*(?:[\[(（]\d{1,3}[\])）]|\d{1,2}[.)、])\s*(?=[^\d\s])")
_HANGUL = Late(r"[\uac00-\ud7a3]")
_RANK_ALONE = Late(
    r"리서치|연구|박사후|박사|선임|책임|겸임|객원|초빙|방문|전임|시간|산학협력|학부|데이터|소프트웨어|명예|석좌|客員|非常勤|特任|兼任|兼职|客座|访问|リサーチ|主任|博士|専任|名誉|特聘|高级|算法"
)
"""`리서치 인턴`, `客員 研究員`: a blank within what somebody is called."""
_SHORTENED = re.compile(
    r"\b(?:Assoc|Assist|Inform|Philos|Techn|Econ|Polit|Hist|Theol|Psych|Biol|Physik|Inst|phil|univ|dept|inst|biol|hist|econ|tech|dipl|prof|chem|phys|math)\.\s$"
)
_STOP = re.compile(
    r"(?:(?<=[^\W\d_]{5})|(?<=\s[a-zà-ÿ]{4})|(?<=[A-ZÀ-Þ]{3})|(?<=[A-ZÀ-Þ]{3}[a-z])|(?<=\w\w[)\d]))\.\s(?=[^\W\d_])"
)
"""`Licenciada en Historia. Universidad de Granada.`: a stop that is of no abbreviation parts what stands around it."""
_PAIRS = {"(": ")", "（": "）", "[": "]"}


@dataclass(frozen=True, slots=True)
class Segment:
    """One part, where it stands, and whether all of it is set apart."""

    text: str
    start: int
    end: int
    marked: bool
    href: str | None
    bracketed: bool = False


def segments(
    text: Text, cuts: Sequence[tuple[int, int]] = (), colon: bool = False, spaces: bool = True
) -> list[Segment]:
    """The parts of the text, in order; `cuts` are left out and part what stands around them."""
    chars = list(text.chars)
    for start, end in cuts:
        chars[start:end] = _GONE * (end - start)
    if number := _NUMBER.match(text.chars):
        chars[: number.end()] = _GONE * number.end()
    shielded, bracketed = _brackets(chars)
    _shield_quotations(chars, shielded)
    masked = "".join(chars)
    found: list[Segment] = []
    at = 0
    for match in (_WITH_COLON if colon else _SEPARATOR).finditer(masked):
        if shielded[match.start()] or _inner_dot(masked, match):
            continue
        found += _segment(text, masked, at, match.start(), bracketed)
        at = match.end()
    found += _segment(text, masked, at, len(masked), bracketed)
    return _joined(text, _by_spaces(text, masked, found, bracketed) if spaces and len(found) <= 2 else found)


def _inner_dot(text: str, match: re.Match[str]) -> bool:
    """`·` inside a word is a letter of Catalan or part of a transcribed name."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    return match.group() == "·" and len(around) == 2 and around.isalpha()


def _segment(text: Text, masked: str, start: int, end: int, bracketed: Sequence[bool]) -> list[Segment]:
    while start < end and (masked[start] in EDGES or masked[start : start + 2] == ". "):
        start += 1
    while end > start and masked[end - 1] in EDGES:
        end -= 1
    words = without_stop(trim(masked[start:end]))
    if not words or not any(c.isalnum() for c in words):
        return []
    return [Segment(words, start, end, text.marked(start, end), text.href(start, end), bracketed[start])]


_QUOTED = re.compile(
    r"“[^“”]{3,200}”|«[^«»]{3,200}»|„[^„“”]{3,200}[“”]|(?<![^\s(])\"[^\"]{3,200}\"(?!\w)|「[^「」]{3,100}」"
)


def _shield_quotations(chars: Sequence[str], shielded: list[bool]) -> None:
    """`“Locks, Weirs and Tides,” Acme University`: signs in quotation marks part nothing, but the one that closes."""
    for quoted in _QUOTED.finditer("".join(chars)):
        for at in range(quoted.start(), quoted.end() - 2):
            shielded[at] = shielded[at] or chars[at] != _GONE


_LONGEST, _FEWEST, _NEAR = 600, 2, 4
"""Signs. Nobody closes a bracket later."""


def _brackets(chars: list[str]) -> tuple[list[bool], list[bool]]:
    """Which characters lie in brackets whose commas part nothing; brackets around a place or a date go."""
    shielded, bracketed = [False] * (len(chars) + 1), [False] * (len(chars) + 1)
    if not any(opening in chars for opening in _PAIRS):
        return shielded, bracketed
    at = 0
    while at < len(chars):
        closing = _PAIRS.get(chars[at])
        end = _closing(chars, at, closing) if closing else None
        if end is None:
            at += 1
            continue
        inner = "".join(chars[at + 1 : end])
        plain = inner.replace(_GONE, " ").strip(EDGES + ".")
        if not plain:
            chars[at : end + 1] = _GONE * (end + 1 - at)
        elif _amid_a_name(chars, at, end):
            shielded[at : end + 1] = [True] * (end + 1 - at)
        elif (is_place(plain) or _town_in(plain)) and not _OF_ITS_OWN.fullmatch(plain):
            chars[at] = chars[end] = _GONE
            bracketed[at : end + 1] = [True] * (end + 1 - at)
        elif _GONE in inner:
            chars[at] = chars[end] = _GONE
        else:
            shielded[at : end + 1] = [True] * (end + 1 - at)
        at = end + 1
    return shielded, bracketed


def _town_in(plain: str) -> bool:
    """`(Tolmin Park, PA)`: a town, and where it is."""
    town, comma, country = plain.rpartition(", ")
    return bool(comma) and _CAMPUS.fullmatch(town) is not None and is_place(country)


def _amid_a_name(chars: Sequence[str], at: int, end: int) -> bool:
    """`东湖科技（深圳）有限公司`: brackets that letters of one word of East Asia touch on both sides."""
    around = "".join((*chars[max(0, at - 1) : at], *chars[end + 1 : end + 2]))
    return len(around) == 2 and all(map(is_wide, around)) and _GONE not in chars[at:end]


def _closing(chars: Sequence[str], at: int, closing: str) -> int | None:
    depth = 0
    for i in range(at, min(len(chars), at + _LONGEST)):
        depth += (chars[i] == chars[at]) - (chars[i] == closing)
        if depth == 0:
            return i
    return None


def _joined(text: Text, found: list[Segment]) -> list[Segment]:
    """`Acme, Inc.`, `University of California, Davis` and `School of Cultures, Arts and Law` are one part each."""
    joined: list[Segment] = []
    for segment in _with_subjects(text, found):
        last = joined[-1] if joined else None
        campus = (
            last
            and _CAMPUSES.search(last.text)
            and _CAMPUS.match(segment.text)
            and text.chars[last.end : segment.start].strip() in {",", *_DASHES}
        )
        numbered = last and _NUMERAL.match(segment.text) and text.chars[last.end : segment.start].strip() in _DASHES
        if last and (_SUFFIX.match(segment.text) or campus or numbered):
            joined[-1] = span(text, last, segment)
        else:
            joined.append(segment)
    return joined


def _with_subjects(text: Text, found: list[Segment]) -> list[Segment]:
    """The parts, a unit with all subjects that it is called after."""
    if len(found) < _FEWEST or not may_enumerate(text.chars):
        return found
    joined: list[Segment] = []
    for i, segment in enumerate(found):
        if joined and segment.start < joined[-1].end:
            continue
        near = _by_commas(text, found[i : i + _NEAR])
        more = goes_on(segment.text, [s.text for s in near[1:]])
        joined.append(span(text, segment, near[more]) if more else segment)
    return joined


def _by_commas(text: Text, found: Sequence[Segment]) -> list[Segment]:
    """The first of them, as long as nothing but a comma parts them."""
    pairs = itertools.pairwise(found)
    apart = (i for i, (a, b) in enumerate(pairs, 1) if text.chars[a.end : b.start].strip() != ",")
    return list(found[: next(apart, len(found))])


def span(text: Text, first: Segment, last: Segment) -> Segment:
    """All from the first to the last part, as printed."""
    words = without_stop(trim(text.chars[first.start : last.end]))
    return Segment(words, first.start, last.end, first.marked and last.marked, first.href or last.href, first.bracketed)


def _calls(word: str) -> bool:
    """Whether the word ends in what people are called for their job."""
    return any(m.end() == len(word) for m in callings("job").finditer(word))


_BROKEN = re.compile(r"[(（][^()（）\s]*\s|(?<=\s)[(（]|[(（](?![^()（）]*[)）])")
"""A bracket that holds a blank or stands apart from its word."""


def _by_spaces(text: Text, masked: str, found: list[Segment], bracketed: Sequence[bool]) -> list[Segment]:
    """In Chinese, Japanese and Korean a space parts what a comma parts elsewhere."""
    parted: list[Segment] = []
    for segment in found:
        words = list(re.finditer(r"\S+", masked[segment.start : segment.end]))
        parted_already = len(found) > 1 and _HANGUL.search(segment.text) is not None
        wide = (
            not parted_already
            and len(words) > 1
            and sum(is_wide(w.group()) or "\u0e00" <= w.group()[0] < "\u0e80" for w in words) * 2 > len(words)
            and not _BROKEN.search(segment.text)
        )
        if not wide:
            parted.append(segment)
            continue
        first: int | None = None
        for w, after in zip(words, [*words[1:], None], strict=True):
            first = w.start() if first is None else first
            if after and _RANK_ALONE.fullmatch(w.group()) and _calls(after.group()):
                continue
            parted += _segment(text, masked, segment.start + first, segment.start + w.end(), bracketed)
            first = None
    return parted


def stops(flat: str) -> tuple[tuple[int, int], ...]:
    """Full stops that part two names, as cuts."""
    return tuple((m.start(), m.start() + 1) for m in _STOP.finditer(flat) if not _SHORTENED.search(flat, 0, m.end()))
