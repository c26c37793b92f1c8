# ruff: noqa: E501 (patterns are read more easily whole)
"""Which piece of an entry says where the work appeared, and which words of the piece name the place."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crawler.homepage.lead_numbers import without_lead_numbers
from crawler.homepage.place_shapes import place_likeness
from crawler.homepage.shapes import word_count
from crawler.values.editors import without_editors
from crawler.values.venue_ends import PRESS
from crawler.values.venues import Venue, parse_venue

_WIDE, _WIDE_COMMA = re.compile(r".{0,12}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"), re.compile(r"[,，、]\s*")
_TRAILING_NUMBER = re.compile(r"(?:(?<=[a-z)])\s+|(?<=\w),\s+)(\d{1,4})$")
_EVENT_END = re.compile(r"\b(?:symposium|conference|workshop|congress|meeting|colloquium)$", re.IGNORECASE)
_HEAD_END = re.compile(
    r",?\s*[(\[]?(?<!\d)(?:19|20)\d\d(?!\d)(?!\s+(?:ieee|acm|international|conference|proceedings|annual|\w+ (?:conference|workshop)))"
    r"|(?<=[a-z\d)’'][a-z\d)’'])(?<!proc)(?<!conf)(?<!symp)(?<!trans)(?<!lett)(?<!intl)(?<!wksp)(?<!appl)(?<!annu)(?<!bd)(?<!vol)(?<!tech)(?<!ser)\.\s+(?=[A-Z\d(])(?!(?-i:[A-Z][a-z]{1,6}\.\s(?:[A-Z][a-z]{1,6}\.|\d)))|,\s*(?:pp?\.|pages?|vol\.|volume|no\.)\s"
    r"|\s+\((?=(?-i:[A-ZÀ-Þ])[\w.,/& -]{2,60}:\s?(?-i:[A-ZÀ-Þ])[^()]{3,90}(?:19|20)\d\d\))|,?\s+\(?(?:eds?\.(?:\sby)?|edited by|édité par|hrsg\.|hg\.|a cura di|coord\.)\s(?=[A-ZÀ-Þ])",
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
    r",\s(?:eds?\.(?:\sby)?|edited by|(?:hg|hrsg)\. von)\s(?=[A-ZÀ-Þ])[^()\n]{3,120}?(?=\s\(|,\s\d|$)", re.I
)
"""`in Molten Salt Chemistry, ed. M. Blander (Interscience, 1964)`."""
_IMPRINT_ASIDE = re.compile(
    r"\s\((?:[A-ZÀ-Þ][\w.’'-]*(?:[ ,/&-]{1,3}[A-ZÀ-Þ][\w.’']*){0,3}:\s[^()]{3,90}?|(?:[A-Z][\w.&’'-]+\s){0,4}(?:Press|Verlag|Publishers|Springer|Routledge|Brill)[^()\d]{0,20}?)(?:[,\s]+((?:19|20)\d\d))?\)"
)
"""`Handbook of Towing (Oxford: Quay Press, 2010)`: who printed it, in brackets."""
_COPY_FIRST = re.compile(
    r"ar[xX]iv\s?(?:\((?:19|20)\d\d[\d/, .-]*\)|:\s?\d{4}\.\d{4,5}(?:v\d)?)[\s,;.]+(?=[A-Z][\w.]*\s[\w.]+)"
)
_OF_UNIVERSITY = re.compile(
    r"(?:The )?(?:Univ(?:ersity|\.) of (?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4}|(?:[A-ZÀ-Þ][\w.’'-]*\s){1,4}(?:University|Institute of Technology)(?:\sof\s[A-Z]\w+)?"
    r"|Univ(?:ersität|ersiteit|ersidade?|ersité|ersità|ersitat)(?:\s(?:[a-zéà]{1,3}[\s’'])?[A-ZÀ-Þ][\w.’'-]*){1,4})"
)
_PART_OF_HOST = re.compile(
    r"(?:dept|dep\.|department|school of|facult|fakultät|th[eè]s|tesi|tese|ph\.?\s?d|doctora|tech|research report|report|dissert)",
    re.IGNORECASE,
)
_HELD = re.compile(r"\s(?:to be )?held\s(?=in|at|on|from|during|[A-Z\d])")
_NUMBERS_FIRST = re.compile(
    r"^(?!(?:19|20)\d\d\b)\d[\d–-]*(?:\spages)?,\s(?:(?:\d[\d–-]*(?:\spages)?|[A-Z][\w&-]+(?:\s[A-Z][\w&-]+)?),\s)*?(?=[A-ZÀ-Þ][\w’'-]+\s[\w’'-])"
)
"""`195--202, Springer, 3, Innovations in Things`."""
_GENRE = re.compile(
    r"^(?:essay|article|book review|rezension|review|interview|blog post|comment(?:ary)?|editorial)\.\s+(?=[A-ZÀ-Þ])",
    re.I,
)
_NO_PLACE = re.compile(
    r"\W*(?:(?:(?:thesis |phd )?committee|jury|(?:co-?)?(?:supervisors?|advis[eo]rs?|directeurs?)(?: de thèse)?|tutor(?:es)?|betreuer(?:in)?|orientador(?:a|es)?)\s?:|(?:hg|hrsg|hgg)\.?\s(?:von|v\.)\s|(?:edited|eds?\.) by\s|editors?:|(?:accepted |preprint |original )?(?:manuscript|full|extended|published|preprint|online|author'?s?) (?:version|copy)\W*$"
    r"|(?:lead|first|senior|corresponding|contributing|co-?)[ -]?authors?\W*$|\(?(?:an? |the )?(?:extended|full|long|earlier|shorter|preliminary) version\b|\(?english translation\b|(?:preprint |also |now |pdf )?(?:available|disponib\w+|erhältlich)\b"
    r"|(?:click|download|buy|order|watch|listen|read|see)\s(?:on|here|the|it|at|full|also|more|now)\b|also (?:published|appeared|available|as)\b|reprinted\b|(?:rezension|rez\.|reviewed|reviews?)(?:\s(?:in|by|von))?\s?:)",
    re.I,
)
_KINDS = re.compile(
    r"\W*(?:(?:published |peer[- ]reviewed |scientific |research |refereed )?(?:journal |conference |research |review |original |magazine )?(?:article|paper|review|publication)|report|policy (?:brief|report)|brief|book(?: chapter)?|chapter|monograph|edited (?:book|volume)|articolo in rivista|capitolo (?:di|in) libro|artículo(?: de revista)?|article (?:de revue|dans une revue)|chapitre d.ouvrage|aufsatz|zeitschriftenartikel|buchkapitel|(?:stampa|elettronico)(?:\W+\d.*)?)\W*",
    re.I,
)
"""What kind of a thing the work is: it says less than any name does."""
_PREPRINT = re.compile(r"\W*(?:(?-i:[A-Z]{2,6}(?:\s[A-Z]{2,6})?)\s)?(?:preprint|working paper|manuscript)\W*", re.I)
_ON_BEHALF = re.compile(r"^(?:for|on behalf of) (?:the )?[\w. -]{2,40} collaboration,\s", re.I)
_IMPRINT = re.compile(
    r"[(\s]*[A-ZÀ-ÞА-Я][\w.\-]+(?:[ /,&-]{1,3}[A-ZÀ-ÞА-Я][\w.\-]*){0,3}: ?(?=[A-ZÀ-ÞА-Я]|de Gruyter|transcript)"
)
"""`Göttingen: Wallenhof`: who printed it, where."""
_TOWN_AND_DAYS = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+,?\s){1,3}\d{1,2}\s?[-–—/]\s?\d{1,2}\s[^\d,;]{3,12}\s(?:19|20)\d\d|(?:[A-ZÀ-Þ][\w’'-]+,?\s){1,3}\d{1,2}\s[a-z]{3,9}\s?[-–—/]\s?\d{1,2}\s[^\d,;]{3,12}\s(?:19|20)\d\d"
)
_PUBLISHER = re.compile(
    r"(?:[(\s]*[A-ZÀ-Þ][\w.\-]+(?:[ /,&-]{1,3}[A-ZÀ-Þ][\w.\-]*){0,3}: ?)([A-ZÀ-Þa-z][^,;:()\d]{2,50}?)(?=[\s,.;()]*(?:(?:19|20)\d\d|$|ISBN|,\s))"
)
_SENTENCE_SIGN = re.compile(r"[.,;]\s+|\s[–—-]\s")
_PAGES_APART = re.compile(r"\s\((?:pp?\.\s?)?((?!(?:19|20)\d\d\b)\d{1,5}\s?[-–—]{1,2}\s?\d{1,5})\)")
_SERIES = re.compile(
    r"(?:LNCS|LNAI|LIPIcs|CEUR|CCIS|ENTCS|EPTCS|Lecture Notes|Springer|Elsevier|Wiley|(?:IEEE|ACM|MIT|AAAI|CRC|Academic) Press|[A-Z]\w+ University Press|Association for|College Publications)\b"
)
"""Who printed it, and in which series: named behind the venue, and taken for it only if nothing else is."""
_IS_COPY = re.compile(
    r"\W*(?:preprint|e-?print|available|also|on|at|see|\W)*(?:ar[xX]iv|HAL|SSRN|bioRxiv|medRxiv)(?:[\s:.,/\[\]()]*(?:preprint|ar[xX]iv|abs|[a-z-]+(?:\.[A-Z]{2})?|[\d./v]+))*\W*",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\W*(?:preprint|submitted|under (?:review|revision)|in preparation|technical report|accepted|to appear\W)",
    re.IGNORECASE,
)
_LEAD_AND_YEAR = re.compile(
    r"\W*(?:(?:accepted |to appear )?(?:in|at|for)\s)?(?:the\s)?(?:(?:proceedings|proc\.?)(?:\sof)?\s)?(?:the\s)?(?:19|20)\d\d(?=\s[A-Z\d])",
    re.I,
)
"""`In the Proceedings of the 2022 Canal Conference`: what the year stands before is the name."""
_LEFTOVERS = frozenset(("the", "a", "of", "review", "for", "and", "journal", "no", "vol", "abstract", "in", "pp"))
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{2,9}")
_EDITION_OF_EVENT = re.compile(r"(?<=[a-z])\s\([A-Z][\w&-]*[a-zA-Z]\s\d{1,3}\)")
"""`Conference on Locks (COL 39)`: its short name with its number says nothing more."""
_BADGE = re.compile(r"[\[【][A-Za-z][\w&-]{1,9}\s?(?:['’]\d\d|(?:19|20)\d\d)[\]】]")
"""`[COL'23]` in front: what a piece behind the title spells out says more."""
_BARE_YEAR = re.compile(r"[\s,(]*(?:19|20)\d\d[\s,.)]*")


def best_venue(rest: Sequence[str], least: float = 0.3) -> Venue | None:
    """The venue that the most venue-like piece names."""
    likely = ((_promise(t), -i, t) for i, t in enumerate(rest) if len(t) < 600 and not _NO_PLACE.match(t))
    ranked = sorted(likely, reverse=True)
    if len(ranked) > 1 and ranked[1][0] >= 0.4 and _IS_COPY.fullmatch(ranked[0][2]):
        ranked = [*ranked[1:], ranked[0]]
    for likeness, _, text in ranked:
        if likeness < least:
            break
        venue = _venue(text.lstrip("[") if "]" not in text else text)
        if venue is not None and (venue.name or "").lower() in _LEFTOVERS:
            continue
        if venue is not None and (any(c.isalpha() for c in venue.name or "") or (venue.venue_type and not venue.name)):
            return venue
    return _beside_its_year(rest) or (_press(rest) if least else None)


def _promise(text: str) -> float:
    """How much a piece looks like the place: least what says the kind, the series or the press and nothing else."""
    text = without_lead_numbers(text)
    likeness = max(place_likeness(text), 0.4 * _numbers_first(text)) - 0.4 * bool(_SERIES.match(text))
    if likeness > 0.3 and _PREPRINT.fullmatch(text):
        return 0.31
    if likeness > 0.3 and _KINDS.fullmatch(text):
        return 0.25
    if likeness > 0.3 and _TOWN_AND_DAYS.fullmatch(text):
        return 0.3
    if _BADGE.fullmatch(text):
        return min(likeness, 0.5)
    return min(likeness, 0.45) if _IMPRINT.match(text) else likeness


def _press(rest: Sequence[str]) -> Venue | None:
    """Of books that name nothing else: who printed them."""
    for text in rest:
        if len(text) > 200 or _NO_PLACE.match(text):
            continue
        if found := _PUBLISHER.match(text):
            return _printed_by(found.group(1), text)
        for piece in _SENTENCE_SIGN.split(text):
            if PRESS.fullmatch(piece) and piece[:1].isupper() and word_count(piece) >= 2:
                return _printed_by(piece, text)
    return None


def _printed_by(name: str, text: str) -> Venue:
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return Venue(
        name.strip(" ."), "book", int(years[-1]) if years else None, *(None,) * 4, name.strip(" ."), text, False
    )


def _numbers_first(text: str) -> bool:
    return text[:1].isdigit() and _NUMBERS_FIRST.match(text) is not None


def names_no_place(text: str) -> bool:
    """Editors, or which version of the work this is."""
    return _NO_PLACE.match(text) is not None


def _beside_its_year(rest: Sequence[str]) -> Venue | None:
    """`CKAIA` in bold and `2020` behind it: nobody knows the acronym, but with a year it names a venue."""
    for name, year in pairwise(rest):
        if _ACRONYM.fullmatch(name.strip(" ,")) and _BARE_YEAR.fullmatch(year):
            return _venue(f"{name.strip(' ,')} {year.strip(' ,.()')}")
    return None


def _venue(text: str) -> Venue | None:
    """The venue; of a thesis or a report the university, whatever part of it is named before."""
    venue = _named(text)
    if venue is None or venue.venue_type not in ("thesis", "report") or not _PART_OF_HOST.match(venue.name or "Dept"):
        return venue
    found = _OF_UNIVERSITY.search(text)
    return venue._replace(name=found.group().strip(" .")) if found else venue


def _named(text: str) -> Venue | None:
    """The venue of a text whose first words name it, and whose further words may say when, where and how."""
    text = _ON_BEHALF.sub("", without_lead_numbers(text), count=1)
    text = _GENRE.sub("", _ASIDE_FIRST.sub("", text, count=1), count=1)
    text = _NUMBERS_FIRST.sub("", text, count=1) if text[:1].isdigit() else text
    text = _EDITION_OF_EVENT.sub("", without_editors(text))
    text = _COPY_FIRST.sub("", _IMPRINT_ASIDE.sub(lambda m: f", {m.group(1)}" if m.group(1) else "", text), count=1)
    text = _HELD.sub(", ", _EDITORS_INSIDE.sub("", text, count=1), count=1)
    text = _PAGES_APART.sub(r", pp. \1", text)
    copy = _COPY_BEHIND.search(text, 8)
    text = text[: copy.start()] if copy and not _NOT_YET.match(text) else text
    whole = parse_venue(text)
    led = _LEAD_AND_YEAR.match(text)
    cut = _HEAD_END.search(text, max(4, led.end() if led else 0))
    head = parse_venue(text[: cut.start()]) if cut and word_count(text[: cut.start()]) >= 1 else None
    if whole and whole.name and _WIDE.match(whole.name) and not (head and head.name):
        return whole._replace(name=_WIDE_COMMA.split(whole.name, maxsplit=1)[0])
    if whole is None or head is None or not head.name or (whole.volume and text[:1].isdigit()):
        return whole
    if whole.name and whole.known and not head.known:
        return whole
    name, volume = head.name, whole.volume
    if _WIDE.match(name):
        name = _WIDE_COMMA.split(name, maxsplit=1)[0]
    if (number := _TRAILING_NUMBER.search(name)) and not _EVENT_END.search(name, 0, number.start()):
        name, volume = name[: number.start()], volume or number.group(1)
    return whole._replace(name=name, volume=volume, venue_type=whole.venue_type or head.venue_type, known=head.known)
