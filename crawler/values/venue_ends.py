# ruff: noqa: E501 (patterns are read more easily whole)
"""Where the name of a venue ends: before the town, the day, the publisher or the series that is named behind it."""

import re

from crawler.lexicon.cue_words import Cues
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_place
from crawler.values.known_venues import known_venue
from crawler.values.venue_words import GENERIC_TAIL

_SIGNS = re.compile(
    r"[.;,\s](?:(?<=,)(?=\s)|(?<=\s)[–—-](?=\s)|(?<=[.;])(?=\s)(?<!\bSt.)(?<!\bInt.)(?:(?<=[^\W\d_]{2}.)|(?<=[)\]’'”\"].)))"
)
_PARTING = re.compile(r"[.;,–—\[-]")
_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|gen|mag|giu|lug|ago|set|ott|dic|ene|abr|out|juin|juil|août|févr|avr|déc)"
    r"[a-zéûàçñ]{0,7}\.?"
)
_RANGE = re.compile(r"\d(?:st|nd|rd|th|\.)?\s?(?:[-–—−/&]|to\b)|[-–—−/]\s?\d|[^\W\d_]\.?\s?[-–—−/]\s?[^\W\d_]")
_MONTHS = Cues(
    "jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|gen|mag|giu|lug|ago|set|ott|dic|ene|abr|out|juin|juil|août|févr|avr|déc"
)
_DAYS = re.compile(
    rf"(?<![\w-])\d{{1,2}}(?:st|nd|rd|th|\.)?\s?(?:-{{1,2}}|[–—−/&]|to)\s?(?=\d{{1,2}}(?:st|nd|rd|th|\.)?(?:\sof)?\s{_MONTH}(?!\w))"
    rf"|(?:(?<![\w])\d{{1,2}}\s)?{_MONTH}\s?(?:-{{1,2}}|[–—−/])\s?(?=(?:\d{{1,2}}\s)?{_MONTH}(?!\w))",
    re.IGNORECASE,
)
"""`20-22 October`, `29 giugno / 1 luglio`: the last of several days dates them all."""
_TO_DAY = re.compile(
    rf"(?<![^\W\d_])({_MONTH}\s\d{{1,2}})(?:st|nd|rd|th)?\s?(?:-{{1,2}}|[–—−/]|to)\s?\d{{1,2}}(?:st|nd|rd|th)?(?![\w-])",
    re.IGNORECASE,
)
"""`December 11-13`."""
_EAST_ASIAN_DAYS = re.compile(r"(\d{1,2}日)\s?[-–—~〜～至]\s?(?:\d{1,2}月)?\d{1,2}日")
"""`9月14日-16日`."""
_LEFT_OF_DATE = re.compile(rf"\W*(?:{_MONTH}|\d+\s?[-–]{{1,2}}\s?\d+)\W*", re.IGNORECASE)
_ABBREVIATED = 4
"""Letters at the most: `Geol. Mag.`, `J. Magn. Magn. Mater.` hold no months."""
_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_EDITION = re.compile(r"(?:\d{1,2}\w{0,2}\.?\s)?(?:[Ee]dition|[Aa]uflage|[Ee]dición|[Ee]dizione|[ÉéEe]dition)")
_TOWN = re.compile(rf"[{UPPER}][\w.’'À-ÿ-]*(?:[\s-](?:[a-z]{{2,3}}\s)?[{UPPER}][\w.’'À-ÿ-]*){{0,2}}")
_SERIES = re.compile(
    r"(?:in:?\s|ser(?:ies|\.)\s)?(?:Lecture Notes|LNCS|LNAI|LNBI|LIPIcs|CCIS|Studies in|Communications in Computer|Advances in Intelligent|Proceedings of Machine Learning|Leibniz|CEUR|IFIP AICT|(?:London|Lond\.|LMS|Amer\.|AMS|Springer)(?: Math(?:\.|ematical))?(?: Soc(?:\.|iety))? (?:Lect\.|Lecture|Proc\.|Proceedings|Graduate)|Lect\. Notes|Graduate Texts|Contemp(?:orary|\.) Math(?:ematics|\.)?\W*$|Progr(?:ess)?\.? (?:in )?Math)"
)
PRESS = re.compile(
    r"(?:[\w.&’'-]+\s){0,5}(?:Press|Verlag|Publish(?:ing|ers)|Publications|Edizioni|Éditions|Editions|Editorial|Editora|Uitgeverij|Springer|Elsevier|IEEE|ACM|SIAM)(?:\s[\w.&-]+){0,3}\W*$"
)
_EVENT = re.compile(
    r"\b(?:conference|conf\.|workshop|symposium|congress|meeting|colloquium|convention|conferencia|congreso|congresso|congrès|colloque|konferenz|tagung|convegno|proceedings|proc\.|atti)\b",
    re.IGNORECASE,
)
_EVENT_CUES = Cues("conf|workshop|symposi|congr|meeting|colloqu|convention|konferenz|tagung|convegno|proc|atti")
_SHORT_NAME = re.compile(r"[a-zé]\s\([A-Z][\w&*'’-]{1,14}\)$")
"""`Symposium on Fog (SoFog), All Digital Event`: the short name closes the name."""
_HOST = re.compile(
    rf"(?:The )?(?:University of (?:[A-Za-zÀ-ÿ.’'-]+\s?){{1,5}}|(?:[{UPPER}][\w.’'-]*\s){{1,4}}(?:University|College|Institute of Technology)"
    rf"|Univ(?:ersität|ersiteit|ersidade?|ersité|ersità|ersitat|\.)(?:\s(?:[a-zéà]{{1,3}}[\s’'])?[{UPPER}][\w.’'-]*){{1,4}})\W*"
)
"""`CAM*97, University of the Locks`: where it took place, or who printed it."""
_INSTITUTIONAL = re.compile(
    r"report|working paper|discussion paper|thes[ie]s|dissertation|arbeit|mémoire|tese|tesis|tesi\b|dep(?:artmen)?t|school|faculty|faculté|fakultät|facultad|institut|cent(?:er|re)|lab|college|press|series|manuscript|preprint|habilitation|diss\b",
    re.IGNORECASE,
)
"""What a university stands behind as its own."""
_CODED = re.compile(r"\d")
_DESCRIBED = re.compile(r"[a-z]\s[A-Z][a-z]+$")
"""`Association Annual`: words, and no acronym."""
_OF_SERIALS = frozenset({"papers", "proceedings"})
"""`Oxford Economic Papers`, `Bridges Proceedings`: serials are called so, where `CVPR Papers` says of what kind."""
_REMARK = re.compile(
    r"[.,;]?\s\[(?:note|see|also|an? (?:earlier|extended|longer)|invited|with)\b.*$", re.IGNORECASE | re.DOTALL
)
"""`Meeting of the Fog Society. [Note: see below.]`."""


def without_day_ranges(text: str) -> str:
    """One day in place of several: `December 13` for `December 11-13`.

    >>> without_day_ranges("Nice, 20-22 October 2004"), without_day_ranges("Nice, December 11-13")
    ('Nice, 22 October 2004', 'Nice, December 11')
    """
    if "日" in text:
        return _EAST_ASIAN_DAYS.sub(r"\1", text)
    if not _MONTHS.search(text.lower()) or not _RANGE.search(text):
        return text
    return _TO_DAY.sub(r"\1", _DAYS.sub("", text))


def without_generic_tail(text: str) -> str:
    """`ICLR Conference Paper` without the kind; `Canal Society Annual Conference` is called so."""
    found = GENERIC_TAIL.search(text)
    if not found:
        return text
    tail, before = found.group().strip(" ,").lower(), text[: found.start()]
    if tail == "conference" and _DESCRIBED.search(before):
        return text
    if tail in _OF_SERIALS and not (before.split()[-1].isupper() or _EVENT.search(before) or known_venue(before)):
        return text
    return before


def up_to_its_end(name: str) -> str:
    """The name without what is named behind it; the whole where nothing shows that it ends before.

    >>> up_to_its_end("Symposium on Fog, Nice, France"), up_to_its_end("Symposium on Fog, Rain, and Hail")
    ('Symposium on Fog', 'Symposium on Fog, Rain, and Hail')
    """
    if not _PARTING.search(name):
        return name
    name = _REMARK.sub("", name) if "[" in name else name
    signs = [m for m in _SIGNS.finditer(name) if m.start() > 2]
    ends = [m.start() for m in signs] + [len(name)]
    pieces = [name[m.end() : end].strip() for m, end in zip(signs, ends[1:], strict=True)]
    if pieces and _SERIES.match(name):
        at = 1 if _NUMBER.fullmatch(pieces[0]) and len(pieces) > 1 else 0
        if pieces[at].count(" ") > 1 and not PRESS.match(pieces[at]) and not is_place(pieces[at]):
            return up_to_its_end(name[signs[at].end() :].strip())
    for i, piece in enumerate(pieces):
        if _ends_before(pieces, i, piece, name[: ends[i]]):
            return name[: ends[i]].rstrip(" ,.;:")
    return name


def _ends_before(pieces: list[str], at: int, piece: str, before: str) -> bool:
    if _SHORT_NAME.search(before) and _names_event(before):
        return True
    if (
        (len(piece.rstrip(".")) > _ABBREVIATED and _LEFT_OF_DATE.fullmatch(piece))
        or _SERIES.match(piece)
        or (PRESS.match(piece) and not piece[0].islower())
    ):
        return True
    following = pieces[at + 1] if at + 1 < len(pieces) else ""
    if _EDITION.fullmatch(piece) or (_TOWN.fullmatch(piece) and following and is_place(following)):
        return True
    if at == len(pieces) - 1 and _NUMBER.fullmatch(piece):
        return True
    if _HOST.fullmatch(piece):
        return (" " in before or _CODED.search(before) is not None) and _INSTITUTIONAL.search(before) is None
    return _names_event(before) and is_place(piece)


def _names_event(text: str) -> bool:
    return bool(_EVENT_CUES.search(text.lower()) and _EVENT.search(text))
