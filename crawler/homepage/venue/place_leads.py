"""What stands before the name of a place, or around it: `w:`, `dins`, quotation marks, the number of a chapter."""

import re

from crawler.lexicon.letters import UPPER

_LEAD = re.compile(
    r"^(?:\[?[Ww]:\]?|\[[Ww]:?\]|[AI]:|[Dd]ins:?|[Вв] кн\.:?|[Uu]:|//|"
    r"(?:[Cc]hapter|[Cc]h\.|[Kk]apitel|[Kk]ap\.|[Cc]apítulo|[Cc]ap\.|[Cc]hapitre)\s\d{1,3},?\s(?:[Ii]n|of|en|de|dans)\b:?)"
    r"\s+(?=[\"“„«‘]?[^\W\d_a-z])"
)
"""`[w:] Historia rzek`, `A: Història de l'aigua`, `Chapter 3 in Handbook of Locks`."""
_QUOTED = re.compile(
    r"^((?:in|su|en|em|dans|i)?:?\s*)(?:«\s?([^«»]{3,120}?)\s?»|„([^„”“\"]{3,120}?)[”“\"]|“([^“”]{3,120}?)”|\"([^\"]{3,120}?)\")"
    r"(?=[\s,.;(]|$)[\s,.;]*",
    re.IGNORECASE,
)
"""`«Rivista dei canali», XII`: the marks say where the name ends."""
_HALF_QUOTED = re.compile(r"([^«»„“”\"]{3,120}?)\s?[»”](?=[\s,.;(])[\s,.;]*")
"""`Gospodarka Wodna” 12`: the first mark parted it from the title."""
_CHAPTER_BEHIND = re.compile(
    r",\s(?:chapter|ch\.|chap\.|kapitel|kap\.|cap(?:ítulo|\.)|chapitre)\s?\d{1,3}(?=[,.;\s]|$)", re.IGNORECASE
)
_OF_SERIES = re.compile(
    r",?\s(?:\(?(?:\d{1,2}(?:st|nd|rd|th|e|ª|a)?\.?|[Nn]ew|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Nn]eue|[Nn]ieuwe|[Nn]uova|[Nn]ouvelle|[Nn]ueva)\s(?:[Ss]er(?:ies|ie|\.)|[Ss]érie|[Ff]olge|[Rr]eeks)\)?|N\.\s?[SF]\.|n\.\s?[sf]\.|\([Nn]\.?\s?[SsFf]\.?\))(?=[,\s]{1,2}(?:(?:[Vv]ol|[Bb]d|no|t)\.\s?)?\d)"
)
"""`The Library, 7th series, 14:3`, `Canalia, N.F. 12`: journals begin to count anew."""
_BY_SEVERAL = re.compile(r"(?<=[nms:]\s)(?:AA\.?\s?VV\.?|VV\.?\s?AA\.?|[Aa]a\.\s?[Vv]v\.?),\s")
"""`en VV.AA., Estudios en homenaje`: by whom everybody is meant."""
_LAW_ASIDE = re.compile(rf"(?:\s\d{{1,4}})?\s\([{UPPER}][^()\d]{{2,60}}?\s[Ee]ds?\.,?\s[^()]*?((?:19|20)\d\d)\)")
"""`HANDBOOK OF LOCKS 345 (J. Roe ed., Quay Press 2018)`: the first page, and in brackets who made the book."""


def in_plain_order(text: str) -> str:
    """The text as if its place were said in the plainest way.

    >>> in_plain_order("w: Historia rzek, 2012"), in_plain_order("in «Rivista dei canali», XII (2008)")
    ('In Historia rzek, 2012', 'in Rivista dei canali, XII (2008)')
    """
    if "aa" in text[:16].lower():
        text = _BY_SEVERAL.sub("", text, count=1)
    text = _CHAPTER_BEHIND.sub("", _LEAD.sub("In ", text, count=1), count=1)
    if "(" in text and "ed" in text:
        text = _LAW_ASIDE.sub(r", \1", text, count=1)
    text = _OF_SERIES.sub("", text, count=1) if any(map(str.isdigit, text)) else text
    quoted = _QUOTED.match(text)
    if not quoted:
        half = _HALF_QUOTED.match(text) if "”" in text or "»" in text else None
        return f"{half[1].rstrip(' ,.')}, {text[half.end() :]}" if half else text
    name, behind = next(g for g in quoted.groups()[1:] if g), text[quoted.end() :]
    return f"{quoted.group(1)}{name.rstrip(' ,.')}, {behind}" if behind else f"{quoted.group(1)}{name.rstrip(' ,.')}"
