"""Lists of what others wrote: what somebody reads, likes or has others read names many people and never the page's own.

Headings do not always say so. A list of books may be those that somebody wrote, or those on a shelf; whom its entries
name tells them apart, if it is known whose page it is. They do not if one name is that of most: who married or is known
by another name signs otherwise than the page is titled.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from crawler.homepage.headings.sections import Section
from crawler.homepage.people.owner import plain_letters
from crawler.homepage.template.found import Found
from crawler.homepage.works.claims import Claim
from crawler.lexicon.headings import heading_kind, leaves_open_whose
from crawler.lexicon.people import is_given_name, is_surname

_AUTHORED, _MOSTLY = 0.5, 0.8
_FEW, _SEVERAL = 2, 3
_OWN = 0.6
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = "\u2e80"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


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
        if _is_of_readings(sections[i]) or not _by_one(found[i])
    }


def _families(name: str) -> set[str]:
    """The words of a name by one of which somebody signs, in plain letters, also of those who have no umlauts.

    >>> sorted(_families("Ana Lozano Müller")), sorted(_families("Li Wei"))
    (['lozano', 'mueller', 'muller'], ['li', 'wei'])
    """
    words = _WORD.findall(name)
    signed = [w for w in words if len(w) > 1 and not (is_given_name(w) and not is_surname(w))] or words
    return {form for w in signed for form in (plain_letters(w), plain_letters(w.lower().translate(_UMLAUTS)))}


def _may_be(section: Section, claim: Claim) -> bool:
    """No heading says that these are works of the person: `Further reading` may be a topic of theirs."""
    open_ = leaves_open_whose(section.heading or "") or _is_of_readings(section)
    return claim <= Claim.BESIDE or (claim is Claim.HEADED and open_)


def _is_of_readings(section: Section) -> bool:
    return heading_kind(section.heading or "") == "readings"


def _named(entries: Sequence[Found], owners: Set[str]) -> int:
    """How many name the person, or leave out who is meant, as those that say only with whom."""
    wide = {o for o in owners if o >= _WIDE}
    return sum(f.parts.left_out or _names_one(plain_letters(f.entry.clean), owners, wide) for f in entries)


def _names_one(text: str, owners: Set[str], wide: Set[str]) -> bool:
    return not owners.isdisjoint(_WORD.findall(text)) or any(o in text for o in wide)


def _by_people(entries: Sequence[Found], owners: Set[str]) -> bool:
    """Nearly all name people, in the letters in which the name of the person is known."""
    scripts = {_script(o) for o in owners}
    named = [f for f in entries if f.parts.likeness >= _AUTHORED and _script(_people(f)) in scripts]
    return len(named) >= _MOSTLY * len(entries)


def _by_one(entries: Sequence[Found]) -> bool:
    """One name stands in most of them, and who bears it may be the person under another name."""
    each = (set(_WORD.findall(" ".join(f.entry.clean[a:b] for a, b in f.parts.authors))) for f in entries)
    often = Counter(w for words in each for w in words if len(w) > 1 and not w.islower())
    named = (n for w, n in often.items() if is_surname(w) or not is_given_name(w))
    return any(n >= max(_FEW, _MOSTLY * len(entries)) for n in named)


def _people(found: Found) -> str:
    return "".join(found.entry.clean[a:b] for a, b in found.parts.authors)


def _script(text: str) -> str:
    """Which letters these are, by the first of them: names in others may be of the same person."""
    first = next((c for c in text if c.isalpha()), "a")
    return "WIDE" if first >= _WIDE else unicodedata.name(first, "LATIN").partition(" ")[0]
