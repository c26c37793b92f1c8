# ruff: noqa: E501 (patterns are read more easily whole)
"""What stands behind names, is capitalized like them, and names nobody: journals, venues, publishers."""

import re
from functools import lru_cache

from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name, is_surname
from crawler.lexicon.phrases import one_of, phrases
from crawler.values.known_venues import known_venue
from crawler.values.name_patterns import ENDS_IN_INITIALS, PARTICLES
from crawler.values.numbering import COUNTED
from crawler.values.venue_glance import MAYBE, venue_at_most
from crawler.values.venues import parse_venue

_PRINT = re.compile(
    r"\b(?:Publish(?:ing|ers?)|Press|Verlag|Journal|Review|Proceedings|Letters|Transactions|Magazine|Thesis)\b"
)
_INVERTED = re.compile(
    r"((?:[^\W\d_a-z][\w'’-]+,\s(?:[A-ZÀ-Þ]\.[\s-]?){1,3}+(?:\s?[;/&]\s?|,\s(?=[^\W\d_a-z][\w'’-]+,\s[A-ZÀ-Þ]\.)|(?=,\s)))+),\s"
)
"""`Doe, J./Roe, R., `"""
_GOES_ON = re.compile(r"\s[^\W\d_A-ZÀ-ÞА-Я]+\s")
_FEWEST, _FEW_SIGNS = 4, 16
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-z]\.")
_SERIAL_END = re.compile(
    r"^[A-Z]{2,6}\s(?:J|Trans|Proc)\.|\b(?:Rev|Lett|Proc|Trans|Press|Presses|Soc|Sci|Phys|Math|Chem|Review|Reports|Journal|University|Patent|Geom|Topol|Anal|Appl|Econ|Res|Bull|Numer|Comput|Catal|Biol|Ecol|Mathematicae?|Informaticae|Acta|Giornale|Zeitschrift|Verlag|Éditions|Editions|Editorial|Edizioni|Editora|Publishers|Publishing|Berichte|Mitteilungen|Schriften|Schriftenreihe|Nachrichten|Jahrbuch|Tagungsband|Universitätsverlag|Ediciones|Letters|Studies|Quarterly|Uitgeverij|Revista|Revue)\b"
)
_SERIAL_BEGINS = re.compile(
    r"(?:Anais|Anales|Annali|Annales|Cuadernos|Cadernos|Quaderni|Cahiers|Estudos|Estudios|Études|Studi|Studia|Studien|Boletín|Boletim|Bollettino|Arquivos|Archivos|Archivio|Actas|Actes|Memorias|Memórias|Memorie|Mémoires|Beiträge|Blätter|Rivista|Rassegna|Anuario|Anuário|Annuario|Annuaire|Papeles|Apuntes|Ricerche|Recherches|Forschungen|Jahrbücher)\s"
)
_WIDE_NOBODY = re.compile(
    r"[\u3400-\u9fff]的[\u3400-\u9fff]|[\u3400-\u9fff]{2}[のと与與][\u3400-\u9fff]{2}|(?:[学學協协][会會报報刊]|誌|[学學会會]志|研究[所会會]?|[论論]文集|[杂雜雑][志誌]|[评評][论論]|[季月周]刊|年[报報鑑鉴]|紀要|会[报報]|大[学學]|[学學]院|出版[社会]|[書书][店房]"
    r"|학회지?|연구[소원]?|논문집|학보|저널|논총|대학교?|출판사)$"
)
"""`港湾と海運`, `運河学会誌`, `운하학회지`"""
_VOLUME_BEHIND = re.compile(
    rf",?\s(?:(?:19|20)\d\d,\s)?{COUNTED}|,\s[IVXLC]{{2,8}}(?:,\s\d|\s?\(\d|/\d)|"
    r" ?\d{2,4}\s?[(:]|\.?\s\d{1,4}[a-z]?,\s[A-Z]?\d{1,6}\s\((?:19|20)\d\d\)"
)
_FIRM = re.compile(
    r"(?:^|\s)(?:Elsevier|Birkhäuser|Birkhauser|Routledge|Palgrave|McGraw[- ]Hill|Prentice[- ]Hall|Addison[- ]Wesley|Marcel Dekker|de Gruyter|De Gruyter|Macmillan"
    r"|Kluwer|North[- ]Holland|Springer[- ](?:Verlag|Nature)|Wiley-\w+|Mohr Siebeck|C\.\s?H\.\s?Beck|Franz Steiner|Peter Lang|L['’]Harmattan|Il Mulino|Edward Elgar|World Scientific"
    r"|Oxford UP|Cambridge UP|Brill|Brepols|Rodopi|Inc|Ltd|LLC|GmbH|S\.A\.)\.?$"
)
_FIRM_GOES_ON = re.compile(
    r",?\s(?:&|and|und|et|y|e)\s(?:Sons|Bros|Brothers|Co|Company|Fils|Cie|Hijos|Figli)\b"
    r"|(?<=Taylor)\s(?:&|and)\sFrancis\b|(?<=Chapman)\s(?:&|and)\sHall\b|(?<=Simon)\s(?:&|and)\sSchuster\b|(?<=Rowman)\s(?:&|and)\sLittlefield\b"
    r"|(?<=Duncker)\s(?:&|und)\sHumblot\b|(?<=Vandenhoeck)\s(?:&|und)\sRuprecht\b|(?<=Königshausen)\s(?:&|und)\sNeumann\b|(?<=Lippincott)[,\s]+Williams\b"
)
"""`John Wiley & Sons`, `Taylor & Francis`, `Duncker & Humblot`."""


_KIND_OF_WORK = re.compile(
    r"(?:Diplom|Magister|Master|Bachelor|Staatsexamens|Doktor|Zulassungs)arbeit|Dissertation|Inaugural-Dissertation|Habilitation(?:sschrift)?"
    r"|Thèse|Tesis|Tesi|Tese|Thesis|Proefschrift|Avhandling|Дипломная работа|Диссертация|博士|修士|学士|硕士|碩士|박사|석사"
    r"|Technical [Rr]eport|Technischer Bericht|Relatório [Tt]écnico|Informe [Tt]écnico|Rapport [Tt]echnique|Rapporto [Tt]ecnico|Technisch [Rr]apport"
)


_BETWEEN_WORDS = re.compile(r"[\s-]")
_LONG = 8
"""Letters. A venue of one word, `Interspeech`, that nobody is called."""
_BODY = Late(rf"{one_of('body_begins')}(?:\s|(?<=[\u0e00-\u0eff]))")
_TONGUES = frozenset(
    (
        "国内",
        "国际",
        "國內",
        "國際",
        "国外",
        "核心",
        "封面论文",
        "査読有",
        "査読有り",
        "中文",
        "英文",
        "日文",
        "日本語",
        "英語",
        "韩文",
        "俄文",
        "德文",
        "法文",
    )
)
"""Badges that say in which language a work is written."""


def names_nobody(chunk: str, text: str, end: int) -> bool:
    """Whether these words, which end at `end` of the text, are a place of publication for sure."""
    return place_goes_on(text, end) or names_no_person(chunk)


def place_goes_on(text: str, end: int) -> bool:
    """Whether a volume stands here, or the rest of a publisher's name: what stands before is a place of publication."""
    return _VOLUME_BEHIND.match(text, end) is not None or _FIRM_GOES_ON.match(text, end) is not None


def joins_firm(text: str, end: int) -> bool:
    """Whether a publisher's two names stand before `end`: `Duncker & Humblot`."""
    return _FIRM_GOES_ON.search(text, 0, end) is not None


@lru_cache(maxsize=16384)
def names_no_person(chunk: str) -> bool:
    """Whether these words, whatever stands around them, are a place of publication or a kind of work."""
    return (
        _is_venue(chunk)
        or names_serial(chunk)
        or _KIND_OF_WORK.fullmatch(chunk) is not None
        or chunk in _TONGUES
        or chunk.endswith(phrases("body_ends"))
        or _BODY.match(chunk) is not None
        or _FIRM.search(chunk) is not None
        or names_university(chunk)
        or (chunk[-1:] >= "\u3040" and _FEWEST <= len(chunk) <= _FEW_SIGNS and _names_nobody_widely(chunk))
    )


def _names_nobody_widely(chunk: str) -> bool:
    return chunk.replace(" ", "").isalpha() and _WIDE_NOBODY.search(chunk) is not None


def names_university(chunk: str) -> bool:
    """`Universidad de Málaga`, `Ege Üniversitesi`: a word that nobody's name holds."""
    return not frozenset(phrases("university")).isdisjoint(_BETWEEN_WORDS.split(chunk))


def names_serial(chunk: str) -> bool:
    """Whether the words end or begin as the names of journals and publishers do."""
    return _SERIAL_END.search(chunk) is not None or _SERIAL_BEGINS.match(chunk) is not None


def _is_venue(chunk: str) -> bool:
    first = chunk.partition(" ")[0].strip("'’")
    if first == chunk and len(chunk) >= _LONG and chunk.istitle() and not (is_surname(chunk) or is_given_name(chunk)):
        return known_venue(chunk) is not None
    return len(first) > 2 and first.isupper() and first.isascii() and bool(known_venue(first) or known_venue(chunk))


def initialled_before_nobody(text: str, end: int) -> int:
    """Where people with initials end if what was taken for more of them is none: `Doe, J., Digitale Zustellung`; or 0.

    Behind them it has no initial, and no word of it is a name that anybody knows.
    """
    inverted = _INVERTED.match(text)
    if inverted is None or inverted.end() >= end:
        return 0
    more, _, behind = text[inverted.end() : end].partition(",")
    words = more.split()
    unknown = 2 <= len(words) <= 4 and all(w.isalpha() and not is_given_name(w) and not is_surname(w) for w in words)
    article = not PARTICLES.match(more) or words[0] == "Der"
    return inverted.end(1) if unknown and article and not _INITIAL.search(behind) else 0


def begins_title(text: str, end: int, more: int) -> bool:
    """`Holm A.R., Roe O.N.| Cadmium| in slow water`: behind initials one word, and small ones go on."""
    word = text[end:more].strip()
    goes_on = word.isalpha() and _GOES_ON.match(text, more) is not None
    return goes_on and ENDS_IN_INITIALS.search(text, max(0, end - _FEW_SIGNS), end) is not None


def names_a_venue(name: str) -> bool:
    """`AIP Publishing`, `Nature Physics`: lists that are read wrongly name such."""
    if _PRINT.search(name):
        return True
    if "," in name or "." in name or venue_at_most(name) < MAYBE:
        return False
    venue = parse_venue(name)
    return venue is not None and venue.known
