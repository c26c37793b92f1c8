"""Subtitles on a line of their own below the title: `Slow Canals`, `A History of Waiting`, then people and a press.

No entry alone tells them from a journal that nobody knows. The list does: what stands in this place is new each time,
never people, a year or a place that anybody would know, and goes on in small words as sentences do and names do not.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from crawler.document.model import Document, Line, Look
from crawler.homepage.entry.labels import is_label
from crawler.homepage.people.authors import authors_at_start
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import title_shape, word_count
from crawler.values.names import name_likeness

_SET_APART = Look.BOLD | Look.SIZE
_SIGNS = re.compile(r"[\d;@:/|•·]|\.$|^\W|^[^\W\d_]+:")
_EDITION = re.compile(
    r"^(?:\S+\s){0,2}(?:edition|édition|auflage|ausgabe|udgave|utgave|upplaga|uitgave|painos|edici[oó]n|edizione|edição|wydanie|vydání|kiadás)$",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<=\s)[^\W\d_A-ZÀ-Þ]")
_VOLUME = re.compile(
    r"[,.:]?\s\(?(?:vol(?:ume)?|band|bd|teil|part|tom[eo]?|deel|bind|del|osa)\b\.?\s?(?:\d{1,3}|[IVX]{1,5})\)?$",
    re.IGNORECASE,
)
"""`Resourceful Perspectives, Vol. 1`: which volume it is makes no journal of it."""
_FEWEST, _MOST = 2, 14
"""Words of a subtitle."""
_MAYBE, _HARDLY = 0.5, 0.8
"""So much like a person is no subtitle; more where a label stands below, `Herausgeber:innen`, that people follow."""


def subtitle_lines(doc: Document, first: int, last: int) -> frozenset[int]:
    """The lines of a region that go on with the title of the line before."""
    below: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at in range(first, last - 1):
        if (look := _names_entry(doc.lines[at])) and _stands_beside(doc, at):
            below[look].append(at + 1)
    found = (_subtitles(doc, lines) for lines in below.values())
    return frozenset(i for some in found for i in some)


def _names_entry(line: Line) -> tuple[int, int] | None:
    """The look of a line that is set apart as a whole, as titles are."""
    if not line.visible or line.kind not in ("heading", "text"):
        return None
    shared = _SET_APART
    for run in line.runs:
        shared &= run.look
    return (line.level + 1 if line.kind == "heading" else 0, int(shared)) if line.kind == "heading" or shared else None


def _stands_beside(doc: Document, at: int) -> bool:
    """The line below is plain text in the same box, and not the last thing there."""
    one, two, three = doc.lines[at : at + 3]
    if not two.visible or two.kind != "text" or _names_entry(two) or any(r.href for r in two.runs):
        return False
    parents = {doc.nodes[n.block].parent for n in (one, two, three)}
    return len(parents) == 1 or {n.block for n in (one, two, three)} >= parents


def _subtitles(doc: Document, lines: Sequence[int]) -> Sequence[int]:
    texts = {i: _VOLUME.sub("", doc.lines[i].text.strip()) for i in lines}
    labels = Counter(doc.lines[i + 1].text for i in lines)
    somebody = _HARDLY if 2 * sum(n for n in labels.values() if n > 1) > len(lines) else _MAYBE
    more = [i for i, text in texts.items() if _is_more_of_a_title(text, somebody)]
    small = sum(_SMALL.search(texts[i]) is not None for i in more)
    told = len(more) >= 2 and 2 * len(more) > len(lines) and 2 * small > len(more)
    if not told or len({doc.lines[i].text for i in more}) < len(more):
        return ()
    if any(place_likeness(t) >= 0.5 for t in texts.values()):
        return ()
    return [i for i, text in texts.items() if i in more or _is_more_of_a_title(text, _HARDLY)]


def _is_more_of_a_title(text: str, somebody: float) -> bool:
    people_end, people = authors_at_start(text)
    return (
        not _SIGNS.search(text)
        and not _EDITION.search(text)
        and _FEWEST <= word_count(text) <= _MOST
        and not is_label(text)
        and title_shape(text) >= (0.6 if somebody == _MAYBE else 0.5)
        and name_likeness(text) < somebody
        and (people < somebody - 0.1 or people_end < 0.7 * len(text))
    )
