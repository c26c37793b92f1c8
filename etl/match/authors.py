"""Authors of papers, before anybody knows which of them are one person."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from etl.match.alignment import AuthorList, seats
from etl.match.names import NameKey, name_key
from etl.match.person_judgements import PersonJudgement, told_apart

AuthorMention = tuple[str, int, str]
"""(mention_id, 1-based position, name as printed)"""


BETWEEN = "\x1f"
"""Between the names of an author where they are one string."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What resolving people needs of one cluster of mentions."""

    lists: tuple[AuthorList, ...]
    words: tuple[str, ...]
    venues: tuple[str, ...]
    owners: frozenset[tuple[str, str, str]] = frozenset()
    """(mention_id, name, mark) where a page highlights one author as its own: the page, its e-mail address, its ids.

    And where a source gives an author's ORCID or the like.
    """

    @property
    def key(self) -> str:
        """The smallest of its mentions' ids, so that it hangs on no order of arrival."""
        return min((one.mention_id for one in self.lists), default="")


@dataclass(frozen=True, slots=True)
class Author:
    """One author of one paper: everywhere that author stands."""

    paper: str
    place: int
    """Among the authors of the paper, from 0 on."""
    names: tuple[AuthorMention, ...]
    owns: frozenset[str]
    """Pages that highlight these mentions as their owner, and what is said there: e-mail addresses and ids."""

    @property
    def id(self) -> str:
        """`mention#position` of the smallest mention."""
        mention, position, _ = min(self.names)
        return f"{mention}#{position}"

    @property
    def keys(self) -> list[NameKey]:
        return keys_of({name for _, _, name in self.names})


def authors_of(paper: Paper, judgements: Sequence[PersonJudgement] = ()) -> Iterator[Author]:
    """The authors of a paper, in their order."""
    parts = [part for seat in seats(paper.lists) for part in told_apart(seat, judgements)]
    marks: dict[tuple[str, str], set[str]] = {}
    for mention, name, mark in paper.owners:
        marks.setdefault((mention, name), set()).add(mark)
    for place, seat in enumerate(parts):
        owns = {mark for mention, _, name in seat.names for mark in marks.get((mention, name), ())} if marks else set()
        yield Author(paper.key, place, seat.names, frozenset(owns))


def keys_of(names: Iterable[str]) -> list[NameKey]:
    """The keys of names, each once, in an order that hangs on them alone."""
    return sorted({name_key(name) for name in names}, key=_in_order)


def label_of(keys: Iterable[NameKey]) -> str:
    """An author as a co-author sees one: the whole name, or family name and initial if there is no more."""
    return label(max(keys, key=lambda k: (len(k.squashed), *_in_order(k))))


def label(key: NameKey) -> str:
    """It has an end, since labels stand side by side in the file: whoever looks there for a name that was forgotten
    finds none that two others make together."""
    return f"{key.family}|{key.canonical or key.squashed[:1]}|"


def _in_order(key: NameKey) -> tuple[str, tuple[str, ...], str]:
    return key.family, key.given, key.number or ""
