"""Reading one entry by the template of its list, or otherwise where that explains it badly."""

from collections.abc import Set
from operator import itemgetter

from crawler.homepage.entry.content_start import content_start
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.quotations import quotation
from crawler.homepage.template.anchors import SEVERAL, Anchor, anchors
from crawler.homepage.template.templates import Template
from crawler.homepage.template.trials import Reading, Trials
from crawler.homepage.title.enumerations import breaks_off
from crawler.homepage.venue.place_shapes import place_likeness
from crawler.homepage.venue.shapes import title_shape, word_count
from crawler.values.names import author_list_likeness, name_likeness

_HARDLY, _FAR_MORE = 0.3, 0.5
"""What explains an entry no better than the first leaves it to any anchor that explains it by the second more."""
_QUOTES = ('"', "“", "„", "«", "「", "『", "《", "‘")
_SURELY_PEOPLE = 0.8


def read_best(trials: Trials, entry: Entry, template: Template, known: Set[str] = frozenset()) -> Reading:
    """Divided by the list's own anchor, or by another one that explains this entry far better.

    `known` are names that stand elsewhere on the page.
    """
    own = template.anchors[0]
    first = trials.read(entry, own, known)
    enough = 0.75 * template.score
    if template.boxed and first[1] and _is_some_title(entry.clean[slice(*first[1].title)]):
        return first
    if _stands_behind_quotation(entry, own, first):
        quoted = trials.read(entry, Anchor("quote", 0), known)
        first = quoted if quoted[0] > first[0] + 0.15 else first
    if first[0] >= enough:
        return first
    sound = own.how in ("style", "quote") and first[1] and _may_be_title(entry.clean[slice(*first[1].title)])
    others = [trials.read(entry, a, known) for a in template.anchors[1:]]
    best = max(others, key=itemgetter(0), default=first)
    unmarked = own.how in ("after", "first") or first[1] is None
    if best[0] < enough and len(entry.text) < 1500 and (unmarked or first[0] < _HARDLY):
        others = [trials.read(entry, a, known) for a in anchors([entry]) if a not in template.anchors]
        other = max(others, key=itemgetter(0), default=best)
        best = other if other[0] > best[0] + (0.15 if unmarked else _FAR_MORE) else best
    if _takes_title_for_name(entry, first, best):
        return first
    if best[1] and first[1] and best[1].title[0] == first[1].title[0] and breaks_off(entry.clean, best[1].title[1]):
        return first
    margin = 0.3 if sound or _shortens(entry, first, best) or _leaps(entry, first, best) else 0.08
    return best if best[0] > first[0] + margin else first


def _stands_behind_quotation(entry: Entry, anchor: Anchor, found: Reading) -> bool:
    """Whether something in a look of its own was found that follows a quotation, as books follow their chapters."""
    if anchor.how not in ("style", "node") or found[1] is None:
        return False
    quoted = quotation(entry.clean)
    return quoted is not None and quoted[1] < found[1].title[0]


def _takes_title_for_name(entry: Entry, first: Reading, other: Reading) -> bool:
    """Where titles come first in a list, two words at the beginning that might be somebody's name are the title."""
    if first[1] is None or other[1] is None or first[1].title[0] > content_start(entry):
        return False
    before = [(a, b) for a, b in other[1].authors if b <= other[1].title[0]]
    return len(before) == 1 and before[0][0] == first[1].title[0] and not SEVERAL.search(entry.clean, *before[0])


def _may_be_title(text: str) -> bool:
    """Whether a marked stretch looks like a title, or is too short to look like anything."""
    return title_shape(text) >= 0.6 or (1 <= word_count(text) <= 3 and place_likeness(text) < 0.4 > name_likeness(text))


def _is_some_title(text: str) -> bool:
    """Whether what stands where all titles of the list do may be one, and is no kind of work, year or row of people."""
    return not any(q in text for q in _QUOTES) and word_count(text) >= 1 and author_list_likeness(text) < _SURELY_PEOPLE


def _leaps(entry: Entry, first: Reading, other: Reading) -> bool:
    """The other title stands further on, and what follows people and a year is left out."""
    if first[1] is None or other[1] is None or other[1].title[0] < first[1].title[1]:
        return False
    start = first[1].title[0]
    return first[1].title in other[1].rest and entry.clean[:start].rstrip(" .,:")[-1:] == ")"


def _shortens(entry: Entry, first: Reading, other: Reading) -> bool:
    """The other title is the same up to a colon, which titles hold far more often than they end with one."""
    if first[1] is None or other[1] is None:
        return False
    (a, b), (c, d) = first[1].title, other[1].title
    return a == c and d < b and entry.clean[d : d + 1] == ":" and title_shape(entry.clean[a:b]) >= 0.5
