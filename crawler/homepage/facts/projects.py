# ruff: noqa: E501 (patterns are read more easily whole)
"""Projects and grants: what, for whom, from when until when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from crawler.homepage.facts import attributes
from crawler.homepage.facts.dates import When, of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.nested_details import with_nested_details
from crawler.homepage.facts.payers import funder, pays_first, without_payer
from crawler.homepage.facts.project_titles import head, is_office, office_alone, title_and_dates
from crawler.homepage.facts.segments import Segment, segments, stops
from crawler.homepage.facts.sums import sums
from crawler.homepage.facts.texts import Text, cut, trim
from crawler.homepage.facts.words import calling, names_institution
from crawler.items import Fact
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates

_INVESTIGATOR = r"(?:(?:lead |sole )?(?:co-?)?(?:PI|(?:principal )?investigator)|co-?I)"
_HELD = re.compile(
    r"(?:^|[\n\t,;(]|\.\s|\brole:) *(?:(?:co-?)?(?:PI|(?:principal )?investigator)|co-?I)\b", re.IGNORECASE
)
_FUNDING = re.compile(
    r"(?:(?:research|external|third[- ]party|project) )?funding|funded projects|"
    r"drittmittel(?:projekte)?|financements?|科研项目|研究费|競争的資金",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[\d.,，]+\s?(?:[万萬億亿千]?[元円원圓]|万人民币|백만원|만원)|(?:经费|經費|项目编号|编号|课题编号|課題番号|批准号)\s?[:：]?.*|在研|已?结题|已結案|結案|進行中|执行中|進行中"
)
_LABELLED = re.compile(
    r"(?:\s*(?:\[\d{1,2}\]|\d{1,2}[.)、])\s*)?[^\s:：，,]{2,40}(?:课题|課題|计划|計畫|计畫|基金|项目|項目|科研費|事業|사업)[:：]\s*(?=\S)"
)
_OFFICE_IN_BRACKETS = re.compile(
    rf"[(（\[](?:(?:my )?role:\s*|as (?:the |an? )?)?(?P<office>{_INVESTIGATOR})[)）\]]",
    re.IGNORECASE,
)
_OFFICE_LABELLED = re.compile(
    rf"(?<!\w)(?:my )?role:\s?(?P<office>{_INVESTIGATOR})(?=[.,;]|\s*$)",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:(?:all|more|other|current|past|ongoing|completed|finished|previous|active|research)\s?){1,2}(?:projects?)?|laufend|abgeschlossen|"
    r"en cours|terminés?|en curso|finalizados?|in corso|conclusi|完了|終了|進行中|継続中|在研|已?结题|已?結案|진행\s?중|완료",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:there (?:is|are)|these (?:are|include)|here (?:is|are)|see|please|if you|for (?:more|a)|my |our |"
    r"ceux-ci|mes |nos |voir |voici|hier |siehe |meine |wenn sie|mis |nuestros |aquí |véase|i miei |qui )\b[^:]*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"0\d\s?[.)/–-]?\s?(?=[^\W\d_])")
"""`01`, set as a figure beside the title."""
_HOLDERS = re.compile(r"(?:[^()]{2,40}\((?:lead |co-?)?(?:PI|I|investigator)\)[,;& ]*){1,12}[.:]\s+", re.IGNORECASE)
"""`Holm, A. (PI), Roe, J. (Co-PI). `"""
_SENTENCE = re.compile(r"[\s.]*(?P<title>[^\n\t]{3,200}?[^\W\d_]{2}[?!]?)\.\s+(?=[^\W\d_])")
_LONGEST, _FEW = 900, 5


def read(listed: list[Entry], section: str | None, today: date | None) -> Iterator[Fact]:
    """One fact a project; what is nested below describes it."""
    listed = with_nested_details(attributes.gathered(listed))
    payers = pays_first([_parts(e.text, of_span(e.text.flat, today)) for e in listed])
    wordy = sum(" " in e.text.flat.strip() for e in listed)
    for entry in listed:
        if wordy * 2 >= len(listed) and _is_button(entry):
            continue
        if entry.children and _STATE.fullmatch(entry.text.flat.strip(" :：.")):
            yield from read(list(entry.children), section, today)
            continue
        if _is_remark(entry, len(listed) == 1):
            continue
        told = attributes.are_attributes(entry.children)
        lines = [] if told or entry.children else attributes.as_entries(entry)
        if attributes.are_attributes(lines) and not told:
            fact = attributes.read(None, lines, section, today)
        else:
            fact = (
                attributes.read(entry, entry.children, section, today) if told else _fact(entry, section, today, payers)
            )
        if fact is not None:
            yield fact


def _is_button(entry: Entry) -> bool:
    """A link of one word between projects: `Paper`."""
    flat = entry.text.flat.strip()
    return (
        " " not in flat
        and not entry.children
        and "/li" not in entry.locator
        and entry.text.href() is not None
        and flat.isalpha()
    )


def _is_remark(entry: Entry, alone: bool) -> bool:
    """What parts the list (`Completed`), leads on (`All projects`) or is a sentence about it."""
    flat = entry.text.flat.strip(" :：.")
    if entry.children or find_dates(flat):
        return False
    return bool(_STATE.fullmatch(flat)) or ((alone or "/li" not in entry.locator) and bool(_ABOUT.match(flat)))


def is_held(entry: Entry) -> bool:
    """Whether a line of funding tells in which capacity: it is of a project rather than a prize."""
    return bool(_HELD.search(entry.text.chars))


def are_grants(listed: list[Entry], heading: str | None) -> bool:
    """Whether a list of funding is one of projects: most lines say in which capacity."""
    held = sum(bool(_HELD.search(e.text.chars)) for e in listed)
    return bool(listed) and (held * 2 > len(listed) or bool(_FUNDING.fullmatch((heading or "").strip())))


def _fact(whole: Entry, section: str | None, today: date | None, payers: bool) -> Fact | None:
    entry, said = attributes.apart(whole)
    fact = _of_line(entry, section, today, bool(said), payers)
    if fact is None or not said:
        return fact
    when = of_span(said["when"], today) if "when" in said else None
    return replace(
        fact,
        text=whole.text.folded,
        role=said.get("role") or fact.role,
        organization=said.get("organization") or fact.organization,
        start=when.start if when else fact.start,
        end=when.end if when else fact.end,
        status=when.status if when else fact.status,
        year=when.year if when else fact.year,
        inferred=when.inferred if when else fact.inferred,
    )


def _of_line(entry: Entry, section: str | None, today: date | None, labelled: bool, payers: bool) -> Fact | None:
    text = entry.text
    if len(text.chars) > _LONGEST:
        return None
    if before := _NUMBER.match(text.chars) or _HOLDERS.match(text.chars):
        text = cut(text, before.end(), len(text.chars))
    title, where, when = title_and_dates(text, of_span(text.flat, today))
    if title is None and (told := _stopped(text, when, text is not entry.text)):
        title, where = told
    payer: str | None = None
    label = _LABELLED.match(text.flat, when.cuts[0][1] if when.cuts and not when.cuts[0][0] else 0)
    held = _OFFICE_IN_BRACKETS.search(text.flat) or _OFFICE_LABELLED.search(text.flat)
    cuts = [*([where] if where else []), *([held.span()] if held else [])]
    parts = _parts(text, when, cuts, colon=label is not None, spaces=title is not None)
    office = next(
        (p for p in parts if is_office(p.text) or (calling(p.text) and len(p.text.split()) <= 4 and not p.marked)),
        None,
    )
    named = [p for p in parts if p is not office and not is_place(p.text)]
    if title is None:
        if not named:
            return None
        first = head(named, payers)
        title = first.text.strip('"“”') if first.text[:1] in '"“”' else first.text
        named = [p for p in named if p is not first]
        title, payer = without_payer(title)
    if (not when.start and not when.end and not (entry.listed or labelled or text.href())) or len(title) > 300:
        return None
    return Fact(
        kind="project",
        section=section,
        text=entry.text.folded if _HOLDERS.match(entry.text.chars) else text.folded,
        url=text.href(),
        title=title.rstrip(".:"),
        role=held["office"] if held else office_alone(office.text) if office else None,
        organization=payer
        or funder(named, bool(when.end or when.status or office or held) and not _touch(text, named, where)),
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _touch(text: Text, named: Sequence[Segment], title: tuple[int, int] | None) -> bool:
    """`Progetto PRIN “Ponti”`: what stands right before a title says what it is the title of."""
    return (
        title is not None
        and bool(named)
        and named[0].end <= title[0]
        and not text.flat[named[0].end : title[0]].strip()
    )


def _parts(
    text: Text, when: When, cuts: Sequence[tuple[int, int]] = (), colon: bool = False, spaces: bool = True
) -> list[Segment]:
    """The parts of a line without its dates, sums of money, and whatever else is cut out."""
    cuts = [*when.cuts, *cuts, *sums(text.flat), *stops(text.flat)]
    return [p for p in segments(text, cuts, colon=colon, spaces=spaces) if not _MONEY.fullmatch(p.text)]


def _stopped(text: Text, when: When, behind_holders: bool) -> tuple[str, tuple[int, int]] | None:
    """`2022-2025. Rivers of ice. Acme Council.`: behind who holds it, or dates with a stop, a title ends in a stop."""
    at = when.cuts[0][1] if when.cuts and not text.flat[: when.cuts[0][0]].strip() else 0
    opens = text.flat[at : at + 2] == ". " if at else behind_holders
    told = _SENTENCE.match(text.flat, at) if opens else None
    if told is None or (len(told["title"].split()) <= _FEW and names_institution(told["title"])):
        return None
    return trim(told["title"]), told.span("title")
