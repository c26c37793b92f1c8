"""The template of a list: how it is grouped, and where its entries keep their title. Chosen for all entries at once."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.outline import Outline
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.template.anchors import (
    MARKED,
    Anchor,
    marked_anchors,
    prior,
    worded_anchors,
)
from crawler.homepage.template.grouping import CARDS, Bounds, Grouping, counted, gapped, groupings
from crawler.homepage.template.own_boxes import own_boxes
from crawler.homepage.template.rivals import rivals
from crawler.homepage.template.torn import (
    crowded,
    doubled,
    gathered,
    headed,
    headless,
    hung,
    repeating,
    splitting,
    straddling,
    torn,
)
from crawler.homepage.template.trials import Trials

_FEW, _SAMPLE, _LARGE_SAMPLE, _LONG_LIST = 3, 8, 16, 200
_LONGEST = 60
"""Lines. A template is learnt from the beginning of what is longer."""
_EXPLAINED = 0.85
"""What explains the first entries this well is not beaten by delimiters."""
_MOST = 1.1
"""No anchor explains more: all of an entry, with what habits and marks add to it."""
_TURNS = ((MARKED, _EXPLAINED + 0.06), ({"after", "first"}, _EXPLAINED), ({"best", "last"}, _EXPLAINED))
_FAR = 0.2
"""Who is so far behind has no chance, whatever habits and marks add."""
_BEHIND = (0.7, 0.5, 0.35, 0.25, 0.2, 0.2, 0.2)
"""How far behind the best an anchor may be after one entry, after two, …"""
_NEAR = 0.15
"""Who is farther behind after a sample will not win on a larger one."""
_LAGS = 0.4
"""What explains so much less than another way to group the lines is not tried with further anchors."""
_SETTLED = 0.75
"""What the page's own elements explain this well needs no look at how its lines begin."""
_BY_MARKUP = ("in ", "from ")
_BETTER = 0.005
"""By so much at least, a way that is tried later must explain a list better."""
_BOXED = 0.02
"""What a box of its own for each field of all entries adds."""
_PRIORS = {
    "whole": -0.12,
    "every": -0.12,
    "authors": -0.06,
    "before": -0.06,
    "look": -0.04,
    "numbered": 0.06,
    "line": -0.02,
}
_CARDED = 0.12
"""What one line of people in each of several boxes adds."""
_HEADED = 0.2
"""What a heading above the lines of each entry adds, if no line is left out."""
_LISTED = re.compile(r"^in .*[/ ](?:li|tr|article|dd)$")


@dataclass(frozen=True, slots=True)
class Template:
    """How to read one list."""

    grouping: Grouping
    anchors: tuple[Anchor, ...]
    """The best one first; the others are for entries that it cannot explain."""
    score: float
    """0-1: how well the list is explained."""
    boxed: bool = False
    """Each title stands in a box of its own, the same one in all entries."""


@dataclass(slots=True)
class Habits:
    """What the lists of this page have in common, learnt from those already read."""

    rules: Counter[str] = field(default_factory=Counter)
    anchors: Counter[Anchor] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    """Authors of entries, as printed but in lower case."""

    def bonus_of_rule(self, rule: str) -> float:
        return 0.06 if self.rules[rule] else 0.0

    def bonus_of_anchor(self, anchor: Anchor) -> float:
        return 0.06 if self.anchors[anchor] else 0.0


class _Best(NamedTuple):
    """The way to group lines that explains them best so far, with the anchors that do, the best first."""

    score: float
    grouping: Grouping
    ranked: list[tuple[float, Anchor]]


def learn(trials: Trials, first: int, last: int, habits: Habits, cuts: Set[int] = frozenset()) -> Template | None:
    """The template that explains these lines best; None if they hold nothing that could be a list.

    `cuts` are lines that head entries, as the years of a list do: what begins with one is a year and no entry, and
    what stands between two is most likely more than one.
    """
    best = _best(trials, first, last, habits, cuts)
    if best is None:
        return None
    boxes = own_boxes(trials.outline.doc, best.grouping.entries)
    ranked = best.ranked
    if len(best.grouping.entries) > _SAMPLE and len(ranked) > 1:
        sample = _sample(trials, _spread(best.grouping.entries, _LARGE_SAMPLE))
        near = [a for s, a in ranked[:4] if s > ranked[0][0] - _NEAR]
        ranked = _raced(trials, sample, near, habits, boxes) + ranked[len(near) : 4]
    return Template(
        best.grouping,
        tuple(a for _, a in ranked[:5]),
        ranked[0][0],
        ranked[0][1].how == "line" and ranked[0][1].arg in boxes,
    )


def _best(trials: Trials, first: int, last: int, habits: Habits, cuts: Set[int]) -> _Best | None:
    """Every way to group these lines, tried with every anchor on a sample of its entries."""
    outline = trials.outline
    lengths = [
        len(n.text) if n.visible and not heading_year(n.text) else 0 for n in outline.doc.lines[first : last + 1]
    ]
    total = sum(lengths) or 1
    headings = frozenset(i for i in cuts if outline.doc.lines[i].kind == "heading")
    best: _Best | None = None
    settled = False
    for grouping in groupings(outline, first, last, headings):
        if settled and not grouping.rule.startswith(_BY_MARKUP):
            break
        if 2 * sum(a in cuts for a, _ in grouping.entries) > len(grouping.entries):
            continue
        bounds = _spread(grouping.entries, _SAMPLE)
        extra = habits.bonus_of_rule(grouping.rule) + _favour(outline, grouping, bounds, cuts)
        covered = 0.4 + 0.6 * sum(sum(lengths[a - first : b - first + 1]) for a, b in grouping.entries) / total
        extra += _HEADED if covered == 1.0 and headed(outline, bounds) else 0.0
        if best and _MOST * covered + extra <= best.score:
            continue
        sample = _sample(trials, bounds)
        boxes = own_boxes(outline.doc, _spread(grouping.entries, _LARGE_SAMPLE))
        ranked = _ranked(trials, sample, habits, (best.score - extra) / covered if best else 0.0, boxes)
        if not ranked:
            continue
        score = ranked[0][0] * covered * _alone(sample, ranked[0][1])
        if best is None or score + extra > best.score + _BETTER:
            best = _Best(score + extra, grouping, ranked)
        if score > 0.8 and covered > 0.98 and extra >= 0 and len(grouping.entries) > 2:
            break
        settled = settled or (score + extra > _SETTLED and len(grouping.entries) > 2)
    return best


def _alone(sample: Sequence[Entry], anchor: Anchor) -> float:
    """How much it counts that entries hold one work each: 1 if all do."""
    double = sum(rivals(e, anchor) for e in sample) / len(sample)
    return 1 - 0.5 * double - (0.12 if double else 0.0)


def _favour(outline: Outline, grouping: Grouping, bounds: Sequence[Bounds], cuts: Set[int]) -> float:
    """What speaks for a way to group lines, or against it, whatever its entries say. `bounds` are a sample of these."""
    rule = grouping.rule
    favour = _PRIORS.get(rule.partition(" ")[0], 0.0) + (0.04 if _LISTED.search(rule) else 0.0)
    favour += _CARDED if rule == CARDS else 0.0
    favour -= 0.4 * torn(outline, bounds) + 0.3 * straddling(outline, bounds)
    favour -= 0.3 * headless(outline, bounds) + 0.3 * doubled(outline, bounds)
    favour -= 0.0 if rule.startswith("in ") else 0.3 * hung(outline, bounds)
    favour -= 0.0 if rule.startswith("in ") else 0.2 * gapped(outline, bounds)
    favour -= 0.5 * gathered(outline, bounds) if rule == "gap" else 0.0
    favour -= 0.3 * splitting(outline, bounds) if rule == "line" else 0.0
    favour -= 0.3 * repeating(outline, bounds) if rule.startswith("every") else 0.0
    favour -= 0.5 * repeating(outline, grouping.entries[:_LONG_LIST]) if rule.startswith("look") else 0.0
    favour -= 0.3 * crowded(outline, grouping.entries, len(cuts)) if cuts else 0.0
    favour -= 0.3 if rule == "whole" and counted(outline, *bounds[0]) else 0.0
    return favour - (0.03 * max(0, bounds[0][1] - bounds[0][0] - 3) if rule == "whole" else 0.0)


def _sample(trials: Trials, bounds: Sequence[Bounds]) -> list[Entry]:
    return [trials.entry((a, min(b, a + _LONGEST))) for a, b in bounds]


def _spread(bounds: Sequence[Bounds], size: int) -> list[Bounds]:
    if len(bounds) <= size:
        return list(bounds)
    return [bounds[i * (len(bounds) - 1) // (size - 1)] for i in range(size)]


def _ranked(
    trials: Trials, sample: Sequence[Entry], habits: Habits, beat: float, boxes: Set[int]
) -> list[tuple[float, Anchor]]:
    """The anchors by how well they explain these entries; those that fail on the first few are not tried on the rest.

    What is marked is tried first, delimiters only where marks do not explain all. If not even the best comes near to
    `beat`, nothing is returned.
    """
    few = _spread_over(sample, _FEW)
    choices = marked_anchors(sample)
    worded = any(a.how not in MARKED for a in habits.anchors)
    choices += worded_anchors(sample) if worded else []
    known = [a for a in choices if habits.anchors[a]]
    scored = _raced(trials, few, known, habits, boxes, beat, beat - _FAR)
    for hows, enough in _TURNS:
        if hows is not MARKED and scored and scored[0][0] < beat - _LAGS:
            return []
        if not scored or scored[0][0] < enough:
            if hows is not MARKED and not worded:
                choices, worded = choices + worded_anchors(sample), True
            more = [a for a in choices if a.how in hows and a not in known]
            scored = sorted(scored + _raced(trials, few, more, habits, boxes, beat, beat - _FAR), key=_worst_last)
    if not scored or scored[0][0] < beat - _FAR:
        return []
    if len(few) == len(sample):
        return scored
    kept = [a for s, a in scored if s > scored[0][0] - 0.2][:6]
    return _raced(trials, sample, kept, habits, boxes, needed=beat)


def _worst_last(scored: tuple[float, Anchor]) -> float:
    return -scored[0]


def _spread_over(sample: Sequence[Entry], size: int) -> Sequence[Entry]:
    return sample if len(sample) <= size else [sample[i * (len(sample) - 1) // (size - 1)] for i in range(size)]


def _raced(
    trials: Trials,
    sample: Sequence[Entry],
    choices: Sequence[Anchor],
    habits: Habits,
    boxes: Set[int],
    beat: float = 0.0,
    needed: float = 0.0,
) -> list[tuple[float, Anchor]]:
    """The anchors by how well they explain these entries.

    Who falls far behind is not asked about the rest, nor who would not come to `needed` if the rest were explained
    wholly; how far behind the others or `beat` somebody is, matters little.
    """
    bonus = {a: habits.bonus_of_anchor(a) + prior(a) + _of_box(a, boxes) for a in choices}
    totals = dict.fromkeys(choices, 0.0)
    left, out, weights = list(choices), [], 0
    entry_weights = [100 + min(len(entry.text), 800) for entry in sample]
    whole = sum(entry_weights)
    for n, (entry, weight) in enumerate(zip(sample, entry_weights, strict=True)):
        weights += weight
        best = beat
        for anchor in sorted(left, key=lambda a: -totals[a]) if n else left:
            totals[anchor] += weight * trials.fit(entry, anchor, ((best - _FAR) * weights - totals[anchor]) / weight)
            best = max(best, totals[anchor] / weights)
        if len(left) > 1 and n < len(_BEHIND):
            best = max(totals[a] for a in left) / weights
            out += [(totals[a] / weights, a) for a in left if totals[a] / weights < best - _BEHIND[n]]
            left = [a for a in left if totals[a] / weights >= best - _BEHIND[n]]
        most = whole - weights
        out += [(totals[a] / weights, a) for a in left if bonus[a] + (totals[a] + most) / whole < needed]
        left = [a for a in left if bonus[a] + (totals[a] + most) / whole >= needed]
        if not left:
            break
    reached = {a: s for s, a in out} | {a: totals[a] / (weights or 1) for a in left}
    return sorted(((s + reached[a], a) for a, s in bonus.items()), key=_worst_last)


def _of_box(anchor: Anchor, boxes: Set[int]) -> float:
    """A look that marks titles may fill their boxes."""
    return _BOXED if (anchor.how == "line" and anchor.arg in boxes) or (anchor.how == "style" and boxes) else 0.0
