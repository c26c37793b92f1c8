"""Fuller forms of a name than the lists print: in other lines, and in handles that spell it out."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document, Line
from crawler.homepage.people.name_forms import agree, given_in, is_full, plain
from crawler.homepage.person.handles import OWN
from crawler.homepage.person.person_name import Printed
from crawler.homepage.person.said_names import LIKELY
from crawler.values.names import name_likeness

_MOST_LINES = 200
_LONGEST_LINE = 1000
_LONG_HANDLE = 8
_ADDED = re.compile(r"(?:cs|phd|lab|labs|math|stat|econ|bio|phys|home|web|page|site|research|academic)$")
_SPOKEN = re.compile(r"[aeiouy]", re.IGNORECASE)
"""`www.peng@…` spells no given name."""
_NOT_LETTERS = re.compile(r"[^a-z]")


def fuller(doc: Document, name: str, listed: Sequence[str], told: Sequence[str]) -> Iterator[str]:
    """The forms with a given name that lists, another line or a handle (`told`) print of `D. Pemberton`."""
    yield from (n for n in listed if is_full(n))
    family = max((w for w in re.findall(r"[^\W\d_]+", name) if len(w) > 1), key=len, default="")
    if len(family) < 2:
        return
    given = r"(?:[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?\s+(?:[A-Z]\.\s?)*){1,3}(?:[a-z]{2,3}\s+){0,2}"
    pattern = re.compile(
        rf"(?<![\w.]){given}(?:[A-ZÀ-Þ][\w'’]*[- ])?{re.escape(family)}(?:-[A-ZÀ-Þ]\w+)?(?!\w)",
        re.IGNORECASE if family.isupper() else 0,
    )
    for line in _some(doc):
        if family in line.text:
            for found in pattern.finditer(line.text[:_LONGEST_LINE]):
                if agree(found.group(), name) and is_full(found.group()) and name_likeness(found.group()) >= LIKELY:
                    yield " ".join(found.group().split())
    family_name = re.sub(r"^(?:[^\W\d_](?:\.\s?|[ -]))+", "", name)
    given_names = (spelled for handle in told if (spelled := given_in(name, handle)) and _SPOKEN.search(spelled))
    yield from (f"{spelled.capitalize()} {family_name}" for spelled in given_names)


def spelling_the_host(doc: Document, made_of: Sequence[tuple[str, float]]) -> Iterator[Printed]:
    """A name anywhere on the page whose letters are those of its owner's host or folder: `alejandroroe.example.io`."""
    spelled = {_NOT_LETTERS.sub("", handle.lower()) for handle, weight in made_of if weight >= OWN}
    spelled |= {_ADDED.sub("", handle) for handle in spelled}
    spelled = {handle for handle in spelled if len(handle) >= _LONG_HANDLE}
    for line in _some(doc) if spelled else ():
        low = plain(line.text[:_LONGEST_LINE])
        letters = _NOT_LETTERS.sub("", low)
        for handle in (h for h in spelled if h in letters and len(low) == len(line.text[:_LONGEST_LINE])):
            at = re.search(rf"(?<!\w){'[^a-z0-9]{0,2}'.join(handle)}(?!\w)", low)
            name = line.text[at.start() : at.end()] if at else ""
            if name_likeness(name) >= LIKELY and is_full(name):
                yield Printed(name, 1, "line", line.locator)
                return


def _some(doc: Document) -> list[Line]:
    """The first and the last lines that are shown."""
    shown = [n for n in doc.lines[:_MOST_LINES] if n.visible]
    return shown + [n for n in doc.lines[_MOST_LINES:][-_MOST_LINES:] if n.visible]
