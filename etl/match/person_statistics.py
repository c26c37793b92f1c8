"""How common names, co-authors, words and venues are in everything that is being resolved."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log

from etl.match.names import Agreement, NameKey

NEAR_PRIOR = -60
"""Names that only sound alike are two people unless much else agrees."""
VARIANT_PRIOR = -25
"""Known spellings of one name need some support: many bear either."""
COAUTHOR_TRUST = 0.5
"""The share of co-authors that a person with many papers repeats."""
UNSEEN = 100
"""Papers of the world added to those at hand: a shared co-author tells no less among five papers than among 500."""
FEWEST_BEARERS = 0.01
"""However rare a name, there may be another who bears it."""
KINDRED = 5
"""Bearers of a given name from which on the families that use it tell how many people could bear it at all."""


@dataclass(frozen=True, slots=True)
class NameStatistics:
    """Counts over the papers that they were made of; everything is called by its name here, whoever it may be.

    So they can be kept while more papers come, and two people are weighed alike before and after.
    """

    people: int
    families: Mapping[str, int]
    givens: Mapping[str, int]
    kindred: Mapping[str, int]
    """People of the families that use a given name: `Seongmin` lives among Kims and Lees, never among Müllers."""
    initials: Mapping[tuple[str, str], int]
    papers: int
    coauthors: Mapping[str, int]
    words: Mapping[str, int]
    venues: Mapping[str, int]
    acquainted: Mapping[str, AbstractSet[str]]
    """Who wrote with whom, as co-authors are called."""

    def prior(self, level: Agreement, a: NameKey, b: NameKey) -> int:
        """Points that the two names alone give."""
        if level <= Agreement.VARIANT:
            return NEAR_PRIOR if level is Agreement.NEAR else VARIANT_PRIOR
        if level is Agreement.SAME and a.spelled:
            return points(1 / self._other_bearers(a))
        if a.spelled and b.spelled:
            return min(25, points(1 / self._other_bearers(min(a, b, key=lambda k: len(k.squashed)))))
        rivals = self.initials.get((a.family, a.squashed[:1]), 1)
        return points(1 / max(1.0, rivals))

    def papers_with(self, coauthor: str) -> int:
        """Papers by somebody called like that."""
        return self.coauthors.get(called(coauthor), 1)

    def papers_on(self, word: str) -> int:
        """Papers with the word in the title."""
        return self.words.get(word, 1)

    def coauthor_points(self, coauthor: str) -> int:
        """Points of a co-author whom two single papers share."""
        return points(COAUTHOR_TRUST / 3 * (self.papers + UNSEEN) / self.papers_with(coauthor))

    def is_rare(self, key: NameKey) -> bool:
        """Nobody else bears the given name; a slip of the pen mostly makes one that nobody bears."""
        return self.givens.get(key.spelled, 0) < 2

    def _other_bearers(self, key: NameKey) -> float:
        """Expected number of further people with this name, were given and family names independent among kindred."""
        bearers = self.givens.get(key.spelled, 1)
        known = bearers / (bearers + KINDRED)
        among = known * self.kindred.get(key.spelled, self.people) + (1 - known) * self.people
        expected = self.families.get(key.family, 1) * (bearers - 0.9) / max(1.0, among)
        return min(max(expected, FEWEST_BEARERS), 1e6)


def called(label: str) -> str:
    """A co-author's name. In the second round the person is told as well, behind a `#`.

    >>> called("kye|seongmin| #m1#2"), called("kye|seongmin|")
    ('kye|seongmin|', 'kye|seongmin|')
    """
    return label.partition(" #")[0]


def points(odds: float) -> int:
    """Natural log odds times ten."""
    return round(10 * log(odds))


@dataclass(frozen=True, slots=True)
class NameCounts:
    """How many people bear which parts of names."""

    people: int
    families: Mapping[str, int]
    givens: Mapping[str, int]
    kindred: Mapping[str, int]
    initials: Mapping[tuple[str, str], int]


def count_names(keys: Iterable[NameKey]) -> NameCounts:
    """Over one name for each person; names cut to initials do not count."""
    spelled = [key for key in keys if key.spelled]
    families = Counter(key.family for key in spelled)
    users: dict[str, set[str]] = defaultdict(set)
    for key in spelled:
        users[key.spelled].add(key.family)
    return NameCounts(
        len(spelled),
        families,
        Counter(key.spelled for key in spelled),
        {given: sum(families[family] for family in used) for given, used in users.items()},
        Counter((key.family, key.squashed[:1]) for key in spelled),
    )
