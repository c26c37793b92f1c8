"""What a person may be known by: an ORCID, a key of dblp, an address. Text in, kind and value out."""

import re
from urllib.parse import unquote, urlsplit

from crawler.values.identifiers import person_id
from crawler.values.name_shapes import name_likeness

_BARE = {
    "orcid": re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]"),
    "openalex": re.compile(r"A\d{4,}"),
    "openreview": re.compile(r"~[^\s/]+\d"),
    "arxiv": re.compile(r"[a-z][a-z-]*(?:_[a-z])*_\d+"),
    "scholar": re.compile(r"[\w-]{7}AAAAJ"),
    "dblp": re.compile(r"(?:[a-z]|\d{1,3})/[\w-]+"),
    "semanticscholar": re.compile(r"\d{4,12}"),
    "hal": re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"),
}
"""In this order: what is looked for first is least likely to be anything else."""

_SLUGS = re.compile(r"(?P<kind>orcid|openalex|dblp|semanticscholar|s2|arxiv|openreview|hal|scholar|name)\s*:\s*", re.I)
_ARXIV_AUTHOR = re.compile(r"arxiv\.org/a/(?P<id>[\w.-]+?)(?:\.atom2?|\.js|\.html)?/?$", re.IGNORECASE)
_DBLP = re.compile(r"dblp[\w.-]*/(?:pid|db/pid)/(?P<id>[\w/-]+?)(?:\.\w+)?/?$", re.IGNORECASE)
_SURE = 0.6


def identify(text: str, accepted: tuple[str, ...] | None = None) -> tuple[str, str] | None:
    """Kind and value of what somebody gives as a person: an address or identifier, `hal:jo-doe` where it is needed.

    >>> identify("https://orcid.org/0000-0002-1825-0097"), identify("~Jo_Doe1"), identify("A5023888391")
    (('orcid', '0000-0002-1825-0097'), ('openreview', '~Jo_Doe1'), ('openalex', 'A5023888391'))
    >>> identify("Jo Doe"), identify("https://jo.example.org/"), identify("0000-0002-1825-0098")
    (('name', 'Jo Doe'), None, None)
    """
    text = text.strip()
    found = _stated(text) or (_of_address(text) if "//" in text else _bare(text, accepted))
    if found is None or (accepted is not None and found[0] not in accepted):
        return None
    return found if found[0] != "orcid" or is_orcid(found[1]) else None


def is_orcid(text: str) -> bool:
    """Whether the last character is the check digit of the others (ISO 7064).

    >>> is_orcid("0000-0002-1825-0097"), is_orcid("0000-0002-1825-0079")
    (True, False)
    """
    digits = text.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return digits[-1] == ("X" if check == 10 else str(check))


def _stated(text: str) -> tuple[str, str] | None:
    match = _SLUGS.match(text)
    if not match or "//" in text:
        return None
    kind, value = match["kind"].lower().replace("s2", "semanticscholar"), text[match.end() :].strip()
    pattern = _BARE.get(kind)
    fine = pattern.fullmatch(value) if pattern else value
    return (kind, value) if fine else None


def _of_address(text: str) -> tuple[str, str] | None:
    try:
        urlsplit(text)
    except ValueError:
        return None
    for kind, pattern in (("arxiv", _ARXIV_AUTHOR), ("dblp", _DBLP)):
        if match := pattern.search(text):
            return _as_orcid(kind, match["id"])
    found = person_id(unquote(text))
    return found if found and (found[0] in _BARE or found[0] == "acl") else None


def _as_orcid(kind: str, value: str) -> tuple[str, str]:
    """Some sites know people by their ORCID."""
    return ("orcid", value) if _BARE["orcid"].fullmatch(value) else (kind, value)


def _bare(text: str, accepted: tuple[str, ...] | None) -> tuple[str, str] | None:
    for kind, pattern in _BARE.items():
        if pattern.fullmatch(text) and (accepted is None or kind in accepted):
            return kind, text
    if (accepted is None or "name" in accepted) and " " in text and name_likeness(text) >= _SURE:
        return "name", text
    return None
