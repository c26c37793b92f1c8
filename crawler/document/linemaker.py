"""Text and breaks in, lines out: white space folds, what is invisible drops, equal neighbours join."""

import re
import unicodedata
from dataclasses import replace

from crawler.document.model import Line, Look, Run
from crawler.document.nodes import NodeTable
from crawler.document.places import Place

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NEVER = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_JOINER = re.compile(r"(?<![^\x00-\u02ff])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\u02ff])")
"""Joiners beside Latin letters; in other scripts and between emoji they carry meaning."""
_APART = re.compile("[^\\W\\d_][\u0300-\u036f]+")
"""A letter, and the accents that belong on it as signs of their own."""


_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_LONGER, _LONGEST_HEADING = 3, 60


class _Looks(dict[int, Look]):
    """To make a look of its number takes a hundred times as long as to look it up; most of two thousand never occur."""

    def __missing__(self, number: int) -> Look:
        look = self[number] = Look(number)
        return look


_LOOKS = _Looks()


def drop_invisible(text: str) -> str:
    """Without soft hyphens, zero-width spaces and marks of direction; accents joined to their letters.

    >>> drop_invisible("Ha\\u200bwk\\u00ading, Mart\\u0131\\u0301nez")
    'Hawking, Martínez'
    """
    text = _APART.sub(_joined, text)
    if _INVISIBLE.search(text) is None:
        return text
    return _JOINER.sub("", _NEVER.sub("", text))


def _joined(letter: re.Match[str]) -> str:
    """TeX leaves a dotless i below an accent."""
    return unicodedata.normalize("NFC", letter.group().replace("\u0131", "i"))


class _Current:
    """The line at hand."""

    __slots__ = ("block", "nodes", "places", "row", "space", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.places: list[Place] = []
        self.nodes: list[int] = []
        self.block = 0
        self.row = 0
        self.space = False


class LineMaker:
    """Collects the pieces of the line at hand and makes a Line of them at each break."""

    __slots__ = ("_counts", "_current", "_gap", "_nodes", "_shelf", "_waiting", "lines")

    def __init__(self, nodes: NodeTable) -> None:
        self.lines: list[Line] = []
        self._nodes = nodes
        self._current = _Current()
        self._gap = False
        self._waiting: list[Line] = []
        self._shelf: list[tuple[_Current, list[Line]]] = []
        self._counts: dict[int, int] = {}

    def add(self, raw: str, place: Place, node: int, block: int, row: int) -> None:
        """Take in a string of the source, folding its white space.

        A space between two runs goes to the plainer one, wherever the tags stood.
        """
        if place.silent:
            return
        if place.preformatted and "\n" in raw:
            self._add_preformatted(raw, place, node, block, row)
            return
        words = raw.split()
        if words and not raw.isascii():
            words = drop_invisible(raw).split()
        now = self._current
        texts = now.texts
        if not words:
            now.space = now.space or (bool(texts) and raw[:1].isspace())
            return
        text = " ".join(words)
        if not texts:
            now.block = block
            lead = raw[: len(raw) - len(raw.lstrip())]
            now.row = row + lead.count("\n") if lead else row
        elif now.space or raw[0].isspace():
            if place.weight < now.places[-1].weight:
                text = " " + text
            else:
                texts[-1] += " "
        now.space = raw[-1].isspace()
        if texts and now.nodes[-1] == node and now.places[-1] is place:
            texts[-1] += text
        else:
            texts.append(text)
            now.places.append(place)
            now.nodes.append(node)

    def _add_preformatted(self, raw: str, place: Place, node: int, block: int, row: int) -> None:
        for offset, part in enumerate(raw.split("\n")):
            if offset:
                self.leave_gap(False)
            if part and self._underlines(part.rstrip()):
                continue
            if part:
                self.add(part, place, node, block, row + offset)

    def _underlines(self, part: str) -> bool:
        """Whether these signs underline the line above, which then is a heading, as in a plain text."""
        above = self.lines[-1] if self.lines and not self._gap and not self._current.texts else None
        if above is None or _UNDERLINE.fullmatch(part) is None or above.kind != "text":
            return False
        if not above.gap or abs(len(above.text) - len(part)) > _LONGER or len(above.text) > _LONGEST_HEADING:
            return False
        self.lines[-1] = replace(above, kind="heading", level=2)
        return True

    def leave_space(self) -> None:
        """Part what follows from what stands before it on the line, if anything does."""
        self._current.space = self._current.space or bool(self._current.texts)

    def leave_gap(self, rule: bool) -> None:
        """A break or a rule: where nothing stands before it, it leaves an empty line."""
        if not self._current.texts:
            self._gap = True
            return
        self.end_line()
        self._gap = rule

    def end_line(self) -> None:
        """Break the line: what was collected becomes a Line, if there was anything to see."""
        now = self._current
        if now.texts:
            self._current = _Current()
            self.lines.append(self._line(now))
        else:
            now.space = False
        if self._waiting:
            self.lines += self._waiting
            self._waiting = []

    def _line(self, now: _Current) -> Line:
        texts, place, block = now.texts, now.places[0], now.block
        if len(texts) == 1:
            text = texts[0]
            runs: tuple[Run, ...] = (Run(text, _LOOKS[place.look], now.nodes[0], place.href, place.title),)
        else:
            text = "".join(texts)
            runs = tuple(
                [
                    Run(part, _LOOKS[place.look], node, place.href, place.title)
                    for part, place, node in zip(texts, now.places, now.nodes, strict=True)
                ]
            )
        gap, self._gap = self._gap, False
        count = self._counts.get(block, 0) + 1
        self._counts[block] = count
        path = self._nodes.path(block)
        locator = path if count == 1 else f"{path}#{count}"
        return Line(runs, text, place.kind, place.level, block, place.visible, locator, now.row, gap)

    def set_aside(self) -> None:
        """A hidden inline element begins: its words stand in lines of their own, after the line around it."""
        self._shelf.append((self._current, self.lines))
        self._current, self.lines = _Current(), []

    def take_up(self) -> None:
        """The hidden inline element ended: go on with the line around it."""
        self.end_line()
        hidden = self.lines
        self._current, self.lines = self._shelf.pop()
        self._waiting += hidden
