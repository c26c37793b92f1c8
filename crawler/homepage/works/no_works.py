# ruff: noqa: E501 (patterns are read more easily whole)
"""What stands in lists and is no work whatever else it names: talks called so, awards, grants, news, the foot of a page."""

import re
from collections.abc import Sequence

from crawler.homepage.entry.labels import is_label
from crawler.homepage.entry.page_foot import begins_foot, holds_foot
from crawler.homepage.facts.award_givers import KIND
from crawler.homepage.facts.words import calling, names_institution
from crawler.homepage.fields.page_numbers import names_pages
from crawler.homepage.template.found import Evidence, Found
from crawler.homepage.works.asides import tells_otherwise
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv, one_of, phrases
from crawler.values.cues import holds

_PRICE_CUES = ("$", "€", "£", "¥", "add to")
_PRICE = re.compile(r"[$€£¥]\s?\d|\badd to (?:cart|basket)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\w@\w+\.\w")
_PRESENTED = Late(
    rf"[\[【(（]\s?(?:口頭|ポスター|招待講演|フラッシュトーク)[^\]】)）]*[\]】)）]|[\[【(（]{one_of('presented')}(?:[,、，][^)）\]】]{{0,20}})?[\]】)）]",
    re.IGNORECASE,
)
_PRESENTED_CUES = tuple(p.lower() for p in phrases("presented"))
_OTHERWISE = re.compile(
    r"\W*(?:©|\(c\)\s(?:19|20)\d\d|copyright\b|(?:co-?)?organi[sz]ed\b|attended\b|participated\b"
    r"|(?:(?:invited|active|oral) )?participation (?:in|at|to) |attendance (?:at|of) |(?:member|chair\w*) of the (?:[\w-]+ ){0,3}committee\b"
    r"|organi[sz]ation (?:and participation|of the (?:[\w-]+ ){0,3}(?:conference|workshop|session|symposium))"
    r"|participaci[óo]n en |asistencia a |participação (?:em|n[oa]) |partecipazione a|participation (?:à|au) |teilnahme an |organi[sz]ador[ea]?s?\b|organizzator\w+\b|membro d[aoe]l? comi)",
    re.IGNORECASE,
)
"""`© 2024 Jane Doe`, `Organized a workshop on …`, `Participation in the Canal Days`: by their first word no works."""
_OF_ONESELF = re.compile(
    r"\W*(?:My\s(?:\w+\s){1,5}(?:is|are|lies?|focus\w*|includes?|spans?)|I(?:[’']m|\s(?:am|work|study|research|have|received|completed|joined))|Ich\s(?:bin|arbeite|forsche)|Je\s(?:suis|travaille))\s"
)
"""`My interests are ropes, knots, and fog`: how people say who they are."""
_AWARD = re.compile(
    r"\W*(?:best|outstanding) (?:\w+ ){0,2}(?:paper|poster|thesis) award\b|[^\s，,、]{2,8}[，,、]\s?[^\s，,、]{2,12}賞[，,、]",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:(?:invited|inaugural|keynote) (?:talk|lecture|address)|keynote|annual meeting|conferencia (?:inaugural|magistral)"
    r"|conf[ée]rence invit[ée]e|vortrag|radio|television)\b",
    re.IGNORECASE,
)
"""`Invited talk, Dublin, June 2017`: said, not written."""
_EDITED_ISSUE = re.compile(
    r"[^\n]{2,60}?,\s(?:guest |co-?)?editor of (?:a|the) (?:special )?(?:issue|section)\b", re.IGNORECASE
)
_ASKED = Late(rf"(?<!\w){one_of('asked')}(?!\w)", re.IGNORECASE)
_LESSON = Late(rf"\W*(?:{of_cv('lesson')})\s?[:：]\s", re.IGNORECASE)
"""`Übung: Knoten am Quai`"""
_REACHED = re.compile("[☎☏✆✉📞📧📱]")
_PART_OF_PAGE = re.compile(r"[A-Za-z][A-Za-z_-]{1,24}")
"""`#books`"""
_CURRENCY = r"(?:[MkK]?(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|AUD|CAD|NZD|JPY|INR|ZAR|BRL|PLN|CZK|HUF)|[$€£])"
_SUM = re.compile(
    rf"{_CURRENCY}\s?\d[\d.,]*\s?(?:k|m|bn|million|mio)?\W*$|\d[\d.,]*\s?(?:k|m|bn|million|mio|mill?\.)?\s?{_CURRENCY}\W*$",
    re.IGNORECASE,
)
"""`…, Department of Canals, $240,000.`, `3.2 MSEK`: what was granted."""
_NEWS = re.compile(
    r"\b(?:(?:our|my|one|two|three|a new|new) (?:\w+ )?papers?\b|(?:was|is|are|been|has been|got) accepted|accepted (?:to|at|by|for)\b"
    r"|i (?:will|am|was|gave|have)\b|we (?:will|are|have|won)\b|joined|congrat|excited|thrilled|honou?red to)",
    re.IGNORECASE,
)
_EXPLAINED, _LONG, _FAR = 0.6, 120, 300
_LONGEST_POST, _LONGEST_SUM = 6, 32
"""Words; letters."""


def are_news(entries: Sequence[Found]) -> bool:
    """Sentences about papers rather than papers."""
    return 2 * sum(_NEWS.search(f.entry.text) is not None for f in entries) >= len(entries)


def names_price(found: Found) -> bool:
    """As what is for sale does."""
    text = found.entry.text
    return holds(text.lower(), _PRICE_CUES) and _PRICE.search(text) is not None


def is_of_else(found: Found, evidence: Evidence, few: bool) -> bool:
    """A talk called one, an event, an award, an aside, the foot of the page: no works whatever else they name."""
    clean, text = found.entry.clean, found.entry.text
    lower, far = text.lower(), found.parts.title[1] + _FAR
    if not (evidence.authors and evidence.place) and begins_foot(text.strip()):
        return True
    if not evidence.authors and len(text) > _LONG and _ASKED.search(text):
        return True
    if not evidence.authors and (
        _AWARD.match(clean) or _OF_ONESELF.match(clean) or (few and _SPOKEN.search(clean, 0, far))
    ):
        return True
    if (
        ("@" in text and _ADDRESS.search(text))
        or _EDITED_ISSUE.match(clean.lstrip("\x1f "))
        or _leads_within(found, evidence)
        or _is_card(clean[slice(*found.parts.title)])
        or _REACHED.search(clean, *found.parts.title)
        or (found.section.kind == "awards" and KIND.search(clean, *found.parts.title))
        or (not evidence.authors and _LESSON.match(clean[found.parts.title[0] :]))
    ):
        return True
    if _OTHERWISE.match(clean) or tells_otherwise(found.entry, found.parts.title, sum(evidence)):
        return True
    if holds(lower, _PRESENTED_CUES) and _is_presented(found) and not names_pages(text):
        return True
    if _SUM.search(text, max(0, len(text) - _LONGEST_SUM)):
        return True
    return holds_foot(text) and not (found.fit >= _EXPLAINED and all(evidence))


def _is_card(title: str) -> bool:
    """`Professor of Canals, Acme University` below somebody's name."""
    post, sign, firm = title.partition(", ")
    job = calling(post) if sign and len(post.split()) <= _LONGEST_POST else None
    return job is not None and title[: job.end()].istitle() and names_institution(firm)


def _is_presented(found: Found) -> bool:
    """`[Foredrag]`, `(talk)`; but `[talk]` may be a link to one, and what is a link is one.

    Below an abstract may stand where the work was presented.
    """
    kind = _PRESENTED.search(found.entry.clean, 0, found.parts.title[1] + _FAR)
    if kind is None or (kind.group()[0] == "[" and is_label(kind.group())):
        return False
    return not any(m.href and m.start < kind.end() and kind.start() < m.end for m in found.entry.marks)


def _leads_within(found: Found, evidence: Evidence) -> bool:
    """Several links, or one and nothing else, each to a named part of a page: a table of contents in words."""
    if evidence.authors or evidence.year:
        return False
    fragments = {m.href.partition("#")[2] for m in found.entry.marks if m.href}
    whole = all(m.href for m in found.entry.marks if found.entry.clean[m.start : m.end].strip(" .,;|•-–—\n\x1f"))
    return (len(fragments) > 1 or whole) and all(_PART_OF_PAGE.fullmatch(f) for f in fragments)
