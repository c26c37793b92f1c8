# ruff: noqa: E501 (patterns are read more easily whole)
"""What a post and its place are called and no more: until when, with whom and by whose money stand behind them."""

import re

from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import calling, is_wide, names_institution
from crawler.lexicon.places import is_place

_ASIDE = re.compile(
    r"\s*[(（](?!(?i:(?:with |non-?|un|no )?tenured?\b|(?:part|full|fixed|half)[- ](?:time|term)\b|venia\b|acting\b|adjunct\b|honorary\b"
    r"|visiting\b|interim\b|tempor|permanent\b|ad[- ]?interim\b|by courtesy\b|courtesy\b|emerit|à temps |temps |a tiempo |a tempo |befristet\b"
    r"|unbefristet\b|ad honorem\b|h\.\s?c\.)[^()（）]*[)）])(?P<inner>(?:till|until|since|from|with|as|starting|currently|formerly|on leave|\d+\s?\w+\)|siehe|voir|ver|vedi|"
    r"funded|supported|Auszeichnung|[^()（）]*\b(?:team|équipe|Team|Grant|grant|group)\b)[^()（）]*|[a-zà-ÿ][^()（）A-Z]*)[)）]"
    r"(?P<rest>.*)$"
)
"""`(till Feb. 2027)`, `(SerVal team)`, `(lingüística estadística)`; `(tenure track)`, `(part time)` and `(ILM)` stay."""
_TAIL = re.compile(
    r"\s+(?:(?:jointly |currently |closely )?(?:working|funded|supported|supervised|mentored|hosted|led|headed|advised|financed|"
    r"dirigée?|encadrée?|gefördert|finanziert)\s+\S.*|under\s+(?:the\s)?(?:supervision|direction|guidance)\b.*|(?:since|until|from)\s+(?:\w+\s)?\d.*)$"
)
_AND = re.compile(r"\s+(?:y|e|et|and|und)$")
_INSTITUTION = re.compile(
    r"(?:University|College|Institute|Group|Laborator(?:ies|y)|Labs?|Inc\.?|LLC|Academy|Hospital|Corporation|Company|School|Cent(?:er|re))"
)
_WORDS = re.compile(r"[A-ZÀ-Þ][\w&.'’-]*(?:\s+(?:(?:of|at|and|the|&)\s+){0,2}[A-ZÀ-Þ][\w&.'’-]*){2,14}")
_ADJECTIVE = re.compile(
    r"(?:Graduate|Undergraduate|(?:Post|Pre)-?[Dd]octoral|Doctoral|Research|Teaching|Senior|Junior|Associate|Assistant|Adjunct|Visiting|"
    r"Guest|Invited|Honorary|Emerit(?:us|a)|Distinguished|Full|Principal|Lead|Chief|Staff|Deputy|Vice|Clinical|Student|Summer|Scientific|"
    r"Part-[Tt]ime|Full-[Tt]ime|Temporary|Affiliate|Courtesy|Technical|Software|Data|Product|Project|Program(?:me)?)"
)
"""`Graduate Research Associate`: what may stand before a word that says what somebody is."""
_FIELDS = frozenset({"Sciences", "Technology", "Arts", "Studies", "Medicine", "Engineering"})
_WORKPLACES = re.compile(r"Group|Lab(?:s|oratory)?|Inc\.?|LLC|Corporation|Company")
"""`Lab Manager`, `Group Leader`: parts of what somebody is called."""
_LONGEST, _LONGEST_RUN = 400, 120
_QUOTE = re.compile(r"\s*[“«„].*$")
_CALLED_SO = re.compile(
    r"(?:\b(?:chaire?|professorship|cátedra|cattedra|cátedras|leerstoel|of|for|für|de|di)|lehrstuhl|professur|gruppe|group)$",
    re.IGNORECASE,
)
"""`Chair “Fog and Society”`: the quotation is its name."""


def bare_role(role: str) -> str:
    """The post alone.

    >>> bare_role("Visiting Professor (till Feb. 2027)"), bare_role("Intern (Foundation Training)")
    ('Visiting Professor', 'Intern (Foundation Training)')
    """
    if len(role) > _LONGEST or is_wide(role) or calling(role) is None:
        return role
    aside = _ASIDE.search(role)
    if aside and calling(role[: aside.start()]):
        role = role[: aside.start()]
    quote = _QUOTE.search(role)
    named = quote and _CALLED_SO.search(role, 0, quote.start())
    if quote and quote.start() and not named and calling(role[: quote.start()]):
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
    if len(name) > _LONGEST or is_wide(name):
        return name
    aside = _ASIDE.search(name)
    if aside and aside.start() and not aside["rest"].strip():
        name = name[: aside.start()]
    return trim(_AND.sub("", _TAIL.sub("", name))) or name


def run_on(words: str) -> int | None:
    """Where the role begins that follows its place without any sign; nowhere if anything between is of neither.

    >>> run_on("Acme State University Graduate Research Associate"), run_on("Acme University Professor")
    (22, None)
    """
    bare = re.sub(r"\s*\([^()]*\)$", "", words) if len(words) < _LONGEST_RUN else ""
    if not _WORDS.fullmatch(bare):
        return None
    told = list(re.finditer(r"\S+", bare))
    at = len(told) - 1
    if not any(calling(w) for w in (told[at].group(), told[at].group().rpartition("-")[2])):
        return None
    while at > 1 and _is_of_role(told[at - 1].group()):
        at -= 1
    place = [m.group() for m in told[:at]]
    whole = _is_place_alone(place, alone=at == len(told) - 1) and not calling(" ".join(place))
    return told[at].start() if whole else None


def _is_of_role(word: str) -> bool:
    return not _INSTITUTION.fullmatch(word) and bool(_ADJECTIVE.fullmatch(word) or calling(word))


def _is_place_alone(words: list[str], alone: bool) -> bool:
    """`Boston University Medical School`, `University College London`, `Tarn University of Applied Sciences`.

    `alone`: one word says what somebody is, which `University Professor` and `Lab Manager` do in two.
    """
    named = [i for i, w in enumerate(words) if i and _INSTITUTION.fullmatch(w)]
    if not named:
        return False
    tail = words[named[-1] + 1 :]
    if not tail:
        return not alone or (
            _WORKPLACES.fullmatch(words[-1]) is None and _INSTITUTION.search(" ".join(words[:-2])) is not None
        )
    if tail[0] not in {"of", "at"}:
        return is_place(" ".join(tail))
    head = [w for w in tail[1:] if w != "the"]
    if not head:
        return False
    return len(head) == 1 or "and" in head or head[-1] in _FIELDS or is_place(" ".join(head)) or is_place(head[-1])
