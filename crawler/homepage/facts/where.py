"""Where words behind a role say that somebody is: all institutions they name, and the town apart."""

import re

from crawler.homepage.facts.segments import segments
from crawler.homepage.facts.texts import Text, trim, without_stop
from crawler.homepage.facts.words import looks_like_acronym, names_institution
from crawler.lexicon.places import is_place

_TOWN = re.compile(r"\s+in\s+(?P<town>[^,]+(?:, [^,]+)?)$")
_SOME_TOWN = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?")
_SEMICOLON = re.compile(r";(?=\s)")


def where_in(head: Text) -> tuple[str | None, str | None]:
    """All words that say where, without the town that closes them; and the town."""
    parts = segments(head, tuple(m.span() for m in _SEMICOLON.finditer(head.flat)))
    names = [p for p in parts if not is_place(p.text)]
    places = [p for p in parts if is_place(p.text)]
    if len(names) > 1 and places and _is_town(names[-1].text) and names[-1].end <= places[0].start:
        places.insert(0, names.pop())
    place = ", ".join(p.text for p in places) if places else None
    if place and place not in head.flat:
        place = places[0].text
    if not names:
        return None, place
    organization = without_stop(trim(head.chars[names[0].start : names[-1].end]))
    if (tail := _TOWN.search(organization)) and is_place(tail["town"]):
        organization, place = organization[: tail.start()], place or tail["town"]
    lower = organization[:1].islower() and organization.isascii() and len(organization.split()) > 8
    lower = lower or organization.startswith("and ")
    return (None if lower or len(organization) > 160 else organization), place


def _is_town(text: str) -> bool:
    """A word or two right before a country that name no institution."""
    return _SOME_TOWN.fullmatch(text) is not None and not names_institution(text) and not looks_like_acronym(text)
