# ruff: noqa: E501 (patterns are read more easily whole)
"""What the words look like that say where a work appeared, whether the venue is known or not: editors, volumes, a press."""

import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from crawler.homepage.venue.genres import imprint_likeness
from crawler.homepage.venue.imprints import SMALL_PRESSES, before_series, names_press
from crawler.homepage.venue.lead_numbers import without_lead_numbers
from crawler.homepage.venue.nobody import names_university
from crawler.homepage.venue.patent_numbers import patent_number
from crawler.homepage.venue.reviews import cites_a_work
from crawler.homepage.venue.serials import before_volume, is_abbreviated_serial, is_numbered_serial, names_report_series
from crawler.homepage.venue.shapes import word_count
from crawler.homepage.venue.wide_places import wide_place
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_city
from crawler.values.venues import venue_likeness

_SHORT_AND_DATED = re.compile(
    r"(?:in:?\s+)?(?:npj\s|[eim](?=[A-Z]))?[^\W\d_a-z][^.!?\n]{1,110}?[\s,('’]+(?:(?:19|20)\d\d|['’]\d\d|\d\d(?=$))[)\s]*"
    r"(?:[,.(\s]*(?:to appear|accepted|in press|oral|spotlight|poster|best paper|[\w\s]{0,20}award)[^\n]{0,40})?\W*$"
)
_FORTHCOMING = re.compile(
    r"(?:[Ii]n:?\s+)?[^\W\d_a-z][^!?\n]{1,110}?[\s,.(]+(?i:in press|n\.d\.?|forthcoming|to appear)\W*"
)
_DAY = re.compile(
    r"\W*(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z]*\.?\b[\s\d,.]*$",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\s(?:und|and|et|y|e|en|bis|to|von|of|in|aus|from)\s\d\d\W*$")
"""`Studien zu Psalm 74 und 79`: no year."""
_VOLUME_BEHIND_YEAR = re.compile(r"(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d\d?)?)?;\s?\d+\s?(?:\(|:)")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_NAMED_AND_DATED = re.compile(
    rf"(?:[a-z]{{3}} )?[{UPPER}][\w'’&.\-]*(?:(?: (?:of|for|and|in|on|the|de|la|des|et|&))* [{UPPER}][\w'’&.\-]*){{1,6}},?\s\(?\d"
)
"""`Digital Discovery, 2023`, `npj Computational Materials 12`."""
_LATER_IN = re.compile(rf"(?!(?:In|IN)\b)[^.?!]{{12,200}}[.?!]\s+In:?\s[{UPPER}\"“„«]")
"""`Eine Untersuchung in Unternehmen. In: Zeitschrift`: more of the title stands before the place."""
_CONTAINER = re.compile(
    rf"(?:(?:[Ff]orthcoming|[Tt]o appear|[Aa]ccepted|[Ii]n press)(?: for publication)?,? )?(?:In|IN|[Dd]ans|[Dd]ins|[Ee]n|[Ee]m|in|A(?=:)):?\s+[\"“„«‘']?[{UPPER}]"
)
"""`In Introducción a la Lingüística`: what a work stands in."""
_EDITED = re.compile(
    r"(?:[Ii]n|IN|[Dd]ans|[Ee]n|[Ee]m):?\s[^\n\x1f]{4,300}?(?:[(\[](?:[Ee]ds?|[Ee]ditors?|[Hh]rsg|Hg|[Cc]oords?|[Dd]irs?|[Oo]rgs?|red|ur|szerk|toim)\.?[)\]]|,\s(?:eds?\.|editors?|hrsg\.)(?=[,:\s]))"
)
"""`In K. Doe (ed.), Slow Canals`: only volumes have editors."""
_PLACE_AND_PRESS = re.compile(
    rf"[{UPPER}][\w.\-]+(?:[ /,&]{{1,3}}[{UPPER}][\w.\-]+){{0,3}}: ?(?:[{UPPER}][\w.&'’\-/ ]{{2,50}}?|{SMALL_PRESSES})[\s,(]+(?:19|20)\d\d\)?(?:[.,;]|\s?[(\[=]|$)"
)
"""`Göttingen: Wallenhof 2020`, with what may stand behind it."""
_SERIES_AND_PRESS = re.compile(rf"\(?[{UPPER}][^();:\n]{{1,80}};\s(?={_PLACE_AND_PRESS.pattern})")
"""`(WUNT 2/488; Tübingen: Mohr Siebeck, 2019)`, as theologians have it."""
_QUOTED_SERIAL = re.compile(
    r"(?:(?:in:?|[Ww]:|[Ii]n:?)\s)?[«“„\"»]?([^«»“”„\"\n\x1f]{3,90})[»”\"“«],?\s*(?:\(?(?:(?:vol|t|nr|z|R|n|sv|č|br|a)\.?\s)?\d|[IVXLC]{1,8}\b|\(?(?:in press|n\.d\.?|forthcoming|to appear))"
)
"""`«Annali vichiani», XXII`: a journal in quotation marks, as Italians and Poles have it."""
_LAW_SERIAL = re.compile(
    r"[^\W\d_][\w.&-]{1,9}(?:\s[^\W\d_][\w.&-]{0,7}){0,2}\s(?:\d{1,3}/)?(?:19|20)\d\d(?:/\d{1,4})?,\s(?:(?:S|p|s|Sp)\.\s?\d|\d{1,6}(?:\s?[-–]\s?\d{1,6}|\sff?\.)?\W*$)"
)
"""`DStR 2016, S. 1201 ff.`, `mp 2/2019, S. 89`: lawyers count volumes by years."""
_LAW_REVIEW = re.compile(
    r"\d{1,3}\s(?:[A-ZÀ-Þ][\w.&’']*\s){1,6}\((?:(?:19|20)\d\d,in press|(?:forthcoming|in press)(?:\s(?:19|20)\d\d)?)\s*\)"
)
"""`112 Minn. L. Rev. (forthcoming 2027)`"""
_INSTITUTION = re.compile(
    rf"(?:(?:[Uu]npublished )?(?:[Mm][Ss]|[Mm]anuscript|[Tt]ypescript|[Hh]andout|[Qq]ualifying paper)\.?,\s)?(?:(?:[{UPPER}][\w’'-]+\s){{1,4}}University(?=[.,]|\s(?:of|School|Department|Dept|Centre|Center|Institute|College)\b|\s*$)"
    rf"|University\sof\s(?:[{UPPER}][\w’'-]+\s?){{1,4}}(?=[.,]|$)|(?:[{UPPER}]\w+\s){{0,2}}(?:Government\s)?(?:Ministry|Department)\sof\s[A-Z])"
)
"""`Northgate University School of Rural Health`: who printed a report."""
_DEGREE = re.compile(r"(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|M\.?\s?Phil\.?|M\.?A\.?|M\.?Sc\.?),\s")
"""`PhD, University of the Locks, 2014`"""
_HALL = re.compile(
    rf"[{UPPER}][\w’'.-]*(?:\s(?:(?:[a-zà-ÿ]{{1,5}}\s(?:l[ae]s?\s)?)?(?:[dl]['’])?[{UPPER}][\w’'.-]*|\([{UPPER}]{{2,6}}\))){{0,6}}(?=[.,;]|$)"
)
"""`Universidad de las Vegas`, `Ege Üniversitesi`: nothing but capitals and small words between them."""
_TOWN_FIRST = re.compile(
    r"([^\W\d_a-z][^:,：，]{1,30})(?:[:：]\s?[^\W\d_a-z]|,\s[^\W\d_a-z][^,;:()]{2,40},\s(?:\d{2,4}\s?(?:pp?|S|páginas|págs?|pages|Seiten)\b|(?:19|20)\d\d))"
)
"""`Frankfurt a. M.: Campus 2013`, `Paris, Belin, 320 p`: a town, and who printed it there."""
_PART_OF_SERIAL = re.compile(
    rf"(?:(?:of|and|for|in|the|&)\s|[{UPPER}][\w’'-]{{2,}},?\s){{1,8}}(?:Part|Section|Series|Sect\.|Ser\.|Pt\.)\s[A-H](?=[:,.;\s]|$)"
)
"""`Transportation Research Part B: Methodological`"""
_INDEFINITE = ("Ein ", "Eine ", "Een ")
"""So subtitles begin, as `Ein Lesebuch`, and no journals."""
_SINCE = tuple(f"{word} {century}" for word in ("Since", "Seit", "Depuis", "Desde", "Dal", "Sinds") for century in "12")
"""`Since 1991`: so sentences begin."""
_EDITION_BEHIND = (". Aufl", ". Ausg", ". aktual. Aufl", ". erw. Aufl", ". Edition.", ". edition,", ". Edition,")
"""What goes on so has begun to tell which edition it is."""
_ENDS_IN_EDITION = re.compile(r"[.,;]\s(?:\d{1,2}\.,?\s[^\d\n]{0,40}Aufl(?:age|\.)?|\d{1,2}(?:e|de|ste)?\sdruk)$")
_NUMBERED = 110
"""Letters. The longest words for a patent with its number are shorter."""
_FEW = 12
_EDITION = 56
"""Letters. `, 3., völlig neu bearbeitete und erweiterte Auflage` is no longer."""


def _is_of_university(text: str) -> bool:
    """`PhD, University of the Locks, 2014`"""
    degree = _DEGREE.match(text) if text[:1] in "PDM" else None
    hall = _HALL.match(text, degree.end() if degree else 0)
    return hall is not None and names_university(hall.group())


class _Shape(NamedTuple):
    """A shape of words that name a place: how surely it does, and the longest text that is asked for it."""

    likeness: float
    longest: float
    has: Callable[[str], object]


_SHAPES = (
    _Shape(0.8, 600, _EDITED.match),
    _Shape(0.75, math.inf, lambda t: _PLACE_AND_PRESS.match(t) or ("; " in t and _SERIES_AND_PRESS.match(t))),
    _Shape(0.8, 400, _QUOTED_SERIAL.match),
    _Shape(0.75, 300, names_press),
    _Shape(0.6, 120, lambda t: (imprint := _TOWN_FIRST.match(t)) and is_city(imprint.group(1))),
    _Shape(0.7, 60, lambda t: ", " in t and _LAW_SERIAL.match(t)),
    _Shape(0.7, 200, names_report_series),
    _Shape(0.7, 160, _PART_OF_SERIAL.match),
    _Shape(0.7, math.inf, lambda t: t[:1].isdigit() and _LAW_REVIEW.match(t)),
    _Shape(0.45, 140, _INSTITUTION.match),
    _Shape(0.6, 240, _is_of_university),
    _Shape(0.6, 90, is_abbreviated_serial),
    _Shape(0.7, 160, lambda t: not _DAY.match(t) and is_numbered_serial(t)),
    _Shape(0.8, 200, _VOLUME_BEHIND_YEAR.search),
)
"""In this order: what is asked first is the rarest mistaken, or the cheapest asked."""


@lru_cache(maxsize=32768)
def place_likeness(text: str) -> float:
    """0-1: does this say where something appeared? A few words that end in a year do, known or not."""
    text = without_lead_numbers(text)
    if text.startswith((*_INDEFINITE, *_SINCE)) or ("(" in text and cites_a_work(text[:120])):
        return 0.0
    if len(text) < _NUMBERED and patent_number(text):
        return 0.7
    known = venue_likeness(text[:400]) if len(text) < 900 and "@" not in text else 0.0
    if known < 0.5 and len(text) < 140 and (dated := _dated(text)):
        return dated
    if known > 0.3 and "In" in text[12:] and _LATER_IN.match(text):
        return 0.3
    if known < 0.6 and len(text) < 400 and _CONTAINER.match(text):
        known = 0.6
    if known < 0.8 and len(text) < 200 and not text.isascii() and (wide := wide_place(text)) > known:
        return wide
    for shape in _SHAPES:
        if known < shape.likeness and len(text) < shape.longest and shape.has(text):
            return shape.likeness
    return known if known >= 0.6 else max(known, imprint_likeness(text))


def _dated(text: str) -> float:
    """A few words with a year, or a word for one that is to come, behind them; 0 if there are others."""
    short = _SHORT_AND_DATED.match(text) and not _DAY.match(text) and not _COUNTS.search(text)
    if short and word_count(text) <= _FEW:
        return max(0.5, imprint_likeness(text))
    return 0.5 if _FORTHCOMING.fullmatch(text) and word_count(text) <= _FEW else 0.0


def before_place(clean: str, end: int) -> float:
    """How surely a title ends before a series in brackets or a colon, for a place that nothing else is follows it."""
    return max(before_series(clean, end), before_volume(clean, end))


def amid_imprint(clean: str, start: int, end: int) -> bool:
    """`Netze. Zur Ästhetik der Talsperre. Göttingen`, and behind its colon stands who printed it there; `Netze, 2., erw`."""
    if clean.find(". – ", start, end) > 0:
        return True  # so natural scientists part the title from its place
    if clean.startswith(_EDITION_BEHIND, end) or _ENDS_IN_EDITION.search(clean, max(start, end - _EDITION), end):
        return True
    sentence = max(start, clean.rfind(". ", start, end) + 2)
    return clean.startswith(":", end) and _PLACE_AND_PRESS.match(clean, sentence) is not None


def in_other_case(title: str, behind: str) -> bool:
    """Whether a title in lower case is followed by a few words in capitals and a number: an unknown journal, most likely."""
    if not _NAMED_AND_DATED.match(behind):
        return False
    words = _LONG_WORD.findall(title[-300:])
    return len(words) >= 3 and sum(w[0].islower() for w in words) >= 0.6 * len(words)
