# ruff: noqa: E501 (patterns are read more easily whole)
"""Topics in a list of their own: its items, short lines, or the links and tags of a line; and what is none of research."""

import re
from collections.abc import Sequence
from functools import cache

from crawler.document.model import Document, Line
from crawler.homepage.facts.entries import entries
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.headings.sections import Section
from crawler.homepage.person.listed_topics import LONGEST, VERB, parted
from crawler.lexicon.phrases import of_cv
from crawler.values.dates import find_dates

_NUMBERED = re.compile(r"\(?\d{1,2}[.、)）]\s*(?=[^\W\d])")
_DETAILS = re.compile(
    r"[:：]\s|\s[–—-]\s|\n|,\s(?:insbesondere|especially|particularly|in particular|notamment|en particulier|in particolare|especialmente|en particular|em particular)\s"
)
_LONG_BRACKET = re.compile(r"（[^（）]{12,}）$")
"""`图机器学习（主要应用于…）`: what is said of a topic."""
_GROUP = re.compile(
    r"(?:(?:main |research )?(?:method(?:s|ologies|ology)?|applications?|theory|topics|domains?|tools|techniques|fields)|méthodes|méthodologie|applications|métodos|metodología|aplicaciones|methoden|anwendungen)\s?[:：]\s+(?=\S)",
    re.IGNORECASE,
)
"""`Methodologies: sampling, matching`"""
_AWAY = re.compile(r"(?:back|return|go) to\b|(?:read|see|show|view) (?:more|all)\b", re.IGNORECASE)
RANKED = re.compile(r"(?:(?:primary|secondary|tertiary|other|main)(?: fields?)?|AO[SC])\s?:\s+(?=\S)", re.IGNORECASE)
"""`Primary: Trade`"""
LONGEST_ITEM = 18
"""Words: what stands alone in a list is a topic, where a part of a sentence so long is none."""
MOST = 25
_MOST_LINES, _FEWEST = 80, 2
_TOLD = ("text", "cell")


def listed(doc: Document, section: Section) -> list[str]:
    """The items of a list; of `Topic: details` the topic."""
    if section.last - section.first > _MOST_LINES:
        return []
    if not any(n.kind in {"item", "cell"} for n in doc.lines[section.first : section.last + 1]):
        return _short_lines(doc.lines[section.first : section.last + 1])
    first, last = _announced(doc.lines, section)
    listed = [e for e in entries(doc, first, last) if e.listed]
    items = [each for e in listed for each in (e.children if e.children and _names_group(e.text.flat) else (e,))]
    if items and all(_GROUP.match(e.text.flat) for e in items):
        return [topic for e in items for topic in parted(_GROUP.sub("", e.text.flat).rstrip(". "))]
    topics = [topic_of(e.text) for e in items]
    short = [
        t
        for t in topics
        if t and not _AWAY.match(t) and len(t.split()) <= LONGEST_ITEM and not find_dates(t) and not VERB.search(t)
    ]
    return short if short and len(short) * 5 >= len(items) * 4 and len(items) <= MOST else []


def _announced(lines: Sequence[Line], section: Section) -> tuple[int, int]:
    """Of a text over a list that its last line announces, and what stands below, the list: `Topics include:`."""
    own = range(section.first, section.last + 1)
    first = next((i for i in own if lines[i].kind == "item"), section.first)
    last = next((i - 1 for i in own if i > first and lines[i].kind in _TOLD), section.last)
    prose = any(lines[i].text.rstrip().endswith(".") for i in own if lines[i].kind in _TOLD)
    told = prose and lines[first - 1].kind in _TOLD and _names_group(lines[first - 1].text)
    return (
        (first, last) if told and first > section.first and last - first >= _FEWEST else (section.first, section.last)
    )


def _names_group(flat: str) -> bool:
    """`In computer science:`, over the topics of that group."""
    return flat.rstrip().endswith((":", "："))


def topic_of(text: Text) -> str:
    head = _DETAILS.split(_NUMBERED.sub("", text.chars), maxsplit=1)[0]
    return trim(_LONG_BRACKET.sub("", head)).rstrip(".")


def _short_lines(lines: Sequence[Line]) -> list[str]:
    texts = [n.text.strip() for n in lines if n.visible and n.text.strip()]
    if texts and all(RANKED.match(t) for t in texts):
        return [topic for t in texts for topic in parted(RANKED.sub("", t))]
    fine = [
        t
        for t in texts
        if len(t.split()) <= LONGEST and not VERB.search(t) and not find_dates(t) and not t.endswith(".")
    ]
    return (
        [topic_of(Text(t, ())) for t in fine]
        if len(fine) == len(texts) and 2 <= len(texts) <= 12 and "," not in texts[0]
        else []
    )


def in_pieces(lines: Sequence[Line]) -> list[str]:
    """The links or tags that make up a line: nothing but spaces stands between them."""
    if len(lines) != 1:
        return []
    shown = [r for r in lines[0].runs if r.text.strip()]
    apart = [r for r in shown if r.href or r.node != lines[0].block]
    short = all(r.text.strip()[0].isupper() and len(r.text.split()) <= LONGEST for r in shown)
    nodes = {r.node for r in apart}
    if len(shown) < 2 or len(apart) < len(shown) or len(nodes) < len(shown) or not short:
        return []
    return [r.text.strip(" ,;") for r in shown]


def of_work(topics: list[str]) -> list[str]:
    """None of them if they are what somebody likes to do when not at work: `Chess`, `Hiking`."""
    likes = sum(_hobby().fullmatch(t.strip(" .")) is not None for t in topics)
    return [] if likes * 3 > len(topics) else topics


@cache
def _hobby() -> re.Pattern[str]:
    return re.compile(of_cv("hobby"), re.IGNORECASE)
