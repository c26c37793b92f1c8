"""Where to go on to from a page: the other pages of the same person, or the page that continues a list.

This chooses addresses and reads no content; it looks at the raw page, since most pages of a walk are never opened.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import etree, html

from crawler.items import Page
from crawler.lexicon import heading_kind

_WANTED = {
    "publications", "preprints", "workshops", "journals", "books", "theses", "patents", "education", "positions",
    "awards", "news", "talks", "services", "projects", "press", "about",
}  # fmt: skip
_VITA = re.compile(r"\bc\.?v\b|\bvitae?\b|r[eé]sum[eé]|curriculum|lebenslauf|简历|簡歷|履歴|이력", re.IGNORECASE)
_FILES = re.compile(
    r"\.(?:pdf|ps|gz|zip|tar|tgz|bz2|docx?|pptx?|xlsx?|odt|odp|key|png|jpe?g|gif|svg|webp|ico|mp[34]|mov|avi|webm|css|js)$",
    re.IGNORECASE,
)
_FRONT = re.compile(r"^(?:index|home|default|main|welcome)\b[^/]*$", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:next|older|more|show more|load more|weiter|n[aä]chste|suivante?|siguiente|prossimo|次へ?|下一[页頁]|다음)"
    r"(?: (?:page|seite|papers|results|\d+))?\W*|[›»→>]+",
    re.IGNORECASE,
)
_LONGEST_LABEL = 40


def same_person(page: Page) -> Iterator[str]:
    """Pages below the same address whose links are called like a section: `Publications`, `CV`, `News`, …

    A label that leads to several places (`paper`, `project`) belongs to the entries of a list, not to the site's menu.
    """
    root = _root(page)
    if root is None:
        return
    home = _home(page.url)
    targets: dict[str, dict[str, None]] = {}
    for label, url in _links(root, page.url):
        if len(label) <= _LONGEST_LABEL and _is_below(url, home) and not _FILES.search(urlsplit(url).path):
            targets.setdefault(label.casefold(), {})[url] = None
    for label, urls in targets.items():
        (url, *others) = urls
        if not others and url != urldefrag(page.url).url and (heading_kind(label) in _WANTED or _VITA.search(label)):
            yield url


def next_page(page: Page) -> Iterator[str]:
    """The page that continues this one, on the same host."""
    for url in (*_declared_next(page), *_labelled_next(page)):
        here, there = urlsplit(page.url), urlsplit(url)
        if there.netloc == here.netloc and there.scheme in ("http", "https") and url != page.url:
            yield url
            return


def _declared_next(page: Page) -> Iterator[str]:
    if "json" in page.media_type:
        yield from (urljoin(page.url, url) for url in _json_next(page.body))
        return
    root = _root(page)
    if root is not None:
        for element in root.iter("link", "a", "{http://www.w3.org/2005/Atom}link"):
            if "next" in (element.get("rel") or "").lower().split() and element.get("href"):
                yield urljoin(page.url, element.get("href").strip())


def _json_next(body: bytes) -> Iterator[str]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return  # whoever reads the page will say so
    holders = [data, data.get("links"), data.get("meta")] if isinstance(data, dict) else []
    for holder in holders:
        found = holder.get("next") if isinstance(holder, dict) else None
        if isinstance(found, str):
            yield found


def _labelled_next(page: Page) -> Iterator[str]:
    root = _root(page)
    if root is not None and "xml" not in page.media_type:
        path = urlsplit(page.url).path
        for label, url in _links(root, page.url):
            if label and _NEXT.fullmatch(label) and urlsplit(url).path.startswith(path.rstrip("/")):
                yield url


def _root(page: Page) -> Any:
    """The tree of the page, or None if it has none: links are looked for in markup only."""
    if "json" in page.media_type or b"<" not in page.body:
        return None
    try:
        if "xml" in page.media_type and "html" not in page.media_type:
            return etree.fromstring(page.body, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
        parser = html.HTMLParser(encoding=page.encoding or None)
        return html.document_fromstring(page.body, parser=parser)
    except (etree.LxmlError, ValueError, LookupError):
        return None  # a page without links; what else is wrong with it is for its reader to say


def _links(root: Any, base: str) -> Iterator[tuple[str, str]]:
    for stated in root.iter("base"):
        base = urljoin(base, stated.get("href") or "")
        break
    for anchor in root.iter("a"):
        href = (anchor.get("href") or "").strip()
        if not href or href.startswith("#"):
            continue
        label = " ".join("".join(anchor.itertext()).split()) or (anchor.get("title") or anchor.get("aria-label") or "")
        try:
            url = urldefrag(urljoin(base, href)).url
        except ValueError:
            continue  # not an address
        yield label.strip(), url


def _home(url: str) -> str:
    """What all addresses of this person's pages begin with.

    >>> [_home(u) for u in ("https://u.edu/~jo/index.html", "https://u.edu/people/jo", "https://u.edu/staff/jo.html")]
    ['https://u.edu/~jo/', 'https://u.edu/people/jo', 'https://u.edu/staff/jo']
    """
    parts = urlsplit(url)
    folder, _, last = parts.path.rpartition("/")
    if not last or _FRONT.match(last):
        last = ""
    return f"{parts.scheme}://{parts.netloc}{folder}/{last.rpartition('.')[0] or last}"


def _is_below(url: str, home: str) -> bool:
    ours, theirs = urlsplit(home), urlsplit(url)
    same_host = ours.netloc.removeprefix("www.") == theirs.netloc.removeprefix("www.")
    return theirs.scheme in ("http", "https") and same_host and theirs.path.startswith(ours.path)
