"""Projects and grants: what, for whom, from when until when."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.document.model import Look
from crawler.homepage.facts import attributes
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.segments import Segment, segments
from crawler.homepage.facts.talks import QUOTED
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import calling, names_institution
from crawler.items import Fact
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates

_OFFICE = re.compile(
    r"^(?:(?:co-?)?(?:PI|(?:principal )?investigator)|(?:project )?(?:leader|lead|member|participant|"
    r"coordinator|manager|researcher)|(?:teil)?projektleit(?:er|erin|ung)|"
    r"responsable(?: scientifique)?|coordinateur|coordinatrice|investigador(?:a)? principal|"
    r"coordinador(?:a)?|responsabile|主持|参与|主要参与|負責人|研究代表者|研究分担者|연구책임자|참여연구원)$",
    re.IGNORECASE,
)
_FUNDED = re.compile(
    r"^(?:funded by|supported by|sponsored by|funding:?|sponsor:?|gefördert (?:von|durch)|financée? par|"
    r"financiad[ao] por|finanziato da)\s*(?:the\s+)?",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?:^|[\n\t,;(]) *(?:co-?)?(?:PI|(?:principal )?investigator)\b", re.IGNORECASE)
_FUNDING = re.compile(
    r"(?:(?:research|external|third[- ]party|project) )?funding|funded projects|"
    r"drittmittel(?:projekte)?|financements?|科研项目|研究费|競争的資金",
    re.IGNORECASE,
)
_LONGEST = 900


def read(listed: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """One fact a project; what is nested below describes it."""
    wordy = sum(" " in e.text.flat.strip() for e in listed)
    for entry in listed:
        if wordy * 2 >= len(listed) and _is_button(entry):
            continue
        told = attributes.are_attributes(entry.children)
        fact = attributes.read(entry, entry.children, section, today) if told else _fact(entry, section, today)
        if fact is not None:
            yield fact


def _is_button(entry: Entry) -> bool:
    """A link of one word between projects: `Paper`."""
    flat = entry.text.flat.strip()
    return " " not in flat and not entry.children and entry.text.href() is not None and flat.isalpha()


def are_grants(listed: list[Entry], heading: str | None) -> bool:
    """Whether a list of funding is one of projects: most lines say in which capacity."""
    held = sum(bool(_HELD.search(e.text.chars)) for e in listed)
    return bool(listed) and (held * 2 > len(listed) or bool(_FUNDING.fullmatch((heading or "").strip())))


def _fact(entry: Entry, section: str | None, today: date | None) -> Fact | None:
    text = entry.text
    if len(text.chars) > _LONGEST:
        return None
    when = of_span(text.flat, today)
    title, where = _quoted(text)
    parts = segments(text, [*when.cuts, *([where] if where else [])], spaces=False)
    office = next(
        (p for p in parts if _OFFICE.match(p.text) or (calling(p.text) and len(p.text.split()) <= 4 and not p.marked)),
        None,
    )
    named = [p for p in parts if p is not office and not is_place(p.text)]
    if title is None:
        if not named:
            return None
        head = _head(named)
        title = head.text.strip('"“”')
        named = [p for p in named if p is not head]
    if (not when.start and not when.end and not (entry.listed or text.href())) or len(title) > 300:
        return None
    return Fact(
        kind="project",
        section=section,
        text=text.folded,
        url=text.href(),
        title=title.rstrip(".:"),
        role=office.text if office else None,
        organization=_funder(named),
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _quoted(text: Text) -> tuple[str | None, tuple[int, int] | None]:
    if named := _named(text):
        return named
    quoted = QUOTED.search(text.flat)
    return (trim(next(g for g in quoted.groups() if g)), quoted.span()) if quoted else (None, None)


def _named(text: Text) -> tuple[str, tuple[int, int]] | None:
    """`**tides**: a small library`: what is set apart before a colon or dash."""
    end = 0
    for s in text.spans:
        if s.start != end or not (s.href or s.look & (Look.BOLD | Look.ITALIC)):
            break
        end = s.end
    words = trim(text.flat[:end])
    told = re.match(r"\s*(?:[:：]|\s[–—-]\s)", text.flat[len(text.flat[:end].rstrip(" :：")) :])
    return (
        (words.rstrip(" :："), (0, end)) if told and any(c.isalpha() for c in words) and not find_dates(words) else None
    )


def _head(named: list[Segment]) -> Segment:
    """The title: a part that is set apart and comes first, else the first that is no institution."""
    if named[0].marked or not names_institution(named[0].text) or len(named[0].text.split()) > 5:
        return named[0]
    return next((p for p in named if not names_institution(p.text)), named[0])


def _funder(named: list[Segment]) -> str | None:
    for part in named:
        said = _FUNDED.match(part.text)
        if said and part.text[said.end() :]:
            return trim(part.text[said.end() :])
    for part in named:
        if (names_institution(part.text) or part.marked) and len(part.text.split()) <= 12:
            return part.text.rstrip(".")
    return None
