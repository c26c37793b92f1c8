# ruff: noqa: E501 (patterns are read more easily whole)
"""What of a line of a visiting card says who somebody is: without address, dates, pictures, former posts and further sentences."""

import re

from crawler.document.model import Line
from crawler.homepage.facts.texts import Text, cut, of_lines
from crawler.homepage.facts.words import calling, find_degrees, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.letters import PICTOGRAMS
from crawler.lexicon.person_labels import person_labels
from crawler.lexicon.phrases import of_cv

_ADDRESS = re.compile(r"\s*(?:\be-?mail\s*:\s*)?\S+@\S+\.\w+$", re.IGNORECASE)
_PROSE = re.compile(
    r"\S@|@\S|。|\b(?:I|my|is|am|are|was|were|remains?|has|have|will|can|please|holds|serves|joined|teaches|specializes|earned|received|completed|obtained)\b|\b(?:[Ii]ch|[Jj]e|[Yy]o|[Ss]oy|[Ss]ono|[Ss]ou|[Jj]estem)\b|arXiv:|\bdoi\b|\bVol\.\s?\d|\bNo\.\s?\d|[니이]다(?:\.|$)"
)
_SPAN = re.compile(r"\W*(?:\d{1,2}[./])?(?:19|20)\d\d\s?[-–—]\s?(?:\d{1,2}[./])?(?:19|20)\d\d\b")
_FORMER = Late(rf"\W*{of_cv('former')}", re.IGNORECASE)
_CONTACT = re.compile(
    r"\s+(?:Phone|Tel(?:ephone)?|E-?mail|Fax|Office|Web(?:site|page)?|Home ?page|URL|Cell|Mobile)\s?[.:]", re.IGNORECASE
)
"""In a second column of a text: `Department of Philosophy      Phone: 123`."""
_PICTOGRAM = re.compile(rf"^[{PICTOGRAMS}\s]+")
_ROOM = re.compile(
    r"(?:office|room|address|raum|büro|bureau|despacho|ufficio|gabinete|kamer|pokój)\b\W{0,2}[:\d]", re.IGNORECASE
)
"""`Office: Room 12` is no institution."""
_LATELY = Late(
    rf"(?:currently|presently|now|(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|с)\s[^,]{{0,14}}?\d{{4}}|{of_cv('lately')})[,:]?\s+"
    r"(?:an?\s|the\s)?(?=\S)",
    re.IGNORECASE,
)
"""`Currently a postdoc at …`, `Seit 2019 Professorin an der …`: the role stands behind it."""
_OF_STUDIES = re.compile(r"\W*(?:最高)?(?:學歷|学历|学歴|학력|学位|學位|毕业院校|畢業學校|出身校|출신)\s?[:：]")
_PLAIN_SENTENCE = re.compile(r"(?!.{0,4}\d{4}年)[^。はがをですますいるした是我]{4,40}。")
"""`東都大学 情報科学研究院 助教。`: a card, though it ends as sentences do."""
_SAYS = Late(rf"\W*(?:{of_cv('am')}|{of_cv('was')}|{of_cv('is')}|{of_cv('at_work')})\s", re.IGNORECASE)
"""`Jeg er lektor …`: a sentence in another tongue."""
_FEW, _LONGEST, _LABEL = 3, 140, 20


def first_sentence(text: str) -> str:
    """`Reader in Book History. Curriculum vitae (PDF)`; a full stop between institutions parts no sentences."""
    head, _, rest = text.partition(". ")
    if rest and _FORMER.match(rest):
        return head
    over = _PROSE.search(rest) or ":" in rest or calling(rest) or not names_institution(rest)
    long = r"[^\W\d_]{4}$" if ":" in rest and rest[:1].isupper() else r"[^\W\d_A-Z]{4}$|[)]$"
    return head if rest and re.search(long, head) and over else text


def without_address(line: Line) -> Text:
    """The line up to an address, and behind a word for `now`."""
    shown = of_lines([line])
    if plain := _PLAIN_SENTENCE.match(line.text):
        return cut(shown, 0, plain.end() - 1)
    if (lead := _LATELY.match(shown.chars)) and not _SAYS.match(shown.chars, lead.end()):
        shown = cut(shown, lead.end(), len(shown.chars))
    if (contact := _CONTACT.search(shown.chars)) and contact.start():
        return cut(shown, 0, contact.start())
    if pictured := _PICTOGRAM.match(shown.chars):
        return cut(shown, pictured.end(), len(shown.chars))
    address = _ADDRESS.search(line.text.strip())
    return cut(shown, 0, address.start()) if address and address.start() else shown


def is_address(text: str) -> bool:
    """Nothing but an e-mail address, which may stand between the name and the place."""
    return "@" in text and len(text.split()) <= 2 and _ADDRESS.fullmatch(text) is not None


def is_former(text: str) -> bool:
    """`Former director of the Tide Lab`, `2012-2022 Research assistant`"""
    return _FORMER.match(text) is not None or _SPAN.match(text) is not None


def is_label(text: str) -> bool:
    """`School`, what the next line is: the term of a list of definitions, or a cell of its own."""
    plain = text.strip(" :：").lower()
    return len(plain) <= _LABEL and any(plain in person_labels(says) for says in ("position", "affiliation", "unit"))


def is_room(text: str) -> bool:
    """Whether it only says where to find somebody."""
    return _ROOM.match(text) is not None


def is_prose(text: str) -> bool:
    """Whether it is a sentence, or of a list of works."""
    lead = _LATELY.match(text)
    says = len(text.split()) > _FEW and _SAYS.match(text, lead.end() if lead else 0)
    return bool(says) or _PROSE.search(text) is not None


def is_of_studies(text: str) -> bool:
    """`学历：博士`; `PhD in Economics, Acme University (2015)`: where somebody studied."""
    degrees = find_degrees(text[:_LONGEST])
    held = calling(text) or calling(text, "study")
    opens = bool(degrees) and not text[: degrees[0].start()].strip() and held is None
    return _OF_STUDIES.match(text) is not None or (opens and names_institution(text))
