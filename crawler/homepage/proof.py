# ruff: noqa: E501 (patterns are read more easily whole)
"""Is this list a list of publications, and which of its entries are: by authors, venues, years and whose page it is."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from crawler.homepage.asides import PENDING, remarks_among, tells_otherwise
from crawler.homepage.claims import Claim, names_service, tells_of_lists
from crawler.homepage.entries import Entry
from crawler.homepage.labels import is_label
from crawler.homepage.owner import plain_letters
from crawler.homepage.parts import ABSTRACT, Parts
from crawler.homepage.place_shapes import place_likeness
from crawler.homepage.sections import Section
from crawler.homepage.shapes import title_shape, word_count
from crawler.homepage.templates import Template
from crawler.lexicon.cue_words import Cues
from crawler.lexicon.headings import heading_kind
from crawler.values.cues import holds
from crawler.values.known_venues import known_venue

_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)")
_UNDATED = re.compile(r"(?:^|[\s(\[])(?:in press|forthcoming|to appear|n\.d\.?)(?=[\s,.;)\]]|$)", re.IGNORECASE)
"""What stands where a year would."""
_COUNTER = re.compile(r"\s*\d[\d.,]*\s?[^\W\d_][^\W\d_\s-]*(?:[\s-][^\W\d_]+){0,2}\s*")
"""`16,187Citations`, `0 resumos simples`."""
_HEAD = re.compile(r"[^.,;:\d]{2,40}[:：]\s*")
"""`Editor of:`"""
_PRESENTED = re.compile(
    r"[\[【(（](?:口頭|ポスター|招待講演|フラッシュトーク)[^\]】)）]*[\]】)）]"
    r"|[(（](?:(?:invited |contributed )?(?:talk|lecture)|招待講演|口頭発表|ポスター)[)）]",
    re.IGNORECASE,
)
_PRESENTED_CUES = ("talk", "lecture", "口頭", "ポスター", "招待講演", "フラッシュトーク")
_PAGES = re.compile(r"\bpp?\. ?\d|\d[–-]\d|\bdoi\b|10\.\d{4}/|arxiv", re.IGNORECASE)
_PRICE_CUES = ("$", "€", "£", "¥", "add to")
_PRICE = re.compile(r"[$€£¥]\s?\d|\badd to (?:cart|basket)\b", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:(?:our|my|one|two|three|a new|new) (?:\w+ )?papers?\b|(?:was|is|are|been|has been|got) accepted|accepted (?:to|at|by|for)\b"
    r"|i (?:will|am|was|gave|have)\b|we (?:will|are|have|won)\b|joined|congrat|excited|thrilled|honou?red to)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"[^,]{3},\s?\S+\s\S|\band\b|&|;|\bund\b|\bet\b|\by\b|、|，|,.*,|[\u3400-\u9fff\uac00-\ud7a3],\s?[\u3400-\u9fff\uac00-\ud7a3]"
)
_AWARD = re.compile(
    r"\W*(?:best|outstanding) (?:\w+ ){0,2}(?:paper|poster|thesis) award\b|[^\s，,、]{2,8}[，,、]\s?[^\s，,、]{2,12}賞[，,、]",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:(?:invited|inaugural|keynote) (?:talk|lecture|address)|keynote|annual meeting|conferencia (?:inaugural|magistral)"
    r"|conf[ée]rence invit[ée]e|vortrag|radio|television)\b",
    re.IGNORECASE,
)
"""`Invited talk, Dublin, June 2017`: said, not written."""
_OTHERWISE = re.compile(
    r"\W*(?:©|\(c\)\s(?:19|20)\d\d|copyright\b|(?:co-?)?organi[sz]ed\b|attended\b|participated\b)", re.IGNORECASE
)
"""`© 2024 Jane Doe`, `Organized a workshop on …`: by their first word no works."""
_EDITED_ISSUE = re.compile(
    r"[^\n]{2,60}?,\s(?:guest |co-?)?editor of (?:a|the) (?:special )?(?:issue|section)\b", re.IGNORECASE
)
_ADDRESS = re.compile(r"\w@\w+\.\w")
_IMPRINT_CUES = Cues("©|ⓒ|rights reserved|réservés|vorbehalten|phone|tel|tél|fax")
_IMPRINT = re.compile(
    r"[©Ⓒ]|\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\b(?:phone|tel|téléphone|fax)\b ?[.:]",
    re.IGNORECASE,
)
"""What stands at the foot of a page."""
_PART_OF_PAGE = re.compile(r"[A-Za-z][A-Za-z_-]{1,24}")
"""`#books`"""
_EXPLAINED = 0.6
_OF_PEOPLE = frozenset({"about", "contact"})
_STRICT = frozenset({"news", "education", "positions", "awards", "press", "contact"})
OPEN = frozenset({None, "about"})
"""Kinds of sections that say nothing against publications, so that authors, titles and years may prove them alone."""


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


def accepted_of(entries: list[Found], section: Section, claim: Claim, owners: Set[str]) -> list[Found]:
    """Those of these entries that are publications; none if the list as a whole does not prove to be one.

    `claim`: who says so. `owners`: the family names of whose page it is, in plain letters.
    """
    if not entries:
        return []
    evidence = [evidence_of(f) for f in entries]
    if remarks := remarks_among([f.entry for f in entries], [sum(e) for e in evidence]):
        entries = [f for i, f in enumerate(entries) if i not in remarks]
        evidence = [e for i, e in enumerate(evidence) if i not in remarks]
    mean = mean_fit(entries)
    placed = sum(e[1] for e in evidence) / len(entries)
    authored = sum(e[0] for e in evidence) / len(entries)
    joint = sum(_several(f) or _by_one_of(f, owners) for f in entries) / len(entries)
    dated = sum(e[1] or e[2] for e in evidence) / len(entries)
    if claim is Claim.HEADED:
        if mean < (0.1 if all(map(_is_set_apart, entries)) else 0.25) or sum(
            _names_price(f.entry.text) for f in entries
        ) * 2 > len(entries):
            return []
        if authored < 0.5 and (section.kind == "patents" or (section.kind == "software" and placed <= 0.5)):
            return []
    elif _told(entries) or (section.kind == "contact" and len(entries) == 1):
        return []
    elif (
        claim is Claim.PAGE
        and len(entries) > 1
        and mean >= 0.35
        and max(authored - (len(entries) == 2) * 0.1, dated) >= 0.5
    ):
        pass
    elif sum(e[1] for e in evidence) < 0.4 * len(entries):
        certain = min(authored, sum(e[2] for e in evidence) / len(entries))
        explained = min(mean, certain) >= 0.75 or (mean >= 0.65 and certain >= 0.95 and len(entries) >= 5)
        if not (
            (section.kind in OPEN and explained and len(entries) >= 3 and joint >= 0.4)
            or _all_by_one_of(entries, evidence, owners, mean)
        ):
            return []
    elif section.kind == "interests":
        if mean < 0.6 or dated < 0.6 or placed < 0.5:
            return []
    elif section.kind in _STRICT:
        if mean < 0.6 or authored < 0.8 or joint < 0.5 or dated < 0.6:
            return []
    elif mean < 0.5 or authored < 0.5 or joint < 0.3 or dated < 0.5:
        return []
    linked = sum(any(m.href for m in f.entry.marks) for f in entries)
    few = len(entries) <= 2 or (2 <= linked < len(entries) and not any(map(any, evidence)))
    alone = claim is Claim.NONE
    return [
        f
        for f, e in zip(entries, evidence, strict=True)
        if _belongs(f, e, mean, authored, dated, few) and (e[0] or e[1] or not alone)
    ]


def _names_price(text: str) -> bool:
    return holds(text.lower(), _PRICE_CUES) and _PRICE.search(text) is not None


def _is_set_apart(found: Found) -> bool:
    """A look or quotation marks say what the title is, however much else the entry says."""
    title = found.entry.clean[slice(*found.parts.title)]
    return found.template.anchors[0].how in ("style", "quote") and word_count(title) >= 3 and title_shape(title) >= 0.8


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


def evidence_of(found: Found) -> tuple[bool, bool, bool]:
    """Has authors; has a venue; has a year."""
    clean = found.entry.clean
    rest = [clean[a:b] for a, b in found.parts.rest]
    venue = any(place_likeness(t) >= 0.5 or (ABSTRACT.match(t) and word_count(t) >= 15) for t in rest)
    dated = found.year is not None or any(_YEAR.search(t) or _UNDATED.search(t) for t in rest)
    return found.parts.likeness >= 0.5, venue, dated


def _belongs(
    found: Found, evidence: tuple[bool, bool, bool], mean: float, authored: float, dated: float, few: bool
) -> bool:
    """Leaves out notes, link lines and the like that stand among the entries."""
    a, b = found.parts.title
    shape = title_shape(found.entry.clean[a:b])
    if shape < 0.15 or found.fit < (0.08 if _is_set_apart(found) else 0.18) or word_count(found.entry.clean[a:b]) < 1:
        return False
    has_authors, has_venue, has_year = evidence
    text = found.entry.text
    if (
        _OTHERWISE.match(found.entry.clean)
        or _EDITED_ISSUE.match(found.entry.clean.lstrip("\x1f "))
        or (_is_presented(text) and not _PAGES.search(text))
        or tells_otherwise(found.entry, found.parts.title, sum(evidence))
    ):
        return False
    if not (has_authors or has_year) and (
        _COUNTER.fullmatch(text)
        or _HEAD.fullmatch(text)
        or known_venue(text.strip(" .-"))
        or is_label(found.entry.clean[a:b])
    ):
        return False
    if (_is_imprint(text) and not (all(evidence) and found.fit >= _EXPLAINED)) or (
        not has_authors and _says_otherwise(found, has_venue or has_year)
    ):
        return False
    stated = (has_authors and (has_venue or has_year)) or (has_venue and has_year and found.fit >= _EXPLAINED)
    if not stated and tells_of_lists(text):
        return False
    said = has_authors + has_venue + has_year < 2 or (not has_authors and _SPOKEN.search(text))
    if said and few and _is_prose(found) and not (_several(found) or (has_authors and _is_set_apart(found))):
        return False
    if not (has_authors or has_year) and _leads_within(found):
        return False
    if not (any(evidence) or few or _is_led_to(found)) and dated > 0.85 and not PENDING.search(text):
        return False
    linked = any(m.href for m in found.entry.marks)
    lacks = (authored > 0.7 and not has_authors) + (dated > 0.7 and not (has_venue or has_year))
    if lacks and authored < 0.1 and not few and not linked:
        return False
    if found.fit >= 0.5 * mean:
        return lacks < 2 or (linked and found.fit >= 0.7 * mean)
    return lacks < 2 and found.fit >= 0.2 * mean and (lacks == 0 or shape > 0.6)


def _is_led_to(found: Found) -> bool:
    """The title is a link, or stands before a label that is one: `On fog [pdf]`, but not `More on my old page`."""
    a, b = found.parts.title
    clean = found.entry.clean
    over = sum(min(b, m.end) - max(a, m.start) for m in found.entry.marks if m.href and m.start < b and m.end > a)
    behind = any(m.href and m.start >= b and not clean[m.start : m.end].strip(" \x1f") for m in found.entry.marks)
    return 4 * over >= 3 * (b - a) or behind


def _leads_within(found: Found) -> bool:
    """Several links, or one and nothing else, each to a named part of a page: a table of contents in words."""
    fragments = {m.href.partition("#")[2] for m in found.entry.marks if m.href}
    whole = all(m.href for m in found.entry.marks if found.entry.clean[m.start : m.end].strip(" .,;|•-–—\n\x1f"))
    return (len(fragments) > 1 or whole) and all(_PART_OF_PAGE.fullmatch(f) for f in fragments)


def _is_presented(text: str) -> bool:
    return holds(text.lower(), _PRESENTED_CUES) and _PRESENTED.search(text) is not None


def _is_imprint(text: str) -> bool:
    return bool(_IMPRINT_CUES.search(text.lower()) and _IMPRINT.search(text))


def _says_otherwise(found: Found, dated: bool) -> bool:
    """An award, a way to reach someone, or a word or two that head other parts of a page, rather than a work."""
    entry = found.entry
    if _AWARD.match(entry.clean) or _ADDRESS.search(entry.text):
        return True
    title = entry.clean[slice(*found.parts.title)]
    heads = heading_kind(entry.text) is not None or (len(title) < 30 and heading_kind(title) in _OF_PEOPLE)
    return not dated and (heads or names_service(entry.text))


def _is_prose(found: Found) -> bool:
    """A sentence that begins an entry of nothing else and leads nowhere."""
    text = found.entry.text.strip()
    linked = any(m.href for m in found.entry.marks)
    return (
        "\n" not in text and text.endswith((".", "!")) and not linked and len(text.split()) > 1 and text[-3:] != "..."
    )


def mean_fit(entries: Sequence[Found]) -> float:
    """0-1: how well the entries are explained, on average; at least one is needed."""
    return sum(f.fit for f in entries) / len(entries)
