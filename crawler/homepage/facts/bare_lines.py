"""Which bare lines and paragraphs are an entry each, and which make one together."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from crawler.document.model import Line, Look
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.entry import Entry, Placed
from crawler.homepage.facts.texts import Text, cut, joined, of_lines
from crawler.homepage.facts.words import find_degrees, has_role
from crawler.values.dates import find_dates

_SIGN = re.compile(r"([•◦▪■►‣⁃∙●○·▸➢➤✓♦*–-])\s+(?=\S)")


_LABEL = re.compile(r"([^\W\d_][^\d:：.,;]{1,30})[:：]\s")
_MOST_LINES = 7
_FEW_LINES, _FEW_LETTERS = 3, 4
_LONGEST_DATE = 70
_MOST_FOR_A_DATE, _MOST_BELOW = 3, 4
_SIGNS = " :：.,;()"
_PARAGRAPHS, _BULLETED = frozenset({"p", "div"}), frozenset({"ul", "ol"})


def flat_entries(units: Sequence[list[Placed]], label: str | None) -> list[Entry]:
    """Bare lines and paragraphs, one entry each unless their dates show that several make one entry."""
    found: list[Entry] = []
    units = _of_one_paragraph(units)
    total = sum(map(len, units))
    signs = [_SIGN.match(unit[0][0].text) for unit in units]
    if total > 1 and all(signs):
        return _typed_bullets(units, label)
    for broken, grouped in groupby(units, lambda unit: len(unit) > 1):
        run = list(grouped)
        blocks = run if broken else [[line for unit in run for line in unit]]
        for group in _parted(broken, [[line for line, _ in block] for block in blocks]):
            text = _unsigned(of_lines(group))
            found.append(Entry(text, group[0].locator, label=label, listed=total > 1 and len(text.chars) < 300))
    return found


def _unsigned(text: Text) -> Text:
    sign = _SIGN.match(text.chars)
    return cut(text, sign.end(), len(text.chars)) if sign and sign[1] not in "-–*" else text


def _typed_bullets(units: Sequence[list[Placed]], label: str | None) -> list[Entry]:
    """Paragraphs that begin with a typed bullet; another sign than the first is a bullet nested in the one before."""
    found: list[Entry] = []
    signs: list[str] = []
    for unit in units:
        text = of_lines([line for line, _ in unit])
        sign = _SIGN.match(text.chars)
        if sign and sign[1] not in signs:
            signs.append(sign[1])
        entry = Entry(cut(text, sign.end() if sign else 0, len(text.chars)), unit[0][0].locator, label=label)
        if sign and signs.index(sign[1]) > 0 and found:
            found[-1] = replace(found[-1], children=(*found[-1].children, replace(entry, parent=found[-1].text)))
        else:
            found.append(entry)
    return found


def _are_entries(blocks: Sequence[list[Line]]) -> bool:
    """Several paragraphs of a few lines, one line of each dated: a degree or a job each."""
    dated = [sum(bool(find_dates(line.text)) for line in block) for block in blocks]
    return len(blocks) > 1 and set(dated) == {1} and max(map(len, blocks)) <= _MOST_LINES


def _are_described(blocks: Sequence[list[Line]]) -> bool:
    """Paragraphs of a title and labelled lines below it, the same labels again and again: a grant each."""
    labels = [[m[1] for line in block[1:] if (m := _LABEL.match(line.text))] for block in blocks]
    told = [found for block, found in zip(blocks, labels, strict=True) if len(block) > 1]
    titled = not any(_LABEL.match(block[0].text) for block in blocks)
    again = [n for n in Counter(label for found in labels for label in set(found)).values() if n * 2 > len(told)]
    return titled and len(told) > 1 and len(again) > 1 and max(map(len, blocks)) <= _MOST_LINES


def _parted(broken: bool, blocks: list[list[Line]]) -> list[list[Line]]:
    """The lines of each entry; `broken`: the blocks are paragraphs of several lines."""
    if broken and (_are_entries(blocks) or _are_described(blocks)):
        return blocks
    headed = [_headed(block) for block in blocks] if broken else []
    if sum(map(bool, headed)) * 2 >= len(blocks):
        return [g for block, pieces in zip(blocks, headed, strict=True) for g in pieces or _by_dates(block)]
    return [g for block in blocks for g in _by_dates(block)]


def _of_one_paragraph(units: Sequence[list[Placed]]) -> Sequence[list[Placed]]:
    """The lines of nothing but one paragraph in one, if it opens with what it is about."""
    lines = [each for unit in units for each in unit]
    alone = len(units) > 1 and len({line.block for line, _ in lines}) == 1
    return [lines] if alone and _headed([line for line, _ in lines]) else units


def _headed(lines: list[Line]) -> list[list[Line]]:
    """A few lines below each one in bold: an award, say, and who gave it; nothing if not so throughout."""
    bold = [i for i, line in enumerate(lines) if _is_bold(line)]
    pieces = [lines[a:b] for a, b in pairwise([*bold, len(lines)])]
    for _, *others in pieces:
        if not 0 < len(others) <= _MOST_BELOW or sum(bool(find_dates(line.text)) for line in others) > 1:
            return []
    return pieces if bold[:1] == [0] else []


def _is_bold(line: Line) -> bool:
    return all(r.look & Look.BOLD for r in line.runs if r.text.strip(_SIGNS))


def _by_dates(lines: list[Line]) -> list[list[Line]]:
    dated = [bool(find_dates(line.text)) for line in lines]
    if len(lines) < 3 or all(dated) or sum(dated) < 2:
        return [[line] for line in lines]
    at = [i for i, d in enumerate(dated) if d]
    opens = [d and find_dates(line.text)[0].start <= 2 for d, line in zip(dated, lines, strict=True)]
    gaps = {b - a for a, b in pairwise(at)}
    if opens[0] and all(opens[i] for i in at) and max(gaps) <= 5:
        starts = at
    elif len(gaps) == 1 and at[-1] == len(lines) - 1 and at[0] + 1 == (gap := min(gaps)) <= 4:
        starts = list(range(0, len(lines), gap))
    elif len(gaps) == 1 and at[0] in (0, 1) and len(lines) % min(gaps) == 0 and min(gaps) <= 4:
        starts = list(range(0, len(lines), min(gaps)))
    else:
        return [[line] for line in lines]
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def dated_over_lists(groups: Sequence[tuple[str, list[Placed]]]) -> frozenset[int]:
    """Where paragraphs with a date stand over a list without any, again and again: the list tells of the paragraph.

    `groups`: the elements side by side, each with its tag and its lines.
    """
    dated = [any(find_dates(line.text) for line, _ in group) for _, group in groups]
    said = [any(_words_beside_dates(line.text) for line, _ in group) for _, group in groups]
    over = [
        i
        for i, (one, two) in enumerate(pairwise(tag for tag, _ in groups))
        if one in _PARAGRAPHS
        and two in _BULLETED
        and dated[i]
        and said[i]
        and not dated[i + 1]
        and len(groups[i][1]) <= _FEW_LINES
    ]
    lists = sum(tag in _BULLETED for tag, _ in groups)
    return frozenset(over) if len(over) > 1 and len(over) == lists else frozenset()


def _words_beside_dates(text: str) -> bool:
    for found in reversed(find_dates(text)):
        text = text[: found.start] + text[found.end :]
    return sum(c.isalpha() for c in text) >= _FEW_LETTERS


def with_their_dates(found: list[Entry]) -> list[Entry]:
    """Entries that are nothing but dates belong to the undated ones that they follow, or stand above, one by one."""
    bare = [_is_date(e) for e in found]
    if not any(bare) or any(a and b for a, b in pairwise(bare)) or (bare[0] and bare[-1]):
        return found
    others = [e for e, is_date in zip(found, bare, strict=True) if not is_date]
    if any(e.children or find_dates(e.text.chars.partition("\n")[0]) for e in others):
        return found
    if bare[0]:
        return _below_dates(found, bare)
    if any(find_dates(e.text.flat) for e in others) or len(others) * 2 != len(found):
        return found
    return [replace(e, text=joined(e.text, d.text)) for e, d in zip(found[::2], found[1::2], strict=True)]


def with_dates_nested(found: list[Entry]) -> list[Entry]:
    """`IT Engineer, Acme` over a list that opens with `Sept. 2023 – Present | Tolmin`: when and where it was."""
    return [_with_first(e) if e.children and not find_dates(e.text.flat) else e for e in found]


def _with_first(entry: Entry) -> Entry:
    first, *others = entry.children
    flat = first.text.flat
    dated = len(flat) <= _LONGEST_DATE and of_span(flat).start is not None and find_dates(flat)[0].start <= _FEW_LETTERS
    if not dated or has_role(flat) or find_degrees(flat) or any(find_dates(e.text.flat) for e in others):
        return entry
    return replace(entry, text=joined(entry.text, first.text), children=tuple(others))


def _below_dates(found: list[Entry], bare: list[bool]) -> list[Entry]:
    """Each date with the line below it, if most dates have one line only."""
    dates = sum(bare)
    if len(found) > dates * _MOST_FOR_A_DATE - (dates == 1):
        return found
    below: list[Entry] = []
    for i, entry in enumerate(found):
        if not bare[i]:
            below.append(replace(entry, text=joined(found[i - 1].text, entry.text)) if bare[i - 1] else entry)
    return below


def _is_date(entry: Entry) -> bool:
    when = of_span(entry.text.flat)
    if entry.children or not when.cuts or not when.start:
        return False
    rest = entry.text.flat
    for start, end in reversed(when.cuts):
        rest = rest[:start] + rest[end:]
    return not any(c.isalnum() for c in rest)
