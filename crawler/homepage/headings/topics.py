"""What a section without a telling heading is about, by what its lines say."""

import re
from collections.abc import Sequence

from crawler.document.model import Line
from crawler.homepage.headings.citing import cites
from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name
from crawler.lexicon.phrases import of_cv
from crawler.values.names import name_likeness

_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "education",
        re.compile(
            r"\b(?:ph\.? ?d|m\.? ?s\.?c?|b\.? ?s\.?c?|b\.? ?a|m\.? ?eng|b\.? ?eng|bachelor|master|doctorate|diplom|"
            r"licence|doctorat|grado|licenciatura)\b|博士|硕士|学士|修士|박사|석사|학사",
            re.IGNORECASE,
        ),
    ),
    ("services", re.compile(r"\b(?:reviewer|program committee|area chair|pc member|gutachter|senior area)\b", re.I)),
    ("awards", re.compile(r"\b(?:award|fellowship|scholarship|prize|grant|medal|honou?rs?|preis|prix|premio)\b", re.I)),
    (
        "positions",
        re.compile(r"\b(?:intern|internship|engineer|professor|postdoc\w*|researcher|scientist|lecturer)\b", re.I),
    ),
)
_DATED = re.compile(r"(?:19|20)\d\d")
_NEWS = re.compile(r"\b(?:accepted|joined|will be|gave|presented|started|received|invited|thanks)\b", re.IGNORECASE)
_DATE_FIRST = re.compile(
    r"^\W*(?:\w{3,9}\.?\s+(?:\d{1,2},?\s+)?(?:19|20)\d\d|(?:19|20)\d\d[./-]\d|\d{1,2}/(?:19|20)?\d\d)"
)


_SPAN_FIRST = re.compile(r"\W{0,3}(?:19|20)\d\d\s?[-–—]\s?(?:(?:19|20)\d\d\b|[:：]|$)")
"""`2014 – 2016: …`, `2017 – :`"""
_PAGES = re.compile(r"\bp(?:p|ages)?\.?\s\d")
_CALLED_TALK = Late(rf"\W*(?:{of_cv('talk')})\s?[:：]\s", re.IGNORECASE)
"""`Conférence : …`"""
_OF_ONESELF = frozenset({"education", "positions"})
_STOP = re.compile(r"[,;:(–—|]|\s-\s")
_LIKELY, _OPENING = 0.6, 60
_SEVERAL, _LINES_OF_TALK = 2, 3


def content_kind(lines: Sequence[Line]) -> str | None:
    """The kind of section that most of these lines speak of, or None."""
    texts = [n.text for n in lines[:60] if n.visible and n.text]
    listed = [n.text for n in lines[:60] if n.visible and n.kind in ("item", "cell")]
    if len(listed) < 2 and len(texts) < 3:
        return None
    texts = listed if len(listed) >= 2 else texts
    if sum(bool(_DATE_FIRST.match(t)) and bool(_NEWS.search(t)) for t in texts) * 2 >= len(texts):
        return "news"
    short = [t for t in texts if len(t) < 240 and _DATED.search(t)]
    for kind, cue in _CUES:
        if sum(bool(cue.search(t)) for t in short) * 10 >= len(texts) * 6:
            return None if kind in _OF_ONESELF and name_people(texts) else kind
    return None


def kind_of_else(lines: Sequence[Line]) -> str | None:
    """What a list holds that a heading of works heads and is none of works: `lives` or `talks`; None if neither.

    Words such as `Studien`, `Tanulmányok` head studies too, and `Conférences` heads talks.
    """
    shown = [n for n in lines if n.visible]
    firsts = {n.block: n.text for n in reversed(shown) if n.kind == "item"}
    spans = sum(_SPAN_FIRST.match(t) is not None for t in firsts.values())
    if spans >= _SEVERAL and 2 * spans > len(firsts):
        return "lives"
    called = sum(_CALLED_TALK.match(n.text) is not None for n in shown)
    if called < _SEVERAL or _LINES_OF_TALK * called < len(shown):
        return None
    return None if any(cites(n.text) or _PAGES.search(n.text) for n in shown) else "talks"


def name_people(texts: Sequence[str]) -> bool:
    """Whether a third of the lines begin with somebody's name: `Ada Holm, PhD student, 2019–2023`."""
    firsts = (_STOP.split(text[:_OPENING], maxsplit=1)[0].split() for text in texts)
    named = sum(len(f) > 1 and _is_given(f[0]) and name_likeness(" ".join(f)) >= _LIKELY for f in firsts)
    return named * 3 >= len(texts) > 0


def _is_given(word: str) -> bool:
    return is_given_name(word) or (len(word) == len("A.") and word[1] == "." and word[0].isupper())
