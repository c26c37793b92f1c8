# ruff: noqa: E501 (patterns are read more easily whole)
"""What a post and its place are called and no more: until when, with whom and by whose money stand behind them."""

import re

from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import calling, is_wide, names_institution

_ASIDE = re.compile(
    r"\s*[(（](?P<inner>(?:till|until|since|from|with|as|starting|currently|formerly|on leave|\d+\s?\w+\)|siehe|voir|ver|vedi|"
    r"funded|supported|Auszeichnung|[^()（）]*\b(?:team|équipe|Team|Grant|grant|group)\b)[^()（）]*|[a-zà-ÿ][^()（）A-Z]*)[)）]"
    r"(?P<rest>.*)$"
)
"""`(till Feb. 2027)`, `(SerVal team)`, `(lingüística estadística)`; `(Tenure Track)` and `(ILM)` stay."""
_TAIL = re.compile(
    r"\s+(?:(?:jointly |currently |closely )?(?:working|funded|supported|supervised|mentored|hosted|led|headed|advised|financed|"
    r"dirigée?|encadrée?|gefördert|finanziert)\s+\S.*|under\s+(?:the\s)?(?:supervision|direction|guidance)\b.*|(?:since|until|from)\s+(?:\w+\s)?\d.*)$"
)
_AND = re.compile(r"\s+(?:y|e|et|and|und)$")
_GLUED = re.compile(
    r"(?P<at>(?:[A-ZÀ-Þ][\w&.'’-]*\s+){1,6}?(?:University|College|Institute|Group|Laboratories|Laboratory|Labs?|Inc\.?|LLC|"
    r"Academy|Hospital|Corporation|Company)(?:\s+(?:of|at)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w-]*)(?:\s+and\s+[A-ZÀ-Þ]\w+)?)?)\s*"
    r"(?P<role>(?:[A-ZÀ-Þ][\w-]*[\s-]){1,4}?[A-ZÀ-Þ][\w-]+(?:\s*\([^()]*\))?)"
)
"""`Arizona State University Graduate Research Associate`"""
_QUOTE = re.compile(r"\s*[“«„].*$")


def bare_role(role: str) -> str:
    """The post alone.

    >>> bare_role("Visiting Professor (till Feb. 2027)"), bare_role("Intern (Foundation Training)")
    ('Visiting Professor', 'Intern (Foundation Training)')
    """
    if is_wide(role) or calling(role) is None:
        return role
    aside = _ASIDE.search(role)
    if aside and calling(role[: aside.start()]):
        role = role[: aside.start()]
    quote = _QUOTE.search(role)
    if quote and quote.start() and calling(role[: quote.start()]):
        role = role[: quote.start()]
    bracket = re.search(r"\s*\((?P<inner>[^()]*)\)$", role)
    if bracket and bracket.start() and _is_unit(bracket["inner"]) and calling(role[: bracket.start()]):
        role = role[: bracket.start()]
    return trim(role)


def _is_unit(words: str) -> bool:
    """`(School of Weirs)`, `(History Dept, New College)`, and no `(Foundation Training)`"""
    return names_institution(words) and (" of " in words or ", " in words)


def bare_organization(name: str) -> str:
    """The place alone.

    >>> bare_organization("Acme University jointly working with Eva Roe"), bare_organization("Lock Lab (LL)")
    ('Acme University', 'Lock Lab (LL)')
    """
    if is_wide(name):
        return name
    aside = _ASIDE.search(name)
    if aside and aside.start() and not aside["rest"].strip():
        name = name[: aside.start()]
    return trim(_AND.sub("", _TAIL.sub("", name))) or name


def run_on(words: str) -> int | None:
    """Where the role begins that follows its place without any sign.

    >>> run_on("Acme State University Graduate Research Associate"), run_on("Acme University Professor")
    (22, None)
    """
    found = _GLUED.fullmatch(words) if len(words) < 120 else None
    if found is None or calling(found["at"]):
        return None
    said = calling(found["role"])
    bare = re.sub(r"\s*\([^()]*\)$", "", found["role"])
    ends = any(calling(bare[i:]) for i in (bare.rfind(" ") + 1, bare.rfind("-") + 1)) if said else False
    return found.start("role") if ends else None
