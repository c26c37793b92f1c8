# ruff: noqa: E501 (patterns are read more easily whole)
"""Where a list of authors ends that nobody can read, but that a year in brackets closes: `Gild, X. (2021). On fog`.

Names are of all shapes, have typing errors and hold groups and signs. The year behind them does not.
"""

import re
from collections.abc import Set

from crawler.lexicon.people import is_given_name, is_surname

_CLOSED = re.compile(
    r"\s*[(（\[](?:(?:19|20)\d\d[a-z]?(?:[,/–-]\s?[^()\n]{1,20})?|n\.d\.|(?:in press|in prep|forthcoming|to appear|submitted|accepted|under review|im (?:Druck|Erscheinen)"
    r"|en prensa|no prelo|sous presse|à paraître|soumis)[^()\n]{0,20})[)）\]]\s?[.,:]?\s+(?=[“”\"„«‘'¿¡]?(?:[^\W_a-z]|[a-z]{1,4}(?:Rxiv|Xiv|[A-Z])))"
)
SURNAMES_BEFORE_YEAR = re.compile(
    r"([^\W\d_a-z][\w’'-]+)(?:,? (?:&|and|und|et|y) ([^\W\d_a-z][\w’'-]+))?"
    r"(?=\s\((?:19|20)\d\d[a-z]?\)|,?\s(?:19|20)\d\d[a-z]?(?:[,:.]|\s*$)|,?\s*$)"
)
"""`Holm (2011)`, `Holm & Poe 2011,`."""
_RIGHT_TO_LEFT = re.compile(
    r"((?:[\u0590-\u06ff][\u0590-\u06ff\u200c'’.-]*[,;]?\s{1,3}){2,16}(?:\(eds?\.\)\s*)?)\((?:(?:19|20)\d\d[a-z]?|n\.d\.|in press)\s*\)"
)
"""`الخطيب، سامر؛ الجبوري، زينب (2019)`: family names first, in scripts that have no initials and no capitals."""
_LONGEST = 4000
_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_PERSON = re.compile(
    r"[^\W\d_a-z][\w'’\-]*\.?,?\s(?:[^\W\d_a-z]\.|[^\W\d_a-z]{1,3}(?=\s?[,;&*(]|\s*$|\sand\s))|[^\W\d_a-z]\.\s?[^\W\d_a-z][\w'’\-]+|\bet\.? al\b"
)
"""`Doe, J.`, `Doe JA,`, `J. Doe`: by which people are told from the name of a journal."""
_WORD_OF_NAME = r"[^\W\d_a-z][\w'’\-]*"
_IN_FULL = re.compile(
    rf"{_WORD_OF_NAME}(?:\s(?:d[aeo]s?\s|del\s|de\sla\s|van\s|von\s)?{_WORD_OF_NAME}){{0,3}},\s{_WORD_OF_NAME}(?:\s{_WORD_OF_NAME}\.?){{0,2}}"
    r"(?=\s*(?:[;&]|,\s?(?:&|and|y|und|et)\s|(?:and|y|e|und|et|en|i|og|och|ve)\s|$))"
)
"""`Robles Cantera, Inés`, the first of some people or the only one."""
_SMALL = frozenset(
    "and und et y e i og och en al others of for van von der den de del della di da do dos das du la le el ter ten zu zur bin ibn the".split()
)
_AMID = re.compile(r"[\s,;&*]*[^\W\d_a-z]{1,4}\b\.?,")
"""Initials alone: the list has begun before."""
_AGAINST = re.compile(r"[\n\x1f“”\"„«»:?!()\[\]（）]|\d{2}|(?i:\b(?:journal|proceedings|conference|vol|university)\b)")
_CUT = re.compile(
    r":(?=\set\.? al\b)|\[\s?(?:…|\.{3})\s?\]|\((?:[Ee]ds?|[Hh]rsg|[Hh]gg?|[Cc]oords?|[Oo]rgs?|[Dd]irs?|[Cc]omps?|[Rr]ed|[Uu]r|[Éé]ds?)\.\)"
)


def names_before_year(text: str) -> int:
    """How far the text is authors because a year in brackets stands behind them; 0 if none does, or others than people do.

    >>> names_before_year("Girard., D. (submitted). A description of grief")
    11
    """
    if "\u0590" <= text[:1] <= "\u06ff" and (found := _RIGHT_TO_LEFT.match(text)):
        return len(found.group(1).rstrip()) if "," in found.group(1) else 0
    closed = _CLOSED.search(text, 0, _LONGEST)
    if closed is None or closed.start() < 4:
        return 0
    head = _CUT.sub(" ", text[: closed.start()])
    if _AGAINST.search(head) or _AMID.match(head) or not tells_people(head):
        return 0
    words = [w for w in _WORD.findall(head) if w.lower().rstrip(".") not in _SMALL]
    small = sum(w[0].islower() for w in words)
    return closed.start() if words and small * 10 <= len(words) else 0


def known_before_year(text: str, known: Set[str]) -> int:
    """How far the text is bare surnames that a year follows, one of whom is named elsewhere on the page.

    >>> known_before_year("Holm & Poe 2011, ApJ, 7", {"holm"}), known_before_year("Interspeech 2011, Rome", {"holm"})
    (10, 0)
    """
    found = SURNAMES_BEFORE_YEAR.match(text) if known else None
    return found.end() if found and any(name.casefold() in known for name in found.groups() if name) else 0


def tells_people(text: str) -> bool:
    """Whether somebody stands here with initials or turned round, or others are said to be left out."""
    if _PERSON.search(text) is not None:
        return True
    turned = _IN_FULL.match(text)
    return turned is not None and any(is_surname(w) or is_given_name(w) for w in _WORD.findall(turned.group()))
