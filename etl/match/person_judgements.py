"""What humans said of people: carried out before anything is compared, and never undone."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.match.alignment import Seat
from etl.match.person_groups import Group


@dataclass(frozen=True, slots=True)
class PersonJudgement:
    """What a human said of two author mentions, each as (mention_id, position); `line` is where it is written."""

    left: tuple[str, int]
    right: tuple[str, int]
    same: bool
    line: int


def told_apart(seat: Seat, judgements: Sequence[PersonJudgement]) -> list[Seat]:
    """The seat, or two, if a human says that two of its names are two people."""
    names = {(mention, position): name for mention, position, name in seat.names}
    for judgement in judgements:
        if not judgement.same and judgement.left in names and judgement.right in names:
            gone = {mark for mark, name in names.items() if name == names[judgement.right]} - {judgement.left}
            gone.add(judgement.right)
            parts = [tuple(n for n in seat.names if (n[:2] in gone) is out) for out in (False, True)]
            return [Seat(part) for part in parts if part]
    return [seat]


Said = tuple[int, int, PersonJudgement]
"""A judgement, with the two authors that it is about."""


def by_author(names: Sequence[Sequence[tuple[str, int, str]]], judgements: Sequence[PersonJudgement]) -> list[Said]:
    """The judgements on author mentions that are here, each of them under its author's number."""
    if not judgements:
        return []
    home = {(mention, position): i for i, own in enumerate(names) for mention, position, _ in own}
    return [(home[j.left], home[j.right], j) for j in judgements if j.left in home and j.right in home]


def heed(groups: Sequence[Group], said: Sequence[Said]) -> list[Group]:
    """The groups after all that humans said of them: joined for good, or told apart for good."""
    homes = {seat: group for group in groups for seat in group.seats}
    for left, right, judgement in said:
        if left not in homes or right not in homes:
            continue
        if judgement.same and homes[left] is not homes[right]:
            joined, gone = homes[left], homes[right]
            joined.absorb(gone)
            joined.by_hand = True
            homes |= dict.fromkeys(gone.seats, joined)
        elif not judgement.same:
            homes[left].apart.add(right)
            homes[right].apart.add(left)
    return list({id(group): group for group in homes.values()}.values())
