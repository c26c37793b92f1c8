"""From the parts of one entry to its values: authors, venue, dates, figures, links, identifiers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from crawler.document.model import Document, Look
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.labels import is_label
from crawler.homepage.entry.marks import Mark, linked_spans, marks_over
from crawler.homepage.entry.pieces import Span
from crawler.homepage.fields.abstracts import Extra
from crawler.homepage.fields.even_stops import last_bare
from crawler.homepage.fields.pictured_links import leads_to_person
from crawler.homepage.fields.places import best_venue, names_no_place
from crawler.homepage.fields.reviewed_books import without_reviewed
from crawler.homepage.fields.statements import statements
from crawler.homepage.fields.town_and_press import without_press
from crawler.homepage.fields.years import (
    last_year,
    printed_behind_a_day,
    printed_once,
    published_in,
    year_alone,
    year_of_badge,
)
from crawler.homepage.people.capitals import PARTED, capitals_end, in_usual_case
from crawler.homepage.people.dated_names import SURNAMES_BEFORE_YEAR
from crawler.homepage.template.parts import Parts
from crawler.homepage.title.title_looks import slanted
from crawler.homepage.venue.serials import VOLUME_BEHIND
from crawler.items import Link
from crawler.lexicon.late import Late
from crawler.values.acceptance import Acceptance, find_acceptance
from crawler.values.cues import holds
from crawler.values.dates import FoundDate
from crawler.values.families_alone import row_of_families
from crawler.values.identifiers import arxiv_id, doi, openreview_id
from crawler.values.links import link_kind
from crawler.values.name_patterns import CAPITAL, CAPITALS_LISTED, INITIALS_NAME, ONE_IN_CAPITALS, one_first
from crawler.values.names import AuthorList, name_likeness, split_authors
from crawler.values.right_to_left import split_right_to_left
from crawler.values.venues import Venue

_EQUAL = re.compile(r"equal|joint|co-?first|contributed|shared|共同|同等|공동", re.IGNORECASE)
_SET_APART = int(Look.BOLD | Look.ITALIC | Look.UNDERLINE | Look.COLOUR | Look.SIZE)
_QUOTES = "\"“”„‟«»‹›「」『』《》〈〉``''‘’"
_PRESENTATIONS = (
    ("best student paper", r"best student paper"),
    ("best paper", r"best (?:[\w ]{0,20}\s)?paper|best demo"),
    ("outstanding paper", r"outstanding (?:student )?paper"),
    ("oral", r"oral\b"),
    ("spotlight", r"spotlights?\b"),
    ("poster", r"poster\b"),
)
_PRESENTATION_CUES = ("best", "outstanding", "oral", "spotlight", "poster")
_PRESENTED = tuple((name, re.compile(rf"(?<![\w-]){cue}", re.IGNORECASE)) for name, cue in _PRESENTATIONS)
_MISSING_COMMA = re.compile(r"([*∗†‡§¶])\s+(?=[^\W\d_a-z][\w.]*\s+[^\W\d_a-z])")
_INVERTED = re.compile(rf"[{CAPITAL}][{CAPITAL}'’ -]+, (?:[{CAPITAL}]\.[\s-]?)+")
_WIDE, _WIDE_SIGN = Late(r"[\u3040-\u9fff\uac00-\ud7a3]"), re.compile(r"\s*[・、，,]\s*")
_CITATION = 20
"""Letters. A link that goes on so far behind the authors is the whole citation, not one of them."""
_SAYS_AGAIN = 20
"""Letters. So long a title stands within other words only if it is said again."""
_SUBTITLE_BELOW = re.compile(r"(?<=\w)\n(?=[^\W\d_a-zà-ÿ])")
_BARE_URL = re.compile(r"https?://[^\s<>\"\x1f]{4,}")


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one entry, before they become an item."""

    title: str
    authors: AuthorList | None
    venue: Venue | None
    year: int | None
    published: FoundDate | None
    presentation: str | None
    acceptance: Acceptance | None
    links: tuple[Link, ...]
    equal: tuple[str, ...]
    corresponding: tuple[str, ...]
    arxiv_id: str | None
    doi: str | None
    openreview_id: str | None
    raw: str


def read_fields(
    doc: Document, entry: Entry, parts: Parts, extra: Extra, today: date | None, year_above: int | None = None
) -> Fields:
    """All that the visible text of the entry states. `year_above`: what the heading of its list says."""
    parts = without_reviewed(entry.clean, without_press(entry.clean, parts))
    title = entry.clean[slice(*parts.title)].casefold()
    rest = statements(entry, [(a, b) for a, b in parts.rest if (a, b) not in extra.spans])
    rest = [printed_once(t) for text in rest for t in _around(text, title)] or rest
    authors = _authors(entry, parts)
    slanting = [entry.clean[a:b] for a, b in parts.rest if slanted(entry, a, b)]
    venue = best_venue(rest) or best_venue(slanting, 0.0)
    dated = [t for t in rest if not names_no_place(t)] or rest
    published = published_in(dated, today) or published_in(rest, today)
    year = (
        year_alone(dated)
        or printed_behind_a_day(dated, today)
        or (venue.year if venue else None)
        or last_year(published, rest)
        or (year_of_badge(rest) if year_above is None else None)
    )
    links = _links(doc, entry, parts)
    ids, notes = _identifiers(links, entry.text), " ".join(entry.notes)
    return Fields(
        title=_title(entry, parts.title),
        authors=authors,
        venue=venue,
        year=year,
        published=published,
        presentation=_presentation(venue, rest),
        acceptance=find_acceptance(" ".join(rest)),
        links=links,
        equal=authors.equal if authors and (_EQUAL.search(notes) or not notes) else (),
        corresponding=authors.corresponding if authors else (),
        arxiv_id=ids[0],
        doi=ids[1],
        openreview_id=ids[2],
        raw=" ".join(entry.text.split()),
    )


def _around(text: str, title: str) -> list[str]:
    """What a piece says besides the title: a card may print the whole citation below it."""
    at = text.casefold().find(title) if len(title) > _SAYS_AGAIN or len(text) == len(title) else -1
    if at < 0:
        return [text]
    return [t for t in (text[:at].strip(' ,;:"“„«'), text[at + len(title) :].lstrip(' .,;:"”“»')) if t]


def _title(entry: Entry, span: Span) -> str:
    printed = _SUBTITLE_BELOW.sub(": ", entry.text[span[0] : span[1]])
    text = " ".join(printed.replace("\x1f", " ").split())
    bare = text.strip(_QUOTES + " ,;").removesuffix("<").rstrip()
    text = bare if _is_whole(bare) else text.strip(" ,;")
    return text if text.count("(") == text.count(")") or not text.endswith("(") else text[:-1].strip()


def _is_whole(bare: str) -> bool:
    """Whether no quotation within a title lost its first or last sign with those around the title."""
    if bare.count('"') % 2 or bare.count("''") % 2:
        return False
    return bare.count("„") <= bare.count("“") + bare.count("”") and not any(
        close in bare and (open_ not in bare or bare.index(close) < bare.index(open_))
        for open_, close in ("“”", "„“", "«»", "「」", "『』", "《》")
    )


def _authors(entry: Entry, parts: Parts) -> AuthorList | None:
    if not parts.authors:
        return None
    texts, raised, offset = [], [], 0
    for a, b in parts.authors:
        for m in marks_over(entry.marks, a, b):
            if m.look & Look.SUPERSCRIPT:
                raised.append((max(m.start, a) - a + offset, min(m.end, b) - a + offset))
        texts.append(entry.clean[a:b].replace(" / ", " ; ").rstrip(" ,;"))
        offset += len(texts[-1]) + 2
    if not raised:
        texts = [_MISSING_COMMA.sub(r"\1, ", t) for t in texts]
    if names := split_right_to_left(", ".join(texts)):
        printed = tuple(n.replace(", ", "، ") for n in names) if "،" in entry.text else names
        return AuthorList(printed, True, (), (), ())
    found = split_authors(", ".join(texts), raised)
    if not found and (dated := SURNAMES_BEFORE_YEAR.match(entry.clean, a)):
        return AuthorList(tuple(filter(None, dated.groups())), True, (), (), ())
    if not found and (families := row_of_families(", ".join(texts))):
        return AuthorList(families, True, (), (), ())
    if not found and parts.left_out and _WIDE.match(text := " ".join(texts).strip()):
        return AuthorList(tuple(filter(None, _WIDE_SIGN.split(text))), True, (), (), ())
    return last_bare(found) if found and found.names else _in_capitals(", ".join(texts))


def _in_capitals(text: str) -> AuthorList | None:
    """`J. DOE, R. ROE`, `JANE DOE, RICHARD ROE`: nothing but people, in whatever case."""
    if (usual := in_usual_case(text)) != text and (found := split_authors(usual)):
        return replace(
            found,
            names=tuple(map(str.upper, found.names)),
            equal=tuple(map(str.upper, found.equal)),
            corresponding=tuple(map(str.upper, found.corresponding)),
        )
    if text and capitals_end(text) == len(text.rstrip()):
        return AuthorList(tuple(PARTED.split(text.rstrip())), True, (), (), ())
    if CAPITALS_LISTED.fullmatch(text.strip()):
        return AuthorList(tuple(n.strip() for n in ONE_IN_CAPITALS.findall(text)), True, (), (), ())
    if one := one_first(text):
        return AuthorList((one,), True, (), (), ())
    inverted = tuple(n for part in text.split(";") if (n := part.strip(" *†‡")))
    if len(inverted) > 1 and all(_INVERTED.fullmatch(n) for n in inverted):
        return AuthorList(inverted, True, (), (), ())
    names = tuple(n for part in re.split(r",|;|&|\band\b", text) if (n := part.strip(" *†‡")))
    return AuthorList(names, True, (), (), ()) if names and all(INITIALS_NAME.fullmatch(n) for n in names) else None


def _presentation(venue: Venue | None, rest: Sequence[str]) -> str | None:
    if venue and venue.presentation:
        return venue.presentation
    short = [t for t in rest if len(t) < 300 and holds(t.lower(), _PRESENTATION_CUES)]
    return next((name for name, cue in _PRESENTED if any(cue.search(t) for t in short)), None)


def _links(doc: Document, entry: Entry, parts: Parts) -> tuple[Link, ...]:
    page = doc.page.url.partition("#")[0]
    found: dict[str, Link] = {}
    for a, b, href, _ in linked_spans(entry.text, entry.marks):
        if not href or href.startswith(("mailto:", "javascript:", "#", "tel:", "data:")) or leads_to_person(href):
            continue
        if "#" in href and href.partition("#")[0] in (page, ""):
            continue
        in_authors = any(a < d and b > c and b < d + _CITATION for c, d in parts.authors) and not _overlaps(
            (a, b), parts.title
        )
        text = " ".join(entry.text[a:b].split())
        if in_authors or (_names_someone(entry, text, b) and not _overlaps((a, b), parts.title)):
            continue
        label = text.strip(" []()|/·•,;:") or None
        is_title = _overlaps((a, b), parts.title)
        kind = link_kind(None if is_title else label, href)
        if is_title and kind == "other":
            kind = "paper"
        found.setdefault(href, Link(label, href, kind))
    for bare in _BARE_URL.finditer(entry.text) if "://" in entry.text else ():
        url = bare.group().rstrip(".,;:)]}>\"'")
        if not any(known.rstrip("/").startswith(url.rstrip("/")) for known in found):
            found[url] = Link(None, url, link_kind(None, url))
    return tuple(found.values())


def _names_someone(entry: Entry, text: str, end: int) -> bool:
    """Whether a link's text is a person's name, and not that of a journal whose volume follows."""
    return not is_label(text) and name_likeness(text) > 0.7 and not VOLUME_BEHIND.match(entry.clean, end)


def _overlaps(span: Span, other: Span) -> bool:
    return span[0] < other[1] and span[1] > other[0]


def _identifiers(links: Sequence[Link], text: str) -> tuple[str | None, str | None, str | None]:
    urls = [k.url for k in links if k.kind not in ("code", "data", "project", "model", "demo")]
    sources = [*urls, text]
    return (
        next((v for u in sources if (v := arxiv_id(u))), None),
        next((v for u in sources if (v := doi(u))), None),
        next((v for u in sources if (v := openreview_id(u))), None),
    )


def with_links(fields: Fields, more: Sequence[Link]) -> Fields:
    """The fields with links that stand beside the entry, and with what those identify."""
    known = {link.url.rstrip("/") for link in fields.links}
    links = (*fields.links, *(link for link in more if link.url.rstrip("/") not in known))
    if len(links) == len(fields.links):
        return fields
    ids = _identifiers(links, "")
    return replace(
        fields,
        links=links,
        arxiv_id=fields.arxiv_id or ids[0],
        doi=fields.doi or ids[1],
        openreview_id=fields.openreview_id or ids[2],
    )


def emphasized(entry: Entry, parts: Parts, names: Sequence[str]) -> str | None:
    """The one name of the list that is set apart from the others."""
    if len(names) < 1:
        return None
    styles = []
    for a, b in parts.authors:
        at = a
        for name in names:
            found = entry.text.find(name, at, b)
            if found >= 0:
                styles.append((name, _style_at(entry.marks, found, found + len(name))))
                at = found + len(name)
    if not styles:
        return None
    plain = min((s for _, s in styles), key=lambda s: (s.bit_count(), s)) if len(styles) > 1 else 0
    apart = [(name, s & ~plain) for name, s in styles if s & ~plain]
    return apart[0][0] if len(apart) == 1 or (apart and len(apart) < len(styles) and _one(apart)) else None


def _one(apart: Sequence[tuple[str, int]]) -> bool:
    return len({s for _, s in apart}) == 1 and len(apart) == 1


def _style_at(marks: Sequence[Mark], start: int, end: int) -> int:
    style = -1
    for m in marks:
        if m.start < end and m.end > start:
            style &= m.look & _SET_APART
    return max(style, 0)
