"""What a page says of its person behind a label: `Current position: Reader`, `Institution: Acme University`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crawler.document.model import Document
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.texts import without_stop
from crawler.homepage.facts.wide_posts import parted
from crawler.homepage.facts.words import calling, find_degrees, is_wide, names_institution
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.titles import PUBLISHED
from crawler.homepage.person.labelled_pairs import labelled_pairs
from crawler.homepage.person.role_and_place import apart
from crawler.lexicon.person_labels import any_label, person_labels
from crawler.values.dates import find_dates


@cache
def _labelled(says: str) -> re.Pattern[str]:
    """A line of nothing but such a label, a colon and what it says."""
    now = rf"(?:{any_label('now')}\s)?"
    return re.compile(rf"\W*{now}{any_label(says)}\s?[:：]\s*(?P<said>\S[^\n]{{1,160}})", re.IGNORECASE)


_PARTS = re.compile(r"\s+(?=[^\W\d_]{2,10}\s?[:：])")
"""`姓名：… 职称：副教授`: several labels in a line."""
_MOST_LINES, _TOP, _LONGEST, _NEAR_START, _NEAR, _LABEL = 80, 40, 200, 3, 3, 12
_OTHERS = PUBLISHED | {"awards", "talks", "services", "teaching", "projects", "news", "press", "students"}
_STATIONS = _OTHERS | {"education", "positions"}
"""Whoever advised there advised what is listed there."""


def labelled(doc: Document, sections: Sequence[Section]) -> tuple[str | None, str | None, str | None]:
    """Position, affiliation and advisor, each None if no line near the top is labelled as saying it."""
    position = affiliation = unit = advisor = None
    for text, in_stations in _told(doc, sections):
        if position is None and (said := _said(text, "position")) and _is_post(said):
            position = without_stop(said)
        elif affiliation is None and (said := _said(text, "affiliation")) and names_institution(said):
            role, affiliation = _in_two(without_stop(said))
            position = position or role
        elif unit is None and (said := _said(text, "unit")) and names_institution(said):
            unit = without_stop(said)
        elif advisor is None and not in_stations and (advice := find_advice(text)) and advice.start < _NEAR_START:
            advisor = advice.name
    return position, joined(unit, affiliation), advisor


def _in_two(said: str) -> tuple[str | None, str]:
    """`Affiliation: Postdoctoral Fellow at the Tide Institute` says both."""
    two = parted(said) if is_wide(said) else None
    role, where = (two[1], two[0]) if two else apart(said)
    return (role, where) if where and _is_post(role) and names_institution(where) else (None, said)


def _said(text: str, says: str) -> str | None:
    found = _labelled(says).fullmatch(text)
    return found["said"] if found else None


def joined(unit: str | None, whole: str | None) -> str | None:
    """`School of Law` and `Acme University` in one."""
    if unit is None or whole is None or unit in whole or whole in unit:
        return whole or unit
    return f"{unit} {whole}" if is_wide(unit) else f"{unit}, {whole}"


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
        heads = line.kind == "heading" or (line.kind == "text" and i < _TOP and line.visible)
        if heads and i not in stations and _heads(line.text, line.kind):
            yield from ((t, False) for t in _below(doc, i))
        if doc.nodes[line.block].tag == "dt" and i not in lists and i + 1 in pairs:
            yield pairs[i + 1], i in stations
        if line.visible and i not in lists and (":" in line.text[:40] or "：" in line.text[:40]):
            former = i in stations or any(_is_former(n.text) for n in doc.lines[max(0, i - _NEAR) : i])
            yield from ((t, former) for t in _parts(" ".join(line.text.split())) if len(t) < _LONGEST)


def _parts(text: str) -> list[str]:
    """One part a label; the first may be of two words, as `Chức vụ: Giảng viên`."""
    first, *rest = _PARTS.split(text)
    return [f"{first} {rest[0]}", *rest[1:]] if rest and ":" not in first and "：" not in first else [first, *rest]


def _heads(text: str, kind: str) -> bool:
    """`所属`, `Affiliation`: a heading that is a label; a line of text may say `Position` as well."""
    plain = text.strip(" :：").lower()
    if len(plain) >= _NEAR_START * _LABEL:
        return False
    return plain in person_labels("affiliation") or (kind == "text" and plain in person_labels("position"))


def _below(doc: Document, heading: int) -> Iterator[str]:
    """The lines below it, each as the post or the place that it names."""
    for line in doc.lines[heading + 1 : heading + 1 + _NEAR]:
        if line.kind == "heading":
            return
        if _heads(line.text, "text"):
            return
        if line.visible and len(line.text) < _LONGEST // 2 and not _is_date(line.text):
            text = " ".join(line.text.split())
            role, _, where = text.partition(", ")
            before, _, last = text.rpartition(", ")
            if names_institution(role) and _is_post(last) and not _is_post(before) and "(" not in before:
                role, where = last, before
            if _is_post(role) and names_institution(where) and not names_institution(role):
                yield f"position: {role}"
                yield f"affiliation: {where}"
            elif calling(role, "service") is None or _is_post(role):
                yield f"{'position' if _is_post(text) else 'affiliation'}: {text}"


def _is_date(text: str) -> bool:
    """`02/2013 - 02/2020`, between a label and what it says."""
    return not any(c.isalpha() for c in text)


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
