"""Where the people end with whom a piece of an entry begins: before a journal, and not amid what a look sets apart."""

from collections.abc import Set

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import ITALIC, ends_amid_look, marks_over
from crawler.homepage.entry.pieces import TRIM, Span
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.people.dated_names import known_before_year
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.serials import VOLUME_BEHIND
from crawler.homepage.venue.shapes import word_count
from crawler.homepage.venue.wide_places import is_wide_place
from crawler.lexicon.places import is_city
from crawler.values.name_patterns import wide_names_end

NAME_TRIM = " .,;:*†‡()"
_QUOTES = frozenset("„«“")
"""Nobody is named in quotation marks."""


def names_at_start(entry: Entry, piece: Span, known: Set[str], left_out: bool) -> tuple[int, float]:
    """How many letters of the piece are people, and how much they look like it; (0, …) if it begins with none.

    `known` are names that stand elsewhere on the page; `left_out` says that a word before the piece leads to people.
    """
    start, _ = piece
    text = entry.clean[slice(*piece)]
    if start and entry.clean[start - 1] in _QUOTES:
        return 0, 0.0
    end, likeness = authors_at_start(text)
    if 0 < likeness < 0.7 and ends_amid_look(entry.clean, entry.marks, start, start + end):
        end = 0
    if likeness < 0.8 and text.strip(NAME_TRIM).casefold() in known:
        end, likeness = len(text), 0.9
    elif not end and (alone := known_before_year(text, known) or left_out * wide_names_end(text)):
        end, likeness = alone, 0.7
    if end and not text[0].isascii() and _is_wide_place(entry, start, start + len(text[:end].rstrip())):
        return 0, 0.0
    return end - (_journal_at_end(entry, start, start + end) if end else 0), likeness


def _is_wide_place(entry: Entry, start: int, end: int) -> bool:
    """A press or a serial that has the form of a name, or a town before its press."""
    town = entry.clean[end : end + 1] in ("：", ":") and is_city(entry.clean[start:end].strip(NAME_TRIM))
    return town or is_wide_place(entry.clean, start, end)


def _journal_at_end(entry: Entry, start: int, end: int) -> int:
    """How many letters at the end of a list of names are a journal's: volume and pages follow, which nobody has."""
    clean = entry.clean
    if slant := _slants_into_place(entry, start, end):
        return end - slant
    if not VOLUME_BEHIND.match(clean, end):
        return 0
    comma = max(clean.rfind(", ", start, end), clean.rfind("; ", start, end))
    last = clean[comma + 2 if comma >= 0 else start : end].strip(NAME_TRIM)
    if "." in last or not last or last.isdigit() or word_count(last) > 6:
        return 0
    return end - max(comma, start)


def _slants_into_place(entry: Entry, start: int, end: int) -> int:
    """Where, amid what reads as names, italics begin that go on as a journal with its numbers does."""
    over = marks_over(entry.marks, start, end)
    for m in over:
        to_end = m.end >= end - 1 or not any(map(str.isalpha, entry.clean[m.end : end]))
        if start < m.start < end and m.style & ITALIC and to_end:
            upright = not any(n.style & ITALIC for n in over if n.start < m.start)
            place = entry.clean[m.start : m.end].strip(TRIM)
            numbered = VOLUME_BEHIND.match(entry.clean, m.end) is not None
            behind = entry.clean[m.start : m.end + 20].partition("\n")[0]
            placed = numbered or place_likeness(behind) >= 0.5
            if upright and placed and word_count(place) >= 2:
                return len(entry.clean[: m.start].rstrip(" ,;"))
    return 0
