"""What speaks for and against two groups of author mentions being one person.

Points are natural log odds times ten, as integers: they add up, and a pair above zero is one person. The name sets the
prior (how many others bear it?), co-authors, titles and venues move it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from etl.match.names import Agreement, agreement
from etl.match.person_groups import Group
from etl.match.person_statistics import COAUTHOR_TRUST, UNSEEN, NameStatistics, called, points

COAUTHOR_CAP = 90
NEW_TEAM = 16
"""At most this against, for each paper up to three: co-authors come as a team, and one paper in six has a new one."""
WORD_TRUST = 0.3
WORD_CAP = 45
NEW_WORDS = -5
"""Each paper has words of its own: what is not shared says no more than this."""
FRIENDS = 0.3
"""The share of a person's co-authors who also write with others of that person's co-authors."""
FRIENDS_CAP = 40
LARGE_CIRCLE = 300
"""Co-authors from which on somebody of theirs has written with nearly anybody."""
SAME_OWNER = 60
"""Both are highlighted as the person whose page it is, on one page or on pages with one e-mail address or id.

Or a source gives one ORCID, or the like, to both."""
TWO_ORCIDS = -60
"""Few have two, and few sources give somebody that of a namesake."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against, in points, and in words where it is worth telling."""

    points: int
    reason: Callable[[], str]


def weigh(a: Group, b: Group, statistics: NameStatistics) -> list[Evidence] | None:
    """All evidence on two groups; None where nothing could make them one person. Above zero in sum they are one."""
    level = group_agreement(a, b)
    if level is Agreement.NONE or a.excludes(b):
        return None
    ours, theirs = a.face, b.face
    if ours.numbers and theirs.numbers and ours.numbers.isdisjoint(theirs.numbers):
        return None
    evidence = [Evidence(statistics.prior(level, ours.fullest, theirs.fullest), lambda: _LEVELS[level])]
    if a.owns & b.owns:
        evidence.append(Evidence(SAME_OWNER, lambda: "both the owner of one page, address or id"))
    if two_orcids(a, b):
        evidence.append(Evidence(TWO_ORCIDS, lambda: "two ORCIDs"))
    return [*evidence, *surroundings(a, b, statistics)]


def surroundings(a: Group, b: Group, statistics: NameStatistics) -> list[Evidence]:
    """What their company, titles and venues say, whatever they are called."""
    small, large = sorted((a, b), key=lambda group: (len(group.papers), group.seats[0]))
    return [
        _coauthors(small, large, statistics),
        _acquaintances(small, large, statistics),
        _titles(small, large, statistics),
        _venues(a, b, statistics),
    ]


def two_orcids(a: Group, b: Group) -> bool:
    """Both have an ORCID and none in common."""
    if not a.owns or not b.owns:
        return False
    ours, theirs = ({mark for mark in group.owns if mark.startswith("orcid:")} for group in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def in_words(evidence: Sequence[Evidence]) -> str:
    """`same name (+46); no co-author in common (-18)`"""
    return "; ".join(f"{one.reason()} ({one.points:+d})" for one in evidence if one.points)


_LEVELS = {
    Agreement.NEAR: "names sound alike",
    Agreement.VARIANT: "spellings of one name",
    Agreement.COMPATIBLE: "names fit",
    Agreement.SAME: "same name",
}


def group_agreement(a: Group, b: Group) -> Agreement:
    """One spelled-out name in common is enough, unless other spellings exclude each other (`J.` and `M.`)."""
    ours, theirs = a.face.spelled, b.face.spelled
    if len(ours) == len(theirs) == 1:
        return agreement(ours[0], theirs[0])
    by_hand = a.by_hand or b.by_hand
    least, most = Agreement.SAME, Agreement.NONE
    for x in ours:
        for y in theirs:
            level = agreement(x, y)
            if level is Agreement.NONE and not by_hand:
                return level
            least, most = min(least, level), max(most, level)
    return most if by_hand or most is Agreement.SAME else least


def _coauthors(small: Group, large: Group, statistics: NameStatistics) -> Evidence:
    if not small.coauthors or not large.coauthors:
        return Evidence(0, str)
    gains, unshared = _gains(
        small, large, small.coauthors, large.coauthors, COAUTHOR_TRUST, statistics.papers_with, statistics
    )
    against = max(unshared + sum(g for g in gains.values() if g < 0), -NEW_TEAM * min(3, len(small.papers)))
    total = round(min(COAUTHOR_CAP, sum(g for g in gains.values() if g > 0)) + against)
    return Evidence(total, lambda: f"co-authors in common: {_first(gains)}" if gains else "no co-author in common")


def _acquaintances(small: Group, large: Group, statistics: NameStatistics) -> Evidence:
    """Co-authors of the one who wrote with co-authors of the other, on papers of neither."""
    theirs = large.circle
    if len(theirs) > LARGE_CIRCLE:
        return Evidence(0, str)
    everybody = len(statistics.coauthors)
    gains: list[tuple[float, str]] = []
    strangers = 0
    for label in (one for one in small.coauthors if one not in large.coauthors):
        known = statistics.acquainted.get(called(label), frozenset())
        if known.isdisjoint(theirs):
            strangers += 1
        else:
            chance = min(1.0, len(known) * len(theirs) / everybody)
            gains.append((10 * log(1 - FRIENDS + FRIENDS / chance), label))
    if not gains:
        return Evidence(0, str)
    total = sum(gain for gain, _ in gains) + strangers * 10 * log(1 - FRIENDS)
    total *= min(1.0, min(3, len(small.papers)) / (len(gains) + strangers))
    link = max((gain, called(label)) for gain, label in gains)[1]
    return Evidence(round(max(0.0, min(FRIENDS_CAP, total))), lambda: f"{in_print(link)} wrote with co-authors of both")


def _titles(small: Group, large: Group, statistics: NameStatistics) -> Evidence:
    gains, _ = _gains(small, large, small.words, large.words, WORD_TRUST, statistics.papers_on, statistics)
    total = round(min(WORD_CAP, sum(g for g in gains.values() if g > 0))) + NEW_WORDS
    return Evidence(total, lambda: f"titles share {_first(gains)}" if gains else "titles share no word")


def _venues(a: Group, b: Group, statistics: NameStatistics) -> Evidence:
    shared = a.venues.keys() & b.venues.keys()
    if not shared:
        return Evidence(0, str)
    rarest = min(shared, key=lambda v: (statistics.venues.get(v, 1), v))
    gain = max(0, min(20, points(0.1 * statistics.papers / statistics.venues.get(rarest, 1))))
    return Evidence(gain, lambda: f"both in {rarest}")


def _first(gains: Mapping[str, float]) -> str:
    named = [in_print(mark) for mark in sorted(gains, key=lambda mark: (-gains[mark], mark))]
    return ", ".join(named[:3]) + (" …" if len(named) > 3 else "")


def in_print(mark: str) -> str:
    """A co-author's label without what only machines need.

    >>> in_print("kye|seongmin| #m1#2"), in_print("trees")
    ('kye seongmin', 'trees')
    """
    return called(mark).removesuffix("|").replace("|", " ")


def _gains(
    small: Group,
    large: Group,
    marks: Mapping[str, int],
    theirs: Mapping[str, int],
    trust: float,
    spread: Callable[[str], int],
    statistics: NameStatistics,
) -> tuple[dict[str, float], float]:
    """Log odds of each shared mark of the smaller group, were it drawn from the larger one's papers and not from all,
    and of all that are not shared together.

    `trust` is the share that a person with many papers repeats; one with few has not shown all yet. The marks of a
    group hang together, so those of its average paper count, up to three times.
    """
    size = len(large.papers)
    weight = trust * size / (size + 2)
    scale = 10 * min(3, len(small.papers)) / len(small.papers)
    everywhere = statistics.papers + UNSEEN
    fewer, more = (marks, theirs) if len(marks) <= len(theirs) else (theirs, marks)
    shared = [mark for mark in fewer if mark in more]
    gains = {
        mark: scale * marks[mark] * log(weight * theirs[mark] / size * everywhere / spread(mark) + 1 - weight)
        for mark in shared
    }
    alone = sum(marks.values()) - sum(marks[mark] for mark in shared)
    return gains, scale * alone * log(1 - weight)
