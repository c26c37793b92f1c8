"""A place with the larger ones that the page prints behind it: a department, its faculty, and their university.

Wherever somebody says where they are (on a card, in a sentence, behind a label, in a list of jobs), what reads it may
stop at the first unit. The page's lines say how the chain goes on: behind a comma, a bracket, a bullet or a small word,
or on the line below. Behind the university itself nothing is looked for but, where no blanks part words, its faculties.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crawler.document.model import Document, Line
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.joints import joint
from crawler.homepage.facts.postal_address import names_whole
from crawler.homepage.facts.words import WEAK, has_role, is_wide, names_institution
from crawler.homepage.headings.sections import Section
from crawler.homepage.person.card_lines import is_former, is_of_studies, is_prose
from crawler.lexicon.places import is_place

_FEWEST, _MOST_LINES, _LONGEST, _MOST_UNITS, _MOST_WORDS = 3, 60, 900, 4, 12
_OWN = ("about", "contact", "positions")
_OTHERS = re.compile(
    r"advis[eo]r|supervis|mentor|collaborat|co-?author|\b(?:team|people|members|alumni|students?)\b|betreu|encadr|导师|導師",
    re.IGNORECASE,
)
"""Headings of people other than the person of the page."""
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[A-ZÀ-Þ])")
_PART = re.compile(r"lab|cent(?:er|re)|institut|depart|facult|fakult|school|seminar|lehrstuhl|klinik", re.IGNORECASE)
_FIRM = re.compile(
    r"\b(?:Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|Co|Company)\b|^[A-Z]\w+ (?:Research|AI|Brain|Cloud|Labs)$"
)
_BULLET = re.compile(r"\s[•·]\s")
_UNIT = re.compile(r"[^,;.:()\[\]|•·\n。，；、!?]{2,90}")
_WIDE_UNIT = re.compile(r"[ 　]([^\s,;.:()|。，；、（）]{2,20})(?=[\s,;，；。、]|$)")
_GOES_ON = re.compile(
    r"\s(?:where|who|which|working|under|since|from|advised|supervised|and|und|et|e|y|located|based|mit|with|in|im)\s"
)
_CAMPUS = re.compile(r"(?:IIT|IIIT|IISER|IIM|NIT|TU|FH|UC|KU|ENS|ETH)\s[A-ZÀ-Þ]")
_ACRONYM = re.compile(r"\s\([A-ZÀ-Þ][\w-]{0,6}[A-ZÀ-Þ]\)")
_SUBJECT = re.compile(rf"\s[–—-]\s(?!-)[^,;.:()\d]{{5,60}}?(?:\s\([^()]{{3,60}}\))?(?=,?\s(?:{joint('at')}))")
"""`Fachgebiet Moore – Neuere Nebelkunde (Prof. Ada Holm) an der …`: a unit says more of itself."""
_BRACKET = re.compile(r"\s?\([^()]{2,80}\)")


@cache
def _link() -> re.Pattern[str]:
    """What stands between a unit and a larger one."""
    small = f"{joint('at')}|{joint('of')}|{joint('in')}"
    return re.compile(rf"(?:,\s+|\s[•·]\s|\s[–—-]\s|,?\s+(?:{small}))(?:the\s+)?")


def fuller_place(doc: Document, sections: Sequence[Section], place: str) -> str:
    """`Department of Economics` on the card, `Department of Economics, Acme University` elsewhere at the page's top.

    Lists of works, students and the like name others, who may be at a department of the same name elsewhere.
    """
    if len(place) < _FEWEST or not _may_be_part(place):
        return place
    own = _own_lines(sections)
    shown = [n for i, n in enumerate(doc.lines[:_MOST_LINES]) if i in own and n.visible and n.text.strip()]
    for i, line in enumerate(shown):
        if place not in line.text or len(line.text) > _LONGEST or is_former(line.text) or is_of_studies(line.text):
            continue
        if _is_of_advice(line.text, place):
            continue
        if (fuller := chain(line.text, place)) != place:
            return fuller
        if (below := _below(shown, i, place)) is not None:
            return f"{place} {below}" if is_wide(place) else f"{place}, {below}"
    return place


def _own_lines(sections: Sequence[Section]) -> set[int]:
    """Those of the introduction, the card, the contact and the jobs; and of what has any heading before all lists."""
    found: set[int] = set()
    listed = False
    for section in sections:
        listed = listed or section.kind not in (None, *_OWN)
        of_others = section.heading is not None and _OTHERS.search(section.heading) is not None
        if section.kind in _OWN or not listed:
            found |= {section.start} if of_others else set(range(section.start, section.last + 1))
    return found


def _may_be_part(place: str) -> bool:
    """A department, a group, an acronym; no firm, whether called so or by a single name."""
    if is_wide(place):
        return True
    one = " " not in place and not place.isupper() and not _PART.search(place)
    return not one and _FIRM.search(place) is None


def _is_of_advice(text: str, place: str) -> bool:
    """Whether the sentence that names the place has named an advisor before it."""
    before = text[: text.find(place)]
    return find_advice(_SENTENCE_END.split(before)[-1]) is not None


def chain(text: str, place: str) -> str:
    """The place with the larger ones that the text names right behind it.

    >>> chain("Dozentin am Institut für Moore (IM) an der Universität Tarn, seit 2010", "Institut für Moore")
    'Institut für Moore (IM) an der Universität Tarn'
    """
    start = text.find(place)
    if start < 0:
        return place
    end = start + len(place)
    if is_wide(place):
        wide = _WIDE_UNIT.match(text, end) if names_whole(place) else None
        return f"{place} {wide[1]}" if wide and names_institution(wide[1]) and not has_role(wide[1]) else place
    last = end
    for _ in range(_MOST_UNITS):
        if names_whole(text[start:last]) or (unit := _next(text, last)) is None:
            break
        last = unit
    if last == end:
        return place
    acronym = _ACRONYM.match(text, last)
    return _BULLET.sub(", ", " ".join(text[start : acronym.end() if acronym else last].split()))


def _next(text: str, end: int) -> int | None:
    """Where the next unit of the chain ends, behind brackets if there are any."""
    bracket = _SUBJECT.match(text, end) or _BRACKET.match(text, end)
    at = bracket.end() if bracket else end
    link = _link().match(text, at)
    unit = _UNIT.match(text, link.end()) if link else None
    if link is None or unit is None:
        return None
    words = _GOES_ON.split(unit.group(), maxsplit=1)[0]
    return link.end() + len(words.rstrip()) if _is_unit(words) else None


def _is_unit(words: str) -> bool:
    known = names_institution(WEAK.sub("", words)) or _CAMPUS.match(words) is not None
    named = words[:1].isupper() and known and not is_place(words.strip())
    return named and len(words.split()) <= _MOST_WORDS and not has_role(words)


def _below(shown: Sequence[Line], at: int, place: str) -> str | None:
    """A university alone on a line below a line that ends in the place."""
    if names_whole(place) or not shown[at].text.rstrip(" ,;.").endswith(place):
        return None
    for text in _next_lines(shown, at):
        if text == place:
            continue
        if is_prose(text):
            return None
        return _up_to_whole(text.split(", "))
    return None


def _up_to_whole(units: Sequence[str]) -> str | None:
    """`Faculty of Tides, Acme University, Japan` up to the university."""
    for i, unit in enumerate(units):
        if not (_is_unit(unit) and _UNIT.fullmatch(unit)):
            return None
        if names_whole(unit):
            return ", ".join(units[: i + 1])
    return None


def _next_lines(shown: Sequence[Line], at: int) -> Iterator[str]:
    for line in shown[at + 1 : at + 3]:
        if line.kind == "heading" and shown[at].kind != "heading":
            return
        yield line.text.strip(" ,;.")
