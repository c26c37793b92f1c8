# ruff: noqa: E501 (patterns are read more easily whole)
"""Which lists of the page hold publications, and their entries, divided into parts."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from crawler.document.model import Document
from crawler.homepage.entries import Entry
from crawler.homepage.grouping import Outline
from crawler.homepage.owner import name_key, plain_letters, titled_names
from crawler.homepage.parts import NAME_TRIM, Parts
from crawler.homepage.sections import Section, heading_year, heads_years, lineage
from crawler.homepage.shapes import place_likeness, title_shape, word_count
from crawler.homepage.templates import Habits, Template, learn, read_best
from crawler.homepage.titles import PUBLISHED
from crawler.homepage.trials import Trials

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_NAMES = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ][\w'’-]+[\d*†]*\s*(?:,|;|and|&|und|et|y|/|\||·)\s*(?:and\s)?[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]+\s[A-Z]{1,2},"
    r"|\b(?:with|avec|con|mit)\s[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ][\w'’.-]+\s?[;&]|[\u3400-\u9fff\uac00-\ud7a3]{2,4}[，、,；;·]\s?[\u3400-\u9fff\uac00-\ud7a3]{2,4}"
)
_PARTED = re.compile(r"[,;&·|]|\band\b|\bund\b|\bet\b|\by\b")
_TITLE_HEADS = frozenset(
    "title titre titel título titolo paper publication 题名 标题 論文名 タイトル 題目 제목".split()
)
_AUTHOR_HEADS = frozenset(
    "author authors author(s) auteur auteurs auteur(s) autor autoren autor(en) autores autor(es) 作者 著者 저자".split()
)
_PRICE = re.compile(r"[$€£¥]\s?\d|\badd to (?:cart|basket)\b", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:(?:our|my|one|two|three|a new|new) (?:\w+ )?papers?\b|(?:was|is|are|been|has been|got) accepted|accepted (?:to|at|by|for)\b"
    r"|i (?:will|am|was|gave|have)\b|we (?:will|are|have|won)\b|joined|congrat|excited|thrilled|honou?red to)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"[^,]{3},\s?\S+\s\S|\band\b|&|;|\bund\b|\bet\b|\by\b|、|，|,.*,|[\u3400-\u9fff\uac00-\ud7a3],\s?[\u3400-\u9fff\uac00-\ud7a3]"
)
_STRICT = frozenset({"news", "education", "positions", "awards", "press", "contact", "interests"})
_OPEN = frozenset({None, "about"})
"""Kinds of sections that say nothing against publications, so that authors, titles and years may prove them alone."""
_NEVER = frozenset({"talks", "services", "teaching", "students"})
_PLACEHOLDER = re.compile(
    r"\bpaper title (?:number|here)|\byour name, you\b|\blorem ipsum\b|\btitle of (?:the|your) paper\b", re.I
)


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a list of publications."""

    entry: Entry
    parts: Parts
    fit: float
    section: Section
    template: Template
    year: int | None
    """What a line above the entry, or the heading above the list, says of the year."""


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
    unread: list[Unread] = []
    for i, members in _regions(sections):
        section = _joined(members)
        if section.last < section.first or (section.kind in _NEVER and not _is_topic(sections, i)):
            continue
        claimed = _claims(sections, i) or _heads_columns(doc, section)
        if not claimed and not _hints_at_authors(doc, section, owners):
            continue
        entries, accepted = _read(outline, members, claimed, owners, habits)
        found[i] = accepted
        if claimed and entries and not accepted and sum(len(f.entry.text) for f in entries) > 200:
            unread.append(Unread(section, entries[0].template.score))
    return _without_notes([found[i] for i in sorted(found)]), unread


def _without_notes(lists: Sequence[list[Found]]) -> list[Found]:
    """All entries, but for lists of none that names anyone or a place or year, where nearly all others do."""
    proven = [[any(_evidence(f)) for f in entries] for entries in lists]
    sure = sum(e[0] and (e[1] or e[2]) for entries in lists for e in map(_evidence, entries))
    most = sure >= 4 and sure * 10 >= 7 * sum(map(len, lists))
    return [f for entries, told in zip(lists, proven, strict=True) if any(told) or not most for f in entries]


def _read(
    outline: Outline, members: Sequence[Section], claimed: bool, owners: Set[str], habits: Habits
) -> tuple[list[Found], list[Found]]:
    """The entries of one list and those of them that are publications. Years that keep to forms of their own are read alone."""
    section = _joined(members)
    trials = Trials(outline, section.last)
    template = learn(trials, section.first, section.last, habits, frozenset(m.start for m in members[1:]))
    if template is None:
        return [], []
    entries = _with_known_names(trials, _entries(trials, members, template), habits)
    accepted = _accepted(entries, section, claimed, owners)
    if accepted:
        habits.rules[template.grouping.rule] += len(accepted)
        habits.anchors[template.anchors[0]] += len(accepted)
    apart = False
    for n, member in enumerate(sorted(members, key=_length, reverse=True) if len(members) > 1 else ()):
        own = [f for f in accepted if f.section is member]
        if n == 0 or apart or len(own) < sum(f.section is member for f in entries) or not own:
            alone = _read(outline, [member], claimed or bool(accepted), owners, habits)[1]
            if len(alone) > len(own):
                accepted = [f for f in accepted if f.section is not member] + alone
                apart = apart or n == 0
    return entries, sorted(accepted, key=_place)


def _length(section: Section) -> int:
    return section.last - section.first


def _place(found: Found) -> tuple[int, ...]:
    return found.entry.lines


def _regions(sections: Sequence[Section]) -> list[tuple[int, list[Section]]]:
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
    return sorted(regions, key=lambda r: (not _claims(sections, r[0]), r[1][0].first - r[1][-1].last))


def _of_years(section: Section) -> bool:
    return section.own_kind is None and section.heading is not None and heads_years(section.heading)


def _joined(members: Sequence[Section]) -> Section:
    first = members[0]
    kind = first.kind if all(m.kind == first.kind for m in members) else None
    return replace(first, kind=kind, last=members[-1].last)


def _is_topic(sections: Sequence[Section], index: int) -> bool:
    """Words such as `People and Places` below the heading of the publications: a topic, whatever else they may mean."""
    heading = sections[index].heading or ""
    return len(heading.split()) > 2 and any(s.own_kind in PUBLISHED for s in lineage(sections, index)[1:])


def _hints_at_authors(doc: Document, section: Section, owners: Set[str]) -> bool:
    """Whether names in a row stand in a good part of the first lines; a cheap look before a close one."""
    lines = [n.text[:400] for n in doc.lines[section.first : section.last + 1][:80] if n.visible]
    texts = [t for t in lines if len(t) > 20 or (len(t) > 4 and not t.isascii())]
    named = sum(_NAMES.search(t) is not None or any(o in plain_letters(t) for o in owners) for t in texts)
    return named * 5 >= len(texts) > 0


def _heads_columns(doc: Document, section: Section) -> bool:
    """A row of column heads announces titles and authors."""
    heads = {
        n.text.strip(" :").casefold()
        for n in doc.lines[section.first : section.last + 1][:40]
        if n.kind == "cell" and n.visible
    }
    return bool(heads & _TITLE_HEADS and heads & _AUTHOR_HEADS)


def _claims(sections: Sequence[Section], index: int) -> bool:
    """The section, or one around it, is headed as publications."""
    return any(s.own_kind in PUBLISHED for s in lineage(sections, index)) and sections[index].kind in PUBLISHED


def _entries(trials: Trials, members: Sequence[Section], template: Template) -> list[Found]:
    found, at = [], 0
    year, before = members[0].year, members[0].first
    for first, last in template.grouping.entries:
        while at + 1 < len(members) and first > members[at].last:
            at += 1
            year = members[at].year
        section = members[at]
        for i in range(max(before, first - 3), first):
            year = heading_year(trials.outline.doc.lines[i].text) or year
        before = last + 1
        entry = trials.entry((first, last))
        if not entry.clean.strip("\x1f \n") or _PLACEHOLDER.search(entry.text):
            continue
        fit, parts = read_best(trials, entry, template)
        if parts is not None:
            found.append(Found(entry, parts, fit, section, template, year))
    return found


def _with_known_names(trials: Trials, entries: list[Found], habits: Habits) -> list[Found]:
    """Entries without authors are read again, now that the names of the others are known."""
    for f in entries:
        if f.parts.likeness >= 0.6:
            for a, b in f.parts.authors:
                habits.names.update(
                    n.strip(NAME_TRIM).casefold() for n in _PARTED.split(f.entry.clean[a:b]) if len(n) > 4
                )
    again = []
    for f in entries:
        if f.parts.likeness < 0.5 and any(
            f.entry.clean[a:b].strip(NAME_TRIM).casefold() in habits.names for a, b in f.parts.rest
        ):
            fit, parts = read_best(trials, f.entry, f.template, habits.names)
            f = replace(f, fit=fit, parts=parts) if parts else f
        again.append(f)
    return again


def _accepted(entries: list[Found], section: Section, claimed: bool, owners: Set[str]) -> list[Found]:
    if not entries:
        return []
    evidence = [_evidence(f) for f in entries]
    mean = sum(f.fit for f in entries) / len(entries)
    authored = sum(e[0] for e in evidence) / len(entries)
    joint = sum(_several(f) or _by_one_of(f, owners) for f in entries) / len(entries)
    dated = sum(e[1] or e[2] for e in evidence) / len(entries)
    if claimed:
        if mean < 0.25 or sum(_PRICE.search(f.entry.text) is not None for f in entries) * 2 > len(entries):
            return []
        if section.kind == "patents" and authored < 0.5:
            return []
    elif _told(entries):
        return []
    elif sum(e[1] for e in evidence) < 0.4 * len(entries):
        certain = min(authored, sum(e[2] for e in evidence) / len(entries))
        explained = min(mean, certain) >= 0.75 or (mean >= 0.65 and certain >= 0.95 and len(entries) >= 5)
        if not (
            (section.kind in _OPEN and explained and len(entries) >= 3 and joint >= 0.4)
            or _all_by_one_of(entries, evidence, owners, mean)
        ):
            return []
    elif section.kind in _STRICT:
        if mean < 0.6 or authored < 0.8 or joint < 0.5 or dated < 0.6:
            return []
    elif mean < 0.5 or authored < 0.5 or joint < 0.3 or dated < 0.5:
        return []
    return [f for f, e in zip(entries, evidence, strict=True) if _belongs(f, e, mean, authored, dated)]


def _told(entries: Sequence[Found]) -> bool:
    """Sentences about papers rather than papers: what news is made of."""
    return sum(_NEWS.search(f.entry.text) is not None for f in entries) * 2 >= len(entries)


def _several(found: Found) -> bool:
    """Two or more people, at least."""
    text = "".join(found.entry.clean[a:b] for a, b in found.parts.authors)
    return found.parts.likeness >= 0.5 and (_JOINT.search(text) is not None)


def _by_one_of(found: Found, owners: Set[str]) -> bool:
    """The person of the page is among the authors."""
    text = plain_letters(" ".join(found.entry.clean[a:b] for a, b in found.parts.authors))
    return found.parts.likeness >= 0.5 and any(re.search(rf"\b{re.escape(o)}\b", text) for o in owners)


def _all_by_one_of(
    entries: Sequence[Found], evidence: Sequence[tuple[bool, bool, bool]], owners: Set[str], mean: float
) -> bool:
    """Dated lists of authors that hold the person of the page nearly each time need no venue that anybody knows."""
    enough = len(entries) >= 3 or all(f.year is not None for f in entries)
    named = sum(has_authors and has_year for has_authors, _, has_year in evidence)
    own = sum(_by_one_of(f, owners) for f in entries)
    return enough and mean >= 0.6 and named >= 0.9 * len(entries) and own >= 0.75 * len(entries)


def _evidence(found: Found) -> tuple[bool, bool, bool]:
    """Has authors; has a venue; has a year."""
    clean = found.entry.clean
    rest = [clean[a:b] for a, b in found.parts.rest]
    venue = any(place_likeness(t) >= 0.5 for t in rest)
    return found.parts.likeness >= 0.5, venue, found.year is not None or any(_YEAR.search(t) for t in rest)


def _belongs(found: Found, evidence: tuple[bool, bool, bool], mean: float, authored: float, dated: float) -> bool:
    """Leaves out notes, link lines and the like that stand among the entries."""
    a, b = found.parts.title
    shape = title_shape(found.entry.clean[a:b])
    if shape < 0.15 or found.fit < 0.18 or word_count(found.entry.clean[a:b]) < 1:
        return False
    has_authors, has_venue, has_year = evidence
    lacks = (authored > 0.7 and not has_authors) + (dated > 0.7 and not (has_venue or has_year))
    if found.fit >= 0.5 * mean:
        return lacks < 2 or found.fit >= 0.7 * mean
    return lacks < 2 and found.fit >= 0.2 * mean and (lacks == 0 or shape > 0.6)
