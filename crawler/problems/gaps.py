"""Entries without links where the page's other entries have them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from crawler.items import Item, Problem, Publication

_SHARE = 0.8
_FEWEST = 3
_WITHOUT_PAPER = re.compile(
    r"to appear|forthcoming|in press|under review|submitted|submission|in preparation|in revision|working paper"
    r"|manuscript",
    re.IGNORECASE,
)
_SELDOM_ONLINE = {"thesis", "book", "patent", "report"}


def find(items: Sequence[Item]) -> Iterator[Problem]:
    """`The others` are those of the same section; of the whole page only where the section is too short to tell."""
    publications = [item for item in items if isinstance(item, Publication)]
    entries = Counter(entry.section for entry in publications)
    linked = Counter(entry.section for entry in publications if entry.links)
    for entry in publications:
        if entry.links or entry.venue_type in _SELDOM_ONLINE:
            continue
        beside = entries[entry.section] - 1
        others, with_link = beside, linked[entry.section]
        if beside < _FEWEST:
            others, with_link = len(publications) - 1, linked.total()
        # An entry that is alone in its section is of another kind than the rest, and compared with nobody.
        if not beside or others < _FEWEST or with_link < _SHARE * others or _WITHOUT_PAPER.search(entry.raw):
            continue
        yield Problem(
            problem_kind="missing_link",
            severity="warning",
            message=f"no link, where {with_link} of {others} other entries have one",
            quote=entry.title,
            locator=entry.locator,
            about=entry.locator,
        )
