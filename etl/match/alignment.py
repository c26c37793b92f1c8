"""Author lists of one paper, laid side by side.

Mentions of one paper name the same people in nearly the same order. Laying their lists side by side says which names
are one person without any dictionary of names.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.match.names import Agreement, NameKey, agreement, name_key


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The authors that one mention prints."""

    mention_id: str
    names: tuple[str, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """One author of one paper: everywhere that author stands. The index is the position on the longest list."""

    names: tuple[tuple[str, int, str], ...]
    """(mention_id, 1-based position, name as printed)"""


def seats(lists: Sequence[AuthorList]) -> list[Seat]:
    """The authors of one paper, in the order of its longest complete list; names found nowhere on it come last.

    Of equally long lists the mention's id decides, not which came first: the order of arrival makes no other people.
    """
    ordered = sorted(lists, key=lambda one: (not one.complete, -len(one.names), one.mention_id))
    places: list[list[tuple[str, int, str]]] = []
    keys: list[list[NameKey]] = []
    for one in ordered:
        own = [name_key(name) for name in one.names]
        for position, place in enumerate(_places(own, keys)):
            if place is None:
                place = len(places)
                places.append([])
                keys.append([])
            places[place].append((one.mention_id, position + 1, one.names[position]))
            if own[position] not in keys[place]:
                keys[place].append(own[position])
    return [Seat(tuple(place)) for place in places]


def _places(own: Sequence[NameKey], keys: Sequence[Sequence[NameKey]]) -> list[int | None]:
    """For each name of a list the seat it takes, each seat once; None for a newcomer."""
    taken: set[int] = set()
    result: list[int | None] = [None] * len(own)
    for least in (Agreement.SAME, Agreement.COMPATIBLE):
        for position, key in enumerate(own):
            if result[position] is None:
                result[position] = place = _find(key, keys, taken, position, least)
                taken.update(() if place is None else (place,))
    if 2 * sum(place is not None for place in result) >= len(own) - 1:
        _seat_sound_alikes(own, keys, taken, result)
    return result


def _seat_sound_alikes(
    own: Sequence[NameKey], keys: Sequence[Sequence[NameKey]], taken: set[int], result: list[int | None]
) -> None:
    """Where the rest of the lists agrees, a name that nearly agrees takes the free seat at its own position."""
    for position, key in enumerate(own[: len(keys)]):
        if result[position] is None and position not in taken and _agree(key, keys[position]) >= Agreement.NEAR:
            result[position] = position
            taken.add(position)


def _find(
    key: NameKey, keys: Sequence[Sequence[NameKey]], taken: set[int], position: int, least: Agreement
) -> int | None:
    """The nearest free seat whose names agree with the key at least so far."""
    if position < len(keys) and position not in taken and _agree(key, keys[position]) >= least:
        return position
    free = (place for place in range(len(keys)) if place not in taken and _agree(key, keys[place]) >= least)
    return min(free, key=lambda place: abs(place - position), default=None)


def _agree(key: NameKey, others: Sequence[NameKey]) -> Agreement:
    return max((agreement(key, other) for other in others), default=Agreement.NONE)
