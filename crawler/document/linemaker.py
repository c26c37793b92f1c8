"""Text and breaks in, lines out: white space folds, what is invisible drops, equal neighbours join."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from crawler.document.model import Line, LineKind, Look, Run
from crawler.document.nodes import NodeTable

_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])
_JOINER = re.compile(r"(?<![^\x00-\u02ff])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\u02ff])")
"""Joiners beside Latin letters; in other scripts and between emoji they carry meaning."""


class Place(NamedTuple):
    """What holds for all text at one place of the tree."""

    look: int
    href: str | None
    title: str | None
    kind: LineKind
    level: int
    block: int
    visible: bool
    preformatted: bool
    silent: bool
    depth: int
    """How many lists are around."""


def drop_invisible(text: str) -> str:
    """Without soft hyphens, zero-width spaces and marks of direction.

    >>> drop_invisible("Ha\\u200bwk\\u00ading")
    'Hawking'
    """
    text = text.translate(_INVISIBLE)
    return _JOINER.sub("", text) if "\u200c" in text or "\u200d" in text else text


@dataclass(slots=True)
class _Piece:
    text: str
    place: Place
    node: int


class LineMaker:
    """Collects the pieces of the line at hand and makes a Line of them at each break."""

    __slots__ = ("_counts", "_gap", "_pieces", "_row", "_shelf", "_space", "_waiting", "lines", "nodes")

    def __init__(self, nodes: NodeTable) -> None:
        self.nodes = nodes
        self.lines: list[Line] = []
        self._pieces: list[_Piece] = []
        self._row = 0
        self._gap = False
        self._space = False
        self._waiting: list[Line] = []
        self._counts: dict[int, int] = {}
        self._shelf: list[tuple[list[_Piece], int, bool, list[Line]]] = []

    def add(self, raw: str, place: Place, node: int, row: int) -> None:
        """Take in a string of the source, folding its white space."""
        if place.silent:
            return
        if place.preformatted and "\n" in raw:
            self._add_preformatted(raw, place, node, row)
            return
        text = " ".join(raw.split())
        if not text.isascii():
            text = drop_invisible(text)
            text = " ".join(text.split())
        pieces = self._pieces
        if not text:
            self._space = self._space or (bool(pieces) and raw[:1].isspace())
            return
        if not pieces:
            lead = raw[: len(raw) - len(raw.lstrip())]
            self._row = row + lead.count("\n")
        elif self._space:
            pieces[-1].text += " "
        elif raw[0].isspace():
            text = " " + text
        self._space = raw[-1].isspace()
        if pieces and pieces[-1].node == node and pieces[-1].place is place:
            pieces[-1].text += text
        else:
            pieces.append(_Piece(text, place, node))

    def _add_preformatted(self, raw: str, place: Place, node: int, row: int) -> None:
        parts = raw.split("\n")
        for offset, part in enumerate(parts):
            if offset:
                self.end_line()
            if part:
                self.add(part, place, node, row + offset)

    def leave_gap(self, rule: bool) -> None:
        """A break or a rule: where nothing stands before it, it leaves an empty line."""
        if not self._pieces:
            self._gap = True
            return
        self.end_line()
        self._gap = rule

    def end_line(self) -> None:
        """Break the line: what was collected becomes a Line, if there was anything to see."""
        pieces = self._pieces
        self._space = False
        if pieces:
            self._pieces = []
            self.lines.append(self._line(pieces))
        if self._waiting:
            self.lines += self._waiting
            self._waiting = []

    def _line(self, pieces: list[_Piece]) -> Line:
        runs = tuple(Run(p.text, Look(p.place.look), p.node, p.place.href, p.place.title) for p in pieces)
        place = pieces[0].place
        gap, self._gap = self._gap, False
        count = self._counts.get(place.block, 0) + 1
        self._counts[place.block] = count
        path = self.nodes.path(place.block)
        return Line(
            runs,
            runs[0].text if len(runs) == 1 else "".join(p.text for p in pieces),
            place.kind,
            place.level,
            place.block,
            place.visible,
            path if count == 1 else f"{path}#{count}",
            self._row,
            gap,
        )

    def set_aside(self) -> None:
        """A hidden inline element begins: its words stand in lines of their own, after the line around it."""
        self._shelf.append((self._pieces, self._row, self._space, self.lines))
        self._pieces, self._space, self.lines = [], False, []

    def take_up(self) -> None:
        """The hidden inline element ended: go on with the line around it."""
        self.end_line()
        hidden = self.lines
        self._pieces, self._row, self._space, self.lines = self._shelf.pop()
        self._waiting += hidden
