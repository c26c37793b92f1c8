# ruff: noqa: E501 (patterns are read more easily whole)
"""Which words of a piece name the place: not who edited or printed it, where a copy lies, or what chapter it is."""

import re

from crawler.homepage.people.months_behind import without_month
from crawler.homepage.venue.lead_numbers import without_lead_numbers
from crawler.homepage.venue.place_leads import in_plain_order
from crawler.homepage.venue.serials import end_of_abbreviated, ends_abbreviated
from crawler.homepage.venue.shapes import word_count
from crawler.homepage.venue.wide_places import wide_name
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_city
from crawler.values.editors import without_editors
from crawler.values.venues import Venue, parse_venue

_WIDE, _WIDE_STOP = (
    re.compile(r".{0,12}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"),
    re.compile(r"[,，、．。；]\s*|[.;]\s+"),
)
_ISSUE_LEFT = re.compile(r"(?<=[^\d第])(?:第?\d{1,4}\s?[号號])?[（(]$")
_THESIS = re.compile(r"論文$|论文$|논문$")
_WIDE_HELD = re.compile(
    r"[^『』《》\d\n]{0,24}?(?:(?<![^编編著][:：])[『《]|^)(?P<name>[^『』《》\n]{2,60})[』》](?!\s?(?:杂志|编辑|雜誌|編輯))"
)
"""`川野葵編『水の文学』（灯火書房`, `水の文学』104号`: what stands in these quotes is the name."""
_TRAILING_NUMBER = re.compile(r"(?:(?<=[a-z)])\s+|(?<=\w),\s+)(\d{1,4}|(?<=,\s)[IVXLC]{2,7})$")
_EVENT_END = re.compile(r"\b(?:symposium|conference|workshop|congress|meeting|colloquium)\s*$", re.IGNORECASE)
_HEAD_END = re.compile(
    r"(?=[,\s(\[12.:])(?:,?\s*[(\[]?(?<!\d)(?:19|20)\d\d(?!\d|(?-i:[A-Z]{2}\d))(?!\s+(?:ieee|acm|international|conference|proceedings|annual|\w+ (?:conference|workshop)))"
    r"|(?<=[^\W_][\w)’'])(?<!proc)(?<!conf)(?<!symp)(?<!trans)(?<!lett)(?<!intl)(?<!wksp)(?<!appl)(?<!annu)(?<!\bst)(?<!bd)(?<!gebr)(?<!jg)(?<!jrg)(?<!vol)(?<!tech)(?<!ser)\.\s+(?=[^\W_]|\()(?!(?-i:[A-Z][a-z]{1,6}\.(?:,\s|\s(?:[A-Z][a-z]{1,6}\.|\d))))|:\s(?=(?:сб|сборник|зб|збірник|материалы|матеріали|тезисы|тези|труды|доклады|zborník|zbornik|sborník|материали)\b)|\s/\s(?=(?:отв\.|под|за|ред\.|сост\.|гл\.|відп\.)\s)|,\s*(?:pp?\.|pages?|vol\.|volume|no\.)\s"
    rf"|\s+\((?=(?-i:[{UPPER}])[\w.,/& -]{{2,60}}:\s?(?-i:[{UPPER}])[^()]{{3,90}}(?:19|20)\d\d\))|,?\s+\(?(?:eds?\.(?:\sby)?|edited by|édité par|sous la (?:dir(?:ection|\.)|coord(?:ination|\.)) d(?:e\s|['’])|sob (?:a )?(?:dir|coord|org)\w*\.? de|bajo la (?:dirección|coordinación) de|hrsg\.|hg\.|a cura di|coord\.)\s?(?=[{UPPER}]))",
    re.IGNORECASE,
)
_ASIDE_FIRST = re.compile(
    r"^\((?:on-?line|pdf|free|open|peer|with|invited|in [a-z])[^()]{0,40}\)[\s,.]*(?=\S)", re.IGNORECASE
)
_COPY_BEHIND = re.compile(
    r"[.;,)]\s+(?:(?:also|see also|available|extended version|full version|online version)\b[^.;]{0,40}?)?(?:preprint[^.;]{0,30}?)?ar[xX]iv\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""`…, 42 (2022). Preprint arXiv:2012.13145`: where a copy lies, not where the work appeared."""
_EDITORS_INSIDE = re.compile(
    rf",\s(?:eds?\.(?:\sby)?|edited by|(?:hg|hrsg)\. von)\s(?=[{UPPER}])[^()\n]{{3,120}}?(?=\s\(|,\s\d|$)", re.I
)
"""`in Molten Salt Chemistry, ed. M. Blander (Interscience, 1964)`."""
_IMPRINT_ASIDE = re.compile(
    rf"\s\((?:(?:[{UPPER}][^();:\n]{{1,60}};\s)?[{UPPER}][\w.’'-]*(?:[ ,/&-]{{1,3}}[{UPPER}][\w.’']*){{0,3}}:\s[^()]{{3,90}}?|(?:[A-Z][\w.&’'-]+\s){{0,4}}(?:Press|Verlag|Publishers|Springer|Routledge|Brill)[^()\d]{{0,20}}?|[{UPPER}][a-zà-ÿ][\w&’'-]+(?:\s[{UPPER}][\w&’'-]+){{0,3}}(?=,\s(?:19|20)\d\d\)))(?:[,\s]+((?:19|20)\d\d))?\)"
)
"""`Handbook of Towing (Oxford: Quay Press, 2010)`: who printed it, in brackets."""
_COPY_FIRST = re.compile(
    r"ar[xX]iv\s?(?:\((?:19|20)\d\d[\d/, .-]*\)|:\s?\d{4}\.\d{4,5}(?:v\d)?)[\s,;.]+(?=[A-Z][\w.]*\s[\w.]+)"
)
_OF_UNIVERSITY = re.compile(
    rf"(?:The )?(?:Univ(?:ersity|\.) of (?:[{UPPER}][\w.’'-]*\s?){{1,4}}|(?:[{UPPER}][\w.’'-]*\s){{1,4}}(?:University|Institute of Technology)(?:\sof\s[A-Z]\w+)?"
    rf"|Univ(?:ersität|ersiteit|ersidade?|ersité|ersità|ersitat)(?:\s(?:[a-zéà]{{1,3}}[\s’']){{0,2}}[{UPPER}][\w.’'-]*){{1,4}})"
)
_PART_OF_HOST = re.compile(
    r"(?:dept|dep\.|department|school of|facult|fakultät|th[eè]s|tesi|tese|ph\.?\s?d|doctora|tech|research report|report|dissert|(?:super|ad)vised|under the|dirig|direct|sous la dir|betreut)",
    re.IGNORECASE,
)
_PAGES_APART = re.compile(r"\s\((?:pp?\.\s?)?((?!(?:19|20)\d\d\b)\d{1,5}\s?[-–—]{1,2}\s?\d{1,5})\)")
_EDITION_AND_PAGES = re.compile(
    r"\s\((?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:\.|ised)?|[Nn]ew) ed(?:ition|n)?\.?,\s(?=(?:[Vv]ol|pp?)\.)"
)
"""`Handbook of Towing (2nd ed., pp. 3–9)`"""
_HELD = re.compile(r"\s(?:to be )?held\s(?=in|at|on|from|during|[A-Z\d])")
NUMBERS_FIRST = re.compile(
    rf"^(?!(?:19|20)\d\d\b)\d[\d–-]*(?:\spages)?,\s(?:(?:\d[\d–-]*(?:\spages)?|[A-Z][\w&-]+(?:\s[A-Z][\w&-]+)?),\s)*?(?=[{UPPER}][\w’'-]+\s[\w’'-])"
)
"""`195--202, Springer, 3, Innovations in Things`."""
_GENRE = re.compile(
    rf"^(?:essay|article|book review|rezension|review|interview|blog post|comment(?:ary)?|editorial)\.\s+(?=[{UPPER}])(?!\w+\.)",
    re.I,
)
_NAME = rf"(?:(?:[{UPPER}]\.[\s-]?){{1,3}}[{UPPER}][\w’'-]+|[{UPPER}][\w’'-]+,\s(?:[{UPPER}]\.[\s-]?){{1,3}})"
_WROTE_THE_BOOK = re.compile(
    rf"(?<=^In:\s){_NAME}(?:(?:;\s|,\s|\s(?:and|&|und|en|et|y)\s){_NAME}){{0,3}}[,:]\s(?!Vol|Special|Series|Issue|Proc)(?=[{UPPER}][\w’'-]*(?:\s[\w’'&-]+){{2}})"
)
"""`In: P. Roe, Excavations at Norland Lane`: whose book it is that holds a part by somebody else."""
_ON_BEHALF = re.compile(r"^(?:for|on behalf of) (?:the )?[\w. -]{2,40} collaboration,\s", re.I)
_NOT_YET = re.compile(
    r"\W*(?:preprint|submitted|under (?:review|revision)|in preparation|technical report|accepted|to appear\W)",
    re.IGNORECASE,
)
_LEAD_AND_YEAR = re.compile(
    r"\W*(?:(?:accepted |to appear |presented |published |appeared )?(?:in|at|for)\s)?(?:the\s)?(?:(?:proceedings|proc\.?)(?:\sof)?\s)?(?:the\s)?(?:19|20)\d\d(?=\s[A-Z\d])",
    re.I,
)
"""`In the Proceedings of the 2022 Canal Conference`: what the year stands before is the name."""
_EDITION_OF_EVENT = re.compile(r"(?<=[a-z])\s\([A-Z][\w&-]*[a-zA-Z]\s\d{1,3}\)")
"""`Conference on Locks (COL 39)`: its short name with its number says nothing more."""


_OPEN_ACRONYM = re.compile(r"\([A-Z][\w&-]{1,14}$")
"""`Consumer Electronics (GCCE` of `(GCCE 2023)`."""


def venue_of(text: str) -> Venue | None:
    """The venue; of a thesis or a report the university, whatever part of it is named before."""
    if not text.isascii() and text[:1] in "（(" and _WIDE.match(text):
        text = text[1:]
    held = _WIDE_HELD.match(text) if not text.isascii() else None
    if not text.isascii() and (name := wide_name(text)):
        venue = _named(text)
        return venue and venue._replace(name=name)
    venue = _named(f"{held['name']} {text[held.end() :]}" if held else text)
    if venue and held and venue.name:
        return venue._replace(name=held["name"])
    if venue is None or venue.venue_type not in ("thesis", "report") or not _PART_OF_HOST.match(venue.name or "Dept"):
        return venue
    found = _OF_UNIVERSITY.search(text)
    return venue._replace(name=found.group().strip(" .")) if found else venue


_DAY = re.compile(r"(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?((?:19|20)\d\d)(?!\d)")
_VOLUME_OF_YEAR = re.compile(r"(?<=[A-Za-z]\s)(\d{1,3})/((?:19|20)\d\d)(?=,)")
_TOWN_AND_PRESS = re.compile(
    r",\s([A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)?)(?:,\s[A-ZÀ-Þ][^,;:()\d]{1,40},\s|:\s[A-ZÀ-Þ][^,;:()\d]{1,40},?\s)(?=(?:19|20)\d\d)"
)
"""`Littoraux, Rennes, PUR, 2015`, `Groene Serie, Deventer: Kluwer 2020`: what stands before is the name."""


def _in_plain_numbers(text: str) -> str:
    """`H-Soz-Kult, 12.03.2017`, `ZBJV 153/2017, S. 501`, and no town and press: a year, or a volume and a year."""
    if "." in text or "/" in text:
        text = _VOLUME_OF_YEAR.sub(r"\1 (\2)", _DAY.sub(r"\1", text))
    printed = _TOWN_AND_PRESS.search(text)
    return f"{text[: printed.start()]}, {text[printed.end() :]}" if printed and is_city(printed[1]) else text


def _named(text: str) -> Venue | None:
    """The venue of a text whose first words name it, and whose further words may say when, where and how."""
    text = _in_plain_numbers(text)
    text = in_plain_order(_ON_BEHALF.sub("", without_lead_numbers(text), count=1))
    text = _GENRE.sub("", _ASIDE_FIRST.sub("", text, count=1), count=1)
    text = NUMBERS_FIRST.sub("", text, count=1) if text[:1].isdigit() else text
    text = _EDITION_OF_EVENT.sub("", without_editors(_WROTE_THE_BOOK.sub("", text, count=1)))
    text = _COPY_FIRST.sub("", _IMPRINT_ASIDE.sub(lambda m: f", {m.group(1)}" if m.group(1) else "", text), count=1)
    text = _HELD.sub(", ", _EDITORS_INSIDE.sub("", text, count=1), count=1)
    text = _PAGES_APART.sub(r", pp. \1", _EDITION_AND_PAGES.sub(" (", text, count=1))
    copy = _COPY_BEHIND.search(text, 8)
    text = text[: copy.start()] if copy and not _NOT_YET.match(text) else text
    whole = parse_venue(text)
    led = _LEAD_AND_YEAR.match(text)
    end = _head_end(text, max(4, led.end() if led else 0))
    before = _OPEN_ACRONYM.sub(r"\g<0>)", text[:end].rstrip())
    head = parse_venue(without_month(before)) if end and word_count(before) >= 1 else None
    if whole and whole.name and _WIDE.match(whole.name) and not (head and head.name):
        return whole._replace(name=_first_named(whole.name))
    if whole is None or head is None or not head.name or (whole.volume and text[:1].isdigit()):
        return whole
    if whole.name and whole.known and not head.known:
        return whole
    name, volume = head.name, whole.volume
    if _WIDE.match(name):
        name = _first_named(name)
    if volume and name.endswith(f" {volume}") and not _EVENT_END.search(name.removesuffix(f" {volume}")):
        name = name.removesuffix(f" {volume}").rstrip(" .,")
    elif (number := _TRAILING_NUMBER.search(name)) and not _EVENT_END.search(name, 0, number.start()):
        name, volume = name[: number.start()], volume or number.group(1)
    return whole._replace(name=name, volume=volume, venue_type=whole.venue_type or head.venue_type, known=head.known)


def _first_named(name: str) -> str:
    """What stands before the first sign, and does not only say that it is a thesis: `（博士論文、東都大学）`."""
    parts = [p for p in _WIDE_STOP.split(name) if p]
    return _ISSUE_LEFT.sub("", next((p for p in parts if not _THESIS.search(p)), parts[0] if parts else name)).strip()


def _head_end(text: str, start: int) -> int:
    """Where the first words end that may name the place: before a year, numbers, editors or a full stop; 0 if nowhere."""
    abbreviated = end_of_abbreviated(text)
    for end in _HEAD_END.finditer(text, start):
        if end.group()[0] != "." or not (end.start() < abbreviated - 1 or ends_abbreviated(text[: end.start()])):
            return end.start()
    return 0
