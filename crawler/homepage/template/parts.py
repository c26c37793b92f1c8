# ruff: noqa: E501 (patterns are read more easily whole)
"""An entry divided around its title: who wrote it, what remains, and how well that explains the entry."""

import re
from collections.abc import Set
from typing import NamedTuple

from crawler.homepage.entry.blots import BLOT
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.names_in_pieces import names_at_start
from crawler.homepage.entry.pieces import Span, pieces, trimmed
from crawler.homepage.entry.quotations import closes_journal, ends_amid_quotation, without_half_quotes
from crawler.homepage.entry.title_ends import likely_end
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.people.contained import is_contained
from crawler.homepage.people.edited import is_edited_volume
from crawler.homepage.people.introductions import introduced
from crawler.homepage.template.earlier_titles import is_quoted_first, is_title_before
from crawler.homepage.title.headwords import is_headed
from crawler.homepage.title.study_areas import ends_in_study_area
from crawler.homepage.title.title_looks import (
    begins_with_someone,
    ends_otherwise,
    is_of_elements,
    runs_out_of_link,
    shares_a_mark,
    slanted,
)
from crawler.homepage.venue.genres import names_genre
from crawler.homepage.venue.imprints import names_press
from crawler.homepage.venue.place_shapes import amid_imprint, before_place, place_likeness
from crawler.homepage.venue.serials import behind_its_volume, numbered_behind, runs_into_place
from crawler.homepage.venue.shapes import title_shape, title_shape_at_most, word_count
from crawler.values.cues import YEAR
from crawler.values.venue_glance import hardly_a_venue

QUOTE = re.compile(r"[“„«‘「『《〈\"]")
_QUOTE_BEFORE, _DIGIT = re.compile(rf"{QUOTE.pattern}\s?$"), re.compile(r"\d")
QUOTED, _LED, _EDITED_TITLE, _SURELY = 0.8, 0.8, 0.85, 0.7
"""At least so much like a title is what stands between quotation marks, like a place what stands behind two strokes."""
_AS_NAMES, _SHORT, _DATED = 0.75, 4, re.compile(r"[(\[](?:19|20)\d\d[a-z]?[)\]][.,:]?\s$")
_LEMMA, _QUOTE_BEHIND = re.compile(r"s\.\s?v\.\s*$"), re.compile(r"[.,;]?\s?[”“»’'」』》〉\"]")
_EDITED = re.compile(
    r"\s*[(\[]?\s*(?:hg|hrsg|hgg)\.?\s(?:von|v\.)\s|\s*\(\s?(?:(?:yay\.\s)?haz|szerk|red|der|eds?|hrsg|hg)\.:?\s(?=[^\W\d_])|\s*(?:herausgegeben von|edited by|eds?\. by|(?:éd\.|édité|établi)e?s? par|sous la (?:direction|dir\.) de|a c(?:ura|\.) di|editado por|eds?\. de|edición de|edição de|édition de)\s",
    re.IGNORECASE,
)
_CONTAINED = re.compile(r"\W*[Ii]n:?\s")
"""Who edited the book that a chapter stands in did not write the chapter."""
_LEADS_TO_VENUE = re.compile(
    r"(?<!\w)(?:(?:[Ii]n|IN):\s*\W?|(?:[Ii]n|IN|[Dd]ans)\s[\"“„«‘]?)$|(?<!\w)(?:Proc\.|Proceedings of|Journal of)\s$"
)
_EDITORS_BEFORE = re.compile(
    r"\b(?:[Ee]ds?|[Ee]ditors?|[Hh]rsg|Hg|[Cc]oords?|[Oo]rgs?|[Rr]ed|szerk|toim|ur)\b\.?\)?,?\s?$"
)
_IN_EDITED = re.compile(r"(?:^|[.,;?!”\"’»]\s*)(?:[Ii]n|IN|Dans|Dins|En|Em)\b:?\s[^\n\x1f]*$")
"""What stands behind the editors of a volume is the volume, not what someone wrote for it."""
_AS_EDITORS = re.compile(r"\((?:eds?|hrsg|hg|coords?|dirs?|orgs?)\.?\)", re.IGNORECASE)
ABSTRACT = re.compile(
    r"^\W*(?:abstract|summary|tl;?dr|zusammenfassung|kurzfassung|résumé|resumen|abstrakt|resumo|riassunto|摘要|概要|要旨|초록|요약)\b\s*[:：.—–-]*\s*",
    re.IGNORECASE,
)
"""What only stands beneath a work: its place is not needed to know it as one."""
_SENTENCE = 7
_YEARISH = re.compile(r"^\W*(?:(?:19|20)\d\d[a-z]?|(?i:in press|forthcoming|to appear)|n\.d)\W*$")
_UNDATED = re.compile(r"(?:^|[\s(,.])(?:in press|n\.d\.)(?=[\s,.;:)]|$)")
_CLOSED = re.compile(r"\s(?:and|und|et|y|&)\s[^\W\d_a-z][^,;&]*$")  # `… and Jane Doe`: the list has ended
_ROLE = re.compile(
    r"\b(?:tutora?|supervisors?|advis[eo]rs?|director(?:a|es)?|directeurs?|betreuer(?:in)?|relatore|orientadora?|promot[eo]r|školitel|vedoucí práce"
    r"|examiners?|committee|jury|translators?)\W*$|(?:指導教員|导师|지도교수)\W*$",
    re.IGNORECASE,
)


class Parts(NamedTuple):
    """Where the fields of one entry stand."""

    title: Span
    authors: tuple[Span, ...]
    likeness: float
    """How much the authors' spans look like a list of authors."""
    left_out: bool
    """The list begins with `with`: whoever speaks is an author too."""
    rest: tuple[Span, ...]
    """Pieces that are neither title nor authors, in order."""


def divide(entry: Entry, title: Span, known: Set[str] = frozenset()) -> Parts:
    """The entry's parts, given where its title stands. `known` are names that stand elsewhere on the page."""
    clean = entry.clean
    before, after = pieces(entry, 0, title[0]), pieces(entry, title[1], len(clean))
    best: tuple[float, int, Span, bool, float] | None = None
    every = before + after
    for i, (a, b) in enumerate(every):
        if b - a > 3000 or behind_its_volume(clean, a, b) or (i >= len(before) and is_contained(clean, a)):
            continue
        skip, left_out = introduced(clean[a:b])
        if editors := _EDITED.match(clean[a:b]):
            if any(_CONTAINED.match(clean, c) for c, _ in every[len(before) : i]):
                continue
            skip = max(skip, editors.end())
        skip = skip or int(clean[a] in "([（")
        near = max(i - len(before), len(before) - 1 - i)
        stated = i >= len(before) and clean.endswith(" / ", 0, a)
        favour = (0.15 if skip else 0.25 if stated else 0) - 0.06 * min(near, 4)
        if best is not None and 1 + favour <= best[0]:
            continue
        end, likeness = names_at_start(entry, (a + skip, b), known, left_out)
        if not end:
            continue
        covered = end / (b - a - skip)
        hope = likeness + favour
        if hope < 0.35 or (best is not None and hope <= best[0]):
            continue
        if i >= len(before) and not skip and not stated and names_press(clean[a:b]):
            continue
        if covered > 0.9 and not hardly_a_venue(clean[a:b]) and place_likeness(clean[a:b]) >= 0.7:
            likeness -= 0.5
        score = likeness + favour
        if i < len(before) and covered < 0.6 and not YEAR.search(clean[a + skip + end : b]):
            score -= 0.3
        if i >= len(before) and clean.startswith(": ", a + skip + end):
            score -= 0.3  # `Physica D: Nonlinear Phenomena`: nobody leads to a title once it has been named
        if best is not None and _AS_EDITORS.search(clean, a + skip + end - 10, a + skip + end + 2):
            score -= 0.5
        if best is None or score > best[0] + 1e-9:
            best = (score, i, (a + skip, a + skip + end), left_out, likeness)
    if best and best[0] >= 0.35:
        return _with_authors(clean, title, every, best)
    return Parts(title, (), 0.0, False, tuple(every))


def _with_authors(clean: str, title: Span, every: list[Span], best: tuple[float, int, Span, bool, float]) -> Parts:
    _, at, first, left_out, least = best
    spans, i, j = [first], at, at
    end = every[at][1]
    while i + 1 < len(every) and _goes_on(clean, spans[-1], end, every[i + 1], title):
        i += 1
        stop, _ = authors_at_start(clean[every[i][0] : every[i][1]])
        spans.append((every[i][0], every[i][0] + stop))
        end = every[i][1]
    while j and first[0] == every[at][0] and _goes_on(clean, every[j - 1], every[j - 1][1], every[j], title):
        skip, _ = introduced(clean[every[j - 1][0] : every[j - 1][1]])
        stop, likeness = authors_at_start(clean[every[j - 1][0] + skip : every[j - 1][1]])
        if likeness < 0.5 or every[j - 1][0] + skip + stop < every[j - 1][1] - 1:
            break
        j -= 1
        spans.insert(0, (every[j][0] + skip, every[j][1]))
    rest = every[:j]
    if clean.endswith(" / ", 0, first[0]):  # `Holm, A. Title / A. Holm, B. Roe // Journal`
        rest = [(a, b) for a, b in rest if authors_at_start(clean[a:b])[0] < b - a]
    behind = spans[-1][1]
    while behind < end and clean[behind] in " )]）":
        behind += 1
    remainder = trimmed(clean, behind, end)
    if remainder[1] > remainder[0] and clean[remainder[0] : remainder[1]].strip("()[]{} 《『「〈“„«"):
        rest.append(remainder)
    likeness = least if least >= 1 else max(least, *(authors_at_start(clean[a:b])[1] for a, b in spans))
    return Parts(title, tuple(spans), likeness, left_out, tuple(rest + every[i + 1 :]))


def _goes_on(clean: str, span: Span, end: int, following: Span, title: Span) -> bool:
    """A list of authors that is broken over two lines."""
    if span[1] < end - 1 or span[0] < title[0] <= following[0]:
        return False
    text = clean[following[0] : following[1]]
    stop, likeness = authors_at_start(text)
    if not stop or likeness < 0.5:
        return False
    if _CLOSED.search(clean, max(span[0], span[1] - 60), span[1]) and not text.startswith(("and ", "& ")):
        return False
    between = clean[span[1] : following[0]]
    if between == "\n" and stop == len(text) and _are_alike(clean[slice(*span)], text):
        return True
    joined = "," in between or clean[: span[1]].rstrip().endswith((",", "and", "&"))
    return joined or (stop >= 0.9 * len(text) and likeness >= 0.75 and BLOT not in between and text.count(",") > 0)


def _are_alike(one: str, two: str) -> bool:
    """Two lines of one person each, or of several each, at least one of whom is one for sure."""
    (end, likely), (_, as_likely) = authors_at_start(one), authors_at_start(two)
    sure = end == len(one) and min(likely, as_likely) >= 0.5 and max(likely, as_likely) >= 0.7
    return sure and ("," in one) == ("," in two) and (as_likely >= 0.8 or place_likeness(two) < 0.4)


def _title_likeness(entry: Entry, parts: Parts) -> float:
    """0-1: does what was taken for the title look like one, where it stands?"""
    clean = entry.clean
    shape = title_shape(without_half_quotes(clean[parts.title[0] : parts.title[1]]))
    lemma = _LEMMA.search(entry.text, max(0, parts.title[0] - 6), parts.title[0]) or is_headed(clean, *parts.title)
    quoted = lemma or (_QUOTE_BEFORE.search(clean[: parts.title[0]]) and _QUOTE_BEHIND.match(clean, parts.title[1]))
    if shape < _AS_NAMES and parts.likeness >= QUOTED and _is_short_behind_date(clean, *parts.title):
        shape = max(shape, min(_AS_NAMES, title_shape_at_most(clean[slice(*parts.title)])))
    told = names_genre(clean[parts.title[1] : parts.title[1] + 60].lstrip(" .,;:(\n\x1f–-"))
    sure = lemma or parts.likeness >= _SURELY or word_count(clean[slice(*parts.title)]) >= 2
    sure = sure or is_quoted_first(clean, parts.title)
    if told or (shape < QUOTED and quoted and sure):
        shape = max(shape, QUOTED)
    elif amid_imprint(clean, *parts.title):
        shape *= 0.5
    if (
        ends_otherwise(entry, parts.title)
        or ends_amid_quotation(clean, *parts.title)
        or shares_a_mark(entry, parts.title, parts.authors)
    ):
        shape *= 0.6
    elif begins_with_someone(entry, *parts.title):
        shape *= 0.4
    elif runs_out_of_link(entry, *parts.title):
        shape *= 0.7
    if shape < _EDITED_TITLE and parts.likeness >= 0.5 and is_edited_volume(clean, *parts.title):
        shape = 0.5 if amid_imprint(clean, *parts.title) else _EDITED_TITLE
    if closes_journal(clean, parts.title[1]) if quoted else numbered_behind(clean, *parts.title):
        shape *= 0.4
    if _LEADS_TO_VENUE.search(clean, max(0, parts.title[0] - 12), parts.title[0]):
        shape *= 0.4
    elif _EDITORS_BEFORE.search(clean, max(0, parts.title[0] - 12), parts.title[0]) and _IN_EDITED.search(
        clean, max(0, parts.title[0] - 240), parts.title[0]
    ):
        shape *= 0.6
    if "\n" in clean and _is_told_below(clean, parts):
        shape *= 0.3
    if not quoted and not is_of_elements(entry, *parts.title) and not ends_in_study_area(clean, parts.title[1]):
        shape *= 0.5 + 0.5 * max(likely_end(clean, *parts.title), before_place(clean, parts.title[1]))
    return shape


def _is_told_below(clean: str, parts: Parts) -> bool:
    """`TL;DR: Fog is slow.`; a sentence below a line of people and others above it, with no place or year behind."""
    start, end = parts.title
    if clean[start - 1 : start] not in ("\n", "") or clean[end : end + 2] not in (".", ".\n", ".\x1f"):
        return False
    if (label := ABSTRACT.match(clean[start:end])) and label.group().rstrip()[-1:] in (":", "："):
        return True
    above = (clean[a:b] for a, b in parts.rest if b <= start and b - a > _SHORT)
    if (
        not any(place_likeness(t) < 0.4 and not YEAR.search(t[:4]) for t in above)
        or parts.likeness < _SURELY
        or parts.authors[-1][1] > start
        or word_count(clean[start:end]) < _SENTENCE
    ):
        return False
    return not any(a >= end and (YEAR.search(clean[a:b]) or place_likeness(clean[a:b]) >= 0.4) for a, b in parts.rest)


def _is_short_behind_date(clean: str, start: int, end: int) -> bool:
    """`Doe, J. (2020). Salt Roads`: behind its people and their year what looks like a name is none."""
    plain = word_count(clean[start:end]) <= _SHORT and clean[start:end].replace(" ", "").isalpha()
    return plain and _DATED.search(clean, max(0, start - 12), start) is not None


def fit(entry: Entry, parts: Parts) -> float:
    """0-1: how well these parts explain the entry."""
    clean = entry.clean
    shape = _title_likeness(entry, parts)
    venue, placed, unexplained, extra = 0.0, False, 0, 0
    dated: set[str] = set()
    least = 0.4 if slanted(entry, *parts.title) else 0.8
    for a, b in parts.rest:
        text = clean[a:b]
        if a > parts.title[0] and ABSTRACT.match(text) and word_count(text) >= 15:
            venue = max(venue, 0.5)
            continue
        likeness = 0.9 if _YEARISH.match(text) else place_likeness(text)
        likeness = max(likeness, _LED) if clean.endswith("// ", a - 3, a) else likeness
        if likeness < 0.4 and slanted(entry, a, b):
            likeness = 0.45
        venue = max(venue, likeness)
        placed = placed or (likeness >= 0.4 and not _YEARISH.match(text))
        extra += (
            b - a > 12
            and likeness < 0.8
            and parts.likeness > 0.5
            and not _ROLE.search(clean, max(0, a - 30), a)
            and authors_at_start(text)[1] > 0.7
        )
        if b <= parts.title[0] and is_title_before(clean, (a, b), parts.title, least):
            shape *= 0.55
        if likeness < 0.4:
            unexplained += (b - a) if word_count(text) < 15 else (b - a) // 3
        elif YEAR.search(text) and not _YEARISH.match(text):
            dated.add(YEAR.findall(text)[-1])
    if not placed and runs_into_place(clean, *parts.title):
        shape *= 0.75
    outside = clean[: parts.title[0]] + clean[parts.title[1] :]
    years = len(set(YEAR.findall(outside)))
    length = max(40, len(clean) - clean.count("\n") - clean.count(BLOT))
    score = shape * (0.4 + 0.3 * parts.likeness + 0.2 * venue + (0.1 if years or _UNDATED.search(outside) else 0.0))
    score -= 0.35 * min(1.0, unexplained / length) + 0.25 * min(extra, 2) + 0.04 * max(0, min(years, 6) - 2)
    return max(0.0, score - 0.08 * max(0, len(dated) - 1))
