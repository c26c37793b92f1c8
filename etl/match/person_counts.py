"""Counting papers: from what is at hand to the statistics by which people are compared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from etl.match.authors import Paper
from etl.match.names import NameKey
from etl.match.person_statistics import NameStatistics, count_names

LARGE_TEAM = 30
"""Authors from which on a paper does not make them acquaintances."""


def count_papers(
    papers: Sequence[Paper], keys: Iterable[Iterable[NameKey]], teams: Iterable[Iterable[str]]
) -> NameStatistics:
    """`keys` are the names of all authors, `teams` what the authors of each paper are called."""
    distinct = sorted({key for own in keys for key in own}, key=lambda k: (k.family, k.given, k.number or ""))
    names = {(key.family, key.spelled): key for key in distinct}
    counts = count_names(names.values())
    coauthors: Counter[str] = Counter()
    circles: dict[str, set[str]] = defaultdict(set)
    for everybody in teams:
        team = set(everybody)
        coauthors.update(team)
        if len(team) <= LARGE_TEAM:
            for name in team:
                circles[name] |= team
    return NameStatistics(
        counts.people,
        counts.families,
        counts.givens,
        counts.kindred,
        counts.initials,
        len(papers),
        coauthors,
        Counter(word for paper in papers for word in set(paper.words)),
        Counter(venue for paper in papers for venue in set(paper.venues)),
        circles,
    )
