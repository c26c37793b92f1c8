"""From a page to what it states: the one layout that knows its look reads it, else the general reader.

A layout is a module of `crawler.layouts` with `matches` and `read`; standing there is all it takes to take part. The
readers are imported when the first page is read: a crawl that only keeps pages, or a look at the schedule, reads none.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from crawler import layouts
from crawler.document.collector import paused_collector
from crawler.document.model import Document
from crawler.document.unreadable import Unreadable
from crawler.items import Item, Page, Publication

GENERAL = "homepage"
_RANKS = {"profile": 0, "publication": 1, "metric": 3, "problem": 4}
_FACTS = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page states, and who read it."""

    layout: str
    document: Document
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One look of a page."""

    name: str
    matches: Callable[[Document], bool]
    read: Callable[[Document], Iterator[Item]]


@cache
def known_layouts() -> tuple[Layout, ...]:
    """Every module of `crawler.layouts` that can tell its look and read it."""
    found = pkgutil.iter_modules(layouts.__path__)
    modules = [importlib.import_module(f"{layouts.__name__}.{info.name}") for info in found if not info.ispkg]
    return tuple(
        Layout(module.__name__.rpartition(".")[2], module.matches, module.read)
        for module in modules
        if hasattr(module, "matches") and hasattr(module, "read")
    )


def layout_names() -> tuple[str, ...]:
    """What `layout` of a source may say: the looks that are known, and the general reader."""
    return (GENERAL, *(layout.name for layout in known_layouts()))


def claims(document: Document) -> tuple[Layout, ...]:
    """The layouts that know the look of this page; more than one is a mistake of ours."""
    return tuple(layout for layout in known_layouts() if layout.matches(document))


@paused_collector()
def read_page(page: Page) -> Reading:
    """Everything that a page states, in the order profile, publications, facts, metrics, problems."""
    from crawler import problems
    from crawler.document.build import build

    document = build(page)
    claiming = claims(document)
    if len(claiming) > 1:
        names = ", ".join(layout.name for layout in claiming)
        raise Unreadable("ambiguous_layout", f"{page.path or page.url}: {len(claiming)} layouts claim it: {names}")
    layout = claiming[0] if claiming else _general()
    items = list(layout.read(document))
    items += problems.find(document, items, exact=bool(claiming))
    return Reading(layout.name, document, tuple(sorted(items, key=_place)))


def _general() -> Layout:
    from crawler.homepage.reader import read

    return Layout(GENERAL, lambda _: True, read)


def _place(item: Item) -> tuple[int, int]:
    return _RANKS.get(item.kind, _FACTS), item.ordinal if isinstance(item, Publication) else 0
