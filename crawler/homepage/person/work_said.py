# ruff: noqa: E501 (patterns are read more easily whole)
"""What somebody says to work on, where no word speaks of interests: `I work on maps`, `My research focuses on soil`."""

import re

from crawler.homepage.facts.words import WEAK, names_institution
from crawler.homepage.person.listed_topics import NO_TOPIC, parted
from crawler.lexicon.late import Late
from crawler.values.cues import holds

_HOW = r"(?:\s(?:also|now|still|mainly|mostly|primarily|currently|broadly|generally|chiefly|principally|largely|\w+ly)){0,2}"
_WHOSE = r"(?:my|her|his|their|(?-i:[A-Z][\w’'-]+(?:’s|'s)))"
_OWN = r"(?:\s(?:own|current|main|primary|recent|general|academic|scientific|doctoral|phd|present|ongoing|broad))*"
_SAID = Late(
    rf"(?:(?<!\bwhere )\b(?:I|she|he|they|(?-i:^[A-Z][\w’'-]+)){_HOW}\s(?:(?:am|is|are|have been|has been){_HOW}\s)?(?:"
    rf"work(?:s|ing)?{_HOW}\s(?:on|in the (?:\w+\s)?(?:areas?|fields?)|at the (?:intersection|interface|crossroads)|in(?=\s(?!(?:an?|the|my|both|industry|academia|close|collaboration|partnership|finance|tech)\b)(?-i:[a-z])))"
    rf"|(?:do(?:es|ing)?|conduct(?:s|ing)?|pursu(?:e|es|ing)|carry(?:ing)? out) (?:\w+\s)?research{_HOW}\s(?:in|on|into)"
    rf"|research(?:es|ing)|speciali[sz](?:e|es|ing){_HOW}\s(?:in|on)|focus(?:es|ing)?{_HOW}\son|(?-i:study|studies)(?!\s(?:at|in|for|under|with)\b))"
    rf"|\b{_WHOSE}{_OWN}\s(?:research|work|scholarship|expertise)(?:\sand\s(?:teaching|practice|scholarship|work))?(?:\s(?:agenda|program(?:me)?|area|areas|topics?|focus))?"
    rf"(?:\s(?:at|in)\s(?:the\s)?(?-i:[A-Z])[\w ]{{2,30}})?{_HOW}\s(?:(?:is|are|has been|has|have){_HOW}\s)?(?:"
    rf"focus(?:s?es|s?ed)?|cent(?:er|re)(?:s|ed|d)?|concentrate[sd]?|revolves?|lies?|deals?|concern(?:s|ed)|address(?:es)?|covers?|"
    rf"spans?|sits?|includes?|explores?|examines?|investigates?|touches|draws|situated|located|positioned|(?<=\bis )(?:in|on|about|at(?=\sthe\s(?:inter|cross|nexus)))|(?<=\bare )(?:in|on|about)|broadly)\b"
    rf"{_HOW}(?:\s(?:on|in|around|at|upon|with|within|about|into))*"
    r"|\b(?:researcher|scientist|student|candidate|historian|postdoc|fellow|professor|engineer|(?:econom|psycholog|biolog|sociolog|anthropolog|linguist|ecolog)(?:ist)?|historian) (?:(?:working|focusing|focused|speciali[sz]ing|interested) (?:on|in)|studying|researching|who (?:studies|researches|works on))"
    r"|\b(?:research|work) focus(?:es)? (?:is|are|lies)(?:\s(?:on|in))?)"
    r"(?:\s(?:the|a|an))?(?:\s(?:broad\s|general\s)?(?:areas?|fields?|topics?|intersections?|interface|crossroads|study|problems?|questions?|issues)"
    r"\s(?:of|between|in|from|related to|around))?\s+",
    re.IGNORECASE,
)
"""`Quillon Labs, where I work on fog` says what the job is."""
_CUES = ("work", "research", "speciali", "focus", "scholarship", "expertise", "stud")
_AT = re.compile(
    r"\s+(?:at|under|with|within) (?:the )?(?=[A-Z]).*$|\s+(?:using|through|via|by|under|towards?|from|with)\s.*$"
)
_ENDS = re.compile(r"[.!?:](?=\s|$|[A-Z])|\s[–—-]\s|;\s(?=(?:I|my|she|he)\b)")
_COUNTED = re.compile(
    r"^(?:two|three|four|five|six|several|a few|the following)\s(?:\w+\s){0,2}"
    r"(?:areas|topics|themes|fields|directions|strands|lines|questions|pillars)(?:\s\w+){0,3}:\s+"
)
"""`spans three areas: fog, soil and tides`"""
_LONGEST, _ALONE = 7, 6
_FINITE = re.compile(
    r"\b(?:affects?|shapes?|influences?|interact|impact|change[sd]?|become|lead|makes?|use|learns?|helps?|allows?|could|"
    r"should|may|might|would|must|be|been|do|does|it|they|them|this|these|those|me|you|with which|not)\b",
    re.IGNORECASE,
)
"""Of a sentence that goes on, and not of topics."""


def says_work(flat: str) -> bool:
    """Whether a sentence says what somebody works on, be it a list or a story."""
    return holds(flat.lower(), _CUES) and _SAID.search(flat) is not None


def work_said(flat: str) -> list[str]:
    """The topics of a sentence that says what somebody works on; none if it tells a story instead.

    >>> work_said("My research focuses on robust statistics and tide tables.")
    ['robust statistics', 'tide tables']
    >>> work_said("I study how rivers shape cities.")
    []
    """
    if not holds(flat.lower(), _CUES) or (found := _SAID.search(flat)) is None:
        return []
    rest = _COUNTED.sub("", flat[found.end() :])
    told = _ENDS.split(rest, maxsplit=1)[0]
    if NO_TOPIC.match(told) or names_institution(WEAK.sub("", told.partition(",")[0])):
        return []
    if told.lower().startswith("following"):
        return []
    topics = [_AT.sub("", t) for t in parted(told)]
    fine = [t for t in topics if t and not _FINITE.search(t) and len(t.split()) <= _LONGEST]
    if len(fine) < len(topics) or (len(fine) == 1 and len(fine[0].split()) > _ALONE):
        return []
    return fine
