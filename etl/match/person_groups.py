"""Author mentions taken for one person so far, and everything that surrounds them."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from etl.match.names import NameKey


@dataclass(frozen=True, slots=True)
class Face:
    """What the names of a group come to."""

    spelled: tuple[NameKey, ...]
    """The spelled-out names, or all if there are none."""
    fullest: NameKey
    numbers: frozenset[str]


@dataclass(slots=True)
class Group:
    """A person in the making."""

    seats: list[int]
    keys: set[NameKey]
    papers: set[str]
    coauthors: dict[str, int] = field(default_factory=dict)
    circle: set[str] = field(default_factory=set)
    """What the co-authors are called."""
    words: dict[str, int] = field(default_factory=dict)
    venues: dict[str, int] = field(default_factory=dict)
    owns: set[str] = field(default_factory=set)
    """Pages that highlight these mentions as their owner, and what is said there: e-mail addresses and ids."""
    apart: set[int] = field(default_factory=set)
    """Seats that a human said are somebody else's."""
    by_hand: bool = False
    """A human joined names in it that need not look alike."""
    _face: Face | None = None

    @property
    def face(self) -> Face:
        if self._face is None:
            self._face = _face_of(self.keys)
        return self._face

    def absorb(self, other: "Group") -> None:
        self.seats += other.seats
        if not other.keys <= self.keys:
            self.keys |= other.keys
            self._face = None
        self.papers |= other.papers
        self.circle |= other.circle
        for ours, theirs in (
            (self.coauthors, other.coauthors),
            (self.words, other.words),
            (self.venues, other.venues),
        ):
            for mark, times in theirs.items():
                ours[mark] = ours.get(mark, 0) + times
        self.owns |= other.owns
        self.apart |= other.apart
        self.by_hand |= other.by_hand

    def excludes(self, other: "Group") -> bool:
        """Whether the two cannot be one person, whatever else agrees: on one paper together, or told apart."""
        if not self.papers.isdisjoint(other.papers):
            return True
        return bool(self.apart and not self.apart.isdisjoint(other.seats))


def _face_of(keys: AbstractSet[NameKey]) -> Face:
    return Face(
        tuple(key for key in keys if key.spelled) or tuple(keys),
        max(keys, key=lambda k: (len(k.squashed), len(k.given), k.family, k.given, k.number or "")),
        frozenset(key.number for key in keys if key.number),
    )
