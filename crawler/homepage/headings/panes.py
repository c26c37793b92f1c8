"""Parts of a page that are headed elsewhere: by the tab that opens them, or by the menu that leads to them.

`<a href="#p2">Publications</a> … <div id="p2">`: the only word on what a pane holds may stand on its tab, and what
the menu calls a section is plainer than `Things I've worked on`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from crawler.document.model import Document
from crawler.document.nodes import attributes
from crawler.homepage.headings.entry_boxes import ancestors
from crawler.homepage.headings.titles import PUBLISHED, Heading
from crawler.homepage.headings.year_headings import heading_year
from crawler.lexicon.headings import heading_kind

_CUES = ('="#', "='#", "aria-controls", "data-tab", "data-w-tab", "data-pane", "onclick")
_NAMES = ("aria-controls", "data-bs-target", "data-target", "data-tab", "data-pane")
_SCRIPT = re.compile(r"\(\s*(?:event\s*,\s*|this\s*,\s*)?['\"]#?([\w-]{1,60})['\"]")
"""`openTab(event, 'talks')`"""
_WEBFLOW = "data-w-tab"
_TABS = re.compile(r"\btab\b|\bpill\b")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})
_PLAIN = PUBLISHED | {"talks", "teaching", "students", "services"}
"""What a menu says of a section that has a heading of its own, if it is to be believed."""
_LONGEST, _LEVEL = 60, 6


class _Pane(NamedTuple):
    node: int
    label: str
    at: int
    """Its first line."""
    tab: bool


def with_panes(doc: Document, headings: Sequence[Heading]) -> list[Heading]:
    """The headings of a page, and those of its panes, each before the first line of its pane."""
    found = [h for p in _panes(doc) if (h := _heading(doc, p, headings)) is not None]
    return sorted([*found, *headings], key=lambda h: (h.at, h.printed)) if found else list(headings)


def still_open(boxes: Mapping[int, int], open_: Sequence[int], around: Sequence[int]) -> int:
    """How many of these sections are still open: none from the first one on in whose box the next heading is not."""
    return next((n for n, i in enumerate(open_) if i in boxes and boxes[i] not in around), len(open_))


def _heading(doc: Document, pane: _Pane, headings: Sequence[Heading]) -> Heading | None:
    """What heads a pane, unless its own first line says as much."""
    kind, year = heading_kind(pane.label), heading_year(pane.label)
    kind = None if kind == "year" else kind
    own = next((h for h in headings if h.at == pane.at), None)
    if own and (own.text.casefold() == pane.label.casefold() or (own.year and year)):
        return None
    if not pane.tab and (kind is None or (own and (own.kind or kind not in _PLAIN))):
        return None
    return Heading(pane.at, pane.label, kind, year, _LEVEL, True, pane.node, False)


def _panes(doc: Document) -> Iterator[_Pane]:
    """The elements that labels elsewhere lead to, with the label of each."""
    if doc.form != "html" or not any(cue in doc.text for cue in _CUES):
        return
    leads = _leads(doc)
    labels = _labels(doc, leads) if leads else {}
    beside = Counter(doc.nodes[leads[c][0]].parent for c in labels)
    firsts = _first_lines(doc, {leads[c][0] for c in labels}) if labels else {}
    told: set[int] = set()
    for control, label in labels.items():
        node, tab = leads[control]
        if node in told or node not in firsts or not 0 < len(label) <= _LONGEST:
            continue
        told.add(node)
        yield _Pane(node, label, firsts[node], tab and beside[doc.nodes[node].parent] > 1)


def _leads(doc: Document) -> dict[int, tuple[int, bool]]:
    """Which element leads to which other one, and whether as a tab does rather than as a menu."""
    ids: dict[str, int] = {}
    named: list[tuple[int, str, bool]] = []
    here = urlsplit(doc.page.url).path
    for i, (tag, attrs) in enumerate(attributes(doc.nodes)):
        if not attrs:
            continue
        if own := attrs.get("id") or (attrs.get(_WEBFLOW) if tag != "a" else None):
            ids.setdefault(own, i)
        if target := _target(tag, attrs, here):
            named.append((i, target, tag != "a" or _is_tab(attrs)))
    found = {i: (ids[target], tab) for i, target, tab in named if target in ids}
    return {i: (node, tab) for i, (node, tab) in found.items() if _may_be_pane(doc, node, i)}


def _target(tag: str, attrs: Mapping[str, str], here: str) -> str | None:
    for name in _NAMES:
        if value := attrs.get(name):
            return value.lstrip("#")
    if tag == "a" and (value := attrs.get(_WEBFLOW)):
        return value
    if tag == "a" and "#" in (href := attrs.get("href", "")):
        page, _, fragment = href.partition("#")
        return fragment if page in ("", "/") or urlsplit(page).path == here else None
    script = _SCRIPT.search(attrs["onclick"]) if "onclick" in attrs else None
    return script[1] if script else None


def _is_tab(attrs: Mapping[str, str]) -> bool:
    kinds = (attrs.get(name, "") for name in ("role", "data-toggle", "data-bs-toggle"))
    return any(_TABS.search(kind) for kind in kinds) or _WEBFLOW in attrs


def _may_be_pane(doc: Document, node: int, control: int) -> bool:
    """A box that is no heading, and holds neither what leads to it nor the whole page."""
    pane = doc.nodes[node]
    return pane.block and pane.tag not in _HEADINGS and node < len(doc.nodes) and node not in ancestors(doc, control)


def _labels(doc: Document, leads: Mapping[int, object]) -> dict[int, str]:
    """The words of each of these elements."""
    texts: dict[int, str] = {}
    for line in doc.lines:
        for run in line.runs:
            control = next((n for n in ancestors(doc, run.node) if n in leads), None)
            if control is not None:
                texts[control] = texts.get(control, "") + run.text
    return {control: " ".join(text.split()) for control, text in texts.items()}


def _first_lines(doc: Document, wanted: set[int]) -> dict[int, int]:
    firsts: dict[int, int] = {}
    for i, line in enumerate(doc.lines):
        for node in ancestors(doc, line.block):
            if node in wanted:
                firsts.setdefault(node, i)
    return firsts
