"""Who pays for a project, among the parts of its line, or in brackets behind its title."""

import re
from collections.abc import Sequence

from crawler.homepage.facts.joints import without_article
from crawler.homepage.facts.project_titles import PROGRAMME
from crawler.homepage.facts.segments import Segment
from crawler.homepage.facts.texts import trim
from crawler.homepage.facts.words import has_role, is_wide, names_institution
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place

_FUNDED = re.compile(
    r"^(?:funded by|supported by|sponsored by|funding:?|sponsor:?|gefördert (?:von|durch)|financée? par|"
    r"financiad[ao] por|finanziato da)\s*(?:the\s+)?",
    re.IGNORECASE,
)
_PAID = Late(rf"^{of_cv('given')}\s*:?\s*", re.IGNORECASE)
_PAYER = re.compile(r"\s\(([^()]{2,80})\)$")
_WITH = re.compile(
    r"(?:(?:joint(?:ly)? |together )?(?:with|mit|avec|con|com|met|med)\s|available (?:up)?on request$)", re.IGNORECASE
)
_CODE = re.compile(r"\d{3}|\d[-/]\d")
"""Of a number of a grant, which is nobody's name."""
_SUM = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|euros?\b)|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK)\s?\d|\d\s?(?:k|m|USD|EUR|€|£|CHF)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^\W\d_a-zà-ÿ][^:!?\"“”]*")
_SMALL = re.compile(r"\b[a-zà-ÿ]{4,}\b")
_LONGEST, _FEW = 12, 5
_FEWEST_ROWS = 3


def funder(named: Sequence[Segment], granted: bool) -> str | None:
    """Who is said to pay; else an institution or abbreviation; of a grant, the one short name that nothing explains."""
    for part in named:
        said = _PAID.match(part.text) or _FUNDED.match(part.text)
        if said and part.text[said.end() :]:
            return without_article(trim(part.text[said.end() :]))
    for part in named:
        if (names_institution(part.text) or part.marked or PROGRAMME.search(part.text)) and len(
            part.text.split()
        ) <= _LONGEST:
            return part.text.rstrip(".")
    short = next((p.text.rstrip(".") for p in named if is_abbreviation(p.text)), None)
    return short or (named[0].text.rstrip(".") if granted and len(named) == 1 and _is_bare_name(named[0]) else None)


def _is_bare_name(part: Segment) -> bool:
    """A few words with capitals: `Field study` says what was done."""
    words = part.text.rstrip(".")
    few = len(words.split()) <= _FEW and not part.href and not has_role(words)
    return few and _NAMED.fullmatch(words) is not None and _SMALL.search(words) is None


def is_abbreviation(words: str) -> bool:
    """`NCN OPUS`, `РНФ`: capitals stand for who pays, unless figures make them the number of a grant."""
    letters = [w for w in words.split() if any(c.isalpha() for c in w)]
    return 0 < len(letters) <= 2 and all(w.isupper() and len(w) > 1 for w in letters) and not _CODE.search(words)


def without_payer(title: str) -> tuple[str, str | None]:
    """`Staré mapy (TA ČR)`, `Locks (DFG, 320.000 €)`, `Locks (with A. Roe)`: who pays or takes part."""
    bracket = _PAYER.search(title)
    if bracket is None or not title[: bracket.start()].strip():
        return title, None
    if _WITH.match(bracket[1]):
        return title[: bracket.start()].rstrip(), None
    first = bracket[1].split(",")[0].strip()
    pays = is_abbreviation(first) or names_institution(first)
    called = names_institution(bracket[1]) and (is_abbreviation(bracket[1]) or bracket[1] == first)
    if (called and not is_place(first)) or (_SUM.search(bracket[1]) and pays):
        return title[: bracket.start()].rstrip(), first
    return title, None


def pays_first(parted: Sequence[Sequence[Segment]]) -> bool:
    """Whether the lines of a list begin with who pays: most first parts name payers, hardly a second one does."""
    pairs = [(parts[0], parts[1]) for parts in parted if len(parts) > 1]
    if len(pairs) < _FEWEST_ROWS or len(pairs) * 3 < len(parted) * 2:
        return False
    first, second = (sum(_may_pay(pair[i]) for pair in pairs) for i in (0, 1))
    if not _pay_known([pair[0].text for pair in pairs]):
        return False
    return first * 2 >= len(pairs) and second * 4 <= len(pairs) and second < first


def _pay_known(names: Sequence[str]) -> bool:
    """Whether payers are known or come again: capitals of which each stands once are what projects call themselves."""
    short = [n for n in names if is_abbreviation(n) and not (names_institution(n) or PROGRAMME.search(n))]
    return len(set(short)) * 2 < len(names)


def _may_pay(part: Segment) -> bool:
    words = part.text
    if is_wide(words):
        return PROGRAMME.search(words) is not None
    return is_abbreviation(words) or (names_institution(words) and len(words.split()) <= _FEW)
