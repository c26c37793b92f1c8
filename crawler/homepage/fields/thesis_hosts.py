# ruff: noqa: E501 (patterns are read more easily whole)
"""The university at which a thesis was written, wherever its reference names it: `143 f. Tese (Doutorado) - USP, 2004`."""

import re
from collections.abc import Sequence

from crawler.homepage.venue.nobody import names_university
from crawler.lexicon.late import Late
from crawler.lexicon.letters import UPPER
from crawler.lexicon.theses import called_a_thesis
from crawler.values.cues import TYPES, holds
from crawler.values.venues import Venue

_CALLED = Late(
    rf"\W*(?:(?:(?:19|20)\d\d[.,;]?\s)?\d{{1,4}}\s?(?:f|fl|fls|p|pp|S|h|págs?)\.,?\s)?(?i:{called_a_thesis()}|ph\.?\s?d\.?(?=,))(?![^\W\d_])(?P<subject>\s?\([^()\n]{{3,80}}\))?"
)
_PARTS = re.compile(r"(?<!\bSt)(?<!\bUniv)[,;.:]\s|\s[–—-]\s|\s?[()]|\s(?=(?:19|20)\d\d\b)|$")
_LEAD = re.compile(rf"(?:[^\W_]+['’]|[^\W_A-ZÀ-Þ]+\s)*?(?=[{UPPER}])")
_STATE = re.compile(
    r"(?:.*\s)?University of (?:California|Wisconsin|Illinois|Massachusetts|Texas|North Carolina|Maryland|Colorado|Michigan|Tennessee)"
)
_WHOLE = ("univ", "üniv", "uniw", "универ", "універ", "πανεπιστ", "egyetem", "yliopisto", "sveučili")
"""Parts of words that no faculty is called by."""
TRAIL = " › "
"""`Research output: Thesis › Doctoral Thesis`: what portals sort works by."""
_NO_HOST = ("дис", "автореф")
"""`дис. ... канд. техн. наук. СПб., 1995`: so Russians cite theses, by their towns alone."""
_TOWN = re.compile(rf"[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+){{0,2}}")


def with_host(rest: Sequence[str], venue: Venue | None) -> Venue | None:
    """The venue that these pieces name; if they say that it is a thesis and of which university, that university."""
    kind = venue.venue_type if venue else None
    if kind not in (None, "thesis"):
        return venue
    trail = next((t for t in rest if TRAIL in t), None)
    if trail and TYPES["thesis"].search(trail.lower()):
        return _at_host(venue, trail, [t for t in rest if TRAIL not in t], False)
    for i, text in enumerate(rest):
        likely = kind is not None or TYPES["thesis"].search(text.lower())
        if likely and (called := _CALLED.match(text)):
            return _at_host(venue, text, [text[called.end() :], *rest[i + 1 :]], called["subject"] is not None)
    return venue


def _at_host(venue: Venue | None, text: str, behind: Sequence[str], first: bool) -> Venue | None:
    """The venue, with the university that stands behind what the work is called, unless it names one by itself."""
    host = _university(behind, first)
    if venue is None or not venue.name:
        return Venue(host, "thesis", *(None,) * 6, text, False) if host else venue
    if not host and venue.name.lower().startswith(_NO_HOST):
        return venue._replace(name=None)
    own = names_university(venue.name) and not _CALLED.match(venue.name)
    if not host or (own and not _is_same(venue.name, host)):
        return venue
    return venue._replace(name=host, venue_type="thesis", volume=None)


def _is_same(named: str, host: str) -> bool:
    """`Université de Lyon` of `Université de Lyon 2`, `Univ. of Hull (unpubl.)`, `Faculdade de Letras` beside its own."""
    return host.startswith(named) or named.startswith(f"{host} (") or (_is_whole(host) and not _is_whole(named))


def _is_whole(name: str) -> bool:
    return holds(name.lower(), _WHOLE)


def _university(behind: Sequence[str], first: bool) -> str | None:
    """The first words that name one; where it says of what subject the thesis is, what stands next is one as well."""
    parts = [p for text in behind for p in _parts(text)]
    named = [i for i, part in enumerate(parts) if names_university(part) or _is_whole(part)]
    if not named:
        return parts[0] if first and parts and not parts[0].isdigit() else None
    at = next((i for i in named if _is_whole(parts[i])), named[0])
    town = parts[at + 1] if at + 1 < len(parts) and _STATE.fullmatch(parts[at]) else ""
    return f"{parts[at]}, {town}" if _TOWN.fullmatch(town) else parts[at]


def _parts(text: str) -> list[str]:
    at, found = 0, []
    for sign in _PARTS.finditer(text):
        part = text[at : sign.start()].strip(" ,.;:–—-")
        lead = _LEAD.match(part)
        found.append(part[lead.end() :] if lead else "")
        at = sign.end()
    return [p for p in found if p]
