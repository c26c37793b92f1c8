# ruff: noqa: E501 (patterns are read more easily whole)
"""Which piece of an entry says where the work appeared, and which words of the piece name the place."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crawler.homepage.entry.afterwards import begins_afterwards
from crawler.homepage.entry.badges import is_badge
from crawler.homepage.fields.named_places import NUMBERS_FIRST, venue_of
from crawler.homepage.fields.thesis_hosts import TRAIL, with_host
from crawler.homepage.fields.town_and_press import press_beside_town
from crawler.homepage.venue.imprints import names_no_venue, names_press
from crawler.homepage.venue.lead_numbers import without_lead_numbers
from crawler.homepage.venue.patent_numbers import patent_number
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.said_plainly import names_report, said_plainly
from crawler.homepage.venue.shapes import word_count
from crawler.lexicon.asides import aside
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_city
from crawler.values.venue_ends import PRESS
from crawler.values.venues import Venue

_NO_PLACE = re.compile(
    r"\W*(?:(?:(?:thesis |phd )?committee|jury|(?:co-?)?(?:supervisors?|advis[eo]rs?|directeurs?)(?: de thèse)?|tutor(?:es)?|betreuer(?:in)?|orientador(?:a|es)?)\s?:|(?:super|ad)vised by\b|under the (?:supervision|direction) of\b|(?:dirigée?|dirigida|dirigido|orientada|diretta) (?:par|por|da)\b|betreut von\b|(?:hg|hrsg|hgg)\.?\s(?:von|v\.)\s|(?:edited|eds?\.) by\s|editors?:|(?:accepted |preprint |original )?(?:manuscript|full|extended|published|preprint|online|author'?s?) (?:version|copy)\W*$"
    r"|(?:lead|first|senior|corresponding|contributing|co-?)[ -]?authors?\W*$|\(?(?:an? |the )?(?:extended|full|long|earlier|shorter|preliminary) version\b|\(?english translation\b|(?:preprint |also |now |pdf )?(?:available|disponib\w+|erhältlich)\b"
    r"|(?:click|download|buy|order|watch|listen|read|see)\s(?:on|here|the|it|at|full|also|more|now)\b|also (?:published|appeared|available|as)\b|reprinted\b|(?:rezension|rez\.|reviewed|reviews?)(?:\s(?:in|by|von))?\s?:)",
    re.I,
)
_KINDS = re.compile(
    r"\W*(?:(?:published |peer[- ]reviewed |scientific |research |refereed )?(?:journal |conference |research |review |original |magazine )?(?:article|paper|review|publication)|report|policy (?:brief|report)|brief|book(?: chapter)?|chapter|monograph|edited (?:book|volume)|articolo in rivista|capitolo (?:di|in) libro|artículo(?: de revista)?|article (?:de revue|dans une revue)|chapitre d.ouvrage|aufsatz|zeitschriftenartikel|buchkapitel|th[èe]se(?: de doctorat| d.exercice)?|mémoire|tes[ei]|tesis(?: doctoral)?|(?:stampa|elettronico)(?:\W+\d.*)?)\W*",
    re.I,
)
"""What kind of a thing the work is: it says less than any name does."""
_PREPRINT = re.compile(r"\W*(?:(?-i:[A-Z]{2,6}(?:\s[A-Z]{2,6})?)\s)?(?:preprint|working paper|manuscript)\W*", re.I)
_IMPRINT = re.compile(
    r"(?!Ausst|Kat\.|Exh|Cat\.)[(\s]*[A-ZÀ-ÞА-Я][\w.\-]+(?:[ /,&-]{1,3}[A-ZÀ-ÞА-Я][\w.\-]*){0,3}: ?(?=[A-ZÀ-ÞА-Я]|de Gruyter|transcript)"
)
"""`Göttingen: Wallenhof`: who printed it, where."""
_TOWN_AND_DAYS = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+,?\s){1,3}\d{1,2}\s?[-–—/]\s?\d{1,2}\s[^\d,;]{3,12}\s(?:19|20)\d\d|(?:[A-ZÀ-Þ][\w’'-]+,?\s){1,3}\d{1,2}\s[a-z]{3,9}\s?[-–—/]\s?\d{1,2}\s[^\d,;]{3,12}\s(?:19|20)\d\d"
)
_PUBLISHER = re.compile(
    r"(?:[(\s]*[A-ZÀ-Þ][\w.\-]+(?:[ /,&-]{1,3}[A-ZÀ-Þ][\w.\-]*){0,3}(?<!\s[A-H]): ?)([A-ZÀ-Þa-z][^,;:()\d]{2,50}?)(?=[\s,.;()]*(?:(?:19|20)\d\d|$|ISBN|,\s))"
)
_SERIES_FIRST = re.compile(
    r"\(?[A-ZÀ-Þ][^();:\n]{1,80};\s(?=[A-ZÀ-Þ][\w.]+(?:[\s,]+[A-ZÀ-Þ][\w.]+){0,2}:\s)|\[[^\[\]\n]{3,60}\][.,]?\s(?=[A-ZÀ-Þ])|\([^()\n]{3,80}\s(?:[IVX]{1,4}/)?\d{1,4}\),?\s(?=[A-ZÀ-Þ])"
)
"""`(FAT II/98), Tübingen: `: the series before the town."""
_HOUSE = re.compile(r"(?:Springer|Elsevier|Wiley|Routledge|Brill|Palgrave|Sage|SAGE|Academic|Birkhäuser|Birkhauser)\W*")
_SENTENCE_SIGN = re.compile(r"[.,;]\s+|\s[–—-]\s")
_SERIES = re.compile(
    r"(?:LNCS|LNAI|LIPIcs|CEUR|CCIS|ENTCS|EPTCS|Lecture Notes|Springer|Elsevier|Wiley|(?:IEEE|ACM|MIT|AAAI|CRC|Academic) Press|[A-Z]\w+ University Press|Association for|College Publications)\b"
)
"""Who printed it, and in which series: named behind the venue, and taken for it only if nothing else is."""
_IS_COPY = re.compile(
    r"\W*(?:preprint|e-?print|available|also|on|at|see|\W)*(?:ar[xX]iv|HAL|SSRN|bioRxiv|medRxiv|OSF|[Zz]enodo|[Ff]igshare|Dryad|PANGAEA)(?:[\s:.,/\[\]()]*(?:preprint|ar[xX]iv|abs|[a-z-]+(?:\.[A-Z]{2})?|[\d./v]+))*\W*",
    re.IGNORECASE,
)
_LEFTOVERS = frozenset(("the", "a", "of", "review", "for", "and", "journal", "no", "vol", "abstract", "in", "pp"))
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{2,9}")
_BADGE = re.compile(r"[\[【][A-Za-z][\w&-]{1,9}\s?(?:['’]\d\d|(?:19|20)\d\d)[\]】]")
"""`[COL'23]` in front: what a piece behind the title spells out says more."""
_EDITION_FIRST = re.compile(
    r"\d{1,2}\s?(?:\.\s?[ªaº]?|[ªº]|a|e|ème)\s?(?:ed|éd|edição|edición|edizione|édition|ediția)\b\.?,?\s+(?=[^\W\d_a-z])"
)
"""`2. ed. São Paulo: Muelle`"""
_ALL_IN_BRACKETS = re.compile(rf"\(([{UPPER}][^()\n\x1f]{{2,90}}[,\s](?:19|20)\d\d)\)")
"""`(Quay Press, 2019)`"""
_BOOK_OF_EDITORS = re.compile(
    rf"([{UPPER}][^.\n\x1f]{{5,160}})\.\s(?:[{UPPER}][\w’'-]+,\s(?:[{UPPER}]\.[\s-]?){{1,3}}(?:,\s|\s?(?:&|and|und|en|et|y)\s)?){{1,8}}\s?\((?:[Ee]ds?|[Hh]rsg|[Rr]ed|éds?)\.?\)[.,]\s"
)
"""`Slow Canals: A Reader. Prins, H. & Roe, A. (eds.). Leuven: Peeters`, as portals have it."""
_ROLE_ENDS = 40
"""Letters. `Directora de la tesis: ` is no longer."""
_BARE_YEAR = re.compile(r"[\s,(]*(?:19|20)\d\d[\s,.)]*")


_WITH = re.compile(r"\((?:with|mit|avec|con|com|met)\s[^\W\d_a-z]|with\s[A-Z]")
"""`(with Ann Holm)`: nobody is a place."""


def best_venue(rest: Sequence[str], least: float = 0.3) -> Venue | None:
    """The venue that the most venue-like piece names; of a thesis its university."""
    named = [t for t in rest if TRAIL not in t]
    return with_host(rest, _best_venue(named, least))


def _best_venue(rest: Sequence[str], least: float) -> Venue | None:
    reports = any(map(names_report, rest))
    rest = [said_plainly(t) for t in rest]
    rest = [(f[1] if t[:1] == "(" and (f := _ALL_IN_BRACKETS.fullmatch(t)) else t) for t in rest]
    rest = [_EDITION_FIRST.sub("", t, count=1) if t[:1].isdigit() else t for t in rest]
    if book := next((b for t in rest if "(" in t and (b := _BOOK_OF_EDITORS.match(t))), None):
        return _held_in(book)
    likely = (
        (_promise(t), -i, t) for i, t in enumerate(rest) if len(t) < 600 and not (names_no_place(t) or _WITH.match(t))
    )
    ranked = sorted(likely, reverse=True)
    if len(ranked) > 1 and ranked[1][0] >= 0.4 and _IS_COPY.fullmatch(ranked[0][2]):
        ranked = [*ranked[1:], ranked[0]]
    for likeness, _, text in ranked:
        if likeness < least:
            break
        if is_city(text.partition(",")[0]) and names_press(text) and (press := press_beside_town(text)):
            return _printed_by(press, text)._replace(year=None)
        if number := patent_number(text):
            return Venue(number, "patent", *(None,) * 6, text, False)
        venue = venue_of(text.lstrip("[") if "]" not in text else text)
        if venue is not None and (venue.name or "").lower() in _LEFTOVERS:
            continue
        if venue is not None and (any(c.isalpha() for c in venue.name or "") or (venue.venue_type and not venue.name)):
            return venue._replace(venue_type="report") if reports and not venue.venue_type else venue
    return _beside_its_year(rest) or (_press(rest) if least else None)


def _held_in(book: re.Match[str]) -> Venue:
    """The volume that is named before its editors, with the pages behind them."""
    behind = venue_of(book.string[book.end() :])
    if behind:
        return behind._replace(name=book[1], venue_type="book")
    return Venue(book[1], "book", *(None,) * 6, book.string, False)


def _promise(text: str) -> float:
    """How much a piece looks like the place: least what says the kind, the series or the press and nothing else."""
    text = without_lead_numbers(text)
    likeness = max(place_likeness(text), 0.4 * _numbers_first(text))
    likeness = max(likeness - 0.4, min(likeness, 0.3)) if _SERIES.match(text) else likeness
    if likeness > 0.3 and _PREPRINT.fullmatch(text):
        return 0.31
    if likeness > 0.3 and (_KINDS.fullmatch(text) or is_badge(text)):
        return 0.25
    if likeness > 0.3 and _TOWN_AND_DAYS.fullmatch(text):
        return 0.3
    if names_no_venue(text) and not _IMPRINT.match(text):
        return 0.25
    if _BADGE.fullmatch(text):
        return min(likeness, 0.5)
    return min(likeness, 0.45) if _IMPRINT.match(text) else likeness


def _press(rest: Sequence[str]) -> Venue | None:
    """Of books that name nothing else: who printed them."""
    for text in rest:
        if len(text) > 200 or names_no_place(text):
            continue
        bare = _SERIES_FIRST.sub("", text, count=1)
        parts = bare.split(", ") if names_no_venue(text) else ()
        if found := next(filter(None, map(_PUBLISHER.match, (bare, *parts))), None):
            return _printed_by(found.group(1), text)
        if named := press_beside_town(text):
            return _printed_by(named, text)
        for piece in _SENTENCE_SIGN.split(text):
            if PRESS.fullmatch(piece) and piece[:1].isupper() and (word_count(piece) >= 2 or _HOUSE.fullmatch(piece)):
                return _printed_by(piece, text)
    return None


def _printed_by(name: str, text: str) -> Venue:
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return Venue(
        name.strip(" ."), "book", int(years[-1]) if years else None, *(None,) * 4, name.strip(" ."), text, False
    )


def _numbers_first(text: str) -> bool:
    return text[:1].isdigit() and NUMBERS_FIRST.match(text) is not None


def names_no_place(text: str) -> bool:
    """Editors, who advised or reviewed, or which version of the work this is."""
    if _NO_PLACE.match(text) or begins_afterwards(text):
        return True
    return ":" in text[:_ROLE_ENDS] and aside(text) == "people"


def _beside_its_year(rest: Sequence[str]) -> Venue | None:
    """`CKAIA` in bold and `2020` behind it: nobody knows the acronym, but with a year it names a venue."""
    for name, year in pairwise(rest):
        if _ACRONYM.fullmatch(name.strip(" ,")) and _BARE_YEAR.fullmatch(year):
            return venue_of(f"{name.strip(' ,')} {year.strip(' ,.()')}")
    return None
