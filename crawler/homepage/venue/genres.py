# ruff: noqa: E501 (patterns are read more easily whole)
"""How books say who printed them and what they are: `Rennes, Presses du Quai, 2015, 320 p.`, `Berlin 2011`, `Roman. Drava Verlag`."""

import re
from functools import lru_cache

from crawler.lexicon.letters import UPPER
from crawler.lexicon.places import is_city
from crawler.lexicon.tables import words

_TOWN = rf"[{UPPER}][\w’'.-]*(?:\s(?:am|an der|of|di|de|la|sur|a\.\s?M\.|[{UPPER}][\w’'.-]*)){{0,2}}"
_TOWNS = rf"{_TOWN}(?:(?:\s?/\s?|\s?&\s|,\s|\s[-–]\s|\su(?:nd|\.)\s){_TOWN}){{0,2}}"
_YEAR = r"(?:19|20)\d\d"
_EXTENT = r"(?:[,;.]\s(?:\d{2,4}\s?(?:S|p|pp|pages|Seiten|págs?|pagine)\b\.?|(?:S|pp?)\.\s?\d+\s?[-–]\s?\d+|ISBN\b.*))?"
_NAMED_PRESS = r"(?:Press|[Vv]erlag(?:sgesellschaft|shaus)?|Ediciones|Edizioni|Editrice|Editora|Editore|Publishers|Publishing|Books|Forlag)"
_PRESS_OF = (
    r"(?:Presses|Verlag|Éditions?|Editions?|Ediciones|Editorial|Edizioni|Editora|Uitgeverij|Wydawnictwo|Nakladatelství)"
)
_PRESS = rf"(?:(?:[{UPPER}][\w’'&.-]*\s){{1,4}}{_NAMED_PRESS}|[{UPPER}][\w’'&.-]*-[Vv]erlag|{_PRESS_OF}(?:\s(?:d[eiu]s?(?:\sla)?\s|de l['’]|of\s|für\s)?[{UPPER}][\w’'&.-]*){{1,4}})"
_TOWN_AND_YEAR = re.compile(rf"{_TOWNS}\s{_YEAR}(?:\s[(\[][^()\[\]]{{3,80}}[)\]])?{_EXTENT}[\s.]*$")
_TOWN_PRESS_YEAR = re.compile(
    rf"{_TOWN}(?:\s?[/-]\s?{_TOWN})?,\s[A-ZÀ-ÞÉ][^,;:.()\d]{{2,50}},\s(?:[^,;:()\d]{{3,60}},\s)?(?:\d(?:ª|e|re|ère)?\s[eé]d\.?,?\s)?{_YEAR}{_EXTENT}[\s.]*$"
)
_PRESS_FIRST = re.compile(rf"{_PRESS}(?:(?:,\s|\s|:\s|\s[-–]\s){_TOWNS})?(?:,?\s\(?{_YEAR}\)?)?{_EXTENT}[\s.]*$")
_TOWN_COLON_PRESS = re.compile(rf"{_TOWNS}:\s?[{UPPER}][\w.&'’\-/ ]{{2,50}}?[\s,(]+{_YEAR}\)?$")
_TOWN_COLON = re.compile(r"([^:：\d]{2,40}?)\s?[:：]\s?(?![a-z])[^:：\d\n]{2,60}")
_PRESS_WORD = re.compile(
    r"Press|[Vv]erlag|Penerbit|NXB|Nxb|Nhà xuất bản|प्रकाशन|สำนักพิมพ์|(?:^|\s)(?:ال)?(?:دار|مكتبة|نشر|انتشارات)\s|הוצאת|出版|书局|書局|書店|書房|출판|서원"
)
_MONTH = re.compile(
    r"(?:jan|feb|m[aä]r|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\b|(?:spring|summer|autumn|fall|winter)\b",
    re.IGNORECASE,
)
_GENRE = re.compile(r"(?P<genre>[^\W\d_]+)(?=[.,;:(]|\s[(–—-]|\s*$)")


@lru_cache(maxsize=8192)
def imprint_likeness(text: str) -> float:
    """0-1: does this say who printed a book, where, and perhaps when and how long it is?"""
    if not text[:1].isupper() or len(text) > 160 or _MONTH.match(text):
        return 0.0
    if _PRESS_FIRST.match(text) or _TOWN_PRESS_YEAR.match(text):
        return 0.6
    if names_genre(text):
        return 0.6
    return 0.5 if _TOWN_AND_YEAR.match(text) else 0.0


def names_town(text: str) -> bool:
    """Whether a text begins with a town and a colon, and some words behind it are all: `서울: 학지사`."""
    found = _TOWN_COLON.fullmatch(text)
    return found is not None and is_city(found[1])


def names_genre(text: str) -> bool:
    """Whether a text begins with the word that says what a book is, and nothing else before a sign."""
    found = _GENRE.match(text)
    return found is not None and found["genre"].lower() in words("genres.txt")


def ends_in_genre(text: str) -> bool:
    """`Nachtfähre. Roman`: the second is no part of the title."""
    before, _, last = text.rpartition(". ")
    return bool(before) and last.lower() in words("genres.txt")


def is_press(text: str) -> bool:
    """A press with its town or year, and nothing else: no title."""
    if ": " in text and (_TOWN_COLON_PRESS.match(text) or (_PRESS_WORD.search(text) and names_town(text))):
        return True
    return ("," in text or text[-4:].isdigit()) and not names_genre(text) and imprint_likeness(text) >= 0.6
