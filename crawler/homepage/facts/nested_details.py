"""Who gave or paid and when, nested below a title in lines of their own: `Deep Locks` over `Tarn Trust, 2019–2021`."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.described import is_prose
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import Text, joined, trim
from crawler.homepage.facts.words import has_role, names_institution
from crawler.values.dates import find_dates

_MOST, _MOST_WORDS = 4, 12


def with_nested_details(listed: Sequence[Entry]) -> list[Entry]:
    """The entries; an undated one over a few short lines, one of them dated, takes these for its own."""
    return [_joined(e) if _is_title(e) and sum(map(_is_dated, e.children)) == 1 else e for e in listed]


def _is_title(entry: Entry) -> bool:
    short = all(not c.children and _is_short(c.text.flat) for c in entry.children)
    return 0 < len(entry.children) <= _MOST and short and not find_dates(entry.text.flat)


def _is_short(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and not is_prose(words) and ":" not in words and "：" not in words


def _is_dated(entry: Entry) -> bool:
    return bool(find_dates(entry.text.flat))


def _joined(entry: Entry) -> Entry:
    text: Text = entry.text
    for child in entry.children:
        text = joined(text, child.text)
    return replace(entry, text=text, children=())


def with_terms_nested(entry: Entry) -> Entry:
    """A course over lines that say only when, where and in which role: `Logic` over `Tarn College, Fall 2019`."""
    if not _is_title(entry) or not any(map(_is_dated, entry.children)) or names_institution(entry.text.flat):
        return entry
    return _joined(entry) if all(_tells_no_course(c.text.flat) for c in entry.children) else entry


def _tells_no_course(flat: str) -> bool:
    when = of_span(flat)
    for start, end in sorted(when.cuts, reverse=True):
        flat = flat[:start] + "," + flat[end:]
    pieces = [w for piece in flat.split(",") if (w := trim(piece))]
    return all(names_institution(p) or has_role(p) for p in pieces)
