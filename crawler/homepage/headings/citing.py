"""Lines that cite a work, so that the heading above them is a topic, or a title, and heads nothing of a CV."""

import re

from crawler.homepage.people.authors import authors_at_start
from crawler.lexicon.people import is_given_name

OF_CVS = frozenset("education positions awards services teaching projects press interests news".split())
"""Kinds of headings whose words are as often topics of papers: `Leadership`, `Schooling`, `Community`."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SERIAL = re.compile(
    r"\d\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)\s?[,:]|\bpp\.\s?\d+\s?[-–]\s?\d|\d{1,3}\s?[:,]\s?(?!(?:19|20)\d\d\s?[-–])\d{1,4}\s?[-–]\s?\d{2,4}\b"
    r"|\bdoi[:./]|\bIn:? Proc",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[,;&]|\sand\s")
_INITIAL = re.compile(r"\b[A-Z]\.")
_WORD = re.compile(r"[^\W\d_]+")
_HOLDER = re.compile(r"[(,]\s?(?:lead |co-?)?(?:PI|(?:principal )?investigator)s?\s?[),;.]", re.IGNORECASE)
"""`Holm, A. (PI), Roe, J. (Co-PI). Rivers of ice.`: who holds a grant wrote no work."""
_LONGEST, _SURE = 400, 0.7


def cites(text: str) -> bool:
    """Whether a line names several people and a year, or the volume and pages of a serial.

    >>> cites("A. Holm, J. Roe. Charisma in teams. Canal Review 12(3), 2019."), cites("PhD, Acme University, 2019")
    (True, False)
    """
    text = text[:_LONGEST]
    if not _YEAR.search(text) or _HOLDER.search(text):
        return False
    if _SERIAL.search(text):
        return True
    end, likeness = authors_at_start(text)
    names = text[:end].rstrip(" ,;")
    told = _INITIAL.search(names) or sum(map(is_given_name, _WORD.findall(names))) > 1
    return likeness >= _SURE and bool(told) and _SEVERAL.search(names) is not None
