# ruff: noqa: E501 (patterns are read more easily whole)
"""Who speaks, where a talk is cited like a paper: before its title, with or without the date in brackets."""

import re

from crawler.homepage.facts.texts import Text, cut
from crawler.values.names import author_list_likeness, name_likeness

_SPEAKERS = re.compile(
    r"(?P<who>[^()\"“«]{3,240}?)\s*\((?P<when>(?:19|20)\d\d(?:,\s*[^\W\d_]{3,10}\.?(?:\s\d{1,2})?)?)\)\s*[.:,]?\s+"
)
_SPEAKER = re.compile(r"(?P<who>[^「“\"«]{2,60}?)[，,]\s*(?=[「“\"«])")
_SPEAKER_IN_EAST = re.compile(
    r"(?P<who>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3々]{2,6}(?:[ 　][\u3040-\u30ff\u3400-\u9fff々]{1,4})?)[：:]?\s*(?=[「『“])"
)
_ET_AL = re.compile(r"[,\s]+(?:et al\.?|…|\.\.\.)|…\s*")
_LIKELY, _SURELY = 0.5, 0.85


def without_speakers(text: Text) -> tuple[Text, str | None]:
    """Of `Muster, E. & Doe, J. (2021, May). Graphs. …`, a talk cited like a paper, what follows; and the date."""
    if (who := _SPEAKER.match(text.flat)) and author_list_likeness(who["who"]) >= _LIKELY:
        return cut(text, who.end(), len(text.chars)), None
    if (named := _SPEAKER_IN_EAST.match(text.flat)) and name_likeness(named["who"]) >= _SURELY:
        return cut(text, named.end(), len(text.chars)), None
    head = _SPEAKERS.match(text.flat)
    if (
        head is None
        or author_list_likeness(_ET_AL.sub("", head["who"])) < _LIKELY
        or not text.chars[head.end() :].strip()
    ):
        return text, None
    year, _, month = head["when"].partition(",")
    return cut(text, head.end(), len(text.chars)), f"{month.strip()} {year}".strip()
