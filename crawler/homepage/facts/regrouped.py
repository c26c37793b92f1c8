"""Which lines of a list of jobs or degrees are one entry, where the markup alone tells it wrongly.

Every box that repeats is a way to divide the list, and so are the lines with a date, or those just above them. The way
is taken that leaves most entries whole: one date, what it was, and where.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby, pairwise

from crawler.document.model import Document
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import NEVER, of_cell, of_span
from crawler.homepage.facts.degree_words import REMARK
from crawler.homepage.facts.described import is_prose
from crawler.homepage.facts.duties import is_duty
from crawler.homepage.facts.entries import lines_of
from crawler.homepage.facts.entry import Entry, Placed
from crawler.homepage.facts.spanned import beside
from crawler.homepage.facts.study_steps import is_step
from crawler.homepage.facts.texts import Text, of_lines
from crawler.homepage.facts.words import calling, find_degrees, has_role, is_wide, names_institution
from crawler.lexicon.places import is_place

_DEEPEST = 4
_MOST_LINES = 250
_LONGEST_LINE = 200
_MOST_WORDS, _SMALL = 7, 3
_MARGIN, _POOR = 0.45, 0.7
_MOSTLY = (3, 4)
"""As many of so many entries must be whole."""
_WHOLE, _WITHOUT_NAME, _NAMED = 1.0, 0.5, 0.25
_UNDATED, _NOTHING, _TOO_MANY = 0.3, -0.4, 0.7
_ABOVE = 3
"""Lines of an entry that may stand above its date."""


def regrouped(doc: Document, first: int, last: int, listed: list[Entry], studies: bool = False) -> list[Entry]:
    """The entries, or the same lines divided in another way if that explains them clearly better.

    Of `studies` all must be whole: less is said of them, and what is left over is often a remark.
    """
    worth = [_worth(e) + _NAMED * (not studies and _has_place_below(e)) for e in listed]
    if (
        not listed
        or all(w >= _WHOLE + _NAMED for w in worth)
        or last - first > _MOST_LINES
        or any(is_duty(e.text.flat) for e in listed)
    ):
        return listed
    if studies and sum(worth) > _POOR * len(worth):
        return listed
    placed = lines_of(doc, first, last)
    if len(placed) < 2 or sum(_is_dated(line.text) for line, _ in placed) < 1:
        return listed
    best, most = listed, sum(worth) + _MARGIN
    for groups in _ways(doc, placed):
        found = [_entry(doc, group) for group in groups]
        if any(is_duty(e.text.flat) for e in found):
            continue
        each = [_worth(e) for e in found]
        whole = sum(w >= _WHOLE for w in each)
        if sum(each) > most and (whole == len(each) if studies else whole * _MOSTLY[1] >= len(each) * _MOSTLY[0]):
            best, most = found, sum(each)
    return best


def _ways(doc: Document, placed: Sequence[Placed]) -> Iterator[list[list[Placed]]]:
    """All ways to divide the lines."""
    shared = _shared([chain for _, chain in placed])
    for depth in range(shared + 1, shared + 1 + _DEEPEST):
        groups = [list(g) for _, g in groupby(placed, partial(_box, depth))]
        if len(groups) > 1:
            yield groups
    dated = [_is_dated(line.text) for line, _ in placed]
    for above in range(_ABOVE):
        starts = [i - above for i, d in enumerate(dated) if d]
        if starts and starts[0] == 0 and all(b - a > above for a, b in pairwise(starts)):
            yield _from(placed, starts)


def _box(depth: int, placed: Placed) -> tuple[int, ...]:
    return placed[1][:depth]


def _from(placed: Sequence[Placed], starts: Sequence[int]) -> list[list[Placed]]:
    return [list(placed[a:b]) for a, b in zip(starts, [*starts[1:], len(placed)], strict=True)]


def _shared(chains: Sequence[tuple[int, ...]]) -> int:
    """How many outer elements all lines share."""
    low, high = min(chains), max(chains)
    return next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high)))


def _entry(doc: Document, group: Sequence[Placed]) -> Entry:
    """The lines up to the last that tells when, what or where; those behind it are nested."""
    told: Sequence[Callable[[str], bool]] = (_is_dated, _says_what, _says_where)
    firsts = [next((i for i, (line, _) in enumerate(group) if said(line.text)), 0) for said in told]
    own, others = group[: max(firsts) + 1], group[max(firsts) + 1 :]
    text = of_lines([line for line, _ in own], beside(doc, own))
    nested = (Entry(of_lines([line]), line.locator, parent=text) for line, _ in others)
    return Entry(text, own[0][0].locator, tuple(nested))


def _worth(entry: Entry) -> float:
    """How whole an entry is; one that only heads others is worth what these are."""
    own = _of_text(entry.text)
    nested = sum(_of_text(c.text) for c in entry.children if _says_what(c.text.flat) and _is_dated(c.text.flat))
    return max(own, nested)


def _has_place_below(entry: Entry) -> bool:
    """A job whose employer is the first thing nested in it, and is read there."""
    return not _says_where(entry.text.flat) and any(names_institution(c.text.flat) for c in entry.children[:2])


def _of_text(text: Text) -> float:
    lines = [part for part in text.chars.replace("\t", "\n").split("\n") if part.strip()]
    dated = sum(_is_dated(line) for line in lines) - (of_cell(text.chars) is not None and _two_dates(lines))
    what = sum(_says_what(line) for line in lines)
    where = any(_says_where(line) for line in lines)
    if not dated:
        return _UNDATED if what and where else 0.0 if what else _NOTHING
    worth = (_WHOLE if what else _WITHOUT_NAME if where else _NOTHING) + _NAMED * where
    return worth - _TOO_MANY * (dated - 1) - _NAMED * max(0, what - 1)


def _two_dates(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and _is_dated(lines[0]) and _is_dated(lines[1])


@lru_cache(maxsize=2048)
def _is_dated(line: str) -> bool:
    when = of_span(line) if len(line) <= _LONGEST_LINE else NEVER
    return when.start is not None or when.end is not None


@lru_cache(maxsize=2048)
def _says_what(line: str) -> bool:
    """A job or a degree, and not who advised it, nor a sentence about it."""
    if len(line) > _LONGEST_LINE or _is_remark(line) or is_prose(line):
        return False
    return bool(find_degrees(line)) or has_role(line) or is_step(line) or calling(line, "profession") is not None


def _is_remark(line: str) -> bool:
    advice = find_advice(line)
    return REMARK.match(line.strip()) is not None or (advice is not None and advice.start < 2)


@lru_cache(maxsize=2048)
def _says_where(line: str) -> bool:
    """An institution by its words, or a name of a few words with capitals beside what was done there."""
    if len(line) > _LONGEST_LINE or _is_remark(line) or is_prose(line):
        return False
    if names_institution(line) or is_wide(line):
        return names_institution(line)
    return is_place(line.strip(" .,()")) or (_may_be_name(line) and not _says_what(line))


def _may_be_name(line: str) -> bool:
    """`Tidewater Analytics, Tolmin`: a few words, the long ones with capitals, and nothing else."""
    words = line.split()
    capitals = all(w[0].isupper() for w in words if len(w) > _SMALL and w[0].isalpha())
    return 0 < len(words) <= _MOST_WORDS and words[0][0].isupper() and capitals and ":" not in line
