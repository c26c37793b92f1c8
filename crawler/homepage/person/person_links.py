"""The person's own places on the web: identifiers, profiles, CV; never those of colleagues or of the page's theme."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from crawler.document.model import Document, Line
from crawler.document.nodes import attributes
from crawler.homepage.headings.sections import Section
from crawler.homepage.person.whose import Owner
from crawler.items import Link
from crawler.values.identifiers import person_id
from crawler.values.links import link_kind
from crawler.values.names import name_likeness

_OWN = re.compile(
    r"^\W*(?:my\s+)?(?:(?:full|academic|short|curriculum|download|english|detailed)\s+)?(?:cv|c\.v\.|"
    r"resume|résumé|vitae?|lebenslauf|bio|google\s?scholar|scholar|git(?:hub|lab)|linkedin|twitter|x|"
    r"orcid(?:\s?id)?|dblp|researchgate"
    r"|semantic\s?scholar|openreview|mastodon|bluesky|blog|youtube|publons|web of science|scopus|"
    r"acl anthology|zhihu|weibo|bilibili|facebook|instagram|hugging\s?face|researcherid|"
    r"mathgenealogy|stack\s?overflow|medium|goodreads|kaggle"
    r"|简历|谷歌学术|履歴書|이력서|个人简历|知乎)(?:\s+(?:page|profile|citations?|publications?|entry|\(pdf\)|pdf|account|site|id|link))?\W*$",
    re.IGNORECASE,
)
_THEME = re.compile(
    r"powered by|theme|template|source code|forked?|built with|hosted by|"
    r"design(?:ed)? by|jekyll|hugo",
    re.IGNORECASE,
)
_SOCIAL = frozenset({"github", "linkedin", "twitter", "huggingface", "hal", "bluesky", "mastodon", "researchgate"})
_PERSONAL = frozenset({None, "about", "contact", "other"})
_OFTEN = 3
"""A label that stands on the page more often than this is one of its lists'."""
_ORCID = re.compile(r"(?<![\w-])\d{4}-\d{4}-\d{4}-\d{3}[\dXx](?![\w-])")
_PROJECTS = frozenset({"github", "huggingface"})


@dataclass(frozen=True, slots=True)
class _Anchor:
    label: str
    url: str
    line: Line | None
    named: str


def read(
    doc: Document, sections: Sequence[Section], owner: Owner
) -> tuple[dict[str, str] | None, tuple[Link, ...] | None]:
    """Identifiers by scheme, the first of each; and the links that lead to them, to the CV and the like."""
    ids = dict(_front_matter(doc))
    links: dict[str, Link] = {}
    anchors = list(_anchors(doc, sections))
    labels = Counter(a.label.strip().casefold() for a in anchors if a.label)
    for anchor in anchors:
        if labels[anchor.label.strip().casefold()] > _OFTEN:
            continue
        found = person_id(anchor.url)
        if not _is_own(anchor, found, owner):
            continue
        if found:
            ids.setdefault(*found)
        label = " ".join((anchor.label or anchor.named).split()) or None
        if anchor.url not in links:
            kind = link_kind(label, anchor.url)
            links[anchor.url] = Link(label, anchor.url, kind if kind in {"blog", "video"} else "profile")
    for scheme, value in _printed_orcid(doc, sections).items():
        ids.setdefault(scheme, value)
    return ids or None, tuple(links.values()) or None


def is_label(text: str) -> bool:
    """Whether a link is labelled with what it is of the person: `CV`, `Scholar`."""
    return _OWN.match(text) is not None


def _is_own(anchor: _Anchor, found: tuple[str, str] | None, owner: Owner) -> bool:
    label = anchor.label.strip()
    around = anchor.line.text if anchor.line else ""
    if anchor.url.startswith(("mailto:", "javascript:", "#", "tel:")) or (len(around) < 160 and _THEME.search(around)):
        return False
    if _OWN.match(label):
        return True
    if found is None:
        return False
    scheme, value = found
    if name_likeness(label) >= 0.55 and not owner.is_(label):
        return False
    if not label or value.casefold() in label.casefold() or label.strip(" @").casefold() in anchor.url.casefold():
        return scheme not in _PROJECTS or len(around) < 160
    return scheme not in _SOCIAL and len(label.split()) <= 6 and (anchor.line is None or len(around) < 400)


def _anchors(doc: Document, sections: Sequence[Section]) -> Iterator[_Anchor]:
    """The anchors outside of lists of papers, news and the like, those without any words among them."""
    skipped = [s for s in sections if s.kind not in _PERSONAL]
    barred: list[tuple[int, int]] = []
    for section in skipped:
        lines = doc.lines[section.start : section.last + 1]
        if lines:
            barred.append((lines[0].block, max(r.node for n in lines for r in n.runs)))
    for line in _lines_outside(doc, skipped):
        at = 0
        while at < len(line.runs):
            href = line.runs[at].href
            end = at + 1
            while href and end < len(line.runs) and line.runs[end].href == href:
                end += 1
            if href:
                yield _Anchor("".join(r.text for r in line.runs[at:end]), href, line, line.runs[at].title or "")
            at = end
    worded = {_up(doc, r.node) for n in doc.lines for r in n.runs if r.href}
    for i, (tag, attrs) in enumerate(attributes(doc.nodes)):
        href = attrs.get("href") if tag == "a" else None
        if href and i not in worded and not any(a <= i <= b for a, b in barred):
            named = attrs.get("aria-label") or attrs.get("title") or ""
            yield _Anchor("", urljoin(doc.page.url, href.strip()), None, named)


def _lines_outside(doc: Document, skipped: Sequence[Section]) -> Iterator[Line]:
    barred = {i for s in skipped for i in range(s.start, s.last + 1)}
    yield from (n for i, n in enumerate(doc.lines) if i not in barred)


def _up(doc: Document, node: int) -> int:
    while node and doc.nodes[node].tag != "a":
        node = doc.nodes[node].parent
    return node


def _printed_orcid(doc: Document, sections: Sequence[Section]) -> dict[str, str]:
    """The ORCID that is printed without a link, unless there are those of several people."""
    outside = _lines_outside(doc, [s for s in sections if s.kind not in _PERSONAL])
    told = {m.group().upper() for n in outside if n.visible and "-" in n.text for m in _ORCID.finditer(n.text)}
    return {"orcid": told.pop()} if len(told) == 1 and "orcid" in doc.text.lower() else {}


def _front_matter(doc: Document) -> Iterator[tuple[str, str]]:
    """`author: {github: jane, orcid: https://orcid.org/…}` of a Jekyll source."""
    about = doc.front_matter.get("about")
    listed = about.get("links") if isinstance(about, Mapping) else doc.front_matter.get("social")
    for each in listed if isinstance(listed, list) else ():
        target = (each.get("href") or each.get("link")) if isinstance(each, Mapping) else None
        if isinstance(target, str) and (found := person_id(target)):
            yield found
    author = doc.front_matter.get("author")
    if not isinstance(author, Mapping):
        return
    for scheme, value in author.items():
        if not isinstance(value, str) or not value.strip():
            continue
        found = person_id(value)
        if found:
            yield found
        elif scheme in _SOCIAL and re.fullmatch(r"@?[\w-]+", value):
            yield str(scheme), value.lstrip("@")
