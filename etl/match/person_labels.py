"""What co-authors call the persons whom the first round found: the name, and which one if several bear it.

A label tells persons apart and says nothing else: no comparison looks at more of it than the name. So a person keeps
the label of the last run where there is one, and co-authors need not be looked at again because of another label.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from etl.match.authors import Author, label
from etl.match.person_groups import Group
from etl.match.person_statistics import called


def labelled(
    persons: Sequence[Group], authors: Sequence[Author], before: Mapping[int, str] | None = None
) -> Iterator[tuple[int, str]]:
    """The label of each author of one unit. All who bear a spelled-out name are in one unit."""
    labels = _kept(persons, before) if before else {}
    bearers = Counter(label(group.face.fullest) for group in persons)
    taken = set(labels.values())
    for place, group in enumerate(persons):
        if place not in labels:
            name = label(group.face.fullest)
            alone = bearers[name] == 1 and bool(group.face.fullest.spelled)
            ids = sorted(authors[number].id for number in group.seats)
            labels[place] = next(f"{name} #{which}" for which in _marks(ids, alone) if f"{name} #{which}" not in taken)
            taken.add(labels[place])
        yield from ((number, labels[place]) for number in group.seats)


def _marks(ids: Sequence[str], alone: bool) -> Iterator[str]:
    """What may stand behind a name, best first; others may have kept an id that is no longer theirs."""
    if alone:
        yield ""
    yield from ids
    yield from (f"{ids[0]} {number}" for number in count(2))


def _kept(persons: Sequence[Group], before: Mapping[int, str]) -> dict[int, str]:
    """Labels that the last run gave to most of a person, if they still say the name, each to one person.

    Where a name is cut to initials its bearers may be in several units, and only the rule keeps their labels apart.
    """
    claims: list[tuple[int, int, str]] = []
    for place, group in enumerate(persons):
        if group.face.fullest.spelled:
            name = label(group.face.fullest)
            had = Counter(before[number] for number in group.seats if called(before.get(number, "")) == name)
            claims += [(-times, place, one) for one, times in had.items()]
    kept: dict[int, str] = {}
    for _, place, one in sorted(claims):
        if place not in kept and one not in kept.values():
            kept[place] = one
    return kept
