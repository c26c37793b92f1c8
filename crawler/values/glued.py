"""Taking apart a title and its authors that were printed with nothing between them."""

import re
from collections.abc import Collection

from crawler.lexicon.people import is_given_name
from crawler.values.author_lists import author_list_likeness
from crawler.values.name_shapes import name_likeness

_SPOT = re.compile(
    r"(?<=[^\W\d_A-Z])(?=[^\W\d_a-z])|(?<=\d)(?=[A-Z][^\W\d_A-Z])|(?<=[)\]?!.’”\"'%$:;])(?=[^\W\d_a-z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z]\.\s)"
)
_FIRST_NAME = re.compile(r"[^,;&]{2,60}?(?=,|;|&|\s+and\s|\s+et\s+al|\s+·|\s*$)")
_SURNAME_FIRST = re.compile(
    r"[^,;&\s]{2,30},\s?(?:[A-Z]\.[\s-]?){1,4}|[^,;&\s]{2,30},\s?[A-Z][^\W\d_]{1,20}(?=\s*(?:;|&|$|and\s))"
)
_CAMEL = re.compile(r"[a-z][A-Z]")
_SEVERAL = re.compile(r"[,;&，、]|\s(?:and|et|und|y)\s|\bet al")
_IN_A_LIST = re.compile(r",\s([A-Z][^\s,]*(?:\s[A-Z][^\s,]*){0,2})$")
_LONGEST = 3_000


def split_glued(text: str, known: Collection[str] = ()) -> tuple[str, str] | None:
    """Title and authors of `TitleAuthor One, Author Two et al.`; None if no place to part them convinces.

    `known` are names seen elsewhere on the page: a boundary where one of them begins is preferred.

    >>> split_glued("Local objectives in sparse graphical modelsJean-Pierre Falet, Hae Beom Lee et al.")
    ('Local objectives in sparse graphical models', 'Jean-Pierre Falet, Hae Beom Lee et al.')
    """
    if len(text) > _LONGEST:
        return None
    best: tuple[float, int] | None = None
    for match in _SPOT.finditer(text):
        at = match.start()
        score = _score(text, at, known)
        if score > 0.45 and (best is None or score > best[0]):
            best = score, at
    if best is None:
        return None
    return text[: best[1]].rstrip(), text[best[1] :]


def _score(text: str, at: int, known: Collection[str]) -> float:
    """How well the text parts here: a title before, a name right after, and a list of authors to the end."""
    left, right = text[:at], text[at:]
    name = _first_name(right)
    if name is None or len(left) < 3:
        return 0.0
    listed = _IN_A_LIST.search(left[-80:])
    if listed and (name_likeness(listed.group(1)) > 0.55 or is_given_name(listed.group(1))):
        return 0.0  # this is the middle of a list
    opening = 1.1 if name in known else name_likeness(name)
    first = name.split()[0]
    if _CAMEL.search(first) and name not in known:
        opening -= 0.35
    alone = not _SEVERAL.search(right)
    if opening < 0.4 or (alone and name not in known and not is_given_name(first)):
        return 0.0
    whole = author_list_likeness(right)
    if whole < 0.4:
        return 0.0
    title = min(1.0, len(left.split()) / 4)
    return 0.5 * opening + 0.35 * whole + 0.15 * title + 0.01 * min(20, right.count(","))


def _first_name(right: str) -> str | None:
    """The name with which the list would begin: up to the first comma or, in `Doe, Jane`, the second."""
    found = _FIRST_NAME.match(right)
    if not found:
        return None
    name = found.group().strip(" *†‡")
    if " " not in name and (pair := _SURNAME_FIRST.match(right)):
        return pair.group()
    return name
