"""Lists of what others wrote: what somebody reads, likes or has others read names many people and never the page's own.

Headings do not always say so. A list of books may be those that somebody wrote, or those on a shelf; whom its entries
name tells them apart, if it is known whose page it is.
"""

from collections.abc import Mapping, Sequence, Set

from crawler.homepage.claims import Claim
from crawler.homepage.found import Found
from crawler.homepage.owner import plain_letters
from crawler.homepage.sections import Section
from crawler.lexicon.headings import leaves_open_whose

_AUTHORED, _MOSTLY = 0.5, 0.8
_FEW, _SEVERAL = 2, 3
_OWN = 0.6
_WIDE = "\u3040"


def of_others(
    found: Mapping[int, Sequence[Found]], sections: Sequence[Section], claims: Sequence[Claim], owners: Set[str]
) -> set[int]:
    """Which of these lists, by the index of their first section, hold works of others than whose page it is.

    `owners`: the family names of whose page it is, in plain letters.
    """
    if not owners:
        return set()
    named = {i: _named(some, owners) for i, some in found.items() if some}
    proven = any(n >= _FEW and n >= _OWN * len(found[i]) for i, n in named.items())
    least = _FEW if proven else _SEVERAL
    return {
        i
        for i, n in named.items()
        if not n and len(found[i]) >= least and _may_be(sections[i], claims[i]) and _by_people(found[i], owners)
    }


def _may_be(section: Section, claim: Claim) -> bool:
    """No heading says that these are works of the person."""
    return claim <= Claim.BESIDE or (claim is Claim.HEADED and leaves_open_whose(section.heading or ""))


def _named(entries: Sequence[Found], owners: Set[str]) -> int:
    return sum(any(o in plain_letters(f.entry.clean) for o in owners) for f in entries)


def _by_people(entries: Sequence[Found], owners: Set[str]) -> bool:
    """Nearly all name people, in the letters in which the name of the person is known."""
    wide = {o >= _WIDE for o in owners}
    named = [f for f in entries if f.parts.likeness >= _AUTHORED and (_is_wide(f) in wide)]
    return len(named) >= _MOSTLY * len(entries)


def _is_wide(found: Found) -> bool:
    people = "".join(found.entry.clean[a:b] for a, b in found.parts.authors)
    return any(c >= _WIDE for c in people)
