# ruff: noqa: E501 (patterns are read more easily whole)
"""Projects and grants: what, for whom, from when until when."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.document.model import Look
from crawler.homepage.facts import attributes
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.joints import without_article
from crawler.homepage.facts.segments import Segment, segments, stops
from crawler.homepage.facts.talks import QUOTED
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import calling, names_institution
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place
from crawler.values.dates import find_dates

_OFFICE = re.compile(
    r"^(?:(?:(?:lead |site )?(?:co-?)?(?:PI|(?:principal )?(?:investigator|applicant))|co-?I)s?|(?:project )?(?:leader|lead|member|participant|"
    r"coordinator|manager|researcher)|(?:teil)?projektleit(?:er|erin|ung)|"
    r"responsable(?: scientifique)?|coordinateur|coordinatrice|investigador(?:a)? principal|"
    r"coordinador(?:a)?|responsabile|主持|独立主持|主持人|主持者|主要?参与人?|参与人?|参加|参加人|主研|骨干|课题骨干|项目骨干|(?:项目|课题|子课题)?[负負][责責]人|計畫主持人|共同主持人|協同主持人|(?:研究)?代表者?|研究分担者|分担者?|共同研究者|研究協力者|(?:공동)?연구책임자?|과제책임자|책임자|참여연구원|참여|공동연구원)$",
    re.IGNORECASE,
)
_FUNDED = re.compile(
    r"^(?:funded by|supported by|sponsored by|funding:?|sponsor:?|gefördert (?:von|durch)|financée? par|"
    r"financiad[ao] por|finanziato da)\s*(?:the\s+)?",
    re.IGNORECASE,
)
_OFFICES = Late(of_cv("office"), re.IGNORECASE)
_PAID = Late(rf"^{of_cv('given')}\s*:?\s*", re.IGNORECASE)
_PAYER = re.compile(r"\s\(([^()]{2,40})\)$")
_CODE = re.compile(r"\d{3}|\d[-/]\d")
"""Of a number of a grant, which is nobody's name."""
_HELD = re.compile(r"(?:^|[\n\t,;(]) *(?:(?:co-?)?(?:PI|(?:principal )?investigator)|co-?I)\b", re.IGNORECASE)
_FUNDING = re.compile(
    r"(?:(?:research|external|third[- ]party|project) )?funding|funded projects|"
    r"drittmittel(?:projekte)?|financements?|科研项目|研究费|競争的資金",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    r"(?:基金|计划|計畫|計画|专项|專項|项目|項目|课题|課題|科研[费費]|補助金|助成金?|事業|プログラム|さきがけ|CREST|基盤研究\s?[(（][ABCSabcs][)）]|若手研究|挑戦的研究|사업|재단|진흥원)(?:\s?[（(][^（）()]{1,24}[)）])?$"
)
"""Who pays, as East Asia names it: `江南省重点研发计划`, `科研費 基盤研究(C)`."""
_MONEY = re.compile(
    r"[\d.,，]+\s?(?:[万萬億亿千]?[元円원圓]|万人民币|백만원|만원)|(?:经费|經費|项目编号|编号|课题编号|課題番号|批准号)\s?[:：]?.*|在研|已?结题|已結案|結案|進行中|执行中|進行中"
)
_LABELLED = re.compile(
    r"(?:\s*(?:\[\d{1,2}\]|\d{1,2}[.)、])\s*)?[^\s:：，,]{2,40}(?:课题|課題|计划|計畫|计畫|基金|项目|項目|科研費|事業|사업)[:：]\s*(?=\S)"
)
_SUM = re.compile(
    r"[$€£¥]\s?\d|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK)\s?\d|\d\s?(?:k|m|USD|EUR|€|£|CHF)\b", re.IGNORECASE
)
_OFFICE_IN_BRACKETS = re.compile(
    r"[(（\[](?:(?:my )?role:\s*|as (?:the |an? )?)?(?P<office>(?:(?:lead |sole )?(?:co-?)?(?:PI|(?:principal )?investigator)|co-?I))[)）\]]",
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


def is_held(entry: Entry) -> bool:
    """Whether a line of funding tells in which capacity, or what for: it is of a project rather than a prize."""
    flat = entry.text.flat
    return bool(_HELD.search(entry.text.chars)) or (bool(QUOTED.search(flat)) and bool(_SUM.search(flat)))


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
    payer: str | None = None
    label = _LABELLED.match(text.flat, when.cuts[0][1] if when.cuts and not when.cuts[0][0] else 0)
    held = _OFFICE_IN_BRACKETS.search(text.flat)
    cuts = [*when.cuts, *([where] if where else []), *stops(text.flat), *([held.span()] if held else [])]
    parts = segments(text, cuts, colon=label is not None, spaces=title is not None)
    parts = [p for p in parts if not _MONEY.fullmatch(p.text)]
    office = next(
        (p for p in parts if _is_office(p) or (calling(p.text) and len(p.text.split()) <= 4 and not p.marked)),
        None,
    )
    named = [p for p in parts if p is not office and not is_place(p.text)]
    if title is None:
        if not named:
            return None
        head = _head(named)
        title = head.text.strip('"“”')
        named = [p for p in named if p is not head]
        title, payer = _without_payer(title)
    if (not when.start and not when.end and not (entry.listed or text.href())) or len(title) > 300:
        return None
    return Fact(
        kind="project",
        section=section,
        text=text.folded,
        url=text.href(),
        title=title.rstrip(".:"),
        role=held["office"] if held else office.text.strip("()（）") if office else None,
        organization=payer or _funder(named),
        start=when.start,
        end=when.end,
        status=when.status,
        year=when.year,
        locator=entry.locator,
        inferred=when.inferred,
    )


def _is_office(part: Segment) -> bool:
    bare = part.text.strip("()（）")
    return bool(_OFFICE.match(bare) or _OFFICES.fullmatch(bare))


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
    """The title: a part that is set apart and comes first, else the first that is no institution nor who pays."""
    if len(named) > 1 and not named[0].marked and _PROGRAMME.search(named[0].text):
        return next((p for p in named if not _PROGRAMME.search(p.text) and not names_institution(p.text)), named[0])
    if named[0].marked or not names_institution(named[0].text) or len(named[0].text.split()) > 5:
        return named[0]
    return next((p for p in named if not names_institution(p.text)), named[0])


def _funder(named: list[Segment]) -> str | None:
    for part in named:
        said = _PAID.match(part.text) or _FUNDED.match(part.text)
        if said and part.text[said.end() :]:
            return without_article(trim(part.text[said.end() :]))
    for part in named:
        if (names_institution(part.text) or part.marked or _PROGRAMME.search(part.text)) and len(
            part.text.split()
        ) <= 12:
            return part.text.rstrip(".")
    return next((p.text.rstrip(".") for p in named if _is_abbreviation(p.text)), None)


def _is_abbreviation(words: str) -> bool:
    """`NCN OPUS`, `РНФ`: capitals stand for who pays, unless figures make them the number of a grant."""
    letters = [w for w in words.split() if any(c.isalpha() for c in w)]
    return 0 < len(letters) <= 2 and all(w.isupper() and len(w) > 1 for w in letters) and not _CODE.search(words)


def _without_payer(title: str) -> tuple[str, str | None]:
    """`Staré mapy (TA ČR)`: who pays, in brackets behind the title."""
    bracket = _PAYER.search(title)
    if bracket is None or not (_is_abbreviation(bracket[1]) and names_institution(bracket[1])):
        return title, None
    return title[: bracket.start()].rstrip(), bracket[1]
