"""Lists of names as every reader of them knows them: the words that join people, and letters where scripts have none.

The text stays as long as it was, so that what is printed can be found again.
"""

import re

from crawler.lexicon.late import Late
from crawler.lexicon.letters import in_letters
from crawler.lexicon.phrases import one_of, phrases
from crawler.lexicon.spelled import Spelled

_ANDS = Spelled(f" {word} " for word in phrases("and"))
_AND = Late(rf"(?<=\s){one_of('and')}(?=\s[^\W\d_a-z])")
_GLUED = re.compile(
    r"\sو(?=(?!(?:ليد|ائل|فاء|سام|جدان|سيم|صفي|جيه|رود|داد|ديع|هيب|هبة|ضاح|لاء|نيس)\s)[\u0621-\u06d3]{3,}\s[\u0621-\u06d3]{2,}(?:\s[\u0621-\u06d3]{2,})?\s*(?:[,.:;(\n]|$))"
)
"""`رنا العاني وفارس الدليمي`: `and` in one letter, and no name of those that begin with it."""
_GLUED_HEBREW = re.compile(r"\sו(?=(?!רד\s|יקי\s|ולף|ולטר)[א-ת]{2,}\s[א-ת]{2,}(?:-[א-ת]+)?\s*(?:[,.:;(\n]|$))")
_GLUED_THAI = re.compile(r" และ(?=[\u0e01-\u0e4e])")


def plain_names(text: str) -> str:
    """With `and` for what joins people elsewhere, and with letters for the signs of vowels.

    >>> plain_names("Hutagalung, B. dan Saputri, D."), plain_names("Lê Đình Khôi và Tạ Hoa")
    ('Hutagalung, B. and Saputri, D.', 'Lê Đình Khôi &  Tạ Hoa')
    """
    if " و" in text:
        text = _GLUED.sub(", ", text)
    if " ו" in text:
        text = _GLUED_HEBREW.sub(", ", text)
    if " และ" in text:
        text = _GLUED_THAI.sub(",   ", text)
    return in_letters(_AND.sub(_joined, text) if _ANDS.stand_in(text) else text)


def _joined(found: re.Match[str]) -> str:
    room = found.end() - found.start()
    return ("and" if room > 2 else "&").ljust(room)
