"""Whether a heading that no list of names knows is a person's: a card with a post stands below."""

import re
from collections.abc import Sequence

from crawler.document.model import Document
from crawler.homepage.facts.words import calling, names_institution
from crawler.homepage.person.person_name import Printed
from crawler.homepage.person.said_names import LIKELY
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.letters import WIDE
from crawler.values.names import name_likeness

_SURELY, _CARD, _LONGEST, _OPENING, _NEAR = 0.85, 8, 90, 40, 4
_LABEL = re.compile(r"[^\W\d_][^:：,.]{2,30}\s?[:：]\s*")


def heads_card(doc: Document, same: Sequence[Printed]) -> bool:
    """`王建国`, and on a short line below it `副教授`; the page's title names both, or a place stands there too."""
    heads = [c for c in same if c.place == "heading" and c.line is not None and _is_surely(c.name)]
    if any(_opens_page(doc, c.line or 0) and _opens_card(doc, c.line or 0) for c in heads):
        return True
    if not {"title", "heading"} <= {c.place for c in same}:
        return False
    return any(_tells_post(doc, c.line or 0, WIDE.search(c.name) is not None) for c in heads)


def _is_surely(name: str) -> bool:
    return name_likeness(name) >= (_SURELY if WIDE.search(name) else LIKELY)


def _tells_post(doc: Document, at: int, wide: bool) -> bool:
    """In letters that anything may be called in, a place is asked for too, and that the line opens with the post."""
    below = [n.text.strip() for n in doc.lines[at + 1 : at + 1 + 2 * _CARD] if n.visible and n.text.strip()][:_CARD]
    card = [t for t in below if len(t) <= _LONGEST]
    posts = [t for t in card if (said := calling(t) or calling(t, "study")) and (wide or said.start() < _OPENING)]
    return any(wide or ":" not in t for t in posts) and (wide or any(map(names_institution, card)))


def _opens_page(doc: Document, at: int) -> bool:
    """Whether no heading stands above but a greeting: below one of a meeting or a laboratory stands one of several."""
    return all(heading_kind(n.text) == "about" for n in doc.lines[:at] if n.kind == "heading" and n.visible)


def _opens_card(doc: Document, at: int) -> bool:
    """Post and place right below, or behind their labels: the title of such a page may say no more than `Home`."""
    below = [n.text.strip() for n in doc.lines[at + 1 : at + 1 + 2 * _CARD] if n.visible and n.text.strip()][:_NEAR]
    card = [_LABEL.sub("", t) for t in below if len(t) <= _LONGEST]
    posts = [t for t in card if (said := calling(t) or calling(t, "study")) and said.start() < _OPENING]
    return bool(posts) and any(map(names_institution, card)) and not any(t.endswith(".") for t in below)
