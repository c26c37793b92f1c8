# ruff: noqa: E501 (patterns are read more easily whole)
"""A title in two sentences: `Netze und Kultur. Eine Studie aus drei Städten. In: …`.

A full stop does not end a title if what stands between it and the place of publication is neither people nor a place
nor a remark: nothing else is left for it to be.
"""

import re

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import marks_over
from crawler.homepage.entry.pieces import Span
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.title.abbreviations import abbreviates
from crawler.homepage.title.delimiters import up_to
from crawler.homepage.title.thesis_ends import before_thesis
from crawler.homepage.venue.imprints import imprint_of
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import title_shape, word_count

_SECOND = re.compile(r"(?:(?<=\w)[”“»]\.|\s?[.?!])\s+(?=[^\W_a-z]|[„“\"«»‚‘])")
_PLACE = re.compile(
    r"(?<=\w\w)[)”“\"»«]?[.,;?!][”“\"»«]?\s+(?=(?:[Ii]n|IN):\s|(?:In|IN|Dans|En|Em)\s(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]+,\s|[“„«]|[Pp]roc)"
    r"|(?:Universit[äàéeè]?\w*|University|Høgskol\w+)\s(?:[a-zà-ÿ]{1,4}\s)?[A-ZÀ-Þ][\w.\-]*[.,;]?[\s\x1f]*(?:$|[\[(\x1f])|[A-ZÀ-Þ][\w.\-]+\s(?:[Uu]niversit\w+|University|[Hh]ögskola)[.,;]?[\s\x1f]*(?:$|[\[(\x1f])"
    r"|[A-ZÀ-Þ][\w.\-]+(?:[ /,&]{1,3}[A-ZÀ-Þ][\w.\-]+){0,3}: ?[A-ZÀ-Þ][\w.&'’\-/ ]{2,50}?(?:[\s,(]+(?:19|20)\d\d|\.?\s*$))"
)
_REMARK = re.compile(
    r"(?:(?:co-?)?edited|edition|hg\b|hrsg|herausg|transl|übers|tradu|illustr|with\b|mit\b|avec\b|con\b|by\b|par\b|von\b|best |special issue|themenheft|patent|ph\.?d|doctoral|master|diss|habil|unpubl|working paper"
    r"|invited|keynote|oral\b|poster|abstract|keywords|available|accepted|submitted|forthcoming|vol\b|vol\.|no\.|pp\b|band\b|bd\b|\d)",
    re.IGNORECASE,
)
_HARD = re.compile(r"[\n\x1f]")
_YEAR = re.compile(r"(?:19|20)\d\d[.,;)]?\s*$")
_PERIOD = re.compile(
    r"(?:\d[–-]|\s(?:um|nach|seit|vor|bis|ab|von|und|after|since|before|around|and|to|après|depuis|avant|tot|sinds|rond|na|en|dopo|dal|desde|hasta))\s?$",
    re.IGNORECASE,
)
"""`Flussbau und Grenze 1815–1914`, `Prosa um 1900`: years that the title tells of."""
_LONGEST = 260
_AROUND = " .,;:\n\x1f"
_AROUND_QUOTED = ' .„“”«»"'
_CLOSING = re.compile(r"[.,?!]?[”“»’\"]")
_HALF = re.compile(
    r"\s?[”“»’\"](?:\s\([^()\n]{2,30}\)(?=\.))?(?:(?P<stop>\.|(?<=[?!][”“»’\"]))\s+(?=[^\W_a-z])|\s[–—-]{1,2}\s(?=[^\W\d_])|\s(?!(?:in|dans|en|em|with|mit|avec|con|by|von|par|por|i|w|v|u|and|und|et|y|e|ed|red|hg)\b)(?=[a-zà-ÿ]{2,}\s))"
)
"""Between a quotation and the words with which a title goes on behind it."""
_QUOTED = re.compile(r"[„«“\"][^„“”«»\"\n]{3,80}[”»“\"],?\s")
_NUMBERS = re.compile(r"[\s,.(]*(?:[^\W\d_]{1,4}[.°]?\s?){0,2}\d")
"""What stands before numbers is a journal."""
_CONTAINED = re.compile(r"(?:[Ii]n|IN|[Dd]ans|[Ee]n|[Ee]m|[Ii]|[Ww]|[Vv]|[Uu])\b:?\s")
_NOBODY = 0.65


def with_subtitle(entry: Entry, span: Span) -> Span:
    """The title with the sentence behind it, if that can only be more of it."""
    clean, (start, end) = entry.clean, span
    stop = _SECOND.match(clean, end)
    if stop is None or word_count(clean[start:end]) < 1:
        return span
    break_ = _HARD.search(clean, end)
    hard = min(break_.start() if break_ else len(clean), stop.end() + _LONGEST)
    to = _up_to_place(clean, stop.end(), hard)
    named = clean[:start].rstrip(_AROUND_QUOTED)[-1:] in (":", ")")
    if not to or not _is_more(clean[stop.end() : to], named) or _changes_look(entry, end, to):
        return span
    return start, to + (clean[to] in ')”“"»«')


def beyond_quotation(entry: Entry, span: Span) -> Span:
    """A title of which only the first words are quoted: `„Bei seinem Eid“. Der Reinigungseid vor dem Rat, in: …`.

    What follows the quotation is more of the title if it is neither a place nor people, and a place follows it.
    """
    clean, (start, end) = entry.clean, span
    half = _HALF.match(clean, end) if _CLOSING.match(clean, end) or clean[end : end + 1] == " " else None
    if half is None or not _opens(clean, start, half.group().strip()[:1]):
        return span
    found = up_to(entry, half.end(), "best")
    if found is None or _NUMBERS.match(clean, found[1]):
        return span
    more = clean[slice(*found)].strip(_AROUND)
    people_end, people = authors_at_start(clean[found[0] : found[0] + _LONGEST])
    other = place_likeness(more) >= 0.4 or (people >= _NOBODY and people_end >= 0.7 * len(more))
    if other or not 2 <= word_count(more) <= 30 or _REMARK.match(more) or _CONTAINED.match(more):
        return span
    behind = clean[found[1] :].lstrip(_AROUND)
    told = _CONTAINED.match(behind) or _QUOTED.match(behind)
    stated = told if half["stop"] else told or place_likeness(behind) >= 0.4
    return (start, found[1]) if stated and title_shape(more) >= 0.6 else span


def _opens(clean: str, start: int, closing: str) -> bool:
    """Whether what this sign closes is opened right before, or as, the first sign of the title."""
    opening = {"”": '“„"”', "“": "„", "»": "«»", "’": "‘‚", '"': '"„'}[closing]
    return clean[start : start + 1] in opening or clean[:start].rstrip(" \u00a0")[-1:] in (*opening,)


def _up_to_place(clean: str, start: int, hard: int) -> int:
    """Where, behind the second sentence, the place begins that the work stands in or was printed at; 0 if nowhere."""
    found = (p.start() for p in _PLACE.finditer(clean, start, hard))
    place = next((p for p in found if clean[p] != "." or not abbreviates(clean, start, p)), 0)
    imprint = imprint_of(clean[start:hard])
    return min(
        (p for p in (place, imprint and start + imprint.start, before_thesis(clean, start, hard)) if p), default=0
    )


def _is_more(text: str, named: bool) -> bool:
    """Whether nothing but more of the title is left for this to be; `named`: the authors stand before the title."""
    return (
        2 <= word_count(text) <= 30
        and not _REMARK.match(text)
        and not _is_dated(text)
        and _is_no_other(text, _NOBODY if named else 0.4)
        and title_shape(text) >= (0.45 if named else 0.6)
    )


def _is_dated(text: str) -> bool:
    """Whether the year at the end says when something appeared."""
    year = _YEAR.search(text)
    return year is not None and not _PERIOD.search(text, 0, year.start())


def _is_no_other(text: str, somebody: float) -> bool:
    """Neither people nor a place."""
    end, people = authors_at_start(text)
    return (people < somebody or end < 0.7 * len(text)) and place_likeness(text) < 0.4


def _changes_look(entry: Entry, at: int, end: int) -> bool:
    """The second sentence is slanted, linked or bold, and the first was not, or the other way round."""
    styles = {m.style for m in marks_over(entry.marks, at - 1, end) if entry.text[m.start : m.end].strip(" .,")}
    return len(styles) > 1
