"""Entries without links where the page's other entries have them."""

import re
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
    for entry in publications:
        if entry.links or entry.venue_type in _SELDOM_ONLINE or _WITHOUT_PAPER.search(entry.raw):
            continue
        beside = [p for p in publications if p.section == entry.section and p is not entry]
        others = beside if len(beside) >= _FEWEST else [p for p in publications if p is not entry]
        if _nearly_all_linked(others, alone=not beside):
            yield Problem(
                problem_kind="missing_link",
                severity="warning",
                message=f"no link, where {sum(bool(p.links) for p in others)} of {len(others)} other entries have one",
                quote=entry.title,
                locator=entry.locator,
                about=entry.locator,
            )


def _nearly_all_linked(others: Sequence[Publication], alone: bool) -> bool:
    """An entry that is alone in its section is of another kind than the rest, and compared with nobody."""
    linked = sum(bool(p.links) for p in others)
    return not alone and len(others) >= _FEWEST and linked >= _SHARE * len(others)
