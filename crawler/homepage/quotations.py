"""Titles between quotation marks, of whatever script and however people close them."""

import re

from crawler.homepage.pieces import Span, trimmed
from crawler.homepage.shapes import word_count

_QUOTED = re.compile(
    r"(?<!\w)[\"“]((?:\"[^\"“”\n\x1f]{2,80}\"|“[^“”\n\x1f]{2,80}”)\s[^\"“”\n\x1f]{4,300}?)(?:[\"”](?!\w)|''(?!\w))|"
    r"[“„‟«‹「『《〈]\s*((?:[^“„«»”」』》\n\x1f]|“[^“”\n\x1f]{1,60}”(?=[^\s.,;)])|«[^«»\n\x1f]{1,60}»(?=[^\s.,;)])){4,400}?)\s*(?!“[^“”\n\x1f]{1,60}”[^\s.,;)])[”“»›」』》〉]|(?<!\w)\"([^\"\n\x1f]{4,400}?)(?:\"(?!\w)|(?<=[\w)][,.?!])\"|''(?!\w))|''([^'\n]{4,400}?)''"
    r"|``([^'\n]{4,400}?)(?:''|\")|(?<![\w])[‘‚']([^\n\x1f]{8,300}?)[’'](?=[\s,.;)]|$)"
)
_SIGN = re.compile(r"[\"“„‟«‹「『《〈‘‚`]|'(?<!\w')|''")
"""Without one of these nothing is quoted."""
_STOPPED = re.compile(r"\s*(?:[,.;，、。．；\n\x1f]|[(\[](?:in|auf|en|em)\s[^\W\d_]+[)\]]|$)")
_GOES_ON = re.compile(r":\s*\w")
_NUMBERED = re.compile(r"[』》〉]\s*[,，、]?\s*(?:第?\d{1,4}\s*(?:年|巻|卷|号|期|輯|辑|[(（])|第\d)")
"""`『史学雑誌』32号`, `《历史研究》2021年第3期`: a journal."""
_OPENING = '"“„«‘「『《'
_CLOSED_LATE = re.compile(r"^(?:[^\"“”„«»‘’「」『』]|(?<=\w)’(?=\w))+[\"”“»’」』](?!\w)[^\"“”„«»]+$")
"""The title begins with a quotation and goes on behind it."""


def holds_quotation(clean: str) -> bool:
    """Whether a part of the text stands between quotation marks."""
    return _SIGN.search(clean) is not None and _QUOTED.search(clean) is not None


def quotations(clean: str) -> list[Span]:
    """All parts that do, with their marks."""
    return [m.span() for m in _QUOTED.finditer(clean)] if _SIGN.search(clean) else []


def quotation(clean: str) -> Span | None:
    """The first part between quotation marks that may be a title, without them."""
    best: Span | None = None
    for found in _QUOTED.finditer(clean) if _SIGN.search(clean) else ():
        a, b = _inside(found)
        if _GOES_ON.match(clean, found.end()) or _NUMBERED.match(clean, found.end() - 1):
            continue
        if best is None or (word_count(clean[best[0] : best[1]]) < 3 < word_count(clean[a:b])):
            best = (a, b)
    return best


def with_opening_quote(clean: str, a: int, b: int) -> int:
    """Where a title begins that opens with a quotation and goes on behind it."""
    return a - 1 if a and clean[a - 1] in _OPENING and _CLOSED_LATE.search(clean[a:b]) else a


def up_to_closing_quote(clean: str, a: int, b: int) -> Span:
    """A title that begins in quotation marks ends with them, whatever it holds, if a delimiter follows."""
    quoted = _QUOTED.match(clean, a - 1) if a and clean[a - 1] in _OPENING else None
    if quoted is None or _GOES_ON.match(clean, quoted.end()):
        return a, b
    start, end = _inside(quoted)
    stopped = clean[end - 1] in ",." or _STOPPED.match(clean, quoted.end()) is not None
    return trimmed(clean, start, end) if stopped and start == a else (a, b)


def _inside(found: re.Match[str]) -> Span:
    return found.span(next(g for g in range(1, 7) if found.group(g) is not None))
