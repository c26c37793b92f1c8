# ruff: noqa: E501 (patterns are read more easily whole)
"""The pieces of an entry: what stands between boundaries that no field runs over."""

import re
from functools import lru_cache
from typing import NamedTuple

from crawler.homepage.entry.blots import BLOT
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import ITALIC, marks_over
from crawler.homepage.entry.title_ends import STATED
from crawler.homepage.people.authors import authors_at_start
from crawler.lexicon.late import Late

Span = tuple[int, int]
_TYPED_QUOTES = ("''", "``")
_HARD = re.compile(r"[\n\x1f]+")

_BAR = re.compile(r"(?<=[^\s])\s+(?:[·|•]|[–—-]{1,2}(?!\s*\d))\s+(?=[^\s])")
_BAR_SIGN = re.compile(r"[·|•–—-]\s")
_YEAR_BEFORE_NAMES = re.compile(
    r"[12](?:(?<=1)9|(?<=2)0)\d\d(?:\)?[,.;:]\s+|(?:(?<=\A\d{4})|(?<=[\n\x1f]\d{4}))\s+)\(?(?=[^\W\d_a-z])"
)
_IMPRINT = re.compile(
    r"[^\d().:;\n\x1f]{3,60},?\s(?:19|20)\d\d(?:\W*$|,\s(?:\d{1,4}\s?)?(?:pp?|s|S|ss|vol|t|с|σσ?|str)\b)|[^.\n\x1f]{2,60}\.\s(?:Anais|Atas|Actas|Resumos|Trabalhos|Proceedings|Annals|Cadernos?)\b",
    re.MULTILINE,
)
"""`Quasar, Roma 2018.`: who printed it, with the year; `, 2017, São Luís. Anais`: where people met."""
_YEAR = 4
_ABBREVIATED = re.compile(r"(?:[A-Z]\w*\.?\s){1,6}[A-Z]\w*\.?,?\s\d{1,4}[,\s(]")
"""`J. Magn. Magn. Mater., 304`."""
_BADGE = re.compile(r"(?:^|(?<=[\n\x1f]))[ \t]*[\[【(][^\])】)\n]{2,40}[\])】][.:,]?(?=\s+[^\W\d_a-z])", re.MULTILINE)
"""`[RSS'25] Ann Other, …`: a badge before the authors."""
_BRACKET_FIRST = re.compile(r"[\n\x1f][ \t]*[\[【(]")
TRIM = ' \t\n\x1f.,;:|/–—-·•"“”„«»=→。．，、；：」』》〉'
_DATED = re.compile(
    r"[\s\x1f.,]*[(\[](?:(?:19|20)\d\d[a-z]?|(?i:forthcoming|in press|to appear|accepted|submitted|under review|n\.d\.|im Erscheinen|à paraître|en prensa|no prelo))[)\]][.,:]?\s+(?=[^\W\d_a-z])"
)
"""`(2020). Journal of Fog 54: 945-955` behind a title: the journal stands alone."""
_WITH = re.compile(
    r"(?:\s\(|\s?（)(?:joint(?:ly)? |joint work |together |gemeinsam |zus(?:\.|ammen) )?(?:with|mit|avec|con|com|w/|&)\s([^()（）\n\x1f]{3,160})[)）]\W*(?:[a-z]{2,8}\W*)?$",
    re.IGNORECASE | re.MULTILINE,
)
"""`Journal of Fog 12: 3-9 (with Jane Doe)`: co-authors at the very end."""
_WITH_APART = re.compile(
    r"\s(?<=[\w)][.;,]\s)(?:[Jj]oint(?:ly)? |[Jj]oint work |[Tt]ogether |[Gg]emeinsam |[Cc]o-?authored |[Cc]o-?written )?(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om)\s"
    r"([^\W\d_a-z][^()\n\x1f]{3,160}?)(?=\.?[\s\x1f\[\]|]*$|(?<=[a-zà-ÿ]{2})\.\s+[A-ZÀ-Þ])",
    re.MULTILINE,
)
"""`Journal of Fog. With Jane Doe.`, `(2023), with Jane Doe. IZA Discussion Paper`"""
_INVENTED = re.compile(r"(?<=[.;,)]\s)(?:[Cc]o-)?(?:[Ii]nventors?|[Ee]rfinder(?:innen)?)\s?:\s(?=[^\W\d_a-z])")
"""`Patent No. 202041012345. Inventors: J. Doe, R. Roe`"""
_WIDE_WITH = Late(r"[（(](?:with|w/)\s[\u3040-\u9fff\uac00-\ud7a3・、，,\s]{2,40}[)）]")
"""`（w/ 真鍋孝之）『海と民俗』`"""
_OPENING = "「『《〈"
_JOINTLY = re.compile(r"[\s(（](?:with|mit|avec|con|com|w/|(?<=[(（])&)\s")


class _Held(NamedTuple):
    """Which boundaries an entry may hold at all: most hold none of these, and are asked again and again."""

    breaks: tuple[int, ...]
    bars: bool
    years: bool
    badges: bool
    joint: bool
    stated: tuple[int, ...]
    """Where it is said once more who wrote it: `Title: monograph / A. Holm`."""


@lru_cache(maxsize=1024)
def _held(clean: str) -> _Held:
    return _Held(
        tuple([m.start() for m in _HARD.finditer(clean)]),
        _BAR_SIGN.search(clean) is not None,
        _YEAR_BEFORE_NAMES.search(clean) is not None,
        clean.lstrip(" \t")[:1] in ("[", "【", "(") or _BRACKET_FIRST.search(clean) is not None,
        _JOINTLY.search(clean.lower()) is not None,
        tuple([m.start() + 1 for m in STATED.finditer(clean)]) if " / " in clean else (),
    )


def pieces(entry: Entry, start: int, end: int) -> list[Span]:
    """What stands between boundaries, trimmed of punctuation."""
    clean, held = entry.clean, _held(entry.clean)
    stops = {at for at in held.breaks if start < at < end}
    stops.update(s for s in entry.seams if start < s < end)
    stops.update(at for at in held.stated if start < at < end)
    if held.bars:
        bars = _BAR.finditer(clean, start, end)
        bars = (m for m in bars if not _within_name(entry, m))
        stops.update(m.start() for m in bars if _slants_behind(entry, m) or _parts_fields(clean, *m.span()))
    if held.years:
        years = _YEAR_BEFORE_NAMES.finditer(clean, max(0, start - _YEAR), end)
        stops.update(
            m.end()
            for m in years
            if m.start() + _YEAR >= start and (_leads(clean, m) or _leads_to_names(clean, m.end()))
        )
    if held.badges:
        stops.update(m.end() for m in _BADGE.finditer(clean, start, end) if _leads_to_names(clean, m.end()))
    for joint in (_WITH, _WITH_APART) if held.joint else ():
        stops.update(m.start() for m in joint.finditer(clean, start, end) if authors_at_start(m[1])[1] >= 0.5)
    for aside in _WIDE_WITH.finditer(clean, start, end) if "（" in clean or "w/" in clean else ():
        stops.update(aside.span())
    if "nventor" in clean or "rfinder" in clean:
        stops.update(m.start() for m in _INVENTED.finditer(clean, start, end))
    if dated := _DATED.match(clean, start, end):
        stops.add(dated.end())
    found, at = [], start
    for stop in (*sorted(stops), end):
        piece = _without_half_quotes(clean, *trimmed(clean, at, stop))
        if piece[1] > piece[0] and (piece[1] > piece[0] + 1 or clean[piece[0]] not in _OPENING):
            found.append(piece)
        at = stop
    return found


def _without_half_quotes(text: str, start: int, end: int) -> Span:
    """Without what opens or closes the quotation around a title: `, ‘` before it, `’, in Canal Review` behind it."""
    if start < end and text[start] in "'’" and not text[start + 1 : start + 2].isalnum():
        start, end = trimmed(text, start + 1, end)
    if start < end and text[end - 1] in "'‘" and not text[end - 2 : end - 1].isalnum():
        start, end = trimmed(text, start, end - 1)
    return start, end


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without punctuation and space at its ends; a full stop of an initial stays."""
    while start < end and (text[start] in TRIM or text[start : start + 2] in _TYPED_QUOTES):
        start += 1 if text[start] in TRIM else 2
    while end > start and (text[end - 1] in TRIM or _ends_quoted(text, start, end)):
        end -= 1 if text[end - 1] in TRIM else 2
    if (
        end < len(text)
        and text[end] == "."
        and end > start
        and text[end - 1].isupper()
        and not text[end - 2 : end - 1].isalnum()
    ):
        end += 1
    return start, end


def _ends_quoted(text: str, start: int, end: int) -> bool:
    """Whether the last sign is a quote typed as two that nothing within the span has opened."""
    return text[end - 2 : end] in _TYPED_QUOTES and text.count("''", start, end) % 2 == 1


def _leads(clean: str, year: re.Match[str]) -> bool:
    """`2018, ` at the very beginning of an entry."""
    return year[0].rstrip()[-1] in ",:" and not clean[: year.start()].strip(" \x1f")


@lru_cache(maxsize=4096)
def _leads_to_names(clean: str, at: int) -> bool:
    """Authors stand here, behind a year within a line that follows a venue."""
    end, likeness = authors_at_start(clean[at : at + 300])
    return likeness >= 0.6 and (end >= 5 or clean[at : at + 1] >= "\u3040") and _IMPRINT.match(clean, at) is None


def _within_name(entry: Entry, bar: re.Match[str]) -> bool:
    """Amid one stretch of italics that begins within a line: of one name, most likely a book's."""
    return any(
        m.style & ITALIC and m.start < bar.start() and m.end > bar.end() and m.start not in entry.starts
        for m in marks_over(entry.marks, bar.start(), bar.end())
    )


def _slants_behind(entry: Entry, bar: re.Match[str]) -> bool:
    """Upright before the sign and italics right behind it, as only fields change."""
    near = [m for m in marks_over(entry.marks, max(0, bar.start() - 2), bar.end() + 1) if m.style & ITALIC]
    return any(m.start == bar.end() for m in near) and not any(m.start < bar.start() <= m.end + 1 for m in near)


@lru_cache(maxsize=4096)
def _parts_fields(clean: str, start: int, end: int) -> bool:
    """A bar or a dot in mid-height, from `start` to `end`: between two people it parts names, else fields."""
    if _ABBREVIATED.match(clean, end):
        return True
    near = max(0, start - 600)
    left = clean[max(clean.rfind("\n", near, start) + 1, clean.rfind(BLOT, near, start) + 1, near) : start]
    return authors_at_start(_BAR.split(left)[-1])[1] < 0.5 or authors_at_start(clean[end : end + 200])[1] < 0.5
