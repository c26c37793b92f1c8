# ruff: noqa: E501 (patterns are read more easily whole)
"""The place of a work without what some countries and trades say before it: the genre, the edition, who translated, which report it is."""

import re

from crawler.homepage.venue.nobody import names_university
from crawler.homepage.venue.serials import end_of_abbreviated
from crawler.lexicon.late import Late
from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_city
from crawler.lexicon.tables import words
from crawler.lexicon.theses import called_a_thesis

_GENRE = re.compile(r"\(([^\W\d_]{4,16})\)[.,;]?\s(?=\S)")
"""`(poesía). Oaxaca: Almadía, 2015`"""
_EDITION = re.compile(
    r"\(?(?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev(?:ised|\.)|[Ss]econd|[Tt]hird|[Ff]ourth) ed(?:ition|n)?\.?\)?[,;]?\s(?=[^\W\d_a-z(]|\([^\W\d_a-z])"
)
_NAME = rf"(?:[{UPPER}]\.[\s-]?){{0,3}}[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+){{0,2}}"
_MADE_BY = Late(
    rf"(?:[Tt]rad|[Tt]r|[Tt]ransl?|[Üü]bers|[Pp]r[óo]l|[Pp]r[ée]f|[Ii]lustr|[Ii]ll?|[Ii]ntrod?)\.\s(?:(?:de|by|von|di|par|por)\s)?{_NAME}(?:\s(?:y|e|et|and|&|und)\s{_NAME})?[.,;]\s(?=[{UPPER}])"
)
"""`Trad. X. Roe. Ciudad de México: Antílope, 2019`"""
_REPORT = re.compile(
    r"\(?(?:(?:Final|Technical|Tech\.|Research|Working|Discussion|Policy|Occasional|Project|Internal|Consultation|Forschungs|Diskussions)[\s-]?)?(?:[Rr]eport|[Pp]aper|[Bb]ericht|[Pp]apier)\s(?:No\.|no\.|Nr\.|nº|n°|#)?\s?[\w/-]{0,6}\d[\w/.-]{0,8}\)?[.,;]\s(?=[^\W\d_a-z])"
)
"""`(Technical Report No. 14). Mallee Institute`"""
_EVENT_THEN_SERIAL = Late(
    rf"In:\s[^\n]{{4,160}}?,\s(?:19|20)\d\d,\s[^.,\d\n]{{2,40}}\.\s(?!Ana[il]s|Actas|Atas|Annals|Proceedings|Resumos|Programa|Caderno|Livro|Trabalhos)(?=[{UPPER}][^.\n]{{4,120}}?,\s(?:19|20)\d\d\.\sv\.)"
)
"""`In: 7º Congresso de Canais, 2018, Brasília. Arquivos de Canais, 2018. v. 11. p. 88`: in which journal it was printed."""
_TOWN_BEHIND = re.compile(
    rf"([{UPPER}][^:,;()\d\n]{{1,40}})[:,]\s(?P<towns>[{UPPER}][^:,;()\d\n]{{2,40}}?)(?=,?\s\(?(?:19|20)\d\d)"
)
"""`Böhlau: Köln/Weimar/Wien 2006`: the press before its towns."""
_THESIS_IN = Late(
    rf"(?P<thesis>(?i:{called_a_thesis()}|ph\.?\s?d\.?(?=,)))(?:\s(?:(?:en|in|de|di|ès)\s|d['’])[^\W\d_][\w '’-]{{1,40}}?[,;]?|[,;])\s"
    rf"(?:(?:sous la direction d(?:e|['’])|under the supervision of|supervised by|advised by|dirigid[ao] por|dir\. (?:by|par|por)|orientada por|diretta da)\s{_NAME},\s)?(?=[{UPPER}])"
)
_THESIS_CUES = ("th", "tes", "ph", "dis", "doc", "mém", "mas", "hab", "pro")
"""`thèse de doctorat en sociologie, sous la direction de Florence Roux, EHESS, 2012`"""
_DATE_FIRST = re.compile(r"(?:\d{1,2}\.?\s)?[^\W\d_]{3,9}\.?\s(?:19|20)\d\d,\s(?=[Ii]n:?\s)")
"""`1 Jun 2023, In: Canal Review. 94, 2`"""
_DEGREE = len("Ph. D.")
_DIGITS = frozenset("0123456789RrSsTtFf(")


def said_plainly(text: str) -> str:
    """What remains to name the place.

    >>> said_plainly("(poesía). Oaxaca: Almadía, 2015"), said_plainly("8th ed (Emond, 2021)")
    ('Oaxaca: Almadía, 2015', '(Emond, 2021)')
    >>> said_plainly("Böhlau: Köln/Wien 2006"), said_plainly("Oslo: Wallenhof 2006")
    ('Böhlau 2006', 'Oslo: Wallenhof 2006')
    """
    if text[:1] == "(" and (genre := _GENRE.match(text)) and genre[1].lower() in words("genres.txt"):
        text = text[genre.end() :]
    if text[:1] in _DIGITS and "ed" in text[:16]:
        text = text[edition.end() :] if (edition := _EDITION.match(text)) else text
    if "." in text[:16] and (made := _MADE_BY.match(text)) and not end_of_abbreviated(text):
        text = text[made.end() :]
    if "eport" in text[:24] or "aper" in text[:24] or "richt" in text[:24]:
        text = text[report.end() :] if (report := _REPORT.match(text)) else text
    if text.startswith("In: ") and " v. " in text and (event := _EVENT_THEN_SERIAL.match(text)):
        text = text[event.end() :]
    if "n: " in text[:28] and (dated := _DATE_FIRST.match(text)):
        text = text[dated.end() :]
    if text[:1].islower() or text[:1] in "TPDMH":
        text = _without_advisor(text) if text[:3].lower().startswith(_THESIS_CUES) else text
    behind = _TOWN_BEHIND.match(text) if ": " in text[:44] or ", " in text[:44] else None
    if behind and is_city(behind["towns"]) and not is_city(behind[1]) and not names_university(behind[1]):
        text = behind[1] + text[behind.end() :]
    return text


def _without_advisor(text: str) -> str:
    """Of a thesis what it is and where it was written, without its subject and who advised."""
    thesis = _THESIS_IN.match(text)
    if thesis is None:
        return text
    degree = len(thesis["thesis"]) <= _DEGREE and thesis["thesis"][:1] in "Pp"
    return f"{thesis['thesis']}{' thesis' if degree else ''}, {text[thesis.end() :]}"


def names_report(text: str) -> bool:
    """Whether this begins with the number of a report, and goes on: `(Technical Report No. 14). Mallee Institute`."""
    return ("eport" in text[:24] or "richt" in text[:24]) and _REPORT.match(text) is not None
