"""Full stops behind the last name: part of an initial, or the end of the sentence that the list of authors is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.homepage.template.found import Found, by_list
from crawler.values.names import AuthorList

_BARE_INITIALS = re.compile(r"[^\W\d_A-Z]\s[A-Z]{1,3}$")
_WHOLE_WORD = re.compile(r"(?<!\bJr)(?<!\bSr)(?<=[^\W\d_][a-z])\.$")


def last_bare(found: AuthorList) -> AuthorList:
    """The last name without the full stop of the sentence that the list is."""
    last = found.names[-1]
    dotless = any(_BARE_INITIALS.search(n) for n in found.names[:-1])
    if not last.endswith(".") or not (_WHOLE_WORD.search(last) or dotless):
        return found
    return _unstopped(found)


def evenly_stopped(found: Sequence[Found], authors: Sequence[AuthorList | None]) -> list[AuthorList | None]:
    """`Doe J. On fog` is by `Doe J` where the other entries of its list are by `Doe J, Roe T`."""
    even = list(authors)
    for members in by_list(found):
        alone = [(i, a) for i in members if (a := authors[i]) and len(a.names) == 1 and a.names[0].endswith(".")]
        if alone and _without_stops([n for i in members if (a := authors[i]) for n in a.names[:-1]]):
            for i, by in alone:
                if _BARE_INITIALS.search(by.names[0][:-1]):
                    even[i] = _unstopped(by)
    return even


def _without_stops(names: Sequence[str]) -> bool:
    """Whether initials have no full stops in names that others follow."""
    bare = sum(_BARE_INITIALS.search(n) is not None for n in names)
    return bare > 0 and not any(n.endswith(".") for n in names)


def _unstopped(found: AuthorList) -> AuthorList:
    return replace(found, names=(*found.names[:-1], found.names[-1][:-1]))
