"""One entry of a list of a CV."""

from dataclasses import dataclass

from crawler.document.model import Line
from crawler.homepage.facts.texts import Text

Chain = tuple[int, ...]
Placed = tuple[Line, Chain]
"""A line with its elements, outermost first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its own words, the entries nested in it, and the words that stand over its list."""

    text: Text
    locator: str
    children: tuple["Entry", ...] = ()
    label: str | None = None
    parent: Text | None = None
    listed: bool = True
    """False if nothing but a paragraph: perhaps prose and no entry at all."""
    depth: int = 0
    """How deep a bullet of a plain text stands."""
