"""Many words sought in a text at once, as one pattern that looks at what they have in common once."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter


class Cues(tuple[str, ...]):
    """Cues of one kind, given with bars between them, and one pattern that seeks them all at once, once it is asked.

    >>> Cues("conf|congress|proc").pattern, bool(Cues("conf|congress|proc").search("on fog"))
    ('(?:con(?:f|gress)|proc)', False)
    """

    def __new__(cls, told: str) -> "Cues":
        return super().__new__(cls, told.split("|"))

    @cached_property
    def pattern(self) -> str:
        return _joined(sorted(set(self)))

    @cached_property
    def search(self) -> Callable[[str], re.Match[str] | None]:
        return re.compile(self.pattern).search

    @cached_property
    def begins(self) -> Callable[[str], re.Match[str] | None]:
        return re.compile(self.pattern).match


def every(*kinds: Cues) -> Cues:
    """The cues of some kinds as those of one: without them the text holds none of these kinds."""
    return Cues("|".join(cue for kind in kinds for cue in kind))


def _joined(cues: Sequence[str]) -> str:
    """Cues in order, with what they begin with in common written once."""
    if len(cues) == 1:
        return re.escape(cues[0])
    heads = ((head, [cue[1:] for cue in same]) for head, same in groupby(cues, itemgetter(0)))
    parts = [re.escape(head) + ("" if "" in rest else _joined(rest)) for head, rest in heads]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
