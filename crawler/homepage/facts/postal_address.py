"""The institution that opens a postal address: under a heading of contact, or at the page's end."""

import re
from collections.abc import Sequence

from crawler.document.model import Document, Line
from crawler.homepage.facts.words import WEAK, names_institution
from crawler.homepage.headings.sections import Section

_POSTAL = re.compile(
    r"(?<![\d-])\d{5,6}(?![\d-])|\b(?:tel|phone|fax|telefon[eo]?|téléphone|street|road|avenue|via|viale|rue|av|platz|calle)\b|straße|strasse|電話|电话|〒",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?![^ ]* (?:of this|by|with)\b)[A-ZÀ-ÞА-Я\u3040-\u9fff\uac00-\ud7a3][^.:;@©\"“”?!\d]{6,90}")
_LARGE = re.compile(r"univ|üniv|大学|大學|대학교|hochschule|college|politecnico|école|eth\b", re.IGNORECASE)
_CONTACT_LINES = 9
_LAST_LINES = 8


def names_whole(text: str) -> bool:
    """Whether this names a university or its like, and not only a part of one."""
    return _LARGE.search(text) is not None


def of_address(doc: Document, sections: Sequence[Section]) -> str | None:
    """The first line that names an institution and is followed by a street, a code or a telephone.

    Of a department, its university too, though the street may stand between them.
    """
    under = [
        n
        for s in sections
        if s.kind == "contact"
        for n in doc.lines[s.first : min(s.last + 1, s.first + _CONTACT_LINES)]
    ]
    last = [n for n in doc.lines[-4 * _LAST_LINES :] if n.visible][-_LAST_LINES:]
    for lines in ([n for n in under if n.visible], last):
        for i, line in enumerate(lines):
            text = line.text.strip(" ,.;")
            if _is_institution(line, text) and any(_POSTAL.search(n.text) for n in lines[i + 1 : i + 4]):
                return ", ".join([text, *_larger(lines[i + 1 : i + 4])] if not names_whole(text) else [text])
    return None


def _larger(below: Sequence[Line]) -> list[str]:
    texts = [n.text.strip(" ,.;") for n in below]
    return next(([t] for n, t in zip(below, texts, strict=True) if names_whole(t) and _is_institution(n, t)), [])


def _is_institution(line: Line, text: str) -> bool:
    return (
        _NAME.fullmatch(text.replace("St. ", "St ")) is not None
        and len(text.split()) <= 12
        and not any(r.href for r in line.runs)
        and names_institution(WEAK.sub("", text))
    )
