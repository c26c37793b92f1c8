# ruff: noqa: E501 (patterns are read more easily whole)
"""The entries of one list, divided into parts by what is common to them, and those of them that are publications."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from crawler.homepage.entry.afterwards import heads_reviews
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.names_in_pieces import NAME_TRIM
from crawler.homepage.headings.sections import Section
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.people.dated_names import known_before_year
from crawler.homepage.template.best_reading import read_best
from crawler.homepage.template.found import Found
from crawler.homepage.template.grouping import Bounds, ended
from crawler.homepage.template.parts import divide
from crawler.homepage.template.templates import Habits, Template, learn
from crawler.homepage.template.trials import Trials
from crawler.homepage.title.delimiters import up_to
from crawler.homepage.works.claims import Claim
from crawler.homepage.works.proof import accepted_of
from crawler.homepage.works.said_again import says_again
from crawler.values.cues import holds
from crawler.values.families_alone import families_alone

_TWO_ENTRIES = 3
"""Lines. What is shorter than four lines is one entry."""
_LONGEST_NAME = 40
_MOSTLY = 0.6
"""Where so many entries are works, the list of each year is one of works."""
_LEARNT = 0.4
"""What explains its list no better than this is no habit of the page."""
_CELL = re.compile(r"/td\[(\d+)\](?!.*/td\[)")
_OTHERS, _SHORTEST = re.compile(r"\bet\.? al\b.*$"), 3
_PARTED = re.compile(r"[,;&·|]|\b(?:and|und|et|y)\b")
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
_ITEM = re.compile(r"/(?:li|dd)(?:\[\d+\])?$")
_LEADS_TO_TALK = ("in", "at", ":")


def authors_named(found: Found) -> set[str]:
    """The authors as printed, in lower case."""
    if found.parts.likeness < 0.6:
        return set()
    parts = (p for a, b in found.parts.authors for p in _PARTED.split(found.entry.clean[a:b]))
    return {(_OTHERS.sub("", n) if "et" in n else n).strip(NAME_TRIM).casefold() for n in parts if len(n) > _SHORTEST}


def read_list(
    tried: Trials, members: Sequence[Section], claim: Claim, owners: Set[str], habits: Habits
) -> tuple[list[Found], list[Found]]:
    """The entries of one list and those of them that are publications. Years that keep to forms of their own are read alone."""
    section, heads = joined(members), frozenset(m.start for m in members[1:] if m.start < m.first)
    trials = tried.within(section.first, section.last, heads)
    if (template := learn(trials, section.first, section.last, habits, heads)) is None:
        return [], []
    entries = _with_known_names(trials, _entries(trials, members, template), habits)
    accepted = accepted_of(entries, section, claim, owners)
    if accepted and template.score >= _LEARNT:
        habits.rules[template.grouping.rule] += len(accepted)
        habits.anchors[template.anchors[0]] += len(accepted)
    apart, surely = False, Claim.HEADED if len(accepted) > _MOSTLY * len(entries) else claim
    for n, member in enumerate(sorted(members, key=_length, reverse=True) if len(members) > 1 else ()):
        own = [f for f in accepted if f.section is member]
        if n == 0 or apart or len(own) < sum(f.section is member for f in entries) or not own:
            alone = read_list(trials, [member], surely, owners, habits)[1]
            if len(alone) > len(own):
                accepted = [f for f in accepted if f.section is not member] + alone
                apart = apart or n == 0
    return entries, sorted(accepted, key=_place)


def _length(section: Section) -> int:
    return section.last - section.first


def _place(found: Found) -> tuple[int, ...]:
    return found.entry.lines


def joined(members: Sequence[Section]) -> Section:
    first = members[0]
    kind = first.kind if all(m.kind == first.kind for m in members) else None
    return replace(first, kind=kind, last=members[-1].last)


def _entries(trials: Trials, members: Sequence[Section], template: Template) -> list[Found]:
    found, at, aside, left, below = [], 0, -1, None, ""
    year, before = members[0].year, members[0].first
    for first, last in _parted(trials, template):
        while at + 1 < len(members) and first > members[at].last:
            at += 1
            year = members[at].year
        section = members[at]
        for i in range(max(before, first - 3), first):
            year = heading_year(trials.outline.doc.lines[i].text) or year
        if first and (first == aside or _leads_to_talk(trials.outline.doc.lines[first - 1].text)):
            aside = last + 1
            continue
        below = _reviews_below(trials, first) or (below if below and below == _around(trials, first) else "")
        if below:
            continue
        before = last + 1
        entry = trials.entry((first, last))
        if not entry.clean.strip("\x1f \n") or _is_placeholder(entry.text) or heading_year(entry.text):
            continue
        fit, parts = read_best(trials, entry, template)
        left = _year_in_left_cell(trials, (first, last), left)
        if parts is not None:
            found.append(Found(entry, parts, fit, section, template, year or left))
    return found


def _year_in_left_cell(trials: Trials, row: Bounds, above: int | None) -> int | None:
    """The year in the first cell of a row of a table; of a row that leaves this cell empty the one above it."""
    doc = trials.outline.doc
    line = doc.lines[row[0]]
    cell = _CELL.search(doc.nodes[line.block].path)
    if cell is None:
        return None
    return above if int(cell[1]) > 1 else heading_year(line.text)


def _parted(trials: Trials, template: Template) -> Iterator[Bounds]:
    """The entries' lines; parted once more where a second title begins a line: somebody forgot to end a paragraph."""
    for first, last in ended(trials.outline, template.grouping.entries):
        starts = _begun_alike(trials.entry((first, last))) if last - first >= _TWO_ENTRIES else []
        parts = list(zip(starts, [*(b - 1 for b in starts[1:]), last], strict=True)) if starts[:1] == [first] else []
        if len(parts) > 1 and says_again([trials.entry(part).clean for part in parts]):
            yield parts[0]
        else:
            yield from parts if len(parts) > 1 and _all_explained(trials, parts, template) else [(first, last)]


def _all_explained(trials: Trials, entries: Sequence[Bounds], template: Template) -> bool:
    """Whether each of these is an entry like the others of the list."""
    own, enough = template.anchors[0], 0.8 * template.score
    return all(trials.read(trials.entry(part), own)[0] >= enough for part in entries)


def _begun_alike(entry: Entry) -> list[int]:
    """The lines of an entry that are set apart like its first one, if any is."""
    looks = {m.start: m.style for m in entry.marks}
    own = looks.get(0)
    if not own or len(entry.lines) != len(entry.starts):
        return []
    return [line for line, start in zip(entry.lines, entry.starts, strict=True) if looks.get(start) == own]


def _around(trials: Trials, line: int) -> str:
    """The path of the element around that of a line."""
    doc = trials.outline.doc
    return doc.nodes[doc.lines[line].block].path.rpartition("/")[0]


def _reviews_below(trials: Trials, first: int) -> str:
    """The list of reviews that begins here, below a line of a work that says so; nothing if none does."""
    if not first or not heads_reviews(trials.outline.doc.lines[first - 1].text):
        return ""
    around, doc = _around(trials, first), trials.outline.doc
    item = around.rpartition("/")[0]
    within = f"{doc.nodes[doc.lines[first - 1].block].path}/".startswith(f"{item}/")
    return around if within and _ITEM.search(item) else ""


def _leads_to_talk(text: str) -> bool:
    return text.rstrip().lower().endswith(_LEADS_TO_TALK) and _PRESENTED.search(text) is not None


def _is_placeholder(text: str) -> bool:
    return holds(text.lower(), _PLACEHOLDER_CUES) and _PLACEHOLDER.search(text) is not None


def _with_known_names(trials: Trials, entries: list[Found], habits: Habits) -> list[Found]:
    """Entries without authors are read again, now that the names of the others are known."""
    for f in entries:
        habits.names |= authors_named(f)
    again = []
    for f in entries:
        if f.parts.likeness < 0.5 and any(
            f.entry.clean[a:b].strip(NAME_TRIM).casefold() in habits.names
            or known_before_year(f.entry.clean[a:b], habits.names)
            for a, b in f.parts.rest
        ):
            fit, parts = read_best(trials, f.entry, f.template, habits.names)
            f = replace(f, fit=fit, parts=parts) if parts else f
        again.append(_behind_known(f, habits.names))
    return again


def _behind_known(found: Found, known: Set[str]) -> Found:
    """Whose title begins with somebody named elsewhere: `Castellan, A disc that should not be there`, `Roe A. Fog`."""
    start, end = found.parts.title
    text = found.entry.clean[start : end + 2]
    row = families_alone(text, known)
    ends = [at for sign in (", ", ". ", ": ") if (at := text.find(sign, 0, _LONGEST_NAME)) > 0]
    at = row[0] if row else min(ends, default=0)
    if at <= 0 or found.parts.likeness >= 0.5 or (row and text[at : at + 2] != ", "):
        return found
    if at >= found.parts.title[1] - start:
        return found  # `Licht und Zeugenschaft, in: Quaistudien`: nothing else would be the title
    if row is None and text[:at].casefold() not in known:
        return found
    title = up_to(found.entry, start + at + 2, "best")
    named = divide(found.entry, title, known | {text[:at].casefold()}) if title else found.parts
    return replace(found, parts=named)
