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


def are_tools(heading: str | None) -> bool:
    """Whether a heading of software is one of tools rather than of data.

    >>> are_tools("Software"), are_tools("Datasets"), are_tools("Software and Data")
    (True, False, True)
    """
    return bool(heading) and (bool(_SOFTWARE.search(heading or "")) or not _DATA.search(heading or ""))


def tools(listed: Sequence[Entry]) -> list[Entry]:
    """Entries that are items or begin with what is set apart, not prose about somebody's tools."""
    return [e for e in listed if len(e.text.chars) < _LONGEST and (_is_item(e) or _is_named(e))]


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
