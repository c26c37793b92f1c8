# ruff: noqa: E501 (patterns are read more easily whole)
"""Which lists of the page hold publications, and their entries, divided into parts."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from crawler.document.model import Document
from crawler.homepage.claims import Claim, claim_of, is_topic
from crawler.homepage.dated_names import known_before_year
from crawler.homepage.entries import Entry
from crawler.homepage.grouping import Bounds
from crawler.homepage.outline import Outline
from crawler.homepage.owner import name_key, plain_letters, titled_names
from crawler.homepage.parts import NAME_TRIM
from crawler.homepage.proof import OPEN, Found, accepted_of, evidence_of, mean_fit
from crawler.homepage.said_again import says_again
from crawler.homepage.sections import Section, heading_year, heads_years
from crawler.homepage.templates import Habits, Template, learn, read_best
from crawler.homepage.trials import Trials
from crawler.values.cues import holds

_NAMES = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ][\w'’-]+[\d*†]*\s*(?:,|;|and|&|und|et|y|/|\||·)\s*(?:and\s)?[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]+\s[A-Z]{1,2},"
    r"|\b(?:with|avec|con|mit)\s[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ][\w'’.-]+\s?[;&]|[\u3400-\u9fff\uac00-\ud7a3]{2,4}[，、,；;·]\s?[\u3400-\u9fff\uac00-\ud7a3]{2,4}"
)
_SHORT = 60
"""Letters. What is shorter may come twice and mean two things."""
_TWO_ENTRIES = 3
"""Lines. What is shorter than four lines is one entry."""
_CUT = ("...", "…")
_OTHERS, _SHORTEST = re.compile(r"\bet\.? al\b.*$"), 4
_PARTED = re.compile(r"[,;&·|]|\b(?:and|und|et|y)\b")
_NEVER = frozenset({"talks", "services", "teaching", "students"})
_OFTEN_BARE = frozenset({"software", "patents"})
"""Kinds of lists that name nobody as often as not: then they are none of publications."""
_PLACEHOLDER_CUES = (
    *("title", "your ", "lorem ipsum", "redacted", "withheld", "omitted", "removed", "hidden", "suppressed"),
    *("welcome to", "coming soon"),
)
"""Words of which the pattern needs one."""
_PLACEHOLDER = re.compile(
    r"\bpaper title (?:number|here)|\byour name, you\b|\blorem ipsum\b|\btitle of (?:the|your) paper\b"
    r"|\b(?:redacted|withheld|omitted|removed|hidden|suppressed) (?:for|during|due to|pending) (?:\w+ )?(?:review|anonymity|anonymous|blind)|\[title (?:redacted|withheld|omitted)"
    r"|\byour (?:\w+ )?title\b|\b(?:publication|paper) title\.|\byour name\b.{0,20}\bco-?author [ab]\b|^\W*welcome to\b|^\W*(?:\w+ )?coming soon\b",
    re.I,
)
_PRESENTED = re.compile(r"\bpresented\b[^.!?]{0,40}(?:\b(?:in|at)|:)\s*$", re.IGNORECASE)
"""`Slides here, presented in`: what a list below a work is of."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A list that claims to be of publications and could not be read."""

    section: Section
    score: float


def find_lists(doc: Document, sections: Sequence[Section]) -> tuple[list[Found], list[Unread]]:
    """All entries that are publications, in reading order."""
    outline, habits = Outline(doc), Habits()
    owners = {name_key(n)[0] for n in titled_names(doc)} - {""}
    found: dict[int, list[Found]] = {}
    seen: set[int] = set()
    unread: list[Unread] = []
    claims = [claim_of(doc, sections, i) for i in range(len(sections))]
    for i, members in _regions(sections, claims):
        section = _joined(members)
        if section.last < section.first or (section.kind in _NEVER and not is_topic(sections, i)):
            continue
        claim = claims[i]
        if claim is Claim.NONE and not _hints_at_authors(doc, section, owners):
            continue
        entries, accepted = _read(outline, members, claim, owners, habits)
        found[i] = accepted
        if (
            claim is Claim.HEADED
            and entries
            and not accepted
            and section.kind not in _OFTEN_BARE
            and sum(len(f.entry.text) for f in entries) > 200
        ):
            unread.append(Unread(section, entries[0].template.score))
        seen.update(id(m) for m in members)
    _take_siblings(outline, sections, found, seen, owners, habits)
    return _once(_without_notes([found[i] for i in sorted(found) if not _points_within(doc, found[i])])), unread


def _title(found: Found) -> str:
    return found.entry.clean[slice(*found.parts.title)].rstrip(" .…").casefold()


def _goes_on(title: str, titles: Sequence[str]) -> bool:
    """Whether another of these titles, which are in order, begins with this one."""
    at = bisect_right(titles, title)
    return at < len(titles) and titles[at].startswith(title)


def _once(entries: Sequence[Found]) -> list[Found]:
    """Without those that the page repeats word by word, sorted by year here and by topic there, or cuts off."""
    seen: set[str] = set()
    kept: list[Found] = []
    titles = sorted({_title(f) for f in entries}) if any(f.entry.text.rstrip().endswith(_CUT) for f in entries) else []
    for f in entries:
        text = "".join(f.entry.text.split()).casefold()
        if text.endswith(_CUT) and _goes_on(_title(f), titles):
            continue
        if kept and kept[-1].section is f.section and says_again([kept[-1].entry.clean, f.entry.clean]):
            continue
        if len(text) <= _SHORT or text not in seen:
            kept.append(f)
        seen.add(text)
    return kept


def _take_siblings(
    outline: Outline,
    sections: Sequence[Section],
    found: dict[int, list[Found]],
    seen: Set[int],
    owners: Set[str],
    habits: Habits,
) -> None:
    """Lists under headings that say nothing, in the form of a list of publications beside them, dated like it."""
    proven = {(sections[i].parent, f[0].template.grouping.rule) for i, f in found.items() if len(f) > 1}
    known = frozenset(n for entries in found.values() for f in entries for n in _names(f))
    for i, section in enumerate(sections):
        beside = {rule for parent, rule in proven if parent == section.parent}
        taken_along = id(section) in seen and i not in found
        unsaid = section.kind in OPEN or section.own_kind in (None, "other")
        if not beside or found.get(i) or taken_along or not unsaid or section.last < section.first:
            continue
        entries, taken = _read(outline, [section], Claim.HEADED, owners, habits)
        if not taken or mean_fit(taken) < 0.5:
            continue
        dated = sum(any(evidence_of(f)[1:]) for f in taken)
        alike = taken[0].template.grouping.rule in beside and section.kind in OPEN
        ours = sum(not known.isdisjoint(_names(f)) for f in taken)
        if (alike and len(taken) == len(entries) > 1 and dated >= 0.75 * len(taken)) or (
            ours >= 0.75 * len(entries) and (len(taken) > 1 or (alike and dated and mean_fit(taken) >= 0.75))
        ):
            found[i] = taken


def _names(found: Found) -> set[str]:
    """The authors as printed, in lower case."""
    if found.parts.likeness < 0.6:
        return set()
    parts = (p for a, b in found.parts.authors for p in _PARTED.split(found.entry.clean[a:b]))
    return {_OTHERS.sub("", n).strip(NAME_TRIM).casefold() for n in parts if len(n) > _SHORTEST}


def _points_within(doc: Document, entries: Sequence[Found]) -> bool:
    """A list of words about works, each with a link to where the work itself stands on this page."""
    if not entries or any(any(evidence_of(f)) for f in entries):
        return False
    section = entries[0].section
    hrefs = [r.href for n in doc.lines[section.first : section.last + 1] for r in n.runs if r.href]
    page = doc.page.url.partition("#")[0]
    return len(hrefs) >= len(entries) and all("#" in h and h.partition("#")[0] in ("", page) for h in hrefs)


def _without_notes(lists: Sequence[list[Found]]) -> list[Found]:
    """All entries, but for lists of none that names anyone or a place or year, where nearly all others do."""
    proven = [[evidence_of(f) for f in entries] for entries in lists]
    sure = sum(e[0] for told in proven for e in told)
    most = sure >= 4 and sure * 10 >= 7 * sum(map(len, lists))
    return [f for entries, told in zip(lists, proven, strict=True) if _told(told) or not most for f in entries]


def _told(told: Sequence[tuple[bool, bool, bool]]) -> bool:
    return any(e[0] for e in told) or 4 * sum(e[1] or e[2] for e in told) >= 3 * len(told)


def _read(
    outline: Outline, members: Sequence[Section], claim: Claim, owners: Set[str], habits: Habits
) -> tuple[list[Found], list[Found]]:
    """The entries of one list and those of them that are publications. Years that keep to forms of their own are read alone."""
    section, heads = _joined(members), frozenset(m.start for m in members[1:])
    trials = Trials(outline, section.last, heads)
    if (template := learn(trials, section.first, section.last, habits, heads)) is None:
        return [], []
    entries = _with_known_names(trials, _entries(trials, members, template), habits)
    accepted = accepted_of(entries, section, claim, owners)
    if accepted:
        habits.rules[template.grouping.rule] += len(accepted)
        habits.anchors[template.anchors[0]] += len(accepted)
    apart = False
    for n, member in enumerate(sorted(members, key=_length, reverse=True) if len(members) > 1 else ()):
        own = [f for f in accepted if f.section is member]
        if n == 0 or apart or len(own) < sum(f.section is member for f in entries) or not own:
            alone = _read(outline, [member], Claim.HEADED if accepted else claim, owners, habits)[1]
            if len(alone) > len(own):
                accepted = [f for f in accepted if f.section is not member] + alone
                apart = apart or n == 0
    return entries, sorted(accepted, key=_place)


def _length(section: Section) -> int:
    return section.last - section.first


def _place(found: Found) -> tuple[int, ...]:
    return found.entry.lines


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


def _joined(members: Sequence[Section]) -> Section:
    first = members[0]
    kind = first.kind if all(m.kind == first.kind for m in members) else None
    return replace(first, kind=kind, last=members[-1].last)


def _hints_at_authors(doc: Document, section: Section, owners: Set[str]) -> bool:
    """Whether names in a row stand in a good part of the first lines; a cheap look before a close one."""
    lines = [n.text[:400] for n in doc.lines[section.first : section.last + 1][:80] if n.visible]
    texts = [t for t in lines if len(t) > 20 or (len(t) > 4 and not t.isascii())]
    named = sum(_NAMES.search(t) is not None or any(o in plain_letters(t) for o in owners) for t in texts)
    return named * 5 >= len(texts) > 0


def _entries(trials: Trials, members: Sequence[Section], template: Template) -> list[Found]:
    found, at, aside = [], 0, -1
    year, before = members[0].year, members[0].first
    for first, last in _parted(trials, template):
        while at + 1 < len(members) and first > members[at].last:
            at += 1
            year = members[at].year
        section = members[at]
        for i in range(max(before, first - 3), first):
            year = heading_year(trials.outline.doc.lines[i].text) or year
        if first and (first == aside or _PRESENTED.search(trials.outline.doc.lines[first - 1].text)):
            aside = last + 1
            continue
        before = last + 1
        entry = trials.entry((first, last))
        if not entry.clean.strip("\x1f \n") or _is_placeholder(entry.text):
            continue
        fit, parts = read_best(trials, entry, template)
        if parts is not None:
            found.append(Found(entry, parts, fit, section, template, year))
    return found


def _parted(trials: Trials, template: Template) -> Iterator[Bounds]:
    """The entries' lines; parted once more where a second title begins a line: somebody forgot to end a paragraph."""
    for first, last in template.grouping.entries:
        starts = _begun_alike(trials.entry((first, last))) if last - first >= _TWO_ENTRIES else []
        parts = list(zip(starts, [*(b - 1 for b in starts[1:]), last], strict=True)) if starts[:1] == [first] else []
        read = [trials.read(trials.entry(part), template.anchors[0])[0] for part in parts]
        if len(parts) > 1 and says_again([trials.entry(part).clean for part in parts]):
            yield parts[0]
        else:
            yield from parts if len(parts) > 1 and min(read) >= 0.8 * template.score else [(first, last)]


def _begun_alike(entry: Entry) -> list[int]:
    """The lines of an entry that are set apart like its first one, if any is."""
    looks = {m.start: m.style for m in entry.marks}
    own = looks.get(0)
    if not own or len(entry.lines) != len(entry.starts):
        return []
    return [line for line, start in zip(entry.lines, entry.starts, strict=True) if looks.get(start) == own]


def _is_placeholder(text: str) -> bool:
    return holds(text.lower(), _PLACEHOLDER_CUES) and _PLACEHOLDER.search(text) is not None


def _with_known_names(trials: Trials, entries: list[Found], habits: Habits) -> list[Found]:
    """Entries without authors are read again, now that the names of the others are known."""
    for f in entries:
        habits.names |= _names(f)
    again = []
    for f in entries:
        if f.parts.likeness < 0.5 and any(
            f.entry.clean[a:b].strip(NAME_TRIM).casefold() in habits.names
            or known_before_year(f.entry.clean[a:b], habits.names)
            for a, b in f.parts.rest
        ):
            fit, parts = read_best(trials, f.entry, f.template, habits.names)
            f = replace(f, fit=fit, parts=parts) if parts else f
        again.append(f)
    return again
