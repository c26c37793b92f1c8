# ruff: noqa: E501 (patterns are read more easily whole)
"""How what is taken for a title ends if it goes too far, into the authors or the place, or breaks off there."""

import re

from crawler.lexicon.late import Late
from crawler.lexicon.phrases import one_of
from crawler.lexicon.theses import called_a_thesis
from crawler.values.names import name_likeness

_ABBREVIATED = r"(?:[A-ZÀ-Þ][\w’'-]{0,6}\.\s){1,5}[A-ZÀ-Þ][\w’'-]*\.?(?:\s\(\d\))?"
_CUT_OFF = re.compile(rf",\s(?:{_ABBREVIATED}|v|vol|no|nr|pp?|Bd|[Tt])$")
"""`, Phys. Rev`, `, vol` behind the last comma."""
_ABBREVIATED_BEHIND = re.compile(rf"(?<=[.?!]\s)(?<!\b[A-Z]\.\s){_ABBREVIATED}$")
"""`. Ann. Sci. Éc. Norm. Supér. (4)`"""
_STATUS = Late(rf",\s{one_of('status')}(?:\s[^,;:]{{1,60}})?$")
"""`…, submitted to the Canal Monthly`: how far a work has come."""
_THESIS = Late(rf",\s{called_a_thesis()}$", re.IGNORECASE)
_OPENS_BOOK = re.compile(r"[，,]\s?[《『]")
_ENDS_WITH_NAME = re.compile(
    r"[.,;?!](?<!\b[A-Z].)\s((?:[^\W\d_a-z][\w'’.-]*\s){1,2}(?:(?:van|von|de|den|der|del|di)\s){0,2}[^\W\d_a-z][\w'’-]+)$"
)
"""`Sticky Tolls, Samuel Whitlock`"""
_LEADS_ON = re.compile(r"[.?!]\s(?:[Ii]n|[Jj]oint(?: work)?|[Ww]ith|[Ee]d(?:ited)?)$|\s\d{1,4}\s?\((?:19|20)\d\d\)$")
"""`On fog. In`, `Speculum 79 (2021)`: the beginning of what says where a work appeared."""
_SIGN = re.compile(r"[.,;?!]\s")
_TYPE_END = re.compile(
    r"\s(?:journal article|(?:conference|proceedings|journal|workshop) (?:paper|article)|inproceedings|book chapter|inbook|phd thesis|"
    r"technical report|miscellaneous|book section|article in journal|zeitschriftenartikel|buchkapitel|article de revue)$",
    re.IGNORECASE,
)
_TYPE_ENDS = (
    *("article", "paper", "inproceedings", "chapter", "inbook", "thesis", "report", "miscellaneous", "section"),
    *("journal", "zeitschriftenartikel", "buchkapitel", "revue"),
)
_TAIL = 80
"""Letters. Names and journals are no longer."""


def ends_as_type(text: str) -> bool:
    """Whether the last words say what kind of work it is."""
    return text[-24:].lower().endswith(_TYPE_ENDS) and _TYPE_END.search(text) is not None


def leads_on(text: str) -> bool:
    """Whether the last words begin what says where a work appeared, or with whom it was written."""
    if text[-1:] != ")" and not _SIGN.search(text, max(0, len(text) - _TAIL)):
        return False
    return _LEADS_ON.search(text, max(0, len(text) - _TAIL)) is not None


def ends_with_name(text: str) -> bool:
    """Whether somebody's name stands behind the last sign."""
    if not _SIGN.search(text, max(0, len(text) - _TAIL)):
        return False
    one = _ENDS_WITH_NAME.search(text, max(0, len(text) - _TAIL))
    return one is not None and name_likeness(one[1]) >= 0.75


def is_cut_off(text: str) -> bool:
    """Whether the text breaks off amid the name or the numbers of a journal, or behind what a thesis is called."""
    comma = text.rfind(",")
    if comma >= 0 and any(p.match(text, comma) for p in (_CUT_OFF, _STATUS, _THESIS)):
        return True
    if ("《" in text or "『" in text) and _OPENS_BOOK.search(text):
        return True
    return ". " in text and _ABBREVIATED_BEHIND.search(text, max(0, len(text) - _TAIL)) is not None
