"""A name without the titles before it and the degrees behind it."""

import re
from functools import lru_cache

_TITLES = re.compile(
    r"^(?:(?:(?:univ\.-|jun(?:ior)?\.?-|apl\. ?|assoc(?:iate|\.)? ?|asst\. ?|assistant |full |emeritus |visiting )?"
    r"prof(?:essor(?:in)?(?: emerit(?:us|a))?|\.?ssa|esseure?)?|dott(?:\.ssa|or(?:e|essa)?)?|sir|dame|"
    r"dra?|drs|profa|ing|mag|lic|pd|mr|mrs|ms|dipl\.-\w+|m\.sc|apl|rev|hon)\b\.?(?:-ing\.?|"
    r"\s?rer\.\s?nat\.?|\s?(?:phil|jur|med|sc)\.|\s?habil\.?)?[\s,]*|h\.\s?c\.\s*)+",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"(?:,\s*\(?(?:m\.?\s?s\.?|m\.?a\.?|b\.?a\.?|m\.?b\.?a\.?|frs|esq\.?|ll\.?m\.?)\)?|"
    r"[\s,]*\(?(?<![^\W\d_])(?:ph\.?\s?d\.?|d\.?phil\.?|m\.?sc\.?|m\.?d\.?|b\.?sc\.?|sc\.?d\.|mph|dr\.?|he/him(?:/his)?|"
    r"she/her(?:/hers)?|they/them)\)?)(?=$|,)",
    re.IGNORECASE,
)
_WIDE_TITLES = re.compile(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3])\s*(?:副?教授|准教授|讲师|講師|博士|研究员|老师|先生|교수(?:님)?|박사)$"
)
_WIDE_BEFORE = re.compile(r"^(?:지도교수|담당교수|교수|教授|导师|指導教員)\s*[:：]?\s*(?=[\u3040-\u9fff\uac00-\ud7a3])")
_EDGES = ' \t|–—-,.:;!#¶"“”„'


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Without `Prof. Dr.` before and `, Ph.D.` behind.

    >>> bare("Prof. Dr. Eva Muster, PhD"), bare("Leila Roe, MD PhD")
    ('Eva Muster', 'Leila Roe')
    """
    text = _TITLES.sub("", text.strip(_EDGES))
    wide = not text.isascii()
    text = _WIDE_BEFORE.sub("", text) if wide else text
    previous = None
    while previous != text:
        previous, text = text, _DEGREES.sub("", text)
        text = (_WIDE_TITLES.sub("", text) if wide else text).strip(" ,")
    return text
