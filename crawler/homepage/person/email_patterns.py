# ruff: noqa: E501 (patterns are read more easily whole)
"""Addresses told by what somebody is called: `firstname.lastname@uni.edu`, `first initial + last name @ uni.edu`."""

import re
from collections.abc import Sequence

from crawler.document.model import Document
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.titles import PUBLISHED
from crawler.lexicon.letters import without_accents
from crawler.values.emails import find_email

_OPEN, _CLOSE = r"[<{\[(\"'“]?\s?(?:(?:my|your|the) )?", r"\s?[>}\])\"'”]?"
_FIRST = r"(?:first|given|fore)[ _-]?name|firstname|vorname|pr[ée]nom|voornaam|fornavn|förnamn|etunimi"
_LAST = r"(?:last|family|sur)[ _-]?name|nachname|apellido|cognome|achternaam|etternavn|efternavn|efternamn|sukunimi"
_TOLD = re.compile(
    rf"{_OPEN}(?P<first>(?:(?P<initial>first (?:initial|letter)|initial)(?: of (?:my )?(?:first|given) name)?)|{_FIRST}|\bfirst(?=[}}>\]).])|\bnombre(?=\W{{0,3}}apellido)|\bnome(?=\W{{0,3}}cognome)|\bname(?=\.surname))"
    rf"{_CLOSE}(?P<sign>\s?[._-]\s?|\s(?:dot|DOT|underscore)\s|\s?(?:\+|followed by|and|then)\s?|\s?[\[(](?:dot|\.)[\])]\s?|)"
    rf"{_OPEN}(?P<last>{_LAST}|(?<=[.{{<\[(])last|\bnom)(?![a-z]){_CLOSE}\s?(?=@|[\[({{<]|at\b|AT\b)",
    re.IGNORECASE,
)
_SIGNS = {"dot": ".", "underscore": "_", ".": ".", "_": "_", "-": "-"}
_PLAIN = re.compile(r"[a-z][a-z'’-]*")
_LEFT_OUT = PUBLISHED | {"news", "press", "talks"}
_LONGEST = 200


def told_email(doc: Document, sections: Sequence[Section], name: str) -> str | None:
    """The address that such words mean; only for names of which it is plain how an address spells them."""
    words = [w for w in without_accents(name).lower().replace(".", " ").split() if len(w) > 1]
    if len(words) < 2 or not all(_PLAIN.fullmatch(w) for w in words) or len(name.split()) > 3:
        return None
    first, last = words[0], words[-1]
    for section in sections:
        if section.kind in _LEFT_OUT:
            continue
        for line in doc.lines[section.start : section.last + 1]:
            if len(line.text) < _LONGEST and (told := _TOLD.search(line.text)):
                local = (first[0] if told["initial"] else first) + _sign(told["sign"]) + last
                if found := find_email(f"{local} {line.text[told.end() :]}".replace(f"{local} @", f"{local}@")):
                    return found
    return None


def _sign(told: str) -> str:
    return _SIGNS.get(told.strip(" []()").lower(), "")
