# ruff: noqa: E501 (patterns are read more easily whole)
"""What an entry states besides its title and authors: its pieces, joined where several are one statement, without asides."""

import re
from collections.abc import Sequence

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.pieces import Span
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.lexicon.letters import UPPER

_NUMBERED = re.compile(
    r"(?:vol(?:ume|\.)?|bd\.?|band|tomo|no\.|n\.|nr\.|fasc\.|issue|heft)\s?(?:\d|[IVX]+\b)|(?:\((?:Proc\. )?Suppl\.?\)\s)?[A-Z]?\d{1,4}\s?(?:\(\d|[,:]\s?\d)"
    r"|special issue\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:[a-z]{{2,3}} )?[{UPPER}](?:[^\d.;!?]|\d{{1,3}}(?:st|nd|rd|th)\b|(?<=[^\W\d_])\.(?=\s[A-Z])){{2,150}}\.?"
)
_EDITORS_ALONE = re.compile(
    r"(?:In|in|IN|Dans|Dins|En|Em)\b:?\s[^\n]{3,200}\((?:[Ee]ds?|[Ee]ditors?|[Hh]rsg|Hg|[Cc]oords?|[Dd]irs?|[Oo]rgs?|red|ur|szerk|toim)\.?\)?[,:.]*"
)
"""`In K. Doe & R. Roe (Eds.)`, with the title of the volume in italics behind it."""
_LEAD_ALONE = re.compile(
    r"(?:(?:[Ii]n|IN|[Ee][nm]|[Dd]ans|[Dd]ins)\s?:?(?:\s(?:the\s)?(?:[Pp]roc\.?|[Pp]roceedings of))?"
    r"|(?:[Pp]roc\.?|[Pp]roceedings) of)"
    r"(?:\sthe)?(?:\s(?:19|20)\d\d)?"
)
_NOTE_ALONE = re.compile(
    r"[^.]{0,30}\b(?:(?:available|disponib\w+|published|appeared|erhältlich)(?: \w+)?"
    r" (?:on|at|as|in|su|en|sur|auf|bei|unter)"
    r"|accepted (?:by|at|in|to|for)|under review (?:at|by|in)|submitted to)\W*",
    re.IGNORECASE,
)
"""What stands behind `also available on` is no place of its own."""
_AHEAD_OF_PRINT = re.compile(
    r"(?<=\d)[.;,]\s(?:[Ee]pub|[Ee]published|[Oo]nline)\s(?:ahead of print\s)?(?:19|20)\d\d[^;:]*"
)
"""`2008 Jan;28(1):66-73. Epub 2007 Nov 2`: the issue dates the work, not its first appearance."""
_OTHER_VERSION = re.compile(
    r"(?<=.)\s*[(\[](?:an? |the )?(?:earlier|extended|full|preliminary|short) version\b"
    r"[^()]*(?:\([^()]*\)[^()]*)*[)\]]?",
    re.IGNORECASE,
)
_REVIEW_NUMBER = re.compile(r"\s\((?:(?:19|20)\d\d[a-m]|\d\d[a-m]):\s?\d+\)")
"""`(2005d: 05001)`: where Mathematical Reviews has it."""
_LIKELY = 0.4
_DATED = re.compile(r"\(?(?:19|20)\d\d\b")
_YEAR_FIRST = re.compile(r"(\((?:19|20)\d\d[a-z]?\))[.,:]?\s+(?=(?:In|Dans|En|Em)\b)")
_BARE_YEAR_FIRST = re.compile(rf"((?:19|20)\d\d)[a-z]?[.,:]\s+(?=[{UPPER}])")
"""`2022. Electoral Studies`: the year is a statement of its own."""
_PUBLISHED = re.compile(
    r"^(?=[^\n]{0,60}?\b(?:presented|held|given|delivered|read|vorgetragen|gehalten|présentée?|presentad[oa]|presentat[oa]|apresentad[oa])\b)[^\n]{10,400}?[,;.(\s]\s*"
    r"(?:(?:subsequently |later |and )?(?:published|printed|appeared|to appear|forthcoming)(?: in\b)?|erschienen in\b|veröffentlicht in\b|publiée? dans\b|paru dans\b|publicad[oa] en\b|publicad[oa] em\b|pubblicat[oa] in\b)[:\s]*",
    re.IGNORECASE,
)
"""`paper presented at …, Oslo, 12-17 May 1996, published in …`: where and when a talk was given dates no paper."""


_HOW_CITED = re.compile(
    r"(?<=[^\s(])[.,;]?\s+[(\[]?(?:[Ii]mpact [Ff]actor|IF\s?[=:]|Cite ?[Ss]core|SJR|SNIP|JCR|(?:SCImago|Scopus|WoS) Q[1-4]|Q[1-4]\b|(?:[Tt]heme|[Tt]hemed|[Ss]pecial) [Ii]ssue\b(?=[: ]+[\"“„«‘]))"
    r"(?:(?!(?:19|20)\d\d).)*$",
    re.DOTALL,
)
"""`Canal Review. Impact factor: 3.2`: how often a journal is cited says nothing about its name."""


_PRINTED_AGAIN = re.compile(
    r"(?<=[\w)”\"’])[.;,]\s\(?(?:[Rr]eprinted|[Rr]epr\.|[Rr]epublished|[Tt]ranslated|[Ww]iederabgedruckt|[Nn]achdruck|[Hh]erdrukt|[Cc]ited|[Rr]ééd\.)\s(?:in|as|into|als)\b:?\s[^\n]*$"
)
"""`, 140–54. Reprinted in The Local Turn (2022)`: where and when else it was printed later."""
_REPRINTED = re.compile(r"[；;，,。（(]\s?[^；;。\n]{0,40}(?:转载|轉載|转摘|轉摘|复印报刊|人大复印)[^\n]*$")
"""`《运河研究》2019年第5期；人大复印资料2020年第1期全文转载`: where else it was printed later."""


def statements(entry: Entry, spans: Sequence[Span]) -> list[str]:
    """The pieces; an `In` and what it leads to are one, and so are a name and the year and volume behind it."""
    joined: list[str] = []
    last = 0
    for a, b in spans:
        text, between = _AHEAD_OF_PRINT.sub("", _OTHER_VERSION.sub("", entry.clean[a:b])), entry.clean[last:a]
        text = without_figures(published_part(_REVIEW_NUMBER.sub("", text)))
        if year := _YEAR_FIRST.match(text) or _BARE_YEAR_FIRST.match(text):
            joined.append(year[1])
            text = text[year.end() :]
        if (joined and (_LEAD_ALONE.fullmatch(joined[-1]) or _EDITORS_ALONE.fullmatch(joined[-1]))) or (
            joined and _NOTE_ALONE.fullmatch(joined[-1])
        ):
            joined[-1] = f"{joined[-1]} {text}"
        elif joined and _NAMED.fullmatch(joined[-1]) and (_NUMBERED.match(text) or _is_dated(text, between)):
            joined[-1] = f"{joined[-1]} {text}" if not between.strip() else f"{joined[-1]}, {text}"
        elif between.rstrip(" \x1f").endswith("//") and place_likeness(text) < _LIKELY:
            joined.append(f"In: {text}")
        else:
            joined.append(text)
        last = b
    return joined


def without_figures(text: str) -> str:
    """The piece up to where it tells how often the journal is cited, or what the issue is about."""
    text = _PRINTED_AGAIN.sub("", text) if " in" in text or " as" in text or " als" in text else text
    return _HOW_CITED.sub("", text if text.isascii() else _REPRINTED.sub("", text))


def leads_elsewhere(text: str) -> bool:
    """`Also available on`: what follows is where a copy lies."""
    return _NOTE_ALONE.fullmatch(text) is not None


def _is_dated(text: str, between: str) -> bool:
    """`2018, LNCS 11024` right behind `QEST` on its line."""
    return not between.strip(" ,") and "\n" not in between and _DATED.match(text) is not None


def cites(text: str) -> bool:
    """Whether a long piece says where the work appeared, be it behind a year or the occasion of a talk."""
    return place_likeness(_YEAR_FIRST.sub("", published_part(text), count=1)) >= 0.5


def published_part(text: str) -> str:
    """What a piece says of the place of publication alone, if it names the occasion of a talk before it.

    >>> published_part("paper presented at the Canal Days, Oslo, 12-17 May 1996, published in Canal Notes, 72-73 (1997)")
    'In Canal Notes, 72-73 (1997)'
    """
    found = _PUBLISHED.match(text)
    return f"In {text[found.end() :]}".rstrip() if found else text
