"""The person's other name, where title, headings and data print one in Latin letters and one in another script."""

import re
from collections.abc import Sequence

from crawler.homepage.facts.words import calling, names_institution
from crawler.homepage.people.name_forms import agree, handle_fit, is_full
from crawler.homepage.person.person_name import Printed
from crawler.homepage.person.said_names import LIKELY
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.letters import WIDE
from crawler.values.names import name_likeness

_PLACES = frozenset({"data", "title", "heading"})
_TOP = 4
"""Lines. A name alone on one of the first counts as a heading."""


def counterpart(name: str, candidates: Sequence[Printed]) -> list[Printed]:
    """Where the one name in the other script stands; nothing if there are several, or none."""
    wide = WIDE.search(name) is not None
    others = [c for c in candidates if (WIDE.search(c.name) is None) == wide and _leads(c) and _is_surely(c.name)]
    fitting = [c for c in others if _sounds_alike(name, c.name)]
    others = fitting or others
    if not others or not all(_same(c.name, others[0].name) for c in others):
        return []
    return others


def _leads(candidate: Printed) -> bool:
    return candidate.place in _PLACES or (
        candidate.place == "line" and candidate.line is not None and candidate.line < _TOP and candidate.weight >= 2
    )


def _is_surely(name: str) -> bool:
    """`坂井 智哉`, `이정민`, `Eva Muster`, and not `教育背景`."""
    if heading_kind(name) is not None or names_institution(name) or calling(name) or calling(name, "study"):
        return False
    if WIDE.search(name):
        return name_likeness(name) >= (0.5 if re.search(r"[ 　]", name) else 0.85)
    return name_likeness(name) >= LIKELY and is_full(name)


def _sounds_alike(one: str, other: str) -> bool:
    """`周明远` and `Mingyuan Zhou`."""
    native, latin = (one, other) if WIDE.search(one) else (other, one)
    return handle_fit(native, re.sub(r"[^a-z]", "", latin.lower())) == 1


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split()) or agree(one, other)
