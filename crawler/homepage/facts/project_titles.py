# ruff: noqa: E501 (patterns are read more easily whole)
"""What a project is called: what is set apart at its beginning, what is quoted, else the part that says neither who pays nor when."""

import re

from crawler.document.model import Look
from crawler.homepage.facts.dates import When, of_span
from crawler.homepage.facts.occasions import QUOTED
from crawler.homepage.facts.segments import Segment
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import is_wide, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.values.dates import find_dates

PROGRAMME = re.compile(
    r"(?:基金|计划|计畫|計畫|計画|专项|專項|项目|項目|课题|課題|科研[费費]|補助金|助成金?|事業|プログラム|さきがけ|CREST|基盤研究\s?[(（][ABCSabcs][)）]|若手研究|挑戦的研究|사업|재단|진흥원)(?:\s?[（(][^（）()]{1,24}[)）])?$"
)
"""Who pays, as East Asia names it: `江南省重点研发计划`, `科研費 基盤研究(C)`."""
_OFFICE = re.compile(
    r"(?:(?:(?:lead |site )?(?:co-?)?(?:PI|(?:principal )?(?:investigator|applicant))|co-?I)s?|(?:project )?(?:leader|lead|member|participant|"
    r"coordinator|manager|researcher)|(?:teil)?projektleit(?:er|erin|ung)|"
    r"responsable(?: scientifique)?|coordinateur|coordinatrice|investigador(?:a)? principal|"
    r"coordinador(?:a)?|responsabile|主持|独立主持|主持人|主持者|主要?参与人?|参与人?|参加|参加人|主研|骨干|课题骨干|项目骨干|(?:项目|课题|子课题)?[负負][責责]人|計畫主持人|共同主持人|協同主持人|(?:研究)?代表者?|研究分担者|分担者?|共同研究者|研究協力者|(?:공동)?연구책임자?|과제책임자|책임자|참여연구원|참여|공동연구원)$",
    re.IGNORECASE,
)
_OFFICES = Late(of_cv("office"), re.IGNORECASE)
_SET_APART = Look.BOLD | Look.ITALIC
_TELLS = re.compile(r"\s*(?:[:：]|\s[–—-]\s)")
_ENDS = re.compile(r"\s*(?:$|[\n\t,;(|（，]|\.\s|\x00)")
_DESCRIBED = re.compile(r"\s+(?:An?\s|[A-Z][a-zà-ÿ]+\s)")
"""`tides A small library of tides`: behind the linked name of a tool a sentence begins."""
_PARTS = re.compile(r"[,，、;；]\s*")
_PAYER_BEHIND = re.compile(r"\s+\([^()]*\)$")
"""`MucoReady (ANR)`"""
_ENDS_IN_NUMBER = re.compile(r"\s[–—-]\s\d+$")
"""`Meta – 50`"""
_MANY, _FEW = 4, 2
_FUNDED_BY_FEW = 5
_ENDING = 3


_LABEL = re.compile(r"(?:my )?(?:role|rolle|rôle|rol|papel|ruolo|função|rola|роль|görev)\s?:\s?", re.IGNORECASE)


def office_alone(words: str) -> str:
    """`(Role: PI)` without what announces it."""
    return _LABEL.sub("", words.strip("()（） "), count=1)


def is_office(words: str) -> bool:
    """Whether the words say in which capacity somebody took part."""
    bare = office_alone(words)
    return bool(_OFFICE.match(bare) or _OFFICES.fullmatch(bare))


def title_and_dates(text: Text, when: When) -> tuple[str | None, tuple[int, int] | None, When]:
    """The title that is set apart or quoted, where it stands, and the dates: those beside it, for its own are its own."""
    found = _set_apart(text, when) or _quoted(text)
    if found is None:
        return None, None, when
    title, (start, end) = found
    if not any(start <= at < end for at, _ in when.cuts):
        return title, (start, end), when
    beside = of_span(text.flat[:start] + "\x00" * (end - start) + text.flat[end:])
    return title, (start, end), beside


def _set_apart(text: Text, when: When) -> tuple[str, tuple[int, int]] | None:
    """What is bold, italic or linked at the beginning, if it ends where a part of the line does."""
    start = len(text.flat) - len(text.flat.lstrip(" \n\t"))
    if when.cuts and not text.flat[: when.cuts[0][0]].strip(" [(") and find_dates(text.flat[: when.cuts[0][1]]):
        start = (
            when.cuts[0][1]
            + len(text.flat[when.cuts[0][1] :])
            - len(text.flat[when.cuts[0][1] :].lstrip(" \n\t:.–-)]"))
        )
    end, linked = _marked_until(text, start)
    end = start + len(text.flat[start:end].rstrip(" :："))
    words = trim(text.flat[start:end])
    if not any(c.isalpha() for c in words) or any(is_office(p) for p in _PARTS.split(words)):
        return None
    told = _TELLS.match(text.flat, end)
    if told and not find_dates(words):
        return words.rstrip(" :："), (start, end)
    if PROGRAMME.search(words) or (names_institution(words) and len(words.split()) <= _FUNDED_BY_FEW):
        return None
    rest = text.chars[:start] + text.chars[end:]
    dated = find_dates(words)
    if dated and not (find_dates(rest) and dated[-1].end < len(words)):
        return None
    if not rest.strip() and any(names_institution(p) for p in _PARTS.split(words)[1:]):
        return None
    touches = text.chars[end - 1 : end].isalnum() and text.chars[end : end + 1].isupper()
    ends = touches or _ENDS.match(text.chars, end) or (linked and _DESCRIBED.match(text.chars, end))
    dates_next = any(not text.flat[end:at].strip(" ,") and at >= end for at, _ in when.cuts)
    return (words.rstrip(" :："), (start, end)) if ends or dates_next else None


def _marked_until(text: Text, start: int) -> tuple[int, bool]:
    """Where the look with which the text begins ends, and whether it is that of a link."""
    end, linked = start, True
    for s in text.spans:
        if s.end <= start:
            continue
        blank = not text.chars[max(s.start, start) : s.end].strip()
        if s.start > end or not (s.href or s.look & _SET_APART or blank):
            break
        if not blank:
            end, linked = s.end, linked and s.href is not None
    return end, linked and end > start


def _quoted(text: Text) -> tuple[str, tuple[int, int]] | None:
    quoted = QUOTED.search(text.flat)
    if quoted is None:
        return None
    title = trim(next(g for g in quoted.groups() if g))
    before = _PARTS.split(text.flat[: quoted.start()])[-1].split()
    part_of_a_name = len(title.split()) <= _FEW and len(before) > _MANY and not is_wide(title)
    if part_of_a_name or (quoted.group()[-1] in '"”' and is_wide(text.flat[quoted.end() : quoted.end() + 1])):
        return None
    return title, quoted.span()


def head(named: list[Segment], payers: bool = False) -> Segment:
    """The title: a part that is set apart and comes first, else the first that is no institution nor who pays.

    `payers`: the lines of the list begin with who pays.
    """
    if payers and len(named) > 1:
        return next((p for p in named[1:] if not _is_institution(p.text)), named[1])
    if len(named) > 1 and PROGRAMME.search(named[0].text):
        told = [p for p in named if not PROGRAMME.search(p.text)]
        return next((p for p in told if not _is_institution(p.text)), told[0] if told else named[0])
    if named[0].marked or not _is_institution(named[0].text) or len(named[0].text.split()) > _FUNDED_BY_FEW:
        return named[0]
    return next((p for p in named if not _is_institution(p.text)), named[0])


def _is_institution(words: str) -> bool:
    """Whether the words name an institution; where words touch, by how they end (`系` is a department, `系统` is none)."""
    bare = _PAYER_BEHIND.sub("", words) or words
    if _ENDS_IN_NUMBER.search(bare):
        return False
    return names_institution(bare[-_ENDING:] if is_wide(bare) else bare)
