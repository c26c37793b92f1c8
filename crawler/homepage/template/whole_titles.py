"""Rounding off a title: the stretch that an anchor found, without what is said of it, with what goes on behind."""

import re

from crawler.homepage.entry.content_start import content_start
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.names_behind import up_to_names
from crawler.homepage.entry.pieces import Span, trimmed
from crawler.homepage.entry.quotations import up_to_closing_quote, with_quotes
from crawler.homepage.template.anchors import behind_authors
from crawler.homepage.title.case_notes import end_of_note
from crawler.homepage.title.extents import (
    over_line_break,
    to_end_of_mark,
    up_to_end_of_link,
    whole_sentence,
    without_label,
    without_note,
    without_translation,
)
from crawler.homepage.title.headwords import headword
from crawler.homepage.title.study_areas import with_study_area
from crawler.homepage.title.subtitles import beyond_quotation, with_subtitle

_OWN_YEAR = re.compile(r"(?:19|20)\d\d[\s.:|–-]+(?=\S)")


def whole_title(entry: Entry, kind: str, span: Span) -> Span | None:
    """The title that stands in such a stretch: without what is said of it, with what goes on behind."""
    a, b = headword(entry.clean, *trimmed(entry.clean, *_behind_year(entry, *span)), entry.text)
    if about := _about_a_work(entry, a):
        return about
    if kind == "style":
        a, b = whole_sentence(entry, (a, b))
    elif kind in ("delimiter", "after"):
        a, b = with_subtitle(entry, to_end_of_mark(entry, up_to_closing_quote(entry.clean, a, b)))
        a, b = without_translation(entry, up_to_end_of_link(entry, (a, b)))
        a, b = (a, b) if kind == "after" else up_to_names(entry.clean, (a, b))
    if kind != "style":
        a, b = beyond_quotation(entry, (a, b))
    a, b = with_study_area(entry.clean, without_note(entry.clean, without_label(entry, over_line_break(entry, (a, b)))))
    while b < len(entry.clean) and entry.clean[b] in "?!":
        b += 1
    a, b = with_quotes(entry.clean, a, b)
    return (a, b) if b > a else None


def _about_a_work(entry: Entry, at: int) -> Span | None:
    """The whole title of a review in which something else stands out: `Review of <i>Slow Canals</i>, by A. Doe`."""
    for start in sorted({content_start(entry), behind_authors(entry) or 0}):
        end = entry.clean.find("\n", start)
        to = end_of_note(entry.clean, start, end if end >= 0 else len(entry.clean)) if start <= at else 0
        if at < to:
            return start, to
    return None


def _behind_year(entry: Entry, start: int, end: int) -> Span:
    """Without a year in an element of its own: `<span>2026</span> El impacto …`."""
    year = _OWN_YEAR.match(entry.clean, start, end)
    if year and any(m.start == start and m.end <= year.end() for m in entry.marks):
        return year.end(), end
    return start, end
