"""What the front matter of a Markdown page says of its person: `role`, `organizations`, `interests`, an `author`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crawler.document.model import Document
from crawler.homepage.facts.texts import without_stop
from crawler.homepage.facts.words import calling, ends_as, names_institution
from crawler.homepage.people.academic_titles import bare
from crawler.homepage.person.labelled_lines import joined
from crawler.homepage.person.role_and_place import apart
from crawler.homepage.person.whose import Owner
from crawler.lexicon.person_labels import person_labels

_TOLD_SHORTLY = ("subtitle", "tagline", "bio", "description")
"""Keys that hold a role as often as something else."""
_HEAD = re.compile(r"[,;(|@]|\s(?=[a-zà-ÿ]{1,3}\s)")
"""Where the first words end: `Professor of Tides`, `Lecture for professors`."""
_PROSE = re.compile(r"[.!?]\s|\b(?:I|my|is|am|are|was|were|has|have)\b", re.IGNORECASE)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class FrontPerson:
    """Each as far as the front matter tells."""

    position: str | None = None
    affiliation: str | None = None
    in_passing: tuple[str | None, str | None] = (None, None)
    """Position and affiliation of a `subtitle` or `bio`."""
    interests: tuple[str, ...] = ()


def front_person(doc: Document, owner: Owner) -> FrontPerson:
    """What the front matter says, if it is on the person of the page and nobody else."""
    told = [t for t in _blocks(doc.front_matter) if _is_of(t, owner)]
    position = next((p for t in told for p in _values(t, "position") if _is_post(p)), None)
    unit = next((u for t in told for u in _values(t, "unit")), None)
    whole = next((a for t in told for a in _values(t, "affiliation")), None)
    interests = next((i for t in told if (i := tuple(_topics(t)))), ())
    shortly = (_phrase(t.get(key)) for t in told for key in _TOLD_SHORTLY)
    said = next((s for s in shortly if s and _is_post(s) and _opens_as_post(s)), None)
    return FrontPerson(position, joined(unit, whole), _in_two(said) if said else (None, None), interests)


def _blocks(front: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """The block of the author, if it is one, and the front matter as a whole."""
    author = front.get("author")
    if isinstance(author, list) and len(author) == 1:
        author = author[0]
    if isinstance(author, Mapping):
        yield author
    yield front


def _is_of(told: Mapping[str, object], owner: Owner) -> bool:
    named = [_phrase(told.get(key)) for key in ("name", "title", "author")]
    return any(n and owner.is_(bare(n)) for n in named)


def _values(told: Mapping[str, object], says: str) -> Iterator[str]:
    """What stands under the keys that say so; of several places the first, a department before its university."""
    labels = person_labels(says)
    for key, value in told.items():
        if str(key).lower().replace("_", " ").replace("-", " ") not in labels or str(key).lower() == "title":
            continue
        first = value[0] if isinstance(value, list) and value else value
        if isinstance(first, Mapping):
            part, whole = (_phrase(first.get(k)) for k in ("department", "name"))
            first = joined(part, whole)
        if phrase := _phrase(first):
            yield phrase


def _topics(told: Mapping[str, object]) -> Iterator[str]:
    for key in ("interests", "research_interests", "research-interests", "specialties"):
        listed = told.get(key)
        if isinstance(listed, Sequence) and not isinstance(listed, str):
            yield from (topic for each in listed if (topic := _phrase(each)))


def _phrase(value: object) -> str | None:
    """A short text, without the marks of a link."""
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        return None
    return without_stop(re.sub(r"\[([^\[\]]{1,80})\]\([^()]{0,200}\)", r"\1", " ".join(value.split())))


def _is_post(words: str) -> bool:
    return _PROSE.search(words) is None and (calling(words) or calling(words, "study")) is not None


def _opens_as_post(words: str) -> bool:
    """`Assistant Professor of Sociology`, and not `Website of a professor`."""
    head = _HEAD.split(apart(words)[0], maxsplit=1)[0].strip()
    return ends_as(head, "job") or ends_as(head, "study")


def _in_two(said: str) -> tuple[str, str | None]:
    """`Assistant Professor of Sociology, Acme University`"""
    role, where = apart(said)
    head, _, rest = said.partition(", ")
    if where is None and names_institution(rest) and _is_post(head):
        return head, rest
    return role, where
