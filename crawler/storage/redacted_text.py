"""Texts in which other words stand for the names, addresses and identifiers of people who are left out.

A name is found however its words are set: with markup between them, family name first, glued to the title before. What
a machine keeps in parts the words cannot find; `crawler.storage.redaction` asks the reader for that.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise

from crawler.storage.forgotten import Forgotten, folded
from crawler.values.identifiers import person_id

WITHHELD = "Name Withheld"
EMAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_ADDRESS = re.compile(r"https?:(?://|\\/\\/)[^\s\"'<>\[\]{}|^`]{3,500}")
_ORCID = re.compile(r"(?<![\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dXx](?![\d-])")
_NOWHERE = "https://withheld.invalid/"
_WORD = re.compile(r"(?!(?<=&)nbsp;|(?<=&n)bsp;|(?<=&nb)sp;|(?<=&nbs)p;)[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TURN = re.compile(r",\s{0,4}")
"""Between a family name and the given ones: `Quill, Joanna`."""
_CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_GLUED = 4
"""Letters of a word to which a name may be glued; shorter ones begin names, as in `McQuill` and `JoAnn`."""
_GAP = re.compile(r"(?:\s|&nbsp;|&#160;|\.|<[^<>]{0,200}>){1,8}")
_DOTS = re.compile(r"(?:\s|&nbsp;|&#160;|\.)*")
_WIDEST = 6
_ADDRESSED = "/.@=~_-%"


def text_without(text: str, forgotten: Forgotten) -> str:
    """A text in which other words stand for the names, addresses and identifiers."""
    parts, at = [], 0
    for start, end, instead in sorted(_spans(text, forgotten)):
        parts += [text[at:start], instead]
        at = end
    return "".join([*parts, text[at:]])


def meets(text: str, forgotten: Forgotten) -> Iterator[bool]:
    """Somebody who is left out, whether or not the name may stay."""
    yield from (True for found in EMAIL.finditer(text) if forgotten.is_email(found[0]))
    yield from (True for _ in _addresses(text, forgotten))
    yield from (True for words in _names(text, forgotten) if forgotten.is_person(_joined(text, words)))


def _spans(text: str, forgotten: Forgotten) -> Iterator[tuple[int, int, str]]:
    """(start, end, words instead); what is read first wins where two overlap."""
    taken = -1
    emails = [found.span() for found in EMAIL.finditer(text) if forgotten.is_email(found[0])]
    addresses = [(a, b) for a, b in _addresses(text, forgotten) if not any(x < b and a < y for x, y in emails)]
    yield from ((start, end, "withheld") for start, end in emails)
    yield from ((start, end, _NOWHERE if "//" in text[start:end] else "withheld") for start, end in addresses)
    emails += addresses
    for words in _names(text, forgotten):
        begin, end = min(words)[0], max(words)[1]
        inside = any(start <= begin < stop for start, stop in emails)
        if inside or begin < taken or not forgotten.withholds(_joined(text, words)):
            continue
        taken = end
        addressed = begin > 0 and text[begin - 1] in _ADDRESSED
        instead = ["Name", "Withheld"] if len(words) > 1 else ["withheld" if addressed else WITHHELD]
        instead += [""] * (len(words) - len(instead))
        if words[-1] < words[0]:  # the family name stands before the given ones
            instead[1:] = reversed(instead[1:])
        yield from _closed(text, sorted((*place, said) for place, said in zip(words, instead, strict=True)))


def _closed(text: str, parts: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Words that only spaces and dots part become one: a dot left behind an initial would end the list of authors."""
    start, end, said = parts[0]
    for begin, stop, more in parts[1:]:
        if _DOTS.fullmatch(text, end, begin):
            end, said = stop, f"{said} {more}".strip()
        else:
            yield start, end, said
            start, end, said = begin, stop, more
    yield start, end, said


def _addresses(text: str, forgotten: Forgotten) -> Iterator[tuple[int, int]]:
    """Where their pages, profiles elsewhere and identifiers stand: a link says who somebody is as well as a name."""
    taken = 0
    for found in _ADDRESS.finditer(text):
        said = found[0].rstrip(".,;:!?)")
        known = person_id(unescape(said).replace("\\/", "/"))
        if (known and forgotten.is_id(*known)) or any(forgotten.is_page(page) for page in _spellings(said)):
            taken = found.start() + len(said)
            yield found.start(), taken
    for found in _ORCID.finditer(text):
        if found.start() >= taken and forgotten.is_id("orcid", found[0].upper()):
            yield found.span()


def _spellings(address: str) -> Iterator[str]:
    """The address as it may be noted: either scheme, with and without the last slash."""
    bare = unescape(address).replace("\\/", "/").partition("#")[0].partition("://")[2].rstrip("/")
    yield from (f"{scheme}://{bare}{slash}" for scheme in ("https", "http") for slash in ("/", ""))


def _names(text: str, forgotten: Forgotten) -> Iterator[list[tuple[int, int]]]:
    """Neighbouring words that have as many letters as a name on the list: their places, longest first at each word."""
    if not forgotten.lengths:
        return
    places = list(_words(text))
    sizes = [len(folded(text[start:end])) for start, end in places]
    joined = [a[1] == b[0] or bool(_GAP.fullmatch(text, a[1], b[0])) for a, b in pairwise(places)] + [False]
    turned = [bool(_TURN.fullmatch(text, a[1], b[0])) for a, b in pairwise(places)] + [False]
    longest = max(forgotten.lengths)
    for first in range(len(places)):
        if first and places[first - 1][1] == places[first][0] and sizes[first - 1] < _GLUED:
            continue
        ends: list[tuple[int, int | None]] = []
        size, turn = 0, None
        for last in range(first, min(first + _WIDEST, len(places))):
            size += sizes[last]
            if size > longest:
                break
            if size in forgotten.lengths and (turn is None or _is_whole(text, places, joined, first, last)):
                ends.append((last, turn))
            if not joined[last]:
                if turn is not None or not turned[last]:
                    break
                turn = last + 1
        for last, at in reversed(ends):
            yield places[first : last + 1] if at is None else places[at : last + 1] + places[first:at]


def _words(text: str) -> Iterator[tuple[int, int]]:
    """The places of the words; of two glued together (`OptimizationJo Quill`) each."""
    for found in _WORD.finditer(text):
        start = found.start()
        for turn in _CAMEL.finditer(text, start, found.end()):
            yield start, turn.start()
            start = turn.start()
        yield start, found.end()


def _is_whole(text: str, places: Sequence[tuple[int, int]], joined: Sequence[bool], first: int, last: int) -> bool:
    """Do the words stand between commas or `and`? In `Kim Bohr, Ann Roe` there is no `Bohr, Ann`."""
    before = first == 0 or not joined[first - 1] or text[slice(*places[first - 1])].lower() == "and"
    return before and (not joined[last] or text[slice(*places[last + 1])].lower() == "and")


def _joined(text: str, words: Sequence[tuple[int, int]]) -> str:
    return " ".join(text[start:end] for start, end in words)
