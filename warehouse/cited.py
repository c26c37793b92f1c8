"""One paper as reference managers see it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

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
_SUFFIX = re.compile(r"(?:,\s*|\s+)((?:[JS]r|Jun|Sen)\.?|I{2,3}|IV)$")
_WHOLE = re.compile(
    r"\band\b|^\W*others\W*$|^[\u3040-\u9fff\uac00-\ud7a3 ]+$"
    r"|\b(?:collaborations?|consorti(?:um|a)|(?:working |study |research )group|committee|initiative|investigators)$"
    r"|^the .+ (?:group|team)$",
    re.IGNORECASE,
)
"""Groups, and names in scripts that put the family first and need no initials."""
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

    @property
    def url(self) -> str | None:
        """Where it can be read, by the best of its identifiers."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.arxiv_id:
            return f"https://arxiv.org/abs/{self.arxiv_id}"
        return f"https://openreview.net/forum?id={self.openreview_id}" if self.openreview_id else None


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name in its parts; a name in one part is a family name."""

    family: str
    given: str
    particle: str
    suffix: str = ""


@lru_cache(50_000)
def split_name(name: str) -> Name:
    """The parts of a printed name, particles and suffixes told apart; what may be no person's name stays whole.

    >>> split_name("Ludwig van Beethoven")
    Name(family='Beethoven', given='Ludwig', particle='van', suffix='')
    >>> split_name("Lee, Hae Beom")
    Name(family='Lee', given='Hae Beom', particle='', suffix='')
    >>> split_name("Martin Luther King, Jr.")
    Name(family='King', given='Martin Luther', particle='', suffix='Jr.')
    >>> split_name("The ATLAS Collaboration")
    Name(family='The ATLAS Collaboration', given='', particle='', suffix='')
    """
    text, suffix = " ".join(name.split()), ""
    found = _SUFFIX.search(text)
    if found and " " in text[: found.start()]:
        text, suffix = text[: found.start()], found[1]
    if _WHOLE.search(text) or text.count(",") > 1:
        return Name(text, "", "")
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
    return Name(" ".join(words[count:]), given, " ".join(words[:count]), suffix)


def citation_key(paper: Cited) -> str:
    """`lee2022online`: the same as long as the paper's first author, year and title are."""
    return _key(paper.authors[0] if paper.authors else None, paper.year, paper.title)


def later_keys(told: Iterable[tuple[str, str | None, int | None, str | None]]) -> dict[str, str]:
    """The keys of those papers whose own key an earlier one has: it ends in digits of the paper's id.

    `told` are all papers with id, first author, year and title, those that came first to the warehouse first. So a key
    does not depend on what is exported with it, nor on what comes to the warehouse later.
    """
    seen: set[bytes] = set()
    later: dict[str, str] = {}
    for paper_id, author, year, title in told:
        key = own = _key(author, year, title)
        digits = 7
        while (mark := blake2b(key.encode(), digest_size=8).digest()) in seen and digits <= len(paper_id):
            key = later[paper_id] = f"{own}_{paper_id[1:digits]}"
            digits += 5
        seen.add(mark)
    return later


def _key(author: str | None, year: int | None, title: str | None) -> str:
    family = _letters(split_name(author).family) if author else ""
    letters = (_letters(word) for word in (title or "").split())
    word = next((word for word in letters if word and word not in _SMALL_WORDS), "")
    return f"{family or 'anonymous'}{year or ''}{word}"


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", anyascii(text).lower())
