"""Whether a heading that no list of names knows is a person's: a card with a post stands below."""

from collections.abc import Sequence

from crawler.document.model import Document
from crawler.homepage.facts.words import calling, names_institution
from crawler.homepage.person_name import LIKELY, Printed
from crawler.lexicon.letters import WIDE
from crawler.values.names import name_likeness

_SURELY, _CARD, _LONGEST, _OPENING = 0.85, 8, 90, 40


def heads_card(doc: Document, same: Sequence[Printed]) -> bool:
    """`王建国`, and on a short line below it `副教授`: the title of the page names the same."""
    if not {"title", "heading"} <= {c.place for c in same}:
        return False
    heads = [c for c in same if c.place == "heading" and c.line is not None and _is_surely(c.name)]
    return any(_tells_post(doc, c.line or 0, WIDE.search(c.name) is not None) for c in heads)


def _is_surely(name: str) -> bool:
    return name_likeness(name) >= (_SURELY if WIDE.search(name) else LIKELY)


def _tells_post(doc: Document, at: int, wide: bool) -> bool:
    """In letters that anything may be called in, a place is asked for too, and that the line opens with the post."""
    below = [n.text.strip() for n in doc.lines[at + 1 : at + 1 + 2 * _CARD] if n.visible and n.text.strip()][:_CARD]
    card = [t for t in below if len(t) <= _LONGEST]
    posts = [t for t in card if (said := calling(t) or calling(t, "study")) and (wide or said.start() < _OPENING)]
    return any(wide or ":" not in t for t in posts) and (wide or any(map(names_institution, card)))
