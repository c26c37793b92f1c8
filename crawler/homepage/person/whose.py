# ruff: noqa: E501 (patterns are read more easily whole)
"""Whose page is it: the name for which title, headings, sentences, e-mail, address and lists of authors speak together.

No place alone is to be trusted: a heading may name a journal, lists name co-authors, an e-mail address may be that of
a secretary. So each name that stands anywhere is weighed by all places that agree with it, in whatever form they print it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crawler.document.model import Document
from crawler.homepage.facts.careers import told
from crawler.homepage.facts.sentences import Sentence, introduction
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.titles import PUBLISHED
from crawler.homepage.people.name_forms import agree, handle_fit, in_order, is_full, recased, words
from crawler.homepage.person.both_scripts import counterpart
from crawler.homepage.person.described_names import described
from crawler.homepage.person.fuller_names import fuller, spelling_the_host
from crawler.homepage.person.handles import OWN, handles
from crawler.homepage.person.listed_names import ListedNames
from crawler.homepage.person.named_cards import heads_card
from crawler.homepage.person.person_emails import emails
from crawler.homepage.person.person_name import Printed, holds_known_name, is_branch, is_group, printed
from crawler.homepage.person.said_names import LIKELY
from crawler.homepage.venue.nobody import names_a_venue
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.letters import WIDE
from crawler.lexicon.people import is_given_name
from crawler.values.names import name_likeness

_ACADEMIC = frozenset({*PUBLISHED, "education", "positions", "services", "interests", "talks", "awards"})
_NEEDED, _TOLD = 2.0, 2.0
_MAYBE, _NEARLY = 0.45, 0.7
_CROWD, _NEARLY_LIKELY = 2, 0.5
"""The latter: what a name suffices that another place prints in part: `Khadim Rassoul Gueye`."""
_CALLED, _OTHER_FORM = 2.5, 0.9
"""What title and first heading of a page weigh, and what a place counts for a name that it prints in another form."""


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
    other: str | None = None
    """The same in another script, if title, headings or data tell."""
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
    lists: "ListedNames"
    handles: Sequence[tuple[str, float]]
    addresses: Sequence[tuple[str, float]]


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
        alone = _rivals(name, scores) < _CROWD or _is_labelled(same, evidence)
        if pointed or (alone and _is_told(doc, sections, prose, same, scores, evidence)):
            if _is_small_talk(name) and not evidence.lists.forms(name):
                return None
            return _in_both_scripts(_in_own_script(_owner(doc, name, same, evidence, pointed), evidence), evidence)
    both = evidence.lists.in_two_scripts()
    if both and max(scores.get(in_order(n), 0.0) for n in both) >= _NEEDED:
        latin, native = both
        same = [c for c in evidence.candidates if agree(c.name, latin) or agree(c.name, native)]
        return replace(_owner(doc, in_order(latin), same, evidence, True), native=native)
    return None


def _is_small_talk(name: str) -> bool:
    """`short c.v`, `e ensino`: who writes a name in small letters writes one that others bear, and no heading."""
    return name.islower() and (not holds_known_name(name) or any(map(heading_kind, name.replace(".", "").split())))


def _in_own_script(owner: Owner, evidence: _Evidence) -> Owner:
    """With the name that the page prints in another script, if its lists only say `M. Asakura`."""
    if owner.printed is not None or is_full(owner.name):
        return owner
    told = [c for c in evidence.candidates if WIDE.search(c.name) and c.weight >= _TOLD and _is_surely(c.name)]
    if len({"".join(c.name.split()) for c in told}) != 1:
        return owner
    lines = tuple(dict.fromkeys(c.line for c in told if c.line is not None))
    best = max(told, key=lambda c: c.weight)
    return replace(owner, name=best.name, forms=(best.name, *owner.forms), printed=best, lines=lines)


def _in_both_scripts(owner: Owner, evidence: _Evidence) -> Owner:
    """With the name in the other script that title, headings or data print, and the lines that do."""
    told = counterpart(owner.name, evidence.candidates)
    if not told:
        return owner
    lines = tuple(dict.fromkeys((*owner.lines, *(c.line for c in told if c.line is not None))))
    forms = tuple(dict.fromkeys((*owner.forms, *(c.name for c in told))))
    return replace(owner, other=told[0].name, forms=forms, lines=lines)


def _is_surely(name: str) -> bool:
    """`坂井 智哉`, `이정민`, and not `目录`."""
    return name_likeness(name) >= (0.5 if " " in name else 0.85)


def _gathered(
    doc: Document,
    sections: Sequence[Section],
    prose: Sequence[Sentence],
    lists: Sequence[Sequence[str]],
    marked: Sequence[str],
) -> _Evidence:
    made_of, found = handles(doc.page.url), [*printed(doc, prose)] or [*described(doc)]
    if not any(handle_fit(p.name, h) == 1 for p in found for h, weight in made_of if weight >= OWN):
        found += spelling_the_host(doc, made_of)
    found = [replace(p, name=in_order(p.name)) for p in found]
    return _Evidence(
        [p for p in found if p.place != "group"],
        [p for p in found if p.place == "group"],
        ListedNames(lists, marked),
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
    if (
        heading_kind(name) is not None
        or names_a_venue(name)
        or is_branch(name)
        or (likeness < LIKELY and len(said) < 2 and not parted)
    ):
        return 0.0
    return sum(said) * min(1.0, 0.5 + likeness)


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


def _pointed_to(name: str, lists: ListedNames, in_address: bool) -> bool:
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
    scores: Mapping[str, float],
    evidence: _Evidence,
) -> bool:
    """Whether the page says enough of somebody, and is one on which a person is told of."""
    names = [c.name for c in same]
    score = max((scores.get(n, 0.0) for n in names), default=0.0)
    if score < _NEEDED:
        return False
    mailed = any(handle_fit(n, a.partition("@")[0]) for n in names for a, _ in evidence.addresses)
    supported = (
        mailed
        or any(_in_address(n, evidence) for n in names)
        or any(evidence.lists.share(n) for n in names)
        or any(_called_after(g.name, n) for g in evidence.groups for n in names)
        or any(s.kind in _ACADEMIC for s in sections)
        or _is_called_after(same)
        or heads_card(doc, same)
        or any(t.organization for t in told(prose[:12], names, None))
    )
    return supported and (score > _NEEDED or mailed or (not _rivals(same[0].name, scores) and _heads_page(same)))


def _heads_page(same: Sequence[Printed]) -> bool:
    """A heading is nothing but a name that people bear."""
    return any(c.place == "heading" and any(map(is_given_name, c.name.split())) for c in same)


def _is_labelled(same: Sequence[Printed], evidence: _Evidence) -> bool:
    """`Name: Eva Muster`, and nobody else is so called."""
    labelled = [c for c in evidence.candidates if c.place == "label"]
    return bool(labelled) and all(any(agree(c.name, s.name) for s in same) for c in labelled)


def _is_called_after(same: Sequence[Printed]) -> bool:
    """The page's title and its first heading name the person, by a name that people bear."""
    places = {c.place for c in same if c.weight >= _CALLED}
    known = any(holds_known_name(c.name) for c in same)
    return known and {"title", "heading"} <= places


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


def _rank(candidate: Printed, same: Sequence[Printed]) -> tuple[bool, bool, bool, float, bool, int]:
    """A full and likely form first; among these the one that most places print, and not in capitals."""
    name = candidate.name
    alike = [c for c in same if c.name.casefold() == name.casefold()]
    places = {c.place: max(d.weight for d in alike if d.place == c.place) for c in alike}
    loud = sum(map(str.isupper, name))
    longer = name_likeness(name) >= _NEARLY_LIKELY and any(name.startswith(f"{c.name} ") for c in same)
    whole = set(re.sub(r"[()]", "", name).split()) if "(" in name else set()
    called = any(len(c.name.split()) > 1 and set(c.name.split()) < whole for c in same)
    return (
        is_full(name),
        called and candidate.place == "heading",
        longer or name_likeness(name.title() if name.isupper() or name.islower() else name) >= LIKELY,
        sum(places.values()) + candidate.weight / 100,
        not name.islower(),
        -loud,
    )
