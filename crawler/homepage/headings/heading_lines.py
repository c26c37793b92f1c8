"""Which lines head a section, however they are marked.

A heading may be an <h2>, a bold line, a line in capitals, or a plain word alone on its line; and an <h4> may be no
heading at all but the title of an entry. So headings are judged by what they say and by what follows them.
"""

import re
from collections import Counter
from collections.abc import Set
from functools import reduce
from itertools import pairwise, takewhile
from operator import or_

from crawler.document.model import Document, Line, Look
from crawler.document.nodes import beside_their_like
from crawler.homepage.headings.citing import OF_CVS, cites
from crawler.homepage.headings.entry_boxes import ancestors, elements_around
from crawler.homepage.headings.framing_lists import Frames, frames_of
from crawler.homepage.headings.item_headings import item_headed
from crawler.homepage.headings.standing_alone import in_capitals, is_stacked, row_around, stands_above, stands_alone
from crawler.homepage.headings.titles import PUBLISHED, Heading
from crawler.homepage.headings.year_headings import SPAN, heading_year
from crawler.homepage.headings.year_terms import year_terms
from crawler.homepage.venue.nobody import names_university
from crawler.lexicon.callings import callings
from crawler.lexicon.headings import heading_kind
from crawler.values.cues import YEAR
from crawler.values.names import name_likeness

_DATED = re.compile(r"\W*(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?\s?[:：]")
"""`2016-09-22: The vivisection of experience`: an entry, whatever words it holds."""
_FOLDED, _PLAIN = 6, 9
"""The levels of what heads a list that is folded away, and of plain words."""
_BOLD = Look.BOLD | Look.UNDERLINE | Look.SIZE
_LETTERED = re.compile(r"(?:[A-ZА-ЯÇŞİ]|[IVX]{1,4}|\d{1,2})[.)]\s")
_MARKED = Look.BOLD | Look.UNDERLINE | Look.SIZE | Look.COLOUR
_EACH_MARK = (Look.BOLD, Look.UNDERLINE, Look.SIZE, Look.COLOUR)
_NEARLY_ALL = 0.9
_NEAR, _SURELY = 2, 0.75
_CAPITALS, _MOST_WORDS = 7, 6
_LISTED = frozenset({"li", "nav", "button", "dd", "a", "option", "footer", "label"})


def heading_lines(doc: Document) -> list[Heading]:
    """The lines of a document that may head what follows them, in order."""
    cards = beside_their_like(doc.nodes, "article")
    terms = year_terms(doc)
    usual, frames = _usual_look(doc), frames_of(doc)
    found = [_of_term(doc, i) if i in terms else _heading(doc, i, cards, usual, frames) for i in range(len(doc.lines))]
    return _with_their_like(doc, [h for h in found if h is not None])


def _with_their_like(doc: Document, headings: list[Heading]) -> list[Heading]:
    """With the other short lines in capitals that are set, and stand above what is set, as several headings do.

    A line above a work may as well be its topic or its meeting.
    """
    known = Counter(elements_around(doc, h.at) for h in headings if h.level == _CAPITALS and h.kind)
    makes = {make for make, n in known.items() if n > 1}
    if not makes:
        return headings
    told = {h.at for h in headings}
    below = {
        elements_around(doc, h.at + 1)
        for h in headings
        if h.level == _CAPITALS and h.kind and h.at + 1 < len(doc.lines)
    }
    more = [
        Heading(i, n.text.strip(" :："), None, None, _CAPITALS, False)
        for i, n in enumerate(doc.lines[:-1])
        if i not in told
        and in_capitals(n.text)
        and elements_around(doc, i) in makes
        and elements_around(doc, i + 1) in below - makes
        and _may_head(doc, i)
    ]
    return sorted([*headings, *more], key=lambda h: h.at) if more else headings


def _may_head(doc: Document, at: int) -> bool:
    line = doc.lines[at]
    plain = line.visible and not any(r.href for r in line.runs) and not YEAR.search(line.text)
    if names_university(line.text) or cites(doc.lines[at + 1].text):
        return False
    short = len(line.text.split()) <= _MOST_WORDS and not line.text.endswith(tuple(".,;。，；"))
    return plain and short and stands_alone(doc, at) and stands_above(doc, at)


def _usual_look(doc: Document) -> Look:
    """The look of nearly all words, as where one `<font size="2">` holds the page: it marks nothing."""
    letters: Counter[Look] = Counter()
    for line in doc.lines:
        for run in line.runs:
            letters[run.look] += len(run.text)
    enough = _NEARLY_ALL * letters.total()
    marks = (m for m in _EACH_MARK if sum(n for look, n in letters.items() if look & m) > enough)
    return reduce(or_, marks, Look.PLAIN)


def _of_term(doc: Document, at: int) -> Heading:
    return Heading(at, doc.lines[at].text, None, heading_year(doc.lines[at].text), 10, True)


def _heading(doc: Document, at: int, cards: Set[int], usual: Look, frames: Frames) -> Heading | None:
    line = doc.lines[at]
    text = line.text.strip(" :：#=_~*–—-")
    if not line.visible or not text or len(text) > 200:
        return None
    remarked = _remarked_on(line)
    listed = remarked or _names_a_list(line, text)
    if line.kind != "heading" and not listed and (len(text) > 60 or len(text.split()) > 5):
        return None
    year = heading_year(text)
    kind = heading_kind(text) if line.kind == "heading" or not _DATED.match(text) else None
    spans_years = kind == "year" or bool(SPAN.match(text))
    kind = (
        None
        if kind == "year" or (kind and len(text.split()) > (12 if line.kind == "heading" or listed else 7))
        else kind
    )
    topmost = line.kind == "heading" and line.level <= 3
    if kind is None and topmost and not (year or spans_years) and len(text) < 50 and name_likeness(text) >= 0.75:
        kind = "about"
    if kind in OF_CVS and _is_topic(doc, at):
        kind = None
    if kind is not None and line.kind != "heading" and _is_standing(doc, at, text, kind):
        return None
    if line.kind == "heading" and doc.form == "text" and not (kind or year or spans_years or stands_alone(doc, at)):
        return None
    if line.kind == "heading":
        return Heading(at, text, kind, year, line.level, bool(year or spans_years or (kind and len(text.split()) <= 3)))
    if kind and remarked and stands_alone(doc, at) and stands_above(doc, at):
        return Heading(at, text, kind, None, 8, True)
    if (kind or year) and any(doc.nodes[n].tag == "summary" for n in ancestors(doc, line.block)[:2]):
        return Heading(at, text, kind, year, _FOLDED, True)
    if at in frames.heads:
        return Heading(at, text, kind, year, _PLAIN, True, frames.heads[at])
    in_a_list = _in_a_list(doc, line, cards, frames.parts)
    item = item_headed(doc, at) if in_a_list else 0
    if kind == "about" or (in_a_list and not item):
        return None
    if _heads_a_column(doc, at) or (not (kind or year) and not _heads_a_list(doc, at)):
        return None
    long = kind and len(text.split()) > 3 and not text.isupper() and line.text[-1] not in ":："
    alone = stands_alone(doc, at) or _opens_block(doc, at)
    if long and not (_heads_a_list(doc, at) or (shared_look(line) & _BOLD and alone)):
        return None
    if _is_row_of_labels(line):
        return None
    level = _pseudo_level(doc, at, kind, year, usual) or (_PLAIN if item and kind and not line.runs[0].href else 0)
    return Heading(at, text, kind, year, level, bool(kind or year), item) if level else None


def _is_standing(doc: Document, at: int, text: str, kind: str) -> bool:
    """`博士課程学生` right below a name: what somebody is, though `課程` heads lessons and `学生` those one teaches.

    So is `Teaching Professor`.
    """
    what = "study" if not text.isascii() else "job" if kind == "teaching" else None
    if what is None or not any(m.end() == len(text) for m in callings(what).finditer(text)):
        return False
    before = [n for n in doc.lines[max(0, at - 4) : at] if n.visible and n.text][-_NEAR:]
    return any(name_likeness(part) >= _SURELY for n in before for part in re.split(r"[（(/]", n.text))


def _is_topic(doc: Document, at: int) -> bool:
    """Whether a work is cited right below."""
    below = next((n for n in doc.lines[at + 1 : at + 3] if n.visible and n.text.strip()), None)
    return below is not None and cites(below.text)


def _names_a_list(line: Line, text: str) -> bool:
    """`<b>A. Uluslararası hakemli dergilerde yayımlanan makaleler:</b>`, as official lists have it."""
    told = line.text.rstrip()[-1:] in (":", "：") or _LETTERED.match(text) is not None
    return told and 5 < len(text.split()) <= 12 and len(text) <= 120 and bool(shared_look(line) & _MARKED)


def _remarked_on(line: Line) -> bool:
    """`<b>Complete publications</b> (sole author unless noted)`: what is marked is the heading."""
    if not line.text.endswith(")"):
        return False
    marked = tuple(takewhile(lambda run: bool(run.look & _MARKED) or not run.text.strip(), line.runs))
    told, rest = "".join(r.text for r in marked).strip(), "".join(r.text for r in line.runs[len(marked) :]).strip()
    return rest.startswith("(") and rest.count("(") == 1 and heading_kind(told) in PUBLISHED


def _is_row_of_labels(line: Line) -> bool:
    """Words of several elements that touch: tags below an entry, made buttons by a style sheet."""
    return any(
        one.node != two.node and one.text[-1].isalnum() and (two.text[0].isupper() or not two.text[0].isascii())
        for one, two in pairwise(line.runs)
    )


def _pseudo_level(doc: Document, at: int, kind: str | None, year: int | None, usual: Look) -> int:
    """Below the real headings: 7 capitals, 8 bold and the like, 9 plain words, 10 years; 0 if it is no heading."""
    line = doc.lines[at]
    look = shared_look(line) & ~usual
    linked = any(r.href for r in line.runs)
    alone = stands_alone(doc, at) or (kind is not None and (is_stacked(doc, at) or _opens_block(doc, at)))
    if kind and len(line.text.split()) > 3 and not (line.text.isupper() or alone):
        return 0
    caps = in_capitals(line.text)
    labels = kind and look & _MARKED and line.text.endswith(":")  # `<b><a href="talks.htm">Talks:</a></b>`
    if (linked and not labels) or not stands_above(doc, at):
        return 0
    if line.text.endswith(tuple(".,;。，；")) or at + 1 >= len(doc.lines) or not (alone or look & _MARKED):
        return 0
    if year:
        return 10 if alone or look & _MARKED else 0
    if caps:
        return _CAPITALS
    if look & _MARKED:
        return 8
    plain = (
        kind
        and alone
        and not YEAR.search(line.text)
        and line.text[:1] == line.text[:1].upper()
        and len(line.text.split()) <= (6 if line.text.endswith((":", "：")) else 4)
    )
    return _PLAIN if plain and line.kind in ("text", "cell") else 0


def _opens_block(doc: Document, at: int) -> bool:
    """`<p><b>Awards and Funding</b><br>2019 – …<br>`: a bold line over the dated lines of its paragraph."""
    line = doc.lines[at]
    if not 0 < at < len(doc.lines) - 1 or doc.lines[at - 1].block == line.block or YEAR.search(line.text):
        return False
    below = list(takewhile(lambda n: n.block == line.block, doc.lines[at + 1 :]))
    dated = sum(YEAR.search(n.text) is not None and not shared_look(n) & Look.BOLD for n in below)
    return dated > 1 and dated * 2 >= len(below) and bool(shared_look(line) & Look.BOLD)


def shared_look(line: Line) -> Look:
    looks = [r.look for r in line.runs if r.text.strip(" :：")]
    shared = looks[0] if looks else Look.PLAIN
    for look in looks[1:]:
        shared &= look
    return shared


def _in_a_list(doc: Document, line: Line, cards: Set[int], frames: Set[int]) -> bool:
    """Whether a line is an item or stands in one, or in a card, a button, …, that is no whole part of the page."""
    around = ancestors(doc, line.block)
    within = list(takewhile(lambda up: doc.nodes[up].tag != "main" and up not in frames, around))
    item = line.kind == "item" and not (len(within) < len(around) and around[len(within)] in frames)
    return item or any(doc.nodes[up].tag in _LISTED or up in cards for up in within)


def _heads_a_column(doc: Document, at: int) -> bool:
    """One of several header cells in a row of a table."""
    blocks = [doc.lines[i].block for i in (at - 1, at, at + 1) if 0 <= i < len(doc.lines)]
    own = doc.lines[at].block
    if doc.nodes[own].tag != "th":
        return False
    return any(b != own and doc.nodes[b].tag == "th" and row_around(doc, b) == row_around(doc, own) for b in blocks)


def _heads_a_list(doc: Document, at: int) -> bool:
    line, after = doc.lines[at], doc.lines[at + 1 : at + 3]
    bold = bool(shared_look(line) & _BOLD)
    return bold and len(line.text.split()) <= 6 and len(after) == 2 and all(n.kind == "item" for n in after)
