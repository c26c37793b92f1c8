# ruff: noqa: E501 (patterns are read more easily whole)
"""What a page says of its person behind a label: `Current position: Reader`, `Institution: Acme University`."""

import re
from collections.abc import Iterator, Sequence

from crawler.document.model import Document
from crawler.homepage.entry_boxes import ancestors
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.texts import without_stop
from crawler.homepage.facts.words import calling, find_degrees, names_institution
from crawler.homepage.labelled_pairs import labelled_pairs
from crawler.homepage.sections import Section
from crawler.homepage.titles import PUBLISHED
from crawler.values.dates import find_dates

_NOW = r"(?:(?:current|present|actual|aktuelle|derzeitige|poste?|puesto|cargo|posizione)\s)?"
_POSITION = re.compile(
    rf"\W*{_NOW}(?:(?:academic |job )?(?:position|employment|title|rank|role|occupation|appointment|designation)|poste(?: actuel)?|fonctions?(?: actuelles?)?|statut|funktion|stellung|"
    r"puesto(?: actual)?|cargo(?: actual| atual)?|posici[óo]n(?: actual)?|categor[íi]a|posizione(?: attuale)?|qualifica|ruolo|stanowisko|должность|unvan[ıi]?|görevi?|"
    r"职称|職稱|职务|职位|職位|職名|役職|身分|所属・?職名|직위|직급|직책)\s?[:：]\s*(?P<said>\S[^\n]{1,120})",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(
    rf"\W*{_NOW}(?:affiliations?|institutions?|institutes?|universit(?:y|é|à)|employer|organi[sz]ation|(?:home )?department|school|faculty|workplace|company|établissement|laboratoire|rattachement|institut|hochschule|"
    r"afiliaci[óo]n|instituci[óo]n|universidad|institui[çc][ãa]o|afilia[çc][ãa]o|affiliazione|ente|università|afiliacja|jednostka|место работы|организация|kurum[u]?|"
    r"工作单位|所在单位|单位|單位|所属|所属機関|勤務先|소속|근무처)\s?[:：]\s*(?P<said>\S[^\n]{1,160})",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+(?=[^\W\d_]{2,10}\s?[:：])")
"""`姓名：… 职称：副教授`: several labels in a line."""
_MOST_LINES, _LONGEST, _NEAR_START, _NEAR, _LABEL = 80, 200, 3, 3, 12
_OTHERS = PUBLISHED | {"awards", "talks", "services", "teaching", "projects", "news", "press", "students"}
_STATIONS = _OTHERS | {"education", "positions"}
"""Whoever advised there advised what is listed there."""


def labelled(doc: Document, sections: Sequence[Section]) -> tuple[str | None, str | None, str | None]:
    """Position, affiliation and advisor, each None if no line near the top is labelled as saying it."""
    position = affiliation = advisor = None
    for text, in_stations in _told(doc, sections):
        if position is None and (found := _POSITION.fullmatch(text)) and _is_post(found["said"]):
            position = without_stop(found["said"])
        elif affiliation is None and (found := _AFFILIATION.fullmatch(text)) and names_institution(found["said"]):
            affiliation = without_stop(found["said"])
        elif advisor is None and not in_stations and (advice := find_advice(text)) and advice.start < _NEAR_START:
            advisor = advice.name
    return position, affiliation, advisor


def _told(doc: Document, sections: Sequence[Section]) -> Iterator[tuple[str, bool]]:
    """What stands behind each label, and whether in a list of jobs or degrees."""
    lists = {i for s in sections if s.kind in _OTHERS for i in range(s.first, s.last + 1)}
    stations = {i for s in sections if s.kind in _STATIONS for i in range(s.first, s.last + 1)}
    pairs = labelled_pairs(doc)
    for i, line in enumerate(doc.lines[:_MOST_LINES]):
        if line.kind == "cell" and i not in lists and len(line.text) <= _LABEL and _row(doc, i) == _row(doc, i + 1):
            alone = _row(doc, i - 1) != _row(doc, i) != _row(doc, i + 2)
            yield from [
                (f"{line.text.strip(' :：')}: {' '.join(doc.lines[i + 1].text.split())}"[:_LONGEST], i in stations)
            ] * alone
        if doc.nodes[line.block].tag == "dt" and i not in lists and i + 1 in pairs:
            yield pairs[i + 1], i in stations
        if line.visible and i not in lists and (":" in line.text[:40] or "：" in line.text[:40]):
            former = i in stations or any(_is_former(n.text) for n in doc.lines[max(0, i - _NEAR) : i])
            yield from ((t, former) for t in _PARTS.split(" ".join(line.text.split())) if len(t) < _LONGEST)


def _is_former(text: str) -> bool:
    """`2022: Doctorate in Physiology`, below which it says who advised."""
    return len(text) < _LONGEST and bool(find_dates(text)) and bool(find_degrees(text) or calling(text))


def _row(doc: Document, at: int) -> int | None:
    """The row of a table that a line stands in."""
    if not 0 <= at < len(doc.lines) or doc.lines[at].kind != "cell":
        return None
    return next((n for n in ancestors(doc, doc.lines[at].block) if doc.nodes[n].tag in ("tr", "dl")), None)


def _is_post(words: str) -> bool:
    return (calling(words) or calling(words, "study")) is not None
