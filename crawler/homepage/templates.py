"""The template of a list: how it is grouped, and where its entries keep their title. Chosen for all entries at once."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from crawler.homepage.anchors import Anchor, anchors, locate, prior, rivals
from crawler.homepage.entries import Entry, make_entry
from crawler.homepage.grouping import Grouping, Outline, groupings, straddling, torn
from crawler.homepage.parts import Parts, divide, fit
from crawler.homepage.sections import heading_year
from crawler.homepage.shapes import title_shape

_FEW, _SAMPLE, _LARGE_SAMPLE = 3, 8, 16
_PRIORS = {
    "whole": -0.12,
    "every": -0.12,
    "authors": -0.06,
    "before": -0.06,
    "look": -0.04,
    "numbered": 0.06,
    "line": -0.02,
}
_LISTED = re.compile(r"^in .*/(?:li|tr|article|dd)$")


Fits = dict[tuple[int, Anchor | tuple[int, int]], float]
"""By the entry's identity, and the anchor or the title's span: how well it explains the entry."""


@dataclass(frozen=True, slots=True)
class Template:
    """How to read one list."""

    grouping: Grouping
    anchors: tuple[Anchor, ...]
    """The best one first; the others are for entries that it cannot explain."""
    score: float
    """0-1: how well the list is explained."""
    margin: float
    """How much worse the second best anchor is."""


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


def learn(outline: Outline, first: int, last: int, habits: Habits) -> Template | None:
    """The template that explains these lines best; None if they hold nothing that could be a list."""
    doc = outline.doc
    lengths = [len(n.text) if n.visible and not heading_year(n.text) else 0 for n in doc.lines[first : last + 1]]
    total = sum(lengths) or 1
    made: dict[tuple[int, int], Entry] = {}
    fits: Fits = {}
    best: tuple[float, Grouping, list[tuple[float, Anchor]]] | None = None
    for grouping in groupings(outline, first, last):
        bounds = _spread(grouping.entries, _SAMPLE)
        extra = habits.bonus_of_rule(grouping.rule) - 0.4 * torn(outline, bounds) - 0.3 * straddling(outline, bounds)
        extra += _PRIORS.get(grouping.rule.partition(" ")[0], 0.0) + (0.04 if _LISTED.search(grouping.rule) else 0.0)
        sample = [_entry(outline, b, made) for b in bounds]
        ranked = _ranked(sample, habits, fits, None, (best[0] - extra) if best else 0.0)
        if not ranked:
            continue
        covered = sum(sum(lengths[a - first : b - first + 1]) for a, b in grouping.entries) / total
        score = ranked[0][0] * (0.4 + 0.6 * covered)
        double = sum(rivals(e, ranked[0][1]) for e in sample) / len(sample)
        score *= 1 - 0.5 * double - (0.12 if double else 0.0)
        if best is None or score + extra > best[0] + 0.005:
            best = (score + extra, grouping, ranked)
        if score > 0.8 and covered > 0.9 and extra >= 0 and len(grouping.entries) > 2:
            break
    if best is None:
        return None
    _, grouping, ranked = best
    if len(grouping.entries) > _SAMPLE and len(ranked) > 1:
        kept = [a for _, a in ranked[:4]]
        sample = [_entry(outline, b, made) for b in _spread(grouping.entries, _LARGE_SAMPLE)]
        ranked = _ranked(sample, habits, fits, kept)
    margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else ranked[0][0]
    return Template(grouping, tuple(a for _, a in ranked[:5]), ranked[0][0], margin)


def _spread(bounds: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    if len(bounds) <= size:
        return list(bounds)
    return [bounds[i * (len(bounds) - 1) // (size - 1)] for i in range(size)]


def _entry(outline: Outline, bounds: tuple[int, int], made: dict[tuple[int, int], Entry]) -> Entry:
    if bounds not in made:
        lines = range(bounds[0], min(bounds[1], bounds[0] + 60) + 1)
        made[bounds] = make_entry(outline.doc, lines, outline.width)
    return made[bounds]


def _ranked(
    sample: Sequence[Entry], habits: Habits, fits: Fits, tried: Sequence[Anchor] | None = None, beat: float = 0.0
) -> list[tuple[float, Anchor]]:
    """The anchors by how well they explain these entries; those that fail on the first few are not tried on the rest.

    If not even the best comes near to `beat`, nothing is returned.
    """
    choices = list(tried or anchors(sample))
    few = sample if tried else _spread_over(sample, _FEW)
    scored = _scored(few, choices, habits, fits)
    if not scored or scored[0][0] < beat - 0.3:
        return []
    if len(few) == len(sample):
        return scored
    kept = [a for s, a in scored if s > scored[0][0] - 0.2][:6]
    return _scored(sample, kept, habits, fits)


def _spread_over(sample: Sequence[Entry], size: int) -> Sequence[Entry]:
    return sample if len(sample) <= size else [sample[i * (len(sample) - 1) // (size - 1)] for i in range(size)]


def _scored(
    sample: Sequence[Entry], choices: Sequence[Anchor], habits: Habits, fits: Fits
) -> list[tuple[float, Anchor]]:
    totals = [0.0] * len(choices)
    weights = 0
    for entry in sample:
        weight = 100 + min(len(entry.text), 800)
        weights += weight
        for i, anchor in enumerate(choices):
            totals[i] += weight * _fit_of(entry, anchor, fits)
    scored = [
        (t / (weights or 1) + habits.bonus_of_anchor(a) + prior(a), a) for t, a in zip(totals, choices, strict=True)
    ]
    return sorted(scored, key=lambda r: -r[0])


def _fit_of(entry: Entry, anchor: Anchor, fits: Fits) -> float:
    """How well the anchor explains the entry; many anchors find the same title, and many groupings the same entry."""
    known = fits.get((id(entry), anchor))
    if known is None:
        title = locate(entry, anchor)
        known = 0.0 if title is None else fits.get((id(entry), title))
        if known is None and title is not None:
            known = fits[(id(entry), title)] = fit(entry, divide(entry, title))
        fits[(id(entry), anchor)] = known = known or 0.0
    return known


def read_with(entry: Entry, anchor: Anchor, known: Set[str] = frozenset()) -> tuple[float, Parts | None]:
    """How well this anchor explains the entry, and how it divides it."""
    title = locate(entry, anchor)
    if title is None:
        return 0.0, None
    parts = divide(entry, title, known)
    return fit(entry, parts), parts


def read_best(entry: Entry, template: Template, known: Set[str] = frozenset()) -> tuple[float, Parts | None]:
    """Divided by the list's own anchor, or by another one that explains this entry far better."""
    first = read_with(entry, template.anchors[0], known)
    if first[0] >= 0.75 * template.score:
        return first
    marked = template.anchors[0].how in ("style", "quote") and first[1] is not None
    sound = marked and first[1] is not None and title_shape(entry.clean[slice(*first[1].title)]) >= 0.6
    others = [read_with(entry, a, known) for a in template.anchors[1:]]
    best = max(others, key=lambda r: r[0], default=first)
    delimited = template.anchors[0].how in ("after", "first") or first[1] is None
    if delimited and best[0] < 0.75 * template.score and len(entry.text) < 1500:
        others = [read_with(entry, a, known) for a in anchors([entry]) if a not in template.anchors]
        other = max(others, key=lambda r: r[0], default=best)
        best = other if other[0] > best[0] + 0.15 else best
    return best if best[0] > first[0] + (0.3 if sound else 0.08) else first
