"""One paper as reference managers see it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anyascii import anyascii

COLUMNS = """
    p.paper_id, p.title, p.authors, p.year, p.venue, p.venue_type, p.arxiv_id, p.doi, p.openreview_id, p.abstract,
    (SELECT min(e.volume) FROM entries AS e JOIN assignments AS a ON a.mention_id = e.mention_id
     WHERE a.paper_id = p.paper_id) AS volume,
    (SELECT min(e.number) FROM entries AS e JOIN assignments AS a ON a.mention_id = e.mention_id
     WHERE a.paper_id = p.paper_id) AS number,
    (SELECT min(e.pages) FROM entries AS e JOIN assignments AS a ON a.mention_id = e.mention_id
     WHERE a.paper_id = p.paper_id) AS pages,
    (SELECT bool_and(coalesce(NOT e.authors_complete, false)) FROM entries AS e
     JOIN assignments AS a ON a.mention_id = e.mention_id WHERE a.paper_id = p.paper_id) AS cut
"""
"""What `Cited` holds, in its order, of `papers AS p`."""

_PARTICLES = re.compile(
    r"^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|bin|ibn|al|el|af|av)$", re.IGNORECASE
)
_SMALL_WORDS = {"a", "an", "the", "on", "of", "in", "for", "to", "and", "with", "from", "towards", "toward"}


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper with all that a reference needs."""

    paper_id: str
    title: str | None
    authors: list[str] | None
    year: int | None
    venue: str | None
    venue_type: str | None
    arxiv_id: str | None
    doi: str | None
    openreview_id: str | None
    abstract: str | None
    volume: str | None
    number: str | None
    pages: str | None
    cut: bool | None
    """Is every list of its authors cut?"""


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name in its parts; a name in one part is a family name."""

    family: str
    given: str
    particle: str


def split_name(name: str) -> Name:
    """The parts of a printed name, particles told apart.

    >>> split_name("Ludwig van Beethoven")
    Name(family='Beethoven', given='Ludwig', particle='van')
    >>> split_name("Lee, Hae Beom")
    Name(family='Lee', given='Hae Beom', particle='')
    """
    text = " ".join(name.split())
    if "," in text:
        family, _, given = (part.strip() for part in text.partition(","))
    else:
        words = text.split(" ")
        start = len(words) - 1
        while start > 1 and _PARTICLES.match(words[start - 1]) and words[start - 1].islower():
            start -= 1
        family, given = " ".join(words[start:]), " ".join(words[:start])
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return Name(" ".join(words[count:]), given, " ".join(words[:count]))


def keyed(papers: Iterable[Cited]) -> Iterator[tuple[str, Cited]]:
    """Each paper with a citation key of its own; the second of its kind gets digits of its id."""
    used: Counter[str] = Counter()
    for paper in papers:
        key = citation_key(paper)
        used[key] += 1
        yield (key if used[key] == 1 else f"{key}_{paper.paper_id[1:7]}"), paper


def citation_key(paper: Cited) -> str:
    """`lee2022online`: the same as long as the paper's first author, year and title are."""
    family = _letters(split_name(paper.authors[0]).family) if paper.authors else ""
    words = [_letters(word) for word in (paper.title or "").split()]
    word = next((word for word in words if word and word not in _SMALL_WORDS), "")
    return f"{family or 'anonymous'}{paper.year or ''}{word}"


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", anyascii(text).lower())
