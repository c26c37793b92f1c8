# ruff: noqa: E501 (patterns are read more easily whole)
"""Where the name of a place ends in a sentence, and where it stands if something else comes before it."""

import re

from crawler.homepage.facts.words import names_institution
from crawler.lexicon.late import Late

ORG_END = Late(
    r";|,\s(?=class of )|,\s(?=(?:I|he|she|they)\s)|(?<!\bInc)(?<!\bLtd)(?<!\bCorp)(?<!\bSt)\.(?=\s|$)|,\s+(?:and\s+)?(?:as\s+)?(?:an?|the)\s+(?=(?:[\w-]+\s){1,5}at\s)|,?\s+(?:where|under|(?:co-|jointly )?advised|co-supervised|"
    r"in the (?:[\w-]+ ){0,4}(?:group|lab|team) (?:of|led|headed)|supervised|mentored|hosted|"
    r"working|work|supported by|funded by|and (?=(?:I|he|"
    r"she|an?|the(?! (?:Dep|School|Fac|Inst|Univ|Coll|Cent|Prog|Grad|Div|Lab|Office))|my|his|her|also|am|is|was|a|holds?|leads?|directs?|teach(?:es)?|serves?|runs?|heads?|chairs?|co-(?:lead|direct|found)\w*)\b|(?-i:[a-z]+(?:-[a-z]+)?) (?:of|at|in)\b|(?-i:(?:[A-Z][a-z]+\s){0,3}(?:Professor|Director|Fellow|Lecturer|Researcher|Scientist|Head|Dean|Chair))\s(?:of|at|in)\b)|led by|who|which|"
    r"from\s+\w+\.?\s*\d{4}|from \d+|(?:and )?since|"
    r"until|in (?:\d+|[A-Z][a-z]+\.? \d+)|"
    r"with (?=(?-i:Prof|Dr|[A-Z][a-z]+ (?:[A-Z]\. ?)?[A-Z][a-z]+(?=[,.;]|$| and )))|"
    r"before|after|during|directed|collaborating|"
    r"focus(?:s)?ing|speciali[sz](?:ing|ed) in|majoring|concentrating|based|affiliated|employed|exploring|investigating|interested|headed|studying|researching|"
    r"with an? (?:focus|speciali[sz]ation|specialty)|as an?)\b",
    re.IGNORECASE,
)
_MEANWHILE = frozenset(
    "working work advised supervised under with focusing focussing studying researching majoring based affiliated employed exploring investigating interested led headed directed specializing specialising".split()
)
"""What stands between a role and its place."""
_LATER = re.compile(r"[,\s]\s?(?:at|within|in) (?:the )?(?=[A-Z])")
_OVER = re.compile(
    r"(?<!Prof)(?<!Dr)[;.]\s|\b(?:was|were|received|before|after|from|previously|where|and (?:I|he|she|am|is|an?))\b"
)


def later_place(flat: str, at: int) -> tuple[int, int] | None:
    """Where the place stands that a sentence names behind something else: `a postdoc working with Eva Roe at …`."""
    stop = ORG_END.match(flat, at)
    if stop is None or stop.group().strip(" ,").lower().partition(" ")[0] not in _MEANWHILE:
        return None
    for lead in _LATER.finditer(flat, stop.end()):
        if _OVER.search(flat, stop.end(), lead.start()):
            return None
        over = ORG_END.search(flat, lead.end())
        end = over.start() if over else len(flat)
        if names_institution(flat[lead.end() : end].partition(",")[0]):
            return lead.end(), end
    return None
