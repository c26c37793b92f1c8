"""A page of a theme: the entries that its marks tell exactly, and all else as the general reader reads it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

from crawler.document.model import Document
from crawler.homepage.facts import read_facts
from crawler.homepage.fields.evidence import plain
from crawler.homepage.headings.sections import Section, sections
from crawler.homepage.headings.year_headings import heading_year
from crawler.homepage.person.person import read_profile
from crawler.homepage.person.whose import find_owner
from crawler.homepage.publications import read_publications
from crawler.items import Item, Problem, Publication
from crawler.lexicon.headings import heading_kind
from crawler.themes.entry import Entry, mismatches, publication
from crawler.themes.marked import Element, Marked, nodes_of

_NO_WORKS = frozenset(
    {"talks", "projects", "teaching", "services", "news", "awards", "education", "positions", "students"}
)
_EQUAL_NOTE = re.compile(r"equal(?:ly)?[\s-]+contribut|contribut\w+\s+equally|(?:joint|co)[\s-]first")


def _notes_equals(low: str) -> bool:
    return ("contribut" in low or "first" in low) and _EQUAL_NOTE.search(low) is not None


class Headings:
    """The headings of a page that are no part of an entry."""

    def __init__(self, document: Document, entries: Sequence[Element] = ()) -> None:
        inside = nodes_of(document, entries)
        self._lines = [n for n in document.lines if n.kind == "heading" and n.visible and not inside[n.block]]
        self._lines.sort(key=lambda line: line.block)
        self._blocks = [line.block for line in self._lines]

    def above(self, element: Element) -> tuple[str | None, str | None]:
        """The nearest heading before an element, and the kind of section that it or one above it announces."""
        heading, kind, _ = self.found(element)
        return heading, kind

    def found(self, element: Element) -> tuple[str | None, str | None, list[int]]:
        """The same, and the blocks of these headings."""
        printed, level, blocks = None, 7, []
        for line in reversed(self._lines[: bisect_left(self._blocks, element.start)]):
            if line.level >= level:
                continue
            printed, level = printed or line.text, line.level
            blocks.append(line.block)
            if kind := heading_kind(line.text):
                return printed, kind, blocks
        return printed, None, blocks[:1]


def read_theme(
    document: Document,
    elements: Callable[[Marked], Sequence[Element]],
    entry: Callable[[Marked, Element], Entry | None],
    works_beside: bool = True,
) -> Iterator[Item]:
    """Everything that a page of a theme states: its marked entries, and whatever stands beside them.

    On a portal that marks all works of a person there are none beside these; what looks like one is something else.
    """
    marked = Marked(document)
    items, taken, above = _marked_works(marked, elements(marked), entry)
    problems = [p for item, element in zip(items, taken, strict=True) for p in mismatches(marked, element, item)]
    rest = _rest(document, taken)
    found_in_rest = _sections(rest, above)
    if works_beside:
        others, more, _ = read_publications(rest, found_in_rest)
        problems += [p for p in more if p.problem_kind != "unreadable_list"]
        titles = {plain(item.title or "") for item in items}
        items += [item for item in others if _is_sure(item) and plain(item.title or "") not in titles]
    yield from _with_rest(rest, found_in_rest, items, problems)


def _marked_works(
    marked: Marked, found: Sequence[Element], entry: Callable[[Marked, Element], Entry | None]
) -> tuple[list[Publication], list[Element], set[int]]:
    """What the marks tell, the elements in which it stands, and the blocks of the headings above."""
    noted = _notes_equals(marked.document.text.lower())
    headings = Headings(marked.document, found)
    items: list[Publication] = []
    taken: list[Element] = []
    above: set[int] = set()
    for element in found:
        heading, kind, blocks = headings.found(element)
        told = entry(marked, element) if kind not in _NO_WORKS else None
        if told is None:
            continue
        item = publication(marked, len(items) + 1, replace(told, section=told.section or heading), noted)
        if item.year is None and heading and (year := heading_year(heading)):
            item = replace(item, year=year, inferred=("year",))
        items.append(item)
        taken.append(element)
        above.update(blocks)
    return items, taken, above


def _sections(rest: Document, above: Set[int]) -> list[Section]:
    """The sections of the rest; those with marked entries are of publications, whatever their headings say."""
    return [
        replace(s, kind="publications", own_kind="publications") if rest.lines[s.start].block in above else s
        for s in sections(rest)
    ]


def _with_rest(
    rest: Document, found: Sequence[Section], items: Sequence[Publication], problems: Sequence[Problem]
) -> Iterator[Item]:
    """All works, the person whose they are, and the facts beside them."""
    works = _in_order(rest, items)
    owner = find_owner(rest, found, [w.authors for w in works if w.authors], [w.owner for w in works if w.owner])
    facts = list(read_facts(rest, found, owner.forms if owner else (), works))
    yield from read_profile(rest, found, owner, facts)
    for work in works:
        shown = owner and work.owner and owner.is_(work.owner)
        yield work if shown or not work.owner else replace(work, owner=None)
    yield from facts
    yield from problems


def _in_order(document: Document, works: Sequence[Publication]) -> list[Publication]:
    """All publications as they stand on the page, numbered anew."""
    nodes = {node.path: number for number, node in enumerate(document.nodes)}
    by_place = sorted(works, key=lambda work: nodes.get(work.locator.partition("#")[0], len(nodes)))
    return [replace(work, ordinal=number) for number, work in enumerate(by_place, 1)]


def _rest(document: Document, taken: Sequence[Element]) -> Document:
    """The document without the entries that are read already, and without the data of their list."""
    inside = nodes_of(document, taken)
    lines = [line for line in document.lines if not inside[line.block]]
    bibtex = tuple((node, raw) for node, raw in document.embedded.bibtex if not inside[node])
    return replace(document, lines=lines, embedded=replace(document.embedded, bibtex=bibtex, scripts=()))


def _is_sure(item: Publication) -> bool:
    """Whether an entry that a page of such a theme prints beside its list says enough to be one."""
    return sum(value is not None for value in (item.authors, item.venue, item.year)) > 1
