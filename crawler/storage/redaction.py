"""How a page looks without the people who are left out (`crawler.storage.forgotten`).

Their own pages become the bare list of the papers on them, under an address that says nothing. On all other pages
their names and e-mail addresses make way for words that say so; where a name is hidden in markup, or is too common to
be replaced everywhere, `items_without` still takes it out of what was read. All of this depends on the page and the
list alone, so the same page comes out the same whenever it comes in.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from crawler.document.decode import decode
from crawler.items import Fact, Item, Page, Problem, Profile, Publication, as_dict
from crawler.reading import Reading
from crawler.storage.forgotten import ALIAS, Forgotten, folded
from crawler.storage.redacted_text import EMAIL, WITHHELD, meets, text_without

KEPT = "paperhouse_kept"
"""The key under which a page of this form lists its papers."""

_DATA = re.compile(r"\s*(?:[\[{]|<\?xml|@\w+\s*[{(]|%|@)")
"""How JSON, XML and BibTeX begin."""
_NO_TEXTS = {"kind", "locator", "about", "problem_kind", "severity", "status"}
_Any = TypeVar("_Any", bound=Item)


def page_without(page: Page, forgotten: Forgotten, read: Callable[[Page], Reading]) -> Page:
    """The page as it may be kept; the very same object if nobody on it is left out."""
    if not forgotten or page.url.startswith(ALIAS):
        return page
    own = forgotten.is_page(page.url)
    text = decode(page.body, page.encoding)
    data = _DATA.match(text) is not None
    if not own and not data and not any(meets(text, forgotten)):
        return page
    items = _read(page, read)
    if own or _is_own(items, forgotten):
        return _papers_only(page, items, forgotten)
    fresh = text_without(text, forgotten)
    told = page if fresh == text else replace(page, body=fresh.encode("utf-8", "replace"), encoding="utf-8")
    if data and _are_named(items if told is page else _read(told, read), forgotten):
        return _kept(page, [replace(paper, raw=paper.title or "") for paper in _papers(items, forgotten)])
    return told


def items_without(items: Sequence[Item], forgotten: Forgotten, keep_emails: bool = True) -> tuple[Item, ...]:
    """What was read, without those who are left out; without any e-mail address if none is to be kept."""
    if forgotten:
        own = _is_own(items, forgotten)
        items = [
            _bare(item, forgotten) if own and isinstance(item, Publication) else _item(item, forgotten)
            for item in items
            if not own or isinstance(item, Publication)
        ]
    return tuple(items) if keep_emails else tuple(map(_no_email, items))


def _read(page: Page, read: Callable[[Page], Reading]) -> Sequence[Item]:
    try:
        return read(page).items
    except Exception:  # noqa: BLE001 - a page that cannot be read states nothing; reading it again will say why
        return ()


def _is_own(items: Sequence[Item], forgotten: Forgotten) -> bool:
    """Is it the page of somebody who is left out, by its profile or as the one whom most of its entries highlight?"""
    profiles = [item for item in items if isinstance(item, Profile)]
    owners = [item.owner for item in items if isinstance(item, Publication)]
    if sum(forgotten.is_person(owner) for owner in owners) * 2 > len(owners):
        return True
    return any(
        forgotten.is_person(profile.name)
        or forgotten.is_person(profile.name_native)
        or forgotten.is_email(profile.email)
        or any(forgotten.is_id(scheme, value) for scheme, value in (profile.ids or {}).items())
        for profile in profiles
    )


def _are_named(items: Sequence[Item], forgotten: Forgotten) -> bool:
    """Data keep names in parts and accents in commands: there the reader finds them and the words do not."""
    return any(
        forgotten.withholds(name, item.title)
        for item in items
        if isinstance(item, Publication)
        for name in item.authors or ()
    )


def _papers(items: Sequence[Item], forgotten: Forgotten) -> list[Publication]:
    return [_publication(item, forgotten) for item in items if isinstance(item, Publication)]


def _papers_only(page: Page, items: Sequence[Item], forgotten: Forgotten) -> Page:
    papers = [_bare(item, forgotten) for item in items if isinstance(item, Publication)]
    return _kept(replace(page, url=forgotten.alias(page.url), path=None), papers)


def _kept(page: Page, papers: Sequence[Publication]) -> Page:
    """The page as the bare list of its papers."""
    body = json.dumps({KEPT: [as_dict(paper) for paper in papers]}, ensure_ascii=False, indent=1)
    return replace(page, body=body.encode("utf-8", "replace"), media_type="application/json", encoding="utf-8")


def _bare(paper: Publication, forgotten: Forgotten) -> Publication:
    """What a paper on their own page says of the paper, and nothing of them."""
    paper = _publication(paper, forgotten)
    return replace(paper, owner=None, links=None, affiliations=None, raw=paper.title or "")


def _item(item: Item, forgotten: Forgotten) -> Item:
    if isinstance(item, Publication):
        return _publication(item, forgotten)
    if isinstance(item, Profile):
        return replace(item, advisor=_unless(item.advisor, forgotten))
    if isinstance(item, Fact):
        item = replace(item, advisor=_unless(item.advisor, forgotten))
    return _reworded(item, lambda text: text_without(text, forgotten)) if isinstance(item, Fact | Problem) else item


def _reworded(item: _Any, change: Callable[[str], str]) -> _Any:
    """The item with every text in it changed, but not what says where it stands and what kind it is."""
    texts = {f.name: getattr(item, f.name) for f in fields(item) if f.name not in _NO_TEXTS}
    changed: dict[str, Any] = {name: change(text) for name, text in texts.items() if isinstance(text, str)}
    return replace(item, **changed)


def _publication(paper: Publication, forgotten: Forgotten) -> Publication:
    def gone(name: str) -> bool:
        return folded(name) == folded(WITHHELD) or forgotten.withholds(name, paper.title)

    names = paper.authors or ()
    left = tuple(name for name in names if not gone(name))
    ids = _ids_left(paper, gone, forgotten)
    if len(left) == len(names):
        return paper if ids == paper.author_ids else replace(paper, author_ids=ids)
    places = paper.affiliations
    if places and len(places) == len(names):
        places = tuple(place for place, name in zip(places, names, strict=True) if not gone(name))
    return replace(
        paper,
        authors=left or None,
        authors_complete=False if left else None,
        equal_contribution=tuple(n for n in paper.equal_contribution or () if not gone(n)) or None,
        corresponding=tuple(n for n in paper.corresponding or () if not gone(n)) or None,
        owner=None if paper.owner is None or gone(paper.owner) else paper.owner,
        affiliations=places or None,
        author_ids=ids,
        raw=_without_names(text_without(paper.raw, forgotten), [name for name in names if gone(name)]),
    )


def _ids_left(paper: Publication, gone: Callable[[str], bool], forgotten: Forgotten) -> Any:
    """The identifiers of the authors who stay, without those of people who are left out though their names stay."""
    left = [
        (ids and {scheme: value for scheme, value in ids.items() if not forgotten.is_id(scheme, value)}) or None
        for name, ids in zip(paper.authors or (), paper.author_ids or (), strict=False)
        if not gone(name)
    ]
    return tuple(left) if any(left) else None


def _without_names(text: str, names: Sequence[str]) -> str:
    for name in names:
        text = text.replace(name, WITHHELD)
    return text


def _unless(name: str | None, forgotten: Forgotten) -> str | None:
    return None if name and (folded(name) == folded(WITHHELD) or forgotten.withholds(name)) else name


def _no_email(item: Item) -> Item:
    if isinstance(item, Profile | Publication) and item.links:
        links = tuple(link for link in item.links if not link.url.lower().startswith("mailto:"))
        item = replace(item, links=links or None)
    if isinstance(item, Profile):
        item = replace(item, email=None)
    return _reworded(item, lambda text: EMAIL.sub("withheld", text))
