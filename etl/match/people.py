"""Who is who: from the author lists of matched papers to persons.

Papers come first: lists of one paper, laid side by side, already say which spellings are one person. Then all authors
who could be one by name (`person_units`) are compared, best pairs first, until nothing above zero is left; twice, since
co-authors tell more once they are persons. A person's two places on one paper are two persons, unless a human says
otherwise; what humans say comes first.
"""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from etl.match.authors import Author, AuthorMention, Paper, authors_of, label_of
from etl.match.person_counts import count_papers
from etl.match.person_groups import Group
from etl.match.person_judgements import PersonJudgement, Said, by_author, heed
from etl.match.person_labels import labelled
from etl.match.person_merging import PersonPair, agglomerate
from etl.match.person_statistics import NameStatistics, called
from etl.match.person_units import units_of

NEIGHBOURS = 60
"""Co-authors that count on either side: collaborations of thousands would be the square of their size."""
ALIGNED = 100
"""Points of two spellings that the author lists of one paper put at one place."""
SAID = 1000
"""Points of what a human said."""


@dataclass(frozen=True, slots=True)
class People:
    """`persons` holds for each person all its author mentions."""

    persons: tuple[tuple[AuthorMention, ...], ...]
    pairs: tuple[PersonPair, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """Authors by number, and what surrounds them."""

    authors: Sequence[Author]
    teams: Mapping[str, Sequence[str]]
    """What the authors of each paper are called by their co-authors, in order."""
    words: Mapping[str, Sequence[str]]
    venues: Mapping[str, Sequence[str]]
    said: Sequence[Said]


def resolve(
    papers: Sequence[Paper],
    judgements: Sequence[PersonJudgement] = (),
    statistics: NameStatistics | None = None,
) -> People:
    """The persons behind all author lists. Deterministic in the set of papers, whatever their order."""
    with collecting_nothing():
        return _resolve(sorted(papers, key=lambda paper: paper.key), judgements, statistics)


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """Millions of small things are made here and none in a circle: looking for circles took a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _resolve(
    papers: Sequence[Paper], judgements: Sequence[PersonJudgement], statistics: NameStatistics | None
) -> People:
    authors = [author for paper in papers for author in authors_of(paper, judgements)]
    said = by_author([author.names for author in authors], judgements)
    keys = [author.keys for author in authors]
    labels = [label_of(own) for own in keys]
    known = statistics or count_papers(papers, keys, teams(authors, labels).values())
    units: dict[int, list[int]] = defaultdict(list)
    for number, start in enumerate(units_of(keys, [(a, b) for a, b, j in said if j.same], known.is_rare)):
        units[start].append(number)
    words = {paper.key: paper.words for paper in papers}
    venues = {paper.key: paper.venues for paper in papers}
    scene = Scene(authors, teams(authors, labels), words, venues, said)
    for unit in units.values():
        for number, name in labelled(persons_of(unit, scene, known, told=False)[0], authors):
            labels[number] = name
    scene = Scene(authors, teams(authors, labels), words, venues, said)
    persons: list[Group] = []
    pairs = [
        *said_pairs(judgement for *_, judgement in said),
        *(pair for author in authors for pair in aligned(author)),
    ]
    for unit in units.values():
        found, judged = persons_of(unit, scene, known, told=True)
        persons += found
        pairs += judged
    named = (tuple(name for number in group.seats for name in authors[number].names) for group in persons)
    return People(tuple(named), tuple(pairs))


def teams(authors: Iterable[Author], labels: Iterable[str]) -> dict[str, list[str]]:
    """The labels of each paper's authors; both in the order of the authors."""
    found: dict[str, list[str]] = defaultdict(list)
    for author, name in zip(authors, labels, strict=True):
        found[author.paper].append(name)
    return found


def persons_of(
    unit: Sequence[int], scene: Scene, statistics: NameStatistics, told: bool
) -> tuple[list[Group], list[PersonPair]]:
    """The persons of one unit and, if that is to be told, who was compared.

    Hangs on nothing but these authors, their teams and the statistics.
    """
    groups = [_group(number, scene) for number in unit]
    members = set(unit)
    said = [one for one in scene.said if one[0] in members and one[1] in members] if scene.said else []
    return agglomerate(heed(groups, said), statistics, scene.authors, told)


def _group(number: int, scene: Scene) -> Group:
    """One author with what surrounds it."""
    author = scene.authors[number]
    team = scene.teams[author.paper]
    others: dict[str, int] = {}
    for place in range(max(0, author.place - NEIGHBOURS), min(len(team), author.place + NEIGHBOURS + 1)):
        if place != author.place:
            others[team[place]] = others.get(team[place], 0) + 1
    return Group(
        [number],
        set(author.keys),
        {author.paper},
        others,
        {called(other) for other in others},
        dict.fromkeys(scene.words[author.paper], 1),
        dict.fromkeys(scene.venues[author.paper], 1),
        set(author.owns),
    )


def aligned(author: Author) -> Iterator[PersonPair]:
    """Why the spellings of one author are one person: they stand at one place of one paper's author list."""
    first = author.names[0]
    told = {first[2]}
    for mention, position, name in author.names:
        if name not in told:
            told.add(name)
            reason = f"{first[2]} and {name} stand at one place among the authors of one paper"
            yield PersonPair(first[:2], (mention, position), "same", ALIGNED, reason)


def said_pairs(judgements: Iterable[PersonJudgement]) -> Iterator[PersonPair]:
    """What humans said, as pairs."""
    for judgement in judgements:
        verdict = "same" if judgement.same else "different"
        reason = f"a human says {verdict} (line {judgement.line} of the judgements)"
        yield PersonPair(judgement.left, judgement.right, verdict, SAID if judgement.same else -SAID, reason)
