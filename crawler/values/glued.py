"""Taking apart a title and its authors that were printed with nothing between them."""

import re
from collections.abc import Collection

from crawler.values.author_lists import author_list_likeness
from crawler.values.name_shapes import name_likeness

_SPOT = re.compile(
    r"(?<=[^\W_A-Z])(?=[^\W\d_a-z])|(?<=[)\]?!.’”\"'%$:;])(?=[^\W\d_a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z]\.\s)"
)
_FIRST_NAME = re.compile(r"[^,;&]{2,60}?(?=,|;|&|\s+and\s|\s+et\s+al|\s+·|\s*$)")
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
    first = _FIRST_NAME.match(right)
    if not first or len(left) < 3:
        return 0.0
    name = first.group().strip(" *†‡")
    opening = 1.0 if name in known else name_likeness(name)
    if opening < 0.4:
        return 0.0
    whole = author_list_likeness(right)
    if whole < 0.4:
        return 0.0
    words = left.split()
    title = min(1.0, len(words) / 4)
    return 0.5 * opening + 0.35 * whole + 0.15 * title + (0.2 if name in known else 0.0)
