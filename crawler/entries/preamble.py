"""What stands before the first entry of an aggregator's author page: the name, the numbers, the list's heading.

Numbers and labels come in one line (`h-index76`, `24 papers`) or in two (`h-index`, `76`), the label first or last.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from crawler.document.model import Document, Line
from crawler.items import Metric, Publication
from crawler.values.names import name_likeness

_NUMBER = r"(?:0(?!\d)|[1-9][\d,]*)(?:\.\d+)?[%kKM]?"
_LABEL = r"[^\W\d][^,.;!?:]*?"
_LABEL_FIRST = re.compile(rf"(?P<label>{_LABEL})(?<!\d)\s*:?\s*(?<!\d)(?P<number>{_NUMBER})")
_NUMBER_FIRST = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<label>{_LABEL})")
_HEADING = re.compile(r"papers?|publications?|articles?|works?|results?|documents?", re.IGNORECASE)
_COLUMNS = frozenset("category date published code title paper authors author abstract venue year type # links".split())
"""The head of a table stands between the heading of the list and its first entry."""
_NOT_MEASURED = {"page", "year", "version", "copyright"}
_SCALE = {"k": 1_000, "K": 1_000, "M": 1_000_000}
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its label."""

    label: str
    number: str
    number_first: bool
    locator: str
    text: str


@dataclass(frozen=True, slots=True)
class Preamble:
    """The lines before the first entry, understood."""

    section: str | None
    figures: tuple[Figure, ...]
    lines: tuple[Line, ...]


def read_preamble(lines: Sequence[Line]) -> Preamble:
    """The heading of the list is the last thing before its first entry, and is no figure for it."""
    tokens = list(_tokens([line for line in lines if line.visible]))
    while tokens and tokens[-1][0].lower() in _COLUMNS:
        tokens.pop()
    figures = _figures(tokens)
    section = None
    if figures and tokens and figures[-1].text.endswith(tokens[-1][0]) and _HEADING.search(figures[-1].label):
        last = figures[-1]
        section = f"{last.number} {last.label}" if last.number_first else last.label
        if not last.number_first or any(f.label.casefold() == last.label.casefold() for f in figures[:-1]):
            figures.pop()
    elif tokens and _HEADING.search(tokens[-1][0]):
        section = tokens[-1][0]
    return Preamble(section, tuple(figures), tuple(lines))


def metrics(preamble: Preamble, document: Document) -> Iterator[Metric]:
    """Each figure once, under its label in snake case."""
    seen: set[str] = set()
    fetched = document.page.fetched_at
    for figure in preamble.figures:
        name = re.sub(r"[\W_]+", "_", figure.label.lower()).strip("_")
        if name not in seen and name not in _NOT_MEASURED:
            seen.add(name)
            when = fetched.isoformat() if fetched else None
            yield Metric(
                metric=name, value=number(figure.number), observed_at=when, text=figure.text, locator=figure.locator
            )


def number(printed: str) -> float:
    """The value of a printed number; a per cent sign is a unit, `1.2k` a thousand and two hundred.

    >>> number("1,024"), number("57%"), number("1.2k")
    (1024.0, 57.0, 1200.0)
    """
    return round(float(printed.rstrip("%kKM").replace(",", "")) * _SCALE.get(printed[-1], 1), 6)


def name_line(preamble: Preamble, publications: Sequence[Publication]) -> Line | None:
    """The line that prints the person's name: an author of many entries, else a heading that looks like a name."""
    counted = Counter(name.casefold() for p in publications for name in p.authors or ())
    named = [line for line in preamble.lines if counted[line.text.casefold()]]
    if named:
        return max(named, key=lambda line: counted[line.text.casefold()])
    likely = (line for line in preamble.lines if line.kind == "heading" and name_likeness(line.text) >= 0.6)
    return next(likely, None)


def _tokens(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Short texts with their locators; elements of one line stand apart, as they do in blocks of their own."""
    for line in lines:
        whole = line.text.strip(" ·•|")
        if len(whole.split()) > 2 * _MOST_WORDS:
            continue
        if len(line.runs) == 1 or _LABEL_FIRST.fullmatch(whole) or _NUMBER_FIRST.fullmatch(whole):
            yield whole, line.locator
        else:
            yield from ((run.text.strip(" ·•|"), line.locator) for run in line.runs if run.text.strip(" ·•|"))


def _figures(tokens: Sequence[tuple[str, str]]) -> list[Figure]:
    """As many figures as the texts can make; of two ways to pair them, the more natural one."""
    best: list[tuple[float, list[Figure]]] = [(0.0, [])]
    for end in range(1, len(tokens) + 1):
        score, found = best[end - 1]
        if single := _single(*tokens[end - 1]):
            score, found = score + 1, [*found, single]
        elif end > 1 and (pair := _pair(tokens[end - 2], tokens[end - 1])):
            paired = best[end - 2][0] + _naturalness(pair, tokens[end - 2][1], tokens[end - 1][1])
            if paired > score:
                score, found = paired, [*best[end - 2][1], pair]
        best.append((score, found))
    return best[-1][1]


def _single(text: str, locator: str) -> Figure | None:
    matched = _LABEL_FIRST.fullmatch(text) or _NUMBER_FIRST.fullmatch(text)
    if not matched or len(matched["label"].split()) > _MOST_WORDS:
        return None
    return Figure(matched["label"], matched["number"], text[0].isdigit(), locator, text)


def _pair(one: tuple[str, str], two: tuple[str, str]) -> Figure | None:
    first = _is_number(one[0])
    label, value = (two[0], one[0]) if first else (one[0], two[0])
    if first == _is_number(two[0]) or not re.fullmatch(_LABEL, label) or len(label.split()) > _MOST_WORDS:
        return None
    return Figure(label, value, first, one[1], f"{one[0]} {two[0]}")


def _naturalness(pair: Figure, one: str, two: str) -> float:
    """`24 papers`, but `Novelty 57%` and `h-index 76`; the halves of a pair stand close in the page's tree."""
    is_unit = pair.label[0].islower() and not pair.label.endswith("index")
    shared = takewhile(lambda steps: steps[0] == steps[1], zip(one.split("/"), two.split("/"), strict=False))
    return 1 + 0.01 * min(len(list(shared)), 20) + 0.05 * (pair.number_first == is_unit)


def _is_number(text: str) -> bool:
    return re.fullmatch(_NUMBER, text) is not None
