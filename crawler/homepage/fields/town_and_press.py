# ruff: noqa: E501 (patterns are read more easily whole)
"""Who printed a book, told by the town beside it: `Granada, Comares, 2017`, `Editura Univers, București, 2014`."""

import re
from itertools import pairwise

from crawler.homepage.template.parts import Parts
from crawler.lexicon.people import is_given_name
from crawler.lexicon.places import is_city
from crawler.values.name_patterns import CAPITAL

_SIGN = re.compile(r",\s+|\s?:\s+|\.\s+(?=[^\W\d_a-z])|;\s+")
_PRESS = re.compile(
    rf"(?:(?:il|la|le|el|els|les|l['’]|de)\s?)?[{CAPITAL}][\w.&’'/-]*(?:\s(?:&\s|\+\s)?[\w.&’'/()-]+){{0,7}}"
)
_BEHIND = re.compile(
    r"[(\[]?(?:19|20)\d\d|[(\[]?(?:in press|n\.d)|(?:[XVI]+\s?[+,-]?\s?)?\d{1,4}\s?(?:pp?|págs?|pagine|pages|S)\b|pp?\.|págs?\.|ISBN|vol|t\."
    r"|coll?(?:[.«\s]|ec|ana|$)|col·lecció|«|\d(?:[ªa]|\.?ª|e|re|ère)\s[eé]d|\($",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\W*(?:(?:coll?|éd|ed|vol|préf|pref|trad|intr|dir|coord|a cura|n|nr|núm|ISBN|pp?|págs?)\b\.?|\d)", re.IGNORECASE
)
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d])\s(?:19|20)\d\d\W*$")
"""`Wallenhof 2011`"""
_ASIDE = re.compile(r"\s\([^()\d][^()]{3,120}\)")
"""`Viella (I libri di Viella, 380)`: the series."""
_PRESS_THEN_TOWN = re.compile(rf"[{CAPITAL}][\w’'-]+(?:\s[&+]\s[{CAPITAL}][\w’'-]+)?, (?P<town>[{CAPITAL}][\w’'./-]+)")
_DATED = re.compile(r"\s(?:19|20)\d\d\b")
_MOST = 8
"""Signs. Whoever is not named by then is named nowhere."""


def press_beside_town(text: str) -> str | None:
    """Who printed it, if a town that everybody knows stands before or behind, and a year or an extent next.

    >>> press_beside_town("Granada, Comares, 2017. ISBN: 978-84"), press_beside_town("Editura Univers, București, 2014")
    ('Comares', 'Editura Univers')
    """
    parts = [_YEAR_BEHIND.sub("", p.strip()) for p in _SIGN.split(_ASIDE.sub("", text), maxsplit=_MOST)]
    for i, (one, two) in enumerate(pairwise(parts)):
        next_ = parts[i + 2] if i + 2 < len(parts) else ""
        if is_city(one) and _may_print(two) and (not next_ or _BEHIND.match(next_)):
            return two
        if is_city(two) and _may_print(one) and next_ and _BEHIND.match(next_):
            return one
    return None


def _may_print(text: str) -> bool:
    return _PRESS.fullmatch(text) is not None and not is_city(text) and not _NEVER.match(text)


def without_press(clean: str, parts: Parts) -> Parts:
    """Where what has the form of a person behind the title is a press and its town, nobody: `Teubner, Stuttgart 1982`."""
    if len(parts.authors) != 1 or parts.authors[0][0] < parts.title[1]:
        return parts
    start, end = parts.authors[0][0], parts.authors[0][0] + len(clean[slice(*parts.authors[0])].rstrip())
    found = _PRESS_THEN_TOWN.fullmatch(clean, start, end) if _DATED.match(clean, end) else None
    if found is None or not is_city(found["town"]) or is_given_name(found["town"]):
        return parts
    behind = next((b for a, b in parts.rest if end <= a <= end + 2), end)
    rest = sorted([(start, behind), *(s for s in parts.rest if s[1] != behind)])
    return parts._replace(authors=(), rest=tuple(rest))
