"""A talk given several times: its occasions behind its title, on lines below it, or in entries of their own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from crawler.homepage.facts.dates import of_event
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import Text, cut, divided

QUOTED = re.compile(
    r"[\"“”„«「『]\s*(.{4,300}?)\s*[\"“”»」』]|(?:``)(.{4,300}?)(?:'')|(?<!\w)[‘'](.{8,300}?)[’'](?=[\s,.;)]|$)",
    re.DOTALL,
)


def occasions_behind(entry: Entry, today: date | None) -> list[Entry]:
    """`"Title", Acme University, May 2018; Beta College, June 2019`: what semicolons part, each dated."""
    quoted = QUOTED.match(entry.text.flat) if ";" in entry.text.chars and not entry.children else None
    if quoted is None:
        return []
    behind = cut(entry.text, quoted.end(), len(entry.text.chars))
    parts = [p for p in divided(behind, re.finditer(";", behind.chars)) if p.chars.strip(" .,")]
    dated = len(parts) > 1 and all(of_event(p.flat, today).start for p in parts)
    return [Entry(p, entry.locator, parent=entry.text) for p in parts] if dated else []


def with_occasions(listed: list[Entry]) -> Iterator[Entry]:
    """Occasions (`@ Acme Lab, May 2021`) that stand below a bare title, in lines or entries of their own, nested."""
    waiting: Entry | None = None
    for entry in (_unfolded(e) for e in listed):
        if waiting is not None and _is_occasion(entry.text):
            waiting = replace(waiting, children=(*waiting.children, entry))
            continue
        if waiting is not None:
            yield waiting
        waiting = entry if _is_bare(entry) else None
        if waiting is None:
            yield entry
    if waiting is not None:
        yield waiting


def _unfolded(entry: Entry) -> Entry:
    """An entry whose further lines are occasions holds them as entries of their own."""
    parts = [cut(entry.text, m.start(), m.end()) for m in re.finditer(r"[^\n]+", entry.text.chars)]
    if len(parts) < 2 or entry.children or not all(_is_occasion(p) for p in parts[1:]):
        return entry
    nested = tuple(Entry(p, entry.locator, parent=parts[0]) for p in parts[1:])
    return replace(entry, text=parts[0], children=nested)


def _is_occasion(text: Text) -> bool:
    return text.chars.lstrip().startswith(("@", "at ", "At ")) and bool(of_event(text.flat).cuts)


def _is_bare(entry: Entry) -> bool:
    return not entry.children and not of_event(entry.text.flat).cuts and len(entry.text.chars) > 8
