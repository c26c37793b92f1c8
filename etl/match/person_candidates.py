"""Which groups of one block are worth comparing: those that share a name, or the beginning of one and something else.

All with all would be the square of the block; a block of a million mentions holds thousands of groups named Kim.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from etl.match.person_groups import Group
from etl.match.person_statistics import NameStatistics

NAME_CAP = 200
"""Groups of one name that are compared all with all; above it only those that share more."""
COAUTHOR_CAP = 60
"""Groups that may meet over one co-author."""
WORD_CAP = 25
"""Groups that may meet over one word of their titles."""


def comparable(groups: Mapping[int, Group], statistics: NameStatistics) -> Iterator[tuple[int, int]]:
    """Pairs of groups, each once, in order."""
    pairs: set[tuple[int, int]] = set()
    for marks, cap in ((_names, NAME_CAP), (_company, COAUTHOR_CAP), (_words, WORD_CAP)):
        meeting: dict[str, list[int]] = defaultdict(list)
        for i, group in groups.items():
            for mark in marks(group):
                meeting[mark].append(i)
        for met in meeting.values():
            if len(met) <= cap:
                pairs.update(combinations(met, 2))
    yield from sorted(pairs)


def _names(group: Group) -> set[str]:
    """What one is called: all of it, and its first word, for those who leave the second out."""
    return {name for key in group.keys if key.spelled for name in (key.canonical, key.given[0]) if len(name) > 1}


def _company(group: Group) -> set[str]:
    """Co-authors and owned pages: what lets even initials find whom they belong to."""
    return group.coauthors.keys() | group.owns


def _words(group: Group) -> set[str]:
    """Words of titles, for groups whose names are cut to initials."""
    return set(group.words)
