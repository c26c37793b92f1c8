"""Lists of what others wrote: what somebody reads, likes or has others read names many people and never the page's own.

Headings do not always say so. A list of books may be those that somebody wrote, or those on a shelf; whom its entries
name tells them apart, if it is known whose page it is.
"""

from collections.abc import Mapping, Sequence, Set

from crawler.homepage.claims import Claim
from crawler.homepage.found import Found
from crawler.homepage.owner import plain_letters
from crawler.homepage.sections import Section
from crawler.lexicon.headings import heading_kind, leaves_open_whose
from crawler.lexicon.people import is_given_name

_AUTHORED, _MOSTLY = 0.5, 0.8
_FEW, _SEVERAL = 2, 3
_OWN, _INITIAL = 0.6, 2
_WIDE = "\u3040"


def of_others(
    found: Mapping[int, Sequence[Found]], sections: Sequence[Section], claims: Sequence[Claim], names: Sequence[str]
) -> set[int]:
    """Which of these lists, by the index of their first section, hold works of others than whose page it is.

    `names`: those that title the page.
    """
    owners = {word for name in names for word in _families(name)}
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


def _families(name: str) -> set[str]:
    """The words of a name that may be by which somebody signs, in plain letters: `Lozano`, of `Ana Lozano Pedrosa`."""
    words = name.replace(",", " ").split()
    signed = {plain_letters(w) for w in words if len(w) > _INITIAL and not is_given_name(w)}
    return signed or {plain_letters(w) for w in words[-1:]}


def _may_be(section: Section, claim: Claim) -> bool:
    """No heading says that these are works of the person: `Further reading` may be a topic of theirs."""
    heading = section.heading or ""
    open_ = leaves_open_whose(heading) or heading_kind(heading) == "readings"
    return claim <= Claim.BESIDE or (claim is Claim.HEADED and open_)


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
