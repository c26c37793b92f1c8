"""Works that a page prints under two headings, set otherwise: as a card among the featured ones, as a line in the list.

The same title with the same people, in the same place and year is one work. Another place or year makes it another
printing: the preprint of a paper, the second edition of a book.
"""

from collections.abc import Sequence
from dataclasses import replace

from crawler.homepage.fields.evidence import plain
from crawler.items import Problem, Publication

_TELLING = 15
"""Letters of a title: a shorter one may be `Introduction` twice."""
_STATED = (
    "authors", "venue", "year", "doi", "arxiv_id", "openreview_id", "volume", "number", "pages", "abstract",
)  # fmt: skip


def joined(items: Sequence[Publication], problems: Sequence[Problem]) -> tuple[list[Publication], list[Problem]]:
    """Each work once, the fuller printing with the links of both, numbered anew; problems follow what stands for it."""
    kept: list[Publication] = []
    printed: dict[str, list[int]] = {}
    stands_for: dict[str, str] = {}
    for item in items:
        known = printed.setdefault(plain(item.title or ""), [])
        twin = next((i for i in known if _same(kept[i], item)), None)
        if twin is None:
            known.append(len(kept))
            kept.append(item)
            continue
        fuller, other = sorted((kept[twin], item), key=_stated, reverse=True)
        links = {link.url: link for link in (*(fuller.links or ()), *(other.links or ()))}
        kept[twin] = replace(fuller, links=tuple(links.values()) or None)
        stands_for[other.locator] = fuller.locator
    if len(kept) == len(items):
        return list(items), list(problems)
    told = [replace(p, about=stands_for.get(p.about or "", p.about)) for p in problems]
    return [replace(item, ordinal=i) for i, item in enumerate(kept, 1)], told


def _same(one: Publication, other: Publication) -> bool:
    """Printed under two headings, and nothing that both state differs."""
    if one.section == other.section or len(plain(one.title or "")) < _TELLING:
        return False
    if not one.authors or not other.authors or _people(one) != _people(other):
        return False
    places = {plain(p.venue) for p in (one, other) if p.venue}
    years = {p.year for p in (one, other)}
    numbers = {(p.volume, p.pages) for p in (one, other) if p.volume or p.pages}
    return len(years) == 1 and None not in years and len(places) == 1 and len(numbers) < 2 and _alike(one, other)


def _alike(one: Publication, other: Publication) -> bool:
    return not (one.doi and other.doi and one.doi != other.doi) and one.venue_type == other.venue_type


def _people(item: Publication) -> tuple[str, ...]:
    return tuple(plain(name) for name in item.authors or ())


def _stated(item: Publication) -> int:
    return sum(getattr(item, name) is not None for name in _STATED) + len(item.links or ())
