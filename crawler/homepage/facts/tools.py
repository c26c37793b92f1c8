"""Software listed by name and link rather than cited: projects of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence

from crawler.homepage.facts.entry import Entry
from crawler.items import Fact, Publication

_DATA = re.compile(r"\b(?:data\w*|corpora|corpus|resources)\b|数据|データ|데이터", re.IGNORECASE)
_SOFTWARE = re.compile(
    r"\b(?:soft\w+|logiciels?|code|codes|tools?|packages?|librar(?:y|ies)|open source|programm?\w*|apps?)\b"
    r"|软件|軟體|ソフトウェア|소프트웨어|开源|программ",
    re.IGNORECASE,
)
_LONGEST = 600
_USED = re.compile(
    r"^\W*(?:git(?:hub|lab)?|matlab|spss|stata|sas|r|python|julia|latex|(?:ms|microsoft)\b.*|excel|word|powerpoint|adobe\b.*|photoshop"
    r"|office|linux|windows|docker|markdown|e-prime|mathematica|google\b.*|c\+\+|java(?:script)?|html|css|sql|arcgis|qgis|nvivo)\b",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}[A-ZÀ-Þ][\w’'-]+(?:,| and | & |\. )"
    r"|[A-ZÀ-Þ][\w’'-]+, (?:[A-ZÀ-Þ]\.[ -]?){1,3}(?:,|;| and | & |\(|$)"
)
"""`A. Holm, B. Roe. …`, `Holm, A., Roe, B. …`"""
_WORD = r"[A-ZÀ-Þ][^\s:,;]{0,20}"
_ENUMERATED = re.compile(rf"(?:[^:,;]{{2,40}}:\s?{_WORD}|{_WORD},\s?{_WORD})(?:,\s?(?:and )?{_WORD})+\.?")
"""`Languages: Python, R`, `Python, R, Matlab`"""
_SITE = re.compile(
    r"(?:on |see )?(?:my |our )?(?:github|gitlab|bitbucket|sourceforge|codeberg|zenodo|figshare|pypi|cran)"
    r"(?: (?:page|profile|account|repositor(?:y|ies)))?\W*",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:if you|please)\b", re.IGNORECASE)


def are_tools(heading: str | None) -> bool:
    """Whether a heading of software is one of tools rather than of data.

    >>> are_tools("Software"), are_tools("Datasets"), are_tools("Software and Data")
    (True, False, True)
    """
    return bool(heading) and (bool(_SOFTWARE.search(heading or "")) or not _DATA.search(heading or ""))


def tools(listed: Sequence[Entry]) -> list[Entry]:
    """Entries that are items or begin with what is set apart, not prose about somebody's tools.

    Where a third of them are what half the world works with (`Git`, `Matlab`), so are the others.
    """
    shown = [e for e in listed if len(e.text.chars) < _LONGEST and not _is_of_another_kind(e)]
    used = sum(_USED.search(e.text.flat) is not None and e.text.href() is None for e in shown)
    return [] if used * 3 > len(shown) else [e for e in shown if _is_item(e) or _is_named(e)]


def _is_of_another_kind(entry: Entry) -> bool:
    """A work cited, tongues one writes programs in, the site where all of it lies, a sentence to who uses it."""
    flat = entry.text.flat.strip()
    if entry.children:
        return False
    lists_words = not entry.text.href() and _ENUMERATED.fullmatch(flat) is not None
    return lists_words or any(p is not None for p in (_CITED.match(flat), _SITE.fullmatch(flat), _ASKS.match(flat)))


def _is_item(entry: Entry) -> bool:
    return re.search(r"/(?:li|tr|dd|dt)\b", entry.locator) is not None


def _is_named(entry: Entry) -> bool:
    first = next((s for s in entry.text.spans if entry.text.chars[s.start : s.end].strip()), None)
    return first is not None and (first.href is not None or bool(first.look))


def without_works(facts: Iterable[Fact], works: Sequence[Publication]) -> Iterator[Fact]:
    """The facts, without projects that are works: what a list below `Projects` cites was read as that already."""
    cited: dict[str | None, list[str]] = {}
    for work in works:
        if work.title and (work.authors or work.venue):
            cited.setdefault(work.section, []).append(work.title)
    for fact in facts:
        if fact.kind != "project" or not any(title in fact.text for title in cited.get(fact.section, ())):
            yield fact
