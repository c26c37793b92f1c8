# ruff: noqa: E501 (patterns are read more easily whole)
"""Who edited the volume in which a work appeared: named before the volume's title, or behind it."""

import re

from crawler.lexicon.letters import UPPER
from crawler.values.names import author_list_likeness

_WORD = re.compile(
    r"[,\s]*(?:[(\[]?(?<![\w.])(?:[Ee]ds?|[Ee]ditor(?:e?s|as?|i)?|[Hh]rsgg?|Hgg?|[Cc]oords?|[Dd]irs?|[Oo]rgs?|[Cc]omps?|(?:[Cc]ompila|[Cc]oordina|[Oo]rganiza)dor(?:es|as?)?)\b\.?[)\]]?"
    r"|[(\[](?:a cura di|éds?|comps?|red|ur|szerk|toim|ред|сост)\.?[)\]])"
    r"(?:\s?\((?:19|20)\d\d\))?[.,:]*(?:\s+(?=[^\W_a-z\"“„«‘'])|\s+(?=[\"“„«‘'])|$)"
)
_EDITION = re.compile(r"(?:\d\s?(?:st|nd|rd|th|e|a|ª)?|rev(?:ised)?|first|second|third|[Nn]ew|^)\W{0,2}$")
"""`2nd ed.`, `rev. ed.`: what edition it is."""
_OF_JOURNAL = re.compile(r"\s+(?:Ed|Dir|Org)\b")
_NAME_BEHIND = re.compile(rf"(?:[{UPPER}]\.[\s-]?){{1,3}}[{UPPER}]\w")
_IN_BRACKETS = re.compile(
    rf"(?<=\w)\s\((?:(?:[Ee]ds?|[Hh]rsg|Hg|[Cc]oords?|[Ss]zerk|[Uu]r|[Rr]ed|[Vv]yd|[Tt]oim|отв\. ред|под ред|ред|уред|прир|сост|упор|επιμ)\.?:?\s[{UPPER}][^()\d]{{2,100}}|[{UPPER}][^()\d]{{4,100}},\s(?:[Ee]ds?|[Hh]rsg|Hg|[Ss]zerk|[Uu]r|[Rr]ed|ред|επιμ)\.?)\)"
)
"""`The Inland Reader (eds. Poe and Roe)`, `(K. Poe, ed.)`."""
_LEAD = re.compile(r"\s*(?:(?:[Ii]n|IN|[Dd]ans|[Dd]ins|[Ee]n|[Ee]m)\b:?\s+)?(?:the\s)?")
_COMMA = re.compile(r"[,;]\s+|(?<=[^\W\d_A-Z]{3})\.\s|\s[–—-]\s")
_QUOTED = re.compile(r"[\"“„«‘][^\"“”„«»]{8,}[\"”“»’](?=\W)")
_GIVEN = re.compile(rf"(?:[{UPPER}]\.[\s-]?){{1,3}}(?:(?:and|&)\s.*)?(?:$|(?=,))")
_ENOUGH = 0.55
_THE_SAME = re.compile(r"^((?:[Ii]n:?\s)?)(?:Ders|Dies|Dass|Id|Ead)\.\s?(?:/\s?|(?:und|u\.|and|&|e)\s)(?=[^\W\d_a-z])")
"""`Ders./Karl Roe (Hgg.)`: the author, with somebody else."""
_SLASH = re.compile(r"\s?/\s?")
"""`Poe, Ulla/Roe, Bo`, `A. Poe / B. Roe`"""
_INITIALLED = re.compile(
    r"(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_]\S+(?:[\s,;&]+(?:\w+\s)?(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_]\S+)*"
)
"""`Γ. Μάρκου`, `G. TASSO, R. ROE`: whatever the script and case."""
_BARE_SURNAMES = re.compile(
    rf"[{UPPER}][\w'’-]+(?:(?:, [{UPPER}][\w'’-]+)*,? (?:and|&|und|et|y|e) [{UPPER}][\w'’-]+"
    rf"|(?:\s?[/;]\s?[{UPPER}][\w'’-]+)+)?"
)
"""`Roe`, `Poe and Roe`, `Poe/Roe/Doe`."""


def without_editors(text: str) -> str:
    """The line without its editors; that a list of names it is tells on which side of the title they stand.

    >>> without_editors("In K. Doe & R. Roe (Eds.), Slow Canals, Quayside")
    'In Slow Canals, Quayside'
    >>> without_editors("In Slow Canals, K. Doe (ed.), Quayside")
    'In Slow Canals, Quayside'
    """
    text = _THE_SAME.sub(r"\1", _IN_BRACKETS.sub("", text, count=1), count=1)
    found = next((m for m in _WORD.finditer(text) if _names_people(text, m)), None)
    if found is None:
        return text
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    named = text[start : found.start()].rstrip(" ,(")
    rest = text[found.end() :]
    if "/" in named and rest and author_list_likeness(_SLASH.sub("; ", named)) >= _ENOUGH:
        return text[:start] + rest
    behind = _title_before_names(named)
    if behind:
        return text[: start + behind] + (f", {rest}" if rest else "")
    shaped = _BARE_SURNAMES.fullmatch(named) or ("(" in found.group() and _INITIALLED.fullmatch(named))
    if author_list_likeness(named) >= _ENOUGH or (rest and start and shaped):
        return text[:start] + rest if rest else text
    return text[:start] + rest if start and rest and "," in named and len(named) > 12 else text


def _names_people(text: str, word: re.Match[str]) -> bool:
    """Neither `2nd ed.` nor `Angew. Chem. Int. Ed.`, nor the `ed.` before the name of an editor."""
    if _EDITION.search(text, 0, word.start() + 1) or _OF_JOURNAL.match(word.group()):
        return False
    return "(" in word.group() or _NAME_BEHIND.match(text, word.end()) is None


def _title_before_names(named: str) -> int:
    """Where the title ends with which these words begin, if all behind it are people; 0 if they begin with people."""
    if quoted := _QUOTED.match(named):
        return quoted.end()
    cut, end = 0, len(named)
    for comma in reversed(list(_COMMA.finditer(named))):
        piece = named[comma.end() : end].strip()
        people = author_list_likeness(piece) >= 0.4 or _GIVEN.fullmatch(piece) is not None or " " not in piece
        if not people or any(map(str.isdigit, piece)):
            break
        if author_list_likeness(named[comma.end() :]) >= _ENOUGH:
            cut = comma.start()
        end = comma.start()
    title = named[:cut]
    if " " not in title or _GIVEN.match(named[cut:].lstrip(" ,")):
        return 0
    return cut if any(map(str.isdigit, title)) or author_list_likeness(title) < 0.4 else 0
