"""Which entries of a list are works: told by what they name, by what the others name, and by who says so.

No sign is sure alone: a work may name nobody, and a talk names a place and a year. How much each of them says was
fitted to the lists of labelled pages (`proof.csv`, by `benchmarks/fit_weights.py`); an entry is a work if all that is
seen of it together says so more likely than not.
"""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from crawler.homepage.headings.sections import Section
from crawler.homepage.template.found import Evidence, Found, evidence_of
from crawler.homepage.title.case_notes import notes_decision
from crawler.homepage.works.asides import remarks_among
from crawler.homepage.works.claims import Claim
from crawler.homepage.works.else_listed import are_of_else, are_timetabled, is_spoken
from crawler.homepage.works.linked_documents import leads_to_document
from crawler.homepage.works.no_works import are_news, is_of_else, names_price
from crawler.homepage.works.proof_signs import bare_titles, looks_like_title, signs_of
from crawler.lexicon.weights import chance, total, weights

_TABLE = "proof.csv"
_NUMBER = re.compile(r"\s*[\[(]?(\d{1,3})[\]).]?\s")
_SEVERAL = 5
_LIKELY, _FEW = 0.5, 2
_OF_LIVES = frozenset({"positions", "education", "awards", "contact"})
"""Jobs, studies and prizes are dated and placed as works are, and name nobody."""
_MOST, _POSSIBLE = 0.6, 0.25
"""Where so many entries are works, another one that names what they name need be no more likely than this."""


def accepted_of(entries: Sequence[Found], section: Section, claim: Claim, owners: Set[str]) -> list[Found]:
    """Those of these entries that are works.

    `claim`: who says that the list is of works. `owners`: the family names of whose page it is, in plain letters.
    """
    evidence = [evidence_of(f) for f in entries]
    if not entries or _names_nobody(evidence, section) or 2 * sum(map(names_price, entries)) > len(entries):
        return []
    if claim is Claim.HEADED and (titles := bare_titles(entries, evidence, section.kind)):
        return titles
    if (claim is not Claim.HEADED and (are_news(entries) or are_of_else(entries))) or are_timetabled(entries):
        return []
    if claim is Claim.NONE and section.kind in _OF_LIVES and sum(e.authors for e in evidence) < _MOST * len(evidence):
        return []
    remarks = remarks_among([f.entry for f in entries], list(map(sum, evidence)))
    entries = [f for i, f in enumerate(entries) if i not in remarks]
    evidence = [e for i, e in enumerate(evidence) if i not in remarks]
    if not entries:
        return []
    signs = signs_of(entries, evidence, section, claim, owners)
    chances = [chance(weights(_TABLE)["0"] + total(_TABLE, seen)) for seen in signs]
    usual = [c for c, seen in zip(chances, signs, strict=True) if "lacks=" in seen]
    most = len(usual) > _FEW and sum(c >= _LIKELY for c in usual) >= _MOST * len(usual)
    likely = [c >= _LIKELY or (most and c >= _POSSIBLE and "lacks=" in s) for c, s in zip(chances, signs, strict=True)]
    if claim is Claim.HEADED:
        likely = _with_counted(entries, chances, likely)
    if claim is Claim.HEADED and any(likely):
        likely = [told or leads_to_document(f) for told, f in zip(likely, entries, strict=True)]
    if claim is Claim.HEADED:
        likely = [told or notes_decision(f.entry.clean) for told, f in zip(likely, entries, strict=True)]
    if claim is Claim.NONE and 2 * sum(likely) <= len(entries):
        return []
    few = len(entries) <= _FEW
    told = zip(entries, evidence, likely, strict=True)
    kept = ((f, named) for f, named, is_likely in told if is_likely and not is_of_else(f, named, few))
    return [f for f, named in kept if not is_spoken(f, named)]


def _names_nobody(evidence: Sequence[Evidence], section: Section) -> bool:
    """Patents and programs that name nobody are none of publications, whatever their list is called."""
    named, placed = sum(e.authors for e in evidence), sum(e.place for e in evidence)
    bare = section.kind == "patents" or (section.kind == "software" and 2 * placed <= len(evidence))
    return bare and 2 * named < len(evidence)


def _with_counted(entries: Sequence[Found], chances: Sequence[float], likely: Sequence[bool]) -> list[bool]:
    """With what may be works of all that the page counts, one higher or lower each, where most of it is works."""
    numbers = [int(m[1]) if (m := _NUMBER.match(f.entry.text)) else None for f in entries]
    counted = [n for n in numbers if n is not None]
    steps = {two - one for one, two in pairwise(counted)}
    told = [seen for seen, n in zip(likely, numbers, strict=True) if n is not None]
    if len(counted) < _SEVERAL or not (steps <= {1} or steps <= {-1}) or sum(told) < _MOST * len(told):
        return list(likely)
    titled = (looks_like_title(f.entry.clean[slice(*f.parts.title)]) for f in entries)
    seen = zip(likely, numbers, chances, titled, strict=True)
    return [told or (n is not None and likely_so >= _POSSIBLE and fit) for told, n, likely_so, fit in seen]
