"""Which entries of a list are works: told by what they name, by what the others name, and by who says so.

No sign is sure alone: a work may name nobody, and a talk names a place and a year. How much each of them says was
fitted to the lists of labelled pages (`proof.csv`, by `benchmarks/fit_weights.py`); an entry is a work if all that is
seen of it together says so more likely than not.
"""

from collections.abc import Sequence, Set
from functools import cache
from math import exp

from crawler.homepage.asides import remarks_among
from crawler.homepage.claims import Claim
from crawler.homepage.found import Found, evidence_of
from crawler.homepage.proof_signs import are_bare_titles, are_news, is_of_else, names_price, signs_of
from crawler.homepage.sections import Section
from crawler.lexicon.tables import rows

_LIKELY, _FEW = 0.5, 2
_MOST, _POSSIBLE = 0.6, 0.25
"""Where so many entries are works, another one that names what they name need be no more likely than this."""


def accepted_of(entries: Sequence[Found], section: Section, claim: Claim, owners: Set[str]) -> list[Found]:
    """Those of these entries that are works.

    `claim`: who says that the list is of works. `owners`: the family names of whose page it is, in plain letters.
    """
    if not entries or _names_nobody(entries, section) or 2 * sum(map(names_price, entries)) > len(entries):
        return []
    if claim is Claim.HEADED and are_bare_titles(entries):
        return list(entries)
    if claim is not Claim.HEADED and are_news(entries):
        return []
    remarks = remarks_among([f.entry for f in entries], [sum(evidence_of(f)) for f in entries])
    entries = [f for i, f in enumerate(entries) if i not in remarks]
    if not entries:
        return []
    signs = signs_of(entries, section, claim, owners)
    chances = [_chance(seen) for seen in signs]
    usual = [c for c, seen in zip(chances, signs, strict=True) if "lacks=" in seen]
    most = len(usual) > _FEW and sum(c >= _LIKELY for c in usual) >= _MOST * len(usual)
    likely = [c >= _LIKELY or (most and c >= _POSSIBLE and "lacks=" in s) for c, s in zip(chances, signs, strict=True)]
    if claim is Claim.NONE and 2 * sum(likely) <= len(entries):
        return []
    few = len(entries) <= _FEW
    return [f for f, told in zip(entries, likely, strict=True) if told and not is_of_else(f, few)]


def _names_nobody(entries: Sequence[Found], section: Section) -> bool:
    """Patents and programs that name nobody are none of publications, whatever their list is called."""
    evidence = [evidence_of(f) for f in entries]
    named, placed = sum(e.authors for e in evidence), sum(e.place for e in evidence)
    bare = section.kind == "patents" or (section.kind == "software" and 2 * placed <= len(entries))
    return bare and 2 * named < len(entries)


def _chance(signs: Sequence[str]) -> float:
    weights = _weights()
    return 1 / (1 + exp(-weights["0"] - sum(weights.get(s, 0.0) for s in signs)))


@cache
def _weights() -> dict[str, float]:
    return {row["sign"]: float(row["weight"]) for row in rows("proof.csv")}
