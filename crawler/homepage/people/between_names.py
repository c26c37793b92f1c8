# ruff: noqa: E501 (patterns are read more easily whole)
"""What stands between two names of a list: marks, commas, words like `and`; and the signs that no list of names goes over.

Where one name ends and the next begins is told here by signs alone, whatever the words between them are; whether these
are names is for the reader of the list to say.
"""

import re

from crawler.homepage.people.unnamed import ENDS_SO, rest_at
from crawler.values.name_patterns import INITIALS

AND = r"(?:and|und|et(?!\s+al)|y|e|och|og|en|i|и|ve|with|mit|és|și|şi|ja|a(?=\s[A-Z\u00c0-\u017d][^\W\d_]+,?\s[A-Z]\.|\s[A-Z\u00c0-\u017d][^\W\d_]+,?\s[A-Z\u00c0-\u017d]{2}|\s[A-Z\u00c0-\u017d]{2}[^\W\d_]*,\s[A-Z\u00c0-\u017d]))(?=\s)|and,(?=\s)|&"
BREAK = re.compile(
    rf"\s*(?:[,;，；、]\s*(?:{AND})?|&|(?<=\s)(?:{AND})|·|(?<=[\u3400-\u9fff々a-z*∗†‡])・(?=[\u3400-\u9fffA-Z])|(?<=\s)[/|•](?=\s))\s*"
)
_PART = re.compile(
    rf"[\s,;，；、&·・](?:(?<=[,;，；、&·])|(?<=[\u3400-\u9fff々a-z*∗†‡]・)(?=[\u3400-\u9fffA-Z])|(?<=\s)(?:{AND}|[/|•](?=\s)))"
)
"""The same, found faster: it begins with the sign itself or with the space before a word."""
_STOP = (
    r"[\n\x1f:：\"“”„«»「『《。．]|[ \u3000](?=特[開許願公]|[12][09]\d\d年)|\.\s(?!(?:and|und|et|&)\s)(?<!\b[^\W\d_]\.\s)(?<!\b[A-Z][a-z]\.\s)(?<!\bProf\.\s)(?!(?:[A-Z]\.[ -]?){1,3}(?:[A-Z][a-z]+ )?[A-Z][\w'’-]+,\s[A-Z]\.)"
    r"|(?:(?<=[a-z]\s[A-Z][a-z])|(?<=\.\s(?:Li|Wu|Xu|Hu|Ma|Lu|He|Su|Du|Fu|Gu|Ye|Qi|Ho|Lo|Ko|Oh|Vo|Ng|An|Bi|Ge|Ke|Ju)))\.\s(?!(?:and|und|et|&)\s)"
    r"|\.(?<=[a-z][a-z]\.)(?=[A-Z][a-z]+[\s-])|[?!]|\s[¿¡]|\s['‘`](?=[A-ZÀ-Þ][\w’'-]+\s[\w-]+\s|\s*$)|\s[–—-]\s|\s//|\sin\s(?=[A-Z][\w-]+\s(?:[\w-]+\s){0,5}(?:and|of|at|on|for)\s)|[(（]\s*(?:19|20)\d\d|[\[(（](?=[^)\]）]{25,})|\d{3,}"
)
_TO_STOP = re.compile(rf"(?:[^\n\x1f:：\"“”„«»「『《。．.?!\s\[(（\d]+|(?!{_STOP}).)*+", re.DOTALL)
"""All up to the first of these: found faster, since most letters begin none."""
_OPENS_ASIDE = re.compile(r"[(（]")
_CLOSING, _OPENING = re.compile(r"[)\]）】]"), re.compile(r"[(\[（【]")
_NICKNAME = re.compile(r"\([A-Z][\w.\-]+\)\s[A-Z]")
_OTHERS = re.compile(r"\s(?:他|ほか|외|et\b|e[td]?\.?\s?a|ed?\s[ao]|et\s|y\s)")
"""Without one of these nobody is left out by a word."""
MARKS = "*∗⋆†‡§¶⁎#^+ \t0123456789⁰¹²³⁴⁵⁶⁷⁸⁹✉📧📩🖂✝◊♦♯‖¤\ufe0e\ufe0f"
_MARKED = re.compile(rf"[{re.escape(MARKS)}]*")


class Line:
    """A text that is read from left to right, with what is sought in it again and again."""

    __slots__ = ("_ends", "_from", "_stop", "closes", "opens", "others", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.closes = _CLOSING.search(text) is not None
        self.opens = _OPENS_ASIDE.search(text) is not None
        self.others = _OTHERS.search(text) is not None
        self._from, self._stop = 0, -1
        self._ends: dict[int, int] = {}

    def stop(self, at: int) -> int:
        """Where, from here on, the next sign stands that no list of names goes over."""
        if not self._from <= at <= self._stop:
            found = _TO_STOP.match(self.text, at)
            self._from, self._stop = at, found.end() if found else at
        return self._stop

    def chunk_end(self, at: int) -> int:
        """Where what begins here ends, as far as signs tell: asked of each name by itself and by the name before it."""
        end = self._ends.get(at)
        if end is None:
            end = self._ends[at] = _chunk_end(self, at)
        return end


def skip(text: str, at: int) -> int:
    """Over markers and separators, and over markers that are parted by separators (`1,2`)."""
    before = -1
    while at != before and not text[at : at + 1].isupper() and not rest_at(text, at):
        before = at
        at = _MARKED.match(text, at).end()  # type: ignore[union-attr]
        if text[at : at + 1].isupper():
            break
        found = BREAK.match(text, at)
        at = found.end() if found else at
    return at


def _break_behind(text: str, at: int, limit: int) -> int:
    """Where the first break between names begins, with the spaces before it; the limit if there is none."""
    if text[at - 1 : at].isspace() and not text[at : at + 1].isupper() and BREAK.match(text, at, limit):
        return at
    found = _PART.search(text, at, limit)
    end = found.start() if found else limit
    while found and end > at and text[end - 1].isspace():
        end -= 1
    return end


def _chunk_end(line: Line, at: int) -> int:
    """At a break, a stop, a parenthesis or `et al.`"""
    text, stop = line.text, line.stop(at)
    limit = stop
    closed = _CLOSING.search(text, at, limit) if line.closes else None
    if closed and not _OPENING.search(text, at, closed.start()):
        limit = closed.start()
    end = _break_behind(text, at, limit)
    others = ENDS_SO.search(text, at, end) if line.others else None
    end = others.start() if others else end
    aside = _OPENS_ASIDE.search(text, at + 1, end) if line.opens else None
    if aside and not _NICKNAME.match(text, aside.start()):
        end = aside.start()
    if end == stop and text[end : end + 1] == "." and INITIALS.fullmatch(text[max(at, end - 1) : end]):
        end += 1
    return end
