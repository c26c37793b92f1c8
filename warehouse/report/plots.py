"""Bars and columns as SVG whose widths are percentages, so that text keeps its size on every screen.

Each picture has a title and a description in words; the page sets a table of the same numbers beside it.
"""

from collections.abc import Sequence
from html import escape
from typing import Any

from warehouse.report.markup import cut, text, words

_ROW = 38
_PLOT = 190
_LETTERS = 40
_TOLD = 5
_LABEL = 42


def picture(name: str, title: str, said: str, height: int, inside: str, kind: str) -> str:
    """An SVG with its text alternatives."""
    return (
        f'<svg class="{kind}" width="100%" height="{height}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{text(said, 1000)}</desc>{inside}</svg>'
    )


def legend(series: Sequence[str]) -> str:
    """What the colours mean, if there are several."""
    if len(series) < 2:
        return ""
    keys = "".join(f'<li><span class="key k{i}"></span>{words(name)}</li>' for i, name in enumerate(series))
    return f'<ul class="legend">{keys}</ul>'


def bars(name: str, title: str, labels: Sequence[Any], values: Sequence[Sequence[int]]) -> str:
    """One bar for each label, its series one after the other; the longest bar fills the width."""
    most = max((sum(row) for row in values), default=0) or 1
    parts = []
    for number, (label, row) in enumerate(zip(labels, values, strict=True)):
        top = number * _ROW
        shown = text(_bare(label), _LABEL)
        parts.append(
            f'<text x="0" y="{top + 13}">{shown}</text>'
            f'<text class="value" x="100%" y="{top + 13}" text-anchor="end">{text(sum(row))}</text>'
            f'<rect class="track" x="0" y="{top + 19}" width="100%" height="9" rx="2"/>'
        )
        left = 0.0
        for at, value in enumerate(row):
            width = 100 * value / most
            if value:
                parts.append(
                    f'<rect class="k{at}" x="{left:.2f}%" y="{top + 19}" width="{width:.2f}%" height="9" rx="2"/>'
                )
            left += width
    said = told([(label, sum(row)) for label, row in zip(labels, values, strict=True)])
    return picture(name, title, said, max(_ROW * len(labels), 1), "".join(parts), "bars")


def columns(name: str, title: str, labels: Sequence[Any], values: Sequence[Sequence[int]]) -> str:
    """One column for each label from left to right, its series on top of each other."""
    most = max((sum(row) for row in values), default=0) or 1
    step = 100 / max(len(labels), 1)
    wide = min(step * 0.8, 9)
    every = -(-sum(len(str(label)[:10]) for label in labels) // _LETTERS)  # as many as a phone has room for
    parts = _grid(most)
    for number, (label, row) in enumerate(zip(labels, values, strict=True)):
        foot = float(_PLOT)
        for at, value in enumerate(row):
            height = (_PLOT - 24) * value / most
            foot -= height
            if value:
                parts.append(
                    f'<rect class="k{at}" x="{number * step + (step - wide) / 2:.2f}%" y="{foot:.1f}"'
                    f' width="{wide:.2f}%" height="{height:.1f}" rx="1.5"/>'
                )
        middle = (number + 0.5) * step
        total = sum(row)
        if len(labels) <= 10 and total:
            parts.append(
                f'<text class="value" x="{middle:.2f}%" y="{foot - 5:.1f}" text-anchor="middle">{total}</text>'
            )
        if (len(labels) - 1 - number) % every == 0:
            parts.append(
                f'<text class="axis" x="{middle:.2f}%" y="{_PLOT + 18}" text-anchor="middle">'
                f"{text(str(label)[:10], 10)}</text>"
            )
    said = told([(label, sum(row)) for label, row in zip(labels, values, strict=True)])
    return picture(name, title, said, _PLOT + 26, "".join(parts), "columns")


def _grid(most: int) -> list[str]:
    parts = []
    for share in (0.5, 1.0):
        y = _PLOT - (_PLOT - 24) * share
        if most * share == int(most * share):
            parts.append(
                f'<line class="grid" x1="0" x2="100%" y1="{y:.1f}" y2="{y:.1f}"/>'
                f'<text class="axis" x="0" y="{y - 4:.1f}">{text(int(most * share))}</text>'
            )
    parts.append(f'<line class="floor" x1="0" x2="100%" y1="{_PLOT}" y2="{_PLOT}"/>')
    return parts


def told(pairs: Sequence[tuple[Any, int]]) -> str:
    """The picture in a sentence: its greatest values and how many there are."""
    greatest = sorted(pairs, key=lambda pair: -pair[1])[:_TOLD]
    said = ", ".join(f"{cut(str(label), 60)}: {value}" for label, value in greatest)
    rest = f" and {len(pairs) - _TOLD} more" if len(pairs) > _TOLD else ""
    return f"{len(pairs)} bars; the greatest: {said}{rest}. The table beneath holds all numbers."


def _bare(label: Any) -> str:
    """An address without what all share; of a long one its end, which tells it from its neighbours."""
    said = str(label)
    if said.startswith(("http://", "https://")):
        said = said.split("://", 1)[1].rstrip("/")
    elif not said.startswith("/"):
        return said
    if len(said) <= _LABEL:
        return said
    host = said.partition("/")[0][:16]
    return f"{host}…{said[len(host) + 1 - _LABEL :]}"
