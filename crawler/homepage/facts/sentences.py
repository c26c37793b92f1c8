"""The prose of an introduction, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.document.model import Document
from crawler.homepage.facts.texts import Text, cut, of_lines
from crawler.homepage.headings.sections import Section

_ABBREVIATIONS = frozenset(
    "prof dr mr mrs ms st vs etc al e.g i.e ph.d phd b.s m.s b.sc m.sc b.a m.a b.eng m.eng b.tech m.tech "
    "u.s u.k univ dept inc ltd co corp no vol fig sr jr assoc asst eng sc d.phil m.phil"
    " geb im św ul mgr hab conf lect asist nr yrd doç öğr arş gör καθ им проф акад д-р"
    " jan feb mar apr jun jul aug sep sept oct nov dec ing nat rer bzw z.b d.h usw approx est resp hon".split()
)
_STOP = re.compile(
    r"[.!?]+[\"”’)]*\s+(?=[\"“(\[]?[A-ZÀ-ÞĀ-ŽΆ-ΫА-ЯЁІЇЄ\u3040-\u9fff\uac00-\ud7a3])|(?<=[\uac00-\ud7a3])\.\s+(?=\d)|[。！？]+"
    r"|(?<=[^\W\d_]{3})\.\s+(?=(?:19|20)\d\d\s[^\W\d_])"
)
_OPENERS = re.compile(
    r"(?:I|My|He|She|They|His|Her|We|Before|Prior|Previously|After|Currently|In|From|Since|Now|At|"
    r"Earlier|During|Then|Here|The|This|Ich|Je|Yo|If)\b"
)
_LONGEST_PROSE = 80
_LIST_KINDS = frozenset({None, "about", "education", "contact", "interests", "positions"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and where its line stands."""

    text: Text
    locator: str
    kind: str | None
    """The kind of its section."""


_PROSE_KINDS = (("text",), ("text", "cell"))
"""Beside how to reach somebody a cell of a table may hold prose, in lists it holds facts."""


def introduction(doc: Document, sections: Sequence[Section]) -> list[Sentence]:
    """What the page says of its person in whole sentences: before all lists, under `About`, or atop a section."""
    found: list[Sentence] = []
    lines = 0
    for section in sections:
        if section.kind not in _LIST_KINDS:
            continue
        for line in doc.lines[section.first : section.last + 1]:
            if lines >= _LONGEST_PROSE:
                return found
            if not line.visible or len(line.text) < 12 or line.kind == "heading":
                continue
            kinds = _PROSE_KINDS[section.kind == "contact"]
            if section.kind not in (None, "about") and (line.kind not in kinds or len(line.text) < 60):
                continue
            lines += 1
            text = of_lines([line])
            found += [Sentence(s, line.locator, section.kind) for s in sentences(text)]
    return found


def sentences(text: Text) -> Iterator[Text]:
    """The sentences of a line; a full stop behind `Prof` or `Ph.D` ends none, unless a new sentence plainly begins."""
    start = 0
    for stop in _STOP.finditer(text.chars):
        if _ends(text.chars, start, stop):
            yield cut(text, start, stop.end())
            start = stop.end()
    if text.chars[start:].strip():
        yield cut(text, start, len(text.chars))


def _ends(chars: str, start: int, stop: re.Match[str]) -> bool:
    if stop.group().strip()[:1] != ".":
        return True
    before = chars[start : stop.start()].split()
    word = before[-1].lstrip('("“').lower() if before else ""
    if word in _ABBREVIATIONS or re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]?", word):
        return word not in {"prof", "dr", "mr", "ms", "mrs", "st", "univ", "dept"} and bool(
            _OPENERS.match(chars, stop.end())
        )
    return True
