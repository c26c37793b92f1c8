# ruff: noqa: E501 (patterns are read more easily whole)
"""What lists say of how much a place or a work counts: impact factors, quartiles, ranks, times cited. They name nothing."""

import re
from collections.abc import Sequence

from crawler.homepage.entry.marks import Mark
from crawler.values.cues import holds

_CUES = (
    *("IF", "mpact", "Q1", "Q2", "Q3", "Q4", "CORE", "CCF", "ABDC", "AJG", "ABS", "VHB", "JOURQUAL", "Qualis", "FNEGE"),
    *("ited", "itation", "Score", "SJR", "SNIP", "ERA ", "JCR", "F."),
    *("mpatt", "FI ", "FI:", "ascia", "lasse A", "ANVUR", "CIRC", "Publindex", "itaç", "itacion", "itazion", "CNCS"),
)
_RANK = r"(?:A\*|A\+|[A-D]\d?|[1-4]\*?)(?![\w*.])"
_SAID = (
    r"(?:[JS]?IF(?:-?\d)?|(?:(?:[Jj]ournal|[Tt]he)\s)?[Ii]mpact [Ff]actor|CiteScore|SNIP|SJR)\s?(?:\((?:19|20)\d\d\)|(?:19|20)\d\d)?[\s=:：]{0,3}\d{1,3}[.,]\d{1,4}"
    r"|(?:I\.\s?F\.|F\.\s?I\.|FI|[Ff](?:acteur d['’]impact|actor d(?:e |['’])impacte?o?|ator de impacto|attore (?:di |d['’])impatto))(?:\s(?:JCR|ISI))?\s?(?:\((?:19|20)\d\d\)|(?:19|20)\d\d)?[\s=:]{0,3}(?:\d{1,3}[.,]\d{1,4}|n\.\s?d\.)(?:,?\s\(?Q[1-4]\)?)?"
    r"|(?:(?:[Rr]ivista (?:di |in )?)?(?:[Ff]ascia|[Cc]lasse) A(?:(?:\s-|,)?\sANVUR)?|ANVUR,?\s(?:[Ff]ascia|[Cc]lasse) A|CIRC:?\s[A-D]\+?|Publindex:?\s[A-D]\d?|CNCS(?:IS)?[\s:-]{1,3}B\+?|[Cc]it(?:ações|aciones|azioni):\s\d{1,6})(?![\w.])"
    r"|(?:(?:JCR|SJR|WoS|SSCI|SCIE?|Scopus|SCImago|Scimago|CAS)[\s:-]{0,2}(?:[Qq]uartile[\s:]{0,2})?)?Q[1-4](?![\w.])(?:\sin\s[A-Z][^\W\d_]+(?:,?\s(?:&\s|and\s)?[A-Z][^\W\d_]+){0,4})?"
    rf"|(?:CORE|CCF|ABDC|AJG|C?ABS|VHB(?:-?JOURQUAL)?|JOURQUAL|Qualis|ERA|FNEGE|HCERES)(?:[\s-]?(?:(?:19|20)\d\d|\d\.\d|\d(?=[:=])|[Rr]ank(?:ed|ing)?|[Tt]ier|[Rr]ating|[Cc]lass|[Cc]ategory|[Jj]ournal))?[\s:=-]{{1,3}}{_RANK}"
    rf"|CCF-?{_RANK}"
    r"|(?:(?:[Tt]imes )?[Cc]ited(?: by)?|[Cc]itations?)(?:\s\([^()\n]{2,20}\))?\s?:?\s\d{1,6}(?:\s(?:times|citations))?|\d{1,6}\s(?:citations?|[Cc]ited by)"
)
_SIGN = r"[\s]?[,;|/·•–][\s]?"
_ROW = re.compile(
    rf"(?P<open>[\[(（{{]\s?)?(?<![\w-])(?:{_SAID})(?:{_SIGN}(?:{_SAID}))*+\s?(?(open)[\])）}}]|(?=\.?\s*(?:[\n\x1f|;·•]|\.\s|$)))"
)
_FIRST = re.compile(rf"\W*(?:{_SAID})")
_BEFORE = re.compile(r"(?:^|[\n\x1f|;·•.,)\]]\s?)$")


def rankings(text: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Where an entry says how its place ranks and how often it is cited, in brackets or behind a sign.

    >>> text = "On fog. Canal Review 3 (2), 9-12. IF: 0,9; Q3"
    >>> [text[a:b] for a, b in rankings(text, ())]
    ['IF: 0,9; Q3']
    """
    if not holds(text, _CUES):
        return []
    found = [
        m.span() for m in _ROW.finditer(text) if m["open"] or _BEFORE.search(text, max(0, m.start() - 2), m.start())
    ]
    badge = _FIRST.match(text) if marks and marks[0].end < len(text) else None
    if badge and badge.end() == len(text[: marks[0].end].rstrip()):
        found.append(badge.span())
    return found
