# ruff: noqa: E501 (patterns are read more easily whole)
"""What is left of figures, dates and remarks at the ends of a venue's name when the rest of its line was understood."""

import re

from crawler.lexicon.letters import UPPER
from crawler.lexicon.months import months, seasons
from crawler.lexicon.places import is_place

_LABEL = r"(?:pages?|volume|nos?|art|heft|issue|seiten|chap(?:ter)?|(?-i:[spvn]|ch|kap|cap|chs))"
"""Words of names as well, which a comma must set apart: `World Art` is called so."""
_SHORT_LABEL = r"(?:pp?|vols?|nr|núm|num|n[°º]|doi|url|issn|isbn|bd|jg|fasc|sayfa(?:lar)?|cilt|sayı|ff|sqq?)"
_TAILS = (
    re.compile(rf"(?:[\s,;:(]+{_SHORT_LABEL}|[,;:(]\s?{_LABEL})[.:)#]*$", re.IGNORECASE),
    re.compile(r"[\s,.;:]*[(（\[]\s?\d[\w.,:/–-]*\s?[)）\]][\s:,]*#?$"),
    re.compile(
        r"[\s,.;:]+#?(?:\d+(?:[-–/:]\d*[a-z]?)+|\d{3,}[A-Z]|[A-Za-z]?\d+(?:\(\w+\))[\w:–-]*|[A-Za-z]\d{3,}[a-z]?)/?$"
    ),
    re.compile(
        r"(?<=[a-z])\.\d{1,3}$|(?<=[^\x00-\u2fff])第?\d{1,4}\s?[号號期]?$|[,;]\s?\d{1,4}[A-Z]?$|,\s(?:[A-Z]\s)?\d+[-–](?:[A-Z]\s)?\d+$"
    ),
    re.compile(
        r"\s*[(\[](?:arxiv|doi|pdf|url|html|ssrn|print|online|web ?link|link|in press|article in press|to (?:be|appear)\b[^()]*|(?:open|free)[- ]access|peer[- ]reviewed|invited|(?:(?:inside |outside )?(?:back|front) )?cover(?: \w+)?)[)\]]$",
        re.IGNORECASE,
    ),
    re.compile(
        r"[,;.]\s(?:voraussichtlich|advance(?:d)?(?: (?:access|online|articles?))?(?: publication)?|(?:online )?ahead[- ]of[- ]print|online|in print|early view|(?:19|20)[\dx]?xx?|n\.\s?d\.?|im druck|working paper series|arbeitspapier|series:\s.+)$",
        re.IGNORECASE,
    ),
    re.compile(r"[,:]?\s(?:conference )?proceedings of(?: the)?$", re.IGNORECASE),
    re.compile(r"[(（][^()（）]*$"),
    re.compile(r"(?:,\s|,?\s\d{1,2}(?:st|nd|r?d|th|e|a|ª|\.)?\s)[Ee]d(?:ition|n)?\.?$|,\s[IVXLC]{1,7}[/-]\d{1,3}$"),
    re.compile(r",?\s\d+,\s(?:Part|Ser(?:ies|\.)|Section)\s[A-Z]$"),
)
"""What may stand behind a name, and is none of it; each in turn, as long as one does."""
_HEADS = (
    re.compile(
        r"^(?:in|im|en|dans|em|su|w|book|(?:book )?chapter(?: \d+)?(?: in)?|libro|libro de actas|capítulo|capítulo de libro|capítulo em|buch|kapitel|ouvrage|chapitre|published|journal|venue)\s?[,:]\s+",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:(?:pre-?print|manuscript|e-?print|available|to ap+e?a?r|appearing|accepted|published)\s(?:at|on|in)\s)(?=\S)",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:(?:an?|two|three|invited|book)\s)?(?:chapters?|entr(?:y|ies)|contribution|essay)\s(?:in|to|for)\s(?=\S{3})",
        re.IGNORECASE,
    ),
    re.compile(r"^\[[^\[\]]{8,}\]\.?\s+(?=\S{3})"),
    re.compile(r"^.{4,}?[,.)\]]\s[Ii]n:\s+(?=\S{3})"),
    re.compile(rf"^[{UPPER}][\w'’-]+,?\s[{UPPER}]{{1,3}}(?:\.?\s?\((?i:eds?|hrsg|hg)\.?\)\s?:|\.,)\s+(?=\S{{4}})"),
)
"""What may stand before a name."""
_ALONE = frozenset({"currently", "in", "currently at"})
_ALSO_WORDS = frozenset({"march", "mars", "mart"})
_LABELS = frozenset(
    "pages volume issue heft seiten sayfa sayfalar chapter voraussichtlich advance access online print "
    "ahead-of-print publication druck arbeitspapier".split()
)
"""Longer words with which names hardly end."""
_PART_OF_TIME = re.compile(r"[\s,;:(/–-]+(?:early|late|mid|\d{1,2}\.?[\s/–-]{0,3})$", re.IGNORECASE)
_SIGNS = " ,.;:()/–-"
_AT_TOWN = re.compile(r",\s[^\s,()][^,()]{2,40}\s\(([^()]{2,30})\)$")
"""`…, Nantes (France)`."""

_EAST_ASIAN_MEETING = re.compile(
    r"^(.*?(?:大会|会議|会议|講演会|研究会|発表会|シンポジウム|ワークショップ|研讨会|학술대회|학술발표회)(?:(?:講演)?論文集|予稿集|論文集|논문집)?(?:\s?[（(][^()（）]*[)）])?)[,，、]\s?[^:：;；—“”\"「」『』《》]{1,40}$"
)
"""`第39回計算力学講演会, 大阪`: hall and town stand behind."""


def without_loose_ends(name: str) -> str:
    """The name without what stands around it; empty if it is only a month or the like.

    >>> without_loose_ends("Journal of Fog, (3), pp"), without_loose_ends("Art History June")
    ('Journal of Fog', 'Art History')
    """
    if name.lower() in _ALONE or _is_time(name):
        return ""
    for pattern in _HEADS:
        name = pattern.sub("", name, count=1)
    if name.endswith(")") and (town := _AT_TOWN.search(name)) and is_place(town[1]):
        name = name[: town.start()]
    if not name.isascii():
        name = _EAST_ASIAN_MEETING.sub(r"\1", name)
    before = None if _may_end_loosely(name) else name
    while before != name:
        before = name
        for pattern in _TAILS:
            name = _if_a_name(pattern.sub("", name), name)
        name = _if_a_name(_without_time(name), name)
    return name


def _if_a_name(shorter: str, name: str) -> str:
    shorter = shorter.rstrip(" ,;:")
    return shorter if any(map(str.isalpha, shorter)) and len(shorter) > 2 else name


def _without_time(name: str) -> str:
    """`Art History June`, `Fog News, Late Summer`; but `Life on Mars`, `The Long Fall`."""
    before, _, last = name.rpartition(" ")
    if not before or not _is_time(last):
        return name
    apart = _PART_OF_TIME.sub("", before)
    word = last.strip(_SIGNS).lower()
    if apart[-1:] in ",;:(/" or apart != before or (word in months() and len(word) > 3 and word not in _ALSO_WORDS):
        return apart
    return name


def _is_time(word: str) -> bool:
    name = word.strip(_SIGNS).lower()
    return len(name) > 2 and (name in months() or name in seasons())


def _may_end_loosely(name: str) -> bool:
    """Cheap to ask, as most names end in a word of their own."""
    last = name.rpartition(" ")[2].strip(_SIGNS).lower()
    if len(last) < 5 or not name[-1].isalpha() or "（" in name or any(map(str.isdecimal, name[-12:])):
        return "patent" not in name.lower()
    return last in _LABELS or _is_time(last)
