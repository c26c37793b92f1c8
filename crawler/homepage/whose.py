# ruff: noqa: E501 (patterns are read more easily whole)
"""Whose page is it: the name for which title, headings, sentences, e-mail, address and lists of authors speak together.

No place alone is to be trusted: a heading may name a journal, lists name co-authors, an e-mail address may be that of
a secretary. So each name that stands anywhere is weighed by all places that agree with it, in whatever form they print it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crawler.document.model import Document
from crawler.homepage.facts.careers import told
from crawler.homepage.facts.sentences import Sentence, introduction
from crawler.homepage.fuller_names import fuller, spelling_the_host
from crawler.homepage.handles import OWN, handles
from crawler.homepage.name_forms import WIDE, agree, handle_fit, in_order, is_full, recased, words
from crawler.homepage.owner import name_key
from crawler.homepage.person_emails import emails
from crawler.homepage.person_name import LIKELY, Printed, is_group, printed
from crawler.homepage.sections import Section
from crawler.homepage.titles import PUBLISHED
from crawler.lexicon.headings import heading_kind
from crawler.values.names import name_likeness
from crawler.values.venues import parse_venue

_ACADEMIC = frozenset({*PUBLISHED, "education", "positions", "services", "interests", "talks", "awards"})
_MOST_LISTS = 400
_OFTEN = 3
_PRINT = re.compile(
    r"\b(?:Publish(?:ing|ers?)|Press|Verlag|Journal|Review|Proceedings|Letters|Transactions|Magazine|Thesis)\b"
)
_NEEDED = 2.0
_MAYBE = 0.45
_NEARLY = 0.7
_CROWD = 2
_OTHER_FORM = 0.9
"""What a place counts for a name that it prints in another form."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The person of the page."""

    name: str
    """In its fullest form on the page, given name first."""
    forms: tuple[str, ...]
    """All forms in which the page prints it."""
    printed: Printed | None
    """Where it is printed outside of lists; None if only lists or addresses tell."""
    lines: tuple[int, ...] = ()
    """The lines that print it on their own."""
    native: str | None = None
    """The same in another script, if the lists tell."""
    emails: tuple[tuple[str, float], ...] = ()
    """The addresses of the page, each with how much its place speaks for it."""
    listed: bool = False
    """Whether the lists point to this person: set apart in them, or in nearly all of them."""

    def is_(self, name: str) -> bool:
        """Whether a name in a list may be this person's."""
        return any(agree(name, form) for form in self.forms)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """All that the page offers, gathered once."""

    candidates: Sequence[Printed]
    groups: Sequence[Printed]
    lists: "_Lists"
    handles: Sequence[tuple[str, float]]
    addresses: Sequence[tuple[str, float]]


class _Lists:
    """Which names stand in how many lists of authors, and which are set apart there."""

    def __init__(self, lists: Sequence[Sequence[str]], marked: Sequence[str]) -> None:
        step = -(-len(lists) // _MOST_LISTS) or 1
        self.lists = lists[::step]
        self.size = len(self.lists)
        self.marked = Counter(marked[:: -(-len(marked) // _MOST_LISTS) or 1])
        self._at: dict[str, set[int]] = defaultdict(set)
        for i, names in enumerate(self.lists):
            for name in names:
                self._at[name].add(i)
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for name in {*self._at, *self.marked}:
            for word in words(name)[0]:
                self._by_word[word].add(name)

    def forms(self, name: str) -> list[str]:
        """The names in the lists that agree with this one."""
        near = {n for word in words(name)[0] for n in self._by_word.get(word, ())}
        return sorted((n for n in near if agree(n, name)), key=lambda n: (-len(self._at[n]), n))

    def share(self, name: str) -> float:
        """In which part of the lists it stands."""
        at = {i for n in self.forms(name) for i in self._at.get(n, ())}
        return len(at) / self.size if self.size else 0.0

    def share_apart(self, name: str) -> float:
        """How far it is the one that the lists set apart; 0 if that is no rule of theirs."""
        own = sum(self.marked[n] for n in self.forms(name))
        total = sum(self.marked.values())
        if own < max(1, 0.4 * self.size) or own <= 0.6 * total:
            return 0.0
        return own / total * min(1.0, own / _OFTEN)

    def in_two_scripts(self) -> tuple[str, str] | None:
        """One person under two names: a Latin and another one that never meet and together stand in all lists."""
        leading = self.leading()
        latin = next((n for n in leading if not WIDE.search(n)), None)
        native = next((n for n in leading if WIDE.search(n)), None)
        if latin is None or native is None or self.size < _OFTEN:
            return None
        one, other = ({i for n in self.forms(name) for i in self._at.get(n, ())} for name in (latin, native))
        return (latin, native) if not one & other and len(one | other) >= 0.9 * self.size else None

    def leading(self) -> list[str]:
        """The names that are most often set apart or printed."""
        keys: dict[tuple[str, str], float] = defaultdict(float)
        first: dict[tuple[str, str], str] = {}
        for name in sorted(self._at, key=lambda n: (-len(self._at[n]), n)):
            keys[name_key(name)] += len(self._at[name])
            first.setdefault(name_key(name), name)
        for name, n in self.marked.items():
            keys[name_key(name)] += 2 * n
            first.setdefault(name_key(name), name)
        return [first[k] for k in sorted(keys, key=lambda k: (-keys[k], first[k]))[:4]]


def find_owner(
    doc: Document, sections: Sequence[Section], lists: Sequence[Sequence[str]] = (), marked: Sequence[str] = ()
) -> Owner | None:
    """The person whose page this is, if the page or its lists of authors tell."""
    prose = introduction(doc, sections)
    evidence = _gathered(doc, sections, prose, lists, marked)
    scores = {name: _score(name, evidence) for name in _names(evidence)}
    for name in sorted(scores, key=lambda n: (-scores[n], n)):
        if scores[name] <= 0:
            break
        same = [c for c in evidence.candidates if agree(c.name, name)]
        pointed = _pointed_to(name, evidence.lists, _in_address(name, evidence))
        alone = _rivals(name, scores) < _CROWD
        if pointed or (alone and _is_told(doc, sections, prose, same, scores[name], evidence)):
            return _owner(doc, name, same, evidence, pointed)
    both = evidence.lists.in_two_scripts()
    if both and max(scores.get(in_order(n), 0.0) for n in both) >= _NEEDED:
        latin, native = both
        same = [c for c in evidence.candidates if agree(c.name, latin) or agree(c.name, native)]
        return replace(_owner(doc, in_order(latin), same, evidence, True), native=native)
    return None


def _gathered(
    doc: Document,
    sections: Sequence[Section],
    prose: Sequence[Sentence],
    lists: Sequence[Sequence[str]],
    marked: Sequence[str],
) -> _Evidence:
    made_of = handles(doc.page.url)
    found = printed(doc, prose)
    if not any(handle_fit(p.name, h) == 1 for p in found for h, weight in made_of if weight >= OWN):
        found += spelling_the_host(doc, made_of)
    found = [replace(p, name=in_order(p.name)) for p in found]
    return _Evidence(
        [p for p in found if p.place != "group"],
        [p for p in found if p.place == "group"],
        _Lists(lists, marked),
        made_of,
        list(emails(doc, sections)),
    )


def _names(evidence: _Evidence) -> Iterable[str]:
    told_in_lists = [in_order(n) for n in evidence.lists.leading() if not is_group(n)]
    return dict.fromkeys([*(c.name for c in evidence.candidates), *told_in_lists])


def _score(name: str, evidence: _Evidence) -> float:
    """The sum of what each kind of place says for a name, less for what is hardly one."""
    likeness = name_likeness(name.title() if name.islower() else name)
    places: dict[str, float] = {}
    for c in evidence.candidates:
        if agree(c.name, name):
            weight = c.weight * (1.0 if c.name == name else _OTHER_FORM)
            places[c.place] = max(places.get(c.place, 0.0), weight)
    if any(_called_after(g.name, name) for g in evidence.groups):
        places["group"] = 1.5
    places["handle"] = max((w * handle_fit(name, h) for h, w in evidence.handles), default=0.0)
    places["email"] = max((2.0 * handle_fit(name, a.partition("@")[0]) for a, _ in evidence.addresses), default=0.0)
    size = evidence.lists.size
    places["listed"] = evidence.lists.share(name) * (3.0 if size >= 3 else 1.5)
    places["apart"] = 4.0 * evidence.lists.share_apart(name)
    said = [w for w in places.values() if w > 0]
    parted = places.get("heading", 0) >= 3 and likeness >= _MAYBE and re.search(r"[^\x00-\u0fff][ 　]", name)
    if heading_kind(name) is not None or _is_venue(name) or (likeness < LIKELY and len(said) < 2 and not parted):
        return 0.0
    return sum(said) * min(1.0, 0.5 + likeness)


def _is_venue(name: str) -> bool:
    """`AIP Publishing`, `Nature Physics`: lists that are read wrongly name such."""
    if _PRINT.search(name):
        return True
    venue = parse_venue(name) if "," not in name and "." not in name else None
    return venue is not None and venue.known


def _rivals(name: str, scores: Mapping[str, float]) -> int:
    """How many others the page speaks for about as much: one of several people in a directory is not its person."""
    near = [n for n, score in scores.items() if score >= _NEARLY * scores[name] and not agree(n, name)]
    return sum(not any(agree(n, other) for other in near[:i]) for i, n in enumerate(near))


def _called_after(group: str, name: str) -> bool:
    family, own = words(group)[0], words(name)[0]
    begun = any(len(g) > 1 and w.startswith(g) for g in family for w in own if not w.isascii())
    return bool(family) and (family <= own or begun)


def _in_address(name: str, evidence: _Evidence) -> bool:
    return any(weight >= OWN and handle_fit(name, handle) == 1 for handle, weight in evidence.handles)


def _pointed_to(name: str, lists: _Lists, in_address: bool) -> bool:
    """Whether the lists point to this person: set apart throughout, or (alone, but for the address) in nearly all of three."""
    if lists.share_apart(name):
        return True
    share = lists.share(name)
    return (
        lists.size >= 3
        and share >= 0.8
        and (in_address or not any(lists.share(o) >= share for o in lists.leading() if not agree(o, name)))
    )


def _is_told(
    doc: Document,
    sections: Sequence[Section],
    prose: Sequence[Sentence],
    same: Sequence[Printed],
    score: float,
    evidence: _Evidence,
) -> bool:
    """Whether the page says enough of somebody, and is one on which a person is told of."""
    if not same or score < _NEEDED:
        return False
    names = [c.name for c in same]
    mailed = any(handle_fit(n, a.partition("@")[0]) for n in names for a, _ in evidence.addresses)
    supported = (
        mailed
        or any(_in_address(n, evidence) for n in names)
        or any(evidence.lists.share(n) for n in names)
        or any(_called_after(g.name, n) for g in evidence.groups for n in names)
        or any(s.kind in _ACADEMIC for s in sections)
        or any(t.organization for t in told(prose[:12], names, None))
    )
    return supported and (score > _NEEDED or mailed)


def _owner(doc: Document, name: str, same: Sequence[Printed], evidence: _Evidence, pointed: bool) -> Owner:
    listed = evidence.lists.forms(name)
    forms = list(dict.fromkeys([name, *(c.name for c in same), *listed]))
    chosen = max(same, key=lambda c: _rank(c, same), default=None)
    shown = chosen.name if chosen else max([name, *map(in_order, listed)], key=lambda n: (is_full(n), "." not in n))
    if not is_full(shown):
        told = [a.partition("@")[0] for a, _ in evidence.addresses] + [h for h, _ in evidence.handles]
        shown = next(fuller(doc, shown, [in_order(n) for n in listed], told), shown)
    if chosen is None and listed and not is_full(shown):
        shown = listed[0]  # as the lists print it
    spelled = recased(shown, [*forms, shown])
    lines = tuple(dict.fromkeys(c.line for c in same if c.line is not None))
    return Owner(
        spelled,
        tuple(dict.fromkeys([spelled, *forms])),
        chosen,
        lines,
        emails=tuple(evidence.addresses),
        listed=pointed,
    )


def _rank(candidate: Printed, same: Sequence[Printed]) -> tuple[bool, bool, float, bool, int]:
    """A full and likely form first; among these the one that most places print, and not in capitals."""
    name = candidate.name
    alike = [c for c in same if c.name.casefold() == name.casefold()]
    places = {c.place: max(d.weight for d in alike if d.place == c.place) for c in alike}
    loud = sum(map(str.isupper, name))
    return (
        is_full(name),
        name_likeness(name.title() if name.isupper() or name.islower() else name) >= LIKELY,
        sum(places.values()) + candidate.weight / 100,
        not name.islower(),
        -loud,
    )
