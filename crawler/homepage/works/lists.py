"""Which lists of the page hold publications, and their entries, divided into parts."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crawler.document.model import Document
from crawler.homepage.entry.outline import Outline
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.year_headings import heads_years
from crawler.homepage.people.owner import name_key, titled_names
from crawler.homepage.template.found import Found, evidence_of
from crawler.homepage.template.templates import Habits
from crawler.homepage.template.trials import Trials
from crawler.homepage.works.claims import Claim, claims_of, is_topic
from crawler.homepage.works.hints import hints_at_authors
from crawler.homepage.works.list_entries import joined, read_list
from crawler.homepage.works.others_works import of_others
from crawler.homepage.works.said_again import says_again

_TELLING = 40
"""Letters. What is shorter may come twice and mean two things."""
_NAMED = 0.5
_CUT = ("...", "…")
_NEVER = frozenset({"talks", "services", "teaching", "students", "readings"})
_OFTEN_BARE = frozenset({"software", "patents"})
"""Kinds of lists that name nobody as often as not: then they are none of publications."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A list that claims to be of publications and could not be read."""

    section: Section
    score: float


def find_lists(doc: Document, sections: Sequence[Section]) -> tuple[list[Found], list[Unread]]:
    """All entries that are publications, in reading order."""
    trials, habits = Trials(Outline(doc)), Habits()
    names = list(titled_names(doc))
    owners = {name_key(n)[0] for n in names} - {""}
    found: dict[int, list[Found]] = {}
    unread: list[Unread] = []
    claims = claims_of(doc, sections)
    for i, members in _regions(sections, claims):
        section = joined(members)
        if section.last < section.first or (section.kind in _NEVER and not is_topic(sections, i)):
            continue
        claim = claims[i]
        if claim <= Claim.BESIDE and not hints_at_authors(doc, section, owners):
            continue
        entries, accepted = read_list(trials, members, claim, owners, habits)
        found[i] = accepted if section.kind != "other" or 2 * len(accepted) > len(entries) else []
        if (
            claim is Claim.HEADED
            and entries
            and not accepted
            and section.kind not in _OFTEN_BARE
            and sum(len(f.entry.text) for f in entries) > 200
        ):
            unread.append(Unread(section, entries[0].template.score))
    for i, members in _beside_works(sections, claims, found):
        entries, accepted = read_list(trials, members, Claim.BESIDE, owners, habits)
        found[i] = accepted if 2 * len(accepted) > len(entries) else []
    others = of_others(found, sections, claims, names)
    kept = (i for i in sorted(found) if i not in others and not _points_within(doc, found[i]))
    return _once([f for i in kept for f in found[i]]), unread


def _beside_works(
    sections: Sequence[Section], claims: Sequence[Claim], found: Mapping[int, Sequence[Found]]
) -> list[tuple[int, list[Section]]]:
    """Lists that name people and seemed to hold no work, beside lists that do though nothing says so: by topic."""
    works = {(sections[i].parent, sections[i].level) for i, some in found.items() if some and claims[i] is Claim.NONE}
    again = {i for i, s in enumerate(sections) if s.heading and (s.parent, s.level) in works}
    again &= {i for i, some in found.items() if not some and claims[i] is Claim.NONE}
    return [(i, members) for i, members in _regions(sections, claims) if i in again] if again else []


def _title(found: Found) -> str:
    return found.entry.clean[slice(*found.parts.title)].rstrip(" .…").casefold()


def _goes_on(title: str, titles: Sequence[str]) -> bool:
    """Whether another of these titles, which are in order, begins with this one."""
    at = bisect_right(titles, title)
    return at < len(titles) and titles[at].startswith(title)


def _once(entries: Sequence[Found]) -> list[Found]:
    """Without those that the page repeats word by word, sorted by year here and by topic there, or cuts off.

    Of two that say the same, the one with more links stands for both. What names nobody, and has the title of one
    further down that names its people, speaks of that one.
    """
    kept: dict[str | int, Found] = {}
    titles = sorted({_title(f) for f in entries}) if any(f.entry.text.rstrip().endswith(_CUT) for f in entries) else []
    named = {
        t: f.entry.lines for f in entries if f.parts.likeness >= _NAMED and len(t := _letters(_title(f))) > _TELLING
    }
    last: Found | None = None
    for i, f in enumerate(entries):
        text = _said(f)
        if f.parts.likeness < _NAMED and f.entry.lines < named.get(_letters(_title(f)), ()):
            continue
        if f.entry.text.rstrip().endswith(_CUT) and _goes_on(_title(f), titles):
            continue
        if last and last.section is f.section and says_again([last.entry.clean, f.entry.clean]):
            continue
        again = kept.get(text)
        if again is None or _links(f) > _links(again):
            kept[text if len(text) > _TELLING else i] = f
        last = f if again is None else last
    return list(kept.values())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _said(found: Found) -> str:
    """What an entry says, but for what it links to behind its title, if enough is left."""
    clean, (start, end) = found.entry.clean, found.parts.title
    at, text = 0, ""
    for m in found.entry.marks:
        if m.href and (m.start >= end or m.end <= start):
            text += clean[at : m.start]
            at = m.end
    told = _letters(text + clean[at:]).casefold()
    return told if len(told) > _TELLING else "".join(found.entry.text.split()).casefold()


def _links(found: Found) -> int:
    return len({m.href for m in found.entry.marks if m.href})


def _points_within(doc: Document, entries: Sequence[Found]) -> bool:
    """A list of words about works, each with a link to where the work itself stands on this page."""
    if not entries or any(any(evidence_of(f)) for f in entries):
        return False
    section = entries[0].section
    hrefs = [r.href for n in doc.lines[section.first : section.last + 1] for r in n.runs if r.href]
    page = doc.page.url.partition("#")[0]
    return len(hrefs) >= len(entries) and all("#" in h and h.partition("#")[0] in ("", page) for h in hrefs)


def _regions(sections: Sequence[Section], claims: Sequence[Claim]) -> list[tuple[int, list[Section]]]:
    """Where lists may stand: each section, and all that follow one another under one heading and are headed by years.

    With the index of the first; those that claim to hold publications first, the longer before the shorter.
    """
    regions: list[tuple[int, list[Section]]] = []
    for i, section in enumerate(sections):
        before = regions[-1][1][-1] if regions else None
        if before and _of_years(before) and _of_years(section) and before.parent == section.parent:
            regions[-1][1].append(section)
        else:
            regions.append((i, [section]))
    return sorted(regions, key=lambda r: (-claims[r[0]], r[1][0].first - r[1][-1].last))


def _of_years(section: Section) -> bool:
    return section.own_kind is None and section.heading is not None and heads_years(section.heading)
